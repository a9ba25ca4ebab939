import { addDays } from '../../model/iso-date.ts';
import type { CalendarEvent, Mailbox } from '../../model/letter.ts';
import { escapeControls } from '../../text/controls.ts';

export const calendarType = 'text/calendar; charset=utf-8';

/** The hours of Belgium, as every calendar has them since 1996: a file that names a zone says what it is. */
const zone = 'Europe/Brussels';
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
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
    ...(events.every(({ start }) => start === null) ? [] : zoneLines),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${normalized(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { date, start, end, place, invitation } = event;
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
function normalized(line: string): string {
  const encoder = new TextEncoder();
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
