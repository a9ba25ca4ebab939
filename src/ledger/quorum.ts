import type { Archive, Meeting } from '../model/archive.ts';
import type { Entry } from '../model/minutes.ts';
import { quorumOf } from './attendance.ts';
import { membersOn, sharesIn } from './majority.ts';
import { thereAt, votersOf } from './seats.ts';

/** What a quorum asks of a meeting, and what was there: people, or their shares. */
export interface Quorum {
  readonly needed: number;
  readonly there: number;
  readonly reached: boolean;
  readonly by: 'heads' | 'shares';
}

type Asked = Pick<Archive, 'config' | 'registry'>;

/**
 * The quorum of a meeting; null where `czs.yaml` asks none. A share of the members is counted by their shares where it has weights: those of who is
 * present or represented at the opening, of all (`votes.total`, else what the members of that day have together).
 */
export function quorumAt(asked: Asked, meeting: Meeting): Quorum | null {
  const { config, registry } = asked;
  if (!isByShares(asked)) {
    const quorum = quorumOf(asked, meeting.minutes);
    return quorum === null ? null : { ...quorum, by: 'heads' };
  }
  const members = membersOn(registry, meeting.date);
  const total = config.votes.total ?? members.reduce((sum, { shares }) => sum + (shares ?? 0), 0);
  const there = meeting.people
    .filter(({ written: { presence } }) => presence === 'present' || presence === 'represented')
    .reduce((sum, { person }) => sum + (sharesIn(registry, person.name) ?? 0), 0);
  const needed = Math.ceil((config.quorum as { readonly share: number }).share * total - 1e-9);
  return { needed, there, reached: there >= needed, by: 'shares' };
}

/** How many people, or shares, may be there when a decision is taken, as the quorum counts them: at most. */
export function mostAt(asked: Asked, meeting: Meeting, entry: Entry): number {
  const weigh = isByShares(asked) ? (name: string) => sharesIn(asked.registry, name) ?? 0 : () => 1;
  return votersOf(meeting)
    .filter((seat) => thereAt(seat, meeting, entry) !== 'away')
    .reduce((sum, { person }) => sum + weigh(person.name), 0);
}

function isByShares({ config: { quorum, votes } }: Asked): boolean {
  return votes.weights && quorum !== null && 'share' in quorum;
}
