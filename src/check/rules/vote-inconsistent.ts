import { problem } from '../../model/finding.ts';
import { type MeetingRule, readProblems } from '../rule.ts';

/** More votes than people present, or a unanimity with votes against. */
export const rule: MeetingRule = {
  id: 'vote-inconsistent',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  *run({ minutes }) {
    yield* readProblems(minutes, 'vote-inconsistent');
    // A proxy votes for whom it stands.
    const voters = minutes.people.filter((one) => one.presence === 'present' || one.presence === 'represented').length;
    if (voters === 0) return;
    for (const { mode, place } of minutes.entries) {
      if (mode?.kind !== 'vote') continue;
      const votes = mode.for + mode.against + mode.abstain;
      if (votes > voters) yield problem('vote-inconsistent', place, { votes, present: voters });
    }
  },
};
