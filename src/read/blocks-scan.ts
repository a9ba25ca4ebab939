import { type LineStarts, lineStarts, positionOf } from '../model/place.ts';
import type { Block, BlockKind } from './block.ts';
import { isBullet, startsNear } from './marks.ts';

/**
 * Reads the blocks of `text` from the offset `from`, where the body starts: what remark reads, to the last offset,
 * some two hundred times faster; or null where it is not certain of that, and remark has to read the file.
 *
 * It gives up on link and footnote definitions, some HTML, single carriage returns, and a few rare
 * shapes that are named where they are met. test/read/blocks.test.ts holds it against remark.
 */
export function scanBlocks(text: string, from: number): Block[] | null {
  return new Scan(text).run(from, lineStarts(text));
}

/**
 * As {@link scanBlocks}, and whether a line begins as those do that are nearly a mark (near-marks.ts); most files have none. `lines` are
 * where the lines of `text` start.
 */
export function scanBlocksAndNear(
  text: string,
  from: number,
  lines: LineStarts = lineStarts(text),
): { blocks: Block[]; mayBeNear: boolean } | null {
  const scan = new Scan(text);
  const blocks = scan.run(from, lines);
  return blocks === null ? null : { blocks, mayBeNear: scan.mayBeNear };
}

/** What the last line left open, beside list items. */
const None = 0;
const Paragraph = 1;
const Fence = 2;
const Quote = 3;
const Table = 4;
const Code = 5;
const Comment = 6;
const Html = 7;

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const LOW_LINE = 95;
const TICK = 96;
const PIPE = 124;
const TILDE = 126;

/** What can start, end or change a block, as the first character of a line. */
const special = new Uint8Array(128);
for (const mark of '#>-+*_=`~<|:[0123456789') special[mark.charCodeAt(0)] = 1;

/** Inside a quote, what makes it uncertain whether a later line is more of a paragraph. */
const uncertain = new Uint8Array(128);
for (const mark of '-=`~<|:[') uncertain[mark.charCodeAt(0)] = 1;

/** The tags that start an HTML block which ends at a blank line: CommonMark's sixth kind. */
const blockTags = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** The tags that start CommonMark's first kind of HTML block. */
const rawTags = new Set(['pre', 'script', 'style', 'textarea']);

/** Lists in lists: more than any minutes have, and little enough for a line of nothing but list marks. */
const deepest = 32;

/** A column that no line reaches. */
const never = 0x7fffffff;

type Draft = { -readonly [Key in keyof Block]: Key extends 'lines' ? number[] : Block[Key] };

/**
 * One pass over the lines. Open list items are a stack; below them at most one other block is open, the leaf.
 * Columns count from 0, tabs to the next multiple of four.
 */
class Scan {
  /** A line of a paragraph or an item begins with what may be meant as a mark. */
  mayBeNear = false;
  private readonly text: string;
  private readonly blocks: Draft[] = [];
  /** Whether everything so far is what remark reads. */
  private certain = true;

  private depth = 0;
  /** Per open item: the column where its content starts, its bullet or the mark after its number, itself. */
  private readonly columns: number[] = [];
  private readonly marks: number[] = [];
  private readonly items: Draft[] = [];
  private lists = 0;
  /** The innermost item has no content yet. */
  private fresh = false;

  private leaf = None;
  private block: Draft | null = null;
  /** The end of the last line that was not blank. */
  private tail = 0;

  /** Paragraph: it starts with `[`, and might be a definition. */
  private bracket = false;
  /** Paragraph: it is nothing but a box so far. */
  private bareBox = false;
  /** Fence, indented code: how many blanks at most a line loses. */
  private indent = 0;
  private fenceMark = 0;
  private fenceSize = 0;
  /** Quote: its last line is blank, or more of a paragraph; and whether something was met that makes that unsure. */
  private quoteBlank = false;
  private quotePlain = false;
  private quoteUnsure = false;
  /** Comment: where its `-->` stands, -1 where there is none. */
  private commentClose = 0;

  constructor(text: string) {
    this.text = text;
  }

  run(from: number, lines: LineStarts): Block[] | null {
    // Names without `this`: on a short run, code that V8 has not optimised pays for each look at an object.
    const { text, blocks } = this;
    const length = text.length;
    let hasReturns = false;
    for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 2)) {
      if (text.charCodeAt(at + 1) !== 10) return null;
      hasReturns = true;
    }
    // remark drops it.
    if (text.charCodeAt(from) === 0xfeff) return null;

    // From here on, lines end at line feeds only: `next` is where that of this line stands, `ahead` that of the one after it.
    const count = lines.length;
    let number = positionOf(lines, from).line;
    let next = from - 1;
    let ahead = number < count ? (lines[number] as number) - 1 : length;
    while (next + 1 < length) {
      const lineStart = next + 1;
      next = ahead;
      number++;
      ahead = number < count ? (lines[number] as number) - 1 : length;
      // Half of the lines are empty.
      if (next === lineStart) {
        if (this.leaf !== None || this.fresh) this.blankLine(lineStart);
        continue;
      }
      let end = next;
      let last = text.charCodeAt(end - 1);
      if (last <= SPACE) {
        if (hasReturns && last === 13) end--;
        while (end > lineStart && isBlank(text.charCodeAt(end - 1))) end--;
        if (end === lineStart) {
          this.blankLine(lineStart);
          continue;
        }
        last = text.charCodeAt(end - 1);
      }
      let start = lineStart;
      let column = 0;
      let code = text.charCodeAt(start);
      while (code === SPACE || code === TAB) {
        column = code === SPACE ? column + 1 : (column | 3) + 1;
        start++;
        code = text.charCodeAt(start);
      }
      if (isText(text, code, start, last)) {
        const { leaf } = this;
        if (leaf === Paragraph) {
          if (!this.more(code, start, end)) return null;
          continue;
        }
        // Nothing is open that the line could belong to.
        if (leaf === None && column < (this.depth === 0 ? 4 : 1)) {
          if (this.depth !== 0) this.closeItems(0);
          if (code > 127 && isBullet(code)) this.mayBeNear = true;
          const block = paragraph(start, end);
          blocks.push(block);
          // Of a paragraph of one line nothing need be noted.
          if (ahead !== next + 1) {
            this.tail = end;
            this.leaf = Paragraph;
            this.block = block;
          }
          continue;
        }
      } else if (code === HASH && column === 0 && this.leaf === None && this.startHeading(start, end, 0)) continue;
      if (!this.line(lineStart, start, end, column, code, last)) return null;
    }
    this.closeLeaf();
    this.closeItems(0);
    return this.certain ? this.blocks : null;
  }

  private blankLine(lineStart: number): void {
    const { leaf } = this;
    if (leaf === None) {
      // An item may begin with one blank line, not with two.
      if (this.fresh) this.columns[this.depth - 1] = never;
    } else if (leaf === Fence || leaf === Code || leaf === Comment) this.block?.lines.push(lineStart, lineStart);
    else this.closeLeaf();
  }

  /** Reads a line that is not blank: `start` is its first character, `code`, in `column`; `end` is after its last, `last`. */
  private line(lineStart: number, start: number, end: number, column: number, code: number, last: number): boolean {
    const { text, columns, depth } = this;
    let level = 0;
    while (level < depth && column >= (columns[level] as number)) level++;
    let inside = level === depth;
    let base = level === 0 ? 0 : (columns[level - 1] as number);
    // Whether what starts here interrupts a paragraph: an empty item and a number but 1 do not.
    let interrupts = false;
    switch (this.leaf) {
      case None:
        break;
      case Paragraph:
        if (column - base >= 4) return this.more(code, start, end);
        interrupts = inside;
        break;
      case Fence:
        if (inside) return this.fenceLine(lineStart, start, end, column - base);
        this.closeLeaf();
        break;
      case Comment:
        if (inside) return this.commentLine(lineStart, end);
        this.closeLeaf();
        break;
      case Html:
        if (inside) return this.addLine(lineStart, end);
        this.closeLeaf();
        break;
      case Code:
        if (inside && column - base >= 4) return this.addLine(this.unindented(lineStart, end), end);
        this.closeLeaf();
        // micromark holds a list back here as if the code were a paragraph.
        interrupts = inside;
        break;
      case Table:
        if (!inside) this.closeLeaf();
        else if (column - base >= 4) return this.giveUp();
        break;
      default:
    }

    // Containers: list items and quotes, any number of them on one line.
    while (column - base < 4) {
      if (code === MORE) return this.quoteLine(start, end, level, inside);
      if (code === OPEN && text.charCodeAt(start + 1) === CARET) return this.giveUp();
      const bullet = code === DASH || code === STAR || code === PLUS;
      const markEnd = bullet ? start + 1 : numberEnd(text, code, start, end);
      if (markEnd === -1) break;
      let content = markEnd;
      let contentColumn = column + markEnd - start;
      if (markEnd !== end) {
        let blank = text.charCodeAt(markEnd);
        if (blank !== SPACE && blank !== TAB) break;
        if (code === last && bullet && code !== PLUS && isRule(text, code, start, end)) break;
        while (blank === SPACE || blank === TAB) {
          contentColumn = blank === SPACE ? contentColumn + 1 : (contentColumn | 3) + 1;
          content++;
          blank = text.charCodeAt(content);
        }
      }
      if (level === deepest) return this.giveUp();
      if (interrupts && (markEnd === end || (!bullet && (code !== 49 || markEnd !== start + 2)))) break;
      column += markEnd - start;
      const mark = bullet ? code : text.charCodeAt(markEnd - 1);
      const continues = !inside && this.marks[level] === mark;
      const list = continues ? (this.items[level] as Draft).list : ++this.lists;
      const item = this.openItem(level, start, markEnd, list, mark, bullet ? null : digits(text, start, markEnd - 1));
      level++;
      inside = true;
      if (content === end) {
        columns[level - 1] = column + 1;
        return this.certain;
      }
      // More than four blanks: indented code after the first.
      base = contentColumn - column > 4 ? column + 1 : contentColumn;
      columns[level - 1] = base;
      column = contentColumn;
      start = content;
      code = text.charCodeAt(start);
      if (column === base && isText(text, code, start, last)) {
        // The words of the item: most items are this.
        if (code > 127 && isBullet(code)) this.mayBeNear = true;
        item.lines = [start, end];
        this.fresh = false;
        this.leaf = Paragraph;
        this.block = item;
        this.tail = end;
        return this.certain;
      }
    }

    if (column - base >= 4) {
      // Code on a line that ends an item is of that one line for micromark.
      if (this.leaf === Quote || !inside) return this.giveUp();
      return this.startCode(lineStart, start, end, level, base);
    }
    if (code < 128 && special[code] === 1 && this.startLeaf(lineStart, code, start, end, level, base, inside)) {
      return this.certain;
    }

    switch (this.leaf) {
      case Paragraph:
        return this.more(code, start, end);
      case Table:
        return this.addLine(start, end);
      case Quote:
        if (!this.quoteBlank) return this.lazyQuoteLine(code, start, end);
        this.closeLeaf();
        break;
      default:
    }
    return this.startParagraph(code, start, end, level);
  }

  private giveUp(): boolean {
    this.certain = false;
    return false;
  }

  /** More of a paragraph: a line that begins with `code`. */
  private more(code: number, start: number, end: number): boolean {
    // A box is one if more of its paragraph follows, on whatever line.
    if (this.bareBox) this.certain = false;
    if (startsNear(code)) this.mayBeNear = true;
    return this.addLine(start, end);
  }

  /** One more line of the leaf. */
  private addLine(start: number, end: number): boolean {
    const { block } = this;
    // Most blocks have one line: their list is made no longer than that.
    if (block !== null && block.lines.length === 0) block.lines = [start, end];
    else block?.lines.push(start, end);
    this.tail = end;
    return this.certain;
  }

  private openItem(
    level: number,
    start: number,
    end: number,
    list: number,
    mark: number,
    number: number | null,
  ): Draft {
    if (this.block !== null) this.closeLeaf();
    this.closeItems(level);
    // By itself: V8 makes an object with a list in it in one go much more slowly.
    const lines: number[] = [];
    const item: Draft = {
      kind: 'item',
      start,
      end: start,
      depth: level + 1,
      list,
      ordered: number !== null,
      number,
      box: null,
      boxStart: -1,
      lines,
    };
    this.blocks.push(item);
    this.marks[level] = mark;
    this.items[level] = item;
    this.depth = level + 1;
    this.fresh = true;
    this.tail = end;
    return item;
  }

  private closeItems(level: number): void {
    const { depth } = this;
    if (depth > level) {
      const { items, tail } = this;
      for (let at = level; at < depth; at++) (items[at] as Draft).end = tail;
      this.depth = level;
    }
    this.fresh = false;
  }

  private closeLeaf(): void {
    const { block, leaf } = this;
    if (block === null) return;
    if (leaf === Paragraph) {
      if (this.bracket) {
        if (mayDefine(this.text, block.lines[0] as number, this.tail)) this.certain = false;
        this.bracket = false;
      }
      this.bareBox = false;
      if (block.kind === 'paragraph') block.end = this.tail;
    } else {
      const { lines } = block;
      while (lines.length > 0 && (lines[lines.length - 1] as number) > this.tail) lines.length -= 2;
      block.end = this.tail;
    }
    this.leaf = None;
    this.block = null;
  }

  private push(kind: BlockKind, start: number, depth: number, list: number, lines: number[]): Draft {
    const block: Draft = {
      kind,
      start,
      end: start,
      depth,
      list,
      ordered: false,
      number: null,
      box: null,
      boxStart: -1,
      lines,
    };
    this.blocks.push(block);
    return block;
  }

  /** Starts a block in the first `level` open items; the others end. */
  private open(kind: BlockKind, leaf: number, level: number, start: number, end: number, lines: number[]): Draft {
    this.closeLeaf();
    this.closeItems(level);
    const block = this.push(kind, start, level, level === 0 ? 0 : (this.items[level - 1] as Draft).list, lines);
    block.end = end;
    this.tail = end;
    if (leaf !== None) {
      this.leaf = leaf;
      this.block = block;
    }
    return block;
  }

  private startParagraph(code: number, start: number, end: number, level: number): boolean {
    if (code !== OPEN && startsNear(code)) this.mayBeNear = true;
    if (!this.fresh || level < this.depth) {
      this.open('paragraph', Paragraph, level, start, end, [start, end]);
      this.bracket = code === OPEN;
      if (this.bracket) this.mayBeNear = true;
      // micromark sees a box here if the items before it are empty.
      if (this.bracket && level > 0 && boxEnd(this.text, start) !== -1) this.certain = false;
      return this.certain;
    }
    const item = this.items[level - 1] as Draft;
    this.fresh = false;
    this.leaf = Paragraph;
    this.block = item;
    if (code === OPEN) {
      const { text } = this;
      let at = boxEnd(text, start);
      if (at !== -1) {
        // Under an empty line of its item, a box depends on the blanks before it.
        if (text.lastIndexOf('\n', start) > item.start) this.certain = false;
        while (at < end && isBlank(text.charCodeAt(at))) at++;
        if (at === end) this.bareBox = true;
        else {
          item.box = isBlank(text.charCodeAt(start + 1)) ? 'open' : 'done';
          item.boxStart = start;
          start = at;
        }
      }
      this.bracket = item.box === null;
      if (this.bracket) this.mayBeNear = true;
    }
    return this.addLine(start, end);
  }

  /** Starts what a special character may start, or changes a paragraph by it; false if it does neither. */
  private startLeaf(
    lineStart: number,
    code: number,
    start: number,
    end: number,
    level: number,
    base: number,
    inside: boolean,
  ): boolean {
    const { text } = this;
    const under = inside && this.leaf === Paragraph;
    switch (code) {
      case HASH:
        return this.startHeading(start, end, level);
      case TICK:
      case TILDE:
        return this.startFence(lineStart, code, start, end, level);
      case LESS:
        return this.startHtml(start, end, level, under);
      case EQUALS:
        return under && this.underline(code, start, end);
      case PIPE:
      case COLON:
        return this.leaf === Paragraph && this.startTable(start, end, base, inside);
      case DASH:
        if (under && this.underline(code, start, end)) return true;
        if (this.leaf === Paragraph && this.startTable(start, end, base, inside)) return true;
        break;
      case STAR:
      case LOW_LINE:
        break;
      default:
        return false;
    }
    if (!isRule(text, code, start, end)) return false;
    this.open('rule', None, level, start, end, []);
    return true;
  }

  private startHeading(start: number, end: number, level: number): boolean {
    const { text } = this;
    let from = start + 1;
    while (from < end && text.charCodeAt(from) === HASH) from++;
    const depth = from - start;
    if (depth > 6 || (from < end && !isBlank(text.charCodeAt(from)))) return false;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
    let to = end;
    while (to > from && text.charCodeAt(to - 1) === HASH) to--;
    if (to > from) {
      if (to < end && !isBlank(text.charCodeAt(to - 1))) to = end;
      while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    }
    const heading = this.open('heading', None, level, start, end, to > from ? [from, to] : []);
    heading.depth = depth;
    return true;
  }

  /** Makes the open paragraph a heading if the line underlines it. */
  private underline(code: number, start: number, end: number): boolean {
    const { text, block } = this;
    let at = start + 1;
    while (at < end && text.charCodeAt(at) === code) at++;
    if (at < end || block === null) return false;
    this.closeLeaf();
    const depth = code === EQUALS ? 1 : 2;
    this.tail = end;
    if (block.kind === 'paragraph') {
      block.kind = 'heading';
      block.depth = depth;
      block.end = end;
      return true;
    }
    if (block.box !== null) this.certain = false;
    const heading = this.push('heading', block.lines[0] as number, depth, block.list, block.lines);
    heading.end = end;
    block.lines = [];
    return true;
  }

  private startFence(lineStart: number, code: number, start: number, end: number, level: number): boolean {
    const { text } = this;
    let at = start + 1;
    while (at < end && text.charCodeAt(at) === code) at++;
    const size = at - start;
    if (size < 3) return false;
    if (code === TICK) while (at < end) if (text.charCodeAt(at++) === TICK) return false;
    this.open('code', Fence, level, start, end, []);
    this.fenceMark = code;
    this.fenceSize = size;
    this.indent = start - lineStart;
    return true;
  }

  private fenceLine(lineStart: number, start: number, end: number, indent: number): boolean {
    const { text } = this;
    if (indent < 4 && text.charCodeAt(start) === this.fenceMark) {
      let at = start + 1;
      while (at < end && text.charCodeAt(at) === this.fenceMark) at++;
      if (at === end && at - start >= this.fenceSize) {
        this.tail = end;
        this.endLeaf(end);
        return true;
      }
    }
    return this.addLine(this.unindented(lineStart, end), end);
  }

  private startCode(lineStart: number, start: number, end: number, level: number, base: number): boolean {
    // How a tab is shared between a list and the code in it is remark's affair.
    if (hasTab(this.text, lineStart, start)) return this.giveUp();
    this.open('code', Code, level, start, end, [start, end]);
    this.indent = base + 4;
    return this.certain;
  }

  /** Where a line of code starts without the indentation that is the block's. */
  private unindented(lineStart: number, end: number): number {
    const most = Math.min(lineStart + this.indent, end);
    let at = lineStart;
    while (at < most && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Comments and tags of blocks; false for what starts with `<` but is certainly no HTML block. */
  private startHtml(start: number, end: number, level: number, under: boolean): boolean {
    const { text } = this;
    if (text.startsWith('!--', start + 1)) {
      if (this.commentClose < start + 2) this.commentClose = text.indexOf('-->', start + 2);
      if (this.commentClose === -1) this.certain = false;
      this.open('html', Comment, level, start, end, [start, end]);
      if (this.commentClose < end) this.endComment(end);
      return true;
    }
    const closing = text.charCodeAt(start + 1) === 47;
    const nameStart = closing ? start + 2 : start + 1;
    let at = nameStart;
    while (at < end && isTagCharacter(text.charCodeAt(at))) at++;
    const after = at < end ? text.charCodeAt(at) : SPACE;
    if (isLetter(text.charCodeAt(nameStart))) {
      // An address: `<https://…>`, `<name@…>`.
      if (after !== 47 && after !== MORE && !isBlank(after)) return false;
      const name = text.slice(nameStart, at).toLowerCase();
      if (blockTags.has(name)) {
        if (after !== 47 || text.charCodeAt(at + 1) === MORE) {
          this.open('html', Html, level, start, end, [start, end]);
          return true;
        }
      } else if (closing || !rawTags.has(name)) {
        // Any other tag is text in a paragraph; elsewhere it starts a block only if it is all of its line.
        if (under || text.charCodeAt(end - 1) !== MORE) return false;
        // On a lazy line micromark puts it where nobody expects it.
        if (this.leaf === Paragraph || this.leaf === Quote) {
          this.certain = false;
          return true;
        }
        const tagEnd = text.indexOf('>', at);
        const inner = text.slice(at, tagEnd);
        if (tagEnd < end - 1 && inner.split('"').length % 2 === 1 && !inner.includes("'")) return false;
        if (tagEnd === end - 1 && (inner === '' || (!closing && (inner === '/' || inner === ' /')))) {
          this.open('html', Html, level, start, end, [start, end]);
          return true;
        }
      }
    } else {
      const first = text.charCodeAt(start + 1);
      if (!closing && first !== 33 && first !== 63) return false;
    }
    this.certain = false;
    return true;
  }

  private commentLine(lineStart: number, end: number): boolean {
    this.addLine(lineStart, end);
    if (this.commentClose < end) this.endComment(end);
    return this.certain;
  }

  private endComment(end: number): void {
    if (this.commentClose === end - 3) (this.block as Draft).kind = 'comment';
    this.endLeaf(end);
  }

  /** Ends the leaf with the line that says so. */
  private endLeaf(end: number): void {
    (this.block as Draft).end = end;
    this.leaf = None;
    this.block = null;
  }

  /** A line that starts with `>` after the first `level` open items. */
  private quoteLine(start: number, end: number, level: number, inside: boolean): boolean {
    const { text } = this;
    let from = start;
    let last = start;
    let deep = hasTab(text, start, end);
    while (from < end) {
      const code = text.charCodeAt(from);
      if (code === MORE) last = from;
      else if (!isBlank(code)) break;
      from++;
      // One blank belongs to the mark, four more make code.
      if (from - last > 5) deep = true;
    }
    if (this.leaf === Quote && inside) this.addLine(from, end);
    else {
      this.open('quote', Quote, level, start, end, [from, end]);
      this.quoteUnsure = false;
    }
    const code = text.charCodeAt(from);
    this.quoteBlank = from === end;
    this.quotePlain = !this.quoteBlank && (code > 127 || special[code] === 0 || isMarkedWord(text, code, from, end));
    if (deep || (code < 128 && uncertain[code] === 1)) this.quoteUnsure = true;
    return this.certain;
  }

  /** A line without `>` under a quote: more of its last paragraph, if it ends in one. */
  private lazyQuoteLine(code: number, start: number, end: number): boolean {
    if (!this.quotePlain || this.quoteUnsure || (code < 128 && special[code] === 1)) return this.giveUp();
    return this.addLine(start, end);
  }

  /** Makes a table of the last line of the open paragraph, if this line is the row under its head. */
  private startTable(start: number, end: number, base: number, inside: boolean): boolean {
    const { text, block } = this;
    const cells = delimiterCells(text, start, end);
    if (cells === 0 || block === null) return false;
    const { lines } = block;
    // The box would be part of the head.
    if (lines.length === 2 && block.box !== null) {
      this.certain = false;
      return true;
    }
    const headStart = lines[lines.length - 2] as number;
    const headEnd = lines[lines.length - 1] as number;
    if (headCells(text, headStart, headEnd) !== cells) return false;
    const lineStart = text.lastIndexOf('\n', headStart - 1) + 1;
    const indent = headStart - lineStart - base;
    // Lazy lines, lines so far in that nothing starts there, and what is a tag as soon as no paragraph is before it.
    if (!inside || indent < 0 || indent > 3 || text.charCodeAt(headStart) === LESS) {
      this.certain = false;
      return true;
    }
    if (hasTab(text, lineStart, headStart)) this.certain = false;
    lines.length -= 2;
    if (lines.length > 0) this.tail = lines[lines.length - 1] as number;
    else {
      if (this.bracket) this.certain = false;
      if (block.kind === 'paragraph') this.blocks.pop();
      this.leaf = None;
      this.block = null;
    }
    this.open('table', Table, this.depth, headStart, end, [headStart, headEnd, start, end]);
    return true;
  }
}

/** A paragraph of one line outside lists. */
function paragraph(start: number, end: number): Draft {
  const lines = [start, end];
  return {
    kind: 'paragraph',
    start,
    end,
    depth: 0,
    list: 0,
    ordered: false,
    number: null,
    box: null,
    boxStart: -1,
    lines,
  };
}

/** Whether a line that begins with `code` and ends in `last` is certainly nothing but words; one in bold is, too. */
function isText(text: string, code: number, start: number, last: number): boolean {
  // Letters first: most lines begin with one.
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127 || special[code] === 0) return true;
  return code === STAR && last !== STAR && !isBlank(text.charCodeAt(start + 1));
}

/** Where the mark of an item with a number ends that stands at `start`; -1 if there is none. */
function numberEnd(text: string, code: number, start: number, end: number): number {
  if (!isDigit(code)) return -1;
  let at = start + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === end || at - start > 9) return -1;
  const mark = text.charCodeAt(at);
  return mark === DOT || mark === 41 ? at + 1 : -1;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function hasTab(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isTagCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === DASH;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Whether a line starts with a word in `*` or `_`, and so is text. */
function isMarkedWord(text: string, code: number, start: number, end: number): boolean {
  if (code !== STAR && code !== LOW_LINE) return false;
  return start + 1 < end && !isBlank(text.charCodeAt(start + 1)) && !isRule(text, code, start, end);
}

/** Whether a line is three or more of one mark, with or without blanks between them. */
function isRule(text: string, mark: number, start: number, end: number): boolean {
  // Most lines that begin so are items of a list, and end in a word.
  if (text.charCodeAt(end - 1) !== mark) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** The end of the task box at `start`, -1 if there is none or its line goes on right after it. */
function boxEnd(text: string, start: number): number {
  const mark = text.charCodeAt(start + 1);
  if (mark !== 120 && mark !== 88 && !isBlank(mark)) return -1;
  if (text.charCodeAt(start + 2) !== CLOSE) return -1;
  const after = text.charCodeAt(start + 3);
  return isBlank(after) || after === 10 || after === 13 || start + 3 >= text.length ? start + 3 : -1;
}

/** Whether a paragraph that starts with `[` may start with a link reference definition. */
function mayDefine(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) return false;
    if (code === CLOSE) return text.charCodeAt(at + 1) === COLON;
    if (code === BACKSLASH) at++;
  }
  return false;
}

/** The number of columns that the row under a table's head describes, 0 if it is no such row. */
function delimiterCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let certain = false;
  if (text.charCodeAt(at) === PIPE) {
    certain = true;
    at++;
  }
  while (at < end) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at === end) break;
    if (text.charCodeAt(at) === COLON) {
      certain = true;
      at++;
    }
    if (at === end || text.charCodeAt(at) !== DASH) return 0;
    while (at < end && text.charCodeAt(at) === DASH) at++;
    cells++;
    if (at < end && text.charCodeAt(at) === COLON) {
      certain = true;
      at++;
    }
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at === end) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    certain = true;
    at++;
  }
  return certain ? cells : 0;
}

/** The number of columns of a table's head. */
function headCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let open = true;
  if (text.charCodeAt(at) === PIPE) at++;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (open) cells++;
    open = code === PIPE;
    if (code === BACKSLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === BACKSLASH || next === PIPE) at++;
    }
  }
  return cells;
}
