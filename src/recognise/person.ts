import type { WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isHandle } from '../names/handle.ts';
import { parsePerson } from '../names/person-text.ts';
import { normalize } from '../text/normalize.ts';

/** A person as written in running text; the words stay as typed. */
export function readPerson(text: string, place: Place): WrittenPerson {
  const { name, organisation, email } = parsePerson(text);
  return { name, organisation, email, place };
}

/** Whether a word may be one of a name: it has a capital, or stands between those that have, « Anne *de* Wit ». */
export function isNameWord(word: string, particles: ReadonlySet<string>): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’/-]*$/u.test(word) || particles.has(normalize(word));
}

/** Capital first, at most six words, no sentence: what a name or an organisation looks like. `@alice` is called by that sign. */
export function looksLikeName(words: string): boolean {
  if (words.startsWith('@')) return words.split(' ').every(isHandle);
  if (words.length > 80 || !/^["«“]?\p{Lu}/u.test(words)) return false;
  if (/[?!:;\\]|\.\s/u.test(words.replace(/\b\p{Lu}\.\s/gu, ''))) return false;
  // A week, a quarter, half a year: « S12 », `Q2`, `H1 2026`.
  if (/^[A-Z]\d{1,2}(?:[ \u00a0]\d{4})?$/.test(words)) return false;
  return words.split(/[\s\u00a0]+/).length <= 6;
}
