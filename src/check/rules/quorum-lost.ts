import { mostAt, quorumAt } from '../../ledger/quorum.ts';
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
      const quorum = quorumAt(archive, meeting);
      // A quorum that was not there from the start is another rule's.
      if (quorum === null || !quorum.reached) return;
      for (const entry of minutes.entries) {
        if (entry.role !== 'decision' && entry.role !== 'rejected') continue;
        const there = mostAt(archive, meeting, entry);
        const code = quorum.by === 'shares' ? 'quorum-lost/shares' : 'quorum-lost';
        if (there < quorum.needed) yield problem(code, entry.place, { there, needed: quorum.needed });
      }
    }),
};
