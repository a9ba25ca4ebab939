/** Small things of the fold that no page tells, each found by a change of the code that no test noticed. */
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
