import { join } from 'node:path';
import { allInternalWords } from '../language/all-internal-words.ts';
import { foldArchive } from '../ledger/fold.ts';
import { type KeptMinutes, keptWhole, Shelf } from '../ledger/shelf.ts';
import type { Archive } from '../model/archive.ts';
import { type Config, defaultConfig, emptyRegistry, type Registry } from '../model/config.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import type { FoundFile, World } from '../model/world.ts';
import type { BlocksRead } from '../read/block.ts';
import { readConfig, readRegistry } from '../read/config.ts';
import { readPlainFront } from '../read/front-plain.ts';
import { guardBody } from '../read/guard.ts';
import { createReader, type Needs, type Reader, type Reading, type Supplies } from '../read/reader.ts';
import { eachFile, listMinutes } from '../store/archive-files.ts';
import { decodeText } from '../store/decode.ts';
import { maySayInternal } from '../text/unmarked-internal.ts';
import { archiveOf } from './archive.ts';
import { type Progress, progressOn } from './progress.ts';
import { tables } from './tables.ts';
import { UserError } from './user-error.ts';

/** A file is read up to so many bytes (design: 1 MiB). */
export const fileLimit = 1024 * 1024;

/** From so many files on, reading is long. */
const manyFiles = 256;

/** What so many files of an archive took is room enough for the others: the fewer, the less memory; the more, the less there is to clean up. */
function firstFiles(all: number): number {
  return all > wholeLimit ? 32 : manyFiles;
}

/** So many PVs are kept as they are: for few, the collector of garbage takes less than writing them down as bytes, and reading them again. */
export const wholeLimit = 1000;

/**
 * So many files go through each stage of reading together, so that its code stays in the processor's cache (docs/performance.md). Of more, too
 * much outlives the next clean-up of new objects.
 */
const together = 8;

/** But no more than so many characters. */
const togetherText = 256 * 1024;

/** Milliseconds that remark may take for one file. */
const remarkBudget = 2000;

/** The settings and the registry of an archive, and a reader made for it. */
export interface Opened {
  /** Absolute. */
  readonly root: string;
  readonly config: Config;
  readonly registry: Registry;
  readonly reader: Reader;
  /** `czs.yaml` and `people.yaml` as they are named, with their texts, for findings about them. */
  readonly settings: readonly { readonly file: string; readonly text: string; readonly problems: readonly Problem[] }[];
}

/** A file that could not be read at all: in no register, and a finding. */
export interface Unread {
  readonly file: string;
  readonly problem: Problem;
}

/** What a command is given of each file while its text is at hand. */
export interface SeenFile {
  readonly text: string;
  readonly bom: boolean;
  readonly reading: Reading;
}

export interface Loaded extends Opened {
  readonly archive: Archive;
  /** Every PV that was read, in a register or not. */
  readonly kept: readonly KeptMinutes[];
  /** The files of those that hold words which say that something is internal; whether they mark it, their text tells. */
  readonly sayInternal: ReadonlySet<string>;
  readonly unread: readonly Unread[];
}

/**
 * Finds the archive and reads its settings.
 * @throws UserError where there is no archive, or `czs.yaml` cannot be read
 */
export async function openArchive(world: World, dir: string | null, ruleIds: readonly string[] = []): Promise<Opened> {
  const root = archiveOf(world, dir);
  const settings: { file: string; text: string; problems: readonly Problem[] }[] = [];
  let config = defaultConfig;
  let registry = emptyRegistry;
  const configText = readSetting(world, root, 'czs.yaml');
  if (configText !== null) {
    config = await readSettings(configText, (text, yaml) => readConfig(text, yaml, ruleIds));
    settings.push({ file: 'czs.yaml', text: configText, problems: config.problems });
  }
  const peopleText = readSetting(world, root, config.people);
  if (peopleText !== null) {
    registry = await readSettings(peopleText, readRegistry);
    settings.push({ file: config.people, text: peopleText, problems: registry.problems });
  }
  const acronyms = [config.acronym, config.organisation].filter((name) => name !== null);
  const reader = readerFor({ registry, language: config.language, acronyms });
  return { root, config, registry, reader, settings };
}

/** Reads settings: as plain YAML where they are that, which needs no library; anything else, and every problem, with `yaml`. */
async function readSettings<T extends { readonly problems: readonly Problem[] }>(
  text: string,
  read: (text: string, yaml: NonNullable<Supplies['yaml']>) => T,
): Promise<T> {
  const plain = readPlainFront(text, { from: 0, to: text.length, body: text.length });
  if (plain !== null) {
    const settings = read(text, () => plain);
    if (settings.problems.length === 0) return settings;
  }
  const { readYamlFront } = await import('../read/front-yaml.ts');
  return read(text, readYamlFront);
}

/** A reader with the words of all languages. */
export function readerFor(about: {
  registry?: Registry;
  language?: Language | null;
  acronyms?: readonly string[];
}): Reader {
  return createReader({
    ...tables,
    registry: about.registry ?? emptyRegistry,
    language: about.language ?? null,
    acronyms: about.acronyms ?? [],
  });
}

function readSetting(world: World, root: string, file: string): string | null {
  const path = join(root, file);
  if (world.files.kind(path) === null) return null;
  const real = world.files.locate(path, root);
  const read = real.ok ? world.files.read(real.value, 256 * 1024) : real;
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return decoded.text;
}

/**
 * Reads every PV of the archive once and folds them. `see` is called with each file while its text is at hand; nothing of it is kept
 * after that. Long reading shows how far it is, on a terminal, unless `progress` is null.
 */
export async function loadArchive(
  world: World,
  opened: Opened,
  today: IsoDate,
  see: ((file: SeenFile) => void) | null = null,
  progress: Progress | null = progressOn(world),
): Promise<Loaded> {
  const { root, config, registry } = opened;
  const listed = listMinutes(world.files, root, config.minutes);
  if (!listed.ok) {
    if (listed.failure === 'missing') throw new UserError('minutes-missing', { folder: config.minutes });
    throw new UserError('cannot-read', { file: config.minutes, failure: listed.failure, detail: listed.detail });
  }
  const shelf = listed.value.length > wholeLimit ? new Shelf() : null;
  const kept: KeptMinutes[] = [];
  const sayInternal = new Set<string>();
  const unread: Unread[] = [];
  const keep = (seen: SeenFile) => {
    const { ours, minutes } = seen.reading;
    if (ours) kept.push(shelf === null ? keptWhole(minutes) : shelf.keep(minutes));
    if (ours && maySayInternal(seen.text, allInternalWords)) sayInternal.add(minutes.file);
    see?.(seen);
  };
  try {
    const refuse = (one: Unread) => unread.push(one);
    await readFiles(world, opened, listed.value, { keep, refuse, progress: progress?.step ?? null });
  } finally {
    progress?.end();
  }
  return {
    ...opened,
    archive: foldArchive({ minutes: kept, config, registry, today, names: opened.reader.names.reader }),
    kept,
    sayInternal,
    unread,
  };
}

/** An archive whose folder of minutes does not exist yet: git keeps no empty folder. */
export function emptyArchive(opened: Opened, today: IsoDate): Loaded {
  const { config, registry, reader } = opened;
  const archive = foldArchive({ minutes: [], config, registry, today, names: reader.names.reader });
  return { ...opened, archive, kept: [], sayInternal: new Set(), unread: [] };
}

/** What is done with files that are read. */
export interface FileTaker {
  /** False for a text that need not be read. */
  readonly wants?: (text: string) => boolean;
  readonly keep: (seen: SeenFile) => void;
  readonly refuse: (unread: Unread) => void;
  readonly progress?: ((done: number, all: number) => void) | null;
}

/** Reads files in their order; those that need a slow library come after the others. */
export async function readFiles(
  world: World,
  opened: Opened,
  found: readonly FoundFile[],
  { wants, keep, refuse, progress = null }: FileTaker,
): Promise<void> {
  const { root, reader } = opened;
  const late: { path: string; needs: Needs }[] = [];
  let texts: FileText[] = [];
  let size = 0;
  const readTexts = (): void => {
    const readings = readTogether(reader, texts);
    for (let at = 0; at < texts.length; at++) {
      const { path, text, bom } = texts[at] as FileText;
      const reading = readings[at] as Reading | Needs;
      if ('needs' in reading) late.push({ path, needs: reading });
      else keep({ text, bom, reading });
    }
    texts = [];
    size = 0;
  };
  let done = 0;
  const first = firstFiles(found.length);
  if (found.length >= manyFiles) world.readMany(found.length, 'to-come');
  for (const { path, read } of eachFile(world.files, root, found, fileLimit)) {
    done++;
    if (done === first) world.readMany(found.length, 'under-way');
    if (progress !== null && done % 64 === 0) progress(done, found.length);
    if (!read.ok) {
      refuse({
        file: path,
        problem: problem(`file-unreadable/${read.failure}`, nowhere, { detail: read.detail, limit: fileLimit }),
      });
      continue;
    }
    const decoded = decodeText(read.value);
    if (!decoded.ok) {
      refuse({ file: path, problem: encodingProblem(decoded.problem) });
      continue;
    }
    if (wants !== undefined && !wants(decoded.text)) continue;
    texts.push({ path, text: decoded.text, bom: decoded.bom });
    size += decoded.text.length;
    if (texts.length === together || size > togetherText) readTexts();
  }
  readTexts();
  if (late.length > 0) await readLate(world, opened, late, keep, refuse);
}

/** A file whose text is at hand. */
interface FileText {
  readonly path: string;
  readonly text: string;
  readonly bom: boolean;
}

/** Reads some files, one stage after the other. */
function readTogether(reader: Reader, files: readonly FileText[]): (Reading | Needs)[] {
  const begun = files.map(({ path, text }) => reader.begin(path, text));
  return begun.map((one) => ('needs' in one ? one : reader.end(one)));
}

const nowhere = { start: 0, end: 0 };

type EncodingProblem = Extract<ReturnType<typeof decodeText>, { ok: false }>['problem'];

function encodingProblem(found: EncodingProblem): Problem {
  return problem(`file-unreadable/${found.kind}`, nowhere, {
    line: found.line,
    column: found.column,
    from: found.from,
  });
}

/** The files that YAML or remark must read: remark works in a thread with a budget, several files at a time. */
async function readLate(
  world: World,
  opened: Opened,
  late: readonly { path: string; needs: Needs }[],
  keep: (seen: SeenFile) => void,
  refuse: (unread: Unread) => void,
): Promise<void> {
  const { root, reader } = opened;
  const { readYamlFront } = await import('../read/front-yaml.ts');
  const batch = 32;
  for (let from = 0; from < late.length; from += batch) {
    await Promise.all(
      late.slice(from, from + batch).map(async ({ path }) => {
        const read = world.files.read(join(root, path), fileLimit);
        const decoded = read.ok ? decodeText(read.value) : null;
        if (!read.ok || !decoded?.ok) {
          refuse({ file: path, problem: problem('file-unreadable/changed', nowhere, { detail: '' }) });
          return;
        }
        const reading = await readWith(world, reader, path, decoded.text, { yaml: readYamlFront });
        keep({ text: decoded.text, bom: decoded.bom, reading });
      }),
    );
  }
}

/** Reads one text, with whatever library it needs. */
export async function readText(world: World, reader: Reader, path: string, text: string): Promise<Reading> {
  const reading = reader.read(path, text);
  if (!('needs' in reading)) return reading;
  const { readYamlFront } = await import('../read/front-yaml.ts');
  return readWith(world, reader, path, text, { yaml: readYamlFront });
}

async function readWith(
  world: World,
  reader: Reader,
  path: string,
  text: string,
  supplies: Supplies,
): Promise<Reading> {
  // What is plain after all keeps its fast reader: only what was not certain is asked again.
  const first = reader.read(path, text, supplies);
  if (!('needs' in first)) return first;
  const from = first.needs === 'blocks' ? first.from : 0;
  const blocks = await slowBlocks(world, text, from);
  const second = reader.read(path, text, { ...supplies, blocks });
  if ('needs' in second) throw new Error(`${path}: read twice and still not read`);
  return second;
}

async function slowBlocks(world: World, text: string, from: number): Promise<NonNullable<Supplies['blocks']>> {
  const refused = guardBody(text, from);
  if (refused) return refused;
  const outcome = await world.readInWorker(text, from, remarkBudget);
  if (!outcome.ok)
    return problem(
      `body-unread/${outcome.reason}`,
      { start: from, end: from },
      { detail: outcome.detail, budget: remarkBudget / 1000 },
    );
  const read = outcome.value as BlocksRead;
  return read.problems[0] ?? read.blocks;
}
