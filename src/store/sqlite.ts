import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BindValues, Database } from 'node-sqlite3-wasm';

/** A table to be written: names are ours, values anybody's. */
export interface SqlTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Constraints in SQL. */
  readonly keys: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A full-text table: the last column is what is searched; accents and capitals do not count. */
export interface TextTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A SQLite database as bytes: the same for the same tables. Written in the machine's folder for temporary files, since
 * SQLite wants a file, and removed from there.
 */
export async function sqliteBytes(tables: readonly SqlTable[], texts: TextTable): Promise<Uint8Array> {
  const sqlite = await loadSqlite();
  const folder = mkdtempSync(join(tmpdir(), 'czs-'));
  try {
    const file = join(folder, 'dump.sqlite');
    const database = new sqlite.Database(file);
    try {
      fill(database, tables, texts);
    } finally {
      database.close();
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** It stays outside of the bundle: its WebAssembly lies beside its script. */
async function loadSqlite(): Promise<typeof import('node-sqlite3-wasm')> {
  const module = await import('node-sqlite3-wasm');
  return 'Database' in module ? module : (module as { default: typeof import('node-sqlite3-wasm') }).default;
}

function fill(database: Database, tables: readonly SqlTable[], texts: TextTable): void {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN');
  for (const { name, columns, keys, rows } of tables) {
    const defined = [...columns.map((column) => `${quoted(column.name)} ${column.type}`), ...keys];
    database.exec(`CREATE TABLE ${quoted(name)} (${defined.join(', ')}) STRICT`);
    insert(database, name, columns.length, rows);
  }
  const plain = texts.columns.map((column, at) => (at < texts.columns.length - 1 ? `${column} UNINDEXED` : column));
  database.exec(
    `CREATE VIRTUAL TABLE ${quoted(texts.name)} USING fts5 (${plain.join(', ')}, tokenize = "unicode61 remove_diacritics 2")`,
  );
  insert(database, texts.name, texts.columns.length, texts.rows);
  database.exec('COMMIT');
}

function insert(database: Database, name: string, width: number, rows: readonly BindValues[] | SqlTable['rows']): void {
  if (rows.length === 0) return;
  const statement = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${Array(width).fill('?').join(', ')})`);
  try {
    for (const row of rows) statement.run([...(row as readonly (string | number | null)[])]);
  } finally {
    statement.finalize();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
