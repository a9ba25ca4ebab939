import { expect, it } from 'vitest';
import { attendanceByOrganisation } from '../../src/ledger/attendance.ts';
import { openActions, selectActions } from '../../src/report/follow-ups.ts';
import { archiveOf } from '../helpers/archives.ts';

const pv = (date: string, ...people: readonly string[]) =>
  `---\ndate: ${date}\nprésents:\n${people.map((one) => `  - ${one}\n`).join('')}---\n\n## Jardin\n\nOn sème.\n`;

it('an organisation is there with its people, also where a list does not say whose they are', async () => {
  const archive = await archiveOf(
    {
      'minutes/2025-01-09.md': pv('2025-01-09', 'Aline Morel'),
      'minutes/2025-02-06.md': pv('2025-02-06', 'Aline Morel (Maison Rouge)', 'Bram Peeters'),
      'minutes/2025-03-06.md': pv('2025-03-06', 'Aline Morel'),
      'minutes/2025-04-03.md': pv('2025-04-03', 'Aline Morel (Buurthuis Zuid)'),
      'minutes/2025-05-08.md': pv('2025-05-08', 'Aline Morel'),
    },
    '2025-06-01',
  );
  const found = attendanceByOrganisation(archive, { since: null, until: null });
  expect(found.map(({ name, presence }) => `${name}: ${[...presence.keys()].join(' ')}`)).toEqual([
    'Buurthuis Zuid: 2025-04-03 2025-05-08',
    'Maison Rouge: 2025-01-09 2025-02-06 2025-03-06',
  ]);
});

it('an action is of the organisation of whoever is to do it, also where a list does not say which', async () => {
  const files = {
    'minutes/2025-02-06.md': pv('2025-02-06', 'Aline Morel (Maison Rouge)', 'Bram Peeters'),
    'minutes/2025-03-06.md': `${pv('2025-03-06', 'Aline Morel', 'Bram Peeters')}
Action A1 (Aline) : semer

Action A2 (Bram) : biner
`,
  };
  const archive = await archiveOf(files, '2025-06-01');
  const found = selectActions(archive, { ...openActions, organisation: 'Maison Rouge' });
  expect(found.map(({ ref }) => ref)).toEqual(['2025-03-06/A1']);
});
