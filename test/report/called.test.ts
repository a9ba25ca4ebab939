import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = {
  'people.yaml': 'people:\n  - name: Lotte Peeters\n    aliases: [syndic]\n  - name: Tom Baker\n',
  'minutes/2026-01-15.md':
    '---\ndate: 2026-01-15\nprésents: [Lotte Peeters, Tom Baker]\n---\n\n## 1. Toit\n\nAction A1 (syndic) : écrire\n\nAction A2 (Tom) : peindre\n\nDécision D1 (proposée par Lotte Peeters) : on vend.\n',
};

/** Whom people.yaml calls otherwise, too, is found by that name. */
test.each([
  [['follow-ups', '--owner', 'syndic'], 'écrire', 'peindre'],
  [['follow-ups', '--owner', 'Lotte'], 'écrire', 'peindre'],
  [['follow-ups', '--owner', 'Tom'], 'peindre', 'écrire'],
  [['follow-ups', '--by-owner', '--owner', 'syndic'], 'écrire', 'peindre'],
  [['decisions', '--person', 'syndic'], 'on vend', 'peindre'],
])('%j', async (args, has, hasNot) => {
  const world = memoryWorld(files);
  await main([...args, '--today', '2026-01-16'], world);
  expect(world.stdout.text).toContain(has);
  expect(world.stdout.text).not.toContain(hasNot);
});
