import { closingEdits, leftOpenEdits } from '../../draft/review.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Action, Archive, Meeting } from '../../model/archive.ts';
import type { World } from '../../model/world.ts';
import { nearest } from '../../text/distance.ts';
import { idRuns } from '../../text/id-runs.ts';
import { openFile, refuseFrozen, withEdits, writeFile, writeMissingIds } from '../change-file.ts';
import type { CommandModule } from '../command.ts';
import { Teller } from '../life.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { UserError } from '../user-error.ts';

/** So many outcomes one line may have beside the one that is written. */
const mostOutcomes = 3;

/** Notes actions as done in the next agenda, in today's draft, or where `--in` says. */
export const run: CommandModule<'done'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const say = await Teller.of(world, context);
  const { archive } = loaded;
  const actions = [...new Set(args.refs.map((ref) => actionOf(archive, ref)))];
  const meeting = placeFor(world, loaded, options.in, actions);
  refuseFrozen(meeting);
  const { file } = meeting.minutes;
  const order = new Map(archive.meetings.map(({ id }, at) => [id, at]));
  for (const { ref, meeting: origin } of actions) {
    if ((order.get(origin) ?? 0) > (order.get(meeting.id) ?? 0))
      throw new UserError('done-too-early', { ref, meeting: meeting.id });
  }
  const cited = new Set(actions.flatMap((one) => (one.idWritten ? [] : [one.meeting])));
  const origins = archive.meetings.filter(({ id }) => cited.has(id));
  const ids = await writeMissingIds(world, loaded, origins, options.dryRun);

  const open = await openFile(world, loaded, file);
  const day = meeting.date < context.today ? null : context.today;
  const closings = actions.map(({ ref, text }) => ({ ref, text, on: day, note: options.note }));
  const edits = closingEdits(open.text, open.minutes, open.fence.body, closings, vocabularies[open.minutes.language]);
  let closed = await withEdits(world, loaded, open, edits);
  const refs = actions.map(({ ref }) => ref);
  for (let round = 0; round < mostOutcomes; round++)
    closed = await withEdits(world, loaded, closed, leftOpenEdits(closed.text, closed.minutes, refs));
  writeFile(world, loaded, closed, options.dryRun);
  for (const one of ids)
    say.note(one.approved ? say.says.idsMissing : say.says.ids, { file: one.file, ids: idRuns(one.ids) });
  if (options.dryRun) return 0;
  for (const { ref, text } of actions) say.result(say.says.done.line, { ref, text });
  say.note(say.says.wrote, { file });
  const left = archive.actions.filter((one) => one.status === 'open' && !actions.includes(one)).length;
  if (left > 0) say.note(say.says.done.open, { n: left });
  return 0;
};

/** An open action by its ref; the number alone is enough where one open action has it. */
function actionOf({ actions, decisions, proposals }: Archive, typed: string): Action {
  const wanted = typed.toLowerCase();
  let found = actions.filter(({ ref }) => ref.toLowerCase() === wanted);
  if (found.length === 0)
    found = actions.filter(({ ref, status }) => status === 'open' && ref.toLowerCase().endsWith(`/${wanted}`));
  const [action] = found;
  if (action === undefined) {
    if ([...decisions, ...proposals].some(({ ref }) => ref.toLowerCase() === wanted))
      throw new UserError('ref-no-action', { ref: typed });
    const suggestion = nearest(
      wanted,
      actions.map(({ ref }) => ref.toLowerCase()),
    );
    throw new UserError('ref-unknown', {
      ref: typed,
      suggestion: suggestion === null ? null : suggestion.replace(/[a-z]\d+$/, (id) => id.toUpperCase()),
    });
  }
  if (found.length > 1)
    throw new UserError('ref-ambiguous', { ref: typed, refs: found.slice(0, 8).map(({ ref }) => ref) });
  if (action.status !== 'open')
    throw new UserError('action-closed', { ref: action.ref, status: `action/${action.status}`, on: action.closed });
  return action;
}

/** The planned next meeting, else a draft of today, else what `--in` says. */
function placeFor(world: World, loaded: Loaded, typed: string | null, actions: readonly Action[]): Meeting {
  if (typed !== null) return meetingOf(world, loaded, typed);
  const { meetings, today } = loaded.archive;
  const found =
    meetings.find(({ minutes, date }) => minutes.status === 'planned' && date >= today) ??
    meetings.findLast(({ minutes, date }) => minutes.status === 'draft' && date === today) ??
    meetings.findLast(({ minutes }) => minutes.status === 'planned');
  if (found) return found;
  // In the PV that made an action, it was not done yet.
  const last = meetings.findLast(
    ({ minutes, held, date }) => minutes.status === 'draft' && held && actions.every((one) => one.date < date),
  );
  throw new UserError('done-where', { today, meeting: last?.id ?? null });
}
