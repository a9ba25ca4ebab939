import { setLines, setScalar } from '../../draft/front-edits.ts';
import { idEdits, missingIds } from '../../draft/ids.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import { approvedAt, isUnsealed } from '../../ledger/approvals.ts';
import { digestOf } from '../../ledger/digest.ts';
import type { Meeting } from '../../model/archive.ts';
import type { Finding } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { positionOf } from '../../model/place.ts';
import type { World } from '../../model/world.ts';
import { encodeText } from '../../store/decode.ts';
import { idRuns } from '../../text/id-runs.ts';
import { approvedText, keepApproved, keepReplaced } from '../approved-copy.ts';
import { openFrontMatter, type WithFrontMatter, withEdits, writeFile } from '../change-file.ts';
import { type Checked, checkAll, checkArchive, ruleIds } from '../check-archive.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { canAsk } from '../terminal.ts';
import { UserError } from '../user-error.ts';

/** Freezes a PV: its ids, its state, when and where it was approved, and the digest of its text. */
export const run: CommandModule<'approve'>['run'] = async (world, context, args, options) => {
  const opened = await openArchive(world, context.dir, ruleIds);
  const checked = await checkArchive(world, opened, context.today, checkAll);
  const { loaded } = checked;
  const say = await Messenger.of(world, context);
  const meeting = meetingOf(world, loaded, args.meeting);
  const { id, date } = meeting;
  const { file, status } = meeting.minutes;
  if (options.restore) return restore(world, loaded, meeting, say, options.dryRun);
  if (status === 'approved' && !isUnsealed(meeting.minutes)) throw new UserError('meeting-approved', { meeting: id });
  if (status === 'cancelled') throw new UserError('meeting-cancelled', { meeting: id });
  if (!meeting.held) throw new UserError('approve-not-held', { meeting: id, date });

  const approving = approvedBy(world, loaded, meeting, options.in, options.on);
  const { on } = approving;
  if (on < date || on > context.today) throw new UserError('approve-early', { meeting: id, on });

  const findings = checked.findings.filter((one) => one.file === file);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first) {
    const { line } = positionOf(meeting.minutes.lines, first.place.start);
    throw new UserError('approve-errors', { file, n: errors.length, line: String(line) });
  }

  const corrections = correctionsOf(meeting, approving.in, checked);
  if (corrections > 0) say.note(say.says.approve.corrections, { n: corrections, meeting: id, in: approving.in });
  const told = meeting.approvals.findLast(({ by }) => by === approving.in);
  if (told?.result === 'not') say.note(say.says.approve.notSaid, { in: approving.in });
  const doubts = corrections + (told?.result === 'not' ? 1 : 0);
  if (!(await goesOn(world, say, findings, doubts, meeting, options.dryRun))) return 130;

  const before = await openFrontMatter(world, loaded, file);
  const ids = missingIds(before.minutes, meeting);
  const after = await frozen(world, loaded, before, meeting, approving);
  if (!options.dryRun) keepApproved(world, loaded, id, encodeText(after.text, after.bom));
  writeFile(world, loaded, after, options.dryRun);
  if (options.dryRun) return 0;

  say.result(say.says.approve.line, {
    date,
    on: say.text('{on:numeric}', { on }),
    in: approving.in,
  });
  say.note(ids.length === 0 ? say.says.approve.noIds : say.says.approve.ids, { ids: idRuns(ids) });
  if (status !== 'approved') say.note(say.says.approve.status, { from: `meeting/${status}`, to: 'meeting/approved' });
  const count = (letter: string) =>
    after.minutes.entries.filter((one, at) => one.letter === letter && one.updates === null && !meeting.told.has(at))
      .length;
  const parts = say.counts([
    [say.says.approve.decisions, count('D')],
    [say.says.cancel.actions, count('A')],
    [say.says.cancel.proposals, count('P')],
  ]);
  if (parts !== '') say.note(say.says.approve.frozen, { parts });
  say.note(say.says.approve.digest, { digest: after.minutes.approval?.digest ?? '' });
  return 0;
};

/** How many sentences of the meeting that approves a PV correct it, and are not noted as a correction: not those where it approves another. */
function correctionsOf(meeting: Meeting, by: string | null, { loaded, findings }: Checked): number {
  const { meetings } = loaded.archive;
  const approver = meetings.find((one) => one.id === by);
  if (approver === undefined) return 0;
  return findings.filter(({ file, rule, args, place }) => {
    if (file !== approver.file || rule !== 'entry-in-prose' || args.role !== 'candidate/correction') return false;
    const approved = approvedAt(meetings, approver, place);
    return approved.length === 0 || approved.includes(meeting);
  }).length;
}

/** Says what is left in it before nothing can be mended any more, what is no entry and what check warns of, and asks on a terminal. */
async function goesOn(
  world: World,
  say: Messenger,
  findings: readonly Finding[],
  doubts: number,
  { id, file }: Meeting,
  dryRun: boolean,
): Promise<boolean> {
  const { left, warnings, askLeft, freeze, reviewFirst } = say.says.approve;
  const candidates = findings.filter(({ rule }) => rule === 'entry-in-prose').length;
  const warned = findings.filter(({ severity }) => severity === 'warning').length;
  if (warned > 0) say.note(warnings, { n: warned, file });
  if (candidates > 0) say.note(left, { n: candidates, meeting: id });
  if (warned + candidates + doubts === 0 || dryRun || !canAsk(world)) return true;
  const { askOne, Cancelled } = await import('../prompts.ts');
  try {
    const answers = [
      { value: 'no', label: say.text(reviewFirst) },
      { value: 'yes', label: say.text(freeze) },
    ];
    if ((await askOne(say.text(askLeft), answers)) === 'yes') return true;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
  say.note(say.says.cancelled);
  return false;
}

/**
 * Puts back the text of a PV as it was approved; what it replaces is shown, and kept.
 * @throws UserError where it was not approved, or its text is not kept
 */
async function restore(
  world: World,
  loaded: Loaded,
  meeting: Meeting,
  say: Messenger,
  dryRun: boolean,
): Promise<number> {
  const { id } = meeting;
  const kept = approvedText(world, loaded, id);
  if (kept === null) throw new UserError('restore-missing', { meeting: id });
  const open = await openFrontMatter(world, loaded, meeting.file);
  const changed = writeFile(world, loaded, { ...open, text: kept }, true);
  if (!changed) say.note(say.says.nothing, { file: meeting.file });
  else if (!dryRun) {
    const copy = keepReplaced(world, loaded, id, encodeText(open.text, open.bom));
    writeFile(world, loaded, { ...open, text: kept }, false);
    say.note(say.says.approve.restored, { file: meeting.file, copy });
  }
  return 0;
}

interface Approving {
  readonly on: IsoDate;
  readonly in: string | null;
}

/**
 * Which meeting approved it, and when: as said, else the first held whose PV says so.
 * @throws UserError where none does: that is for who was there to say
 */
function approvedBy(
  world: World,
  loaded: Loaded,
  meeting: Meeting,
  typed: string | null,
  on: IsoDate | null,
): Approving {
  const { meetings } = loaded.archive;
  if (typed !== null) {
    const by = meetingOf(world, loaded, typed);
    return { on: on ?? by.date, in: by.id };
  }
  const later = meetings.slice(meetings.indexOf(meeting) + 1).filter((one) => one.held);
  const told = later.flatMap((one) => {
    const last = meeting.approvals.findLast(({ by }) => by === one.id);
    return last === undefined ? [] : [{ ...last, meeting: one }];
  });
  const by = told.find(({ result }) => result === 'approved')?.meeting;
  if (by !== undefined && (on === null || on === by.date)) return { on: by.date, in: by.id };
  if (on !== null) return { on, in: meetings.find((one) => one.held && one.date === on)?.id ?? null };
  const { id } = meeting;
  const [refused] = told;
  if (refused !== undefined) throw new UserError('approve-item-empty', { meeting: id, by: refused.by });
  const [next] = later;
  if (next !== undefined) throw new UserError('approve-unsaid', { meeting: id, by: next.id });
  throw new UserError('approve-when', { meeting: id });
}

/** The file as approved. The digest is taken last, of the text without the approval itself. */
async function frozen(
  world: World,
  loaded: Loaded,
  before: WithFrontMatter,
  meeting: Meeting,
  approving: Approving,
): Promise<WithFrontMatter> {
  const words = vocabularies[before.minutes.language];
  const withIds = await withEdits(world, loaded, before, idEdits(before.text, before.minutes, meeting, words));
  const status = await withEdits(world, loaded, withIds, [
    setScalar({ ...withIds, words }, 'status', words.statuses.approved[0] as string),
  ]);
  const lines = (digest: string): string[] => [
    `${words.keys.approved[0]}:`,
    `  ${words.approvalKeys.on[0]}: ${approving.on}`,
    ...(approving.in === null ? [] : [`  ${words.approvalKeys.in[0]}: ${approving.in}`]),
    `  ${words.approvalKeys.digest[0]}: ${digest}`,
  ];
  const unsigned = await withEdits(world, loaded, status, [setLines(status, 'approved', lines('sha256'))]);
  const digest = digestOf(unsigned.text, unsigned.minutes);
  return withEdits(world, loaded, unsigned, [setLines(unsigned, 'approved', lines(digest))]);
}
