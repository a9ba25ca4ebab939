import { quorumAt } from '../../ledger/quorum.ts';
import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** Fewer people present or represented, or fewer shares, than the quorum of `czs.yaml`. */
export const rule: ArchiveRule = {
  id: 'quorum-not-reached',
  severity: 'warning',
  scope: 'archive',
  walk: ({ archive }) =>
    walkHeld(function* (meeting) {
      const { minutes } = meeting;
      if (minutes.status !== 'draft' || minutes.kind === 'written') return;
      const quorum = quorumAt(archive, meeting);
      // Nobody at all is another rule's.
      if (quorum === null || quorum.there === 0 || quorum.reached) return;
      const { there, needed, by } = quorum;
      const place = minutes.keys.attendees ?? datePlace(minutes);
      yield problem(by === 'shares' ? 'quorum-not-reached/shares' : 'quorum-not-reached', place, {
        present: there,
        needed,
      });
    }),
};
