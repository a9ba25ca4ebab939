import { type MeetingRule, readProblems } from '../rule.ts';

/** Under *Prochaines réunions*, a day that does not exist, whose weekday does not match, or that is one of two; and such an hour. */
export const rule: MeetingRule = {
  id: 'next-date-invalid',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  run: ({ minutes }) => readProblems(minutes, 'next-date-invalid'),
};
