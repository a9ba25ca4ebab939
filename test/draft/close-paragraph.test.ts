/** Where `czs close` writes what became of something, and how it was voted. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

async function closed(language: string, lines: string[], ...words: string[]): Promise<string> {
  const head = `---\ndate: 2026-03-19\nlanguage: ${language}\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. A\n\n`;
  const world = memoryWorld({ 'minutes/2026-03-19.md': head + lines.join('\n') });
  const asked = ['close', '2026-03-19/P1', '--in', '2026-03-19', ...words, '--lang', 'en', '--today', '2026-03-20'];
  expect(await main(asked, world)).toBe(0);
  return (world.file('minutes/2026-03-19.md') ?? '').slice(head.length);
}

it.each([
  ['en', '**Motion P1 (Tom):** buy a tent.', '3-1', '**Decision D1 (adopts 2026-03-19/P1, 3-1):** buy a tent.'],
  [
    'fr',
    '**Proposition P1 (Tom) :** une tente.',
    '4 pour, 1 contre',
    '**Décision D1 (adopte 2026-03-19/P1, 4 pour, 1 contre)\u00a0:** une tente.',
  ],
  [
    'nl',
    '**Voorstel P1 (Tom):** een tent.',
    'unaniem',
    '**Beslissing D1 (keurt goed 2026-03-19/P1, unaniem):** een tent.',
  ],
])('after the whole paragraph, with the vote that a note is: %s', async (language, motion, note, decision) => {
  const text = await closed(
    language,
    [motion, 'Tom likes it.', 'Nora does not.', '', 'We eat.', ''],
    '--as',
    'adopted',
    '--note',
    note,
  );
  expect(text).toBe([motion, 'Tom likes it.', 'Nora does not.', '', decision, '', 'We eat.', ''].join('\n'));
});

it('before a list that follows, and with a note that says more in its words', async () => {
  const motion = '**Motion P1 (Tom):** buy a tent.';
  const text = await closed(
    'en',
    [motion, 'Nora does not.', '- one', '- two', ''],
    '--as',
    'adopted',
    '--note',
    'Green, 3-1',
  );
  expect(text).toContain(
    `${motion}\nNora does not.\n\n**Decision D1 (adopts 2026-03-19/P1):** buy a tent. Green, 3-1\n- one\n`,
  );
  const refused = await closed('en', [motion, 'Nora does not.', ''], '--as', 'rejected', '--note', '1 for, 3 against');
  expect(refused).toContain('Nora does not.\n\n**Rejected 2026-03-19/P1 (1 for, 3 against):** buy a tent.\n');
});
