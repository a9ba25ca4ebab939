import { detached, fold } from './fold.ts';
import { remember } from './remember.ts';

/** The same points come again from meeting to meeting. */
const known = new Map<string, string>();
const knownLimit = 2048;

/** A title as it is found again: its letters and digits, folded; one that has none is itself. */
export function titleKey(title: string): string {
  return known.get(title) ?? remember(known, knownLimit, detached(title), keyAnew(title));
}

const ascii = /^[\x20-\x7e]*$/;

function keyAnew(title: string): string {
  const folded = fold(title);
  // Mostly only the alphabet is left, and V8 need not be asked what `\p{L}` holds.
  const words = ascii.test(folded) ? folded.replace(/[^a-z0-9]+/g, ' ') : folded.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return detached(words.trim() || folded);
}
