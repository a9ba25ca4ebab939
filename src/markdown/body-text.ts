import type { Place } from '../model/place.ts';
import type { Block } from './block.ts';
import { type Comments, findComments } from './comments.ts';
import { plainText } from './inline.ts';
import { findMasked } from './mask.ts';
import { pairAfter } from './spans.ts';

const noOffsets: readonly number[] = [];
const noBegins: ReadonlyMap<number, number> = new Map();

/** What stands before the words of an item of a list, and how long that is at most. */
const marker = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?$/;
const longestLead = 40;

/**
 * The text that a body is read from: as it stands in the file, and as it is read, with blanks for the comments, tags and strikethrough marks
 * among its words, and characters for their entities. Offsets are the same.
 */
export class BodyText {
  readonly source: string;
  readonly masked: string;
  readonly comments: Comments | null;
  /** Where words with entities in them begin as they are read, and where they begin in the file. */
  readonly begins: ReadonlyMap<number, number>;
  /** What is struck, its marks included, as pairs of offsets in their order. */
  readonly struck: readonly number[];

  constructor(source: string, blocks: readonly Block[]) {
    this.source = source;
    this.comments = findComments(source, blocks);
    const words = this.comments === null ? source : this.comments.masked;
    const masked = findMasked(words, blocks);
    this.masked = masked === null ? words : masked.text;
    this.begins = masked === null ? noBegins : masked.begins;
    this.struck = masked === null ? noOffsets : masked.struck;
  }

  /** The Markdown of a range, with nothing in its comments. */
  exact(begin: number, end: number): string {
    // Most minutes have none of them.
    if (this.masked === this.source) return this.source.slice(begin, end);
    const start = this.begins.get(begin) ?? begin;
    const words = this.comments === null ? this.source.slice(start, end) : this.comments.without(start, end);
    return this.struck.length === 0 ? words : this.markAcross(start) + words + this.markAcross(end);
  }

  /** The words of a range. */
  words(start: number, end: number): string {
    return plainText(this.exact(start, end));
  }

  /** The Markdown of a range without what is struck out in it; of what is struck out as a whole, all of it. */
  private standing(begin: number, end: number): string {
    if (this.struck.length === 0) return this.exact(begin, end);
    if (this.isWhole(begin, end)) return this.exact(begin, end).replace(/~~|<\/?(?:del|s|strike)>/gi, '');
    return this.unstruck(begin, end);
  }

  /** The words of several ranges, items of a list parted by dashes; `opened`: the marks that opened before them, and close in them. */
  joined(ranges: readonly Place[], opened = ''): string {
    const joined = ranges
      .map(({ start, end }, at) => this.signBefore(ranges[at - 1], start) + this.standing(start, end))
      .join('');
    return plainText(opened !== '' && joined.includes(opened) ? opened + joined : joined);
  }

  /** What parts a range from the one before: a dash where it is an item of a list, unless a mark of the text's own does already. */
  private signBefore(before: Place | undefined, start: number): string {
    if (before === undefined) return '';
    const line = Math.max(this.masked.lastIndexOf('\n', start - 1), this.masked.lastIndexOf('\r', start - 1));
    const lead = this.masked.slice(line + 1, start);
    const isItem = line >= before.end && lead.length < longestLead && marker.test(lead);
    const words = this.masked.slice(Math.max(before.start, before.end - longestLead), before.end).trimEnd();
    return isItem && !'.:;,!?…–—-'.includes(words.charAt(words.length - 1)) ? ' – ' : '\n';
  }

  /** Where what is struck at an offset ends; -1 where nothing is. */
  struckUntil(offset: number): number {
    const at = this.struckAfter(offset);
    const start = this.struck[at];
    return start !== undefined && start <= offset ? (this.struck[at + 1] as number) : -1;
  }

  /** The first of what is struck that ends after an offset: its index. */
  struckAfter(offset: number): number {
    return pairAfter(this.struck, offset);
  }

  /** The mark of what is struck on both sides of an offset: half of it would be text. */
  private markAcross(offset: number): string {
    const start = this.struck[this.struckAfter(offset)] ?? offset;
    return start >= offset ? '' : (/^~{0,2}/.exec(this.source.slice(start, start + 2)) as RegExpExecArray)[0];
  }

  /** Whether all of a range is struck out: its words are all that there is to show of it. */
  private isWhole(start: number, end: number): boolean {
    const at = this.struckAfter(start);
    const from = this.struck[at];
    return from !== undefined && from <= start && (this.struck[at + 1] as number) >= end;
  }

  /** The Markdown of a range without what is struck out in it. */
  private unstruck(start: number, end: number): string {
    let words = '';
    let from = start;
    const add = (to: number): void => {
      if (to > from) words += this.comments === null ? this.source.slice(from, to) : this.comments.without(from, to);
    };
    for (let at = this.struckAfter(start); at < this.struck.length && (this.struck[at] as number) < end; at += 2) {
      add(this.struck[at] as number);
      from = Math.max(from, this.struck[at + 1] as number);
    }
    add(end);
    return words;
  }
}
