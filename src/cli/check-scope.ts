import { join, relative, resolve, sep } from 'node:path';
import type { World } from '../model/world.ts';
import { listMinutes } from '../store/archive-files.ts';
import type { Opened } from './load.ts';
import { UserError } from './user-error.ts';

/**
 * What `check paths…` reports on, as a question about a file (relative to the root, with `/`). A path is a file, a folder, or the id of a
 * meeting or its beginning.
 * @throws UserError where there is no such thing in the archive
 */
export function scopeOf(world: World, { root, config }: Opened, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const files = new Set<string>();
  const folders: string[] = [];
  let all = false;
  for (const path of paths) {
    const absolute = resolve(world.cwd, path);
    const kind = world.files.kind(absolute);
    if (kind === null) {
      const found = byId(world, root, config.minutes, path);
      if (found === null) throw new UserError('cannot-read', { file: path, failure: 'missing', detail: null });
      for (const file of found) files.add(file);
      continue;
    }
    const inside = insideOf(world, root, absolute);
    if (inside === null) throw new UserError('path-outside', { file: path, folder: root });
    if (inside === '') all = true;
    else if (kind === 'file') files.add(inside);
    else folders.push(`${inside}/`);
  }
  return (file) => all || files.has(file) || folders.some((folder) => file.startsWith(folder));
}

/** A path below the root, with `/`; null where it is elsewhere. A folder may be reached by links. */
function insideOf(world: World, root: string, absolute: string): string | null {
  const plain = below(root, absolute);
  if (plain !== null) return plain;
  const [realRoot, real] = [world.files.locate(root, '/'), world.files.locate(absolute, '/')];
  return realRoot.ok && real.ok ? below(realRoot.value, real.value) : null;
}

function below(root: string, path: string): string | null {
  const way = relative(root, path).split(sep).join('/');
  return way === '..' || way.startsWith('../') || resolve(root, way) !== path ? null : way;
}

/** The files of the one meeting whose id this is, or begins so; null for none. Several meetings of one day are all meant. */
function byId(world: World, root: string, minutes: string, typed: string): readonly string[] | null {
  if (!/^\d{4}[\w-]{0,80}$/.test(typed)) return null;
  const listed = listMinutes(world.files, root, minutes);
  if (!listed.ok) return null;
  const ids = listed.value.map(({ path }) => ({ path, id: path.slice(path.lastIndexOf('/') + 1, -'.md'.length) }));
  const exact = ids.filter(({ id }) => id === typed);
  const found = exact.length > 0 ? exact : ids.filter(({ id }) => id.startsWith(typed));
  return found.length === 0 ? null : found.map(({ path }) => path);
}

/** What stands before the archive's file names seen from the folder that a CI service works in: `''` or a way that ends in `/`. */
export function prefixFrom(world: World, root: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = world.env;
  for (const base of [GITHUB_WORKSPACE, CI_PROJECT_DIR, world.cwd]) {
    if (!base) continue;
    const way = below(resolve(base), join(root));
    if (way !== null) return way === '' ? '' : `${way}/`;
  }
  return '';
}
