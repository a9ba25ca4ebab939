import { dayNumber, type IsoDate } from '../model/iso-date.ts';
import { memoized } from './memo.ts';

/** How many hours people add who write so; of summer and winter, since one is often written for the other. */
const named: Readonly<Record<string, readonly number[]>> = {
  WET: [0, 1],
  WEST: [0, 1],
  BST: [0, 1],
  CET: [1, 2],
  CEST: [1, 2],
  EET: [2, 3],
  EEST: [2, 3],
  ET: [-5, -4],
  EST: [-5, -4],
  EDT: [-5, -4],
  CT: [-6, -5],
  CST: [-6, -5],
  CDT: [-6, -5],
  MT: [-7, -6],
  MST: [-7, -6],
  MDT: [-7, -6],
  PT: [-8, -7],
  PST: [-8, -7],
  PDT: [-8, -7],
  IST: [0, 1, 5.5],
  JST: [9],
  AEST: [10, 11],
  AEDT: [10, 11],
};

/** The names of time zones that people write after an hour, as an expression: `UTC`, `GMT+2`, `CEST`. */
export const zoneNames: string = `(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|${Object.keys(named).join('|')}`;

/** Whether an hour that is said in a zone, `UTC`, `CET`, `UTC+2`, is that hour in a zone of the tz database on a day. */
export function isHourOf(said: string, timezone: string, day: IsoDate): boolean {
  const offsetOn = offsetsOf(timezone);
  const [, sign, hours = '0', minutes = '0'] = /^(?:UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(said) ?? [];
  const fixed = (Number(hours) + Number(minutes) / 60) * (sign === '-' ? -1 : 1);
  if (/^(?:UTC|GMT)/.test(said)) return offsetOn(day) === fixed;
  const year = day.slice(0, 4);
  const own = [offsetOn(`${year}-01-01`), offsetOn(`${year}-07-01`)];
  return (named[said] ?? []).some((one) => own.includes(one));
}

const msOfDay = 86_400_000;

const known = new Map<string, (day: IsoDate) => number>();

function offsetsOf(timezone: string): (day: IsoDate) => number {
  return memoized(known, 20, timezone, () => {
    const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
    return (day) => {
      const name = format
        .formatToParts((dayNumber(day) + 0.5) * msOfDay)
        .find(({ type }) => type === 'timeZoneName')?.value;
      const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '') ?? [];
      return (Number(hours) + Number(minutes) / 60) * (sign === '-' ? -1 : 1);
    };
  });
}
