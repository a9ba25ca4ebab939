import { detached } from '../text/fold.ts';
import { mapFor, remember } from '../text/remember.ts';
import { mayBeInternal } from './entry-head.ts';
import type { Lexicon } from './lexicon.ts';
import { mayBeSaid } from './said-lines.ts';
import { addPhrase, phraseIn } from './said-phrases.ts';
import { bracketLimit, isFirst, isLast, lineAt } from './said-places.ts';
import type { Scan } from './said-scan.ts';
import { leading, saidBy, shortest } from './said-words.ts';
import { isBlank, isMark, trimPlace } from './slices.ts';

/** Tells what brackets say that are set off, and of those of heads what the reader does not ask itself. */
export function brackets(scan: Scan): void {
  const harmless = mapFor(known, scan.lexicon);
  scan.each('(', (at, isHead) => bracket(scan, at, ')', isHead, harmless));
  scan.each('{', (at, isHead) => bracket(scan, at, '}', isHead, harmless));
  scan.each('[', (at, isHead) => bracket(scan, at, ']', isHead, harmless));
}

/** `(huis clos)`, `[Interne]`, `[Interne](https://…)` that a line begins or ends with, or that a colon follows. */
function bracket(scan: Scan, open: number, closing: string, isHead: boolean, harmless: Map<string, true>): void {
  const { text } = scan;
  // The address of a link.
  if (text.charCodeAt(open - 1) === 93) return;
  const close = scan.next(closing, open, open + bracketLimit);
  if (close === -1 || close - open < shortest) return;
  const words = text.slice(open + 1, close);
  // The reader asks those of heads itself, but for « (voté à huis clos) ».
  if (isHead ? !mayBeInCamera(scan, words) : harmless.has(words)) return;
  if (mayHold(scan, open, close)) {
    const block = scan.blockAt(open);
    if (block === null || !isSetOff(scan, open, close, block.lines) || bracketSays(scan, open, close, isHead)) return;
  }
  if (!isHead && words.length < 60) remember(harmless, harmlessLimit, detached(words), true);
}

/** A quick look: false where no word of a closed session can be in these words. */
function mayBeInCamera(scan: Scan, words: string): boolean {
  return scan.lexicon.hasInCameraWord.test(words.toLowerCase()) || mayHide.test(words);
}

/** Whether words of a bracket are internal ones: they are told. */
function bracketSays(scan: Scan, open: number, close: number, isHead: boolean): boolean {
  const { text, lexicon } = scan;
  let says = false;
  // « (20 min, huis clos) »: the reader asks those of heads itself.
  for (let at = open; at < close && !isHead; at++) {
    if ((at !== open && !parts(text.charCodeAt(at))) || !mayBeSaid(scan, at + 1)) continue;
    let to = at + 1;
    while (to < close && !parts(text.charCodeAt(to))) to++;
    const place = trimPlace(text, at + 1, to);
    const said =
      saidBy(text.slice(place.start, place.end), lexicon) ?? leading(text.slice(place.start, place.end), lexicon);
    if (said === null) continue;
    scan.add(place, said, 'elsewhere');
    says = true;
  }
  // « (voté à huis clos) »
  const phrase = phraseIn(scan, open + 1, close);
  if (phrase === null) return says;
  addPhrase(scan, phrase, open);
  return true;
}

/** A quick look: false where no word of a bracket begins as an internal one. */
function mayHold(scan: Scan, open: number, close: number): boolean {
  const { text, lexicon } = scan;
  for (let at = open + 1; at < close; at++) {
    const before = text.charCodeAt(at - 1);
    const isStart =
      at === open + 1 || isBlank(before) || isMark(before) || before === 39 || before === 0x2019 || parts(before);
    if (isStart && mayBeInternal(text, at, lexicon)) return true;
  }
  return false;
}

/** Whether a line begins or ends with a bracket, or a colon follows it. */
function isSetOff(scan: Scan, open: number, close: number, lines: readonly number[]): boolean {
  const [start, end] = lineAt(lines, open);
  // « [interne](https://…) et le reste » is a link in a sentence.
  const isLink = scan.text.charCodeAt(open) === 91 && scan.text.charCodeAt(close + 1) === 40;
  return close < end && ((!isLink && isFirst(scan.text, start, open)) || isLast(scan.text, close + 1, end));
}

/** What parts the words of a bracket; `huis-clos` is one of them. */
function parts(code: number): boolean {
  return code === 44 || code === 59 || code === 47 || code === 58 || code === 124 || code === 0x2013 || code === 0x2014;
}

/** What may stand within a word without being seen, or is a letter in another writing. */
const mayHide = /[\u0300-\u052f\u00ad\u200b-\u200f\u2060*_`~\\&<]/;

/** Brackets outside of heads that say nothing internal: most come again from meeting to meeting. */
const known = new WeakMap<Lexicon, Map<string, true>>();

const harmlessLimit = 2000;
