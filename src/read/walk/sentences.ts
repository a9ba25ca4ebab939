import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Place } from '../../model/place.ts';
import { amendmentIn } from '../../recognise/amendments.ts';
import { approvedAsIs } from '../../recognise/approvals.ts';
import { readCommitment } from '../../recognise/commitments.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import { isTie, readVote, wayOf } from '../../recognise/modes.ts';
import { isMotion, opensAsMoved, readMovers } from '../../recognise/movers.ts';
import { isDissent } from '../../recognise/own-words.ts';
import { noParts, type Parts } from '../../recognise/parts.ts';
import { pointsBack, readResolution } from '../../recognise/resolutions.ts';
import {
  approves,
  approvesMinutes,
  countIn,
  isSeconding,
  namesMotion,
  readVerdictLine,
  readVoteLine,
  readVoteSentence,
  readVoteSentences,
  type VoteSentence,
} from '../../recognise/votes.ts';
import { bareTokens } from '../../recognise/words.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import type { Draft } from '../drafts.ts';
import { readAnswer } from './answer.ts';
import { draftOf, type Walk } from './state.ts';
import { lineAbove, objectsTo, voteOn } from './subject.ts';
import { movedDraft, otherCounts, type Told, takeOpenMotion, takeVote, voteDraft } from './votes.ts';

/**
 * The sentences of a line that decide without a label. They are heard one after another, and a vote is mostly on a sentence before its own; so what was
 * told is kept (`Telling`), and each sentence goes down a list of steps until one of them takes it.
 */

/** What the sentences of a line have told so far. */
interface Telling {
  readonly walk: Walk;
  readonly sentences: readonly Place[];
  /** The first words of an item of a list. */
  readonly isItem: boolean;
  readonly isReviewed: boolean;
  /** Something was decided in this item before these sentences. */
  readonly isTaken: boolean;
  /** The last sentence, where a vote in the next one may be on it. */
  before: Place | null;
  /** The last sentence says who seconded. */
  seconded: boolean;
  /** Where the last sentence that was heard ends. */
  told: number;
  proposers: Parts['proposers'];
  /** « Proposed: Ann. Seconded: Bob. », where what they move is yet to be said. */
  moving: Place | null;
  /** Where those who move `before` are named in front of it. */
  movedFrom: number | null;
  /** The last decision that a sentence took by its verb: a vote may follow. */
  resolved: Draft | null;
}

/** A sentence as it is heard, with those after it that tell of the same vote. */
interface Heard {
  readonly at: number;
  readonly place: Place;
  readonly words: string;
  /** The last entry so far. */
  readonly last: Draft | undefined;
  /** What the first of these sentences adds to a vote told right before it. */
  readonly more: Told | null;
  /** Who moved and who seconded, where that is all of it. */
  readonly movers: Parts | null;
  /** What came of it, where they say that, too: « Proposed Ann, seconded Bob, all in favour. » */
  readonly moved: Told | null;
  /** The vote or the verdict on the sentence before. */
  readonly own: Told | null;
  /** « … the amendment failed 1-3. The main motion passed 3-1. »: two votes are on two things. */
  readonly isSecond: boolean;
}

/** A step takes a sentence, or gives false and passes it on to the next. */
type Step = (telling: Telling, heard: Heard) => boolean;

const steps: readonly Step[] = [
  addToVote,
  takeMoversApart,
  takeSeconders,
  takeVoteAfterObjection,
  takeVerdictOnProposal,
  takeVoteOnBefore,
  takeByItself,
];

/** Sentences that take a decision by a vote or by their verb, and the one that approves earlier minutes; gives the last one by its verb, whose vote may follow. */
export function readSentences(walk: Walk, sentences: readonly Place[], block: Block, index: number): Draft | null {
  const telling: Telling = {
    walk,
    sentences,
    isItem: block.kind === 'item' && index === 0,
    isReviewed: walk.reviews || walk.reviewed.has(block.list),
    isTaken: walk.drafts.some((draft) => draft.item === walk.section.item && isDecided(draft.role)),
    before: null,
    seconded: false,
    told: -1,
    proposers: [],
    moving: null,
    movedFrom: null,
    resolved: null,
  };
  for (const [at, { start }] of sentences.entries()) {
    if (start < telling.told) continue;
    const heard = hear(telling, at);
    steps.some((take) => take(telling, heard));
  }
  return telling.resolved;
}

function hear(telling: Telling, at: number): Heard {
  const { walk, sentences, before, seconded, told } = telling;
  const { text, context } = walk;
  const one = sentences[at] as Place;
  const place = before === null ? one : throughVote(walk, sentences, at);
  const words = text.slice(place.start, place.end);
  const last = walk.drafts.at(-1);
  const movers = readMovers(text, place, context);
  const moved = movers !== null && (movers.result !== null || movers.mode !== null) ? movers : null;
  const own =
    before === null ? null : (moved ?? voteOn(walk, before, words) ?? verdictOn(walk, before, words, seconded));
  telling.told = place.end;
  return {
    at,
    place,
    words,
    last,
    more: last?.end === told && isDecided(last.role) ? moreOfVote(walk, last, one) : null,
    movers,
    moved,
    own,
    isSecond: own?.mode != null && last?.end === before?.end && last?.parts.mode != null,
  };
}

/** Adds to a vote what the sentence right after it says: the count, or what came of it. */
function addToVote(telling: Telling, { last, more, place }: Heard): boolean {
  if (last === undefined || more === null) return false;
  if (more.result !== null) last.role = more.result === 'rejected' ? 'rejected' : 'decision';
  last.parts = { ...last.parts, ...more };
  last.end = place.end;
  telling.before = null;
  return true;
}

/** Takes « Proposed: Ann. Seconded: Bob. … » in front of what they move, or below it. */
function takeMoversApart(telling: Telling, { at, place, words, movers, moved }: Heard): boolean {
  const { walk, sentences, before } = telling;
  if (before !== null || (movers === null && telling.moving === null)) return false;
  telling.moving ??= place;
  if (movers !== null) telling.proposers = [...telling.proposers, ...movers.proposers];
  const spoken = (): Told | null => readVoteSentences(words, walk.context, true) ?? verdictAfter(walk.context, words);
  const told = moved ?? (movers === null ? spoken() : null);
  const { start } = telling.moving;
  const end =
    told === null ? null : takeMotionApart(walk, told, { start, end: place.end }, sentences[at + 1], telling.proposers);
  if (end === null) return movers !== null;
  telling.told = end;
  telling.moving = null;
  telling.proposers = [];
  return true;
}

/** Takes who seconded, or moved, what the sentence before says: « … is adopted by 5 votes to 1. Proposed by Ann, seconded by Bob. » */
function takeSeconders(telling: Telling, { words, movers, moved }: Heard): boolean {
  const { walk, before } = telling;
  telling.seconded = isSeconding(words, walk.context) || (movers !== null && moved === null);
  if (movers !== null) telling.proposers = [...telling.proposers, ...movers.proposers];
  if (!telling.seconded || before === null) return false;
  const { proposers } = telling;
  const last = walk.drafts.at(-1);
  if (last?.end === before.end && last.parts.proposers.length === 0) last.parts = { ...last.parts, proposers };
  return true;
}

/** Takes a vote after what somebody objected to a decision: it is on that decision. */
function takeVoteAfterObjection(telling: Telling, { place, own }: Heard): boolean {
  const { walk, before } = telling;
  const { near } = walk;
  if (own?.mode == null || before === null || near === null || !isDecided(near.role) || !objectsTo(walk, near, before))
    return false;
  const { mode, result } = own;
  takeVote(walk, { mode, result, conflict: false }, { start: before.start, end: place.end });
  telling.before = null;
  return true;
}

/** Takes the verdict on a proposal above: « Motion : … », and « Luc aurait préféré mai. Adopté par 4 voix contre 1. » below it. */
function takeVerdictOnProposal(telling: Telling, { place, words, own }: Heard): boolean {
  const { walk, before } = telling;
  const result = own === null ? readVerdictLine(words, walk.context) : null;
  const verdict = own ?? (result === null ? null : { mode: null, result });
  if (verdict === null || before === null || !takeOpenMotion(walk, verdict, before, place)) return false;
  telling.before = null;
  return true;
}

/** Takes the vote on the sentence before it: « Bart stelt voor … te geven. Akkoord, 3 voor. » */
function takeVoteOnBefore(telling: Telling, { at, place, own, isSecond }: Heard): boolean {
  const { walk, sentences, before, proposers } = telling;
  if (own === null || before === null) return false;
  // « 4 pour, 4 contre »: as many decide nothing, unless the next sentence says what came of it.
  const isOpen = own.mode !== null && own.result === null && isTie(own.mode) && !isVerdict(walk, sentences[at + 1]);
  const on = isOpen ? null : votedOn(walk, sentences, at, before, isSecond);
  if (on === null) return false;
  if (telling.resolved?.text[0] === before) walk.drafts.pop();
  const motion = (walk.section.role === 'approval' ? titleUnless(walk, before) : null) ?? on;
  // « … est soumise au vote : 4 pour, 4 contre. Elle est rejetée. »
  const mode = own.mode ?? countIn(walk.text.slice(before.start, before.end), walk.context);
  const start = telling.movedFrom ?? (isSecond ? place.start : motion.start);
  walk.drafts.push(movedDraft(walk, { result: own.result, mode }, { start, end: place.end }, motion, proposers));
  telling.proposers = [];
  telling.movedFrom = null;
  telling.before = null;
  return true;
}

/** Takes what a sentence says by itself, and keeps it for the next, which may be a vote on it. */
function takeByItself(telling: Telling, heard: Heard): boolean {
  const { moving } = telling;
  const taken = takenBy(telling, heard);
  if (taken === null) takeCommitment(telling, heard);
  else if (!takeWhatItPointsTo(telling, heard, taken)) takeDecision(telling, heard, taken);
  telling.before = heard.place;
  // `Proposed: Ann. Seconded: Bob. To mend the roof. All in favour.`
  telling.movedFrom = moving?.start ?? null;
  if (moving === null) telling.proposers = [];
  telling.moving = null;
  return true;
}

/** A decision that a sentence takes, and what tells that it does. */
interface Taken {
  /** Null: it approves earlier minutes. */
  readonly told: VoteSentence | null;
  readonly family: 'vote-sentence' | 'resolution' | 'approval';
}

/** The decision that a sentence takes by its vote or its verb, or as the one that approves earlier minutes; null: none. */
function takenBy({ walk, isTaken }: Telling, { words: all }: Heard): Taken | null {
  const { context, section } = walk;
  const words = section.role === 'approval' ? withoutAmendment(all, context) : all;
  const vote = readVoteSentence(words, context);
  if (vote !== null) return { told: vote, family: 'vote-sentence' };
  // `It was proposed by Ann, seconded by Bob and RESOLVED that …`: whoever moved it is named.
  const resolution = context.byVerb || opensAsMoved(words, context) ? readResolution(words, context) : null;
  if (resolution !== null) return { told: resolution, family: 'resolution' };
  const isApproval =
    !isTaken &&
    (approvesMinutes(withoutLinks(words), context) || (section.role === 'approval' && approves(words, context)));
  return isApproval ? { told: null, family: 'approval' } : null;
}

/** « Le PV est approuvé moyennant une remarque : *il y avait une abstention* »: the vote in it was taken then. */
function withoutAmendment(words: string, context: ReadContext): string {
  const amendment = amendmentIn(words, context.words);
  return amendment?.isLed === true ? words.slice(0, amendment.at) : words;
}

/** Takes what somebody will do, where a page decides by its verbs. */
function takeCommitment({ walk, isItem, isReviewed }: Telling, { place, words }: Heard): void {
  if (!walk.context.byVerb || isReviewed || !readCommitment(words, walk.context)) return;
  walk.drafts.push(draftOf(walk, { role: 'action', ...place, text: [place], isItem, family: 'commitment' }));
}

/**
 * Takes « De ALV neemt dit voorstel aan »: what is decided is what was said before it in its line, or in an imported document above. False: nothing stands
 * there that a label could stand before.
 */
function takeWhatItPointsTo(telling: Telling, { at, place, words, isSecond }: Heard, { told, family }: Taken): boolean {
  const { walk, sentences, before } = telling;
  if (told === null || isSecond || !pointsBack(words, walk.context)) return false;
  const { end } = place;
  const isByVerb = family === 'resolution';
  const last = before === null ? walk.near : (walk.drafts.at(-1) ?? null);
  const isTaken = before === null ? isByVerb || last?.family === 'label' : last?.end === before.end;
  if (last !== null && isDecided(last.role) && isTaken) {
    // What was said before it took the decision already.
    const { parts } = last;
    if (parts.mode === null && told.mode !== null) last.parts = { ...parts, mode: told.mode, read: parts.read + 1 };
    last.end = Math.max(last.end, end);
    return true;
  }
  if (before !== null) {
    const motion = motionBefore(walk, sentences, at, before);
    walk.drafts.push({ ...voteDraft(walk, told, { start: motion.start, end }, motion), family });
    return true;
  }
  if (!walk.context.byVerb || walk.lastText === null) return false;
  walk.drafts.push(voteDraft(walk, told, place, walk.lastText));
  return true;
}

/** Takes the decision that a sentence says. */
function takeDecision(telling: Telling, { place, words }: Heard, { told, family }: Taken): void {
  const { walk, isItem } = telling;
  const isApproval = walk.section.role === 'approval';
  // « Approuvé. » says nothing of what: the item does.
  const saysOnlyYes =
    isVerdict(walk, place) ||
    (isApproval && (approvedAsIs(words, walk.context) !== null || readAnswer(walk, place.start, place.end) !== null));
  const title = walk.outline.items[walk.section.item]?.titlePlace;
  const subject = (family === 'approval' || isApproval) && saysOnlyYes ? title : null;
  const draft = draftOf(walk, {
    role: told?.result === 'rejected' ? 'rejected' : 'decision',
    ...place,
    text: [subject ?? place],
    parts: told?.mode == null ? noParts : { ...noParts, mode: told.mode, read: 1 },
    isItem,
    whole: true,
    family,
  });
  walk.drafts.push(draft);
  if (family !== 'vote-sentence') telling.resolved = draft;
}

/** What the sentence after a vote adds to it: « Het voorstel is dus verworpen. », after `All aye.` the count, `Motion carried 4-0.` */
function moreOfVote({ text, context }: Walk, { parts: { mode, result } }: Draft, { start, end }: Place): Told | null {
  const words = text.slice(start, end);
  const verdict = readVerdictLine(words, context);
  if (verdict !== null) return { mode, result: verdict };
  const told = readVoteSentences(words, context, true);
  if (told?.mode.kind !== 'vote') return null;
  const both = mode?.kind === 'vote' ? otherCounts(mode, told.mode) : told.mode;
  return both === null ? null : { mode: both, result: told.result ?? wayOf(both) ?? result };
}

/**
 * The decision of a vote that stands right after who moved something: « Proposed: Ann. Seconded: Bob. All in favour. *To accept the offer.* », else on the line
 * above, else on its item. Gives where it ends; null: nobody can tell which way, or what.
 */
function takeMotionApart(
  walk: Walk,
  told: Told,
  place: Place,
  next: Place | undefined,
  proposers: Parts['proposers'],
): number | null {
  if (told.result === null && (told.mode === null || isTie(told.mode))) return null;
  const after = next !== undefined && beginsMotion(walk.text.slice(next.start, next.end), walk.context) ? next : null;
  const motion = after ?? walk.lastText ?? walk.outline.items[walk.section.item]?.titlePlace ?? null;
  if (motion === null) return null;
  const end = after?.end ?? place.end;
  walk.drafts.push(movedDraft(walk, told, { start: place.start, end }, motion, proposers));
  return end;
}

/** `To accept …`, « Que la cave soit vendue »; not « That was all ». */
function beginsMotion(sentence: string, { lexicon, words }: ReadContext): boolean {
  const [first = '', second = ''] = bareTokens(normalize(sentence.slice(0, 60)));
  return words.afterParticiple.includes(first) && !lexicon.articles.has(first) && !words.beingVerbs.includes(second);
}

/** A sentence, and those after it that tell of the same vote: « For: 8. Against: 6. The resolution was not passed. » */
function throughVote({ text, context }: Walk, sentences: readonly Place[], at: number): Place {
  const first = sentences[at] as Place;
  if (!/\d/.test(text.slice(first.start, first.end))) return first;
  for (const { end } of sentences.slice(at + 1, at + mostBetween).reverse())
    if (readVoteSentences(text.slice(first.start, end), context) !== null) return { start: first.start, end };
  return first;
}

function isVerdict({ text, context }: Walk, sentence: Place | undefined): boolean {
  return sentence !== undefined && readVerdictLine(text.slice(sentence.start, sentence.end), context) !== null;
}

/** What a vote or a verdict is on, of which another may have been told before (`isSecond`); null: none of the sentences before it. */
function votedOn(walk: Walk, sentences: readonly Place[], at: number, before: Place, isSecond: boolean): Place | null {
  const said = walk.text.slice(before.start, before.end);
  if (/\?\s*$/.test(said) || (!isSecond && readVoteLine(said, walk.context) !== null)) return null;
  const motion = motionBefore(walk, sentences, at, before);
  if (motion === before && isDissent(said, walk.context)) {
    const earlier = sentences.slice(0, sentences.indexOf(before)).at(-1) ?? lineAbove(walk.text, before.start);
    if (earlier !== null && !isDissent(walk.text.slice(earlier.start, earlier.end), walk.context)) return earlier;
  }
  return isSecond && motion === before ? null : motion;
}

/** What a vote is on: the last sentence before it in which somebody moves something, « Hassan stelt voor … . Ria vindt dat te veel. », else the one before. */
function motionBefore({ text, context, drafts }: Walk, sentences: readonly Place[], at: number, before: Place): Place {
  const earlier = sentences.slice(Math.max(0, at - mostBetween), at);
  const isOne = ({ start, end }: Place): boolean =>
    !drafts.slice(-mostBetween).some((draft) => draft.end === end) &&
    isMotion(text, { start, end }, context) &&
    !isSeconding(text.slice(start, end), context) &&
    readMovers(text, { start, end }, context) === null;
  return earlier.findLast(isOne) ?? before;
}

/** « Inès était excusée. Approuvé à l'unanimité. »: where minutes are approved, what is approved is the item, unless something was moved. */
function titleUnless(walk: Walk, before: Place): Place | null {
  return isMotion(walk.text, before, walk.context) ? null : (walk.outline.items[walk.section.item]?.titlePlace ?? null);
}

/** So many sentences may stand between a motion and the vote on it. */
const mostBetween = 4;

/** Words without the addresses of links: « les notes de [la dernière fois](/2024/05) sont approuvées ». */
function withoutLinks(words: string): string {
  return words.includes('](') ? plainText(words) : words;
}

/** « Moved by Ann, seconded by Bob, to close at six. Passed. »: what came of what somebody moved in the sentence before. */
function verdictOn({ text, context }: Walk, before: Place, words: string, seconded: boolean): Told | null {
  const told = verdictAfter(context, words);
  const isOn = told !== null && (seconded || namesMotion(words, context) || isMotion(text, before, context));
  return isOn ? told : null;
}

/** « Lost 2-3. », « Adopté. » */
function verdictAfter(context: ReadContext, words: string): Told | null {
  const told = readVote(withoutEnd(words, '.!'), context.words, true);
  const result = told?.result ?? readVerdictLine(words, context);
  return result === null ? null : { mode: told?.mode ?? null, result };
}
