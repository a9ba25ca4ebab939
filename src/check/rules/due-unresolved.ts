import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** A due date that names no day: a period, a day that does not exist, a weekday that does not match, words. */
export const rule: MeetingRule = {
  id: 'due-unresolved',
  severity: 'warning',
  scope: 'meeting',
  *run({ minutes }) {
    for (const { due } of minutes.entries) {
      if (due === null || due.reason === null) continue;
      yield problem(`due-unresolved/${due.reason}`, due.place, { text: due.text });
    }
  },
};
