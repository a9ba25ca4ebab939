import { pageFolder } from '../../store/page-folder.ts';
import type { CommandModule } from '../command.ts';
import { UserError } from '../user-error.ts';

/** Serves an editor, for as long as it is there. */
export const run: CommandModule<'lsp'>['run'] = async (world, { language, today }) => {
  if (world.stdin.isTTY) throw new UserError('lsp-terminal', {});
  const { serve } = await import('../lsp/server.ts');
  const started = world.today();
  const code = await serve(world, process.stdin, process.stdout, {
    language,
    // An editor is left open overnight; --today stays what it says.
    today: () => (today === started ? world.today() : today),
    pages: pageFolder(),
  });
  // What still waits to be read keeps the process.
  process.stdin.destroy();
  return code;
};
