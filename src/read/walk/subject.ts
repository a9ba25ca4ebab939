import type { Place } from '../../model/place.ts';
import { answersCase } from '../../recognise/cases.ts';
import { readCommitment } from '../../recognise/commitments.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { firstName, isDecided } from '../../recognise/ends.ts';
import type { VoteTold } from '../../recognise/modes.ts';
import { isDissent } from '../../recognise/own-words.ts';
import { readVoteSentences } from '../../recognise/votes.ts';
import type { Draft } from '../drafts.ts';
import type { Walk } from './state.ts';

/** What a vote alone on its line is on: a line of text before it, or a decision. */
interface Subject {
  readonly line: Place | null;
  readonly entry: Draft | null;
}

export const noSubject: Subject = { line: null, entry: null };

/** The entry that earlier minutes left open of which only was spoken since, in its item: an arrow or a verdict says what became of it; null: none. */
export function carriedAbove({ drafts, section }: Walk): Draft | null {
  const last = drafts.at(-1);
  const isOpen = last !== undefined && last.updates !== null && last.parts.outcome === null && !isDecided(last.role);
  return isOpen && last.item === section.item ? last : null;
}

/** So many lines of what somebody will do may stand between what was decided and the vote on it. */
const mostTasks = 4;

/** The last line before a vote that does not say what somebody will do, « → Tom belt de leverancier deze week », where one stands right above. */
export function subjectAbove({ text, lastText, drafts, context }: Walk): Subject {
  let at = lastText;
  for (let count = 0; at !== null && count < mostTasks; count++) {
    const { start, end } = at;
    if (!isTask(text.slice(start, end), context))
      return { line: ledList(text, at, drafts) ?? withoutSigns(text, at), entry: null };
    const last = drafts.at(-1);
    if (last !== undefined && last.end <= start && !/\S/.test(text.slice(last.end, start)))
      return isDecided(last.role) ? { line: null, entry: last } : { line: lastText, entry: null };
    at = lineAbove(text, start);
  }
  return { line: lastText, entry: null };
}

/** « → Tom belt », `Tom will call` */
function isTask(line: string, context: ReadContext): boolean {
  const arrow = /^\s*(?:[-=]>|→|⇒)\s*/.exec(line)?.[0];
  const rest = line.slice(arrow?.length ?? 0);
  const who = arrow === undefined ? null : firstName(rest, context);
  return readCommitment(line, context) || (who !== null && /^\s+\p{Ll}/u.test(rest.slice(who.length)));
}

/** No list that is voted on has more lines. */
const longestList = 30;

/** « Le budget est réparti comme suit : », and the list under it of which a line is the last; null: it is no such line, or holds entries of its own, which may be internal. */
function ledList(text: string, { end }: Place, drafts: readonly Draft[]): Place | null {
  let line: Place | null = { start: startOfLine(text, end), end };
  for (let count = 0; line !== null && count < longestList; count++) {
    const words = text.slice(line.start, line.end);
    if (!/^\s{0,6}[-*•+]\s/.test(words)) {
      const holdsEntry = (drafts.at(-1)?.end ?? 0) > line.start;
      return count > 0 && !holdsEntry && /:\s*$/.test(words) ? { start: line.start, end } : null;
    }
    line = lineAbove(text, line.start);
  }
  return null;
}

/** A subject with the items of its list apart, without their marks. */
export function partsOfList(text: string, { start, end }: Place): Place[] {
  const parts: Place[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/[\r\n][ \t]{0,6}[-*•+][ \t]+/g)) {
    parts.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  return [...parts, { start: from, end }];
}

/** A line without the arrow before it. */
function withoutSigns(text: string, { start, end }: Place): Place {
  return { start: start + (/^[\s>→=⇒-]*/.exec(text.slice(start, end)) as RegExpExecArray)[0].length, end };
}

/** Whether a sentence objects to what was decided right above it, so that the vote after it is on that. */
export function objectsTo({ text, context }: Walk, { end }: Draft, { start, end: to }: Place): boolean {
  return end <= start && !/\S/.test(text.slice(end, start)) && isDissent(text.slice(start, to), context);
}

/** The line right above another of its paragraph; null where none is. */
export function lineAbove(text: string, start: number): Place | null {
  let end = start;
  if (text[end - 1] === '\n') end--;
  if (text[end - 1] === '\r') end--;
  const from = startOfLine(text, end);
  const isText = end < start && /\p{L}/u.test(text.slice(from, end)) && text[from] !== '#';
  return isText ? { start: from, end } : null;
}

function startOfLine(text: string, end: number): number {
  let from = end;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  return from;
}

/** The vote that a sentence tells on the one before it; null: none, or it is what others are answered. */
export function voteOn({ text, context }: Walk, { start, end }: Place, words: string): VoteTold | null {
  const vote = readVoteSentences(words, context, true);
  return vote !== null && answersCase(vote.mode, text.slice(start, end)) ? null : vote;
}
