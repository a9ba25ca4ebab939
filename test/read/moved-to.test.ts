/** A meeting that was called off may say where it went; a link in what was to be treated says nothing of it. */
import { expect, it } from 'vitest';
import { readers } from '../helpers/readers.ts';

const off = (body: string, status = 'annulée') => `---\ndate: 2026-04-09\nstatut: ${status}\n---\n\n${body}\n`;

it.each([
  ['# Réunion\n\nRéunion déplacée au [16/04/2026](2026-04-16.md).\n\n## 1. Divers', '2026-04-16'],
  ['Meeting moved to [16/04/2026](2026-04-16-hall.md).', '2026-04-16-hall'],
  ['# Réunion\n\n## 1. Approbation\n\nDu PV du [12/03](2026-03-12.md).', null],
  ['# Réunion\n\nVoir le [PV](2026-03-12.md) de mars.', null],
])('%j', async (body, to) => {
  for (const read of Object.values(await readers({ language: 'fr' }))) {
    expect(read('minutes/2026-04-09.md', off(body)).minutes.movedTo).toBe(to);
    expect(read('minutes/2026-04-09.md', off(body, 'projet')).minutes.movedTo).toBe(null);
  }
});
