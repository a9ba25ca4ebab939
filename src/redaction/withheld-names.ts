import type { Archive, Person } from '../model/archive.ts';
import type { Publication, Registry } from '../model/config.ts';
import { peopleNamedIn } from '../model/entry-people.ts';
import type { Minutes, WrittenPerson } from '../model/minutes.ts';
import { addressesIn, mayHoldAddress } from '../text/addresses.ts';
import { withinDistance } from '../text/distance.ts';
import type { Instead } from '../text/instead.ts';
import { memoize, memoized } from '../text/memo.ts';
import { detached, normalize } from '../text/normalize.ts';
import { type Locale, stateWord, wordOf } from '../text/wording.ts';
import type { LeftOut } from './left-out.ts';

/** What is shown of the names of those of whom nothing else is asked. */
export type PeopleShown = 'none' | 'initials' | 'names';

/** Of whom a copy shows less than the name. */
export interface Withheld {
  /** Of everybody; `publication` of people.yaml may ask for less. */
  readonly people: PeopleShown;
  /** Names that are left out, whatever is shown of the others. */
  readonly anonymised: readonly string[];
  /** Whether what people.yaml asks counts: not in a copy for the board. */
  readonly published: boolean;
}

/** What of an archive says who is in it. */
type Peopled = Pick<Archive, 'meetings' | 'registry' | 'config' | 'doubts'>;

/** What stands for names: any name, and what somebody does who is named by it. */
export interface NameWords {
  readonly name: string;
  readonly chair: string;
  readonly secretary: string;
}

/** A name, in words of letters and digits. */
type Words = readonly string[];

/** So many texts are remembered. */
const most = 200_000;
const none: readonly Instead[] = [];
/** As in « near »: a word of a name that is as long may be one letter off. */
const longEnough = 5;

/** What may stand in a text from its first word on. */
interface Form {
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

interface Word {
  readonly written: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** It is a part of the name of a file, which has no capitals. */
  readonly isSlug: boolean;
}

const letters = /[\p{L}\p{M}\p{N}]+(?:(?:\*{1,3}|[\u00ad\u200b-\u200d\u2060]{1,3})[\p{L}\p{M}\p{N}]+)*/gu;
/** What stands within a word and is no part of it: marks of its source, what nobody sees. */
const within = /[*\u00ad\u200b-\u200d\u2060]+/g;
const hyphens = '-\u2010\u2011';
/** What may stand between two words of one name. */
const between =
  /^(?:[ \u00a0\u202f\t\r\n]{1,4}|['\u2019_+]|[-\u2010\u2011]|%20|\.[ \u00a0\u202f\-\u2010\u2011]?|,[ \u00a0\u202f])$/;
const capitalLetter = /^\p{Lu}/u;
const capitals = /^\p{Lu}+$/u;
/** The name of a meeting after its day: `2025-01-16-name`. */
const slugs = /\d{4}-\d{2}-\d{2}((?:-[\p{L}\p{N}]{1,80}){1,20})/gu;
/** Words of names that name nobody. */
const particles = new Set(
  "a al ben d da das de del della den der des di dit do dos du el en et la las le les lo los of op 't t ten ter the van von vom zu zum zur".split(
    ' ',
  ),
);

/** Before a name, and no part of it: « Mme Anneleen Van den Broeck » is not called Mme. */
const titles = new Set(
  'cllr clr councillor dhr docteur docteure docteuresse doctor dokter dr drs heer heren hon hr ing ir juffrouw m madam madame mademoiselle maitre me mej mesdames messieurs mevr mevrouw mevrouwen miss mlle mlles mm mme mmes monsieur mr mrs ms mw mx pr prof professeur professeure professor rev sir'.split(
    ' ',
  ),
);

/** Before a thing that is written in capitals, and before nobody who is called by initials: « *le* GT », « *l'*AG ». In Dutch also *de*, which is *of* in French. */
const articles = new Set('le la les l un une des du au aux ce cette ces notre het een the an this'.split(' '));
const articlesOf = { fr: articles, nl: new Set([...articles, 'de']), en: articles };

/** Initials by which somebody is called: « GT », « AVdB ». */
const calledBy = /^\p{Lu}(?:\p{Ll}{0,2}\p{Lu}){1,4}$/u;
/** What meets, and what it writes: nobody is called so unless the archive says it. */
const bodies = new Set('ag ago age agm av bv bod ca cp cr rvb pv'.split(' '));

/** Somebody whose name is not shown whole. */
interface Subject {
  readonly names: ReadonlySet<string>;
  /** null: initials. */
  readonly instead: string | null;
  /** It was asked of this one: every trace of the name goes, though more may go with it. */
  readonly asked: boolean;
}

/**
 * Names of people, to be left out of copies: whole, in either order, with initials, and each word of them that begins with a capital. Who is
 * known: whoever stands in a list, an entry or people.yaml. Names of organisations stay, unless somebody's whole name is in them.
 */
export class NamesLeftOut implements LeftOut {
  readonly #forms = new Map<string, Form[]>();
  /** Of each form a word that is no particle, where it has one: half of all sentences have a « de ». */
  readonly #telling = new Set<string>();
  /** As these, of initials, which are capitals: most texts have a « l' » or a « d' ». */
  readonly #tellingInitials = new Set<string>();
  /** What was found in texts: pages and registers say the same ones. */
  readonly #found = new Map<string, readonly Instead[]>();
  /** Whether a word, as written, is one that tells a form. */
  readonly #words = new Map<string, boolean>();
  /** Whether any handle is somebody's. */
  readonly #handles: boolean;
  readonly #instead: string;
  /** What is written in capitals and is nobody: an article stands before it somewhere, or it is an organisation. */
  readonly #things: ReadonlySet<string>;
  /** Words of the names of those who are left out though others are shown: no address has them. */
  readonly #inAddresses = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor(archive: Peopled, withheld: Withheld, says: NameWords) {
    const known = peopleOf(archive);
    this.#things = thingsOf(archive, known);
    this.#handles = withheld.people !== 'names';
    this.#instead = withheld.people === 'initials' ? '…' : says.name;
    const subjects = subjectsOf(archive, known, withheld, says);
    const taken = new Set<string>();
    // Whose names are hidden most comes first: a first name that two have is hidden as his or hers.
    for (const one of subjects) this.#hide(one, taken);
    if (withheld.people !== 'names')
      this.#hide({ names: known.names, instead: withheld.people === 'none' ? says.name : null, asked: false }, taken);
    else for (const name of known.names) if (!taken.has(name)) this.#keep(name);
    for (const subject of subjects) for (const name of subject.names) this.#keepAddresses(name);
    for (const { name, aliases, email } of archive.registry.people)
      if (email !== null && [name, ...aliases].some((each) => taken.has(each)))
        this.#addresses.add(email.toLowerCase());
    // After the names: what is as long as somebody's name is his or hers.
    for (const name of known.organisations)
      if (!this.#holdsWholeName(name)) this.#put({ words: wordsOf(name), instead: null, kind: 'whole', initials: '' });
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  /** Whether a word of a text tells a name: most have none, and are looked at no further. */
  mayStandIn(text: string): boolean {
    if (this.#handles && text.includes('@')) return true;
    if (this.#inAddresses.size > 0 && mayHoldAddress(text)) return true;
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
      const code = at === text.length ? 0 : text.charCodeAt(at);
      // Marks within a word, and what nobody sees there.
      if (code === 0x2a || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060) return true;
      if (isOfWord(code)) {
        if (start === -1) start = at;
      } else if (start !== -1) {
        if (this.#tells(text.slice(start, at))) return true;
        start = -1;
      }
    }
    return false;
  }

  #tells(written: string): boolean {
    const known = this.#words.get(written);
    if (known !== undefined) return known;
    const folded = normalize(written);
    const tells =
      this.#telling.has(folded) ||
      (folded.endsWith('s') && this.#telling.has(folded.slice(0, -1))) ||
      (this.#tellingInitials.has(folded) && (capitals.test(written) || calledBy.test(written)));
    return memoize(this.#words, most, detached(written), tells);
  }

  placesIn(text: string): readonly Instead[] {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const places = this.#find(text);
    return memoize(this.#found, most, text, places.length === 0 ? none : places);
  }

  /** Itself, or what was made before, where the same names are left out in the same way: what it has found holds. */
  orAsBefore(before: NamesLeftOut | null): NamesLeftOut {
    return before !== null && this.#key() === before.#key() ? before : this;
  }

  #find(text: string): Instead[] {
    const found: Instead[] = this.#addressesIn(text);
    const slugged = [...text.matchAll(slugs)].map(({ 0: whole, 1: slug = '', index }) => ({
      start: index + whole.length - slug.length,
      end: index + whole.length,
    }));
    const words = [...text.matchAll(letters)].map(({ 0: written, index }): Word => {
      const isSlug = slugged.some(({ start, end }) => index >= start && index < end);
      const bare = written.replace(within, '');
      return { written: bare, folded: normalize(bare), start: index, end: index + written.length, isSlug };
    });
    const others = found.length;
    let free = 0;
    let given: Instead | null = null;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (found.slice(0, others).some(({ start, end }) => word.start >= start && word.start < end)) {
        free = word.end;
        continue;
      }
      const isHandle = text[word.start - 1] === '@' && (word.start === 1 || /\W/.test(text[word.start - 2] ?? ''));
      if (isHandle && this.#handles) {
        const end =
          word.start + (/^[\p{L}\p{M}\p{N}_-]+/u.exec(text.slice(word.start, word.start + 120))?.[0].length ?? 0);
        found.push({ start: word.start - 1, end, words: this.#instead });
        free = end;
        while ((words[at + 1]?.start ?? end) < end) at++;
        continue;
      }
      const match = this.#formAt(text, words, at, isHandle);
      if (match === null) continue;
      const { form, isPossessive } = match;
      const last = words[at + form.words.length - 1] ?? word;
      at += form.words.length - 1;
      if (form.instead === null) {
        free = last.end;
        continue;
      }
      let { start } = word;
      let { end } = last;
      if (isHandle) start--;
      // `P. Verbruggen`, `J.-P. Dubois`: initials go with the name that they stand before.
      const before = /(?:(?<![\p{L}\p{M}\p{N}])\p{Lu}\.[- \u00a0\u202f]?){1,3}$/u.exec(
        text.slice(Math.max(free, start - 12), start),
      );
      if (before !== null) start -= before[0].length;
      const isInitials = form.kind === 'initials' || form.kind === 'given';
      if (isInitials && text[end] === '.' && form.words.length > 1) end++;
      // `Zoé L.`, `J.-P. D.`: so does what begins the rest of it, after it.
      const after = /^[ \u00a0\u202f](\p{Lu})(?:\.|(?![\p{L}\p{M}\p{N}'\u2019]))/u.exec(text.slice(end, end + 4));
      if (after !== null && form.initials.includes(normalize(after[1] ?? ''))) {
        end += after[0].length;
        at++;
      }
      const shown = isPossessive ? `${form.instead}s` : form.instead;
      // `J-P Dubois`: initials of a given name, and the name that they stand before.
      if (given !== null && form.kind === 'part' && /^[ \u00a0\u202f]$/.test(text.slice(given.end, start))) {
        found.pop();
        found.push({ start: given.start, end, words: given.words === shown ? shown : `${given.words}\u00a0${shown}` });
      } else found.push({ start, end, words: shown });
      given = form.kind === 'given' ? { start, end, words: shown } : null;
      free = end;
    }
    return found.sort((a, b) => a.start - b.start);
  }

  #formAt(
    text: string,
    words: readonly Word[],
    at: number,
    isHandle: boolean,
  ): { form: Form; isPossessive: boolean } | null {
    const { folded } = words[at] as Word;
    const whole = this.#forms.get(folded) ?? [];
    for (const form of whole) if (fits(form, text, words, at, isHandle)) return { form, isPossessive: false };
    // « Jans voorstel »: what somebody has, in Dutch.
    if (folded.length < 4 || !folded.endsWith('s')) return null;
    for (const form of this.#forms.get(folded.slice(0, -1)) ?? []) {
      if (form.words.length > 1 || form.instead === null || form.kind !== 'part') continue;
      if (fits(form, text, words, at, isHandle, true)) return { form, isPossessive: true };
    }
    return null;
  }

  /** E-mail addresses of those who are left out, where addresses are told. */
  #addressesIn(text: string): Instead[] {
    if (this.#inAddresses.size === 0) return [];
    return addressesIn(text).filter(({ start, end }) => {
      const address = text
        .slice(start, end)
        .toLowerCase()
        .replace(/^<?(?:mailto:)?|>$/g, '');
      if (this.#addresses.has(address)) return true;
      const local = normalize(address.slice(0, address.search(/@|%40|[([{]/)));
      if (local.split(/[^a-z0-9]+/).some((word) => this.#inAddresses.has(word))) return true;
      return [...this.#inAddresses].some((word) => word.length >= longEnough && local.includes(word));
    });
  }

  #key(): string {
    return JSON.stringify([
      this.#instead,
      this.#handles,
      [...this.#forms],
      [...this.#inAddresses],
      [...this.#addresses],
    ]);
  }

  #hide({ names, instead, asked }: Subject, taken: Set<string>): void {
    for (const name of names) {
      if (taken.has(name)) continue;
      taken.add(name);
      this.#add(name, instead, asked);
    }
  }

  #add(name: string, instead: string | null, asked: boolean): void {
    for (const [, handle = ''] of name.matchAll(/@([\p{L}\p{N}_-]{1,60})/gu))
      this.#put({ words: wordsOf(handle), instead: instead ?? '…', kind: 'handle', initials: '' });
    const bare = withoutTitles(name.replace(/@[\p{L}\p{N}_-]{1,60}/gu, ' '));
    const words = wordsOf(bare);
    const written = writtenWords(bare);
    if (words.length === 0) return;
    const own = written.filter((_, at) => !particles.has(words[at] ?? ''));
    // « ZL », « Z.L. »: capitals of whole words, each of one letter.
    if (
      own.every((word) => word.length === 1) ||
      (words.length === 1 && capitals.test(written[0] ?? '') && own.join('').length < 4)
    ) {
      const joined = own.join('');
      const shown = instead ?? [...joined].map(initialOf).join('');
      if (joined.length > 1) {
        this.#put({ words: [normalize(joined)], instead: shown, kind: 'initials', initials: '' });
        this.#put({ words: [...normalize(joined)], instead: shown, kind: 'initials', initials: '' });
      }
      return;
    }
    const shown = instead ?? partsOf(bare).map(initialOf).join('\u00a0');
    if (words.length > 1) {
      for (let from = 0; from < words.length; from++)
        this.#put({
          words: [...words.slice(from), ...words.slice(0, from)],
          instead: shown,
          kind: 'whole',
          initials: '',
        });
      if (asked) this.#addJoined(words, shown, instead);
      if (asked && own.length > 1)
        this.#put({
          words: own.map((word) => normalize(word.charAt(0))),
          instead: shown,
          kind: 'initials',
          initials: '',
        });
    }
    // Where initials are shown, they are.
    if (instead !== null)
      for (const called of this.#initialsOf(bare))
        this.#put({ words: [called], instead, kind: 'called', initials: '' });
    const units = unitsOf(bare);
    const single = units.length === 1;
    for (const [at, unit] of units.entries()) {
      const [first = ''] = unit;
      if (unit.length === 1 && (particles.has(first) || (first.length < 2 && !single))) continue;
      const shortened = instead ?? initialOf(partText(bare, at));
      const initials = units
        .filter((_, other) => other !== at)
        .map(([one = '']) => one.charAt(0))
        .join('');
      if (unit.length > 1)
        this.#put({ words: unit.map((word) => word.charAt(0)), instead: shortened, kind: 'given', initials });
      if (unit.every((word) => word.length < 2) && unit.length > 1) {
        // Who is listed as « J.-P. » is « JP », too; « AG » is an assembly before it is Anne-Gaëlle.
        this.#put({ words: [unit.join('')], instead: shortened, kind: 'initials', initials });
        continue;
      }
      this.#put({ words: unit, instead: shortened, kind: 'part', initials });
      // « Mme Van Hove », « de la Forêt ».
      for (let from = at; from > 0 && particles.has(units[from - 1]?.[0] ?? ''); from--)
        this.#put({ words: units.slice(from - 1, at + 1).flat(), instead: shortened, kind: 'part', initials });
    }
  }

  /** By which initials somebody may be called: those of all words of the name, without particles too, and of the first and the last. */
  #initialsOf(name: string): readonly string[] {
    const all = wordsOf(name);
    const own = all.filter((word) => !particles.has(word));
    if (own.length < 2 || own.length > 5 || own.some((word) => word.length < 2)) return [];
    const letters = (words: Words): string => words.map((word) => word.charAt(0)).join('');
    // « D'Hondt » begins with a D.
    const typed = name.split(/[\s\u00a0-]+/).map(normalize);
    const found = new Set([all, own, typed, [own[0] ?? '', own.at(-1) ?? '']].map(letters));
    return [...found].filter((one) => !bodies.has(one) && !this.#things.has(one));
  }

  /** Without what stands between words: `zoelambert` in an address, « Vandenbossche », « Dhondt ». */
  #addJoined(words: Words, shown: string, instead: string | null): void {
    const whole = words.join('');
    if (whole.length >= 8) this.#put({ words: [whole], instead: shown, kind: 'whole', initials: '' });
    for (let at = 1; at < words.length; at++) {
      for (let from = at; from > 0 && particles.has(words[from - 1] ?? ''); from--) {
        const joined = words.slice(from - 1, at + 1).join('');
        this.#put({ words: [joined], instead: instead ?? initialOf(joined), kind: 'part', initials: '' });
      }
    }
  }

  /** The whole name of somebody else stays, though a word of it is a word of a name that goes. */
  #keep(name: string): void {
    const titled = wordsOf(name);
    const untitled = wordsOf(withoutTitles(name));
    // « Mme Bah » is who has that title.
    const words = untitled.length < 2 ? titled : untitled;
    if (words.length < 2 || words.every((word) => word.length < 2)) return;
    for (let from = 0; from < words.length; from++)
      this.#put({ words: [...words.slice(from), ...words.slice(0, from)], instead: null, kind: 'whole', initials: '' });
  }

  #keepAddresses(name: string): void {
    for (const word of wordsOf(name)) if (word.length > 2 && !particles.has(word)) this.#inAddresses.add(word);
  }

  #put(form: Form): void {
    const [first] = form.words;
    if (first === undefined) return;
    const isCapitals = form.kind === 'initials' || form.kind === 'given' || form.kind === 'called';
    const telling = isCapitals ? this.#tellingInitials : this.#telling;
    const own = form.words.filter((word) => !particles.has(word));
    telling.add(own.find((word) => word.length > 1) ?? own[0] ?? first);
    const known = this.#forms.get(first);
    if (known === undefined) this.#forms.set(first, [form]);
    else if (
      !known.some(
        ({ words, kind }) => words.join(' ') === form.words.join(' ') && (kind === form.kind || kind === 'whole'),
      )
    )
      known.push(form);
  }

  /** Whether the name of an organisation has somebody's whole name in it: « Cabinet Anne Dupont ». */
  #holdsWholeName(organisation: string): boolean {
    const words = wordsOf(organisation);
    return words.some((word, at) =>
      (this.#forms.get(word) ?? []).some(
        ({ words: name, instead, kind }) =>
          instead !== null &&
          kind === 'whole' &&
          name.length > 1 &&
          name.every((each, offset) => words[at + offset] === each),
      ),
    );
  }
}

/** Where somebody is named. */
export interface Mention extends Instead {
  /** Nobody else has a name with these words. */
  readonly certain: boolean;
}

/** Where somebody is named in texts, in any writing. */
export class Mentions {
  readonly #names: NamesLeftOut;
  readonly #others: readonly string[];

  /** @param called the name, and what else the archive knows to be it; @param instead what may stand there */
  constructor(archive: Peopled, called: readonly string[], instead = '') {
    const known = peopleOf(archive);
    const aliases = archive.registry.people.flatMap((one) => (called.includes(one.name) ? one.aliases : []));
    const withheld = { people: 'names', anonymised: called, published: false } as const;
    this.#names = new NamesLeftOut(archive, withheld, { name: instead, chair: '', secretary: '' });
    const own = new Set([...aliases, ...called.flatMap((name) => [...writingsOf(name, [name], known)])]);
    this.#others = [...known.names].filter((name) => !own.has(name));
  }

  /** All of them, in order; in names of files and what cites them, too. */
  all(text: string): Mention[] {
    return this.#names
      .placesIn(text)
      .map((place) => ({ ...place, certain: this.#isCertain(text.slice(place.start, place.end)) }));
  }

  /** The first of which there is no doubt, else the first. */
  first(text: string): Mention | null {
    const all = this.all(text);
    return all.find(({ certain }) => certain) ?? all[0] ?? null;
  }

  #isCertain(written: string): boolean {
    return !this.#others.some((name) => isAnyOf(name, [written]));
  }
}

/** Whether a place of a text is in the name of a meeting, which files have and refs cite. */
export function isInMeetingId(text: string, { start, end }: Pick<Instead, 'start' | 'end'>): boolean {
  return [...text.matchAll(slugs)].some(({ 0: whole, index }) => index <= start && end <= index + whole.length);
}

/** Whether an archive knows anybody by a name. */
export function isTaken(archive: Peopled, name: string): boolean {
  return [...peopleOf(archive).names].some((one) => normalize(one) === normalize(name));
}

/** Letters, digits and their marks, and perhaps some other signs that no text has within a word. */
function isOfWord(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && !(code >= 0x3000 && code < 0x3040);
}

/** Whether a form stands in a text from one of its words on. */
function fits(
  { words: wanted, kind }: Form,
  text: string,
  words: readonly Word[],
  at: number,
  isHandle: boolean,
  isPossessive = false,
): boolean {
  const first = words[at] as Word;
  const last = words[at + wanted.length - 1];
  if (last === undefined || (kind === 'handle' && !isHandle)) return false;
  for (const [offset, each] of wanted.entries()) {
    const one = words[at + offset] as Word;
    if (one.folded !== (isPossessive ? `${each}s` : each)) return false;
    const before = words[at + offset - 1];
    if (offset > 0 && before !== undefined && !between.test(text.slice(before.end, one.start))) return false;
  }
  if (kind === 'initials' || kind === 'given') {
    const all = words.slice(at, at + wanted.length);
    if (!all.every(({ written }) => capitals.test(written))) return false;
    // « Z.L. », and no list of points: A, B.
    const joins = kind === 'given' ? `.${hyphens}` : '.';
    return all.slice(0, -1).every(({ end }) => joins.includes(text[end] ?? ' '));
  }
  if (kind === 'called') {
    const before = words[at - 1];
    const isAfter = before !== undefined && /^(?:[ \u00a0\u202f]|['\u2019])$/.test(text.slice(before.end, first.start));
    return calledBy.test(first.written) && !(isAfter && articles.has(before.folded));
  }
  if (kind !== 'part' || isHandle || first.isSlug) return true;
  if (!capitalLetter.test(last.written)) return false;
  // « Saint-Gilles » is not Gilles, nor « Rose-Marie » Rose; « l'ex-Gilles » is.
  const [before, after] = [words[at - 1], words[at + wanted.length]];
  const isJoined = (one: Word | undefined, other: Word | undefined): boolean =>
    one !== undefined && other !== undefined && other.start - one.end === 1 && hyphens.includes(text[one.end] ?? ' ');
  return !(
    (isJoined(before, first) && capitalLetter.test(before?.written ?? '')) ||
    (isJoined(last, after) && capitalLetter.test(after?.written ?? ''))
  );
}

/** In a language, what stands for names. */
export function nameWords(words: Locale['words']): NameWords {
  const chair = stateWord('function/chair', words);
  const secretary = stateWord('function/secretary', words);
  return { name: wordOf('titles', 'somebody', words), chair, secretary };
}

/** What is left out of the names of people in a copy; null: nothing is. */
export function namesLeftOut(archive: Peopled, withheld: Withheld, says: NameWords): NamesLeftOut | null {
  const { people, anonymised, published } = withheld;
  if (people === 'names' && anonymised.length === 0 && !(published && withholdsSomebody(archive.registry))) return null;
  const made = leftOut.get(archive) ?? new Map<string, NamesLeftOut>();
  leftOut.set(archive, made);
  const key = JSON.stringify([people, anonymised, published, says]);
  return memoized(made, 8, key, () => new NamesLeftOut(archive, withheld, says));
}

/** Each copy of an archive leaves out the same ones. */
const leftOut = new WeakMap<Peopled, Map<string, NamesLeftOut>>();

/** Whether people.yaml asks that less than a name be shown of anybody. */
export function withholdsSomebody({ people }: Registry): boolean {
  return people.some(({ publication }) => publication !== 'full');
}

/** Whether some name of an archive is another writing of this one. */
export function isKnown(archive: Peopled, name: string): boolean {
  return [...peopleOf(archive).names].some((known) => isAnyOf(known, [name]));
}

/** Those of whom less is asked than is shown of everybody, the most hidden first. */
function subjectsOf(
  archive: Peopled,
  known: Known,
  { people, anonymised, published }: Withheld,
  says: NameWords,
): Subject[] {
  const general = people === 'none' ? 'none' : people === 'initials' ? 'initials' : 'full';
  const order: readonly Publication[] = ['none', 'function', 'initials'];
  const asked = archive.registry.people
    .map(({ name, aliases, publication: typed }) => {
      const publication = published ? typed : 'full';
      const called = [name, ...aliases];
      const isAnonymised = anonymised.some((one) => called.some((each) => isAnyOf(each, [one])));
      return { name, called, level: isAnonymised ? 'none' : stricter(publication, general), publication, isAnonymised };
    })
    .filter(({ publication, isAnonymised }) => publication !== 'full' || isAnonymised);
  const subjects = asked.map(({ name, called, level }) => ({ level, names: writingsOf(name, called, known), name }));
  const others = anonymised.map((name) => ({ level: 'none' as const, names: writingsOf(name, [name], known), name }));
  const words = new Set([...subjects, ...others].flatMap(({ names }) => [...names].flatMap(wordsOf)));
  const instead = (level: Publication, name: string): string | null => {
    if (level === 'initials') return null;
    const does = level === 'function' ? functionOf(archive, name, says) : null;
    // What somebody does may be to stand in for somebody.
    return does === null || wordsOf(does).some((word) => words.has(word) && !particles.has(word))
      ? says.name
      : `[${does}]`;
  };
  return [...subjects, ...others]
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map(({ level, names, name }) => ({ names, instead: instead(level, name), asked: true }));
}

function stricter(one: Publication, other: Publication): Publication {
  const order: readonly Publication[] = ['full', 'initials', 'function', 'none'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))] as Publication;
}

/** Every way in which an archive writes somebody, as far as it knows. */
function writingsOf(name: string, called: readonly string[], known: Known): Set<string> {
  const resolved = known.writings.get(name) ?? [];
  const found = new Set([...called, ...resolved]);
  for (const each of known.names)
    if (isAnyOf(each, called) || called.some((one) => isNearly(each, one))) found.add(each);
  return found;
}

/** What somebody does, as the lists say it last; else that he or she presides or writes. */
function functionOf({ meetings, doubts }: Peopled, name: string, says: NameWords): string | null {
  const told = meetings.filter(({ file }) => !doubts.has(file)).toReversed();
  for (const { people } of told) {
    const role = people.find(({ person, written }) => person.name === name && written.role !== null)?.written.role;
    if (role != null) return role;
  }
  const is = (one: WrittenPerson | null, meeting: (typeof meetings)[number]): boolean =>
    one !== null && meeting.personOf(one).name === name;
  for (const meeting of told) {
    if (is(meeting.minutes.chair, meeting)) return says.chair;
    if (is(meeting.minutes.secretary, meeting)) return says.secretary;
  }
  return null;
}

function writtenWords(name: string): string[] {
  return [...name.matchAll(letters)].map(([word]) => word);
}

function withoutTitles(name: string): string {
  let rest = name;
  for (;;) {
    const [title = '', word = ''] = /^[^\p{L}\p{N}]*(\p{L}{1,12})\.?[ \u00a0\u202f]+(?=\p{L})/u.exec(rest) ?? [];
    if (!titles.has(normalize(word))) return rest;
    rest = rest.slice(title.length);
  }
}

function wordsOf(name: string): Words {
  return writtenWords(name).map((word) => normalize(word));
}

/** The words of a name, « Anne-Sophie » as one of them, and « J.-P. ». */
function typedUnits(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{M}\p{N}]+(?:\.?[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu)].map(([word]) => word);
}

function unitsOf(name: string): Words[] {
  return typedUnits(name).map(wordsOf);
}

function partsOf(name: string): string[] {
  return typedUnits(name).filter((word) => !particles.has(normalize(word)));
}

function partText(name: string, at: number): string {
  return typedUnits(name)[at] ?? name;
}

function initialOf(word: string): string {
  return word
    .split(/\.?[-\u2010\u2011]/)
    .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0x2026).toUpperCase()}.`)
    .join('-');
}

/** Whether a name is another writing of one of some: it has the words of it that are no particles. */
function isAnyOf(name: string, others: readonly string[]): boolean {
  const words = new Set(wordsOf(name));
  return others.some((other) => {
    const wanted = wordsOf(withoutTitles(other)).filter((word) => !particles.has(word));
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
}

/** Whether a name is one of the same words but for a letter in one of them: nobody knows that it is another's. */
function isNearly(name: string, other: string): boolean {
  const [one, two] = [name, other].map((each) =>
    wordsOf(withoutTitles(each)).filter((word) => !particles.has(word)),
  ) as [string[], string[]];
  if (one.length !== two.length || one.length < 2) return false;
  const differ = one.filter((word) => !two.includes(word));
  const missing = two.filter((word) => !one.includes(word));
  const [a = '', b = ''] = [differ[0], missing[0]];
  return (
    differ.length === 1 &&
    missing.length === 1 &&
    Math.min(a.length, b.length) >= longEnough &&
    withinDistance(a, b, 1) !== null
  );
}

interface Known {
  readonly names: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** How those who are known are written, by their names. */
  readonly writings: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Peopled, Known>();

/** All names of people in an archive, as they are written and as they are known, and those of organisations. */
function peopleOf(archive: Peopled): Known {
  const before = known.get(archive);
  if (before !== undefined) return before;
  const made = gatheredFrom(archive);
  known.set(archive, made);
  return made;
}

function gatheredFrom({ meetings, registry, config }: Peopled): Known {
  const names = new Set<string>();
  const organisations = new Set<string>();
  const loose = new Set<string>();
  const writings = new Map<string, Set<string>>();
  for (const { name, aliases } of registry.people) for (const each of [name, ...aliases]) names.add(each);
  for (const one of registry.organisations)
    for (const each of [one.name, one.acronym, ...one.aliases]) if (each !== null) organisations.add(each);
  for (const name of [config.organisation, config.acronym]) if (name !== null) organisations.add(name);
  const add = ({ kind, name, organisation }: Person, written: string | null): void => {
    if (organisation !== null) organisations.add(organisation);
    if (kind === 'organisation') organisations.add(name);
    if (kind === 'person') {
      for (const each of [name, written]) if (each !== null) names.add(each);
      if (written !== null) writings.set(name, (writings.get(name) ?? new Set()).add(written));
    }
    if (kind === 'unresolved') loose.add(name);
  };
  for (const meeting of meetings) {
    for (const { person, written } of meeting.people) {
      add(person, written.name);
      // A handle stands in the bracket of a list, too.
      for (const [handle] of (written.organisation ?? '').matchAll(/@[\p{L}\p{N}_-]{1,60}/gu)) add(person, handle);
      for (const each of [written.representedBy, written.replaces]) if (each !== null) names.add(each);
    }
    for (const written of writtenIn(meeting.minutes)) add(meeting.personOf(written), written.name);
  }
  // Many archives have no name of one word that no list has.
  let ordinary: ReadonlySet<string> | null = null;
  const isOrdinary = (word: string): boolean => {
    ordinary ??= ordinaryWords(meetings.map(({ minutes }) => minutes));
    return ordinary.has(normalize(word));
  };
  for (const name of loose) {
    const own = writtenWords(name).filter((word) => !particles.has(normalize(word)));
    // « le bureau » is nobody; « Nora » whom no list names is somebody.
    if (own.length > 0 && own.every((word) => capitalLetter.test(word) && !(own.length === 1 && isOrdinary(word))))
      names.add(name);
  }
  return { names, organisations, writings };
}

function writtenIn({ chair, secretary, entries, moves }: Minutes): WrittenPerson[] {
  const written = [chair, secretary, ...moves.map(({ person }) => person)].filter((one) => one !== null);
  for (const entry of entries) written.push(...peopleNamedIn(entry), ...entry.votes.map(({ person }) => person));
  return written;
}

/**
 * What in capitals is not called so by its initials: what an article stands before, in the texts of entries and in titles, the acronyms of
 * organisations, and what somebody is known by.
 */
function thingsOf({ meetings }: Peopled, { organisations, names }: Known): ReadonlySet<string> {
  const things = new Set<string>();
  for (const { minutes } of meetings) for (const thing of thingsIn(minutes)) things.add(thing);
  for (const name of [...organisations, ...names]) if (calledBy.test(name)) things.add(normalize(name));
  return things;
}

const things = new WeakMap<Minutes, readonly string[]>();

/** Those of one PV, which does not change. */
function thingsIn(minutes: Minutes): readonly string[] {
  const known = things.get(minutes);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const text of [...minutes.entries.map((one) => one.text), ...minutes.items.map((one) => one.title)])
    for (const [, article = '', word = ''] of text.matchAll(
      /(?<!\p{L})(\p{L}{1,5})[ \u00a0'\u2019](\p{Lu}[\p{L}]{1,9})(?!\p{L})/gu,
    ))
      if (calledBy.test(word) && articlesOf[minutes.language].has(normalize(article))) found.add(normalize(word));
  const made = [...found];
  things.set(minutes, made);
  return made;
}

/** The words that stand in small letters in the texts of entries and in titles. */
function ordinaryWords(all: readonly Minutes[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const minutes of all) for (const word of ordinaryIn(minutes)) words.add(word);
  return words;
}

const ordinary = new WeakMap<Minutes, readonly string[]>();

/** Those of one PV, which does not change. */
function ordinaryIn(minutes: Minutes): readonly string[] {
  const known = ordinary.get(minutes);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const text of [...minutes.entries.map((one) => one.text), ...minutes.items.map((one) => one.title)])
    for (const [word] of text.matchAll(letters)) if (!capitalLetter.test(word)) words.add(normalize(word));
  const made = [...words];
  ordinary.set(minutes, made);
  return made;
}
