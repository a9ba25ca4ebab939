import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action whose due date is past; due today is not. */
export const rule: ArchiveRule = {
  id: 'action-overdue',
  severity: 'warning',
  scope: 'archive',
  timed: true,
  *run({ archive }) {
    for (const action of archive.actions) {
      if (!action.overdue || action.due?.date == null) continue;
      yield {
        file: action.source.file,
        problem: problem('action-overdue', action.entry.place, {
          ref: action.ref,
          due: action.due.date,
          text: action.text,
        }),
      };
    }
  },
};
