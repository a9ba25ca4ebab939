import { problem } from '../../model/finding.ts';
import { addDays, type IsoDate } from '../../model/iso-date.ts';
import type { WrittenDue } from '../../model/minutes.ts';
import { isNewOpenAction } from '../entries.ts';
import type { MeetingRule } from '../rule.ts';

/** An action, or a decision to be taken, that was due before the meeting that gives it: mostly a wrong year. */
export const rule: MeetingRule = {
  id: 'due-before-meeting',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  variants: { year: 'info' },
  *run({ minutes: { entries, date } }) {
    const later = yearLater(date);
    for (const entry of entries) {
      const { due } = entry;
      // An update may cite the day that is past, and so may a row of a follow-up.
      const isNew = isNewOpenAction(entry) || (entry.role === 'pending' && entry.updates === null);
      if (due === null || !isNew) continue;
      if (isBefore(due, date)) {
        if (entry.reviews === null) yield problem('due-before-meeting', due.place, { due: due.date, date });
      } else if (isYearLater(due, later))
        yield problem('due-before-meeting/year', due.place, { text: due.text, due: due.date, date });
    }
  },
};

/** Days after which a day that was written without its year is one of the weeks before the meeting, a year later. */
const nearlyAYear = 334;

const year = /\d{4}|\d[./-]\d{1,2}[./-]\d{2}/;

function yearLater(meeting: IsoDate | null): IsoDate | null {
  return meeting === null ? null : addDays(meeting, nearlyAYear);
}

/** True of a day without a year that is, but for the year, just before the meeting: « pour le 3 mai » on 4 May. */
function isYearLater(due: WrittenDue | null, later: IsoDate | null): boolean {
  if (due === null || due.date === null || later === null || due.date <= later) return false;
  return due.anchor === null && !year.test(due.text);
}

function isBefore(due: WrittenDue | null, meeting: IsoDate | null): boolean {
  return due !== null && due.date !== null && meeting !== null && due.date < meeting;
}
