import { fold } from '../text/fold.ts';

/** Words that say what a text is about: folded, four letters or more, or with digits; plurals as one. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of fold(text).split(/[^a-z0-9]+/)) {
    if (word.length >= 4 || (word.length >= 2 && /\d/.test(word))) words.add(word.replace(/s$/, ''));
  }
  return words;
}

/** Acronyms and names in a text: words with a capital after the first word, and words in capitals. */
export function properWords(text: string): string[] {
  const found = new Set<string>();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || (at > 0 && word.length > 3 && /^\p{Lu}/u.test(word))) found.add(word);
  }
  return [...found];
}
