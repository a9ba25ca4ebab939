import type { Foreign, ForeignBlock, Span } from '../foreign.ts';
import { isInitial, numeralsIn } from '../sources/common.ts';
import { isBold, plain, slice, lines as splitLines, trimmed } from '../spans.ts';

/**
 * The blocks of a source as lines to be understood: what was typed by hand (numbers, bullets, boxes, line breaks) is what the
 * program would have made of it.
 */
export interface Line {
  block: ForeignBlock;
  /** Its words, marks removed. */
  readonly text: string;
  /** A line of the same paragraph as the one before: written under it, without an empty line. */
  readonly glued: boolean;
  /** An empty line stood before it, inside its paragraph. */
  readonly apart: boolean;
  /** What it was recognised as; `gone` lines stand elsewhere in the result. */
  as: 'text' | 'gone' | 'title' | 'section' | 'sub' | 'wrapper' | 'agenda' | 'agenda-line' | 'preamble-heading';
  /** Level below the items, from 1, for `sub`. */
  level: number;
}

/** A label at the start of a line: what is before its colon, and where the text after it begins. */
export interface Label {
  readonly text: string;
  readonly rest: string;
  /** Offset of `rest` in the line's text. */
  readonly at: number;
}

export function toLines(foreign: Foreign): Line[] {
  const blocks = foreign.blocks.flatMap(opened);
  const numerals = numeralsIn(blocks.flatMap((one) => (one.kind === 'paragraph' ? plain(one.spans).split('\n') : [])));
  return blocks.flatMap((one) => typed(one, foreign.format === 'markdown', numerals));
}

/** The lines of a cell as they stand: what begins with a number or a dash is no list. */
export function cellLines(blocks: readonly ForeignBlock[]): Line[] {
  return blocks.flatMap((one) => (one.kind === 'paragraph' ? splitParagraph(one) : linesOfBlocks([one])));
}

/** The lines of blocks that stood in a table: what begins with a number or a dash is an item. */
export function linesOfBlocks(blocks: readonly ForeignBlock[]): Line[] {
  return toLines({ format: 'docx', blocks, dropped: [], frontMatter: null, joined: [] });
}

export function line(block: ForeignBlock, glued = false, apart = false): Line {
  return { block, text: plain(block.spans).replace(/\s+/g, ' ').trim(), glued, apart, as: 'text', level: 0 };
}

/** A table that only lays out (one column, or long text in cells) becomes what is in it. */
function opened(one: ForeignBlock): ForeignBlock[] {
  if (one.kind !== 'table') return [one];
  const wide = Math.max(...one.rows.map((row) => row.length));
  const cells = one.rows.flat();
  const layout =
    wide === 1 ||
    cells.some(
      (cell) => cell.blocks.length > 12 || cell.blocks.some((each) => each.kind === 'table' || each.kind === 'heading'),
    ) ||
    (one.rows.length === 1 && cells.some((cell) => cell.blocks.length > 3));
  if (!layout) return [one];
  return cells.flatMap((cell) => cell.blocks.flatMap(opened));
}

const typedNumber =
  /^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})(?:\s?[.)](?!\d)|\s?°|\s?[-–](?=\s))\s{0,3}(?=\S)|^(\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2})\s{1,3}(?=\S)/;
const typedLetter = /^([a-z])\)\s{1,3}(?=\S)/;
const typedBullet = /^[-–—•·▪*◦●➢►→]\s{1,3}(?=\S)/;
const typedBox = /^(?:\[([ xXvV✓])\]|([☐☑☒✓✔✗]))\s{1,3}(?=\S)/u;

function typed(one: ForeignBlock, markdown: boolean, numerals: ReadonlySet<string>): Line[] {
  if (one.kind === 'item') {
    const box = one.box === null ? typedBox.exec(plain(one.spans)) : null;
    if (box === null) return splitParagraph(one);
    return splitParagraph({
      ...one,
      spans: slice(one.spans, box[0].length),
      source: null,
      box: isTicked(box) ? 'done' : 'open',
    });
  }
  if (one.kind !== 'paragraph') return [line(one)];
  return splitParagraph(one).map((each) =>
    each.glued && markdown && !typedBox.test(each.text)
      ? each
      : line(asItem(each.block, numerals), each.glued, each.apart),
  );
}

/** Each line that somebody broke is a line of its own. */
function splitParagraph(one: ForeignBlock): Line[] {
  if (!plain(one.spans).includes('\n')) return [line(one)];
  const parts: Span[][] = [];
  // Places in `parts` before which somebody left an empty line.
  const apart = new Set<number>();
  for (const part of splitLines(one.spans)) {
    if (plain(part).trim() !== '' || part.some((span) => span.raw !== null)) parts.push(part);
    else apart.add(parts.length);
  }
  const sources = one.source?.split('\n') ?? [];
  return parts.map((spans, index) => {
    const source = sources.length === parts.length ? (sources[index] as string).trim().replace(/\\$/, '').trim() : null;
    const look = { ...one.look, bold: isBold(spans) };
    const kind = index === 0 || one.kind === 'heading' ? one.kind : 'paragraph';
    return line(
      { ...one, kind, spans, source, look, line: one.line + (one.source === null ? 0 : index) },
      index > 0,
      index > 0 && apart.has(index),
    );
  });
}

/** A paragraph that begins with a number, a bullet or a box is an item. */
function asItem(one: ForeignBlock, numerals: ReadonlySet<string>): ForeignBlock {
  const text = plain(one.spans);
  const cut = (length: number): Span[] => trimmed(slice(one.spans, length));
  const number = typedNumber.exec(text) ?? typedLetter.exec(text);
  // `1 000 euros`, `7.30pm`, `2. 3. 4.` and years are no numbers of items.
  if (number && text.length > number[0].length && !isInitial(number[1] ?? '', numerals)) {
    return {
      ...one,
      kind: 'item',
      depth: Math.max(one.depth, 1),
      spans: cut(number[0].length),
      source: null,
      ordered: true,
      number: (number[1] ?? number[2]) as string,
    };
  }
  const box = typedBox.exec(text);
  if (box)
    return {
      ...one,
      kind: 'item',
      depth: Math.max(one.depth, 1),
      spans: cut(box[0].length),
      source: null,
      box: isTicked(box) ? 'done' : 'open',
    };
  const bullet = typedBullet.exec(text);
  if (bullet)
    return { ...one, kind: 'item', depth: Math.max(one.depth, 1), spans: cut(bullet[0].length), source: null };
  return one;
}

function isTicked(box: RegExpExecArray): boolean {
  return box[1] === undefined ? /[☑☒✓✔]/u.test(box[2] as string) : box[1] !== ' ';
}

/** The label of a text, if it has a colon outside brackets in its first words. */
export function labelOf(text: string, most = 70): Label | null {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, most); at++) {
    const mark = text[at];
    if (mark === '(' || mark === '[' || mark === '«') depth++;
    else if (mark === ')' || mark === ']' || mark === '»') depth = Math.max(0, depth - 1);
    else if ((mark === ':' || mark === '：') && depth === 0) {
      const next = text[at + 1];
      // Not in hours and addresses; `Décision :le texte` and `Rem.:` are labels.
      if (next === '/' || (next !== undefined && /\d/.test(next) && /\d/.test(text[at - 1] ?? ''))) continue;
      const label = text.slice(0, at).trim();
      if (label === '' || !/\p{L}/u.test(label)) return null;
      const rest = text.slice(at + 1);
      const blanks = rest.length - rest.trimStart().length;
      return { text: label, rest: rest.trim(), at: at + 1 + blanks };
    } else if (mark === '.' && depth === 0 && /[.!?]\s/.test(text.slice(at, at + 2)) && at > 30) return null;
  }
  return null;
}
