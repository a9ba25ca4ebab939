import type { Feast } from '../language/date-words.ts';
import { addDays, type IsoDate, isoDate } from '../model/iso-date.ts';

/** Feasts of one day of the year: month and day. */
const fixed: Readonly<Partial<Record<Feast, readonly [month: number, day: number]>>> = {
  newYear: [1, 1],
  assumption: [8, 15],
  allSaints: [11, 1],
  armistice: [11, 11],
  saintNicholas: [12, 6],
  christmas: [12, 25],
};

/** Days after Easter. */
const movable: Readonly<Partial<Record<Feast, number>>> = { easter: 0, ascension: 39, whitsun: 49 };

/** The first day of a feast on or after a day. */
export function feastFrom(feast: Feast, day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  const date = dayOf(feast, year);
  return date >= day ? date : dayOf(feast, year + 1);
}

function dayOf(feast: Feast, year: number): IsoDate {
  const [month, day] = fixed[feast] ?? [];
  return month === undefined || day === undefined
    ? addDays(easterOf(year), movable[feast] ?? 0)
    : (isoDate(year, month, day) as IsoDate);
}

/** Easter Sunday of the Gregorian calendar (Anonymous algorithm, in Jean Meeus, Astronomical Algorithms, 1991, ch. 8). */
function easterOf(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const moon = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * week) / 451);
  const count = moon + week - 7 * late + 114;
  return isoDate(year, Math.floor(count / 31), (count % 31) + 1) as IsoDate;
}
