import type { Place } from '../model/place.ts';

/** Words without the marks of bold and italics, and where each of their characters stands in the document. */
export interface View {
  readonly text: string;
  /** The offset in the document of a character of `text`; of its length: where the range ends. */
  at(index: number): number;
  /** The place in the document of a range of `text`. */
  place(start: number, end: number): Place;
}

/**
 * Looks at a range of a document as its words are read: `**Décision :** le local` is `Décision : le local`, and `\*Confidentiel\* : …`, typed with
 * its asterisks where they make nothing bold, is `Confidentiel : …`.
 */
export function viewOf(document: string, start: number, end: number): View {
  const written = document.slice(start, end);
  if (!/[*_]/.test(written)) return plainView(written, start);
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  for (const mark of written.matchAll(/(?:\\?\*)+|(?<![\p{L}\p{N}\\])(?:\\?_)+|(?:\\?_)+(?![\p{L}\p{N}])/gu)) {
    for (let at = from; at < mark.index; at++) offsets.push(start + at);
    text += written.slice(from, mark.index);
    from = mark.index + mark[0].length;
  }
  for (let at = from; at < written.length; at++) offsets.push(start + at);
  text += written.slice(from);
  offsets.push(end);
  const at = (index: number): number => offsets[index] ?? end;
  return { text, at, place: (first, last) => placeOf(at(first), last > first ? at(last - 1) + 1 : at(first)) };
}

function plainView(text: string, start: number): View {
  return { text, at: (index) => start + index, place: (first, last) => placeOf(start + first, start + last) };
}

function placeOf(start: number, end: number): Place {
  return { start, end };
}

/** Narrows a range of a text to what is not blank at its ends. */
export function trimmed(text: string, start: number, end: number): Place {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The end of a text without the stop after it. */
export function withoutStop(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[.!…;\s]/.test(text.charAt(to - 1))) to--;
  return to;
}
