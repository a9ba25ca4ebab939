/**
 * What czs gets right of minutes typed live, against what a careful colleague would take out of them (test/truth/README.md):
 *
 *   npm run truth                           the figures of both halves, and of ../shared/live where it is
 *   npm run truth -- --only dev --verbose   … of one set, with each line that is missed; the lines of the held-back half are never shown
 *   npm run truth -- --write                … and writes the table of families into docs/recognition.md
 *   npm run truth -- --root DIR             … of archives elsewhere (minutes/, czs.yaml, truth.json)
 *   npm run truth -- --reviewed             … where somebody went through the earlier minutes of each archive: what is proposed there and is true is taken
 *
 * It measures czs as built (npm run build), in this process: ten times as fast as a program for each command. It never fails for a figure.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { score, shareOf } from '../test/truth/score.mjs';
import { root } from './build.mjs';

/**
 * @typedef {import('../test/truth/score.mjs').Data} Data
 * @typedef {import('../test/truth/score.mjs').Judged & { archive: string, language: string }} Fact
 * @typedef {import('../test/truth/score.mjs').Extra & { archive: string, language: string }} Extra
 * @typedef {{ facts: Fact[], entries: Extra[], candidates: Extra[], findings: Extra[], origins: import('../test/truth/score.mjs').Origin[], traps: number, files: number, reviewed: boolean }} Result
 */

// -------------------------------------------------------------------------------------------------------------------- running czs

const { main, machineWorld } = createRequire(import.meta.url)(join(root, 'dist/cli/host.cjs'));

/** @param {string[]} args @param {string} cwd @returns {Promise<any>} what it prints, as JSON; null where there is no such command */
async function run(args, cwd) {
  let stdout = '';
  const output = (/** @type {(text: string | Uint8Array) => void} */ write) => ({
    isTTY: false,
    columns: null,
    isFile: false,
    write,
  });
  process.chdir(cwd);
  const machine = machineWorld();
  const status = await main([...args, '--lang', 'en'], {
    ...machine,
    stdout: output((text) => {
      stdout += typeof text === 'string' ? text : new TextDecoder().decode(text);
    }),
    stderr: output(() => {}),
  });
  process.chdir(root);
  await machine.close();
  if (status === 2) return null;
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

/** @param {string} text @returns {Record<string, string>[]} */
function csv(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n\r"]*)(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name.replace(/^\uFEFF/, ''), row[i] ?? ''])));
}

/** When people came and left. @param {string} folder @param {string} today */
async function hours(folder, today) {
  await run(['dump', '--to', 'csv', '--output', 'tables', '--today', today], folder);
  const tables = join(folder, 'tables');
  if (!existsSync(join(tables, 'attendance.csv'))) return [];
  const [people, attendance] = ['people.csv', 'attendance.csv'].map((name) =>
    csv(readFileSync(join(tables, name), 'utf8')),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return attendance.map((each) => ({
    meeting: each.meeting,
    name: names.get(each.person),
    from: each.from_time || null,
    until: each.until_time || null,
  }));
}

/**
 * What czs says of an archive of which `files` is all there is.
 * @param {string} archive @param {string[]} files @param {string} today @returns {Promise<Data>}
 */
async function collect(archive, files, today) {
  const folder = mkdtempSync(join(tmpdir(), 'czs-truth-'));
  for (const name of ['czs.yaml', 'people.yaml', ...files])
    if (existsSync(join(archive, name))) cpSync(join(archive, name), join(folder, name));
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const registers = (await run(['dump', '--to', 'json', '--today', today], folder)) ?? {
    meetings: [],
    decisions: [],
    actions: [],
    proposals: [],
  };
  const findings =
    (await run(['check', '--format', 'json', '--fail-on', 'never', '--today', today], folder))?.findings ?? [];
  const review = await run(['review', '--format', 'json', '--today', today], folder);
  const times = await hours(folder, today);
  rmSync(folder, { recursive: true });
  return { texts, dump: registers, findings, review, times };
}

/** Where a line stands after edits that keep every word: its first letters, or its last where a number was written before them, are looked for after those of the line before. @param {string} before @param {string} after */
function movedLines(before, after) {
  const letters = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const later = after.split('\n').map(letters);
  const stream = later.join('');
  let length = 0;
  const ends = later.map((each) => {
    length += each.length;
    return length;
  });
  let from = 0;
  const moved = before.split('\n').map((each) => {
    const key = letters(each);
    const at =
      key === ''
        ? -1
        : [key.slice(0, 24), key.slice(-24), key.slice(0, 8), key.slice(0, 4)]
            .map((some) => stream.indexOf(some, from))
            .find((found) => found !== -1);
    if (at !== undefined && at !== -1) from = at;
    return ends.findIndex((end) => end > from) + 1;
  });
  return (/** @type {number} */ line) => moved[line - 1] ?? line;
}

/**
 * What a careful colleague takes of what czs proposes in one file is written there, and the labels of that file move with its lines.
 * @param {string} archive @param {string[]} files @param {string} file the last of them @param {Data} data @param {any[]} judged @param {any} truth
 */
async function review(archive, files, file, data, judged, truth) {
  const id = data.dump.meetings.find((/** @type {any} */ { source }) => source.file === file)?.id;
  const taken = judged
    .filter(({ fact, proposal }) => fact.file === file && proposal?.candidate.edit)
    .map(({ proposal }) => proposal.candidate);
  if (!id || taken.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'czs-truth-'));
  for (const name of ['czs.yaml', 'people.yaml', ...files])
    if (existsSync(join(archive, name))) cpSync(join(archive, name), join(folder, name));
  const lines = [...new Set(taken.map(({ line }) => line))];
  await run(['review', id, ...lines.flatMap((line) => ['--accept', String(line)]), '--today', data.dump.today], folder);
  const line = movedLines(data.texts[file], readFileSync(join(folder, file), 'utf8'));
  cpSync(join(folder, file), join(archive, file));
  rmSync(folder, { recursive: true });
  for (const mark of [...truth.facts, ...truth.notFacts, ...truth.optional]) {
    if (mark.file !== file) continue;
    if (mark.endLine) mark.endLine = line(mark.endLine);
    mark.line = line(mark.line);
  }
}

/**
 * Each file is judged as it stood when it was the last one: what later minutes correct is not to its credit.
 * @param {string} source @param {string[]} only @param {boolean} reviewed the earlier files were gone through @returns {Promise<Result>}
 */
async function measure(source, only, reviewed) {
  const folder = reviewed ? mkdtempSync(join(tmpdir(), 'czs-truth-')) : source;
  if (reviewed) cpSync(source, folder, { recursive: true });
  /** @type {Result} */
  const result = {
    facts: [],
    entries: [],
    candidates: [],
    findings: [],
    origins: [],
    traps: 0,
    files: 0,
    reviewed: false,
  };
  const archives = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'truth.json')));
  for (const archive of archives.filter((name) => only.length === 0 || only.includes(name)).sort()) {
    const truth = JSON.parse(readFileSync(join(folder, archive, 'truth.json'), 'utf8'));
    const all = readdirSync(join(folder, archive, 'minutes'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `minutes/${name}`)
      .sort();
    const days = new Map(
      ((await run(['dump', '--to', 'json', '--today', truth.today], join(folder, archive)))?.meetings ?? []).flatMap(
        (/** @type {any} */ { id, date, source }) => (id ? [[source.file, date]] : []),
      ),
    );
    // A file that czs does not take for a meeting says its day in its name.
    const dayOf = (/** @type {string} */ file) => days.get(file) ?? file.match(/\d{4}-\d\d-\d\d/)?.[0] ?? truth.today;
    all.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
    const labelled = new Set([...truth.facts, ...truth.notFacts, ...truth.optional].map(({ file }) => file));
    for (const file of all.filter((each) => labelled.has(each))) {
      const files = all.slice(0, all.indexOf(file) + 1);
      const until = (/** @type {any[]} */ list) => list.filter((each) => files.includes(each.file));
      const today = file === all.at(-1) ? truth.today : dayOf(file);
      const data = await collect(join(folder, archive), files, today);
      const scored = score(
        {
          files: files.filter((each) => labelled.has(each)),
          facts: until(truth.facts),
          notFacts: until(truth.notFacts),
          optional: until(truth.optional),
        },
        data,
      );
      const language = truth.langs?.[file] ?? archive.slice(0, 2);
      const mine = (/** @type {Extra[] | any[]} */ list) =>
        list.filter((each) => each.file === file).map((each) => ({ ...each, archive, language }));
      result.facts.push(
        ...scored.judged.filter(({ fact }) => fact.file === file).map((each) => ({ ...each, archive, language })),
      );
      result.entries.push(...mine(scored.falseEntries));
      result.candidates.push(...mine(scored.falseCandidates));
      result.findings.push(...mine(scored.falseFindings));
      result.origins.push(...scored.origins.filter((each) => each.file === file));
      if (data.review) result.reviewed = true;
      result.files++;
      if (reviewed) await review(join(folder, archive), files, file, data, scored.judged, truth);
    }
    result.traps += truth.notFacts.length;
  }
  if (reviewed) rmSync(folder, { recursive: true });
  return result;
}

// ------------------------------------------------------------------------------------------------------------------------ telling

const shares = ['right', 'proposed', 'told', 'silent', 'wrong'];
/** @param {number} part @param {number} all */
const percent = (part, all) => (all === 0 ? '–' : `${Math.round((100 * part) / all)} %`);

/** @param {Fact[]} facts */
const countsOf = (facts) => shares.map((share) => facts.filter(({ verdict }) => shareOf[verdict] === share).length);

/** @param {string[][]} rows the first is the head; the first column is flush left */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows)
    console.log(`  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')}`);
}

/**
 * @param {string} title @param {Result} result @param {(fact: Fact) => string} keyOf
 * @param {((extra: Extra) => string) | null} extraKeyOf where what is no fact can be put into the same groups
 */
function groups(title, result, keyOf, extraKeyOf) {
  const extras = extraKeyOf ? [...result.entries, ...result.candidates].map(extraKeyOf) : [];
  const keys = [...new Set([...result.facts.map(keyOf), ...extras])];
  const rows = keys.map((key) => {
    const facts = result.facts.filter((fact) => keyOf(fact) === key);
    const counts = countsOf(facts);
    const no = (/** @type {Extra[]} */ list) =>
      extraKeyOf ? [String(list.filter((each) => extraKeyOf(each) === key).length)] : [];
    return [
      key,
      String(facts.length),
      ...counts.map(String),
      percent(counts[0], facts.length),
      percent(counts[0] + counts[1], facts.length),
      ...no(result.entries),
      ...no(result.candidates),
    ];
  });
  console.log('');
  table([
    [title, 'facts', ...shares, 'right', '+ prop.', ...(extraKeyOf ? ['false entries', 'false cand.'] : [])],
    ...rows,
  ]);
}

/** How entries and candidates were recognised, the most frequent first. @param {Result['origins']} origins @returns {string[][]} */
function familyRows(origins) {
  const names = [...new Set(origins.map(({ family, source }) => `${family} (${source})`))].sort();
  const rows = names.map((name) => {
    const mine = origins.filter(({ family, source }) => `${family} (${source})` === name);
    const [right, partial, no] = ['right', 'partial', 'false'].map(
      (outcome) => mine.filter((each) => each.outcome === outcome).length,
    );
    return {
      all: mine.length,
      row: [
        name,
        String(mine.length),
        String(right),
        String(partial),
        String(no),
        percent(right + partial, mine.length),
      ],
    };
  });
  return [
    ['family', 'occurrences', 'right', 'partly', 'no fact', 'precision'],
    ...rows.sort((a, b) => b.all - a.all).map(({ row }) => row),
  ];
}

/** Writes the families of all sets into the documentation. @param {Result['origins']} origins */
function writeFamilies(origins) {
  const file = join(root, 'docs/recognition.md');
  const rows = familyRows(origins).map((row) => `| ${row.join(' | ')} |`);
  const lines = [rows[0], '| --- | ---: | ---: | ---: | ---: | ---: |', ...rows.slice(1)];
  const text = readFileSync(file, 'utf8');
  const [before] = text.split('<!-- families -->');
  const [, after] = text.split('<!-- /families -->');
  writeFileSync(file, `${before}<!-- families -->\n${lines.join('\n')}\n<!-- /families -->${after}`);
  console.log(`\nwritten: ${relative(root, file)}`);
}

/** @param {Result} result */
function missed(result) {
  const place = (/** @type {string} */ archive, /** @type {string} */ file, /** @type {number} */ line) =>
    `${archive}/${file.replace('minutes/', '')}:${line}`;
  for (const verdict of Object.keys(shareOf)
    .filter((each) => each !== 'right')
    .reverse()) {
    const facts = result.facts.filter((each) => each.verdict === verdict);
    if (facts.length > 0) console.log(`\n${verdict} (${facts.length})`);
    for (const { archive, fact, found, fields, proposal, told } of facts) {
      const what = fact.expect.text ? `“${fact.expect.text}”` : JSON.stringify(fact.expect);
      console.log(`  ${place(archive, fact.file, fact.line)} ${fact.kind} [${fact.explicitness}] ${what}`);
      if (found) console.log(`      has ${found}`);
      for (const { name, match, got } of fields) console.log(`      ${name} ${match}: ${got ?? 'nothing'}`);
      if (proposal)
        console.log(
          `      review: ${proposal.candidate.role} “${proposal.candidate.text}” ${proposal.fields.join(', ')}`,
        );
      if (told.length > 0) console.log(`      told: ${told.join(', ')}`);
    }
  }
  for (const [title, extras] of Object.entries({
    'false entries': result.entries,
    'false candidates': result.candidates,
    'findings on talk': result.findings,
  })) {
    if (extras.length > 0) console.log(`\n${title} (${extras.length})`);
    for (const { archive, file, line, what, text, trap } of extras)
      console.log(`  ${place(archive, file, line)} ${what} “${text}”${trap ? ` (${trap})` : ''}`);
  }
}

/** @param {string} name @param {Result} result @param {boolean} lines */
function tell(name, result, lines) {
  console.log(`\n== ${name}: ${result.files} files, ${result.facts.length} facts, ${result.traps} traps`);
  if (lines) missed(result);
  console.log(
    `czs review: ${result.reviewed ? 'used' : 'no such command'}; ${result.findings.length} findings take a trap for an entry`,
  );
  groups(
    'language',
    result,
    ({ language }) => language,
    ({ language }) => language,
  );
  groups(
    'kind',
    result,
    ({ fact }) => fact.kind,
    ({ what }) => (what === 'agenda' ? 'announced-item' : what),
  );
  groups('explicitness', result, ({ fact }) => fact.explicitness, null);
  groups(
    'archive',
    result,
    ({ archive }) => archive,
    ({ archive }) => archive,
  );
  if (result.origins.length > 0) {
    console.log('');
    table(familyRows(result.origins));
  }
  const counts = countsOf(result.facts).map((count, i) => `${shares[i]} ${percent(count, result.facts.length)}`);
  console.log(
    `\n${name}: ${counts.join(', ')} of ${result.facts.length} facts; ${result.entries.length} false entries, ${result.candidates.length} false candidates`,
  );
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    root: { type: 'string' },
    archive: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    reviewed: { type: 'boolean', default: false },
  },
});
const truth = join(root, 'test/truth');
/** @type {Record<string, string>} */
const sets = values.root
  ? { [values.root]: resolve(values.root) }
  : { dev: join(truth, 'dev'), held: join(truth, 'held'), live: join(root, '../shared/live') };
/** @type {Result['origins']} */
const origins = [];
for (const [name, folder] of Object.entries(sets)) {
  if (!existsSync(folder) || (values.only && values.only !== name)) continue;
  const held = !relative(join(truth, 'held'), folder).startsWith('..');
  if (held && values.verbose)
    console.log(
      '\nThe lines of the held-back half are not shown, only its figures: test/truth/held/README.md says why.',
    );
  const result = await measure(folder, values.archive?.split(',') ?? [], values.reviewed);
  origins.push(...result.origins);
  tell(name, result, values.verbose && !held);
}
if (values.write) writeFamilies(origins);
