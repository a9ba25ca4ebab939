/** `czs dump`: every form of it says the same, references hold, and the documented queries run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Archive } from '../../src/model/archive.ts';
import { type DumpRecord, dumpRecord, dumpTables, dumpTexts } from '../../src/report/dump.ts';
import type { ShowRecord } from '../../src/report/show.ts';
import { sqliteBytes } from '../../src/store/sqlite.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const year = filesOf(join(root, 'test/fixtures/year'));
const today = '2026-01-10';

async function dump(args: readonly string[], files: Readonly<Record<string, string>> = year.files) {
  const world = memoryWorld({ 'czs.yaml': year.settings ?? '', ...files }, { today });
  const code = await main(['dump', ...args], world);
  return { world, code, out: world.stdout.text };
}

let archive: Archive;
let folder: string;
beforeAll(async () => {
  archive = await archiveOf(year.files, today, year.settings);
  folder = mkdtempSync(join(tmpdir(), 'czs-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(bytes: Uint8Array): Database {
  const file = join(folder, `${Math.random()}.sqlite`);
  writeFileSync(file, bytes);
  return new Database(file);
}

/** The document as it is read back: its lists are arrays. */
type Whole = {
  [K in keyof DumpRecord]: DumpRecord[K] extends string | number | null
    ? DumpRecord[K]
    : DumpRecord[K] extends Iterable<infer R>
      ? readonly R[]
      : never;
};

const texts = (of: Archive) => ({ name: 'search', columns: ['kind', 'ref', 'meeting', 'text'], rows: dumpTexts(of) });

describe('json and ndjson', () => {
  it('hold every record once', async () => {
    const { out, code } = await dump([]);
    expect(code).toBe(0);
    const whole = JSON.parse(out) as Whole;
    expect(out).toBe(`${JSON.stringify(dumpRecord(archive), null, 2)}\n`);
    const lines = (await dump(['--to', 'ndjson'])).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ShowRecord);
    expect(lines.map(({ id }) => id)).toEqual([...archive.meetings.map(({ id }) => id), null]);
    for (const key of ['decisions', 'actions', 'proposals'] as const) {
      const sorted = (refs: readonly { ref: string }[]) => refs.map(({ ref }) => ref).sort();
      expect(sorted(lines.flatMap((line) => [...line[key]]))).toEqual(sorted(whole[key]));
    }
    const all = [...whole.decisions, ...whole.actions, ...whole.proposals];
    expect(lines.flatMap((line) => [...line.updates])).toHaveLength(
      all.flatMap((record) => [...record.updates]).length,
    );
    expect(whole.decisions.filter((one) => one.internal).map((one) => one.ref)).toEqual(['2025-01-16/D3']);
  });

  it('has no line end within a line, and nothing that steers a terminal', async () => {
    const text = '---\ndate: 2025-01-01\n---\n## Point\n\n**Décision :** un\u2028deux\u202etrois\n';
    const { out } = await dump(['--to', 'ndjson'], { 'minutes/2025-01-01.md': text });
    expect(out.split('\n')).toHaveLength(2);
    expect(out).not.toMatch(/[\u2028\u202e]/);
  });
});

describe('sqlite', () => {
  it('is sound, with every reference kept', async () => {
    const database = open(await sqliteBytes(dumpTables(archive), texts(archive)));
    expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
    const count = (table: string) => database.get(`SELECT count(*) AS n FROM ${table}`)?.n;
    expect(count('meetings')).toBe(archive.meetings.length);
    expect(count('decisions')).toBe(25);
    expect(count('actions')).toBe(20);
    expect(count('proposals')).toBe(7);
    expect(count('announced')).toBe(archive.announced.length);
    const tables = ['meetings', 'people', 'items', 'decisions', 'actions', 'proposals', 'updates', 'search'];
    const found = database.all("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => row.name);
    expect(found).toEqual(expect.arrayContaining(tables));
    database.close();
  });

  it('refuses what refers to nothing', async () => {
    const [meetings, , , items] = dumpTables(archive);
    if (!meetings || !items) throw new Error('no tables');
    await expect(sqliteBytes([{ ...meetings, rows: [] }, items], texts(archive))).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is the same bytes for the same archive', async () => {
    const once = await sqliteBytes(dumpTables(archive), texts(archive));
    expect(Buffer.from(once).equals(Buffer.from(await sqliteBytes(dumpTables(archive), texts(archive))))).toBe(true);
  });

  it('runs the queries of docs/dump.md', async () => {
    const page = readFileSync(join(root, 'docs/dump.md'), 'utf8');
    const section = page.slice(page.indexOf('## SQLite'), page.indexOf('## DuckDB'));
    const queries = [...section.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1] as string);
    expect(queries).toHaveLength(4);
    const database = open(await sqliteBytes(dumpTables(archive), texts(archive)));
    const [owners, bees, thread, days] = queries.map((query) => database.all(query));
    expect(owners).toHaveLength(6);
    expect(bees?.map((row) => row.ref)).toContain('2025-02-13/D2');
    expect(thread?.map((row) => [row.ref, row.status])).toEqual([
      ['2025-01-16/D2', 'superseded'],
      ['2025-03-13/D2', 'superseded'],
      ['2025-06-19-ag/D2', 'adopted'],
    ]);
    expect(days).toMatchObject([{ year: '2025', closed: 12 }]);
    database.close();
  });

  it('takes an archive in which ids are given twice and names are odd', async () => {
    const odd = await archiveOf(
      {
        'minutes/2025-01-01.md':
          "---\ndate: 2025-01-01\nprésents:\n  - O'Neil \"X\" (A; DROP TABLE people)\n---\n## Point\n\n**Décision D1 :** un\n\n**Décision D1 :** deux\n\n**Action A1 (O'Neil, O'Neil) :** trois\n\n**Décision D2 (remplace 2025-01-01/D1, remplace 2025-01-01/D1) :** quatre\n",
      },
      today,
    );
    const database = open(await sqliteBytes(dumpTables(odd), texts(odd)));
    expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
    database.close();
  });

  it('is written where --output says, once', async () => {
    const { world, code } = await dump(['--to', 'sqlite', '--output', 'a.sqlite']);
    expect(code).toBe(0);
    expect(Object.keys(world.snapshot())).toContain('/archive/a.sqlite');
    expect(await main(['dump', '--to', 'sqlite', '--output', 'a.sqlite'], world)).toBe(2);
    expect(await main(['dump', '--to', 'sqlite', '--output', 'a.sqlite', '--force'], world)).toBe(0);
  });
});

it('says on stderr which entry is in no register, since another has its id', async () => {
  const body = '## Jardin\n\n**Décision D2 :** un\n\n**Décision D2 :** deux\n';
  const { world, out } = await dump([], { 'minutes/2025-01-01.md': `---\ndate: 2025-01-01\n---\n\n${body}` });
  expect((JSON.parse(out) as Whole).decisions).toHaveLength(1);
  expect(world.stderr.text).toContain('2025-01-01/D2 est écrit deux fois');
});

describe('csv', () => {
  it('has a file for each table, with its columns, and as many rows', async () => {
    const { world } = await dump(['--to', 'csv', '--output', 'tables']);
    for (const { name, columns, rows } of dumpTables(archive)) {
      const text = world.file(`/archive/tables/${name}.csv`) as string;
      const [head, ...lines] = text.trimEnd().split('\n');
      expect(head).toBe(columns.map((column) => column.name).join(','));
      expect(lines).toHaveLength(rows.length);
    }
  });

  it('is one write: the whole folder, which is exchanged by --force where it holds nothing else', async () => {
    const to = ['dump', '--to', 'csv', '--output', 'tables'];
    const { world } = await dump(to.slice(1));
    const whole = world.snapshot();
    expect(await main(to, world)).toBe(2);
    expect(world.stderr.text).toContain('--force');
    expect(await main([...to, '--force'], world)).toBe(0);
    expect(world.snapshot()).toEqual(whole);
    world.disk.put('tables/mine.csv', 'x');
    const before = world.snapshot();
    expect(await main([...to, '--force'], world)).toBe(2);
    expect(world.snapshot()).toEqual(before);
  });

  it('is in Parquet the same rows, parted by year', async () => {
    const { parquetReadObjects } = await import('hyparquet');
    const { world } = await dump(['--to', 'parquet', '--output', 'parquet']);
    const whole = world.snapshot();
    for (const { name, columns, rows } of dumpTables(archive)) {
      const read: Record<string, unknown>[] = [];
      for (const path of Object.keys(whole).filter((each) => each.startsWith(`/archive/parquet/${name}/`))) {
        const bytes = world.files.read(path, 2 ** 24);
        if (!bytes.ok) throw new Error(path);
        const file = new Uint8Array(bytes.value).buffer;
        const objects = await parquetReadObjects({ file });
        const year = /\/year=(\d{4})\/part-0\.parquet$/.exec(path)?.[1];
        if (year !== undefined)
          for (const one of objects) expect(JSON.stringify(Object.values(one).map(String))).toContain(`${year}-`);
        read.push(...objects);
      }
      const key = (values: readonly unknown[]) =>
        JSON.stringify(values.map((value) => (value === null ? null : String(value))));
      expect(read.map((one) => key(columns.map((column) => one[column.name]))).sort(), name).toEqual(
        rows.map(key).sort(),
      );
    }
    expect(await main(['dump', '--to', 'parquet', '--output', 'parquet', '--force'], world)).toBe(0);
    expect(world.snapshot()).toEqual(whole);
  });

  it('is the documented columns', () => {
    const page = readFileSync(join(root, 'docs/dump.md'), 'utf8');
    for (const { name, columns } of dumpTables(archive)) {
      const line = page.split('\n').find((one) => one.startsWith(`| \`${name}\` |`)) as string;
      const listed = (line.split(' | ')[2] ?? '').replace(/ \|$/, '').replace(/ \([^)]*\)/g, '');
      const names = listed.split(/, (?![^(]*\))/).map((one) => one.replaceAll('`', '').split(' ')[0]);
      expect(names, name).toEqual(columns.map((column) => column.name));
    }
  });

  it('has a name once, however its accents were typed', async () => {
    const composed =
      '---\ndate: 2025-01-01\nlieu: École\ntitre: Réunion générale\nprésidence: Chloé Née\nprésents:\n  - Chloé Née (Été)\n  - name: Zoé Émile\n    organisation: Été\n    représenté par: André Noël\n---\n## Le café\n\nAction (Chloé, pour la rentrée) : un thé\n\n**GT Fête (Chloé Née) :** x\n\n**Contact :** Zoé Émile\n\n## Prochaines réunions\n\n- Fête de l’été : 01/02/2025 à 9h, Vérà\n- 01/02/2025 à 9h, Vérà\n    1. Été\n';
    const typed = composed.normalize('NFD');
    const { out } = await dump([], { 'minutes/2025-01-01.md': typed });
    // Only the columns are those of the file as it is typed.
    const columns = /"(?:endC|c)olumn": \d+/g;
    const { out: same } = await dump([], { 'minutes/2025-01-01.md': composed });
    expect(out.replace(columns, '')).toBe(same.replace(columns, ''));
    expect(out).not.toBe(same);
    const files = {
      'minutes/2025-01-01.md': typed,
      'minutes/2025-02-01.md': composed.replace('2025-01-01', '2025-02-01'),
    };
    const { world } = await dump(['--to', 'csv', '--output', 'tables'], files);
    const people = (world.file('/archive/tables/people.csv') as string).split('\n').map((line) => line.split(',')[2]);
    expect(people.filter((name) => name === 'Chloé Née')).toHaveLength(1);
    expect(people.join('')).toBe(people.join('').normalize('NFC'));
  });
});

it('says on stderr how much of it is internal, where anything is', async () => {
  const minutes = '---\ndate: 2026-01-08\n---\n\n## Lease (closed session)\n\nAction A1: write to the owner.\n';
  const { world } = await dump(['--lang', 'en', '--to', 'ndjson'], { 'minutes/2026-01-08.md': minutes });
  expect(world.stderr.text).toContain('2 internal elements are in what was written: for the board only.');
  const open = await dump(['--lang', 'en', '--to', 'ndjson'], {
    'minutes/2026-01-08.md': minutes.replace(' (closed session)', ''),
  });
  expect(open.world.stderr.text).not.toContain('internal');
});
