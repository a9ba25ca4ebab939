import { hasReturn, type LineStarts, lineStarts, positionOf } from '../model/place.ts';
import type { Block, BlockKind } from './block.ts';
import { isBullet, startsNear } from './bullets.ts';
import {
  CARET,
  COLON,
  DASH,
  EQUALS,
  HASH,
  isLetter,
  isSpaceOrTab,
  LESS,
  LOW_LINE,
  MORE,
  OPEN,
  PIPE,
  PLUS,
  SPACE,
  STAR,
  TAB,
  TICK,
  TILDE,
} from './characters.ts';
import {
  boxEnd,
  delimiterCells,
  digits,
  hasTab,
  headCells,
  isMarkedWord,
  isRule,
  isTagCharacter,
  isText,
  mayDefine,
  numberEnd,
  special,
} from './line-shapes.ts';

/**
 * Reads the blocks of `text` from the offset `from`, where the body starts: what remark reads, to the last offset,
 * some two hundred times faster; or null where it is not certain of that, and remark has to read the file.
 *
 * It gives up on link and footnote definitions, some HTML, single carriage returns, and a few rare
 * shapes that are named where they are met. test/markdown/parsers.test.ts holds it against remark.
 */
export function parseFast(text: string, from: number): Block[] | null {
  return scan(text, from, lineStarts(text));
}

/**
 * As {@link parseFast}, and whether a line begins as those do that are nearly a mark (recovery.ts); most files have none. `lines` are
 * where the lines of `text` start.
 */
export function parseFastAndNear(
  text: string,
  from: number,
  lines: LineStarts = lineStarts(text),
): { blocks: Block[]; couldBeNear: boolean } | null {
  const read = scan(text, from, lines);
  return read === null ? null : { blocks: read, couldBeNear };
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

/*
 * One pass over the lines. Open list items are a stack; below them at most one other block is open, the leaf. Columns count from 0, tabs to
 * the next multiple of four.
 *
 * What the pass knows is in variables of this module: one scan at a time runs, from its first line to its last.
 */

let text = '';
let blocks: Draft[] = [];
/** Whether everything so far is what remark reads. */
let certain = true;
/** A line of a paragraph or an item begins with what may be meant as a mark. */
let couldBeNear = false;

/** How many list items are open; per open item: the column where its content starts, its bullet or the mark after its number, itself. */
let opened = 0;
const columns: number[] = [];
const marks: number[] = [];
let items: Draft[] = [];
let lists = 0;
/** The innermost item has no content yet. */
let fresh = false;

let leaf = None;
let current: Draft | null = null;
/** The end of the last line that was not blank. */
let tail = 0;

/** Paragraph: it starts with `[`, and might be a definition. */
let bracket = false;
/** Paragraph: it is nothing but a box so far. */
let bareBox = false;
/** Fence, indented code: how many blanks at most a line loses. */
let indent = 0;
let fenceMark = 0;
let fenceSize = 0;
/** Quote: its last line is blank, or more of a paragraph; and whether something was met that makes that unsure. */
let quoteBlank = false;
let quotePlain = false;
let quoteUnsure = false;
/** Comment: where its `-->` stands, -1 where there is none. */
let commentClose = 0;

/** Reads the blocks from `from` on; null where they are not certain. */
function scan(of: string, from: number, starts: LineStarts): Block[] | null {
  text = of;
  blocks = [];
  certain = true;
  couldBeNear = false;
  opened = 0;
  lists = 0;
  fresh = false;
  tail = 0;
  leaf = None;
  current = null;
  bracket = false;
  bareBox = false;
  commentClose = 0;
  const read = run(from, starts) ? blocks : null;
  // Nothing of a file stays.
  text = '';
  blocks = [];
  items = [];
  current = null;
  return read;
}

/** Walks over the lines; false where it gave up. */
function run(from: number, lines: LineStarts): boolean {
  const length = text.length;
  const hasReturns = hasReturn(text);
  if (hasReturns) {
    for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 2)) {
      if (text.charCodeAt(at + 1) !== 10) return false;
    }
  }
  // remark drops it.
  if (text.charCodeAt(from) === 0xfeff) return false;

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
      if (leaf !== None || fresh) blankLine(lineStart);
      continue;
    }
    let end = next;
    let last = text.charCodeAt(end - 1);
    if (last <= SPACE) {
      if (hasReturns && last === 13) end--;
      while (end > lineStart && isSpaceOrTab(text.charCodeAt(end - 1))) end--;
      if (end === lineStart) {
        blankLine(lineStart);
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
      if (leaf === Paragraph) {
        if (!more(code, start, end)) return false;
        continue;
      }
      // Nothing is open that the line could belong to.
      if (leaf === None && column < (opened === 0 ? 4 : 1)) {
        if (opened !== 0) closeItems(0);
        if (code > 127 && isBullet(code)) couldBeNear = true;
        const block = push('paragraph', start, end, 0, 0, null, [start, end]);
        // Of a paragraph of one line nothing need be noted.
        if (ahead !== next + 1) {
          tail = end;
          leaf = Paragraph;
          current = block;
        }
        continue;
      }
    } else if (code === HASH && column === 0 && leaf === None && startHeading(start, end, 0)) continue;
    if (!line(lineStart, start, end, column, code, last)) return false;
  }
  closeLeaf();
  closeItems(0);
  return certain;
}

function blankLine(lineStart: number): void {
  if (leaf === None) {
    // An item may begin with one blank line, not with two.
    if (fresh) columns[opened - 1] = never;
  } else if (leaf === Fence || leaf === Code || leaf === Comment) current?.lines.push(lineStart, lineStart);
  else closeLeaf();
}

/** Reads a line that is not blank: `start` is its first character, `code`, in `column`; `end` is after its last, `last`. */
function line(lineStart: number, start: number, end: number, column: number, code: number, last: number): boolean {
  let level = 0;
  while (level < opened && column >= (columns[level] as number)) level++;
  let inside = level === opened;
  let base = level === 0 ? 0 : (columns[level - 1] as number);
  // Whether what starts here interrupts a paragraph: an empty item and a number but 1 do not.
  let interrupts = false;
  switch (leaf) {
    case None:
      break;
    case Paragraph:
      if (column - base >= 4) return more(code, start, end);
      interrupts = inside;
      break;
    case Fence:
      if (inside) return fenceLine(lineStart, start, end, column - base);
      closeLeaf();
      break;
    case Comment:
      if (inside) return commentLine(lineStart, end);
      closeLeaf();
      break;
    case Html:
      if (inside) return addLine(lineStart, end);
      closeLeaf();
      break;
    case Code:
      if (inside && column - base >= 4) return addLine(unindented(lineStart, end), end);
      closeLeaf();
      // micromark holds a list back here as if the code were a paragraph.
      interrupts = inside;
      break;
    case Table:
      if (!inside) closeLeaf();
      else if (column - base >= 4) return giveUp();
      break;
    default:
  }

  // Containers: list items and quotes, any number of them on one line.
  while (column - base < 4) {
    if (code === MORE) return quoteLine(start, end, level, inside);
    if (code === OPEN && text.charCodeAt(start + 1) === CARET) return giveUp();
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
    if (level === deepest) return giveUp();
    if (interrupts && (markEnd === end || (!bullet && (code !== 49 || markEnd !== start + 2)))) break;
    column += markEnd - start;
    const mark = bullet ? code : text.charCodeAt(markEnd - 1);
    const continues = !inside && marks[level] === mark;
    const list = continues ? (items[level] as Draft).list : ++lists;
    const item = openItem(level, start, markEnd, list, mark, bullet ? null : digits(text, start, markEnd - 1));
    level++;
    inside = true;
    if (content === end) {
      columns[level - 1] = column + 1;
      return certain;
    }
    // More than four blanks: indented code after the first.
    base = contentColumn - column > 4 ? column + 1 : contentColumn;
    columns[level - 1] = base;
    column = contentColumn;
    start = content;
    code = text.charCodeAt(start);
    if (column === base && isText(text, code, start, last)) {
      // The words of the item: most items are this.
      if (code > 127 && isBullet(code)) couldBeNear = true;
      item.lines = [start, end];
      fresh = false;
      leaf = Paragraph;
      current = item;
      tail = end;
      return certain;
    }
  }

  if (column - base >= 4) {
    // Code on a line that ends an item is of that one line for micromark.
    if (leaf === Quote || !inside) return giveUp();
    return startCode(lineStart, start, end, level, base);
  }
  if (code < 128 && special[code] === 1 && startLeaf(lineStart, code, start, end, level, base, inside)) {
    return certain;
  }

  switch (leaf) {
    case Paragraph:
      return more(code, start, end);
    case Table:
      return addLine(start, end);
    case Quote:
      if (!quoteBlank) return lazyQuoteLine(code, start, end);
      closeLeaf();
      break;
    default:
  }
  return startParagraph(code, start, end, level);
}

function giveUp(): boolean {
  certain = false;
  return false;
}

/** More of a paragraph: a line that begins with `code`. */
function more(code: number, start: number, end: number): boolean {
  // A box is one if more of its paragraph follows, on whatever line.
  if (bareBox) certain = false;
  if (startsNear(code)) couldBeNear = true;
  return addLine(start, end);
}

/** One more line of the leaf. */
function addLine(start: number, end: number): boolean {
  const block = current;
  // Most blocks have one line: their list is made no longer than that.
  if (block !== null && block.lines.length === 0) block.lines = [start, end];
  else block?.lines.push(start, end);
  tail = end;
  return certain;
}

function openItem(level: number, start: number, end: number, list: number, mark: number, number: number | null): Draft {
  if (current !== null) closeLeaf();
  closeItems(level);
  const item = push('item', start, start, level + 1, list, number, []);
  marks[level] = mark;
  items[level] = item;
  opened = level + 1;
  fresh = true;
  tail = end;
  return item;
}

function closeItems(level: number): void {
  if (opened > level) {
    for (let at = level; at < opened; at++) (items[at] as Draft).end = tail;
    opened = level;
  }
  fresh = false;
}

function closeLeaf(): void {
  const block = current;
  if (block === null) return;
  if (leaf === Paragraph) {
    if (bracket) {
      if (mayDefine(text, block.lines[0] as number, tail)) certain = false;
      bracket = false;
    }
    bareBox = false;
    if (block.kind === 'paragraph') block.end = tail;
  } else {
    const { lines } = block;
    while (lines.length > 0 && (lines[lines.length - 1] as number) > tail) lines.length -= 2;
    block.end = tail;
  }
  leaf = None;
  current = null;
}

function push(
  kind: BlockKind,
  start: number,
  end: number,
  depth: number,
  list: number,
  number: number | null,
  lines: number[],
): Draft {
  const ordered = number !== null;
  const block: Draft = { kind, start, end, depth, list, ordered, number, box: null, boxStart: -1, lines };
  blocks.push(block);
  return block;
}

/** Starts a block in the first `level` open items; the others end. */
function open(kind: BlockKind, as: number, level: number, start: number, end: number, lines: number[]): Draft {
  closeLeaf();
  closeItems(level);
  const list = level === 0 ? 0 : (items[level - 1] as Draft).list;
  const block = push(kind, start, end, level, list, null, lines);
  tail = end;
  if (as !== None) {
    leaf = as;
    current = block;
  }
  return block;
}

function startParagraph(code: number, start: number, end: number, level: number): boolean {
  if (code !== OPEN && startsNear(code)) couldBeNear = true;
  if (!fresh || level < opened) {
    open('paragraph', Paragraph, level, start, end, [start, end]);
    bracket = code === OPEN;
    if (bracket) couldBeNear = true;
    // micromark sees a box here if the items before it are empty.
    if (bracket && level > 0 && boxEnd(text, start) !== -1) certain = false;
    return certain;
  }
  const item = items[level - 1] as Draft;
  fresh = false;
  leaf = Paragraph;
  current = item;
  if (code === OPEN) {
    let at = boxEnd(text, start);
    if (at !== -1) {
      // Under an empty line of its item, a box depends on the blanks before it.
      if (text.lastIndexOf('\n', start) > item.start) certain = false;
      while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++;
      if (at === end) bareBox = true;
      else {
        item.box = isSpaceOrTab(text.charCodeAt(start + 1)) ? 'open' : 'done';
        item.boxStart = start;
        start = at;
      }
    }
    bracket = item.box === null;
    if (bracket) couldBeNear = true;
  }
  return addLine(start, end);
}

/** Starts what a special character may start, or changes a paragraph by it; false if it does neither. */
function startLeaf(
  lineStart: number,
  code: number,
  start: number,
  end: number,
  level: number,
  base: number,
  inside: boolean,
): boolean {
  const under = inside && leaf === Paragraph;
  switch (code) {
    case HASH:
      return startHeading(start, end, level);
    case TICK:
    case TILDE:
      return startFence(lineStart, code, start, end, level);
    case LESS:
      return startHtml(start, end, level, under);
    case EQUALS:
      return under && underline(code, start, end);
    case PIPE:
    case COLON:
      return leaf === Paragraph && startTable(start, end, base, inside);
    case DASH:
      if (under && underline(code, start, end)) return true;
      if (leaf === Paragraph && startTable(start, end, base, inside)) return true;
      break;
    case STAR:
    case LOW_LINE:
      break;
    default:
      return false;
  }
  if (!isRule(text, code, start, end)) return false;
  open('rule', None, level, start, end, []);
  return true;
}

function startHeading(start: number, end: number, level: number): boolean {
  let from = start + 1;
  while (from < end && text.charCodeAt(from) === HASH) from++;
  const depth = from - start;
  if (depth > 6 || (from < end && !isSpaceOrTab(text.charCodeAt(from)))) return false;
  while (from < end && isSpaceOrTab(text.charCodeAt(from))) from++;
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === HASH) to--;
  if (to > from) {
    if (to < end && !isSpaceOrTab(text.charCodeAt(to - 1))) to = end;
    while (to > from && isSpaceOrTab(text.charCodeAt(to - 1))) to--;
  }
  const heading = open('heading', None, level, start, end, to > from ? [from, to] : []);
  heading.depth = depth;
  return true;
}

/** Makes the open paragraph a heading if the line underlines it. */
function underline(code: number, start: number, end: number): boolean {
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === code) at++;
  const block = current;
  if (at < end || block === null) return false;
  closeLeaf();
  const depth = code === EQUALS ? 1 : 2;
  tail = end;
  if (block.kind === 'paragraph') {
    block.kind = 'heading';
    block.depth = depth;
    block.end = end;
    return true;
  }
  if (block.box !== null) certain = false;
  push('heading', block.lines[0] as number, end, depth, block.list, null, block.lines);
  block.lines = [];
  return true;
}

function startFence(lineStart: number, code: number, start: number, end: number, level: number): boolean {
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === code) at++;
  const size = at - start;
  if (size < 3) return false;
  if (code === TICK) while (at < end) if (text.charCodeAt(at++) === TICK) return false;
  open('code', Fence, level, start, end, []);
  fenceMark = code;
  fenceSize = size;
  indent = start - lineStart;
  return true;
}

function fenceLine(lineStart: number, start: number, end: number, indent: number): boolean {
  if (indent < 4 && text.charCodeAt(start) === fenceMark) {
    let at = start + 1;
    while (at < end && text.charCodeAt(at) === fenceMark) at++;
    if (at === end && at - start >= fenceSize) {
      tail = end;
      endLeaf(end);
      return true;
    }
  }
  return addLine(unindented(lineStart, end), end);
}

function startCode(lineStart: number, start: number, end: number, level: number, base: number): boolean {
  // How a tab is shared between a list and the code in it is remark's affair.
  if (hasTab(text, lineStart, start)) return giveUp();
  open('code', Code, level, start, end, [start, end]);
  indent = base + 4;
  return certain;
}

/** Where a line of code starts without the indentation that is the block's. */
function unindented(lineStart: number, end: number): number {
  const most = Math.min(lineStart + indent, end);
  let at = lineStart;
  while (at < most && isSpaceOrTab(text.charCodeAt(at))) at++;
  return at;
}

/** Comments and tags of blocks; false for what starts with `<` but is certainly no HTML block. */
function startHtml(start: number, end: number, level: number, under: boolean): boolean {
  if (text.startsWith('!--', start + 1)) {
    if (commentClose < start + 2) commentClose = text.indexOf('-->', start + 2);
    if (commentClose === -1) certain = false;
    // Until its end is seen: one that has none hides all that follows it in a preview, and is as little for a reader.
    open('comment', Comment, level, start, end, [start, end]);
    if (commentClose < end) endComment(end);
    return true;
  }
  const closing = text.charCodeAt(start + 1) === 47;
  const nameStart = closing ? start + 2 : start + 1;
  let at = nameStart;
  while (at < end && isTagCharacter(text.charCodeAt(at))) at++;
  const after = at < end ? text.charCodeAt(at) : SPACE;
  if (isLetter(text.charCodeAt(nameStart))) {
    // An address: `<https://…>`, `<name@…>`.
    if (after !== 47 && after !== MORE && !isSpaceOrTab(after)) return false;
    const name = text.slice(nameStart, at).toLowerCase();
    if (blockTags.has(name)) {
      if (after !== 47 || text.charCodeAt(at + 1) === MORE) {
        open('html', Html, level, start, end, [start, end]);
        return true;
      }
    } else if (closing || !rawTags.has(name)) {
      // Any other tag is text in a paragraph; elsewhere it starts a block only if it is all of its line.
      if (under || text.charCodeAt(end - 1) !== MORE) return false;
      // On a lazy line micromark puts it where nobody expects it.
      if (leaf === Paragraph || leaf === Quote) {
        certain = false;
        return true;
      }
      const tagEnd = text.indexOf('>', at);
      const inner = text.slice(at, tagEnd);
      if (tagEnd < end - 1 && inner.split('"').length % 2 === 1 && !inner.includes("'")) return false;
      if (tagEnd === end - 1 && (inner === '' || (!closing && (inner === '/' || inner === ' /')))) {
        open('html', Html, level, start, end, [start, end]);
        return true;
      }
    }
  } else {
    const first = text.charCodeAt(start + 1);
    if (!closing && first !== 33 && first !== 63) return false;
  }
  certain = false;
  return true;
}

function commentLine(lineStart: number, end: number): boolean {
  addLine(lineStart, end);
  if (commentClose < end) endComment(end);
  return certain;
}

function endComment(end: number): void {
  if (commentClose !== end - 3) (current as Draft).kind = 'html';
  endLeaf(end);
}

/** Ends the leaf with the line that says so. */
function endLeaf(end: number): void {
  (current as Draft).end = end;
  leaf = None;
  current = null;
}

/** A line that starts with `>` after the first `level` open items. */
function quoteLine(start: number, end: number, level: number, inside: boolean): boolean {
  let from = start;
  let last = start;
  let deep = hasTab(text, start, end);
  while (from < end) {
    const code = text.charCodeAt(from);
    if (code === MORE) last = from;
    else if (!isSpaceOrTab(code)) break;
    from++;
    // One blank belongs to the mark, four more make code.
    if (from - last > 5) deep = true;
  }
  if (leaf === Quote && inside) addLine(from, end);
  else {
    open('quote', Quote, level, start, end, [from, end]);
    quoteUnsure = false;
  }
  const code = text.charCodeAt(from);
  quoteBlank = from === end;
  quotePlain = !quoteBlank && (code > 127 || special[code] === 0 || isMarkedWord(text, code, from, end));
  if (deep || (code < 128 && uncertain[code] === 1)) quoteUnsure = true;
  return certain;
}

/** A line without `>` under a quote: more of its last paragraph, if it ends in one. */
function lazyQuoteLine(code: number, start: number, end: number): boolean {
  if (!quotePlain || quoteUnsure || (code < 128 && special[code] === 1)) return giveUp();
  return addLine(start, end);
}

/** Makes a table of the last line of the open paragraph, if this line is the row under its head. */
function startTable(start: number, end: number, base: number, inside: boolean): boolean {
  const cells = delimiterCells(text, start, end);
  const block = current;
  if (cells === 0 || block === null) return false;
  const { lines } = block;
  // The box would be part of the head.
  if (lines.length === 2 && block.box !== null) {
    certain = false;
    return true;
  }
  const headStart = lines[lines.length - 2] as number;
  const headEnd = lines[lines.length - 1] as number;
  if (headCells(text, headStart, headEnd) !== cells) return false;
  const lineStart = text.lastIndexOf('\n', headStart - 1) + 1;
  const indent = headStart - lineStart - base;
  // Lazy lines, lines so far in that nothing starts there, and what is a tag as soon as no paragraph is before it.
  if (!inside || indent < 0 || indent > 3 || text.charCodeAt(headStart) === LESS) {
    certain = false;
    return true;
  }
  if (hasTab(text, lineStart, headStart)) certain = false;
  lines.length -= 2;
  if (lines.length > 0) tail = lines[lines.length - 1] as number;
  else {
    if (bracket) certain = false;
    if (block.kind === 'paragraph') blocks.pop();
    leaf = None;
    current = null;
  }
  open('table', Table, opened, headStart, end, [headStart, headEnd, start, end]);
  return true;
}
