/** The headings under which earlier actions are reviewed: what stands there is no new action. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { findCandidates } from '../../src/recognise/candidates.ts';
import { candidateReader } from '../helpers/candidates.ts';
import { readers } from '../helpers/readers.ts';

async function isReviewed(heading: string, language: Language): Promise<boolean> {
  const { fast } = await readers({ language });
  const { minutes } = fast('minutes/2026-02-12.md', `---\ndate: 2026-02-12\n---\n\n## ${heading}\n\n- [x] X\n`);
  return minutes.entries.some(({ reviews }) => reviews === 'told');
}

const headings: [heading: string, language: Language, reviewed: boolean][] = [
  ["last week's AIs", 'en', true],
  ['todos from last time', 'en', true],
  ['Old action items', 'en', true],
  ['Outstanding', 'en', true],
  ['Action items', 'en', false],
  ['Old hall', 'en', false],
  ['Suivi des tâches', 'fr', true],
  ['Tâches de la dernière fois', 'fr', true],
  ['Tâches', 'fr', false],
  ['Van de vorige keer', 'nl', true],
  ['Taken van vorige vergadering', 'nl', true],
  ['Lijst van de zaal', 'nl', false],
];

test.each(headings)('%j (%s) reviews earlier actions: %j', async (heading, language, reviewed) => {
  expect(await isReviewed(heading, language)).toBe(reviewed);
});

test.each<[lead: string, roles: readonly string[]]>([
  ['Actions réalisées :', []],
  ['Afgewerkte acties:', []],
  ['Completed actions:', []],
  ['Actions réalisées et en cours :', ['action']],
  ['Points suivants :', ['action']],
])('under « %s » stands to be done: %j', async (lead, roles) => {
  const reader = await candidateReader();
  const people = 'présents: [Ana Roy, Bram Maes]';
  const text = `---\ndate: 2026-02-12\n${people}\n---\n\n## Jardin\n\n${lead}\n\n- Réparer la pompe du fond (B. Maes)\n`;
  const { document, context } = reader('minutes/2026-02-12.md', text);
  const found = findCandidates(document, context).map(({ role }) => role);
  expect(found.filter((role) => role === 'action')).toEqual(roles);
});

test.each<[what: string, before: string, lines: number, followed: boolean]>([
  ['early, and most lines tell what became of something', '', 5, true],
  ['late', '## Parking\n\nRien.\n\n## Loyer\n\nRien.\n\n## Porte\n\nRien.\n\n', 5, false],
  ['a few lines', '', 4, false],
])('under a heading that no list has, last time is gone through: %s', async (_, before, lines, followed) => {
  const reader = await candidateReader();
  const said = [
    'gobelets : le carton traîne dehors',
    'Bram a vu le voisin',
    'pas encore appelé la régie',
    'Ana a repeint la grille',
    'le voisin : Bram a appelé',
  ];
  const list = said.slice(0, lines).map((line) => `- ${line}\n`);
  const text = `---\ndate: 2026-02-12\nprésents: [Ana Roy, Bram Maes]\n---\n\n${before}## Nos promesses\n\n${list.join('')}\n`;
  const { document, context } = reader('minutes/2026-02-12.md', text);
  expect(findCandidates(document, context).some(({ text }) => text.startsWith('gobelets'))).toBe(followed);
});
