import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/model/world.ts';
import { machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'czs-world-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('a World in memory', () => {
  it('keeps what is written', async () => {
    const world = memoryWorld(
      { 'minutes/a.md': 'été', 'czs.yaml': '' },
      {
        today: '2020-03-05',
        columns: 80,
        env: { LANG: 'C' },
        past: { 'minutes/a.md': 'été', 'minutes/b.md': 'old', 'minutes/gone.md': '' },
      },
    );
    world.stdout.write('é');
    world.stdout.write(bytes('à\n'));
    expect(world.stdout.text).toBe('éà\n');
    expect(world.stderr.text).toBe('');
    expect([world.stdout.isTTY, world.stdout.columns, world.today(), world.env.LANG]).toEqual([
      true,
      80,
      '2020-03-05',
      'C',
    ]);
    expect(world.files.create('minutes/b.md', bytes('b'), '.').ok).toBe(true);
    expect(world.file('minutes/b.md')).toBe('b');
    expect(world.file('minutes/c.md')).toBeNull();
    expect(Object.keys(world.snapshot())).toEqual([
      '/archive/czs.yaml',
      '/archive/minutes/a.md',
      '/archive/minutes/b.md',
    ]);
    expect(await world.git.since('/archive', 'main', () => true)).toMatchObject({
      value: { changed: ['czs.yaml', 'minutes/b.md'] },
    });
    expect(await memoryWorld().git.since('/archive', 'main', () => true)).toMatchObject({ failure: 'no-repository' });
    expect(await world.readInWorker('# Titre\n', 0, 2000)).toMatchObject({
      ok: true,
      value: { blocks: [{ kind: 'heading' }] },
    });
    const slow = memoryWorld({}, { readInWorker: () => ({ ok: false, reason: 'timeout', detail: '' }) });
    expect(await slow.readInWorker('x', 0, 1)).toMatchObject({ reason: 'timeout' });
  });

  /** One thing done to files: the same answer and the same state are due from memory and from a disk. */
  const path = fc
    .array(fc.constantFrom('a', 'b.md', 'c', '..', 'link', 'é.md'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('/'));
  const text = fc.constantFrom('', 'x', 'y'.repeat(3000));
  const action = fc.oneof(
    fc.record({ do: fc.constant('create' as const), path, text }),
    fc.record({ do: fc.constant('replace' as const), path, text, before: text }),
    fc.record({ do: fc.constant('makeFolder' as const), path }),
    fc.record({ do: fc.constant('link' as const), path, to: path }),
    fc.record({ do: fc.constant('read' as const), path }),
    fc.record({ do: fc.constant('list' as const), path }),
    fc.record({ do: fc.constant('kind' as const), path }),
    fc.record({ do: fc.constant('locate' as const), path }),
  );
  type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

  const apply = (files: Files, each: Action, link: (at: string, to: string) => void): unknown => {
    switch (each.do) {
      case 'create':
        return files.create(each.path, bytes(each.text), '.');
      case 'replace':
        return files.replace(each.path, bytes(each.before), bytes(each.text), '.');
      case 'makeFolder':
        return files.makeFolder(each.path, '.');
      case 'read': {
        const read = files.read(each.path, 2000);
        return read.ok ? Buffer.from(read.value).toString() : read;
      }
      case 'list':
        return files.list(each.path);
      case 'kind':
        return files.kind(each.path);
      case 'locate':
        return files.locate(each.path, '.');
      case 'link':
        // Below the archive only, and only where nothing is.
        if (each.path.includes('..') || each.path.includes('/') || files.kind(each.path) !== null) return null;
        link(each.path, each.to);
        return null;
    }
  };

  // Each waits for the disk some hundred times: in parts, none of them takes long where other work waits for it, too.
  it.each([1, 2, 3, 4])('does what a disk does (%i of 4)', (part) => {
    // So deep that no `..` leaves what is alike; made once, since a disk takes longer for folders than for all the rest.
    const deep = join(root, `${part}`, 'x/'.repeat(20));
    mkdirSync(deep, { recursive: true });
    // The system's words are its own; the failure and its code are not.
    const said = (result: unknown): string =>
      JSON.stringify(result ?? null).replace(/"detail":"([A-Z]+)?[^"]*"/, '"detail":"$1"');
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
        const at = join(deep, 'archive');
        rmSync(at, { recursive: true, force: true });
        mkdirSync(at);
        const real = filesOn(machineDisk(), at);
        const world = memoryWorld({}, { cwd: at });
        for (const each of actions) {
          const inMemory = apply(world.files, each, (here, to) => world.disk.put(here, { is: 'link', to }));
          const onDisk = apply(real, each, (here, to) => symlinkSync(to, join(at, here)));
          expect(said(inMemory), JSON.stringify(each)).toBe(said(onDisk));
        }
        expect(world.snapshot()).toEqual(snapshot(at));
        expect(readdirSync(deep)).toEqual(['archive']);
      }),
      { seed: 20201126 + part, numRuns: 50 },
    );
  });

  // Folder by folder: what is recursive follows links since Node 26.
  const snapshot = (at: string): Record<string, string> => {
    const all: Record<string, string> = {};
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const here = join(at, entry.name);
      if (entry.isFile()) all[here] = readFileSync(here, 'utf8');
      else if (entry.isSymbolicLink()) all[here] = `-> ${readlinkSync(here)}`;
      else if (entry.isDirectory()) Object.assign(all, snapshot(here));
    }
    return all;
  };
});
