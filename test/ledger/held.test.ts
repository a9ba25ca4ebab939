/** Which meetings are held on a day, and what the replay makes of it: the day itself, the day before and the day after. */
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import { everybodyKnown } from '../../src/ledger/people.ts';
import { archiveOf } from '../helpers/archives.ts';

const names = readerFor({}).names.reader;
const pv = (head: string, body = 'On sème.') => `---\n${head}\n---\n\n## Jardin\n\n${body}\n`;
const adopted = '**Décision D1 :** planter un tilleul.';

describe('a meeting', () => {
  const files = {
    'minutes/2025-03-05.md': pv('date: 2025-03-05', adopted),
    'minutes/2025-03-06.md': pv('date: 2025-03-06\nstatut: approuvé', adopted),
    'minutes/2025-03-07.md': pv('date: 2025-03-07', adopted),
    'minutes/2025-03-08.md': pv('date: 2025-03-08\nstatut: convoquée', adopted),
    'minutes/2025-03-09.md': pv('date: 2025-03-09\nstatut: annulée', adopted),
  };

  it.each([
    ['2025-03-04', ''],
    ['2025-03-05', '2025-03-05'],
    ['2025-03-06', '2025-03-05 2025-03-06'],
    ['2025-03-08', '2025-03-05 2025-03-06 2025-03-07'],
    ['2025-12-31', '2025-03-05 2025-03-06 2025-03-07'],
  ])('is held on its day, if it is neither planned nor called off: on %s “%s” are', async (today, held) => {
    const archive = await archiveOf(files, today);
    expect(archive.meetings.flatMap((meeting) => (meeting.held ? [meeting.id] : [])).join(' ')).toBe(held);
    // What was decided is in the register as soon as it was.
    expect(archive.decisions.map(({ meeting }) => meeting).join(' ')).toBe(held);
  });

  it('changes what stood as soon as it is held', async () => {
    const changed = {
      'minutes/2025-03-05.md': pv('date: 2025-03-05', adopted),
      'minutes/2025-03-06.md': pv('date: 2025-03-06', '**Décision D1 (abroge 2025-03-05/D1) :** pas de tilleul.'),
    };
    const states = async (today: string) =>
      (await archiveOf(changed, today)).decisions.map(({ ref, status }) => `${ref} ${status}`);
    expect(await states('2025-03-05')).toEqual(['2025-03-05/D1 adopted']);
    expect(await states('2025-03-06')).toEqual(['2025-03-05/D1 repealed', '2025-03-06/D1 adopted']);
  });

  it('makes an action late the day after its due date', async () => {
    const owed = { 'minutes/2025-03-05.md': pv('date: 2025-03-05', '**Action A1 (pour le 12/03/2025) :** semer.') };
    const late = async (today: string) => (await archiveOf(owed, today)).actions.map(({ overdue }) => overdue);
    expect(await late('2025-03-12')).toEqual([false]);
    expect(await late('2025-03-13')).toEqual([true]);
  });
});

describe('people', () => {
  const lists = (status: string) =>
    pv(
      `date: 2025-03-06\nstatut: ${status}\nprésidence: Aline Morel\nprésents:\n  - Aline Morel (Maison Rouge)\nconvoqués:\n  - Hugo Lang (Maison Bleue)`,
    );
  const known = async (today: string, status = 'projet') => {
    const { people } = everybodyKnown(await archiveOf({ 'minutes/2025-03-06.md': lists(status) }, today), names);
    return people.map(({ name, organisations, functions, writings }) => [
      name,
      organisations.map((one) => one.name).join(),
      functions.map(({ kind }) => kind).join(),
      writings.some(({ places }) => places.some(({ called }) => called)),
    ]);
  };

  it('have their organisation and their functions from the meetings that were held, that of today included', async () => {
    const listed = [
      ['Aline Morel', 'Maison Rouge', 'chair', false],
      ['Hugo Lang', 'Maison Bleue', '', true],
    ];
    const named = [
      ['Aline Morel', '', '', false],
      ['Hugo Lang', '', '', true],
    ];
    expect(await known('2025-03-06')).toEqual(listed);
    expect(await known('2025-03-05')).toEqual(named);
    expect(await known('2025-03-06', 'convoquée')).toEqual(named);
  });

  it.each(['Aline', 'Morel', 'AM', 'Aline Morel'])(
    'are who presides, by a part of their name too: %s',
    async (called) => {
      const head = `date: 2025-03-06\nprésidence: ${called}\nprésents:\n  - Aline Morel\n  - Hugo Lang`;
      const archive = await archiveOf({ 'minutes/2025-03-06.md': pv(head) }, '2025-03-06');
      expect(archive.meetings[0]?.chair?.name).toBe('Aline Morel');
      expect(everybodyKnown(archive, names).people.map(({ name }) => name)).toEqual(['Aline Morel', 'Hugo Lang']);
    },
  );

  it('are somebody else where nobody of that name was there', async () => {
    const head = 'date: 2025-03-06\nprésidence: Nora\nprésents:\n  - Aline Morel';
    const archive = await archiveOf({ 'minutes/2025-03-06.md': pv(head) }, '2025-03-06');
    expect(archive.meetings[0]?.chair?.name).toBe('Nora');
  });
});
