import { type Block, firstLine } from '../../markdown/block.ts';
import { type Place, placesOf } from '../../model/place.ts';
import { agendaLabelIn, inlineAgendaIn } from '../../recognise/agenda-line.ts';
import { partsOfList } from '../../recognise/agenda-parts.ts';
import { type Line, letterOfItem } from '../../recognise/line.ts';
import { meetingTakenOffIn, nextMeetingIn } from '../../recognise/next-line.ts';
import { sentenceEnd, sentencesIn } from '../../recognise/sentences.ts';
import { readVerdictLine, readVoteSentences } from '../../recognise/votes.ts';
import { normalize } from '../../text/normalize.ts';
import type { Draft } from '../drafts.ts';
import type { Announcement } from '../next-meetings.ts';
import { takeBelow } from './below-carried.ts';
import { isDeferred, isOfPart } from './deferred.ts';
import { labelsWithin } from './label-within.ts';
import { readSentences } from './sentences.ts';
import { counts, isInternal, isStruck, type Walk, wrappedOf } from './state.ts';
import { carriedAbove } from './subject.ts';
import { settleVote, takeAnswer, takeMovers, takeVerdictAlone, takeVote } from './votes.ts';

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
  if (isDeferred(walk, words, block) && !isOfPart(walk, block)) {
    if (item !== undefined) item.state = 'postponed';
    return;
  }
  const sentences = sentencesOf(walk, block, line);
  // « Bart n'a pas pu venir. Point reporté au 15 septembre. »
  const isPutOff = ({ start, end }: Place): boolean =>
    isDeferred(walk, walk.text.slice(start, end), block, named) && !isOfPart(walk, block);
  if (item !== undefined && sentences.length > 1 && sentences.some(isPutOff)) item.state = 'postponed';
  // « Prochaine réunion : 16 juin. *À discuter :* budget, fête »
  const announces = walk.section.role === 'next-meetings' || walk.announcements.at(-1)?.block === at;
  const isAgenda = ({ start, end }: Place): boolean => {
    const inline = announces ? inlineAgendaIn(walk.text.slice(start, end), start, walk.context) : null;
    return inline?.start === 0 && inline.parts.length > 0;
  };
  const labelled = labelsWithin(
    walk,
    sentences.filter((one) => !isAgenda(one)),
    line,
  );
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
  const below = from >= line.end && name.start === 0 ? lineBelow(walk, at, line) : null;
  if (below !== null) {
    const stop = sentenceEnd(text, below.start, below.end, context.lexicon);
    const isDay = context.dates.findDates(text.slice(below.start, stop), { ...context, awaited: true }).length > 0;
    const to = {
      block: at + (below.start < (walk.blocks[at] as Block).end ? 0 : 1),
      start,
      from: below.start,
      end: stop,
    };
    if (isDay) announcements.push({ ...to, internal: isInternal(walk), agenda: null });
    return isDay;
  }
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

/** The line under one of a paragraph: the next of it, or the first of the next paragraph. */
function lineBelow({ blocks, section }: Walk, at: number, line: Place): Place | null {
  const { kind, lines } = blocks[at] as Block;
  if (kind !== 'paragraph') return null;
  const below = at + 1 < section.to ? blocks[at + 1] : undefined;
  const first = below?.kind === 'paragraph' ? firstLine(below) : null;
  return placesOf(lines).find(({ start }) => start >= line.end) ?? first;
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
