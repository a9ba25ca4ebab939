import type { Action, Archive, Decision, ItemRef, Meeting, Proposal, Source } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { AgendaItem, Entry, Minutes, Ref } from '../model/minutes.ts';
import { type Place, spanOf } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import type { Cell, Report, Row, Table, Tone } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { excerptAt, type Finder } from '../text/finder.ts';
import { oncePer } from '../text/memo.ts';
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

/** What happened to a subject in a meeting. */
type EventKind =
  | 'discussed'
  | 'not-treated'
  | 'announced'
  | 'proposed'
  | 'to-decide'
  | 'decided'
  | 'rejected'
  | 'assigned'
  | 'in-progress'
  | 'carried-over'
  | 'postponed'
  | 'done'
  | 'dropped'
  | 'reopened'
  | 'updated'
  | 'corrected'
  | 'noted'
  | 'mentioned';

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

/** A ref, or words with the finder that knows them. */
export type Subject = { readonly ref: Ref } | { readonly finder: Finder; readonly words: readonly string[] };

/** The words around a mention: only the file has them. */
export type MentionText = (meeting: Meeting, place: Place) => string;

type LedgerRecord = Decision | Action | Proposal;

/**
 * The refs that belong to a subject: the one asked for, with all that replaces, repeals, adopts or follows it, and that it does so to; or the
 * entries that the words name, in their text or by the title of their item. What is internal is not found by its own words, and belongs to
 * what it cites only where a register tells so.
 */
export function threadOf(
  archive: Archive,
  subject: Subject,
  internalContent: InternalContent | null = null,
): ReadonlySet<Ref> {
  const thread = new Set<Ref>();
  if ('finder' in subject) {
    for (const meeting of archive.meetings) {
      const { minutes } = meeting;
      const items = minutes.items.map((item) => isNamed(item, minutes, subject.finder, internalContent));
      for (const entry of minutes.entries) {
        const ref = refOf(meeting.id, entry);
        if (ref === null) continue;
        if (items[entry.item] || (!internalContent?.entry(entry, minutes) && subject.finder.find(entry.text) !== null))
          thread.add(ref);
      }
    }
    return thread;
  }
  const links = new Map<Ref, Ref[]>();
  const link = (from: Ref, to: Ref): void => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [to]);
    else known.push(to);
  };
  for (const meeting of archive.meetings) {
    for (const entry of meeting.minutes.entries) {
      const ref = entry.links.length === 0 ? null : refOf(meeting.id, entry);
      if (ref === null) continue;
      const isClosed = internalContent?.entry(entry, meeting.minutes) === true;
      for (const to of entry.links) {
        if (isClosed && !isReplacedBy(recordsByRef(archive).get(to.ref), ref)) continue;
        link(ref, to.ref);
        link(to.ref, ref);
      }
    }
  }
  const open = [subject.ref];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (thread.has(ref)) continue;
    thread.add(ref);
    for (const to of links.get(ref) ?? []) open.push(to);
  }
  return thread;
}

function isReplacedBy(record: LedgerRecord | undefined, ref: Ref): boolean {
  return record !== undefined && 'supersededBy' in record && record.supersededBy.includes(ref);
}

/** True where words name an item, unless its title is closed to those who ask. */
function isNamed(item: AgendaItem, of: Minutes, finder: Finder, internalContent: InternalContent | null): boolean {
  return !internalContent?.title(item, of) && finder.find(item.title) !== null;
}

/** The meetings whose text is needed to show a thread: those that mention it. */
export function mentionsOf(archive: Archive, thread: ReadonlySet<Ref>): Meeting[] {
  return archive.meetings.filter(({ minutes }) => minutes.mentions.some(({ ref }) => thread.has(ref)));
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
  const records = new Map(recordsOf(archive).map((record) => [record.ref, record]));
  const meetings = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
  const internalContent = internalContentIn(archive);
  const asked = 'ref' in subject ? records.get(subject.ref) : undefined;
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

function recordsOf(archive: Archive): LedgerRecord[] {
  return [...archive.decisions, ...archive.actions, ...archive.proposals];
}

function stateCode(record: LedgerRecord, audience: Audience): string {
  if ('mode' in record) return `decision/${record.status}`;
  if (!('owners' in record)) return `proposal/${record.status}`;
  return `action/${record.overdue && !isWithheld(record, audience) ? 'overdue' : record.status}`;
}

/** What a meeting adds to a thread, as it stands in its PV. */
interface Step {
  readonly kind: EventKind;
  readonly ref: Ref | null;
  /** null: it is none of an entry. */
  readonly entry: Entry | null;
  readonly text: string;
  readonly place: Place;
  readonly item: ItemRef | null;
  readonly internal: boolean;
}

/** What one meeting adds to a thread. */
class Steps {
  private readonly archive: Archive;
  private readonly subject: Subject;
  private readonly thread: ReadonlySet<Ref>;
  /** null: where the thread is only cited is no step of it. */
  private readonly mentionText: MentionText | null;
  private readonly meeting: Meeting;
  /** What is not found by its own words; null where all is told. */
  private readonly hidden: InternalContent | null;
  private readonly steps: Step[] = [];

  constructor(
    archive: Archive,
    subject: Subject,
    thread: ReadonlySet<Ref>,
    mentionText: MentionText | null,
    meeting: Meeting,
    hidden: InternalContent | null,
  ) {
    this.archive = archive;
    this.subject = subject;
    this.thread = thread;
    this.mentionText = mentionText;
    this.meeting = meeting;
    this.hidden = hidden;
  }

  all(): Step[] {
    const { minutes } = this.meeting;
    const internalContent = internalContentIn(this.archive);
    const finder = 'finder' in this.subject ? this.subject.finder : null;
    if (finder !== null) {
      for (const item of minutes.items) {
        if (!isNamed(item, minutes, finder, this.hidden)) continue;
        const kind = item.state === 'treated' || !this.meeting.held ? 'discussed' : 'not-treated';
        this.add(kind, null, null, item.title, item.place, -1, internalContent.title(item, minutes));
      }
      for (const next of minutes.next)
        for (const line of next.agenda)
          if (line.entry === null && !this.hidden?.line(line, minutes) && finder.find(line.text) !== null)
            this.add('announced', null, null, line.text, line.place, -1, internalContent.line(line, minutes));
    }
    const covered: Place[] = [];
    const refs = refsOf(minutes);
    for (const [at, entry] of minutes.entries.entries()) {
      const ref = refs[at]?.about ?? null;
      const named = ref !== null && this.thread.has(ref);
      if (!named && (ref !== null || finder === null || finder.find(entry.text) === null)) continue;
      if (!named && this.hidden?.entry(entry, minutes)) continue;
      covered.push(entry.head);
      const text = entry.role === 'working-group' ? `${entry.name ?? ''} ${entry.text}`.trim() : entry.text;
      const internal = internalContent.entry(entry, minutes);
      this.add(kindOf(entry), ref, entry, text, entry.place, entry.item, internal);
    }
    const { mentionText } = this;
    for (const { ref, place } of mentionText === null ? [] : minutes.mentions) {
      if (!this.thread.has(ref) || covered.some((head) => place.start >= head.start && place.end <= head.end)) continue;
      const at = minutes.items.findLastIndex((one) => one.extent.start <= place.start && place.end <= one.extent.end);
      const item = minutes.items[at];
      const within = minutes.entries.some(
        (entry) =>
          internalContent.entry(entry, minutes) && entry.extent.start <= place.start && place.end <= entry.extent.end,
      );
      const onLine = [...(minutes.agenda ?? []), ...minutes.next.flatMap((next) => next.agenda)].some(
        (line) => line.place.start <= place.start && place.end <= line.place.end && internalContent.line(line, minutes),
      );
      const announced = minutes.next.some(
        (next) => next.internal && next.place.start <= place.start && place.end <= next.place.end,
      );
      const internal =
        within ||
        onLine ||
        announced ||
        (item !== undefined && (internalContent.whole(item, minutes) || isIn(place, item, minutes, internalContent)));
      if (internal && this.hidden !== null) continue;
      this.add('mentioned', ref, null, mentionText?.(this.meeting, place) ?? '', place, at, internal);
    }
    return this.steps.sort((a, b) => a.place.start - b.place.start);
  }

  private add(
    kind: EventKind,
    ref: Ref | null,
    entry: Entry | null,
    text: string,
    place: Place,
    itemIndex: number,
    internal: boolean,
  ): void {
    const item = this.meeting.minutes.items[itemIndex] ?? null;
    this.steps.push({ kind, ref, entry, text, place, item, internal });
  }
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

/** The state that the ledger gives after an entry: where it begins, what its role says. */
function statusOf(archive: Archive, { id, minutes }: Meeting, ref: Ref | null, entry: Entry): string | null {
  const record = ref === null ? undefined : recordsByRef(archive).get(ref);
  if (record === undefined) return null;
  const { line } = spanOf(minutes.lines, entry.extent);
  const update = record.updates.find(
    ({ meeting, source }) => meeting === id && source.line === line && entry.updates !== null,
  );
  if (update !== undefined) return update.status;
  if (record.meeting !== id || record.entry.place.start !== entry.place.start) return null;
  if (entry.role === 'rejected') return 'rejected';
  if (record.entry.letter === 'D' && entry.outcome?.kind === 'cancelled') return 'repealed';
  if (entry.role === 'decision') return 'adopted';
  if (entry.role === 'pending') return 'pending';
  return entry.role === 'action' && (entry.outcome?.kind === 'done' || entry.box === 'done') ? 'done' : 'open';
}

/** How an entry is cited, and what it is about: what it corrects, or the same. */
interface Refs {
  readonly own: Ref | null;
  readonly about: Ref | null;
}

/** Those of the entries of a PV. */
export const refsOf = oncePer(({ id, entries }: Minutes): readonly Refs[] =>
  entries.map((entry) => {
    const own = refOf(id, entry);
    return { own, about: correctedBy(entry) ?? own };
  }),
);

const recordsByRef = oncePer(
  (archive: Archive): ReadonlyMap<Ref, LedgerRecord> =>
    new Map(recordsOf(archive).map((record) => [record.ref, record])),
);

/** True for what stands in a title that a copy does not tell. */
function isIn({ end }: Place, item: AgendaItem, minutes: Minutes, internalContent: InternalContent): boolean {
  return end <= item.place.end && internalContent.title(item, minutes);
}

/** The entry that a correction is about. */
function correctedBy({ corrects }: Entry): Ref | null {
  return corrects?.to.includes('/') ? corrects.to : null;
}

function kindOf(entry: Entry): EventKind {
  const outcome = entry.outcome?.kind;
  switch (entry.role) {
    case 'decision':
      return outcome === 'cancelled' ? 'dropped' : 'decided';
    case 'rejected':
      return 'rejected';
    case 'pending':
      if (outcome === 'cancelled') return 'dropped';
      if (outcome === 'postponed' || outcome === 'reopened') return outcome;
      return entry.updates === null ? 'to-decide' : 'carried-over';
    case 'postponed':
      return 'postponed';
    case 'proposal':
      if (outcome === 'cancelled') return 'dropped';
      return entry.updates === null ? 'proposed' : 'updated';
    case 'action':
      if (outcome === 'done' || (outcome === undefined && entry.box === 'done')) return 'done';
      if (outcome === 'cancelled') return 'dropped';

      if (outcome !== undefined) return outcome;
      return entry.updates === null ? 'assigned' : 'carried-over';
    case 'correction':
      return 'corrected';
    default:
      return 'noted';
  }
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
