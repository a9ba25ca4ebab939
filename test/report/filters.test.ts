/** What filters let through at their edges, and in which order it stands. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = {
  'minutes/2025-03-06.md': `---
date: 2025-03-06
présents:
  - Odile Marchand (Le Fil)
  - Odile Renard (Parc)
  - Théo Marchand
excusés:
  - organisation: Le Fil
---

## Bail

**Décision D1 :** louer la cave

**Action A3 (Odile Marchand, pour le 30/04/2025) :** un

**Action A1 (Odile Renard, pour le 30/04/2025) :** deux

**Action A2 (Le Fil, pour le 29/04/2025) :** trois

**Action A4 (Théo Marchand) :** quatre
`,
  'minutes/2025-03-07.md': '---\ndate: 2025-03-07\n---\n\n**Décision D1 :** sans point\n',
};

async function refs(...args: string[]): Promise<string[]> {
  const world = memoryWorld(files, { today: '2025-03-10' });
  expect(await main([...args, '--format', 'json'], world), world.stderr.text).toBe(0);
  return (JSON.parse(world.stdout.text) as { ref: string }[]).map(({ ref }) => ref.replace('2025-03-', ''));
}

describe('actions', () => {
  it.each([
    [[], ['06/A2', '06/A1', '06/A3', '06/A4']],
    [['--due-before', '2025-04-30'], ['06/A2']],
    [
      ['--due-before', '2025-05-01'],
      ['06/A2', '06/A1', '06/A3'],
    ],
    [['--owner', 'Odile Marchand'], ['06/A3']],
    [
      ['--owner', 'Marchand'],
      ['06/A3', '06/A4'],
    ],
    [
      ['--organisation', 'Le Fil'],
      ['06/A2', '06/A3'],
    ],
    [['--organisation', 'Marchand'], []],
    [['--undated'], ['06/A4']],
  ])('follow-ups %j', async (args, expected) => {
    expect(await refs('follow-ups', ...args)).toEqual(expected);
  });
});

describe('decisions', () => {
  it.each([
    [[], ['06/D1', '07/D1']],
    [['--item', 'bail'], ['06/D1']],
    [['--since', '2025-03-07'], ['07/D1']],
    [['--until', '2025-03-06'], ['06/D1']],
    [['--search', 'louer cave'], ['06/D1']],
    [['--search', 'louer grenier'], []],
  ])('decisions %j', async (args, expected) => {
    expect((await refs('decisions', ...args)).sort()).toEqual(expected);
  });
});

describe('attendance', () => {
  it.each([
    ['1 missed', 'PPA', ''],
    ['2 missed', 'PAA', 'absence depuis 2'],
    ['2 in a row', 'APP', ''],
    ['3 in a row', 'PPP', '3 présences'],
  ])('%s', async (_, came, told) => {
    const held = Object.fromEntries(
      [...came].map((one, at) => [
        `minutes/2025-0${at + 1}-06.md`,
        `---\ndate: 2025-0${at + 1}-06\nprésents:\n  - Théo Ledent${one === 'P' ? '\n  - Odile Roux' : ''}\nexcusés:${one === 'P' ? ' []' : '\n  - Odile Roux'}\n---\n`,
      ]),
    );
    const world = memoryWorld(held, { today: '2025-05-01' });
    expect(await main(['attendance', '--lang', 'fr'], world)).toBe(0);
    const row = world.stdout.text.split('\n').find((line) => line.includes('Odile')) as string;
    expect(row).toMatch(told === '' ? /%\s+–?\s*$/u : new RegExp(told));
  });
});

describe('a name that nobody has', () => {
  const said = async (...args: string[]): Promise<string> => {
    const secret = '\n## Salaires (huis clos)\n\n**Action A9 (Ursule Kahn) :** cinq\n';
    const world = memoryWorld(
      { ...files, 'minutes/2025-03-06.md': files['minutes/2025-03-06.md'] + secret },
      { today: '2025-03-10' },
    );
    expect(await main(args, world), world.stderr.text).toBe(0);
    return world.stdout.text.replace(/\s+/g, ' ').trim();
  };

  it('is said, with whose it nearly is', async () => {
    for (const command of [
      ['follow-ups', '--owner'],
      ['decisions', '--person'],
    ])
      expect(await said(...command, 'Odil')).toBe(
        '« Odil » n’est dans aucune liste de cette archive. Vouliez-vous dire « Odile Marchand » ?',
      );
    expect(await said('follow-ups', '--all', '--organisation', 'Le Fill')).toBe(
      '« Le Fill » n’est l’organisation de personne dans cette archive. Vouliez-vous dire « Le Fil » ?',
    );
    expect(await said('decisions', '--person', 'Théo')).toContain('ne passe ces filtres');
  });

  it('is nobody’s in a copy that does not tell who has an internal action', async () => {
    expect(await said('follow-ups', '--owner', 'Ursule')).toBe('« Ursule » n’est dans aucune liste de cette archive.');
    expect(await said('follow-ups', '--owner', 'Ursule', '--for', 'board')).toContain('2025-03-06/A9');
  });
});
