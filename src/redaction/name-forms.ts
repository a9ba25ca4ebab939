import { normalize } from '../text/normalize.ts';
import {
  calledBy,
  capitalLetter,
  type IsTitle,
  initialOf,
  isParticle,
  typedWords,
  unitsOf,
  type Words,
  withoutTitles,
  wordsOf,
} from './name-parts.ts';
import { articles } from './named-people.ts';

/** What may stand in a text from its first word on. */
export interface NameForm {
  readonly words: Words;
  /** What stands in its place; null: it stays, since it is no name that is left out. */
  readonly instead: string | null;
  /**
   * `whole`: in any case, with whatever joins words. `part`: a word of a name, with the particles before it, is only taken for one where it
   * begins with a capital. `handle`: after an `@`. `initials`: capitals, all in one word or each with its full stop. `given`: those of a name
   * that hyphens join, which may have hyphens alone: `J.-P.`, `J-P`. `called`: initials in one word, which no article stands before.
   */
  readonly kind: 'whole' | 'part' | 'handle' | 'initials' | 'given' | 'called';
  /** With what the other words of the name begin, where these go with it: « Zoé L. ». */
  readonly initials: string;
}

/** A word of a text in which names are looked for. */
export interface TextWord {
  readonly written: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** It is a part of the name of a file, which has no capitals. */
  readonly isSlug: boolean;
}

const hyphens = '-\u2010\u2011';
/** What may stand between two words of one name. */
const between =
  /^(?:[ \u00a0\u202f\t\r\n]{1,4}|['\u2019_+]|[-\u2010\u2011]|%20|\.[ \u00a0\u202f\-\u2010\u2011]?|,[ \u00a0\u202f])$/;
const capitals = /^\p{Lu}+$/u;
const handles = /@([\p{L}\p{M}\p{N}_-]{1,60})/gu;
/** What meets, and what it writes: nobody is called so unless the archive says it. */
const bodies = new Set('ag ago age agm av bv bod ca cp cr rvb pv'.split(' '));
const none: readonly NameForm[] = [];

/** How names may stand in texts: whole, in either order, with initials, and each word of them. */
export class NameForms {
  readonly #byFirstWord = new Map<string, NameForm[]>();
  /** Of each form a word that is no particle, where it has one: half of all sentences have a « de ». */
  readonly #telling = new Set<string>();
  /** As these, of initials, which are capitals: most texts have a « l' » or a « d' ». */
  readonly #tellingInitials = new Set<string>();
  readonly #isTitle: IsTitle;
  /** What is written in capitals and is nobody: an article stands before it somewhere, or it is an organisation. */
  readonly #things: ReadonlySet<string>;

  constructor(isTitle: IsTitle, things: ReadonlySet<string>) {
    this.#isTitle = isTitle;
    this.#things = things;
  }

  /** Those that begin with a word, normalized, the longest first. */
  from(word: string): readonly NameForm[] {
    return this.#byFirstWord.get(word) ?? none;
  }

  /** Whether a word tells that one of them may stand around it. */
  areToldBy(written: string): boolean {
    const folded = normalize(written);
    return (
      this.#telling.has(folded) ||
      (folded.endsWith('s') && this.#telling.has(folded.slice(0, -1))) ||
      (this.#tellingInitials.has(folded) && (capitals.test(written) || calledBy.test(written)))
    );
  }

  /** All of them, as data. */
  toJSON(): unknown {
    return [...this.#byFirstWord];
  }

  /**
   * The forms of a name that goes.
   * @param instead null: initials
   * @param asked it was asked of this one: every trace of the name goes, though more may go with it
   */
  hide(name: string, instead: string | null, asked: boolean): void {
    for (const [, handle = ''] of name.matchAll(handles)) this.#put(wordsOf(handle), instead ?? '…', 'handle');
    const bare = withoutTitles(name.replace(handles, ' '), this.#isTitle);
    const words = wordsOf(bare);
    if (words.length === 0) return;
    const typed = typedWords(bare);
    const own = typed.filter((_, at) => !isParticle(words[at] ?? ''));
    const joined = own.join('');
    // « ZL », « Z.L. »: capitals of whole words, each of one letter.
    const isShort = words.length === 1 && joined.length < 4 && capitals.test(typed[0] ?? '');
    if (isShort || own.every((word) => word.length === 1)) {
      if (joined.length > 1)
        for (const each of [[normalize(joined)], [...normalize(joined)]])
          this.#put(each, instead ?? [...joined].map(initialOf).join(''), 'initials');
      return;
    }
    if (words.length > 1) this.#hideWhole(bare, words, own, instead, asked);
    // Where initials are shown, they are.
    if (instead !== null) for (const called of this.#initialsOf(bare)) this.#put([called], instead, 'called');
    this.#hideParts(bare, instead);
  }

  #hideWhole(bare: string, words: Words, own: readonly string[], instead: string | null, asked: boolean): void {
    const initials = unitsOf(bare).flatMap(({ typed }) => (isParticle(normalize(typed)) ? [] : [initialOf(typed)]));
    const shown = instead ?? initials.join('\u00a0');
    this.#putInAnyOrder(words, shown);
    if (!asked) return;
    this.#putJoined(words, shown, instead);
    if (own.length > 1) this.#put(firstLetters(own.map((word) => normalize(word))), shown, 'initials');
  }

  /** Without what stands between words: `zoelambert` in an address, « Vandenbossche », « Dhondt ». */
  #putJoined(words: Words, shown: string, instead: string | null): void {
    const whole = words.join('');
    if (whole.length >= 8) this.#put([whole], shown, 'whole');
    for (let at = 1; at < words.length; at++) {
      for (let from = at; from > 0 && isParticle(words[from - 1] ?? ''); from--) {
        const joined = words.slice(from - 1, at + 1).join('');
        this.#put([joined], instead ?? initialOf(joined), 'part');
      }
    }
  }

  /** Each word of a name by itself, with the particles before it. */
  #hideParts(bare: string, instead: string | null): void {
    const units = unitsOf(bare);
    for (const [at, { typed, words: unit }] of units.entries()) {
      const [first = ''] = unit;
      if (unit.length === 1 && (isParticle(first) || (first.length < 2 && units.length > 1))) continue;
      // `County Councillor Orme`: a title within a name is that of others, too.
      if (at > 0 && at < units.length - 1 && first.length > 2 && unit.length === 1 && this.#isTitle(first)) continue;
      const shown = instead ?? initialOf(typed);
      const initials = firstLetters(units.flatMap(({ words: [one = ''] }, other) => (other === at ? [] : [one]))).join(
        '',
      );
      if (unit.length > 1) this.#put(firstLetters(unit), shown, 'given', initials);
      if (unit.length > 1 && unit.every((word) => word.length < 2)) {
        // Who is listed as « J.-P. » is « JP », too; « AG » is an assembly before it is Anne-Gaëlle.
        this.#put([unit.join('')], shown, 'initials', initials);
        continue;
      }
      // `jpark` has no capital wherever it stands, nor « Ji-woo » one where its words end.
      const isSmall = !capitalLetter.test(typedWords(typed).at(-1) ?? '') && first.length > 1;
      this.#put(unit, shown, isSmall && (unit.length > 1 || units.length === 1) ? 'whole' : 'part', initials);
      // « Mme Van Hove », « de la Forêt ».
      const wordsFrom = (from: number): Words => units.slice(from, at + 1).flatMap(({ words }) => words);
      for (let from = at; from > 0 && isParticle(units[from - 1]?.words[0] ?? ''); from--)
        this.#put(wordsFrom(from - 1), shown, 'part', initials);
    }
  }

  /** By which initials somebody may be called: those of all words of the name, without particles too, and of the first and the last. */
  #initialsOf(name: string): readonly string[] {
    const all = wordsOf(name);
    const own = all.filter((word) => !isParticle(word));
    if (own.length < 2 || own.length > 5 || own.some((word) => word.length < 2)) return [];
    // « D'Hondt » begins with a D.
    const typed = name.split(/[\s\u00a0-]+/).map(normalize);
    const found = new Set(
      [all, own, typed, [own[0] ?? '', own.at(-1) ?? '']].map((words) => firstLetters(words).join('')),
    );
    return [...found].filter((one) => !bodies.has(one) && !this.#things.has(one));
  }

  /** The whole name of somebody else stays, though a word of it is a word of a name that goes. */
  keep(name: string): void {
    const untitled = wordsOf(withoutTitles(name, this.#isTitle));
    // « Mme Bah » is who has that title.
    const words = untitled.length < 2 ? wordsOf(name) : untitled;
    if (words.length > 1 && words.some((word) => word.length > 1)) this.#putInAnyOrder(words, null);
  }

  /** The name of an organisation stays, unless somebody's whole name that goes is in it: « Cabinet Anne Dupont ». */
  keepOrganisation(name: string): void {
    const words = wordsOf(name);
    const isSomebody = ({ words: whole, instead, kind }: NameForm, at: number): boolean =>
      instead !== null &&
      kind === 'whole' &&
      whole.length > 1 &&
      whole.every((each, offset) => words[at + offset] === each);
    if (!words.some((word, at) => this.from(word).some((form) => isSomebody(form, at))))
      this.#put(words, null, 'whole');
  }

  /** To be called once all are known. */
  sort(): void {
    for (const forms of this.#byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  #putInAnyOrder(words: Words, instead: string | null): void {
    for (let from = 0; from < words.length; from++)
      this.#put([...words.slice(from), ...words.slice(0, from)], instead, 'whole');
  }

  #put(words: Words, instead: string | null, kind: NameForm['kind'], initials = ''): void {
    const [first] = words;
    if (first === undefined) return;
    const isCapitals = kind === 'initials' || kind === 'given' || kind === 'called';
    const own = words.filter((word) => !isParticle(word));
    (isCapitals ? this.#tellingInitials : this.#telling).add(own.find((word) => word.length > 1) ?? own[0] ?? first);
    const known = this.#byFirstWord.get(first) ?? [];
    this.#byFirstWord.set(first, known);
    const isSame = (one: NameForm): boolean =>
      one.words.join(' ') === words.join(' ') && (one.kind === kind || one.kind === 'whole');
    if (!known.some(isSame)) known.push({ words, instead, kind, initials });
  }
}

function firstLetters(words: Words): Words {
  return words.map((word) => word.charAt(0));
}

/** Whether a form stands in a text from one of its words on; `isHandle`: after an `@`, `isPossessive`: with an `s`. */
export function fits(
  { words: wanted, kind }: NameForm,
  text: string,
  words: readonly TextWord[],
  at: number,
  isHandle: boolean,
  isPossessive: boolean,
): boolean {
  const all = words.slice(at, at + wanted.length);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined || all.length < wanted.length || (kind === 'handle' && !isHandle))
    return false;
  for (const [offset, one] of all.entries()) {
    const each = wanted[offset] ?? '';
    if (one.folded !== (isPossessive ? `${each}s` : each)) return false;
    const before = all[offset - 1];
    if (before !== undefined && !between.test(text.slice(before.end, one.start))) return false;
  }
  if (kind === 'initials' || kind === 'given') {
    if (!all.every(({ written }) => capitals.test(written))) return false;
    // « Z.L. », and no list of points: A, B.
    const joins = kind === 'given' ? `.${hyphens}` : '.';
    return all.slice(0, -1).every(({ end }) => joins.includes(text[end] ?? ' '));
  }
  const [before, after] = [words[at - 1], words[at + wanted.length]];
  if (kind === 'called') {
    const isAfter = before !== undefined && /^(?:[ \u00a0\u202f]|['\u2019])$/.test(text.slice(before.end, first.start));
    return calledBy.test(first.written) && !(isAfter && articles.has(before.folded));
  }
  if (kind !== 'part' || isHandle || first.isSlug) return true;
  if (!capitalLetter.test(last.written)) return false;
  // « Saint-Gilles » is not Gilles, nor « Rose-Marie » Rose; « l'ex-Gilles » is.
  const isJoined = (one: TextWord | undefined, other: TextWord | undefined): boolean =>
    one !== undefined && other !== undefined && other.start - one.end === 1 && hyphens.includes(text[one.end] ?? ' ');
  return !(
    (isJoined(before, first) && capitalLetter.test(before?.written ?? '')) ||
    (isJoined(last, after) && capitalLetter.test(after?.written ?? ''))
  );
}
