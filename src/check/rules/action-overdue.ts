import { problem } from '../../model/finding.ts';
import { walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action whose due date is past; due today is not. */
export const rule: ArchiveRule = {
  id: 'action-overdue',
  severity: 'warning',
  scope: 'archive',
  timed: true,
  walk: ({ archive }) =>
    walkSpoken(archive, function* (spoken) {
      for (const { ref, text, due, overdue } of archive.actions) {
        if (!overdue || due?.date == null) continue;
        // Where the date that counts was written.
        const latest = spoken.get(ref)?.findLast(({ entry }) => entry.due !== null);
        if (!latest?.entry.due) continue;
        const args = { ref, due: due.date, text };
        yield { file: latest.meeting.file, problem: problem('action-overdue', latest.entry.place, args) };
      }
    }),
};
