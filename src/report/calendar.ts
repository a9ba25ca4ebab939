import type { Archive, Meeting } from '../model/archive.ts';
import type { CalendarEvent } from '../model/letter.ts';
import type { MeetingId } from '../model/minutes.ts';
import { compareText } from '../text/compare-text.ts';
import { tellsWhole } from './cells.ts';
import { eventOf } from './letters.ts';
import { toldAppointment, upcomingMeetings } from './meetings.ts';

/** A meeting for a calendar; null: it is only announced. */
export interface ArchiveEvent {
  readonly event: CalendarEvent;
  readonly meeting: Meeting | null;
}

/**
 * All meetings of an archive for a calendar, as anybody may be told of them, by date; each is known by the id that its invitation has.
 * @param movedFrom from where a meeting was moved; @param unnamed what a meeting is called where nobody says it
 */
export function calendarEvents(
  archive: Archive,
  movedFrom: ReadonlyMap<MeetingId, MeetingId>,
  unnamed: string,
): ArchiveEvent[] {
  const tells = tellsWhole(archive, 'public');
  const told = toldAppointment(archive, 'public');
  const last = archive.meetings.findLast((one) => one.held)?.date ?? null;
  // On the day of its last PV all of this was known, or it is later than that.
  const said = (event: CalendarEvent): CalendarEvent => ({
    ...event,
    said: last !== null && last < event.date ? last : event.date,
  });
  const filed = archive.meetings.map((meeting): ArchiveEvent => {
    const title = (tells(meeting) ? meeting.minutes.title : null) ?? archive.config.organisation ?? unnamed;
    const event = eventOf(archive, meeting, { chain: chainOf(movedFrom, meeting.id), text: '', title });
    const { start, place } = told(event);
    return { event: said({ ...event, start, place: tells(meeting) ? place : null }), meeting };
  });
  const unfiled = upcomingMeetings(archive).filter(({ meeting }) => meeting === null);
  const announced = unfiled.map((one): ArchiveEvent => {
    const { date, start, place } = told(one);
    const minutes = { start, end: null, meetingPlace: place };
    const words = { chain: [date], text: '', title: archive.config.organisation ?? unnamed };
    return { event: said(eventOf(archive, { minutes, date, status: 'planned' }, words)), meeting: null };
  });
  return [...filed, ...announced].sort(({ event: a }, { event: b }) => compareText(a.date, b.date));
}

function chainOf(movedFrom: ReadonlyMap<MeetingId, MeetingId>, id: MeetingId): MeetingId[] {
  const chain = [id];
  for (let before = movedFrom.get(id); before !== undefined && !chain.includes(before); before = movedFrom.get(before))
    chain.unshift(before);
  return chain;
}
