/** The built czs: how it starts, ends and is packed. What commands print is tested by the pages (test/pages-built.test.ts). */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import nodeModule, { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parseSync } from 'rolldown/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asciiOnly } from '../../scripts/build.mjs';
import { loaders } from '../../src/cli/commands.ts';
import type { CommandId } from '../../src/language/help.ts';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';

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

/** What a module makes of classes of Unicode when it is loaded: expressions outside functions, and texts that may be put into some. */
function classesAtLoad(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, regex, raw, value, ...rest } = node as Record<string, unknown>;
    if (/Function|PropertyDefinition|MethodDefinition/.test(String(type))) return;
    if (type === 'Literal' || type === 'TemplateElement') {
      const pattern =
        (regex as { pattern: string } | undefined)?.pattern ?? String(raw ?? (value as { raw?: string })?.raw);
      if (/\\p\{/.test(pattern)) found.push(pattern);
    }
    for (const each of Object.values(rest)) visit(each);
  };
  visit(parseSync('module.ts', code).program);
  return found;
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
  it('loads, for each command, only what it needs', () => {
    // On our own archive: which packages, beside our own code, a run really loads.
    const packages = new Map<string, readonly string[]>();
    for (const chunk of czs.chunks.cli) {
      const names = chunk.moduleIds.flatMap((id) => /node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1] ?? []);
      packages.set(chunk.fileName, [...new Set(names)]);
    }
    const script = `
      const host = require(process.argv[1]);
      process.stdout.write = () => true;
      host.start(process.argv.slice(2)).then(() => console.error(Object.keys(require.cache).join('\\n')));`;
    const loaded = (...args: string[]): string => {
      const host = join(czs.home, 'dist/cli/host.cjs');
      const { stderr } = spawnSync(process.execPath, ['-e', script, host, ...args], { cwd: root, encoding: 'utf8' });
      const files = stderr
        .trim()
        .split('\n')
        .map((path) => path.replaceAll('\\', '/').split('/dist/cli/')[1] ?? '');
      expect(files).toContain('host.cjs');
      return [...new Set(files.flatMap((file) => packages.get(file) ?? []))].sort().join(' ') || '–';
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
    const lines = Object.entries(runs)
      .filter(([id]) => id === 'help' || Object.hasOwn(loaders, id))
      .map(([id, args]) => `${id}: ${loaded(id, ...args)}`);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "help: chalk
      decisions: commander
      follow-ups: commander
      proposals: commander
      meetings: commander
      attendance: commander
      show: commander
      agenda: commander
      history: commander
      search: commander
      people: commander
      organisations: commander
      check: commander
      explain: commander
      status: commander
      report: commander
      schema: commander"
    `);
  });

  it('asks for no class of Unicode on the way of a register: for each, V8 asks ICU for milliseconds', () => {
    const script = `
      const { exec } = RegExp.prototype;
      const asked = new Set();
      RegExp.prototype.exec = function (text) {
        if (this.source.includes('\\\\p{')) asked.add(this.source);
        return exec.call(this, text);
      };
      process.stdout.write = () => true;
      require(process.argv[1])
        .start(process.argv.slice(2))
        .then(() => console.error(JSON.stringify({ asked: [...asked], files: Object.keys(require.cache) })));`;
    for (const command of ['decisions', 'follow-ups']) {
      const host = join(czs.home, 'dist/cli/host.cjs');
      const args = ['-e', script, host, command, '--format', 'json'];
      const { stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      const { asked, files } = JSON.parse(stderr) as { asked: string[]; files: string[] };
      expect(asked, command).toEqual([]);
      // Nor where a module is loaded: V8 reads an expression where it is written, used or not.
      const loaded = new Set(files.map((file) => basename(file)));
      const modules = czs.chunks.cli.flatMap((chunk) => (loaded.has(chunk.fileName) ? chunk.moduleIds : []));
      const own = modules.filter((id) => id.startsWith(join(root, 'src')) && id.endsWith('.ts'));
      expect(own.length).toBeGreaterThan(100);
      expect(own.flatMap((id) => classesAtLoad(readFileSync(id, 'utf8')).map((source) => `${id}: ${source}`))).toEqual(
        [],
      );
    }
    expect(classesAtLoad('const one = [/\\p{L}/u]; const two = () => /\\p{N}/u;')).toEqual(['\\p{L}']);
    expect(classesAtLoad('const letter = "\\\\p{L}"; const of = new RegExp(letter);')).toEqual(['"\\\\p{L}"']);
  });

  it('has nothing but ASCII in its code, which says the same', () => {
    for (const chunk of czs.chunks.cli) {
      const code = readFileSync(join(czs.home, 'dist/cli', chunk.fileName), 'utf8');
      expect(/[^\0-\x7f]/.test(code), chunk.fileName).toBe(false);
      expect(/\bimport\(/.test(code), chunk.fileName).toBe(false);
    }
    const written = [
      "'é\\é\\\\’🏴'",
      '`«\u00a0»`',
      '/^[à-ÿ🏴\\w]+$/u.exec("été🏴")[0]',
      '(() => { const été = "é"; return été; })()',
    ];
    for (const code of written) {
      expect(asciiOnly(code)).toMatch(/^[\0-\x7f]*$/);
      expect(runInThisContext(asciiOnly(code))).toBe(runInThisContext(code));
    }
    expect(() => asciiOnly('String.raw`é`')).toThrow(TypeError);
  });

  it.skipIf('enableCompileCache' in nodeModule)('has a code cache that V8 takes, of all that a register needs', () => {
    const script = `
      const vm = require('node:vm');
      const refused = [];
      vm.Script = class extends vm.Script {
        constructor(code, options) {
          super(code, options);
          if (this.cachedDataRejected !== false) refused.push(options.filename);
        }
      };
      process.on('exit', () => console.error('refused: ' + refused.join(' ')));
      require(process.argv[1]);`;
    for (const command of ['decisions', 'follow-ups', 'status', 'check', '--help']) {
      const { stderr } = spawnSync(process.execPath, ['-e', script, czs.bin, command], { cwd: root, encoding: 'utf8' });
      expect(stderr, command).toBe('refused: \n');
    }
  });

  it('gives flags to a V8 that is known to take them, and to no other: it would say so on stderr', () => {
    const { flagsFor } = createRequire(import.meta.url)('../../bin/compiled.js');
    expect(flagsFor('11.3.244.8-node.38')).toEqual(['--regexp-tier-up-ticks=0', '--interrupt-budget=1000000']);
    const calls = [
      '--regexp-tier-up-ticks=0',
      '--invocation-count-for-turbofan=30000',
      '--invocation-count-for-maglev=4000',
    ];
    for (const version of ['12.4.254.21-node.57', '13.6.233.17-node.53', '14.6.202.34-node.34'])
      expect(flagsFor(version)).toEqual(calls);
    for (const version of ['10.2.154.26', '15.0.245.7-node.2', '']) expect(flagsFor(version)).toEqual([]);
    for (const args of [['--help'], ['decisions', '--dir', root]]) {
      const { status, stderr } = spawnSync(process.execPath, [czs.bin, ...args], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('leaves V8 able to use what it made of a regular expression before the flags were set', () => {
    // Once into bytecode, then the flags, then a string in two pieces, for which V8 takes another way to it: with --no-regexp-tier-up it crashed.
    const script = `
      const expression = /a(b+)c[d\u00e9]?/;
      expression.exec('xabbcx');
      require(process.argv[1]).setFlags();
      const pieces = ['a few words before ', 'abbc and a few after'];
      console.log(expression.exec(pieces[0] + pieces[1])[0]);`;
    const at = join(czs.home, 'bin/compiled.js');
    const { status, stdout } = spawnSync(process.execPath, ['-e', script, at], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'abbc\n' });
  });

  it('asks for no package that is not installed with it', () => {
    const own = new Set([...czs.chunks.cli, ...czs.chunks.library].map(({ fileName }) => fileName));
    const asked = [...czs.chunks.cli, ...czs.chunks.library]
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((path) => !own.has(path) && !isBuiltin(path))
      .map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
    const installed = Object.keys(manifest.dependencies);
    expect([...new Set(asked)].filter((name) => !installed.includes(name))).toEqual([]);
  });

  it('names the licence of each package that it contains', () => {
    const text = readFileSync(join(czs.home, 'dist/LICENSES.txt'), 'utf8');
    expect(text).toMatch(/^commander 14\.\d+\.\d+ \(MIT\)$/m);
    expect(text).not.toMatch(/\(undefined\)/);
  });
});
