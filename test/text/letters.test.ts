/** Letters told by their number, and texts normalized by a table, are what Unicode says: over all code points. */
import { expect, it } from 'vitest';
import { createDateHints, hintTable } from '../../src/dates/hints.ts';
import { allDateWords } from '../../src/language/all-date-words.ts';
import { isCapital, isLetter, isMark, isNumber, isPunctuation } from '../../src/text/letters.ts';
import { normalize } from '../../src/text/normalize.ts';
import { thorough } from '../helpers/thorough.ts';

it('tells letters, capitals, marks, numbers and punctuation as Unicode does', () => {
  const kinds = [
    [isLetter, /^\p{L}$/u],
    [isCapital, /^\p{Lu}$/u],
    [isMark, /^\p{M}$/u],
    [isNumber, /^\p{N}$/u],
    [isPunctuation, /^[\p{P}\p{S}]$/u],
  ] as const;
  const wrong: string[] = [];
  // From 0x20000 on the pattern itself is asked: `npm test` takes some of these.
  for (let code = 0; code <= 0x10ffff; code += code < 0x20000 || thorough ? 1 : 16) {
    const character = String.fromCodePoint(code);
    for (const [is, pattern] of kinds)
      if (is(code) !== pattern.test(character)) wrong.push(`${is.name} ${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

/** Folding in one go, over the whole text. */
function foldedAtOnce(text: string): string {
  const letters: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', ß: 'ss', ı: 'i', ø: 'o', ł: 'l' };
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc\u2032\u00b4`\u201b]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[œŒæßıøł]/g, (letter) => letters[letter] as string)
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

it('normalizes each character as it normalizes a text', () => {
  const wrong: string[] = [];
  const expectFolded = (text: string): void => {
    if (normalize(text) !== foldedAtOnce(text)) wrong.push(JSON.stringify(text));
  };
  // Beyond, nothing has a form.
  for (let code = 0x80; code <= 0x1ffff; code++) expectFolded(`a${String.fromCodePoint(code)}b`);
  // Marks in any order and number, Hangul, surrogates alone, each beside the others.
  const pieces = [
    'e',
    '`',
    '\u0301',
    '\u0323',
    '\u0345',
    'é',
    'ﬁ',
    '가',
    '\u11a8',
    '\ud83c',
    '\udff4',
    '🏴',
    '’',
    '\u00a0',
    'Œ',
  ];
  for (const a of pieces) for (const b of pieces) for (const c of pieces) expectFolded(`${a}${b}${c}é`);
  expect(wrong).toEqual([]);
});

const hints = createDateHints(hintTable(Object.values(allDateWords)));

it.each([
  ['le 3', 3],
  ['Fin mai', 4],
  ['en FÉVRIER', 3],
  ['en fevrier', 3],
  ['en fe\u0301vrier', 3],
  ['en fé\u0301vrier', -1],
  ['en févriér', -1],
  ['aou\u0302t', 0],
  ['mais', -1],
  ['mai\u0301', -1],
  ['mai_juin', 0],
  ['_mai', -1],
  ['d’août', 2],
  ['ce mois-ci', 3],
  ['prémai', 3],
  ['volgende week', 0],
  ['personne', -1],
  ['', -1],
])('%j may hold a date at %i', (text, at) => {
  expect(hints.next(text, 0)).toBe(at);
});

it('goes on from where it is told', () => {
  expect(hints.next('mai ou juin', 1)).toBe(7);
  expect(hints.next('mai ou juin', 8)).toBe(-1);
});
