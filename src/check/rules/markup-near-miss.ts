import { type MeetingRule, readProblems } from '../rule.ts';

/** Marks that czs reads as they are meant, and that other programs show as they are typed. */
export const rule: MeetingRule = {
  id: 'markup-near-miss',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  run: ({ minutes }) => readProblems(minutes, 'markup-near-miss'),
};
