import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, NextMeeting, WrittenDue } from '../model/minutes.ts';
import type { ReadContext } from '../recognise/context.ts';

/** A pending decision on an announced agenda is due at that meeting, and what is to be done « avant la réunion de mai » at the one meeting that is announced for that month. */
export function dueAtMeeting(
  entries: readonly Entry[],
  next: readonly NextMeeting[],
  context: ReadContext,
): readonly Entry[] {
  const due = new Map<number, WrittenDue>();
  for (const { date, title, agenda, place } of next) {
    if (date === null || title !== null) continue;
    for (const { entry: index } of agenda) {
      const entry = index === null ? null : entries[index];
      if (index !== null && entry?.role === 'pending' && entry.due === null)
        due.set(index, { text: date, date, anchor: 'announced', reason: null, place });
    }
  }
  for (const [index, entry] of entries.entries()) {
    const date = entry.due?.reason === 'words' ? dayOfMonth(entry.due.text, next, context) : null;
    if (entry.due !== null && date !== null) due.set(index, { ...entry.due, date, anchor: 'announced', reason: null });
  }
  return due.size === 0 ? entries : entries.map((entry, index) => ({ ...entry, due: due.get(index) ?? entry.due }));
}

/** The day of the one meeting that is announced for the month that words name. */
function dayOfMonth(words: string, next: readonly NextMeeting[], context: ReadContext): IsoDate | null {
  const month = context.dates.occasionIn(words, context)?.month ?? null;
  if (month === null) return null;
  const days = next.flatMap(({ date, cancelled, movedTo }) => (date === null || cancelled ? [] : [movedTo ?? date]));
  const [day, second] = [...new Set(days.filter((one) => Number(one.slice(5, 7)) === month))];
  return day === undefined || second !== undefined ? null : day;
}
