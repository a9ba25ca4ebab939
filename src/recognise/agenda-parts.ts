import type { Place } from '../model/place.ts';
import { withoutEnd } from '../text/normalize.ts';

/** A line of the agenda of a meeting that is announced. */
export interface AgendaPart {
  readonly text: string;
  readonly place: Place;
}

/** More parts than these are no agenda. */
const mostParts = 20;

/** The parts of a list in a line: between commas and semicolons, the last after *et*, *en*, *and*, a plus; `at`: where the line stands. */
export function partsOfList(text: string, from: number, at: number): AgendaPart[] {
  const list = withoutEnd(text, '.');
  const lastMark = Math.max(list.lastIndexOf(','), list.lastIndexOf(';'));
  const parts: AgendaPart[] = [];
  let start = from;
  const push = (end: number): void => {
    const inner = text.slice(start, end);
    const first = start + inner.length - inner.trimStart().length;
    const words = inner.trim();
    if (words.length > 1) parts.push({ text: words, place: { start: at + first, end: at + first + words.length } });
  };
  for (const { 0: sign, index } of list.slice(from).matchAll(/[,;](?=\s)|(?<!\s)\s+(?:et|en|and|\+)\s+/giu)) {
    const isMark = /^[,;]/.test(sign);
    if (!isMark && from + index < lastMark) continue;
    push(from + index);
    start = from + index + sign.length;
    if (parts.length >= mostParts) return parts;
  }
  push(list.length);
  return parts;
}
