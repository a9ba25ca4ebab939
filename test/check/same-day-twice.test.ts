import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

it.each([
  ['en', '- [ ] **Action A1 (Tom Baker, before 20 Feb):** Cert renewal: Tom takes it, before 20 Feb'],
  ['en', '- [ ] **Action A1 (Tom Baker, by 2026-03-31):** Tom will update the roadmap, end of March'],
  ['fr', '- [ ] **Action A1 (Tom Baker, pour le 31/03/2026)\u00a0:** Tom envoie la liste, fin mars'],
  ['nl', '- [ ] **Actie A1 (Tom Baker, tegen 31/03/2026):** Tom stuurt de lijst, eind maart'],
])('a day that the label has is not written into it once more: %s, %s', async (language, line) => {
  const text = `---\ndate: 2026-01-22\nlanguage: ${language}\nstatus: draft\nattendees: [Tom Baker]\n---\n\n# A\n\n## 1. AOB\n\n${line}\n`;
  const world = memoryWorld({ 'minutes/2026-01-22.md': text });
  await main(['check', '--fix', '--lang', 'en', '--today', '2026-01-23'], world);
  expect(world.file('minutes/2026-01-22.md')).toBe(text);
});
