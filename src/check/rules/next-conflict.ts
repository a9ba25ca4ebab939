import type { ArchiveProblem, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { normalize } from '../../text/normalize.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

type What = 'start' | 'place';

/** What a PV says of a meeting to come: its hour, or its place. */
interface Said {
  readonly what: What;
  readonly date: IsoDate;
  readonly words: string;
  readonly by: Meeting;
  readonly place: Place;
}

/** Two PVs, or a PV and the convocation, that say different hours or places of one meeting that is not held yet. */
export const rule: ArchiveRule = {
  id: 'next-conflict',
  severity: 'warning',
  scope: 'archive',
  walk({ archive }) {
    const found: ArchiveProblem[] = [];
    const before = new Map<string, Said>();
    const files = new Map<IsoDate, number>();
    for (const { date } of archive.meetings) files.set(date, (files.get(date) ?? 0) + 1);
    // Once a meeting was held, its own PV says how it was.
    const over = new Set(archive.meetings.filter(({ status }) => status !== 'planned').map(({ date }) => date));
    // Two meetings announced for one day do not contradict each other.
    const days = new Set<IsoDate>();
    for (const { date } of archive.announced) (days.has(date) ? over : days).add(date);
    return {
      visit(meeting, minutes) {
        if (meeting.status === 'cancelled' || (meeting.status !== 'planned' && minutes.next.length === 0)) return;
        for (const said of [...announced(meeting, minutes), ...planned(meeting, minutes, files)]) {
          if (over.has(said.date)) continue;
          const key = `${said.what} ${said.date}`;
          const other = before.get(key);
          before.set(key, said);
          if (other && other.by !== meeting && !isSame(said, other)) found.push(conflict(said, other));
        }
      },
      end: () => found,
    };
  },
};

/** What follows an hour may be no place: « à confirmer », a sentence. */
const vague = /[.!?] |.{80}|\b(?:confirm|precis|defin|conven|communiqu|bevestig|bepal|nader|tb[acd]\b)/;

function* announced(by: Meeting, { next }: Minutes): Generator<Said> {
  for (const { date, title, start, meetingPlace, cancelled, movedTo, place } of next) {
    if (date === null || title !== null || cancelled || movedTo !== null) continue;
    if (start !== null) yield { what: 'start', date, words: start, by, place };
    if (meetingPlace !== null && !vague.test(normalize(meetingPlace)))
      yield { what: 'place', date, words: meetingPlace, by, place };
  }
}

/** The convocation's own hour and place; where a day has two meetings, nobody knows which was announced. */
function* planned(by: Meeting, minutes: Minutes, files: ReadonlyMap<IsoDate, number>): Generator<Said> {
  const { status, start, meetingPlace, keys } = minutes;
  if (status !== 'planned' || files.get(by.date) !== 1) return;
  const { date } = by;
  if (start !== null && keys.start) yield { what: 'start', date, words: start, by, place: keys.start };
  if (meetingPlace !== null && keys.place) yield { what: 'place', date, words: meetingPlace, by, place: keys.place };
}

function conflict({ what, date, words, by, place }: Said, other: Said): ArchiveProblem {
  const args = { date, one: other.words, other: words, by: other.by.date };
  const evidence = {
    code: 'related-announced',
    args: { by: other.by.date },
    file: other.by.file,
    place: other.place,
  };
  return { file: by.file, problem: problem(`next-conflict/${what}`, place, args, { related: [evidence] }) };
}

/** One place may be said in more words than the other (its street, its floor after a comma), or by an acronym: what is left has to differ. */
function isSame(one: Said, other: Said): boolean {
  if (one.words === other.words) return true;
  if (one.what === 'start') return false;
  const [x, y] = [placeWords(one.words), placeWords(other.words)];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return [...few].every((word) => many.has(word));
}

function placeWords(place: string): Set<string> {
  const name = place.split(',', 1)[0] as string;
  return contentWords(name.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu, ' '));
}
