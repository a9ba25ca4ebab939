/**
 * Runs the properties over and over, with new seeds each time, until one fails or the time is over:
 *
 *   npm run fuzz                  10 minutes
 *   npm run fuzz -- 60 test/read  60 minutes, only what is below test/read
 *
 * A failure prints its seed and the smallest example that fast-check found; put that example into the tests.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const [minutes = '10', ...folders] = process.argv.slice(2);
const until = Date.now() + Number(minutes) * 60_000;
if (Number.isNaN(until)) throw new Error(`how many minutes? not: ${minutes}`);

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => file.endsWith('.test.ts') && (folders.length === 0 || folders.some((each) => file.startsWith(each))),
  )
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'"));

let rounds = 0;
while (rounds === 0 || Date.now() < until) {
  rounds++;
  console.log(
    `\nround ${rounds}, ${files.length} files, ${Math.max(0, Math.round((until - Date.now()) / 60_000))} minutes to go`,
  );
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CZS_FUZZ: '10' },
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
