import type { Entry } from './minutes.ts';
import type { Place } from './place.ts';

/**
 * Whether an entry without a number may be given one. What says that an action which it does not name is over may not: it is cited by nobody, and may be
 * no entry of this PV, so that a number would make it one.
 */
export function takesId(entry: Entry, items: readonly { readonly titlePlace: Place }[]): boolean {
  const { letter, idWritten, reviews, box, outcome } = entry;
  const isOver = reviews === 'told' && (box === 'done' || outcome?.kind === 'done' || outcome?.kind === 'cancelled');
  return letter !== null && !idWritten && !isOver && hasLine(entry, items);
}

/** Whether there is a line that a head can stand in: a vote on the title of its item has none, nor has what a label says of the line before it. */
export function hasLine(
  { family, label, textPlace, place, item }: Entry,
  items: readonly { readonly titlePlace: Place }[],
): boolean {
  if (family === 'label' && label === null) return false;
  return family !== 'vote-line' || (textPlace.end < place.start && textPlace.start !== items[item]?.titlePlace.start);
}
