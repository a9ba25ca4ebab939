import type { Block } from './block.ts';
import { commentsIn } from './inline.ts';
import { pairAfter } from './spans.ts';

/** The HTML comments that stand among the words of a body, and its text as it is read. */
export interface Comments {
  /** The text with blanks for each comment: what is left stands where it stood. */
  readonly masked: string;
  /** The Markdown of a range with nothing in its comments: their marks stay, since they tell what closes bold. One that goes on outside is gone. */
  without(start: number, end: number): string;
}

const opening = '<!--';

/** A comment that says nothing. */
const nothing = '<!---->';

/**
 * Finds the comments among the words of headings, paragraphs and items; null where there is none. A comment that is a block of its own has
 * no words, and one in code is what the code says. In linear time.
 */
export function findComments(text: string, blocks: readonly Block[]): Comments | null {
  let next = text.indexOf(opening);
  if (next === -1) return null;
  const places: number[] = [];
  for (let at = 0; at < blocks.length && next !== -1; at++) {
    const { kind, lines } = blocks[at] as Block;
    if (lines.length === 0 || (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading')) continue;
    const start = lines[0] as number;
    const end = lines[lines.length - 1] as number;
    if (next < start) next = text.indexOf(opening, start);
    if (next === -1 || next >= end) continue;
    const found = commentsIn(text.slice(start, end));
    for (let one = 0; one < found.length; one++) places.push(start + (found[one] as number));
  }
  return places.length === 0 ? null : new FoundComments(text, places);
}

/** Words that are no Markdown with blanks for each comment in them: as long as they were. */
export function withoutComments(words: string): string {
  let out = '';
  let from = 0;
  for (let at = words.indexOf(opening); at !== -1; at = words.indexOf(opening, from)) {
    const end = words.indexOf('-->', at + 2);
    if (end === -1) break;
    out += words.slice(from, at) + ' '.repeat(end + 3 - at);
    from = end + 3;
  }
  return from === 0 ? words : out + words.slice(from);
}

class FoundComments implements Comments {
  readonly masked: string;
  private readonly text: string;
  /** Pairs of offsets, in their order. */
  private readonly places: readonly number[];

  constructor(text: string, places: readonly number[]) {
    this.text = text;
    this.places = places;
    let masked = '';
    let from = 0;
    for (let at = 0; at < places.length; at += 2) {
      const start = places[at] as number;
      const end = places[at + 1] as number;
      // Lines stay lines.
      masked += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
      from = end;
    }
    this.masked = masked + text.slice(from);
  }

  without(start: number, end: number): string {
    const { text, places } = this;
    let words = '';
    let from = start;
    for (let at = pairAfter(places, start); at < places.length && (places[at] as number) < end; at += 2) {
      const comment = places[at] as number;
      const after = places[at + 1] as number;
      if (comment > from) words += text.slice(from, comment);
      if (comment >= start && after <= end) words += nothing;
      from = after;
    }
    return from < end ? words + text.slice(from, end) : words;
  }
}
