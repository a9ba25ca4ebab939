import { isHourOf } from '../../text/zone-offset.ts';
import { type MeetingRule, readProblems } from '../rule.ts';

/**
 * Under *Prochaines réunions*, a day that does not exist, whose weekday does not match, or that is one of two; such an hour, and one of another time zone than
 * that of the archive.
 */
export const rule: MeetingRule = {
  id: 'next-date-invalid',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  run: function* ({ minutes, config: { timezone } }) {
    for (const one of readProblems(minutes, 'next-date-invalid')) {
      if (one.code !== 'next-date-invalid/zone') yield one;
      else if (!isHourOf(String(one.args.zone), timezone, String(one.args.date)))
        yield { ...one, args: { ...one.args, timezone } };
    }
  },
};
