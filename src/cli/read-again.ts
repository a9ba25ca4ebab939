import { join } from 'node:path';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { decodeText } from '../store/decode.ts';
import { fileLimit, type Opened, readText } from './load.ts';
import { UserError } from './user-error.ts';

/**
 * The text of one PV and its blocks: loading the archive keeps no text.
 * @throws UserError where the file cannot be read any more
 */
export async function readAgain(
  world: World,
  { root, reader }: Pick<Opened, 'root' | 'reader'>,
  { file }: { readonly file: string },
): Promise<{ text: string; reading: Reading }> {
  const read = world.files.read(join(root, file), fileLimit);
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return { text: decoded.text, reading: await readText(world, reader, file, decoded.text) };
}
