import { describe, expect, it } from 'vitest';
import { archiveOf } from '../helpers/archives.ts';

const pv = (date: string, lines: readonly string[], more = '') =>
  `---\ndate: ${date}\n${more}---\n\n## Prochaines réunions\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

async function announced(files: Readonly<Record<string, string>>) {
  const archive = await archiveOf(files, '2025-03-10');
  return archive.announced.map(
    ({ date, next, by, meeting }) => `${date} ${next.start ?? '–'} by ${by} → ${meeting ?? '–'}`,
  );
}

describe('the meetings announced for one day', () => {
  it('are one, though a later PV says another hour', async () => {
    expect(
      await announced({
        'minutes/2025-01-09.md': pv('2025-01-09', ['03/04/2025 à 19h']),
        'minutes/2025-02-06.md': pv('2025-02-06', ['03/04/2025 à 20h']),
      }),
    ).toEqual(['2025-04-03 20:00 by 2025-02-06 → –']);
  });

  it('are two where one PV says two hours', async () => {
    expect(
      await announced({
        'minutes/2025-01-09.md': pv('2025-01-09', ['03/04/2025 à 18h, Nord', '03/04/2025 à 20h, Sud', '03/04/2025']),
      }),
    ).toEqual(['2025-04-03 18:00 by 2025-01-09 → –', '2025-04-03 20:00 by 2025-01-09 → –']);
  });

  it('have a file each: that of the hour, else that of the day', async () => {
    const said = pv('2025-01-09', ['03/04/2025 à 18h', '03/04/2025 à 20h']);
    const planned = (date: string, start: string) => pv(date, [], `statut: convoquée\ndébut: "${start}"\n`);
    expect(
      await announced({ 'minutes/2025-01-09.md': said, 'minutes/2025-04-03.md': planned('2025-04-03', '20:00') }),
    ).toEqual(['2025-04-03 18:00 by 2025-01-09 → –', '2025-04-03 20:00 by 2025-01-09 → 2025-04-03']);
    expect(
      await announced({
        'minutes/2025-01-09.md': said,
        'minutes/2025-04-03.md': planned('2025-04-03', '20:30'),
        'minutes/2025-04-03-ag.md': planned('2025-04-03', '18:00'),
      }),
    ).toEqual(['2025-04-03 18:00 by 2025-01-09 → 2025-04-03-ag', '2025-04-03 20:00 by 2025-01-09 → 2025-04-03']);
  });
});

describe('a decision that is due at an announced meeting', () => {
  const due = async (files: Readonly<Record<string, string>>) =>
    (await archiveOf(files, '2025-03-10')).decisions.map((one) => `${one.due?.text} ${one.due?.date}`);
  const first = {
    'minutes/2025-01-09.md': pv('2025-01-09', ['03/04/2025 à 19h\n    1. **Décision à prendre D1 :** assurer ?']),
  };

  it('moves with the meeting, as often as that is moved', async () => {
    expect(await due(first)).toEqual(['2025-04-03 2025-04-03']);
    const moved = { ...first, 'minutes/2025-02-06.md': pv('2025-02-06', ['03/04/2025 : déplacée au 10/04/2025']) };
    expect(await due(moved)).toEqual(['2025-04-10 2025-04-10']);
    expect(
      await due({ ...moved, 'minutes/2025-02-20.md': pv('2025-02-20', ['10/04/2025 : **reportée au 17/04/2025**']) }),
    ).toEqual(['2025-04-17 2025-04-17']);
  });

  it('stays where a later PV announces the first day again, or where all days move to each other', async () => {
    const moved = { ...first, 'minutes/2025-02-06.md': pv('2025-02-06', ['03/04/2025 : déplacée au 10/04/2025']) };
    expect(await due({ ...moved, 'minutes/2025-02-20.md': pv('2025-02-20', ['03/04/2025 à 19h']) })).toEqual([
      '2025-04-03 2025-04-03',
    ]);
    expect(
      await due({ ...moved, 'minutes/2025-02-20.md': pv('2025-02-20', ['10/04/2025 : déplacée au 03/04/2025']) }),
    ).toEqual(['2025-04-03 2025-04-03']);
  });

  it('moves to the next meeting where that one is called off', async () => {
    const off = { ...first, 'minutes/2025-04-03.md': pv('2025-04-03', [], 'statut: annulée\n') };
    expect(await due(off)).toEqual(['2025-04-03 2025-04-03']);
    const planned = (date: string) => pv(date, [], 'statut: convoquée\n');
    expect(await due({ ...off, 'minutes/2025-04-10.md': planned('2025-04-10') })).toEqual(['2025-04-10 2025-04-10']);
    // Another meeting of that very day is held.
    expect(
      await due({
        ...off,
        'minutes/2025-04-03-ag.md': planned('2025-04-03'),
        'minutes/2025-04-10.md': planned('2025-04-10'),
      }),
    ).toEqual(['2025-04-03 2025-04-03']);
  });

  it('stays where the day that was written is its own', async () => {
    expect(
      await due({
        'minutes/2025-01-09.md': pv('2025-01-09', [
          '03/04/2025 à 19h\n    1. **Décision à prendre D1 (pour le 03/04/2025) :** assurer ?',
        ]),
        'minutes/2025-02-06.md': pv('2025-02-06', ['03/04/2025 : déplacée au 10/04/2025']),
      }),
    ).toEqual(['pour le 03/04/2025 2025-04-03']);
  });

  it('stays where a meeting was held on the first day all the same', async () => {
    expect(
      await due({
        'minutes/2025-01-09.md': pv('2025-01-09', ['06/02/2025\n    1. **Décision à prendre D1 :** assurer ?']),
        'minutes/2025-01-23.md': pv('2025-01-23', ['06/02/2025 : déplacée au 13/02/2025']),
        'minutes/2025-02-06.md': pv('2025-02-06', []),
      }),
    ).toEqual(['2025-02-06 2025-02-06']);
  });
});

describe('what is due at the next meeting', () => {
  const task = '\n## Tâches\n\n**Action (à la prochaine réunion) :** peser les pommes.\n';
  const due = async (announced: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    (
      await archiveOf({ 'minutes/2025-03-06.md': `${pv('2025-03-06', announced)}${task}`, ...more }, '2025-03-10')
    ).actions.map((one) => one.due?.date);

  it('is due at the first that is announced, and not called off nor moved', async () => {
    expect(await due(['03/04/2025', '08/05/2025'])).toEqual(['2025-04-03']);
    expect(await due(['03/04/2025 : annulée', '08/05/2025'])).toEqual(['2025-05-08']);
    expect(await due(['03/04/2025 : déplacée au 10/04/2025', '08/05/2025'])).toEqual(['2025-04-10']);
  });

  it('passes over the day whose file says that it is cancelled', async () => {
    const cancelled = { 'minutes/2025-04-03.md': pv('2025-04-03', [], 'statut: annulée\n') };
    expect(await due(['03/04/2025', '08/05/2025'], cancelled)).toEqual(['2025-05-08']);
    const planned = { 'minutes/2025-04-17.md': pv('2025-04-17', [], 'statut: convoquée\n') };
    expect(await due(['03/04/2025', '08/05/2025'], { ...cancelled, ...planned })).toEqual(['2025-04-17']);
  });
});
