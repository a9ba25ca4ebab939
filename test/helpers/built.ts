import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
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
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { inject } from 'vitest';
import type { Built } from './build.ts';
import { root } from './root.ts';
import type { Host, Ran } from './scenario.ts';
import { thorough } from './thorough.ts';

const built: Built | undefined = inject('built');
if (built === undefined)
  throw new Error('czs is built for tests of the machine: name this file …-built.test.ts (test/README.md)');
/** The script to run with Node. */
const bin = join(built.home, 'bin', 'czs.js');

/** Nothing of the developer's own settings: neither language nor colours nor time zone, which is that of the pages. */
const nothing = { PATH: process.env.PATH ?? '', TZ: 'Europe/Brussels' };

/** One command line, in a process of its own. */
function runAlone(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env: { ...nothing, ...env },
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

/** One command line, one after the other in a process that goes on, which a start costs less. */
function runServed(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const ran = before.then(() => serve(args, cwd, env));
  before = ran.catch(() => {});
  return ran;
}

/** One command line of which only matters what it prints and writes: in a process of its own in `npm run verify`, served in `npm test`. */
const run = thorough ? runAlone : runServed;

/** The script that runs command lines one after the other (serving.cjs), and what it is given. */
const server = [join(root, 'test/helpers/serving.cjs'), join(built.home, 'dist', 'cli', 'host.cjs')];

/** The czs that was built for the tests (test/helpers/build.ts). */
export const czs = { ...built, bin, server, run, runAlone, runServed };

let before: Promise<unknown> = Promise.resolve();
let serving: ChildProcess | null = null;

async function serve(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  if (serving === null) {
    serving = spawn(process.execPath, server, {
      env: nothing,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    serving.once('exit', () => {
      serving = null;
    });
    // It ends with this process, and keeps it from no end.
    for (const each of [serving, serving.stdout, serving.stderr, serving.channel])
      (each as { unref?(): void }).unref?.();
  }
  const { stdout, stderr } = serving as ChildProcess & { stdout: Readable; stderr: Readable };
  const mark = `\0${randomUUID()} `;
  const parts = Promise.all([upTo(mark, stdout), upTo(mark, stderr)]);
  serving.send({ args, cwd, env: { ...nothing, ...env }, mark });
  const [out, err] = await parts;
  return { stdout: out.text, stderr: err.text, code: out.code };
}

/** What comes on an output before a mark, and the exit code after it. */
function upTo(mark: string, output: Readable): Promise<{ readonly text: string; readonly code: number }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const decoder = new StringDecoder('utf8');
    const gone = () => reject(new Error(`czs ended without being asked to: ${text}`));
    const add = (chunk: Buffer) => {
      text += decoder.write(chunk);
      const end = text.indexOf(mark);
      if (end === -1 || !text.endsWith('\n')) return;
      output.off('data', add).off('close', gone);
      resolve({ text: text.slice(0, end), code: Number(text.slice(end + mark.length)) });
    };
    output.on('data', add).once('close', gone);
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
