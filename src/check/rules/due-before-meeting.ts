import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { WrittenDue } from '../../model/minutes.ts';
import { isNewOpenAction } from '../entries.ts';
import type { MeetingRule } from '../rule.ts';

/** An action, or a decision to be taken, that was due before the meeting that gives it: mostly a wrong year. */
export const rule: MeetingRule = {
  id: 'due-before-meeting',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  mayFind: ({ minutes }) => minutes.entries.some(({ due }) => isBefore(due, minutes.date)),
  *run({ minutes: { entries, date } }) {
    for (const entry of entries) {
      const { due } = entry;
      // An update may cite the day that is past.
      const isNew = isNewOpenAction(entry) || (entry.role === 'pending' && entry.updates === null);
      if (due !== null && isNew && isBefore(due, date))
        yield problem('due-before-meeting', due.place, { due: due.date, date });
    }
  },
};

function isBefore(due: WrittenDue | null, meeting: IsoDate | null): boolean {
  return due !== null && due.date !== null && meeting !== null && due.date < meeting;
}
