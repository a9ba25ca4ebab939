import { withoutInlineComments } from '../../read/comments.ts';
import { partsOf } from '../../read/to-parts.ts';
import { asReadReport } from '../../report/as-read.ts';
import { showPaper } from '../../report/show.ts';
import { hiddenIn } from '../../report/shown.ts';
import type { CommandModule } from '../commands.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { print } from '../print.ts';
import { readAgain } from '../read-again.ts';

/** One PV in the terminal; with `--as-read`, what czs understood beside each line. */
export const run: CommandModule<'show'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, args.meeting);
  const { archive } = loaded;
  const { text, reading } = await readAgain(world, loaded, meeting.minutes);
  if (options.asRead) {
    const comments = reading.blocks.filter((block) => block.kind === 'comment');
    const source = options.for === 'board' ? text : withoutInlineComments(text, reading.blocks);
    const report = asReadReport(archive, meeting, { source, comments }, options.for);
    return print(world, context, { ...loaded, kept: [meeting] }, report, options);
  }
  const title = reading.blocks.find((block) => block.kind === 'heading');
  const body = partsOf(text, reading.blocks, {
    cuts: hiddenIn(archive, meeting, options.for),
    breaks: new Set(meeting.minutes.entries.map((entry) => entry.place.start)),
    title: title?.depth === 1 ? title.start : -1,
  });
  return print(world, context, { ...loaded, kept: [meeting] }, showPaper(archive, meeting, body, options.for), options);
};
