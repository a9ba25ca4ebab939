import type { Announced, Meeting, Source } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { NextMeeting } from '../model/minutes.ts';
import { spanOf } from '../model/place.ts';

/** The announcements of all PVs: of this series by date, the last PV that speaks of a date wins; and those of other series. */
export function announcedMeetings(meetings: readonly Meeting[]): {
  series: Announced[];
  elsewhere: { next: NextMeeting; by: string; source: Source }[];
} {
  const series = new Map<IsoDate, Announced>();
  const elsewhere: { next: NextMeeting; by: string; source: Source }[] = [];
  const byDate = new Map<IsoDate, Meeting[]>();
  for (const meeting of meetings) {
    const same = byDate.get(meeting.date);
    if (same) same.push(meeting);
    else byDate.set(meeting.date, [meeting]);
  }
  const put = (date: IsoDate, more: Omit<Announced, 'date' | 'meeting'>) => {
    series.set(date, { date, ...more, meeting: fileOf(byDate.get(date) ?? [], more.next)?.id ?? null });
  };
  for (const { id: by, minutes } of meetings) {
    if (minutes.status === 'cancelled') continue;
    for (const next of minutes.next) {
      if (next.date === null) continue;
      const source: Source = { file: minutes.file, ...spanOf(minutes.lines, next.place) };
      if (next.title !== null) {
        elsewhere.push({ next, by, source });
        continue;
      }
      const before = series.get(next.date);
      // What a later line does not say again (hour, place, agenda) still holds.
      const told = before ? withWhatWasSaid(next, before.next) : next;
      const agendaBy = next.agenda.length > 0 || !before ? by : before.agendaBy;
      if (next.movedTo === null) {
        put(next.date, { next: told, by, agendaBy, source, cancelled: next.cancelled, movedTo: null });
        continue;
      }
      put(next.date, {
        next: before?.next ?? next,
        by: before?.by ?? by,
        agendaBy,
        source: before?.source ?? source,
        cancelled: false,
        movedTo: next.movedTo,
      });
      put(next.movedTo, {
        next: { ...told, date: next.movedTo, movedTo: null },
        by,
        agendaBy,
        source,
        cancelled: false,
        movedTo: null,
      });
    }
  }
  return { series: [...series.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), elsewhere };
}

function withWhatWasSaid(next: NextMeeting, before: NextMeeting): NextMeeting {
  if (next.cancelled) return next;
  return {
    ...next,
    start: next.start ?? before.start,
    end: next.end ?? before.end,
    meetingPlace: next.meetingPlace ?? before.meetingPlace,
    agenda: next.agenda.length > 0 ? next.agenda : before.agenda,
  };
}

/** Which of the meetings of a day was announced: the one at that hour, else the one named by the date alone, else the first not cancelled. */
function fileOf(same: readonly Meeting[], next: NextMeeting): Meeting | undefined {
  return (
    same.find((meeting) => next.start !== null && meeting.minutes.start === next.start) ??
    same.find((meeting) => meeting.id.length === 10) ??
    same.find((meeting) => meeting.minutes.status !== 'cancelled') ??
    same[0]
  );
}

/**
 * Tells the next meeting of the series after one of them: the earliest that has a file (not cancelled) or is announced (not cancelled,
 * not moved, and with no file that says it is cancelled). Built once, so that asking is cheap in a long archive.
 */
export function nextMeetings(
  meetings: readonly Meeting[],
  announced: readonly Announced[],
): (after: IsoDate) => IsoDate | null {
  const cancelled = new Set(
    meetings.filter((meeting) => meeting.minutes.status === 'cancelled').map((meeting) => meeting.date),
  );
  const held = meetings.filter((meeting) => meeting.minutes.status !== 'cancelled').map((meeting) => meeting.date);
  const said = announced
    .filter((one) => !one.cancelled && one.movedTo === null && !cancelled.has(one.date))
    .map((one) => one.date);
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
