import { type MeetingRule, readProblems } from '../rule.ts';

/** A box that Markdown does not show as one: `- []`, `- [V]`, `- [ ]texte`. */
export const rule: MeetingRule = {
  id: 'task-box-malformed',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  run: ({ minutes }) => readProblems(minutes, 'task-box-malformed'),
};
