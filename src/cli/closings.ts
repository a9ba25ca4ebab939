import { idEdits, missingIds } from '../draft/ids.ts';
import { type Closing, closingEdits, leftOpenEdits } from '../draft/review.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { Action, Decision, Meeting, Proposal } from '../model/archive.ts';
import type { World } from '../model/world.ts';
import { idRuns } from '../text/id-runs.ts';
import { openFile, refuseFrozen, withEdits, writeFile, writeMissingIds } from './change-file.ts';
import type { Loaded } from './load.ts';
import type { Messenger } from './messenger.ts';
import { UserError } from './user-error.ts';

/** What can be closed. */
export type Closable = Action | Decision | Proposal;

/** So many outcomes one line may have beside the one that is written. */
const mostOutcomes = 3;

/**
 * Writes into a PV what became of entries of earlier ones, whose missing ids are written first, and says so.
 * @throws UserError where the PV is frozen, or earlier than one of them
 */
export async function writeClosings(
  world: World,
  loaded: Loaded,
  meeting: Meeting,
  closings: readonly { readonly record: Closable; readonly closing: Closing }[],
  say: Messenger,
  dryRun: boolean,
): Promise<void> {
  refuseFrozen(meeting);
  const { file } = meeting.minutes;
  const { meetings } = loaded.archive;
  const order = new Map(meetings.map(({ id }, at) => [id, at]));
  for (const { record } of closings) {
    if ((order.get(record.meeting) ?? 0) > (order.get(meeting.id) ?? 0))
      throw new UserError('done-too-early', { ref: record.ref, meeting: meeting.id });
  }
  const cited = new Set(closings.flatMap(({ record }) => (record.idWritten ? [] : [record.meeting])));
  const origins = meetings.filter(({ id }) => cited.has(id));
  const ids = await writeMissingIds(world, loaded, origins, dryRun);
  let open = await openFile(world, loaded, file);
  const words = vocabularies[open.minutes.language];
  // A decision that gets a number is not to take that of one which has none yet.
  const numbers = closings.some(({ closing }) => closing.as === 'adopted') ? missingIds(open.minutes, meeting) : [];
  if (numbers.length > 0) open = await withEdits(world, loaded, open, idEdits(open.text, open.minutes, meeting, words));
  for (const { closing } of closings) {
    const edits = closingEdits(open.text, open.minutes, open.fence?.body ?? 0, closing, words);
    open = await withEdits(world, loaded, open, edits);
    for (let round = 0; round < mostOutcomes; round++)
      open = await withEdits(world, loaded, open, leftOpenEdits(open.text, open.minutes, closing));
  }
  writeFile(world, loaded, open, dryRun);
  for (const one of ids)
    say.note(one.approved ? say.says.idsMissing : say.says.ids, { file: one.file, ids: idRuns(one.ids) });
  if (numbers.length > 0 && !cited.has(meeting.id)) say.note(say.says.ids, { file, ids: idRuns(numbers) });
  if (!dryRun) say.note(say.says.wrote, { file });
}

/** The planned next meeting, else a draft of today; null where there is neither. */
export function nextPlace({ archive }: Loaded): Meeting | null {
  const { meetings, today } = archive;
  return (
    meetings.find(({ minutes, date }) => minutes.status === 'planned' && date >= today) ??
    meetings.findLast(({ minutes, date }) => minutes.status === 'draft' && date === today) ??
    meetings.findLast(({ minutes }) => minutes.status === 'planned') ??
    null
  );
}

/**
 * Says that nothing is there to write in.
 * @throws UserError always: in which PV, or the last draft that is later than all that is to be closed
 */
export function refuseNowhere({ archive }: Loaded, records: readonly Closable[]): never {
  // In the PV that made an entry, nothing had become of it yet.
  const last = archive.meetings.findLast(
    ({ minutes, held, date }) => minutes.status === 'draft' && held && records.every((one) => one.date < date),
  );
  throw new UserError('done-where', { today: archive.today, meeting: last?.id ?? null });
}
