import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Files, FoundFile, Result } from '../model/world.ts';

/** Where an archive's settings stand, at its root. */
const configName = 'czs.yaml';

/** Where its minutes are, unless its settings say otherwise. */
const minutesName = 'minutes';

/** The root of the archive, absolute: the nearest folder at or above `cwd` that holds `czs.yaml` or a folder `minutes`; null where there is none. */
export function findArchive(files: Files, cwd: string): string | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (isRoot(files, folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function isRoot(files: Files, folder: string): boolean {
  if (files.kind(join(folder, configName)) !== null) return true;
  const kind = files.kind(join(folder, minutesName));
  return kind === 'folder' || kind === 'link';
}

/**
 * The Markdown files in the folder `minutes` of the archive, and what there cannot be read, with paths from the root. A second note-taker's
 * `*.notes.md` are left out. `minutes` comes from the settings: `outside` where it, or a link that it is, leads out of the archive.
 */
export function listMinutes(files: Files, root: string, minutes: string): Result<readonly FoundFile[]> {
  const folder = resolve(root, minutes);
  const real = files.locate(folder, root);
  if (!real.ok) return real;
  const found = files.list(real.value);
  if (!found.ok) return found;
  const way = relative(root, folder).split(sep).join('/');
  const prefix = way === '' ? '' : `${way}/`;
  const value: FoundFile[] = [];
  for (const { path, failure } of found.value) {
    if (!path.endsWith('.notes.md')) value.push({ path: prefix + path, failure });
  }
  return { ok: true, value };
}
