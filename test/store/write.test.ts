import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Files, Result } from '../../src/model/world.ts';
import { type Disk, failed, machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { staleAfter } from '../../src/store/write.ts';
import { type Before, type Content, memoryDisk, type Step, watched } from '../helpers/memory-disk.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Long enough to be written in several portions. */
const oldText = `ancien\n${'a'.repeat(2500)}\n`;
const newText = `nouveau\n${'b'.repeat(3500)}\n`;

const temporaries: string[] = [];
afterAll(() => {
  for (const folder of temporaries) rmSync(folder, { recursive: true, force: true });
});

/** A disk to try a write on, from before it: in memory or real, and what is on it. */
interface Ground {
  readonly folder: string;
  disk(before: Before): Disk;
  /** All that stands in the folder, temporary files included. */
  all(): Record<string, string>;
}

const inMemory = (noLinks?: string) => (): Ground => {
  const disk = memoryDisk('/a', { 'minutes/old.md': oldText });
  return {
    folder: '/a/minutes',
    disk: (before) => disk.as({ before, pid: 100, ...(noLinks ? { noLinks } : {}) }),
    all: () =>
      Object.fromEntries(
        Object.entries(disk.snapshot()).map(([path, text]) => [path.slice('/a/minutes/'.length), text]),
      ),
  };
};

const onDisk = (): Ground => {
  const root = mkdtempSync(join(tmpdir(), 'czs-write-'));
  temporaries.push(root);
  const folder = join(root, 'minutes');
  mkdirSync(folder);
  writeFileSync(join(folder, 'old.md'), oldText);
  return {
    folder,
    // Another number than this process has, so that it counts as gone.
    disk: (before) => ({ ...watched(machineDisk(), before), pid: 2 ** 31 - 1 }),
    all: () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  };
};

const create = (files: Files, folder: string): Result<null> => files.create(`${folder}/new.md`, bytes(newText), folder);
const replace = (files: Files, folder: string): Result<null> =>
  files.replace(`${folder}/old.md`, bytes(oldText), bytes(newText), folder);

const writes = [
  { name: 'create', write: create, ground: inMemory(), before: {}, after: { 'new.md': newText } },
  { name: 'create, no hard links', write: create, ground: inMemory('EPERM'), before: {}, after: { 'new.md': newText } },
  { name: 'replace', write: replace, ground: inMemory(), before: {}, after: { 'old.md': newText } },
  { name: 'create, real disk', write: create, ground: onDisk, before: {}, after: { 'new.md': newText } },
  { name: 'replace, real disk', write: replace, ground: onDisk, before: {}, after: { 'old.md': newText } },
].map((each) => ({ ...each, before: { 'old.md': oldText }, after: { 'old.md': oldText, ...each.after } }));

/** The steps that a write takes when nothing goes wrong. */
function stepsOf(write: typeof create, ground: () => Ground): Step[] {
  const taken: Step[] = [];
  const on = ground();
  expect(
    write(
      filesOn(
        on.disk((step) => void taken.push(step)),
        '/',
      ),
      on.folder,
    ).ok,
  ).toBe(true);
  return taken;
}

/** Not a system's error: the process is gone, and does nothing any more. */
class Stop extends Error {}

describe.each(writes)('$name', ({ write, ground, before, after }) => {
  it('does what it says', () => {
    const on = ground();
    expect(
      write(
        filesOn(
          on.disk(() => {}),
          '/',
        ),
        on.folder,
      ),
    ).toEqual({ ok: true, value: null });
    expect(on.all()).toEqual(after);
  });

  it.each(['ENOSPC', 'EACCES', 'EIO'])(
    'leaves the old or the new and nothing else when any step fails with %s',
    (code) => {
      const taken = stepsOf(write, ground);
      expect(taken.length).toBeGreaterThan(8);
      for (const at of taken.keys()) {
        const on = ground();
        let count = 0;
        const disk = on.disk(() => {
          if (count++ === at) throw failed(code, 'injected');
        });
        const result = write(filesOn(disk, '/'), on.folder);
        // Said and done agree, too.
        expect(on.all(), `${at}: ${taken[at]}`).toEqual(result.ok ? after : before);
      }
    },
  );

  it('says what failed', () => {
    const failure = (step: Step, code: string): string => {
      const on = ground();
      const disk = on.disk((each) => {
        if (each === step) throw failed(code, 'injected, path');
      });
      const result = write(filesOn(disk, '/'), on.folder);
      return result.ok ? 'ok' : `${result.failure}: ${result.detail}`;
    };
    expect(failure('openNew', 'EROFS')).toBe('read-only: EROFS: injected');
    expect(failure('openNew', 'EACCES')).toBe('denied: EACCES: injected');
    expect(failure('write', 'ENOSPC')).toBe('full: ENOSPC: injected');
    expect(failure('write', 'EDQUOT')).toBe('full: EDQUOT: injected');
    expect(failure('close', 'EIO')).toBe('other: EIO: injected');
  });

  it('leaves the old or the new, and no temporary file after the next write, when it stops at any step', () => {
    for (const at of stepsOf(write, ground).keys()) {
      const on = ground();
      let count = 0;
      const disk = on.disk(() => {
        if (count++ >= at) throw new Stop();
      });
      expect(() => write(filesOn(disk, '/'), on.folder)).toThrow(Stop);
      const left = on.all();
      const files = Object.keys(left).filter((name) => !name.startsWith('.czs-'));
      const seen = Object.fromEntries(files.map((name) => [name, left[name]]));
      // Without hard links a stop between taking the name and filling it leaves an empty file: README.md says so.
      if (seen['new.md'] === '') delete seen['new.md'];
      expect([before, after]).toContainEqual(seen);

      const next = filesOn(
        on.disk(() => {}),
        '/',
      );
      expect(next.create(`${on.folder}/another.md`, bytes('x'), on.folder).ok).toBe(true);
      expect(Object.keys(on.all()).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  it('fails the same way for as long as the disk is full, and works again after', () => {
    const on = ground();
    let isFull = true;
    const files = filesOn(
      on.disk((step) => {
        if (isFull && step === 'write') throw failed('ENOSPC', 'no space left on device');
      }),
      '/',
    );
    for (let time = 0; time < 3; time++) {
      expect(write(files, on.folder)).toMatchObject({ ok: false, failure: 'full' });
      expect(on.all()).toEqual(before);
    }
    isFull = false;
    expect(write(files, on.folder).ok).toBe(true);
    expect(on.all()).toEqual(after);
  });
});

describe('a folder with all that is in it', () => {
  const contents = (text: string, names = ['a.csv', 'year=2020/b.csv']) => ({
    files: new Map(names.map((name) => [name, bytes(text)])),
    mayGo: (path: string) => names.includes(path),
  });
  const tables = (text: string) => ({ '/a/tables/a.csv': text, '/a/tables/year=2020/b.csv': text });
  const make = (files: Files, text: string) => files.createFolder('/a/tables', contents(text), '/a');
  const onIt = (disk: Disk) => filesOn(disk, '/');

  it.each([
    ['new', {}],
    ['exchanged', tables(oldText)],
    ['where an empty folder is', { '/a/tables': { is: 'folder' } as const }],
  ])('%s: the old or the new, and nothing else, when any step fails', (_, ground) => {
    for (let at = 0; ; at++) {
      const disk = memoryDisk('/a', { 'x.md': 'x', ...ground });
      const before = disk.snapshot();
      let count = 0;
      const failing = disk.as({
        before: () => {
          if (count++ === at) throw failed('EIO', 'injected');
        },
      });
      const { ok } = make(onIt(failing), newText);
      if (count <= at) {
        expect(ok).toBe(true);
        expect(at).toBeGreaterThan(15);
        break;
      }
      const after = { '/a/x.md': 'x', ...tables(newText) };
      const seen = Object.fromEntries(Object.entries(disk.snapshot()).filter(([path]) => !path.includes('/.czs-')));
      expect(seen, String(at)).toEqual(ok ? after : before);
      expect(make(onIt(disk), newText).ok).toBe(true);
      expect(disk.snapshot()).toEqual(after);
    }
  });

  it('stopped at any step: never half a folder, and the same again makes it', () => {
    for (let at = 0, isDone = false; !isDone; at++) {
      const disk = memoryDisk('/a', { 'x.md': 'x', ...tables(oldText) });
      let count = 0;
      const stopping = disk.as({
        pid: 7,
        before: () => {
          if (count++ >= at) throw new Stop();
        },
      });
      try {
        make(onIt(stopping), newText);
        isDone = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Stop);
      }
      const seen = Object.entries(disk.snapshot()).filter(([path]) => path.startsWith('/a/tables/'));
      expect([{}, tables(oldText), tables(newText)]).toContainEqual(Object.fromEntries(seen));
      expect(make(onIt(disk), newText).ok).toBe(true);
      expect(disk.snapshot()).toEqual({ '/a/x.md': 'x', ...tables(newText) });
    }
  });

  it('is left alone where something else is in it, or in its place', () => {
    const others: Content[] = [
      { '/a/tables/mine.md': 'x' },
      { '/a/tables/a.csv': 'x', '/a/tables/b': { is: 'other' } },
    ];
    for (const other of others)
      expect(make(onIt(memoryDisk('/a', other)), newText)).toMatchObject({ ok: false, failure: 'exists' });
    expect(make(onIt(memoryDisk('/a', { tables: 'x' })), newText)).toMatchObject({ ok: false, failure: 'exists' });
    const link = { tables: { is: 'link', to: '/b' } as const, '/b/x': 'x' };
    expect(make(onIt(memoryDisk('/a', link)), newText)).toMatchObject({ ok: false, failure: 'link' });
  });
});

describe('files of a folder brought up to date', () => {
  const there = { '/a/out/index.html': oldText, '/a/out/pages/gone.html': 'x', '/a/out/mine.txt': 'mine' };
  const update = (disk: Disk) =>
    filesOn(disk, '/').updateFolder(
      '/a/out',
      {
        files: new Map([
          ['index.html', bytes(newText)],
          ['pages/new.html', bytes('y')],
        ]),
        gone: ['pages/gone.html'],
      },
      '/a',
    );
  const after = { '/a/out/index.html': newText, '/a/out/pages/new.html': 'y', '/a/out/mine.txt': 'mine' };

  it('are each the old one or the new one when any step fails, and the same again makes them all', () => {
    for (let at = 0; ; at++) {
      const disk = memoryDisk('/a', there);
      let count = 0;
      const failing = disk.as({
        before: () => {
          if (count++ === at) throw failed('EIO', 'injected');
        },
      });
      const { ok } = update(failing);
      if (count <= at) {
        expect(ok).toBe(true);
        expect(at).toBeGreaterThan(10);
        break;
      }
      const seen = disk.snapshot();
      expect([oldText, newText]).toContain(seen['/a/out/index.html']);
      expect(seen['/a/out/mine.txt']).toBe('mine');
      expect(update(disk).ok).toBe(true);
      expect(disk.snapshot()).toEqual(after);
      expect(update(disk)).toMatchObject({ ok: true, value: 0 });
    }
  });

  it('are not written through a link, nor over what is no file', () => {
    for (const [content, failure] of [
      [{ '/a/out': { is: 'link', to: '/b' }, '/b/x': 'x' }, 'exists'],
      [{ '/a/out/pages': { is: 'link', to: '/b' }, '/b/x': 'x' }, 'link'],
      [{ '/a/out/index.html': { is: 'link', to: '/b/x' }, '/b/x': 'x' }, 'link'],
      [{ '/a/out/index.html/x': 'x' }, 'exists'],
    ] as const) {
      const disk = memoryDisk('/a', content as Content);
      const elsewhere = disk.snapshot()['/b/x'];
      const done = update(disk);
      expect(done.ok ? 'ok' : done.failure).toMatch(new RegExp(`${failure}|outside|link`));
      expect(disk.snapshot()['/b/x']).toBe(elsewhere);
    }
  });
});

describe('two processes', () => {
  const path = '/a/minutes/old.md';

  it('replace: one of them writes, the other is told, whenever it comes', () => {
    const outcomes = new Set<string>();
    for (const at of stepsOf(replace, inMemory()).keys()) {
      const shared = memoryDisk('/a', { 'minutes/old.md': oldText }, {});
      const both = { isRunning: () => true };
      const second = filesOn(shared.as({ ...both, pid: 200 }), '/');
      let count = 0;
      let came: Result<null> | undefined;
      const first = filesOn(
        shared.as({
          ...both,
          pid: 100,
          before: () => {
            if (count++ === at) came = second.replace(path, bytes(oldText), bytes(`second ${newText}`), '/a');
          },
        }),
        '/',
      );
      const result = first.replace(path, bytes(oldText), bytes(`first ${newText}`), '/a');
      expect([result.ok, came?.ok].sort()).toEqual([false, true]);
      expect(shared.snapshot()).toEqual({ [path]: `${result.ok ? 'first' : 'second'} ${newText}` });
      outcomes.add(result.ok ? 'ok' : result.failure).add(came?.ok === false ? came.failure : 'ok');
    }
    expect([...outcomes].sort()).toEqual(['busy', 'changed', 'ok']);
  });

  it.each([undefined, 'ENOTSUP'])(
    'create: one of them writes, the other is told, whenever it comes (%s)',
    (noLinks) => {
      const how = noLinks ? { noLinks } : {};
      for (const at of stepsOf(create, inMemory(noLinks)).keys()) {
        const shared = memoryDisk('/a', { 'minutes/old.md': oldText });
        const second = filesOn(shared.as({ ...how, pid: 200, isRunning: () => true }), '/');
        let count = 0;
        let came: Result<null> | undefined;
        const before: Before = () => {
          if (count++ === at) came = second.create('/a/minutes/new.md', bytes(`second ${newText}`), '/a');
        };
        const first = filesOn(shared.as({ ...how, pid: 100, isRunning: () => true, before }), '/');
        const result = first.create('/a/minutes/new.md', bytes(`first ${newText}`), '/a');
        expect([result, came].filter((each) => each?.ok)).toHaveLength(1);
        expect([result, came].find((each) => each?.ok === false)).toMatchObject({ failure: 'exists' });
        expect(shared.text('/a/minutes/new.md')).toBe(`${result.ok ? 'first' : 'second'} ${newText}`);
        expect(Object.keys(shared.snapshot())).toHaveLength(2);
      }
    },
  );

  it('an editor that saves meanwhile keeps what it saved', () => {
    const taken = stepsOf(replace, inMemory());
    const last = taken.indexOf('rename');
    for (let at = 0; at < last; at++) {
      const disk = memoryDisk('/a', { 'minutes/old.md': oldText });
      let count = 0;
      const before: Before = () => {
        if (count++ === at) disk.put(path, 'edited');
      };
      const result = filesOn(disk.as({ before }), '/').replace(path, bytes(oldText), bytes(newText), '/a');
      expect(disk.snapshot(), taken[at]).toEqual({ [path]: at === last - 1 && result.ok ? newText : 'edited' });
    }
  });

  it('what another, running process is writing is left alone; for a minute', () => {
    const left = '.czs-00000000-7-0.tmp';
    const during = (mtime: number, isRunning: boolean): boolean => {
      let now = mtime;
      const disk = memoryDisk('/a', { 'minutes/old.md': oldText });
      disk.as({ now: () => now, pid: 7 }).openNew(`/a/minutes/${left}`, 0o600);
      now = 1_000_000;
      const files = filesOn(disk.as({ now: () => now, isRunning: () => isRunning }), '/');
      expect(files.create('/a/minutes/new.md', bytes('x'), '/a').ok).toBe(true);
      return disk.text(`/a/minutes/${left}`) !== null;
    };
    expect(during(1_000_000 - staleAfter, true)).toBe(true);
    expect(during(1_000_000 - staleAfter - 1, true)).toBe(false);
    expect(during(1_000_000 + staleAfter + 1, true)).toBe(false);
    expect(during(1_000_000, false)).toBe(false);
  });
});

describe('what is never written', () => {
  const content = {
    'a/minutes/old.md': oldText,
    'a/minutes/link.md': { is: 'link', to: 'old.md' },
    'a/minutes/away.md': { is: 'link', to: '/elsewhere/x.md' },
    'a/minutes/dangling.md': { is: 'link', to: 'nowhere.md' },
    'a/minutes/pipe.md': { is: 'other' },
    'a/minutes/folder.md': { is: 'folder' },
    'a/minutes/read-only.md': { is: 'file', content: 'x', mode: 0o444 },
    'a/out': { is: 'link', to: '/elsewhere' },
    'a/in': { is: 'link', to: 'minutes' },
    'a/loop': { is: 'link', to: 'loop' },
    'elsewhere/x.md': 'x',
    'ab/x.md': 'x',
  } as const;
  const start = () => {
    const disk = memoryDisk('/', content);
    return { disk, files: filesOn(disk, '/a') };
  };
  const failureOf = (result: Result<null>): string => (result.ok ? 'ok' : result.failure);

  it.each([
    ['minutes/old.md', 'exists'],
    ['minutes/link.md', 'link'],
    ['minutes/dangling.md', 'link'],
    ['minutes/folder.md', 'exists'],
    ['minutes/missing/x.md', 'missing'],
    ['minutes/old.md/x.md', 'missing'],
    ['../elsewhere/new.md', 'outside'],
    ['minutes/../../elsewhere/new.md', 'outside'],
    ['/elsewhere/new.md', 'outside'],
    // A name that begins like the archive's.
    ['/ab/new.md', 'outside'],
    ['out/new.md', 'outside'],
    ['loop/new.md', 'link'],
  ])('create %s: %s', (path, failure) => {
    const { disk, files } = start();
    const before = disk.snapshot();
    expect(failureOf(files.create(path, bytes('new'), '.'))).toBe(failure);
    expect(disk.snapshot()).toEqual(before);
  });

  it.each([
    ['minutes/link.md', 'link'],
    ['minutes/away.md', 'link'],
    ['minutes/dangling.md', 'link'],
    ['minutes/pipe.md', 'not-a-file'],
    ['minutes/folder.md', 'not-a-file'],
    ['minutes/missing.md', 'missing'],
    ['minutes/read-only.md', 'denied'],
    ['out/x.md', 'outside'],
    ['/elsewhere/x.md', 'outside'],
    ['/ab/x.md', 'outside'],
    ['minutes/old.md', 'changed'],
  ])('replace %s: %s', (path, failure) => {
    const { disk, files } = start();
    const before = disk.snapshot();
    expect(failureOf(files.replace(path, bytes('x'), bytes('new'), '.'))).toBe(failure);
    expect(disk.snapshot()).toEqual(before);
  });

  it.each([
    ['minutes', 'ok'],
    ['in/2021', 'ok'],
    ['a/b/c', 'ok'],
    ['minutes/old.md', 'exists'],
    ['minutes/old.md/x', 'missing'],
    ['out', 'outside'],
    ['out/b', 'outside'],
    ['../b', 'outside'],
    ['loop', 'link'],
  ])('makeFolder %s: %s', (path, failure) => {
    const { disk, files } = start();
    expect(failureOf(files.makeFolder(path, '.'))).toBe(failure);
    if (failure === 'ok') expect(disk.target(join('/a', path)).isDirectory()).toBe(true);
    else expect(disk.snapshot()).toEqual(memoryDisk('/', content).snapshot());
  });

  it('a link inside the archive is a way like any other', () => {
    const { disk, files } = start();
    expect(failureOf(files.create('in/new.md', bytes('new'), '.'))).toBe('ok');
    expect(disk.text('/a/minutes/new.md')).toBe('new');
  });

  it('nothing on a read-only disk or in a folder that may not be written to', () => {
    const readOnly = memoryDisk('/a', { 'minutes/old.md': oldText }, { readOnly: true });
    const files = filesOn(readOnly, '/a');
    expect(failureOf(create(files, '/a/minutes'))).toBe('read-only');
    expect(failureOf(replace(files, '/a/minutes'))).toBe('read-only');
    expect(failureOf(files.makeFolder('minutes/2021', '.'))).toBe('read-only');
    const denied = memoryDisk('/a', { minutes: { is: 'folder', denied: true } });
    expect(failureOf(create(filesOn(denied, '/a'), '/a/minutes'))).toBe('denied');
  });

  it('what is no file is not even opened', () => {
    const { disk } = start();
    const opened: string[] = [];
    const openToChange = (path: string): number => {
      opened.push(path);
      return disk.openToChange(path);
    };
    const files = filesOn({ ...disk, openToChange }, '/a');
    for (const name of ['pipe.md', 'folder.md', 'link.md'])
      files.replace(`minutes/${name}`, bytes('x'), bytes('y'), '.');
    expect(opened).toEqual([]);
  });

  it('by another way than link(), unless it is hard links that are missing', () => {
    const failure = (code: string): string => {
      const disk = memoryDisk('/a', { 'minutes/old.md': oldText });
      const before: Before = (step) => {
        if (step === 'link') throw failed(code, 'injected');
      };
      return failureOf(create(filesOn(disk.as({ before }), '/'), '/a/minutes'));
    };
    expect(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'].map(failure)).toEqual(['full', 'full', 'other', 'read-only']);
    expect(['EPERM', 'ENOTSUP', 'ENOSYS', 'EISDIR'].map(failure)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('half of a file that does not fit', () => {
    for (const room of [0, 1, 1000, 3507]) {
      const disk = memoryDisk('/a', { 'minutes/old.md': oldText }, { room });
      expect(failureOf(create(filesOn(disk, '/a'), '/a/minutes'))).toBe('full');
      expect(failureOf(replace(filesOn(disk, '/a'), '/a/minutes'))).toBe('full');
      expect(disk.snapshot()).toEqual({ '/a/minutes/old.md': oldText });
    }
  });

  it('names that no system takes', () => {
    const on = onDisk();
    const files = filesOn(machineDisk(), on.folder);
    expect(files.create('nul\0.md', bytes('x'), '.')).toMatchObject({ ok: false, failure: 'other' });
    expect(files.create(`${'x'.repeat(300)}.md`, bytes('x'), '.')).toMatchObject({ ok: false, failure: 'other' });
    expect(on.all()).toEqual({ 'old.md': oldText });
  });
});

describe('on the real disk', () => {
  it('keeps the mode of a file, whatever the umask', () => {
    const on = onDisk();
    const path = join(on.folder, 'old.md');
    const files = filesOn(machineDisk(), '/');
    for (const mode of [0o600, 0o640, 0o664, 0o666, 0o755]) {
      writeFileSync(path, oldText);
      chmodSync(path, mode);
      expect(replace(files, on.folder).ok).toBe(true);
      expect(statSync(path).mode & 0o7777).toBe(mode);
      expect(readFileSync(path, 'utf8')).toBe(newText);
    }
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner, where we may', async () => {
    const { chownSync } = await import('node:fs');
    const on = onDisk();
    const path = join(on.folder, 'old.md');
    chownSync(path, 1234, 1235);
    expect(replace(filesOn(machineDisk(), '/'), on.folder).ok).toBe(true);
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 1235 });
  });

  it('does without the owner where we may not', () => {
    const disk = memoryDisk('/a', { 'minutes/old.md': oldText });
    const before: Before = (step) => {
      if (step === 'chown') throw failed('EPERM', 'operation not permitted');
    };
    const stat = disk.lstat('/a/minutes/old.md');
    const own = disk.as({ before });
    const other: Disk = { ...own, stat: (fd) => ({ ...own.stat(fd), uid: stat.uid + 1 }) };
    let calls = 0;
    const mixed: Disk = { ...other, stat: (fd) => (calls++ % 2 === 0 ? other.stat(fd) : own.stat(fd)) };
    expect(replace(filesOn(mixed, '/'), '/a/minutes').ok).toBe(true);
  });

  it('writes names as people and strangers make them', () => {
    const on = onDisk();
    const files = filesOn(machineDisk(), on.folder);
    for (const name of ['-rf.md', 'été à l’école.md', 'a\nb.md', '🎉.md', ' .md', 'a"b$(c).md']) {
      expect(files.create(name, bytes(name), '.').ok).toBe(true);
      expect(files.replace(name, bytes(name), bytes(`${name}!`), '.').ok).toBe(true);
      expect(readFileSync(join(on.folder, name), 'utf8')).toBe(`${name}!`);
    }
    expect(readdirSync(on.folder)).toHaveLength(7);
  });
});
