import { relative, resolve, sep } from 'node:path';
import { meetingWords } from '../language/meeting-words.ts';
import type { Announced, Archive, Meeting } from '../model/archive.ts';
import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import type { Loaded } from './load.ts';
import { dayTyped } from './typed-day.ts';
import { UserError } from './user-error.ts';

/**
 * The meeting that is meant: an id, a unique beginning of one, its date, its file, `last` (the latest held) or `next` (the earliest
 * planned), which go by their names in all languages.
 * @throws UserError where none is, or several are
 */
export function meetingOf(world: World, loaded: Loaded, typed: string): Meeting {
  const { archive, root } = loaded;
  const { meetings } = archive;
  const word = normalize(typed);
  if (meetingWords.last.has(word)) return meetings.findLast((one) => one.held) ?? missing('meeting-none-held', {});
  if (meetingWords.next.has(word)) return nextPlanned(meetings) ?? missing('meeting-none-planned', {});
  const exact = meetings.find((one) => one.id === typed);
  if (exact) return exact;
  const file = relative(root, resolve(world.cwd, typed)).replaceAll(sep, '/');
  const byFile = meetings.find(({ minutes }) => minutes.file === typed || minutes.file === file);
  if (byFile) return byFile;
  const date = dayTyped(loaded, typed);
  const words = date ?? typed;
  const begun = words === '' ? [] : meetings.filter((one) => one.id.startsWith(words));
  const [only] = begun;
  if (only && (begun.length === 1 || only.id === words)) return only;
  const same = begun.find((one) => one.id === words);
  if (same) return same;
  if (begun.length > 1)
    return missing('meeting-ambiguous', { meeting: typed, ids: begun.slice(0, 8).map((one) => one.id) });
  const unread = loaded.unread.find(({ file: one }) => one === typed || one === file || isNamed(one, words));
  if (unread !== undefined) return missing('meeting-unread', { file: unread.file });
  const announced = date === null ? undefined : announcedOn(archive, date);
  if (announced !== undefined) return missing('meeting-announced', { date: announced.date, by: announced.by });
  const suggestion =
    date === null
      ? nearest(
          typed,
          meetings.map((one) => one.id),
        )
      : nearestDay(date, meetings);
  return missing('meeting-unknown', { meeting: typed, suggestion });
}

/** Whether the name of a file begins with words, as the id of its meeting would. */
function isNamed(file: string, words: string): boolean {
  return words !== '' && file.slice(file.lastIndexOf('/') + 1).startsWith(words);
}

/** The meeting that is announced for a day, and has no file. */
function announcedOn({ announced }: Archive, date: IsoDate): Announced | undefined {
  return announced.find((one) => one.date === date && one.meeting === null && !one.cancelled && one.movedTo === null);
}

/** The announced meeting without a file that is meant; null where it is another one, or none. */
export function announcedTyped(loaded: Loaded, typed: string | null): Announced | null {
  const date = typed === null ? null : dayTyped(loaded, typed);
  if (date === null || loaded.archive.meetings.some((one) => one.date === date)) return null;
  return announcedOn(loaded.archive, date) ?? null;
}

/** Days that are further from each other are no slip of a key. */
const mostDays = 15;

/** The meeting on the nearest day; null where none is near. */
function nearestDay(date: IsoDate, meetings: readonly Meeting[]): string | null {
  let best: string | null = null;
  let most = mostDays;
  for (const one of meetings) {
    const days = Math.abs(daysBetween(one.date, date));
    if (days > most) continue;
    most = days - 1;
    best = one.id;
  }
  return best;
}

/** The earliest planned meeting: `next`. */
export function nextPlanned(meetings: readonly Meeting[]): Meeting | null {
  return meetings.find((one) => one.status === 'planned') ?? null;
}

/**
 * The planned meeting that is meant; without a word, the earliest.
 * @throws UserError where it is not planned
 */
export function plannedMeeting(world: World, loaded: Loaded, typed: string | null): Meeting {
  const meeting = meetingOf(world, loaded, typed ?? 'next');
  const { status } = meeting.minutes;
  if (status !== 'planned') missing('meeting-not-planned', { meeting: meeting.id, status: `meeting/${status}` });
  return meeting;
}

function missing(
  code: ConstructorParameters<typeof UserError>[0],
  args: ConstructorParameters<typeof UserError>[1],
): never {
  throw new UserError(code, args);
}
