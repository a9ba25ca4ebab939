import { type MeetingRule, undatedProblems } from '../rule.ts';

/** The meeting's own date is missing, is no day of the calendar, or is written otherwise: the one thing that keeps a PV out. */
export const rule: MeetingRule = {
  id: 'date-invalid',
  severity: 'error',
  scope: 'meeting',
  run: ({ minutes }) => undatedProblems(minutes, 'date-invalid'),
};
