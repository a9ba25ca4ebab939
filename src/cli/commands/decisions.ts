import { decisionsReport } from '../../report/decisions.ts';
import type { CommandModule } from '../command.ts';
import { withLeftHints } from '../left.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';
import { refTyped } from '../ref-argument.ts';

/** The register of decisions. */
export const run: CommandModule<'decisions'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const report = decisionsReport(
    loaded.archive,
    {
      // Without `--all` it shows all of them, too; the other registers do not.
      status: options.all ? [] : (options.status ?? []),
      since: options.since,
      until: options.until,
      item: options.item,
      person: options.person,
      search: options.search,
      inForce: options.inForce,
      ref: options.ref === null ? null : refTyped(loaded, options.ref),
    },
    options.for,
  );
  const hinted = await withLeftHints(world, context, loaded, 'decision', report, options);
  return print(world, context, loaded, hinted, options);
};
