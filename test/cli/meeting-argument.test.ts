/** What names a meeting, on every command that takes one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Loaded, loadArchive, openArchive } from '../../src/cli/load.ts';
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

  it('is none where none was held or is planned', async () => {
    const empty = memoryWorld({ 'minutes/.keep': '' });
    const nothing = await loadArchive(empty, await openArchive(empty, null), today);
    expect(() => meetingOf(empty, nothing, 'last')).toThrow('meeting-none-held');
    expect(() => meetingOf(empty, nothing, 'next')).toThrow('meeting-none-planned');
    expect(nextPlanned(nothing.archive.meetings)).toBeNull();
  });
});
