import { spawn } from 'node:child_process';
import {
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
import { inject } from 'vitest';
import type { Built } from './build.ts';
import type { Host, Ran } from './scenario.ts';

const built: Built | undefined = inject('built');
if (built === undefined)
  throw new Error('czs is built for tests of the machine: name this file …-built.test.ts (test/README.md)');
/** The script to run with Node. */
const bin = join(built.home, 'bin', 'czs.js');

/** The czs that was built for the tests (test/helpers/build.ts). */
export const czs = { ...built, bin, run };

function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve, reject) => {
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
  });
}

/** A host on the disk: a folder of its own, and the built czs. What it says of its folder is said of `/archive`. */
export function builtHost(): Host & { remove(): void } {
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
