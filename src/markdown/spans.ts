import type { Place } from '../model/place.ts';

/** A piece of text, with where it stands in the file. */
export interface Slice {
  readonly text: string;
  readonly place: Place;
}

/** The blanks of minutes: space, tab, line breaks, no-break and narrow no-break spaces. */
export function isBlank(code: number): boolean {
  if (code > 32 && code < 0xa0) return false;
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** The marks of bold and italics: `*` and `_`. */
export function isMark(code: number): boolean {
  return code === 42 || code === 95;
}

/** Of pairs of offsets, in order and none within another, the first that ends after an offset: its index; the length where none does. */
export function pairAfter(pairs: readonly number[], offset: number): number {
  let low = 0;
  let high = pairs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2 + 1] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** Words without the marks of bold and italics in them. */
export function unmarked(words: string): string {
  return words.includes('*') || words.includes('_') ? words.replace(/[*_]/g, '') : words;
}

/** The slice of a range, trimmed. */
export function sliceOf(text: string, start: number, end: number): Slice {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { text: text.slice(from, to), place: { start: from, end: to } };
}

/** Splits a range at the commas and semicolons that stand outside brackets. */
export function splitCommas(text: string, start: number, end: number): Slice[] {
  const slices: Slice[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const mark = at === end ? ',' : text.charAt(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (at === end || (depth === 0 && (mark === ',' || mark === ';'))) {
      const slice = sliceOf(text, from, at);
      if (slice.text !== '') slices.push(slice);
      from = at + 1;
    }
  }
  return slices;
}
