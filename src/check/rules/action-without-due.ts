import { type Problem, problem } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { DateReader } from '../../text/dates.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

type Counted = ReturnType<DateReader['countedIn']>;

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
        yield { file: meeting.file, problem: found(entry.place, text, dates.countedIn(text, meeting.date)) };
      }
    }),
};

function found(place: Place, text: string, count: Counted): Problem {
  if (count !== null)
    return problem('action-without-due/counted', place, { text, words: count.words, date: count.date });
  return problem('action-without-due', place, { text });
}
