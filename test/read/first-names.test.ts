/** A month alone says no day; where it is somebody's name, it is that person. */
import { expect, test } from 'vitest';
import { printEntry } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';

const ways = await readers();

const read = (language: string, typed: string): readonly string[] => {
  const lists = 'attendees:\n  - Mei Claes\n  - April Jones\n  - Lotte Peeters\n  - sam';
  const text = `---\ndate: 2020-03-05\nlanguage: ${language}\n${lists}\n---\n\n## Punt\n\n${typed}\n`;
  const [fast, reference] = (['fast', 'reference'] as const).map(
    (way) => ways[way]('minutes/2020-03-05.md', text).minutes,
  );
  expect(fast).toEqual(reference);
  return fast?.entries.map(printEntry) ?? [];
};

test.each([
  ['nl', 'Actie (Mei): bellen', 'action (A1) · for Mei · “bellen”'],
  ['nl', 'Actie: bellen (Mei, tegen 15 mei)', 'action (A1) · for Mei · due 2020-05-15 “tegen 15 mei” · “bellen”'],
  ['nl', 'Actie (Lotte, tegen mei): bellen', 'action (A1) · for Lotte · due ? period “tegen mei” · “bellen”'],
  ['nl', 'Actie (Lotte, juni): bellen', 'action (A1) · for Lotte · due ? period “juni” · “bellen”'],
  ['en', 'Action (April, by May 5): call', 'action (A1) · for April · due 2020-05-05 “by May 5” · “call”'],
  ['en', 'Action (Lotte, Jan): call', 'action (A1) · for Lotte · due ? period “Jan” · “call”'],
  ['en', 'Action: sam – open the hall', 'action (A1) · for sam · “open the hall”'],
  ['en', 'Action (sam, Friday): open the hall', 'action (A1) · for sam · due ? ambiguous “Friday” · “open the hall”'],
  ['fr', 'Action (Lotte, sam) : ouvrir', 'action (A1) · for Lotte · due ? ambiguous “sam” · “ouvrir”'],
  [
    'fr',
    'Action (Jan, pour le 12 mai) : appeler',
    'action (A1) · for Jan · due 2020-05-12 “pour le 12 mai” · “appeler”',
  ],
])('%s: %s', (language, typed, expected) => {
  expect(read(language, typed)).toEqual([expected]);
});

test('what is to be done by a day is not done on it', () => {
  expect(read('en', 'Action (Lotte, done by May 5): call')).toEqual([
    'action (A1) · for Lotte · due 2020-05-05 “done by May 5” · “call”',
  ]);
  expect(read('fr', 'Action (Lotte, fait pour le 12 mai) : appeler')).toEqual(['action (A1) · for Lotte · “appeler”']);
});
