import type { Block } from '../markdown/block.ts';
import { isFootnote } from '../markdown/footnotes.ts';
import { commentsIn } from '../markdown/inline.ts';
import { isBlank } from '../markdown/spans.ts';
import { type Place, placesOf } from '../model/place.ts';

/**
 * What of a file no page shows: comments, alone or in the middle of words, those in words of the front matter, too, definitions of links, and
 * the attributes of tags (`<span title="…">`).
 */
export function unseenIn(text: string, blocks: readonly Block[]): Place[] {
  const unseen: Place[] = [];
  const body = blocks[0]?.start ?? text.length;
  const lastTag = text.lastIndexOf('<');
  for (let start = text.indexOf('<!--'); start !== -1 && start < body; ) {
    const end = text.indexOf('-->', start + 2);
    if (end === -1 || end >= body) break;
    unseen.push({ start, end: end + 3 });
    start = text.indexOf('<!--', end + 3);
  }
  for (const block of blocks) {
    const { kind, start, end, lines } = block;
    if (kind === 'comment' || (kind === 'definition' && !isFootnote(text, block))) unseen.push({ start, end });
    else if (kind !== 'code' && kind !== 'rule') {
      inLines(text, lines, unseen);
      if (start < lastTag) attributesIn(text, block, unseen);
    }
  }
  return unseen;
}

/** What stands in tags after their names, which may go on over lines. In linear time. */
function attributesIn(text: string, { kind, lines }: Block, unseen: Place[]): void {
  let inTag = false;
  for (const { start, end: lineEnd } of placesOf(lines)) {
    const line = text.slice(start, lineEnd);
    let at: number = inTag ? 0 : nameEnd(line, 0);
    while (at !== -1) {
      const close = line.indexOf('>', at);
      const end = close === -1 ? line.length : close;
      const rest = line.slice(at, end);
      const isTag: boolean = inTag || rest.includes('=');
      if (isTag) unseen.push({ start: start + at, end: start + end });
      inTag = close === -1 && (isTag || (kind === 'html' && rest.trim() === ''));
      at = close === -1 ? -1 : nameEnd(line, close);
    }
  }
}

/** Where the name of the next tag that has more than a name ends; -1 where there is none. */
function nameEnd(line: string, from: number): number {
  for (let open = line.indexOf('<', from); open !== -1; open = line.indexOf('<', open + 1)) {
    let at = open + 1;
    while (isNamePart(line.charCodeAt(at))) at++;
    if (at > open + 1 && (at === line.length || isBlank(line.charCodeAt(at)))) return at;
  }
  return -1;
}

function isNamePart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45;
}

/** Comments in lines that are one text, each line's share of them for itself: marks of quotes and lists stand between. */
function inLines(text: string, lines: readonly number[], unseen: Place[]): void {
  const places = placesOf(lines);
  const comments = commentsIn(places.map(({ start, end }) => text.slice(start, end)).join('\n'));
  if (comments.length === 0) return;
  // The comment that may reach into a line, and where that line begins in the words.
  let comment = 0;
  let from = 0;
  for (const { start, end } of places) {
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
