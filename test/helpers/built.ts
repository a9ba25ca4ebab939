import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { root } from './root.ts';
import type { Host, Ran } from './scenario.ts';

/** What the bundler says of its chunks, for the command line and the library: which holds and imports what. */
type Chunks = Awaited<ReturnType<typeof build>>;

export interface BuiltCzs {
  /** The folder that holds bin/, dist/ and package.json. */
  readonly home: string;
  readonly chunks: Chunks;
  /** The script to run with Node. */
  readonly bin: string;
  run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): void;
}

/** Builds czs as it is now, beside the project's own dist/ and in its own folder; some 300 ms. */
export async function builtCzs({ library = false } = {}): Promise<BuiltCzs> {
  // Inside the repository, so that the packages that are not bundled are found.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, 'czs-'));
  const chunks = await build(home, { library, types: false });
  for (const name of ['bin', 'package.json', 'templates']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(home, name), { recursive: true });
  }
  const bin = join(home, 'bin', 'czs.js');
  return {
    home,
    chunks,
    bin,
    run: (args, cwd, env) =>
      new Promise((resolve, reject) => {
        // Nothing of the developer's own settings: neither language nor colours nor time zone.
        const path = { PATH: process.env.PATH ?? '' };
        const child = spawn(process.execPath, [bin, ...args], {
          cwd,
          env: { ...path, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const out: Buffer[] = [];
        const err: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
        child.on('error', reject);
        child.on('close', (code) =>
          resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code: code ?? -1 }),
        );
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** A host on the disk: a folder of its own, and the built czs. What it says of its folder is said of `/archive`. */
export function builtHost(czs: BuiltCzs): Host & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'czs-page-'));
  return {
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null),
    list: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => relative(folder, join(folder, name)).replaceAll(sep, '/'))
        .sort(),
    clear() {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
    async czs(args, env) {
      const { stdout, stderr, code } = await czs.run(args, folder, env);
      return { stdout: stdout.replaceAll(folder, '/archive'), stderr: stderr.replaceAll(folder, '/archive'), code };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
