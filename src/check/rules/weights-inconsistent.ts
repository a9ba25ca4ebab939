import { sharesIn } from '../../ledger/majority.ts';
import type { ArchiveProblem, Meeting } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveFacts, ArchiveRule, Walk } from '../rule.ts';

/** Shares of `people.yaml` that do not make the whole, that somebody lacks, or that a PV has otherwise. */
export const rule: ArchiveRule = {
  id: 'weights-inconsistent',
  severity: 'warning',
  scope: 'archive',
  walk: ({ archive }) => {
    const { votes, people } = archive.config;
    const held = votes.weights ? walkHeld((meeting) => problemsOf(meeting, archive)) : walkHeld(() => []);
    return { ...held, end: () => [...ofWhole(archive, people), ...held.end()] } satisfies Walk;
  },
};

function* ofWhole({ config: { votes }, registry }: ArchiveFacts['archive'], file: string): Iterable<ArchiveProblem> {
  if (!votes.weights || votes.total === null) return;
  const sum = registry.people.reduce((all, { shares }) => all + (shares ?? 0), 0);
  if (sum === votes.total) return;
  yield { file, problem: problem('weights-inconsistent', { start: 0, end: 0 }, { sum, total: votes.total }) };
}

function* problemsOf(meeting: Meeting, { config, registry }: ArchiveFacts['archive']): Iterable<Problem> {
  for (const { mode, votes, place } of meeting.minutes.entries) {
    for (const { person: written, shares } of votes) {
      const { name } = meeting.personOf(written);
      const own = sharesIn(registry, name);
      if (own === null) yield problem('weights-inconsistent/missing', written.place, { name });
      else if (shares !== null && shares !== own)
        yield problem('weights-inconsistent/other', written.place, { name, shares, own });
    }
    const { total } = config.votes;
    if (mode?.kind !== 'vote' || mode.shares !== true || total === null) continue;
    const sum = (mode.for ?? 0) + (mode.against ?? 0) + (mode.abstain ?? 0);
    if (sum > total) yield problem('weights-inconsistent/more', place, { sum, total });
  }
}
