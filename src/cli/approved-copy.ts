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
