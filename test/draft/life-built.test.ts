/** The commands of a PV's life of the built czs, on a terminal: a checklist, and the questions of init and postpone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { czsOnTerminal, hasTerminal, type Key, keys } from '../helpers/terminal.ts';

let folder: string;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planned = `---
date: 2024-05-16
statut: convoquée
convoqués:
  - Nadia Ferrant (Comité du quai)
  - Éloïse Nève (Écluse 21)
  - Oscar Leduc (Comité du quai)
  - Pia Sorel (Les Péniches)
  - Zénon Thoma (Les Péniches)
---

# Réunion du 16 mai 2024
`;

const file = 'minutes/2024-05-16.md';
const read = (path = file) => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'czs-life-'));
  mkdirSync(join(folder, 'minutes'));
  writeFileSync(join(folder, file), planned);
});

const tab = '\t';

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const run = (args: readonly string[], typed: readonly Key[]) =>
    czsOnTerminal(['--today', '2024-05-16', ...args], folder, typed);

  it('roll-call narrows the list as one types, accents or not', async () => {
    const { screen, code } = await run(
      ['appel'],
      [
        ['Qui est présent', 'eloise'],
        ['eloise', tab],
        ['1 coché', 'PENICHES'],
        ['PENICHES', tab],
        ['2 cochés', keys.enter],
        ['Qui est excusé', 'oscar'],
        ['oscar', tab],
        ['1 coché', keys.enter],
        ['absent sans excuse', keys.enter],
        ['Qui a donné procuration', keys.enter],
        ['Des invités', 'Tom Urbain (Port), Ida Lys\r'],
        ['2 personnes convoquées ne sont dans aucune liste', keys.down],
        ['', keys.down],
        ['', keys.enter],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('Chercher');
    expect(screen).not.toMatch(/search|select|match|item/i);
    expect(screen).toContain('jeudi 16\u00a0mai\u00a0: 2 présents, 1 excusé, 2 invités.');
    expect(read()).toBe(
      planned
        .replace('convoquée', 'projet')
        .replace(/convoqués:[\s\S]*?---/, () =>
          [
            'convoqués:',
            '  - Nadia Ferrant (Comité du quai)',
            '  - Zénon Thoma (Les Péniches)',
            'présents:',
            '  - Éloïse Nève (Écluse 21)',
            '  - Pia Sorel (Les Péniches)',
            'excusés:',
            '  - Oscar Leduc (Comité du quai)',
            'invités:',
            '  - Tom Urbain (Port)',
            '  - Ida Lys',
            '---',
          ].join('\n'),
        ),
    );
  }, 40_000);

  it('roll-call has all but one present in a key, and asks of whom nothing was said', async () => {
    const { code, screen } = await run(
      ['appel'],
      [
        ['tous ·', '*'],
        ['5 cochés', 'oscar'],
        ['oscar', tab],
        ['4 cochés', keys.enter],
        ['Qui est excusé', keys.enter],
        ['absent sans excuse', keys.enter],
        // Who is present is no guest: it is asked again, and nothing is lost.
        ['Des invités', 'Nadia Ferrant\r'],
        ['dans deux listes à la fois', `${keys.erase}${keys.enter}`],
        ['1 personne convoquée n’est dans aucune liste', keys.down],
        ['', keys.enter],
      ],
    );
    expect(screen).toContain('4 présents, 1 excusé.');
    expect(code).toBe(0);
    expect(read()).toContain('excusés:\n  - Oscar Leduc (Comité du quai)\n');
    expect(read()).not.toContain('convoqués');
  }, 40_000);

  it('roll-call asks who represents whom', async () => {
    const { code } = await run(
      ['appel'],
      [
        ['Qui est présent', keys.enter],
        ['Qui est excusé', 'pia'],
        ['pia', tab],
        ['1 coché', keys.enter],
        ['absent sans excuse', keys.enter],
        ['Qui a donné procuration', tab],
        ['1 coché', keys.enter],
        ['procuration de Pia Sorel', 'nadia\r'],
        ['Des invités', keys.enter],
        ['4 personnes convoquées ne sont dans aucune liste', keys.enter],
      ],
    );
    expect(code).toBe(0);
    expect(read()).toContain('  - nom: Pia Sorel\n    organisation: Les Péniches\n    représenté par: Nadia Ferrant\n');
    expect(read()).toContain('absents:\n  - Nadia Ferrant (Comité du quai)\n');
  }, 40_000);

  it('roll-call writes nothing when it is broken off', async () => {
    for (const key of [keys.interrupt, keys.escape]) {
      const { code, screen } = await run(['appel'], [['Qui est présent', key]]);
      expect(code).toBe(130);
      expect(screen).toContain('rien n’a été écrit');
      expect(read()).toBe(planned);
    }
  }, 40_000);

  it('roll-call notes nothing where nobody is named', async () => {
    const { code, screen } = await run(
      ['appel'],
      [
        ['Qui est présent', keys.enter],
        ['Qui est excusé', keys.enter],
        ['absent sans excuse', keys.enter],
        ['Des invités', keys.enter],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('Rien à changer dans minutes/2024-05-16.md.');
    expect(read()).toBe(planned);
  }, 40_000);

  it('postpone asks for the day', async () => {
    const { code, screen } = await run(
      ['déplacer'],
      [
        ['À quel jour', 'mardi\r'],
        ['par exemple', `${keys.erase}01/05/2024\r`],
        ['est passé', `${keys.erase}23/05/2024\r`],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('déplacée au jeudi 23\u00a0mai 2024');
    expect(read('minutes/2024-05-23.md')).toContain('date: 2024-05-23\n');
  }, 40_000);

  it('close asks what was decided, where that was owed', async () => {
    const later = 'minutes/2024-05-15.md';
    const asked = '---\ndate: 2024-05-14\n---\n\n# Réunion\n\n## Bar\n\nDécision à prendre : Qui tient le bar ?\n';
    writeFileSync(join(folder, 'minutes/2024-05-14.md'), asked);
    writeFileSync(join(folder, later), '---\ndate: 2024-05-15\n---\n\n# Réunion\n\n## Bar\n');
    const { code, screen } = await run(
      ['clore', '2024-05-14/D1', '--in', '2024-05-15'],
      [
        ['en est-il de', '\r'],
        ['Qui tient le bar', '\r'],
        ['Écrire ce qui est décidé', 'Pia tient le bar.\r'],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('2024-05-14/D1, prise\u00a0: Pia tient le bar.');
    expect(read(later)).toContain('**Décision 2024-05-14/D1\u00a0:** Pia tient le bar.\n');
  }, 40_000);

  it('init asks, offers a French archive pv/, and lays it', async () => {
    const { code, screen } = await run(
      ['init', '--dir', 'neuve'],
      [
        ['nom de l’organisation', '\r'],
        ['Il faut un nom', 'Comité du quai\r'],
        ['sigle', 'CDQ\r'],
        ['langue', keys.enter],
        ['dossier', keys.enter],
        ['ordre du jour', 'Budget, Tour des chantiers\r'],
        ['membres', 'Nadia Ferrant (Comité du quai), Oscar Leduc\r'],
        ['dépôt git', keys.enter],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('neuve/pv/README.md');
    expect(read('neuve/czs.yaml')).toContain(
      'organisation: Comité du quai\nacronym: CDQ\nlanguage: fr\nminutes: pv\ntimezone: Europe/Brussels\nstanding-items:\n  - Budget\n  - Tour des chantiers\n',
    );
    expect(read('neuve/people.yaml')).toContain('  - name: Oscar Leduc\n');
    expect(existsSync(join(folder, 'neuve/.github'))).toBe(false);
  }, 40_000);

  it('init asks the rest where its language is given', async () => {
    const { code } = await run(
      ['init', '--dir', 'nieuw', '--language', 'nl'],
      [
        ['nom de l’organisation', 'Comité van de kaai\r'],
        ['sigle', keys.enter],
        ['dossier', keys.enter],
        ['ordre du jour', keys.enter],
        ['membres', keys.enter],
        ['dépôt git', keys.enter],
      ],
    );
    expect(code).toBe(0);
    expect(read('nieuw/czs.yaml')).toContain('organisation: Comité van de kaai\nlanguage: nl\n');
  }, 40_000);

  it('init writes nothing when it is broken off', async () => {
    const { code } = await run(['init', '--dir', 'neuve'], [['nom de l’organisation', keys.interrupt]]);
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'neuve'))).toBe(false);
  }, 40_000);
});
