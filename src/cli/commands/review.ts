import { dismissedKey } from '../../check/dismissed.ts';
import { asNumberedBefore, keptIds } from '../../draft/ids.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Meeting } from '../../model/archive.ts';
import type { Candidate } from '../../model/candidate.ts';
import { type Place, spanOf } from '../../model/place.ts';
import type { World } from '../../model/world.ts';
import { candidatesReport, type FoundCandidate } from '../../report/candidates.ts';
import { idRuns } from '../../text/id-runs.ts';
import { CandidateFinder, latestDraft } from '../candidates.ts';
import { type OpenFile, openFile, refuseFrozen, withEdits, writeFile } from '../change-file.ts';
import type { CommandModule } from '../command.ts';
import { Dismissed } from '../dismissed.ts';
import { type Left, leftToReview, noteLeft } from '../left.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { print } from '../print.ts';
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
    for (const meeting of meetings) refuseFrozen(meeting);
    const [meeting] = meetings;
    if (meeting === undefined || meetings.length > 1) throw new UserError('review-one', {});
    const review = new Review(world, loaded, meeting, dismissed);
    return takeByLines(review, accepts, refuses, options.dryRun, await Messenger.of(world, context));
  }
  if (canAsk(world) && options.format === 'text' && !options.all) {
    const [meeting] = meetings;
    if (meeting !== undefined && meeting.status === 'draft') {
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

/** The one that is named, else the latest draft; with `--all` every draft that was held. */
function meetingsFor(world: World, loaded: Loaded, typed: string | null, all: boolean): Meeting[] {
  if (typed !== null) return [meetingOf(world, loaded, typed)];
  if (all) return loaded.archive.meetings.filter(({ status, held }) => held && status === 'draft');
  const latest = latestDraft(loaded.archive);
  if (latest === null) throw new UserError('review-no-draft', {});
  return [latest];
}

/** One PV that is gone through. */
export class Review {
  readonly meeting: Meeting;
  readonly dismissed: Dismissed;
  readonly finder: CandidateFinder;
  private readonly world: World;
  private readonly loaded: Loaded;

  constructor(world: World, loaded: Loaded, meeting: Meeting, dismissed: Dismissed) {
    this.world = world;
    this.loaded = loaded;
    this.meeting = meeting;
    this.dismissed = dismissed;
    this.finder = new CandidateFinder(loaded, dismissed.read());
  }

  /** The PV as it stands on the disk. */
  open(): Promise<OpenFile> {
    return openFile(this.world, this.loaded, this.meeting.minutes.file);
  }

  /** Its candidates, with the edit that takes each. */
  async found(): Promise<FoundCandidate[]> {
    const open = await this.open();
    return this.foundIn(open);
  }

  foundIn(open: OpenFile): FoundCandidate[] {
    return this.finder.in(open.text, open).map((candidate) => ({
      file: open.file,
      lines: open.minutes.lines,
      candidate,
      edit: this.finder.edit(open.text, open.minutes, candidate),
    }));
  }

  /** The PV with a candidate taken; null where its label would not be read as what it is, or would change what is read already. */
  async take(
    open: OpenFile,
    { candidate, edit }: Pick<FoundCandidate, 'candidate' | 'edit'>,
  ): Promise<OpenFile | null> {
    if (edit === null) return null;
    const after = await withEdits(this.world, this.loaded, open, [edit]);
    return isTaken(open, after, candidate) ? after : null;
  }

  /** The PV with the numbers written down that entries had before something was taken, and have no more. */
  async keepNumbers(before: OpenFile, after: OpenFile): Promise<{ open: OpenFile; ids: readonly string[] }> {
    const words = vocabularies[after.minutes.language];
    const { ids, edits } = keptIds(after.text, before.minutes, after.minutes, this.meeting, words);
    return { open: await withEdits(this.world, this.loaded, after, edits), ids };
  }

  /** The PV with another text. */
  withText(open: OpenFile, text: string): Promise<OpenFile> {
    return withEdits(this.world, this.loaded, open, [{ start: 0, end: open.text.length, text }]);
  }

  write(open: OpenFile, dryRun: boolean): boolean {
    return writeFile(this.world, this.loaded, open, dryRun);
  }

  keyOf(candidate: Candidate): string {
    return dismissedKey(this.meeting.id, candidate);
  }
}

type Entry = OpenFile['minutes']['entries'][number];

/**
 * Whether the entries are those from before, in their order, and one more: a meeting announced, an item put off and somebody who comes are none. What
 * stood in the text of a decision ends that text.
 */
function isTaken({ minutes: before }: OpenFile, { minutes: after }: OpenFile, { role, place }: Candidate): boolean {
  const shape = ({ role: as, text, updates }: Pick<Entry, 'role' | 'text' | 'updates'>): string =>
    `${as}|${updates ?? ''}|${text}`;
  const left = after.entries.map(shape);
  for (const one of before.entries) {
    const holds = one.textPlace.start < place.start && place.end <= one.textPlace.end;
    const at = holds
      ? after.entries.findIndex(
          ({ text, ...rest }) =>
            text !== '' && one.text.startsWith(text) && shape({ ...rest, text: one.text }) === shape(one),
        )
      : left.indexOf(shape(one));
    if (at === -1) return false;
    left.splice(holds ? left.indexOf(shape(after.entries[at] as Entry)) : at, 1);
  }
  if (role === 'presence') return left.length === 0 && after.moves.length === before.moves.length + 1;
  return left.length === 1 || (role === 'next-meeting' && left.length === 0 && after.next.length > before.next.length);
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
  say.result(`${parts}.`);
  if (taken.length > 0) say.note(says.wrote, { file: open.file });
  if (kept.ids.length > 0) say.note(says.ids, { file: open.file, ids: idRuns(kept.ids) });
  return 0;
}
