import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** A decision announced for a meeting that was held without taking it, and without putting it off. */
export const rule: ArchiveRule = {
  id: 'pending-overdue',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const pending = archive.pendingDecisions.filter(({ due }) => due?.date != null);
    if (pending.length === 0) return;
    const held = archive.meetings.filter((meeting) => meeting.held);
    const order = new Map(archive.meetings.map((meeting, at) => [meeting.id, at]));
    const later = (a: string, b: string) => (order.get(a) ?? 0) >= (order.get(b) ?? 0);
    for (const decision of pending) {
      const due = decision.due?.date as string;
      const meeting = held.find((one) => one.date >= due && one.date > decision.date);
      // « Reporté », there or since: somebody has thought of it.
      if (!meeting || decision.updates.some((update) => later(update.meeting, meeting.id))) continue;
      const { ref, text, entry, source } = decision;
      const related = [{ code: 'related-origin', args: { ref }, file: source.file, place: entry.place }];
      const place = meeting.minutes.keys.date ?? { start: 0, end: 3 };
      const args = { ref, due, text };
      yield { file: meeting.file, problem: problem('pending-overdue', place, args, { related }) };
    }
  },
};
