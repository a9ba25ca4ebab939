import { attendanceByPerson } from '../../ledger/attendance.ts';
import { lastYear } from '../../report/period-figures.ts';
import { periodReport } from '../../report/report.ts';
import type { CommandModule } from '../command.ts';
import { leftToReview, noteLeft } from '../left.ts';
import { loadArchive, openArchive } from '../load.ts';
import { noteNames } from '../name-notes.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';

/** The summary of a period: a year, or since and until. */
export const run: CommandModule<'report'>['run'] = async (world, context, args, options) => {
  const { year } = args;
  if (year !== null && !/^\d{4}$/.test(year)) throw new UserError('year-unreadable', { value: year });
  if (year !== null && (options.since !== null || options.until !== null))
    throw new UserError('year-and-period', { value: year });
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const period =
    year !== null
      ? { since: `${year}-01-01`, until: `${year}-12-31` }
      : options.since !== null || options.until !== null
        ? { since: options.since, until: options.until }
        : lastYear(loaded.archive);
  const code = await print(world, context, loaded, periodReport(loaded.archive, period, options.for), options);
  const left = context.width === null ? [] : await leftToReview(world, loaded, period);
  await noteLeft(world, context, 'hint/left', left);
  const listed = attendanceByPerson(loaded.archive, period).map(({ name }) => name);
  await noteNames(world, context, loaded, listed);
  return code;
};
