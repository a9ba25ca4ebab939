import { type Problem, problem } from '../model/finding.ts';
import { letterOfRole } from '../model/ids.ts';
import type { Entry, EntryLink, EntryRole, IdLetter, LinkKind, Ref } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { becameOf, type Cited, type RecordStatus, type State } from './states.ts';

/** The labels that do something to an entry of a letter. */
const updatedBy: Readonly<Record<IdLetter, readonly EntryRole[]>> = {
  D: ['decision', 'pending', 'rejected'],
  A: ['action'],
  P: ['proposal', 'decision', 'rejected'],
};

/** What findings choose their words by. */
const kindOf: Readonly<Record<IdLetter, number>> = { D: 0, A: 1, P: 2 };
const linkOf: Readonly<Record<LinkKind, number>> = { supersedes: 0, repeals: 1, adopts: 2, follows: 3 };

/** A ref shorter than this was written without its date: `D1`. */
export const dateLength = 10;

/** An update whose label does nothing to what it cites: a decision on an action, an action on a decision, a question about what is decided. */
export function labelProblem({ meeting, entry }: Cited, cited: Cited, status: RecordStatus | null): Problem | null {
  const { letter } = cited.entry;
  const { role, label, outcome } = entry;
  if (label === null || letter === null) return null;
  let code: string | null = null;
  if (letterOfRole(role) !== null && !updatedBy[letter].includes(role)) {
    // « Rejeté 2025-02-06/A1 (sans suite) » says what becomes of the action, and decides nothing else.
    if (role !== 'rejected' || outcome === null) code = 'ref-unknown/label';
  } else if (letter === 'D' && role === 'pending' && meeting.held && outcome?.kind !== 'reopened') {
    if (status !== 'pending') code = 'ref-unknown/decided';
  }
  return code === null ? null : problem(code, entry.idPlace, { ref: refTo(cited), label, kind: kindOf[letter] });
}

/** An update that takes for open what is done, dropped, adopted or rejected: only *rouverte* reopens it. */
export function closedProblem(
  entry: Entry,
  cited: Cited,
  { status, changes }: Pick<State, 'status' | 'changes'>,
): Problem | null {
  const { letter } = cited.entry;
  const takesForOpen =
    letter === 'A'
      ? entry.role === 'action' && asksForMore(entry)
      : letter === 'P' && entry.role === 'proposal' && entry.outcome === null;
  if (!takesForOpen || status === 'open') return null;
  const args = {
    ref: refTo(cited),
    status: letter === 'A' ? `action/${status}` : `proposal/${becameOf(cited.entry, status, changes)}`,
  };
  return problem('ref-unknown/closed', entry.idPlace, args);
}

/** Whether an update of an action has somebody do something: « en cours », an empty box, a name or a day, and nothing that closes it. */
function asksForMore({ owners, due, box, outcome }: Entry): boolean {
  if (outcome !== null) return outcome.kind === 'in-progress' || outcome.kind === 'postponed';
  return box === 'open' || (box === null && (owners.length > 0 || due !== null));
}

/** A link that does nothing: *remplace* and *abroge* act on decisions, *adopte* on proposals, and only decisions and proposals carry them. */
export function linkProblem({ meeting, entry }: Cited, { kind, place }: EntryLink, cited: Cited): Problem | null {
  const { letter } = cited.entry;
  if (letter === null) return null;
  const ref = refTo(cited);
  const args = { ref, link: linkOf[kind], kind: kindOf[letter] };
  if (cited.entry === entry) return problem('ref-unknown/itself', place, args);
  if (kind === 'follows') return null;
  if (letter !== (kind === 'adopts' ? 'P' : 'D')) return problem('ref-unknown/link', place, args);
  if (entry.letter !== 'D' && entry.letter !== 'P') return problem('ref-unknown/carrier', place, args);
  // Who writes « remplace D1 » mostly thinks of what was decided before: it is that of today all the same.
  if (kind !== 'adopts' && cited.meeting === meeting && place.end - place.start < dateLength)
    return problem('ref-unknown/same-meeting', place, { ...args, id: ref.slice(ref.indexOf('/') + 1) });
  return null;
}

/** A link that acts on what an earlier meeting has ended already: mostly, what replaced that is meant. */
export function endedProblem(kind: LinkKind, place: Place, cited: Cited, state: State): Problem {
  const args = {
    ref: refTo(cited),
    link: linkOf[kind],
    status:
      kind === 'adopts' ? `proposal/${becameOf(cited.entry, state.status, state.changes)}` : `decision/${state.status}`,
    by: state.status === 'superseded' ? [...state.supersededBy] : null,
  };
  return problem('ref-unknown/ended', place, args);
}

function refTo({ meeting, entry }: Cited): Ref {
  return meeting.refOf(entry) as Ref;
}
