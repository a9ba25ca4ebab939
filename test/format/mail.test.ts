/** Mails and calendars: what a program reads in them, whatever is in them, in lines that are not too long. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mailFile } from '../../src/format/mail/eml.ts';
import { calendarFile, calendarOf } from '../../src/format/mail/ics.ts';
import type { CalendarEvent, Mail } from '../../src/model/letter.ts';
import { escapeControls } from '../../src/text/controls.ts';
import { readMail } from '../helpers/mail-parts.ts';
import { anyText } from './arbitrary.ts';

const encoder = new TextEncoder();
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const event: CalendarEvent = {
  uid: '2025-04-03@quai.czs',
  sequence: 0,
  method: 'PUBLISH',
  date: '2025-04-03',
  start: '19:30',
  end: '21:00',
  place: 'Quai Nord 3, 2e étage',
  zone: 'Europe/Brussels',
  title: 'Réunion',
  text: '1. Budget ; 2. Divers',
  said: '2025-03-20',
  invitation: null,
};

const mail: Mail = {
  language: 'fr',
  subject: 'Convocation : réunion d’avril',
  to: [],
  bcc: [{ name: 'Odile Marchand', address: 'odile@example.org' }],
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  pictures: [],
  calendar: null,
  attachments: [],
};

/** The properties of a calendar's file by name, as a program reads them. */
function properties(file: string): Record<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const own = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return Object.fromEntries(own.map((line) => line.split(/:(.*)/s).slice(0, 2) as [string, string]));
}

const unescaped = (value: string): string => value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));

describe('a calendar’s file', () => {
  test('has hours of Belgium, or the day, and ends on the next where it passes midnight', () => {
    expect(properties(calendarFile(event))).toMatchObject({
      'DTSTART;TZID=Europe/Brussels': '20250403T193000',
      'DTEND;TZID=Europe/Brussels': '20250403T210000',
      LOCATION: 'Quai Nord 3\\, 2e étage',
      STATUS: 'CONFIRMED',
    });
    expect(properties(calendarFile({ ...event, end: '00:30' }))['DTEND;TZID=Europe/Brussels']).toBe('20250404T003000');
    expect(calendarFile({ ...event, end: null })).not.toContain('DTEND');
    const day = calendarFile({ ...event, date: '2025-12-31', start: null, end: null });
    expect(properties(day)).toMatchObject({ 'DTSTART;VALUE=DATE': '20251231', 'DTEND;VALUE=DATE': '20260101' });
    expect(day).not.toContain('VTIMEZONE');
  });

  test('says of what is called off that it is, and of an invitation who invites whom', () => {
    expect(calendarFile({ ...event, method: 'CANCEL', sequence: 2 })).toMatch(
      /METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/,
    );
    const invitation = {
      organiser: { name: 'Odile "O" Marchand', address: 'odile@example.org' },
      attendee: { name: null, address: 'rik@example.org' },
    };
    const asked = calendarFile({ ...event, method: 'REQUEST', invitation }).replaceAll('\r\n ', '');
    expect(asked).toContain('ORGANIZER;CN="Odile ’O’ Marchand":mailto:odile@example.org');
    expect(asked).toContain('RSVP=TRUE:mailto:rik@example.org');
  });

  test('keeps any text, in lines of at most 75 bytes, no letter cut', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const file = calendarFile({ ...event, title: words, text: words, place: words });
        for (const line of file.split('\r\n')) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const shown = escapeControls(words.replace(/\r\n?/g, '\n'), true).replaceAll('\t', ' ');
        expect(unescaped(properties(file).SUMMARY as string)).toBe(shown);
      }),
    );
  });
});

describe('a mail', () => {
  test('is a draft, with nobody’s address but in Bcc, and what is attached as it was', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256);
    const attachments = [{ name: 'procès-verbal (1).docx', mediaType: 'application/octet-stream', bytes }];
    const written = mailFile({ ...mail, attachments, calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\n' } });
    const { headers, parts } = readMail(encoder.encode(written));
    expect(headers).toMatchObject({
      'x-unsent': '1',
      bcc: '"Odile Marchand" <odile@example.org>',
      subject: mail.subject,
    });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['date', 'from', 'message-id', 'to']));
    expect(parts.map((part) => part.headers['content-type'])).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/octet-stream',
    ]);
    expect(parts[3]?.headers['content-disposition']).toBe(
      `attachment; filename="proc_s-verbal _1_.docx"; filename*=utf-8''proc%C3%A8s-verbal%20%281%29.docx`,
    );
    expect([...(parts[3]?.bytes ?? [])]).toEqual([...bytes]);
    expect(mailFile(mail)).toBe(mailFile(mail));
  });

  test('keeps any text, in lines of ASCII of at most 76 characters; no words make a header of their own', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const name = words.trim() === '' ? null : words;
        const written = mailFile({
          ...mail,
          subject: words,
          text: words,
          html: words,
          to: [{ name, address: 'a@example.org' }],
        });
        for (const line of written.split('\r\n')) expect(line).toMatch(/^[\x20-\x7e\t]{0,78}$/);
        const { headers, parts } = readMail(encoder.encode(written));
        const whole = words.replace(/\r\n?/g, '\n').replace(/\n$/, '');
        expect(text(parts[0]?.bytes).replaceAll('\r\n', '\n')).toBe(text(encoder.encode(whole)));
        expect(headers.subject?.trim()).toBe(text(encoder.encode(escapeControls(words.replace(/\s+/g, ' ').trim()))));
        expect(Object.keys(headers)).toEqual([
          'x-unsent',
          'to',
          'bcc',
          'subject',
          'content-language',
          'mime-version',
          'content-type',
        ]);
      }),
    );
  });

  test.each(['.', '..', 'a '.repeat(80), ' fin ', '='.repeat(100), 'é'.repeat(100)])('keeps %j', (words) => {
    const { parts } = readMail(encoder.encode(mailFile({ ...mail, text: words })));
    expect(text(parts[0]?.bytes)).toBe(words);
  });
});

describe('the hours of a zone', () => {
  const changes = (zone: string, day: string): string[] =>
    calendarFile({ ...event, zone, date: day })
      .split('\r\n')
      .filter((line) => /^(?:BEGIN:(?:DAYLIGHT|STANDARD)|DTSTART:|TZOFFSET)/.test(line));

  it('are told as they hold around the day of the meeting', () => {
    expect(changes('Europe/Paris', '2025-04-03')).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20241027T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
    ]);
    expect(changes('America/Toronto', '2025-01-10')).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20240310T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'BEGIN:STANDARD',
      'DTSTART:20241103T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
    ]);
  });

  it('have each change of the years of a calendar', () => {
    const days = ['2023-01-12', '2025-06-05'].map((date) => ({ ...event, zone: 'Europe/Paris', date }));
    const lines = calendarOf(days).split('\r\n');
    expect(lines.filter((line) => line.startsWith('DTSTART:'))).toEqual([
      'DTSTART:20220327T020000',
      'DTSTART:20221030T030000',
      'DTSTART:20230326T020000',
      'DTSTART:20231029T030000',
      'DTSTART:20240331T020000',
      'DTSTART:20241027T030000',
      'DTSTART:20250330T020000',
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  });

  it('are one offset where the hour never changes', () => {
    expect(changes('Asia/Kolkata', '2025-04-03')).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:19700101T053000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
    ]);
  });

  it('name the zone of the event', () => {
    expect(calendarFile({ ...event, zone: 'Europe/Dublin' })).toContain('DTSTART;TZID=Europe/Dublin:20250403T193000');
  });
});
