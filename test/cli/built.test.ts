/** The built czs: how it starts, ends and is packed. What commands print is tested by the pages (test/replay.test.ts). */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaders } from '../../src/cli/commands.ts';
import { type BuiltCzs, builtCzs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let czs: BuiltCzs;
let empty: string;
beforeAll(async () => {
  czs = await builtCzs({ library: true });
  empty = mkdtempSync(join(tmpdir(), 'czs-empty-'));
}, 60_000);
afterAll(() => {
  czs.remove();
  rmSync(empty, { recursive: true });
});

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

describe('the build', () => {
  it('loads at its start, and for each command, only what it needs', () => {
    // Packages in the chunks that are loaded at once; what is imported later, on a condition, is not among them.
    const outputs = czs.metafiles[0]?.outputs ?? {};
    const loaded = (source: string): string[] => {
      const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source);
      const seen = new Set<string>();
      const visit = (path: string): void => {
        if (seen.has(path)) return;
        seen.add(path);
        for (const each of outputs[path]?.imports ?? []) if (each.kind !== 'dynamic-import') visit(each.path);
      };
      visit(entry as string);
      const inputs = [...seen].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
      return [...new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].sort();
    };
    const start = loaded('src/cli/host.ts');
    const commands = Object.keys(loaders).map((id) => {
      const more = loaded(`src/cli/commands/${id}.ts`).filter((name) => !start.includes(name));
      return `${id}: ${more.join(' ') || '–'}`;
    });
    expect([`start: ${start.join(' ')}`, ...commands].join('\n')).toMatchInlineSnapshot(`
      "start: commander
      decisions: –
      follow-ups: –
      proposals: –
      meetings: –"
    `);
  });

  it('asks for no package that is not installed with it', () => {
    const outputs = czs.metafiles.flatMap((metafile) => Object.values(metafile.outputs));
    const paths = outputs.flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
    const packages = paths.filter((path) => !isBuiltin(path));
    const asked = new Set(packages.map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path));
    const installed = Object.keys(manifest.dependencies);
    expect([...asked].filter((name) => !installed.includes(name))).toEqual([]);
  });

  it('names the licence of each package that it contains', () => {
    const text = readFileSync(join(czs.home, 'dist/LICENSES.txt'), 'utf8');
    expect(text).toMatch(/^commander 14\.\d+\.\d+ \(MIT\)$/m);
    expect(text).not.toMatch(/\(undefined\)/);
  });
});
