import { dirname, join } from 'node:path';
import type { MeetingId } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { decodeText } from '../store/decode.ts';
import { fileLimit, type Opened } from './load.ts';
import { UserError } from './user-error.ts';

/** Where the text of a PV is kept as it was approved, from the root of the archive. */
function copyOf(meeting: MeetingId): string {
  return `.czs/approved/${meeting}.md`;
}

/** The text of a PV as it was approved; null where none is kept. */
export function approvedText(
  { files }: Pick<World, 'files'>,
  { root }: Pick<Opened, 'root'>,
  meeting: MeetingId,
): string | null {
  const path = join(root, copyOf(meeting));
  if (files.kind(path) !== 'file') return null;
  const read = files.read(path, fileLimit);
  const decoded = read.ok ? decodeText(read.value) : null;
  return decoded?.ok ? decoded.text : null;
}

/**
 * Keeps the text of a PV as it is approved: what changes in it later is told by line, and can be restored.
 * @throws UserError where it cannot be written
 */
export function keepApproved({ files }: World, { root }: Opened, meeting: MeetingId, bytes: Uint8Array): void {
  const file = copyOf(meeting);
  const path = join(root, file);
  const folder = files.makeFolder(dirname(path), root);
  let done = folder.ok ? files.create(path, bytes, root) : folder;
  if (!done.ok && done.failure === 'exists') {
    const before = files.read(path, fileLimit);
    done = before.ok ? files.replace(path, before.value, bytes, root) : before;
  }
  if (!done.ok) throw new UserError('cannot-write', { file, failure: done.failure, detail: done.detail });
}

/** More texts of one PV than this are not kept beside one another. */
const mostReplaced = 99;

/**
 * Keeps the text of a PV that is about to be replaced by the one that was approved: somebody typed it. Nothing that is kept already is written over.
 * @returns the file, from the root of the archive
 * @throws UserError where it cannot be written
 */
export function keepReplaced({ files }: World, { root }: Opened, meeting: MeetingId, bytes: Uint8Array): string {
  const folder = '.czs/replaced';
  let done = files.makeFolder(join(root, folder), root);
  for (let n = 1; done.ok && n <= mostReplaced; n++) {
    const file = `${folder}/${meeting}${n === 1 ? '' : `-${n}`}.md`;
    done = files.create(join(root, file), bytes, root);
    if (done.ok) return file;
    if (done.failure !== 'exists') break;
    const before = files.read(join(root, file), fileLimit);
    if (before.ok && Buffer.from(before.value).equals(bytes)) return file;
    done = { ok: true, value: null };
  }
  const failure = done.ok ? { failure: 'exists' as const, detail: '' } : done;
  throw new UserError('cannot-write', { file: folder, failure: failure.failure, detail: failure.detail });
}
