import { join, relative, sep } from 'node:path';
import { templateValues } from '../../draft/agenda-file.ts';
import { idEdits, missingIds } from '../../draft/ids.ts';
import {
  citedBy,
  type MeetingPlan,
  type MeetingWishes,
  meetingsToPrepare,
  planMeeting,
} from '../../draft/new-meeting.ts';
import type { NewMeetingWords } from '../../language/new-meeting.ts';
import { spoken } from '../../language/spoken.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import {
  type Action,
  type Announced,
  type Decision,
  type Meeting,
  oftenCarried,
  type Proposal,
  timesCarried,
} from '../../model/archive.ts';
import type { Args, Finding } from '../../model/finding.ts';
import type { IsoDate, IsoTime } from '../../model/iso-date.ts';
import { applyEdits } from '../../model/place.ts';
import { letterOf } from '../../model/ref.ts';
import type { World } from '../../model/world.ts';
import { encodeText } from '../../store/decode.ts';
import { escapeControls } from '../../text/controls.ts';
import { idRuns } from '../../text/id-runs.ts';
import { normalize } from '../../text/normalize.ts';
import type { CommandModule, Context } from '../command.ts';
import { editorOf, openInEditor } from '../editor.ts';
import { fileText } from '../file-text.ts';
import { argsOf, type Left, leftToReview } from '../left.ts';
import { emptyArchive, fileLimit, type Loaded, loadArchive, openArchive, readText } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { createMeeting, fileOfMeeting } from '../meeting-file.ts';
import { Messenger } from '../messenger.ts';
import type { Wishes } from '../new-meeting-wishes.ts';
import { refuseDoubts } from '../refuse-doubts.ts';
import type { Options } from '../registry.ts';
import { templateError, templateFor } from '../template-file.ts';
import { canAsk, writeShown } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { readDate } from '../values.ts';
import { loadHelp, loadMessages } from '../words.ts';

/** Prepares the next meeting: its agenda, from what the earlier minutes announce and leave open. */
export const run: CommandModule<'new-meeting'>['run'] = async (world, context, args, options) => {
  const editor = options.open ? editorOf(world.env) : null;
  const opened = await openArchive(world, context.dir);
  const isNew = world.files.kind(join(opened.root, opened.config.minutes)) === null;
  const loaded = isNew ? emptyArchive(opened, context.today) : await loadArchive(world, opened, context.today);
  const [says, help, words] = await Promise.all([
    spoken[context.language].newMeeting(),
    loadHelp(context.language),
    loadMessages(context.language),
  ]);
  const say = new Messenger(world, context.today, says, help, words);

  const asking = args.date === null && isBare(options) && canAsk(world);
  const wished = wishesOf(world, context, loaded, args.date, options, asking);
  let plan: MeetingPlan;
  if (wished.date !== null && !asking) plan = planOf(loaded, { ...wished, date: wished.date });
  else {
    const { askForPlan } = await import('../new-meeting-questions.ts');
    const answered = await askForPlan(wished, {
      loaded,
      say,
      columns: world.stdout.columns ?? 80,
      readDay: (typed) => readDay(loaded, typed),
      takenBy: (date) => takenBy(world, loaded, date),
      announcedOn: (date) => announcedOn(loaded, date),
      plan: (wishes) => planOf(loaded, wishes),
    });
    if (answered === null) {
      say.note(say.says.ask.cancelled);
      return 130;
    }
    plan = answered;
  }

  refuseDoubts(
    loaded.archive,
    [...plan.sources, ...plan.continued].map(({ minutes }) => minutes),
    'agenda',
  );
  const file = fileOfMeeting(loaded, plan);
  refuseTaken(world, loaded, plan.id, file);
  const text = await written(world, loaded, plan, file, options.template);
  if (options.dryRun) {
    writeShown(world, text);
    for (const { file: cited, ids } of idsToWrite(loaded, plan).missing)
      say.note(say.says.idsDry, { file: cited, ids });
    return 0;
  }
  await writeIds(world, loaded, plan, say);
  createMeeting(world, loaded, file, encodeText(text, false));
  const { keepAddresses } = await import('../people-file.ts');
  const kept = await keepAddresses(
    world,
    loaded,
    plan.invited.map(({ name }) => name),
  );
  world.stdout.write(`${escapeControls(shownPath(world, join(loaded.root, file)))}\n`);
  say.note(...takenOver(plan, say));
  if (kept.length > 0) say.note(say.says.addresses, { n: kept.length, names: kept, file: loaded.config.people });
  const left = options.carryOver && !isNew ? await leftToReview(world, loaded) : [];
  say.note(...toLookAt(plan, await findingsOf(world, context, loaded, file, plan), left, say));
  say.next('agenda', plan.id);
  if (editor) await openInEditor(editor, join(loaded.root, file));
  return 0;
};

/** True where nothing is asked for by options: then somebody on a terminal is asked. */
function isBare(options: Options<'new-meeting'>): boolean {
  const { title, start, place, slug, template, language, from, carryOver, dryRun, written, closes } = options;
  const asked = [title, start, place, slug, template, language, from, closes];
  return asked.every((one) => one === null) && carryOver && !dryRun && !written;
}

function wishesOf(
  world: World,
  context: Context,
  loaded: Loaded,
  typed: string | null,
  options: Options<'new-meeting'>,
  asking: boolean,
): Wishes {
  const { archive, config } = loaded;
  const isWritten = options.written || options.closes !== null;
  if (isWritten && options.closes === null && typed === null)
    throw new UserError('closes-needed', { today: archive.today });
  const date = options.closes ?? (typed === null ? announcedDate(loaded, asking) : readDay(loaded, typed));
  const opened = typed === null || options.closes === null ? null : readDay(loaded, typed);
  if (typed !== null && (date === null || (options.closes !== null && opened === null)))
    throw new UserError('date-unreadable', { what: 'date', value: typed });
  if (opened !== null && opened > (date as IsoDate))
    throw new UserError('closes-before', { opened, closes: date as IsoDate });
  if (date !== null && date < archive.today) throw new UserError('meeting-past', { date, today: archive.today });
  const { slug } = options;
  if (slug !== null && !/^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,8}$/.test(slug)) {
    const near = normalize(slug)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40);
    throw new UserError('slug-invalid', { slug, suggestion: near === '' ? null : near });
  }
  if (date !== null && !asking && !isWritten) refuseTie(loaded, date, options.start);
  const last = archive.meetings.findLast((meeting) => meeting.held);
  return {
    date,
    slug,
    title: options.title,
    start: options.start,
    place: options.place,
    language: options.language ?? config.language ?? last?.minutes.language ?? context.language,
    from: options.from === null ? null : meetingOf(world, loaded, options.from).id,
    carryOver: options.carryOver,
    written: isWritten,
    opened,
  };
}

/** A day as typed: `2020-04-23`, `23/04/2020`, « 23 avril » (the next one); null where it is none. */
function readDay({ archive, reader, config }: Loaded, typed: string): IsoDate | null {
  const found =
    readDate(typed, null) ??
    reader.dates.readDate(typed, { meeting: archive.today, language: config.language ?? 'fr' });
  if (found === null || typeof found === 'string') return found;
  return found.precision === 'day' ? found.date : null;
}

/** The earliest day announced that can be prepared; null where it will be asked. */
function announcedDate({ archive }: Loaded, asking: boolean): IsoDate | null {
  const [first] = meetingsToPrepare(archive);
  if (!first && !asking) throw new UserError('date-needed', { today: archive.today });
  return first?.date ?? null;
}

/** The meetings announced for a day that can be prepared: two hours of a day are two meetings. */
function announcedOn({ archive }: Loaded, date: IsoDate): Announced[] {
  return meetingsToPrepare(archive).filter((one) => one.date === date);
}

/** @throws UserError where two meetings are announced for that day and nothing says which is meant */
function refuseTie(loaded: Loaded, date: IsoDate, start: IsoTime | null): void {
  const same = announcedOn(loaded, date);
  if (same.length < 2 || same.some((one) => one.next.start === start)) return;
  throw new UserError('date-choice', { date, starts: same.flatMap((one) => one.next.start ?? []) });
}

function planOf({ archive }: Loaded, wishes: MeetingWishes): MeetingPlan {
  return planMeeting(archive, wishes, vocabularies);
}

/** The file that is in the way of a meeting on that day; null where there is none. */
function takenBy(world: World, loaded: Loaded, id: string): string | null {
  const meeting = loaded.archive.meetings.find((one) => one.id === id);
  if (meeting) return meeting.file;
  const file = fileOfMeeting(loaded, { id, date: id.slice(0, 10) });
  return world.files.kind(join(loaded.root, file)) === null ? null : file;
}

function refuseTaken(world: World, loaded: Loaded, id: string, file: string): void {
  const taken = takenBy(world, loaded, id);
  if (taken !== null || world.files.kind(join(loaded.root, file)) !== null)
    throw new UserError('meeting-exists', { file: taken ?? file });
}

/**
 * The file's text: the template filled, and read again, so that what is written is what was planned.
 * @throws UserError where the template is broken or loses the meeting
 */
async function written(
  world: World,
  loaded: Loaded,
  plan: MeetingPlan,
  file: string,
  asked: string | null,
): Promise<string> {
  const template = await templateFor(world, loaded, asked, plan.language);
  const [{ fillTemplate }, words] = await Promise.all([import('../../draft/template.ts'), loadMessages(plan.language)]);
  const own = vocabularies[plan.language];
  const values = templateValues(plan, loaded.config, { own, all: vocabularies });
  const filled = fillTemplate(template.text, values, words);
  if (!filled.ok) throw templateError(template.file, filled.failure, Object.keys(values), words);
  const { minutes } = await readText(world, loaded.reader, file, filled.text);
  const lost = minutes.date !== plan.date ? 'date' : minutes.status !== 'planned' ? 'status' : null;
  if (lost !== null) throw new UserError('template-result', { file: template.file, key: own.keys[lost][0] as string });
  return filled.text;
}

interface MissingIds {
  readonly meeting: Meeting;
  readonly file: string;
  /** As they are told. */
  readonly ids: readonly string[];
}

/** The ids that cited PVs lack: those that can be written, and those of approved PVs, which nothing changes. */
function idsToWrite({ archive }: Loaded, plan: MeetingPlan): { missing: MissingIds[]; approved: MissingIds[] } {
  const cited = new Set(citedBy(plan).flatMap((one) => (one.idWritten ? [] : [one.meeting])));
  const all = archive.meetings
    .filter((meeting) => cited.has(meeting.id))
    .map((meeting) => ({ meeting, file: meeting.file, ids: idRuns(missingIds(meeting.minutes, meeting)) }));
  const isApproved = ({ meeting }: MissingIds) => meeting.status === 'approved';
  return { missing: all.filter((one) => !isApproved(one)), approved: all.filter(isApproved) };
}

async function writeIds(
  world: World,
  loaded: Loaded,
  plan: MeetingPlan,
  say: Messenger<NewMeetingWords>,
): Promise<void> {
  const { missing, approved } = idsToWrite(loaded, plan);
  for (const { meeting, file, ids } of missing)
    if (await writeIdsOf(world, loaded, meeting)) say.note(say.says.ids, { file, ids });
  for (const { file, ids } of approved) say.note(say.says.idsMissing, { file, ids });
}

/** So often a PV that another czs is writing is tried again: two seconds in all, since a machine may be busy with other things, too. */
const patience = 200;

/** Writes the missing ids of one PV; false where another czs has done so meanwhile. */
async function writeIdsOf(world: World, loaded: Loaded, meeting: Meeting): Promise<boolean> {
  const { file } = meeting;
  const path = join(loaded.root, file);
  for (let attempt = 0; ; attempt++) {
    const { bytes, text, bom } = fileText(world.files.read(path, fileLimit), file);
    const { minutes } = await readText(world, loaded.reader, file, text);
    const edits = idEdits(text, minutes, meeting, vocabularies[minutes.language]);
    if (edits.length === 0) return false;
    const after = encodeText(applyEdits(text, edits), bom);
    const done = world.files.replace(path, bytes, after, loaded.root);
    if (done.ok) return true;
    if (attempt === patience || (done.failure !== 'changed' && done.failure !== 'busy'))
      throw new UserError('cannot-write', { file, failure: done.failure, detail: done.detail });
    // Another czs is at it, most likely with the same ids.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A path as one types it from here. */
function shownPath(world: World, path: string): string {
  const near = relative(world.cwd, path);
  return near === '' ? path : near.split(sep).join('/');
}

/** The first line after a new meeting: what was taken over, and from where. */
function takenOver(plan: MeetingPlan, say: Messenger<NewMeetingWords>): [string, Args] {
  const { says } = say;
  const decisions = plan.items.reduce((sum, item) => sum + item.decisions.length, 0);
  const proposals = plan.items.reduce((sum, item) => sum + item.proposals.length, plan.proposals.length);
  const counts: readonly (readonly [string, number])[] = [
    [says.items, plan.items.length],
    [says.actions, plan.actions.length],
    [says.decisions, decisions],
    [says.proposals, proposals],
  ];
  const parts = counts.filter(([, n]) => n > 0).map(([sentence, n]) => say.text(sentence, { n }));
  const dates = plan.sources.map((one) => one.date);
  const [from = null] = dates;
  if (parts.length === 0 || from === null) return [says.takenNothing, {}];
  const list = parts.join(', ');
  if (dates.length === 1) return [says.taken, { date: from, list }];
  return [says.takenMany, { n: dates.length, from, to: dates[dates.length - 1] as IsoDate, list }];
}

/** What these say of carried actions is counted from the plan. */
const inPlan = new Set(['action-without-owner', 'action-without-due', 'action-overdue', 'due-unresolved']);

/** So many names are told. */
const mostNames = 5;

function isProposal(record: Action | Decision | Proposal): record is Proposal {
  return letterOf(record.ref) === 'P';
}

/** The second line: what the agenda lacks, and what `check` says of it. */
function toLookAt(
  plan: MeetingPlan,
  findings: readonly Finding[],
  left: readonly Left[],
  say: Messenger<NewMeetingWords>,
): [string, Args] {
  const { says } = say;
  const parts: string[] = [];
  const add = (sentence: string, args: Args = {}) => parts.push(say.text(sentence, args));
  // In writing nobody has to come anywhere.
  if (plan.start === null && plan.opened === null) add(says.noStart);
  if (plan.place === null && plan.opened === null) add(says.noPlace);
  if (plan.invited.length === 0) add(says.noInvited);
  const names = plan.uninvited.slice(0, mostNames);
  if (names.length > 0) add(says.uninvited, { names: names.join(', '), more: plan.uninvited.length - names.length });
  const unowned = plan.actions.filter((one) => one.owners.length === 0).length;
  const undated = plan.actions.filter((one) => one.due !== null && one.due.date === null).length;
  let others = 0;
  for (const { rule, args } of findings) {
    if (rule === 'promise-dropped') add(says.promise, args);
    else if (rule === 'chronology') add(says.chronology, args);
    else if (rule === 'announced-item-dropped') add(says.dropped, args);
    else if (!inPlan.has(rule)) others++;
  }
  const carried = citedBy(plan).filter((one) => isProposal(one) && timesCarried(one) >= oftenCarried);
  const [first] = carried;
  if (first !== undefined)
    add(says.carried, { n: carried.length, refs: carried.map(({ ref }) => ref), first: first.ref });
  const overdue = plan.actions.filter((one) => one.overdue).length;
  if (overdue > 0) add(says.overdue, { n: overdue });
  if (unowned > 0) add(says.unowned, { n: unowned });
  if (undated > 0) add(says.undated, { n: undated });
  if (others > 0) add(says.findings, { n: others });
  if (left.length > 0) add(says.left, argsOf(left));
  // The narrow no-break space before a semicolon is French.
  const separator = say.words.typography.spacing === 'french' ? '\u202f; ' : '; ';
  return parts.length === 0 ? [says.lookNothing, {}] : [says.look, { list: parts.join(separator) }];
}

/** What `czs check` says of the new file, and what it said of its announcement: an item that comes before what it is about. */
async function findingsOf(
  world: World,
  context: Context,
  loaded: Loaded,
  file: string,
  plan: MeetingPlan,
): Promise<Finding[]> {
  const { checkArchive, checkAll } = await import('../check-archive.ts');
  const sources = new Set(plan.sources.map((one) => one.file));
  const { findings } = await checkArchive(world, loaded, context.today, {
    ...checkAll,
    inScope: (one) => one === file || sources.has(one),
  });
  return findings.filter(
    (one) => one.file === file || (one.rule === 'chronology' && sources.has(one.file) && one.args.date === plan.date),
  );
}
