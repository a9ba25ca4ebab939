/**
 * `npm run bench`: czs on archives of 100, 1,000 and 10,000 PVs, against yardsticks in the same run: a Node script that only reads the files, into the
 * same bytes, one that reads them as text, one that also looks for a string and writes as many records as `decisions` does (the least that a register can take), and, with `--linters`,
 * markdownlint-cli2, remark-cli and rumdl, installed for the bench alone. Prints CPU seconds (user and system), as ratios, with the median and
 * the spread, files a second, the median of seconds on the wall, and peak memory. Nothing is asserted of the figures, but a first run of each command has to tell that it read
 * every file: a run that refuses them is fast.
 *
 *   npm run bench                        # start-up, 100 and 1,000 files, 1,000 that repeat each other less
 *   npm run bench -- --large             # 10,000 files, too
 *   npm run bench -- --linters           # the linters, too
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionsEach, makeArchive } from './archives.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const runs = 5;
const home = join(tmpdir(), 'czs-bench');
mkdirSync(home, { recursive: true });
const reader = join(root, 'test/bench/read-only.cjs');
const textReader = join(root, 'test/bench/read-text.cjs');
const least = join(root, 'test/bench/read-and-write.cjs');

// Where it is set, it costs Node 20 some 37 ms at every start, and flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** One run of a command: CPU and wall seconds of the process, by bash's own accounting. @param {readonly string[]} command */
function once(command) {
  const ran = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', 'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>/dev/null', 'bench', ...command],
    { env, encoding: 'utf8' },
  );
  const [user = '0', system = '0', wall = '0'] = ran.stderr.trim().split('\n').at(-1)?.split(' ') ?? [];
  return { cpu: Number(user) + Number(system), wall: Number(wall) };
}

/** Peak memory in MiB; null where there is no /usr/bin/time. @param {readonly string[]} command */
function peak(command) {
  if (!existsSync('/usr/bin/time')) return null;
  // Into a file: a linter that says more than a pipe takes would outlive it, and slow down what is measured after it.
  const said = join(home, 'peak');
  spawnSync('/usr/bin/time', ['-o', said, '-f', '%M', ...command], { env, stdio: 'ignore' });
  return Number(readFileSync(said, 'utf8').trim().split('\n').at(-1)) / 1024;
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * What is measured, and how many files it says that it has read.
 * @typedef {{ readonly command: readonly string[], readonly files: (output: string) => number }} Case
 */

/** Runs a command once and holds it to its word. @param {string} name @param {Case} one @param {number} count */
function mustRead(name, { command: [program = '', ...args], files }, count) {
  const { stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
  const read = files(`${stdout}${stderr}`.replaceAll(ansi, ''));
  if (read !== count) throw new Error(`${name} read ${read} of ${count} files:\n${stderr.slice(0, 2000)}`);
}

const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Commands in turn, A B A B …, so that a machine that slows down slows all of them. @param {Readonly<Record<string, Case>>} cases */
function measure(cases, times = runs) {
  /** @type {Record<string, { cpu: number[], wall: number[] }>} */
  const taken = {};
  for (let run = 0; run < times; run++) {
    for (const [name, { command }] of Object.entries(cases)) {
      taken[name] ??= { cpu: [], wall: [] };
      const { cpu, wall } = once(command);
      taken[name].cpu.push(cpu);
      taken[name].wall.push(wall);
    }
  }
  return taken;
}

const czs = [process.execPath, join(root, 'bin/czs.js')];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${runs} runs each, CPU seconds\n`);
console.log('| archive | command | median | spread | × read-only | files/s | wall | peak MiB |');
console.log('| --- | --- | ---: | --- | ---: | ---: | ---: | ---: |');
/** @type {{ count: number, kind: 'plain' | 'varied' }[]} */
const archives = [
  { count: 100, kind: 'plain' },
  { count: 1_000, kind: 'plain' },
  { count: 1_000, kind: 'varied' },
];
if (args.includes('--large')) archives.push({ count: 10_000, kind: 'plain' });
for (const { count, kind } of archives) {
  const folder = join(home, kind === 'plain' ? `archive-${count}` : `archive-${count}-${kind}`);
  makeArchive(folder, count, kind);
  let size = 0;
  let characters = 0;
  for (const name of readdirSync(join(folder, 'minutes'))) {
    const bytes = readFileSync(join(folder, 'minutes', name));
    size += bytes.length;
    characters += bytes.toString('utf8').length;
  }
  /** @type {Record<string, Case>} */
  const cases = {
    'read only': {
      command: [process.execPath, reader, folder],
      files: (output) => (Number(output) === size ? count : 0),
    },
    'read as text': {
      command: [process.execPath, textReader, folder],
      files: (output) => (Number(output) === characters ? count : 0),
    },
    'read, find, write': {
      command: [process.execPath, least, folder],
      files: (output) => JSON.parse(output).length / decisionsEach,
    },
    'czs decisions': {
      command: [...czs, 'decisions', '--format', 'json', '--dir', folder],
      files: (output) => JSON.parse(output).length / decisionsEach,
    },
    'czs check': {
      command: [...czs, 'check', '--fail-on', 'never', '--format', 'json', '--dir', folder],
      files: (output) => JSON.parse(output).files,
    },
  };
  if (args.includes('--linters') && count <= 1_000 && kind === 'plain') Object.assign(cases, linters(folder));
  for (const [name, one] of Object.entries(cases)) mustRead(name, one, count);
  const taken = measure(cases, count >= 10_000 ? 3 : runs);
  const base = median(taken['read only']?.cpu ?? []);
  for (const [name, { cpu: values, wall }] of Object.entries(taken)) {
    const middle = median(values);
    const memory = peak(cases[name]?.command ?? []);
    const row = [
      kind === 'plain' ? count.toLocaleString('en') : `${count.toLocaleString('en')}, ${kind}`,
      name,
      middle.toFixed(2),
      `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`,
      (middle / base).toFixed(1),
      Math.round(count / middle).toLocaleString('en'),
      median(wall).toFixed(2),
      memory === null ? '–' : memory.toFixed(0),
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
}

/** Linters of Markdown, installed beside the archives and nowhere else. @param {string} folder */
function linters(folder) {
  const tools = join(home, 'linters');
  if (!existsSync(join(tools, 'node_modules'))) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'package.json'), '{"private":true}');
    spawnSync(
      'npm',
      [
        'install',
        '--no-audit',
        '--no-fund',
        'markdownlint-cli2@0.18.1',
        'remark-cli@12.0.1',
        'remark-preset-lint-recommended@7.0.1',
        'rumdl@0.2.75',
      ],
      { cwd: tools, stdio: 'inherit' },
    );
  }
  /** @param {string} name */
  const bin = (name) => join(tools, 'node_modules', '.bin', name);
  /** @param {RegExp} says */
  const told = (says) => (/** @type {string} */ output) => Number(says.exec(output)?.[1]);
  /** @type {Record<string, Case>} */
  const found = {};
  if (existsSync(bin('markdownlint-cli2')))
    found['markdownlint-cli2'] = {
      command: [bin('markdownlint-cli2'), `${folder}/minutes/*.md`],
      files: told(/Linting: (\d+) file/),
    };
  if (existsSync(bin('remark')))
    found['remark-cli'] = {
      command: [
        'sh',
        '-c',
        `cd ${tools} && exec ${bin('remark')} --quiet --use remark-preset-lint-recommended ${folder}/minutes`,
      ],
      files: (output) => new Set(output.match(/minutes\/\S+\.md/g)).size,
    };
  if (existsSync(bin('rumdl')))
    found.rumdl = {
      command: [bin('rumdl'), 'check', '--no-cache', `${folder}/minutes`],
      files: told(/in (\d+) files/),
    };
  return found;
}
