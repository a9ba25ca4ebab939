import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { codeOf, type Disk, type Stat } from './disk.ts';
import { Refusal } from './failure.ts';

/**
 * Writing that is whole or not at all. README.md beside this says what holds, on which systems; test/store/write.test.ts fails and
 * stops every step. All functions throw a Refusal or an error of the system, take absolute paths, and write only below the folder
 * `within`, whatever links there are on the way.
 */

/** A temporary file that has been there for longer, in milliseconds, was left by a stop. A write takes a few. */
export const staleAfter = 60_000;

/** Creates a file, which must not exist. */
export function createFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  within: string,
  beforeWriting: () => void,
): null {
  const target = targetOf(disk, path, within);
  const there = statOrNull(disk, target);
  if (there) throw new Refusal(there.isSymbolicLink() ? 'link' : 'exists', 'it exists');
  beforeWriting();
  withTemporary(disk, target, 0o666, (temporary) => {
    temporary.fill(bytes, null);
    try {
      // The one call that gives a whole file a name only if the name is free.
      disk.link(temporary.path, target);
    } catch (error) {
      if (!noLinksHere.has(codeOf(error) ?? '')) throw error;
      takeName(disk, temporary.path, target);
    }
  });
  return null;
}

/** Replaces a file that must still hold `before`, keeping its mode, and its owner where that is allowed. */
export function replaceFile(
  disk: Disk,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  within: string,
  beforeWriting: () => void,
): null {
  const target = targetOf(disk, path, within);
  const stat = expectBytes(disk, target, before);
  beforeWriting();
  withTemporary(disk, target, 0o600, (temporary) => {
    // Two czs: each has made its temporary file before it looks for the other's, so at least one of them sees the other.
    if (temporary.hasRival) throw new Refusal('busy', 'another process is writing it');
    temporary.fill(after, stat);
    // Once more, as the last thing: another czs may have been done before we began, and editors leave no trace.
    expectBytes(disk, target, before);
    disk.rename(temporary.path, target);
  });
  return null;
}

/** Makes a folder and those above it; nothing to do where it exists. */
export function makeFolder(disk: Disk, path: string, within: string): null {
  const missing: string[] = [];
  let above = path;
  let there = statOrNull(disk, above);
  while (!there) {
    missing.push(basename(above));
    const next = dirname(above);
    if (next === above) throw new Refusal('missing', 'nothing above it exists');
    above = next;
    there = statOrNull(disk, above);
  }
  let folder = insideOf(disk, above, within);
  if (!disk.target(folder).isDirectory()) throw new Refusal('exists', 'it is no folder');
  for (const name of missing.reverse()) {
    const parent = folder;
    folder = join(parent, name);
    try {
      disk.mkdir(folder);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (codeOf(error) !== 'EEXIST' || !disk.lstat(folder).isDirectory()) throw error;
    }
    syncFolder(disk, parent);
  }
  return null;
}

/** What a folder is to hold. */
export interface FolderContents {
  /** Files by their paths in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Whether a file that is there may go: a folder that holds another is left alone. */
  mayGo(path: string): boolean;
}

/**
 * Makes a folder with all that it is to hold, whole or not at all: it is filled beside its place, then renamed. One that is there already is put
 * aside for that: a stop right between the two leaves none, and the same command makes it.
 */
export function createFolder(
  disk: Disk,
  path: string,
  contents: FolderContents,
  within: string,
  beforeWriting: () => void,
): null {
  const target = targetOf(disk, path, within);
  const there = statOrNull(disk, target);
  if (there && !there.isDirectory()) throw new Refusal(there.isSymbolicLink() ? 'link' : 'exists', 'it exists');
  if (there && !filesBelow(disk, target).every((file) => contents.mayGo(file)))
    throw new Refusal('exists', 'it holds other files');
  beforeWriting();
  const parent = dirname(target);
  const [beside, aside] = [temporaryName(disk, target), temporaryName(disk, target)].map((name) =>
    join(parent, name),
  ) as [string, string];
  disk.mkdir(beside);
  try {
    if (othersIn(disk, parent, basename(beside)).some((other) => other.startsWith(startOf(target))))
      throw new Refusal('busy', 'another process is writing it');
    for (const [file, bytes] of contents.files) fillNew(disk, beside, file, bytes);
    syncFolder(disk, beside);
    if (there) disk.rename(target, aside);
    try {
      disk.rename(beside, target);
    } catch (error) {
      if (there) disk.rename(aside, target);
      throw error;
    }
  } finally {
    remove(disk, beside);
    remove(disk, aside);
  }
  syncFolder(disk, parent);
  return null;
}

/** What is to change in a folder that is made of something else, and can be made again. */
export interface FolderUpdate {
  /** Files by their paths in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that go, where they are there; with the folders that are then empty. */
  readonly gone: readonly string[];
}

/**
 * Brings files of a folder to what they are to hold, each the old one or the new one, and leaves all else in it alone. The folder is made where
 * it is missing. Nothing is synchronised: what a power cut takes is written by the same command again. Gives how many files were written.
 */
export function updateFolder(
  disk: Disk,
  path: string,
  { files, gone }: FolderUpdate,
  within: string,
  beforeWriting: () => void,
): number {
  beforeWriting();
  makeFolder(disk, path, within);
  const target = targetOf(disk, path, within);
  if (disk.lstat(target).isSymbolicLink()) throw new Refusal('link', 'a link');
  const sound = new Set([target]);
  /** The folder that a file stands in, none of those on the way being a link; made where `make`. */
  const folderOf = (file: string, make: boolean): string | null => {
    let folder = target;
    for (const part of file.split('/').slice(0, -1)) {
      folder = join(folder, part);
      if (sound.has(folder)) continue;
      const there = statOrNull(disk, folder);
      if (there === null && !make) return null;
      if (there === null) disk.mkdir(folder);
      else if (!there.isDirectory()) throw new Refusal(there.isSymbolicLink() ? 'link' : 'exists', 'it is no folder');
      sound.add(folder);
    }
    return folder;
  };
  let written = 0;
  for (const [file, bytes] of files) {
    const full = join(folderOf(file, true) as string, basename(file));
    const there = statOrNull(disk, full);
    if (there !== null && !there.isFile())
      throw new Refusal(there.isSymbolicLink() ? 'link' : 'exists', 'it is no file');
    if (there !== null && there.size === bytes.length && holds(disk, full, bytes)) continue;
    const beside = join(dirname(full), temporaryName(disk, full));
    const fd = disk.openNew(beside, 0o666);
    try {
      try {
        for (let at = 0; at < bytes.length; ) at += disk.write(fd, bytes, at, bytes.length - at);
      } finally {
        disk.close(fd);
      }
      disk.rename(beside, full);
    } catch (error) {
      remove(disk, beside);
      throw error;
    }
    written++;
  }
  for (const file of gone) {
    const folder = folderOf(file, false);
    if (folder === null) continue;
    const full = join(folder, basename(file));
    if (statOrNull(disk, full)?.isFile() !== true) continue;
    disk.unlink(full);
    if (folder !== target && disk.entries(folder).length === 0) disk.rmdir(folder);
  }
  return written;
}

function holds(disk: Disk, path: string, bytes: Uint8Array): boolean {
  try {
    expectBytes(disk, path, bytes);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.failure === 'changed') return false;
    throw error;
  }
}

/** The files below a folder, by their paths in it; anything else that stands there is one, too. */
function filesBelow(disk: Disk, folder: string): string[] {
  return disk.entries(folder).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(disk, join(folder, entry.name)).map((path) => `${entry.name}/${path}`);
  });
}

/** Writes a new file into a new folder, with the folders on the way. */
function fillNew(disk: Disk, folder: string, path: string, bytes: Uint8Array): void {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const above = join(folder, ...parts.slice(0, depth));
    if (statOrNull(disk, above) === null) disk.mkdir(above);
  }
  const fd = disk.openNew(join(folder, ...parts), 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.write(fd, bytes, at, bytes.length - at);
    disk.fsync(fd);
  } finally {
    disk.close(fd);
  }
}

/** The real path of something that exists below `within` or is `within`; a Refusal `outside` where it is elsewhere. */
export function insideOf(disk: Disk, path: string, within: string): string {
  const real = disk.real(path);
  const way = relative(disk.real(within), real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new Refusal('outside', 'outside the folder');
  return real;
}

/** Where a file is to stand: its folder's real path, which must be inside, and its name. */
function targetOf(disk: Disk, path: string, within: string): string {
  return join(insideOf(disk, dirname(path), within), basename(path));
}

function statOrNull(disk: Disk, path: string): Stat | null {
  try {
    return disk.lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Refuses unless a regular file that we may write to holds these bytes; gives what stat says of it. */
function expectBytes(disk: Disk, path: string, bytes: Uint8Array): Stat {
  // Before it is opened, since for some devices that alone is a command.
  const seen = disk.lstat(path);
  if (seen.isSymbolicLink()) throw new Refusal('link', 'a link');
  if (!seen.isFile()) throw new Refusal('not-a-file', 'no regular file');
  const fd = disk.openToChange(path);
  try {
    const stat = disk.stat(fd);
    if (!stat.isFile()) throw new Refusal('not-a-file', 'no regular file');
    const held = Buffer.allocUnsafe(bytes.length + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length < held.length; length += got) {
      got = disk.read(fd, held, length, held.length - length);
    }
    if (length !== bytes.length || held.compare(bytes, 0, bytes.length, 0, length) !== 0) {
      throw new Refusal('changed', 'it no longer holds what was read');
    }
    return stat;
  } finally {
    disk.close(fd);
  }
}

/** What `link` answers where the file system has no hard links (FAT, exFAT, some network shares) or forbids them. */
const noLinksHere = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'EMLINK',
  'EXDEV',
]);

/** Without hard links: takes the name with an empty file, if it is free, and puts the whole file in its place. */
function takeName(disk: Disk, temporary: string, target: string): void {
  const fd = disk.openNew(target, 0o666);
  try {
    disk.close(fd);
    disk.rename(temporary, target);
  } catch (error) {
    remove(disk, target);
    throw error;
  }
}

interface Temporary {
  readonly path: string;
  /** Writes the bytes, takes over mode and owner of a file, and waits until the disk has it all. Once. */
  fill(bytes: Uint8Array, like: Stat | null): void;
  /** Whether another process is writing the same file. */
  readonly hasRival: boolean;
}

let count = 0;

/** How the names of temporary files for a target begin. */
const startOf = (target: string): string => `.czs-${hash(basename(target))}-`;

function temporaryName(disk: Disk, target: string): string {
  return `${startOf(target)}${disk.pid}-${count++}.tmp`;
}

/**
 * Lends a temporary file beside `target`, hidden, with a name that says for which file and by which process. It is gone afterwards, also
 * where `use` throws; what a killed process left in the folder goes, too.
 */
function withTemporary(disk: Disk, target: string, mode: number, use: (temporary: Temporary) => void): void {
  const folder = dirname(target);
  const start = startOf(target);
  let name: string;
  let path: string;
  let fd = -1;
  do {
    name = temporaryName(disk, target);
    path = join(folder, name);
    try {
      fd = disk.openNew(path, mode);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      // Left by a process that had our number.
    }
  } while (fd === -1);

  const close = (): void => {
    const open = fd;
    fd = -1;
    if (open !== -1) disk.close(open);
  };

  try {
    use({
      path,
      fill(bytes, like) {
        for (let at = 0; at < bytes.length; ) at += disk.write(fd, bytes, at, bytes.length - at);
        if (like) takeOver(disk, fd, like);
        disk.fsync(fd);
        close();
      },
      hasRival: othersIn(disk, folder, name).some((other) => other.startsWith(start)),
    });
  } finally {
    try {
      close();
    } finally {
      remove(disk, path);
    }
  }
  syncFolder(disk, folder);
}

/** The temporary files of other processes in a folder. Those that no process works on are removed and not given. */
function othersIn(disk: Disk, folder: string, own: string): string[] {
  const others: string[] = [];
  for (const { name } of disk.entries(folder)) {
    const match = /^\.czs-[0-9a-f]{8}-(\d{1,10})-\d{1,10}\.tmp$/.exec(name);
    if (!match || name === own) continue;
    const path = join(folder, name);
    const stat = statOrNull(disk, path);
    if (!stat) continue;
    const pid = Number(match[1]);
    const isLeft = pid === disk.pid || !disk.isRunning(pid) || Math.abs(disk.now() - stat.mtimeMs) > staleAfter;
    if (isLeft) remove(disk, path);
    else others.push(name);
  }
  return others;
}

function takeOver(disk: Disk, fd: number, like: Stat): void {
  const own = disk.stat(fd);
  if (own.uid !== like.uid || own.gid !== like.gid) {
    try {
      disk.chown(fd, like.uid, like.gid);
    } catch (error) {
      // Only the superuser gives files away.
      if (codeOf(error) === null) throw error;
    }
  }
  // After chown, which clears the set-id bits.
  if ((own.mode & 0o7777) !== (like.mode & 0o7777)) disk.chmod(fd, like.mode & 0o7777);
}

/** Removes a file, or a folder with all that is in it, if it is there; tries twice, since a virus scanner may hold it for a moment. */
function remove(disk: Disk, path: string): void {
  for (let left = 2; left > 0; left--) {
    try {
      const stat = statOrNull(disk, path);
      if (stat === null) return;
      if (stat.isDirectory()) {
        for (const { name } of disk.entries(path)) remove(disk, join(path, name));
        disk.rmdir(path);
      } else disk.unlink(path);
      return;
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      if (code === 'ENOENT') return;
    }
  }
}

/** Makes a name lasting. Where a folder cannot be opened or synchronised (Windows), the system does what it does. */
function syncFolder(disk: Disk, folder: string): void {
  try {
    const fd = disk.openFolder(folder);
    try {
      disk.fsync(fd);
    } finally {
      disk.close(fd);
    }
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** FNV-1a, 32 bits, in hexadecimal. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
