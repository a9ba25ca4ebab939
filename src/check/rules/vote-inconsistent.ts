import { goneAt } from '../../ledger/seats.ts';
import type { Archive, Meeting } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import { normalize } from '../../text/normalize.ts';
import { walkHeld } from '../meetings.ts';
import { type ArchiveRule, readProblems } from '../rule.ts';

/** More votes than people present, a unanimity with votes against, or a decision that most voted against. */
export const rule: ArchiveRule = {
  id: 'vote-inconsistent',
  severity: 'warning',
  scope: 'archive',
  alone: true,
  walk: ({ archive }) => walkHeld((meeting) => problemsOf(meeting, archive)),
};

function* problemsOf(meeting: Meeting, { config }: Archive): Iterable<Problem> {
  const { minutes } = meeting;
  const read = [...readProblems(minutes, 'vote-inconsistent')];
  yield* read;
  for (const { role, mode, place } of minutes.entries) {
    // A tie may be broken, and what is rejected may have needed more than half.
    // A count that nobody wrote says nothing.
    if (role !== 'decision' || mode?.kind !== 'vote' || mode.for === null || mode.against === null) continue;
    if (mode.for > 0 && mode.against <= mode.for) continue;
    // What majority it needs is another rule's.
    if (mode.for > 0 && (config.votes.majority !== null || mode.needed !== undefined)) continue;
    // What is wrong with the votes is told already.
    if (read.some((one) => one.place.start >= place.start && one.place.end <= place.end)) continue;
    if (mode.for === 0) yield problem('vote-inconsistent/none-for', place);
    else yield problem('vote-inconsistent/lost', place, { for: mode.for, against: mode.against });
  }
  // A proxy votes for whom it stands.
  const voters = minutes.people.filter((one) => one.presence === 'present' || one.presence === 'represented');
  // Without a list, or with an organisation alone, nobody knows how many were there.
  if (voters.length === 0 || voters.some(({ name }) => name === null)) return;
  // Who came later has a vote, too.
  const listed = new Set(voters.map(({ name }) => normalize(name ?? '')));
  const late = minutes.moves.filter(
    ({ kind, person }) => kind === 'arrival' && !listed.has(normalize(person?.name ?? '')),
  ).length;
  const most = voters.length + late;
  for (const entry of minutes.entries) {
    const { mode, place } = entry;
    if (mode?.kind !== 'vote' || mode.shares === true) continue;
    const votes = (mode.for ?? 0) + (mode.against ?? 0) + (mode.abstain ?? 0);
    if (votes > most) yield problem('vote-inconsistent', place, { votes, present: most });
    else {
      const then = most - goneAt(meeting, entry);
      if (votes > then) yield problem('vote-inconsistent/then', place, { votes, present: then });
    }
  }
}
