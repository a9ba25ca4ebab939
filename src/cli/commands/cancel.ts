import { cancelEdit, cancelledFile } from '../../draft/move-meeting.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Announced, Meeting } from '../../model/archive.ts';
import type { OutcomeKind, Ref } from '../../model/minutes.ts';
import type { World } from '../../model/world.ts';
import { encodeText } from '../../store/decode.ts';
import { openFrontMatter, withEdits, writeFile } from '../change-file.ts';
import type { CommandModule, Context } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { announcedTyped, plannedMeeting } from '../meeting-argument.ts';
import { createMeeting, fileOfMeeting } from '../meeting-file.ts';
import { Messenger } from '../messenger.ts';
import type { Options } from '../registry.ts';
import { mustHaveOutput, tellOthers } from '../send-letters.ts';
import { writeShown } from '../terminal.ts';

/** Calls a planned meeting off; what it carried is still open, and goes on to the next. */
export const run: CommandModule<'cancel'>['run'] = async (world, context, args, options) => {
  mustHaveOutput(options);
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const announced = announcedTyped(loaded, args.meeting);
  if (announced !== null) return cancelAnnounced(world, context, loaded, announced, options);
  const meeting = plannedMeeting(world, loaded, args.meeting);
  const { file } = meeting.minutes;
  const open = await openFrontMatter(world, loaded, file);
  const words = vocabularies[open.minutes.language];
  const after = await withEdits(world, loaded, open, [cancelEdit({ ...open, words })]);
  writeFile(world, loaded, after, options.dryRun);
  if (options.dryRun) return 0;
  const say = await Messenger.of(world, context);
  say.result(say.says.cancel.line, { date: meeting.date });
  const parts = goesOn(meeting, say);
  say.note(parts === '' ? say.says.cancel.nothingOn : say.says.cancel.goesOn, { parts });
  // Explicit outcomes of a planned meeting count, those of a cancelled one do not: nobody is to lose them unawares.
  const noted = (kind: OutcomeKind, isAction: boolean): Ref[] =>
    meeting.minutes.entries.flatMap(({ updates, outcome, role }) =>
      (role === 'action') === isAction && updates !== null && outcome?.kind === kind ? [updates] : [],
    );
  const done = noted('done', true);
  if (done.length > 0) say.note(say.says.cancel.lost, { refs: done, first: done.join(' ') });
  const dropped = noted('cancelled', false);
  if (dropped.length > 0) say.note(say.says.cancel.lostDropped, { refs: dropped, first: dropped.join(' ') });
  const corrected = meeting.minutes.entries.flatMap(({ corrects }) => (corrects === null ? [] : [corrects.to]));
  const [first] = corrected;
  if (first !== undefined) say.note(say.says.cancel.lostCorrections, { refs: corrected, first });
  say.note(say.says.wrote, { file });
  await tellOthers(world, context, meeting.id, options);
  say.next('new-meeting');
  return 0;
};

/** Of a meeting that is only announced, a file is made that says so: what announced it may be approved, and is not to change. */
async function cancelAnnounced(
  world: World,
  context: Context,
  loaded: Loaded,
  announced: Announced,
  options: Options<'cancel'>,
): Promise<number> {
  const { date, by } = announced;
  const language = loaded.config.language ?? loaded.archive.meetings.find(({ id }) => id === by)?.minutes.language;
  const file = fileOfMeeting(loaded, { id: date, date });
  const text = cancelledFile(announced, vocabularies[language ?? context.language]);
  if (options.dryRun) {
    writeShown(world, text);
    return 0;
  }
  createMeeting(world, loaded, file, encodeText(text, false));
  const say = await Messenger.of(world, context);
  say.result(say.says.cancel.line, { date });
  say.note(say.says.wrote, { file });
  await tellOthers(world, context, date, options);
  say.next('new-meeting');
  return 0;
}

/** What a planned meeting had on its agenda, as counts. */
function goesOn({ minutes }: Meeting, say: Messenger): string {
  const { cancel } = say.says;
  const updates = (role: string) =>
    minutes.entries.filter((one) => one.role === role && one.updates !== null && one.outcome === null).length;
  return say.counts([
    [cancel.items, minutes.items.filter(({ role }) => role === null).length],
    [cancel.actions, updates('action')],
    [cancel.decisions, updates('pending')],
    [cancel.proposals, updates('proposal')],
  ]);
}
