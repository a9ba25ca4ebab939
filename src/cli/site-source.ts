import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Picture, type PictureKind, type PictureProblem, pictureOf, pictureTypes } from '../format/picture.ts';
import { spoken } from '../language/spoken.ts';
import type { Meeting } from '../model/archive.ts';
import type { FoundFile, World } from '../model/world.ts';
import type { LeftOut } from '../redaction/left-out.ts';
import { SiteMemory } from '../site/memory.ts';
import type { SiteCopy, SiteOptions, SitePicture, SiteSource } from '../site/site.ts';
import type { Context } from './command.ts';
import { movesIn } from './letters.ts';
import {
  fileLimit,
  type KeptFile,
  keptFile,
  type Loaded,
  listFiles,
  type Opened,
  openArchive,
  readFiles,
  replayFiles,
  type Unread,
} from './load.ts';
import { copyOfMinutes, minutesCopy, type TextAtHand } from './minutes-copy.ts';
import { pictureReader } from './pictures.ts';
import { progressOn } from './progress.ts';
import { loadMessages } from './words.ts';

/** Texts of so many characters together are kept for their pages; those beyond are read once more. */
const most = 64 * 1024 * 1024;

/** So many bytes of pictures stand in a site: a free host of pages takes about twice as much. */
const mostPictures = 512 * 1024 * 1024;

/** A file as it was read last. */
interface KnownFile {
  /** Of its bytes. */
  readonly hash: string;
  /** null: no PV, or it could not be read. */
  readonly kept: KeptFile | null;
  readonly unread: Unread | null;
  /** null: it is too much to be kept. */
  readonly seen: TextAtHand | null;
}

/** What sites are made of, again and again: of the PVs, only those that changed are read anew. */
export class SiteArchive {
  readonly #world: World;
  readonly #context: Context;
  readonly #known = new Map<string, KnownFile>();
  readonly #memory: SiteMemory;
  readonly #isRepeated: boolean;
  readonly #pictures = new KnownPictures();
  #settings = '';
  #length = 0;

  /** @param isRepeated whether sites are made of it again and again: what one is made of is kept for the next */
  constructor(world: World, context: Context, isRepeated: boolean) {
    this.#world = world;
    this.#context = context;
    this.#isRepeated = isRepeated;
    this.#memory = new SiteMemory(isRepeated);
  }

  /** The archive as it stands, and what a site is made of: every PV as its copy has it, none of those in which it is open what may be told. */
  async source(options: SiteOptions): Promise<{ readonly loaded: Loaded; readonly source: SiteSource }> {
    const loaded = await this.#load();
    const { archive } = loaded;
    const shown = { audience: 'public' } as const;
    const read = new Map<string, SiteCopy>();
    for (const meeting of archive.meetings) {
      if (archive.doubts.has(meeting.file) || this.#known.get(meeting.file)?.seen) continue;
      const { document } = await minutesCopy(this.#world, loaded, meeting, shown);
      read.set(meeting.file, { document, body: document.parts });
    }
    const copyOf = (meeting: Meeting): SiteCopy | null => {
      if (archive.doubts.has(meeting.file)) return null;
      const seen = this.#known.get(meeting.file)?.seen;
      if (seen == null) return read.get(meeting.file) ?? null;
      const { document } = copyOfMinutes(loaded, meeting, seen, shown);
      const body = seen.body?.parts ?? document.parts;
      if (!this.#isRepeated) delete seen.body;
      return { document, body };
    };
    const { language } = this.#context;
    const [words, says] = await Promise.all([loadMessages(language), spoken[language].site()]);
    const movedFrom = movesIn(loaded);
    const memory = this.#memory;
    const pictures = (leftOut: readonly LeftOut[]) => {
      const kinds = Object.keys(pictureTypes) as PictureKind[];
      const about = { kinds, leftOut, repeated: false, most: mostPictures, make: this.#pictures.make };
      const read = pictureReader(this.#world, loaded, words, about);
      return (image: Parameters<typeof read>[0]): SitePicture | null => {
        const picture = read(image);
        return picture && { picture, hash: this.#pictures.hashOf(picture) };
      };
    };
    this.#pictures.begin();
    return { loaded, source: { archive, words, says, options, movedFrom, copyOf, pictures, memory } };
  }

  async #load(): Promise<Loaded> {
    const world = this.#world;
    const opened = await openArchive(world, this.#context.dir);
    const settings = JSON.stringify([opened.root, ...opened.settings.map(({ file, text }) => [file, text])]);
    // By other settings, PVs may be read otherwise.
    if (settings !== this.#settings) this.#known.clear();
    this.#settings = settings;
    const files = listFiles(world, opened);
    const names = new Set(files.map(({ path }) => path));
    for (const file of this.#known.keys()) if (!names.has(file)) this.#known.delete(file);
    await this.#read(opened, files);
    const known = files.flatMap(({ path }) => this.#known.get(path) ?? []);
    const kept = known.flatMap((one) => (one.kept === null ? [] : [one.kept]));
    const unread = known.flatMap((one) => (one.unread === null ? [] : [one.unread]));
    return replayFiles(opened, kept, unread, this.#context.today);
  }

  /** Reads those that are new, or other than they were. */
  async #read(opened: Opened, files: readonly FoundFile[]): Promise<void> {
    const world = this.#world;
    const hashes = new Map<string, string>();
    const isChanged = ({ path, failure }: FoundFile): boolean => {
      const read = failure === null ? world.files.read(join(opened.root, path), fileLimit) : null;
      const hash = read?.ok ? createHash('sha1').update(read.value).digest('base64') : '';
      hashes.set(path, hash);
      return hash === '' || this.#known.get(path)?.hash !== hash;
    };
    // What is made once has nothing that it is compared with.
    const changed = this.#isRepeated ? files.filter(isChanged) : files;
    const put = (file: string, known: Omit<KnownFile, 'hash'>): void => {
      this.#length += (known.seen?.text.length ?? 0) - (this.#known.get(file)?.seen?.text.length ?? 0);
      this.#known.set(file, { ...known, hash: hashes.get(file) ?? '' });
    };
    const progress = progressOn(world);
    try {
      await readFiles(world, opened, changed, {
        keep: (seen) => {
          const { text, reading } = seen;
          const { file } = reading.minutes;
          if (!reading.ours) put(file, { kept: null, unread: null, seen: null });
          else {
            const isKept = this.#length + text.length < most;
            put(file, {
              kept: keptFile(seen, opened),
              unread: null,
              seen: isKept ? { text, reading: { blocks: reading.blocks } } : null,
            });
          }
        },
        refuse: (unread) => put(unread.file, { kept: null, unread, seen: null }),
        progress: progress.step,
      });
    } finally {
      progress.end();
    }
  }
}

/** Pictures as they were made of the bytes of files, from one making of a site to the next, and what they are called by. */
class KnownPictures {
  #made = new Map<string, Picture | PictureProblem>();
  #before: ReadonlyMap<string, Picture | PictureProblem> = new Map();
  readonly #hashes = new WeakMap<Uint8Array, string>();

  /** Forgets those that nobody asked for since it began last. */
  begin(): void {
    this.#before = this.#made;
    this.#made = new Map();
  }

  readonly make = (bytes: Uint8Array, name: string): Picture | PictureProblem => {
    const hash = sumOf(bytes);
    const made = this.#made.get(hash) ?? this.#before.get(hash) ?? pictureOf(bytes, name);
    this.#made.set(hash, made);
    return made;
  };

  hashOf({ bytes }: Picture): string {
    const hash = this.#hashes.get(bytes) ?? sumOf(bytes);
    this.#hashes.set(bytes, hash);
    return hash;
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
