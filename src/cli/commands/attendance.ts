import { attendanceReport } from '../../report/attendance.ts';
import type { CommandModule } from '../commands.ts';
import { loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';

/** Who came, by person, by organisation or by meeting. */
export const run: CommandModule<'attendance'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const report = attendanceReport(loaded.archive, options.by ?? 'person', {
    since: options.since,
    until: options.until,
  });
  return print(world, context, loaded, report, options);
};
