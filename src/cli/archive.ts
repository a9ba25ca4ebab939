import { resolve } from 'node:path';
import type { World } from '../model/world.ts';
import { findArchive as findUpward } from '../store/archive-files.ts';
import { UserError } from './user-error.ts';

/** The folder of the archive: `dir`, else the nearest one upward that holds a `czs.yaml` or a folder `minutes`; null where there is none. */
export function findArchive(world: World, dir: string | null): string | null {
  return dir === null ? findUpward(world.files, world.cwd) : resolve(world.cwd, dir);
}

/**
 * The folder of the archive, absolute.
 * @throws UserError where there is none
 */
export function archiveOf(world: World, dir: string | null): string {
  const folder = findArchive(world, dir);
  if (folder === null) throw new UserError('archive-missing', { folder: world.cwd });
  if (dir !== null) {
    const kind = world.files.kind(folder);
    if (kind === 'file') throw new UserError('folder-is-file', { folder: dir });
    if (kind !== 'folder' && kind !== 'link') throw new UserError('folder-missing', { folder: dir });
  }
  return folder;
}
