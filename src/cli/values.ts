/** What is typed after an option or as an argument, turned into values. Each reader gives null where it cannot. */
import { datePartsOf, daysBetween, daysInMonth, type IsoDate, type IsoTime, isoDate } from '../model/iso-date.ts';

const shapes = {
  iso: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  european: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
  short: /^(\d{1,2})[/.-](\d{1,2})$/,
  month: /^(\d{4})-(\d{1,2})$/,
  year: /^\d{4}$/,
  time: /^(\d{1,2})(?:(?:[:.]| ?(?:h|heures?|u|uur) ?)(\d{2})?)?(?: ?(?:h|u\.?|uur))?$/i,
};

/** Which year is meant where none is said: that of the nearest such day, of the next one or of the last one, today included. */
export type NearYear = 'nearest' | 'next' | 'last';

/** `23/04`, `23-4`, `23.04`: the day of the year that is meant; null where it is none. */
export function readDayOfYear(typed: string, today: IsoDate, near: NearYear): IsoDate | null {
  const short = shapes.short.exec(typed);
  if (short === null) return null;
  const { year } = datePartsOf(today);
  const days = [-1, 0, 1]
    .map((more) => isoDate(year + more, Number(short[2]), Number(short[1])))
    .filter((date) => date !== null);
  const distance = (date: IsoDate): number => Math.abs(daysBetween(today, date));
  const may = days.filter((date) => (near === 'next' ? date >= today : near === 'last' ? date <= today : true));
  return may.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** `2020-03-05`, `05/03/2020` and, where `edge` says which day is meant, `2020-03` and `2020`. */
export function readDate(typed: string, edge: 'first' | 'last' | null): IsoDate | null {
  const iso = shapes.iso.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = shapes.european.exec(typed);
  if (european) return isoDate(Number(european[3]), Number(european[2]), Number(european[1]));
  if (edge === null) return null;
  if (shapes.year.test(typed)) return edge === 'first' ? isoDate(Number(typed), 1, 1) : isoDate(Number(typed), 12, 31);
  const month = shapes.month.exec(typed);
  if (!month) return null;
  const [year, number] = [Number(month[1]), Number(month[2])];
  return isoDate(year, number, edge === 'first' ? 1 : daysInMonth(year, number));
}

/** `09:30`, `9:30`, `9h30`, `9 h 30`, `9u30`, `9.30 uur`, `9h`, `9`. */
export function readTime(typed: string): IsoTime | null {
  const match = shapes.time.exec(typed);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
