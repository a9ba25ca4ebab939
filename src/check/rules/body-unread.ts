import { type MeetingRule, readProblems } from '../rule.ts';

/**
 * A PV whose body could not be read within the limits: its front matter counts, what is under it does not; or
 * in which a comment that is not closed hides what follows it.
 */
export const rule: MeetingRule = {
  id: 'body-unread',
  severity: 'error',
  scope: 'meeting',
  run: ({ minutes }) => readProblems(minutes, 'body-unread'),
};
