import type { Block } from '../../markdown/block.ts';
import { letterOfRole } from '../../model/ids.ts';
import type { Place } from '../../model/place.ts';
import { type Head, readHead } from '../../recognise/head.ts';
import { lineOf } from '../../recognise/line.ts';
import { mayBeText } from './extent.ts';
import { counts, type Walk } from './state.ts';

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

/** A paragraph that is nothing but a head, together with the paragraph below it that says what it is about; else the paragraph. */
export function withTextBelow(walk: Walk, at: number): Block {
  const block = walk.blocks[at] as Block;
  const below = at + 1 < walk.section.to ? walk.blocks[at + 1] : undefined;
  const [start, end] = block.lines as [number, number];
  if (block.kind !== 'paragraph' || block.lines.length !== 2 || below?.kind !== 'paragraph') return block;
  if (block.depth !== below.depth || end - start > longestHead || !counts(walk)) return block;
  const line = lineOf(walk.text, { start, end }, walk.context);
  const answer = readHead(line, below.end, walk.context);
  if (answer === null || !('head' in answer)) return block;
  const joined = { ...block, end: below.end, lines: [...block.lines, ...below.lines] };
  return textBelow(walk, answer.head, joined) === null ? block : joined;
}

const longestHead = 120;

/** Where the line of a block ends that an offset stands on. */
export function lineEndAt({ lines, end }: Block, offset: number): number {
  for (let at = 1; at < lines.length; at += 2) if ((lines[at] as number) >= offset) return lines[at] as number;
  return end;
}
