import { expect, it } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

it.each<[Language, string, string]>([
  ['en', 'Decision: the page is moved. 4 +1, 1 abstention, no -1.', '4/0/1'],
  ['en', 'Decision: the page is moved (5 +1, no -1).', '5/0/-'],
  ['en', 'Decision: the page is moved (4 +1s, 2 -1s, 1 ±0)', '4/2/1'],
  ['en', 'Motion (Tom): the page is moved. Carried, 4 +1s, no -1s.', '4/0/-'],
  ['en', 'Decision: the page is moved. Five +1, one -1.', '5/1/-'],
  ['fr', 'Décision : la page est déplacée (cinq +1, aucun -1)', '5/0/-'],
  ['fr', 'Décision : la page est déplacée. 3 +1, 1 -1, 2 0s.', '3/1/2'],
  ['nl', 'Beslissing: de pagina verhuist (4 +1, geen -1)', '4/0/-'],
  // A score stays one, as do the counts of a mailing list.
  ['en', 'Motion (Tom): the page is moved. Carried, 5 -1.', '5/1/-'],
  ['en', 'Decision: the page is moved (+4, -1)', '4/1/-'],
  ['en', 'Decision: the page is moved (yes - 4, no - 1)', '4/1/-'],
  ['en', 'Decision: the page is moved (unanimous, 7-0)', '7/0/-'],
  ['fr', "Décision : la page est déplacée (à l'unanimité, 7-0)", '7/0/-'],
  ['nl', 'Beslissing: de pagina verhuist (unaniem, 7-0)', '7/0/-'],
])('a vote by its signs is counted: %s, %s', async (language, line, counts) => {
  const { fast } = await readers({ language });
  const { entries } = fast(
    'minutes/2026-03-02.md',
    `---\ndate: 2026-03-02\nattendees: [Tom Baker]\n---\n\n## 1. A\n\n${line}\n`,
  ).minutes;
  const [mode] = entries.map((one) => one.mode);
  if (mode?.kind !== 'vote') return expect(mode).toEqual(counts);
  expect([mode.for, mode.against, mode.abstain].map((one) => one ?? '-').join('/')).toBe(counts);
});
