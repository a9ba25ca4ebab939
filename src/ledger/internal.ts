import type { Entry, Minutes } from '../model/minutes.ts';
import { citesMinute, minuteNumberOf } from '../text/minute-number.ts';
import { stemsOf } from '../text/stems.ts';

/** The codes of problems that a word is nearly an internal label or qualifier, or says that something is internal and marks nothing. */
export const nearInternal: ReadonlySet<string> = new Set([
  'internal-unmarked',
  'internal-unmarked/after',
  'internal-unmarked/rest',
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

/**
 * Whether what corrects some minutes speaks of what they have in camera: it cites an internal entry or item of theirs by its number, or shares two words with
 * one, or with the title of an internal item, that nothing public of theirs has.
 */
export function speaksOfClosed(text: string, of: Pick<Minutes, 'entries' | 'items'>): boolean {
  const { entries, items } = of;
  const isClosed = (entry: Entry): boolean => entry.internal || items[entry.item]?.internal === true;
  const closed = entries.filter(isClosed);
  if (closed.length === 0 && !items.some(({ internal }) => internal)) return false;
  const ids = new Set(closed.flatMap(({ letter, number }) => (number === null ? [] : [`${letter}${number}`])));
  if ((text.match(/(?<![\p{L}\d])[DAP]\d{1,3}(?![\p{L}\d])/gu) ?? []).some((id) => ids.has(id))) return true;
  const titles = (internal: boolean): string[] =>
    items.flatMap((one) => (one.internal === internal ? [one.title] : []));
  if (titles(true).some((title) => citesMinute(text, minuteNumberOf(title)?.number ?? ''))) return true;
  const hidden = stemsOf([...closed.map((one) => one.text), ...titles(true)].join(' '));
  const known = stemsOf(
    [...entries.filter((one) => !isClosed(one)).map((one) => one.text), ...titles(false)].join(' '),
  );
  return [...stemsOf(text)].filter((stem) => hidden.has(stem) && !known.has(stem)).length > 1;
}
