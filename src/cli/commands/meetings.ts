import { meetingsReport } from '../../report/meetings.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';

/** The meetings, held and announced. */
export const run: CommandModule<'meetings'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const report = meetingsReport(loaded.archive, { since: options.since, until: options.until }, options.for);
  return print(world, context, loaded, report, options);
};
