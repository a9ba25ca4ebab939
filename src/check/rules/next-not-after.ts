import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** A next meeting that is not after this one. */
export const rule: MeetingRule = {
  id: 'next-not-after',
  severity: 'warning',
  scope: 'meeting',
  *run({ minutes }) {
    const { date } = minutes;
    if (date === null) return;
    for (const next of minutes.next) {
      // A move speaks of a meeting announced earlier.
      const said = next.movedTo ?? next.date;
      if (said !== null && said <= date && !next.cancelled)
        yield problem('next-not-after', next.place, { next: said, date });
    }
  },
};
