import type { Archive, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { daysBetween, type IsoDate } from '../../model/iso-date.ts';
import { lineStart } from '../places.ts';
import type { ArchiveRule } from '../rule.ts';

/** So many days after, a meeting that nobody announced may be the one that was. */
const nearDays = 21;
/** And so many days before: a meeting that comes much earlier is one more. */
const earlierDays = 7;

/** A meeting of the series that was announced, whose date is past, and that has no PV. */
export const rule: ArchiveRule = {
  id: 'next-unheld',
  severity: 'warning',
  scope: 'archive',
  timed: true,
  *run({ archive }) {
    const byId = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
    const unannounced = unannouncedOf(archive);
    for (const one of archive.announced) {
      if (one.date >= archive.today || one.meeting !== null || one.cancelled || one.movedTo !== null) continue;
      const by = byId.get(one.by);
      if (!by) continue;
      const place = lineStart(by.minutes, one.source);
      const near = nearest(one.date, by, unannounced);
      const found =
        near === null
          ? problem('next-unheld', place, { date: one.date })
          : problem('next-unheld/near', place, { date: one.date, near });
      yield { file: one.source.file, problem: found };
    }
  },
};

/** The days of meetings that were held and that no PV had announced. */
function unannouncedOf({ meetings, announced }: Archive): IsoDate[] {
  const known = new Set(announced.map((one) => one.meeting));
  return meetings.filter((meeting) => meeting.held && !known.has(meeting.id)).map((meeting) => meeting.date);
}

function nearest(date: IsoDate, by: Meeting, days: readonly IsoDate[]): IsoDate | null {
  let best: IsoDate | null = null;
  let least = nearDays + 1;
  for (const day of days) {
    const after = daysBetween(date, day);
    const distance = Math.abs(after);
    if (day > by.date && distance < least && after >= -earlierDays) {
      best = day;
      least = distance;
    }
  }
  return best;
}
