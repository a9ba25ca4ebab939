import { problem } from '../../model/finding.ts';
import { lineStart } from '../places.ts';
import type { ArchiveRule } from '../rule.ts';

/** A meeting of the series that was announced, whose date is past, and that has no PV. */
export const rule: ArchiveRule = {
  id: 'next-unheld',
  severity: 'warning',
  scope: 'archive',
  timed: true,
  *run({ archive }) {
    const byId = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
    for (const one of archive.announced) {
      if (one.date >= archive.today || one.meeting !== null || one.cancelled || one.movedTo !== null) continue;
      const by = byId.get(one.by);
      if (by)
        yield {
          file: one.source.file,
          problem: problem('next-unheld', lineStart(by.minutes, one.source), { date: one.date }),
        };
    }
  },
};
