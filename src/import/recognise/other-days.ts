import { normalize } from '../../text/normalize.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';

/**
 * Whether a day is that of something else than the meeting, as the words before it say: « Prochaine réunion : », « PV approuvé le », « Version du ». What
 * meets, named after these words, takes the day back: « Version provisoire du PV du 15 janvier », « Prochaine étape – réunion du 15 janvier ».
 */
export function isOtherDay(before: string, lexicon: Lexicon): boolean {
  const text = before.slice(-mostBefore).replace(/[\s:(]{1,9}$/, '');
  if (text === '') return false;
  const parts = text.split(/\s[-–—|/]\s|[;,]\s|[.|]\s/).map((part) => ` ${wordsOf(normalize(part)).join(' ')} `);
  const names = (part: string): boolean =>
    lexicon.titles.some((title) => part.includes(` ${wordsOf(title).join(' ')} `));
  const at = parts.findLastIndex((part) => lastOf(part, lexicon.toCome) !== -1);
  if (at !== -1 && !parts.slice(at + 1).some(names)) return true;
  const last = parts.at(-1) as string;
  // « Approuvé : 12/02/2026 », and not « PV approuvé du 15 janvier »
  if (lexicon.approved.some((word) => last.endsWith(` ${word} `))) return true;
  // « Convocation au comité du 12 juin », and not « Convocation du 3 juin »
  if (lastOf(last, lexicon.callings) !== -1) return false;
  const written = lastOf(last, lexicon.written);
  return written !== -1 && /\p{L}$/u.test(text) && !names(last.slice(written));
}

/** So many characters before a day say whose it is. */
const mostBefore = 120;

/** Where the last of some phrases begins in words between blanks; -1: none of them stands there. */
function lastOf(words: string, phrases: readonly string[]): number {
  return Math.max(-1, ...phrases.map((phrase) => words.lastIndexOf(` ${phrase} `)));
}
