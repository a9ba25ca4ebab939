import type { Registry } from '../model/config.ts';
import type { Language, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { NameReader } from '../names/form.ts';
import { isHandle, takeHandle } from '../names/handle.ts';
import { shortNames } from '../names/short.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { type Word, wordsOf } from './evidence-words.ts';

/** Somebody named in a sentence: from the word `from` up to the word `to`, a title before the name included. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The name as the lists have it; as written where several bear it. */
  readonly name: string;
  readonly organisation: boolean;
}

/** Whom the words of a sentence name. */
export interface MentionFinder {
  /** False where nobody is known; a handle, `@nadia`, is somebody all the same. */
  readonly any: boolean;
  find(words: readonly Word[], text: string): Mention[];
}

/** How somebody may be called, from the surest way to the least sure: a later one gives way to an earlier one. */
type Way = 'name' | 'first' | 'last' | 'short' | 'initials';
const order: readonly Way[] = ['name', 'first', 'last', 'short', 'initials'];

/** One way in which somebody is called. */
interface Calling {
  readonly key: string;
  readonly words: readonly string[];
  readonly way: Way;
  readonly organisation: boolean;
  readonly name: string;
}

/** Somebody whom a list names: what the name itself gives counts once, however many lists have it. */
interface Known {
  /** The name, normalized; null where there is only an organisation. */
  readonly name: string | null;
  readonly own: readonly Calling[];
  readonly beside: readonly Calling[];
}

interface Called {
  readonly words: readonly string[];
  readonly way: Way;
  readonly organisation: boolean;
  /** Who are called so. */
  readonly names: string[];
}

/** Whom the PVs of an archive can name. */
export interface MentionBook {
  /** Everybody whom the lists of a meeting, other meetings and the registry know. */
  finderFor(minutes: Pick<Minutes, 'people' | 'chair' | 'secretary' | 'language'>): MentionFinder;
}

/** What people of other meetings and of the registry are called is worked out once for all meetings. */
export function createMentionBook(
  registry: Registry,
  others: readonly WrittenPerson[],
  reader: NameReader,
): MentionBook {
  const callings = new Callings(reader);
  const byHandle = new Map(
    registry.people.flatMap(({ name, aliases }) =>
      aliases.filter(isHandle).map((alias): [string, string] => [alias.toLowerCase(), name]),
    ),
  );
  /** `@gholm` in a list is whom the registry calls so. */
  const of = ({ name, organisation }: WrittenPerson): Known =>
    callings.of(byHandle.get(name?.toLowerCase() ?? '') ?? name, organisation);
  const elsewhere = others.map(of);
  for (const { name, aliases, organisation } of registry.people) {
    elsewhere.push(callings.of(name, organisation));
    for (const alias of aliases) elsewhere.push(callings.alias(alias, name, false));
  }
  for (const { name, acronym, aliases } of registry.organisations)
    for (const called of [name, ...(acronym === null ? [] : [acronym]), ...aliases])
      elsewhere.push(callings.alias(called, name, true));
  return {
    finderFor: ({ people, chair, secretary, language }) => {
      // « secrétaire: Julien », beside « Julien Lambotte » in the list, is nobody else.
      const isListed = ({ name }: WrittenPerson): boolean =>
        name !== null &&
        !name.includes(' ') &&
        shortNames([name, ...people.flatMap((one) => one.name ?? [])], reader)[0]?.short === name;
      const officers = [chair, secretary].filter((one) => one !== null).filter((one) => !isListed(one));
      const listed = [...people, ...officers];
      const byFirst = finderOf([...listed.map(of), ...elsewhere]);
      const writer = secretary?.name ?? null;
      const find: MentionFinder['find'] = (words, text) =>
        withSpeaker(findIn(words, text, byFirst, reader), words, text, { writer, language });
      return { any: byFirst.size > 0, find };
    },
  };
}

/** In what ways people are called. */
class Callings {
  private readonly reader: NameReader;

  constructor(reader: NameReader) {
    this.reader = reader;
  }

  of(written: string | null, organisation: string | null): Known {
    const beside: Calling[] = [];
    const called = written === null ? null : takeHandle(written, organisation);
    const name = called?.name ?? written;
    const own: Calling[] = [];
    if (name !== null) {
      this.add(own, name, name, 'name', false);
      this.addShort(own, name);
      const handle = called?.handle ?? null;
      if (handle !== null) this.add(beside, handle.replace(/^@/, ''), name, 'name', false);
    }
    // What stands in brackets beside a name may be a function: an organisation has a capital.
    if (organisation !== null && /^\p{Lu}/u.test(organisation) && organisation.length > 1 && organisation.length <= 40)
      this.add(beside, organisation, organisation, 'short', true);
    return { name: name === null ? null : normalize(name), own, beside };
  }

  alias(called: string, name: string, organisation: boolean): Known {
    const beside: Calling[] = [];
    this.add(beside, called, name, 'name', organisation);
    return { name: null, own: [], beside };
  }

  private addShort(to: Calling[], name: string): void {
    const parts = name.split(/[\s\u00a0]+/).filter((part) => !this.reader.isTitle(normalize(part).replace(/\.$/, '')));
    const [first, ...rest] = parts;
    if (first === undefined) return;
    if (rest.length === 0) {
      this.add(to, first, name, 'first', false);
      return;
    }
    const proper = rest.filter((part) => !this.reader.isParticle(normalize(part)));
    const last = proper.at(-1);
    if (parts.length === name.split(/[\s\u00a0]+/).length) this.add(to, first, name, 'first', false);
    this.add(to, rest.join(' '), name, 'last', false);
    if (last === undefined) return;
    this.add(to, last, name, 'last', false);
    this.add(to, `${first} ${last.charAt(0)}`, name, 'short', false);
    this.add(to, `${first.charAt(0)} ${rest.join(' ')}`, name, 'short', false);
    const hyphened = first.split('-');
    const letters = [...hyphened, ...proper].map((part) => part.charAt(0)).join('');
    const all = [...hyphened, ...rest].map((part) => part.charAt(0)).join('');
    for (const initials of new Set([letters, all, `${first.charAt(0)}${last.charAt(0)}`]))
      this.add(to, initials, name, 'initials', false);
    // « J.-L. », « JL »
    if (hyphened.length > 1)
      for (const between of [' ', ''])
        this.add(to, hyphened.map((part) => part.charAt(0)).join(between), name, 'initials', false);
  }

  private add(to: Calling[], called: string, name: string, way: Way, organisation: boolean): void {
    const words = wordsOf(called).map(({ normalized }) => normalized);
    const key = words.join(' ');
    // `Ben` is a particle, too.
    const isName = way === 'first' ? this.reader.mayBegin(key) : !this.reader.isParticle(key);
    if (key.length < 2 || !isName) return;
    to.push({ key, words, way, organisation, name });
  }
}

/** Everybody by the first word of what they are called, the longest first. */
function finderOf(everybody: readonly Known[]): ReadonlyMap<string, readonly Called[]> {
  const byWords = new Map<string, Called>();
  const named = new Set<string>();
  const add = ({ key, words, way, organisation, name }: Calling): void => {
    const known = byWords.get(key);
    if (known === undefined || order.indexOf(way) < order.indexOf(known.way))
      byWords.set(key, { words, way, organisation, names: [name] });
    else if (known.way === way && !known.names.includes(name)) known.names.push(name);
  };
  for (const { name, own, beside } of everybody) {
    if (name !== null && !named.has(name)) {
      named.add(name);
      own.forEach(add);
    }
    beside.forEach(add);
  }
  const byFirst = new Map<string, Called[]>();
  for (const called of byWords.values()) addTo(byFirst, called.words[0] as string, called);
  for (const all of byFirst.values()) all.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function findIn(
  words: readonly Word[],
  text: string,
  byFirst: ReadonlyMap<string, readonly Called[]>,
  reader: NameReader,
): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const called = byFirst.get((words[at] as Word).normalized)?.find((one) => stands(words, at, one, text));
    // « treasurer & Ruth » are two.
    const isBeside = at > 0 && /^[.\s]*$/.test(text.slice((words[at - 1] as Word).end, (words[at] as Word).start));
    const titled = isBeside && reader.isTitle((words[at - 1] as Word).normalized) ? at - 1 : at;
    const from = titled === at || (found.at(-1)?.to ?? 0) > titled ? at : titled;
    if (called !== undefined) {
      const to = at + called.words.length;
      const isOther = from === at && hasOtherInitial(words[at - 1], called, text, reader);
      const { start } = words[isOther ? at - 1 : from] as Word;
      const end = (words[to - 1] as Word).end;
      const [only, ...others] = called.names;
      const written = text.slice(isOther ? start : (words[at] as Word).start, end);
      const name = isOther || others.length > 0 ? written : (only as string);
      found.push({ from: isOther ? at - 1 : from, to, start, end, name, organisation: called.organisation });
      at = to;
    } else if (isHandleAt(words[at] as Word, text)) {
      const end = handleEnd((words[at] as Word).end, text);
      const to = words.findIndex((word) => word.start >= end);
      const { start } = words[at] as Word;
      found.push({
        from: at,
        to: to === -1 ? words.length : to,
        start,
        end,
        name: text.slice(start, end),
        organisation: false,
      });
      at = to === -1 ? words.length : to;
    } else if (titled !== at && (words[at] as Word).capital && (words[at] as Word).normalized.length > 1) {
      // « Mme Pierrard », of whom no list knows.
      const { start } = words[from] as Word;
      const { end } = words[at] as Word;
      found.push({ from, to: at + 1, start, end, name: text.slice(start, end), organisation: false });
      at++;
    } else at++;
  }
  return found;
}

/** Who speaks of himself or herself; « je » is nobody in Dutch. */
const self: Readonly<Record<Language, RegExp>> = { fr: /^(?:je|j'|moi)$/, nl: /^ik$/, en: /^(?:i|i'|me)$/ };

/** « tables : *je* m'en occupe », « Ilse + *moi* »: who wrote the minutes, or who is named before the colon, « Hakim : *je* rappelle »; nobody in a quotation. */
function withSpeaker(
  found: Mention[],
  words: readonly Word[],
  text: string,
  { writer, language }: { readonly writer: string | null; readonly language: Language },
): Mention[] {
  const [first] = found;
  const name = first !== undefined && /^\s*:\s/.test(text.slice(first.end)) ? first.name : writer;
  if (name === null) return found;
  const spoken = words.flatMap(({ normalized, start, end }, at): Mention[] =>
    self[language].test(normalized) && text.charAt(start - 1) !== '.' && !/["“«„]/.test(text.slice(0, start))
      ? [{ from: at, to: at + 1, start, end, name, organisation: false }]
      : [],
  );
  return spoken.length === 0 ? found : [...found, ...spoken].sort((a, b) => a.start - b.start);
}

/** Whether the initial before a last name is somebody else's: « S. Pons » is not Isabelle Pons. */
function hasOtherInitial(before: Word | undefined, { way, names }: Called, text: string, reader: NameReader): boolean {
  if (way !== 'last' || before?.normalized.length !== 1 || reader.isTitle(before.normalized)) return false;
  return (
    /^\p{Lu}\.?\s?\p{Lu}/u.test(text.slice(before.start, before.end + 3)) &&
    !names.some((name) => normalize(name).startsWith(before.normalized))
  );
}

/** Whether a word is a handle of which no list knows: `@nadia`, not the end of an address. */
function isHandleAt({ start }: Word, text: string): boolean {
  return text.charAt(start - 1) === '@' && !/[\p{L}\p{N}.]/u.test(text.charAt(start - 2));
}

/** Where a handle ends: `@david.b-c`. */
function handleEnd(from: number, text: string): number {
  return from + (/^(?:[._-][\p{L}\p{N}]{1,40}){0,6}/u.exec(text.slice(from, from + 200))?.[0].length ?? 0);
}

/** Whether somebody is called so here: initials in capitals, names with one, unless they begin the line, as people type in a hurry. */
function stands(
  words: readonly Word[],
  at: number,
  { words: called, way, organisation, names }: Called,
  text: string,
): boolean {
  if (at + called.length > words.length) return false;
  for (let index = 0; index < called.length; index++)
    if ((words[at + index] as Word).normalized !== called[index]) return false;
  const first = words[at] as Word;
  const last = words[at + called.length - 1] as Word;
  const written = text.slice(first.start, last.end);
  // A hyphen is no blank: `Jean` is not in `Jean-Pierre`.
  if (text.charAt(last.end) === '-' && /\p{L}/u.test(text.charAt(last.end + 1))) return false;
  if (way === 'initials') return written.length <= 5 && /^\p{Lu}(?:\p{Ll}?[.\- ]{0,2}\p{Lu})+$/u.test(written);
  if (first.capital) return true;
  // « sam », « @pip », of a list without capitals, too.
  const least = names.every((name) => /^@?\p{Ll}/u.test(name)) ? 3 : 4;
  return (
    !organisation &&
    written.length >= least &&
    (text.charAt(first.start - 1) === '@' ||
      /^[^\p{L}\p{N}]*$|(?:[:>→,+&]|\s(?:et|en|and)) ?$/u.test(text.slice(Math.max(0, first.start - 5), first.start)))
  );
}
