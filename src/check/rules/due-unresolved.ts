import { problem } from '../../model/finding.ts';
import { walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** A due date that names no day: a period, a day that does not exist, a weekday that does not match, words. */
export const rule: ArchiveRule = {
  id: 'due-unresolved',
  severity: 'warning',
  scope: 'archive',
  alone: true,
  walk: ({ archive, dates }) =>
    walkSpoken(archive, function* (all) {
      for (const spoken of all.values()) {
        // The latest date that was written counts; in an approved PV it changes no more.
        const latest = spoken.findLast(({ entry }) => entry.due !== null);
        const due = latest?.entry.due;
        if (!latest || !due || due.reason === null || latest.meeting.status !== 'draft') continue;
        const { date: meeting, language, file } = latest.meeting.minutes;
        const cause = dates.findDates(due.text, { meeting, language })[0]?.problem;
        const { text, place, reason } = due;
        if (reason !== 'weekday') yield { file, problem: problem(`due-unresolved/${reason}`, place, { text }) };
        else if (cause?.kind === 'weekday-mismatch')
          yield { file, problem: problem('due-unresolved/weekday', place, { text, date: cause.date }) };
      }
    }),
};
