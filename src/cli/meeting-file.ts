import { dirname, join } from 'node:path';
import type { IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import type { Loaded } from './load.ts';
import { UserError } from './user-error.ts';

/** The file of a meeting that has none yet: in a folder for its year, where the last one is. */
export function fileOfMeeting(
  { archive, config }: Loaded,
  { id, date }: { readonly id: string; readonly date: IsoDate },
): string {
  const last = archive.meetings.findLast((one) => one.file.endsWith(`/${one.id}.md`));
  const yearly = last?.minutes.file === `${config.minutes}/${last?.date.slice(0, 4)}/${last?.id}.md`;
  return `${config.minutes}/${yearly ? `${date.slice(0, 4)}/` : ''}${id}.md`;
}

/** @throws UserError where it exists by now (two runs at once: one wins), or cannot be written */
export function createMeeting(world: World, { root }: Loaded, file: string, bytes: Uint8Array): void {
  const path = join(root, file);
  const folder = world.files.makeFolder(dirname(path), root);
  const done = folder.ok ? world.files.create(path, bytes, root) : folder;
  if (done.ok) return;
  if (done.failure === 'exists' && folder.ok) throw new UserError('meeting-exists', { file });
  throw new UserError('cannot-write', { file, failure: done.failure, detail: done.detail });
}
