import { describe, expect, test } from 'vitest';
import { createLexicon, lexiconTable, phraseOf, tokenise } from '../../src/dates/tokens.ts';
import { allDateWords } from '../../src/language/all-date-words.ts';
import type { DateWords } from '../../src/language/date-words.ts';
import { normalize } from '../../src/text/normalize.ts';

const lexicon = createLexicon(lexiconTable(allDateWords));

describe.each(Object.entries<DateWords>(allDateWords))('the date words of %s', (_, words) => {
  test('have twelve months and seven weekdays, each with a word', () => {
    expect(words.months).toHaveLength(12);
    expect(words.shortMonths).toHaveLength(12);
    expect(words.weekdays).toHaveLength(7);
    expect(words.shortWeekdays).toHaveLength(7);
    expect(words.quarterOrdinals).toHaveLength(4);
    expect([...words.months, ...words.weekdays, ...words.quarterOrdinals].every((list) => list.length > 0)).toBe(true);
  });

  test('name a next meeting with one of the words for next, so that it is looked for', () => {
    for (const phrase of words.nextMeeting)
      expect(
        phrase.split(' ').some((word) => words.next.includes(word)),
        phrase,
      ).toBe(true);
  });

  test('are cut as a text that says them is', () => {
    for (const [role, list] of Object.entries(words)) {
      if (typeof list === 'boolean' || role === 'exact' || role === 'counted') continue;
      const phrases = Array.isArray(list) ? list.flat() : Object.values<readonly string[]>(list).flat();
      for (const phrase of phrases) {
        // More follows in a text, so that an apostrophe ties.
        const tokens = phraseOf(`${phrase}${phrase.endsWith("'") ? '' : ' '}x`).slice(0, -1);
        const senses = lexicon.get(tokens[0]) ?? [];
        expect(
          senses.some((sense) => sense.role === role && sense.words.join('|') === tokens.join('|')),
          `${role}: ${phrase}`,
        ).toBe(true);
      }
    }
  });

  test('say nothing twice in one list', () => {
    for (const list of Object.values(words)) {
      if (!Array.isArray(list)) continue;
      const flat = list.flat().map(normalize);
      expect(new Set(flat).size).toBe(flat.length);
    }
  });
});

test('tokens cover a text in order, and addresses are one mark', () => {
  const text = 'Le 1er, d’ici mi-mai : voir https://example.org/5-mai (anne.5@example.org) « 9h30 »';
  const tokens = tokenise(text, lexicon);
  let last = 0;
  for (const token of tokens) {
    expect(text.slice(last, token.start).trim()).toBe('');
    last = token.end;
  }
  expect(text.slice(last)).toBe('');
  expect(tokens.map((token) => token.text)).toEqual([
    'le',
    '1',
    'er',
    ',',
    "d'",
    'ici',
    'mi',
    '-',
    'mai',
    ':',
    'voir',
    'https',
    '@',
    '(',
    'anne',
    '.',
    '5',
    '@',
    ')',
    '«',
    '9',
    'h',
    '30',
    '»',
  ]);
});
