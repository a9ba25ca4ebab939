import {
  BACKSLASH,
  CLOSE,
  COLON,
  DASH,
  DOT,
  isDigit,
  isLetter,
  isSpaceOrTab,
  LOW_LINE,
  OPEN,
  PIPE,
  STAR,
  TAB,
} from './characters.ts';

/*
 * The shapes of single lines, and of runs within one, that the scanner of blocks asks for: fast-parser.ts.
 */

/** What can start, end or change a block, as the first character of a line. */
export const special = new Uint8Array(128);
for (const mark of '#>-+*_=`~<|:[0123456789') special[mark.charCodeAt(0)] = 1;

/** Whether a line that begins with `code` and ends in `last` is certainly nothing but words; one in bold is, too. */
export function isText(text: string, code: number, start: number, last: number): boolean {
  // Letters first: most lines begin with one.
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127 || special[code] === 0) return true;
  return code === STAR && last !== STAR && !isSpaceOrTab(text.charCodeAt(start + 1));
}

/** Where the mark of an item with a number ends that stands at `start`; -1 if there is none. */
export function numberEnd(text: string, code: number, start: number, end: number): number {
  if (!isDigit(code)) return -1;
  let at = start + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at === end || at - start > 9) return -1;
  const mark = text.charCodeAt(at);
  return mark === DOT || mark === 41 ? at + 1 : -1;
}

export function hasTab(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

export function isTagCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === DASH;
}

export function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Whether a line starts with a word in `*` or `_`, and so is text. */
export function isMarkedWord(text: string, code: number, start: number, end: number): boolean {
  if (code !== STAR && code !== LOW_LINE) return false;
  return start + 1 < end && !isSpaceOrTab(text.charCodeAt(start + 1)) && !isRule(text, code, start, end);
}

/** Whether a line is three or more of one mark, with or without blanks between them. */
export function isRule(text: string, mark: number, start: number, end: number): boolean {
  // Most lines that begin so are items of a list, and end in a word.
  if (text.charCodeAt(end - 1) !== mark) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isSpaceOrTab(code)) return false;
  }
  return count >= 3;
}

/** The end of the task box at `start`, -1 if there is none or its line goes on right after it. */
export function boxEnd(text: string, start: number): number {
  const mark = text.charCodeAt(start + 1);
  if (mark !== 120 && mark !== 88 && !isSpaceOrTab(mark)) return -1;
  if (text.charCodeAt(start + 2) !== CLOSE) return -1;
  const after = text.charCodeAt(start + 3);
  return isSpaceOrTab(after) || after === 10 || after === 13 || start + 3 >= text.length ? start + 3 : -1;
}

/** Whether a paragraph that starts with `[` may start with a link reference definition. */
export function mayDefine(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) return false;
    if (code === CLOSE) return text.charCodeAt(at + 1) === COLON;
    if (code === BACKSLASH) at++;
  }
  return false;
}

/** The number of columns that the row under a table's head describes, 0 if it is no such row. */
export function delimiterCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let certain = false;
  if (text.charCodeAt(at) === PIPE) {
    certain = true;
    at++;
  }
  while (at < end) {
    while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++;
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
    while (at < end && isSpaceOrTab(text.charCodeAt(at))) at++;
    if (at === end) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    certain = true;
    at++;
  }
  return certain ? cells : 0;
}

/** The number of columns of a table's head. */
export function headCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let open = true;
  if (text.charCodeAt(at) === PIPE) at++;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpaceOrTab(code)) continue;
    if (open) cells++;
    open = code === PIPE;
    if (code === BACKSLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === BACKSLASH || next === PIPE) at++;
    }
  }
  return cells;
}
