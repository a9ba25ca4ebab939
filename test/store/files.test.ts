import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Disk, machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { memoryDisk } from '../helpers/memory-disk.ts';
import { sized } from '../helpers/thorough.ts';

const root = mkdtempSync(join(tmpdir(), 'czs-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const limit = 1024 * 1024;
const nodeFlags = machineDisk();
/** A system without O_NOFOLLOW and O_NONBLOCK, as Windows: the same answers by looking before and after. */
const bareFlags = machineDisk({ noFollow: 0, noWait: 0 });

describe.each([
  ['with O_NOFOLLOW', nodeFlags],
  ['without O_NOFOLLOW', bareFlags],
])('a folder with all there can be in it, %s', (name, disk) => {
  const folder = join(root, name.replace(/ /g, '-'));
  const files = filesOn(disk, folder);
  const server = createServer();

  beforeAll(async () => {
    mkdirSync(join(folder, 'minutes/2020'), { recursive: true });
    const put = (path: string, text = 'x'): void => writeFileSync(join(folder, 'minutes', path), text);
    for (const path of ['2020-03-05.md', 'README.MD', 'b.md', 'B.md', 'a\nb.md', 'a b.md', 'été.md', '🎉.md', '-rf.md'])
      put(path);
    put('2020/2020-04-23.md');
    put('not.txt');
    put('mdx.md.bak');
    put('.hidden.md');
    for (const each of ['.git', 'node_modules', 'node_modules/m', '.hidden']) mkdirSync(join(folder, 'minutes', each));
    put('.git/x.md');
    put('node_modules/x.md');
    put('node_modules/m/README.md');
    mkdirSync(join(folder, 'minutes/folder.md'));
    put('folder.md/inside.md');
    writeFileSync(join(folder, 'secret.md'), 'secret');
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/x.md'), 'secret');
    symlinkSync('../secret.md', join(folder, 'minutes/link.md'));
    symlinkSync('nowhere.md', join(folder, 'minutes/dangling.md'));
    symlinkSync('loop.md', join(folder, 'minutes/loop.md'));
    symlinkSync('/dev/zero', join(folder, 'minutes/zero.md'));
    symlinkSync('../elsewhere', join(folder, 'minutes/away'));
    symlinkSync('.', join(folder, 'minutes/round'));
    symlinkSync('nowhere', join(folder, 'minutes/nothing'));
    execFileSync('mkfifo', [join(folder, 'minutes/fifo.md')]);
    await new Promise<void>((done) => server.listen(join(folder, 'minutes/socket.md'), done));
    let deep = join(folder, 'minutes');
    for (let depth = 1; depth <= 33; depth++) {
      deep = join(deep, 'd');
      mkdirSync(deep);
      if (depth >= 32) writeFileSync(join(deep, 'x.md'), 'x');
    }
    if (process.platform === 'linux') {
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, 'minutes/')), Buffer.from([0xe9]), Buffer.from('.md')]),
        'x',
      );
    }
  });
  afterAll(() => void server.close());

  const listed = () => {
    const found = files.list('minutes');
    if (!found.ok) throw new Error(found.detail);
    return found.value;
  };

  it('lists what is to be read, sorted by code unit, with / between folders', () => {
    expect(
      listed()
        .filter(({ failure }) => failure === null)
        .map(({ path }) => path),
    ).toEqual([
      '-rf.md',
      '2020-03-05.md',
      '2020/2020-04-23.md',
      'B.md',
      'README.MD',
      'a\nb.md',
      'a b.md',
      'b.md',
      `${'d/'.repeat(32)}x.md`,
      'été.md',
      '🎉.md',
    ]);
  });

  it('names what is not to be read, and why', () => {
    const refused = listed().filter(({ failure }) => failure !== null);
    expect(Object.fromEntries(refused.map(({ path, failure }) => [path, failure]))).toEqual({
      'folder.md': 'not-a-file',
      'fifo.md': 'not-a-file',
      'socket.md': 'not-a-file',
      'link.md': 'link',
      'dangling.md': 'link',
      'loop.md': 'link',
      'zero.md': 'link',
      away: 'link',
      round: 'link',
      [`${'d/'.repeat(32)}d`]: 'too-deep',
      ...(process.platform === 'linux' ? { '\ufffd.md': 'bad-name' } : {}),
    });
  });

  it('reads every file that it lists, and no other, without ever waiting', () => {
    for (const { path, failure } of listed()) {
      const read = files.read(`minutes/${path}`, limit);
      if (failure === null) expect(read).toEqual({ ok: true, value: new Uint8Array([120]) });
      else expect(read.ok, path).toBe(false);
    }
    const failureOf = (path: string): string => {
      const read = files.read(path, limit);
      return read.ok ? 'ok' : read.failure;
    };
    expect(failureOf('minutes/link.md')).toBe('link');
    expect(failureOf('minutes/loop.md')).toBe('link');
    expect(failureOf('minutes/zero.md')).toBe('link');
    expect(failureOf('minutes/fifo.md')).toBe('not-a-file');
    expect(failureOf('minutes/folder.md')).toBe('not-a-file');
    expect(failureOf('minutes/socket.md')).toBe('not-a-file');
    expect(failureOf('/dev/zero')).toBe('not-a-file');
    expect(failureOf('minutes/none.md')).toBe('missing');
    expect(failureOf('minutes/b.md/x.md')).toBe('missing');
    expect(failureOf('minutes/\0.md')).toBe('other');
  });

  it('says what stands at a path, without following it', () => {
    const kinds = ['minutes', 'minutes/b.md', 'minutes/away', 'minutes/dangling.md', 'minutes/fifo.md', 'nothing'];
    expect(kinds.map((path) => files.kind(path))).toEqual(['folder', 'file', 'link', 'link', 'other', null]);
  });

  it('does not list a link, a file or nothing', () => {
    const failureOf = (path: string): string => {
      const found = files.list(path);
      return found.ok ? 'ok' : found.failure;
    };
    expect(failureOf('minutes/away')).toBe('link');
    expect(failureOf('secret.md')).toBe('not-a-file');
    expect(failureOf('nothing')).toBe('missing');
    expect(failureOf('minutes/2020')).toBe('ok');
  });

  it('locates what is inside, and nothing else', () => {
    expect(files.locate('minutes/2020', '.')).toEqual({ ok: true, value: join(folder, 'minutes/2020') });
    expect(files.locate('minutes/round', 'minutes')).toEqual({ ok: true, value: join(folder, 'minutes') });
    expect(files.locate('minutes/away', 'minutes')).toMatchObject({ ok: false, failure: 'outside' });
    expect(files.locate('minutes/..', 'minutes')).toMatchObject({ ok: false, failure: 'outside' });
    expect(files.locate('minutes/loop.md', 'minutes')).toMatchObject({ ok: false, failure: 'link' });
    expect(files.locate('minutes/nothing', 'minutes')).toMatchObject({ ok: false, failure: 'missing' });
  });
});

describe('sizes', () => {
  it('takes a file up to the limit and refuses one byte more', () => {
    const files = filesOn(machineDisk(), root);
    for (const size of [0, 1, 65535, 65536, 65537, 200_000]) {
      writeFileSync(join(root, 'size'), Buffer.alloc(size, 'é'));
      const read = files.read('size', size);
      expect(read.ok && Buffer.alloc(size, 'é').equals(read.value), String(size)).toBe(true);
      if (size > 0) expect(files.read('size', size - 1)).toMatchObject({ ok: false, failure: 'too-large' });
    }
  });

  /** A disk whose files are of another length than it says. */
  const lying = (says: number, holds: number): Disk => {
    const disk = memoryDisk('/', { f: Buffer.alloc(holds, 'x') });
    return { ...disk, stat: (fd) => ({ ...disk.stat(fd), size: says }) };
  };

  it('takes all of a file that grows or shrinks while it is read, within the limit', () => {
    for (const [says, holds] of [
      [0, 10],
      [10, 65536],
      [10, 65537],
      [10, 500_000],
      [500_000, 10],
      [10, 0],
    ] as const) {
      const read = filesOn(lying(says, holds), '/').read('f', 1_000_000);
      expect(read.ok && Buffer.alloc(holds, 'x').equals(read.value), `${says}, ${holds}`).toBe(true);
    }
    expect(filesOn(lying(10, 500_000), '/').read('f', 499_999)).toMatchObject({ ok: false, failure: 'too-large' });
    // No room is made for what will not be read.
    expect(filesOn(lying(2 ** 50, 5), '/').read('f', 10)).toMatchObject({ ok: false, failure: 'too-large' });
  });
});

describe('what may not be read', () => {
  const disk = memoryDisk('/a', {
    'minutes/a.md': 'a',
    'minutes/denied.md': { is: 'file', content: 'x', denied: true },
    'minutes/denied': { is: 'folder', denied: true },
    closed: { is: 'folder', denied: true },
  });
  const files = filesOn(disk, '/a');

  it('is listed, and the rest is still found', () => {
    expect(files.list('minutes')).toEqual({
      ok: true,
      value: [
        { path: 'a.md', failure: null },
        { path: 'denied', failure: 'denied' },
        { path: 'denied.md', failure: null },
      ],
    });
    expect(files.list('closed')).toMatchObject({ ok: false, failure: 'denied' });
  });

  it('fails when it is read', () => {
    expect(files.read('minutes/denied.md', 10)).toEqual({
      ok: false,
      failure: 'denied',
      detail: 'EACCES: permission denied',
    });
  });

  it('closes what it opened, whatever happens', () => {
    const open = new Set<number>();
    const counted: Disk = {
      ...disk,
      openToRead: (path) => {
        const fd = disk.openToRead(path);
        open.add(fd);
        return fd;
      },
      close: (fd) => {
        open.delete(fd);
        disk.close(fd);
      },
    };
    const all = filesOn(counted, '/a');
    expect(all.read('minutes', 10).ok).toBe(false);
    expect(all.read('minutes/a.md', 0).ok).toBe(false);
    expect(all.read('minutes/a.md', 10).ok).toBe(true);
    expect(open.size).toBe(0);
  });

  it('a bug is no failure of a file', () => {
    const broken: Disk = {
      ...disk,
      lstat: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => filesOn(broken, '/a').kind('x')).toThrow(TypeError);
    expect(() => filesOn(broken, '/a').list('minutes')).toThrow(TypeError);
  });
});

it('lists many files', () => {
  const all = sized(10_000);
  const folder = join(root, 'many');
  mkdirSync(folder);
  for (let count = 0; count < all; count++) writeFileSync(join(folder, `${(count * 7919) % all}.md`), '');
  const found = filesOn(machineDisk(), root).list('many');
  expect(found.ok && found.value.length).toBe(all);
  const paths = found.ok ? found.value.map(({ path }) => path) : [];
  expect(paths).toEqual([...paths].sort());
});
