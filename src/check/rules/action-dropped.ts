import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** An action that the last PV left open and that this one neither carries over nor closes. */
export const rule: ArchiveRule = {
  id: 'action-dropped',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    // Only the meeting that can still be mended: the latest one that is not approved, held or planned.
    const meetings = archive.meetings.filter((meeting) => meeting.minutes.status !== 'cancelled');
    for (let at = meetings.length - 1; at > 0; at--) {
      const meeting = meetings[at];
      const before = meetings[at - 1];
      if (!meeting || meeting.minutes.status === 'approved') return;
      if (!before?.held) continue;
      const cited = new Set<string>(meeting.minutes.mentions.map((mention) => mention.ref));
      for (const entry of meeting.minutes.entries) if (entry.updates !== null) cited.add(entry.updates);
      // A PV that carries nothing over at all has no follow-up of actions: the registers still show them.
      const review = meeting.minutes.items.find((item) => item.role === 'review');
      if (!review && cited.size === 0) continue;
      for (const action of archive.actions) {
        if (action.date > before.date || action.status !== 'open' || cited.has(action.ref)) continue;
        const { ref, text, source, entry } = action;
        const related = [{ code: 'related-origin', args: { ref }, file: source.file, place: entry.place }];
        const place = review?.place ?? meeting.minutes.keys.date ?? { start: 0, end: 3 };
        yield { file: meeting.minutes.file, problem: problem('action-dropped', place, { ref, text }, { related }) };
      }
      return;
    }
  },
};
