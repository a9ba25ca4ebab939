import { fold, squeeze } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import type { Block } from './block.ts';
import { beginsWith, mayBeInternal } from './entry-head.ts';
import { beginning, hasFours } from './lexicon.ts';
import { addPhrase, closingPhrase, goesOn } from './said-phrases.ts';
import { firstWord, isEnding, isInWords, isStop } from './said-places.ts';
import type { Scan } from './said-scan.ts';
import { saidBy, wordsLimit } from './said-words.ts';
import { isBlank, isMark, trimPlace, unmarked } from './slices.ts';

/** What lines say at their ends, and two of them together. A quick look at the last letters of each, first: as words with marks and stops after them. */
export function lineEnds(scan: Scan): void {
  const { text, blocks, lexicon } = scan;
  const { internalEnds, internalEndings } = lexicon;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const { kind, lines } = block;
    if (kind !== 'item' && kind !== 'paragraph' && kind !== 'quote') continue;
    for (let i = 0; i < lines.length; i += 2) {
      if (i > 0 && beginsWith(text, lines[i] as number, lexicon, beginning.inner)) overLines(scan, block, i, at);
      let to = lines[i + 1] as number;
      let last = text.charCodeAt(to - 1);
      // Most end in a full stop after a letter.
      if (last === 46) last = text.charCodeAt(--to - 1);
      if (last < 97 || last > 122) {
        const start = lines[i] as number;
        while (to > start && isEnding(last)) last = text.charCodeAt(--to - 1);
      }
      const before = text.charCodeAt(to - 2);
      if (last < 128 && before < 128 && internalEndings[((before | 32) << 7) | last | 32] === 0) continue;
      if (to - (lines[i] as number) >= 12 && hasFours(internalEnds, text, to - 4, to - 8))
        lineEnd(scan, block, i, to, at);
    }
  }
}

/**
 * « Le bail est dénoncé – confidentiel », « Le bail est dénoncé. Interne. »: internal words after a dash or a sentence that a line ends with.
 * Or the last sentence of a paragraph, the block at `session`, that says that a session goes on so.
 */
function lineEnd(scan: Scan, { kind, lines }: Block, i: number, to: number, at: number): void {
  const { text, lexicon } = scan;
  const [start, end] = [lines[i], lines[i + 1]] as [number, number];
  const isShort = lines.length === 2 && end - start <= 60;
  const session = !isShort && kind === 'paragraph' && i + 2 === lines.length ? at : -1;
  const phrase = session === -1 ? null : closingPhrase(scan, start, to);
  if (phrase !== null && goesOn(scan, start, phrase.start) && !scan.isCoveredAfter(session))
    addPhrase(scan, phrase, start);
  const least = Math.max(start + 3, to - wordsLimit);
  let from = to;
  // Two blanks say as much as one.
  while (from > least && (isInWords(scan.text, from - 1) || text.charCodeAt(from - 1) === 32)) from--;
  if (from === least || !isBlank(text.charCodeAt(from))) return;
  const mark = text.charCodeAt(from - 1);
  const isDash = mark === 45 || mark === 0x2013 || mark === 0x2014 || mark === 124;
  if (isDash ? !isBlank(text.charCodeAt(from - 2)) : !isStop(mark) || mark === 44) return;
  const place = trimPlace(text, from, to);
  if (!mayBeInternal(text, firstWord(scan.text, place.start, place.end), lexicon)) return;
  const said = saidBy(text.slice(place.start, place.end), lexicon);
  if (said === null || said.near) return;
  const before = text.slice(Math.max(start, from - wordsLimit), from - 1);
  // « Communication – interne »; a number of a list.
  if (said.weak && isDash && lexicon.internalKinds.has(fold(unmarked(before)).trim())) return;
  if (!/[a-z]{2}/i.test(before)) return;
  scan.add(place, said, 'elsewhere');
}

/**
 * « à huis / clos : … », « (à huis / clos) », « La séance se poursuit à huis / clos. »: what is said in two lines. A quick look at the letters of
 * the second, first.
 */
function overLines(scan: Scan, { kind, lines }: Block, i: number, at: number): void {
  const { text, lexicon } = scan;
  const [first, last, start, end] = [lines[i - 2], lines[i - 1], lines[i], lines[i + 1]] as [
    number,
    number,
    number,
    number,
  ];
  const session = kind === 'paragraph' && i + 2 === lines.length ? at : -1;
  let to = start;
  while (to < end && to < start + wordsLimit && isInWords(scan.text, to)) to++;
  const mark = to >= end ? 46 : text.charCodeAt(to);
  const ends = (to >= end - 1 && isStop(mark)) || mark === 41 || mark === 93;
  if (mark !== 58 && !ends) return;
  const second = fold(unmarked(text.slice(start, to)));
  const words = fold(unmarked(`${text.slice(Math.max(first, last - wordsLimit), last)} ${second}`));
  const said = wordsOver(scan, words, second.length);
  if (said === null) return;
  const from = Math.max(first, trimPlace(text, first, last).end - (said.length - second.length - 1));
  let before = from;
  while (before > first && (isBlank(text.charCodeAt(before - 1)) || isMark(text.charCodeAt(before - 1)))) before--;
  const opening = before > first ? text.charCodeAt(before - 1) : 0;
  const isBracket = opening === 40 || opening === 91 || opening === 44;
  // « … se tiennent à huis / clos. » is prose.
  const isSaid = mark === 58 || (isStop(mark) ? session !== -1 && goesOn(scan, first, from) : isBracket);
  if (!isSaid || (isStop(mark) && scan.isCoveredAfter(session))) return;
  const label = lexicon.reserved.get(said) ?? squeeze(unmarked(text.slice(from, to)));
  scan.add({ start: from, end: to }, { label, near: false, weak: false }, 'elsewhere');
}

/** What is internal of several words that some end in, more of them than so many letters. */
function wordsOver(scan: Scan, words: string, least: number): string | null {
  let longest: string | null = null;
  for (const one of scan.lexicon.internal) {
    if (one.length <= Math.max(least + 1, longest?.length ?? 0) || !words.endsWith(one) || !one.includes(' ')) continue;
    if (words.length === one.length || !isLetter(words.charCodeAt(words.length - one.length - 1))) longest = one;
  }
  return longest;
}
