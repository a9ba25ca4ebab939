import type { Registry } from '../model/config.ts';
import type { Problem } from '../model/finding.ts';
import type { Attendee, Entry, Mode } from '../model/minutes.ts';
import type { Words } from '../recognise/words.ts';
import { normalize } from '../text/normalize.ts';
import type { Body } from './body.ts';

/**
 * A body whose votes are in shares where its minutes count shares (« (252 quotités) » beside a name, « 542/1000 quotités », « 500 quotités pour »), or the
 * registry does, and a decision more votes than people were there: « pour 500, contre 42 ». The names beside such counts need not make them; where nobody counts shares, a
 * rule tells that there are too many.
 */
export function withVotesInShares(
  body: Body,
  people: readonly Attendee[],
  registry: Registry,
  text: string,
  words: Words,
): Body {
  const most = votersOf(people, body);
  const many = new Set(body.entries.filter(({ mode }) => most !== null && votesIn(mode) > most));
  if (many.size === 0) return body;
  const areShares =
    registry.people.some(({ shares }) => shares !== null) || countsShares(body.entries, people, text, words);
  const isNamesOf = ({ code, place }: Problem): boolean =>
    code === 'vote-inconsistent/names' &&
    [...many].some(({ extent }) => place.start >= extent.start && place.end <= extent.end);
  return {
    ...body,
    entries: body.entries.map((one) =>
      areShares && many.has(one) && one.mode !== null ? { ...one, mode: { ...one.mode, shares: true } } : one,
    ),
    problems: body.problems.filter((one) => !isNamesOf(one)),
  };
}

/** How many people have a vote; null where nobody can tell. */
function votersOf(people: readonly Attendee[], { moves }: Pick<Body, 'moves'>): number | null {
  const voters = people.filter(({ presence }) => presence === 'present' || presence === 'represented');
  if (voters.length === 0 || voters.some(({ name }) => name === null)) return null;
  return voters.length + moves.filter(({ kind }) => kind === 'arrival').length;
}

function votesIn(mode: Mode | null): number {
  return mode?.kind === 'vote' && mode.shares !== true
    ? (mode.for ?? 0) + (mode.against ?? 0) + (mode.abstain ?? 0)
    : 0;
}

/** Whether shares are counted anywhere: of those who are there, of a vote, or of all. */
function countsShares(
  entries: readonly Entry[],
  people: readonly Attendee[],
  text: string,
  { shareUnits }: Pick<Words, 'shareUnits'>,
): boolean {
  if (people.some(({ shares }) => shares !== undefined)) return true;
  if (entries.some(({ mode }) => mode?.shares === true)) return true;
  const ofAll = new RegExp(`\\d ?/ ?1\\.?0{2,4} (?:${shareUnits.join('|')})(?![a-z])`);
  return ofAll.test(normalize(text));
}
