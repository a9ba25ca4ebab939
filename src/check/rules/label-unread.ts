import { type MeetingRule, mendableProblems } from '../rule.ts';

/** A label with the letter of another one, or an internal label that nothing ends. */
export const rule: MeetingRule = {
  id: 'label-unread',
  severity: 'warning',
  variants: { internal: 'error' },
  scope: 'meeting',
  run: ({ minutes }) => mendableProblems(minutes, 'label-unread'),
};
