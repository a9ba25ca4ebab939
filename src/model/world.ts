import type { IsoDate } from './iso-date.ts';

/** The machine, as a command sees it: passed in, so that a command runs in memory in a test. */
export interface World {
  readonly files: Files;
  readonly git: Git;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY: boolean };
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder, absolute. */
  readonly cwd: string;
  /** The date on this machine's calendar; `--today` goes before it. */
  today(): IsoDate;
  /** The time zone of this machine, as the tz database calls it: `Europe/London`. */
  timezone(): string;
  /**
   * Reads a text from the offset `from` with the reference reader (remark), elsewhere, within a budget of milliseconds and of memory
   * that is kept. The value is what the reader gives for a text: `BlocksRead` of markdown/block.ts. Never rejects; calls queue.
   */
  readInWorker(text: string, from: number, budgetMs: number): Promise<Bounded<unknown>>;
  /**
   * Yields once something in some folders, or below them, or one of some files has changed and nothing more has for a moment: as often as
   * it happens, and without an end on a machine.
   */
  watch(folders: readonly string[], files: readonly string[]): AsyncIterable<void>;
  /**
   * Shows pages to browsers of this machine, at a port, until it is closed: those that ask for another machine's name get none, so that no page from
   * elsewhere reads them. `pageAt` is asked for each path, without the `/` at its beginning. A failure where the port is taken (`busy`).
   */
  serve(port: number, pageAt: (path: string) => ServedPage): Promise<Result<Served>>;
  /** What sets pages as PDF; null where it is not installed. */
  typesetter(): Promise<Typesetter | null>;
}

/** What a browser is given for a path. */
export interface ServedPage {
  readonly status: 200 | 404;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Pages that are shown. */
export interface Served {
  /** With `/` at its end. */
  readonly url: string;
  /** Tells every page that is open, which listens at `czs-reload`, that it is another now. */
  changed(): void;
  close(): void;
}

/** Pages to be set: a program in Typst, and what they hold as JSON, which is never a program. */
export interface TypesetJob {
  readonly source: string;
  readonly pages: string;
  /** What its pages name as files beside it. */
  readonly pictures: readonly TypesetPicture[];
  /** Where files are looked for that it names; null: it names none. */
  readonly folder: string | null;
  /** The day on which the file says that it was made. */
  readonly date: IsoDate | null;
}

/** A picture by the name that pages have for it, and by that which its user knows. */
export interface TypesetPicture {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Sets pages. */
export type Typesetter = (job: TypesetJob) => Typeset;

export type Typeset =
  /**
   * `refused`: pictures that cannot be drawn, whose words stand there. `accessible`: it is PDF/UA; else letters have no glyph in the fonts that come
   * with it (`missing`), and are taken from the machine's or left out.
   */
  | {
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly accessible: boolean;
      readonly missing: readonly string[];
      readonly refused: readonly TypesetPicture[];
    }
  | { readonly ok: false; readonly detail: string };

/** What came of work that had a budget. */
export type Bounded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'timeout' | 'memory' | 'crash'; readonly detail: string };

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
  /** Whether it goes to a file of the disk. */
  readonly isFile: boolean;
  write(text: string | Uint8Array): void;
}

/** Why a file could not be read or written: values, not exceptions. */
export type FileFailure =
  | 'missing'
  | 'exists'
  | 'not-a-file'
  | 'link'
  | 'too-large'
  /** A folder below 32 others. */
  | 'too-deep'
  /** A name that is no UTF-8: no program written in JavaScript can open it. */
  | 'bad-name'
  | 'denied'
  | 'read-only'
  | 'changed'
  /** Another czs is writing this very file. */
  | 'busy'
  | 'full'
  | 'outside'
  | 'other';

/** A value, or why there is none; `detail` is the machine's own words, without a path, for a person who looks into it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FileFailure; readonly detail: string };

export interface FoundFile {
  /** Relative to the folder listed, with `/`. */
  readonly path: string;
  /** null: a regular file; else why it will not be read. A folder that is not entered (a link, unreadable, too deep) is here, too. */
  readonly failure: FileFailure | null;
}

/** The files of an archive. Paths are absolute, or relative to the World's `cwd`. */
export interface Files {
  /** Bytes of a regular file of at most `limit` bytes; no link is followed in the last step. */
  read(path: string, limit: number): Result<Uint8Array>;
  /**
   * Every `*.md` below a folder (or every file with one of `extensions`, lower case with the dot), sorted by code unit; hidden folders,
   * `node_modules` and links are not entered.
   */
  list(folder: string, extensions?: readonly string[]): Result<readonly FoundFile[]>;
  /** What stands at a path, a link not being followed; null where nothing does. */
  kind(path: string): 'file' | 'folder' | 'link' | 'other' | null;
  /** The real path, every link followed, of something that exists; `outside` where that is not in `within`. */
  locate(path: string, within: string): Result<string>;
  /** Creates a file that must not exist yet: whole or not at all. */
  create(path: string, bytes: Uint8Array, within: string): Result<null>;
  /** Replaces a file that must still hold `before`: the old or the new, never half. */
  replace(path: string, before: Uint8Array, after: Uint8Array, within: string): Result<null>;
  /** Makes a folder with files in it, by their paths with `/`: whole or not at all. One that is there is exchanged if all in it `mayGo`. */
  createFolder(
    path: string,
    contents: { readonly files: ReadonlyMap<string, Uint8Array>; mayGo(path: string): boolean },
    within: string,
  ): Result<null>;
  /**
   * Writes files into a folder, by their paths with `/`, and removes those that are `gone`; what else is in it stays. The folder is made where it is
   * missing. Each file is the old one or the new one, not all of them together. The value is how many were written: those that held it already are not.
   */
  updateFolder(
    path: string,
    update: { readonly files: ReadonlyMap<string, Uint8Array>; readonly gone: readonly string[] },
    within: string,
  ): Result<number>;
  /** Makes a folder, and those above it inside `within`; one that is there already is no failure. */
  makeFolder(path: string, within: string): Result<null>;
}

/** The one thing that czs asks git. */
interface Git {
  /**
   * What stood below `root` at the revision `base`, or where the current branch left it, beside what stands there now. `wanted` says which
   * files are compared, and read as they were.
   */
  since(root: string, base: string, wanted: (path: string) => boolean): Promise<GitResult>;
}

/** An archive as it was. Paths are relative to its root, with `/`. */
export interface Past {
  /** Every file that there was: its bytes; `same` where the same stand there now, `unread` where it is not wanted, or too large. */
  readonly files: ReadonlyMap<string, Uint8Array | 'same' | 'unread'>;
  /** What is wanted and stands there now, new or otherwise than it was, and is not ignored by git; sorted by code unit. */
  readonly changed: readonly string[];
}

export type GitFailure =
  /** There is no git on this machine. */
  | 'no-git'
  | 'no-repository'
  /** The revision does not exist here. */
  | 'unknown-revision'
  /** A shallow clone does not reach back to where the branches parted. */
  | 'shallow'
  /** A partial clone has not the files as they were, and nothing is fetched for it. */
  | 'partial'
  | 'other';

export type GitResult =
  | { readonly ok: true; readonly value: Past }
  | { readonly ok: false; readonly failure: GitFailure; readonly detail: string };
