import { problem } from '../../model/finding.ts';
import { addDays, daysBetween } from '../../model/iso-date.ts';
import { datePlace } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A convocation that was sent, or is still to be sent, later than the `notice` of `czs.yaml` asks. */
export const rule: MeetingRule = {
  id: 'convocation-late',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  timed: true,
  *run({ minutes, config, today }) {
    const { date, sent, status, keys } = minutes;
    const { notice } = config;
    if (date === null || notice === null) return;
    const last = addDays(date, -notice);
    if (sent !== null) {
      const days = daysBetween(sent, date);
      if (days < notice) yield problem('convocation-late', keys.sent ?? datePlace({ keys }), { days, notice, last });
    } else if (status === 'planned' && today > last && today <= date)
      yield problem('convocation-late/unsent', datePlace({ keys }), { last, notice });
  },
};
