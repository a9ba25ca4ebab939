/**
 * Start-up: czs against `node -e 0` in the same run, whole processes, one after another in turns. Prints the median and the spread of the
 * wall time, and the ratio of the medians.
 *
 *     npm run bench -- start-up [runs]
 *
 * NODE_EXTRA_CA_CERTS costs Node 37 ms at every start where it is set, and would flatter every ratio: it is unset on both sides.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/czs.js', import.meta.url));

/** @typedef {{ name: string, args: string[], exit?: number, says?: RegExp }} Case */

/** @type {Case[]} */
const cases = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'czs --version', args: [bin, '--version'], says: /^\d+\.\d+\.\d+\n$/ },
  { name: 'czs --help', args: [bin, '--help'], says: /czs/ },
  { name: 'czs decisions', args: [bin, 'decisions'], says: /2020-03-05\/D3/ },
  { name: 'czs no-such-command', args: [bin, 'no-such-command'], exit: 2 },
];

/**
 * Runs each case in turns and gives the wall times in ms. A case that does not say what it should is an error: a run that refuses everything
 * is fast.
 * @param {Case[]} all
 * @param {number} runs
 */
export function measure(all, runs) {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  const times = all.map(() => /** @type {number[]} */ ([]));
  // The first round warms the file system's caches and is not counted.
  for (let round = -1; round < runs; round++) {
    for (const [index, { name, args, exit = 0, says }] of all.entries()) {
      const start = process.hrtime.bigint();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
      const took = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== exit || (says && !says.test(stdout)))
        throw new Error(`${name}: exit ${status}\n${stdout}${stderr}`);
      if (round >= 0) times[index].push(took);
    }
  }
  return times;
}

/** @param {readonly number[]} times @param {number} part */
export function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/** @param {Case[]} all @param {number[][]} times */
export function table(all, times) {
  const base = quantile(times[0], 0.5);
  const rows = all.map(({ name }, index) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(times[index], part));
    return [name, middle.toFixed(1), `${low.toFixed(1)}–${high.toFixed(1)}`, (middle / base).toFixed(2)];
  });
  return [['case', 'median ms', 'quartiles', `× ${all[0].name}`], ['---', '---:', '---:', '---:'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(new URL('../../dist/cli/host.cjs', import.meta.url)))
    throw new Error('dist/ is missing: npm run build');
  const runs = Number(process.argv.findLast((arg) => /^\d+$/.test(arg)) ?? 30);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${runs} runs\n`);
  console.log(table(cases, measure(cases, runs)));
}
