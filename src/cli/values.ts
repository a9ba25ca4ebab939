/** What is typed after an option or as an argument, turned into values. Each reader gives null where it cannot. */
import { datePartsOf, daysBetween, daysInMonth, type IsoDate, type IsoTime, isoDate } from '../model/iso-date.ts';
import { languages } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';

const shapes = {
  iso: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  european: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
  short: /^(\d{1,2})[/.-](\d{1,2})$/,
  month: /^(\d{4})-(\d{1,2})$/,
  year: /^\d{4}$/,
  time: /^(\d{1,2})(?:(?:[:.]| ?(?:h|heures?|u|uur) ?)(\d{2})?)?(?: ?(?:h|u\.?|uur))?$/i,
  half: /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?$/i,
  named: /^(\d{1,2})(?:st|nd|rd|th|er|e|de|ste)? (?:of )?(\p{L}{3,9})\.?(?:,? (\d{4}))?$/iu,
  monthFirst: /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/iu,
  namedMonth: /^(\p{L}{3,9})\.? (\d{4})$/u,
};

/** The months as every machine calls them in the languages of czs, whole and short; made where somebody names one. */
let months: ReadonlyMap<string, number> | null = null;

function monthCalled(typed: string): number | null {
  months ??= new Map(
    languages.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const { format } = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return [...Array(12).keys()].map(
          (at) => [normalize(format(Date.UTC(2020, at, 15))).replace(/\.$/, ''), at + 1] as const,
        );
      }),
    ),
  );
  return months.get(normalize(typed)) ?? null;
}

/** `31 March 2026`, « 1er avril », `March 31, 2026`: the month by its name; null where it is none of these. */
function namedDay(
  typed: string,
): { readonly day: number; readonly month: number; readonly year: number | null } | null {
  const [, day = '', called = '', year = null] = shapes.named.exec(typed) ?? [];
  const [, first = called, second = day, last = year] = shapes.monthFirst.exec(typed) ?? [];
  const month = first === '' ? null : monthCalled(first);
  return month === null ? null : { day: Number(second), month, year: last === null ? null : Number(last) };
}

/** Which year is meant where none is said: that of the nearest such day, of the next one or of the last one, today included. */
export type NearYear = 'nearest' | 'next' | 'last';

/** `23/04`, `23-4`, `23.04`, `23 April`: the day of the year that is meant; null where it is none. */
export function readDayOfYear(typed: string, today: IsoDate, near: NearYear): IsoDate | null {
  const short = shapes.short.exec(typed);
  const named = short === null ? namedDay(typed) : { day: Number(short[1]), month: Number(short[2]), year: null };
  if (named === null || named.year !== null) return null;
  const { year } = datePartsOf(today);
  const days = [-1, 0, 1].map((more) => isoDate(year + more, named.month, named.day)).filter((date) => date !== null);
  const distance = (date: IsoDate): number => Math.abs(daysBetween(today, date));
  const may = days.filter((date) => (near === 'next' ? date >= today : near === 'last' ? date <= today : true));
  return may.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** `2020-03-05`, `05/03/2020`, `5 March 2020` and, where `edge` says which day is meant, `2020-03`, `March 2020` and `2020`. */
export function readDate(typed: string, edge: 'first' | 'last' | null): IsoDate | null {
  const iso = shapes.iso.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = shapes.european.exec(typed);
  if (european) return isoDate(Number(european[3]), Number(european[2]), Number(european[1]));
  const named = namedDay(typed);
  if (named !== null) return named.year === null ? null : isoDate(named.year, named.month, named.day);
  if (edge === null) return null;
  if (shapes.year.test(typed)) return edge === 'first' ? isoDate(Number(typed), 1, 1) : isoDate(Number(typed), 12, 31);
  const month = shapes.month.exec(typed);
  const called = shapes.namedMonth.exec(typed);
  const [year, number] = month
    ? [Number(month[1]), Number(month[2])]
    : [Number(called?.[2]), monthCalled(called?.[1] ?? '')];
  if (number === null) return null;
  return isoDate(year, number, edge === 'first' ? 1 : daysInMonth(year, number));
}

/** `09:30`, `9:30`, `9h30`, `9 h 30`, `9u30`, `9.30 uur`, `9h`, `9`, `7.30pm`, `7 pm`. */
export function readTime(typed: string): IsoTime | null {
  const half = shapes.half.exec(typed);
  const match = half ?? shapes.time.exec(typed);
  if (!match) return null;
  const [typedHours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (half !== null && (typedHours < 1 || typedHours > 12)) return null;
  const hours = half === null ? typedHours : (typedHours % 12) + (/p/i.test(half[3] as string) ? 12 : 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
