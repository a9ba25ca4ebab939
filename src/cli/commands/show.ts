import { closedNotes } from '../../markdown/footnotes.ts';
import { unseenIn } from '../../read/unseen.ts';
import { hiddenIn } from '../../redaction/hidden-ranges.ts';
import { asReadReport } from '../../report/as-read.ts';
import type { CommandModule } from '../command.ts';
import { saysNothingInternal } from '../internal-words.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { minutesCopy } from '../minutes-copy.ts';
import { print } from '../print.ts';
import { readAgain } from '../read-again.ts';

/** One PV in the terminal; with `--as-read`, what czs understood beside each line. */
export const run: CommandModule<'show'>['run'] = async (world, context, args, options) => {
  if (!options.watch) return show(world, context, args, options);
  const { again, refuseWriting } = await import('../watch.ts');
  refuseWriting({ '--output': options.output !== null });
  return again(world, context, () => show(world, context, args, options));
};

const show: CommandModule<'show'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, args.meeting);
  const printed = { ...loaded, copied: [meeting.minutes] };
  if (!options.asRead) {
    const copy = await minutesCopy(world, loaded, meeting, { audience: options.for });
    return print(world, context, printed, copy, options);
  }
  const { text, reading } = await readAgain(world, loaded, meeting.minutes);
  const cuts = hiddenIn(loaded.archive, meeting, options.for);
  const notes = options.for === 'board' ? [] : closedNotes(text, reading.blocks, cuts, saysNothingInternal);
  const [{ CandidateFinder }, { Dismissed }] = await Promise.all([
    import('../candidates.ts'),
    import('../dismissed.ts'),
  ]);
  const candidates = new CandidateFinder(loaded, new Dismissed(world, loaded).read()).in(text, reading);
  const source = { text, candidates, unseen: [...unseenIn(text, reading.blocks), ...notes] };
  return print(world, context, printed, asReadReport(loaded.archive, meeting, source, options.for), options);
};
