import type { Entry } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { withoutEnd } from '../text/normalize.ts';
import { stemsOf } from '../text/stems.ts';
import type { OpenEntry } from './open-entries.ts';

/** Signs and blanks between the words of an entry and what is typed after them. */
const sign = /^[\s\u00a0,;:.!–—=>→⇒-]+/u;

/**
 * What was typed at the end of the line of an entry that earlier minutes left open, after the words that they have of it, « relancer le couvreur *- ok fait
 * en mars* », or in their place. null: nothing, or it is read.
 */
export function appendedTo(text: string, entry: Entry, about: Pick<OpenEntry, 'role' | 'text'>): Place | null {
  const own = withoutEnd(about.text, '.!');
  if (entry.outcome !== null || entry.box === 'done' || own === '' || entry.text === '') return null;
  // « Action 2026-01-14/A1 : *annulé, c'était une erreur* »: in a hurry the words of the action are typed over.
  // « Rejeté 2026-01-15/P1 : le prix reste » says it.
  const asked = stemsOf(own);
  if (entry.role === about.role && asked.size > 0 && ![...stemsOf(entry.text)].some((stem) => asked.has(stem)))
    return entry.textPlace;
  const added = entry.text.startsWith(own) ? entry.text.slice(own.length) : '';
  const rest = added.replace(sign, '');
  if (rest === added || !/\p{L}{2}/u.test(rest)) return null;
  const { start, end } = entry.textPlace;
  const at = text.slice(start, end).lastIndexOf(rest);
  return at === -1 ? null : { start: start + at, end: start + at + rest.length };
}
