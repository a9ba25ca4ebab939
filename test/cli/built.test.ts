/** The built czs: how it starts, ends and is packed. What commands print is tested by the pages (test/pages-built.test.ts). */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import nodeModule, { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaders } from '../../src/cli/commands.ts';
import type { CommandId } from '../../src/language/help.ts';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';
import { thorough } from '../helpers/thorough.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'czs-empty-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

/** A line of a shell, with the built czs as `czs`: what it printed on stdout and stderr together, and its exit code. */
function shell(line: string): string {
  const script = `czs() { "${process.execPath}" "${czs.bin}" "$@"; }\n${line}\n`;
  const options = { cwd: empty, env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8' }, encoding: 'utf8' } as const;
  return execFileSync('sh', ['-c', `{ ${script} } 2>&1; echo "exit $?"`], options);
}

describe('bin/czs.js', () => {
  it('says the version, and nothing else is there for it', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'czs-alone-'));
    try {
      cpSync(join(root, 'bin'), join(alone, 'bin'), { recursive: true });
      cpSync(join(root, 'package.json'), join(alone, 'package.json'));
      const run = (...args: string[]) =>
        execFileSync(process.execPath, [join(alone, 'bin/czs.js'), ...args], { encoding: 'utf8', stdio: 'pipe' });
      expect(run('--version')).toBe(`${manifest.version}\n`);
      expect(() => run('decisions')).toThrow(/dist\/ is missing: this copy of czs is not built\. Run: npm ci\n/);
    } finally {
      rmSync(alone, { recursive: true });
    }
  });

  it('ends quietly when its reader has gone', () => {
    expect(shell('czs --help | head -1')).toBe('czs – minutes in Markdown, with their registers and checks\nexit 0\n');
    expect(shell('czs --version | true')).toBe('exit 0\n');
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output is not whole, with exit code 2', () => {
    expect(shell('czs --help >/dev/full')).toBe(
      'czs: The output could not be written to its end (the disk is full). The result is incomplete.\nexit 2\n',
    );
  });

  it('obeys NO_COLOR, FORCE_COLOR and the user’s language in any locale', () => {
    expect(shell('FORCE_COLOR=1 czs --help | head -1')).toContain('\u001b[1mczs');
    expect(shell('FORCE_COLOR=1 NO_COLOR=1 czs --help | head -1')).not.toContain('\u001b');
    expect(shell('LC_ALL=C czs aide | head -1')).toContain('procès-verbaux');
  });

  it('gives 2 for wrong usage, with nothing on stdout', () => {
    expect(shell('czs decisons 2>/dev/null')).toBe('exit 2\n');
  });
});

/** One run with a folder for caches, or none: what it printed on stderr, and what is in the folder. */
function runCached(cache: Record<string, string>): string {
  const env = { PATH: process.env.PATH, ...cache };
  const { status, stderr } = spawnSync(process.execPath, [czs.bin, '--help'], { cwd: empty, env, encoding: 'utf8' });
  return `${status}${stderr}`;
}

it.skipIf(process.platform === 'win32')('is a program as it is in git', () => {
  expect(statSync(join(root, 'bin/czs.js')).mode & 0o111).toBe(0o111);
});

describe('the compile cache', () => {
  it.runIf('enableCompileCache' in nodeModule)('is in a folder that is the user’s own, or nowhere', () => {
    const home = mkdtempSync(join(tmpdir(), 'czs-home-'));
    try {
      expect(runCached({ XDG_CACHE_HOME: home })).toBe('0');
      const folder = join(home, 'czs');
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(readdirSync(folder)).not.toEqual([]);
      // What others may write to is not used, nor what lies elsewhere.
      for (const other of ['open', 'linked']) mkdirSync(join(home, other));
      mkdirSync(join(home, 'open/czs'));
      chmodSync(join(home, 'open/czs'), 0o777);
      mkdirSync(join(home, 'target'), { mode: 0o700 });
      symlinkSync(join(home, 'target'), join(home, 'linked/czs'));
      for (const XDG_CACHE_HOME of [join(home, 'open'), join(home, 'linked'), '/dev/null'])
        expect(runCached({ XDG_CACHE_HOME })).toBe('0');
      for (const unused of ['open/czs', 'target']) expect(readdirSync(join(home, unused))).toEqual([]);
      expect(runCached({})).toBe('0');
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  it.skipIf('enableCompileCache' in nodeModule)('is none where Node has none', () => {
    const home = mkdtempSync(join(tmpdir(), 'czs-home-'));
    expect(runCached({ XDG_CACHE_HOME: home })).toBe('0');
    expect(readdirSync(home)).toEqual([]);
    rmSync(home, { recursive: true });
  });
});

describe('the build', () => {
  /** Which packages, beside our own code, some files of it hold. */
  const packagesIn = (files: readonly string[]): string => {
    const modules = czs.chunks.cli.filter(({ fileName }) => files.includes(fileName)).flatMap((one) => one.moduleIds);
    const names = modules.flatMap((id) => /node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1] ?? []);
    return [...new Set(names)].sort().join(' ') || '–';
  };
  const runs: Partial<Record<CommandId, readonly string[]>> = {
    help: [],
    decisions: [],
    'follow-ups': [],
    proposals: [],
    meetings: [],
    attendance: [],
    show: ['last'],
    agenda: ['next'],
    history: ['Partner Day'],
    search: ['Partner'],
    people: [],
    organisations: [],
    check: [],
    explain: [],
    status: [],
    report: [],
    schema: [],
  };
  const lines = Object.entries(runs).filter(([id]) => id === 'help' || Object.hasOwn(loaders, id));

  it.each(lines.filter(([id]) => id !== 'help'))('has no package in what %s always loads', (id) => {
    const files: string[] = [];
    const load = (of: readonly string[]): void => {
      for (const { fileName, imports } of czs.chunks.cli) {
        if (!of.includes(fileName) || files.includes(fileName)) continue;
        files.push(fileName);
        load(imports);
      }
    };
    const isItself = (path: string): boolean => path.replaceAll('\\', '/').endsWith(`/src/cli/commands/${id}.ts`);
    load(czs.chunks.cli.filter(({ moduleIds }) => moduleIds.some(isItself)).map(({ fileName }) => fileName));
    expect(files.length).toBeGreaterThan(1);
    expect(packagesIn(files)).toBe('–');
  });

  it('loads, for each command, only what it needs', () => {
    // On our own archive: what a run really loads.
    // All in one process: each loads its files anew.
    const script = `
      const [host, ...runs] = process.argv.slice(1);
      process.stdout.write = () => true;
      (async () => {
        for (const run of runs) {
          for (const file of Object.keys(require.cache)) delete require.cache[file];
          await require(host).start(JSON.parse(run));
          console.error(JSON.stringify(Object.keys(require.cache)));
        }
      })();`;
    const loadedBy = (lines: readonly (readonly string[])[]): string[] => {
      const host = join(czs.home, 'dist/cli/host.cjs');
      const given = ['-e', script, host, ...lines.map((line) => JSON.stringify(line))];
      const { stderr } = spawnSync(process.execPath, given, { cwd: root, encoding: 'utf8' });
      return stderr
        .trim()
        .split('\n')
        .map((line) => {
          const files = (JSON.parse(line) as string[]).map(
            (path) => path.replaceAll('\\', '/').split('/dist/cli/')[1] ?? '',
          );
          expect(files).toContain('host.cjs');
          return packagesIn(files);
        });
    };
    const asked = lines.filter((_, at) => thorough || at % 4 === 0);
    const loaded = loadedBy(asked.map(([id, args]) => [id, ...args]));
    expect(asked.map(([id], at) => `${id}: ${loaded[at]}`)).toEqual(
      asked.map(([id]) => `${id}: ${id === 'help' ? 'chalk' : 'commander'}`),
    );
  });

  it('asks for the packages that are installed with it, and no other', () => {
    const own = new Set([...czs.chunks.cli, ...czs.chunks.library].map(({ fileName }) => fileName));
    const asked = [...czs.chunks.cli, ...czs.chunks.library]
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((path) => !own.has(path) && !isBuiltin(path))
      .map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('names the licence of each package that it contains', () => {
    const text = readFileSync(join(czs.home, 'dist/LICENSES.txt'), 'utf8');
    expect(text).toMatch(/^commander 14\.\d+\.\d+ \(MIT\)$/m);
    expect(text).not.toMatch(/\(undefined\)/);
    for (const name of ['yaml', 'unified', 'commander', 'fflate'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
