import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import { type MeetingRule, readProblems } from '../rule.ts';

/** A PV of a meeting that was held, without anybody present, or with « tout le monde sauf … » in place of names. */
export const rule: MeetingRule = {
  id: 'nobody-present',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    const everybody = [...readProblems(minutes, 'nobody-present')];
    yield* everybody;
    if (
      everybody.length > 0 ||
      minutes.date === null ||
      minutes.kind === 'written' ||
      minutes.people.some(({ presence }) => presence === 'present')
    )
      return;
    yield problem('nobody-present', minutes.keys.attendees ?? datePlace(minutes));
  },
};
