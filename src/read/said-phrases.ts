import type { Place } from '../model/place.ts';
import { fold, squeeze } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import { mayBeInternal } from './entry-head.ts';
import { labelWordLimit } from './lexicon.ts';
import { isEnding } from './said-places.ts';
import type { Scan } from './said-scan.ts';
import { saysBallot, wordsLimit } from './said-words.ts';
import { isBlank, unmarked } from './slices.ts';

/** What words end in that says that a session is closed, or is confidential: a look at the last of them, first. */
export function closingPhrase(scan: Scan, start: number, end: number): Place | null {
  const { text, lexicon } = scan;
  let to = end;
  while (to > start && isEnding(text.charCodeAt(to - 1))) to--;
  let last = to;
  while (last > start && isLetter(text.charCodeAt(last - 1))) last--;
  if (to - last < 4 || to - last > 15) return null;
  const word = fold(text.slice(last, to));
  if (lexicon.internalInBracket.has(word) || !lexicon.inCameraWords.includes(word)) return null;
  if (lexicon.internal.has(word)) return { start: last, end: to };
  // From the second to the fifth of the last words on.
  for (let from = last, count = 1; from > start && count < labelWordLimit; count++) {
    from--;
    while (from > start && !isBlank(text.charCodeAt(from - 1))) from--;
    const words = fold(unmarked(text.slice(from, to)));
    // « The room is for the board only. » is said of a room.
    if (lexicon.internal.has(words) && !lexicon.reserved.has(words)) return { start: from, end: to };
  }
  return null;
}

/** The first words in a range that speak of a closed session. */
export function phraseIn(scan: Scan, start: number, end: number): Place | null {
  const { text, lexicon } = scan;
  for (let at = start; at < end; at++) {
    if (at > start && !isBlank(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 39) continue;
    if (!mayBeInternal(text, at, lexicon)) continue;
    const folded = fold(text.slice(at, Math.min(end, at + wordsLimit)));
    const said = lexicon.inCamera.find((one) => folded.startsWith(one) && !/^[a-z0-9]/.test(folded.slice(one.length)));
    if (said !== undefined) return { start: at, end: Math.min(end, at + said.length) };
  }
  return null;
}

/** Whether the words of a sentence before an offset say that a session goes on. */
export function goesOn(scan: Scan, start: number, end: number): boolean {
  const before = scan.text.slice(Math.max(start, end - 2 * wordsLimit), end);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  return fold(unmarked(sentence))
    .split(/[ ,']/)
    .some((word) => scan.lexicon.goesOn.has(word));
}

/** Tells words that speak of a closed session, in what is said from an offset on. */
export function addPhrase(scan: Scan, place: Place, from: number): void {
  const { text, lexicon } = scan;
  const label = squeeze(unmarked(text.slice(place.start, place.end)));
  const before = text.slice(Math.max(from, place.start - 2 * wordsLimit), place.start);
  scan.add(place, { label, near: false, weak: false }, saysBallot(before, lexicon) ? 'ballot' : 'elsewhere');
}
