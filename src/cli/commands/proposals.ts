import { proposalsReport } from '../../report/proposals.ts';
import type { CommandModule } from '../command.ts';
import { withLeftHints } from '../left.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';

/** The proposals, without outcome or all. */
export const run: CommandModule<'proposals'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const filters = { all: options.all, since: options.since, until: options.until };
  const report = proposalsReport(loaded.archive, filters, options.for);
  const hinted = await withLeftHints(world, context, loaded, 'proposal', report, options);
  return print(world, context, loaded, hinted, options);
};
