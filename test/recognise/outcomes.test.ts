/** What some words say became of an action (`src/recognise/outcomes.ts`). */
import { expect, test } from 'vitest';
import type { OutcomeKind } from '../../src/model/minutes.ts';
import { kindTold } from '../../src/recognise/outcomes.ts';
import { candidateReader } from '../helpers/candidates.ts';

const reader = await candidateReader();
const { context } = reader('minutes/2026-02-19.md', '---\ndate: 2026-02-19\n---\n\n## A\n\nB\n', { open: [] });

const cases: [said: string, action: string, kind: OutcomeKind | null][] = [
  ['Three quotes received.', 'get 3 quotes', 'done'],
  ['Two quotes received.', 'get 3 quotes', 'in-progress'],
  ['3 devis reçus', 'demander trois devis', 'done'],
  ['Done, the county will fill them in July.', 'chase the county', 'done'],
  ['Done, but the county will come in July.', 'chase the county', 'in-progress'],
  ['Done, half of them.', 'chase the county', 'in-progress'],
  ['The school hopes to take part. Closed.', 'ask the school', 'done'],
  ['Not done.', 'ask the school', 'in-progress'],
  ['Will be done in May.', 'ask the school', null],
  ['Verstuurd op 9/2.', 'brief versturen', 'done'],
  ['Gedaan, op één na.', 'brieven versturen', 'in-progress'],
  ['Hoeft niet meer.', 'een sponsor zoeken', 'cancelled'],
  ['Moet niet meer: de school belde zelf.', 'de school bellen', 'cancelled'],
];

test.each(cases)('« %s » of « %s »: %s', (said, action, kind) => {
  expect(kindTold(said, action, { ...context, meeting: '2026-02-19', language: 'en' })).toBe(kind);
});
