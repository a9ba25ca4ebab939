import type { Cast, Mode, WrittenVote } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { type CastCounted, castOf, castsByName, namesAfterCount } from './casts.ts';
import type { ReadContext } from './context.ts';
import type { Line } from './line.ts';
import { type Named, namesIn } from './named.ts';
import { saysNothing } from './nothing.ts';
import { type Others, othersIn } from './others.ts';
import { lengthNormalizing } from './slices.ts';
import { type View, viewOf } from './view.ts';

/**
 * The grammar of votes by name, under a decision, on one line or on several:
 *
 *     line := sign? list (stop list)*        list := CAST [ "(" count ")" ] ":" ( nobody | [count] names | count "(" names ")" )
 *
 * CAST is a word for votes for, against or abstentions, or one of *n'a pas pris part au vote*, *présent sans voter*, which are none of these.
 */
export interface BallotList {
  readonly vote: Cast;
  readonly voters: readonly WrittenVote[];
  /** As typed; 0 where it says that there is nobody. */
  readonly count: number | null;
  readonly place: Place;
  /** It says « tous les autres » instead of names, and who these are is not known yet. */
  readonly others?: Others | undefined;
}

const lineLimit = 4_000;
const labelLimit = 60;

/** What ends a list before the label of the next one. */
const stops = '.;,|–/';

/** Each line of a ballot has one of these: a sign of lists, or after a name a sign and what was voted. Signs are rare, letters are not. */
const ballotish =
  /[:|]|[+−-](?<=[\p{L}@] ?[-–(]? ?.)[01](?!\d)|[-–(](?<=[\p{L}@] ?[-–(]? ?.)\s?\p{L}{2,9}\)?(?=[,;.]|$)/u;

/**
 * The lists of names on a line; null: it has none. `goesOn`: a line of the same ballot stands before it, so that one that names nobody, or nobody
 * known, is one, too.
 */
export function readBallot({ view, written }: Line, context: ReadContext, goesOn: boolean): BallotList[] | null {
  const absence = readAbsence(view, context);
  if (absence !== null) return [absence];
  if (written.length > lineLimit || !ballotish.test(written)) return null;
  const labels = labelsIn(view.text, goesOn, context);
  const [first] = labels;
  if (first === undefined) return readPairs(view, context, goesOn);
  if (/[^\s>•·–|-]/.test(view.text.slice(0, first.start))) return null;
  const lists: BallotList[] = [];
  let known = 0;
  for (const [at, label] of labels.entries()) {
    const to = labels[at + 1]?.start ?? view.text.length;
    const read = readList(view, label, to, context);
    if (read === null) return null;
    known += read.known;
    lists.push(read.list);
  }
  const named = lists.some(({ voters, others }) => voters.length > 0 || others !== undefined);
  const isPresence = lists.every(({ vote }) => vote === 'present');
  if (isPresence && !goesOn) return null;
  return (named && known > 0) || goesOn ? lists : null;
}

const onlyNames = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}))*$/u;

/** No sentence of who took no part is longer. */
const absenceLimit = 160;

/** « M. Tchombe ne prend pas part au vote. », alone on its line. */
function readAbsence(view: View, context: ReadContext): BallotList | null {
  const { text } = view;
  if (text.length > absenceLimit || !/vot|stem|recus/i.test(text)) return null;
  const start = (/^[\s>•·*-]*/.exec(text) as RegExpExecArray)[0].length;
  const said = text.slice(start);
  const normalized = normalize(said);
  const at = context.words.notVoting.flatMap((one) => normalized.indexOf(` ${one}`)).find((one) => one > 0);
  if (at === undefined || /[.:;!?]\s+\S/.test(normalized.slice(at))) return null;
  const end = start + lengthNormalizing(said, normalized.slice(0, at));
  // « Goedgekeurd met 5 stemmen, Hilde stemt niet mee » says more.
  if (!onlyNames.test(text.slice(start, end))) return null;
  const named = namesIn(view, start, end, context);
  if (named === null || named.length === 0) return null;
  const place = view.place(start, text.length);
  return { vote: 'not-voting', voters: named.map((one) => voteOf(one, 'not-voting')), count: null, place };
}

/** `+1`, `-1`, `0`: as mailing lists vote. */
const signedCasts: Readonly<Record<string, Cast>> = { '+1': 'for', '-1': 'against', '−1': 'against' };
const signedNone = /^[+−±-]?0$/;
/** `+1: dev, yuki; 0: sam`, alone before a colon. */
const signedLabel = /^[\s>•·]*([+−-]1|[+−±-]?0)\s?$/;
const mereYes = /^(?:yes|no|oui|non|ja|neen?)$/i;

/** `Roll call: Baker - aye, Shah - nay`, `dev +1, yuki -1`, and below other votes « Nora : d'accord »: each name with its own vote; null: something else stands there, or one name alone. */
function readPairs(view: View, context: ReadContext, goesOn: boolean): BallotList[] | null {
  const [{ length }, marks = '', label = ''] = /^([\s>•·*-]*)(?:(\p{L}[\p{L} ]{2,24}):\s*)?/u.exec(
    view.text,
  ) as RegExpExecArray;
  const lead = context.names.isKnown(label.trim()) ? marks.length : length;
  const lists: BallotList[] = [];
  for (const { 0: piece, index } of view.text
    .slice(lead)
    .matchAll(/[^,;\s][^,;]*?(?:(?<=[+−-][01]|\s0)(?=\s)|(?=[,;]|$))/gu)) {
    const [, name = '', said = ''] =
      /^(.*?[^\s–(:-])(?:\s?[–:-]\s+|\s?[(:]\s?|\s+)([+−±-]?[01]|(?:\p{L}['’])?\p{L}+)[\s.!)]*$/u.exec(piece) ?? [];
    // « Lena - yes, Tom - no » may be who comes to the barbecue, but for `Roll call: …`.
    if (mereYes.test(said) && !goesOn && !context.words.presence.has(normalize(label))) return null;
    const agrees = goesOn && context.words.yes.has(normalize(said)) ? ('for' as const) : undefined;
    const vote = signedCasts[said] ?? (signedNone.test(said) ? 'abstain' : (castOf(said, context)?.vote ?? agrees));
    const from = lead + index;
    // All that stands before the vote is the name.
    const named =
      vote === undefined || !context.names.isKnown(name) ? null : namesIn(view, from, from + name.length, context);
    if (vote === undefined || named === null) return null;
    const place = view.place(from, from + piece.length);
    lists.push({ vote, voters: named.map((one) => voteOf(one, vote)), count: null, place });
  }
  return lists.length > 1 || (goesOn && lists.length === 1) ? lists : null;
}

interface Label extends CastCounted {
  readonly start: number;
  /** After its colon. */
  readonly end: number;
}

/** The labels of a line: each begins it, or follows a stop. */
function labelsIn(text: string, goesOn: boolean, context: ReadContext): Label[] {
  const labels: Label[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    // The first label begins the line.
    else if (labels.length === 0 && at > labelLimit) return [];
    else if (depth === 0 && stops.includes(mark)) from = at + 1;
    else if (depth === 0 && mark === ':') {
      const said = text.slice(from, at);
      const sign = at - from > labelLimit ? null : signedLabel.exec(said);
      const vote =
        sign === null
          ? undefined
          : (signedCasts[sign[1] as string] ?? (goesOn || labels.length > 0 ? 'abstain' : undefined));
      const lead =
        vote === undefined ? (/^[\s>•·-]*/.exec(said) as RegExpExecArray)[0].length : said.search(/[+−±\d-]/);
      const label =
        vote !== undefined ? { vote, count: null } : at - from > labelLimit ? null : castOf(said.slice(lead), context);
      if (label !== null) labels.push({ ...label, start: from + lead, end: at + 1 });
      else if (labels.length === 0) return [];
      from = at + 1;
    }
  }
  return labels;
}

/** A count that begins a list: « 3 (Camille, Adrien, Lotte) », `2 – Camille, Tom`; `3/4` and `9:50` are none. */
const counted = /^(\d{1,3}(?:\.\d{3}){0,2}|\d{4,7})(?: [a-zà-ÿ-]{2,14})? ?(?:$|\(|[:–-](?!\d))/iu;

function readList(
  view: View,
  { vote, count, start, end }: Label,
  to: number,
  context: ReadContext,
): { readonly list: BallotList; readonly known: number } | null {
  let until = to;
  while (until > end && /[\s.;,|–/]/.test(view.text.charAt(until - 1))) until--;
  let from = end;
  const place = view.place(start, Math.max(until, end));
  const none = (own: number | null) => ({ list: { vote, voters: [], count: own, place }, known: 0 });
  // « Pour : 3 (Camille, Adrien, Lotte) », `For: 2 – Camille, Tom`
  while (from < until && /[\s|]/.test(view.text.charAt(from))) from++;
  const number = counted.exec(view.text.slice(from, Math.min(until, from + 40)));
  let own = count;
  if (number !== null) {
    own ??= Number((number[1] as string).replaceAll('.', ''));
    from += number[0].length;
    if (number[0].endsWith('(') && view.text.charAt(until - 1) === ')') until--;
  }
  const said = view.text.slice(from, until).trimStart();
  if (said === '') return number === null && count === null ? null : none(own);
  if (isNobody(said, context)) return none(own ?? 0);
  from = until - said.length;
  const others = othersIn(view, from, until, context);
  if (others !== null) {
    // « Pour : tous » alone may be what somebody thinks.
    const saysOthers = others.among === null || others.but.length > 0 || context.words.others.includes(normalize(said));
    return { list: { vote, voters: [], count: own, place, others }, known: saysOthers ? 1 : 0 };
  }
  const named = namesIn(view, from, until, context);
  if (named === null) return null;
  const voters = named.map((one): WrittenVote => voteOf(one, vote));
  return { list: { vote, voters, count: own, place }, known: named.filter(({ isKnown }) => isKnown).length };
}

function isNobody(said: string, { words }: ReadContext): boolean {
  return /^[-–—/0]$/.test(said) || saysNothing(said, words);
}

function voteOf({ person, beside }: Named, vote: Cast): WrittenVote {
  return { person, vote, count: beside.count, shares: beside.shares, by: beside.proxy, on: beside.on };
}

const besides: readonly RegExp[] = [/\(([^()\n]{2,160})\)/g, /(?<=\p{L}) ?: (\p{Lu}[^():,;\n]{1,80})(?=[,;)]|$)/gmu];

/** The names beside the counts of a vote: « 4 voix pour, 1 voix contre (Mme Delcourt) et 1 abstention (M. Paquay) », « 1 contre : Corentin ». */
export function ballotBeside(document: string, { start, end }: Place, mode: Mode, context: ReadContext): BallotList[] {
  if (end - start > lineLimit) return [];
  const view = viewOf(document, start, end);
  const found = besides.flatMap((one) => [...view.text.matchAll(one)]);
  const named = [...castsByName(view.text, context), ...namesAfterCount(view.text, context)];
  const byName = named.map(({ vote, start: from, end: to }) => ({
    vote,
    count: null,
    voters: (namesIn(view, from, to, context) ?? []).map((one) => voteOf(one, vote)),
    place: view.place(from, to),
  }));
  // « par 2 voix contre 0 (Berthe s'abstient) » says itself how its names voted.
  const says = (from: number, to: number): boolean => named.some(({ start, end }) => start >= from && end <= to);
  const beside = found.flatMap(({ 0: beside, 1: names = '', index }) => {
    if (says(index, index + beside.length)) return [];
    // The cast stands in the last words before the bracket: « et 1 abstention ».
    const words = view.text
      .slice(Math.max(0, index - labelLimit), index)
      .trim()
      .split(/\s+/);
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const cast = castOf(words.slice(-count).join(' '), context);
      if (cast === null) continue;
      const from = index + beside.indexOf(names);
      const named = namesIn(view, from, from + names.length, context);
      if (named === null || !named.some(({ isKnown }) => isKnown)) return [];
      const place = view.place(index, index + beside.length);
      // « rejeté par 4 voix contre 2 (Mme Delcourt et M. Paquay) »: those two were for it.
      const isFewer =
        /\d$/.test(words.at(-1) as string) &&
        mode.kind === 'vote' &&
        mode.for === cast.count &&
        mode.against !== mode.for;
      const vote = isFewer ? 'for' : cast.vote;
      return [{ ...cast, vote, voters: named.map((one) => voteOf(one, vote)), place }];
    }
    return [];
  });
  return [...beside, ...byName];
}

/** « Pour : Camille » alone may say for whom something is: a ballot has several lists, several names in one, or counts. */
export function isBallot(ballot: readonly BallotList[], mode: Mode | null): boolean {
  const [first, second] = ballot;
  if (first === undefined || second !== undefined || mode !== null) return first !== undefined;
  // « Contre : Maes »
  return first.vote !== 'for' || first.count !== null || first.voters.length > 1 || first.others !== undefined;
}

/** How many votes of a kind a ballot counts: what it says, else those of its names; null where it has no list of them. */
function countedIn(ballot: readonly BallotList[], vote: Cast): number | null {
  const lists = ballot.filter((list) => list.vote === vote);
  if (lists.length === 0 || lists.some(({ others, count }) => others !== undefined && count === null)) return null;
  return lists.reduce((sum, { count, voters }) => sum + (count ?? votesOf(voters)), 0);
}

/** The votes of some voters by heads: one each, or as many as stand beside the name. */
function votesOf(voters: readonly WrittenVote[]): number {
  return voters.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

/** The mode of a decision with what its ballot counts: what somebody wrote stands, what nobody wrote is counted. `fits`: they do not differ. */
export function withBallot(
  mode: Mode | null,
  ballot: readonly BallotList[],
): { readonly mode: Mode | null; readonly fits: boolean } {
  const counts = {
    for: countedIn(ballot, 'for'),
    against: countedIn(ballot, 'against'),
    abstain: countedIn(ballot, 'abstain'),
  };
  const own = ballot.every(({ count, voters }) => count === null || voters.length === 0 || count === votesOf(voters));
  if (mode === null) {
    const any = ballot.some(({ vote }) => vote !== 'not-voting');
    return { mode: any ? { kind: 'vote', ...counts } : null, fits: own };
  }
  if (mode.kind === 'majority' && counts.for !== null)
    return withBallot(
      { ...mode, kind: 'vote', for: null, against: mode.against ?? null, abstain: mode.abstain ?? null },
      ballot,
    );
  if (mode.kind !== 'vote') return { mode, fits: own && (mode.kind === 'majority' || (counts.against ?? 0) === 0) };
  let fits = own;
  const both = { ...counts };
  for (const cast of ['for', 'against', 'abstain'] as const) {
    if (mode[cast] !== null && counts[cast] !== null && mode[cast] !== counts[cast] && mode.shares !== true)
      fits = false;
    both[cast] = mode[cast] ?? (mode.shares === true ? null : counts[cast]);
  }
  return { mode: { ...mode, ...both }, fits };
}
