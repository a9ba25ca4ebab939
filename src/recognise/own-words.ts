import type { EntryRole } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { firstName } from './ends.ts';
import { nextMeetingIn } from './next-line.ts';

/**
 * Whether an item of a list says itself that it is not what the label or the heading over it says: it asks, it gives the day of a meeting to come,
 * somebody is of another mind; or, among actions, it says when there will be one at all.
 */
export function speaksForItself(said: string, role: EntryRole, context: ReadContext): boolean {
  if (role !== 'action' && role !== 'decision') return false;
  if (asks(said) || isDissent(said, context)) return true;
  const bare = normalize(said.slice(0, 100).replace(/^[\s*_]+/, ''));
  if (role === 'action' && wholePhrasesBefore(bare, context.words.conditions).length > 0) return true;
  const next = nextMeetingIn(said, context);
  if (next?.start !== 0) return false;
  return context.dates.findDates(said.slice(next.end), { ...context, awaited: true }).some(({ date }) => date !== null);
}

/** One question, of whatever is said before no colon: « Anne : la salle ? » asks Anne to find out. */
function asks(said: string): boolean {
  return /^[^.!;:?…]{8,}\?[\s*_»]*$/.test(said);
}

/** « Jun s'oppose à ce nom ; c'est noté. »: somebody is of another mind, which is not what a vote is on. */
export function isDissent(sentence: string, context: ReadContext): boolean {
  const name = firstName(sentence, context);
  return (
    name !== null &&
    wholePhrasesBefore(normalize(sentence.slice(name.length)).trimStart(), context.words.dissents).length > 0
  );
}
