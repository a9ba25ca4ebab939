import type { Block } from './block.ts';
import { type Comments, findComments } from './comments.ts';
import { plainText } from './inline.ts';

/** The text that a body is read from: as it stands in the file, and as it is read, with blanks for the comments among its words. Offsets are the same. */
export class BodyText {
  readonly source: string;
  readonly readable: string;
  readonly comments: Comments | null;

  constructor(source: string, blocks: readonly Block[]) {
    this.source = source;
    this.comments = findComments(source, blocks);
    this.readable = this.comments === null ? source : this.comments.readable;
  }

  /** The Markdown of a range, with nothing in its comments. */
  exact(start: number, end: number): string {
    return this.comments === null ? this.source.slice(start, end) : this.comments.without(start, end);
  }

  /** The words of a range. */
  words(start: number, end: number): string {
    return plainText(this.exact(start, end));
  }

  /** The words of several ranges, which are pairs of offsets; `opened`: the marks that opened before them, and close in them. */
  joined(ranges: readonly number[], opened = ''): string {
    if (ranges.length === 0) return '';
    if (ranges.length === 2 && opened === '') return this.words(ranges[0] as number, ranges[1] as number);
    let joined = this.exact(ranges[0] as number, ranges[1] as number);
    for (let i = 2; i < ranges.length; i += 2)
      joined += `\n${this.exact(ranges[i] as number, ranges[i + 1] as number)}`;
    return plainText(opened !== '' && joined.includes(opened) ? opened + joined : joined);
  }
}
