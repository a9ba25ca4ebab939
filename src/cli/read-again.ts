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
  const text = textAgain(world, { root }, file);
  return { text, reading: await readText(world, reader, file, text) };
}

/**
 * The text of one file of an archive.
 * @throws UserError where it cannot be read any more
 */
export function textAgain(world: World, { root }: Pick<Opened, 'root'>, file: string): string {
  const read = world.files.read(join(root, file), fileLimit);
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return decoded.text;
}
