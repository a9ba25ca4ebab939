import { fold } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import { revealed } from '../text/lookalikes.ts';
import { mapFor } from '../text/remember.ts';
import type { Lexicon } from './lexicon.ts';
import { isBlank } from './slices.ts';

/** Internal words without their blanks, and the words. */
const joined = new WeakMap<Lexicon, Map<string, string>>();

/** What letters say without blanks between words: `huisclos` of `#huisclos`, `H U I S  C L O S`; null where it is nothing internal. */
export function joinedInternal(letters: string, lexicon: Lexicon): string | null {
  const known = mapFor(joined, lexicon);
  if (known.size === 0) for (const words of lexicon.internal) known.set(words.replace(/[ '-]/g, ''), words);
  return known.get(fold(revealed(letters)).replace(/[ '-]/g, '')) ?? null;
}

/** `I N T E R N E`, `I.n.t.e.r.n.e` from an offset on: where five letters or more end that stand each for itself; -1 where none do. */
export function spacedEnd(text: string, from: number, end: number): number {
  let at = from;
  let letters = 0;
  let last = -1;
  while (at < end && isLetter(text.charCodeAt(at)) && letters < 30) {
    letters++;
    last = at + 1;
    let next = last;
    while (next < last + 3 && (isBlank(text.charCodeAt(next)) || text.charCodeAt(next) === 46)) next++;
    // A letter that others follow is none for itself.
    if (next === last) return at + 1 < end && isLetter(text.charCodeAt(at + 1)) ? -1 : letters < 5 ? -1 : last;
    at = next;
  }
  return letters < 5 ? -1 : last;
}

/** The first such letters of some words. */
function spacedIn(words: string): string | null {
  for (let at = 0; at + 8 < words.length; at++) {
    if (!isBlank(words.charCodeAt(at + 1)) && words.charCodeAt(at + 1) !== 46) continue;
    if (at > 0 && isLetter(words.charCodeAt(at - 1))) continue;
    const end = spacedEnd(words, at, words.length);
    if (end !== -1) return words.slice(at, end);
  }
  return null;
}

/** What looks like a padlock: « 🔒 Bail ». */
export const padlock = /[\u{1f50f}\u{1f510}\u{1f512}]/u;

/** What a title says is internal by a sign, a tag, or in letters each for itself: as written, and the word; null where it says nothing. */
export function spelledInternal(
  title: string,
  lexicon: Lexicon,
): { readonly written: string; readonly label: string } | null {
  const lock = title.includes('\ud83d') ? padlock.exec(title) : null;
  if (lock !== null) return { written: lock[0], label: 'huis clos' };
  const letters = spacedIn(title);
  const tagged = title.includes('#') ? /(?:^|[\s\u00a0\u202f([*_])#([\p{L}_-]{5,30})/u.exec(title) : null;
  for (const written of [letters, tagged?.[1]]) {
    const label = written == null ? null : joinedInternal(written.replace(/[._]/g, ' '), lexicon);
    if (written != null && label !== null) return { written, label };
  }
  return null;
}
