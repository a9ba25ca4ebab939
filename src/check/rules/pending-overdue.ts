import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** A decision announced for a meeting that was held without taking it. */
export const rule: ArchiveRule = {
  id: 'pending-overdue',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const held = archive.meetings.filter((meeting) => meeting.held);
    for (const decision of archive.decisions) {
      const due = decision.due?.date;
      if (decision.status !== 'pending' || due == null) continue;
      const meeting = held.find((one) => one.date >= due && one.date > decision.date);
      if (!meeting) continue;
      yield {
        file: decision.source.file,
        problem: problem('pending-overdue', decision.entry.place, {
          ref: decision.ref,
          due,
          meeting: meeting.date,
          text: decision.text,
        }),
      };
    }
  },
};
