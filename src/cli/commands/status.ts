import { statusReport } from '../../report/status.ts';
import { checkArchive } from '../check-archive.ts';
import type { CommandModule } from '../command.ts';
import { openArchive } from '../load.ts';
import { print } from '../print.ts';

/** What needs the secretary now. */
export const run: CommandModule<'status'>['run'] = async (world, context, _args, options) => {
  const checked = await checkArchive(world, await openArchive(world, context.dir), context.today);
  return print(
    world,
    context,
    { ...checked.loaded, copied: [] },
    statusReport(checked.loaded.archive, checked.findings, options.for),
    options,
  );
};
