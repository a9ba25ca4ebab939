/**
 * How far two words are from each other: letters missing, added or replaced, and two neighbours swapped
 * (optimal string alignment: a swap counts one, and no stretch is edited twice).
 */

let before = new Uint16Array(64);
let last = new Uint16Array(64);
let row = new Uint16Array(64);

/**
 * The distance between two words in edits if it is at most `most`, else null. Symmetrical. Takes time in
 * proportion to the length times `most`, so that hostile words cost no more than others.
 */
export function withinDistance(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const limit = Math.min(most, long.length);
  if (limit < 1 || long.length - short.length > limit) return null;
  // What both begin and end with is no part of the question.
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  let cut = 0;
  while (
    cut < short.length - from &&
    short.charCodeAt(short.length - 1 - cut) === long.charCodeAt(long.length - 1 - cut)
  ) {
    cut++;
  }
  const height = short.length - from - cut;
  const width = long.length - from - cut;
  if (height === 0) return width <= limit ? width : null;
  if (width + 2 > row.length) {
    before = new Uint16Array(width + 64);
    last = new Uint16Array(width + 64);
    row = new Uint16Array(width + 64);
  }
  const far = limit + 1;
  let leastBefore = 0;
  for (let x = 0; x <= width; x++) last[x] = Math.min(x, far);
  for (let y = 1; y <= height; y++) {
    // Only cells so near the diagonal can hold a distance within the limit.
    const low = Math.max(1, y - limit);
    const high = Math.min(width, y + limit);
    row[low - 1] = low === 1 ? Math.min(y, far) : far;
    let least = row[low - 1] as number;
    const letter = short.charCodeAt(from + y - 1);
    for (let x = low; x <= high; x++) {
      const other = long.charCodeAt(from + x - 1);
      let cost = (last[x - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (row[x - 1] as number) + 1);
      if (x < y + limit) cost = Math.min(cost, (last[x] as number) + 1);
      if (y > 1 && x > 1 && letter === long.charCodeAt(from + x - 2) && short.charCodeAt(from + y - 2) === other) {
        cost = Math.min(cost, (before[x - 2] as number) + 1);
      }
      row[x] = Math.min(cost, far);
      if (cost < least) least = cost;
    }
    // A swap looks two rows back: after two that are too far, nothing is near.
    if (least > limit && leastBefore > limit) return null;
    leastBefore = least;
    const spare = before;
    before = last;
    last = row;
    row = spare;
  }
  const distance = last[width] as number;
  return distance <= limit ? distance : null;
}

/** The candidate that was probably meant: the nearest, if it is near for its length; null where none is. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let most = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let best: string | null = null;
  for (const candidate of candidates) {
    // Nothing of the word may be left to chance: as many edits as letters make any word of any other.
    const allowed = Math.min(most, Math.max(word.length, candidate.length) - 1);
    const distance = allowed < 0 ? null : withinDistance(word, candidate, allowed);
    if (distance === null) continue;
    best = candidate;
    most = distance - 1;
    if (most < 0) break;
  }
  return best;
}

/** What one edit did to a word: `missing` and `extra` are said of the first word; `several` is more than one edit. */
export type EditKind = 'none' | 'swapped' | 'missing' | 'extra' | 'replaced' | 'several';

/** Says how the first word differs from the second. */
export function editBetween(written: string, listed: string): EditKind {
  if (written === listed) return 'none';
  let from = 0;
  const shorter = Math.min(written.length, listed.length);
  while (from < shorter && written.charCodeAt(from) === listed.charCodeAt(from)) from++;
  let cut = 0;
  while (
    cut < shorter - from &&
    written.charCodeAt(written.length - 1 - cut) === listed.charCodeAt(listed.length - 1 - cut)
  ) {
    cut++;
  }
  const mine = written.slice(from, written.length - cut);
  const theirs = listed.slice(from, listed.length - cut);
  if (mine.length === 0 && theirs.length === 1) return 'missing';
  if (mine.length === 1 && theirs.length === 0) return 'extra';
  if (mine.length === 1 && theirs.length === 1) return 'replaced';
  if (mine.length === 2 && theirs.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]) return 'swapped';
  return 'several';
}

/** The word and what it is with one letter left out: two words that share one of these are near (at most two edits). */
export function oneLetterLess(word: string): readonly string[] {
  const out = [word];
  for (let at = 0; at < word.length; at++) {
    // Leaving out either of two equal neighbours gives the same.
    if (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1)) continue;
    out.push(word.slice(0, at) + word.slice(at + 1));
  }
  return out;
}
