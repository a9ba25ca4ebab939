import type { CalendarUnit } from '../language/date-words.ts';
import type { Language } from '../model/minutes.ts';
import type { Tokens } from './tokens.ts';

/**
 * One day, month or period: what tokens name, with no calendar and no meeting. Each function of `days.ts` and `periods.ts` looks at a few tokens
 * from an index on, and gives what it found with the token after it, or null.
 */

/** What a text is read with. */
export interface Grammar extends Tokens {
  /** The text is one date and nothing else: forms that mean too little in running prose are read too. */
  readonly whole: boolean;
  /** A date is awaited in the text. */
  readonly awaited: boolean;
  /** Acronyms of the series, as tokens. */
  readonly acronyms: readonly (readonly string[])[];
  readonly monthFirst: ReadonlySet<Language>;
  /** Months stand before days in figures, too: `2/28`. */
  readonly american: boolean;
  /** The days that were read from each token: lists of numbers would read them again and again. */
  readonly days: Map<number, Day | null>;
}

/** Where a part of a date stands among the tokens. */
export interface Found {
  readonly start: number;
  /** The token after it. */
  readonly next: number;
}

export interface Day extends Found {
  readonly kind: 'day';
  /** null: a weekday alone. */
  readonly day: number | null;
  /** null: to be told by what follows (`3 et 4 mai`). */
  readonly month: number | null;
  readonly year: number | null;
  /** What the written weekday may be; none is written where empty. */
  readonly weekdays: readonly number[];
  /** The weekday is two letters of another language: it counts only if it fits. */
  readonly loose: boolean;
  readonly form: 'iso' | 'numeric' | 'named' | 'month-first' | 'bare' | 'weekday';
  /** Numeric, with a zero before the day or the month. */
  readonly padded: boolean;
  /** Its year has two digits. */
  readonly shortYear: boolean;
  /** `20.04.23`: the other order of the numbers is a date too. */
  readonly swapped: { readonly day: number; readonly month: number; readonly year: number } | null;
  /** `10 may`: a number and an everyday word; `11.3.26`, which may be a number of anything. */
  readonly weak: boolean;
  /** `dernier`: it looks back. */
  readonly back: boolean;
  readonly yearsOn: YearsOn;
}

/** Years from the meeting's own, where the words say so (`de l'année prochaine`). */
export type YearsOn = -1 | 0 | 1 | null;

export interface Part extends Found {
  readonly kind: 'part';
  readonly part: 'start' | 'middle' | 'end';
  readonly month: number;
  readonly year: number | null;
  readonly back: boolean;
  readonly yearsOn: YearsOn;
}

/** `fin du mois`, `fin 2020`; `offset` counts from the period that the meeting is in. */
export interface End extends Found {
  readonly kind: 'end';
  readonly unit: Exclude<CalendarUnit, 'week' | 'weekend'>;
  readonly offset: -1 | 0 | 1;
  readonly year: number | null;
}

export interface Month extends Found {
  readonly kind: 'month';
  readonly month: number;
  readonly year: number | null;
  readonly back: boolean;
  readonly yearsOn: YearsOn;
  /** A full name. */
  readonly full: boolean;
  /** After `mois de`. */
  readonly named: boolean;
  /** An everyday word in small letters, or `05/2020`, which may be the number of something. */
  readonly weak: boolean;
}

export interface Quarter extends Found {
  readonly kind: 'quarter';
  readonly quarter: number;
  readonly year: number | null;
}

export interface Period extends Found {
  readonly kind: 'period';
  readonly unit: CalendarUnit;
  readonly offset: 0 | 1;
  /** Which week of the year, « semaine 19 »; null: counted from the one that the meeting is in. */
  readonly week: number | null;
}

export interface Year extends Found {
  readonly kind: 'year';
  readonly year: number;
}

export interface Meeting extends Found {
  readonly kind: 'meeting';
}

export type Item = Day | Part | End | Month | Quarter | Period | Year | Meeting;
