import { problem } from '../../model/finding.ts';
import { isNewOpenAction } from '../entries.ts';
import type { MeetingRule } from '../rule.ts';

/** An open action without a due date. */
export const rule: MeetingRule = {
  id: 'action-without-due',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  *run({ minutes }) {
    for (const entry of minutes.entries) {
      if (isNewOpenAction(entry) && entry.due === null)
        yield problem('action-without-due', entry.place, { text: entry.text });
    }
  },
};
