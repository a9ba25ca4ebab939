import { join } from 'node:path';
import { spoken } from '../language/spoken.ts';
import type { World } from '../model/world.ts';
import type { Context } from './command.ts';
import { openArchive } from './load.ts';
import { writeNote } from './notes.ts';
import { sayError, UserError } from './user-error.ts';
import { loadHelp, loadMessages } from './words.ts';

/** Clears a terminal, with what has rolled out of sight. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Does something now and again at each change of the archive, on a terminal always from its top; gives the exit code of the last time. What
 * is wrong meanwhile is said, and may be put right.
 * @throws UserError where there is no archive to begin with
 */
export async function again(world: World, context: Context, run: () => number | Promise<number>): Promise<number> {
  const { root, config } = await openArchive(world, context.dir);
  const [{ watching }, help, words] = await Promise.all([
    spoken[context.language].editor(),
    loadHelp(context.language),
    loadMessages(context.language),
  ]);
  const once = async (): Promise<number> => {
    if (world.stdout.isTTY) world.stdout.write(clear);
    let code = 2;
    try {
      code = await run();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      writeNote(world, sayError(error, help, words));
    }
    writeNote(world, watching);
    return code;
  };
  let code = await once();
  const files = ['czs.yaml', config.people].map((file) => join(root, file));
  for await (const _ of world.watch([join(root, config.minutes)], files)) code = await once();
  return code;
}

/**
 * Watching shows, again and again, and writes nothing.
 * @throws UserError where it is asked to write
 */
export function refuseWriting(options: Readonly<Record<string, boolean>>): void {
  const asked = Object.entries(options).find(([, isAsked]) => isAsked);
  if (asked !== undefined) throw new UserError('watch-with', { option: asked[0] });
}
