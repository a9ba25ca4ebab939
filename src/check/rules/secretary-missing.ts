import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A PV that does not say who wrote it. */
export const rule: MeetingRule = {
  id: 'secretary-missing',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    if (minutes.date !== null && minutes.secretary === null)
      yield problem('secretary-missing', minutes.keys.secretary ?? datePlace(minutes));
  },
};
