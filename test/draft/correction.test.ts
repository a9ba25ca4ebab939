import { expect, test } from 'vitest';
import { correctionEdit } from '../../src/draft/correction.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { readers } from '../helpers/readers.ts';

const text = `---
date: 2025-06-05
---

# X

## 1. Approbation du PV du 13 février 2025

Approuvé.

## 2. Approbation du PV du 20 mars 2025

Approuvé.

## 3. Divers

Un mot.
`;

test.each([
  ['2025-02-13', '## 2.'],
  ['2025-03-20', '## 3.'],
  // What no item approves is written below the first that approves any.
  ['2025-04-10', '## 2.'],
] as const)('what corrects the minutes of %s stands before %s', async (day, next) => {
  const { fast } = await readers({ language: 'fr' });
  const { minutes } = fast('minutes/2025-06-05.md', text);
  const { end } = correctionEdit(
    text,
    minutes,
    text.indexOf('# X'),
    { head: '**R :**', text: 'a', day },
    vocabularies.fr,
  );
  expect(text.slice(end).trimStart().slice(0, 5)).toBe(next);
});
