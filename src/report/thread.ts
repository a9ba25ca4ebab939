import type { Action, Archive, Decision, ItemRef, Meeting, Proposal } from '../model/archive.ts';
import type { AgendaItem, Entry, Minutes, Ref } from '../model/minutes.ts';
import { type Place, spanOf } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import type { Finder } from '../text/finder.ts';
import { addTo } from '../text/group.ts';
import { oncePer } from '../text/memo.ts';

/** Which entries of an archive belong to a subject, and what each meeting adds to it. */

/** What happened to a subject in a meeting. */
export type EventKind =
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

/** A ref, or words with the finder that knows them. */
export type Subject = { readonly ref: Ref } | { readonly finder: Finder; readonly words: readonly string[] };

/** The words around a mention: only the file has them. */
export type MentionText = (meeting: Meeting, place: Place) => string;

export type LedgerRecord = Decision | Action | Proposal;

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
  for (const meeting of archive.meetings) {
    for (const entry of meeting.minutes.entries) {
      const ref = entry.links.length === 0 ? null : refOf(meeting.id, entry);
      if (ref === null) continue;
      const isClosed = internalContent?.entry(entry, meeting.minutes) === true;
      for (const to of entry.links) {
        const record = isClosed ? recordsByRef(archive).get(to.ref) : undefined;
        const isTold = record !== undefined && 'supersededBy' in record && record.supersededBy.includes(ref);
        if (isClosed && !isTold) continue;
        addTo(links, ref, to.ref);
        addTo(links, to.ref, ref);
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

/** True where words name an item, unless its title is closed to those who ask. */
function isNamed(item: AgendaItem, of: Minutes, finder: Finder, internalContent: InternalContent | null): boolean {
  return !internalContent?.title(item, of) && finder.find(item.title) !== null;
}

/** The meetings whose text is needed to show a thread: those that mention it. */
export function mentionsOf(archive: Archive, thread: ReadonlySet<Ref>): Meeting[] {
  return archive.meetings.filter(({ minutes }) => minutes.mentions.some(({ ref }) => thread.has(ref)));
}

/** What a meeting adds to a thread, as it stands in its PV. */
export interface Step {
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
export class Steps {
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

/** The state that the ledger gives after an entry: where it begins, what its role says. */
export function statusOf(archive: Archive, { id, minutes }: Meeting, ref: Ref | null, entry: Entry): string | null {
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

export const recordsByRef = oncePer(
  (archive: Archive): ReadonlyMap<Ref, LedgerRecord> =>
    new Map([...archive.decisions, ...archive.actions, ...archive.proposals].map((record) => [record.ref, record])),
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
