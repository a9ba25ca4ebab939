import type { Language } from '../model/minutes.ts';
import { normalize } from './normalize.ts';

/** The words by which a text shows its language, normalized. */
export type CommonWords = Readonly<Record<Language, ReadonlySet<string>>>;

/** Makes common words of each language ready to be looked up. */
export function commonWordSets(words: Readonly<Record<Language, readonly string[]>>): CommonWords {
  const set = (language: Language): ReadonlySet<string> => new Set(words[language].map((word) => normalize(word)));
  return { fr: set('fr'), nl: set('nl'), en: set('en') };
}

/** How many common words of each language a text has, the most first. */
export function spokenIn(text: string, common: CommonWords): readonly (readonly [language: Language, count: number])[] {
  const counts = { fr: 0, nl: 0, en: 0 };
  for (const word of normalize(text.slice(0, 60_000)).match(/[\p{L}\p{N}]+/gu) ?? [])
    for (const language of ['fr', 'nl', 'en'] as const) if (common[language].has(word)) counts[language]++;
  return (Object.entries(counts) as [Language, number][]).sort((a, b) => b[1] - a[1]);
}
