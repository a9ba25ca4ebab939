import fs from 'node:fs';

/**
 * The few calls by which czs touches a disk. All of store/ goes through them, so that a test can hand in a disk in memory, and one
 * that fails or stops at any step. Each throws what Node throws: an Error with a `code` such as `ENOSPC`. Paths are absolute.
 */
export interface Disk {
  /** Opens for reading: `O_RDONLY`; no link is followed in the last step, and a FIFO does not make it wait. */
  openToRead(path: string): number;
  /** As `openToRead`, and fails where the file may not be written to. Writes nothing. */
  openToChange(path: string): number;
  /** Creates a file to write to, which must not exist. */
  openNew(path: string, mode: number): number;
  /** Opens a folder, for `fsync`. */
  openFolder(path: string): number;
  close(fd: number): void;
  stat(fd: number): Stat;
  /** What stands at a path, a link not being followed. */
  lstat(path: string): Stat;
  /** What a path leads to. */
  target(path: string): Stat;
  read(fd: number, into: Uint8Array, at: number, length: number): number;
  write(fd: number, from: Uint8Array, at: number, length: number): number;
  fsync(fd: number): void;
  chmod(fd: number, mode: number): void;
  chown(fd: number, uid: number, gid: number): void;
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  mkdir(path: string): void;
  /** Removes an empty folder. */
  rmdir(path: string): void;
  entries(folder: string): readonly Entry[];
  /** The path with every link followed. */
  real(path: string): string;
  /** This process, and whether another one runs: who a temporary file belongs to. */
  readonly pid: number;
  isRunning(pid: number): boolean;
  /** Milliseconds, on the clock that `mtimeMs` is from. */
  now(): number;
}

/** The part of `fs.Stats` that is used. */
export interface Stat extends Kind {
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly dev: number;
  readonly ino: number;
  readonly mtimeMs: number;
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export interface Entry extends Kind {
  readonly name: string;
}

/** Flags that some systems do not have: 0 there, though Node's types promise them. */
export interface OpenFlags {
  readonly noFollow: number;
  readonly noWait: number;
}

const systemFlags: OpenFlags = {
  noFollow: fs.constants.O_NOFOLLOW ?? 0,
  noWait: fs.constants.O_NONBLOCK ?? 0,
};

/** The disk of this machine. `flags` are its own unless a test says otherwise. */
export function machineDisk(flags: OpenFlags = systemFlags): Disk {
  const { O_RDONLY, O_RDWR } = fs.constants;
  const read = O_RDONLY | flags.noFollow | flags.noWait;
  const change = O_RDWR | flags.noFollow | flags.noWait;

  const open = (path: string, how: number): number => {
    if (flags.noFollow !== 0 && flags.noWait !== 0) return fs.openSync(path, how);
    // Look first, and then whether what was opened is what was looked at.
    const seen = fs.lstatSync(path);
    if (!seen.isFile()) throw failed(seen.isSymbolicLink() ? 'ELOOP' : 'EISDIR', 'not a regular file');
    const fd = fs.openSync(path, how);
    const got = fs.fstatSync(fd);
    if (got.ino === seen.ino && got.dev === seen.dev) return fd;
    fs.closeSync(fd);
    throw failed('ELOOP', 'it became another file');
  };

  return {
    openToRead: (path) => open(path, read),
    openToChange: (path) => open(path, change),
    openNew: (path, mode) => fs.openSync(path, 'wx', mode),
    openFolder: (path) => fs.openSync(path, O_RDONLY),
    close: (fd) => fs.closeSync(fd),
    stat: (fd) => fs.fstatSync(fd),
    lstat: (path) => fs.lstatSync(path),
    target: (path) => fs.statSync(path),
    read: (fd, into, at, length) => fs.readSync(fd, into, at, length, null),
    write: (fd, from, at, length) => fs.writeSync(fd, from, at, length),
    fsync: (fd) => fs.fsyncSync(fd),
    chmod: (fd, mode) => fs.fchmodSync(fd, mode),
    chown: (fd, uid, gid) => fs.fchownSync(fd, uid, gid),
    link: (from, to) => fs.linkSync(from, to),
    rename: (from, to) => fs.renameSync(from, to),
    unlink: (path) => fs.unlinkSync(path),
    mkdir: (path) => fs.mkdirSync(path),
    rmdir: (path) => fs.rmdirSync(path),
    entries: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
    real: (path) => fs.realpathSync.native(path),
    pid: process.pid,
    isRunning,
    now: () => Date.now(),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** An error as Node's `fs` throws them. */
export function failed(code: string, words: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}

/** The code of an error of the system (`ENOENT`); null for any other error, which is then a bug. */
export function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : null;
}
