import { problem } from '../../model/finding.ts';
import { conflictMarks } from '../../text/conflict-marks.ts';
import type { MeetingRule } from '../rule.ts';

/** What git leaves where two people changed one passage: both versions, between lines of marks. */
export const rule: MeetingRule = {
  id: 'conflict-marker',
  severity: 'error',
  scope: 'meeting',
  *run({ text, blocks }) {
    const code = blocks.filter(({ kind }) => kind === 'code');
    for (const { isHalf, place } of conflictMarks(text, code))
      yield problem(isHalf ? 'conflict-marker/half' : 'conflict-marker', place);
  },
};
