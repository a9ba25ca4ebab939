/**
 * Runs every query of docs/dump.md on an archive of 10,000 meetings, and says how long each took: `node scripts/dump-queries.mjs [MEETINGS]`.
 * SQLite runs in this process. DuckDB (70 MB) is no dependency of czs: npm fetches it into a folder of its own. pandas is that of this machine (on
 * Debian: python3-pandas). What cannot be had is said, and makes the script fail.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import { makeArchive } from '../test/bench/archives.mjs';
import { root } from './build.mjs';

const duckdb = '@duckdb/node-api@1.5.6-r.1';

const meetings = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'czs-queries-'));
const page = readFileSync(join(root, 'docs/dump.md'), 'utf8');
let failed = 0;

/** The queries of a section. @param {string} section @returns {string[]} */
function queriesOf(section) {
  const text = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/```(?:sql|python)\n(.*?)```/gs)].map((match) => /** @type {string} */ (match[1]).trim());
}

/** Does something, and says how long it took. @param {string} what @param {() => unknown} work */
async function timed(what, work) {
  const start = performance.now();
  try {
    const said = await work();
    console.log(
      `${((performance.now() - start) / 1000).toFixed(2).padStart(8)} s  ${what}${said === undefined ? '' : `: ${said}`}`,
    );
  } catch (error) {
    failed++;
    console.log(`  FAILED    ${what}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The first line of a query, which says what it asks. @param {string} query */
const titleOf = (query) => query.split('\n', 1)[0]?.replace(/^(?:--|#) /, '') ?? '';

/** Runs czs. @param {string[]} args */
const czs = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin/czs.js'), ...args, '--force'], { cwd: folder, maxBuffer: 2 ** 30 });

try {
  makeArchive(join(folder, 'archive'), meetings, 'varied');
  console.log(`${meetings} meetings, Node ${process.versions.node}`);
  const to = { sqlite: 'archive.sqlite', ndjson: 'archive.ndjson', csv: 'tables', parquet: 'parquet' };
  for (const [format, output] of Object.entries(to)) {
    await timed(`czs dump --to ${format}`, () => {
      czs('dump', '--to', format, '--output', output, '--dir', 'archive');
      const stat = statSync(join(folder, output));
      return stat.isFile() ? `${(stat.size / 2 ** 20).toFixed(1)} MiB` : undefined;
    });
  }

  const database = new sqlite.Database(join(folder, to.sqlite), { readOnly: true });
  for (const query of queriesOf('SQLite'))
    await timed(`SQLite: ${titleOf(query)}`, () => `${database.all(query).length} rows`);
  database.close();

  const apart = join(folder, 'apart');
  mkdirSync(apart);
  writeFileSync(join(apart, 'package.json'), '{"private":true}');
  await timed(`npm install ${duckdb}`, () => {
    execFileSync('npm', ['install', duckdb, '--no-audit', '--no-fund'], {
      cwd: apart,
      shell: process.platform === 'win32',
    });
  });
  await timed('DuckDB', async () => {
    const at = join(apart, 'node_modules/@duckdb/node-api/lib/index.js');
    const { DuckDBInstance } = await import(pathToFileURL(at).href);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    process.chdir(folder);
    for (const query of queriesOf('DuckDB')) {
      // What is streamed there is a file here.
      const asked = query.replace('/dev/stdin', to.ndjson);
      await timed(`DuckDB: ${titleOf(query)}`, async () => {
        const { length } = (await connection.runAndReadAll(asked)).getRows();
        return `${length} rows`;
      });
    }
    process.chdir(root);
    connection.closeSync();
  });

  for (const query of queriesOf('pandas')) {
    await timed('pandas', () => {
      const ran = spawnSync('python3', ['-c', query], { cwd: folder, encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr.trim().split('\n').pop());
      return `${ran.stdout.trim().split('\n').length} lines`;
    });
  }
} finally {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
