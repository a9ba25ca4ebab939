import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A PV of a meeting that was held, without anybody present. */
export const rule: MeetingRule = {
  id: 'nobody-present',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    if (
      minutes.date === null ||
      minutes.kind === 'written' ||
      minutes.people.some(({ presence }) => presence === 'present')
    )
      return;
    yield problem('nobody-present', minutes.keys.attendees ?? datePlace(minutes));
  },
};
