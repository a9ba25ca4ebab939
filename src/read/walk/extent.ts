import type { Block } from '../../markdown/block.ts';
import type { Place } from '../../model/place.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { firstName, isDecided } from '../../recognise/ends.ts';
import { readHead } from '../../recognise/head.ts';
import { hoursIn } from '../../recognise/hours.ts';
import { normalizeLabel } from '../../recognise/lexicon.ts';
import { lineOf } from '../../recognise/line.ts';
import { nextMeetingIn } from '../../recognise/next-line.ts';
import { beginsClause, goesOnIn, isUnended, leadsOn } from '../../recognise/sentences.ts';
import { rowsOf } from '../../recognise/tables.ts';
import { viewOf } from '../../recognise/view.ts';
import { readVoteLine, readVoteSentence } from '../../recognise/votes.ts';
import { firstToken } from '../../recognise/words.ts';
import { normalize } from '../../text/normalize.ts';
import { newsBelow, outcomeAtEnd } from '../closing.ts';
import type { Draft } from '../drafts.ts';
import { readInternalLine } from '../heading.ts';
import { giveToList } from './lists.ts';
import { type Walk, wrappedOf } from './state.ts';

/** How far an entry goes: over a list, and until a line that is none of it. */

/** A paragraph whose text is empty or ends in a colon goes on in the list directly after it. */
export function extendOverList(walk: Walk, draft: Draft, block: Block, at: number): void {
  const next = walk.blocks[at + 1];
  const isList = next?.kind === 'item' && next.depth === block.depth + 1;
  const last = draft.text.at(-1);
  const isEmpty = last === undefined;
  if (isEmpty && draft.head?.hit?.plural === true) {
    walk.drafts.pop();
    walk.stack.pop();
    const either = walk.context.words.agreements.has(normalizeLabel(draft.head.label ?? ''));
    const unanimous = draft.head.hit.role === 'unanimous';
    if (isList) giveToList(walk, at, { role: draft.role, either, unanimous, parts: draft.parts });
    return;
  }
  if (!isList || block.kind === 'item') return;
  if (!isEmpty && !/:[*_]{0,3}\s*$/.test(walk.text.slice(last.start, last.end))) return;
  const parent = walk.stack.at(-2);
  if (parent !== undefined && next.start >= parent.end) return;
  for (let more = at + 1; more < walk.blocks.length; more++) {
    const other = walk.blocks[more] as Block;
    if (other.depth < next.depth || other.kind === 'heading') break;
    if (other.kind === 'item' && other.list === next.list) draft.end = other.end;
    else if (other.start >= draft.end) break;
  }
}

/** A decision or a proposal whose text ends in a colon right above a table that holds no entries goes on in it: `RESOLVED that the payments below be approved:`. */
export function extendOverTable(walk: Walk, block: Block): void {
  const draft = walk.drafts.at(-1);
  const last = draft?.text.at(-1);
  if (draft === undefined || last === undefined || !(isDecided(draft.role) || draft.role === 'proposal')) return;
  const isAbove = last.end <= block.start && walk.text.slice(last.end, block.start).trim() === '';
  if (!isAbove || !/:[*_]{0,3}\s{0,3}$/.test(walk.text.slice(Math.max(last.start, last.end - 8), last.end))) return;
  draft.rows = rowsOf(walk.text, block.lines);
  draft.end = block.end;
}

/** Whether a line of a paragraph ends the entry before it: an arrow, a remark, a vote or somebody who does something are no part of its text. */
export function endsEntry(walk: Walk, open: Draft, lines: readonly number[], index: number): boolean {
  const typed = walk.text.slice(lines[index], Math.min(lines[index + 1] as number, (lines[index] as number) + 200));
  // « **Vote :** »
  const words = typed.replace(/^[*_]{1,3}(?=\S)/, '');
  if (leads.test(words)) return true;
  if (open.role === 'internal') return false;
  const above = viewOf(walk.text, lines[index - 2] ?? 0, lines[index - 1] ?? 0).text;
  if (
    index > 0 &&
    goesOnIn(above, viewOf(walk.text, lines[index] as number, lines[index + 1] as number).text, walk.context.words)
  )
    return false;
  const last = open.text.at(-1);
  if (last !== undefined && isDecided(open.role) && beginsArticle(words, walk.context)) {
    const above = walk.text.slice(last.start, last.end);
    return !beginsArticle(above, walk.context) && !/:\s*$/.test(above);
  }
  // « … (Action : MP) », « … Action : MP. »: the label that comes after its words ends it.
  const [first] = open.text;
  if (open.family === 'label' && (open.head === null || (first?.start ?? open.start) < open.head.place.start))
    return true;
  if (readVoteLine(words, walk.context) !== null || saysItself(words, walk.context)) return true;
  if (open.text.length === 0) return false;
  // « Shiften : » over a list begins something else, and so does somebody who does something.
  if (/^\p{Lu}[^.:]{1,40}:\s*$/u.test(words) || opensWithDeed(words, walk.context)) return true;
  if (readVoteSentence(words, walk.context) !== null || tellsOutcome(words, walk.context)) return true;
  if (isBelowCarried(walk, open, lines, index)) return true;
  if (/^\p{Ll}/u.test(words)) return isThought(walk, open, lines, index);
  if (!/^[\p{Lu}\d@«"☐[]/u.test(words)) return false;
  // Where no paragraph is wrapped, each line is a thought; where nobody can tell, one that ends with a sentence is.
  const wrapped = wrappedOf(walk);
  if (wrapped === false || (wrapped === null && endsSentence(walk.text, lines[index - 1] as number))) return true;
  return isDeliberate(walk.text, lines, index) || endsInOutcome(walk, open, lines, index);
}

/** « Article 1er. De remettre un avis », « Art. 2 », « Article unique : »: what a deliberation decides stands in its articles. */
export function beginsArticle(words: string, { words: { articleWords } }: ReadContext): boolean {
  const [, noun = '', number = ''] = /^[\s*_]{0,4}(\p{L}{3,9})\.?\s(\d|\p{L}{3,7})/u.exec(words) ?? [];
  return articleWords.has(normalize(noun)) && (/\d/.test(number) || articleWords.has(normalize(number)));
}

const leads = /^(?:[-=]{1,2}>|[→⇒➔➜])/u;

/** Whether a line says what it is: the next meeting, a remark, a column, another label. */
function saysItself(words: string, context: ReadContext): boolean {
  if (nextMeetingIn(words, context)?.start === 0) return true;
  const first = /^([\p{L}.]{2,10})\s*:/u.exec(words);
  if (first !== null && context.words.remarks.has(normalize(first[1] as string))) return true;
  const key = /^([\p{L}' .]{2,24}?)\s*:/u.exec(words);
  if (key === null) return false;
  const name = key[1] as string;
  return context.words.columns.has(normalize(name)) || context.lexicon.label(normalizeLabel(name)) !== undefined;
}

/** Whether a line may be the text of a head that stands alone above it: it begins nothing else, and does not say when the meeting closed. */
export function mayBeText({ text, context }: Walk, place: Place): boolean {
  const line = lineOf(text, place, context);
  // « **Remarque :** … »
  if (leads.test(line.written) || /^[*_]{2}[^*_]{1,60}:/.test(line.written)) return false;
  if (saysItself(line.view.text, context) || readHead(line, place.end, context) !== null) return false;
  const { start, end } = hoursIn(line.written, context.words, context.dates);
  return start === null && end === null;
}

/** « affiches (Mehdi) : fait !! »: what became of something, and of nothing else. */
function tellsOutcome(words: string, { lexicon }: ReadContext): boolean {
  const colon = words.indexOf(': ');
  const after = words.slice(colon + 1).trim();
  return (
    colon > 1 && colon <= 60 && after.length <= 40 && lexicon.outcomes.has(normalize(after.replace(/[\s.!]{1,9}$/, '')))
  );
}

/** « Mme Hanot mettra une affichette », « Tobias → pin the image »: somebody known with a verb or an arrow. */
export function opensWithDeed(words: string, context: ReadContext): boolean {
  const name = firstName(words, context);
  if (name === null) return false;
  const rest = words.slice(name.length);
  if (/^\s*(?:[-=]{1,2}>|→|⇒)/.test(rest)) return true;
  const next = /^\s+(\p{Ll}[\p{L}'’]*)/u.exec(rest);
  return next !== null && !context.words.functionWords.has(normalize(next[1] as string));
}

/**
 * Whether a line in small letters is a thought of its own, as in a pad: the one above was ended by hand, and no word leads on; where nobody can tell
 * whether lines are wrapped, it begins as a clause does. What is internal stays so as far as its paragraph goes.
 */
function isThought(walk: Walk, { internal, parts }: Draft, lines: readonly number[], index: number): boolean {
  const wrapped = wrappedOf(walk);
  if (wrapped === true || internal || parts.internal) return false;
  const { functionWords } = walk.context.words;
  const above = walk.text.slice(lines[index - 2], lines[index - 1]).trimEnd();
  const line = walk.text.slice(lines[index], lines[index + 1]);
  if ([above, line].some((one) => readInternalLine(one.trim(), walk.context.lexicon) !== null)) return false;
  if (/[:(«"]$/.test(above) || isUnended(above, functionWords) || leadsOn(line, functionWords)) return false;
  return (wrapped === false || beginsClause(line)) && isDeliberate(walk.text, lines, index);
}

/** Whether what became of an earlier action is the end of the line before an index: « … – fait le 10/06/2024 ». */
function endsInOutcome(walk: Walk, open: Draft, lines: readonly number[], index: number): boolean {
  if (open.updates === null && !open.review) return false;
  const before = { start: lines[index - 2] as number, end: lines[index - 1] as number };
  return outcomeAtEnd(walk.text, before, { alone: false, cited: null }, walk.context) !== null;
}

/**
 * Whether a line was typed below an entry that earlier minutes left open. Such an entry is one line, as czs writes it: what follows is no part of it, unless
 * it goes on (« … avec » / « Julie », « … » / « et la cave ») where lines may be wrapped.
 */
function isBelowCarried(
  walk: Walk,
  { updates, letter, parts }: Draft,
  lines: readonly number[],
  index: number,
): boolean {
  if (updates === null) return false;
  const { functionWords, yes } = walk.context.words;
  if (isUnended(walk.text.slice(lines[index - 2], lines[index - 1]), functionWords)) return false;
  const line = { start: lines[index] as number, end: lines[index + 1] as number };
  const said = viewOf(walk.text, line.start, line.end).text;
  if (!/^\p{Ll}/u.test(said)) return /^[\p{L}\d@«"☐[✅✔✓☑]/u.test(said);
  if (letter === 'A' && newsBelow(walk.text, line, parts, '', walk.context) !== null) return true;
  const first = firstToken(normalize(said));
  return wrappedOf(walk) !== true && (!functionWords.has(first) || yes.has(first));
}

function endsSentence(text: string, end: number): boolean {
  return /\p{Ll}[.!?…][)\]»”"*_]{0,3}\s*$/u.test(text.slice(Math.max(0, end - 12), end));
}

/** What a line is wrapped at, at the least. */
const wrapWidth = 60;

/**
 * Whether somebody ended the line before an index of a paragraph by hand: the next word would have had room on it. Lines that an editor wrapped are
 * about as long as the longest.
 */
function isDeliberate(text: string, lines: readonly number[], index: number): boolean {
  // A break of Markdown's own.
  if (/(?:\\| {2})[\r\n]/.test(text.slice((lines[index - 1] as number) - 1, lines[index]))) return true;
  let width = wrapWidth;
  for (let at = 0; at < Math.min(lines.length, 40); at += 2)
    width = Math.max(width, Math.min((lines[at + 1] as number) - (lines[at] as number), 120));
  const before = (lines[index - 1] as number) - (lines[index - 2] as number);
  const word = /^\S*/.exec(text.slice(lines[index], (lines[index] as number) + 40)) as RegExpExecArray;
  return before + 1 + word[0].length <= width;
}
