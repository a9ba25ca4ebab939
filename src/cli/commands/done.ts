import type { Action, Archive } from '../../model/archive.ts';
import { nearest } from '../../text/distance.ts';
import { nextPlace, refuseNowhere, writeClosings } from '../closings.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { refTyped } from '../ref-argument.ts';
import { UserError } from '../user-error.ts';

/** Notes actions as done in the next agenda, in today's draft, or where `--in` says. */
export const run: CommandModule<'done'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const say = await Messenger.of(world, context);
  const { archive } = loaded;
  const actions = [...new Set(args.refs.map((ref) => actionOf(archive, refTyped(loaded, ref))))];
  const meeting =
    options.in === null ? (nextPlace(loaded) ?? refuseNowhere(loaded, actions)) : meetingOf(world, loaded, options.in);
  const on = meeting.date < context.today ? null : context.today;
  const closings = actions.map((record) => ({
    record,
    closing: { ...record, as: 'done' as const, item: null, on, note: options.note },
  }));
  await writeClosings(world, loaded, meeting, closings, say, options.dryRun);
  if (options.dryRun) return 0;
  for (const { ref, text } of actions) say.result(say.says.done.line, { ref, text });
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
    const other = [...decisions, ...proposals].find(({ ref }) => ref.toLowerCase() === wanted);
    if (other !== undefined) {
      const isOpen = other.status === 'pending' || other.status === 'open';
      throw new UserError(isOpen ? 'ref-to-close' : 'ref-no-action', { ref: isOpen ? other.ref : typed });
    }
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
