import type { Place } from '../model/place.ts';
import type { Block } from './block.ts';
import { isFootnote } from './footnotes.ts';
import { commentsIn } from './inline.ts';

/**
 * What of a file no page shows, in its order: comments, alone or in the middle of words, those in words of the front matter, too, and
 * definitions of links.
 */
export function unseenIn(text: string, blocks: readonly Block[]): Place[] {
  const unseen: Place[] = [];
  const body = blocks[0]?.start ?? text.length;
  for (let start = text.indexOf('<!--'); start !== -1 && start < body; ) {
    const end = text.indexOf('-->', start + 2);
    if (end === -1 || end >= body) break;
    unseen.push({ start, end: end + 3 });
    start = text.indexOf('<!--', end + 3);
  }
  for (const block of blocks) {
    const { kind, start, end, lines } = block;
    if (kind === 'comment' || (kind === 'definition' && !isFootnote(text, block))) unseen.push({ start, end });
    else if (kind !== 'code' && kind !== 'rule') inLines(text, lines, unseen);
  }
  return unseen;
}

/** Comments in lines that are one text, each line's share of them for itself: marks of quotes and lists stand between. */
function inLines(text: string, lines: readonly number[], unseen: Place[]): void {
  let words = '';
  for (let pair = 0; pair < lines.length; pair += 2)
    words += `${pair === 0 ? '' : '\n'}${text.slice(lines[pair], lines[pair + 1])}`;
  const comments = commentsIn(words);
  if (comments.length === 0) return;
  // The comment that may reach into a line, and where that line begins in the words.
  let comment = 0;
  let from = 0;
  for (let pair = 0; pair < lines.length; pair += 2) {
    const [start, end] = [lines[pair] as number, lines[pair + 1] as number];
    const to = from + end - start;
    for (; comment < comments.length && (comments[comment] as number) < to; comment += 2) {
      const closes = comments[comment + 1] as number;
      const first = Math.max(comments[comment] as number, from);
      if (closes > first) unseen.push({ start: start + first - from, end: start + Math.min(closes, to) - from });
      if (closes > to) break;
    }
    from = to + 1;
  }
}
