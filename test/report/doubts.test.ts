/** A PV that says, or nearly says, that something is internal and marks nothing: registers leave it out and say so, and only its own copy is refused. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { allText } from '../helpers/zip-text.ts';

const open = `---
date: 2025-01-16
présents:
  - Nora Piette (Fêtes)
  - Marc Dumoulin (Fêtes)
---

# Réunion de janvier

## 1. Le bal

**Décision D1 :** le bal a lieu le 6 juin.

**Décision à prendre D2 :** le prix des places ?

- [ ] **Action A1 (Nora Piette, pour le 20/02/2025) :** réserver la salle
- [ ] **Action A2 (Nora Piette) :** imprimer les billets
`;

const doubted = (front: string, title: string, words: string) => `---
date: 2025-02-20
${front}présents:
  - Nora Piette (Fêtes)
  - Zoé SECRET-VENUE (Fêtes)
---

# ${title}

Avant le premier point : SECRET-PRÉAMBULE.

## 1. SECRET-POINT

${words}

**Décision D1 (proposée par Luc SECRET-PROPOSANT) :** SECRET-DÉCISION

**Décision 2025-01-16/D2 :** SECRET-PRIX

- [ ] **Action A1 (Zoé SECRET-RESPONSABLE, pour le 01/03/2025) :** SECRET-ACTION
- [ ] **Action 2025-01-16/A1 (Zoé SECRET-RELAIS) :** SECRET-SUIVI
- [x] **Action 2025-01-16/A2 :** SECRET-FAIT

**Proposition P1 :** SECRET-PROPOSITION

**Groupe de travail SECRET-GROUPE (Zoé SECRET-MEMBRE) :** pour mars

Voir 2025-01-16/D1, SECRET-RENVOI.

## 2. Prochaine réunion

- 20/03/2025 à 19h, SECRET-LIEU
    1. SECRET-ANNONCÉ
`;

const variants = {
  'in its body': { text: doubted('', 'Réunion de février', 'La séance se poursuit à huis clos.'), ofWhole: false },
  'by a word that is nearly a label': {
    text: doubted('', 'Réunion de février', 'Intrene : un mot.'),
    ofWhole: false,
  },
  'by what opens a closed part': {
    text: doubted('', 'Réunion de février', 'La suite est traitée hors la présence du public.'),
    ofWhole: false,
  },
  'in its front matter': {
    text: doubted('lieu: SECRET-SALLE (huis clos)\n', 'SECRET-TITRE', 'Un mot.'),
    ofWhole: true,
  },
};

const registers: readonly (readonly string[])[] = [
  ['decisions'],
  ['decisions', '--search', 'secret'],
  ['follow-ups'],
  ['follow-ups', '--status', 'open,done,cancelled'],
  ['follow-ups', '--by-owner'],
  ['proposals'],
  ['meetings'],
  ['history', 'secret'],
  ['history', '2025-01-16/D1'],
  ['history', '2025-01-16/D2'],
  ['search', 'secret'],
  ['search', 'bal'],
  ['report'],
  ['attendance'],
  ['attendance', '--by', 'meeting'],
  ['attendance', '--by', 'organisation'],
  ['people'],
  ['organisations'],
  ['status'],
];

const secrets = (text: string, ofWhole: boolean) =>
  [...new Set(text.match(/secret-[\p{L}]+/giu) ?? [])].filter((one) => ofWhole || !/VENUE|SALLE|TITRE/.test(one));

describe.each(Object.entries(variants))('a PV in doubt %s', (_, { text, ofWhole }) => {
  const files = {
    'czs.yaml': 'format: 1\nlanguage: fr\n',
    'minutes/2025-01-16.md': open,
    'minutes/2025-02-20.md': text,
  };

  async function czs(...args: string[]) {
    const world = memoryWorld(files, { today: '2025-03-01' });
    const code = await main(args, world);
    return { code, out: allText(world.stdout.bytes), err: world.stderr.text };
  }

  it.each(registers.map((args) => [args.join(' '), args] as const))(
    '%s leaves it out and says so',
    async (__, args) => {
      for (const audience of ['public', 'members']) {
        for (const format of ['text', 'html', 'markdown']) {
          const { code, out, err } = await czs(...args, '--format', format, '--for', audience);
          expect([code, secrets(out, ofWhole)], `${args.join(' ')} ${format}: ${err}`).toEqual([0, []]);
          // A search that finds nothing in it leaves nothing out.
          if (args[0] === 'status' || (args[0] === 'search' && args[1] === 'bal')) continue;
          expect(err).toContain('minutes/2025-02-20.md, ligne ');
          expect(err.split('\n').filter((line) => line.includes('copie'))).toHaveLength(1);
        }
      }
    },
  );

  it('is told to the board, and in JSON', async () => {
    for (const more of [
      ['--for', 'board'],
      ['--format', 'json'],
    ]) {
      const { code, out, err } = await czs('decisions', ...more);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('SECRET-DÉCISION');
      expect(out).toContain('SECRET-PRIX');
    }
  });

  it('keeps the numbers and the states of what it says', async () => {
    const { out } = await czs('decisions', '--format', 'csv');
    expect(out).toMatch(/^2025-02-20\/D1,.*pas dans cette copie/m);
    expect(out).toMatch(/^2025-01-16\/D2,.*prise,.*pas dans cette copie/m);
    expect(out).toContain('le bal a lieu le 6 juin');
    const actions = (await czs('follow-ups', '--status', 'open,done,cancelled', '--format', 'csv')).out;
    // Who does it now, the PV in doubt says; that it is done, everybody may know.
    expect(actions).toMatch(/^2025-01-16\/A1,.*pas dans cette copie/m);
    expect(actions).toMatch(/^2025-01-16\/A2,.*faite.*imprimer les billets/m);
  });

  it('is not copied, and the others are', async () => {
    for (const args of [
      ['show', '2025-02-20'],
      ['export', '2025-02-20', '--to', 'html'],
      ['extract', '2025-02-20/D1'],
      ['extract', '2025-01-16/D2'],
    ]) {
      const { code, out, err } = await czs(...args);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(err).toMatch(/^czs\u00a0: Aucune copie n’a été faite\u00a0: dans minutes\/2025-02-20\.md, ligne /);
    }
    for (const args of [
      ['show', '2025-01-16'],
      ['export', '2025-01-16', '--to', 'html', '--with', 'attendance,agenda,body,registers'],
      ['extract', '2025-01-16/D1'],
    ]) {
      const { code, out, err } = await czs(...args);
      expect([code, secrets(out, true), err], args.join(' ')).toEqual([0, [], '']);
      expect(out).toContain('le bal a lieu');
    }
  });
});
