/**
 * `npm run bench`: how fast czs is, as ratios that hold from one machine to the next (docs/performance.md). Each command runs in turn with what it
 * is compared to, and the median counts. Before anything is measured, each has to say that it read every file: a run that refuses them is fast.
 *
 *   npm run bench                        # start-up, 1,000 PVs
 *   npm run bench -- --large             # 10,000 PVs, too
 *   npm run bench -- --linters           # against linters of Markdown, installed for the bench alone
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionsEach, makeArchive } from './archives.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const home = join(tmpdir(), 'czs-bench');
mkdirSync(home, { recursive: true });

// Where it is set, it costs Node some 37 ms at every start, and flatters every ratio.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;

/** @typedef {readonly string[]} Command */
/** @typedef {{ readonly cpu: number, readonly wall: number, readonly peak: number }} Taken seconds and MiB */

/** One run, by bash's and GNU time's accounting. @param {Command} command @returns {Taken} */
function once(command) {
  const said = join(home, 'taken');
  const start = process.hrtime.bigint();
  spawnSync('/usr/bin/time', ['-o', said, '-f', '%U %S %M', ...command], { cwd: root, env, stdio: 'ignore' });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const [user = 0, system = 0, peak = 0] = (readFileSync(said, 'utf8').trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { cpu: user + system, wall, peak: peak / 1024 };
}

/** Commands in turn, so that a machine that slows down slows all of them. @template {string} Name @param {Record<Name, Command>} cases @param {number} runs */
function measure(cases, runs) {
  const names = /** @type {Name[]} */ (Object.keys(cases));
  const taken = Object.fromEntries(names.map((name) => [name, /** @type {Taken[]} */ ([])]));
  for (let run = 0; run < runs; run++) for (const name of names) taken[name]?.push(once(cases[name]));
  /** @param {Name} name @param {keyof Taken} what */
  return (name, what) => median((taken[name] ?? []).map((one) => one[what]));
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** @param {string} name @param {Command} command @param {(output: string) => boolean} says */
function mustSay(name, [program = '', ...rest], says) {
  const { stdout, stderr } = spawnSync(program, rest, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
  if (!says(`${stdout}${stderr}`)) throw new Error(`${name} did not read everything:\n${stderr.slice(0, 2000)}`);
}

/** @param {string} what @param {number} ratio @param {string} bound */
const row = (what, ratio, bound) => console.log(`| ${what} | ${ratio.toFixed(ratio < 20 ? 1 : 0)} | ${bound} |`);

/** How a program colours what it prints. */
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const czs = [process.execPath, join(root, 'bin/czs.js')];
const nothing = [process.execPath, '-e', '0'];
/** @param {string} folder */
const decisionsOf = (folder) => [...czs, 'decisions', '--format', 'json', '--dir', folder];
/** @param {string} folder */
const checkOf = (folder) => [...czs, 'check', '--fail-on', 'never', '--format', 'json', '--dir', folder];

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
console.log('| measured | ratio | to hold |');
console.log('| --- | ---: | --- |');

once([...czs, 'decisions']);
const start = measure({ nothing, version: [...czs, '--version'], decisions: [...czs, 'decisions'] }, 9);
row('`--version` / `node -e 0`', start('version', 'wall') / start('nothing', 'wall'), '≤ 1.3');
row(
  '`decisions`, own archive / `node -e 0`',
  start('decisions', 'wall') / start('nothing', 'wall'),
  '≤ 5; ≤ 3.5 from Node 22.12 on',
);

const folder = join(home, 'archive-1000');
makeArchive(folder, 1000);
const cases = { decisions: decisionsOf(folder), check: checkOf(folder) };
mustSay('decisions', cases.decisions, (output) => JSON.parse(output).length === 1000 * decisionsEach);
mustSay('check', cases.check, (output) => JSON.parse(output).files === 1000);
const thousand = measure(cases, 5);
row('`decisions` of 1,000, CPU s', thousand('decisions', 'cpu'), '≤ 1.5');
row('`check` of 1,000, CPU s', thousand('check', 'cpu'), '–');

if (args.includes('--large')) {
  const large = join(home, 'archive-10000');
  makeArchive(large, 10_000);
  const ten = measure({ decisions: decisionsOf(large), check: checkOf(large) }, 1);
  for (const name of /** @type {const} */ (['decisions', 'check'])) {
    row(`\`${name}\`, time of 10,000 / time of 1,000`, ten(name, 'cpu') / thousand(name, 'cpu'), '≤ 11');
    row(`\`${name}\` of 10,000, peak MiB`, ten(name, 'peak'), '≤ 400');
  }
}

if (args.includes('--linters')) {
  const own = linters(folder);
  for (const [name, { command, says, bound }] of Object.entries(own)) {
    mustSay(name, command, says);
    const other = measure({ it: command }, 3);
    row(`${name} / \`check\` of 1,000, CPU`, other('it', 'cpu') / thousand('check', 'cpu'), bound);
  }
}

/** Linters of Markdown, installed beside the archives and nowhere else. @param {string} archive */
function linters(archive) {
  const tools = join(home, 'linters');
  const packages = [
    'markdownlint-cli2@0.18.1',
    'remark-cli@12.0.1',
    'remark-preset-lint-recommended@7.0.1',
    'rumdl@0.2.75',
  ];
  if (!existsSync(join(tools, 'node_modules/.bin/remark'))) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'package.json'), '{"private":true}');
    spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: tools, stdio: 'inherit' });
  }
  /** @param {string} name */
  const bin = (name) => join(tools, 'node_modules', '.bin', name);
  const remark = `cd ${tools} && exec ${bin('remark')} --quiet --use remark-preset-lint-recommended ${archive}/minutes`;
  return {
    'markdownlint-cli2': {
      command: [bin('markdownlint-cli2'), `${archive}/minutes/*.md`],
      says: (/** @type {string} */ output) => /Linting: 1000 file/.test(output),
      bound: '≥ 8',
    },
    'remark-cli': {
      command: ['sh', '-c', remark],
      says: (/** @type {string} */ output) => new Set(output.match(/minutes\/\S+\.md/g)).size === 1000,
      bound: '≥ 8',
    },
    rumdl: {
      command: [bin('rumdl'), 'check', '--no-cache', `${archive}/minutes`],
      says: (/** @type {string} */ output) => /in 1000 files/.test(output.replaceAll(colour, '')),
      bound: '≥ 0.7',
    },
  };
}
