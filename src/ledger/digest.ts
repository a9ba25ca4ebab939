import type { Minutes } from '../model/minutes.ts';
import { sha256 } from '../text/sha256.ts';

/**
 * The digest of a PV, `sha256:…`: of its text without the lines of the key `approved`, with LF line ends, NFC, no trailing blanks and one
 * final newline. So nothing but its content changes it: no editor's line ends, no composition of accents, and not the approval itself.
 * @param hash the SHA-256 of a text in hexadecimal, by whatever is quicker
 */
export function digestOf(text: string, minutes: Minutes, hash: (text: string) => string = sha256): string {
  const approved = minutes.keys.approved;
  const kept = approved === undefined ? text : withoutLines(text, approved.start, approved.end);
  const lines = kept.replace(/\r\n?/g, '\n').normalize('NFC').split('\n').map(withoutTrailingBlanks);
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  return `sha256:${hash(`${lines.join('\n')}\n`)}`;
}

/** Trailing blanks by hand: a regular expression takes seconds on a hostile line. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s\u00a0\u202f]/.test(line.charAt(end - 1))) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** The text without the lines that a range touches. */
function withoutLines(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && text.charCodeAt(from - 1) !== 10 && text.charCodeAt(from - 1) !== 13) from--;
  let to = end;
  while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
  if (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10) to += 2;
  else if (to < text.length) to++;
  return text.slice(0, from) + text.slice(to);
}
