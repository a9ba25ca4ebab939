import { missingIds } from '../draft/ids.ts';
import type { CandidateRole } from '../model/candidate.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Phrase, Register, Report } from '../model/table.ts';
import type { World } from '../model/world.ts';
import { phrase, withHints } from '../report/cells.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import type { PrintOptions } from './print.ts';
import { loadMessages } from './words.ts';

/** A sentence of a draft that waits for `czs review`. */
export interface Left {
  readonly meeting: MeetingId;
  readonly role: CandidateRole;
  /** Where its sentence begins: one may be a decision and an action. */
  readonly start: number;
}

/** Of a period, by the days of meetings; null: without end. */
interface Period {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

/** So many of the latest drafts are looked through: a year of meetings, and no more time than a register may take. */
const latestDrafts = 12;

/** What the latest drafts that were held still hold and is in no register. */
export async function leftToReview(
  world: World,
  loaded: Loaded,
  { since, until }: Period = { since: null, until: null },
): Promise<Left[]> {
  const drafts = loaded.archive.meetings
    .filter(
      ({ held, status, date }) =>
        held && status === 'draft' && (since === null || date >= since) && (until === null || date <= until),
    )
    .slice(-latestDrafts);
  if (drafts.length === 0) return [];
  const [{ CandidateFinder }, { openFile }, { Dismissed }] = await Promise.all([
    import('./candidates.ts'),
    import('./change-file.ts'),
    import('./dismissed.ts'),
  ]);
  const finder = new CandidateFinder(loaded, new Dismissed(world, loaded).read());
  const left: Left[] = [];
  for (const { id, file } of drafts) {
    const open = await openFile(world, loaded, file);
    for (const { role, place } of finder.in(open.text, open)) left.push({ meeting: id, role, start: place.start });
  }
  return left;
}

/** What a register lists, and a sentence may be. */
export type Listed = 'decision' | 'action' | 'proposal';

const listedAs: Readonly<Partial<Record<CandidateRole, Listed>>> = {
  decision: 'decision',
  rejected: 'decision',
  pending: 'decision',
  action: 'action',
  proposal: 'proposal',
};

/**
 * A register with the lines under it that say what reads like one of its rows and is none, and how many of its numbers stand in no PV yet; without
 * them where there is nothing to say, and where it goes into a file or to another program.
 */
export async function withLeftHints(
  world: World,
  { width }: Context,
  loaded: Loaded,
  register: Listed,
  report: Register,
  { format, output, since, until }: Pick<PrintOptions, 'output'> & Period & { readonly format: string },
): Promise<Report> {
  if (format !== 'text' || output !== null || width === null) return report;
  const left = await leftToReview(world, loaded, { since, until });
  const own = left.filter(({ role }) => listedAs[role] === register);
  const review = own.length === 0 ? [] : [phrase(`hint/left-${register}`, argsOf(own))];
  return withHints(report, [...review, ...unwrittenHints(loaded, report.records)]);
}

/** That numbers become others where something is noted before them, as long as they stand in no PV; those that `check --fix` writes. */
function unwrittenHints({ archive, config }: Loaded, records: Register['records']): Phrase[] {
  if (config.rules['id-missing']?.severity === 'off') return [];
  const drafts = archive.meetings.filter(({ status }) => status === 'draft');
  const missing = new Set(
    drafts.flatMap((meeting) => missingIds(meeting.minutes, meeting).map((id) => `${meeting.id}/${id}`)),
  );
  const n = records.filter(({ ref }) => missing.has(ref)).length;
  return n === 0 ? [] : [phrase('hint/unwritten', { n })];
}

/** Says beside what was printed what else waits; nothing where nothing does. */
export async function noteLeft(
  world: World,
  { language, today }: Context,
  code: 'hint/left' | 'hint/left-elsewhere',
  left: readonly Left[],
): Promise<void> {
  if (left.length === 0) return;
  const words = await loadMessages(language);
  writeNote(world, escapeControls(sayPhrase({ code, args: argsOf(left) }, { words, today })));
}

/** What a sentence about what is left says: how many, and what goes through them. */
export function argsOf(left: readonly Left[]): { n: number; meeting: MeetingId } {
  const meetings = new Set(left.map(({ meeting }) => meeting));
  const sentences = new Set(left.map(({ meeting, start }) => `${meeting} ${start}`));
  return { n: sentences.size, meeting: meetings.size === 1 ? (left[0] as Left).meeting : '--all' };
}
