import type { RecogniseWords } from '../language/recognise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { NamedMajority } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';

/** What one word or phrase of a vote says. */
export type VoteWord =
  | { readonly is: 'way'; readonly kind: 'unanimous' | 'consensus' | 'majority'; readonly needed?: NamedMajority }
  | { readonly is: 'cast' | 'none'; readonly kind: 'for' | 'against' | 'abstain' }
  | { readonly is: 'count'; readonly count: number }
  /** « deux tiers », `absolute`: which majority it is. */
  | { readonly is: 'needed'; readonly needed: NamedMajority }
  | { readonly is: 'secret' | 'shares' }
  /** « majorité des 4/5 *atteinte* » */
  | { readonly is: 'reached'; readonly result: 'adopted' | 'rejected' }
  /** « *des* voix *exprimées* », « *des membres présents* »: of which votes it is one. */
  | { readonly is: 'of' }
  | { readonly is: 'voices' | 'versus' | 'joint' | 'lead' | 'adopted' | 'rejected' | 'casting' }
  /** « moins deux abstentions », `op Koen na`: with what stands after them. */
  | { readonly is: 'less'; readonly after: string };

/** All that a vote may be told with. Where two lists have a phrase, the earlier one stands. */
export function* voteWords(
  words: readonly RecogniseWords[],
  vocabularies: readonly Vocabulary[],
): Iterable<readonly [string, VoteWord]> {
  const seen = new Set<string>();
  const needs = vocabularies.flatMap((one) => Object.entries(one.majorities) as [NamedMajority, readonly string[]][]);
  const once = function* (list: readonly string[], value: VoteWord): Iterable<readonly [string, VoteWord]> {
    for (const phrase of list) {
      if (seen.has(normalize(phrase))) continue;
      seen.add(normalize(phrase));
      yield [phrase, value];
    }
  };
  for (const one of vocabularies) yield* once(one.secretBallot, { is: 'secret' });
  for (const one of words) yield* once(one.shareUnits, { is: 'shares' });
  // `tweederdemeerderheid`
  const wayOf = (phrase: string): VoteWord => {
    const normalized = normalize(phrase);
    for (const [needed, parts] of needs)
      if (parts.some((part) => normalized.includes(normalize(part)))) return { is: 'way', kind: 'majority', needed };
    return { is: 'way', kind: 'majority' };
  };
  for (const one of vocabularies) {
    yield* once(one.unanimous, { is: 'way', kind: 'unanimous' });
    yield* once(one.consensus, { is: 'way', kind: 'consensus' });
    for (const phrase of one.majority) yield* once([phrase], wayOf(phrase));
    yield* once(one.castingVote, { is: 'casting' });
    // `no abstentions`, where `no` alone is a vote.
    for (const no of one.noVotes.filter((word) => one.votesAgainst.includes(word)))
      for (const [kind, phrases] of [
        ['for', one.votesFor],
        ['against', one.votesAgainst],
        ['abstain', one.abstentions],
      ] as const)
        yield* once(
          phrases.map((phrase) => `${no} ${phrase}`),
          { is: 'none', kind },
        );
    yield* once(one.votesFor, { is: 'cast', kind: 'for' });
    yield* once(one.votesAgainst, { is: 'cast', kind: 'against' });
    yield* once(one.abstentions, { is: 'cast', kind: 'abstain' });
    for (let count = 0; count < one.numbers.length; count++)
      yield* once(one.numbers[count] as readonly string[], { is: 'count', count });
    yield* once(one.noVotes, { is: 'count', count: 0 });
    yield* once(one.voices, { is: 'voices' });
    yield* once(one.versus, { is: 'versus' });
  }
  for (const one of words) {
    yield* once(one.rejected, { is: 'rejected' });
    yield* once(one.adopted, { is: 'adopted' });
  }
  for (const one of vocabularies) {
    yield* once(one.voteLeads, { is: 'lead' });
    yield* once(one.votingWords, { is: 'lead' });
    const less = one.lessAbstentions.map(([before]) => before);
    for (const [before, after] of one.lessAbstentions)
      if (before !== 'avec' && before !== 'met' && before !== 'with') yield* once([before], { is: 'less', after });
    yield* once([...less, ...one.lessAbstentions.flatMap(([, after]) => after || [])], { is: 'joint' });
    yield* once(one.beforeVotes, { is: 'joint' });
    yield* once(one.and, { is: 'joint' });
  }
  for (const [needed, parts] of needs) yield* once(parts, { is: 'needed', needed });
  for (const one of vocabularies) yield* once(one.ofVotes, { is: 'of' });
  for (const one of words) {
    yield* once(one.notReached, { is: 'reached', result: 'rejected' });
    yield* once(one.reached, { is: 'reached', result: 'adopted' });
  }
  yield* once([',', ';', ':', '/', '&', '(', ')', '+', '.', '-', '='], { is: 'joint' });
}
