import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** A next meeting that is not after this one. */
export const rule: MeetingRule = {
  id: 'next-not-after',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes }) {
    const { date } = minutes;
    if (date === null) return;
    for (const next of minutes.next) {
      // « 18/12/2025 : annulée », « … déplacée au …» speak of a meeting announced earlier.
      if (next.date === null || next.date > date || next.cancelled || next.movedTo !== null) continue;
      yield problem('next-not-after', next.place, { next: next.date, date });
    }
  },
};
