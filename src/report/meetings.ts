import { namedIn } from '../ledger/seats.ts';
import type { Announced, Archive, Correction, Meeting, Person, Source } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { AgendaItem, Entry, MeetingKind, Move, MoveKind, NextMeeting } from '../model/minutes.ts';
import { spanOf } from '../model/place.ts';
import { postponedPoints } from '../model/points.ts';
import { refOf } from '../model/ref.ts';
import type { Cell, Phrase, Report, Row, Table, Tone } from '../model/table.ts';
import { compareText } from '../text/compare-text.ts';
import { type PresenceRecord, presenceRecord } from './attendees.ts';
import {
  dateCell,
  emptiness,
  isWithheld,
  numberCell,
  phrase,
  phraseCell,
  selection,
  stateCell,
  tellsWhole,
  textCell,
  withCorrections,
  withheldCell,
} from './cells.ts';
import { hrefOf } from './source.ts';

export interface MeetingFilters {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

/** A meeting of the JSON contract (`czs meetings --format json`). */
export interface MeetingRecord {
  readonly id: string | null;
  readonly date: IsoDate;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly status: 'planned' | 'draft' | 'approved' | 'cancelled' | 'announced';
  /** null: only announced. */
  readonly kind: MeetingKind | null;
  /** The days between which a written consultation is answered. */
  readonly opened: IsoDate | null;
  readonly closes: IsoDate | null;
  readonly language: string | null;
  readonly chair: Person | null;
  readonly secretary: Person | null;
  readonly people: readonly PresenceRecord[];
  readonly moves: readonly MoveRecord[];
  readonly items: readonly ItemRecord[];
  /** Points that lines outside of any item put off. */
  readonly postponed: readonly string[];
  /** People to turn to, and working groups, that lines outside of any item name. */
  readonly contacts: readonly Person[];
  readonly workingGroups: ItemRecord['workingGroups'];
  readonly next: readonly NextRecord[];
  readonly corrections: readonly Correction[];
  readonly source: Source;
}

/** Somebody who comes or goes, or a break. */
export interface MoveRecord {
  /** null: a break is of all. */
  readonly person: Person | null;
  readonly kind: MoveKind;
  readonly time: string | null;
  /** When a break ends. */
  readonly until: string | null;
  /** The number of the item; null: before the first. */
  readonly item: number | null;
  readonly representedBy: Person | null;
  readonly internal: boolean;
}

export interface ItemRecord {
  readonly number: number;
  readonly title: string;
  readonly role: AgendaItem['role'];
  readonly purpose: AgendaItem['purpose'];
  readonly minutes: number | null;
  readonly state: AgendaItem['state'];
  readonly internal: boolean;
  readonly decisions: readonly string[];
  readonly actions: readonly string[];
  readonly proposals: readonly string[];
  readonly contacts: readonly Person[];
  readonly workingGroups: readonly { readonly name: string | null; readonly members: readonly Person[] }[];
}

export interface NextRecord {
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly agenda: readonly string[];
}

/** The meetings that have a file, and those announced that have none, by date. */
export function meetingsReport(archive: Archive, filters: MeetingFilters, audience: Audience): Report {
  const passes = (date: IsoDate) =>
    (filters.since === null || date >= filters.since) && (filters.until === null || date <= filters.until);
  const held = archive.meetings.filter((meeting) => passes(meeting.date));
  const withoutFile = archive.announced.filter((one) => one.meeting === null && one.movedTo === null && !one.cancelled);
  const announced = withoutFile.filter((one) => passes(one.date));
  const all = archive.meetings.length + withoutFile.length;
  const tells = tellsWhole(archive, audience);
  const lines = [
    ...held.map((meeting) => ({
      date: meeting.date,
      record: () => meetingRecord(meeting),
      row: withCorrections(archive, meeting, meetingRow(meeting, tells(meeting)), audience),
    })),
    ...announced.map((one) => ({
      date: one.date,
      record: () => announcedRecord(one),
      row: announcedRow(one, audience, archive),
    })),
  ].sort((a, b) => compareText(a.date, b.date));
  const parts: Phrase[] = [];
  const counts: Record<string, number> = {
    held: held.filter((meeting) => meeting.held && meeting.minutes.kind === 'meeting').length,
    consulted: held.filter((meeting) => meeting.held && meeting.minutes.kind === 'written').length,
    planned: held.filter((meeting) => !meeting.held && meeting.status !== 'cancelled').length,
    moved: held.filter(({ minutes }) => minutes.movedTo !== null).length,
    cancelled: held.filter(({ status, minutes }) => status === 'cancelled' && minutes.movedTo === null).length,
    announced: announced.length,
  };
  for (const [key, n] of Object.entries(counts)) if (n > 0) parts.push(phrase(`meetings/${key}`, { n }));
  return {
    get records(): readonly MeetingRecord[] {
      return lines.map((line) => line.record());
    },
    get table(): Table {
      return {
        id: 'meetings',
        columns: [
          { id: 'id' },
          { id: 'date' },
          { id: 'start' },
          { id: 'end' },
          { id: 'status' },
          { id: 'place' },
          { id: 'title' },
          { id: 'present', align: 'right' },
          { id: 'decisions', align: 'right' },
          { id: 'actions', align: 'right' },
          { id: 'corrected' },
          { id: 'file' },
        ],
        shown: [
          { head: 'id', cells: ['id'] },
          { head: 'date', cells: ['day', 'hours'] },
          { head: 'status', cells: ['status'] },
          { head: 'details', cells: ['where', 'title', 'content', 'corrected'], grow: true },
        ],
        rows: lines.map((line) => line.row),
        summary: lines.length === 0 ? [] : [parts, ...selection(lines.length, all)],
        empty: emptiness(archive, 'meetings', archive.meetings.length),
      };
    },
  };
}

/** The JSON record of a meeting: fields and order are the contract's. */
export function meetingRecord(meeting: Meeting): MeetingRecord {
  const { minutes } = meeting;
  return {
    id: meeting.id,
    date: meeting.date,
    start: minutes.start,
    end: minutes.end,
    place: minutes.meetingPlace,
    title: minutes.title,
    status: minutes.status,
    kind: minutes.kind,
    opened: minutes.opened,
    closes: minutes.closes,
    language: minutes.language,
    chair: meeting.chair,
    secretary: meeting.secretary,
    people: minutes.people.map(presenceRecord),
    moves: movesOf(meeting),
    items: minutes.items.map((item, index) => itemRecord(meeting, item, index)),
    postponed: postponedPoints(minutes).flatMap(({ text, internal }) => (internal ? [] : [text])),
    ...peopleNamed(
      meeting,
      minutes.entries.filter((entry) => minutes.items[entry.item] === undefined && !entry.internal),
    ),
    next: minutes.next.map(nextRecord),
    corrections: meeting.corrections,
    source: { file: minutes.file, ...spanOf(minutes.lines, minutes.keys.date ?? { start: 0, end: 0 }) },
  };
}

/** Who came and went, as JSON has it. */
export function movesOf(meeting: Meeting): MoveRecord[] {
  return meeting.minutes.moves.map((move) => moveRecord(meeting, move));
}

function moveRecord(meeting: Meeting, move: Move): MoveRecord {
  const { person, kind, time, until, item, representedBy, internal, place } = move;
  return {
    person: person === null ? null : meeting.personOf(person),
    kind,
    time,
    until,
    item: meeting.minutes.items[item]?.number ?? null,
    representedBy: representedBy === null ? null : namedIn(meeting, representedBy, { place }),
    internal,
  };
}

function itemRecord(meeting: Meeting, item: AgendaItem, index: number): ItemRecord {
  const entries = meeting.minutes.entries.filter((entry) => entry.item === index);
  const refs = (letter: string) =>
    entries.filter((entry) => entry.letter === letter).flatMap((entry) => refOf(meeting.id, entry) ?? []);
  return {
    number: item.number,
    title: item.title,
    role: item.role,
    purpose: item.purpose,
    minutes: item.minutes,
    state: item.state,
    internal: item.internal,
    decisions: refs('D'),
    actions: refs('A'),
    proposals: refs('P'),
    ...peopleNamed(meeting, entries),
  };
}

/** Whom some entries name to turn to, and the working groups that they make. */
function peopleNamed(meeting: Meeting, entries: readonly Entry[]): Pick<ItemRecord, 'contacts' | 'workingGroups'> {
  return {
    contacts: entries.filter((entry) => entry.role === 'contact').flatMap((entry) => meeting.peopleOf(entry)),
    workingGroups: entries
      .filter((entry) => entry.role === 'working-group')
      .map((entry) => ({ name: entry.name, members: meeting.peopleOf(entry) })),
  };
}

function nextRecord(next: NextMeeting): NextRecord {
  return {
    title: next.title,
    date: next.date,
    start: next.start,
    end: next.end,
    place: next.meetingPlace,
    agenda: next.agenda.map((line) => line.text),
  };
}

function announcedRecord(announced: Announced): MeetingRecord {
  const { next } = announced;
  return {
    id: null,
    date: announced.date,
    start: next.start,
    end: next.end,
    place: next.meetingPlace,
    title: next.title,
    status: 'announced',
    kind: null,
    opened: null,
    closes: null,
    language: null,
    chair: null,
    secretary: null,
    people: [],
    moves: [],
    items: next.agenda.map((line, index) => ({
      number: index + 1,
      title: line.text,
      role: null,
      purpose: null,
      minutes: null,
      state: 'empty',
      internal: line.internal,
      decisions: [],
      actions: [],
      proposals: [],
      contacts: [],
      workingGroups: [],
    })),
    postponed: [],
    contacts: [],
    workingGroups: [],
    next: [],
    corrections: [],
    source: announced.source,
  };
}

/** When and where a meeting is to come. */
interface Appointment {
  readonly date: IsoDate;
  readonly start: string | null;
  readonly place: string | null;
}

/** The meetings to come, by date: those planned, as their files say, and those announced that have no file, and are neither cancelled nor moved. */
export function upcomingMeetings({
  meetings,
  announced,
  today,
}: Archive): (Appointment & { readonly meeting: string | null; readonly written: boolean })[] {
  const planned = meetings
    .filter(({ date, status }) => status === 'planned' && date >= today)
    .map(({ id, date, minutes }) => ({
      date,
      start: minutes.start,
      place: minutes.meetingPlace,
      meeting: id,
      written: minutes.kind === 'written',
    }));
  const unfiled = announced
    .filter((one) => one.date >= today && one.meeting === null && !one.cancelled && one.movedTo === null)
    .map(({ date, next }) => ({ date, start: next.start, place: next.meetingPlace, meeting: null, written: false }));
  return [...planned, ...unfiled].sort((a, b) => compareText(a.date, b.date));
}

/** What a copy tells of an appointment: of one that is announced as internal, or by a PV in doubt, the day. */
export function toldAppointment<Of extends Appointment>(archive: Archive, audience: Audience): (one: Of) => Of {
  if (audience === 'board') return (one) => one;
  const closed = archive.announced.filter((one) => one.next.internal);
  const days = new Set<string>();
  for (const { date, source } of archive.announced) if (archive.doubts.has(source.file)) days.add(date);
  for (const { date, file } of archive.meetings) if (archive.doubts.has(file)) days.add(date);
  return (one) =>
    days.has(one.date) ||
    closed.some(({ date, next }) => date === one.date && next.start === one.start && next.meetingPlace === one.place)
      ? { ...one, start: null, place: null }
      : one;
}

/** What every page is to say of a meeting's paper: that its minutes are a draft, that it is called off, or that they are not those that were approved. */
export function noticeOf({ status, alteration }: Meeting): Phrase | null {
  if (status === 'draft' || status === 'cancelled') return phrase(`notice/${status}`);
  return alteration === null ? null : phrase(`notice/${alteration}`);
}

/** How the states of meetings are coloured. */
export const meetingTones: Readonly<Record<string, Tone>> = {
  planned: 'waiting',
  draft: 'waiting',
  approved: 'good',
  cancelled: 'quiet',
  announced: 'plain',
};

/** `tells`: whether the copy tells what the PV says of itself. */
function meetingRow(meeting: Meeting, tells: boolean): Row {
  const { minutes } = meeting;
  const { movedTo } = minutes;
  const count = (letter: string) =>
    minutes.entries.filter((entry, at) => entry.letter === letter && entry.updates === null && !meeting.told.has(at))
      .length;
  const [decisions, actions] = [count('D'), count('A')];
  const present = minutes.people.filter((person) => person.presence === 'present').length;
  return {
    quiet: minutes.status === 'cancelled',
    cells: {
      id: { kind: 'ref', ref: meeting.id, href: minutes.file },
      date: dateCell(meeting.date),
      day: dateCell(meeting.date, { weekday: true }),
      hours: minutes.kind === 'written' ? phraseCell('meetings/written') : hoursCell(minutes),
      start: textCell(minutes.start),
      end: textCell(minutes.end),
      status: stateCell(
        `meeting/${movedTo === null ? minutes.status : 'moved'}`,
        meetingTones[minutes.status] ?? 'plain',
      ),
      place: tells ? textCell(minutes.meetingPlace) : notTold,
      where: tells ? whereCell(minutes.meetingPlace) : notTold,
      title: tells ? textCell(minutes.title) : null,
      content: meeting.held
        ? phraseCell('meetings/content', { present, decisions, actions })
        : movedTo === null
          ? null
          : phraseCell('meetings/moved-to', { date: movedTo.slice(0, 10) }),
      present: meeting.held ? numberCell(present) : null,
      decisions: meeting.held ? numberCell(decisions) : null,
      actions: meeting.held ? numberCell(actions) : null,
      file: textCell(minutes.file),
    },
  };
}

/** From when to when, as far as it is known. */
function hoursCell({ start, end }: { readonly start: string | null; readonly end: string | null }): Cell {
  if (start === null) return null;
  return end === null ? phraseCell('time-at', { start }) : phraseCell('time-range', { start, end });
}

/** The place as the first of what stands under it: without one, the title is not to be taken for it. */
function whereCell(place: string | null): Cell {
  return textCell(place ?? '–');
}

const notTold = withheldCell({ internal: false });

function announcedRow(announced: Announced, audience: Audience, { doubts }: Archive): Row {
  const { internal } = announced.next;
  const kept = { internal, doubtful: doubts.has(announced.source.file) };
  if (isWithheld(kept, audience)) {
    return {
      cells: {
        date: dateCell(announced.date),
        day: dateCell(announced.date, { weekday: true }),
        status: stateCell('meeting/announced', 'plain'),
        place: withheldCell(kept),
        where: withheldCell(kept),
        file: textCell(hrefOf(announced.source)),
      },
    };
  }
  const cells: Record<string, Cell> = {
    date: dateCell(announced.date),
    day: dateCell(announced.date, { weekday: true }),
    hours: hoursCell(announced.next),
    start: textCell(announced.next.start),
    end: textCell(announced.next.end),
    status: stateCell('meeting/announced', 'plain'),
    place: textCell(announced.next.meetingPlace),
    where: whereCell(announced.next.meetingPlace),
    title: textCell(announced.next.title),
    file: textCell(hrefOf(announced.source)),
  };
  return { cells };
}
