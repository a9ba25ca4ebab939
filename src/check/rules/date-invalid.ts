import { type MeetingRule, undatedProblems } from '../rule.ts';

/** The meeting's own date is missing or is no day of the calendar, the one thing that keeps a PV out; or it is read, and written otherwise. */
export const rule: MeetingRule = {
  id: 'date-invalid',
  severity: 'error',
  variants: { form: 'warning', named: 'warning' },
  scope: 'meeting',
  run: ({ minutes }) => undatedProblems(minutes, 'date-invalid'),
};
