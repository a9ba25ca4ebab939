import { type ActionFilters, followUpsReport } from '../../report/follow-ups.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';

/** The register of actions. */
export const run: CommandModule<'follow-ups'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const filters = {
    status: options.status ?? ['open'],
    overdue: options.overdue,
    dueBefore: options.dueBefore,
    since: options.since,
    until: options.until,
    owner: options.owner,
    organisation: options.organisation,
    unowned: options.unowned,
    undated: options.undated,
  } satisfies ActionFilters;
  if (!options.byOwner)
    return print(world, context, loaded, followUpsReport(loaded.archive, filters, options.for), options);
  const { byOwnerPaper, byOwnerTable, ownerNames } = await import('../../report/by-owner.ts');
  const digest = options.format === 'csv' ? byOwnerTable : byOwnerPaper;
  const code = await print(world, context, loaded, digest(loaded.archive, filters, options.for), options);
  const { noteNames } = await import('../name-notes.ts');
  await noteNames(world, context, loaded, ownerNames(loaded.archive, filters, options.for));
  return code;
};
