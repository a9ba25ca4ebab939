import type { ActionStatus, DecisionStatus, Proposal, ProposalStatus } from '../model/archive.ts';
import type { Entry, IdLetter, Ref } from '../model/minutes.ts';
import type { ReplayedMeeting } from './meeting.ts';

export type RecordStatus = DecisionStatus | ActionStatus | ProposalStatus;

/** An entry with an id that begins a record: a decision, an action or a proposal. */
export type FirstEntry = Entry & { readonly letter: IdLetter };

/** An entry in its PV. */
export interface Cited {
  readonly meeting: ReplayedMeeting;
  readonly entry: Entry;
}

/** What a later entry did to a record. */
export type Change =
  | {
      /** It says more of it. */
      readonly kind: 'update';
      readonly by: ReplayedMeeting;
      readonly entry: Entry;
      readonly was: RecordStatus;
      readonly status: RecordStatus;
    }
  | {
      /** A link acted: in the meeting `by`, which adopted its carrier, whose words then were `text`; it stands in the entry of `from`. */
      readonly kind: 'link';
      readonly by: ReplayedMeeting;
      readonly from: ReplayedMeeting;
      readonly entry: Entry;
      readonly text: string;
      readonly status: RecordStatus;
    };

/** What became of an entry that a later one speaks of. */
export interface State {
  status: RecordStatus;
  /** A later entry marks it as internal. */
  internal: boolean;
  /** The words of the proposal that it adopts, where it has none of its own. */
  adopted?: string;
  readonly changes: Change[];
  readonly supersedes: Ref[];
  readonly supersededBy: Ref[];
}

export function isFirst(entry: Entry): entry is FirstEntry {
  return entry.letter !== null && entry.updates === null;
}

/** The status that an entry begins with. */
export function firstStatus(entry: FirstEntry): RecordStatus {
  const cancelled = entry.outcome?.kind === 'cancelled';
  switch (entry.letter) {
    case 'A':
      return nextActionStatus('open', entry, true);
    case 'P':
      return cancelled ? 'rejected' : 'open';
    case 'D':
      if (entry.role === 'rejected') return 'rejected';
      if (cancelled) return 'repealed';
      return entry.role === 'pending' ? 'pending' : 'adopted';
  }
}

/** What became of a proposal: one that nobody refused, by a vote or in words, is dropped. */
export function becameOf(first: Entry, status: RecordStatus, changes: readonly Change[]): Proposal['became'] {
  const { role, outcome } = changes.findLast((change) => change.status === 'rejected')?.entry ?? first;
  return status === 'rejected' && role !== 'rejected' && outcome?.refused !== true
    ? 'dropped'
    : (status as ProposalStatus);
}

/** The status of a record after an entry that updates it. A meeting that is not held (yet) changes only what it says outright. */
export function nextStatus(letter: IdLetter, before: RecordStatus, update: Entry, held: boolean): RecordStatus {
  switch (letter) {
    case 'A':
      return nextActionStatus(before, update, held);
    case 'P':
      return nextProposalStatus(before, update, held);
    case 'D':
      return nextDecisionStatus(before, update, held);
  }
}

function nextDecisionStatus(before: RecordStatus, { role, outcome }: Entry, held: boolean): RecordStatus {
  if (outcome?.kind === 'cancelled' && role !== 'rejected')
    return before === 'pending' || (before === 'adopted' && role === 'decision') ? 'repealed' : before;
  if (!held) return before;
  if (role === 'decision') return 'adopted';
  if (role === 'rejected') return 'rejected';
  return outcome?.kind === 'reopened' ? 'pending' : before;
}

/** An explicit outcome beats a ticked box; an empty box never reopens. */
function nextActionStatus(before: RecordStatus, { role, outcome, box }: Entry, held: boolean): RecordStatus {
  switch (outcome?.kind) {
    case undefined:
      return held && role !== 'postponed' && box === 'done' && before === 'open' ? 'done' : before;
    case 'done':
      return 'done';
    case 'cancelled':
      return 'cancelled';
    case 'reopened':
      return 'open';
    default:
      return before;
  }
}

function nextProposalStatus(before: RecordStatus, { role, outcome }: Entry, held: boolean): RecordStatus {
  if (outcome?.kind === 'cancelled' || (held && role === 'rejected')) return 'rejected';
  if (outcome?.kind === 'reopened') return 'open';
  return held && role === 'decision' ? 'adopted' : before;
}
