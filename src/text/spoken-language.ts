import { byLanguage } from '../model/by-language.ts';
import type { Language } from '../model/minutes.ts';
import { normalize } from './normalize.ts';

/** The words by which a text shows its language, normalized: those that have each. */
export type CommonWords = ReadonlyMap<string, readonly Language[]>;

/** How many common words of each language there are. */
export type WordCounts = Readonly<Record<Language, number>>;

/** Common words that two languages have, « de », « en » and « on », and which one alone lists. */
export const shared = /^(?:de|en|on)$/;

/** Makes common words of each language ready to be looked up. */
export function commonWordsBy(words: Readonly<Record<Language, readonly string[]>>): CommonWords {
  const common = new Map<string, Language[]>();
  for (const [language, list] of Object.entries(words) as [Language, readonly string[]][])
    for (const word of new Set(list.map(normalize)))
      if (!shared.test(word)) common.set(word, [...(common.get(word) ?? []), language]);
  return common;
}

const none: readonly never[] = [];

/** How many common words of each language a text has. */
export function commonIn(text: string, common: CommonWords): WordCounts {
  const counts: Record<Language, number> = byLanguage(() => 0);
  // Folded, none of them has a letter beyond these.
  for (const word of normalize(text.slice(0, 60_000)).match(/[a-z0-9]+/g) ?? none)
    for (const language of common.get(word) ?? none) counts[language]++;
  return counts;
}

/** The languages by how many common words there are of each, the most first. */
export function ranked(counts: WordCounts): readonly (readonly [language: Language, count: number])[] {
  return (Object.entries(counts) as [Language, number][]).sort((a, b) => b[1] - a[1]);
}
