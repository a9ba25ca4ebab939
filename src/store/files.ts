import { resolve, sep } from 'node:path';
import type { Files, FoundFile, Result } from '../model/world.ts';
import { compareText } from '../text/compare-text.ts';
import type { Disk, Entry } from './disk.ts';
import { attempt, failureOf, Refusal } from './failure.ts';
import { createFile, createFolder, insideOf, makeFolder, replaceFile, updateFolder } from './write.ts';

/** How deep a folder of minutes may be nested. */
const maxFolderDepth = 32;

/** Files on a disk. `beforeWriting` is called before each write, once its arguments are known to be sound. */
export function filesOn(disk: Disk, cwd: string, beforeWriting: () => void = () => {}): Files {
  const at = (path: string): string => resolve(cwd, path);

  return {
    read: (path, limit) => attempt(() => readFile(disk, at(path), limit)),
    list: (folder, extensions = markdown) => listFiles(disk, at(folder), extensions),
    kind: (path) => {
      const stat = attempt(() => disk.lstat(at(path)));
      if (!stat.ok) return null;
      if (stat.value.isFile()) return 'file';
      if (stat.value.isDirectory()) return 'folder';
      return stat.value.isSymbolicLink() ? 'link' : 'other';
    },
    locate: (path, within) => attempt(() => insideOf(disk, at(path), at(within))),
    create: (path, bytes, within) => attempt(() => createFile(disk, at(path), bytes, at(within), beforeWriting)),
    replace: (path, before, after, within) =>
      attempt(() => replaceFile(disk, at(path), before, after, at(within), beforeWriting)),
    createFolder: (path, contents, within) =>
      attempt(() => createFolder(disk, at(path), contents, at(within), beforeWriting)),
    updateFolder: (path, update, within) =>
      attempt(() => updateFolder(disk, at(path), update, at(within), beforeWriting)),
    makeFolder: (path, within) => attempt(() => makeFolder(disk, at(path), at(within))),
  };
}

/** The bytes of a regular file, however it changes while it is read. */
function readFile(disk: Disk, path: string, limit: number): Uint8Array {
  const fd = disk.openToRead(path);
  try {
    const stat = disk.stat(fd);
    if (!stat.isFile()) throw new Refusal('not-a-file', 'no regular file');
    if (stat.size > limit) throw new Refusal('too-large', `${stat.size} > ${limit}`);
    // One byte more than there should be, so that one read shows the end.
    let bytes = new Uint8Array(stat.size + 1);
    let length = 0;
    for (;;) {
      const got = disk.read(fd, bytes, length, bytes.length - length);
      length += got;
      if (length > limit) throw new Refusal('too-large', `> ${limit}`);
      if (got === 0 || (length === stat.size && length < bytes.length)) return bytes.subarray(0, length);
      // It grew while it was read.
      if (length === bytes.length) {
        const larger = new Uint8Array(2 * bytes.length);
        larger.set(bytes);
        bytes = larger;
      }
    }
  } finally {
    disk.close(fd);
  }
}

const markdown: readonly string[] = ['.md'];

/**
 * Lists the files with some extensions below a folder, sorted by code unit, without following a link. What cannot be read is listed with the reason:
 * links, what is no regular file, folders that are not entered.
 */
function listFiles(disk: Disk, folder: string, extensions: readonly string[]): Result<readonly FoundFile[]> {
  const found: FoundFile[] = [];

  const enter = (path: string, depth: number): void => {
    let entries: readonly Entry[];
    try {
      entries = disk.entries(folder + sep + path);
    } catch (error) {
      found.push({ path, failure: failureOf(error).failure });
      return;
    }
    walk(entries, `${path}/`, depth);
  };

  const walk = (entries: readonly Entry[], prefix: string, depth: number): void => {
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = prefix + name;
      const isWanted = extensions.some((end) => name.endsWith(end) || name.toLowerCase().endsWith(end));
      if (entry.isFile()) {
        if (isWanted) found.push({ path, failure: isReadableName(path) ? null : 'bad-name' });
      } else if (entry.isSymbolicLink()) {
        if (isWanted || leadsToFolder(path)) found.push({ path, failure: 'link' });
      } else if (isWanted) {
        found.push({ path, failure: 'not-a-file' });
      } else if (entry.isDirectory()) {
        if (depth === maxFolderDepth) found.push({ path, failure: 'too-deep' });
        else enter(path, depth + 1);
      }
    }
  };

  /** Node gives U+FFFD for bytes that are no UTF-8, and then does not find the file by that name. */
  const isReadableName = (path: string): boolean =>
    !path.includes('\ufffd') || attempt(() => disk.lstat(folder + sep + path)).ok;

  const leadsToFolder = (path: string): boolean => {
    const target = attempt(() => disk.target(folder + sep + path));
    return target.ok && target.value.isDirectory();
  };

  return attempt(() => {
    const top = disk.lstat(folder);
    if (top.isSymbolicLink()) throw new Refusal('link', 'a link');
    if (!top.isDirectory()) throw new Refusal('not-a-file', 'no folder');
    walk(disk.entries(folder), '', 0);
    return found.sort((a, b) => compareText(a.path, b.path));
  });
}
