import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** A decision without a text. */
export const rule: MeetingRule = {
  id: 'decision-empty',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  *run({ minutes }) {
    for (const entry of minutes.entries) if (isEmpty(entry)) yield problem('decision-empty', entry.place);
  },
};

/** An update may say all it has to say in its bracket, and what adopts a proposal has the words of that. */
function isEmpty({ letter, updates, text, links }: Entry): boolean {
  return letter === 'D' && updates === null && text === '' && !links.some(({ kind }) => kind === 'adopts');
}
