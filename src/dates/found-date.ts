import type { DatePreposition } from '../language/date-words.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { TimeRange } from './times.ts';

/**
 * How much of the calendar the words name. `days` and `range` are several days, `meeting` is none yet;
 * `part-of-month` is one day by convention: the end of a year is the end of a month too.
 */
export type DatePrecision =
  | 'day'
  | 'days'
  | 'range'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'year'
  | 'meeting';

/** Why words that are a date name no day. */
export type DateProblem =
  /** No such day: `31 avril`. `last` is the last day of that month, null where there is no such month. */
  | {
      readonly kind: 'impossible';
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
      readonly last: number | null;
    }
  /** The weekday (1 Monday) of `date` is `actual`, not `weekday`; `fits`: the year before it would be, where the year was not written. */
  | {
      readonly kind: 'weekday-mismatch';
      readonly date: IsoDate;
      readonly weekday: number;
      readonly actual: number;
      readonly fits: IsoDate | null;
    }
  /** Any of these is meant, or none (`vendredi`). */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly IsoDate[] }
  /** `le 30`, without a month. */
  | { readonly kind: 'month-missing'; readonly day: number }
  /** The words count from a meeting whose date is not known. */
  | { readonly kind: 'no-meeting'; readonly month: number | null; readonly day: number | null }
  /** A range whose end comes before its start. */
  | { readonly kind: 'reversed'; readonly date: IsoDate; readonly until: IsoDate };

/** A date in a text. */
export interface FoundDate {
  /** The words with their preposition and time, white space normalized. */
  readonly words: string;
  /** Where they stand, in UTF-16 code units; half open. */
  readonly start: number;
  readonly end: number;
  /** The day; the first day of a period or range; null with a problem or an anchor. */
  readonly date: IsoDate | null;
  /** The last day of a period or range, else null. */
  readonly until: IsoDate | null;
  /** Each day of a list (`les 3, 10 et 17 mai`), else empty. */
  readonly days: readonly IsoDate[];
  readonly precision: DatePrecision;
  /** To be resolved over the archive. */
  readonly anchor: 'next-meeting' | null;
  readonly preposition: DatePreposition | null;
  /** A time directly after. */
  readonly time: TimeRange | null;
  /** false: the year was not written, so it rests on the meeting's date. */
  readonly yearWritten: boolean;
  readonly problem: DateProblem | null;
}

/** Whether a day is one by which something is to be: « pour le 10 », `tegen vrijdag`, « au plus tard le 3 ». */
export function isDeadline({ preposition }: Pick<FoundDate, 'preposition'>): boolean {
  return preposition === 'by' || preposition === 'before' || preposition === 'at-latest';
}
