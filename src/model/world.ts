import type { IsoDate } from './iso-date.ts';

/** The machine, as a command sees it: passed in, so that a command runs in memory in a test. */
export interface World {
  readonly files: Files;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY: boolean };
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder, absolute. */
  readonly cwd: string;
  /** The date on this machine's calendar; `--today` goes before it. */
  today(): IsoDate;
}

export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
  write(text: string | Uint8Array): void;
}

/** Why a file could not be read or written: values, not exceptions. */
export type FileFailure =
  | 'missing'
  | 'exists'
  | 'not-a-file'
  | 'link'
  | 'too-large'
  | 'denied'
  | 'read-only'
  | 'changed'
  | 'full'
  | 'outside'
  | 'other';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FileFailure; readonly detail: string };

export interface FoundFile {
  /** Relative to the folder listed, with `/`. */
  readonly path: string;
  /** null: a regular file; else why it will not be read. */
  readonly failure: FileFailure | null;
}

/** The files of an archive. Paths are absolute, or relative to the World's `cwd`. */
export interface Files {
  /** Bytes of a regular file; no link is followed in the last step. */
  read(path: string, limit: number): Result<Uint8Array>;
  /** Every `*.md` below a folder, sorted by code unit; hidden folders, `node_modules` and links are not entered. */
  list(folder: string): Result<readonly FoundFile[]>;
  kind(path: string): 'file' | 'folder' | 'other' | null;
  /** Creates a file that must not exist yet: whole or not at all. */
  create(path: string, bytes: Uint8Array, within: string): Result<null>;
  /** Replaces a file that must still hold `before`: the old or the new, never half. */
  replace(path: string, before: Uint8Array, after: Uint8Array, within: string): Result<null>;
  makeFolder(path: string, within: string): Result<null>;
}
