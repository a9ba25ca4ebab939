import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import { trimmed, type View } from './view.ts';

/** A piece of a view: its words, where they stand in the document, and where in the view. */
export interface Slice {
  readonly text: string;
  readonly place: Place;
  readonly view: Place;
}

/** A range of a view, trimmed, as a slice. */
export function sliceIn(view: View, start: number, end: number): Slice {
  const inner = trimmed(view.text, start, end);
  return { text: view.text.slice(inner.start, inner.end), place: view.place(inner.start, inner.end), view: inner };
}

/** A piece of a slice, trimmed. Offsets are those of its text; marks of bold within it are not counted. */
export function pieceOf(slice: Slice, start: number, end: number): Slice {
  const inner = trimmed(slice.text, start, end);
  const by = (place: Place): Place => ({ start: place.start + inner.start, end: place.start + inner.end });
  return { text: slice.text.slice(inner.start, inner.end), place: by(slice.place), view: by(slice.view) };
}

/** Words that stand in no document. */
export function asSlice(text: string): Slice {
  const whole = { start: 0, end: text.length };
  return { text, place: whole, view: whole };
}

/** The rest of a slice after the longest of some normalized words that it begins with; null where it begins with none, or ends with it. */
export function afterWords(slice: Slice, normalized: string, words: readonly string[]): Slice | null {
  let longest: string | null = null;
  for (const word of phrasesBefore(normalized, words))
    if ((longest === null || word.length > longest.length) && endsWord(normalized, word)) longest = word;
  if (longest === null) return null;
  const length = lengthNormalizing(slice.text, longest);
  const colon = /^[\s:]*/.exec(slice.text.slice(length)) as RegExpExecArray;
  const rest = pieceOf(slice, length + colon[0].length, slice.text.length);
  return rest.text === '' ? null : rest;
}

function endsWord(normalized: string, word: string): boolean {
  return word.endsWith("'") || /^[\s.:]/.test(normalized.slice(word.length));
}

/** How many characters of a text normalize to some words, with which it begins. */
export function lengthNormalizing(text: string, words: string): number {
  if (!/[^\x20-\x7e]|\s\s/.test(text)) return words.length;
  let at = Math.min(words.length, text.length);
  while (at < text.length && normalize(text.slice(0, at)).length < words.length) at++;
  while (at > 0 && normalize(text.slice(0, at)).length > words.length) at--;
  // A decomposed accent belongs to its letter.
  while (at < text.length && /\p{M}/u.test(text.charAt(at))) at++;
  return at;
}
