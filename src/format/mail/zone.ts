import { dateOfDayNumber, dayNumber, type IsoDate, type IsoTime, isoDate } from '../../model/iso-date.ts';

/** The hours of Belgium, as every calendar has them since 1996: the same lines on every machine. */
const brussels = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Brussels',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * What a calendar's file says of a zone of the tz database (RFC 5545, 3.6.5), so that no program needs to know it: of Belgium its rule, of others
 * the changes of the hour that some days need.
 * @param days one at least
 */
export function zoneLines(zone: string, days: readonly IsoDate[]): readonly string[] {
  if (zone === 'Europe/Brussels') return brussels;
  const sorted = days.map(dayNumber).sort((a, b) => a - b);
  // The day after, too, as an event may end then.
  const [first, last] = [(sorted[0] as number) * minutesOfDay, ((sorted.at(-1) as number) + 2) * minutesOfDay];
  const offsets = offsetsOf(zone);
  const changes = changesBetween(offsets, first - earlier * minutesOfDay, last);
  const before = changes.filter(({ minute }) => minute <= first).slice(0, -2).length;
  const still = { minute: 0, from: offsets(first), to: offsets(first) };
  const shown = changes.length === 0 ? [still] : changes.slice(before);
  const least = Math.min(...shown.flatMap(({ from, to }) => [from, to]));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...shown.flatMap(({ minute, from, to }) => {
      const kind = to > least ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${local(minute + from)}`,
        `TZOFFSETFROM:${offset(from)}`,
        `TZOFFSETTO:${offset(to)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

/** How far the hours of a zone are from those of Greenwich: `+01:00`. An hour that a zone skips is that of the hour before. */
export function offsetAt(zone: string, date: IsoDate, time: IsoTime): string {
  const offsets = offsetsOf(zone);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = dayNumber(date) * minutesOfDay + hours * 60 + minutes;
  const written = offset(offsets(local - offsets(local - offsets(local))));
  return `${written.slice(0, 3)}:${written.slice(3, 5)}`;
}

/** So many days back, a change of the hour is looked for that holds on the first day. */
const earlier = 370;
const minutesOfDay = 1440;

/** How many minutes a zone is before UTC, by the minute of UTC since 1970. */
function offsetsOf(zone: string): (minute: number) => number {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (minute) => {
    const shown = clock.formatToParts(minute * 60_000);
    const part = (type: string): number => Number(shown.find((one) => one.type === type)?.value);
    const day = isoDate(part('year'), part('month'), part('day')) as IsoDate;
    return dayNumber(day) * minutesOfDay + part('hour') * 60 + part('minute') - minute;
  };
}

interface Change {
  /** Of UTC, since 1970. */
  readonly minute: number;
  readonly from: number;
  readonly to: number;
}

/** The changes of the hour between two minutes, to the minute. */
function changesBetween(offsets: (minute: number) => number, start: number, end: number): Change[] {
  const changes: Change[] = [];
  let from = offsets(start);
  for (let day = start; day < end; day += minutesOfDay) {
    const to = offsets(day + minutesOfDay);
    if (from === to) continue;
    let [low, high] = [day, day + minutesOfDay];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsets(middle) === from) low = middle;
      else high = middle;
    }
    changes.push({ minute: high, from, to });
    from = to;
  }
  return changes;
}

function local(minute: number): string {
  const day = Math.floor(minute / minutesOfDay);
  const within = minute - day * minutesOfDay;
  const time: IsoTime = `${two(Math.floor(within / 60))}:${two(within % 60)}`;
  return `${dateOfDayNumber(day).replaceAll('-', '')}T${time.replace(':', '')}00`;
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
