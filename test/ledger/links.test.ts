/** Links act once what carries them is adopted: a decision, or a proposal. */
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import { archiveOf } from '../helpers/archives.ts';

/** The archive of PVs of 2025, by month and day. */
function archiveOfDays(days: Readonly<Record<string, string>>): Promise<Archive> {
  const files = Object.entries(days).map(([day, body]) => [
    `minutes/2025-${day}.md`,
    `---\ndate: 2025-${day}\nprésents: [Camille Renard]\n---\n\n## Jardin\n\n${body}`,
  ]);
  return archiveOf(Object.fromEntries(files), '2025-12-31');
}

function statuses({ decisions, proposals }: Archive): Record<string, string> {
  return Object.fromEntries([...decisions, ...proposals].map(({ ref, status }) => [ref.slice(5), status]));
}

const old =
  '**Décision D1 :** le jardin ouvre le samedi.\n\n**Décision D2 :** la pompe est louée.\n\n**Proposition P1 :** un banc.\n';
const carrier =
  '**Proposition P1 (remplace 2025-01-06/D1, adopte 2025-01-06/P1) :** ouvrir le dimanche, et s’asseoir.\n\n**Proposition P2 (abroge 2025-01-06/D2) :** acheter une pompe.\n';

describe('a proposal that is adopted', () => {
  const first = { '01-06': '**Proposition P1 :** un banc.\n\n**Proposition P2 :** une pompe.\n' };
  it.each([
    ['by its ref', '**Décision 2025-01-06/P1 (à l’unanimité) :** un banc en bois.\n', 'un banc en bois.'],
    ['with nothing more said of it', '2025-01-06/P1 : adoptée\n', 'un banc.'],
    ['by a vote on what is carried', '**Proposition 2025-01-06/P1 :** un banc.\n→ adoptée\n', 'un banc.'],
    ['by its number', 'Proposition P1 est adoptée : un banc. 5 pour, 1 contre.\n', 'un banc.'],
    ['in a bracket', '**Décision D1 (adopte P1) :** un banc vert.\n', 'un banc vert.'],
  ])('%s is closed, and a decision', async (_, body, text) => {
    const archive = await archiveOfDays({ ...first, '02-06': body });
    expect(statuses(archive)).toEqual({ '01-06/P1': 'adopted', '01-06/P2': 'open', '02-06/D1': 'adopted' });
    expect(archive.decisions.map((one) => one.text)).toEqual([text]);
    expect(archive.problems).toEqual([]);
  });

  it('is not guessed where two have its number', async () => {
    const archive = await archiveOfDays({
      ...first,
      '01-16': '**Proposition P1 :** un puits.\n',
      '02-06': 'La proposition P1 est adoptée par 5 voix pour et 1 contre.\n',
    });
    expect(statuses(archive)).toMatchObject({ '01-06/P1': 'open', '01-16/P1': 'open', '02-06/D1': 'adopted' });
    expect(archive.problems.map(({ problem }) => problem.code)).toEqual(['ref-unknown']);
  });
});

describe('links of a proposal', () => {
  it('wait until it is adopted by a decision', async () => {
    const before = await archiveOfDays({ '01-06': old, '02-06': carrier });
    expect(statuses(before)['01-06/D1']).toBe('adopted');
    const after = await archiveOfDays({
      '01-06': old,
      '02-06': carrier,
      '03-06': '**Décision D1 (adopte 2025-02-06/P1) :** ainsi soit-il.\n',
    });
    expect(statuses(after)).toEqual({
      '01-06/D1': 'superseded',
      '01-06/D2': 'adopted',
      '01-06/P1': 'adopted',
      '02-06/P1': 'adopted',
      '02-06/P2': 'open',
      '03-06/D1': 'adopted',
    });
    const [first] = after.decisions;
    expect(first?.supersededBy).toEqual(['2025-02-06/P1']);
    expect(first?.updates).toMatchObject([{ meeting: '2025-03-06', status: 'superseded' }]);
  });

  it('act when an update adopts it, and not when it is rejected', async () => {
    const after = await archiveOfDays({
      '01-06': old,
      '02-06': carrier,
      '03-06': '**Décision 2025-02-06/P2 :** achetons.\n\n**Rejeté 2025-02-06/P1 :** non.\n',
    });
    expect(statuses(after)).toMatchObject({ '01-06/D1': 'adopted', '01-06/D2': 'repealed', '01-06/P1': 'open' });
  });

  it('act one after the other, whatever their order', async () => {
    const chain = Array.from(
      { length: 300 },
      (_, at) => `**Proposition P${at + 1} (adopte P${at + 2}) :** et de ${at}.\n`,
    );
    const after = await archiveOfDays({
      '01-06': `${chain.join('\n')}\n**Proposition P301 :** la fin.\n`,
      '02-06': '**Décision D1 (adopte 2025-01-06/P1) :** tout.\n',
    });
    expect(new Set(after.proposals.map(({ status }) => status))).toEqual(new Set(['adopted']));
  });
});
