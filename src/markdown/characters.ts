import { isPunctuation } from '../text/letters.ts';

/** Characters as Markdown counts them, by their number: those that marks are made of, ASCII alone as letters of tags, blanks within a text. */

export const TAB = 9;
export const NEWLINE = 10;
export const SPACE = 32;
export const BANG = 33;
export const QUOTE = 34;
export const HASH = 35;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const LEFT = 40;
export const RIGHT = 41;
export const STAR = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const MORE = 62;
export const QUESTION = 63;
export const OPEN = 91;
export const BACKSLASH = 92;
export const CLOSE = 93;
export const CARET = 94;
export const LOW_LINE = 95;
export const TICK = 96;
export const PIPE = 124;
export const TILDE = 126;

/** How a character counts beside a mark: what `classOf` gives. */
export const Blank = 1;
export const Punctuation = 2;
export const Word = 3;

const whitespace = /\s/;

/** How a character beside `*`, `_` or `~` counts. */
export function classOf(code: number): number {
  if (code < 128) {
    if (isBlank(code) || code === NEWLINE || code === 11 || code === 12) return Blank;
    return isAsciiPunctuation(code) ? Punctuation : Word;
  }
  if (whitespace.test(String.fromCharCode(code))) return Blank;
  return isPunctuation(code) ? Punctuation : Word;
}

/** A blank within a text, or the return before a line break. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === 9 || code === 13;
}

/** A blank within a line. */
export function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A letter of ASCII. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a backslash makes itself. */
export function isAsciiPunctuation(code: number): boolean {
  return code > SPACE && code < 127 && !isLetter(code) && !isDigit(code);
}

/** Where the blanks and line breaks end that stand at an offset. */
export function skipSpace(source: string, start: number): number {
  let at = start;
  while (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === NEWLINE) at++;
  return at;
}
