import type { Entry, EntryRole, IdLetter } from './minutes.ts';
import type { Place } from './place.ts';

const letters: Readonly<Partial<Record<EntryRole, IdLetter>>> = {
  decision: 'D',
  pending: 'D',
  rejected: 'D',
  action: 'A',
  proposal: 'P',
};

/** The letter by which entries of a role are numbered; null for those that are not. */
export function letterOfRole(role: EntryRole): IdLetter | null {
  return letters[role] ?? null;
}

/**
 * Whether an entry without a number may be given one. What says that an action which it does not name is over may not: it is cited by nobody, and may be
 * no entry of this PV, so that a number would make it one.
 */
export function takesId(entry: Entry, items: readonly { readonly titlePlace: Place }[]): boolean {
  const { letter, idWritten, reviews, box, outcome } = entry;
  const isOver = reviews === 'told' && (box === 'done' || outcome?.kind === 'done' || outcome?.kind === 'cancelled');
  return letter !== null && !idWritten && !isOver && hasLine(entry, items);
}

/** Whether what a head cites stands in the place of its id: « **Proposition 2026-10-17/P1 (D2, adoptée) :** ». Its own id is in its bracket. */
export function citesInHead({ links, idPlace }: Pick<Entry, 'links' | 'idPlace'>): boolean {
  return links.some(
    ({ place }) => place.start === idPlace.start && place.end === idPlace.end && place.end > place.start,
  );
}

/**
 * Whether there is a line that a head can stand in: a vote on the title of its item has one where it stands alone and takes a decision, and what a
 * label in a bracket says of the line before it, « … (Action : MP) », has none.
 */
export function hasLine(entry: Entry, items: readonly { readonly titlePlace: Place }[]): boolean {
  const { role, family, label, textPlace, place, mode, votes, proposers } = entry;
  if (family === 'label' && label === null) return false;
  if (family !== 'vote-line') return true;
  const isLine = mode?.kind === 'vote' || (mode !== null && textPlace.end <= place.start);
  // « Proposed by Ann and carried. »
  const isMoved = proposers.some((one) => one.place.start >= place.start);
  if (isOnTitle(entry, items)) return role === 'decision' && isLine && votes.length === 0 && !isMoved;
  // « Art. 7 : une procuration. Adopté. »: a sentence and the vote on it in one line.
  return textPlace.end < place.start || textPlace.start === place.start;
}

/** Whether what is voted on is the title of its item. */
export function isOnTitle(
  { textPlace, item }: Pick<Entry, 'textPlace' | 'item'>,
  items: readonly { readonly titlePlace: Place }[],
): boolean {
  return textPlace.start === items[item]?.titlePlace.start;
}
