/** What stands in an HTML comment is in no copy but the board's, in no register and in no new file; in its own file it stays. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const pv = `---
date: 2025-02-06
titre: Réunion <!-- SECRET -->
lieu: Salle du Lavoir <!-- SECRET -->
présents:
  - Nora Piette <!-- SECRET -->
  - Marc Dumoulin (Fêtes <!-- SECRET -->)
excusés: Luc Adam <!-- SECRET, SECRET -->, Lise Bodart
---

## **Le bal <!-- SECRET -->** (pour décision <!-- SECRET -->)

- [ ] **Action A1 (Nora Piette, pour la rentrée <!-- SECRET -->) :** louer une tente
- [ ] **Action A2 (Nora <!-- SECRET : SECRET, SECRET --> Piette) :** **peindre<!-- SECRET -->**

Décision D1 (proposée par Zoé Martin <!-- SECRET -->) : on garde la salle

Groupe de travail Bal <!-- SECRET --> (Nora, Marc) :

Contact : Marc <!-- SECRET -->

Une phrase. <!-- SECRET
SECRET --> Décision : rien <!-- SECRET
SECRET --> de plus

## Prochaine réunion

- 06/03/2025 <!-- SECRET 13/03/2025 --> à 19h, Salle du Lavoir <!-- SECRET -->
    1. Les tables <!-- SECRET -->
`;

const files = { 'minutes/2025-02-06.md': pv };

const asked = [
  ['decisions'],
  ['follow-ups'],
  ['people'],
  ['organisations'],
  ['attendance'],
  ['meetings'],
  ['agenda'],
  ['status'],
  ['report', '2025'],
  ['history', 'bal'],
  ['search', 'décision'],
  ['show', '2025-02-06'],
  ['show', '2025-02-06', '--as-read'],
];

describe('comments among the words', () => {
  describe.each(['text', 'markdown', 'csv', 'html'])('as %s', (format) => {
    it.each(asked.map((args) => [args.join(' '), args] as const))('are not in what %s gives', async (_, args) => {
      const world = memoryWorld(files, { today: '2025-02-10' });
      await main([...args, '--format', format], world);
      expect(world.stdout.text).not.toMatch(/SECRET|<!--/);
    });
  });

  it('are not in the PV that is prepared, and stay where they were typed', async () => {
    const world = memoryWorld(files, { today: '2025-02-10' });
    expect(await main(['new-meeting', '2025-03-06'], world)).toBe(0);
    const made = world.file('minutes/2025-03-06.md');
    expect(made).toContain('Nora Piette');
    expect(made).not.toContain('SECRET');
    expect(world.file('minutes/2025-02-06.md')?.match(/SECRET/g)).toHaveLength(pv.match(/SECRET/g)?.length ?? 0);
  });
});
