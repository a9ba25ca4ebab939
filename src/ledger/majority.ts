import type { MajorityFound, Meeting } from '../model/archive.ts';
import type { Config, Registry, RegistryPerson } from '../model/config.ts';
import type { Entry, Majority, Mode, WrittenVote } from '../model/minutes.ts';
import { exactOf } from '../names/form.ts';
import { countAt, thereAt, votersOf } from './seats.ts';

/** What a share of a vote has to be: more than, or at least. */
const shares: Readonly<Record<Exclude<Majority, 'simple'>, { readonly share: number; readonly isMore: boolean }>> = {
  absolute: { share: 1 / 2, isMore: true },
  'two-thirds': { share: 2 / 3, isMore: false },
  'three-quarters': { share: 3 / 4, isMore: false },
  'four-fifths': { share: 4 / 5, isMore: false },
  unanimous: { share: 1, isMore: false },
};

/** The settings and the people by which votes are counted. */
export interface Counting {
  readonly config: Pick<Config, 'votes'>;
  readonly registry: Registry;
}

/**
 * The majority that a decision needed, and what it had: by shares where `czs.yaml` has weights and the votes are by name or in shares, else by heads.
 * null: none was asked of it, or it was not put to a vote.
 */
export function majorityOf(meeting: Meeting, entry: Entry, counting: Counting): MajorityFound | null {
  const { votes: asked } = counting.config;
  const { mode } = entry;
  const needed = mode?.needed ?? asked.majority;
  if (needed === null || mode === null || mode.kind === 'consensus') return null;
  if (entry.role !== 'decision' && entry.role !== 'rejected') return null;
  const open = { needed, of: asked.of, by: 'heads', for: null, base: null, reached: null } as const;
  if (mode.kind === 'unanimous') return { ...open, reached: true };
  if (mode.kind !== 'vote') return open;
  const isWeighted = asked.weights && namesAll(entry.votes, mode);
  const byShares = isWeighted ? sharesOf(entry.votes, meeting, counting.registry) : null;
  const by = byShares !== null || mode.shares === true ? 'shares' : 'heads';
  const counts = byShares ?? mode;
  const base = counts.for === null ? null : baseOf(counts, by, meeting, entry, counting);
  if (counts.for === null || counts.against === null || base === null) return { ...open, by, for: counts.for };
  const reached =
    needed === 'simple'
      ? counts.for > counts.against
      : isEnough(counts.for, base, shares[needed]) && (needed !== 'unanimous' || counts.against === 0);
  return { ...open, by, for: counts.for, base, reached };
}

/** Whether the votes by name are all that were counted: « Pour : 3.200 / Contre : 1.100 », and « Votent contre : M. Maes (600) » below it, are not. */
function namesAll(votes: readonly WrittenVote[], mode: Extract<Mode, { kind: 'vote' }>): boolean {
  const casts = ['for', 'against', 'abstain'] as const;
  return votes.length > 0 && casts.every((cast) => !mode[cast] || votes.some(({ vote }) => vote === cast));
}

function isEnough(
  count: number,
  base: number,
  { share, isMore }: { readonly share: number; readonly isMore: boolean },
): boolean {
  // Two thirds of 9 are 6, whatever a computer makes of it.
  const needed = share * base;
  return isMore ? count > needed + 1e-9 : count >= needed - 1e-9 && count > 0;
}

type Counts = Readonly<Record<'for' | 'against' | 'abstain', number | null>>;

/** Of how many votes: those for and against, those of all who were there, or those of all members; null: nobody can tell. */
function baseOf(
  counts: Counts,
  by: 'heads' | 'shares',
  meeting: Meeting,
  entry: Entry,
  { config, registry }: Counting,
): number | null {
  const { of } = config.votes;
  if (of === 'expressed') return counts.against === null ? null : (counts.for ?? 0) + counts.against;
  if (of === 'members') {
    if (by === 'shares') return config.votes.total;
    const members = membersOn(registry, meeting.date);
    return members.length > 0 ? members.length : votersOf(meeting).length;
  }
  if (by === 'heads') {
    const { sure, most } = countAt(meeting, entry);
    return sure === most ? sure : null;
  }
  let sum = 0;
  for (const seat of votersOf(meeting)) {
    const there = thereAt(seat, meeting, entry);
    if (there === 'unknown' || there === 'left') return null;
    if (there === 'away') continue;
    const share = sharesIn(registry, seat.person.name);
    if (share === null) return null;
    sum += share;
  }
  return sum;
}

/** Those of the registry who are members on a day. */
export function membersOn({ people }: Registry, day: string): RegistryPerson[] {
  return people.filter(({ from, until }) => (from ?? day) <= day && (until ?? day) >= day);
}

/** The shares of each vote; null where one of the voters has none in the registry. */
function sharesOf(votes: readonly WrittenVote[], meeting: Meeting, registry: Registry): Counts | null {
  const counts: Record<'for' | 'against' | 'abstain', number> = { for: 0, against: 0, abstain: 0 };
  for (const { person, vote } of votes) {
    if (vote === 'present' || vote === 'not-voting') continue;
    const share = sharesIn(registry, meeting.personOf(person).name);
    if (share === null) return null;
    counts[vote] += share;
  }
  return counts;
}

/** How many shares somebody has by the registry; null: it does not say. */
export function sharesIn({ people }: Registry, name: string): number | null {
  const key = exactOf(name);
  return people.find((one) => exactOf(one.name) === key)?.shares ?? null;
}
