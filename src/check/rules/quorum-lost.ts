import { quorumOf } from '../../ledger/attendance.ts';
import { countAt } from '../../ledger/seats.ts';
import { problem } from '../../model/finding.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** A decision that was taken when so many had left that the quorum was lost. */
export const rule: ArchiveRule = {
  id: 'quorum-lost',
  severity: 'warning',
  scope: 'archive',
  walk: ({ archive }) =>
    walkHeld(function* (meeting) {
      const { minutes } = meeting;
      if (!minutes.moves.some(({ kind }) => kind === 'departure')) return;
      const quorum = quorumOf(archive, minutes);
      // A quorum that was not there from the start is another rule's.
      if (quorum === null || !quorum.reached) return;
      for (const entry of minutes.entries) {
        if (entry.role !== 'decision' && entry.role !== 'rejected') continue;
        const { most } = countAt(meeting, entry);
        if (most < quorum.needed) yield problem('quorum-lost', entry.place, { there: most, needed: quorum.needed });
      }
    }),
};
