import { type IsoDate, isIsoDate, isoDate } from '../model/iso-date.ts';
import type { DateReader } from './dates.ts';

/** A date in a file's name, in figures. */
export interface FileDate {
  readonly date: IsoDate;
  readonly words: string;
  /** Its figures may name another day. */
  readonly ambiguous: boolean;
}

/** Dates in a file's name, the surest first. */
export function fileDates(name: string): FileDate[] {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,8}$/i, '');
  const out: FileDate[] = [];
  const add = (year: number, month: number, day: number, words: string, ambiguous: boolean): void => {
    const date = isoDate(year, month, day);
    if (date !== null && year >= 1990 && year <= 2100 && !out.some((one) => one.date === date))
      out.push({ date, words, ambiguous });
  };
  for (const match of base.matchAll(/(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g))
    add(Number(match[1]), Number(match[2]), Number(match[3]), match[0], false);
  for (const match of base.matchAll(/(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ]((?:19|20)\d\d)(?!\d)/g))
    add(Number(match[3]), Number(match[2]), Number(match[1]), match[0], false);
  if (out.length > 0) return out.filter((one) => isIsoDate(one.date));
  for (const match of base.matchAll(/(?<!\d)(\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g)) {
    const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const both = isoDate(2000 + a, b, c) !== null && isoDate(2000 + c, b, a) !== null;
    add(2000 + a, b, c, match[0], both);
    add(2000 + c, b, a, match[0], true);
  }
  return out;
}

/** The one day that a file's name says for sure: `pv-2020-03-05`, `PV 5 mars 2020`; null where it says none, or several. */
export function dayInName(name: string, dates: DateReader): IsoDate | null {
  const figures = fileDates(name);
  if (figures.length > 0) return figures.length === 1 && !figures[0]?.ambiguous ? (figures[0] as FileDate).date : null;
  const words = name.slice(0, 200).replace(/[-_.]/g, ' ');
  const found = dates
    .findDates(words, { meeting: null, language: 'fr' })
    .filter((one) => one.yearWritten && one.problem === null && one.precision === 'day');
  return found.length === 1 ? (found[0]?.date ?? null) : null;
}
