import { problem } from '../../model/finding.ts';
import { isNewOpenAction } from '../entries.ts';
import type { MeetingRule } from '../rule.ts';

/** An action, or a decision to be taken, that was due before the meeting that gives it: mostly a wrong year. */
export const rule: MeetingRule = {
  id: 'due-before-meeting',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes }) {
    const { date } = minutes;
    if (date === null) return;
    for (const entry of minutes.entries) {
      // An update may cite the day that is past.
      if (!isNewOpenAction(entry) && !(entry.role === 'pending' && entry.updates === null)) continue;
      const { due } = entry;
      if (due?.date != null && due.date < date) yield problem('due-before-meeting', due.place, { due: due.date, date });
    }
  },
};
