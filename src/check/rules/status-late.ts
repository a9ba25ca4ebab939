import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A planned meeting whose date is past: was it held, moved or cancelled? */
export const rule: MeetingRule = {
  id: 'status-late',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned'],
  timed: true,
  *run({ minutes, today }) {
    if (minutes.date !== null && minutes.date < today) {
      yield problem('status-late', minutes.keys.status ?? datePlace(minutes), {
        date: minutes.date,
      });
    }
  },
};
