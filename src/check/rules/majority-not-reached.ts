import { majorityOf } from '../../ledger/majority.ts';
import { problem } from '../../model/finding.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** A decision that counts as taken without the majority that it needed, or as refused with it. */
export const rule: ArchiveRule = {
  id: 'majority-not-reached',
  severity: 'warning',
  scope: 'archive',
  walk: ({ archive }) =>
    walkHeld(function* (meeting) {
      for (const entry of meeting.minutes.entries) {
        const found = majorityOf(meeting, entry, archive);
        if (found === null || found.reached === null) continue;
        const { needed, of, by, for: count, base, reached } = found;
        // The chair's vote broke the tie.
        if (reached === (entry.role === 'decision') || entry.mode?.casting === true) continue;
        yield problem(reached ? 'majority-not-reached/reached' : 'majority-not-reached', entry.place, {
          needed: `majority/${needed}`,
          of: `of/${of}`,
          by: `by/${by}`,
          for: count,
          base,
        });
      }
    }),
};
