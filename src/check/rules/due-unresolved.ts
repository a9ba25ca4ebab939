import type { DateReader } from '../../dates/dates.ts';
import type { ArchiveProblem } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { Minutes, WrittenDue } from '../../model/minutes.ts';
import { walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** A due date that names no day: a period, a day that does not exist, a weekday that does not match, words. */
export const rule: ArchiveRule = {
  id: 'due-unresolved',
  severity: 'warning',
  variants: { order: 'info' },
  scope: 'archive',
  alone: true,
  walk: ({ archive, dates }) => {
    const others: ArchiveProblem[] = [];
    const open = walkSpoken(archive, function* (all) {
      for (const spoken of all.values()) {
        // The latest date that was written counts; in an approved PV it changes no more.
        const latest = spoken.findLast(({ entry }) => entry.due !== null);
        const due = latest?.entry.due;
        if (!latest || !due || latest.meeting.status !== 'draft') continue;
        if (due.reason === null) {
          const { language, file } = latest.meeting.minutes;
          if (language === 'en' && hasTwoOrders(due))
            yield { file, problem: problem('due-unresolved/order', due.place, { text: due.text, date: due.date }) };
        } else yield found(due, latest.meeting.minutes, dates);
      }
    });
    return {
      visit(meeting, minutes) {
        open.visit(meeting, minutes);
        if (meeting.status !== 'draft' || !meeting.held) return;
        for (const { role, due } of minutes.entries) {
          // Nothing else is ever overdue: it may be for some month, or for some occasion, but not for a day that does not exist.
          if (due === null || due.reason === null || role === 'action' || role === 'pending') continue;
          if (due.reason !== 'period' && due.reason !== 'words' && due.reason !== 'start')
            others.push(found(due, minutes, dates));
        }
      },
      *end() {
        yield* open.end();
        yield* others;
      },
    };
  },
};

const twoNumbers = /(?:^|[^\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?$/;

/** True of a day in numbers that in English some read the other way round, `05/06`, where no other date of its PV told how it is meant. */
function hasTwoOrders({ text, date }: WrittenDue): boolean {
  const [, first, second] = twoNumbers.exec(text) ?? [];
  if (first === undefined || Number(first) > 12 || Number(second) > 12) return false;
  return Number(first) !== Number(second) && Number(date?.slice(5, 7)) === Number(second);
}

function found(due: WrittenDue, { date: meeting, language, file }: Minutes, dates: DateReader): ArchiveProblem {
  const { text, place, reason } = due;
  if (reason === 'weekday') {
    const cause = dates.findDates(text, { meeting, language })[0]?.problem;
    if (cause?.kind === 'weekday-mismatch')
      return { file, problem: problem('due-unresolved/weekday', place, { text, date: cause.date }) };
    // Not every date of a bracket is one in prose (`lundi, 12 mai, 2025`).
    return { file, problem: problem('due-unresolved/ambiguous', place, { text }) };
  }
  if (reason === 'impossible' || reason === 'start')
    return { file, problem: problem(`due-unresolved/${reason}`, place, { text }) };
  const [first = null, last = null, ...more] = dates.choices(text, { meeting, language });
  // Which day is meant is for the secretary to say; czs counts it.
  if (first !== null && last === null)
    return { file, problem: problem('due-unresolved/counted', place, { text, date: first }) };
  if (last !== null && more.length === 0)
    return { file, problem: problem('due-unresolved/either', place, { text, first, last }) };
  // As an example, the last day of the month, the week or the year that is named.
  const example = dates.findDates(text, { meeting, language })[0]?.until ?? null;
  const kind = reason === 'period' && example === null ? 'words' : reason;
  return { file, problem: problem(`due-unresolved/${kind}`, place, { text, example }) };
}
