import { type Problem, problem } from '../model/finding.ts';
import { isDigit, isSpaceOrTab } from './characters.ts';

/**
 * What remark is given to parse, at most. The defaults are measured: of 170 shapes of hostile text (deep, wide, long
 * and many of everything; test/read/hostile.ts) at the largest size that they let through, the worst took remark 2 s
 * of processor and 330 MB on a busy machine of two cores (Node 20.20), and ten in a hundred more than 1.5 s. Without
 * them 22 of these shapes took over 4 s at 64 KB already, most of them minutes at 256.
 */
export interface BodyLimits {
  /** UTF-16 code units. */
  readonly size: number;
  /** Characters in a line. */
  readonly line: number;
  readonly lines: number;
  /** Lists and quotes in one another. remark's stack overflows at some 400, and it asks each of them about every line. */
  readonly nesting: number;
  /** Lines, marks of lists and quotes, half the bars of tables: what remark makes objects of. */
  readonly parts: number;
  /**
   * The sum, over the lines that end a list or a quote, go on lazily in one, or underline a heading, of the parts
   * before each: micromark copies or searches all it has made so far.
   */
  readonly copies: number;
}

export const bodyLimits: BodyLimits = {
  size: 262_144,
  line: 100_000,
  lines: 9_000,
  nesting: 40,
  parts: 15_000,
  copies: 4_000_000,
};

/**
 * Whether remark may read the body that starts at `from`: null, or the problem `body-unread/<limit>` at the place
 * where that limit is passed. In linear time. The scanner needs no counts.
 */
export function checkLimits(text: string, from: number, limits: BodyLimits = bodyLimits): Problem | null {
  if (text.length - from > limits.size) return refuse('size', limits, from, text.length);
  const counts = new Counts(text);
  let lines = 0;
  for (let start = from; start < text.length; ) {
    let end = start;
    let bars = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      if (code === 124) bars++;
    }
    if (end - start > limits.line) return refuse('line', limits, start, end);
    if (++lines > limits.lines) return refuse('lines', limits, start, end);
    counts.line(start, end, bars);
    if (counts.nesting > limits.nesting) return refuse('nesting', limits, start, end);
    if (counts.parts > limits.parts) return refuse('parts', limits, start, end);
    if (counts.copies > limits.copies) return refuse('copies', limits, start, end);
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return null;
}

function refuse(limit: keyof BodyLimits, limits: BodyLimits, start: number, end: number): Problem {
  return problem(`body-unread/${limit}`, { start, end: Math.min(end, start + 200) }, { limit: limits[limit] });
}

/** Counts what lines cost, taking all of them for text: rather too much than too little. */
class Counts {
  nesting = 0;
  parts = 0;
  copies = 0;
  private readonly text: string;
  /** The columns of the innermost list mark so far and of what follows it; 0 outside lists. */
  private markColumn = 0;
  private contentColumn = 0;
  private inQuote = false;
  private afterBlank = true;

  constructor(text: string) {
    this.text = text;
  }

  line(start: number, end: number, bars: number): void {
    const { text } = this;
    let at = start;
    let column = 0;
    let indent = -1;
    let marks = 0;
    let quoted = false;
    let markColumn = -1;
    let contentColumn = 0;
    let first = 0;
    for (;;) {
      for (; at < end && isSpaceOrTab(text.charCodeAt(at)); at++)
        column = text.charCodeAt(at) === 9 ? (column | 3) + 1 : column + 1;
      if (indent === -1) {
        indent = column;
        first = text.charCodeAt(at);
      } else if (markColumn !== -1 && contentColumn === 0) contentColumn = column;
      const width = at < end ? markWidth(text, at, end) : 0;
      if (width === 0) break;
      marks++;
      if (text.charCodeAt(at) === 62) quoted = true;
      else {
        markColumn = column;
        contentColumn = 0;
      }
      at += width;
      column += width;
    }

    const blank = at === end && marks === 0;
    const endsQuote = this.inQuote && (blank || first !== 62);
    const endsList = !blank && indent < (markColumn === -1 ? this.contentColumn : this.markColumn);
    if (endsQuote || endsList || (!this.afterBlank && isUnderline(text, at, end))) this.copies += this.parts;
    if (quoted || blank) this.inQuote = quoted;
    if (markColumn !== -1) {
      this.markColumn = markColumn;
      this.contentColumn = contentColumn;
    } else if (endsList && this.afterBlank) {
      this.markColumn = 0;
      this.contentColumn = 0;
    }
    this.afterBlank = blank;
    this.nesting = marks === 0 ? 0 : marks + (indent >> 1);
    this.parts += 1 + marks + (bars >> 1) + (this.contentColumn >> 4);
  }
}

/** The width of the list, quote or footnote mark at an offset, 0 if there is none. */
function markWidth(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 62) return 1;
  let at = start + 1;
  if (code === 91) {
    if (text.charCodeAt(at) !== 94) return 0;
    const close = text.indexOf(']:', at);
    return close === -1 || close >= end ? 0 : close + 2 - start;
  }
  if (isDigit(code)) {
    while (at - start < 9 && isDigit(text.charCodeAt(at))) at++;
    const mark = text.charCodeAt(at++);
    if (mark !== 46 && mark !== 41) return 0;
  } else if (code !== 45 && code !== 42 && code !== 43) return 0;
  return at >= end || isSpaceOrTab(text.charCodeAt(at)) ? at - start : 0;
}

function isUnderline(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (start >= end || (code !== 61 && code !== 45)) return false;
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++;
  return at === end;
}
