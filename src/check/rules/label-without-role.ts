import { type MeetingRule, readProblems } from '../rule.ts';

/** « Afspraak: », « Avis : », “Vote:”: words that read like a label, and what follows them is in no register. */
export const rule: MeetingRule = {
  id: 'label-without-role',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  run: ({ minutes }) => readProblems(minutes, 'label-without-role'),
};
