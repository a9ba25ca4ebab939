import type { CountedUnit, DateWords } from '../language/date-words.ts';
import { addDays, datePartsOf, daysInMonth, type IsoDate, isoDate } from '../model/iso-date.ts';
import { compareText } from '../text/compare-text.ts';
import { normalize } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';

/** Days counted from where they stand: `within two weeks`, `d'ici quinze jours`, `morgen`. They name a day only by counting, so they are told apart from dates. */

/** A stretch that words count. */
export interface Count {
  readonly count: number;
  readonly unit: CountedUnit;
}

/** The words of all languages, normalized. */
export interface CountedTable {
  /** Before a count; the longest first. */
  readonly leads: readonly string[];
  /** What else may stand before a lead: `au plus tard`, `by`; the longest first. */
  readonly before: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, CountedUnit>>;
  readonly tails: readonly string[];
  readonly spans: Readonly<Record<string, Count>>;
  /** Before a weekday. */
  readonly coming: readonly string[];
  /** Of a period, its last day. */
  readonly ends: readonly string[];
}

export function countedTable(all: readonly DateWords[]): CountedTable {
  const longestFirst = (lists: readonly (readonly string[])[]): string[] =>
    [...new Set(lists.flat().map(normalize))].sort((a, b) => b.length - a.length || compareText(a, b));
  return {
    leads: longestFirst(all.map(({ counted }) => counted.leads)),
    before: longestFirst(
      all.flatMap(({ prepositions }) => [prepositions.by, prepositions.before, prepositions['at-latest']]),
    ),
    numbers: Object.fromEntries(
      all.flatMap(({ counted }) => Object.entries(counted.numbers).map(([word, n]) => [normalize(word), n])),
    ),
    units: Object.fromEntries(
      all.flatMap(({ counted }) =>
        Object.entries(counted.units).flatMap(([unit, words]) =>
          words.map((word) => [normalize(word), unit as CountedUnit]),
        ),
      ),
    ),
    tails: longestFirst(all.map(({ counted }) => counted.tails)),
    spans: Object.fromEntries(
      all.flatMap(({ counted }) => counted.spans.map(([phrase, count, unit]) => [normalize(phrase), { count, unit }])),
    ),
    coming: longestFirst(all.map(({ counted }) => counted.coming)),
    ends: longestFirst(all.map(({ parts }) => parts.end)),
  };
}

/** What a text begins with that counts a day, or has a weekday after `next` or the like. */
export function countStarts({ leads, before, spans, coming }: CountedTable): readonly string[] {
  return [...leads, ...before, ...Object.keys(spans), ...coming];
}

/** The words one of which every count has: those of units, and of stretches that have a name. */
export function countWords({ units, spans }: CountedTable): readonly string[] {
  return [...Object.keys(units), ...Object.keys(spans)];
}

/** Words beyond this are no count. */
const longest = 60;

/** What a whole text counts, after words for a due date or a lead of its own; null where it is no count, or a length of time (`two weeks`). */
export function countIn(text: string, table: CountedTable): Count | null {
  if (text.length > longest) return null;
  const words = normalize(text).replace(/[.!]$/, '');
  const own = afterOne(words, table.before);
  for (const said of own === null ? [words] : [words, own]) {
    // `by tomorrow`, and `within two weeks`: `two weeks` is a length of time.
    const span = spanIn(said, table);
    if (span !== null && dayUnits.has(span.unit)) return span;
    for (const led of afterEach(said, table.leads)) {
      const count = spanIn(led, table) ?? numberIn(led, table);
      if (count !== null) return count;
    }
  }
  return null;
}

/** `tomorrow`, `eom` are days by themselves; `quinzaine` asks for a word before it. */
const dayUnits: ReadonlySet<CountedUnit> = new Set(['tomorrow', 'end-of-month', 'end-of-year']);

function spanIn(words: string, { spans }: CountedTable): Count | null {
  return Object.hasOwn(spans, words) ? (spans[words] ?? null) : null;
}

function numberIn(words: string, { numbers, units, tails }: CountedTable): Count | null {
  const tail = tails.find((one) => words.endsWith(` ${one}`));
  const own = tail === undefined ? words : words.slice(0, -tail.length - 1);
  const [, number = '', unit = ''] = /^(\d{1,3}|[a-z]{1,12}) ?([a-z]{1,12})$/.exec(own) ?? [];
  const count = /^\d/.test(number) ? Number(number) : Object.hasOwn(numbers, number) ? (numbers[number] ?? 0) : 0;
  if (count === 0 || !Object.hasOwn(units, unit)) return null;
  return { count, unit: units[unit] as CountedUnit };
}

/** The words after those that they begin with, for each of some phrases that they begin with. */
function afterEach(words: string, phrases: readonly string[]): readonly string[] {
  return phrasesBefore(words, phrases).flatMap(({ length }) =>
    words.charAt(length) === ' ' ? [words.slice(length + 1)] : [],
  );
}

/** The words after the longest of some phrases that they begin with; null where they begin with none. */
function afterOne(words: string, phrases: readonly string[]): string | null {
  return afterEach(words, phrases)[0] ?? null;
}

/** The weekday's words after `next` or the like, and what may stand before that: `Friday` of `by next Friday`; null where there is none. */
export function afterComing(text: string, { before, coming }: CountedTable): string | null {
  if (text.length > longest) return null;
  const words = normalize(text);
  return afterOne(afterOne(words, before) ?? words, coming);
}

/** Whether a text says that the end of a period is meant: `end of next week`. */
export function saysEnd(text: string, { ends }: CountedTable): boolean {
  const words = normalize(text).split(' ');
  return ends.some((one) => words.includes(one));
}

/**
 * The one count in running text, as it is written there; null where there is none, or several. It ends its clause: what follows says from when it
 * counts (`within 30 days of receipt`) or what it belongs to.
 */
export function countWithin(
  text: string,
  table: CountedTable,
): { readonly words: string; readonly count: Count } | null {
  const normalized = normalize(text);
  const found: { readonly words: string; readonly count: Count }[] = [];
  const { length } = normalized;
  for (let at = 0; at < length && found.length < 2; at = nextWord(normalized, at)) {
    const rest = normalized.slice(at, at + longest);
    for (const led of afterEach(rest, table.leads)) {
      const [clause = ''] = /^[^.,;:!?()\u2013\u2014]{1,40}/.exec(led) ?? [];
      const said = clause.trimEnd();
      const count = spanIn(said, table) ?? numberIn(said, table);
      // « in 10 years » is a plan.
      if (count === null || (count.unit === 'year' && count.count > 1)) continue;
      const end = at + rest.length - led.length + said.length;
      // Folding may make two letters of one: the words are then shown normalized.
      found.push({ words: (normalized.length === text.length ? text : normalized).slice(at, end), count });
      break;
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function nextWord(text: string, from: number): number {
  const at = text.indexOf(' ', from);
  if (at === -1) return text.length;
  return text.charCodeAt(at + 1) === 40 ? at + 2 : at + 1;
}

/** The day that is counted from another. A month from the 31st is the last day of the next. */
export function counted({ count, unit }: Count, from: IsoDate): IsoDate {
  if (unit === 'day' || unit === 'tomorrow') return addDays(from, count);
  if (unit === 'hour') return addDays(from, Math.ceil(count / 24));
  if (unit === 'week') return addDays(from, 7 * count);
  const { year, month, day } = datePartsOf(from);
  if (unit === 'end-of-month') return isoDate(year, month, daysInMonth(year, month)) ?? from;
  if (unit === 'end-of-year') return isoDate(year, 12, 31) ?? from;
  const months = month - 1 + (unit === 'year' ? 12 * count : count);
  const [y, m] = [year + Math.floor(months / 12), (months % 12) + 1];
  return isoDate(y, m, Math.min(day, daysInMonth(y, m))) ?? from;
}
