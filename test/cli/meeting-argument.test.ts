/** What names a meeting, on every command that takes one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Loaded, loadArchive, openArchive } from '../../src/cli/load.ts';
import { main } from '../../src/cli/main.ts';
import { meetingOf, nextPlanned } from '../../src/cli/meeting-argument.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const today = '2026-01-10';
const world = memoryWorld({ ...filesOf(`${root}/test/fixtures/year`).files, 'autre/2025-10-16.md': 'x' }, { today });

let loaded: Loaded;
beforeAll(async () => {
  loaded = await loadArchive(world, await openArchive(world, null), today);
});

describe('a meeting', () => {
  it.each([
    ['2025-10-16', '2025-10-16'],
    ['2025-06-19', '2025-06-19'],
    ['2025-06-19-ag', '2025-06-19-ag'],
    ['2025-06-19-', '2025-06-19-ag'],
    ['2025-09', '2025-09-18'],
    ['2026', '2026-01-22'],
    ['16/10/2025', '2025-10-16'],
    ['19/06/2025', '2025-06-19'],
    ['minutes/2025-10-16.md', '2025-10-16'],
    ['./minutes/2025-10-16.md', '2025-10-16'],
    ['/archive/minutes/2025-10-16.md', '2025-10-16'],
    ['last', '2025-11-20'],
    ['dernière', '2025-11-20'],
    ['DERNIERE', '2025-11-20'],
    ['laatste', '2025-11-20'],
    ['next', '2026-01-22'],
    ['prochaine', '2026-01-22'],
    ['volgende', '2026-01-22'],
  ])('%s is %s', (typed, id) => expect(meetingOf(world, loaded, typed).id).toBe(id));

  it('by a file is as seen from the current folder', () => {
    expect(meetingOf({ ...world, cwd: '/archive/minutes' }, loaded, '2025-10-16.md').id).toBe('2025-10-16');
  });

  it.each([
    ['2025-06', 'meeting-ambiguous'],
    ['2025', 'meeting-ambiguous'],
    ['2025-10-17', 'meeting-unknown'],
    ['', 'meeting-unknown'],
    ['2025-02-31', 'meeting-unknown'],
    ['autre/2025-10-16.md', 'meeting-unknown'],
  ])('« %s » is none, or several: %s', (typed, code) => {
    expect(() => meetingOf(world, loaded, typed)).toThrow(UserError);
    try {
      meetingOf(world, loaded, typed);
    } catch (error) {
      expect((error as UserError).code).toBe(code);
    }
  });

  it('is announced, and has no file yet', async () => {
    const files = {
      'minutes/2026-01-08.md':
        '---\ndate: 2026-01-08\n---\n\n## Prochaines réunions\n\n- 05/02/2026 à 20h\n- 12/02/2026 : annulée\n',
    };
    const run = async (...args: string[]) => {
      const one = memoryWorld(files, { today });
      const code = await main(args, one);
      return `${code} ${one.stderr.text}`;
    };
    for (const command of ['agenda', 'roll-call'])
      expect(await run(command, '2026-02-05'), command).toContain(
        'La réunion du 05/02/2026 est annoncée dans le PV 2026-01-08, et n’a pas encore de fichier. La préparer d’abord\u00a0: czs nouvelle-réunion 2026-02-05',
      );
    expect(await run('agenda', '2026-02-12')).toContain('ne désigne aucune réunion');
  });

  it('that has a file which cannot be read is told to have one, though it was announced', async () => {
    const latin = {
      'minutes/2026-01-08.md': '---\ndate: 2026-01-08\n---\n\n## Prochaines réunions\n\n- 05/02/2026 à 20h\n',
      'minutes/2026-02-05.md': Buffer.from('---\ndate: 2026-02-05\n---\n\nR\xe9union\n', 'latin1'),
    };
    for (const typed of ['2026-02-05', '05/02/2026', 'minutes/2026-02-05.md']) {
      const one = memoryWorld(latin, { today });
      expect(await main(['show', typed], one), typed).toBe(2);
      expect(one.stderr.text, typed).toBe(
        'czs\u00a0: minutes/2026-02-05.md est là, mais ne se lit pas. Pourquoi\u00a0: czs vérifier minutes/2026-02-05.md\n',
      );
    }
  });

  it('is told of a day that is near, not of one that is written alike', () => {
    const suggested = (typed: string) => {
      try {
        meetingOf(world, loaded, typed);
      } catch (error) {
        return (error as UserError).args.suggestion;
      }
      return 'none thrown';
    };
    expect(suggested('2025-10-17')).toBe('2025-10-16');
    expect(suggested('17/10/2025')).toBe('2025-10-16');
    expect(suggested('2024-10-16')).toBeNull();
  });

  it('is moved to a day that is given with its option', async () => {
    const run = async (...args: string[]) => {
      const one = memoryWorld({ 'minutes/.keep': '' }, { today });
      return `${await main(args, one)} ${one.stderr.text}`;
    };
    expect(await run('postpone', '2026-02-05', '2026-02-12')).toContain(
      '2 czs\u00a0: «\u00a02026-02-12\u00a0» est de trop après «\u00a0déplacer\u00a0»\u00a0: ici, un jour se donne avec --to.',
    );
    expect(await run('decisions', '2025')).toContain('avec --since');
    expect(await run('status', '2025')).toContain('entre guillemets');
  });

  it('with an error and no warning is one line of the status', async () => {
    const one = memoryWorld(
      {
        'minutes/2026-01-08.md':
          '---\ndate: 2026-01-08\nprésents:\n  - Nora Piette\n---\n\n## Le bal\n\nIntrene : un mot\n',
      },
      { today, columns: 80 },
    );
    expect(await main(['status', '--no-color'], one)).toBe(0);
    expect(one.stdout.text).toMatch(/À REVOIR +1 erreur +→ czs vérifier\n/);
    expect(one.stdout.text).not.toContain('avertissement');
  });

  it('is none where none was held or is planned', async () => {
    const empty = memoryWorld({ 'minutes/.keep': '' });
    const nothing = await loadArchive(empty, await openArchive(empty, null), today);
    expect(() => meetingOf(empty, nothing, 'last')).toThrow('meeting-none-held');
    expect(() => meetingOf(empty, nothing, 'next')).toThrow('meeting-none-planned');
    expect(nextPlanned(nothing.archive.meetings)).toBeNull();
  });
});
