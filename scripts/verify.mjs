/**
 * Everything that must hold before a commit is pushed, and that CI runs: `npm run verify`. Each step is a command that can be run alone; all
 * of them run, and what failed is said at the end.
 *
 * The tests run in full: every run of every property, every page on the built czs, each file in a process of its own. `npm test` does not.
 *
 *   npm run verify -- --without 'tests in full'
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './build.mjs';

/** @param {string} name */
const bin = (name) => `node_modules/.bin/${name}`;
const czs = ['node', 'bin/czs.js'];

/** @type {Record<string, string[]>} */
const steps = {
  types: [bin('tsc'), '-p', 'tsconfig.json', '--noEmit'],
  'types of the pure rooms': [bin('tsc'), '-p', 'tsconfig.pure.json'],
  'types of the tests': [bin('tsc'), '-p', 'test/tsconfig.json'],
  lint: [bin('biome'), 'ci', '--colors=off', '--error-on-warnings'],
  'regular expressions': ['node', 'scripts/regexes.mjs'],
  'dead code': [bin('knip'), '--no-progress'],
  build: ['node', 'scripts/build.mjs'],
  'our own minutes': [...czs, 'check', 'minutes/'],
  'tests in full': [bin('vitest'), 'run', '--isolate'],
};

const without = process.argv.slice(2).filter((arg) => arg !== '--without');
const failed = [];
for (const [name, [program, ...args]] of Object.entries(steps)) {
  if (without.includes(name)) continue;
  if (name === 'our own minutes' && !existsSync(new URL('../src/cli/commands/check.ts', import.meta.url))) continue;
  const start = performance.now();
  console.log(`\n== ${name}: ${[program.replace('node_modules/.bin/', ''), ...args].join(' ')}`);
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CZS_TESTS: 'full' },
  });
  if (status !== 0) failed.push(name);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
console.log(failed.length === 0 ? '\nverify: all ok' : `\nverify: FAILED: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
