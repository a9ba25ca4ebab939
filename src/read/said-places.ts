import { isLetter } from '../text/letters.ts';
import type { Block } from './block.ts';
import { isBlank, isMark } from './slices.ts';

/** A bracket that is longer says something else. */
export const bracketLimit = 160;

/** Where the first word of a line begins: after what is no letter (an emoji, a quote, an escape) or is a number of a list (`a)`, `3.`). */
export function firstWord(text: string, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const code = text.codePointAt(from) as number;
    if (isLetter(code)) {
      const next = text.charCodeAt(from + 1);
      // `a) `, `b. `
      if ((next !== 41 && next !== 46) || !isBlank(text.charCodeAt(from + 2))) break;
      from += 2;
    } else from += code > 0xffff ? 2 : 1;
  }
  return from;
}

/** Where words end that may be internal ones. */
export function wordsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isInWords(text, at)) at++;
  return at;
}

/** A letter, a digit, a single blank, what stands in a word, and the marks of bold. */
export function isInWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code === 32) return text.charCodeAt(at - 1) !== 32 && text.charCodeAt(at + 1) !== 32;
    if (code === 45) return !isBlank(text.charCodeAt(at - 1)) && !isBlank(text.charCodeAt(at + 1));
    return isDigit(code) || isLetter(code) || code === 39 || isMark(code);
  }
  if (code === 0xa0 || code === 0x202f || code === 0xad || code === 0x2019) return true;
  if (code >= 0x2010 && code <= 0x205e) return false;
  return isLetter(code) || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}

/** Whether a mark of bold or italics opens right before an offset. */
export function opens(text: string, at: number): boolean {
  return isMark(text.charCodeAt(at)) && !isMark(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at - 1));
}

/** Nothing but signs and numbers stands from the start of a line to an offset; or a cell, what follows a tag or a label begins there. */
export function isFirst(text: string, start: number, at: number): boolean {
  if (firstWord(text, start, at) >= at) return true;
  let before = at - 1;
  while (before > start && isBlank(text.charCodeAt(before))) before--;
  return opensPart(text.charCodeAt(before));
}

/** Nothing but marks, and other brackets, stands from an offset to the end of the line or cell; or the colon of a label does. */
export function isLast(text: string, at: number, end: number): boolean {
  let depth = 0;
  for (let from = at; from < end; from++) {
    if (from > at + 2 * bracketLimit) return false;
    const code = text.charCodeAt(from);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    // In brackets: the address of a link, another bracket.
    else if (depth > 0) continue;
    else if (code === 58 || code === 124 || code === 60) return true;
    else if (isLetter(text.codePointAt(from) as number) || isDigit(code)) return false;
  }
  return true;
}

/** What a cell begins after, what stands after a tag, or after a label. */
export function opensPart(code: number): boolean {
  return code === 124 || code === 62 || code === 58;
}

/** A digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What ends a sentence or a part of it, and no word. */
export function isStop(code: number): boolean {
  return code === 46 || code === 44 || code === 59 || code === 33 || code === 63;
}

/** What may stand after the last word of a line. */
export function isEnding(code: number): boolean {
  return code === 46 || code === 33 || code === 93 || isMark(code) || isBlank(code);
}

/** Marks that close after words: of bold, code, quotes. */
export function isClosing(code: number): boolean {
  return isMark(code) || code === 96 || code === 34 || code === 0xbb || code === 0x201d || code === 93;
}

/** Where the last line of a block ends. */
export function endOf({ start, lines }: Block): number {
  return lines[lines.length - 1] ?? start;
}

/** The line that an offset stands in. */
export function lineAt(lines: readonly number[], at: number): readonly [number, number] {
  let low = 0;
  let high = (lines.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle * 2 + 1] as number) < at) low = middle + 1;
    else high = middle;
  }
  return [lines[low * 2] as number, lines[low * 2 + 1] as number];
}
