/**
 * Runs every query of docs/dump.md on an archive of 10,000 meetings, and says how long each took: `node scripts/dump-queries.mjs [MEETINGS]`.
 * SQLite runs in this process. DuckDB (70 MB) is no dependency of czs: npm fetches it into a folder of its own. pandas and PostgreSQL are those of
 * this machine (on Debian: python3-pandas, postgresql); the server is a new one in a folder of its own, reached by a socket there. What cannot be
 * had is said, and makes the script fail. With `--write`, the figures go to docs/dump.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import { makeArchive } from '../test/bench/archives.mjs';
import { root } from './build.mjs';

/** Debian's own, which has Debian's packages. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const duckdb = '@duckdb/node-api@1.5.6-r.1';

const write = process.argv.includes('--write');
const meetings = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'czs-queries-'));
const page = readFileSync(join(root, 'docs/dump.md'), 'utf8');
let failed = 0;
/** @type {[what: string, seconds: number, said: string][]} */
const figures = [];

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
    if (!what.startsWith('npm') && what !== 'DuckDB')
      figures.push([what, (performance.now() - start) / 1000, String(said ?? '')]);
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

/** Two meetings more, so that each query finds something: what finds nothing fails. */
const asked = {
  '2025-01-16':
    '**Décision D2 :** les ruches vont au fond du jardin.\n\n- [ ] **Action A1 (Aline Morel, pour le 20/02/2025) :** peindre les ruches\n- [ ] **Action A2 (Aline Morel) :** acheter la cire',
  '2025-02-20':
    '**Décision D1 (remplace 2025-01-16/D2) :** les ruches vont sur le toit.\n\n**Décision à prendre D2 :** acheter un enfumoir\n\n- [x] **Action 2025-01-16/A2 :** acheter la cire',
};

/** What a query found, said. @param {number} count @param {string} what */
function found(count, what = 'rows') {
  if (count === 0) throw new Error('found nothing');
  return `${count.toLocaleString('en')} ${count === 1 ? what.replace(/s$/, '') : what}`;
}

/** Runs czs. @param {string[]} args */
const czs = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin/czs.js'), ...args, '--force'], { cwd: folder, maxBuffer: 2 ** 30 });

/**
 * Starts a server of PostgreSQL in a folder of its own, and stops it.
 * @param {(psql: (sql: string) => string) => Promise<void>} work
 */
async function withPostgres(work) {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map(Number) : [];
  const bin = versions.length > 0 ? `/usr/lib/postgresql/${Math.max(...versions)}/bin/` : '';
  const data = mkdtempSync(join(tmpdir(), 'czs-pg-'));
  // The server refuses to be root: it is the user that Debian makes for it.
  const isRoot = process.getuid?.() === 0;
  const idOf = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (isRoot) chownSync(data, idOf('-u'), idOf('-g'));
  const options = /** @type {const} */ ({ cwd: data, encoding: 'utf8', stdio: 'pipe' });
  const pg = (/** @type {string} */ name, /** @type {string[]} */ args) =>
    execFileSync(`${bin}${name}`, args, { ...options, ...user, ...(name === 'pg_ctl' ? { stdio: 'ignore' } : {}) });
  const socket = [`-h`, data, '-U', 'czs', '-d', 'postgres'];
  let isUp = false;
  try {
    await timed('PostgreSQL: a new server', () => {
      pg('initdb', ['-D', join(data, 'db'), '-U', 'czs', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
      pg('pg_ctl', [
        '-D',
        join(data, 'db'),
        '-w',
        '-o',
        `-c listen_addresses='' -k ${data}`,
        '-l',
        join(data, 'log'),
        'start',
      ]);
      isUp = true;
      return pg('psql', [...socket, '-Atc', 'SHOW server_version']).trim();
    });
    if (!isUp) return;
    await work((sql) =>
      execFileSync(`${bin}psql`, [...socket, '-qAt', '-v', 'ON_ERROR_STOP=1'], {
        ...options,
        cwd: folder,
        input: sql,
        maxBuffer: 2 ** 30,
      }),
    );
  } finally {
    if (isUp) pg('pg_ctl', ['-D', join(data, 'db'), '-m', 'immediate', 'stop']);
    rmSync(data, { recursive: true, force: true });
  }
}

try {
  makeArchive(join(folder, 'archive'), meetings, 'varied');
  for (const [date, body] of Object.entries(asked))
    writeFileSync(
      join(folder, `archive/minutes/${date}.md`),
      `---\ndate: ${date}\nstatut: projet\nprésents:\n  - Aline Morel (Quai)\n---\n\n# Réunion\n\n## 1. Jardin\n\n${body}\n`,
    );
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
    await timed(`SQLite: ${titleOf(query)}`, () => found(database.all(query).length));
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
        return found(length);
      });
    }
    process.chdir(root);
    connection.closeSync();
  });

  await withPostgres(async (psql) => {
    for (const query of queriesOf('PostgreSQL')) {
      await timed(`PostgreSQL: ${titleOf(query)}`, () => {
        const lines = psql(query)
          .split('\n')
          .filter((line) => line !== '');
        return /^SELECT count/m.test(query) ? found(Number(lines.at(-1)), 'loaded') : found(lines.length);
      });
    }
  });

  for (const query of queriesOf('pandas')) {
    await timed('pandas', () => {
      const ran = spawnSync(python, ['-c', query], { cwd: folder, encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr.trim().split('\n').pop());
      return found(ran.stdout.split('\n').filter((line) => line !== '').length, 'lines');
    });
  }
} finally {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
}
if (write && failed === 0) {
  const rows = figures.map(
    ([what, seconds, said]) => `| ${what.replaceAll('|', '\\|')} | ${seconds.toFixed(2)} | ${said} |`,
  );
  const table = [
    `${meetings.toLocaleString('en')} meetings, Node ${process.versions.node}, on a machine of two cores that did other things, too:`,
    '',
    '| what | seconds | gave |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
  const marks = /(<!-- query figures -->\n)[\s\S]*?(<!-- \/query figures -->)/;
  writeFileSync(
    join(root, 'docs/dump.md'),
    page.replace(marks, (_, open, close) => `${open}\n${table}\n\n${close}`),
  );
}
process.exitCode = failed === 0 ? 0 : 1;
