/** Small things of the replay that no page tells, each found by a change of the code that no test noticed. */
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../helpers/archives.ts';

const pv = (head: string, body: string) => `---\n${head}\n---\n\n## 1. Jardin\n\n${body}\n`;
const codes = (archive: Awaited<ReturnType<typeof archiveOf>>) =>
  archive.problems.map(
    ({ file, problem }) => `${file} ${problem.code} ${String(problem.args.written ?? problem.args.ref ?? '')}`,
  );

describe('an owner whom other lists write otherwise', () => {
  const listed = pv('date: 2024-01-08\nprésents:\n  - Zoé Lefèvre-Marin (Mairie)', 'Rien.');
  const archive = (owner: string, status: string) =>
    archiveOf(
      {
        'minutes/2024-01-08.md': listed,
        'minutes/2024-02-12.md': pv(`date: 2024-02-12\nstatut: ${status}`, `**Action (${owner}) :** semer.`),
      },
      '2024-03-01',
    );

  it('is a finding in a draft, for another hyphen or order', async () => {
    expect(codes(await archive('Lefèvre-Marin Zoé', 'projet'))).toEqual([
      'minutes/2024-02-12.md name-inconsistent/owner Lefèvre-Marin Zoé',
    ]);
  });

  it('is none where only accents differ, which a keyboard may lack, or where the PV is approved', async () => {
    expect(codes(await archive('Zoe Lefevre-Marin', 'projet'))).toEqual([]);
    expect(codes(await archive('Lefèvre-Marin Zoé', 'approuvé'))).toEqual([]);
  });
});

describe('a ref to a day', () => {
  const adopted = '**Décision D1 :** planter un tilleul.';
  it('passes over the meeting of that day that was called off', async () => {
    const archive = await archiveOf(
      {
        'minutes/2024-01-08-matin.md': pv('date: 2024-01-08\nstatut: annulée', adopted),
        'minutes/2024-01-08-soir.md': pv('date: 2024-01-08', adopted),
        'minutes/2024-02-12.md': pv('date: 2024-02-12', '**Décision D1 (abroge 2024-01-08/D1) :** pas de tilleul.'),
      },
      '2024-03-01',
    );
    expect(codes(archive)).toEqual([]);
    expect(archive.decisions.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
      '2024-01-08-soir/D1 repealed',
      '2024-02-12/D1 adopted',
    ]);
  });

  it('that holds no such entry is one finding, in a PV that was held and in one that was not', async () => {
    const archive = await archiveOf(
      {
        'minutes/2024-01-08.md': pv('date: 2024-01-08', adopted),
        'minutes/2024-02-12.md': pv('date: 2024-02-12', '**Décision D1 (remplace 2024-01-08/D4) :** un chêne.'),
        'minutes/2024-03-11.md': pv(
          'date: 2024-03-11\nstatut: convoquée',
          '**Décision D1 (remplace 2024-01-08/D5) :** un hêtre.',
        ),
      },
      '2024-03-01',
    );
    expect(codes(archive)).toEqual([
      'minutes/2024-02-12.md supersedes-unknown 2024-01-08/D4',
      'minutes/2024-03-11.md supersedes-unknown 2024-01-08/D5',
    ]);
  });

  it('does nothing where it is that of the entry itself', async () => {
    const archive = await archiveOf(
      { 'minutes/2024-01-08.md': pv('date: 2024-01-08', '**Décision D1 (abroge 2024-01-08/D1) :** un chêne.') },
      '2024-03-01',
    );
    expect(archive.decisions.map(({ status }) => status)).toEqual(['adopted']);
    expect(codes(archive)).toEqual(['minutes/2024-01-08.md ref-unknown/itself 2024-01-08/D1']);
  });
});

describe('an outcome after « Décision »', () => {
  const first = `**Décision D1 :** planter un tilleul.

**Décision à prendre D2 :** acheter une pompe ?

**Décision D3 (annulée) :** un étang.

**Décision D4 (reportée) :** le nom du jardin.

**Proposition P1 (retirée) :** un potager.`;
  const told = async (later: string, status = 'projet') => {
    const files = {
      'minutes/2024-01-08.md': pv('date: 2024-01-08', first),
      'minutes/2024-02-12.md': pv(`date: 2024-02-12\nstatut: ${status}`, later),
    };
    const { decisions, proposals } = await archiveOf(files, '2024-03-01');
    const of = [...decisions, ...proposals].map((one) => [one.ref.slice(11), `${one.status}: ${one.text}`]);
    return Object.fromEntries(of) as Record<string, string>;
  };

  it('says what became of what is decided', async () => {
    expect(await told('Rien.')).toEqual({
      D1: 'adopted: planter un tilleul.',
      D2: 'pending: acheter une pompe ?',
      D3: 'repealed: un étang.',
      D4: 'pending: le nom du jardin.',
      P1: 'rejected: un potager.',
    });
  });

  it('repeals what is decided or to be decided, whose text stays', async () => {
    const after = await told(
      '**Décision 2024-01-08/D1 (annulée) :** pas de place.\n\n**Décision 2024-01-08/D2 (annulée) :** plus de pompe.',
    );
    expect(after).toMatchObject({ D1: 'repealed: planter un tilleul.', D2: 'repealed: acheter une pompe ?' });
    expect(await told('**Décision 2024-01-08/D1 (annulée) :** pas de place.', 'convoquée')).toMatchObject({
      D1: 'repealed: planter un tilleul.',
    });
  });

  it('puts it off, or takes it up again', async () => {
    const after = await told(
      '**Décision 2024-01-08/D2 (reportée) :** on verra.\n\n**Décision 2024-01-08/D1 (rouverte) :** un chêne ?',
    );
    expect(after).toMatchObject({ D1: 'pending: planter un tilleul.', D2: 'pending: acheter une pompe ?' });
  });
});

describe('what is closed already', () => {
  const first = `**Décision D1 :** planter un tilleul.

**Décision rejetée D2 :** couper le hêtre.

**Action A1 (Zoé) :** écrire au voisin.

**Proposition P1 :** un banc.`;
  const second = `**Décision D1 (remplace 2024-01-08/D1) :** un chêne.

**Décision D2 (remplace 2024-01-08/D1) :** et l’arroser.

**Action 2024-01-08/A1 (fait) :** lettre partie.

**Décision D3 (adopte 2024-01-08/P1) :** un banc.`;
  const found = async (third: string, status = 'projet') =>
    codes(
      await archiveOf(
        {
          'minutes/2024-01-08.md': pv('date: 2024-01-08\nprésents: [Zoé Marin]', first),
          'minutes/2024-02-12.md': pv('date: 2024-02-12', second),
          'minutes/2024-03-11.md': pv(`date: 2024-03-11\nprésents: [Zoé Marin]\nstatut: ${status}`, third),
        },
        '2024-04-01',
      ),
    );

  it('is no finding where one decision is replaced by two of one meeting, or something more is said of what is done', async () => {
    expect(await found('Rien.')).toEqual([]);
    expect(await found('**Action 2024-01-08/A1 :** le voisin est content.')).toEqual([]);
    expect(await found('- [x] **Action 2024-01-08/A1 (Zoé) :** écrire au voisin.')).toEqual([]);
    expect(await found('**Action 2024-01-08/A1 (Zoé, rouverte) :** il n’a pas répondu.')).toEqual([]);
    expect(await found('**Rejeté 2024-01-08/P1 :** plus de banc.')).toEqual([]);
  });

  it('is one where it is taken for open', async () => {
    const file = 'minutes/2024-03-11.md';
    for (const said of ['(en cours)', '(Zoé)', '(pour le 30/04/2024)', '(reportée)'])
      expect(await found(`**Action 2024-01-08/A1 ${said} :** relancer.`), said).toEqual([
        `${file} ref-unknown/closed 2024-01-08/A1`,
      ]);
    expect(await found('- [ ] **Action 2024-01-08/A1 :** relancer.')).toEqual([
      `${file} ref-unknown/closed 2024-01-08/A1`,
    ]);
    expect(await found('- [ ] **Action 2024-01-08/A1 :** relancer.', 'convoquée')).toEqual([]);
    expect(await found('**Proposition 2024-01-08/P1 :** deux bancs.')).toEqual([
      `${file} ref-unknown/closed 2024-01-08/P1`,
    ]);
  });

  it('is one where it is replaced, repealed or adopted once more', async () => {
    const file = 'minutes/2024-03-11.md';
    for (const [said, ref] of [
      ['remplace 2024-01-08/D1', '2024-01-08/D1'],
      ['abroge 2024-01-08/D1', '2024-01-08/D1'],
      ['remplace 2024-01-08/D2', '2024-01-08/D2'],
      ['adopte 2024-01-08/P1', '2024-01-08/P1'],
    ])
      expect(await found(`**Décision D1 (${said}) :** autre chose.`), said).toEqual([
        `${file} ref-unknown/ended ${ref}`,
      ]);
    expect(await found('**Décision D1 (remplace 2024-02-12/D1) :** un frêne.')).toEqual([]);
  });
});

it('an action that is due today is not overdue', async () => {
  const files = { 'minutes/2024-01-08.md': pv('date: 2024-01-08', '**Action (pour le 01/03/2024) :** semer.') };
  const overdue = async (today: string) => (await archiveOf(files, today)).actions.map((one) => one.overdue);
  expect([await overdue('2024-02-29'), await overdue('2024-03-01'), await overdue('2024-03-02')]).toEqual([
    [false],
    [false],
    [true],
  ]);
});
