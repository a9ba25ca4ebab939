import { correctionEdit, correctionHead } from '../../draft/correction.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Archive, Meeting } from '../../model/archive.ts';
import type { Ref } from '../../model/minutes.ts';
import type { World } from '../../model/world.ts';
import { openFile, refuseFrozen, withEdits, writeFile } from '../change-file.ts';
import { nextPlace } from '../closings.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { isRef, refOf, refTyped } from '../ref-argument.ts';
import { UserError } from '../user-error.ts';

/** Notes in a later PV what is to be corrected in an approved one, of an entry or of the PV as a whole. */
export const run: CommandModule<'correct'>['run'] = async (world, context, args, options) => {
  const { text } = options;
  if (text === null || text.trim() === '') throw new UserError('correct-text', {});
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { ref, meeting } = correctedBy(world, loaded, refTyped(loaded, args.ref));
  const { file, status } = meeting.minutes;
  if (status !== 'approved') throw new UserError('correct-draft', { meeting: meeting.id, file });
  const into =
    options.in === null
      ? (nextPlace(loaded) ?? nowhere(loaded.archive, meeting))
      : meetingOf(world, loaded, options.in);
  refuseFrozen(into);
  const { meetings } = loaded.archive;
  if (meetings.indexOf(into) <= meetings.indexOf(meeting))
    throw new UserError('done-too-early', { ref: ref?.ref ?? meeting.id, meeting: into.id });
  const open = await openFile(world, loaded, into.minutes.file);
  const words = vocabularies[open.minutes.language];
  const isOnly = meetings.filter(({ date }) => date === meeting.date).length === 1;
  const head = correctionHead(ref ?? (isOnly ? { day: meeting.date } : { meeting: meeting.id }), words);
  const edit = correctionEdit(open.text, open.minutes, open.fence?.body ?? 0, { head, text, day: meeting.date }, words);
  writeFile(world, loaded, await withEdits(world, loaded, open, [edit]), options.dryRun);
  if (options.dryRun) return 0;
  const say = await Messenger.of(world, context);
  say.result(say.says.correct.line, { date: meeting.date, ref: ref?.ref ?? null, text });
  say.note(say.says.wrote, { file: into.minutes.file });
  return 0;
};

/** What is typed: an entry, or a meeting, as every command takes one. */
function correctedBy(
  world: World,
  loaded: Loaded,
  typed: string,
): { readonly ref: { readonly ref: Ref } | null; readonly meeting: Meeting } {
  const { archive } = loaded;
  if (!isRef(typed)) return { ref: null, meeting: meetingOf(world, loaded, typed) };
  const records = [...archive.decisions, ...archive.actions, ...archive.proposals];
  const ref = refOf(
    typed,
    records.map((one) => one.ref),
  );
  const record = records.find((one) => one.ref === ref);
  const meeting = archive.meetings.find(({ id }) => id === record?.meeting);
  if (record === undefined || meeting === undefined)
    throw new UserError('entry-unknown', { ref: typed, suggestion: null });
  return { ref: { ref: record.ref }, meeting };
}

/** @throws UserError always: in which PV */
function nowhere({ meetings, today }: Archive, corrected: Meeting): never {
  const last = meetings.findLast(({ status, date }) => status === 'draft' && date > corrected.date);
  throw new UserError('done-where', { today, meeting: last?.id ?? null });
}
