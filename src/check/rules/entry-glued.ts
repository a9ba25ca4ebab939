import { type MeetingRule, readProblems } from '../rule.ts';

/** An entry on a later line of a paragraph: Markdown shows it glued to the one before. */
export const rule: MeetingRule = {
  id: 'entry-glued',
  severity: 'info',
  scope: 'meeting',
  run: ({ minutes }) => readProblems(minutes, 'entry-glued'),
};
