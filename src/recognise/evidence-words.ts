import type { AllEvidenceWords, EvidenceWords } from '../language/evidence.ts';
import { byLanguage } from '../model/by-language.ts';
import type { Language } from '../model/minutes.ts';
import { formsOf } from '../text/forms.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';

export type WordList = keyof EvidenceWords;

/** A word of a sentence: its normalized letters, and where they stand in the sentence. `s'`, `l'` are words of their own. */
export interface Word {
  readonly normalized: string;
  readonly start: number;
  readonly end: number;
  /** It begins with a capital. */
  readonly capital: boolean;
}

/** A phrase of one of the lists, found in a sentence: from the word `from` up to the word `to`. */
export interface Hit {
  readonly list: WordList;
  readonly from: number;
  readonly to: number;
}

/** The lists of one language, by the first word of their phrases. */
export interface Phrasebook {
  /** Every phrase in some words, the longest of each list at each word. */
  find(words: readonly Word[]): Hit[];
  /** Whether some words begin with a phrase of a list. */
  begins(words: readonly Word[], list: WordList): boolean;
  /** Whether a word stands between those who do something and their verb; or before them. */
  isLittle(word: Word | undefined): boolean;
  isArticle(word: Word | undefined): boolean;
  /** How many of some words are common ones of the language. */
  common(words: readonly Word[]): number;
}

export type Phrasebooks = Readonly<Record<Language, Phrasebook>>;

const wordShape = /\p{L}+(?:['’](?=\p{L})|[\p{L}\p{M}\d]*)|\d{1,3}(?:\.\d{3})+(?![\d.])|\d+/gu;

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(wordShape)) {
    const first = written.charAt(0);
    words.push({
      normalized: normalize(written),
      start: index,
      end: index + written.length,
      capital: first !== first.toLowerCase(),
    });
  }
  return words;
}

/** The words of all languages, ready to be looked up. */
export function createPhrasebooks(
  all: AllEvidenceWords,
  common: Readonly<Record<Language, readonly string[]>>,
  shorthand: Readonly<Record<Language, Readonly<Record<string, string>>>>,
): Phrasebooks {
  return byLanguage((language) =>
    phrasebookOf(all[language], new Set(common[language].map(normalize)), new Map(Object.entries(shorthand[language]))),
  );
}

interface Phrase {
  readonly list: WordList;
  readonly words: readonly string[];
}

function phrasebookOf(
  lists: EvidenceWords,
  common: ReadonlySet<string>,
  shorthand: ReadonlyMap<string, string>,
): Phrasebook {
  const byFirst = new Map<string, Phrase[]>();
  const stems = new Map<string, { readonly list: WordList; readonly stem: string }[]>();
  const little = new Set<string>();
  const articles = new Set<string>();
  for (const [list, phrases] of Object.entries(lists) as [WordList, readonly string[]][]) {
    for (const written of phrases.flatMap(formsOf)) {
      if (written.endsWith('*')) {
        const stem = normalize(written.slice(0, -1));
        addTo(stems, stem.charAt(0), { list, stem });
        continue;
      }
      const words = phraseWords(written);
      const first = words[0];
      if (first === undefined) continue;
      if (list === 'little') little.add(first);
      if (list === 'articles') articles.add(first);
      if (list === 'articles') continue;
      addTo(byFirst, first, { list, words });
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  /** As phrases have them: any number is `#`, and « tt le monde » is everybody. */
  const keysOf = (words: readonly Word[]): string[] =>
    words.map(({ normalized }) => {
      const first = normalized.charCodeAt(0);
      return first >= 48 && first <= 57 ? '#' : (shorthand.get(normalized) ?? normalized);
    });
  const collect = (keys: readonly string[], from: number, into: Hit[]): void => {
    const first = keys[from] as string;
    const before = into.length;
    for (const { list, words: phrase } of byFirst.get(first) ?? []) {
      // The longest of each list is enough.
      const length = hasList(into, before, list) ? 0 : fittingLength(keys, from, phrase);
      if (length > 0) into.push({ list, from, to: from + length });
    }
    for (const { list, stem } of stems.get(first.charAt(0)) ?? [])
      if (first.startsWith(stem)) into.push({ list, from, to: from + 1 });
  };
  return {
    find: (words) => {
      const hits: Hit[] = [];
      const keys = keysOf(words);
      for (let from = 0; from < keys.length; from++) collect(keys, from, hits);
      return withoutIdioms(hits);
    },
    begins: (words, list) => {
      const hits: Hit[] = [];
      if (words.length > 0) collect(keysOf(words), 0, hits);
      return hits.some((hit) => hit.list === list);
    },
    isLittle: (word) => word !== undefined && little.has(word.normalized),
    isArticle: (word) => word !== undefined && articles.has(word.normalized),
    common: (words) => words.reduce((count, { normalized }) => (common.has(normalized) ? count + 1 : count), 0),
  };
}

/** What stands inside an idiom is meant by nobody. */
function withoutIdioms(hits: Hit[]): Hit[] {
  const idioms = hits.filter(({ list }) => list === 'idioms');
  if (idioms.length === 0) return hits;
  return hits.filter(
    (hit) => hit.list === 'idioms' || !idioms.some(({ from, to }) => from <= hit.from && hit.to <= to),
  );
}

function hasList(hits: readonly Hit[], from: number, list: WordList): boolean {
  for (let at = from; at < hits.length; at++) if (hits[at]?.list === list) return true;
  return false;
}

/** Between the two halves of a verb stand so many words at most: « gaat het bestuur akkoord ». */
const widestGap = 6;

/** How many words a phrase takes here; 0 where it does not stand here. */
function fittingLength(words: readonly string[], from: number, phrase: readonly string[]): number {
  const gap = phrase.indexOf('…');
  if (gap === -1) return fits(words, from, phrase) ? phrase.length : 0;
  const [first, last] = [phrase.slice(0, gap), phrase.slice(gap + 1)];
  if (!fits(words, from, first)) return 0;
  for (let at = from + first.length; at <= from + first.length + widestGap; at++)
    if (fits(words, at, last)) return at + last.length - from;
  return 0;
}

function fits(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  if (from + phrase.length > words.length) return false;
  return phrase.every((one, index) => one === '_' || one === words[from + index]);
}

function phraseWords(written: string): string[] {
  return written.split(/\s+/).flatMap((part) => {
    if (part === '_' || part === '#' || part === '…') return [part];
    // « s' » alone is as it would be before a word.
    return /['’]$/.test(part) ? [normalize(part)] : wordsOf(part).map(({ normalized }) => normalized);
  });
}
