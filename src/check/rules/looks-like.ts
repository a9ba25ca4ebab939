import { type MeetingRule, mendableProblems } from '../rule.ts';

/** A short head that begins with a label, and that other words keep from being one: « Décision du tribunal : ». */
export const rule: MeetingRule = {
  id: 'looks-like',
  severity: 'info',
  scope: 'meeting',
  run: ({ minutes }) => mendableProblems(minutes, 'looks-like'),
};
