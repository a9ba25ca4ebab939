import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineWorld } from '../../src/store/machine.ts';
import { bundled } from '../helpers/bundle.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'czs-machine-')));
let script: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ script, remove } = await bundled('test/store/machine-script.ts'));
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await remove();
});

const run = (args: readonly string[], more: Parameters<typeof spawnSync>[2] = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 2 ** 25,
    ...more,
  }) as {
    status: number | null;
    signal: string | null;
    stdout: string;
    stderr: string;
  };
/** In a shell, with `$czs` for the script; its output is the exit codes of the pipeline's first command, on stderr. */
const shell = (command: string) =>
  spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 2 ** 25,
    env: { ...process.env, czs: `${process.execPath} ${script}` },
  });

/** Python that runs what it is given with a pipe that does not wait. */
const notWaiting = 'import os,sys,time\nos.set_blocking(1, False)\nos.execv(sys.argv[1], sys.argv[1:])';

describe('streams', () => {
  it('all of a large output goes through a pipe and into a file', () => {
    const ran = run(['once', '5000000']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout.length).toBe(5_000_000);
    expect(shell('$czs once 5000000 | (sleep 0.2; wc -c)').stdout.trim()).toBe('5000000');
    shell(`$czs lines 3 > ${root}/out`);
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('ligne 1 é\nligne 2 é\nligne 3 é\n');
  });

  it('long texts in a row go out each as it is', () => {
    const ran = run(['texts', '200']);
    const wanted = Array.from({ length: 200 }, (_, at) => `${at + 1} é’${String((at + 1) % 10).repeat(70_000)}\n`);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout === wanted.join('')).toBe(true);
    const slow = shell(`python3 -c '${notWaiting}' $czs texts 40 | (sleep 0.3; cat)`);
    expect(slow.stdout === wanted.slice(0, 40).join('')).toBe(true);
  });

  it('a pipe that does not wait gets all of it, too', () => {
    const ran = shell(`python3 -c '${notWaiting}' $czs once 5000000 | (sleep 0.3; wc -c)`);
    expect(ran).toMatchObject({ stdout: '5000000\n', stderr: '' });
  });

  it('a reader that goes away ends it quietly, with the code of the work', () => {
    const first = (what: string): string[] => {
      const ran = shell(`$czs ${what} | head -n 1; echo "\${PIPESTATUS[0]}"`);
      return [ran.stdout, ran.stderr];
    };
    expect(first('lines 200000')).toEqual(['ligne 1 é\n0\n', '']);
    expect(first('lines 200000 1')).toEqual(['ligne 1 é\n1\n', '']);
    expect(first('slowly')).toEqual(['1\n0\n', '']);
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind it is exit 2 and one line', () => {
    const full = (what: string): unknown => {
      const ran = shell(`$czs ${what} > /dev/full; echo $?`);
      return [ran.stdout, ran.stderr];
    };
    const said = 'czs: stdout: ENOSPC: no space left on device\n';
    expect(full('lines 1000')).toEqual(['2\n', said]);
    expect(full('lines 1000 1')).toEqual(['2\n', said]);
    // A bug stays one.
    expect(full('lines 1000 70')).toEqual(['70\n', said]);
  });

  it('an stderr that nobody reads, or that is full, changes nothing', () => {
    expect(shell('$czs lines 1 2>&-; echo $?').stdout).toBe('ligne 1 é\n0\n');
    expect(shell('$czs lines 10 > /dev/full 2> /dev/full; echo $?').stdout).toBe('2\n');
  });

  it('knows no terminal where there is none', () => {
    const state = JSON.parse(run(['state'], { input: '' }).stdout);
    expect(state).toMatchObject({ stdout: [false, null], stderr: [false, null], stdin: false });
    const ran = shell('$czs state < /dev/null 2> /dev/null');
    expect(JSON.parse(ran.stdout)).toMatchObject({ stdout: [false, null], stderr: [false, null], stdin: false });
  });

  it.each([
    [57, 57],
    // As in a container, under `script` or over some connections: it does not know.
    [0, null],
  ])('knows a terminal and its width: %s columns', (columns, width) => {
    const pty = [
      'import os,pty,sys,fcntl,termios,struct',
      'pid, fd = pty.fork()',
      'if pid == 0:',
      `    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, ${columns}, 0, 0))`,
      '    os.execv(sys.argv[1], sys.argv[1:])',
      'out = b""',
      'try:',
      '    while True:',
      '        part = os.read(fd, 4096)',
      '        if not part: break',
      '        out += part',
      'except OSError: pass',
      'sys.stdout.buffer.write(out)',
    ].join('\n');
    const ran = spawnSync('python3', ['-c', pty, process.execPath, script, 'state'], { encoding: 'utf8' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ stdout: [true, width], stderr: [true, width], stdin: true });
  });
});

describe('the calendar', () => {
  it('gives the date of the place where the machine is, in any zone', () => {
    const zones = Array.from({ length: 27 }, (_, at) => `Etc/GMT${at > 12 ? '-' : '+'}${Math.abs(at - 12)}`);
    const before = zones.map(dateIn);
    const days = run(['days', ...zones])
      .stdout.trim()
      .split('\n');
    const after = zones.map(dateIn);
    expect(days).toHaveLength(zones.length);
    // Midnight may have come meanwhile.
    for (const [at, zone] of zones.entries()) expect([before[at], after[at]], zone).toContain(days[at]);
    expect(new Set(days).size).toBeGreaterThan(1);
    // As the machine is told before it starts.
    const { today } = JSON.parse(run(['state'], { env: { ...process.env, TZ: 'Etc/GMT-14' } }).stdout);
    expect([before.at(-1), dateIn('Etc/GMT-14')]).toContain(today);
  });

  const dateIn = (timeZone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      new Date(),
    );
});

describe('the current folder', () => {
  it('is the process’s', () => {
    expect(JSON.parse(run(['state'], { cwd: root }).stdout).cwd).toBe(root);
    expect(machineWorld().files.kind('package.json')).toBe('file');
  });

  it('may have gone', () => {
    const folder = join(root, 'gone');
    mkdirSync(folder);
    expect(run(['gone', folder])).toMatchObject({ status: 0, stdout: 'null', stderr: '' });
  });
});

describe('signals', () => {
  const folder = (): string => mkdtempSync(join(root, 'signal-'));
  const contents = (at: string): Record<string, string> =>
    Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')]));

  // Where the signal never comes, the run ends with 0: each of these steps is taken.
  it.each([
    ['create', 0],
    ['create', 3],
    ['create', 6],
    ['replace', 0],
    ['replace', 4],
    ['replace', 8],
  ])('Ctrl-C during %s, at step %d: the write is done, nothing else is left, exit 130', (how, step) => {
    const at = folder();
    writeFileSync(join(at, 'x.md'), 'old');
    const path = join(at, how === 'create' ? 'new.md' : 'x.md');
    const ran = run(['signal', 'SIGINT', `${step}`, how, path]);
    expect(ran).toMatchObject({ status: 130, stdout: 'written', stderr: '' });
    const { [`${how === 'create' ? 'new.md' : 'x.md'}.first`]: _, ...rest } = contents(at);
    expect(rest).toEqual(how === 'create' ? { 'x.md': 'old', 'new.md': 'new' } : { 'x.md': 'new' });
  });

  it('being told to end, or losing the terminal, is the same, and it dies of it', () => {
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      const at = folder();
      const ran = run(['signal', signal, '3', 'create', join(at, 'new.md')]);
      expect(ran).toMatchObject({ signal, stdout: 'written' });
      expect(contents(at)).toMatchObject({ 'new.md': 'new' });
      expect(Object.keys(contents(at)).sort()).toEqual(['new.md', 'new.md.first']);
    }
  });

  it('a long reading stops at once', async () => {
    const child = spawn(process.execPath, [script, 'busy'], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
      child.once('exit', (...how) => done(how)),
    );
    // A shell says 130 for both.
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });
});

describe('what is loaded', () => {
  it('is nothing but fs and path, until it is needed', () => {
    const loaded = execFileSync(
      process.execPath,
      [
        '-e',
        `const before = new Set(process.moduleLoadList);
         process.argv.splice(1, 0, 'x'); process.argv[2] = 'lines'; process.argv[3] = '1';
         require(${JSON.stringify(script)});
         const now = process.moduleLoadList.filter((each) => !before.has(each));
         process.stderr.write('');
         console.error(now.filter((each) => / (net|tty|child_process|worker_threads|stream)$/.test(each)).join());`,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(loaded).toBe('ligne 1 é\n');
  });
});
