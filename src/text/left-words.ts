import type { Place } from '../model/place.ts';

/** Whether a text has words outside comments. */
export function hasWords(text: string): boolean {
  return text.split('<!--').some((part, at) => /\p{L}/u.test(at === 0 ? part : part.slice(part.indexOf('-->') + 3)));
}

/** Whether a range has words that none of some places covers; those are in their order, and none within another. */
export function hasWordsBeside(text: string, { start, end }: Place, places: readonly Place[]): boolean {
  let from = start;
  for (let at = Math.max(0, firstAfter(places, start) - 1); at < places.length; at++) {
    const one = places[at] as Place;
    if (one.end <= from) continue;
    if (one.start >= end) break;
    if (hasWords(text.slice(from, one.start))) return true;
    from = one.end;
  }
  return hasWords(text.slice(from, Math.max(from, end)));
}

/** How many of some places, which are in their order, begin at an offset or before it. */
export function firstAfter(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
