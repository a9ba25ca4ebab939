import type { Place } from '../model/place.ts';
import { fold } from '../text/fold.ts';
import { isCapital, isLetter } from '../text/letters.ts';
import type { Block } from './block.ts';
import { mayBeInternal, mayBeInternalWord, mayBeReserved } from './entry-head.ts';
import { addPhrase, closingPhrase, goesOn, phraseIn } from './said-phrases.ts';
import { firstWord, isClosing, isDigit, isInWords, isStop, lineAt, opens, wordsEnd } from './said-places.ts';
import { isUnsaid, type Scan } from './said-scan.ts';
import { isSpaced, spaced } from './said-signs.ts';
import { tableHeads } from './said-tables.ts';
import { lettersLimit, saidBy, shortest, wordsLimit } from './said-words.ts';
import { isBlank, isMark, trimPlace, unmarked } from './slices.ts';

/** Tells what lines begin with, or are alone: of all blocks, of cells and of what follows a tag. */
export function lineStarts(scan: Scan): void {
  const { text, blocks, lexicon } = scan;
  for (let at = 0; at < blocks.length; at++) {
    const { kind, lines } = blocks[at] as Block;
    if (isUnsaid(kind)) continue;
    if (kind === 'code') fenceInfo(scan, blocks[at] as Block);
    const isText = kind === 'paragraph' || kind === 'item';
    if (kind === 'table') tableHeads(scan, lines);
    for (let i = 0; i < lines.length; i += 2) {
      const start = lines[i] as number;
      const end = lines[i + 1] as number;
      if (kind === 'table') pieces(scan, start, end, '|');
      else if (kind === 'html') pieces(scan, start, end, '>');
      else {
        const isShort = kind === 'paragraph' && lines.length === 2 && end - start <= 60;
        // Most lines begin with a word that has nothing of it.
        const code = text.charCodeAt(start) | 32;
        const next = text.charCodeAt(start + 1);
        if (!isShort && code >= 97 && code <= 122 && next !== 41 && next !== 46) {
          if (next === 32 && isSpaced(text, start)) spaced(scan, start, end);
          if (!mayBeInternal(text, start, lexicon)) continue;
        }
        if (isShort && opensSession(scan, at, start, end)) continue;
        lineStart(scan, start, end, isText, false);
      }
    }
  }
}

/** « ```interne » */
function fenceInfo(scan: Scan, { start, lines }: Block): void {
  const { text } = scan;
  const line = text.indexOf('\n', start);
  if (line === -1 || (lines[0] as number) <= start || line - start > 2 * wordsLimit) return;
  const from = firstWord(text, start, line);
  const place = trimPlace(text, from, line);
  const said = saidBy(text.slice(place.start, place.end).replace(/[}\]]$/, ''), scan.lexicon);
  if (said !== null && !said.near) scan.add(place, said, 'elsewhere');
}

/** « La séance se poursuit à huis clos. » over what is not internal; before a title that is, it says what that title says. */
function opensSession(scan: Scan, at: number, start: number, end: number): boolean {
  const closing = closingPhrase(scan, start, end);
  if (closing !== null && closing.start <= firstWord(scan.text, start, end)) return false;
  const place = closing ?? beginning(scan, start, end);
  if (place === null || isDenied(scan, start, place.start)) return false;
  if (!scan.isCoveredAfter(at)) addPhrase(scan, place, start);
  return true;
}

/** « Il n'y a pas eu de huis clos. » */
function isDenied({ text, lexicon }: Scan, start: number, end: number): boolean {
  const before = ` ${fold(text.slice(start, end)).trimEnd()}`;
  return lexicon.without.some((words) => before.endsWith(` ${words}`));
}

/** « Le huis clos est prononcé. », « The meeting went into executive session at 8. » */
function beginning(scan: Scan, start: number, end: number): Place | null {
  const { text, lexicon } = scan;
  if (!lexicon.hasInCameraWord.test(text.slice(start, end).toLowerCase())) return null;
  const phrase = phraseIn(scan, start, end);
  // « À huis clos, le bureau a décidé … » is asked as what a line begins with.
  if (phrase === null || !isBlank(text.charCodeAt(phrase.end))) return null;
  const words = fold(unmarked(text.slice(phrase.end, end))).split(/[^a-z]+/);
  return words.some((word) => lexicon.opens.has(word)) || goesOn(scan, start, phrase.start) ? phrase : null;
}

/** The pieces of a line between marks, each as a line of its own: cells, and what stands after a tag. */
function pieces(scan: Scan, start: number, end: number, mark: '|' | '>'): void {
  for (let at = start; at < end; ) {
    const next = scan.text.indexOf(mark, at);
    const to = next === -1 || next > end ? end : next;
    const tag = mark === '>' ? scan.text.indexOf('<', at) : -1;
    lineStart(scan, at, tag === -1 ? to : Math.min(to, tag), false, mark === '|');
    at = to + 1;
  }
}

/** Words that a line begins with, and that something else than a letter ends. `isRead`: labels are read there. */
function lineStart(scan: Scan, start: number, end: number, isRead: boolean, isCell: boolean): void {
  const from = firstWord(scan.text, start, end);
  if (isSpaced(scan.text, from)) spaced(scan, from, end);
  if (!mayBeInternal(scan.text, from, scan.lexicon) || isProse(scan, from, end)) return;
  if (isRead && shouts(scan, from, end)) return;
  const stop = wordsEnd(scan.text, from, Math.min(end, from + wordsLimit));
  let after = stop;
  while (after < end && (isBlank(scan.text.charCodeAt(after)) || isClosing(scan.text.charCodeAt(after)))) after++;
  const mark = after >= end ? 0 : scan.text.charCodeAt(after);
  if (mark === 40 || mark === 91) return;
  // What is nearly internal is looked for only before a colon and alone on a line: prose begins with such letters.
  if (
    mark !== 58 &&
    (mark !== 0 || stop - from < 7 || stop - from > lettersLimit) &&
    !mayBeInternalWord(scan.text, from, scan.lexicon)
  )
    return;
  const place = trimPlace(scan.text, from, stop);
  // What the reader asks itself, but in letters of other scripts.
  if (
    mark === 58 &&
    isRead &&
    scan.text.charCodeAt(from) < 0x250 &&
    from <= start + 3 &&
    onlyMarks(scan.text, start, from)
  )
    if (!mayBeReserved(scan.text, from, scan.lexicon)) return;
  const said = saidBy(scan.text.slice(place.start, place.end), scan.lexicon);
  if (said === null || (said.near && mayBeReserved(scan.text, from, scan.lexicon))) return;
  if (mark === 58) scan.add(place, said, 'elsewhere');
  else if (mark === 0) {
    if (isCell ? !said.weak : !(said.near && said.weak)) scan.add(place, said, 'alone');
  } else if (said.weak ? !said.near && isInstead(scan.text, after) : !isBlank(mark))
    scan.add(place, said, isCell || mayBeReserved(scan.text, from, scan.lexicon) ? 'elsewhere' : 'bare');
}

/** « INTERNE le bail est dénoncé »: internal words in capitals, before others that are not. */
function shouts(scan: Scan, from: number, end: number): boolean {
  const { text } = scan;
  if (from + shortest > end || !isCapital(text.charCodeAt(from)) || !isCapital(text.charCodeAt(from + 1))) return false;
  let to = from;
  for (let at = from; at < end && at - from < wordsLimit; at++) {
    const code = text.charCodeAt(at);
    if (isCapital(code)) {
      if (at + 1 === end || isBlank(text.charCodeAt(at + 1))) to = at + 1;
    } else if (!isBlank(code) && code !== 45) break;
  }
  let next = to;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next >= end || !isLetter(text.codePointAt(next) as number)) return false;
  const said = saidBy(text.slice(from, to), scan.lexicon);
  if (said === null || said.near) return false;
  scan.add({ start: from, end: to }, said, 'bare');
  return true;
}

/**
 * A quick look: true where a line has no colon, is no such words alone, since it is too long or ends in a stop, and does not begin with one of
 * them as it is written.
 */
function isProse(scan: Scan, from: number, end: number): boolean {
  const last = scan.text.charCodeAt(end - 1);
  const isAlone = !isStop(last) && (end - from <= wordsLimit || isClosing(last) || isBlank(last));
  return !isAlone && !mayBeInternalWord(scan.text, from, scan.lexicon) && scan.next(':', from, end) === -1;
}

/** Tells what stands before colons within lines, but for heads. */
export function beforeColons(scan: Scan): void {
  scan.each(':', (at, isHead) => {
    if (!isHead) beforeColon(scan, at);
  });
}

/** « Le bail, interne : … », « Oui. Intrene : … », « Interne/confidentiel : … »: words before a colon that begin after a mark. */
function beforeColon(scan: Scan, colon: number): void {
  const { text } = scan;
  // An address, an hour.
  const after = text.charCodeAt(colon + 1);
  if (after === 47 || isDigit(after)) return;
  const block = scan.blockAt(colon);
  if (block === null) return;
  const isRead = block.kind === 'paragraph' || block.kind === 'item';
  const [first] = lineAt(block.lines, colon);
  let to = colon;
  while (to > first && (isBlank(text.charCodeAt(to - 1)) || isClosing(text.charCodeAt(to - 1)))) to--;
  let from = to;
  const least = Math.max(first, to - wordsLimit);
  while (from > least && isInWords(scan.text, from - 1) && !opens(scan.text, from)) from--;
  // « 19h30 Interne : … »
  if (isDigit(text.charCodeAt(from))) while (from < to && !isBlank(text.charCodeAt(from))) from++;
  // Words that are longer than any label, or that the line begins with: these are asked elsewhere.
  if (from === least) {
    // « Séance à huis clos : … »
    const phrase = from === first && isRead ? closingPhrase(scan, from, to) : null;
    if (phrase !== null && phrase.start > from + 3) addPhrase(scan, phrase, from);
    return;
  }
  while (from < to && (isMark(text.charCodeAt(from)) || isBlank(text.charCodeAt(from)))) from++;
  const place = trimPlace(text, from, to);
  if (!mayBeSaid(scan, place.start)) return;
  const said = saidBy(text.slice(place.start, place.end), scan.lexicon);
  if (said !== null) scan.add(place, said, isRead ? 'inside' : 'elsewhere');
}

/** A quick look: false where no internal word can begin at an offset, blanks and marks before it. */
export function mayBeSaid(scan: Scan, at: number): boolean {
  let from = at;
  while (isBlank(scan.text.charCodeAt(from)) || isMark(scan.text.charCodeAt(from))) from++;
  return mayBeInternal(scan.text, from, scan.lexicon);
}

/** What is typed in the place of a colon: « Interne = … », « Interne -> … ». */
function isInstead(text: string, at: number): boolean {
  return '=→⇒>|!：∶'.includes(text.charAt(at)) || (text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 62);
}

function onlyMarks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isMark(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at))) return false;
  return true;
}
