import { problem } from '../../model/finding.ts';
import { openActions } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action without a due date. */
export const rule: ArchiveRule = {
  id: 'action-without-due',
  severity: 'info',
  scope: 'archive',
  alone: true,
  *run({ archive }) {
    for (const { action, meeting, entry } of openActions(archive)) {
      if (action.due === null)
        yield {
          file: meeting.file,
          problem: problem('action-without-due', entry.place, { text: action.text }),
        };
    }
  },
};
