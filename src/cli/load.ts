import { join } from 'node:path';
import { createDateReader } from '../dates/dates.ts';
import { commonWords } from '../language/common-words.ts';
import { replayArchive } from '../ledger/replay.ts';
import type { BlocksRead } from '../markdown/block.ts';
import { checkLimits } from '../markdown/limits.ts';
import type { Alteration, Archive, Doubt } from '../model/archive.ts';
import { type Config, defaultConfig, emptyRegistry, type Registry } from '../model/config.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language, Minutes } from '../model/minutes.ts';
import type { FoundFile, Result, World } from '../model/world.ts';
import { readConfig, readRegistry } from '../read/config.ts';
import { readFastYaml } from '../read/fast-yaml.ts';
import { createReader, type Reader, type ReaderOptions, type Reading, type Supplies } from '../read/reader.ts';
import { createLexicon } from '../recognise/lexicon.ts';
import { createWords } from '../recognise/words.ts';
import { listMinutes } from '../store/archive-files.ts';
import { decodeText } from '../store/decode.ts';
import { commonWordsBy } from '../text/spoken-language.ts';
import { alterationOf } from './alterations.ts';
import { archiveOf } from './archive.ts';
import { doubtOf } from './doubts.ts';
import { fileText } from './file-text.ts';
import { type Progress, progressOn } from './progress.ts';
import { tables } from './tables.ts';
import { UserError } from './user-error.ts';

/** A file is read up to so many bytes (design: 1 MiB). */
export const fileLimit = 1024 * 1024;

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
  readonly minutes: readonly Minutes[];
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
  const plain = readFastYaml(text, { from: 0, to: text.length, body: text.length });
  if (plain !== null) {
    const settings = read(text, () => plain);
    if (settings.problems.length === 0) return settings;
  }
  const { readReferenceYaml } = await import('../read/reference-yaml.ts');
  return read(text, readReferenceYaml);
}

/** The words of all languages are made ready once: whoever opens more than one archive, or one again, reads all of them with these. */
let ready: Pick<ReaderOptions, 'lexicon' | 'words' | 'dates' | 'common'> | null = null;

/** A reader with the words of all languages. */
export function readerFor(about: {
  registry?: Registry;
  language?: Language | null;
  acronyms?: readonly string[];
  byVerb?: boolean;
}): Reader {
  ready ??= {
    lexicon: createLexicon(tables.lexicon),
    words: createWords(tables.words),
    dates: createDateReader(tables.dates),
    common: commonWordsBy(commonWords),
  };
  return createReader({
    ...ready,
    names: tables.names,
    registry: about.registry ?? emptyRegistry,
    language: about.language ?? null,
    acronyms: about.acronyms ?? [],
    byVerb: about.byVerb === true,
  });
}

function readSetting(world: World, root: string, file: string): string | null {
  const path = join(root, file);
  if (world.files.kind(path) === null) return null;
  const real = world.files.locate(path, root);
  return fileText(real.ok ? world.files.read(real.value, 256 * 1024) : real, file).text;
}

/**
 * Lists the PVs of the archive, reads each once, and replays them. `see` is called with each file while its text is at hand, and what keeps copies from
 * being made of it; nothing of it is kept after that. Long reading shows how far it is, on a terminal, unless `progress` is null.
 */
export async function loadArchive(
  world: World,
  opened: Opened,
  today: IsoDate,
  see: ((file: SeenFile, doubt: Doubt | null) => void) | null = null,
  progress: Progress | null = progressOn(world),
): Promise<Loaded> {
  const files = listFiles(world, opened);
  const kept: KeptFile[] = [];
  const unread: Unread[] = [];
  const keep = (seen: SeenFile) => {
    const file = seen.reading.ours ? keptFile(seen, opened) : null;
    if (file !== null) kept.push(file);
    see?.(seen, file?.doubt ?? null);
  };
  try {
    const refuse = (one: Unread) => unread.push(one);
    await readFiles(world, opened, files, { keep, refuse, progress: progress?.step ?? null });
  } finally {
    progress?.end();
  }
  return replayFiles(opened, kept, unread, today);
}

/** An archive whose folder of minutes does not exist yet: git keeps no empty folder. */
export function emptyArchive(opened: Opened, today: IsoDate): Loaded {
  return replayFiles(opened, [], [], today);
}

/** What is kept of a PV once its text is gone. */
export interface KeptFile {
  readonly minutes: Minutes;
  readonly doubt: Doubt | null;
  readonly alteration: Alteration | null;
}

export function keptFile({ text, reading }: SeenFile, { config }: Pick<Opened, 'config'>): KeptFile {
  return {
    minutes: reading.minutes,
    doubt: doubtOf(text, reading, config),
    alteration: alterationOf(text, reading, config),
  };
}

/** The archive that PVs make. */
export function replayFiles(
  opened: Opened,
  kept: readonly KeptFile[],
  unread: readonly Unread[],
  today: IsoDate,
): Loaded {
  const { config, registry, reader } = opened;
  const minutes = kept.map((one) => one.minutes);
  const doubts = new Map(kept.flatMap((one) => (one.doubt === null ? [] : [[one.minutes.file, one.doubt]])));
  const alterations = new Map(
    kept.flatMap((one) => (one.alteration === null ? [] : [[one.minutes.file, one.alteration]])),
  );
  const archive = replayArchive({ minutes, config, registry, today, names: reader.names.reader, doubts, alterations });
  return { ...opened, archive, minutes, unread };
}

/**
 * The PVs of an archive.
 * @throws UserError where their folder is missing or cannot be read
 */
export function listFiles(world: World, { root, config }: Opened): readonly FoundFile[] {
  const listed = listMinutes(world.files, root, config.minutes);
  if (listed.ok) return listed.value;
  if (listed.failure === 'missing') throw new UserError('minutes-missing', { folder: config.minutes });
  throw new UserError('cannot-read', { file: config.minutes, failure: listed.failure, detail: listed.detail });
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
  const late: string[] = [];
  let done = 0;
  for (const { path, failure } of found) {
    progress?.(++done, found.length);
    const decoded = decodedText(
      failure === null ? world.files.read(join(root, path), fileLimit) : { ok: false, failure, detail: '' },
    );
    if (!decoded.ok) {
      refuse({ file: path, problem: decoded.problem });
      continue;
    }
    const { text, bom } = decoded;
    if (wants !== undefined && !wants(text)) continue;
    const reading = reader.read(path, text);
    if ('needs' in reading) late.push(path);
    else keep({ text, bom, reading });
  }
  await readLate(world, opened, late, keep, refuse);
}

const nowhere = { start: 0, end: 0 };

/** The text of a file, or what is said of one that cannot be read. */
function decodedText(
  read: Result<Uint8Array>,
):
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | { readonly ok: false; readonly problem: Problem } {
  if (!read.ok) {
    const args = { detail: read.detail, limit: fileLimit };
    return { ok: false, problem: problem(`file-unreadable/${read.failure}`, nowhere, args) };
  }
  const decoded = decodeText(read.value);
  if (decoded.ok) return decoded;
  const { kind, line, column, from } = decoded.problem;
  return { ok: false, problem: problem(`file-unreadable/${kind}`, nowhere, { line, column, from }) };
}

/** The files that YAML or remark must read: remark works in a thread with a budget, several files at a time. */
async function readLate(
  world: World,
  { root, reader }: Opened,
  late: readonly string[],
  keep: (seen: SeenFile) => void,
  refuse: (unread: Unread) => void,
): Promise<void> {
  const batch = 32;
  for (let from = 0; from < late.length; from += batch) {
    await Promise.all(
      late.slice(from, from + batch).map(async (path) => {
        const decoded = decodedText(world.files.read(join(root, path), fileLimit));
        if (!decoded.ok) {
          refuse({ file: path, problem: problem('file-unreadable/changed', nowhere, { detail: '' }) });
          return;
        }
        const { text, bom } = decoded;
        keep({ text, bom, reading: await readText(world, reader, path, text) });
      }),
    );
  }
}

/** Reads one text, with whatever library it needs: what is plain keeps its fast reader, and only what was not certain is asked again. */
export async function readText(world: World, reader: Reader, path: string, text: string): Promise<Reading> {
  let supplies: Supplies = {};
  let reading = reader.read(path, text);
  while ('needs' in reading) {
    if (reading.needs === 'yaml')
      supplies = { ...supplies, yaml: (await import('../read/reference-yaml.ts')).readReferenceYaml };
    else supplies = { ...supplies, blocks: await slowBlocks(world, text, reading.from) };
    reading = reader.read(path, text, supplies);
  }
  return reading;
}

async function slowBlocks(world: World, text: string, from: number): Promise<NonNullable<Supplies['blocks']>> {
  const refused = checkLimits(text, from);
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
