import type { Minutes } from '../model/minutes.ts';

/** The codes of problems that a word is nearly an internal label or qualifier, or says that something is internal and marks nothing. */
export const nearInternal: ReadonlySet<string> = new Set([
  'internal-unmarked',
  'label-near-miss/internal',
  'label-unread/internal',
  'qualifier-unread/internal',
]);

/** Whether a word of a PV is nearly a label or qualifier that would mark something as internal. */
export function hasNearInternal({ problems }: Minutes): boolean {
  return problems.some(({ code }) => nearInternal.has(code));
}

/** Whether a PV marks anything as internal: an entry, an item, a line of an agenda, a meeting announced. */
export function marksInternal({ entries, items, agenda, next }: Minutes): boolean {
  return [entries, items, agenda ?? [], next, ...next.map((meeting) => meeting.agenda)].some((all) =>
    all.some(({ internal }) => internal),
  );
}
