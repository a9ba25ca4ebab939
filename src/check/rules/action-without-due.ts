import { type Problem, problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import type { DateReader } from '../../text/dates.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

type Counted = ReturnType<DateReader['countedIn']>;

/** What stands before the day by which something is to be done. */
const deadlines: ReadonlySet<string | null> = new Set(['by', 'before', 'at-latest']);

/** An open action without a due date. */
export const rule: ArchiveRule = {
  id: 'action-without-due',
  severity: 'info',
  scope: 'archive',
  alone: true,
  walk: ({ archive, dates }) =>
    walkSpoken(archive, function* (spoken) {
      for (const { action, meeting, entry } of openActions(archive, spoken)) {
        if (action.due !== null) continue;
        const { text } = action;
        const due = dueIn(text, dates, meeting.minutes.date, meeting.minutes.language);
        const count = due === null ? dates.countedIn(text, meeting.date) : null;
        yield { file: meeting.file, problem: found(entry.place, text, due, count) };
      }
    }),
};

function found(place: Place, text: string, due: string | null, count: Counted): Problem {
  if (due !== null) return problem('action-without-due/said', place, { text, due });
  if (count !== null)
    return problem('action-without-due/counted', place, { text, words: count.words, date: count.date });
  return problem('action-without-due', place, { text });
}

/** The one day by which a text says that it is to be done, as written: only a bracket tells it to the registers. */
function dueIn(text: string, dates: DateReader, meeting: IsoDate | null, language: Language): string | null {
  if (!dates.mayHoldDate(text)) return null;
  const found = dates.findDates(text, { meeting, language }).filter(({ preposition }) => deadlines.has(preposition));
  const [one] = found;
  if (one === undefined || found.length > 1 || one.problem !== null) return null;
  const isDay = one.precision === 'day' || one.precision === 'part-of-month' || one.anchor === 'next-meeting';
  return isDay ? one.words : null;
}
