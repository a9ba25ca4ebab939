import { posix } from 'node:path';
import type { ReferenceParser } from '../../src/markdown/reference-parser.ts';
import type { IsoDate } from '../../src/model/iso-date.ts';
import type { Bounded, GitResult, Output, Typesetter, World } from '../../src/model/world.ts';
import { filesOn } from '../../src/store/files.ts';
import { type Content, type MemoryDisk, type MemoryDiskOptions, memoryDisk } from './memory-disk.ts';
import { plainTypesetter } from './typesetter.ts';

export type { Content } from './memory-disk.ts';

export interface MemoryWorldOptions extends MemoryDiskOptions {
  /** `/archive` if not said; the files' paths are relative to it. */
  readonly cwd?: string;
  readonly today?: IsoDate;
  readonly timezone?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A number makes stdout and stderr a terminal that wide. */
  readonly columns?: number | null;
  readonly stdinIsTTY?: boolean;
  readonly stdoutIsFile?: boolean;
  /** What git says that stood in the archive before, by path from its root; without it, there is no repository. */
  readonly past?: Readonly<Record<string, string>> | Extract<GitResult, { ok: false }>;
  /** What somebody does while czs watches: each is done, then told. */
  readonly changes?: readonly ((disk: MemoryDisk) => void)[];
  /** In the place of remark, which else reads in this thread, without a budget. */
  /** In the place of Typst, of which there is only what would stand on its pages; null: it is not installed. */
  readonly typesetter?: Typesetter | null;
  readonly readInWorker?: (text: string, from: number, budgetMs: number) => Bounded<unknown>;
}

interface Captured extends Output {
  /** All that was written. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

export interface MemoryWorld extends World {
  readonly stdout: Captured;
  readonly stderr: Captured;
  readonly disk: MemoryDisk;
  /** The text of a file; null where there is none. */
  file(path: string): string | null;
  /** All files and links by absolute path, with what they hold: to compare before and after. */
  snapshot(): Record<string, string>;
}

/**
 * A World in memory: `memoryWorld({ 'minutes/2020-03-05.md': '…' })`. Its files go through the real code of store/, so that they fail as real
 * ones do: links, FIFOs, what is denied, full or read-only come by `Special` and the options; `before` fails or stops any step.
 */
export function memoryWorld(files: Content = {}, options: MemoryWorldOptions = {}): MemoryWorld {
  const cwd = options.cwd ?? '/archive';
  const disk = memoryDisk(cwd, files, options);
  const columns = options.columns ?? null;
  let remark: Promise<ReferenceParser> | null = null;
  return {
    files: filesOn(disk, cwd),
    git: {
      async since(root, _, wanted) {
        const { past } = options;
        if (!past) return { ok: false, failure: 'no-repository', detail: 'fatal: not a git repository' };
        if (isFailure(past)) return past;
        const now = Object.entries(disk.snapshot()).map(([path, text]) => [posix.relative(root, path), text] as const);
        const changed = now.filter(([path, text]) => !path.startsWith('..') && wanted(path) && past[path] !== text);
        const files = new Map(Object.entries(past).map(([path, text]) => [path, Buffer.from(text)]));
        return { ok: true, value: { files, changed: changed.map(([path]) => path).sort() } };
      },
    },
    stdout: captured(columns, options.stdoutIsFile),
    stderr: captured(columns),
    stdin: { isTTY: options.stdinIsTTY ?? false },
    env: options.env ?? {},
    cwd,
    today: () => options.today ?? '2020-03-10',
    timezone: () => options.timezone ?? 'Europe/Brussels',
    async readInWorker(text, from, budgetMs) {
      if (options.readInWorker) return options.readInWorker(text, from, budgetMs);
      remark ??= import('../../src/markdown/reference-parser.ts').then(({ loadReferenceParser }) =>
        loadReferenceParser(),
      );
      return { ok: true, value: (await remark)(text, from) };
    },
    async *watch() {
      for (const change of options.changes ?? []) {
        change(disk);
        yield;
      }
    },
    // Nobody asks it for a page: test/site/preview-built.test.ts does.
    serve: async (port) => ({ ok: true, value: { url: `http://localhost:${port}/`, changed() {}, close() {} } }),
    typesetter: async () => (options.typesetter === undefined ? plainTypesetter : options.typesetter),
    disk,
    file: (path) => disk.text(path),
    snapshot: () => disk.snapshot(),
  };
}

const isFailure = (past: object): past is Extract<GitResult, { ok: false }> => 'ok' in past;

function captured(columns: number | null, isFile = false): Captured {
  const parts: Buffer[] = [];
  return {
    isTTY: columns !== null,
    columns,
    isFile,
    write: (text) => void parts.push(typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text)),
    get text() {
      return Buffer.concat(parts).toString('utf8');
    },
    get bytes() {
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}
