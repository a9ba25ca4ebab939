/** The commands of a PV's life on a disk that fails: each file is the old one or the new one, whole. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { failed } from '../../src/store/disk.ts';
import '../helpers/loaded.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

const files = {
  'minutes/2024-05-16.md': lines(
    '---',
    'date: 2024-05-16',
    'statut: projet',
    'présents:',
    '  - Nadia Ferrant',
    '---',
    '',
    '# Réunion',
    '',
    '## 1. Ponton',
    '',
    '- [ ] **Action (Nadia Ferrant) :** demander le permis',
  ),
  'minutes/2024-06-13.md': lines(
    '---',
    'date: 2024-06-13',
    'statut: convoquée',
    'convoqués:',
    '  - Nadia Ferrant',
    '---',
  ),
};

const commands: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['done', files, ['done', '2024-05-16/A1']],
  ['approve', files, ['approve', '2024-05-16', '--on', '2024-06-01']],
  ['cancel', files, ['cancel']],
  ['postpone', files, ['postpone', '--to', '2024-07-04']],
  ['roll-call', files, ['roll-call', '2024-05-16', '--excused', 'Nadia']],
  ['check --fix', files, ['check', '--fix']],
  ['init', {}, ['init', '--organisation', 'Quai', '--member', 'Nadia Ferrant']],
];

async function run(world: MemoryWorld, args: readonly string[]): Promise<number> {
  return main(['--today', '2024-06-03', '--lang', 'fr', ...args], world);
}

describe.each(commands)('%s', (_, before, args) => {
  it.each(['ENOSPC', 'EACCES'])('leaves whole files when the disk says %s', async (code) => {
    const sound = memoryWorld(before);
    expect(await run(sound, args)).toBe(0);
    const after = sound.snapshot();
    const old = memoryWorld(before).snapshot();
    expect(after).not.toEqual(old);
    for (let step = 0; ; step++) {
      let at = 0;
      const world = memoryWorld(before, {
        before: (name) => {
          if (name !== 'close' && name !== 'unlink' && at++ === step) throw failed(code, 'no');
        },
      });
      const exit = await run(world, args);
      for (const [path, text] of Object.entries(world.snapshot()))
        expect([path, [old[path], after[path]].includes(text)]).toEqual([path, true]);
      for (const path of Object.keys(old)) expect(world.snapshot()).toHaveProperty([path]);
      if (at <= step) {
        expect(exit).toBe(0);
        break;
      }
      if (exit !== 0) {
        expect(exit).toBe(2);
        expect(world.stderr.text.trim().split('\n')).toHaveLength(1);
      }
    }
  });

  it('shows what it would do, and does nothing, with --dry-run', async () => {
    const world = memoryWorld(before);
    const old = world.snapshot();
    expect(await run(world, [...args, '--dry-run'])).toBe(0);
    expect(world.snapshot()).toEqual(old);
    expect(world.stdout.text).not.toBe('');
  });
});

describe('a new archive', () => {
  it.each([
    ['Europe/London', 'Europe/London'],
    ['America/Argentina/Salta', 'America/Argentina/Salta'],
    // What stands in a hall of servers says nothing of those who meet.
    ['UTC', 'Europe/Brussels'],
    ['Etc/GMT', 'Europe/Brussels'],
  ])('of a machine in %s has the hours of %s', async (timezone, written) => {
    const world = memoryWorld({}, { timezone });
    expect(await run(world, ['init', '--organisation', 'Quai'])).toBe(0);
    expect(world.file('/archive/czs.yaml')).toContain(`\ntimezone: ${written}\n`);
    // What stands nowhere was not said by anybody.
    expect(world.stderr.text.includes(`czs.yaml dit ${written}`)).toBe(timezone !== written);
  });
});

describe('a file of Windows', () => {
  it('keeps its mark of byte order and its line ends', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const mine = { ...files, 'minutes/2024-06-13.md': windows(files['minutes/2024-06-13.md']) };
    for (const args of [['done', '2024-05-16/A1'], ['roll-call', 'next', '--excused', 'Nadia'], ['cancel']]) {
      const plain = memoryWorld(files);
      const world = memoryWorld(mine);
      await run(plain, args);
      await run(world, args);
      expect(world.file('/archive/minutes/2024-06-13.md')).toBe(
        windows(plain.file('/archive/minutes/2024-06-13.md') as string),
      );
    }
  });
});

describe('a guest of roll-call', () => {
  it.each([
    ['Ada Roy (Quai), pour le point 1', ['  - Ada Roy (Quai, pour le point 1)']],
    ['Ada Roy, réviseuse', ['  - Ada Roy (réviseuse)']],
    ['Ada Roy, Tess Lind', ['  - Ada Roy', '  - Tess Lind']],
    ['Ada Roy, bob dupont', ['  - Ada Roy', '  - bob dupont']],
  ])('is one with the words beside the name: %s', async (guest, expected) => {
    const world = memoryWorld(files);
    expect(await run(world, ['roll-call', '2024-05-16', '--guest', guest])).toBe(0);
    expect(world.file('/archive/minutes/2024-05-16.md')).toContain(`invités:\n${expected.join('\n')}\n---`);
  });
});

describe('a file that changes meanwhile', () => {
  it('is left as somebody else wrote it', async () => {
    const world = memoryWorld(files);
    const raced: MemoryWorld = {
      ...world,
      files: {
        ...world.files,
        replace(path, before, after, within) {
          world.disk.put('/archive/minutes/2024-06-13.md', 'autre chose');
          return world.files.replace(path, before, after, within);
        },
      },
    };
    expect(await run(raced, ['cancel'])).toBe(2);
    expect(world.stderr.text).toContain('changé entre-temps');
    expect(world.file('/archive/minutes/2024-06-13.md')).toBe('autre chose');
  });
});

describe('a file that can no longer be changed when it is opened for it', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') => ({
    ok: true as const,
    value: Buffer.from(text, encoding),
  });
  it.each([
    ['is gone', { ok: false as const, failure: 'missing' as const, detail: 'ENOENT' }, 'il n’existe pas'],
    ['is no longer UTF-8', bytes('---\ndate: 2024-06-13\n---\nR\xe9union\n', 'latin1'), 'UTF-8'],
    ['has lost its front matter', bytes('# Réunion\n'), 'changé entre-temps'],
  ])('is left alone, in one line that says why: it %s', async (_, now, said) => {
    const world = memoryWorld(files);
    const before = world.snapshot();
    // First with the archive, then to be changed.
    let reads = 0;
    const raced: MemoryWorld = {
      ...world,
      files: {
        ...world.files,
        read: (path, limit) => (path.endsWith('2024-06-13.md') && ++reads > 1 ? now : world.files.read(path, limit)),
      },
    };
    expect(await run(raced, ['cancel'])).toBe(2);
    expect(world.stderr.text).toContain('minutes/2024-06-13.md');
    expect(world.stderr.text).toContain(said);
    expect(world.stderr.text.trim().split('\n')).toHaveLength(1);
    expect(world.snapshot()).toEqual(before);
  });
});

describe('a link', () => {
  it('is never written through', async () => {
    const world = memoryWorld({ ...files, 'minutes/2024-06-20.md': { link: '/elsewhere.md' } } as never);
    const before = world.snapshot();
    expect(await run(world, ['roll-call', '2024-06-20', '--excused', 'Nadia'])).toBe(2);
    expect(world.snapshot()).toEqual(before);
  });
});
