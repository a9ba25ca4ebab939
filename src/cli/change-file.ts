import { join } from 'node:path';
import { unifiedDiff } from '../check/fixes.ts';
import { idEdits, missingIds } from '../draft/ids.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { Meeting } from '../model/archive.ts';
import type { Minutes } from '../model/minutes.ts';
import { applyEdits, type Edit } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { encodeText } from '../store/decode.ts';
import { escapeControls } from '../text/controls.ts';
import { fileText } from './file-text.ts';
import { fileLimit, type Opened, readText } from './load.ts';
import { UserError } from './user-error.ts';

/** A PV that is to be changed, as it stands on the disk, with the changes made so far in memory. */
export interface OpenFile {
  readonly file: string;
  /** As read: what a write compares with. */
  readonly bytes: Uint8Array;
  readonly bom: boolean;
  readonly before: string;
  readonly text: string;
  readonly minutes: Minutes;
  /** Null where only the name of the file says its day. */
  readonly fence: Reading['fence'];
  readonly blocks: Reading['blocks'];
}

/** The same with front matter, which is to be changed. */
export type WithFrontMatter = OpenFile & { readonly fence: NonNullable<Reading['fence']> };

/**
 * Opens a PV to change it.
 * @throws UserError where it cannot be read, or says no day
 */
export async function openFile(world: World, opened: Opened, file: string): Promise<OpenFile> {
  const { bytes, text, bom } = fileText(world.files.read(join(opened.root, file), fileLimit), file);
  return { file, bytes, bom, before: text, ...(await readAgain(world, opened, file, text)) };
}

/**
 * Opens a PV to change its front matter, which is begun with the day of the file's name where there is none.
 * @throws UserError where it cannot be read, or says no day
 */
export async function openFrontMatter(world: World, opened: Opened, file: string): Promise<WithFrontMatter> {
  const open = await openFile(world, opened, file);
  if (open.fence !== null) return open as WithFrontMatter;
  const begun = open.minutes.problems.flatMap(({ code, edits }) => (code === 'front-matter-missing' ? edits : []));
  const after = await withEdits(world, opened, open, begun);
  if (after.fence === null) throw new UserError('front-matter-needed', { file });
  return after as WithFrontMatter;
}

/** The file with edits made, read anew. */
export async function withEdits<Open extends OpenFile>(
  world: World,
  opened: Opened,
  open: Open,
  edits: readonly Edit[],
): Promise<Open> {
  if (edits.length === 0) return open;
  const after = await readAgain(world, opened, open.file, applyEdits(open.text, edits));
  if (open.fence !== null && after.fence === null) throw new UserError('front-matter-needed', { file: open.file });
  return { ...open, ...after };
}

async function readAgain(
  world: World,
  opened: Opened,
  file: string,
  text: string,
): Promise<Pick<OpenFile, 'text' | 'minutes' | 'fence' | 'blocks'>> {
  const { minutes, fence, blocks } = await readText(world, opened.reader, file, text);
  if (fence === null && minutes.date === null) throw new UserError('front-matter-needed', { file });
  return { text, minutes, fence, blocks };
}

/**
 * Writes the changed file, the old or the new and never half; with `dryRun`, shows what would change instead.
 * @returns false where nothing changed
 * @throws UserError where somebody else changed it meanwhile, or it cannot be written
 */
export function writeFile(world: World, { root }: Opened, open: OpenFile, dryRun: boolean): boolean {
  if (open.text === open.before) return false;
  if (dryRun) {
    world.stdout.write(escapeControls(unifiedDiff(open.file, open.before, open.text), true));
    return true;
  }
  const done = world.files.replace(join(root, open.file), open.bytes, encodeText(open.text, open.bom), root);
  if (!done.ok) throw new UserError('cannot-write', { file: open.file, failure: done.failure, detail: done.detail });
  return true;
}

/** The ids that a PV lacked, written down or, in an approved one, not. */
export interface IdsWritten {
  readonly file: string;
  readonly ids: readonly string[];
  readonly approved: boolean;
}

/** Writes the missing ids of PVs that are to be cited; an approved one stays as it is. */
export async function writeMissingIds(
  world: World,
  opened: Opened,
  meetings: readonly Meeting[],
  dryRun: boolean,
): Promise<IdsWritten[]> {
  const written: IdsWritten[] = [];
  for (const meeting of meetings) {
    const { minutes } = meeting;
    const ids = missingIds(minutes, meeting);
    if (ids.length === 0) continue;
    const approved = minutes.status === 'approved';
    written.push({ file: minutes.file, ids, approved });
    if (approved) continue;
    const open = await openFile(world, opened, minutes.file);
    const edits = idEdits(open.text, open.minutes, meeting, vocabularies[open.minutes.language]);
    writeFile(world, opened, await withEdits(world, opened, open, edits), dryRun);
  }
  return written;
}

/**
 * Refuses a PV that is not to change.
 * @throws UserError where it is approved or cancelled
 */
export function refuseFrozen({ id, minutes }: Meeting): void {
  if (minutes.status === 'approved') throw new UserError('meeting-approved', { meeting: id });
  if (minutes.status === 'cancelled') throw new UserError('meeting-cancelled', { meeting: id });
}
