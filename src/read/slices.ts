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

/** Narrows a place to what is not blank at its ends. */
export function trimPlace(text: string, start: number, end: number): Place {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The slice of a range, trimmed. */
export function sliceOf(text: string, start: number, end: number): Slice {
  const place = trimPlace(text, start, end);
  return { text: text.slice(place.start, place.end), place };
}

/**
 * Splits a range at the commas and semicolons that stand outside brackets: the qualifiers of an entry, the names of a list.
 */
export function splitCommas(text: string, start: number, end: number): Slice[] {
  const whole = text.slice(start, end);
  let comma = whole.indexOf(',');
  const plain = !whole.includes(';');
  if (comma === -1 && plain) return withSlice(null, text, start, end) ?? [];
  let slices: Slice[] | null = null;
  let from = start;
  if (plain && !whole.includes('(')) {
    for (; comma !== -1; comma = whole.indexOf(',', comma + 1)) {
      slices = withSlice(slices, text, from, start + comma);
      from = start + comma + 1;
    }
    return withSlice(slices, text, from, end) ?? [];
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (code === 44 || code === 59)) {
      slices = withSlice(slices, text, from, at);
      from = at + 1;
    }
  }
  return withSlice(slices, text, from, end) ?? [];
}

function withSlice(slices: Slice[] | null, text: string, start: number, end: number): Slice[] | null {
  const place = trimPlace(text, start, end);
  if (place.start === place.end) return slices;
  const slice = { text: text.slice(place.start, place.end), place };
  if (slices === null) return [slice];
  slices.push(slice);
  return slices;
}

/** A piece of a slice, trimmed. */
export function slicePart(part: Slice, start: number, end: number): Slice {
  const inner = sliceOf(part.text, start, end);
  return {
    text: inner.text,
    place: { start: part.place.start + inner.place.start, end: part.place.start + inner.place.end },
  };
}

/** The offset after blanks and a colon: `verantw. : Camille`. */
function afterColon(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 58 ? at + 1 : from;
}

/** The rest of a part after one of the words that it begins with, or null. */
export function afterWords(part: Slice, folded: string, words: readonly string[]): Slice | null {
  const first = folded.charCodeAt(0);
  for (const word of words) {
    if (
      word.charCodeAt(0) === first &&
      folded.length > word.length + 1 &&
      folded.startsWith(word) &&
      /[ '.:]/.test(folded.charAt(word.length) + (word.endsWith("'") ? "'" : ''))
    ) {
      const length = word.endsWith("'") ? word.length : wordsLength(part.text, word);
      const rest = slicePart(part, afterColon(part.text, length), part.text.length);
      if (rest.text !== '') return rest;
    }
  }
  return null;
}

/** How many characters of `text` fold to `words` (which they begin with). */
export function wordsLength(text: string, words: string): number {
  let left = 1;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) left++;
  let at = 0;
  while (at < text.length && left > 0) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    left--;
  }
  return at;
}

/** Words that stand in no file. */
export function asSlice(text: string): Slice {
  return { text, place: { start: 0, end: text.length } };
}
