import { problem } from '../../model/finding.ts';
import { type MeetingRule, readProblems } from '../rule.ts';

/** More votes than people present, or a unanimity with votes against. */
export const rule: MeetingRule = {
  id: 'vote-inconsistent',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft', 'approved'],
  mayFind: ({ minutes }) => minutes.problems.length > 0 || minutes.entries.some(({ mode }) => mode?.kind === 'vote'),
  *run({ minutes }) {
    yield* readProblems(minutes, 'vote-inconsistent');
    // A proxy votes for whom it stands.
    const voters = minutes.people.filter((one) => one.presence === 'present' || one.presence === 'represented');
    // Without a list, or with an organisation alone, nobody knows how many were there.
    if (voters.length === 0 || voters.some(({ name }) => name === null)) return;
    for (const { mode, place } of minutes.entries) {
      if (mode?.kind !== 'vote') continue;
      const votes = mode.for + mode.against + mode.abstain;
      if (votes > voters.length) yield problem('vote-inconsistent', place, { votes, present: voters.length });
    }
  },
};
