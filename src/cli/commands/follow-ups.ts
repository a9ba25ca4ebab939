import { type ActionFilters, followUpsReport } from '../../report/follow-ups.ts';
import type { CommandModule } from '../command.ts';
import { withLeftHints } from '../left.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';

/** The register of actions. */
export const run: CommandModule<'follow-ups'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const filters = {
    status: options.all ? [] : (options.status ?? ['open']),
    overdue: options.overdue,
    dueBefore: options.dueBefore,
    since: options.since,
    until: options.until,
    owner: options.owner,
    organisation: options.organisation,
    unowned: options.unowned,
    undated: options.undated,
  } satisfies ActionFilters;
  const { format, output } = options;
  if (format === 'eml') {
    if (!options.byOwner || output === null) throw new UserError('eml-by-owner', {});
    const { writeReminders } = await import('../reminders.ts');
    return writeReminders(world, context, loaded, filters, { ...options, output });
  }
  if (!options.byOwner) {
    const report = followUpsReport(loaded.archive, filters, options.for);
    const hinted = await withLeftHints(world, context, loaded, 'action', report, options);
    return print(world, context, loaded, hinted, { ...options, format });
  }
  const { byOwnerReport, byOwnerTable, ownerNames } = await import('../../report/by-owner.ts');
  const digest = format === 'csv' ? byOwnerTable : byOwnerReport;
  const code = await print(world, context, loaded, digest(loaded.archive, filters, options.for), {
    ...options,
    format,
  });
  const { noteNames } = await import('../name-notes.ts');
  await noteNames(world, context, loaded, ownerNames(loaded.archive, filters, options.for));
  return code;
};
