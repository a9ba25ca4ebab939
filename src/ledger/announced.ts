import type { Announced, Meeting, Source } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { NextMeeting } from '../model/minutes.ts';
import { spanOf } from '../model/place.ts';

/** The announcements of all PVs: of this series by date, the last PV that speaks of a date wins; and those of other series. */
export function announcedMeetings(
  meetings: readonly Meeting[],
): { series: Announced[]; elsewhere: { next: NextMeeting; by: string; source: Source }[] } {
  const series = new Map<IsoDate, Announced>();
  const elsewhere: { next: NextMeeting; by: string; source: Source }[] = [];
  const byDate = new Map<IsoDate, Meeting>();
  for (const meeting of meetings) {
    const known = byDate.get(meeting.date);
    if (!known || known.minutes.status === 'cancelled') byDate.set(meeting.date, meeting);
  }
  for (const meeting of meetings) {
    if (meeting.minutes.status === 'cancelled') continue;
    for (const next of meeting.minutes.next) {
      if (next.date === null) continue;
      const source: Source = { file: meeting.minutes.file, ...spanOf(meeting.minutes.lines, next.place) };
      if (next.title !== null) {
        elsewhere.push({ next, by: meeting.id, source });
        continue;
      }
      if (next.movedTo !== null) {
        const before = series.get(next.date);
        const kept = before?.next ?? next;
        series.set(next.date, entry(next.date, { ...kept, movedTo: next.movedTo }, meeting.id, source, byDate, false, next.movedTo));
        const moved: NextMeeting = {
          ...next,
          date: next.movedTo,
          start: next.start ?? kept.start,
          end: next.end ?? kept.end,
          meetingPlace: next.meetingPlace ?? kept.meetingPlace,
          agenda: next.agenda.length > 0 ? next.agenda : kept.agenda,
          movedTo: null,
        };
        series.set(next.movedTo, entry(next.movedTo, moved, before && next.agenda.length === 0 ? before.by : meeting.id, source, byDate, false, null));
        continue;
      }
      const before = series.get(next.date);
      // A later PV that only repeats the date keeps what the earlier one said of it.
      const merged: NextMeeting =
        before && !next.cancelled
          ? {
              ...next,
              start: next.start ?? before.next.start,
              end: next.end ?? before.next.end,
              meetingPlace: next.meetingPlace ?? before.next.meetingPlace,
              agenda: next.agenda.length > 0 ? next.agenda : before.next.agenda,
            }
          : next;
      const by = before && next.agenda.length === 0 && before.next.agenda.length > 0 ? before.by : meeting.id;
      series.set(next.date, entry(next.date, merged, by, source, byDate, next.cancelled, null));
    }
  }
  return { series: [...series.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), elsewhere };
}

function entry(
  date: IsoDate,
  next: NextMeeting,
  by: string,
  source: Source,
  byDate: ReadonlyMap<IsoDate, Meeting>,
  cancelled: boolean,
  movedTo: IsoDate | null,
): Announced {
  return { date, next, by, source, meeting: byDate.get(date)?.id ?? null, cancelled, movedTo };
}

/**
 * Tells the next meeting of the series after one of them: the earliest that has a file (not cancelled) or is announced (not cancelled,
 * not moved, and with no file that says it is cancelled). Built once, so that asking is cheap in a long archive.
 */
export function nextMeetings(meetings: readonly Meeting[], announced: readonly Announced[]): (after: IsoDate) => IsoDate | null {
  const cancelled = new Set(meetings.filter((meeting) => meeting.minutes.status === 'cancelled').map((meeting) => meeting.date));
  const held = meetings.filter((meeting) => meeting.minutes.status !== 'cancelled').map((meeting) => meeting.date);
  const said = announced.filter((one) => !one.cancelled && one.movedTo === null && !cancelled.has(one.date)).map((one) => one.date);
  const dates = [...new Set([...held, ...said])].sort();
  return (after) => {
    let low = 0;
    let high = dates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[middle] as IsoDate) <= after) low = middle + 1;
      else high = middle;
    }
    return dates[low] ?? null;
  };
}
