import { agendaDocument } from '../../report/agenda.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { print } from '../print.ts';

/** The convocation to a meeting; without one, to the earliest planned. */
export const run: CommandModule<'agenda'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, args.meeting ?? 'next');
  return print(world, context, loaded, agendaDocument(loaded.archive, meeting, options.for), options);
};
