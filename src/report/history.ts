import type { Archive, ItemRef, Meeting, Source } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Ref } from '../model/minutes.ts';
import { spanOf } from '../model/place.ts';
import type { Cell, Report, Row, Table, Tone } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { excerptAt, type Finder } from '../text/finder.ts';
import {
  dateCell,
  emptiness,
  isWithheld,
  itemCell,
  numberCell,
  phrase,
  phraseCell,
  stateCell,
  textCell,
  withheldCell,
} from './cells.ts';
import { meetingTones } from './meetings.ts';
import { hrefOf } from './source.ts';
import {
  type EventKind,
  type LedgerRecord,
  type MentionText,
  recordsByRef,
  type Step,
  Steps,
  type Subject,
  statusOf,
  threadOf,
} from './thread.ts';

/** One step of a thread (`czs history --format json`). */
export interface EventRecord {
  readonly meeting: string;
  readonly date: IsoDate;
  /** False: the meeting is planned or cancelled, and what it says does not count (yet). */
  readonly held: boolean;
  readonly event: EventKind;
  readonly ref: Ref | null;
  /** The state after it; null where nothing of the kind has one, or it does not count (a cancelled meeting). */
  readonly status: string | null;
  readonly text: string;
  readonly internal: boolean;
  readonly item: ItemRef | null;
  readonly source: Source;
}

/** The thread of a subject over all meetings, in their order: discussed, proposed, decided, carried over, closed. */
export function historyReport(
  archive: Archive,
  subject: Subject,
  thread: ReadonlySet<Ref>,
  mentionText: MentionText,
  audience: Audience,
): Report {
  const steps = (of: ReadonlySet<Ref>, hidden: InternalContent | null): EventRecord[] =>
    archive.meetings
      .filter(({ file }) => hidden === null || !archive.doubts.has(file))
      .flatMap((meeting) =>
        new Steps(archive, subject, of, mentionText, meeting, hidden)
          .all()
          .map((step) => eventOf(archive, meeting, step)),
      );
  const meetings = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
  const internalContent = internalContentIn(archive);
  const asked = 'ref' in subject ? recordsByRef(archive).get(subject.ref) : undefined;
  return {
    get records() {
      return steps(thread, null);
    },
    get table(): Table {
      // What is internal is not found by its own words in a copy, nor by what it cites.
      const events =
        audience === 'board'
          ? steps(thread, null)
          : steps(threadOf(archive, subject, internalContent), internalContent);
      const [first, last] = [events[0], events.at(-1)];
      return {
        id: 'history',
        subject: 'ref' in subject ? subject.ref : subject.words.join(' '),
        columns: [
          { id: 'date' },
          { id: 'meeting' },
          { id: 'event' },
          { id: 'status' },
          { id: 'ref' },
          { id: 'text' },
          { id: 'item' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown,
        rows: events.map((event) => eventRow(event, meetings.get(event.meeting), audience, internalContent)),
        summary:
          first === undefined || last === undefined
            ? []
            : [
                first.date === last.date
                  ? phrase('history/found-on', { n: events.length, on: first.date })
                  : phrase('history/found', { n: events.length, from: first.date, to: last.date }),
                ...(asked === undefined ? [] : [phrase('history/now', { state: stateCode(asked, audience) })]),
              ],
        empty:
          archive.meetings.length === 0
            ? emptiness(archive, 'meetings', 0)
            : [phrase('history/empty', { n: archive.meetings.length })],
      };
    },
  };
}

const shown: Table['shown'] = [
  { head: 'meeting', cells: ['meeting', 'held'] },
  { head: 'event', cells: ['event', 'ref'] },
  { head: 'text', cells: ['text', 'item'], grow: true },
];

/** A step of a thread, as a copy tells it. */
export interface ThreadStep extends Pick<Step, 'kind' | 'ref' | 'text' | 'internal'> {
  readonly meeting: Meeting;
  /** The title of its point; null where that is the thread's own, which is not said again, or not told. */
  readonly title: string | null;
}

/** The steps of a thread in some meetings, as a copy tells them, without where it is only cited. */
export function threadSteps(
  archive: Archive,
  finder: Finder,
  thread: ReadonlySet<Ref>,
  meetings: readonly Meeting[],
): ThreadStep[] {
  const internalContent = internalContentIn(archive);
  const subject = { finder, words: [] };
  return meetings.flatMap((meeting) => {
    const steps = new Steps(archive, subject, thread, null, meeting, internalContent).all();
    // That it was on the agenda is said where nothing came of it.
    const telling = steps.filter(({ kind }) => kind !== 'discussed');
    return (telling.length === 0 ? steps : telling).map(({ kind, ref, text, item, internal }) => {
      const isOwn = item !== null && finder.find(item.title) !== null;
      const title = item === null || isOwn || internalContent.words(item.title) ? null : item.title;
      return { meeting, kind, ref, text, internal, title };
    });
  });
}

/** The same as a table. */
export function threadTable(steps: readonly ThreadStep[]): Table {
  const rows = steps.map(({ meeting, kind, title, ...step }) =>
    stepRow(
      { ...step, meeting: meeting.id, held: meeting.held, event: kind },
      textCell(title),
      meeting,
      meeting.file,
      'public',
    ),
  );
  const columns = ['meeting', 'event', 'ref', 'text', 'item'].map((id) => ({ id }));
  return { id: 'history', columns, shown, rows, summary: [], empty: [] };
}

function stateCode(record: LedgerRecord, audience: Audience): string {
  if ('mode' in record) return `decision/${record.status}`;
  if (!('owners' in record)) return `proposal/${record.became}`;
  return `action/${record.overdue && !isWithheld(record, audience) ? 'overdue' : record.status}`;
}

/** A step as a record. */
function eventOf(
  archive: Archive,
  meeting: Meeting,
  { kind, ref, entry, text, place, item, internal }: Step,
): EventRecord {
  const { minutes, id, date, held } = meeting;
  return {
    meeting: id,
    date,
    held,
    event: kind,
    ref,
    status: entry === null ? null : statusOf(archive, meeting, ref, entry),
    text,
    internal,
    item: item === null ? null : { number: item.number, title: item.title },
    source: { file: minutes.file, ...spanOf(minutes.lines, place) },
  };
}

const tones: Readonly<Partial<Record<EventKind, Tone>>> = {
  decided: 'good',
  done: 'good',
  rejected: 'bad',
  'to-decide': 'waiting',
  assigned: 'waiting',
  proposed: 'waiting',
  reopened: 'waiting',
  mentioned: 'quiet',
  announced: 'quiet',
};

function eventRow(
  event: EventRecord,
  meeting: Meeting | undefined,
  audience: Audience,
  internalContent: InternalContent,
): Row {
  const item = itemCell(event.item, internalContent, audience);
  const row = stepRow(event, item, meeting, hrefOf(event.source), audience);
  const more: Record<string, Cell> = {
    date: dateCell(event.date),
    status: event.status === null || event.ref === null ? null : statusCell(event.ref, event.status),
    file: textCell(event.source.file),
    line: numberCell(event.source.line),
  };
  return { ...row, cells: { ...row.cells, ...more } };
}

/** What is shown of a step. */
function stepRow(
  event: Omit<EventRecord, 'date' | 'status' | 'item' | 'source'>,
  item: Cell,
  meeting: Meeting | undefined,
  href: string,
  audience: Audience,
): Row {
  const status = meeting?.minutes.status ?? 'draft';
  const quiet = status === 'cancelled';
  const common: Record<string, Cell> = {
    meeting: { kind: 'ref', ref: event.meeting, href },
    held: event.held ? null : stateCell(`meeting/${status}`, meetingTones[status] ?? 'plain'),
    event: phraseCell(`event/${event.event}`, {}, tones[event.event] ?? 'plain'),
    ref: event.ref === null ? null : { kind: 'ref', ref: event.ref, href },
  };
  if (isWithheld(event, audience)) return { quiet, cells: { ...common, text: withheldCell(event) } };
  return {
    quiet,
    cells: {
      ...common,
      text: textCell(event.text.length > 400 ? excerptAt(event.text, { start: 0, end: 1 }, 400) : event.text),
      item,
    },
  };
}

function statusCell(ref: Ref, status: string): Cell {
  const letter = ref[ref.lastIndexOf('/') + 1];
  return stateCell(`${letter === 'D' ? 'decision' : letter === 'A' ? 'action' : 'proposal'}/${status}`, 'plain');
}
