import type { CandidateRole } from './candidate.ts';
import type { Entry, EntryRole, Minutes } from './minutes.ts';

/** Whether a role says what was decided, and not what is to be. */
export function isTaken(role: EntryRole | CandidateRole): role is 'decision' | 'rejected' {
  return role === 'decision' || role === 'rejected';
}

/**
 * The points that lines put off, where none is the item that it stands in: « Reporté : bilan du stage », under *Divers* or under no heading, or in an item
 * of which something else was decided. Elsewhere such a line puts off its item, and what it says is why.
 */
export function postponedPoints({ entries, items }: Pick<Minutes, 'entries' | 'items'>): readonly Entry[] {
  const decided = decidedItems(entries);
  return entries.filter(
    (one) =>
      one.role === 'postponed' &&
      one.updates === null &&
      one.text !== '' &&
      namesPoint(one, items[one.item]?.role, decided.has(one.item)),
  );
}

/** The items, by their place, in which something was decided. */
export function decidedItems(
  entries: readonly { readonly role: EntryRole; readonly item: number }[],
): ReadonlySet<number> {
  return new Set(entries.flatMap(({ role, item }) => (isTaken(role) ? [item] : [])));
}

/** Whether a line that puts something off names the point: in its words, or by the role of its item, and whether something was decided in it; undefined: it stands in none. */
export function namesPoint(
  { name }: Pick<Entry, 'name'>,
  role: Minutes['items'][number]['role'] | undefined,
  isDecided: boolean,
): boolean {
  return name !== null || role === undefined || role === 'any-other-business' || isDecided;
}
