import { closedNotes } from '../../read/footnotes.ts';
import { partsOf } from '../../read/to-parts.ts';
import { unseenIn } from '../../read/unseen.ts';
import { asReadReport } from '../../report/as-read.ts';
import { showPaper } from '../../report/show.ts';
import { hiddenIn } from '../../report/shown.ts';
import type { CommandModule } from '../command.ts';
import { saysNothingInternal } from '../internal-words.ts';
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
  const cuts = hiddenIn(archive, meeting, options.for);
  const notes = options.for === 'board' ? [] : closedNotes(text, reading.blocks, cuts, saysNothingInternal);
  if (options.asRead) {
    const source = { text, unseen: [...unseenIn(text, reading.blocks), ...notes] };
    const report = asReadReport(archive, meeting, source, options.for);
    return print(world, context, { ...loaded, kept: [meeting] }, report, options);
  }
  const title = reading.blocks.find((block) => block.kind === 'heading');
  const body = partsOf(text, reading.blocks, {
    cuts: [...cuts, ...notes.map((note) => ({ ...note, parts: [] }))].sort((a, b) => a.start - b.start),
    breaks: new Set(meeting.minutes.entries.map((entry) => entry.place.start)),
    title: title?.depth === 1 ? title.start : -1,
  });
  return print(world, context, { ...loaded, kept: [meeting] }, showPaper(archive, meeting, body, options.for), options);
};
