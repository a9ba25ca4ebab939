import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const head = '---\ndate: 2026-01-15\nprésents: [Lotte Peeters, Tom Baker]\n---\n\n# A\n\n';

test.each([
  ['Proposition (rejetée) : 50 € par an.', 'rejected'],
  ['Proposition de Tom : 40 € par an -> rejetée', 'rejected'],
  ['Voorstel van Tom: 10 € per jaar.\n→ verworpen', 'rejected'],
  ['Proposition (retirée) : 50 € par an.', 'dropped'],
])('what came of a new proposal: %s', async (line, state) => {
  const world = memoryWorld({ 'minutes/2026-01-15.md': `${head}## 1. Cotisation\n\n${line}\n` });
  await main(['proposals', '--all', '--lang', 'en', '--today', '2026-01-16'], world);
  expect(world.stdout.text).toMatch(new RegExp(`✕\\s${state}`));
});

test('a unanimous approval keeps its number', async () => {
  const body =
    "## 1. Approbation du PV du 8 janvier\n\nApprouvé à l'unanimité.\n\n## 2. Toit\n\nDécision : on répare.\n";
  const world = memoryWorld({ 'minutes/2026-01-15.md': head + body });
  await main(['check', '--fix', '--today', '2026-01-16'], world);
  const written = world.file('minutes/2026-01-15.md') as string;
  expect(written).toContain("**Décision D1\u00a0:** Approuvé à l'unanimité.");
  expect(written).toContain('Décision D2 : on répare.');
  await main(['decisions', '--lang', 'en', '--today', '2026-01-16'], world);
  expect(world.stdout.text).toMatch(/D1.*Approbation du PV du 8 janvier/);
});
