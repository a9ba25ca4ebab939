import type {
  Action,
  ActionStatus,
  Correction,
  DecidedMode,
  Decision,
  DecisionStatus,
  Due,
  ItemRef,
  MajorityFound,
  Person,
  Proposal,
  ProposalStatus,
  Update,
} from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, Ref, WrittenDue } from '../model/minutes.ts';
import { refIn } from '../model/ref.ts';
import { type ReplayedMeeting, sourceOf } from './meeting.ts';
import { namedIn } from './seats.ts';
import {
  becameOf,
  type Change,
  type Cited,
  type FirstEntry,
  firstStatus,
  type RecordStatus,
  type State,
} from './states.ts';

/** What a record asks of the archive that it is of. */
export interface Surroundings {
  readonly today: IsoDate;
  /** Whether it is open what of a PV may be told. */
  isDoubtful(meeting: ReplayedMeeting): boolean;
  correctionsOf(ref: Ref): readonly Correction[];
  /** The day of a due date that stands in a PV. */
  due(due: WrittenDue, meeting: ReplayedMeeting): Due;
  /** The held meetings later than a day, at which people sat together. */
  heldAfter(date: IsoDate): number;
  /** The majority that a decision needed, as an entry of a PV tells its vote. */
  majority(meeting: ReplayedMeeting, entry: Entry): MajorityFound | null;
}

/** An entry that begins a record, and what became of it; null: no later one speaks of it. */
export interface Beginning {
  readonly meeting: ReplayedMeeting;
  readonly entry: FirstEntry;
  readonly state: State | null;
}

/** Its fields stand in the order of the JSON contract, as those of the others do. */
export function decisionOf(beginning: Beginning, archive: Surroundings): Decision {
  const { meeting: home, entry: first, state } = beginning;
  const own: Cited = { meeting: home, entry: first };
  const { text, by, question } = wordsOf(home, first, state?.changes ?? []);
  let decided: IsoDate | null = first.role === 'pending' ? null : decidedOn(home);
  let voted = own;
  let item = itemOf(own);
  let proposed = own;
  let due = own;
  let said = home;
  for (const { by: meeting, entry } of heldUpdates(state)) {
    const here = { meeting, entry };
    if (decides(entry)) {
      decided = decidedOn(meeting);
      item = itemOf(here) ?? item;
    } else if (entry.outcome?.kind === 'reopened') decided = null;
    if (entry.mode !== null) voted = here;
    if (entry.mode !== null || decides(entry)) said = meeting;
    if (entry.proposers.length > 0) proposed = here;
    if (entry.due) due = here;
  }
  return {
    ref: refOf(beginning),
    meeting: home.id,
    date: home.date,
    decided,
    status: statusOf(beginning) as DecisionStatus,
    text: text === '' ? (state?.adopted ?? '') : text,
    lang: by.minutes.language,
    source_kind: first.sourceKind,
    family: first.family,
    question,
    mode: modeOf(voted),
    majority: decided === null ? null : archive.majority(voted.meeting, voted.entry),
    proposers: proposersOf(proposed),
    due: dueOf(due, archive),
    internal: isInternal(beginning),
    item,
    supersedes: state?.supersedes ?? [],
    supersededBy: state?.supersededBy ?? [],
    updates: updatesOf(beginning),
    corrections: archive.correctionsOf(refOf(beginning)),
    source: sourceOf(home.minutes, first.extent),
    entry: first,
    idWritten: first.idWritten,
    doubtful: [home, by, proposed.meeting, due.meeting, said].some(archive.isDoubtful),
  };
}

export function actionOf(beginning: Beginning, archive: Surroundings): Action {
  const { meeting: home, entry: first, state } = beginning;
  const own: Cited = { meeting: home, entry: first };
  const status = statusOf(beginning) as ActionStatus;
  let owned = own;
  let wanted = own;
  let closed: IsoDate | null = firstStatus(first) === 'open' ? null : (first.outcome?.date ?? home.date);
  for (const change of state?.changes ?? []) {
    if (change.kind !== 'update') continue;
    const { by: meeting, entry } = change;
    if (meeting.held) {
      if (entry.owners.length > 0) owned = { meeting, entry };
      if (entry.due) wanted = { meeting, entry };
    }
    if (change.status === 'open') closed = null;
    else if (change.was === 'open') closed = entry.outcome?.date ?? meeting.date;
  }
  const due = dueOf(wanted, archive);
  return {
    ref: refOf(beginning),
    meeting: home.id,
    date: home.date,
    status,
    overdue: status === 'open' && due?.date != null && due.date < archive.today,
    text: first.text,
    lang: home.minutes.language,
    source_kind: first.sourceKind,
    family: first.family,
    owners: owned.meeting.ownersOf(owned.entry),
    due,
    internal: isInternal(beginning),
    ageInMeetings: archive.heldAfter(home.date),
    item: itemOf(own),
    updates: updatesOf(beginning),
    corrections: archive.correctionsOf(refOf(beginning)),
    source: sourceOf(home.minutes, first.extent),
    closed: status === 'open' ? null : closed,
    entry: first,
    idWritten: first.idWritten,
    doubtful: [home, owned.meeting, wanted.meeting].some(archive.isDoubtful),
  };
}

/** The words of a proposal are those of its first entry, whatever is said of it. */
export function proposalOf(beginning: Beginning, archive: Surroundings): Proposal {
  const { meeting: home, entry: first } = beginning;
  const own: Cited = { meeting: home, entry: first };
  return {
    ref: refOf(beginning),
    meeting: home.id,
    date: home.date,
    status: statusOf(beginning) as ProposalStatus,
    became: becameOf(first, statusOf(beginning), beginning.state?.changes ?? []),
    text: first.text,
    lang: home.minutes.language,
    source_kind: first.sourceKind,
    family: first.family,
    proposers: proposersOf(own),
    internal: isInternal(beginning),
    item: itemOf(own),
    updates: updatesOf(beginning),
    corrections: archive.correctionsOf(refOf(beginning)),
    source: sourceOf(home.minutes, first.extent),
    entry: first,
    idWritten: first.idWritten,
    doubtful: archive.isDoubtful(home),
  };
}

/** The words that stand of an entry after some changes, the PV they are from, and what they answer. */
export function wordsOf(
  home: ReplayedMeeting,
  first: FirstEntry,
  changes: readonly Change[],
): { readonly text: string; readonly by: ReplayedMeeting; readonly question: string | null } {
  let { text } = first;
  let by = home;
  let question: string | null = null;
  for (const change of first.letter === 'D' ? changes : []) {
    if (change.kind !== 'update' || !change.by.held || !decides(change.entry)) continue;
    if (change.was === 'pending') question = text;
    if (change.entry.text === '') continue;
    text = change.entry.text;
    by = change.by;
  }
  return { text, by, question };
}

function refOf({ meeting, entry }: Beginning): Ref {
  return refIn(meeting.id, entry.letter, entry.number as number);
}

function statusOf({ entry, state }: Beginning): RecordStatus {
  return state?.status ?? firstStatus(entry);
}

function isInternal({ entry, state }: Beginning): boolean {
  return entry.internal || state?.internal === true;
}

function updatesOf({ state }: Beginning): Update[] {
  return (state?.changes ?? []).map(updateOf);
}

function updateOf(change: Change): Update {
  const { by, entry, status } = change;
  const [{ minutes }, text] = change.kind === 'update' ? [by, entry.text] : [change.from, change.text];
  return { meeting: by.id, status, text, source: sourceOf(minutes, entry.extent) };
}

/** What later meetings said of a decision, as far as they were held. */
function heldUpdates(state: State | null): readonly Change[] {
  return (state?.changes ?? []).filter((change) => change.kind === 'update' && change.by.held);
}

/** Whether an update takes the decision. « Décision (annulée) : … » says why, and not what is decided. */
function decides({ role, outcome }: Entry): boolean {
  return role === 'rejected' || (role === 'decision' && outcome?.kind !== 'cancelled');
}

/** The day on which a meeting decides: a written consultation, when it closes. */
function decidedOn({ date, minutes: { kind, closes } }: ReplayedMeeting): IsoDate {
  return kind === 'written' ? (closes ?? date) : date;
}

/** How a decision was taken, with who voted what. */
function modeOf({ meeting, entry: { mode, votes } }: Cited): DecidedMode | null {
  if (mode === null || votes.length === 0) return mode;
  return {
    ...mode,
    votes: votes.map(({ person, vote, by }) => ({
      person: meeting.personOf(person),
      vote,
      by: by === null ? null : namedIn(meeting, by, person),
    })),
  };
}

function itemOf({ meeting, entry }: Cited): ItemRef | null {
  const item = meeting.minutes.items[entry.item];
  return item ? { number: item.number, title: item.title } : null;
}

function proposersOf({ meeting, entry }: Cited): Person[] {
  return entry.proposers.map((one) => meeting.personOf(one));
}

function dueOf({ meeting, entry }: Cited, archive: Surroundings): Due | null {
  return entry.due === null ? null : archive.due(entry.due, meeting);
}
