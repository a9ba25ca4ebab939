import type { Attendee, Cast, WrittenPerson, WrittenVote } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { namesIn } from './named.ts';
import { isEveryone } from './people.ts';
import { lengthNormalizing } from './slices.ts';
import type { View } from './view.ts';
import { phraseAt, tokensOf } from './words.ts';

/** « tous les autres », « tous sauf Maes »: all who have a vote, but for some. */
export interface Others {
  readonly but: readonly WrittenPerson[];
  /** Those who have one; null: nobody can tell. */
  readonly among: readonly Attendee[] | null;
}

/** So many words stand before whom a list excepts: « tous les copropriétaires présents sauf Maes ». */
const mostBefore = 5;

/** Whom all of a list but some are; `among` is for whoever knows who is there. null: the list names people. */
export function othersIn(view: View, start: number, end: number, context: ReadContext): Others | null {
  const said = view.text.slice(start, end);
  const { words } = context;
  const isAll = (typed: string): boolean => isEveryone(typed, context) || words.others.includes(normalize(typed));
  if (isAll(said)) return { but: [], among: [] };
  const tokens = tokensOf(normalize(said.slice(0, 80)));
  for (let at = 1; at <= mostBefore && at < tokens.length; at++) {
    const before = tokens.slice(0, at).join(' ');
    const phrase = phraseAt(tokens, at, words.votes);
    const isLess = phrase?.value.is === 'less';
    if (!isLess && !words.butWords.has(tokens[at] as string)) continue;
    if (!isAll(before)) return null;
    const after = isLess && phrase.value.is === 'less' ? phrase.value.after : '';
    const from = start + lengthNormalizing(said, before);
    const capital = view.text.slice(from, end).search(/[\p{Lu}@]/u);
    const to = end - (after !== '' && said.endsWith(` ${after}`) ? after.length + 1 : 0);
    const names = capital === -1 ? null : namesIn(view, from + capital, to, context);
    const isClear = names?.every(({ isKnown }) => isKnown) === true;
    return isClear ? { but: names.map(({ person }) => person), among: [] } : { but: [], among: null };
  }
  return null;
}

interface VotersListed {
  readonly vote: Cast;
  readonly voters: readonly WrittenVote[];
  readonly place: Place;
  readonly others?: Others;
}

/** Lists of a ballot with those in them whom « tous les autres » means: who has a vote and is in no other list. As they are where that cannot be told. */
export function withOthers<List extends VotersListed>(ballot: readonly List[], context: ReadContext): readonly List[] {
  if (!ballot.some(({ others }) => others !== undefined)) return ballot;
  const keyOf = ({ name }: WrittenPerson): string | null => (name === null ? null : context.names.nameOf(name));
  return ballot.map((list) => {
    const { others, vote, place } = list;
    if (others === undefined || others.among === null) return list;
    const named = ballot.flatMap(({ voters }) => voters.map(({ person }) => person));
    const left = new Set([...named, ...others.but].map(keyOf));
    const there = new Map(others.among.map((one) => [keyOf(one), one]));
    if (there.has(null) || ballot.some((one) => one !== list && one.others !== undefined)) return list;
    if ([...left].some((key) => !there.has(key))) return list;
    const voters = [...there].flatMap(([key, { name, organisation, email, representedBy: by }]): WrittenVote[] =>
      left.has(key)
        ? []
        : [{ person: { name, organisation, email, place }, vote, count: null, shares: null, by, on: null }],
    );
    return { ...list, voters, others: undefined };
  });
}
