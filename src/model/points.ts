import type { Entry, Minutes } from './minutes.ts';

/**
 * The points that lines put off, where none is the item that it stands in: « Reporté : bilan du stage », under *Divers* or under no heading.
 * Elsewhere such a line puts off its item, and what it says is why.
 */
export function postponedPoints({ entries, items }: Pick<Minutes, 'entries' | 'items'>): readonly Entry[] {
  return entries.filter(
    ({ role, updates, text, item }) =>
      role === 'postponed' && updates === null && text !== '' && namesPoint(items[item]?.role),
  );
}

/** Whether a line that puts something off names the point, by the role of its item; undefined: it stands in none. */
export function namesPoint(role: Minutes['items'][number]['role'] | undefined): boolean {
  return role === undefined || role === 'any-other-business';
}
