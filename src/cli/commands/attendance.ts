import { attendanceByPerson } from '../../ledger/attendance.ts';
import { attendanceReport } from '../../report/attendance.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { noteNames } from '../name-notes.ts';
import { print } from '../print.ts';

/** Who came, by person, by organisation or by meeting. */
export const run: CommandModule<'attendance'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const period = { since: options.since, until: options.until };
  const by = options.by ?? 'person';
  const code = await print(world, context, loaded, attendanceReport(loaded.archive, by, period, options.for), options);
  const shown = by === 'organisation' ? [] : attendanceByPerson(loaded.archive, period).map(({ name }) => name);
  await noteNames(world, context, loaded, shown);
  return code;
};
