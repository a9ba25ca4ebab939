import { type MeetingRule, readProblems } from '../rule.ts';

/** Struck words where something counts: an entry that is struck is in no register, part of one reads as it stands. */
export const rule: MeetingRule = {
  id: 'struck-text',
  severity: 'warning',
  scope: 'meeting',
  run: ({ minutes }) => readProblems(minutes, 'struck-text'),
};
