import { type Block, firstLine } from '../../markdown/block.ts';
import type { Place } from '../../model/place.ts';
import { readNumbered } from '../agenda-line.ts';
import { readHeading, readInternalLine, readTitleBracket } from '../heading.ts';
import { labelOfHeading, reviews } from './lists.ts';
import { draftOf, type Walk } from './state.ts';
import { tellNearInternal } from './told.ts';
import { settleVote } from './votes.ts';

/** Sub-headings, lines of the agenda, and internal passages. */

/** `### Actions` gives its role to what is under it; `### Le gardien (huis clos)` is one internal passage. */
export function readSubHeading(walk: Walk, block: Block, at: number): void {
  const place = firstLine(block);
  settleVote(walk);
  walk.near = null;
  walk.lastText = null;
  const heading = readHeading(walk.text.slice(place.start, place.end), walk.context);
  if (walk.section.role === 'agenda') walk.agendaInternal = walk.section.internal || heading.internal;
  tellNearInternal(walk, heading, place);
  if (heading.internal && walk.section.role !== 'presence')
    openPassage(walk, block.start, place, endOfPart(walk, block, at));
  const words = walk.text.slice(place.start, place.end);
  walk.underHeading = labelOfHeading(walk, words);
  walk.reviews = walk.section.role === 'review' || reviews(walk, words);
}

/** Where what stands under a sub-heading ends: at the next heading of its level or a higher one. */
function endOfPart({ blocks, section }: Walk, block: Block, at: number): number {
  let end = block.end;
  for (let next = at + 1; next < section.to; next++) {
    const other = blocks[next] as Block;
    if (other.kind === 'heading' && other.depth <= block.depth) break;
    end = Math.max(end, other.end);
  }
  return end;
}

function openPassage(walk: Walk, start: number, place: Place, end: number): void {
  const draft = draftOf(walk, {
    role: 'internal',
    start,
    headEnd: place.start,
    end,
    text: place.end > place.start ? [place] : [],
    internal: true,
    whole: true,
    family: 'passage',
  });
  walk.drafts.push(draft);
  walk.stack.push(draft);
}

/** Reads the lines of the agenda that stand in a block: number, title, and whether it is internal. */
export function readAgendaLine(walk: Walk, block: Block): void {
  if (block.depth > (block.kind === 'item' ? 1 : 0)) return;
  const { text, context } = walk;
  // An item is one line of the agenda, however many it takes; a paragraph has a number on each of its lines.
  const step = block.kind === 'item' ? block.lines.length : 2;
  for (let at = 0; at < block.lines.length; at += step) {
    const start = block.lines[at] as number;
    const end = block.lines[at + step - 1] as number;
    const internalEnding = readInternalLine(text.slice(start, end), context.lexicon);
    const ending = internalEnding ?? readTitleBracket(text.slice(start, end), context.lexicon);
    const { number, length, title } = readNumbered(
      walk.body.exact(start, ending === null ? end : start + ending.end),
      walk.context.lexicon,
    );
    if (block.kind === 'paragraph' && number === null && !/^\d{1,3}\.\d/.test(title)) continue;
    const internal = walk.agendaInternal || internalEnding !== null;
    walk.agenda?.push({ typedNumber: number ?? block.number, title, internal, place: { start: start + length, end } });
    if (internalEnding !== null && block.kind === 'item' && block.end > end) {
      const inner = block.end - text.slice(end, block.end).trimStart().length;
      if (inner < block.end) openPassage(walk, inner, { start: inner, end: inner }, block.end);
    }
  }
}
