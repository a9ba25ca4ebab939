import { addDays } from '../../model/iso-date.ts';
import type { CalendarEvent, Mailbox } from '../../model/letter.ts';
import { escapeControls } from '../../text/controls.ts';
import { zoneLines } from './zone.ts';

export const calendarType = 'text/calendar; charset=utf-8';

/** A meeting as a file that a calendar takes (RFC 5545); see ics.md. */
export function calendarFile(event: CalendarEvent): string {
  return calendarOf([event], event.method);
}

/** Meetings as one file that a calendar takes, in their order. */
export function calendarOf(events: readonly CalendarEvent[], method: CalendarEvent['method'] = 'PUBLISH'): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//czs//czs//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...zonesOf(events),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The zones in which hours are said, each once. */
function zonesOf(events: readonly CalendarEvent[]): string[] {
  const timed = events.filter(({ start }) => start !== null);
  const zones = [...new Set(timed.map(({ zone }) => zone))];
  return zones.flatMap((each) =>
    zoneLines(
      each,
      timed.flatMap(({ zone, date }) => (zone === each ? [date] : [])),
    ),
  );
}

function eventLines(event: CalendarEvent): string[] {
  const { date, start, end, place, zone, invitation } = event;
  const plain = (day: string): string => day.replaceAll('-', '');
  const at = (day: string, time: string): string => `;TZID=${zone}:${plain(day)}T${time.replace(':', '')}00`;
  const days = [`DTSTART;VALUE=DATE:${plain(date)}`, `DTEND;VALUE=DATE:${plain(addDays(date, 1))}`];
  const hours = (from: string): string[] => [
    `DTSTART${at(date, from)}`,
    // What ends before it starts ends on the next day.
    ...(end === null ? [] : [`DTEND${at(end > from ? date : addDays(date, 1), end)}`]),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${value(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${plain(event.said)}T000000Z`,
    ...(start === null ? days : hours(start)),
    `SUMMARY:${value(event.title)}`,
    ...(place === null ? [] : [`LOCATION:${value(place)}`]),
    ...(event.text === '' ? [] : [`DESCRIPTION:${value(event.text)}`]),
    ...(event.url == null ? [] : [`URL:${event.url}`]),
    `STATUS:${event.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(invitation === null
      ? []
      : [
          `ORGANIZER${named(invitation.organiser)}`,
          `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE${named(invitation.attendee)}`,
        ]),
    'END:VEVENT',
  ];
}

function value(text: string): string {
  return escapeControls(text.replace(/\r\n?/g, '\n'), true)
    .replaceAll('\t', ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

function named({ name, address }: Mailbox): string {
  const shown = name === null ? '' : `;CN="${escapeControls(name).replaceAll('"', '’')}"`;
  return `${shown}:mailto:${address}`;
}

/** A line in pieces of at most 75 bytes, no letter cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  // Most are one piece.
  if (encoder.encode(line).length <= 74) return line;
  let out = '';
  let size = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 74) {
      out += '\r\n ';
      size = 1;
    }
    out += letter;
    size += bytes;
  }
  return out;
}
