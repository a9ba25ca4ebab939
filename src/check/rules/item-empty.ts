import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** An item of a meeting that was held, with nothing under it: it counts as not treated, and goes on to the next agenda. */
export const rule: MeetingRule = {
  id: 'item-empty',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    for (const item of minutes.items) {
      if (item.state !== 'empty') continue;
      // Nobody raised anything; no next meeting is fixed yet; an annex is elsewhere.
      if (item.role === 'any-other-business' || item.role === 'next-meetings' || item.role === 'appendix') continue;
      yield problem('item-empty', item.titlePlace, { title: item.title });
    }
  },
};
