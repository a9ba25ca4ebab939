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
