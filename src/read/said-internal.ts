import { type Problem, problem } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { detached, fold, squeeze } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import { revealed } from '../text/lookalikes.ts';
import { mapFor, remember } from '../text/remember.ts';
import type { Block, BlockKind } from './block.ts';
import { beginsWith, mayBeInternal, mayBeInternalWord, mayBeReserved } from './entry-head.ts';
import { beginning, foldLabel, hasFours, type Lexicon, labelWordLimit } from './lexicon.ts';
import { isBlank, isMark, trimPlace, unmarked } from './slices.ts';
import { joinedInternal, padlock, spacedEnd } from './spelled-internal.ts';

/**
 * What is said to be internal where nothing is read as such: in a table, a quote, code or HTML, in brackets around the words of a line, after an
 * emoji, within a line (« La séance reprend. Interne : … »). It covers nothing, and what it was to cover would be in every copy: a problem each.
 * `covers` tells what is internal already, `heads` where the heads of entries stand, as pairs of offsets. A word in the middle of a sentence is one of its words. In linear time.
 */
export function findUnreadInternal(
  text: string,
  blocks: readonly Block[],
  lexicon: Lexicon,
  covers: (offset: number) => boolean,
  heads: readonly number[],
): Problem[] {
  return blocks.length === 0 ? none : new SaidInternal(text, blocks, lexicon, covers, heads).find();
}

const none: Problem[] = [];

/** No internal word is longer, with its marks. */
const wordsLimit = 48;
/** Nor has the longest of them so many letters, a slip included. */
const lettersLimit = 30;
/** Nor is any shorter, with a bracket before it. */
const shortest = 5;
/** A bracket that is longer says something else. */
const bracketLimit = 160;

/** What words of their own say. `weak`: they have other senses too (« audit interne »), and count only where a label or a qualifier stands. */
interface Said {
  readonly label: string;
  readonly near: boolean;
  readonly weak: boolean;
}

/** Whether a word has other senses than what is internal. */
export function isWeak(folded: string): boolean {
  return folded.startsWith('intern') || folded === 'besloten';
}

/** « interne au bureau », and not « interne communicatie ». */
export const isForSome = /^(?:au|aux|a|pour|aan|voor|to|for) /;

/** What words say that stand by themselves: that something is internal, or nearly so; null for any other. */
export function saidBy(words: string, lexicon: Lexicon): Said | null {
  if (words.length < 5 || words.length > wordsLimit) return null;
  const bare = revealed(unmarked(words)).replace(/[`~]/g, '');
  const folded = foldLabel(bare).replace(/[ .!]{1,9}$/, '');
  const isWhole = (one: string): boolean =>
    (lexicon.internal.has(one) && one !== 'besloten') || lexicon.label(one)?.role === 'internal';
  if (isWhole(folded)) {
    const label = lexicon.reserved.get(folded) ?? squeeze(bare).trim();
    return { label, near: false, weak: isWeak(folded) };
  }
  // « Interne et confidentiel »
  const joined = folded.split(/ (?:et|ou|en|of|and|or|&) /);
  if (joined.length > 1 && joined.every(isWhole)) return { label: squeeze(bare).trim(), near: false, weak: false };
  const near = lexicon.nearInternal(fold(bare).replace(/[ .!:]{1,9}$/, ''));
  return near === null ? null : { label: near, near: true, weak: isWeak(near) };
}

/** « confidentiel jusqu'au 3 mai », « interne au bureau »: the internal word that folded words begin with, where they say no more. */
export function leadingInternal(folded: string, lexicon: Lexicon): string | null {
  const blank = folded.indexOf(' ');
  const first = blank === -1 ? '' : folded.slice(0, blank);
  if (!lexicon.internal.has(first) || first === 'besloten') return null;
  return isWeak(first) && !isForSome.test(folded.slice(blank + 1)) ? null : first;
}

/** « vote à huis clos »: whether words speak of a vote, or of what came of one. Then it may be a secret one whose result is public. */
export function saysBallot(words: string, { ballots }: Lexicon): boolean {
  return fold(unmarked(words))
    .split(/[^\p{L}]+/u)
    .some((word) => ballots.has(word));
}

function leading(words: string, lexicon: Lexicon): Said | null {
  const label = leadingInternal(fold(words), lexicon);
  return label === null ? null : { label, near: false, weak: false };
}

class SaidInternal {
  private readonly problems: Problem[] = [];
  private seen: Set<number> | null = null;
  /** The next of each mark, at an offset or after it, as it was last found. */
  private readonly nexts = new Map<string, number>();
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly lexicon: Lexicon;
  private readonly covers: (offset: number) => boolean;
  private readonly heads: readonly number[];
  private readonly harmless: Map<string, true>;

  constructor(
    text: string,
    blocks: readonly Block[],
    lexicon: Lexicon,
    covers: (offset: number) => boolean,
    heads: readonly number[],
  ) {
    this.text = text;
    this.blocks = blocks;
    this.lexicon = lexicon;
    this.covers = covers;
    this.heads = heads;
    this.harmless = mapFor(harmless, lexicon);
  }

  find(): Problem[] {
    const { text, blocks, lexicon } = this;
    // First: a last sentence is told whole (« À ne pas diffuser. »).
    this.lineEnds();
    for (let at = 0; at < blocks.length; at++) {
      const { kind, lines } = blocks[at] as Block;
      if (isUnsaid(kind)) continue;
      const isText = kind === 'paragraph' || kind === 'item';
      if (kind === 'table') this.tableHeads(lines);
      for (let i = 0; i < lines.length; i += 2) {
        const start = lines[i] as number;
        const end = lines[i + 1] as number;
        if (kind === 'table') this.parts(start, end, '|');
        else if (kind === 'html') this.parts(start, end, '>');
        else {
          const isShort = kind === 'paragraph' && lines.length === 2 && end - start <= 60;
          // Most lines begin with a word that has nothing of it.
          const code = text.charCodeAt(start) | 32;
          const next = text.charCodeAt(start + 1);
          if (!isShort && code >= 97 && code <= 122 && next !== 41 && next !== 46) {
            if (next === 32 && isSpaced(text, start)) this.spaced(start, end);
            if (!mayBeInternal(text, start, lexicon)) continue;
          }
          if (isShort && this.opensSession(at, start, end)) continue;
          this.lineStart(start, end, isText, false);
        }
      }
    }
    this.each('(', (at, isHead) => this.bracket(at, ')', isHead));
    this.each('[', (at, isHead) => this.bracket(at, ']', isHead));
    this.each(':', (at, isHead) => {
      if (!isHead) this.beforeColon(at);
    });
    const from = blocks[0]?.start;
    for (let at = text.indexOf('#', from); at !== -1; at = text.indexOf('#', at + 1)) {
      // Not the marks of a heading.
      const next = text.charCodeAt(at + 1);
      if (next !== 35 && next !== 32) this.tag(at);
    }
    // Of all emojis, those that look like a padlock.
    for (let at = text.indexOf('\ud83d', from); at !== -1; at = text.indexOf('\ud83d', at + 1)) this.padlock(at);
    return this.problems;
  }

  /** Each such mark, in its order, and whether it stands in the head of an entry. */
  private each(mark: string, ask: (at: number, isHead: boolean) => void): void {
    const { text, blocks, heads } = this;
    this.nexts.clear();
    let head = 0;
    for (let at = text.indexOf(mark, blocks[0]?.start); at !== -1; at = text.indexOf(mark, at + 1)) {
      while (head < heads.length && (heads[head + 1] as number) <= at) head += 2;
      ask(at, head < heads.length && (heads[head] as number) <= at);
    }
  }

  /** The block in whose lines an offset stands; null where there is none, or it is in no copy. */
  private blockAt(at: number): Block | null {
    const { blocks } = this;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endOf(blocks[middle] as Block) <= at) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block === undefined || isUnsaid(block.kind) || (block.lines[0] as number) > at ? null : block;
  }

  /** The next such mark before an offset; -1 where there is none. Asked in the order of the text, so that each is looked for once. */
  private next(mark: string, from: number, end: number): number {
    let at = this.nexts.get(mark) ?? -2;
    if (at !== -1 && at < from) {
      at = this.text.indexOf(mark, from);
      this.nexts.set(mark, at);
    }
    return at < end ? at : -1;
  }

  /** The pieces of a line between marks, each as a line of its own: cells, and what stands after a tag. */
  private parts(start: number, end: number, mark: '|' | '>'): void {
    for (let at = start; at < end; ) {
      const next = this.text.indexOf(mark, at);
      const to = next === -1 || next > end ? end : next;
      const tag = mark === '>' ? this.text.indexOf('<', at) : -1;
      this.lineStart(at, tag === -1 ? to : Math.min(to, tag), false, mark === '|');
      at = to + 1;
    }
  }

  /** « La séance se poursuit à huis clos. » over what is not internal; before a title that is, it says what that title says. */
  private opensSession(at: number, start: number, end: number): boolean {
    const place = this.closingPhrase(start, end);
    if (place === null || place.start <= this.firstWord(start, end)) return false;
    if (!this.isCoveredAfter(at)) this.addPhrase(place, start);
    return true;
  }

  /** Words that a line begins with, and that something else than a letter ends. `isRead`: labels are read there. */
  private lineStart(start: number, end: number, isRead: boolean, isCell: boolean): void {
    const from = this.firstWord(start, end);
    if (isSpaced(this.text, from)) this.spaced(from, end);
    if (!mayBeInternal(this.text, from, this.lexicon) || this.isProse(from, end)) return;
    const stop = this.wordsEnd(from, Math.min(end, from + wordsLimit));
    let after = stop;
    while (after < end && (isBlank(this.text.charCodeAt(after)) || isClosing(this.text.charCodeAt(after)))) after++;
    const mark = after >= end ? 0 : this.text.charCodeAt(after);
    if (mark === 40 || mark === 91) return;
    // What is nearly internal is looked for only before a colon and alone on a line: prose begins with such letters.
    if (
      mark !== 58 &&
      (mark !== 0 || stop - from < 7 || stop - from > lettersLimit) &&
      !mayBeInternalWord(this.text, from, this.lexicon)
    )
      return;
    const place = trimPlace(this.text, from, stop);
    // What the reader asks itself.
    if (mark === 58 && isRead && from <= start + 3 && onlyMarks(this.text, start, from))
      if (!mayBeReserved(this.text, from, this.lexicon)) return;
    const said = saidBy(this.text.slice(place.start, place.end), this.lexicon);
    if (said === null || (said.near && mayBeReserved(this.text, from, this.lexicon))) return;
    if (mark === 58) this.add(place, said, 'elsewhere');
    else if (mark === 0) {
      if (isCell ? !said.weak : !(said.near && said.weak)) this.add(place, said, 'alone');
    } else if (said.weak ? !said.near && instead.includes(this.text.charAt(after)) : !isBlank(mark))
      this.add(place, said, isCell || mayBeReserved(this.text, from, this.lexicon) ? 'elsewhere' : 'bare');
  }

  /**
   * A quick look: true where a line has no colon, is no such words alone, since it is too long or ends in a stop, and does not begin with one of
   * them as it is written.
   */
  private isProse(from: number, end: number): boolean {
    const last = this.text.charCodeAt(end - 1);
    const isAlone = !isStop(last) && (end - from <= wordsLimit || isClosing(last) || isBlank(last));
    return !isAlone && !mayBeInternalWord(this.text, from, this.lexicon) && this.next(':', from, end) === -1;
  }

  /** `(huis clos)`, `[Interne]`, `[Interne](https://…)` that a line begins or ends with, or that a colon follows. */
  private bracket(open: number, closing: string, isHead: boolean): void {
    const { text } = this;
    // The address of a link.
    if (text.charCodeAt(open - 1) === 93) return;
    const close = this.next(closing, open, open + bracketLimit);
    if (close === -1 || close - open < shortest) return;
    const words = text.slice(open + 1, close);
    // The reader asks those of heads itself, but for « (voté à huis clos) ».
    if (isHead ? !this.mayBeInCamera(words) : this.harmless.has(words)) return;
    if (this.mayHold(open, close)) {
      const block = this.blockAt(open);
      if (block === null || !this.isSetOff(open, close, block.lines) || this.bracketSays(open, close, isHead)) return;
    }
    if (!isHead && words.length < 60) remember(this.harmless, harmlessLimit, detached(words), true);
  }

  /** A quick look: false where no word of a closed session can be in these words. */
  private mayBeInCamera(words: string): boolean {
    return this.lexicon.hasInCameraWord.test(words.toLowerCase()) || mayHide.test(words);
  }

  /** Whether words of a bracket are internal ones: they are told. */
  private bracketSays(open: number, close: number, isHead: boolean): boolean {
    const { text, lexicon } = this;
    let says = false;
    // « (20 min, huis clos) »: the reader asks those of heads itself.
    for (let at = open; at < close && !isHead; at++) {
      if ((at !== open && !parts(text.charCodeAt(at))) || !this.mayBeSaid(at + 1)) continue;
      let to = at + 1;
      while (to < close && !parts(text.charCodeAt(to))) to++;
      const place = trimPlace(text, at + 1, to);
      const said =
        saidBy(text.slice(place.start, place.end), lexicon) ?? leading(text.slice(place.start, place.end), lexicon);
      if (said === null) continue;
      this.add(place, said, 'elsewhere');
      says = true;
    }
    // « (voté à huis clos) »
    const phrase = this.phraseIn(open + 1, close);
    if (phrase === null) return says;
    this.addPhrase(phrase, open);
    return true;
  }

  /** A quick look: false where no word of a bracket begins as an internal one. */
  private mayHold(open: number, close: number): boolean {
    const { text, lexicon } = this;
    for (let at = open + 1; at < close; at++) {
      const before = text.charCodeAt(at - 1);
      const isFirst =
        at === open + 1 || isBlank(before) || isMark(before) || before === 39 || before === 0x2019 || parts(before);
      if (isFirst && mayBeInternal(text, at, lexicon)) return true;
    }
    return false;
  }

  /** Whether a line begins or ends with a bracket, or a colon follows it. */
  private isSetOff(open: number, close: number, lines: readonly number[]): boolean {
    const [start, end] = lineAt(lines, open);
    // « [interne](https://…) et le reste » is a link in a sentence.
    const isLink = this.text.charCodeAt(open) === 91 && this.text.charCodeAt(close + 1) === 40;
    return close < end && ((!isLink && this.isFirst(start, open)) || this.isLast(close + 1, end));
  }

  /** « Le bail, interne : … », « Oui. Intrene : … », « Interne/confidentiel : … »: words before a colon that begin after a mark. */
  private beforeColon(colon: number): void {
    const { text } = this;
    // An address, an hour.
    const after = text.charCodeAt(colon + 1);
    if (after === 47 || isDigit(after)) return;
    const block = this.blockAt(colon);
    if (block === null) return;
    const isRead = block.kind === 'paragraph' || block.kind === 'item';
    const [first] = lineAt(block.lines, colon);
    let to = colon;
    while (to > first && (isBlank(text.charCodeAt(to - 1)) || isClosing(text.charCodeAt(to - 1)))) to--;
    let from = to;
    const least = Math.max(first, to - wordsLimit);
    while (from > least && this.isInWords(from - 1) && !this.opens(from)) from--;
    // « 19h30 Interne : … »
    if (isDigit(text.charCodeAt(from))) while (from < to && !isBlank(text.charCodeAt(from))) from++;
    // Words that are longer than any label, or that the line begins with: these are asked elsewhere.
    if (from === least) {
      // « Séance à huis clos : … »
      const phrase = from === first && isRead ? this.closingPhrase(from, to) : null;
      if (phrase !== null && phrase.start > from + 3) this.addPhrase(phrase, from);
      return;
    }
    while (from < to && (isMark(text.charCodeAt(from)) || isBlank(text.charCodeAt(from)))) from++;
    const place = trimPlace(text, from, to);
    if (!this.mayBeSaid(place.start)) return;
    const said = saidBy(text.slice(place.start, place.end), this.lexicon);
    if (said !== null) this.add(place, said, isRead ? 'inside' : 'elsewhere');
  }

  /**
   * « Le bail est dénoncé – confidentiel », « Le bail est dénoncé. Interne. »: internal words after a dash or a sentence that a line ends with.
   * Or the last sentence of a paragraph, the block at `session`, that says that a session goes on so.
   */
  private lineEnd({ kind, lines }: Block, i: number, to: number, at: number): void {
    const { text, lexicon } = this;
    const [start, end] = [lines[i], lines[i + 1]] as [number, number];
    const isShort = lines.length === 2 && end - start <= 60;
    const session = !isShort && kind === 'paragraph' && i + 2 === lines.length ? at : -1;
    const phrase = session === -1 ? null : this.closingPhrase(start, to);
    if (phrase !== null && this.goesOn(start, phrase.start) && !this.isCoveredAfter(session))
      this.addPhrase(phrase, start);
    const least = Math.max(start + 3, to - wordsLimit);
    let from = to;
    // Two blanks say as much as one.
    while (from > least && (this.isInWords(from - 1) || text.charCodeAt(from - 1) === 32)) from--;
    if (from === least || !isBlank(text.charCodeAt(from))) return;
    const mark = text.charCodeAt(from - 1);
    const isDash = mark === 45 || mark === 0x2013 || mark === 0x2014 || mark === 124;
    if (isDash ? !isBlank(text.charCodeAt(from - 2)) : !isStop(mark) || mark === 44) return;
    const place = trimPlace(text, from, to);
    if (!mayBeInternal(text, this.firstWord(place.start, place.end), lexicon)) return;
    const said = saidBy(text.slice(place.start, place.end), lexicon);
    if (said === null || said.near) return;
    const before = text.slice(Math.max(start, from - wordsLimit), from - 1);
    // « Communication – interne »; a number of a list.
    if (said.weak && isDash && lexicon.internalKinds.has(fold(unmarked(before)).trim())) return;
    if (!/[a-z]{2}/i.test(before)) return;
    this.add(place, said, 'elsewhere');
  }

  /** What lines say at their ends, and two of them together. A quick look at the last letters of each, first: as words with marks and stops after them. */
  private lineEnds(): void {
    const { text, blocks, lexicon } = this;
    const { internalEnds, internalEndings } = lexicon;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at] as Block;
      const { kind, lines } = block;
      if (kind !== 'item' && kind !== 'paragraph' && kind !== 'quote') continue;
      for (let i = 0; i < lines.length; i += 2) {
        if (i > 0 && beginsWith(text, lines[i] as number, lexicon, beginning.inner)) this.overLines(block, i, at);
        let to = lines[i + 1] as number;
        let last = text.charCodeAt(to - 1);
        if (last < 97 || last > 122) {
          const start = lines[i] as number;
          while (to > start && isEnding(last)) last = text.charCodeAt(--to - 1);
        }
        const before = text.charCodeAt(to - 2);
        if (last < 128 && before < 128 && internalEndings[((before | 32) << 7) | last | 32] === 0) continue;
        if (to - (lines[i] as number) >= 12 && hasFours(internalEnds, text, to - 4, to - 8))
          this.lineEnd(block, i, to, at);
      }
    }
  }

  /** Whether the words of a sentence before an offset say that a session goes on. */
  private goesOn(start: number, end: number): boolean {
    const before = this.text.slice(Math.max(start, end - 2 * wordsLimit), end);
    const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
    return fold(unmarked(sentence))
      .split(/[ ,']/)
      .some((word) => this.lexicon.goesOn.has(word));
  }

  /** Whether what follows a block is internal already, or nothing follows. */
  private isCoveredAfter(at: number): boolean {
    let next = at + 1;
    while (this.blocks[next]?.kind === 'comment') next++;
    const following = this.blocks[next];
    return following === undefined || this.covers(following.start);
  }

  /**
   * « à huis / clos : … », « (à huis / clos) », « La séance se poursuit à huis / clos. »: what is said in two lines. A quick look at the letters of
   * the second, first.
   */
  private overLines({ kind, lines }: Block, i: number, at: number): void {
    const { text, lexicon } = this;
    const [first, last, start, end] = [lines[i - 2], lines[i - 1], lines[i], lines[i + 1]] as [
      number,
      number,
      number,
      number,
    ];
    const session = kind === 'paragraph' && i + 2 === lines.length ? at : -1;
    let to = start;
    while (to < end && to < start + wordsLimit && this.isInWords(to)) to++;
    const mark = to >= end ? 46 : text.charCodeAt(to);
    const ends = (to >= end - 1 && isStop(mark)) || mark === 41 || mark === 93;
    if (mark !== 58 && !ends) return;
    const second = fold(unmarked(text.slice(start, to)));
    const words = fold(unmarked(`${text.slice(Math.max(first, last - wordsLimit), last)} ${second}`));
    const said = this.wordsOver(words, second.length);
    if (said === null) return;
    const from = Math.max(first, trimPlace(text, first, last).end - (said.length - second.length - 1));
    let before = from;
    while (before > first && (isBlank(text.charCodeAt(before - 1)) || isMark(text.charCodeAt(before - 1)))) before--;
    const opening = before > first ? text.charCodeAt(before - 1) : 0;
    const isBracket = opening === 40 || opening === 91 || opening === 44;
    // « … se tiennent à huis / clos. » is prose.
    const isSaid = mark === 58 || (isStop(mark) ? session !== -1 && this.goesOn(first, from) : isBracket);
    if (!isSaid || (isStop(mark) && this.isCoveredAfter(session))) return;
    const label = lexicon.reserved.get(said) ?? squeeze(unmarked(text.slice(from, to)));
    this.add({ start: from, end: to }, { label, near: false, weak: false }, 'elsewhere');
  }

  /** What is internal of several words that some end in, more of them than so many letters. */
  private wordsOver(words: string, least: number): string | null {
    let longest: string | null = null;
    for (const one of this.lexicon.internal) {
      if (one.length <= Math.max(least + 1, longest?.length ?? 0) || !words.endsWith(one) || !one.includes(' '))
        continue;
      if (words.length === one.length || !isLetter(words.charCodeAt(words.length - one.length - 1))) longest = one;
    }
    return longest;
  }

  /** `I N T E R N E : …` */
  private spaced(start: number, end: number): void {
    const { text, lexicon } = this;
    const to = spacedEnd(text, start, Math.min(end, start + 2 * wordsLimit));
    if (to === -1) return;
    const label = joinedInternal(text.slice(start, to).replaceAll('.', ' '), lexicon);
    if (label !== null) this.add({ start, end: to }, { label, near: false, weak: false }, 'elsewhere');
  }

  /** « #interne », « #huisclos »: a tag, wherever it stands. */
  private tag(at: number): void {
    const { text, lexicon } = this;
    const before = text.charCodeAt(at - 1);
    if (at > 0 && !isBlank(before) && before !== 40 && before !== 124 && !isMark(before)) return;
    let to = at + 1;
    const last = Math.min(text.length, at + lettersLimit);
    while (to < last && (isLetter(text.charCodeAt(to)) || isTagMark(text.charCodeAt(to)))) to++;
    if (to - at < shortest) return;
    const label = joinedInternal(text.slice(at + 1, to).replaceAll('_', ' '), lexicon);
    if (label !== null && this.blockAt(at) !== null)
      this.add({ start: at, end: to }, { label, near: false, weak: false }, 'elsewhere');
  }

  /** « 🔒 Le bail … », « … 🔒 »: a padlock that a line, a cell or a sentence begins or ends with. */
  private padlock(at: number): void {
    const { text } = this;
    const block = padlock.test(text.slice(at, at + 2)) ? this.blockAt(at) : null;
    if (block === null) return;
    const [start, end] = lineAt(block.lines, at);
    const before = text.charCodeAt(at - 1) === 40 ? at - 1 : at;
    let last = before - 1;
    while (last > start && isBlank(text.charCodeAt(last))) last--;
    const isApart = last > start && opensPart(text.charCodeAt(last));
    const isFirst = isApart || (at - start <= signLimit && this.isFirst(start, Math.max(start, before)));
    // « Décision (🔒) : … »
    const isBracket = before < at && text.charCodeAt(at + 2) === 41;
    if (at + 2 <= end && (isFirst || isBracket || (end - at <= signLimit && this.isLast(at + 2, end))))
      this.add({ start: at, end: at + 2 }, { label: 'huis clos', near: false, weak: false }, 'elsewhere');
  }

  /** « | Sujet | Interne ? | » over cells that say yes: the rows are in every copy. Beside « Externe » it is a kind. */
  private tableHeads(lines: readonly number[]): void {
    const { text, lexicon } = this;
    const head = text.slice(lines[0], lines[1]);
    const shown = revealed(head);
    if (!/intern/i.test(shown) || /extern/i.test(shown)) return;
    let at = lines[0] as number;
    let asked = 0;
    for (const [column, cell] of head.split('|').entries()) {
      const place = trimPlace(text, at, at + cell.length);
      at += cell.length + 1;
      const said = saidBy(text.slice(place.start, place.end).replace(/[\s\u00a0\u202f?]{1,9}$/, ''), lexicon);
      if (said === null || said.near) continue;
      if (this.hasYes(lines, column)) this.add(place, said, 'elsewhere');
      // A table that is made to be slow has many.
      if (++asked === columnsAsked) return;
    }
  }

  private hasYes(lines: readonly number[], column: number): boolean {
    for (let i = 2; i < lines.length; i += 2) {
      const cell = this.text.slice(lines[i], lines[i + 1]).split('|', column + 1)[column] ?? '';
      if (this.lexicon.yes.has(fold(unmarked(cell)).replace(/[ .!]{1,9}$/, ''))) return true;
    }
    return false;
  }

  private mayBeSaid(at: number): boolean {
    let from = at;
    while (isBlank(this.text.charCodeAt(from)) || isMark(this.text.charCodeAt(from))) from++;
    return mayBeInternal(this.text, from, this.lexicon);
  }

  private add(place: Place, { label, near }: Said, how: 'alone' | 'ballot' | 'bare' | 'elsewhere' | 'inside'): void {
    this.seen ??= new Set();
    // « à ne pas diffuser » ends as « ne pas diffuser » does, « #confidentiel » as « confidentiel ».
    if (this.seen.has(place.start) || this.seen.has(-place.end) || this.covers(place.start)) return;
    this.seen.add(place.start).add(-place.end);
    const written = squeeze(unmarked(this.text.slice(place.start, place.end)));
    const isLabel = how === 'inside' || how === 'bare';
    const code = near
      ? isLabel
        ? 'label-near-miss/internal'
        : 'qualifier-unread/internal'
      : how === 'bare'
        ? 'label-unread/internal'
        : `label-unread/internal-${how}`;
    this.problems.push(problem(code, place, { written, label }));
  }

  /** Where the first word of a line begins: after what is no letter (an emoji, a quote, an escape) or is a number of a list (`a)`, `3.`). */
  private firstWord(start: number, end: number): number {
    const { text } = this;
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
  private wordsEnd(from: number, end: number): number {
    let at = from;
    while (at < end && this.isInWords(at)) at++;
    return at;
  }

  /** A letter, a digit, a single blank, what stands in a word, and the marks of bold. */
  private isInWords(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code < 0x80) {
      if (code === 32) return this.text.charCodeAt(at - 1) !== 32 && this.text.charCodeAt(at + 1) !== 32;
      if (code === 45) return !isBlank(this.text.charCodeAt(at - 1)) && !isBlank(this.text.charCodeAt(at + 1));
      return isDigit(code) || isLetter(code) || code === 39 || isMark(code);
    }
    if (code === 0xa0 || code === 0x202f || code === 0xad || code === 0x2019) return true;
    if (code >= 0x2010 && code <= 0x205e) return false;
    return isLetter(code) || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
  }

  /** Whether a mark of bold or italics opens right before an offset. */
  private opens(at: number): boolean {
    return (
      isMark(this.text.charCodeAt(at)) && !isMark(this.text.charCodeAt(at - 1)) && isBlank(this.text.charCodeAt(at - 1))
    );
  }

  /** What words end in that says that a session is closed, or is confidential: a look at the last of them, first. */
  private closingPhrase(start: number, end: number): Place | null {
    const { text, lexicon } = this;
    let to = end;
    while (to > start && isEnding(text.charCodeAt(to - 1))) to--;
    let last = to;
    while (last > start && isLetter(text.charCodeAt(last - 1))) last--;
    if (to - last < 4 || to - last > 15) return null;
    const word = fold(text.slice(last, to));
    if (word === 'besloten' || !lexicon.inCameraWords.includes(word)) return null;
    if (lexicon.internal.has(word)) return { start: last, end: to };
    // From the second to the fifth of the last words on.
    for (let from = last, count = 1; from > start && count < labelWordLimit; count++) {
      from--;
      while (from > start && !isBlank(text.charCodeAt(from - 1))) from--;
      const words = fold(unmarked(text.slice(from, to)));
      // « The room is for the board only. » is said of a room.
      if (lexicon.internal.has(words) && !lexicon.reserved.has(words)) return { start: from, end: to };
    }
    return null;
  }

  /** The first words in a range that speak of a closed session. */
  private phraseIn(start: number, end: number): Place | null {
    const { text, lexicon } = this;
    for (let at = start; at < end; at++) {
      if (at > start && !isBlank(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 39) continue;
      if (!mayBeInternal(text, at, lexicon)) continue;
      const folded = fold(text.slice(at, Math.min(end, at + wordsLimit)));
      const said = lexicon.inCamera.find(
        (one) => folded.startsWith(one) && !/^[a-z0-9]/.test(folded.slice(one.length)),
      );
      if (said !== undefined) return { start: at, end: Math.min(end, at + said.length) };
    }
    return null;
  }

  /** Words that speak of a closed session, in what is said from an offset on. */
  private addPhrase(place: Place, from: number): void {
    const { text, lexicon } = this;
    const label = squeeze(unmarked(text.slice(place.start, place.end)));
    const before = text.slice(Math.max(from, place.start - 2 * wordsLimit), place.start);
    this.add(place, { label, near: false, weak: false }, saysBallot(before, lexicon) ? 'ballot' : 'elsewhere');
  }

  private isFirst(start: number, at: number): boolean {
    if (this.firstWord(start, at) >= at) return true;
    let before = at - 1;
    while (before > start && isBlank(this.text.charCodeAt(before))) before--;
    return opensPart(this.text.charCodeAt(before));
  }

  /** Nothing but marks, and other brackets, stands from an offset to the end of the line or cell; or the colon of a label does. */
  private isLast(at: number, end: number): boolean {
    const { text } = this;
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
}

/** What may stand within a word without being seen, or is a letter in another writing. */
const mayHide = /[\u0300-\u052f\u00ad\u200b-\u200f\u2060*_`~\\&<]/;

/** Brackets outside of heads that say nothing internal: most come again from meeting to meeting. */
const harmless = new WeakMap<Lexicon, Map<string, true>>();

const harmlessLimit = 2000;

/** What is typed in the place of a colon. */
const instead = '=→⇒>|!：∶';

/** Of so many columns of a table it is asked whether they say yes. */
const columnsAsked = 8;

function onlyMarks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isMark(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** What a cell begins after, what stands after a tag, or after a label. */
function opensPart(code: number): boolean {
  return code === 124 || code === 62 || code === 58;
}

/** A sign stands at an end of a line within so many characters. */
const signLimit = 24;

/** What stands in the middle of a tag. */
function isTagMark(code: number): boolean {
  return code === 45 || code === 95;
}

/** A quick look: whether the first three letters of a line may stand each for itself. */
function isSpaced(text: string, start: number): boolean {
  const gap = text.charCodeAt(start + 1);
  return (gap === 32 || gap === 46) && text.charCodeAt(start + 3) === gap && text.charCodeAt(start + 5) === gap;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What parts the words of a bracket; `huis-clos` is one of them. */
function parts(code: number): boolean {
  return code === 44 || code === 59 || code === 47 || code === 58 || code === 124 || code === 0x2013 || code === 0x2014;
}

/** What ends a sentence or a part of it, and no word. */
function isStop(code: number): boolean {
  return code === 46 || code === 44 || code === 59 || code === 33 || code === 63;
}

/** What may stand after the last word of a line. */
function isEnding(code: number): boolean {
  return code === 46 || code === 33 || code === 93 || isMark(code) || isBlank(code);
}

/** Marks that close after words: of bold, code, quotes. */
function isClosing(code: number): boolean {
  return isMark(code) || code === 96 || code === 34 || code === 0xbb || code === 0x201d || code === 93;
}

/** What is in no copy, or asked for its title. */
function isUnsaid(kind: BlockKind): boolean {
  return kind === 'heading' || kind === 'comment' || kind === 'definition' || kind === 'rule';
}

function endOf({ start, lines }: Block): number {
  return lines[lines.length - 1] ?? start;
}

/** The line that an offset stands in. */
function lineAt(lines: readonly number[], at: number): readonly [number, number] {
  let low = 0;
  let high = (lines.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle * 2 + 1] as number) < at) low = middle + 1;
    else high = middle;
  }
  return [lines[low * 2] as number, lines[low * 2 + 1] as number];
}
