import { addTo } from './group.ts';
import { oncePer } from './memo.ts';

/** Phrases in their order. */
type PhraseList = readonly string[] | ReadonlySet<string>;

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

/** Those that end there as a whole: no letter and no figure follows them, but an elision. */
export function wholePhrasesBefore(words: string, phrases: PhraseList): readonly string[] {
  return phrasesBefore(words, phrases).filter((one) => one.endsWith("'") || !/^[a-z\d]/.test(words.slice(one.length)));
}

const none: readonly string[] = [];

/** By a word, the phrases that begin with it, in the order of their list. */
const indexOf = oncePer((phrases: PhraseList): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) addTo(index, firstWordOf(phrase), phrase);
  return index;
});

/** `au` of « au plus tard », `d'` of « d'ici »: up to a blank, a mark, or the end of an elision. */
function firstWordOf(words: string): string {
  const end = words.search(/[\t '.:,;()]/);
  return end === -1 ? words : words.slice(0, words.charAt(end) === "'" ? end + 1 : end);
}
