import { withinDistance } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';

/** The words of a name, and which of them tell whose it is: what names are compared by where they are left out. */

/** In letters and digits, normalized. */
export type Words = readonly string[];

/** A word of a name: « Anne-Sophie » is one, and « J.-P. ». */
export interface NameUnit {
  /** As typed. */
  readonly typed: string;
  /** What hyphens part in it. */
  readonly words: Words;
}

/** Whether a word, normalized, is a title: see `Archive.isTitle`. */
export type IsTitle = (word: string) => boolean;

/** As in « near »: a word of a name that is as long may be one letter off. */
export const longEnough = 5;

export const wordPattern = /[\p{L}\p{M}\p{N}]+(?:(?:\*{1,3}|[\u00ad\u200b-\u200d\u2060]{1,3})[\p{L}\p{M}\p{N}]+)*/gu;
export const capitalLetter = /^\p{Lu}/u;
/** Initials by which somebody is called: « GT », « AVdB ». */
export const calledBy = /^\p{Lu}(?:\p{Ll}{0,2}\p{Lu}){1,4}$/u;

/** Words of names that name nobody. */
const particles = new Set(
  "a al ben d da das de del della den der des di dit do dos du el en et la las le les lo los of op 't t ten ter the van von vom zu zum zur".split(
    ' ',
  ),
);

export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** As typed. */
export function typedWords(name: string): string[] {
  return [...name.matchAll(wordPattern)].map(([word]) => word);
}

export function wordsOf(name: string): Words {
  return typedWords(name).map((word) => normalize(word));
}

export function unitsOf(name: string): readonly NameUnit[] {
  return [...name.matchAll(/[\p{L}\p{M}\p{N}]+(?:\.?[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu)].map(([typed]) => ({
    typed,
    words: wordsOf(typed),
  }));
}

export function initialOf(word: string): string {
  return word
    .split(/\.?[-\u2010\u2011]/)
    .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0x2026).toUpperCase()}.`)
    .join('-');
}

/** « Mme Anneleen Van den Broeck » is not called Mme, nor `County Cllr D. Orme` County: before an abbreviation that is nobody's name stands what it is of. */
export function withoutTitles(name: string, isTitle: IsTitle): string {
  let rest = name;
  for (;;) {
    const [title = '', word = ''] = /^[^\p{L}\p{N}]*(\p{L}{1,12})\.?[ \u00a0\u202f]+(?=\p{L})/u.exec(rest) ?? [];
    const [, next = ''] = /^(\p{L}{2,12})\.?[ \u00a0\u202f]+(?=\p{L})/u.exec(rest.slice(title.length)) ?? [];
    const isOf = word !== '' && isTitle(normalize(next)) && !/[aeiouy]/.test(normalize(next));
    if (!isTitle(normalize(word)) && !isOf) return rest;
    rest = rest.slice(title.length);
  }
}

/** The words of a name that are no titles and no particles. */
function tellingWords(name: string, isTitle: IsTitle): Words {
  return wordsOf(withoutTitles(name, isTitle)).filter((word) => !isParticle(word));
}

/** Whether a name is another writing of one of some: it has the words of it that are no particles. */
export function isAnyOf(name: string, others: readonly string[], isTitle: IsTitle): boolean {
  const words = new Set(wordsOf(name));
  return others.some((other) => {
    const wanted = tellingWords(other, isTitle);
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
}

/** Whether a name may be another with initials for some of its words: « N. Colpaert ». */
export function isShortFor(name: string, full: string, isTitle: IsTitle): boolean {
  const one = tellingWords(name, isTitle);
  const two = tellingWords(full, isTitle);
  return (
    one.length > 1 &&
    one.length === two.length &&
    one.some((word, at) => word !== two[at]) &&
    one.every((word, at) => word === two[at] || (word.length === 1 && two[at]?.startsWith(word)))
  );
}

/** Whether a name is one of the same words but for a letter in one of them: nobody knows that it is another's. */
export function isNearly(name: string, other: string, isTitle: IsTitle): boolean {
  const one = tellingWords(name, isTitle);
  const two = tellingWords(other, isTitle);
  if (one.length !== two.length || one.length < 2) return false;
  const [a = '', ...moreOfOne] = one.filter((word) => !two.includes(word));
  const [b = '', ...moreOfTwo] = two.filter((word) => !one.includes(word));
  return (
    moreOfOne.length + moreOfTwo.length === 0 &&
    Math.min(a.length, b.length) >= longEnough &&
    withinDistance(a, b, 1) !== null
  );
}
