/** What `czs new-meeting` makes of archives: the real one, a year, and odd ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { filesOf } from '../helpers/archives.ts';
import { type MemoryWorld, type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

interface Made {
  readonly code: number;
  readonly out: string;
  readonly notes: readonly string[];
  readonly world: MemoryWorld;
}

async function newMeeting(
  files: Readonly<Record<string, string>>,
  today: string,
  args: readonly string[] = [],
  options: MemoryWorldOptions = {},
): Promise<Made> {
  const world = memoryWorld(files, options);
  const code = await main(['new-meeting', '--lang', 'fr', '--today', today, ...args], world);
  return { code, out: world.stdout.text, notes: world.stderr.text.split('\n').slice(0, -1), world };
}

const real = (file: string) => readFileSync(join(root, file), 'utf8');

function meeting(date: string, body: string, more = ''): string {
  return `---\ndate: ${date}\nstatut: projet\n${more}présents:\n  - Aline Morel\n  - Bruno Petit\n---\n\n${body}`;
}

const next = '## Prochaines réunions\n\n- 03/04/2025 à 20h, Salle du Moulin\n';

describe('what no agenda has twice', () => {
  it('a standing item with nothing under it, and a moved meeting', async () => {
    const standing = 'language: fr\nstanding-items:\n  - Tour des sections\n  - Trésorerie\n';
    const files = {
      'czs.yaml': standing,
      'minutes/2025-03-06.md': meeting(
        '2025-03-06',
        '## Trésorerie\n\nRien.\n\n## Tour des sections\n\n## Prochaines réunions\n\n- 03/04/2025 à 20h, Salle\n',
      ),
      'minutes/2025-04-03.md': `---\ndate: 2025-04-03\nstatut: annulé\n---\n\nRéunion déplacée au [10/04/2025](2025-04-10.md).\n\n## Toiture\n`,
      'minutes/2025-04-10.md': `---\ndate: 2025-04-10\nstatut: planifié\n---\n\n## Toiture\n`,
    };
    const { world } = await newMeeting(files, '2025-03-10', ['2025-05-08']);
    const titles = [...(world.file('minutes/2025-05-08.md') ?? '').matchAll(/^## \d+\. (.*)/gm)].map(
      ([, title]) => title,
    );
    expect(titles.filter((title) => title === 'Tour des sections')).toHaveLength(1);
    expect(titles.indexOf('Tour des sections')).toBeLessThan(titles.indexOf('Trésorerie'));
    expect(titles).not.toContain('Toiture');
  });
});

describe('a meeting that is announced under a name', () => {
  const announced = `${next}- Assemblée générale : samedi 12 avril 2025 à 14h, Maison de quartier\n  - comptes\n  - décharge\n- Fête : samedi 19 avril 2025 à 14h, Place\n`;
  const files = { 'minutes/2025-03-06.md': meeting('2025-03-06', `## Divers\n\n${announced}`) };

  it('has its hour, its place and its agenda where the title names it', async () => {
    const { world } = await newMeeting(files, '2025-03-10', ['2025-04-12', '--title', 'Assemblée générale']);
    const text = world.file('minutes/2025-04-12.md') ?? '';
    expect(text).toContain('début: "14:00"');
    expect(text).toContain('lieu: Maison de quartier');
    expect(text).toMatch(/comptes\n\n## 3\. décharge/);
  });

  it('is none where another is prepared on that day', async () => {
    const { world } = await newMeeting(files, '2025-03-10', ['2025-04-19']);
    expect(world.file('minutes/2025-04-19.md')).not.toContain('Place');
  });
});

describe('the real meeting of 5 March 2020', () => {
  const files = { 'czs.yaml': real('czs.yaml'), 'minutes/2020-03-05.md': real('minutes/2020-03-05.md') };

  it('gives the meeting of 23 April, as it stands in this archive', async () => {
    const { code, out, notes, world } = await newMeeting(files, '2020-03-10');
    expect({ code, out }).toEqual({ code: 0, out: 'minutes/2020-04-23.md\n' });
    expect(notes).toEqual([
      'Repris du 05/03\u00a0: 6 points, 4 actions, 1 décision à prendre, 4 propositions.',
      'À revoir\u00a0: «\u00a0Bilan du Partner Day\u00a0» prévu avant le\u00a002/06\u202f; VDAB absent de l’ordre du jour\u202f; 3 actions sans responsable\u202f; 1 échéance sans jour\u202f; 2 phrases ressemblent à une décision ou à une action et ne passent pas (czs relire 2020-03-05).',
      'Ensuite\u00a0: czs convocation 2020-04-23',
    ]);
    expect(world.file('minutes/2020-04-23.md')).toBe(real('minutes/2020-04-23.md'));
    expect(world.file('minutes/2020-03-05.md')).toBe(files['minutes/2020-03-05.md']);
  });

  it('gives the meeting of 22 June once that of April has its file', async () => {
    const { out, world } = await newMeeting(
      { ...files, 'minutes/2020-04-23.md': real('minutes/2020-04-23.md') },
      '2020-04-24',
    );
    expect(out).toBe('minutes/2020-06-22.md\n');
    const text = world.file('minutes/2020-06-22.md') ?? '';
    expect(text).toContain('lieu: Antenne Actiris de Forest');
    expect(text).toContain('## 4. Réflexion sur les revenus de la personne, les subventions, le public');
    // Overdue by now, so first.
    expect(/^- \[ \] .*$/m.exec(text)?.[0]).toContain('2020-03-05/A5 (pour le 23/04/2020)');
  });
});

describe('the simulated year', () => {
  const { files, settings } = filesOf(join(root, 'test/fixtures/year'));
  const year = { ...files, 'czs.yaml': settings ?? '' };
  delete (year as Record<string, string>)['minutes/2026-01-22.md'];

  it('carries over what is open at its end, and nothing else', async () => {
    const { code, world, notes } = await newMeeting(year, '2026-01-10');
    expect(code, notes.join('\n')).toBe(0);
    const text = world.file('minutes/2026-01-22.md') ?? '';
    const refs = [...text.matchAll(/\*\*\S+(?: à prendre)? (\S+\/[ADP]\d+)/g)].map((match) => match[1]);
    expect(refs).toEqual([
      // Overdue first, by day.
      '2025-06-19/A1',
      '2025-03-13/A2',
      // That it is done is said in the planned meeting only, which is not here.
      '2025-10-16/A1',
      '2025-11-20/A2',
      '2025-11-20/A1',
      '2025-10-16/A2',
      '2025-11-20/A3',
      '2025-11-20/D4',
      '2025-01-16/P3',
      '2025-11-20/P1',
    ]);
    expect(text).toContain('Approbation du PV du 16\u00a0octobre 2025');
    expect(text).toContain('Approbation du PV du 20\u00a0novembre 2025');
    expect(notes[0]).toContain('minutes/2025-11-20.md');
  });
});

describe('what waits for approval', () => {
  const approvals = async (statuses: Readonly<Record<string, string>>, args: readonly string[] = []) => {
    const files = Object.fromEntries(
      Object.entries(statuses).map(([date, status]) => [
        `minutes/${date}.md`,
        meeting(date, '## Divers\n').replace('projet', status),
      ]),
    );
    const { world, code } = await newMeeting(files, '2025-04-10', ['2025-05-08', ...args]);
    expect(code).toBe(0);
    return (world.file('minutes/2025-05-08.md') ?? '').match(/(?<=Approbation du PV du ).*(?= \(pour)/g) ?? [];
  };
  const day = (text: string) => text.replaceAll(' ', '\u00a0').replace(/\u00a0(?=\d{4})/, ' ');

  it('is every PV that is a draft, the oldest first, those before the last approved too', async () => {
    const waiting = {
      '2025-01-09': 'projet',
      '2025-02-13': 'approuvé',
      '2025-03-13': 'projet',
      '2025-04-03': 'annulée',
    };
    expect(await approvals(waiting)).toEqual([day('9 janvier 2025'), day('13 mars 2025')]);
    expect(await approvals({ ...waiting, '2025-04-10': 'projet' }, ['--from', '2025-03-13'])).toEqual([
      day('13 mars 2025'),
    ]);
    expect(await approvals({ '2025-02-13': 'projet', '2025-03-13': 'projet', '2025-04-10': 'projet' })).toHaveLength(3);
    expect(await approvals({ '2025-03-13': 'approuvé' })).toEqual([]);
  });

  it('is not what was never to be approved: older than a year, and than the first that was', async () => {
    expect(await approvals({ '2023-03-13': 'projet', '2024-03-13': 'projet', '2025-03-13': 'projet' })).toHaveLength(1);
    expect(await approvals({ '2023-03-13': 'projet' })).toHaveLength(1);
    const old = { '2022-03-13': 'projet', '2022-04-13': 'approuvé', '2022-05-13': 'projet', '2025-03-13': 'approuvé' };
    expect(await approvals(old)).toEqual([day('13 mai 2022')]);
  });
});

describe('what is carried over', () => {
  it('of a meeting that was cancelled, and of one put off', async () => {
    const { world } = await newMeeting(
      {
        'minutes/2025-01-09.md': meeting(
          '2025-01-09',
          '## Vu\n\nOn en parle.\n\n## Jardin (pour décision)\n\n## Budget (30 min)\n\nReporté.\n',
        ),
        'minutes/2025-02-06.md': meeting('2025-02-06', `## Budget\n\n## Fête (huis clos)\n\n${next}`).replace(
          'projet',
          'annulée',
        ),
      },
      '2025-03-10',
      ['2025-04-03'],
    );
    const headings = (world.file('minutes/2025-04-03.md') ?? '').match(/^## .*$/gm);
    expect(headings).toEqual([
      '## 1. Approbation du PV du 9\u00a0janvier 2025 (pour décision)',
      '## 2. Jardin (pour décision)',
      '## 3. Budget (30 min)',
      '## 4. Fête (huis clos)',
      '## 5. Divers',
      '## 6. Prochaines réunions',
    ]);
  });

  it('by what is due first, then what is due in words, then the rest, each as it was written', async () => {
    const actions = ['a', 'b (pour le 12/05/2025)', 'c (pour juin)', 'd', 'e (pour juin)', 'f (pour le 01/05/2025)'];
    const list = actions.map((one) => `- [ ] ${one}\n`).join('');
    const files = { 'minutes/2025-03-06.md': meeting('2025-03-06', `## Jardin\n\n${list}\n${next}`) };
    const text = (await newMeeting(files, '2025-03-10')).world.file('minutes/2025-04-03.md') ?? '';
    expect([...text.matchAll(/:\*\* (\w)/g)].map(([, letter]) => letter).join('')).toBe('fbcead');
  });

  it('from the one of two meetings of a day that begins at that hour', async () => {
    const two =
      '## Prochaines réunions\n\n- 03/04/2025 à 18h, Quai\n    1. Budget\n- 03/04/2025 à 20h, Moulin\n    1. Fête\n';
    const files = { 'minutes/2025-03-06.md': meeting('2025-03-06', two) };
    for (const [start, place, title] of [
      ['18:00', 'Quai', 'Budget'],
      ['20:00', 'Moulin', 'Fête'],
    ] as const) {
      const { world } = await newMeeting(files, '2025-03-10', ['2025-04-03', '--start', start]);
      const text = world.file('minutes/2025-04-03.md') ?? '';
      expect(text).toContain(`lieu: ${place}`);
      expect(text).toMatch(new RegExp(`^## \\d\\. ${title}$`, 'm'));
    }
    const neither = await newMeeting(files, '2025-03-10', ['2025-04-03', '--start', '21:00']);
    expect([neither.code, neither.notes]).toEqual([2, [expect.stringContaining('18:00 ou 20:00')]]);
  });

  it('once, where it was announced with what it is for and how long it takes', async () => {
    const { notes, world } = await newMeeting(
      {
        'minutes/2025-03-06.md': meeting(
          '2025-03-06',
          `## Budget\n\nReporté.\n\n${next}    1. Budget (pour discussion, 20 min)\n    2. Divers (10 min)\n    3. Cave (rue Haute)\n`,
        ),
      },
      '2025-03-10',
    );
    expect((world.file('minutes/2025-04-03.md') ?? '').match(/^## .*$/gm)).toEqual([
      '## 1. Approbation du PV du 6\u00a0mars 2025 (pour décision)',
      '## 2. Budget (pour discussion, 20 min)',
      '## 3. Cave (rue Haute)',
      '## 4. Divers',
      '## 5. Prochaines réunions',
    ]);
    expect(notes.join('\n')).not.toContain('absent');
    expect(notes.join('\n')).not.toContain('annoncé');
  });

  it('from the agenda of the next meeting, where its day is told elsewhere or nowhere', async () => {
    const points = '## Points pour la prochaine réunion\n\n- Budget\n- Divers\n- Cave (10 min)\n';
    const headings = ['Approbation du PV du 6\u00a0mars 2025 (pour décision)', 'Budget', 'Cave (10 min)', 'Divers'];
    for (const body of [`## Fête\n\nBelle fête.\n\n${points}\n${next}`, `## Fête\n\nBelle fête.\n\n${points}`]) {
      const files = { 'minutes/2025-03-06.md': meeting('2025-03-06', body) };
      const { world } = await newMeeting(files, '2025-03-10', ['2025-04-03']);
      const text = world.file('minutes/2025-04-03.md') ?? '';
      expect([...text.matchAll(/^## \d\. (.*)$/gm)].map(([, title]) => title).slice(0, 4)).toEqual(headings);
    }
  });

  it('from more that is told for a day, and from nothing that is to be done until then', async () => {
    const more =
      '## Fête\n\nBelle fête.\n\nÀ mettre à l’OJ du 3 avril : budget\n\n## Points d’action pour la prochaine réunion\n\n- Luc appelle la commune\n\n';
    const { world } = await newMeeting({ 'minutes/2025-03-06.md': meeting('2025-03-06', more + next) }, '2025-03-10');
    const titles = [...(world.file('minutes/2025-04-03.md') ?? '').matchAll(/^## \d\. (.*)$/gm)].map(
      ([, title]) => title,
    );
    expect(titles).toContain('budget');
    expect(titles).not.toContain('Luc appelle la commune');
  });

  it('cites an approved PV without changing it, and says so', async () => {
    const approved = meeting('2025-03-06', `## Un point\n\n- [ ] ranger la cave\n\n${next}`).replace(
      'projet',
      'approuvé',
    );
    const { code, notes, world } = await newMeeting({ 'minutes/2025-03-06.md': approved }, '2025-03-10');
    expect(code).toBe(0);
    expect(world.file('minutes/2025-03-06.md')).toBe(approved);
    expect(notes[0]).toBe(
      'minutes/2025-03-06.md n’a pas de numéro pour A1, et il est approuvé\u00a0: il n’a pas été modifié.',
    );
  });

  it('is not closed by its own last words', async () => {
    const body =
      '## Un point\n\n- [ ] Action A1 : le panneau dit : fait\n- [ ] Action A2 : choisir une date : juin ou août\n- [ ] Action A3 : cocher la liste. Fait.\n- [ ] Action A4 : le bouton → fait\n- [ ] Action A5 : prêteur à trouver\n\n';
    const { world } = await newMeeting({ 'minutes/2025-03-06.md': meeting('2025-03-06', body + next) }, '2025-03-10');
    expect((world.file('minutes/2025-04-03.md') ?? '').match(/^- \[ \] .*$/gm)).toEqual([
      '- [ ] **Action 2025-03-06/A1\u00a0:** le panneau dit\u00a0: *fait*',
      '- [ ] **Action 2025-03-06/A2\u00a0:** choisir une date\u00a0: juin ou août',
      '- [ ] **Action 2025-03-06/A3\u00a0:** cocher la liste. *Fait.*',
      '- [ ] **Action 2025-03-06/A4\u00a0:** le bouton → *fait*',
      '- [ ] **Action 2025-03-06/A5\u00a0:** prêteur à trouver',
    ]);
  });

  it('writes ids into a draft and changes no other byte of it', async () => {
    const draft =
      `\ufeff${meeting('2025-03-06', `## Un point\n\n- [ ] ranger la cave  \n\n\n# fin <!-- note -->\n\n${next}`)}`.replaceAll(
        '\n',
        '\r\n',
      );
    const { world } = await newMeeting({ 'minutes/2025-03-06.md': draft }, '2025-03-10');
    expect(world.file('minutes/2025-03-06.md')).toBe(
      draft.replace('ranger la cave', '**Action A1\u00a0:** ranger la cave'),
    );
  });

  it('is invited by the registry where there is one', async () => {
    const { world } = await newMeeting(
      {
        'people.yaml':
          'people:\n  - name: Zoé Lenoir\n    organisation: "Le Fil : tendu"\n  - name: Ancien Membre\n    until: 2024-12-31\n  - name: Secrétariat\n    function-mailbox: true\n',
        'minutes/2025-03-06.md': meeting('2025-03-06', next),
      },
      '2025-03-10',
    );
    expect(world.file('minutes/2025-04-03.md')).toContain('convoqués:\n  - "Zoé Lenoir (Le Fil : tendu)"\n---');
  });

  it('stands in the folder of its year where the archive has one', async () => {
    const { out } = await newMeeting(
      { 'minutes/2024/2024-12-05.md': meeting('2024-12-05', '## Prochaines réunions\n\n- 09/01/2025\n') },
      '2024-12-10',
    );
    expect(out).toBe('minutes/2025/2025-01-09.md\n');
  });

  it('passes over announcements that were cancelled, moved or are past', async () => {
    const { out } = await newMeeting(
      {
        'minutes/2025-01-09.md': meeting(
          '2025-01-09',
          '## Prochaines réunions\n\n- 06/02/2025\n- 03/04/2025 à 20h\n- 08/05/2025 à 20h, Salle du Moulin\n- 12/06/2025\n',
        ),
        'minutes/2025-03-06.md': meeting(
          '2025-03-06',
          '## Prochaines réunions\n\n- 03/04/2025 annulée\n- 08/05/2025 déplacée au 15/05/2025\n',
        ),
      },
      '2025-03-10',
    );
    expect(out).toBe('minutes/2025-05-15.md\n');
  });
});

describe('what cannot be written', () => {
  const files = { 'minutes/2025-03-06.md': meeting('2025-03-06', `## Un point\n\n- [ ] ranger\n\n${next}`) };
  const unchanged = async (options: MemoryWorldOptions, args: readonly string[] = []) => {
    const made = await newMeeting(files, '2025-03-10', args, options);
    const before = memoryWorld(files).snapshot();
    return { ...made, same: JSON.stringify(made.world.snapshot()) === JSON.stringify(before) };
  };

  it('leaves everything as it was on a disk that is read-only', async () => {
    const { code, notes, out, same } = await unchanged({ readOnly: true });
    expect({ code, out, same }).toEqual({ code: 2, out: '', same: true });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('lecture seule');
  });

  it('leaves everything as it was with a template that is wrong', async () => {
    const { code, same } = await unchanged({}, ['--template', 'nothing']);
    expect({ code, same }).toEqual({ code: 2, same: true });
  });

  it('refuses another archive’s folder as its own', async () => {
    const world = memoryWorld({}, { cwd: '/elsewhere' });
    expect(await main(['new-meeting', '--lang', 'fr', '--today', '2025-03-10'], world)).toBe(2);
    expect(world.stderr.text).toContain('Pas d’archive');
  });
});
