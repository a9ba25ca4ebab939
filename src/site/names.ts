import type { Archive, Person } from '../model/archive.ts';
import type { Minutes, WrittenPerson } from '../model/minutes.ts';
import type { LeftOut } from '../redaction/left-out.ts';
import type { Instead } from '../text/instead.ts';
import { memoize } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';

/** What pages show of people's names. */
export type PeopleShown = 'none' | 'initials' | 'names';

/** A name, in words without blanks between them. */
type Words = readonly string[];

/** So many texts are remembered. */
const most = 200_000;
const none: readonly Instead[] = [];

/** What may stand in a text from its first word on. */
interface Form {
  readonly words: Words;
  /** What stands in its place; null: it stays, since it is no person's. */
  readonly instead: string | null;
  /** One word of a name, with the particles before it, is only taken for one where it begins with a capital. */
  readonly capital: boolean;
}

const letters = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;
/** What may stand between two words of one name. */
const between = /^(?:[ \u00a0\u202f\t\r\n]{1,4}|['\u2019]|\.[ \u00a0\u202f]?|,[ \u00a0\u202f])$/;
const capitalLetter = /^\p{Lu}/u;
/** Words of names that name nobody. */
const particles = new Set(
  "a al ben d da das de del della den der des di dit do dos du el en et la las le les lo los of op 't ten ter the van von vom zu zum zur".split(
    ' ',
  ),
);

/**
 * Names of people, to be left out of pages: whole, in either order, with initials, and each word of them that begins with a capital. Who is
 * known: whoever stands in a list, an entry or people.yaml. Names of organisations stay, unless somebody's whole name is in them.
 */
export class Names implements LeftOut {
  readonly #forms = new Map<string, Form[]>();
  /** What was found in texts: pages and registers say the same ones. */
  readonly #found = new Map<string, readonly Instead[]>();
  readonly #handles: boolean;
  readonly #instead: string;

  /** @param of whom: everybody, or some by their names; @param instead what stands for a name, or `null` for its initials */
  constructor(archive: Archive, of: 'everybody' | readonly string[], instead: string | null) {
    const people = peopleOf(archive);
    const names = of === 'everybody' ? people.names : [...of, ...people.names.filter((name) => isAnyOf(name, of))];
    this.#handles = of === 'everybody';
    this.#instead = instead ?? '…';
    for (const name of new Set(names)) this.#add(name, instead);
    // After the names: what is as long as somebody's name is his or hers.
    for (const name of people.organisations)
      if (!this.#holdsWholeName(name)) this.#put({ words: wordsOf(name), instead: null, capital: false });
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  mayStandIn(text: string): boolean {
    return /\p{L}/u.test(text);
  }

  placesIn(text: string): readonly Instead[] {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const places = this.#find(text);
    return memoize(this.#found, most, text, places.length === 0 ? none : places);
  }

  /** Itself, or what was made before, where the same names are left out in the same way: what it has found holds. */
  orAsBefore(before: Names | null): Names {
    return before !== null && this.#key() === before.#key() ? before : this;
  }

  #find(text: string): Instead[] {
    const found: Instead[] = [];
    const words = [...text.matchAll(letters)].map(({ 0: written, index }) => ({
      written,
      folded: normalize(written),
      start: index,
      end: index + written.length,
    }));
    let free = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as (typeof words)[number];
      if (
        this.#handles &&
        text[word.start - 1] === '@' &&
        (word.start === 1 || /\W/.test(text[word.start - 2] ?? ''))
      ) {
        found.push({ start: word.start - 1, end: word.end, words: this.#instead });
        free = word.end;
        continue;
      }
      const form = (this.#forms.get(word.folded) ?? []).find((each) => {
        const end = words[at + each.words.length - 1];
        if (end === undefined || (each.capital && !capitalLetter.test(end.written))) return false;
        return each.words.every((wanted, offset) => {
          const one = words[at + offset];
          if (one?.folded !== wanted) return false;
          const before = words[at + offset - 1];
          return offset === 0 || before === undefined || between.test(text.slice(before.end, one.start));
        });
      });
      if (form === undefined) continue;
      const last = words[at + form.words.length - 1] ?? word;
      at += form.words.length - 1;
      if (form.instead === null) {
        free = last.end;
        continue;
      }
      let { start } = word;
      // `P. Verbruggen`, `J.-P. Dubois`: initials go with the name that they stand before.
      const initials = /(?:(?<![\p{L}\p{M}\p{N}])\p{Lu}\.[- \u00a0\u202f]?){1,3}$/u.exec(
        text.slice(Math.max(free, start - 12), start),
      );
      if (initials !== null) start -= initials[0].length;
      found.push({ start, end: last.end, words: form.instead });
      free = last.end;
    }
    return found;
  }

  #key(): string {
    return JSON.stringify([this.#instead, this.#handles, [...this.#forms]]);
  }

  #add(name: string, instead: string | null): void {
    const words = wordsOf(name);
    if (words.length === 0) return;
    const written = [...name.matchAll(letters)].map(([word]) => word);
    const short = written.filter((_, at) => !particles.has(words[at] ?? '')).map(initialOf);
    const shown = instead ?? short.join('\u00a0');
    if (words.length > 1) {
      this.#put({ words, instead: shown, capital: false });
      for (let from = 1; from < words.length; from++)
        this.#put({ words: [...words.slice(from), ...words.slice(0, from)], instead: shown, capital: false });
    }
    for (const [at, word] of words.entries()) {
      if (particles.has(word) || (word.length < 2 && words.length > 1)) continue;
      const shortened = instead ?? initialOf(written[at] ?? word);
      this.#put({ words: [word], instead: shortened, capital: true });
      // « Mme Van Hove », « de la Forêt ».
      for (let from = at; from > 0 && particles.has(words[from - 1] ?? ''); from--)
        this.#put({ words: words.slice(from - 1, at + 1), instead: shortened, capital: true });
    }
  }

  #put(form: Form): void {
    const [first] = form.words;
    if (first === undefined) return;
    const known = this.#forms.get(first);
    if (known === undefined) this.#forms.set(first, [form]);
    else if (!known.some(({ words }) => words.join(' ') === form.words.join(' '))) known.push(form);
  }

  /** Whether the name of an organisation has somebody's whole name in it: « Cabinet Anne Dupont ». */
  #holdsWholeName(organisation: string): boolean {
    const words = wordsOf(organisation);
    return words.some((word, at) =>
      (this.#forms.get(word) ?? []).some(
        ({ words: name, instead }) =>
          instead !== null && name.length > 1 && name.every((each, offset) => words[at + offset] === each),
      ),
    );
  }
}

/** Whether some name of an archive is another writing of this one. */
export function isKnown(archive: Archive, name: string): boolean {
  return peopleOf(archive).names.some((known) => isAnyOf(known, [name]));
}

function wordsOf(name: string): Words {
  return [...name.matchAll(letters)].map(([word]) => normalize(word));
}

function initialOf(word: string): string {
  return word
    .split(/[-\u2010\u2011]/)
    .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0x2026).toUpperCase()}.`)
    .join('-');
}

/** Whether a name is another writing of one of some: it has the words of it that are no particles. */
function isAnyOf(name: string, others: readonly string[]): boolean {
  const words = new Set(wordsOf(name));
  return others.some((other) => {
    const wanted = wordsOf(other).filter((word) => !particles.has(word));
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
}

interface Known {
  readonly names: readonly string[];
  readonly organisations: readonly string[];
}

/** All names of people in an archive, as they are written and as they are known, and those of organisations. */
function peopleOf({ meetings, registry, config }: Archive): Known {
  const names = new Set<string>();
  const organisations = new Set<string>();
  const loose = new Set<string>();
  for (const { name, aliases } of registry.people) for (const each of [name, ...aliases]) names.add(each);
  for (const one of registry.organisations)
    for (const each of [one.name, one.acronym, ...one.aliases]) if (each !== null) organisations.add(each);
  for (const name of [config.organisation, config.acronym]) if (name !== null) organisations.add(name);
  const add = ({ kind, name, organisation }: Person, written: string | null): void => {
    if (organisation !== null) organisations.add(organisation);
    if (kind === 'organisation') organisations.add(name);
    if (kind === 'person') for (const each of [name, written]) if (each !== null) names.add(each);
    if (kind === 'unresolved') loose.add(name);
  };
  for (const meeting of meetings) {
    for (const { person, written } of meeting.people) {
      add(person, written.name);
      for (const each of [written.representedBy, written.replaces]) if (each !== null) names.add(each);
    }
    for (const written of writtenIn(meeting.minutes)) add(meeting.personOf(written), written.name);
  }
  const ordinary = ordinaryWords(meetings.map(({ minutes }) => minutes));
  for (const name of loose) {
    const words = [...name.matchAll(letters)].map(([word]) => word);
    const own = words.filter((word) => !particles.has(normalize(word)));
    // « le bureau » is nobody; « Nora » whom no list names is somebody.
    if (
      own.length > 0 &&
      own.every((word) => capitalLetter.test(word) && !(own.length === 1 && ordinary.has(normalize(word))))
    )
      names.add(name);
  }
  return { names: [...names], organisations: [...organisations] };
}

function writtenIn({ chair, secretary, entries }: Minutes): WrittenPerson[] {
  const written = [chair, secretary].filter((one) => one !== null);
  for (const { owners, proposers, people } of entries)
    written.push(...owners.flatMap((one) => (one.kind === 'person' ? [one.person] : [])), ...proposers, ...people);
  return written;
}

/** The words that stand in small letters in the texts of entries and in titles. */
function ordinaryWords(all: readonly Minutes[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { entries, items } of all)
    for (const text of [...entries.map((one) => one.text), ...items.map((one) => one.title)])
      for (const [word] of text.matchAll(letters)) if (!capitalLetter.test(word)) words.add(normalize(word));
  return words;
}
