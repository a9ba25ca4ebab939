import type { ArchiveProblem, Decision, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { datePlace } from '../../model/minutes.ts';
import type { ArchiveRule } from '../rule.ts';

/** A decision announced for a meeting that was held without taking it, and without putting it off. */
export const rule: ArchiveRule = {
  id: 'pending-overdue',
  severity: 'warning',
  variants: { 'put-off': 'info' },
  scope: 'archive',
  *run({ archive }) {
    const pending = archive.decisions.filter(({ status, due }) => status === 'pending' && due?.date != null);
    if (pending.length === 0) return;
    const held = archive.meetings.filter((meeting) => meeting.held);
    const order = new Map(archive.meetings.map((meeting, at) => [meeting.id, at]));
    const later = (a: string, b: string) => (order.get(a) ?? 0) >= (order.get(b) ?? 0);
    for (const decision of pending) {
      const due = decision.due?.date as string;
      const meeting = held.find((one) => one.date >= due && one.date > decision.date);
      if (!meeting) continue;
      // « Reporté », there or since: somebody has thought of it, and perhaps not of the day that it still has.
      const since = decision.updates.findLast((update) => later(update.meeting, meeting.id));
      if (since !== undefined) {
        const by = held.find((one) => one.id === since.meeting && one.status === 'draft' && one.date >= due);
        if (by !== undefined) yield putOff(by, decision, due);
        continue;
      }
      const { ref, text, entry, source } = decision;
      const related = [{ code: 'related-origin', args: { ref }, file: source.file, place: entry.place }];
      const place = datePlace(meeting.minutes);
      const args = { ref, due, text };
      yield { file: meeting.file, problem: problem('pending-overdue', place, args, { related }) };
    }
  },
};

/** Still to be decided, by a day that is over. */
function putOff({ file, minutes }: Meeting, { ref }: Decision, due: IsoDate): ArchiveProblem {
  const said = minutes.entries.findLast(({ updates }) => updates === ref);
  const place = said?.place ?? datePlace(minutes);
  return { file, problem: problem('pending-overdue/put-off', place, { ref, due }) };
}
