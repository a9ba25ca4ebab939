import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** Names under a decision that was taken in a secret vote. */
export const rule: MeetingRule = {
  id: 'secret-vote-named',
  severity: 'warning',
  scope: 'meeting',
  *run({ minutes }) {
    for (const { mode, votes } of minutes.entries) {
      const [first] = votes;
      if (mode?.secret === true && first !== undefined)
        yield problem('secret-vote-named', first.person.place, { n: votes.length });
    }
  },
};
