import type { CalendarUnit } from '../language/date-words.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { addDays, datePartsOf, daysInMonth, isoDate, weekdayOf } from '../model/iso-date.ts';
import type { DatePrecision, DateProblem, FoundDate } from './found-date.ts';
import type { Chain } from './grammar.ts';
import type { Day, Item } from './items.ts';

/** From what the words name to days of the calendar, seen from the meeting. */

/** What a date without a year is looked for from: the first one on or after a day, or the last one on or before it. */
interface Seen {
  readonly from: IsoDate;
  readonly back: boolean;
}

interface Span {
  readonly date: IsoDate;
  /** null: one day. */
  readonly until: IsoDate | null;
  readonly precision: DatePrecision;
}

/** A span of the calendar, or why there is none. */
type Resolved =
  | { readonly span: Span; readonly problem: null }
  | { readonly span: null; readonly problem: DateProblem };

export type Resolution = Pick<FoundDate, 'date' | 'until' | 'days' | 'precision' | 'problem'>;

function spanned(date: IsoDate, until: IsoDate | null, precision: DatePrecision): Resolved {
  return { span: { date, until, precision }, problem: null };
}

function failed(problem: DateProblem): Resolved {
  return { span: null, problem };
}

function lastOfMonth(year: number, month: number): IsoDate | null {
  return isoDate(year, month, daysInMonth(year, month));
}

/** The year that an item says, as a number or from the meeting's own. */
function writtenYear(item: Item, seen: Seen | null): number | null {
  if ('yearsOn' in item && item.yearsOn !== null && seen !== null) return datePartsOf(seen.from).year + item.yearsOn;
  return 'year' in item ? item.year : null;
}

/** The year of the nearest such month and day in the direction looked in; the day may be beyond the month's end. */
function yearSeen(month: number, day: number, seen: Seen): number {
  const at = datePartsOf(seen.from);
  const difference = month * 100 + day - (at.month * 100 + at.day);
  if (seen.back) return difference <= 0 ? at.year : at.year - 1;
  return difference >= 0 ? at.year : at.year + 1;
}

function resolveDay(item: Day, seen: Seen | null): Resolved {
  const { day, month } = item;
  if (day === null) return resolveWeekday(item, seen);
  if (month === null) {
    const next = seen === null || seen.back || item.weekdays.length === 0 ? null : nextSuchDay(day, seen.from);
    const fits = next !== null && item.weekdays.includes(weekdayOf(next));
    return fits ? spanned(next, null, 'day') : failed({ kind: 'month-missing', day });
  }
  const last = month > 12 || month < 1 ? null : daysInMonth(2000, month);
  if (last === null || day < 1 || day > last) return failed({ kind: 'impossible', day, month, year: item.year, last });
  const written = writtenYear(item, seen);
  if (written === null && seen === null) return failed({ kind: 'no-meeting', month, day });
  const year = written ?? (seen === null ? 0 : yearSeen(month, day, seen));
  const date = isoDate(year, month, day);
  const other = item.swapped === null ? null : isoDate(item.swapped.year, item.swapped.month, item.swapped.day);
  if (date !== null && other !== null && other !== date)
    return failed({ kind: 'ambiguous', candidates: [date, other] });
  if (date === null) return failed({ kind: 'impossible', day, month, year, last: daysInMonth(year, month) });
  const weekday = item.weekdays[0];
  const actual = weekday === undefined ? 0 : weekdayOf(date);
  if (weekday !== undefined && !item.weekdays.includes(actual)) {
    const before = written === null && seen !== null && !seen.back ? isoDate(year - 1, month, day) : null;
    const fits = before !== null && item.weekdays.includes(weekdayOf(before)) ? before : null;
    return failed({ kind: 'weekday-mismatch', date, weekday, actual, fits });
  }
  return spanned(date, null, 'day');
}

/** The first day of a number on or after another day: `le 30`. */
export function nextSuchDay(day: number, from: IsoDate): IsoDate | null {
  const at = datePartsOf(from);
  for (let ahead = at.day > day ? 1 : 0; ahead < 3; ahead++) {
    const month = at.month - 1 + ahead;
    const date = isoDate(at.year + Math.floor(month / 12), (month % 12) + 1, day);
    if (date !== null) return date;
  }
  return null;
}

/** `vendredi`, `vendredi prochain`: this week's or the next one's, nobody knows. */
function resolveWeekday(item: Day, seen: Seen | null): Resolved {
  const [weekday] = item.weekdays;
  if (seen === null || weekday === undefined) return failed({ kind: 'no-meeting', month: null, day: null });
  const first = addDays(seen.from, ((weekday - weekdayOf(seen.from) + 6) % 7) + 1);
  return failed({ kind: 'ambiguous', candidates: [first, addDays(first, 7)] });
}

/** From the first day of a month to the last of another of the same year. */
function months(year: number, first: number, last: number, precision: DatePrecision): Resolved {
  const date = isoDate(year, first, 1);
  const until = lastOfMonth(year, last);
  return date === null || until === null
    ? failed({ kind: 'impossible', day: 1, month: first, year, last: null })
    : spanned(date, until, precision);
}

/** The weekend, week, month, quarter or year that a day is in, or the one before or after it. */
function period(unit: CalendarUnit, offset: -1 | 0 | 1, from: IsoDate): Resolved {
  const { year, month } = datePartsOf(from);
  if (unit === 'week') {
    const monday = addDays(from, 1 - weekdayOf(from) + 7 * offset);
    return spanned(monday, addDays(monday, 6), 'week');
  }
  if (unit === 'weekend') {
    const saturday = addDays(from, 6 - weekdayOf(from) + 7 * offset);
    return spanned(saturday, addDays(saturday, 1), 'week');
  }
  if (unit === 'year') return months(year + offset, 1, 12, 'year');
  const length = unit === 'month' ? 1 : 3;
  const start = month - 1 - ((month - 1) % length) + length * offset;
  const first = ((start + 12) % 12) + 1;
  return months(year + Math.floor(start / 12), first, first + length - 1, unit);
}

/** A week of the year by its number, the first that is not over on a day; `back`: the last that has begun. */
function weekOfYear(week: number, from: IsoDate, back: boolean): Resolved {
  const { year } = datePartsOf(from);
  // The first week of a year has its 4th of January.
  const mondayIn = (of: number): IsoDate => {
    const fourth = `${of}-01-04` as IsoDate;
    return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
  };
  const all = [year - 1, year, year + 1].map(mondayIn);
  const monday = back ? all.findLast((one) => one <= from) : all.find((one) => addDays(one, 6) >= from);
  return spanned(monday ?? from, addDays(monday ?? from, 6), 'week');
}

const partDays = { start: 10, middle: 15, end: 31 } as const;

function resolveItem(item: Item, seen: Seen | null): Resolved {
  if (item.kind === 'day') return resolveDay(item, seen);
  if (item.kind === 'year') return months(item.year, 1, 12, 'year');
  if (item.kind === 'end' && item.year !== null) {
    const date = lastOfMonth(item.year, 12);
    if (date !== null) return spanned(date, null, 'part-of-month');
  }
  const month = 'month' in item ? item.month : item.kind === 'quarter' ? item.quarter * 3 : null;
  const year = writtenYear(item, seen);
  if (seen === null && year === null) return failed({ kind: 'no-meeting', month, day: null });
  const from = seen?.from ?? '';
  // A period is looked for until its last day is over, and from its first day back.
  const yearOf = (last: number, day: number): number => year ?? (seen === null ? 0 : yearSeen(last, day, seen));
  switch (item.kind) {
    case 'part': {
      const day = partDays[item.part];
      const found = yearOf(item.month, day);
      const date = item.part === 'end' ? lastOfMonth(found, item.month) : isoDate(found, item.month, day);
      if (date === null) return failed({ kind: 'impossible', day, month: item.month, year: found, last: null });
      return spanned(date, null, 'part-of-month');
    }
    case 'month':
      return months(yearOf(item.month, seen?.back ? 1 : 31), item.month, item.month, 'month');
    case 'quarter': {
      const first = item.quarter * 3 - 2;
      const found = seen?.back ? yearOf(first, 1) : yearOf(first + 2, 31);
      return months(found, first, first + 2, 'quarter');
    }
    case 'period':
      return item.week === null
        ? period(item.unit, item.offset, from)
        : weekOfYear(item.week, from, seen?.back === true);
    case 'end':
      return spanned(period(item.unit, item.offset, from).span?.until ?? from, null, 'part-of-month');
    case 'meeting':
      throw new RangeError('a meeting is resolved over the archive');
  }
}

function withoutDay(problem: DateProblem, precision: DatePrecision): Resolution {
  return { date: null, until: null, days: [], precision, problem };
}

/** Whether an item says its year itself. */
export function hasYear(item: Item): boolean {
  return ('year' in item && item.year !== null) || ('yearsOn' in item && item.yearsOn !== null);
}

/** A range: its end is looked for from the meeting, and its start back from its end, unless only the start has a year. */
function resolveRange(first: Item, last: Item, seen: Seen | null): Resolution {
  let start: Resolved;
  let end: Resolved;
  if (hasYear(first) && !hasYear(last)) {
    start = resolveItem(first, seen);
    end = start.span === null ? start : resolveItem(last, { from: start.span.date, back: false });
  } else {
    end = resolveItem(last, seen);
    const until = end.span?.until ?? end.span?.date;
    start = until === undefined ? end : resolveItem(first, { from: until, back: true });
  }
  const problem = start.problem ?? end.problem;
  if (start.span === null || end.span === null) {
    return withoutDay(problem ?? { kind: 'no-meeting', month: null, day: null }, 'range');
  }
  let { date } = start.span;
  const until = end.span.until ?? end.span.date;
  // `du 5 au 3 mai` does not last from one May to the next.
  const near = first.kind === 'day' && last.kind === 'day' && first.month === last.month && !hasYear(first);
  if (near) date = until.slice(0, 8) + date.slice(8);
  if (date > until) return withoutDay({ kind: 'reversed', date, until }, 'range');
  if (date === until) return { date, until: null, days: [], precision: 'day', problem: null };
  return { date, until, days: [], precision: 'range', problem: null };
}

/** Days of one month: the last is looked for from the meeting, the others are in its year. */
function resolveList(chain: Chain, seen: Seen | null): Resolution {
  const either = chain.relation === 'either';
  const days: IsoDate[] = [];
  let from = seen;
  const nearby = !either || chain.items.some(hasYear);
  for (const item of [...chain.items].reverse()) {
    const { span, problem } = resolveItem(item, from);
    if (problem !== null) return withoutDay(problem, either ? 'day' : 'days');
    days.unshift(span.date);
    if (nearby) from = { from: span.date, back: true };
  }
  if (either) return withoutDay({ kind: 'ambiguous', candidates: days }, 'day');
  const sorted = [...new Set(days)].sort();
  const [date = null] = sorted;
  const until = sorted.length > 1 ? (sorted.at(-1) ?? null) : null;
  if (until === null) return { date, until, days: [], precision: 'day', problem: null };
  const joined = sorted.every((day, i) => i === 0 || day === addDays(sorted[i - 1] ?? day, 1));
  return { date, until, days: sorted, precision: joined ? 'range' : 'days', problem: null };
}

/** Resolves a chain seen from a meeting; `back`: the last such date on or before it. */
export function resolveChain(chain: Chain, meeting: IsoDate | null, back: boolean, week: boolean): Resolution {
  const first = chain.items[0];
  const last = chain.items[chain.items.length - 1];
  if (first === undefined || last === undefined) throw new RangeError('a chain of dates has an item');
  const seen = meeting === null ? null : { from: meeting, back: back || ('back' in last && last.back) };
  if (chain.relation === 'range') return resolveRange(first, last, seen);
  if (chain.relation !== 'single') return resolveList(chain, seen);
  if (first.kind === 'meeting') {
    return { date: null, until: null, days: [], precision: 'meeting', problem: null };
  }
  const { span, problem } = resolveItem(first, seen);
  if (problem !== null) return withoutDay(problem, precisionOf(first));
  if (!week) {
    const { date, until, precision } = span;
    return { date, until, precision, days: [], problem: null };
  }
  const monday = addDays(span.date, 1 - weekdayOf(span.date));
  return { date: monday, until: addDays(monday, 6), days: [], precision: 'week', problem: null };
}

/** The precision of an item that could not be resolved. */
function precisionOf(item: Item): DatePrecision {
  if (item.kind === 'part' || item.kind === 'end') return 'part-of-month';
  if (item.kind !== 'period') return item.kind;
  return item.unit === 'weekend' ? 'week' : item.unit;
}
