import { type MeetingRule, mendableProblems } from '../rule.ts';

/** A part of an entry's bracket that is no qualifier and nobody's name. */
export const rule: MeetingRule = {
  id: 'qualifier-unread',
  severity: 'warning',
  variants: { internal: 'error', owner: 'info', state: 'info' },
  scope: 'meeting',
  run: ({ minutes }) => mendableProblems(minutes, 'qualifier-unread'),
};
