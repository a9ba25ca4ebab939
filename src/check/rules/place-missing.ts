import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A PV that does not say where the meeting was. */
export const rule: MeetingRule = {
  id: 'place-missing',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    if (minutes.date !== null && minutes.kind === 'meeting' && minutes.meetingPlace === null)
      yield problem('place-missing', minutes.keys.place ?? datePlace(minutes));
  },
};
