import type { Announced, Source } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { NextMeeting } from '../model/minutes.ts';
import { addTo } from '../text/group.ts';
import { type ReplayedMeeting, sourceOf } from './meeting.ts';

type Unfiled = Omit<Announced, 'meeting'>;

/**
 * The announcements of all PVs: of this series by date, the last PV that speaks of a date wins; and those of other series. A day has one
 * meeting, unless one PV announces two hours of it.
 */
export function announcedMeetings(meetings: readonly ReplayedMeeting[]): {
  series: Announced[];
  elsewhere: { next: NextMeeting; by: string; source: Source }[];
} {
  const series = new Map<IsoDate, Unfiled[]>();
  const elsewhere: { next: NextMeeting; by: string; source: Source }[] = [];
  const put = (one: Unfiled) => {
    const same = series.get(one.date) ?? [];
    const at = same.indexOf(saidBefore(same, one.next, one.by) as Unfiled);
    if (at === -1) same.push(one);
    else same[at] = one;
    series.set(one.date, same);
  };
  for (const { id: by, minutes } of meetings) {
    if (minutes.status === 'cancelled') continue;
    for (const next of minutes.next) {
      if (next.date === null) continue;
      const source = sourceOf(minutes, next.place);
      if (next.title !== null) {
        elsewhere.push({ next, by, source });
        continue;
      }
      const { date } = next;
      const before = saidBefore(series.get(date) ?? [], next, by);
      // What a later line does not say again (hour, place, agenda) still holds.
      const told = before ? withWhatWasSaid(next, before.next) : next;
      const agendaBy = next.agenda.length > 0 || !before ? by : before.agendaBy;
      if (next.movedTo === null) {
        put({ date, next: told, by, agendaBy, source, cancelled: next.cancelled, movedTo: null });
        continue;
      }
      put({
        date,
        next: withMark(before?.next ?? next, next.internal),
        by: before?.by ?? by,
        agendaBy,
        source: before?.source ?? source,
        cancelled: false,
        movedTo: next.movedTo,
      });
      const moved = { ...told, date: next.movedTo, movedTo: null };
      put({ date: next.movedTo, next: moved, by, agendaBy, source, cancelled: false, movedTo: null });
    }
  }
  return { series: withFiles(series, meetings), elsewhere };
}

/** What was said of the meeting that a PV announces: that of its hour; of its day, unless this very PV told of another hour. */
function saidBefore(same: readonly Unfiled[], next: NextMeeting, by: string): Unfiled | undefined {
  const exact = same.find((one) => one.next.start === next.start);
  if (exact || next.start === null) return exact ?? same[0];
  return same.some((one) => one.by === by && one.next.start !== null) ? undefined : same[0];
}

/** The announcements in the order of their dates, each with its file: a file is that of one. */
function withFiles(
  series: ReadonlyMap<IsoDate, readonly Unfiled[]>,
  meetings: readonly ReplayedMeeting[],
): Announced[] {
  const byDate = new Map<IsoDate, ReplayedMeeting[]>();
  for (const meeting of meetings) {
    addTo(byDate, meeting.date, meeting);
  }
  return [...series.keys()].sort().flatMap((date) => {
    const announced = series.get(date) as readonly Unfiled[];
    const free = new Set(byDate.get(date) ?? []);
    const found = new Map<Unfiled, ReplayedMeeting>();
    const give = (one: Unfiled, meeting: ReplayedMeeting | undefined) => {
      if (!meeting) return;
      found.set(one, meeting);
      free.delete(meeting);
    };
    for (const one of announced) give(one, atItsHour([...free], one.next));
    for (const one of announced) if (!found.has(one)) give(one, ofItsDay([...free]));
    return announced.map((one) => ({ ...one, meeting: found.get(one)?.id ?? null }));
  });
}

/** What one PV announces as internal is so, whatever another says. */
function withMark(next: NextMeeting, internal: boolean): NextMeeting {
  return internal && !next.internal ? { ...next, internal } : next;
}

function withWhatWasSaid(next: NextMeeting, before: NextMeeting): NextMeeting {
  if (next.cancelled) return withMark(next, before.internal);
  return {
    ...next,
    internal: next.internal || before.internal,
    start: next.start ?? before.start,
    end: next.end ?? before.end,
    meetingPlace: next.meetingPlace ?? before.meetingPlace,
    agenda: next.agenda.length > 0 ? next.agenda : before.agenda,
  };
}

function atItsHour(same: readonly ReplayedMeeting[], next: NextMeeting): ReplayedMeeting | undefined {
  return same.find((meeting) => next.start !== null && meeting.minutes.start === next.start);
}

/** Of several meetings that were not announced at their hour: the one named by the date alone, else the first not cancelled. */
function ofItsDay(same: readonly ReplayedMeeting[]): ReplayedMeeting | undefined {
  return (
    same.find((meeting) => meeting.id.length === 10) ??
    same.find((meeting) => meeting.status !== 'cancelled') ??
    same[0]
  );
}

/**
 * Tells the day on which the meeting of a day is held in the end: `déplacée au …` moves it, as often as it is said, unless a meeting was
 * held that day all the same. Where a day has several meetings, all have to move. What a meeting was to do that is called off (`czs cancel`,
 * `czs postpone`) is for the next one.
 */
export function movedMeetings(
  meetings: readonly ReplayedMeeting[],
  announced: readonly Announced[],
  nextAfter: (date: IsoDate) => IsoDate | null,
): (date: IsoDate) => IsoDate {
  const off = calledOff(meetings);
  const moves = new Map<IsoDate, IsoDate>();
  for (const { date, movedTo } of announced) if (movedTo !== null) moves.set(date, movedTo);
  if (moves.size > 0) {
    for (const { date, movedTo } of announced) if (movedTo === null) moves.delete(date);
    for (const { date, held } of meetings) if (held) moves.delete(date);
  }
  return (date) => {
    let day = date;
    // Moved to and fro, it is nowhere for sure: then the day stays.
    for (let left = moves.size; left >= 0; left--) {
      const next = moves.get(day);
      if (next === undefined) return off.has(day) ? (nextAfter(day) ?? day) : day;
      day = next;
    }
    return date;
  };
}

/** The days that have a file, and none of a meeting that is to be held or was. */
function calledOff(meetings: readonly ReplayedMeeting[]): ReadonlySet<IsoDate> {
  const off = new Set<IsoDate>();
  for (const { date, status } of meetings) if (status === 'cancelled') off.add(date);
  if (off.size > 0) for (const { date, status } of meetings) if (status !== 'cancelled') off.delete(date);
  return off;
}

/**
 * Tells the next meeting of the series after one of them: the earliest that has a file (not cancelled) or is announced (not cancelled,
 * not moved, and with no file that says it is cancelled). Built once, so that asking is cheap in a long archive.
 */
export function nextMeetings(
  meetings: readonly ReplayedMeeting[],
  announced: readonly Announced[],
): (after: IsoDate) => IsoDate | null {
  const cancelled = new Set(
    meetings.filter((meeting) => meeting.status === 'cancelled').map((meeting) => meeting.date),
  );
  const held = meetings.filter((meeting) => meeting.status !== 'cancelled').map((meeting) => meeting.date);
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
