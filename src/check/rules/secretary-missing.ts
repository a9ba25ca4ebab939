import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** A PV that does not say who wrote it. */
export const rule: MeetingRule = {
  id: 'secretary-missing',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    if (minutes.date !== null && minutes.secretary === null)
      yield problem('secretary-missing', minutes.keys.secretary ?? minutes.keys.date ?? { start: 0, end: 3 });
  },
};
