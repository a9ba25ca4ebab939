import { type MeetingRule, readProblems } from '../rule.ts';

/** Who, when or how was read outside the bracket of a label: what czs understood, and where it would write it. */
export const rule: MeetingRule = {
  id: 'read-loosely',
  severity: 'info',
  scope: 'meeting',
  // An approved one changes no more.
  statuses: ['planned', 'draft'],
  run: ({ minutes }) => readProblems(minutes, 'read-loosely'),
};
