import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { Loaded } from './load.ts';
import { readDate } from './values.ts';

/** `23/04`, `23-4`, `23.04` */
const withoutYear = /^(\d{1,2})[/.-](\d{1,2})$/;

/**
 * The day that somebody names, as it is written in minutes: `2020-04-23`, `23/04/2020`, `23/04`, « 12 novembre ». Without a year it is that of a
 * meeting which is known, the nearest to today; else the next such day. null where it is none.
 */
export function dayTyped(
  { archive, reader, config }: Pick<Loaded, 'archive' | 'reader' | 'config'>,
  typed: string,
): IsoDate | null {
  const words = typed.trim();
  const whole = readDate(words, null);
  if (whole !== null) return whole;
  const found = reader.dates.readDate(words, { meeting: archive.today, language: config.language ?? 'fr' });
  const isDay = found !== null && found.problem === null && found.precision === 'day' && found.date !== null;
  if (isDay && found.yearWritten) return found.date;
  const short = withoutYear.exec(words);
  const day =
    short !== null
      ? `${(short[2] as string).padStart(2, '0')}-${(short[1] as string).padStart(2, '0')}`
      : isDay
        ? found.date.slice(5)
        : null;
  if (day === null) return null;
  const known = [...archive.meetings, ...archive.announced]
    .map(({ date }) => date)
    .filter((date) => date.endsWith(`-${day}`));
  const distance = (date: IsoDate) => Math.abs(daysBetween(date, archive.today));
  const [nearest] = known.sort((a, b) => distance(a) - distance(b));
  return nearest ?? (isDay ? found.date : null);
}
