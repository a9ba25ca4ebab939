import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPerson, parsePerson } from '../../src/names/person-text.ts';
import { answerTo, executors, rowsOf, splitRow } from './names-page.ts';

/** The page beside the source, executed: each row of its tables is a test. */
const page = readFileSync(new URL('../../src/names/names.md', import.meta.url), 'utf8');
const rows = rowsOf(page);

describe('names.md', () => {
  test('has its tables', () => {
    expect(new Set(rows.map((row) => row.head))).toEqual(new Set(Object.keys(executors)));
    expect(rows.length).toBeGreaterThan(190);
  });

  for (const row of rows) {
    const { given, answer } = splitRow(row);
    test(`${row.head}: ${given.join(' | ')}`, () => {
      expect(answerTo(row).join(' | ')).toBe(answer.join(' | '));
    });
  }
});

test('a canonical person reads back', () => {
  const person = { name: 'Anne Durand', organisation: 'Atelier Soleil (Sud)', email: 'anne@example.org' };
  expect(parsePerson(formatPerson(person))).toMatchObject(person);
});
