import type { Block } from '../../markdown/block.ts';
import type { Attendee, Cast, EntryRole, Mode, Presence, WrittenPerson } from '../../model/minutes.ts';
import { type Place, placesOf } from '../../model/place.ts';
import { readBallot, withBallot } from '../../recognise/ballots.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import { type Line, lineOf } from '../../recognise/line.ts';
import { bothModes, isTie, type VoteTold, wayOf } from '../../recognise/modes.ts';
import { isMotion, readMovers } from '../../recognise/movers.ts';
import { readMoves } from '../../recognise/moves.ts';
import { readNamedVerdict } from '../../recognise/named-proposal.ts';
import { withOthers } from '../../recognise/others.ts';
import { noParts, type Parts, proposersIn } from '../../recognise/parts.ts';
import { isOfDeciders } from '../../recognise/resolutions.ts';
import { sentencesIn } from '../../recognise/sentences.ts';
import { countIn, namesMotion, readVerdictLine, readVoteLine } from '../../recognise/votes.ts';
import { normalize } from '../../text/normalize.ts';
import { type Draft, isNumberedProposal } from '../drafts.ts';
import { counts, draftOf, isInternal, isStruck, type Walk } from './state.ts';
import { carriedAbove, noSubject, partsOfList, subjectAbove } from './subject.ts';

/** Lines that tell a vote, who voted what, who comes and goes, or what became of a carried entry. */

/** What a line that says who comes or goes is to do; null: it says nothing of the kind, or stands where nothing counts. */
export function moveAt(walk: Walk, line: Line): (() => void) | null {
  const { role, item } = walk.section;
  if (role === 'agenda' || role === 'appendix' || role === 'next-meetings') return null;
  const read = readMoves(line, walk.context);
  const { place } = line;
  if (read === null || isStruck(walk, place.start, place.end)) return null;
  const at = { item: role === 'presence' ? -1 : item, internal: isInternal(walk), place };
  return () => void walk.moves.push(...read.map((one) => ({ ...one, ...at })));
}

/** The same of a line that says what came of the proposal of somebody, by whose name it calls it: « Proposition de Marc : rejetée ». */
export function namedVerdictAt(walk: Walk, { place, written }: Line): (() => void) | null {
  if (!walk.proposed || !counts(walk) || isStruck(walk, place.start, place.end)) return null;
  const told = readNamedVerdict(written, walk.context);
  if (told === null) return null;
  const open = walk.drafts.filter(
    (draft) => draft.role === 'proposal' && draft.updates === null && draft.parts.result === null,
  );
  const said = normalize(told.proposer);
  const isTheirs = ({ name }: WrittenPerson): boolean =>
    name !== null && (normalize(name) === said || normalize(name).startsWith(`${said} `));
  const [draft, other] = open.filter(({ parts }) => proposersIn(parts).some(isTheirs));
  if (draft === undefined || other !== undefined) return null;
  return () => {
    const { parts } = draft;
    draft.parts = { ...parts, mode: parts.mode ?? told.mode, result: told.result, read: parts.read + 1 };
    if (draft === walk.near) draft.end = Math.max(draft.end, place.end);
    settleVote(walk);
  };
}

/**
 * A block with the votes by name that stand in the middle of a line on lines of their own, and what came of them on another: « Motion : … For: Ann, Bob.
 * Against: Sue. Motion carried. »
 */
export function withBallotsApart({ text, context }: Walk, block: Block): Block {
  const lines: number[] = [];
  for (const { start, end } of placesOf(block.lines)) {
    const inBracket = end - start > longestBallot ? null : ballotInBracket(text, start, end, context);
    const stop = end - start > longestBallot ? null : ballotWithin(text, start, end, context);
    if (inBracket === null) lines.push(start, ...(stop ?? []), end);
    else lines.push(start, ...inBracket);
  }
  return lines.length === block.lines.length ? block : { ...block, lines };
}

/** Longer lines hold no ballot after what was decided. */
const longestBallot = 800;

/** Ends and starts of the lines that a ballot parts a line into; null: it holds none. */
function ballotWithin(text: string, start: number, end: number, context: ReadContext): number[] | null {
  const written = text.slice(start, end);
  if (!written.includes(':')) return null;
  // « … buy one. For: Ann », « … Motion carried. »
  const sentences = [
    ...written.matchAll(/(?<=(?<![\s(]\p{L})[.;][*_]{0,3})\s{1,4}(?=\p{L}|[+−-]1:)|\s(?=(?:[-=]>|→)\s?\p{L})/gu),
  ].slice(0, mostSentences);
  const last = sentences.at(-1);
  const verdictAt = last === undefined ? written.length : last.index + last[0].length;
  const said = written.slice(verdictAt);
  // « Motion carried. », `Passed 3-1-1.`
  const isVerdict =
    last !== undefined &&
    (readVerdictLine(said, context) !== null || (readVoteLine(said, context)?.result ?? null) !== null);
  const to = isVerdict ? last.index : written.length;
  const isBallot = (from: number): boolean =>
    written.slice(from, from + 60).includes(':') &&
    readBallot(lineOf(text, { start: start + from, end: start + to }, context), context, false) !== null;
  const after = isVerdict ? [start + to, start + verdictAt] : [];
  if (isVerdict && isBallot(0)) return after;
  const found = sentences.find(({ index, 0: blank }) => index < to && isBallot(index + blank.length));
  // « Voorstel Dirk: … Gestemd: 4 voor, 1 tegen. Dus aangenomen. »
  const isCounted = (): boolean => countIn(written.slice(sentences.at(-2)?.index ?? 0, to), context) !== null;
  const isProposal = (): boolean => lineOf(text, { start, end }, context).label?.hit.role === 'proposal';
  if (found === undefined) return isVerdict && isProposal() && isCounted() ? after : null;
  return [start + found.index, start + found.index + found[0].length, ...after];
}

/** « on garde le local (pour : Léa, Tom ; contre : Zoé) », `accept RFC 41 (+1: dev, yuki; 0: sam).`: the lines that it is parted into; null: it has none. */
function ballotInBracket(text: string, start: number, end: number, context: ReadContext): number[] | null {
  const found = /\s\(([^()\n:]{1,60}:[^()\n]{1,300})\)[\s.*_]{0,4}$/.exec(text.slice(Math.max(start, end - 400), end));
  const open = Math.max(start, end - 400) + (found?.index ?? 0);
  const before = found === null ? '' : text.slice(start, open);
  // A bracket of a label is read there.
  if (found === null || !/[:.]/.test(before) || lineOf(text, { start, end }, context).label === null) return null;
  const from = open + found[0].indexOf('(') + 1;
  const to = from + (found[1] as string).length;
  const isBallot = readBallot(lineOf(text, { start: from, end: to }, context), context, false) !== null;
  return isBallot ? [open, from, to] : null;
}

const mostSentences = 12;

/** The same of a line of votes by name: they are those of the decision before it, of the one that follows, or took the line before as one. */
export function ballotAt(walk: Walk, line: Line): (() => void) | null {
  const { near, vote } = walk;
  if (!counts(walk) || walk.section.role === 'next-meetings') return null;
  const isOpen = near?.role === 'proposal' && near.updates === null && !isNumberedProposal(near.head);
  const decided = near !== null && (isOpen || isDecided(near.role) || isOwed(near)) ? near : null;
  const waiting = vote !== null && vote.item === walk.section.item ? vote : null;
  const goesOn = (decided ?? waiting)?.ballot.length !== undefined && ((decided ?? waiting)?.ballot.length ?? 0) > 0;
  const read = readBallot(line, walk.context, goesOn);
  const ballot = read?.map((list) =>
    list.others?.among == null ? list : { ...list, others: { ...list.others, among: there(walk) } },
  );
  const { place } = line;
  if (ballot === undefined || isStruck(walk, place.start, place.end)) return null;
  return () => {
    if (decided !== null) {
      decided.ballot = [...decided.ballot, ...ballot];
      const way = ballotWay(decided.ballot, walk.context);
      if (isOwed(decided)) decided.role = way === null ? owedRole(decided) : takenRoles[way];
      else if (decided.role === 'proposal') decided.parts = { ...decided.parts, result: way };
      decided.end = Math.max(decided.end, place.end);
      return;
    }
    if (waiting === null) settleVote(walk);
    const before = waiting ?? {
      told: openVote,
      place,
      subject: walk.lastText,
      item: walk.section.item,
      ballot: [],
    };
    walk.vote = {
      ...before,
      place: { start: before.place.start, end: place.end },
      ballot: [...before.ballot, ...ballot],
    };
  };
}

/** `→ ship it` under votes by name, most of which were for it: what they decided. False: nothing was voted so right above. */
export function takeAnswer(walk: Walk, { place, written }: Line): boolean {
  const { vote } = walk;
  if (vote === null || vote.item !== walk.section.item || ballotWay(vote.ballot, walk.context) !== 'adopted')
    return false;
  const start = place.start + (/^[^\p{L}\p{N}]*/u.exec(written) as RegExpExecArray)[0].length;
  walk.vote = { ...vote, place: { start: vote.place.start, end: place.end }, subject: { start, end: place.end } };
  settleVote(walk);
  return true;
}

/** Who has a vote by the lists and the lines so far; null: nobody can tell. */
function there({ context: { names }, moves }: Walk): readonly Attendee[] | null {
  const listed = names.listed.filter(({ presence }) => presence !== 'invited');
  const seats = new Map(listed.map((one) => [names.nameOf(one.name ?? ''), one]));
  const gone = new Set<string | null>();
  const come = new Set<string | null>();
  for (const { kind, person, representedBy } of moves) {
    if (person === null) continue;
    const key = names.nameOf(person.name ?? '');
    if (key === null || !seats.has(key)) return null;
    if (kind === 'arrival') come.add(key);
    else if (representedBy === null) gone.add(key);
    if (kind === 'arrival') gone.delete(key);
  }
  const voters = [...seats].filter(([key, { presence }]) => !gone.has(key) && (come.has(key) || isVoter(presence)));
  // Who is there for a part of it, an hour says, and no line when.
  const isPartly = ([key, { from, until }]: (typeof voters)[number]): boolean =>
    (from !== null || until !== null) && !come.has(key);
  return voters.length === 0 || voters.some(isPartly) ? null : voters.map(([, one]) => one);
}

function isVoter(presence: Presence): boolean {
  return presence === 'present' || presence === 'represented';
}

/** What votes by name made of a proposal: most were for it, or against. */
function ballotWay(typed: Draft['ballot'], context: ReadContext): Parts['result'] {
  const ballot = withOthers(typed, context);
  if (ballot.some(({ others }) => others !== undefined)) return null;
  const count = (cast: Cast): number =>
    ballot.reduce((sum, { vote, voters, count: told }) => sum + (vote === cast ? (told ?? voters.length) : 0), 0);
  const [yes, no] = [count('for'), count('against')];
  return yes === no ? null : yes > no ? 'adopted' : 'rejected';
}

/** A vote of which nothing is told but who voted what. */
const openVote: VoteTold = {
  mode: { kind: 'vote', for: null, against: null, abstain: null },
  result: null,
  conflict: false,
};

/** A line that tells a vote: of the decision just before it, else of the one that follows, else of the line before; counts on lines of their own are one. */
export function takeVote(walk: Walk, told: VoteTold, line: Place): void {
  const { vote } = walk;
  const subject = walk.near === null ? subjectAbove(walk) : noSubject;
  walk.near ??= subject.entry ?? carriedOver(walk, told, subject.line, line);
  const { near } = walk;
  takeOwed(near);
  if (near !== null && isOwed(near) && decideOwed(near, told, line)) return;
  // « Motion : … », « Pour : 4 » below it, and « Contre : 1 » below that.
  const isCarried = near?.role === 'proposal' && near.parts.result !== null && near.parts.mode !== null;
  if (near !== null && (isCarried || (isDecided(near.role) && near.role !== 'pending'))) {
    const known = near.parts.mode;
    const again = known !== null && isSameVote(known, told.mode) ? known : null;
    const mode = known === null ? told.mode : (again ?? otherCounts(known, told.mode));
    if (mode !== null) {
      const result = told.result === 'rejected' || wayOf(mode) === 'rejected' ? 'rejected' : near.parts.result;
      near.parts = { ...near.parts, mode, result, read: near.parts.read + 1 };
      near.end = Math.max(near.end, line.end);
      return;
    }
  }
  if (takeProposal(walk, told.mode, told.result ?? (isTie(told.mode) ? null : 'adopted'), line)) return;
  const more = vote === null || vote.item !== walk.section.item ? null : otherCounts(vote.told.mode, told.mode);
  if (vote !== null && more !== null) {
    if (near !== null && isOwed(near) && decideOwed(near, { ...told, mode: more }, line)) {
      walk.vote = null;
      return;
    }
    const result =
      vote.told.result === 'rejected' || told.result === 'rejected' || wayOf(more) === 'rejected'
        ? 'rejected'
        : told.result;
    walk.vote = {
      ...vote,
      told: { ...vote.told, mode: more, result },
      place: { start: vote.place.start, end: line.end },
    };
    return;
  }
  settleVote(walk);
  walk.vote = { told, place: line, subject: subject.line, item: walk.section.item, ballot: [] };
}

/** « Longue discussion. », and in a paragraph of its own « 6 pour, 7 contre : rejeté », below a proposal that is carried: it is on that. */
function carriedOver(walk: Walk, { result }: VoteTold, above: Place | null, { start }: Place): Draft | null {
  const isApart = above !== null && /\n\s*\n/.test(walk.text.slice(above.end, start).replace(/\r\n?/g, '\n'));
  const carried = result !== null && isApart ? carriedAbove(walk) : null;
  return carried !== null && isOwed(carried) ? carried : null;
}

/** « Décision (à confirmer) : on en rachète un », and a vote or a verdict below it: it is taken. */
function takeOwed(near: Draft | null): void {
  if (near?.role === 'pending' && near.updates === null && near.head?.hit?.role === 'decision') near.role = 'decision';
}

/** Whether an entry asks for a decision: « Décision à prendre : … ? », or a proposal that is carried; a vote below it takes it. */
function isOwed({ role, head, updates }: Draft): boolean {
  const asked = head?.hit?.role;
  return role === 'pending' || asked === 'pending' || (asked === 'proposal' && updates !== null);
}

function owedRole({ head }: Draft): EntryRole {
  return head?.hit?.role === 'proposal' ? 'proposal' : 'pending';
}

const takenRoles = { adopted: 'decision', rejected: 'rejected' } as const;

/** The decision that a vote takes of what asks for it; false: nobody knows which way. */
function decideOwed(near: Draft, { mode, result }: VoteTold, line: Place): boolean {
  const way = result ?? (mode.kind === 'vote' ? wayOf(mode) : 'adopted');
  if (way === null) return false;
  near.role = takenRoles[way];
  near.parts = { ...near.parts, mode: near.parts.mode ?? mode, read: near.parts.read + 1 };
  near.end = Math.max(near.end, line.end);
  return true;
}

/** A vote or a verdict on the proposal right above: it is a decision. False: there is none, or it has an id as one. */
function takeProposal(walk: Walk, mode: Mode | null, result: Parts['result'], line: Place): boolean {
  const { near } = walk;
  if (near?.role !== 'proposal' || near.updates !== null) return false;
  // Where votes are tied it is what it was.
  if (isNumberedProposal(near.head) && result !== null) return false;
  if (near.parts.result !== null && (near.ballot.length === 0 || near.parts.result !== result)) return false;
  near.parts = {
    ...near.parts,
    mode: near.parts.mode ?? mode ?? countAtEnd(walk, near.text.at(-1)),
    result,
    read: near.parts.read + 1,
  };
  near.end = Math.max(near.end, line.end);
  return true;
}

/** A vote below a motion of its item that nothing else was decided after, in a sentence after one that moves nothing. False: there is none. */
export function takeOpenMotion(walk: Walk, { mode, result }: Told, before: Place, line: Place): boolean {
  const open = walk.drafts.at(-1);
  if (open?.role !== 'proposal' || open.item !== walk.section.item || open.parts.result !== null) return false;
  if (isMotion(walk.text, before, walk.context) || before.start < open.end) return false;
  // « On la déplace au 19. Adopté. » is something else.
  if (isOfDeciders(walk.text.slice(before.start, before.end), walk.context)) return false;
  walk.near = open;
  return takeProposal(walk, mode, result ?? wayOf(mode), line);
}

/** « … Mise aux voix : pour 2, contre 1. » and the verdict after it: the count that ends a motion. */
function countAtEnd({ text, context }: Walk, motion: Place | undefined): Mode | null {
  const last = motion === undefined ? undefined : [...sentencesIn(text, motion.start, motion.end, context)].at(-1);
  return last === undefined ? null : countIn(text.slice(last.start, last.end), context);
}

/** « Adopté. », « La proposition est rejetée » alone on a line: what came of the proposal right above, or of the motion that somebody moved. */
export function takeVerdictAlone(walk: Walk, result: 'adopted' | 'rejected', line: Place): boolean {
  if (takeProposal(walk, null, result, line)) return true;
  const { lastText: motion, vote } = walk;
  // « Pour : Léa, Tom. Contre : Zoé. », and « => refusé »
  if (vote !== null && vote.item === walk.section.item && !/\S/.test(walk.text.slice(vote.place.end, line.start))) {
    walk.vote = { ...vote, told: { ...vote.told, result }, place: { start: vote.place.start, end: line.end } };
    settleVote(walk);
    return true;
  }
  // « … Vote : 6 pour, 2 contre. », and what came of it on another line
  const voted = walk.drafts.at(-1);
  if (motion !== null && voted?.end === motion.end && voted.parts.mode !== null && isDecided(voted.role)) {
    voted.role = result === 'rejected' ? 'rejected' : 'decision';
    voted.parts = { ...voted.parts, result };
    voted.end = line.end;
    return true;
  }
  const said = motion === null ? '' : walk.text.slice(motion.start, motion.end);
  if (motion === null || /\?\s*$/.test(said)) return false;
  const moved = walk.moved?.motion === motion ? walk.moved : null;
  const isOn =
    namesMotion(walk.text.slice(line.start, line.end), walk.context) || isMotion(walk.text, motion, walk.context);
  if (!isOn && moved === null) return false;
  walk.lastText = null;
  const place = { start: moved?.start ?? line.start, end: line.end };
  const told = { mode: countAtEnd(walk, motion), result };
  walk.drafts.push(movedDraft(walk, told, place, motionIn(walk, motion), moved?.proposers ?? []));
  return true;
}

/** « Bills of August £14. Moved Ann to pay the bills. »: the last sentence of a line that moves something; all of the line where none does. */
function motionIn({ text, context }: Walk, line: Place): Place {
  const all = [...sentencesIn(text, line.start, line.end, context)];
  return (all.length > 1 ? all.findLast((one) => isMotion(text, one, context)) : undefined) ?? line;
}

/** Whether a vote is told once more: « Décision (2 pour, 1 contre) : … », and « Vote : 2 pour, 1 contre » below it. */
function isSameVote(one: Mode, other: Mode): boolean {
  if (one.kind !== 'vote' || other.kind !== 'vote') return one.kind === other.kind && one.abstain === other.abstain;
  return (['for', 'against', 'abstain'] as const).every((cast) => one[cast] === other[cast]);
}

/** « Pour : 7 », then « Contre : 0 », or « Adopté à la majorité des 2/3 »: two things told of one vote, where neither says again what the other says. */
export function otherCounts(first: Mode, second: Mode): Mode | null {
  if (first.kind !== 'vote' || second.kind !== 'vote')
    return first.kind === 'vote' || second.kind === 'vote' ? bothModes(first, second) : null;
  const says = (['for', 'against', 'abstain'] as const).some((cast) => first[cast] !== null && second[cast] !== null);
  return says ? null : bothModes(first, second);
}

/**
 * « Proposed: Ann. Seconded: Bob. Carried. » under a motion: it is decided where the line says so, or a later line may. False: the line says something else, or
 * nothing stands above it.
 */
export function takeMovers(walk: Walk, line: Place): boolean {
  const read = readMovers(walk.text, line, walk.context);
  if (read === null) return false;
  const { near, lastText: motion } = walk;
  if (near !== null && (isDecided(near.role) || near.role === 'proposal')) {
    if (near.parts.proposers.length === 0) near.parts = { ...near.parts, proposers: read.proposers };
    near.end = Math.max(near.end, line.end);
    if (read.mode !== null) takeVote(walk, { mode: read.mode, result: read.result, conflict: false }, line);
    else if (read.result !== null && !takeProposal(walk, null, read.result, line)) {
      takeOwed(near);
      near.parts = { ...near.parts, result: read.result };
    }
    return true;
  }
  if (motion === null || /\?\s*$/.test(walk.text.slice(motion.start, motion.end))) return false;
  if (read.result === null && read.mode === null) {
    const before = walk.moved?.motion === motion ? walk.moved : null;
    const proposers = [...(before?.proposers ?? []), ...read.proposers];
    walk.moved = { motion, start: before?.start ?? line.start, proposers };
    return true;
  }
  walk.lastText = null;
  walk.drafts.push(movedDraft(walk, { mode: read.mode, result: read.result }, line, motion, read.proposers));
  return true;
}

/** The decision that a vote takes of what somebody moved. */
export function movedDraft(walk: Walk, told: Told, line: Place, motion: Place, proposers: Parts['proposers']): Draft {
  const draft = voteDraft(walk, told, line, motion);
  return { ...draft, parts: { ...draft.parts, proposers } };
}

/** A vote that no decision follows took one itself: its subject is the line before it, else its item. */
export function settleVote(walk: Walk): void {
  const { vote } = walk;
  if (vote === null) return;
  walk.vote = null;
  const next = walk.drafts.at(-1);
  if (
    next !== undefined &&
    next.start > vote.place.start &&
    isDecided(next.role) &&
    next.item === vote.item &&
    next.parts.mode === null &&
    !isOfTextAbove(walk.text, vote, next.start) &&
    // What was refused by it is another thing.
    (vote.told.result !== 'rejected' || next.role === 'rejected')
  ) {
    next.parts = { ...next.parts, mode: vote.told.mode, read: next.parts.read + 1 };
    next.ballot = [...vote.ballot, ...next.ballot];
    next.voteAbove = vote.place;
    return;
  }
  const above = vote.subject === null ? null : motionIn(walk, vote.subject);
  const subject = above ?? walk.outline.items[vote.item]?.titlePlace ?? null;
  const { mode } = withBallot(vote.told.mode, withOthers(vote.ballot, walk.context));
  const told = { ...vote.told, mode: mode ?? vote.told.mode };
  if (told.result === null && isTie(told.mode)) return;
  if (told.mode.kind === 'vote' && vote.ballot.length > 0) {
    // « Pour : Anne, Bart » alone may be who is in favour; where they answer in writing, they decide.
    if (told.result === null && vote.ballot.length < 2 && walk.context.kind !== 'written') return;
    // A list of those against alone took no decision.
    if (told.result === null && told.mode.for === null) return;
    told.result ??= wayOf(told.mode) ?? 'adopted';
  }
  walk.drafts.push({ ...voteDraft(walk, told, vote.place, subject), item: vote.item, ballot: vote.ballot });
}

/** « On achète une tente. », a paragraph « Accord unanime. », and another with a decision: what all agree on is said before, counts may be said first. */
function isOfTextAbove(text: string, vote: NonNullable<Walk['vote']>, next: number): boolean {
  if (vote.subject === null || vote.told.mode.kind === 'vote') return false;
  return (
    /\n\s*\n/.test(text.slice(vote.place.end, next).replace(/\r\n?/g, '\n')) &&
    /[.!]\s*$/.test(text.slice(vote.subject.start, vote.subject.end))
  );
}

/** What came of a motion, and how. */
export type Told = Pick<Parts, 'mode' | 'result'>;

/** The decision that a vote takes of its subject. */
export function voteDraft(walk: Walk, told: Told, place: Place, subject: Place | null): Draft {
  return draftOf(walk, {
    role: told.result === 'rejected' ? 'rejected' : 'decision',
    start: place.start,
    end: place.end,
    text: subject === null ? [place] : partsOfList(walk.text, subject),
    parts: { ...noParts, mode: told.mode, result: told.result, read: 1 },
    whole: true,
    family: 'vote-line',
  });
}
