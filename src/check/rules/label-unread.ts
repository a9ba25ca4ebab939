import { type MeetingRule, readProblems } from '../rule.ts';

/** A label that other words follow before its colon: the text is in no register. */
export const rule: MeetingRule = {
  id: 'label-unread',
  severity: 'warning',
  variants: { internal: 'error' },
  scope: 'meeting',
  run: ({ minutes }) => readProblems(minutes, 'label-unread'),
};
