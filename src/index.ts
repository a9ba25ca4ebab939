/**
 * czs as a library: the same model that the commands work on.
 *
 * ```ts
 * import { loadArchive, parseMinutes } from 'czs';
 * const minutes = await parseMinutes(text, { file: 'minutes/2020-03-05.md' });
 * const { archive } = await loadArchive('/path/to/archive', { today: '2020-04-14' });
 * ```
 */
import { resolve } from 'node:path';
import { type Checked, checkArchive as check, checkAll, ruleIds } from './cli/check-archive.ts';
import { CzsError, dayOf, inSentences, languageOf } from './cli/library-error.ts';
import {
  type RegisterId,
  type RegisterOptions,
  type RegisterTable,
  registerTable,
  registerText,
} from './cli/library-registers.ts';
import { type Loaded, loadArchive as load, openArchive, readerFor, readText, type Unread } from './cli/load.ts';
import { byFile, showFile } from './cli/show-findings.ts';
import { UserError } from './cli/user-error.ts';
import { loadFindings, loadMessages } from './cli/words.ts';
import { Workspace as Kept } from './cli/workspace.ts';
import type { Archive } from './model/archive.ts';
import type { ShownFinding } from './model/check.ts';
import type { Config, Registry } from './model/config.ts';
import type { IsoDate } from './model/iso-date.ts';
import type { Language, Minutes } from './model/minutes.ts';
import type { World } from './model/world.ts';
import { machineWorld } from './store/machine.ts';

export type { RegisterFilters, RegisterId, RegisterTable } from './cli/library-registers.ts';
export type {
  Action,
  Announced,
  Archive,
  ArchiveProblem,
  Decision,
  Due,
  Meeting,
  Person,
  Proposal,
  Source,
  Update,
} from './model/archive.ts';
export type { ShownFinding } from './model/check.ts';
export type { Config, Registry } from './model/config.ts';
export type { Finding, Problem, Severity } from './model/finding.ts';
export type { IsoDate, IsoTime } from './model/iso-date.ts';
export type {
  AgendaItem,
  Attendee,
  Entry,
  EntryRole,
  Language,
  Minutes,
  NextMeeting,
  Ref,
  Status,
  WrittenPerson,
} from './model/minutes.ts';
export { lineStarts, positionOf, spanOf } from './model/place.ts';
export { CzsError };

export interface ParseOptions {
  /** The name the file has in its archive; its id is made of it. */
  readonly file?: string;
  /** The archive's language, for a text that does not say its own. */
  readonly language?: Language;
  /** Who is known besides the file's own lists. */
  readonly registry?: Registry;
  /** Names of the series: `la prochaine CZS`. */
  readonly acronyms?: readonly string[];
}

/**
 * Reads one PV. Never throws on what the text says: problems are values of the result.
 * @throws CzsError where the language is not one of czs
 */
export function parseMinutes(text: string, options: ParseOptions = {}): Promise<Minutes> {
  const world = machineWorld();
  return inSentences(world, options, async () => {
    languageOf(options.language);
    return (await readText(world, readerFor(options), options.file ?? 'minutes.md', text)).minutes;
  });
}

export interface LoadOptions {
  /** The day of which the archive is told, `YYYY-MM-DD`; default: today on this machine's calendar. */
  readonly today?: IsoDate;
}

/** An archive as it stands on a day, and the files that could not be read. */
export interface LoadedArchive {
  readonly archive: Archive;
  readonly config: Config;
  readonly unread: readonly Unread[];
}

/** What an archive was loaded from: a copy of it is refused by its texts. */
const sources = new WeakMap<Archive, Loaded>();

/**
 * Reads and replays the archive in a folder.
 * @throws CzsError where the folder holds no archive, its settings cannot be read, or `today` is no day
 */
export function loadArchive(folder: string, options: LoadOptions = {}): Promise<LoadedArchive> {
  const world = machineWorld();
  return inSentences(world, { folder }, async () => {
    const today = dayOf(world, options.today);
    const loaded = await load(world, await openArchive(world, resolve(folder)), today, null, null);
    const { archive, config, unread } = loaded;
    sources.set(archive, loaded);
    return { archive, config, unread };
  });
}

export interface TableOptions<Id extends RegisterId> extends Partial<RegisterOptions<Id>> {}

export interface PageOptions<Id extends RegisterId> extends TableOptions<Id> {
  /** Default: `html`. */
  readonly format?: 'html' | 'markdown' | 'csv' | 'text';
}

/**
 * A register of an archive in words, by default for the public: nothing internal and no address is in it, as in what `czs` prints,
 * and nothing of a PV in which something is perhaps internal and not marked.
 */
export function tableOf<Id extends RegisterId>(
  archive: Archive,
  id: Id,
  options: TableOptions<Id> = {},
): Promise<RegisterTable> {
  return copied(archive, options, (loaded, complete) => registerTable(loaded, id, complete));
}

/** The same as a page: HTML, Markdown, CSV or text. */
export function pageOf<Id extends RegisterId>(
  archive: Archive,
  id: Id,
  { format = 'html', ...options }: PageOptions<Id> = {},
): Promise<string> {
  return copied(archive, options, (loaded, complete) =>
    registerText(machineWorld(), loaded, id, { ...complete, format }),
  );
}

function copied<Id extends RegisterId, T>(
  archive: Archive,
  options: TableOptions<Id>,
  make: (loaded: Loaded, options: RegisterOptions<Id>) => Promise<T>,
): Promise<T> {
  const loaded = sources.get(archive);
  if (loaded === undefined) throw new TypeError('czs: an archive as loadArchive gave it is needed');
  return inSentences(machineWorld(), { ...options, folder: loaded.root }, () => {
    const language = languageOf(options.language) ?? loaded.config.language ?? 'fr';
    const audience = options.for ?? 'public';
    const choices = ['public', 'members', 'board'];
    if (!choices.includes(audience))
      throw new UserError('choice-unknown', { option: 'for', value: String(audience), suggestion: null, choices });
    return make(loaded, { for: audience, filters: options.filters ?? {}, language });
  });
}

export interface CheckOptions extends LoadOptions {
  /** The language of the messages; default: that of `czs.yaml`, else French. */
  readonly language?: Language;
}

/**
 * Runs every rule on the archive in a folder, as `czs check` does: worded findings by file and place, without what its exceptions silence.
 * Complete, what is internal too: to whom it is told is the caller's to say.
 * @throws CzsError where the folder holds no archive, its settings cannot be read, or an option is not what it says
 */
export function checkArchive(folder: string, options: CheckOptions = {}): Promise<readonly ShownFinding[]> {
  const world = machineWorld();
  return inSentences(world, { ...options, folder }, async () => {
    const today = dayOf(world, options.today);
    const asked = languageOf(options.language);
    const opened = await openArchive(world, resolve(folder), ruleIds);
    const language = asked ?? opened.config.language ?? 'fr';
    return shown(world, await check(world, opened, today, checkAll, null), language);
  });
}

async function shown(world: World, checked: Checked, language: Language): Promise<readonly ShownFinding[]> {
  const [findings, words] = await Promise.all([loadFindings(language), loadMessages(language)]);
  const said = { findings, locale: { words, today: null } };
  return [...byFile(checked.findings)].flatMap(([file, found]) => showFile(world, checked, file, found, said));
}

/** An archive that is being written, for editors and programs that watch it: only what changed is read again. */
export interface Workspace {
  /**
   * Puts a text that is not saved in the place of a file (from the archive's root, with `/`), which need not exist; null: the file as it
   * stands on the disk again.
   */
  setText(file: string, text: string | null): void;
  /**
   * The archive with these texts.
   * @throws CzsError where the folder or its settings cannot be read any more
   */
  archive(): Promise<LoadedArchive>;
  /**
   * What `checkArchive` would find with these texts.
   * @throws CzsError where the folder or its settings cannot be read any more
   */
  check(): Promise<readonly ShownFinding[]>;
}

/**
 * Opens the archive in a folder and keeps what it reads of it.
 * @throws CzsError where the folder holds no archive, its settings cannot be read, or an option is not what it says
 */
export function openWorkspace(folder: string, options: CheckOptions = {}): Promise<Workspace> {
  const machine = machineWorld();
  const telling = { ...options, folder };
  return inSentences(machine, telling, async () => {
    const { today } = options;
    dayOf(machine, today);
    const asked = languageOf(options.language);
    const workspace = await Kept.open(machine, resolve(folder), () => dayOf(machine, today));
    return {
      setText: (file, text) => workspace.setText(file, text),
      archive: () =>
        inSentences(machine, telling, async () => {
          await workspace.load();
          const { archive, config, unread } = workspace.loaded;
          sources.set(archive, workspace.loaded);
          return { archive, config, unread };
        }),
      check: () =>
        inSentences(machine, telling, async () => {
          await workspace.load();
          await workspace.normalize();
          return shown(workspace.world, workspace.checked(), asked ?? workspace.opened.config.language ?? 'fr');
        }),
    };
  });
}
