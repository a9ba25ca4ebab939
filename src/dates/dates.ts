import type { DateWords } from '../language/date-words.ts';
import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import { type Language, languages } from '../model/minutes.ts';
import { lazy, memoize, oncePer } from '../text/memo.ts';
import { detached, normalize, squeeze } from '../text/normalize.ts';
import {
  afterComing,
  type CountedTable,
  counted,
  countedTable,
  countIn,
  countStarts,
  countWithin,
  countWords,
  saysEnd,
} from './counted.ts';
import type { DatePrecision, FoundDate } from './found-date.ts';
import type { Chain, Expression } from './grammar.ts';
import { expressionAt } from './grammar.ts';
import { createDateHints, type HintTable, hintTable, linesWith } from './hints.ts';
import type { Grammar } from './items.ts';
import { isSure } from './likelihood.ts';
import { type Occasion, occasionIn } from './occasions.ts';
import { writesMonthsFirst } from './order.ts';
import { mayBegin } from './periods.ts';
import { hasYear, nextSuchDay, type Resolution, resolveChain } from './resolution.ts';
import type { FoundTime, TimeRange } from './times.ts';
import { earliestHour, findTimesIn, readTimeIn, timeAt } from './times.ts';
import type { LexiconTable, Role, Token } from './tokens.ts';
import { createLexicon, lexiconTable, phraseOf, sense, tokenAt, tokenise } from './tokens.ts';

export type { DateProblem, FoundDate } from './found-date.ts';

/**
 * Dates and times in prose, in French, Dutch and English together. Their grammar, with examples that are tests, is
 * in `dates.md`. It refuses rather than guesses: what is no date for sure is none, and what is a date but names no
 * day of the calendar keeps its words and says why (`problem`).
 */

export interface DateContext {
  /** A missing year is the first such date on or after it; null: it stays missing. */
  readonly meeting: IsoDate | null;
  /** Settles a conflict between languages; all are read. */
  readonly language: Language;
  /** Names of the series besides *réunion*: `la prochaine CZS`. */
  readonly acronyms?: readonly string[];
  /** Where a date is awaited, `7/4` after a mark is one: « Prochaines réunions : 7/4, 5/5 ». */
  readonly awaited?: boolean;
}

export interface DateReader {
  /** The reader for a text in English by how its dates have days and months in figures: `2/28` in one makes `12/3` a day of December. */
  inOrderOf(text: string): DateReader;
  /** False where no date can be in a text: it has no digit, no month, no noun of a period. */
  mayHoldDate(text: string): boolean;
  /** Whether the weekday at an offset of a text comes again and again: « chaque mardi », `every Tuesday`. */
  isRecurring(text: string, at: number): boolean;
  /** False where no day of the week is named in a text. */
  mayHoldWeekday(text: string): boolean;
  /** True where a language has the first word of a text among those of its dates: `sam` is French. */
  hasWord(text: string, language: Language): boolean;
  /** False where the first word of a text begins no date, no count and none of some marks of due dates, so that the text is none. */
  couldBeDue(text: string, context: Pick<DateContext, 'acronyms'>, marks: readonly string[]): boolean;
  /** False where no part of a text can be a day that is told by a date, a weekday or a count. */
  mayHoldDue(text: string): boolean;
  /** Every date, period and anchor in running prose, left to right, none over another. */
  findDates(text: string, context: DateContext): FoundDate[];
  /** Whether a text names a day, in whatever language: « ma 20/04 » is a Monday in Dutch, and no Tuesday. */
  saysDay(text: string, day: IsoDate): boolean;
  /** The date that the whole text is, as in a qualifier (`avant fin avril`); null if it is none. */
  readDate(text: string, context: DateContext): FoundDate | null;
  /** As {@link readDate} before any meeting is looked at, to be resolved in each by {@link dateOn}; null if it is a date in none. */
  takeDate(text: string, context: Omit<DateContext, 'meeting'>): TakenDate | null;
  /** True where the whole text tells a day only by where it stands (`within two weeks`, `d'ici quinze jours`, `next Friday`): it is no date. */
  isRelative(text: string): boolean;
  /**
   * The days that a whole text may mean which names none, seen from a meeting: the one that it counts, the weekday of this week and of the
   * next, the first and the last of a period, only the last of its end; none where nobody can tell.
   */
  choices(text: string, context: DateContext): readonly IsoDate[];
  /** The one count in running prose, and the day that it makes from a meeting; null where there is none. */
  countedIn(text: string, meeting: IsoDate): { readonly words: string; readonly date: IsoDate } | null;
  /** What something is to be done before in running prose, whose day czs does not know: `by Easter`, `before the May meeting`; null where there is none. */
  occasionIn(text: string, context: DateContext): Occasion | null;
  /** The time or range of times that the whole text is (`9 h 30`, `de 9h à 12h`); null if it is none. */
  readTime(text: string): TimeRange | null;
  /** Every time of day in running prose. */
  findTimes(text: string): FoundTime[];
}

/** Of what a reader is made: plain data, which the build works out once and for all. */
export interface DateTables {
  readonly lexicon: LexiconTable;
  readonly hints: HintTable;
  /** The source of a regular expression that finds a weekday. */
  readonly weekdays: string;
  /** What stands before a weekday that comes again and again. */
  readonly every: readonly string[];
  /** Where the month comes before the day: `4/12` is in April. */
  readonly monthFirst: readonly Language[];
  readonly counted: CountedTable;
}

/** Folds the words of all languages. */
export function dateTables(words: Readonly<Record<Language, DateWords>>): DateTables {
  const languages = Object.keys(words) as Language[];
  return {
    lexicon: lexiconTable(words),
    hints: hintTable(Object.values(words)),
    weekdays: weekdaysOf(Object.values(words)),
    every: Object.values(words).flatMap(({ every }) => every.map((one) => ` ${normalize(one)}`)),
    monthFirst: languages.filter((language) => words[language].monthFirst),
    counted: countedTable(Object.values(words)),
  };
}

/** Makes a reader of the words of all languages, ready when it first reads; one is enough. */
export function createDateReader(tables: DateTables): DateReader {
  const inOrderOf = (text: string): DateReader => (writesMonthsFirst(text) ? american() : reader);
  const reader = { ...readerOf(tables, false), inOrderOf };
  const american = lazy(() => ({ ...readerOf(tables, true), inOrderOf }));
  return reader;
}

function readerOf(tables: DateTables, american: boolean): Omit<DateReader, 'inOrderOf'> {
  const lexicon = lazy(() => createLexicon(tables.lexicon));
  const hints = lazy(() => createDateHints(tables.hints));
  const weekdays = lazy(() => new RegExp(tables.weekdays));
  const counting = lazy(() => new Set(countWords(tables.counted).map((one) => phraseOf(one).at(-1))));
  /** Names come again in meeting after meeting. */
  const hinted = new Map<string, boolean>();
  const cut = (text: string, most?: number): Token[] => tokenise(text, lexicon(), most);
  const monthFirst = new Set(tables.monthFirst);
  const takenWith = oncePer((_: readonly string[]) => new Map<Language, Map<string, Apart>>());
  const acronymsOf = oncePer((acronyms: readonly string[]) =>
    acronyms.map(phraseOf).filter(({ length }) => length > 0),
  );
  /** The words with which a count or one of some phrases begins. */
  const startsOf = oncePer(
    (of: readonly string[]) => new Set([...countStarts(tables.counted), ...of].map((one) => phraseOf(one)[0])),
  );
  const grammar = (
    text: string,
    { language, acronyms = noAcronyms, awaited = false }: Omit<DateContext, 'meeting'>,
    whole: boolean,
  ): Grammar => ({
    source: text,
    list: cut(text),
    language,
    whole,
    awaited,
    acronyms: acronymsOf(acronyms),
    monthFirst,
    american,
    days: new Map(),
  });

  const reader: Omit<DateReader, 'inOrderOf'> = {
    mayHoldDate(text) {
      let may = hinted.get(text);
      if (may === undefined) {
        may = hints().next(text, 0) !== -1;
        if (text.length <= takenLength) memoize(hinted, takenLimit, detached(text), may);
      }
      return may;
    },
    mayHoldWeekday(text) {
      return foreign.test(text) || weekdays().test(text.toLowerCase());
    },
    isRecurring(text, at) {
      const before = normalize(` ${text.slice(Math.max(0, at - 20), at)}`).trimEnd();
      return tables.every.some((one) => before.endsWith(one));
    },
    hasWord(text, language) {
      return cut(text, 1)[0]?.senses.some((sense) => sense.language === language) === true;
    },
    couldBeDue(text, { acronyms = noAcronyms }, marks) {
      const [first] = cut(text, 1);
      return first !== undefined && (mayBegin(first, acronymsOf(acronyms)) || startsOf(marks).has(first.text));
    },
    mayHoldDue(text) {
      return cut(text).some((token) => isTrigger(token, dueTriggers) || counting().has(token.text));
    },
    findDates(text, context) {
      const found: FoundDate[] = [];
      for (const { start, end } of linesWith(text, hints())) {
        const dates = findIn(grammar(text.slice(start, end), context, false), context.meeting);
        for (const date of dates)
          found.push(start === 0 ? date : { ...date, start: date.start + start, end: date.end + start });
      }
      return found;
    },
    readDate(text, context) {
      // « pour le 30 juin » comes again in meeting after meeting: taken apart once, and resolved once in each.
      const { language, acronyms = noAcronyms, meeting } = context;
      const [first] = cut(text, 1);
      if (first === undefined || !mayBegin(first, acronymsOf(acronyms))) return null;
      if (text.length > takenLength) return readIn(grammar(text, context, true), meeting);
      const taken = takenWith(acronyms);
      const known = taken.get(language) ?? new Map<string, Apart>();
      taken.set(language, known);
      let apart = known.get(text);
      if (apart === undefined) {
        const own = detached(text);
        const g = grammar(own, context, true);
        const expression = expressionAt(g, 0, false);
        apart = memoize(known, takenLimit, own, { g, expression, meeting: null, found: undefined });
      }
      if (apart.found === undefined || apart.meeting !== meeting) {
        apart.meeting = meeting;
        apart.found = readIn(apart.g, meeting, apart.expression);
      }
      return apart.found;
    },
    takeDate(text, context) {
      const g = grammar(text, context, true);
      const expression = expressionAt(g, 0, false);
      if (expression === null || expression.start !== 0 || !isWhole(g, afterChain(g, expression).next)) return null;
      const { chain, week } = expression;
      const first = chain.items[0];
      return {
        chain,
        week,
        back: looksBack(expression),
        start: isStart(expression),
        loose: isLoose(chain),
        anchor: anchorOf(chain),
        year: chain.items.some(hasYear),
        weekday: first?.kind === 'day' && first.day !== null && first.weekdays.length > 0,
      };
    },
    isRelative(text) {
      if (countIn(text, tables.counted) !== null) return true;
      const weekday = afterComing(text, tables.counted);
      return weekday !== null && reader.readDate(weekday, { meeting: null, language: 'en' }) !== null;
    },
    choices(text, context) {
      const { meeting } = context;
      if (meeting === null) return [];
      const count = countIn(text, tables.counted);
      if (count !== null) return [counted(count, meeting)];
      const weekday = afterComing(text, tables.counted);
      const found = reader.readDate(text, context) ?? (weekday === null ? null : reader.readDate(weekday, context));
      const all = found === null ? [] : daysOf(found, meeting);
      const days = found?.until != null && saysEnd(text, tables.counted) ? all.slice(-1) : all;
      return [...new Set(days)].filter((day) => day >= meeting);
    },
    countedIn(text, meeting) {
      const found = countWithin(text, tables.counted);
      return found === null ? null : { words: found.words, date: counted(found.count, meeting) };
    },
    occasionIn(text, context) {
      return occasionIn(grammar(text, context, false));
    },
    saysDay(text, day) {
      const named = (language: Language): boolean =>
        reader.findDates(text, { meeting: day, language }).some(({ date }) => date === day);
      return languages.some(named);
    },
    readTime(text) {
      // As front matter has it.
      if (written.test(text)) return { start: text, end: null };
      return readTimeIn({ source: text, list: cut(text), language: 'fr' });
    },
    findTimes(text) {
      return findTimesIn({ source: text, list: cut(text), language: 'fr' });
    },
  };
  return reader;
}

/** The days that a date which names none leaves to choose from. */
function daysOf({ problem, date, until }: FoundDate, meeting: IsoDate): readonly IsoDate[] {
  // Of a weekend the Sunday.
  if (problem === null)
    return date === null || until === null ? [] : daysBetween(date, until) === 1 ? [until] : [date, until];
  if (problem.kind === 'ambiguous') return problem.candidates;
  if (problem.kind !== 'month-missing') return [];
  const next = nextSuchDay(problem.day, meeting);
  return next === null ? [] : [next];
}

/** A text that is one date and nothing else, taken apart: the same text is due in meeting after meeting. */
export interface TakenDate {
  readonly chain: Chain;
  readonly week: boolean;
  readonly back: boolean;
  /** `after 3 May`, « à partir du 3 mai »: from when, and not by when. */
  readonly start: boolean;
  readonly loose: boolean;
  readonly anchor: FoundDate['anchor'];
  /** Its year is written. */
  readonly year: boolean;
  /** It is one day of the calendar after the name of its weekday. */
  readonly weekday: boolean;
}

/** What a date taken apart is, seen from a meeting; null where it is none there. */
export function dateOn(taken: TakenDate, meeting: IsoDate | null): Resolution | null {
  const resolution = resolveChain(taken.chain, meeting, taken.back, taken.week);
  return taken.loose && resolution.problem?.kind === 'weekday-mismatch' ? null : resolution;
}

const noAcronyms: readonly string[] = [];

/** A time that is written as it is kept. */
const written = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** A text taken apart, before any meeting's date is looked at. */
interface Apart {
  readonly g: Grammar;
  readonly expression: ReturnType<typeof expressionAt>;
  /** The last meeting it was resolved for, and what it is there; undefined before the first. */
  meeting: IsoDate | null;
  found: FoundDate | null | undefined;
}

/** Texts of so many characters are kept taken apart, and so many of them. */
const takenLength = 60;
const takenLimit = 1024;

/** What may normalize to other letters than one of its own: all but ASCII, letters with accents, and the marks of ours. */
const foreign = /[^\t\n\r\x20-\xa9\xab-\xb9\xbb-\xc5\xc7-\xde\xe0-\xe5\xe7-\xff\u2010-\u2027\u202f\u20ac]/;

/** Days of the week; each of their letters may have an accent. */
function weekdaysOf(words: readonly DateWords[]): string {
  const all = words.flatMap((w) => [...w.weekdays.flat(), ...w.shortWeekdays.flat()]).map((word) => normalize(word));
  const loose = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter}\xc0-\xff]`);
  return `(?<![a-z])(?:${[...new Set(all)].map(loose).join('|')})(?![a-z])`;
}

/** What every date without a number has one of. */
const triggers = new Set<Role>(['months', 'shortMonths', 'parts', 'thisPeriod', 'nextPeriod', 'quarters', 'next']);

/** … and what a text has that is one date and nothing else. */
const dueTriggers = new Set<Role>([...triggers, 'weekdays', 'shortWeekdays', 'nextMeeting']);

/** The most tokens that a date can have before its number, its month or its noun: prepositions and articles. */
const longestPrefix = 10;

function isTrigger({ kind, senses }: Token, roles: ReadonlySet<Role> = triggers): boolean {
  return kind === 'number' || senses.some(({ role }) => roles.has(role));
}

function findIn(g: Grammar, meeting: IsoDate | null): FoundDate[] {
  const found: FoundDate[] = [];
  const { list } = g;
  /** The dates just before, joined to each other, whose year is not written. */
  const yearless: Expression[] = [];
  let last = -1;
  let trigger = -1;
  for (let i = 0; i < list.length; ) {
    while (trigger < i) {
      do trigger++;
      while (trigger < list.length && !isTrigger(tokenAt(list, trigger)));
    }
    if (trigger >= list.length) break;
    i = Math.max(i, trigger - longestPrefix);
    const token = tokenAt(list, i);
    if (token.senses.length > 0 || token.kind === 'number') {
      const follows = last >= 0 && i - last <= 2 && isJoint(g, last, i);
      const expression = expressionAt(g, i, follows);
      const date = expression !== null && isSure(g, expression) ? finish(g, expression, meeting) : null;
      if (expression !== null && date !== null) {
        // `16 avril, 2 juillet et 8 octobre 2026`: the year is that of all.
        if (!follows || date.found.precision !== 'day') yearless.length = 0;
        if (!date.found.yearWritten) yearless.push(expression);
        else if (date.found.date !== null) {
          lendYear(g, found, yearless, date.found.date);
          yearless.length = 0;
        }
        found.push(date.found);
        i = last = date.next;
        continue;
      }
    }
    i++;
  }
  return found;
}

/** Resolves the last dates found again, each as the last such date before the next. */
function lendYear(g: Grammar, found: FoundDate[], yearless: readonly Expression[], next: IsoDate): void {
  let from = next;
  for (let i = 1; i <= yearless.length; i++) {
    const expression = yearless[yearless.length - i];
    const date = expression === undefined ? null : finish(g, expression, from, true);
    if (date === null) return;
    found[found.length - i] = date.found;
    from = date.found.date ?? from;
  }
}

/** True where nothing but *et*, *ou* or a comma, and perhaps an article, is between a date and a token. */
function isJoint(g: Grammar, from: number, to: number): boolean {
  if (from === to) return false;
  const token = tokenAt(g.list, from);
  return token.text === ',' || token.text === '&' || sense(g, from, 'and') !== null || sense(g, from, 'or') !== null;
}

function readIn(g: Grammar, meeting: IsoDate | null, expression = expressionAt(g, 0, false)): FoundDate | null {
  if (expression === null || expression.start !== 0) return null;
  const date = finish(g, expression, meeting);
  return date !== null && isWhole(g, date.next) ? date.found : null;
}

/** True where nothing but a full stop stands from a token on. */
function isWhole(g: Grammar, next: number): boolean {
  return next >= g.list.length - (g.list[g.list.length - 1]?.text === '.' ? 1 : 0);
}

function looksBack(expression: Expression): boolean {
  return expression.preposition === 'since';
}

function isStart({ preposition }: Expression): boolean {
  return preposition === 'from' || preposition === 'since' || preposition === 'after';
}

/** True where a weekday of it is two letters of another language, which count only if they fit. */
function isLoose(chain: Chain): boolean {
  return chain.items.some((item) => item.kind === 'day' && item.loose);
}

function anchorOf(chain: Chain): FoundDate['anchor'] {
  return chain.items[0]?.kind === 'meeting' ? 'next-meeting' : null;
}

/** Resolves an expression, with what follows it: a time, *au plus tard*. `lent`: its year is that of the date after it. */
function finish(
  g: Grammar,
  expression: Expression,
  seen: IsoDate | null,
  lent = false,
): { found: FoundDate; next: number } | null {
  const { chain, start } = expression;
  const resolution = resolveChain(chain, seen, looksBack(expression) || lent, expression.week);
  if (resolution.problem?.kind === 'weekday-mismatch' && isLoose(chain)) return null;
  // « mardi 8 » is a day in prose only where the next 8th is a Tuesday.
  if (resolution.problem?.kind === 'month-missing' && !g.whole) return null;

  const { time, next, late } = afterChain(g, expression);
  let preposition = late ? 'at-latest' : expression.preposition;
  if (preposition === 'on' && periods.has(resolution.precision)) preposition = 'in';
  if (chain.relation === 'range' && (preposition === 'from' || preposition === 'on')) preposition = null;

  const from = tokenAt(g.list, start).start;
  const to = tokenAt(g.list, next - 1).end;
  const found: FoundDate = {
    words: squeeze(g.source.slice(from, to)),
    start: from,
    end: to,
    ...resolution,
    anchor: anchorOf(chain),
    preposition,
    time,
    yearWritten: lent || chain.items.some(hasYear),
  };
  return { found, next };
}

/** What follows the days of a date: a time, *au plus tard* (`late`), and the token after them. */
function afterChain(g: Grammar, { chain }: Expression): { time: TimeRange | null; next: number; late: boolean } {
  const before = latestAfter(g, chain.next);
  const after = timeAfter(g, before);
  const next = latestAfter(g, after.next);
  return { time: after.time, next, late: before > chain.next || next > after.next };
}

function latestAfter(g: Grammar, index: number): number {
  return index + (sense(g, index, 'atLatestAfter')?.words.length ?? 0);
}

/** A time directly after a date, perhaps after one mark or in brackets. */
function timeAfter(g: Grammar, index: number): { time: TimeRange | null; next: number } {
  const none = { time: null, next: index };
  const mark = tokenAt(g.list, index);
  const marked =
    mark.kind === 'mark' &&
    !mark.line &&
    ',;(:-'.includes(mark.text) &&
    (mark.text !== ':' || tokenAt(g.list, index + 1).gap);
  const stamped = mark.text === 't' && !mark.gap;
  const found = timeAt(g, index + (marked || stamped ? 1 : 0), { tied: stamped });
  if (found === null) return none;
  if (!found.cue && !found.sure && found.start < earliestHour) return none;
  const time = { start: found.start, end: found.end };
  if (mark.text !== '(') return { time, next: found.next };
  // An open bracket stays with what else is in it.
  return tokenAt(g.list, found.next).text === ')' ? { time, next: found.next + 1 } : { time, next: index };
}

const periods = new Set<DatePrecision>(['week', 'month', 'quarter', 'year']);
