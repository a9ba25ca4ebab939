import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A planned meeting whose date is past: was it held, moved or cancelled? Of a consultation in writing, what was answered? */
export const rule: MeetingRule = {
  id: 'status-late',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned'],
  timed: true,
  *run({ minutes, today }) {
    const { date, kind, closes } = minutes;
    if (date === null || date >= today) return;
    const place = minutes.keys.status ?? datePlace(minutes);
    if (kind === 'meeting') yield problem('status-late', place, { date });
    else if ((closes ?? date) < today) yield problem('status-late/written', place, { date: closes ?? date });
  },
};
