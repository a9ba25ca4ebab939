import type { ClosedAs } from '../../draft/review.ts';
import type { Archive, Decision, Meeting, Proposal } from '../../model/archive.ts';
import type { Ref } from '../../model/minutes.ts';
import { letterOf } from '../../model/ref.ts';
import type { World } from '../../model/world.ts';
import { readMode } from '../../recognise/modes.ts';
import { nearest } from '../../text/distance.ts';
import { nextPlace, refuseNowhere, writeClosings } from '../closings.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { refOf, refTyped } from '../ref-argument.ts';
import { canAsk } from '../terminal.ts';
import { UserError } from '../user-error.ts';

const choices = ['adopted', 'rejected', 'dropped'] as const satisfies readonly ClosedAs[];

type ClosedChoice = (typeof choices)[number];

/** Notes what became of proposals and of decisions to take: in the PV of the meeting that decided, or dropped them. */
export const run: CommandModule<'close'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const say = await Messenger.of(world, context);
  const records = [...new Set(args.refs.map((ref) => closableOf(loaded.archive, refTyped(loaded, ref))))];
  let { as } = options;
  if (as === null) {
    if (!canAsk(world)) throw new UserError('close-how', { choices: [...choices] });
    const { ask, as: words } = say.says.close;
    const about = records.map(({ ref }) => ref).join(', ');
    const labels = choices.map((value) => ({ value, label: say.text(words[value]) }));
    as = await answered(say, ({ askOne }) => askOne<ClosedChoice>(say.text(ask, { refs: about }), labels));
    if (as === null) return 130;
  }
  const typed = options.in === null ? null : meetingOf(world, loaded, options.in);
  const meeting =
    as === 'dropped'
      ? (typed ?? nextPlace(loaded) ?? refuseNowhere(loaded, records))
      : heldPlace(loaded, typed, records);
  const notes = new Map<Decision | Proposal, string | null>();
  for (const record of records) {
    const isOwed = as === 'adopted' && letterOf(record.ref) === 'D';
    const note = isOwed && options.note === null ? await askDecided(world, say, record) : options.note;
    if (isOwed && note === null) return 130;
    notes.set(record, note);
  }
  const closings = records.map((record) => ({
    record,
    closing: { ...record, as, item: record.item?.title ?? null, on: null, ...noteOrVote(loaded, record, as, notes) },
  }));
  await writeClosings(world, loaded, meeting, closings, say, options.dryRun);
  if (options.dryRun) return 0;
  for (const record of records) {
    const { ref } = record;
    // What is decided is what the register says of it from now on.
    const text = as === 'adopted' && letterOf(ref) === 'D' ? (notes.get(record) ?? record.text) : record.text;
    say.result(say.says.close.line, { ref, text, status: statusAfter(ref, as) });
  }
  return 0;
};

/** A note that tells a vote and nothing else, `3-1`, « 4 pour, 1 contre », is how it was taken; of what was owed it is the answer. */
function noteOrVote(
  { reader }: Loaded,
  record: Decision | Proposal,
  as: ClosedChoice,
  notes: ReadonlyMap<Decision | Proposal, string | null>,
): { note: string | null; vote: string | null } {
  const note = notes.get(record) ?? null;
  const isAnswer = as === 'dropped' || (as === 'adopted' && letterOf(record.ref) === 'D');
  const isVote = note !== null && !isAnswer && readMode(note, reader.words, true) !== null;
  return isVote ? { note: null, vote: note } : { note, vote: null };
}

/** The answer to a question on a terminal; null where it is broken off, which is said. */
async function answered<T>(
  say: Messenger,
  ask: (prompts: typeof import('../prompts.ts')) => Promise<T>,
): Promise<T | null> {
  const prompts = await import('../prompts.ts');
  try {
    return await ask(prompts);
  } catch (error) {
    if (!(error instanceof prompts.Cancelled)) throw error;
    say.note(say.says.cancelled);
    return null;
  }
}

/**
 * What is decided where a decision was owed: what was asked is not the answer.
 * @throws UserError where nobody can be asked
 */
function askDecided(world: World, say: Messenger, { ref, text }: Decision | Proposal): Promise<string | null> {
  if (!canAsk(world)) throw new UserError('close-what', { ref, text });
  const { decided, decidedNeeded } = say.says.close;
  return answered(say, ({ askText }) =>
    askText(say.text(decided, { ref, text }), {
      wrong: (answer) => (answer === '' ? say.text(decidedNeeded) : null),
    }),
  );
}

/** The word for what it is from now on: what nobody pursues, and a proposal that is rejected, is without outcome. */
function statusAfter(ref: Ref, as: ClosedChoice): string {
  if (letterOf(ref) === 'P') return `proposal/${as}`;
  return as === 'dropped' ? 'decision/repealed' : `decision/${as}`;
}

/**
 * A proposal or a decision to take by its ref; the number alone is enough where one has it.
 * @throws UserError where it is no such entry, or has an outcome already
 */
function closableOf({ decisions, proposals, actions }: Archive, typed: string): Decision | Proposal {
  const all = [...decisions, ...proposals];
  const open = all.filter(({ status }) => status === 'pending' || status === 'open');
  const tasks = actions.filter(({ status }) => status === 'open');
  const known = (typed.includes('/') ? [...all, ...actions] : [...open, ...tasks]).map(({ ref }) => ref);
  const ref = typed.includes('/')
    ? (known.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? null)
    : refOf(typed, known);
  if (ref === null) {
    const near = nearest(
      typed,
      open.map((one) => one.ref),
    );
    throw new UserError('close-unknown', { ref: typed, suggestion: near });
  }
  const found = all.find((one) => one.ref === ref);
  if (found === undefined) throw new UserError('close-action', { ref });
  if (open.includes(found)) return found;
  const kind = 'question' in found ? 'decision' : 'proposal';
  throw new UserError('entry-closed', { ref, status: `${kind}/${'became' in found ? found.became : found.status}` });
}

/**
 * Where something is decided: in the last meeting held since, or in the one that is named.
 * @throws UserError where that is still planned, or there is none with a PV that may change
 */
function heldPlace({ archive }: Loaded, typed: Meeting | null, records: readonly (Decision | Proposal)[]): Meeting {
  const meeting =
    typed ??
    archive.meetings.findLast(
      ({ status, date }) => status !== 'cancelled' && date <= archive.today && records.every((one) => one.date < date),
    );
  if (meeting?.status === 'planned') throw new UserError('close-planned', { meeting: meeting.id });
  if (meeting === undefined || (typed === null && meeting.status === 'approved'))
    throw new UserError('close-where', { refs: records.map(({ ref }) => ref) });
  return meeting;
}
