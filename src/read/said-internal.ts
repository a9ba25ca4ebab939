import type { Problem } from '../model/finding.ts';
import type { Block } from './block.ts';
import type { Lexicon } from './lexicon.ts';
import { brackets } from './said-brackets.ts';
import { lineEnds } from './said-ends.ts';
import { beforeColons, lineStarts } from './said-lines.ts';
import { Scan } from './said-scan.ts';
import { signs } from './said-signs.ts';

/**
 * What is said to be internal where nothing is read as such: in a table, a quote, code or HTML, in brackets around the words of a line, after an
 * emoji, within a line (« La séance reprend. Interne : … »). It covers nothing, and what it was to cover would be in every copy: a problem each.
 * `covers` tells what is internal already, `heads` where the heads of entries stand, as pairs of offsets. A word in the middle of a sentence is one of its words. In linear time.
 */
export function findUnreadInternal(
  text: string,
  blocks: readonly Block[],
  lexicon: Lexicon,
  covers: (offset: number) => boolean,
  heads: readonly number[],
): Problem[] {
  if (blocks.length === 0) return none;
  const scan = new Scan(text, blocks, lexicon, covers, heads);
  // First: a last sentence is told whole (« À ne pas diffuser. »).
  lineEnds(scan);
  lineStarts(scan);
  brackets(scan);
  beforeColons(scan);
  signs(scan);
  return scan.problems;
}

const none: Problem[] = [];
