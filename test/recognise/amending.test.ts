/** What goes on where minutes are approved, and is to be mended in them; what is decided later. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

it.each([
  [
    'fr',
    'Approbation du PV du 12 mars',
    "Le PV est approuvé, sous réserve d'ajouter Tom parmi les présents.",
    'correction',
  ],
  [
    'nl',
    'Goedkeuring van het verslag van 12 maart',
    'Het verslag wordt goedgekeurd, met dien verstande dat Tom aanwezig was.',
    'correction',
  ],
  [
    'nl',
    'Goedkeuring van het verslag van 12 maart',
    'Het verslag wordt goedgekeurd, met dank aan de verslaggever.',
    undefined,
  ],
  [
    'en',
    'Approval of the minutes of 12 March',
    'The minutes are approved, subject to Tom being listed as present.',
    'correction',
  ],
  ['en', 'Approval of the minutes of 12 March', 'The minutes are approved, with thanks to the secretary.', undefined],
  ['fr', 'Fête', 'Qui tient le bar ? Décision suivra.', 'pending'],
  ['nl', 'Feest', 'Besluit volgt.', 'pending'],
  ['en', 'Fair', 'The bar: decision to follow.', 'pending'],
])('%s: %s: %s', async (language, title, line, role) => {
  const text = `---\ndate: 2026-03-19\nlanguage: ${language}\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. ${title}\n\n${line}\n`;
  const world = memoryWorld({ 'minutes/2026-03-19.md': text });
  await main(['review', '2026-03-19', '--lang', 'en', '--today', '2026-03-20', '--format', 'json'], world);
  const found = JSON.parse(world.stdout.text) as { role: string }[] | { candidates: { role: string }[] };
  const all = Array.isArray(found) ? found : found.candidates;
  expect(all[0]?.role).toBe(role);
});
