import { type MeetingRule, mendableProblems } from '../rule.ts';

/** A word one or two letters away from a label: the text is in no register; next to an internal label it would be in every copy. */
export const rule: MeetingRule = {
  id: 'label-near-miss',
  severity: 'warning',
  variants: { internal: 'error' },
  scope: 'meeting',
  *run({ minutes }) {
    yield* mendableProblems(minutes, 'label-near-miss');
  },
};
