import { join } from 'node:path';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { fileText } from './file-text.ts';
import { fileLimit, type Opened, readText } from './load.ts';

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
  return fileText(world.files.read(join(root, file), fileLimit), file).text;
}
