import { type MeetingRule, undatedProblems } from '../rule.ts';

/** Minutes that do not begin with front matter: their day is that of their name, and without it they are in no register. */
export const rule: MeetingRule = {
  id: 'front-matter-missing',
  severity: 'warning',
  variants: { undated: 'error' },
  scope: 'meeting',
  *run({ minutes }) {
    for (const one of undatedProblems(minutes, 'front-matter-missing'))
      yield minutes.date === null ? { ...one, code: 'front-matter-missing/undated' } : one;
  },
};
