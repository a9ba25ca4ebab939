/** The headings under which earlier actions are reviewed: what stands there is no new action. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
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
