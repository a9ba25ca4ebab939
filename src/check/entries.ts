import type { Action, Archive, ArchiveProblem, Meeting } from '../model/archive.ts';
import type { Entry, Minutes, Ref } from '../model/minutes.ts';
import type { Walk } from './rule.ts';

/** An action that this meeting gives and does not close. */
export function isNewOpenAction(entry: Entry): boolean {
  return (
    entry.role === 'action' &&
    entry.updates === null &&
    entry.box !== 'done' &&
    entry.outcome?.kind !== 'done' &&
    entry.outcome?.kind !== 'cancelled'
  );
}

/** Where a PV that was held speaks of a decision or an action. */
export interface Spoken {
  readonly meeting: Meeting;
  readonly entry: Entry;
}

/** What is said of all that is open, gathered in the walk over the meetings; several rules share it. */
interface SpokenOfOpen {
  visit(meeting: Meeting, minutes: Minutes): void;
  /** What the meetings that were held say of what is open or to be decided, by its ref: first where it begins, then its updates. */
  readonly byRef: ReadonlyMap<Ref, readonly Spoken[]>;
}

const spokenOf = new WeakMap<Archive, SpokenOfOpen>();

function spokenOfOpen(archive: Archive): SpokenOfOpen {
  const known = spokenOf.get(archive);
  if (known) return known;
  const byRef = new Map<Ref, Spoken[]>();
  const byId = new Map(archive.meetings.map((one) => [one.id, one]));
  for (const { ref, status, meeting: id, entry } of [...archive.actions, ...archive.decisions]) {
    const meeting = byId.get(id);
    if (meeting && (status === 'open' || status === 'pending')) byRef.set(ref, [{ meeting, entry }]);
  }
  let last: Meeting | null = null;
  const spoken: SpokenOfOpen = {
    byRef,
    visit(meeting, { entries }) {
      // Each of the rules that share it shows it every meeting.
      if (byRef.size === 0 || meeting === last) return;
      last = meeting;
      if (!meeting.held) return;
      for (const entry of entries) if (entry.updates !== null) byRef.get(entry.updates)?.push({ meeting, entry });
    },
  };
  spokenOf.set(archive, spoken);
  return spoken;
}

/** A walk that gathers what is said of all that is open, and then says something of it. */
export function walkSpoken(archive: Archive, end: (byRef: SpokenOfOpen['byRef']) => Iterable<ArchiveProblem>): Walk {
  const spoken = spokenOfOpen(archive);
  return { visit: spoken.visit, end: () => end(spoken.byRef) };
}

/**
 * The actions that are open, each where it can still be mended: the latest PV that speaks of it, if that is a draft. A PV that was approved
 * changes no more, and what is done needs nothing.
 */
export function* openActions(
  archive: Archive,
  spoken: SpokenOfOpen['byRef'],
): Generator<{ readonly action: Action } & Spoken> {
  const lists = new Map<Meeting, ReadonlySet<number>>();
  for (const action of archive.actions) {
    if (action.status !== 'open') continue;
    const latest = spoken.get(action.ref)?.at(-1);
    if (latest?.meeting.status !== 'draft') continue;
    const { meeting, entry } = latest;
    if (isNameBox(entry)) {
      const known = lists.get(meeting) ?? peopleLists(meeting.minutes);
      lists.set(meeting, known);
      if (known.has(entry.item)) continue;
    }
    yield { action, ...latest };
  }
}

/** The items whose boxes without a label hold nothing but names, three or more: lists of people to tick off. */
function peopleLists({ entries }: Minutes): ReadonlySet<number> {
  const names = new Map<number, number>();
  for (const entry of entries) {
    if (isBareBox(entry))
      names.set(entry.item, isNameBox(entry) ? (names.get(entry.item) ?? 0) + 1 : Number.NEGATIVE_INFINITY);
  }
  return new Set([...names].filter(([, count]) => count >= 3).map(([item]) => item));
}

function isBareBox({ label, box, idWritten, updates }: Entry): boolean {
  return label === null && box !== null && !idWritten && updates === null;
}

function isNameBox(entry: Entry): boolean {
  return isBareBox(entry) && entry.text.split(/[ ,]+/).every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}
