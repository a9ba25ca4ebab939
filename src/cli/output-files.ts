import { dirname, join, resolve } from 'node:path';
import { spoken } from '../language/spoken.ts';
import type { World } from '../model/world.ts';
import type { Context } from './command.ts';
import { writeOutput } from './print.ts';
import { cannotMakeFile, cannotMakeFolder, UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** A file to be written: its name, which `--output` may replace where it is the only one. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It stands beside the first, whatever that is called. */
  readonly beside?: boolean;
}

/** Whether `--output` names a folder: it ends like one, or is one. */
export function isFolder(world: World, output: string): boolean {
  return /[/\\]$/.test(output) || world.files.kind(resolve(world.cwd, output)) === 'folder';
}

/**
 * Writes files where `--output` says: into a folder by their names, or one file by the name given. All are there before the first is written, and
 * where one of them exists already, none is; but a file that has the same bytes is as good as written.
 * @throws UserError where several have no folder, one exists and is another, or one cannot be written
 */
export async function writeFiles(
  world: World,
  context: Pick<Context, 'language' | 'today'>,
  files: readonly OutputFile[],
  { output, force }: { readonly output: string; readonly force: boolean },
): Promise<void> {
  const toFolder = isFolder(world, output);
  const main = files.filter(({ beside }) => beside !== true).length;
  if (!toFolder && main > 1) throw new UserError('output-folder', { n: main });
  const folder = toFolder ? output : dirname(output);
  const targets = files.map(({ name, bytes, beside }) => ({
    path: toFolder || beside === true ? join(folder, name) : output,
    bytes,
  }));
  if (toFolder) {
    const path = resolve(world.cwd, output);
    const made = world.files.makeFolder(path, resolve(path, '..'));
    if (!made.ok) throw cannotMakeFolder(output, made);
  }
  const missing = targets.filter(({ path, bytes }) => !isThere(world, path, bytes));
  const taken = missing.find(({ path }) => world.files.kind(resolve(world.cwd, path)) !== null);
  if (taken !== undefined && !force)
    throw cannotMakeFile(world, taken.path, { ok: false, failure: 'exists', detail: '' });
  const [words, life] = await Promise.all([loadMessages(context.language), spoken[context.language].life()]);
  const [{ writeNote }, { escapeControls }, { fill }] = await Promise.all([
    import('./notes.ts'),
    import('../text/controls.ts'),
    import('../text/wording.ts'),
  ]);
  // Each is told as it is written: where the disk is full in the middle, what is there is known.
  for (const { path, bytes } of targets) {
    if (missing.some((one) => one.path === path)) writeOutput(world, path, bytes, force);
    writeNote(world, escapeControls(fill(life.wrote, { file: path }, { words, today: context.today })));
  }
}

function isThere(world: World, path: string, bytes: Uint8Array): boolean {
  if (world.files.kind(resolve(world.cwd, path)) !== 'file') return false;
  const read = world.files.read(resolve(world.cwd, path), bytes.length);
  return read.ok && read.value.length === bytes.length && read.value.every((byte, at) => byte === bytes[at]);
}
