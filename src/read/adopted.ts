import type { EntryLink, Outcome } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import type { ReadContext } from '../recognise/context.ts';
import { proposalDecided } from '../recognise/named-proposal.ts';
import type { Draft } from './drafts.ts';

/** The proposal that a decision of its own words names by its ref: « la proposition 2026-10-17/P1 est adoptée ». */
export function proposalNamed(
  { role, head, letter }: Draft,
  [first]: readonly Place[],
  text: string,
  context: ReadContext,
): EntryLink | null {
  if (first === undefined || letter !== 'D' || !isTaken(role)) return null;
  const named = proposalDecided(
    text.slice(first.start, first.end),
    role === 'decision' ? 'adopted' : 'rejected',
    context,
  );
  const { start } = first;
  return named === null || (role === 'rejected' && head?.number != null)
    ? null
    : { kind: 'adopts', ref: named.ref, place: { start: start + named.start, end: start + named.end } };
}

/** « **Décision 2026-10-17/P1 :** … », « Proposition 2026-10-17/P1 : … → adoptée »: a proposal that is adopted is a decision of the meeting that adopts it. */
export function adoptedBy({ role, updates, head }: Draft, outcome: Outcome | null): EntryLink | null {
  if (updates === null || !/\/P\d+$/.test(updates) || role !== 'decision' || head === null) return null;
  return outcome === null || outcome.kind === 'done' ? { kind: 'adopts', ref: updates, place: head.idPlace } : null;
}
