import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import type { ArchiveRule } from '../rule.ts';

/** The agenda to come has no point to approve the PV before it. */
export const rule: ArchiveRule = {
  id: 'approval-item-missing',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    let last: Meeting | null = null;
    for (const meeting of archive.meetings) {
      // Of several agendas to come, the first is to approve it.
      // In writing people answer what is asked, and approve no PV.
      if (meeting.minutes.kind === 'written') continue;
      if (meeting.status === 'planned' && last !== null) {
        const { minutes } = meeting;
        const { minutes: before, approvals } = last;
        last = null;
        if (before.status !== 'draft' || minutes.items.length === 0) continue;
        if (approvals.some(({ by, result }) => by === meeting.id || result === 'approved')) continue;
        yield {
          file: minutes.file,
          problem: problem(
            'approval-item-missing',
            datePlace(minutes),
            { date: before.date },
            {
              related: [
                {
                  code: 'related-unapproved',
                  args: {},
                  file: before.file,
                  place: before.keys.status ?? datePlace(before),
                },
              ],
            },
          ),
        };
      } else if (meeting.held) last = meeting;
    }
  },
};
