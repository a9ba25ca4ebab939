import { problem } from '../../model/finding.ts';
import { isNewOpenAction } from '../entries.ts';
import type { MeetingRule } from '../rule.ts';

/** An open action that nobody is to do. */
export const rule: MeetingRule = {
  id: 'action-without-owner',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  *run({ minutes }) {
    for (const entry of minutes.entries) {
      if (isNewOpenAction(entry) && entry.owners.length === 0)
        yield problem('action-without-owner', entry.place, { text: entry.text });
    }
  },
};
