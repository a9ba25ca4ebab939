import { problem } from '../../model/finding.ts';
import { openActions, walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action without a due date. */
export const rule: ArchiveRule = {
  id: 'action-without-due',
  severity: 'info',
  scope: 'archive',
  alone: true,
  walk: ({ archive }) =>
    walkSpoken(archive, function* (spoken) {
      for (const { action, meeting, entry } of openActions(archive, spoken)) {
        if (action.due !== null) continue;
        yield { file: meeting.file, problem: problem('action-without-due', entry.place, { text: action.text }) };
      }
    }),
};
