/**
 * Fits src/recognise/weights.ts: run by scripts/fit-candidates.mjs.
 *
 * It reads test/truth/dev, and the labelled sentences of ../shared/truth where that folder is beside the repository (LABELS=folder says where
 * else); it says what it used. The half of the truth that is held back is never read. No chance is in it: the same labels give the same weights.
 *
 * What is added where a document tells at length (src/recognise/weights-at-length.ts) is fitted on documents of ../shared/corpus, imported: the
 * half for development of test/truth/import/corpus.jsonl, and test/truth/import/prose.jsonl.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeLabels } from '../../src/cli/import-labels.ts';
import { importWork } from '../../src/cli/import-work.ts';
import type { Language } from '../../src/model/minutes.ts';
import { sketchSentences } from '../../src/recognise/candidates.ts';
import type { Evidence } from '../../src/recognise/evidence-names.ts';
import type { OpenEntry } from '../../src/recognise/open-entries.ts';
import { overrule, type Weighed } from '../../src/recognise/rulings.ts';
import type { Sketch } from '../../src/recognise/sketch.ts';
import { leastFor, reasonsFor, rolesOver, sureness, type Thresholds } from '../../src/recognise/weighing.ts';
import { type ModelRole, modelRoles, weights as typedWeights } from '../../src/recognise/weights.ts';
import { candidateReader, type Known } from '../helpers/candidates.ts';
import { readers } from '../helpers/readers.ts';
import { corpusDocuments, type Document } from './import/corpus.mjs';
import { linesOf } from './import/lines.mjs';

/** How much a sentence of each source weighs: real minutes were labelled quickly, and are of another kind. */
const sources = { dev: 4, typed: 4, corpus: 2 } as const;
type Source = keyof typeof sources;

const folds = 6;
/** A feature that is true of fewer sentences is left out. */
const rarest = 4;
/** The one number that trades what is found for what is false: lower finds more, higher is surer. */
const operatingPoint = 0.7;

/** A sentence that is in no entry, with its labels. */
interface Row {
  readonly source: Source;
  readonly document: string;
  readonly sketch: Sketch;
  readonly evidence: Evidence;
  readonly before: { readonly sketch: Sketch; readonly evidence: Evidence } | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly roles: ModelRole[];
  /** Colleagues would differ: neither right nor wrong. */
  optional: boolean;
  /** Its features, by number. */
  at: readonly number[];
  sure: Weighed;
  taken: ModelRole | null;
}

interface Fact {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly kindAny?: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
}

interface Label {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly roles: readonly string[];
}

type Named = Readonly<Record<ModelRole, Readonly<Record<string, number>>>>;

interface Family {
  readonly family: string;
  readonly occurrences: number;
  readonly precision: number;
}

export async function fitCandidates(root: string, argv: readonly string[]): Promise<void> {
  const reader = new Reader(root, await candidateReader());
  const isDry = argv.includes('--dry-run');
  let named: Named = byRole(typedWeights);
  if (!argv.includes('--at-length')) {
    const rows = reader.rows();
    const used = describeRows(rows);
    say(`used ${used}`);
    const model = new Model(rows);
    report(model, argv.includes('--errors'));
    if (!isDry) write(root, model, used);
    named = model.named;
  }
  const imported = await reader.imported();
  if (imported.length === 0) {
    say('The corpus is not here: what is added where a document tells at length stays as it is.');
    return;
  }
  const added = new AtLength(imported, named);
  added.report(argv.includes('--errors'));
  if (!isDry) added.write(root);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

// ------------------------------------------------------------------------------------------------------------------------------ labels

class Reader {
  private readonly root: string;
  private readonly labels: string;
  private readonly read: Awaited<ReturnType<typeof candidateReader>>;

  constructor(root: string, read: Awaited<ReturnType<typeof candidateReader>>) {
    this.root = root;
    this.read = read;
    this.labels = process.env.LABELS ?? join(root, '..', 'shared', 'truth');
  }

  rows(): Row[] {
    const typed = this.labelled('typed', 'typed-labels.jsonl', (name) => join(this.labels, 'typed', name));
    const corpus = this.labelled('corpus', 'corpus-labels.jsonl', (name) => join(this.labels, '..', 'corpus', name));
    return [...this.dev(), ...typed, ...corpus];
  }

  /** The sentences of the development half that are in no entry: each fact is the sentence's on its line that has most of its words. */
  private dev(): Row[] {
    const folder = join(this.root, 'test', 'truth', 'dev');
    const rows: Row[] = [];
    for (const archive of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
      const at = join(folder, archive.name);
      const { facts, optional } = JSON.parse(readFileSync(join(at, 'truth.json'), 'utf8')) as Record<string, Fact[]>;
      const language = /^language: (fr|nl|en)/m.exec(readFileSync(join(at, 'czs.yaml'), 'utf8'))?.[1] as Language;
      const files = readdirSync(join(at, 'minutes')).sort();
      const texts = files.map((file) => readFileSync(join(at, 'minutes', file), 'utf8'));
      const others = texts.flatMap(
        (text, index) => this.read(`minutes/${files[index]}`, text, { language }).document.minutes.people,
      );
      for (const [index, name] of files.entries()) {
        const file = `minutes/${name}`;
        const known = { others, language, open: openBefore(file, facts as Fact[]) };
        const made = this.sentences('dev', `${archive.name}/${name}`, file, texts[index] as string, known);
        for (const fact of (facts as Fact[]).filter((one) => one.file === file)) label(made, fact);
        const differ = new Set((optional as Fact[]).filter((one) => one.file === file).map((one) => one.line));
        for (const row of made) if (differ.has(row.line)) row.optional = true;
        rows.push(...made);
      }
    }
    return rows;
  }

  /** The sentences of documents of the corpus as they are imported, of those that tell at length. */
  async imported(): Promise<ImportedRow[]> {
    const corpus = join(this.labels, '..', 'corpus');
    if (!existsSync(corpus)) return [];
    const lists = ['corpus.jsonl', 'prose.jsonl'].map((name) => join(this.root, 'test', 'truth', 'import', name));
    const documents = lists.flatMap((list) => corpusDocuments(corpus, say, list)).filter(({ half }) => half === 'dev');
    const rows: ImportedRow[] = [];
    for (const document of documents) rows.push(...(await this.importedRows(document)));
    return rows;
  }

  private async importedRows(document: Document): Promise<ImportedRow[]> {
    const { path } = document;
    const language = document.language as Language;
    const date = document.date?.values[0] ?? '2020-01-15';
    const options = { fileName: basename(path), year: null, language, approved: false, date };
    const done = await importWork({ name: path, bytes: readFileSync(path), options, split: false });
    const [part] = done.ok ? done.parts : [];
    if (part === undefined) return [];
    const { fast } = await readers({ language, byVerb: true });
    const file = `minutes/${date}.md`;
    const text = await writeLabels(part.markdown, async (each) => fast(file, each));
    const { document: read, context } = this.read(file, text, { language });
    const sentences = sketchSentences(read, context);
    if (!sentences.some(({ evidence }) => evidence.has('shape/at-length'))) return [];
    const seen = document.lines === null ? null : spaced(linesOf(path).slice(document.lines[0] - 1, document.lines[1]));
    const rows = sentences
      .map(({ sketch, evidence }, at) => ({
        document: document.file,
        text: squeezed(sketch.piece.text),
        sketch,
        evidence,
        before: sentences[at - 1] ?? null,
        labels: new Map<ModelRole, boolean>(),
        at: [],
        sure: nothing(),
      }))
      .filter(({ text: words }) => seen?.includes(spaced([words])) ?? true);
    for (const one of document.decisions) labelImported(rows, 'decision', one.text, [], one.maybe);
    for (const one of document.actions) labelImported(rows, 'action', one.text, one.owners, one.maybe);
    return rows;
  }

  /** Labels by line and column: each is the sentence's that holds its place, else that begins next on its line. */
  private labelled(source: Source, list: string, pathOf: (name: string) => string): Row[] {
    const path = join(this.labels, list);
    if (!existsSync(path)) return [];
    const byFile = new Map<string, Label[]>();
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const one = JSON.parse(line) as Label;
      byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
    }
    const rows: Row[] = [];
    for (const [name, mine] of byFile) {
      if (!existsSync(pathOf(name))) continue;
      const text = readFileSync(pathOf(name), 'utf8');
      const language = name.slice(0, 2) as Language;
      const date = /(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)/.exec(name);
      const file = `minutes/${date === null ? '2020-01-15' : date.slice(1, 4).join('-')}.md`;
      const made = this.sentences(source, name, file, text, { language });
      const starts = startsOf(text);
      for (const { line, column, roles } of mine) {
        const offset = (starts[line - 1] ?? 0) + column - 1;
        const row =
          made.find((one) => one.start <= offset && offset < one.end) ??
          made.find((one) => one.line === line && one.start >= offset);
        for (const role of roles) if (row !== undefined) add(row, role === 'rejected' ? 'decision' : role);
      }
      // Some documents are labelled as far as somebody read.
      const last = Math.max(...mine.map(({ line }) => line));
      rows.push(...made.filter((row) => row.line <= last));
    }
    return rows;
  }

  private sentences(source: Source, document: string, file: string, text: string, known: Known): Row[] {
    const { document: read, context } = this.read(file, text, known);
    const sentences = sketchSentences(read, context);
    const starts = startsOf(text);
    const lineOf = (offset: number): number => {
      const next = starts.findIndex((start) => start > offset);
      return next === -1 ? starts.length : next;
    };
    return sentences.map(({ sketch, evidence }, index) => {
      const { start, end } = sketch.piece.place;
      const before = sentences[index - 1] ?? null;
      const place = { start, end, line: lineOf(start), endLine: lineOf(end - 1), text: text.slice(start, end) };
      return {
        source,
        document,
        sketch,
        evidence,
        before,
        ...place,
        roles: [],
        optional: false,
        at: [],
        sure: nothing(),
        taken: null,
      };
    });
  }
}

/** A sentence of an imported document, with its labels: true where colleagues would differ. */
interface ImportedRow {
  readonly document: string;
  readonly text: string;
  readonly sketch: Sketch;
  readonly evidence: Evidence;
  readonly before: Row['before'];
  readonly labels: Map<ModelRole, boolean>;
  at: readonly number[];
  sure: Weighed;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of some lines between blanks, to look others up in. */
function spaced(lines: readonly string[]): string {
  return ` ${foldedWords(lines.join(' ')).join(' ')} `;
}

/** Most of the shorter text stands in the longer one: the sentence that is most alike has the label; of others alike it is open. */
function labelImported(
  rows: readonly ImportedRow[],
  role: ModelRole,
  text: string,
  owners: readonly string[],
  maybe: boolean,
): void {
  const who = tellingWords(owners.join(' '));
  const without = (words: Set<string>): Set<string> => new Set([...words].filter((word) => !who.has(word)));
  const wanted = without(tellingWords(text));
  const rated = rows
    .map((row) => {
      const there = without(tellingWords(row.text));
      const both = [...wanted].filter((word) => there.has(word)).length;
      const least = Math.min(wanted.size, there.size);
      const rating = least > 0 && both / least >= 0.6 && both >= Math.min(2, wanted.size) ? both / least : 0;
      return { row, rating, both };
    })
    .sort((a, b) => b.rating - a.rating || b.both - a.both);
  for (const [at, { row, rating, both }] of rated.entries()) {
    if (rating === 0 || (at > 0 && (rating < 0.8 || both < 3))) break;
    if (row.labels.get(role) !== false) row.labels.set(role, at > 0 || maybe);
  }
}

function tellingWords(text: string): Set<string> {
  const words = foldedWords(text.replace(/\]\([^)]*\)?/g, '] ').replace(/\{\{[^}]*\}\}|&\w+;|https?:\S+/g, ' '));
  const telling = words.filter((word) => word.length > 2 || /\d/.test(word));
  return new Set(telling.length > 0 ? telling : words);
}

function nothing(): Weighed {
  return Object.fromEntries(modelRoles.map((role) => [role, 0])) as Weighed;
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function add(row: Row, role: string): void {
  const known = modelRoles.find((one) => one === role);
  if (known !== undefined && !row.roles.includes(known)) row.roles.push(known);
}

function label(rows: readonly Row[], { line, kind, kindAny, expect }: Fact): void {
  const role = kindAny?.[0] ?? kind;
  // Lists of people, hours and the place are the reader's.
  if (role === 'presence' && !('person' in expect) && !('change' in expect)) return;
  const wanted = wordsIn(textOf(expect));
  const share = (row: Row): number => {
    const there = wordsIn(row.text);
    return [...wanted].filter((word) => there.has(word)).length;
  };
  const near = rows.filter((row) => row.line <= line && row.endLine >= line).sort((a, b) => share(b) - share(a));
  if (near[0] !== undefined) add(near[0], role === 'rejected' ? 'decision' : role);
}

function textOf({ textAny, text, item }: Fact['expect']): string {
  return String((textAny as string[] | undefined)?.[0] ?? text ?? item ?? '');
}

function wordsIn(text: string): Set<string> {
  return new Set(foldedWords(text).filter((word) => word.length > 1));
}

function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What earlier meetings of an archive left open, as far as its labels tell. */
function openBefore(file: string, facts: readonly Fact[]): Omit<OpenEntry, 'made' | 'closed'>[] {
  const letters: Readonly<Record<string, string>> = { action: 'A', proposal: 'P', pending: 'D' };
  return facts
    .filter((fact) => fact.file < file && fact.kind in letters)
    .map((fact, at) => ({
      ref: `${fact.file.slice('minutes/'.length, -'.md'.length)}/${letters[fact.kind]}${at + 1}`,
      role: fact.kind as OpenEntry['role'],
      text: textOf(fact.expect),
      item: '',
      owners: ((fact.expect.owners as string[] | undefined) ?? []).map((one) => one.split('|')[0] as string),
    }));
}

function describeRows(rows: readonly Row[]): string {
  const parts = (Object.keys(sources) as Source[]).map((source) => {
    const mine = rows.filter((row) => row.source === source);
    const labels = mine.reduce((sum, row) => sum + row.roles.length, 0);
    return `${source}: ${new Set(mine.map((row) => row.document)).size} documents, ${mine.length} sentences, ${labels} labels`;
  });
  return parts.join('; ');
}

// ------------------------------------------------------------------------------------------------------------------------- the weights

class Model {
  readonly rows: readonly Row[];
  readonly features: readonly string[];
  readonly thresholds: Thresholds;
  readonly named: Named;
  readonly families: readonly Family[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    const counts = new Map<string, number>();
    for (const row of rows) for (const name of row.evidence) counts.set(name, (counts.get(name) ?? 0) + 1);
    this.features = [...counts]
      .filter(([, count]) => count >= rarest)
      .map(([name]) => name)
      .sort();
    const numbers = new Map(this.features.map((name, at) => [name, at + 1]));
    for (const row of rows) row.at = [0, ...[...row.evidence].flatMap((name) => numbers.get(name) ?? [])];
    this.crossValidate();
    this.thresholds = Object.fromEntries(modelRoles.map((role) => [role, this.thresholdOf(role)])) as Thresholds;
    this.named = Object.fromEntries(
      modelRoles.map((role) => [role, named(this.features, this.fitted(rows, role))]),
    ) as Named;
    this.families = this.familiesOf();
    for (const row of rows) row.taken = this.takenAs(row);
  }

  /** Typed minutes, of which colleagues would say the same: what is measured. */
  get typed(): Row[] {
    return this.rows.filter((row) => row.source !== 'corpus' && !row.optional);
  }

  /** Each document is judged by weights that were fitted without it. */
  private crossValidate(): void {
    const foldOf = new Map<string, number>();
    const counted: Record<Source, number> = { dev: 0, typed: 0, corpus: 0 };
    for (const { document, source } of this.rows)
      if (!foldOf.has(document)) foldOf.set(document, counted[source]++ % folds);
    for (let fold = 0; fold < folds; fold++) {
      const known = this.rows.filter((row) => foldOf.get(row.document) !== fold);
      const unseen = this.rows.filter((row) => foldOf.get(row.document) === fold);
      for (const role of modelRoles) {
        const weights = this.fitted(known, role);
        for (const row of unseen) row.sure[role] = sureOf(weights, row.at);
      }
    }
    for (const row of this.rows) overrule(row.sure, row.sketch, row.evidence, row.before);
  }

  /** A logistic regression: weights that make the labels likely, kept small (L2); each step is scaled by those before it. */
  private fitted(data: readonly Row[], role: ModelRole): Float64Array {
    const [shrink, rounds, rate] = [0.0025, 120, 0.5];
    const weights = new Float64Array(this.features.length + 1);
    const squares = new Float64Array(weights.length).fill(1e-6);
    const usable = data.filter((row) => !row.optional);
    const positive = usable.filter((row) => row.roles.includes(role)).length;
    // A rare role would be lost among what is none.
    const lift = Math.min(4, Math.sqrt(usable.length / Math.max(1, positive)) / 2);
    for (let round = 0; round < rounds; round++) {
      const slope = new Float64Array(weights.length);
      let total = 0;
      for (const row of usable) {
        const is = row.roles.includes(role) ? 1 : 0;
        const weight = sources[row.source] * (is === 1 ? lift : 1);
        total += weight;
        const miss = weight * (sureOf(weights, row.at) - is);
        for (const at of row.at) slope[at] = (slope[at] as number) + miss;
      }
      for (let at = 0; at < weights.length; at++) {
        const weight = weights[at] as number;
        const step = (slope[at] as number) / total + (at === 0 ? 0 : shrink * weight);
        const square = (squares[at] as number) + step * step;
        squares[at] = square;
        weights[at] = weight - (rate * step) / Math.sqrt(square);
      }
    }
    return weights;
  }

  /** From where on a sentence is taken for a role: where what is found and what is right are best together; and from where on surely. */
  private thresholdOf(role: ModelRole): { medium: number; high: number } {
    const { typed } = this;
    const all = typed.filter((row) => row.roles.includes(role)).length;
    const at = (least: number) => {
      const taken = typed.filter((row) => row.sure[role] >= least);
      const right = taken.filter((row) => row.roles.includes(role)).length;
      return { count: taken.length, precision: right / (taken.length || 1), recall: right / (all || 1) };
    };
    let best = { least: 0.5, worth: -1 };
    for (let least = 0.26; least <= 0.7; least += 0.02) {
      const { precision, recall, count } = at(least);
      const worth = (2 * precision * recall) / (precision + recall || 1) + 0.4 * recall + (precision >= 0.75 ? 0.5 : 0);
      if (count >= 3 && worth > best.worth) best = { least, worth };
    }
    let high = 0.9;
    for (let least = 0.96; least >= best.least; least -= 0.02) if (at(least).precision >= 0.9) high = least;
    return { medium: rounded(best.least), high: rounded(high) };
  }

  familyOf(row: Row, role: ModelRole): string {
    return reasonsFor(row.evidence, (name) => this.named[role][name] ?? 0)[0] ?? 'sentence';
  }

  pointOf(row: Row, role: ModelRole): number {
    return sureness(row.sure[role], role, row.evidence, this.thresholds);
  }

  /** The role that a sentence is taken for, where its family proposes something at that point. */
  takenAs(row: Row, point = operatingPoint): ModelRole | null {
    const [role] = rolesOver(row.sure, row.evidence, point, this.thresholds);
    return role === undefined || this.pointOf(row, role) < leastFor(this.familyOf(row, role)) ? null : role;
  }

  /** How often each family of evidence is right. */
  private familiesOf(): Family[] {
    const found = new Map<string, boolean[]>();
    for (const row of this.typed) {
      const role = this.takenAs(row);
      if (role === null) continue;
      const family = this.familyOf(row, role);
      found.set(family, [...(found.get(family) ?? []), row.roles.includes(role)]);
    }
    const made = [...found].map(([family, all]) => ({
      family,
      occurrences: all.length,
      precision: all.filter(Boolean).length / all.length,
    }));
    return made.sort((a, b) => b.occurrences - a.occurrences || (a.family < b.family ? -1 : 1));
  }
}

/** What is added to the weights where a document tells at length: the roles that are labelled there. */
const rolesAtLength = ['decision', 'action'] as const;
type RoleAtLength = (typeof rolesAtLength)[number];

/** So often a candidate of such a document is to be right, in cross-validation; and so often one that is sure. */
const rightAtLength = { medium: 0.6, high: 0.85 };

class AtLength {
  private readonly rows: readonly ImportedRow[];
  private readonly named: Named;
  private readonly features: readonly string[];
  private readonly thresholds: Readonly<Record<RoleAtLength, { readonly medium: number; readonly high: number }>>;

  constructor(rows: readonly ImportedRow[], named: Named) {
    this.rows = rows;
    this.named = named;
    const counts = new Map<string, number>();
    for (const { evidence } of rows) for (const name of evidence) counts.set(name, (counts.get(name) ?? 0) + 1);
    this.features = [...counts].flatMap(([name, count]) => (count >= 6 ? [name] : [])).sort();
    const numbers = new Map(this.features.map((name, at) => [name, at + 1]));
    for (const row of rows) row.at = [0, ...[...row.evidence].flatMap((name) => numbers.get(name) ?? [])];
    const documents = [...new Set(rows.map(({ document }) => document))].sort();
    for (let fold = 0; fold < 8; fold++) {
      const isUnseen = ({ document }: ImportedRow): boolean => documents.indexOf(document) % 8 === fold;
      for (const role of rolesAtLength) {
        const more = this.fitted(
          rows.filter((row) => !isUnseen(row)),
          role,
        );
        for (const row of rows.filter(isUnseen)) row.sure[role] = this.sureOf(row, role, more);
      }
    }
    for (const row of rows) overrule(row.sure, row.sketch, row.evidence, row.before);
    this.thresholds = Object.fromEntries(
      rolesAtLength.map((role) => [role, this.thresholdOf(role)]),
    ) as typeof this.thresholds;
  }

  private typedSum({ evidence }: ImportedRow, role: ModelRole): number {
    const of = this.named[role];
    return [...evidence].reduce((sum, name) => sum + (of[name] ?? 0), of.bias ?? 0);
  }

  private sureOf(row: ImportedRow, role: ModelRole, more: Float64Array): number {
    let sum = this.typedSum(row, role);
    for (const at of row.at) sum += more[at] as number;
    return 1 / (1 + Math.exp(-sum));
  }

  /** As `Model.fitted`, from the weights of typed minutes on. */
  private fitted(rows: readonly ImportedRow[], role: ModelRole): Float64Array {
    const [shrink, rounds, rate] = [0.0009, 400, 0.3];
    const more = new Float64Array(this.features.length + 1);
    const squares = new Float64Array(more.length).fill(1e-6);
    const data = rows
      .filter(({ labels }) => labels.get(role) !== true)
      .map((row) => ({ at: row.at, is: row.labels.has(role) ? 1 : 0, from: this.typedSum(row, role) }));
    for (let round = 0; round < rounds; round++) {
      const slope = new Float64Array(more.length);
      for (const { at, is, from } of data) {
        let sum = from;
        for (const each of at) sum += more[each] as number;
        const miss = 1 / (1 + Math.exp(-sum)) - is;
        for (const each of at) slope[each] = (slope[each] as number) + miss;
      }
      for (let at = 0; at < more.length; at++) {
        const weight = more[at] as number;
        const step = (slope[at] as number) / data.length + (at === 0 ? 0 : shrink * weight);
        squares[at] = (squares[at] as number) + step * step;
        more[at] = weight - (rate * step) / Math.sqrt(squares[at] as number);
      }
    }
    return more;
  }

  /** Of what is at least so sure: how many are right, how many are not, and what share of the labels that is. */
  private figures(role: RoleAtLength, least: number) {
    const taken = this.rows.filter((row) => row.sure[role] >= least && row.labels.get(role) !== true);
    const right = taken.filter(({ labels }) => labels.has(role)).length;
    const all = this.rows.filter(({ labels }) => labels.get(role) === false).length;
    return { count: taken.length, precision: right / (taken.length || 1), recall: right / (all || 1), all };
  }

  /** The lowest point from which on enough is right. */
  private thresholdOf(role: RoleAtLength): { medium: number; high: number } {
    const from = (wanted: number, least: number): number => {
      for (let point = least; point < 0.96; point += 0.01)
        if (this.figures(role, point).precision >= wanted) return rounded(point);
      return 0.96;
    };
    const medium = from(rightAtLength.medium, 0.1);
    return { medium, high: from(rightAtLength.high, medium) };
  }

  report(errors: boolean): void {
    const documents = new Set(this.rows.map(({ document }) => document)).size;
    say(`at length: ${documents} documents, ${this.rows.length} sentences, ${this.features.length} features`);
    for (const role of rolesAtLength) {
      const { medium, high } = this.thresholds[role];
      for (const point of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, medium, high]) {
        const { count, precision, recall, all } = this.figures(role, point);
        say(
          `${role} from ${point}: ${count} candidates, right ${percent(precision)}, found ${percent(recall)} of ${all}`,
        );
      }
      if (!errors) continue;
      for (const row of this.rows) {
        const label = row.labels.get(role);
        const isTaken = row.sure[role] >= medium;
        if (label !== true && isTaken !== (label === false))
          say(`${isTaken ? 'false' : 'missed'} ${role} ${row.sure[role].toFixed(2)} ${row.text.slice(0, 140)}`);
      }
    }
  }

  write(root: string): void {
    const more = Object.fromEntries(
      rolesAtLength.map((role) => [role, named(this.features, this.fitted(this.rows, role))]),
    );
    const path = join(root, 'src', 'recognise', 'weights-at-length.ts');
    writeFileSync(
      path,
      `// Made by scripts/fit-candidates.mjs of labelled sentences; not to be changed by hand.

/** The roles that are weighed otherwise in a document that tells at length. */
export const rolesAtLength = ${JSON.stringify(rolesAtLength)} as const;

/** From how sure on a sentence of such a document is a candidate, and from how sure on its certainty is high. */
export const thresholdsAtLength = ${JSON.stringify(this.thresholds)};

/** What is added there, for each of these roles in their order, to what each evidence weighs in minutes as people type them. */
export const moreAtLength: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(byFeature(more))};
`,
    );
    spawnSync(join(root, 'node_modules', '.bin', 'biome'), ['check', '--write', path], { cwd: root });
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const rows = rolesAtLength.map((role) => {
      const { count, precision, recall, all } = this.figures(role, this.thresholds[role].medium);
      return line([role, all, count, percent(precision), percent(recall)]);
    });
    const documents = new Set(this.rows.map(({ document }) => document)).size;
    const head = ['role', 'facts', 'candidates', 'right', 'found'];
    const table = [line(head), line(head.map(() => '---')), ...rows].join('\n');
    const page = join(root, 'src', 'recognise', 'candidates.md');
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(
        /<!-- at length -->[\s\S]*<!-- \/at length -->/,
        () =>
          `<!-- at length -->\nMade of ${documents} documents of the corpus, ${this.rows.length} sentences.\n\n${table}\n<!-- /at length -->`,
      ),
    );
  }
}

/** The weights of some features by name, without those that weigh next to nothing. */
function named(features: readonly string[], weights: Float64Array): Readonly<Record<string, number>> {
  const all = ['bias', ...features].map((name, at) => [name, rounded(weights[at] as number)] as const);
  return Object.fromEntries(all.filter(([, weight]) => Math.abs(weight) >= 0.05));
}

/** As the weights are written: a row for each feature, with a number for each role. */
function byFeature(named: Readonly<Partial<Named>>): Readonly<Record<string, readonly number[]>> {
  const columns = Object.values(named);
  const names = [...new Set(columns.flatMap((column) => Object.keys(column)))].filter((name) => name !== 'bias').sort();
  return Object.fromEntries(['bias', ...names].map((name) => [name, columns.map((column) => column[name] ?? 0)]));
}

function byRole(rows: Readonly<Record<string, readonly number[]>>): Named {
  const column = (at: number) => Object.entries(rows).map(([name, row]) => [name, row[at] as number] as const);
  return Object.fromEntries(modelRoles.map((role, at) => [role, Object.fromEntries(column(at))])) as Named;
}

function sureOf(weights: Float64Array, at: readonly number[]): number {
  let sum = 0;
  for (const each of at) sum += weights[each] as number;
  return 1 / (1 + Math.exp(-sum));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

// ----------------------------------------------------------------------------------------------------------------------------- figures

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

interface Figures {
  readonly facts: number;
  readonly taken: number;
  /** Of what is taken: of the right role; of some fact. */
  readonly right: number;
  readonly some: number;
  /** Of the facts: found in their role; in some role. */
  readonly found: number;
  readonly foundSome: number;
}

function figuresOf(rows: readonly Row[], takenAs: (row: Row) => ModelRole | null = (row) => row.taken): Figures {
  const facts = rows.filter((row) => row.roles.length > 0).length || 1;
  let [taken, right, some] = [0, 0, 0];
  for (const row of rows) {
    const role = takenAs(row);
    if (role === null) continue;
    taken++;
    if (row.roles.includes(role)) right++;
    if (row.roles.length > 0) some++;
  }
  return {
    facts,
    taken,
    right: right / (taken || 1),
    some: some / (taken || 1),
    found: right / facts,
    foundSome: some / facts,
  };
}

function told({ facts, taken, right, some, found, foundSome }: Figures): string {
  return `${facts} sentences with a fact; ${taken} candidates, right ${percent(right)} (some fact ${percent(some)}); found ${percent(found)} (in some role ${percent(foundSome)})`;
}

function report(model: Model, errors: boolean): void {
  const { rows, typed, thresholds, families } = model;
  say(`${model.features.length} features, ${rows.length} sentences`);
  for (const source of Object.keys(sources) as Source[])
    for (const language of [null, 'fr', 'nl', 'en'] as const) {
      const mine = rows.filter(
        (row) => row.source === source && !row.optional && (language ?? row.sketch.language) === row.sketch.language,
      );
      if (mine.length > 0) say(`${source} ${language ?? 'all'}: ${told(figuresOf(mine))}`);
    }
  for (const point of [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.3])
    say(`operating point ${point}: ${told(figuresOf(typed, (row) => model.takenAs(row, point)))}`);
  for (const role of modelRoles)
    say(
      `${role.padEnd(13)} from ${thresholds[role].medium}, surely ${thresholds[role].high}: ${roleCells(typed, role).join(', ')}`,
    );
  for (const { family, occurrences, precision } of families)
    say(`family ${family.padEnd(24)} ${occurrences} ${percent(precision)}`);
  if (!errors) return;
  for (const row of rows) {
    if (row.optional || (row.taken === null ? row.roles.length === 0 : row.roles.includes(row.taken))) continue;
    const sure = modelRoles
      .filter((role) => row.sure[role] > 0.2)
      .map((role) => `${role} ${row.sure[role].toFixed(2)}`);
    const text = row.text.replace(/\s+/g, ' ').slice(0, 110);
    say(`${row.document} ${row.roles.join('+') || 'text'} => ${row.taken ?? 'text'} | ${text} | ${sure.join(' ')}`);
  }
}

/** Of a role: how many facts, how many candidates, how many of these are right, how many of those are found. */
function roleCells(rows: readonly Row[], role: ModelRole): (string | number)[] {
  const taken = rows.filter((row) => row.taken === role);
  const all = rows.filter((row) => row.roles.includes(role));
  const right = taken.filter((row) => row.roles.includes(role)).length;
  return [all.length, taken.length, percent(right / (taken.length || 1)), percent(right / (all.length || 1))];
}

function write(root: string, { named, thresholds, families, features, typed }: Model, used: string): void {
  const weights = join(root, 'src', 'recognise', 'weights.ts');
  writeFileSync(
    weights,
    `// Made by scripts/fit-candidates.mjs of labelled sentences; not to be changed by hand.

/** The roles that are weighed; a refusal is a decision, and told from one afterwards. */
export const modelRoles = ${JSON.stringify(modelRoles)} as const;

export type ModelRole = (typeof modelRoles)[number];

/** The one number that trades what is found for what is false: lower finds more, higher is surer. It multiplies every threshold. */
export const operatingPoint = ${operatingPoint};

/** From how sure on a sentence is a candidate, and from how sure on its certainty is high. */
export const thresholds: Readonly<Record<ModelRole, { readonly medium: number; readonly high: number }>> = ${JSON.stringify(thresholds)};

/** What each evidence weighs for each of these roles, in their order: more than 0 speaks for it, less against it. */
export const weights: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(byFeature(named))};
`,
  );
  spawnSync(join(root, 'node_modules', '.bin', 'biome'), ['check', '--write', weights], { cwd: root });
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string =>
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
  const ofLanguages = ([null, 'fr', 'nl', 'en'] as const).map((language) => {
    const f = figuresOf(typed.filter((row) => (language ?? row.sketch.language) === row.sketch.language));
    return [
      language ?? 'all',
      f.facts,
      f.taken,
      percent(f.right),
      percent(f.some),
      percent(f.found),
      percent(f.foundSome),
    ];
  });
  const parts = [
    `Made of ${used}; ${features.length} features.`,
    table(
      [
        'language',
        'sentences with a fact',
        'candidates',
        'of the right role',
        'of some fact',
        'facts found',
        'in some role',
      ],
      ofLanguages,
    ),
    table(
      ['role', 'facts', 'candidates', 'right', 'found'],
      modelRoles.map((role) => [role, ...roleCells(typed, role)]),
    ),
    table(
      ['family', 'occurrences', 'right'],
      families.map(({ family, occurrences, precision }) => [`\`${family}\``, occurrences, percent(precision)]),
    ),
  ];
  const page = join(root, 'src', 'recognise', 'candidates.md');
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(
      /<!-- measured -->[\s\S]*<!-- \/measured -->/,
      () => `<!-- measured -->\n${parts.join('\n\n')}\n<!-- /measured -->`,
    ),
  );
}
