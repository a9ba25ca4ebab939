import { problem } from '../../model/finding.ts';
import type { FoundDate } from '../../text/found-date.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** A day that may be meant as the due date: « … pour le 30 janvier au plus tard », « … d'ici la prochaine réunion ». */
function isDay({ date, precision, problem }: FoundDate): boolean {
  if (problem !== null) return false;
  return precision === 'meeting' || (date !== null && (precision === 'day' || precision === 'part-of-month'));
}

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
        const { date: on, language } = meeting.minutes;
        const told = dates.findDates(text.slice(0, 400), { meeting: on, language }).find(isDay);
        yield {
          file: meeting.file,
          problem:
            told === undefined
              ? problem('action-without-due', entry.place, { text })
              : problem('action-without-due/told', entry.place, { text, date: text.slice(told.start, told.end) }),
        };
      }
    }),
};
