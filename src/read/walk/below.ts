import type { Block } from '../../markdown/block.ts';
import { letterOfRole } from '../../model/ids.ts';
import type { Place } from '../../model/place.ts';
import { readBallot } from '../../recognise/ballots.ts';
import { type Head, readHead } from '../../recognise/head.ts';
import { type Line, lineOf } from '../../recognise/line.ts';
import { noParts } from '../../recognise/parts.ts';
import { readResolution } from '../../recognise/resolutions.ts';
import { readVoteLine, readVoteSentence } from '../../recognise/votes.ts';
import type { Draft } from '../drafts.ts';
import { beginsArticle, mayBeText } from './extent.ts';
import { counts, draftOf, type Walk } from './state.ts';

/** « Décision : », « **Décision 2** » alone on a line: what was decided stands below. */

/** The line below a head that has nothing after it on its own, where that may be its text. */
export function textBelow(walk: Walk, head: Head, { lines }: Block): Place | null {
  if (!takesTextBelow(head)) return null;
  let at = lines.length - 2;
  while (at > 0 && (lines[at] as number) > head.textStart) at -= 2;
  const next = { start: lines[at + 2] ?? -1, end: lines[at + 3] ?? -1 };
  return next.start !== -1 && head.textStart >= (lines[at + 1] as number) && mayBeText(walk, next) ? next : null;
}

/** « **Décision** », « DÉCISION », with no colon: a head only where its text stands below. */
export function isBare({ text }: Walk, { hit, place, textStart }: Head, lineEnd: number): boolean {
  return hit !== null && textStart >= lineEnd && /[\p{L}\p{N})][*_]{0,3}\s*$/u.test(text.slice(place.start, textStart));
}

function takesTextBelow({ role, hit }: Head): boolean {
  return letterOfRole(role) !== null && hit?.plural !== true;
}

/** A paragraph that is nothing but a head, or takes a decision and ends in a colon, together with what stands below it and says what it is about; else the paragraph. */
export function withTextBelow(walk: Walk, at: number): Block {
  const block = walk.blocks[at] as Block;
  const below = at + 1 < walk.section.to ? walk.blocks[at + 1] : undefined;
  const [start, end] = block.lines as [number, number];
  if (block.kind !== 'paragraph' || block.lines.length !== 2 || below?.kind !== 'paragraph') return block;
  if (block.depth !== below.depth || end - start > longestHead || !counts(walk)) return block;
  const line = lineOf(walk.text, { start, end }, walk.context);
  const answer = readHead(line, below.end, walk.context);
  const head = answer !== null && 'head' in answer ? answer.head : null;
  if (head === null && !endsInColon.test(line.written)) return block;
  const articles = articlesFrom(walk, at + 1);
  const joined = joinedTo(block, articles.length === 0 ? [below] : articles);
  const isOver =
    (head !== null && textBelow(walk, head, joined) !== null) || deliberationAt(walk, joined, at, 0, line) !== null;
  return isOver ? joined : block;
}

function joinedTo(block: Block, others: readonly Block[]): Block {
  const lines = others.flatMap((one) => one.lines);
  return { ...block, end: (others.at(-1) as Block).end, lines: [...block.lines, ...lines] };
}

/** No deliberation has more articles. */
const mostArticles = 200;

/** The paragraphs from one on that begin as an article does. */
function articlesFrom({ blocks, section, text, context }: Walk, from: number): Block[] {
  const found: Block[] = [];
  for (let at = from; at < section.to && found.length < mostArticles; at++) {
    const block = blocks[at] as Block;
    const [start, end] = block.lines as [number, number];
    if (block.kind !== 'paragraph' || !beginsArticle(text.slice(start, end), context)) break;
    found.push(block);
  }
  return found;
}

/** « DÉCIDE par 5 voix contre 2 : », « Le Conseil décide à l'unanimité : » alone on a line: what was decided stands below, in articles, a paragraph or a list. */
export function deliberationAt(
  walk: Walk,
  block: Block,
  at: number,
  index: number,
  { place, written }: Line,
): Draft | null {
  if (!endsInColon.test(written) || written.length > longestHead) return null;
  const { context } = walk;
  const vote = readVoteLine(written, context);
  const told = vote ?? readVoteSentence(written, context) ?? readResolution(written, context);
  if (told === null || told.result === 'rejected') return null;
  const list = walk.blocks[at + 1];
  const isList = index + 2 >= block.lines.length && block.kind === 'paragraph' && list?.kind === 'item';
  const [start = -1, end = -1] = isList ? list.lines : block.lines.slice(index + 2);
  const below = { start, end };
  if (start === -1 || !mayBeText(walk, below)) return null;
  // « Adopté par 3 voix contre 1 : », and who voted what.
  const next = lineOf(walk.text, below, context);
  if (readVoteLine(next.written, context) !== null || readBallot(next, context, false) !== null) return null;
  return draftOf(walk, {
    role: 'decision',
    start: place.start,
    end: block.end,
    // « Le GT valide le principe, avec trois classes : » says more than that it was decided.
    text: [...(vote === null ? [place] : []), ...(isList ? [] : [below])],
    parts: { ...noParts, mode: told.mode, read: 1 },
    whole: true,
    family: 'vote-line',
  });
}

const longestHead = 120;

const endsInColon = /:[\s*_]{0,4}$/;

/** Where the line of a block ends that an offset stands on. */
export function lineEndAt({ lines, end }: Block, offset: number): number {
  for (let at = 1; at < lines.length; at += 2) if ((lines[at] as number) >= offset) return lines[at] as number;
  return end;
}
