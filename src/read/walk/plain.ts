import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Place } from '../../model/place.ts';
import { partsOfList } from '../../recognise/agenda-parts.ts';
import { beforeAmendment } from '../../recognise/amendments.ts';
import { approvedAsIs } from '../../recognise/approvals.ts';
import { readCommitment } from '../../recognise/commitments.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import { type Line, letterOfItem } from '../../recognise/line.ts';
import { readVote } from '../../recognise/modes.ts';
import { isMotion, opensAsMoved, readMovers } from '../../recognise/movers.ts';
import { agendaLabelIn, inlineAgendaIn, meetingTakenOffIn, nextMeetingIn } from '../../recognise/next-line.ts';
import { noParts, type Parts } from '../../recognise/parts.ts';
import { pointsBack, readResolution } from '../../recognise/resolutions.ts';
import { sentenceEnd, sentencesIn } from '../../recognise/sentences.ts';
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
import type { Announcement } from '../next-meetings.ts';
import { readAnswer } from './answer.ts';
import { takeBelow } from './below-carried.ts';
import { isDeferred } from './deferred.ts';
import { labelsWithin } from './label-within.ts';
import { counts, draftOf, isInternal, isStruck, type Walk, wrappedOf } from './state.ts';
import { carriedAbove, isDissent, lineAbove, objectsTo, voteOn } from './subject.ts';
import {
  isTie,
  movedDraft,
  settleVote,
  takeAnswer,
  takeMovers,
  takeOpenMotion,
  takeVerdictAlone,
  takeVote,
  voteDraft,
} from './votes.ts';

const named = { named: true };

/** Reads a line that carries no label: a vote, the next meeting, a sentence that decides, a label within; else it is text of the entry it stands in. */
export function readPlainLine(walk: Walk, block: Block, at: number, index: number, seen: Line, isOpen: boolean): void {
  const { place: line, written: words } = seen;
  if (!counts(walk) || isStruck(walk, line.start, line.end)) return;
  if (takeMovers(walk, line)) return;
  const vote = readVoteSentences(words, walk.context);
  if (vote !== null && walk.section.role !== 'next-meetings') {
    takeVote(walk, vote, line);
    return;
  }
  const verdict = readVerdictLine(words, walk.context);
  if (verdict !== null && takeVerdictAlone(walk, verdict, line)) return;
  const top = walk.stack.at(-1);
  const isArrow = /^\s*(?:[-=]{1,2}>|[→⇒➔➜])/u.test(words);
  const isCarried = top !== undefined && top === walk.near && top.updates !== null;
  // « - fait » in a list below it
  const isListed = isCarried && block.kind === 'item' && block.start > (top as Draft).start;
  if (top === undefined && isArrow && walk.near === null) walk.near = carriedAbove(walk);
  if ((top === undefined || (isArrow && isCarried) || isListed) && takeBelow(walk, seen)) return;
  if (isOpen || top !== undefined) {
    top?.text.push(line);
    return;
  }
  if (isArrow && takeAnswer(walk, seen)) return;
  // « - Pour : Anne », « - Contre : Luc », « - Zoé demande un délai »: the list goes on, and what was decided may follow it.
  if (block.kind === 'item' && goesOnBallot(walk, line)) return;
  settleVote(walk);
  if (walk.section.role !== 'next-meetings' && readNextLine(walk, words, at, line)) return;
  const item = walk.outline.items[walk.section.item];
  if (isDeferred(walk, words, block)) {
    if (item !== undefined) item.state = 'postponed';
    return;
  }
  const sentences = sentencesOf(walk, block, line);
  // « Bart n'a pas pu venir. Point reporté au 15 septembre. »
  const isPutOff = ({ start, end }: Place): boolean => isDeferred(walk, walk.text.slice(start, end), block, named);
  if (item !== undefined && sentences.length > 1 && sentences.some(isPutOff)) item.state = 'postponed';
  const labelled = labelsWithin(walk, sentences, line);
  const others = sentences.filter(({ start }) => !labelled.some(({ from, to }) => start >= from && start < to));
  const resolved = walk.section.role === 'next-meetings' ? null : readSentences(walk, others, block, index);
  walk.drafts.push(...labelled.map(({ draft }) => draft));
  const within = labelled.at(-1);
  const last = within?.to === line.end ? within.draft : resolved;
  walk.near = last !== null && last.end === sentences.at(-1)?.end ? last : null;
  // « **Décision** » alone says nothing that a vote below it could be on.
  if (seen.label?.end !== seen.view.text.length) walk.lastText = line;
}

/** Whether a line of a list stands right below votes by name that wait for their decision. */
function goesOnBallot(walk: Walk, line: Place): boolean {
  const { vote, text } = walk;
  if (vote === null || vote.ballot.length === 0 || vote.place.end > line.start) return false;
  const isBelow = /^[\s>•·*+-]*$/.test(text.slice(vote.place.end, line.start));
  if (isBelow) walk.vote = { ...vote, place: { start: vote.place.start, end: line.end } };
  return isBelow;
}

/** The sentences that begin on a line. Where paragraphs are wrapped, the last one ends on a later line, which begins after it. */
function sentencesOf(walk: Walk, block: Block, { start, end }: Place): Place[] {
  const goesOn = block.kind === 'paragraph' && block.lines.length > 2 && wrappedOf(walk) === true;
  // « c. Journée de nettoyage : … »: the letter is none of its words.
  const letter = letterOfItem.exec(walk.text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
  const from = Math.max(start + letter, walk.readTo);
  const found: Place[] = [];
  for (const sentence of sentencesIn(walk.text, from, goesOn ? block.end : end, walk.context)) {
    if (sentence.start >= end) break;
    found.push(sentence);
  }
  walk.readTo = found.at(-1)?.end ?? walk.readTo;
  return found;
}

/** « La prochaine séance se tiendra le mardi 18 mars à 17 heures », « La réunion du 17/12 est annulée », « Points pour la prochaine réunion : budget »: true where all of the line is about that. */
function readNextLine(walk: Walk, words: string, at: number, line: Place): boolean {
  const { context, text, announcements } = walk;
  const announce = (start: number, from: number, end: number, agenda: Announcement['agenda']): void =>
    void announcements.push({ block: at, start, from, end, internal: isInternal(walk), agenda });
  const label = agendaLabelIn(words, false, context);
  if (label !== null) {
    const parts = partsOfList(words, label.end, line.start);
    announce(line.start, line.end, line.end, { date: label.date, parts });
    return true;
  }
  const name = nextMeetingIn(words, context) ?? meetingTakenOffIn(words, context);
  // « Ensuite : 14 janvier », on a line below that of the next one.
  const last = announcements.at(-1)?.block ?? -2;
  if (name === null) return at - last <= 1 && readNextAfter(walk, at, line.start, line);
  const [start, after] = [line.start + name.start, line.start + name.end];
  const end = sentenceEnd(text, after, line.end, context.lexicon);
  const from = after + (/^[\s:*_–-]*/.exec(words.slice(name.end)) as RegExpExecArray)[0].length;
  if (/\d/.test(text.slice(from, end))) {
    announce(start, from, end, null);
    return name.start === 0 && (end === line.end || readNextAfter(walk, at, end, line));
  }
  // « Prochaine réunion : date à convenir. Points : budget, fête »
  const inline = name.start === 0 ? inlineAgendaIn(words.slice(name.end), after, context) : null;
  if (inline === null || inline.parts.length === 0) return false;
  announce(start, line.end, line.end, { date: null, parts: inline.parts });
  return true;
}

/** « Prochaine AG : mars 2027. *Prochain CA : 9 avril 2026. Ensuite : 14 mai.* »: the meetings after the first of a line; true where all of the rest is about them. */
function readNextAfter(walk: Walk, at: number, end: number, line: Place): boolean {
  const { context, text } = walk;
  const start = end + (/^\s*/.exec(text.slice(end, line.end)) as RegExpExecArray)[0].length;
  const words = text.slice(start, line.end);
  const [next = '', sign = ''] = /^\p{L}+(\s?:)?\s/u.exec(words) ?? [];
  if (sign !== '' && context.lexicon.toNext.has(normalize(next.slice(0, -sign.length - 1)))) {
    const stop = sentenceEnd(text, start, line.end, context.lexicon);
    const from = start + next.length;
    if (!/\d/.test(text.slice(from, stop))) return false;
    walk.announcements.push({ block: at, start, from, end: stop, internal: isInternal(walk), agenda: null });
    return stop === line.end || readNextAfter(walk, at, stop, line);
  }
  return nextMeetingIn(words, context)?.start === 0 && readNextLine(walk, words, at, { start, end: line.end });
}

/** What the sentence after a vote adds to it: « Het voorstel is dus verworpen. », after `All aye.` the count, `Motion carried 4-0.` */
function moreOfVote(
  { text, context }: Walk,
  { parts: { mode, result } }: Draft,
  { start, end }: Place,
): Pick<Parts, 'mode' | 'result'> | null {
  const words = text.slice(start, end);
  const verdict = readVerdictLine(words, context);
  if (verdict !== null) return { mode, result: verdict };
  const told = mode?.kind === 'vote' ? null : readVoteSentences(words, context, true);
  return told?.mode.kind === 'vote' ? { mode: told.mode, result: told.result ?? result } : null;
}

/** Sentences that take a decision by a vote or by their verb, and the one that approves earlier minutes; gives the last one by its verb, whose vote may follow. */
function readSentences(walk: Walk, sentences: readonly Place[], block: Block, index: number): Draft | null {
  const isApproval = walk.section.role === 'approval';
  const isTaken = walk.drafts.some((draft) => draft.item === walk.section.item && isDecided(draft.role));
  let before: Place | null = null;
  let seconded = false;
  let told = -1;
  let proposers: Parts['proposers'] = [];
  let moving: Place | null = null;
  let movedFrom: number | null = null;
  let resolved: Draft | null = null;
  for (const [at, one] of sentences.entries()) {
    if (one.start < told) continue;
    const sentence: Place = before === null ? one : throughVote(walk, sentences, at);
    const voted = walk.drafts.at(-1);
    const more = voted?.end === told && isDecided(voted.role) ? moreOfVote(walk, voted, one) : null;
    told = sentence.end;
    const words = walk.text.slice(sentence.start, sentence.end);
    if (voted !== undefined && more !== null) {
      if (more.result !== null) voted.role = more.result === 'rejected' ? 'rejected' : 'decision';
      voted.parts = { ...voted.parts, ...more };
      voted.end = sentence.end;
      before = null;
      continue;
    }
    const movers = readMovers(walk.text, sentence, walk.context);
    // « … was approved. Proposed Ann, seconded Bob, all in favour. »
    const moved = movers !== null && (movers.result !== null || movers.mode !== null) ? movers : null;
    // « Proposed: Ann. Seconded: Bob. … »: what they move is said after it, or above.
    if (before === null && (movers !== null || moving !== null)) {
      moving ??= sentence;
      if (movers !== null) proposers = [...proposers, ...movers.proposers];
      const first =
        moved ??
        (movers === null ? (readVoteSentences(words, walk.context, true) ?? verdictAfter(walk.context, words)) : null);
      const end =
        first === null
          ? null
          : takeMotionApart(walk, first, { start: moving.start, end: sentence.end }, sentences[at + 1], proposers);
      if (end !== null) {
        told = end;
        moving = null;
        proposers = [];
        continue;
      }
      if (movers !== null) continue;
    }
    const own =
      before === null ? null : (moved ?? voteOn(walk, before, words) ?? verdictOn(walk, before, words, seconded));
    seconded = isSeconding(words, walk.context) || (movers !== null && moved === null);
    if (movers !== null) proposers = [...proposers, ...movers.proposers];
    if (seconded && before !== null) {
      const last = walk.drafts.at(-1);
      // « … is adopted by 5 votes to 1. Proposed by Ann, seconded by Bob. »
      if (last?.end === before.end && last.parts.proposers.length === 0) last.parts = { ...last.parts, proposers };
      continue;
    }
    const { near } = walk;
    if (
      own?.mode != null &&
      before !== null &&
      near !== null &&
      isDecided(near.role) &&
      objectsTo(walk, near, before)
    ) {
      takeVote(
        walk,
        { mode: own.mode, result: own.result, conflict: false },
        { start: before.start, end: sentence.end },
      );
      before = null;
      continue;
    }
    // « … to move the day; the amendment failed 1-3. The main motion passed 3-1. »: two votes are on two things.
    const isSecond = own?.mode != null && voted?.end === before?.end && voted?.parts.mode != null;
    const on = own === null || before === null ? null : votedOn(walk, sentences, at, before, isSecond);
    // « Motion : … », and « Luc aurait préféré mai. Adopté par 4 voix contre 1. » below it
    const result = own === null ? readVerdictLine(words, walk.context) : null;
    const verdict = own ?? (result === null ? null : { mode: null, result });
    if (verdict !== null && before !== null && takeOpenMotion(walk, verdict, before, sentence)) {
      before = null;
      continue;
    }
    // « 4 pour, 4 contre »: as many decide nothing, unless the next sentence says what came of it.
    const isOpen = own?.mode != null && own.result === null && isTie(own.mode) && !isVerdict(walk, sentences[at + 1]);
    if (own !== null && before !== null && on !== null && !isOpen) {
      // « Bart stelt voor … te geven. Akkoord, 3 voor. »: the vote is on the sentence before it.
      if (resolved?.text[0] === before) walk.drafts.pop();
      const motion = (isApproval ? titleUnless(walk, before) : null) ?? on;
      // « … est soumise au vote : 4 pour, 4 contre. Elle est rejetée. »
      const mode = own.mode ?? countIn(walk.text.slice(before.start, before.end), walk.context);
      const start = movedFrom ?? (isSecond ? sentence.start : motion.start);
      walk.drafts.push(movedDraft(walk, { result: own.result, mode }, { start, end: sentence.end }, motion, proposers));
      proposers = [];
      movedFrom = null;
      before = null;
      continue;
    }
    const last = before;
    before = sentence;
    // `Proposed: Ann. Seconded: Bob. To mend the roof. All in favour.`
    movedFrom = moving?.start ?? null;
    if (moving === null) proposers = [];
    moving = null;
    const vote = readVoteSentence(words, walk.context);
    // `It was proposed by Ann, seconded by Bob and RESOLVED that …`: whoever moved it is named.
    const byVerb = walk.context.byVerb || opensAsMoved(words, walk.context);
    const resolution = vote === null && byVerb ? readResolution(words, walk.context) : null;
    const taken = vote ?? resolution;
    const motion = (place: Place): Place => motionBefore(walk, sentences, at, place);
    if (
      taken !== null &&
      !isSecond &&
      pointsBack(words, walk.context) &&
      takeBack(walk, taken, resolution !== null, sentence, last, motion)
    )
      continue;
    const approved =
      taken === null &&
      !isTaken &&
      (approvesMinutes(withoutLinks(words), walk.context) ||
        (isApproval && [words, beforeAmendment(words, walk.context)].some((one) => approves(one, walk.context))));
    if (taken === null && !approved) {
      if (walk.context.byVerb && !walk.reviews && !walk.reviewed.has(block.list) && readCommitment(words, walk.context))
        walk.drafts.push(
          draftOf(walk, {
            role: 'action',
            start: sentence.start,
            end: sentence.end,
            text: [sentence],
            isItem: block.kind === 'item' && index === 0,
            family: 'commitment',
          }),
        );
      continue;
    }
    // « Approuvé. » says nothing of what: the item does.
    const saysOnlyYes =
      isVerdict(walk, sentence) ||
      (isApproval &&
        (approvedAsIs(words, walk.context) !== null || readAnswer(walk, sentence.start, sentence.end) !== null));
    const subject = (approved || isApproval) && saysOnlyYes ? walk.outline.items[walk.section.item]?.titlePlace : null;
    walk.drafts.push(
      draftOf(walk, {
        role: taken?.result === 'rejected' ? 'rejected' : 'decision',
        start: sentence.start,
        end: sentence.end,
        text: [subject ?? sentence],
        parts: taken?.mode == null ? noParts : { ...noParts, mode: taken.mode, read: 1 },
        isItem: block.kind === 'item' && index === 0,
        whole: true,
        family: vote !== null ? 'vote-sentence' : resolution !== null ? 'resolution' : 'approval',
      }),
    );
    if (resolution !== null || approved) resolved = walk.drafts.at(-1) ?? null;
  }
  return resolved;
}

/**
 * The decision of a vote that stands right after who moved something: « Proposed: Ann. Seconded: Bob. All in favour. *To accept the offer.* », else on the line
 * above, else on its item. Gives where it ends; null: nobody can tell which way, or what.
 */
function takeMotionApart(
  walk: Walk,
  told: Pick<Parts, 'mode' | 'result'>,
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

/**
 * « De ALV neemt dit voorstel aan »: what is decided is what was said before it in its line, or in an imported document above. False: nothing stands
 * there that a label could stand before.
 */
function takeBack(
  walk: Walk,
  told: VoteSentence,
  isByVerb: boolean,
  { start, end }: Place,
  before: Place | null,
  motionOf: (before: Place) => Place,
): boolean {
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
    const motion = motionOf(before);
    const draft = voteDraft(walk, told, { start: motion.start, end }, motion);
    walk.drafts.push({ ...draft, family: isByVerb ? 'resolution' : 'vote-sentence' });
    return true;
  }
  if (!walk.context.byVerb || walk.lastText === null) return false;
  walk.drafts.push(voteDraft(walk, told, { start, end }, walk.lastText));
  return true;
}

/** Words without the addresses of links: « les notes de [la dernière fois](/2024/05) sont approuvées ». */
function withoutLinks(words: string): string {
  return words.includes('](') ? plainText(words) : words;
}

/** « Moved by Ann, seconded by Bob, to close at six. Passed. »: what came of what somebody moved in the sentence before. */
function verdictOn(
  { text, context }: Walk,
  before: Place,
  words: string,
  seconded: boolean,
): Pick<Parts, 'mode' | 'result'> | null {
  const told = verdictAfter(context, words);
  const isOn = told !== null && (seconded || namesMotion(words, context) || isMotion(text, before, context));
  return isOn ? told : null;
}

/** « Lost 2-3. », « Adopté. » */
function verdictAfter(context: ReadContext, words: string): Pick<Parts, 'mode' | 'result'> | null {
  const told = readVote(withoutEnd(words, '.!'), context.words, true);
  const result = told?.result ?? readVerdictLine(words, context);
  return result === null ? null : { mode: told?.mode ?? null, result };
}
