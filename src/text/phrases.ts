import { addTo } from './group.ts';

/** Phrases in their order. */
type PhraseList = readonly string[] | ReadonlySet<string>;

/** By a list of phrases: those that begin with a word, in the order of the list. */
const byFirstWord = new WeakMap<PhraseList, ReadonlyMap<string, readonly string[]>>();

/**
 * Those of some normalized phrases that normalized words begin with, in the order of the list, wherever the phrase ends in them. Only phrases with
 * the same first word are compared: lists are long, and most words begin with none of them.
 */
export function phrasesBefore(words: string, phrases: PhraseList): readonly string[] {
  const all = indexOf(phrases).get(firstWordOf(words));
  return all === undefined ? none : all.filter((phrase) => words.startsWith(phrase));
}

/** Whether any of them begins as a normalized word does: a quick look, before more than that word is normalized. */
export function mayBeginPhrase(word: string, phrases: PhraseList): boolean {
  return indexOf(phrases).has(firstWordOf(word));
}

function indexOf(phrases: PhraseList): ReadonlyMap<string, readonly string[]> {
  let index = byFirstWord.get(phrases);
  if (index === undefined) {
    index = grouped(phrases);
    byFirstWord.set(phrases, index);
  }
  return index;
}

/** Those that end there as a whole: no letter and no figure follows them, but an elision. */
export function wholePhrasesBefore(words: string, phrases: PhraseList): readonly string[] {
  return phrasesBefore(words, phrases).filter((one) => one.endsWith("'") || !/^[a-z\d]/.test(words.slice(one.length)));
}

const none: readonly string[] = [];

function grouped(phrases: PhraseList): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) addTo(index, firstWordOf(phrase), phrase);
  return index;
}

/** `au` of « au plus tard », `d'` of « d'ici »: up to a blank, a mark, or the end of an elision. */
function firstWordOf(words: string): string {
  const end = words.search(/[\t '.:,;()]/);
  return end === -1 ? words : words.slice(0, words.charAt(end) === "'" ? end + 1 : end);
}
