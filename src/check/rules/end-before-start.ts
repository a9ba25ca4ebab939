import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A meeting that ends before it begins. */
export const rule: MeetingRule = {
  id: 'end-before-start',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes: { start, end, keys } }) {
    if (start === null || end === null || end >= start) return;
    // An evening that goes on after midnight.
    if (start >= '17:00' && end <= '04:00') return;
    yield problem('end-before-start', keys.end ?? keys.start ?? datePlace({ keys }), { start, end });
  },
};
