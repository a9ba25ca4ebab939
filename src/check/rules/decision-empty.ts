import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** A decision without a text. */
export const rule: MeetingRule = {
  id: 'decision-empty',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  *run({ minutes }) {
    for (const entry of minutes.entries) {
      // An update may say all it has to say in its bracket.
      if (entry.letter === 'D' && entry.updates === null && entry.text === '')
        yield problem('decision-empty', entry.place);
    }
  },
};
