/**
 * Measures import: what `czs import` finds in documents that somebody labelled, against the labels
 * (test/truth/import/README.md).
 *
 *   npm run truth:import              recall and precision, by language and format, for development and held back apart
 *   npm run truth:import -- --verbose also what was missed or wrong, of the half for development only
 *   npm run truth:import -- --labels FILE   documents of the corpus with labels that are kept elsewhere, in the format of corpus.jsonl
 *
 * It runs the built program (`npm run build` first), one document in one fresh archive, and fails for no number. The corpus
 * is not of this repository: where it is not there (beside it, or where CZS_CORPUS says) its documents are skipped.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { corpusDocuments } from '../test/truth/import/corpus.mjs';
import { score } from '../test/truth/import/score.mjs';
import { wordDocuments } from '../test/truth/import/word-files.mjs';
import { root } from './build.mjs';

/**
 * @import { Document } from '../test/truth/import/corpus.mjs'
 * @import { WordDocument } from '../test/truth/import/word-files.mjs'
 * @import { Entries, Found, FoundAction, FoundDecision, FoundMode, Tally } from '../test/truth/import/score.mjs'
 */

/**
 * What is used of the JSON of `czs dump` and `czs review`.
 *
 * @typedef {{ kind: string, name: string | null, organisation: string | null }} Someone
 * @typedef {{ text: string, owners: Someone[], due: { date: string | null } | null, status: string }} ActionRecord
 * @typedef {{
 *   id: string | null, date: string, start: string | null, end: string | null, place: string | null,
 *   chair: Someone | null, secretary: Someone | null, people: (Someone & { presence: string })[],
 *   items: { title: string, role: string | null }[], next: { date: string | null, title: string | null }[],
 * }} MeetingRecord
 * @typedef {{ meetings: MeetingRecord[], decisions: FoundDecision[], actions: ActionRecord[] }} Dump
 * @typedef {{
 *   role: string, text: string, owners: string[], due: { date: string | null } | null, mode: FoundMode | null,
 * }} Candidate
 * @typedef {{ document: Document, tallies: Map<string, Tally>, notes: string[], crashed: boolean }} Result
 */

const verbose = process.argv.includes('--verbose');
const labels = process.argv.includes('--labels') ? process.argv[process.argv.indexOf('--labels') + 1] : undefined;
const program = join(root, 'bin/czs.js');
const scratch = mkdtempSync(join(tmpdir(), 'czs-truth-'));

const corpus = [process.env.CZS_CORPUS ?? '../shared/corpus', '../../shared/corpus']
  .map((path) => resolve(root, path))
  .find((path) => existsSync(path));
if (corpus === undefined) console.log('The corpus is not here (../shared/corpus): its documents are skipped.\n');

try {
  printAll('The corpus', await measureAll(corpus === undefined ? [] : corpusDocuments(corpus, console.log, labels)));
  if (labels === undefined) printAll('Word files', await measureAll(wordDocuments().map(written)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** A Word file that was made, as a file. @param {WordDocument} document @returns {Document} */
function written(document) {
  const path = join(mkdtempSync(join(scratch, 'word-')), document.file);
  writeFileSync(path, document.bytes);
  return { ...document, path, lines: null };
}

/** @param {string} title @param {Result[]} results */
function printAll(title, results) {
  const [dev, held] = ['dev', 'held'].map((half) => results.filter(({ document }) => document.half === half));
  print(`${title}, for development`, dev ?? []);
  if (verbose) printNotes(dev ?? []);
  print(`${title}, held back`, held ?? []);
}

/** Two at a time. @param {Document[]} documents */
async function measureAll(documents) {
  /** @type {Result[]} */
  const results = [];
  let next = 0;
  const hand = async () => {
    for (let index = next++; index < documents.length; index = next++) {
      results[index] = await measure(/** @type {Document} */ (documents[index]));
    }
  };
  await Promise.all([hand(), hand()]);
  return results;
}

/** Imports a document into a fresh archive, and scores what the registers then hold. @param {Document} document @returns {Promise<Result>} */
async function measure(document) {
  const archive = mkdtempSync(join(scratch, 'archive-'));
  mkdirSync(join(archive, 'minutes'));
  writeFileSync(join(archive, 'czs.yaml'), `format: 1\nlanguage: ${document.language}\n`);
  /** @type {string[]} */
  const notes = [];
  let imported = await czs(archive, ['import', document.path]);
  const dated = imported.code === 0;
  if (!dated) {
    // Without its date nothing else would be seen: it is given, and the date counts as not found.
    notes.push(`refused: ${imported.err.trim()}`);
    imported = await czs(archive, ['import', document.path, '--date', document.date?.values[0] ?? '2020-01-01']);
  }
  const dump = await czs(archive, ['dump', '--to', 'json']);
  /** @type {Dump} */
  const records = dump.code === 0 ? JSON.parse(dump.out) : { meetings: [], decisions: [], actions: [] };
  const found = foundIn(records);
  const tallies = score(
    document,
    dated ? found : { ...found, date: null },
    await candidatesIn(archive),
    (field, kind, text) => notes.push(`${kind} ${field}: ${text}`),
  );
  return { document, tallies, notes, crashed: imported.code === 70 || dump.code === 70 };
}

/** @param {string} cwd @param {string[]} args @returns {Promise<{ code: number | null, out: string, err: string }>} */
function czs(cwd, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args, '--lang', 'en'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** @param {Dump} dump @returns {Found} */
function foundIn({ meetings, decisions, actions }) {
  const held = meetings.filter(({ id }) => id !== null);
  const people = held.flatMap((meeting) => meeting.people);
  const listed = (/** @type {string[]} */ ...presences) =>
    people.filter(({ presence }) => presences.includes(presence)).map(nameOf);
  return {
    date: held[0]?.date ?? null,
    start: held[0]?.start ?? null,
    end: held[0]?.end ?? null,
    place: held[0]?.place ?? null,
    chair: held[0]?.chair ? nameOf(held[0].chair) : null,
    secretary: held[0]?.secretary ? nameOf(held[0].secretary) : null,
    present: listed('present', 'guest'),
    absent: listed('excused', 'absent', 'represented'),
    items: held.flatMap(({ items }) => items.map(({ title, role }) => ({ title, formal: role !== null }))),
    decisions: decisions.filter(({ status }) => status !== 'pending'),
    actions: actions.map(actionOf),
    next: held.flatMap(({ next }) => next.map(({ date, title }) => ({ date, text: `${title ?? ''} ${date ?? ''}` }))),
  };
}

/** @param {ActionRecord} action @returns {FoundAction} */
function actionOf({ text, owners, due, status }) {
  return { text, owners: owners.map((owner) => (owner.kind === 'everyone' ? 'all' : nameOf(owner))), due, status };
}

/** @param {{ name: string | null, organisation: string | null }} someone */
function nameOf({ name, organisation }) {
  return name ?? organisation ?? '';
}

/** What `czs review` would ask; nothing where czs has no such command. @param {string} archive @returns {Promise<Entries>} */
async function candidatesIn(archive) {
  const { out } = await czs(archive, ['review', '--all', '--format', 'json']);
  /** @type {Candidate[]} */
  const all = out.startsWith('[') ? JSON.parse(out) : [];
  return {
    decisions: all
      .filter(({ role }) => role === 'decision' || role === 'rejected')
      .map(({ text, mode, role }) => ({ text, mode, status: role === 'rejected' ? 'rejected' : 'adopted' })),
    actions: all
      .filter(({ role }) => role === 'action')
      .map(({ text, owners, due }) => ({ text, owners, due, status: 'open' })),
    next: all.filter(({ role }) => role === 'next-meeting').map(({ text }) => ({ date: null, text })),
  };
}

/** @param {string} title @param {Result[]} results */
function print(title, results) {
  if (results.length === 0) return;
  const kindOf = (/** @type {Result} */ { document }) => `${document.language} ${document.format}`;
  /** @type {[name: string, results: Result[]][]} */
  const columns = [
    ['all', results],
    ...[...new Set(results.map(kindOf))].map(
      (kind) => /** @type {[string, Result[]]} */ ([kind, results.filter((result) => kindOf(result) === kind)]),
    ),
  ];
  const row = (/** @type {string} */ name, /** @type {string[]} */ cells) =>
    console.log([name.padEnd(24), ...cells.map((cell) => cell.padEnd(16))].join('').trimEnd());
  console.log(`${title}: recall / precision in %, and how many there are to find\n`);
  row(
    '',
    columns.map(([name]) => name),
  );
  row(
    'documents',
    columns.map(([, of]) => String(of.length)),
  );
  for (const field of results[0]?.tallies.keys() ?? []) {
    row(
      field,
      columns.map(([, of]) => cellOf(of.flatMap(({ tallies }) => tallies.get(field) ?? []))),
    );
  }
  for (const { document } of results.filter(({ crashed }) => crashed)) console.log(`crashed: ${document.file}`);
  console.log('');
}

/** @param {Tally[]} tallies */
function cellOf(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const [of, right, wrong] = [sum('of'), sum('right'), sum('wrong')];
  const percent = (/** @type {number} */ whole) => (whole === 0 ? '–' : String(Math.round((100 * right) / whole)));
  return of + wrong === 0 ? '' : `${percent(of)} / ${percent(right + wrong)} (${of})`;
}

/** @param {Result[]} results */
function printNotes(results) {
  for (const { document, notes } of results) {
    console.log(document.file);
    for (const text of notes) console.log(`  ${text.replace(/\s+/g, ' ')}`);
    console.log('');
  }
}
