import type { Problem } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/**
 * The small list of blocks that everything in read/ works on. Two producers make it: reference-parser.ts
 * (the reference) and fast-parser.ts (the fast one). It is flat, in the order of the file; what is inside a
 * list item follows it and ends before `item.end`.
 */

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'code'
  | 'quote'
  | 'table'
  | 'html'
  | 'comment'
  | 'rule'
  | 'definition';

/**
 * One block. Offsets are UTF-16 code units of the file's text. `start` and `end` leave out blanks around the block
 * and blank lines after it.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The whole block, its marks included; an item with all that is under it. */
  readonly start: number;
  readonly end: number;
  /** heading: its level, 1 to 6. Others: how many lists it stands in (0: none; an item of an outermost list: 1). */
  readonly depth: number;
  /** The ordinal, from 1, of the innermost list it belongs to; 0 outside lists. Two items with the same number are siblings. */
  readonly list: number;
  /** item: whether its list is ordered. */
  readonly ordered: boolean;
  /** item of an ordered list: the number as typed; else null. */
  readonly number: number | null;
  /** item: its GFM task box. */
  readonly box: 'open' | 'done' | null;
  /** item: where `[` of its box stands, else -1. A near mark is a box too: its `]` may come sooner or later than two on. */
  readonly boxStart: number;
  /**
   * What stands on each line, as pairs (start, end), without indentation, list or quote marks, `#`s, box and trailing blanks.
   * item: its first paragraph, if it begins with one (that paragraph is no block of its own). code: its lines between
   * the fences, with what indentation they have beyond the fence's. table: its rows, the delimiter row included.
   * html, comment (not closed, too), definition: the raw lines. quote: all its lines, whatever blocks they make. A heading without
   * words and a rule have none.
   */
  readonly lines: readonly number[];
}

/** Where the first line of a block stands; at its end, where it has none. */
export function firstLine({ lines, end }: Block): Place {
  return { start: lines[0] ?? end, end: lines[1] ?? end };
}

/** From the first to the last line of a block. */
export function linesPlace({ lines, end }: Block): Place {
  return { start: lines[0] ?? end, end: lines.at(-1) ?? end };
}

/** Blocks, and what was wrong on the way to them. */
export interface BlocksRead {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
