import { type MeetingRule, undatedProblems } from '../rule.ts';

/** A file named as a meeting that does not begin with front matter: without its date it is in no register. */
export const rule: MeetingRule = {
  id: 'front-matter-missing',
  severity: 'error',
  scope: 'meeting',
  run: ({ minutes }) => undatedProblems(minutes, 'front-matter-missing'),
};
