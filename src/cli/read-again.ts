import { join } from 'node:path';
import type { Meeting } from '../model/archive.ts';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { decodeText } from '../store/decode.ts';
import { fileLimit, type Loaded, readText } from './load.ts';
import { UserError } from './user-error.ts';

/**
 * The text of one PV and its blocks: loading the archive keeps no text.
 * @throws UserError where the file cannot be read any more
 */
export async function readAgain(
  world: World,
  loaded: Loaded,
  { minutes: { file } }: Meeting,
): Promise<{ text: string; reading: Reading }> {
  const read = world.files.read(join(loaded.root, file), fileLimit);
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return { text: decoded.text, reading: await readText(world, loaded.reader, file, decoded.text) };
}
