import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { allRules } from '../check/all-rules.ts';
import { type Ignore, readIgnores } from '../check/ignores.ts';
import { byPlace, checkMeeting, chooseRules, type RuleSet } from '../check/run-rules.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { changeBetween, type LineStarts, lineStarts, movedPlace } from '../model/place.ts';
import type { FoundFile, World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { listMinutes } from '../store/archive-files.ts';
import { encodeText } from '../store/decode.ts';
import { overlaid } from '../store/overlay.ts';
import { compareText } from '../text/compare-text.ts';
import { addTo } from '../text/group.ts';
import {
  type Checked,
  candidatesIn,
  checkReplayed,
  type Draft,
  factsOf,
  ruleIds,
  withoutIgnored,
} from './check-archive.ts';
import {
  fileLimit,
  type KeptFile,
  keptFile,
  type Loaded,
  type Opened,
  openArchive,
  readFiles,
  replayFiles,
  type SeenFile,
  type Unread,
} from './load.ts';
import { UserError } from './user-error.ts';

/** So many files are read before others have a turn. */
const slice = 8;

/** Texts that stand in the place of files, by absolute path. */
type Texts = Map<string, { readonly text: string; readonly bytes: Uint8Array }>;

/** A file as it was read last. */
interface KnownFile {
  /** Of its bytes. */
  readonly hash: string;
  /** null: no PV, or it could not be read. */
  readonly kept: KeptFile | null;
  readonly unread: Unread | null;
  /** What the rules of one meeting find. */
  readonly found: readonly Finding[];
  readonly ignores: readonly Ignore[];
}

type Replayable = Pick<KnownFile, 'kept' | 'unread'>;

/** What the rules of the whole archive found when they last ran. */
interface Folded {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The texts of open files as they were then. */
  readonly texts: ReadonlyMap<string, string>;
}

const nothingFolded: Folded = { findings: new Map(), texts: new Map() };

/**
 * An archive that is being written: texts that are not saved yet stand in the place of files, and only what changed is read again. Files are
 * named from the root, with `/`.
 */
export class Workspace {
  readonly root: string;
  readonly #today: () => IsoDate;
  readonly #world: World;
  readonly #texts: Texts;
  readonly #known = new Map<string, KnownFile>();
  #opened: Opened;
  #set: RuleSet;
  #day: IsoDate;
  #loaded: Loaded | null = null;
  #normalized: Folded = nothingFolded;

  private constructor(world: World, opened: Opened, texts: Texts, today: () => IsoDate) {
    this.root = opened.root;
    this.#world = world;
    this.#texts = texts;
    this.#today = today;
    this.#opened = opened;
    this.#set = rulesOf(opened);
    this.#day = today();
  }

  /**
   * Reads the settings of the archive in a folder, and nothing else yet.
   * @throws UserError where there is no archive, or its settings cannot be read
   */
  static async open(world: World, folder: string, today: () => IsoDate): Promise<Workspace> {
    const texts: Texts = new Map();
    const files = overlaid(world.files, (path) => texts.get(path)?.bytes ?? null);
    const seen = { ...world, files };
    return new Workspace(seen, await openArchive(seen, folder, ruleIds), texts, today);
  }

  /** The files, with the texts that stand in their place. */
  get world(): World {
    return this.#world;
  }

  get opened(): Opened {
    return this.#opened;
  }

  /** A text in the place of a file, which need not be there; null: the file itself again. */
  setText(file: string, text: string | null): void {
    const path = join(this.root, file);
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, { text, bytes: encodeText(text, false) });
  }

  /** Whether a file is one that czs reads: a PV by its place, or settings. */
  isOurs(file: string): boolean {
    return this.isMinutes(file) || this.isSetting(file);
  }

  isSetting(file: string): boolean {
    return file === 'czs.yaml' || file === this.#opened.config.people;
  }

  isMinutes(file: string): boolean {
    const { minutes } = this.#opened.config;
    const way = minutes === '.' ? '' : `${minutes}/`;
    const parts = file.slice(way.length).split('/');
    if (!file.startsWith(way) || !file.toLowerCase().endsWith('.md') || file.endsWith('.notes.md')) return false;
    return !parts.some((part) => part.startsWith('.') || part === '..' || part === 'node_modules');
  }

  /**
   * Reads what is new or changed: settings first, and all files again where these change.
   * @throws UserError where the folder or the settings cannot be read
   */
  async load(): Promise<void> {
    await this.#reopen();
    const files = this.#list();
    const names = new Set(files.map(({ path }) => path));
    for (const file of [...this.#known.keys()]) {
      if (names.has(file)) continue;
      this.#known.delete(file);
      this.#loaded = null;
    }
    for (let from = 0; from < files.length; from += slice) {
      await this.#readAll(files.slice(from, from + slice));
      await nextTurn();
    }
  }

  /**
   * Runs the rules of the whole archive on what is read. Sentences that read like an entry are looked for in all drafts, or in those that are
   * open: it takes as long as all the rest.
   */
  async normalize(drafts: 'all' | 'open' = 'all'): Promise<void> {
    const { loaded } = this;
    const texts = new Map<string, string>();
    for (const file of this.#known.keys()) {
      const open = this.#texts.get(join(this.root, file));
      if (open !== undefined) texts.set(file, open.text);
    }
    const wanted: Draft[] = [];
    for (const { file, status } of loaded.minutes) {
      if (status !== 'draft' || (drafts === 'open' && !texts.has(file))) continue;
      const read = await this.read(file);
      if (read !== null) wanted.push(read);
    }
    const set = this.#set;
    const candidates = () => candidatesIn(this.#world, loaded, wanted);
    const findings = new Map<string, Finding[]>();
    for (const rule of set.archive) {
      for (const finding of checkReplayed({ ...set, archive: [rule] }, loaded, { candidates, drafts: wanted })) {
        addTo(findings, finding.file, finding);
      }
      // A key that was pressed meanwhile goes first.
      await nextTurn();
    }
    this.#normalized = { findings, texts };
  }

  /** The archive as far as it is read. */
  get loaded(): Loaded {
    this.#loaded ??= this.#replayed(this.#known);
    return this.#loaded;
  }

  #replayed(files: ReadonlyMap<string, Replayable>): Loaded {
    const known = [...files].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
    const kept = known.flatMap((one) => (one.kept === null ? [] : [one.kept]));
    const unread = known.flatMap((one) => (one.unread === null ? [] : [one.unread]));
    return replayFiles(this.#opened, kept, unread, this.#day);
  }

  /** The text of a file and what is read in it; null where it cannot be read. */
  async read(file: string): Promise<{ readonly text: string; readonly reading: Reading } | null> {
    let read: { text: string; reading: Reading } | null = null;
    await readFiles(this.#world, this.#opened, [{ path: file, failure: null }], {
      keep: ({ text, reading }) => {
        read = { text, reading };
      },
      refuse: () => {},
    });
    return read;
  }

  /**
   * What is found in one file: by the rules of one meeting as it stands, by those of the archive as they last ran, where the lines that they
   * speak of are still there.
   */
  async check(file: string): Promise<readonly Finding[]> {
    if (this.isMinutes(file)) await this.#readAll([{ path: file, failure: null }]);
    return this.found(file);
  }

  /** What is found in a file, as it was read last. */
  found(file: string): readonly Finding[] {
    const known = this.#known.get(file);
    const text = this.#texts.get(join(this.root, file))?.text;
    const before = this.#normalized.texts.get(file);
    const change = text === undefined || before === undefined || text === before ? null : changeBetween(before, text);
    const whole = (this.#normalized.findings.get(file) ?? []).flatMap((finding): Finding[] => {
      if (change === null) return [finding];
      const place = movedPlace(finding.place, change);
      // Its edits and its other places are of the text of then: they come back with the next run.
      return place === null ? [] : [{ ...finding, place, edits: [], related: [] }];
    });
    const all = [...(known?.found ?? []), ...whole];
    return withoutIgnored(this.#set, this.#opened.config, file, all, known?.ignores ?? []).sort(byPlace);
  }

  /** Everything that is found, file by file, as what shows findings wants it. */
  checked(): Checked {
    const { loaded } = this;
    const files = new Set([...this.#known.keys(), ...this.#normalized.findings.keys()]);
    const findings = [...files].sort().flatMap((file) => this.found(file));
    const minutes = new Map(loaded.minutes.map((one) => [one.file, one]));
    return { loaded, findings, files: this.#known.size, minutes, linesOf: (file) => this.linesOf(file) };
  }

  /** Where the lines of a file start; null where it is not read. */
  linesOf(file: string): LineStarts | null {
    const setting = this.#opened.settings.find((one) => one.file === file);
    return setting === undefined ? (this.#known.get(file)?.kept?.minutes.lines ?? null) : lineStarts(setting.text);
  }

  /** What would be found in a text in the place of a file, by the rules of one meeting and by those of the archive that speak of a file alone. */
  async tried(file: string, text: string): Promise<readonly Finding[]> {
    const path = join(this.root, file);
    const bytes = encodeText(text, false);
    const files = overlaid(this.#world.files, (each) => (each === path ? bytes : null));
    let left: readonly Finding[] = [];
    await readFiles({ ...this.#world, files }, this.#opened, [{ path: file, failure: null }], {
      keep: (seen) => {
        const { kept, found, ignores } = this.#checked(seen);
        const loaded = this.#replayed(new Map<string, Replayable>([...this.#known, [file, { kept, unread: null }]]));
        const alone = { ...this.#set, archive: this.#set.archive.filter(({ rule }) => rule.alone) };
        const whole = checkReplayed(alone, loaded, { drafts: [seen] }).filter((one) => one.file === file);
        left = withoutIgnored(this.#set, this.#opened.config, file, [...found, ...whole], ignores);
      },
      refuse: () => {},
    });
    return left;
  }

  /** The settings again, where they changed; then nothing that was read holds. */
  async #reopen(): Promise<void> {
    const opened = await openArchive(this.#world, this.root, ruleIds);
    const day = this.#today();
    const textsOf = ({ settings }: Opened) => JSON.stringify(settings.map(({ file, text }) => [file, text]));
    if (day === this.#day && textsOf(opened) === textsOf(this.#opened)) return;
    this.#opened = opened;
    this.#day = day;
    this.#set = rulesOf(opened);
    this.#known.clear();
    this.#normalized = nothingFolded;
    this.#loaded = null;
  }

  /** The PVs of the folder, and those that are open and not saved yet. */
  #list(): readonly FoundFile[] {
    const listed = listMinutes(this.#world.files, this.root, this.#opened.config.minutes);
    if (!listed.ok && listed.failure !== 'missing') {
      const { failure, detail } = listed;
      throw new UserError('cannot-read', { file: this.#opened.config.minutes, failure, detail });
    }
    // The first PV is written before there is a folder.
    const files = listed.ok ? listed.value : [];
    const names = new Set(files.map(({ path }) => path));
    const unsaved = [...this.#texts.keys()]
      .map((path) => path.slice(this.root.length + 1).replaceAll('\\', '/'))
      .filter((file) => !names.has(file) && this.isMinutes(file));
    return [...files, ...unsaved.map((path): FoundFile => ({ path, failure: null }))];
  }

  async #readAll(files: readonly FoundFile[]): Promise<void> {
    const hashes = new Map<string, string>();
    const changed: FoundFile[] = [];
    for (const each of files) {
      const { path, failure } = each;
      const read = failure === null ? this.#world.files.read(join(this.root, path), fileLimit) : null;
      const hash = read?.ok ? createHash('sha1').update(read.value).digest('base64') : `! ${failure}`;
      if (this.#known.get(path)?.hash === hash && read?.ok !== false) continue;
      hashes.set(path, hash);
      changed.push(each);
    }
    if (changed.length === 0) return;
    const opened = this.#opened;
    const keep = (file: string, known: Omit<KnownFile, 'hash'>): void => {
      // Settings that changed meanwhile have it read once more.
      if (opened !== this.#opened) return;
      this.#known.set(file, { ...known, hash: hashes.get(file) ?? '' });
      this.#loaded = null;
    };
    await readFiles(this.#world, opened, changed, {
      keep: (seen) => keep(seen.reading.minutes.file, { unread: null, ...this.#checked(seen) }),
      refuse: (unread) => keep(unread.file, { kept: null, unread, found: [], ignores: [] }),
    });
  }

  #checked(seen: SeenFile): Pick<KnownFile, 'kept' | 'found' | 'ignores'> {
    const { text, reading } = seen;
    if (!reading.ours) return { kept: null, found: [], ignores: [] };
    const facts = factsOf(this.#world, this.#opened, text, reading, this.#day);
    return {
      kept: keptFile(seen, this.#opened),
      found: checkMeeting(this.#set, facts),
      ignores: readIgnores(text, reading.blocks),
    };
  }
}

function rulesOf({ config }: Opened): RuleSet {
  return chooseRules(allRules, { config, overrides: {}, only: [], timed: true });
}
