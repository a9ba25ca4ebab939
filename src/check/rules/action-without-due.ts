import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import type { DateReader } from '../../text/dates.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

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
        yield {
          file: meeting.file,
          problem:
            due === null
              ? problem('action-without-due', entry.place, { text })
              : problem('action-without-due/said', entry.place, { text, due }),
        };
      }
    }),
};

/** The one day by which a text says that it is to be done, as written: only a bracket tells it to the registers. */
function dueIn(text: string, dates: DateReader, meeting: IsoDate | null, language: Language): string | null {
  if (!dates.mayHoldDate(text)) return null;
  const found = dates.findDates(text, { meeting, language }).filter(({ preposition }) => deadlines.has(preposition));
  const [one] = found;
  if (one === undefined || found.length > 1 || one.problem !== null) return null;
  const isDay = one.precision === 'day' || one.precision === 'part-of-month' || one.anchor === 'next-meeting';
  return isDay ? one.words : null;
}
