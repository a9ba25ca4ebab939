import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { World } from '../model/world.ts';
import { compareText } from '../text/compare-text.ts';
import { oncePer } from '../text/memo.ts';
import { cannotMakeFolder, UserError } from './user-error.ts';

/** What of a folder is a site's: hidden, so that it is published by nobody who publishes pages. */
const manifest = '.czs-site.json';

/** The largest file that is read again. */
const most = 256 * 1024 * 1024;

/** The hashes of the files of a site by their paths, as they were written. */
type Written = ReadonlyMap<string, string>;

/** What became of a folder. */
export interface SiteWritten {
  readonly written: number;
  readonly same: number;
  readonly removed: number;
}

/**
 * Brings a folder to hold a site: what changed is written, pages that are no more go, all that is not of a site stays.
 * What was written a moment ago (`since`), and is the same, is not looked at again.
 * @throws UserError where something else stands in its place, or was changed by hand, and `force` is not said
 */
export function writeSite(
  world: World,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  force: boolean,
  since: ReadonlyMap<string, Uint8Array>,
): SiteWritten {
  const root = resolve(world.cwd, folder);
  const before = readManifest(world, root);
  const hashes = new Map([...files].map(([file, bytes]) => [file, hashOf(bytes)]));
  const gone = [...before.keys()].filter((file) => !files.has(file));
  const fresh = new Map([...files].filter(([file, bytes]) => since.get(file) !== bytes));
  if (!force) refuseOthers(world, { folder, root, before, hashes, fresh: [...fresh.keys()], gone });
  const lines = [...hashes].sort(([a], [b]) => compareText(a, b));
  const listed = new TextEncoder().encode(`${JSON.stringify({ czs: 1, files: Object.fromEntries(lines) }, null, 1)}\n`);
  const put = (these: ReadonlyMap<string, Uint8Array>, less: readonly string[]): number => {
    const done = world.files.updateFolder(root, { files: these, gone: less }, dirname(root));
    if (!done.ok) throw cannotMakeFolder(folder, done);
    return done.value;
  };
  const written = put(fresh, gone);
  put(new Map([[manifest, listed]]), []);
  return { written, same: files.size - written, removed: gone.length };
}

/** The hash of bytes, which do not change. */
const hashOf = oncePer((bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'));

/** What was written there last; nothing where nothing was, or what says so cannot be read. */
function readManifest(world: World, root: string): Written {
  const read = world.files.read(join(root, manifest), most);
  if (!read.ok) return new Map();
  try {
    const { files } = JSON.parse(new TextDecoder().decode(read.value)) as { files?: unknown };
    if (typeof files !== 'object' || files === null) return new Map();
    // Whoever wrote it, nothing outside the folder is meant.
    return new Map(Object.entries(files).flatMap(([file, hash]) => (isInside(file) ? [[file, String(hash)]] : [])));
  } catch {
    return new Map();
  }
}

function isInside(file: string): boolean {
  return /^(?:[a-z]{1,20}\/)?[a-z0-9-]{1,80}\.(?:html|js|css|xml|ics|txt|png|jpg|svg)$/.test(file);
}

/** @throws UserError where something that is not of a site, or not any more as it was written, would be replaced or removed */
function refuseOthers(
  world: World,
  about: {
    readonly folder: string;
    readonly root: string;
    readonly before: Written;
    readonly hashes: Written;
    /** Files to be written. */
    readonly fresh: readonly string[];
    readonly gone: readonly string[];
  },
): void {
  const { folder, root, before, hashes, fresh, gone } = about;
  const there = world.files.kind(root);
  if (there === null) return;
  if (there !== 'folder') throw cannotMakeFolder(folder, { ok: false, failure: 'exists', detail: '' });
  if (before.size === 0) {
    const listed = world.files.list(root, ['']);
    const other = listed.ok ? listed.value[0] : undefined;
    if (other !== undefined) throw new UserError('site-folder', { folder, file: other.path });
  }
  for (const file of [...fresh, ...gone]) {
    const path = join(root, file);
    if (world.files.kind(path) === null) continue;
    const known = before.get(file);
    if (known === undefined) throw new UserError('site-folder', { folder, file });
    const read = world.files.read(path, most);
    const hash = read.ok ? hashOf(read.value) : null;
    if (hash !== known && hash !== hashes.get(file)) throw new UserError('site-changed', { folder, file });
  }
}
