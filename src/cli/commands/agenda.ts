import { agendaDocument } from '../../report/agenda.ts';
import type { CommandModule } from '../command.ts';
import { refuseUnusedTemplate } from '../letterhead.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { print } from '../print.ts';

/** The convocation to a meeting; without one, to the earliest planned. */
export const run: CommandModule<'agenda'>['run'] = async (world, context, args, options) => {
  const { format } = options;
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, args.meeting ?? 'next');
  if (format !== 'eml' && format !== 'ics') {
    const document = agendaDocument(loaded.archive, meeting, options.for);
    return print(world, context, loaded, document, { ...options, format });
  }
  refuseUnusedTemplate(options.template, options.attach ?? []);
  const { sendLetters } = await import('../send-letters.ts');
  await sendLetters(
    { world, context, loaded, meeting },
    { ...options, attach: options.attach ?? [], formats: [format] },
  );
  return 0;
};
