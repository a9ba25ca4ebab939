import { asNumberedBefore } from '../../draft/ids.ts';
import { isUnsealed } from '../../ledger/approvals.ts';
import type { Meeting } from '../../model/archive.ts';
import type { Candidate } from '../../model/candidate.ts';
import { type Place, spanOf } from '../../model/place.ts';
import type { World } from '../../model/world.ts';
import { candidatesReport, type FoundCandidate } from '../../report/candidates.ts';
import { idRuns } from '../../text/id-runs.ts';
import { latestDraft } from '../candidates.ts';
import { refuseFrozen } from '../change-file.ts';
import type { CommandModule } from '../command.ts';
import { Dismissed } from '../dismissed.ts';
import { type Left, leftToReview, noteLeft } from '../left.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { print } from '../print.ts';
import { Review } from '../review.ts';
import { canAsk } from '../terminal.ts';
import { UserError } from '../user-error.ts';

/** Goes through the sentences that read like an entry: one after the other on a terminal, else as a list. */
export const run: CommandModule<'review'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meetings = meetingsFor(world, loaded, args.meeting, options.all);
  const dismissed = new Dismissed(world, loaded);
  const accepts = options.accept.flatMap((one) => one.split(','));
  const refuses = options.dismiss.flatMap((one) => one.split(','));
  if (accepts.length > 0 || refuses.length > 0) {
    for (const meeting of meetings) if (!isUnsealed(meeting.minutes)) refuseFrozen(meeting);
    const [meeting] = meetings;
    if (meeting === undefined || meetings.length > 1) throw new UserError('review-one', {});
    const review = new Review(world, loaded, meeting, dismissed);
    return takeByLines(review, accepts, refuses, options.dryRun, await Messenger.of(world, context));
  }
  if (canAsk(world) && options.format === 'text' && !options.all) {
    const [meeting] = meetings;
    if (meeting !== undefined && isOpen(meeting)) {
      const { reviewOnTerminal } = await import('../review-questions.ts');
      const code = await reviewOnTerminal(
        world,
        context,
        new Review(world, loaded, meeting, dismissed),
        options.dryRun,
      );
      if (args.meeting === null)
        await noteLeft(world, context, 'hint/left-elsewhere', await leftBefore(world, loaded, meeting));
      return code;
    }
  }
  const found: FoundCandidate[] = [];
  for (const meeting of meetings) found.push(...(await new Review(world, loaded, meeting, dismissed).found()));
  const code = await print(world, context, loaded, candidatesReport(found), { ...options, output: null, force: false });
  const [latest] = meetings;
  if (options.format === 'text' && args.meeting === null && !options.all && latest !== undefined)
    await noteLeft(world, context, 'hint/left-elsewhere', await leftBefore(world, loaded, latest));
  return code;
};

/** What the drafts before the latest hold. */
async function leftBefore(world: World, loaded: Loaded, { id }: Meeting): Promise<Left[]> {
  return (await leftToReview(world, loaded)).filter(({ meeting }) => meeting !== id);
}

/** Whether what reads like an entry in it may be noted still. */
function isOpen({ status, minutes }: Meeting): boolean {
  return status === 'draft' || isUnsealed(minutes);
}

/** The one that is named, else the latest draft; with `--all` every one that was held and is a draft, or was imported as approved. */
function meetingsFor(world: World, loaded: Loaded, typed: string | null, all: boolean): Meeting[] {
  if (typed !== null) return [meetingOf(world, loaded, typed)];
  if (all) return loaded.archive.meetings.filter((one) => one.held && isOpen(one));
  const latest = latestDraft(loaded.archive);
  if (latest === null) throw new UserError('review-no-draft', {});
  return [latest];
}

function shifted({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}

/** `--accept high|LINE…` and `--dismiss LINE…`: in the order of the document, so that numbers are, too; what follows moves on. */
async function takeByLines(
  review: Review,
  accepts: readonly string[],
  refuses: readonly string[],
  dryRun: boolean,
  say: Messenger,
): Promise<number> {
  const { says } = say;
  const before = await review.open();
  let open = before;
  const found = review.foundIn(open);
  const lineOf = (one: FoundCandidate): string => String(spanOf(one.lines, one.candidate.place).line);
  const lines = new Set(found.map(lineOf));
  for (const typed of [...accepts, ...refuses])
    if (typed !== 'high' && !lines.has(typed))
      throw new UserError('review-no-line', { line: typed, lines: [...lines] });
  const wanted = found.filter(
    (one) => accepts.includes(lineOf(one)) || (accepts.includes('high') && one.candidate.certainty === 'high'),
  );
  const taken: Candidate[] = [];
  const left: Candidate[] = [];
  let moved = 0;
  for (const { candidate } of wanted) {
    // Of two roles of one sentence the first is taken.
    if (taken.some(({ place }) => candidate.place.start < place.end)) continue;
    const now = { ...candidate, place: shifted(candidate.place, moved) };
    const numbered = asNumberedBefore(before.minutes, open.minutes);
    const after = await review.take(open, { candidate: now, edit: review.finder.edit(open.text, numbered, now) });
    if (after === null) {
      left.push(candidate);
      continue;
    }
    moved += after.text.length - open.text.length;
    open = after;
    taken.push(candidate);
  }
  const kept = await review.keepNumbers(before, open);
  review.write(kept.open, dryRun);
  const dismissed = found.filter((one) => refuses.includes(lineOf(one))).map(({ candidate }) => candidate);
  if (!dryRun && dismissed.length > 0)
    review.dismissed.change(
      dismissed.map((one) => review.keyOf(one)),
      'add',
    );
  if (left.length > 0) say.note(says.review.byHand, { n: left.length, texts: left.map(({ text }) => text) });
  if (dryRun) return 0;
  const parts = say.counts([
    [says.review.taken, taken.length],
    [says.review.dismissed, dismissed.length],
    [says.review.left, found.length - taken.length - dismissed.length],
  ]);
  if (parts === '') say.result(says.review.none, { date: review.meeting.date });
  else say.result(`${parts}.`);
  if (taken.length > 0) say.note(says.wrote, { file: open.file });
  if (kept.ids.length > 0) say.note(says.ids, { file: open.file, ids: idRuns(kept.ids) });
  return 0;
}
