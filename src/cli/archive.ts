import { dirname, join, resolve } from 'node:path';
import type { World } from '../model/world.ts';
import { UserError } from './user-error.ts';

/** The folder of the archive: `dir`, else the nearest one upward that holds a `czs.yaml` or a folder `minutes`; null where there is none. */
export function findArchive(world: World, dir: string | null): string | null {
  if (dir !== null) return resolve(world.cwd, dir);
  for (let folder = world.cwd; ; folder = dirname(folder)) {
    if (world.files.kind(join(folder, 'czs.yaml')) === 'file' || world.files.kind(join(folder, 'minutes')) === 'folder')
      return folder;
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The folder of the archive, absolute.
 * @throws UserError where there is none
 */
export function archiveOf(world: World, dir: string | null): string {
  const folder = findArchive(world, dir);
  if (folder === null) throw new UserError('archive-missing', { folder: world.cwd });
  if (dir !== null && !['folder', 'link'].includes(world.files.kind(folder) ?? ''))
    throw new UserError('folder-missing', { folder: dir });
  return folder;
}
