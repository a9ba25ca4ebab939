import type { IdLetter } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { detached, intern, squeeze } from '../text/fold.ts';
import { plainLetter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { beginning, foldLabel, type LabelHit, type Lexicon, labelWordLimit } from './lexicon.ts';
import { isBlank, isMark, trimPlace, unmarked } from './slices.ts';

/** A head is looked for in so many characters: longer than any label with its bracket, so that prose costs nothing. */
const headLimit = 600;

/** The words of a head, read; places count from the first of them. */
interface HeadWords {
  readonly kind: 'head';
  readonly hit: LabelHit | null;
  /** As typed, without marks; null for a bare id or ref. */
  readonly label: string | null;
  readonly letter: IdLetter | null;
  readonly number: number | null;
  /** The ref of the entry it updates. */
  readonly ref: string | null;
  /** Words between the label and the bracket or the colon: a proposer, a working group's name. */
  readonly extra: Place | null;
  readonly labelStart: number;
  /** Where the id stands, or (empty) would be written: after the label. */
  readonly idPlace: Place;
  /** There are marks of bold or italics in them. */
  readonly marked: boolean;
}

/** Everything up to the colon of an entry. */
export interface EntryHead {
  readonly words: HeadWords;
  /** Inside the bracket, its brackets excluded. */
  readonly bracket: Place | null;
  /** From the label to the colon. */
  readonly head: Place;
  /** After the colon and the marks that close with it. */
  readonly textStart: number;
  /** True for `**Décision :**le texte`, which Markdown does not read as bold. */
  readonly glued: boolean;
}

/** Words before a colon that are no head: what they may have been meant as. */
export interface HeadMiss {
  /** It has none: what tells it from an {@link EntryHead}. */
  readonly head: null;
  /**
   * `colon`: a label that something else than a colon ends; `bracket`: its bracket does not close before the colon; `role`: words that read
   * like a label and have no register, `vote`: those of them that tell a vote, `next`: that a meeting comes.
   */
  readonly kind: 'near' | 'unread' | 'colon' | 'bracket' | 'role' | 'vote' | 'next';
  readonly place: Place;
  readonly written: string;
  readonly label: string;
  readonly internal: boolean;
}

const id = /^(?:(?:n°|nº|no\.?|nr\.?|#)\s?)?([DAP])?[\s\u00a0]?(\d{1,4})$/i;
const ref = /^(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAP])\s?(\d{1,4})$/i;

/** True where a head may begin at `start`, as far as its colon tells: `colon` is where the next colon of the text is, -1 for none. */
export function mayBeHead(start: number, end: number, colon: number): boolean {
  return colon !== -1 && colon < end && colon < start + headLimit;
}

/**
 * Reads the head of an entry that begins at `start`, if one does, as {@link mayBeHead} tells: `colon` is the first colon from there on,
 * `lineEnd` where its line ends and `end` its block. A miss is told where the words nearly are a label.
 */
export function readEntryHead(
  text: string,
  start: number,
  lineEnd: number,
  end: number,
  firstColon: number,
  lexicon: Lexicon,
): EntryHead | HeadMiss | null {
  // Most heads are words and a colon, or words, one bracket and a colon: found without a look at each character.
  let colon = firstColon;
  let words = '';
  let bracket: Place | null = null;
  let open = -1;
  let close = -1;
  if (colon < lineEnd) {
    words = text.slice(start, colon);
    open = words.indexOf('(');
    if (open !== -1) close = onlyBracket(words, open);
  }
  if (close !== -1) {
    bracket = trimPlace(text, start + open + 1, start + close);
    words = words.slice(0, open);
  } else if (open !== -1 || colon >= lineEnd) {
    const found = searchColon(text, start, Math.min(end, start + headLimit));
    if (found === null) return null;
    colon = found.colon;
    if (found.bracketStart !== -1) bracket = trimPlace(text, found.bracketStart + 1, found.bracketEnd);
    words = text.slice(start, found.bracketStart === -1 ? colon : found.bracketStart);
  }
  const read = readWords(words, lexicon);
  if (read === null) return null;
  if (read.kind !== 'head') return { ...read, place: moved(read.place, start) };

  let textStart = colon + 1;
  let glued = false;
  // What opened before the colon may close after it.
  if (read.marked && isMark(text.charCodeAt(textStart))) {
    textStart += text.charCodeAt(textStart + 1) === text.charCodeAt(textStart) ? 2 : 1;
    glued = textStart < end && !isBlank(text.charCodeAt(textStart));
  }
  while (textStart < end && isBlank(text.charCodeAt(textStart))) textStart++;
  if (textStart > end) textStart = end;
  // A literal in a literal is slow as long as V8 has not optimised it.
  const head = { start, end: colon + 1 };
  return { words: read, bracket, head, textStart, glued };
}

/** A label that no colon ends, and what it would make; the place inside its bracket, of one that does not close up to the colon. */
interface BareLabel {
  readonly miss: HeadMiss;
  readonly role: LabelHit['role'];
  readonly bracket: Place | null;
}

/** Where a label without its colon is looked for: it ends within so many characters. */
const bareLimit = 60;
/** What may be longer in a label as it is typed: an article, marks, blanks, accents by themselves, slips. */
const slack = 12;

/**
 * A label at the start of a line that no colon ends: `Décision n° 4 – …`, `Décision 4. …`, `Action ; …`, `**Décision** …`,
 * `Action (Camille) …`; or whose bracket holds the colon and does not close: `Décision (unanimité : …`. Null for anything else: a sentence
 * that begins with the word is one.
 */
export function readBareLabel(text: string, start: number, end: number, lexicon: Lexicon): BareLabel | null {
  // Words with entities in them begin later.
  let begin = start;
  while (begin < end && isBlank(text.charCodeAt(begin))) begin++;
  let from = begin;
  while (from < end && isMark(text.charCodeAt(from))) from++;
  if (!mayLead(text, from, lexicon)) return null;
  const stop = bareStop(text, from, Math.min(end, from + bareLimit), from > begin);
  if (stop === -1) return null;
  const mark = text.charCodeAt(stop);
  // Only a number has a full stop after it (`Décision 4. Le local`): most sentences end here, but for few words that may be internal, and misspelt.
  if (mark === 46 && !endsInNumber(text, from, stop)) {
    if ((kindsAt(text, from, lexicon) & beginning.internal) === 0) return null;
    if (stop - from > lexicon.internalLength + slack || hasManyWords(text, from, stop)) return null;
  }
  const words = text.slice(from, stop);
  const read = readWords(words, lexicon);
  if (read === null) return null;
  if (read.kind !== 'head') {
    const miss = { ...read, place: moved(read.place, from) };
    return read.kind === 'near' && read.internal ? { miss, role: 'internal', bracket: null } : null;
  }
  const { hit } = read;
  if (hit === null || read.extra !== null || hit.progress) return null;
  if (mark === 46 && read.number === null) return null;
  let to = isMark(mark) || mark === 46 || mark === 59 ? stop : stop + 1;
  let after = stop + 1;
  let bracket: Place | null = null;
  let isOpen = false;
  if (mark === 40) {
    let close = bracketEnd(text, stop, end);
    if (close === -1) {
      const colon = text.indexOf(':', stop);
      if (colon === -1 || colon >= end) return null;
      isOpen = true;
      close = colon;
    }
    bracket = { start: stop + 1, end: close };
    after = close + 1;
    to = isOpen ? stop : after;
  }
  while (after < end && (isBlank(text.charCodeAt(after)) || isMark(text.charCodeAt(after)))) after++;
  // A label alone says nothing yet.
  if (after >= end || text.charCodeAt(after) === 58) return null;
  const place = trimPlace(text, from, to);
  const written = squeeze(unmarked(text.slice(place.start, place.end)));
  return {
    miss: {
      head: null,
      kind: isOpen ? 'bracket' : 'colon',
      place,
      written,
      label: bracket === null || isOpen ? squeeze(unmarked(words)) : written,
      internal: hit.role === 'internal',
    },
    role: hit.role,
    bracket,
  };
}

/** A quick look: false where nothing of a kind (bits of {@link beginning}) begins with the two letters at an offset. */
export function beginsWith(text: string, from: number, lexicon: Lexicon, kind: number): boolean {
  return (kindsAt(text, from, lexicon) & kind) !== 0;
}

/** A quick look: which kinds begin with the two letters at an offset, as bits of {@link beginning}; all of them where it does not tell. */
function kindsAt(text: string, from: number, { letters }: Lexicon): number {
  let first = text.charCodeAt(from);
  let second = text.charCodeAt(from + 1);
  // Most letters are of ASCII.
  if (first > 127 || second > 127) {
    first = plainLetter(first);
    second = plainLetter(second);
    if (first > 127 || second > 127) return -1;
  }
  return letters[((first | 32) << 7) | second | 32] as number;
}

/** A quick look: false where a line cannot begin with a bare label. */
export function mayBeBare(text: string, start: number, lexicon: Lexicon): boolean {
  const code = text.charCodeAt(start);
  return isMark(code) || isBlank(code) || beginsWith(text, start, lexicon, beginning.label);
}

/**
 * Whether the letters at an offset may begin a bare label: four of them those of a label, or two of them those of an internal one, which may be
 * misspelt. Most lines begin with neither, and are not looked at further. A label after an article is a sentence.
 */
function mayLead(text: string, from: number, lexicon: Lexicon): boolean {
  const kinds = kindsAt(text, from, lexicon);
  if ((kinds & beginning.label) === 0) return false;
  if ((kinds & beginning.internal) !== 0) return true;
  const { labelBegins } = lexicon;
  let letters = 0;
  for (let at = from; at < from + 4; at++) {
    const code = text.charCodeAt(at);
    const letter = code < 128 ? code | 32 : plainLetter(code);
    // What is not told here: decomposed accents, other scripts.
    if (letter > 127) return true;
    // A shorter label ends before what is no letter.
    if (at > from + 1 && (letter < 97 || letter > 122) && labelBegins.has(letters)) return true;
    letters = (letters << 7) | letter;
  }
  return labelBegins.has(letters);
}

/** Where the words of a bare label end: a dash between blanks, a semicolon, a full stop, a bracket, the end of its bold marks; -1: nowhere. */
function bareStop(text: string, start: number, end: number, marked: boolean): number {
  for (let at = wordsRunEnd(text, start); at < end; at = wordsRunEnd(text, at + 1)) {
    const code = text.charCodeAt(at);
    if (code === 58) return -1;
    if (code === 59 || code === 40) return at;
    if (isMark(code)) {
      if (marked) return at;
    } else if (code !== 46 && !isBlank(text.charCodeAt(at - 1))) continue;
    else if (isBlank(text.charCodeAt(at + 1))) return at;
  }
  return -1;
}

/** What ends no bare label: a run of it, no longer than is looked at. */
const wordsRun = /[^:;(.\-\u2013\u2014*_]{0,60}/y;

function wordsRunEnd(text: string, start: number): number {
  wordsRun.lastIndex = start;
  wordsRun.test(text);
  return wordsRun.lastIndex;
}

/** Whether there are more words than in any label with an article. */
function hasManyWords(text: string, start: number, end: number): boolean {
  manyWords.lastIndex = start;
  return manyWords.test(text) && manyWords.lastIndex <= end;
}

const manyWords = new RegExp(
  `(?:[^ \\t\\n\\r\u00a0\u202f\u2009]{1,60}[ \\t\\n\\r\u00a0\u202f\u2009]{1,9}){${labelWordLimit + 2}}`,
  'y',
);

/** Whether words end in a digit, but for blanks and marks. */
function endsInNumber(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && !isMark(code)) return code >= 48 && code <= 57;
  }
  return false;
}

/** Where the bracket that opens at `open` closes; -1 where it does not on its line. */
function bracketEnd(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return at;
  }
  return -1;
}

/** A place that counts from another one. */
export function moved({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}

/** What heads were found to say: minutes have few, and the same in meeting after meeting. */
const wordsSeen = new WeakMap<Lexicon, Map<string, HeadWords | HeadMiss | null>>();
const seenLimit = 4096;
const seenLength = 60;

function readWords(written: string, lexicon: Lexicon): HeadWords | HeadMiss | null {
  if (written.length > seenLength) return readWordsAnew(written, lexicon);
  let seen = wordsSeen.get(lexicon);
  if (seen === undefined) {
    seen = new Map();
    wordsSeen.set(lexicon, seen);
  }
  const read = seen.get(written);
  if (read !== undefined) return read;
  const own = detached(written);
  return remember(seen, seenLimit, own, readWordsAnew(own, lexicon));
}

function readWordsAnew(written: string, lexicon: Lexicon): HeadWords | HeadMiss | null {
  const words = wordsOf(written);
  if (words.length === 0 || words.length > 14) return null;

  let first = 0;
  const firstFolded = foldLabel((words[0] as Word).text);
  if (words.length > 1 && lexicon.articles.has(firstFolded)) first = 1;
  let lead = words[first] as Word;
  let leadText = lead.text;
  if (leadText.length > 2 && isElided(leadText) && lexicon.articles.has("l'")) leadText = leadText.slice(2);

  let hit: LabelHit | undefined;
  let count = 0;
  const leadFolded = leadText === words[0]?.text ? firstFolded : foldLabel(leadText);
  const longest = Math.max(lexicon.labelSize(leadFolded), first === 0 ? lexicon.labelSize(firstFolded) : 0);
  for (let size = Math.min(longest, words.length - first); size >= 1 && hit === undefined; size--) {
    hit = lexicon.label(size === 1 ? leadFolded : foldLabel(joinWords(leadText, words, first, size)));
    count = size;
  }
  // « À l'unanimité » begins with a word that is an article elsewhere (« a decision »).
  if (hit === undefined && first === 1) {
    for (let size = Math.min(lexicon.labelSize(firstFolded), words.length); size >= 1 && hit === undefined; size--) {
      hit = lexicon.label(foldLabel(joinWords((words[0] as Word).text, words, 0, size)));
      count = size;
    }
    if (hit !== undefined) {
      first = 0;
      lead = words[0] as Word;
    }
  }

  // « À l'unanimité, une abstention : »
  const comma = hit === undefined ? commaAfterLabel(words, first, lexicon) : null;
  if (comma !== null) ({ hit, count } = comma);

  const labelStart = hit === undefined ? 0 : lead.start;
  const restFrom = hit === undefined ? 0 : first + count;
  const restWords = restFrom === words.length ? noWords : words.slice(restFrom);
  const labelEnd =
    hit === undefined ? (words[0] as Word).start : (words[restFrom - 1] as Word).end - (comma === null ? 0 : 1);
  const restPlace: Place | null =
    restWords.length === 0
      ? null
      : { start: (restWords[0] as Word).start, end: (restWords[restWords.length - 1] as Word).end };

  let letter: IdLetter | null = null;
  let number: number | null = null;
  let cited: string | null = null;
  let extra: Place | null = null;
  let idPlace: Place = { start: labelEnd, end: labelEnd };
  if (restPlace) {
    const rest = joinWords((restWords[0] as Word).text, restWords, 0, restWords.length);
    const refMatch = ref.exec(rest);
    const idMatch = refMatch ? null : id.exec(rest);
    if (refMatch) {
      letter = (refMatch[2] as string).toUpperCase() as IdLetter;
      cited = intern(`${(refMatch[1] as string).toLowerCase()}/${letter}${Number(refMatch[3])}`);
      idPlace = restPlace;
    } else if (idMatch && (idMatch[1] || hit)) {
      letter = idMatch[1] ? ((idMatch[1] as string).toUpperCase() as IdLetter) : null;
      number = Number(idMatch[2]);
      idPlace = restPlace;
    } else if (hit) {
      // An id may stand before the words of a working group or a proposer: `Proposition P1 d'Adrien`.
      const leading = leadingId(restWords);
      if (leading) {
        letter = leading.letter;
        number = leading.number;
        idPlace = leading.place;
        const after = restWords.slice(leading.words);
        extra =
          after.length === 0 ? null : { start: (after[0] as Word).start, end: (after[after.length - 1] as Word).end };
      } else extra = restPlace;
    }
  }
  if (hit === undefined && letter === null) return nearMiss(written, words, first, leadText, lexicon);
  if (extra !== null && restWords.length === 1) {
    // « Besloten » begins both a decision and « Besloten zitting ».
    const miss = nearMiss(written, words, first, leadText, lexicon);
    if (miss?.internal) return miss;
  }

  return {
    kind: 'head',
    hit: hit ?? null,
    label: hit ? intern(squeeze(unmarked(written.slice(lead.start, labelEnd)))) : null,
    letter,
    number,
    ref: cited,
    extra,
    labelStart,
    idPlace,
    marked: hasMarks(written),
  };
}

/** The label of a decision that a comma ends before other words; its sentence is one, or says how it was taken. */
function commaAfterLabel(
  words: readonly Word[],
  first: number,
  lexicon: Lexicon,
): { readonly hit: LabelHit; readonly count: number } | null {
  for (let at = first; at < Math.min(words.length - 1, first + 4); at++) {
    const last = words[at] as Word;
    if (!last.text.endsWith(',')) continue;
    const said = joinWords((words[first] as Word).text, words, first, at - first + 1).slice(0, -1);
    const hit = lexicon.label(foldLabel(said));
    const isTaken = hit?.role === 'decision' || hit?.role === 'unanimous' || hit?.role === 'rejected';
    return isTaken ? { hit, count: at - first + 1 } : null;
  }
  return null;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the one bracket of a head closes, which opens at `open` and goes to its end; -1 where there is more to it. */
function onlyBracket(head: string, open: number): number {
  const close = head.indexOf(')', open);
  if (close === -1 || head.lastIndexOf('(') !== open) return -1;
  const before = open === 0 ? 32 : head.charCodeAt(open - 1);
  return (isBlank(before) || isMark(before)) && onlyMarks(head, close + 1, head.length) ? close : -1;
}

/** The colon that ends a head: the first one outside brackets, on the first line but for a bracket that goes on over lines. */
function searchColon(
  text: string,
  start: number,
  end: number,
): { colon: number; bracketStart: number; bracketEnd: number } | null {
  let depth = 0;
  let bracketStart = -1;
  let bracketEnd = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) {
      if (depth === 0) {
        // « Prochaine(s) », « Présent(e)s »: a bracket inside a word is no bracket of an entry.
        const inside = at > start && !isBlank(text.charCodeAt(at - 1)) && !isMark(text.charCodeAt(at - 1));
        if (inside && /^\((?:e|s|es|en|n)\)/.test(text.slice(at, at + 4))) {
          at = text.indexOf(')', at);
          continue;
        }
        bracketStart = at;
      }
      depth++;
    } else if (code === 41) {
      if (depth > 0) depth--;
      if (depth === 0 && bracketStart !== -1) bracketEnd = at;
    } else if (depth === 0) {
      if (code === 58) {
        if (bracketEnd !== -1 && !onlyMarks(text, bracketEnd + 1, at)) {
          bracketStart = -1;
          bracketEnd = -1;
        }
        return { colon: at, bracketStart: bracketEnd === -1 ? -1 : bracketStart, bracketEnd };
      }
      if (code === 10 || code === 13) return null;
    } else if ((code === 10 || code === 13) && at - bracketStart > 400) return null;
  }
  return null;
}

const noWords: readonly Word[] = [];

/** « l'action », « d’Adrien ». */
function isElided(word: string): boolean {
  const letter = word.charCodeAt(0) | 32;
  const mark = word.charCodeAt(1);
  return (letter === 108 || letter === 100) && (mark === 39 || mark === 0x2019);
}

/** « Avis », and not « avis ». */
function isCapital(word: string): boolean {
  const letter = word.charAt(0);
  return letter !== letter.toLowerCase();
}

function hasMarks(words: string): boolean {
  return words.includes('*') || words.includes('_');
}

function onlyMarks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isMark(code) && !isBlank(code)) return false;
  }
  return true;
}

/** The words of a head, without the marks of bold and italics around them. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const end = text.length;
  let at = 0;
  while (at < end && words.length <= 14) {
    while (at < end && (isBlank(text.charCodeAt(at)) || isMark(text.charCodeAt(at)))) at++;
    const from = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    let to = at;
    while (to > from && isMark(text.charCodeAt(to - 1))) to--;
    if (to > from) words.push({ text: text.slice(from, to), start: from, end: to });
  }
  return words;
}

function joinWords(lead: string, words: readonly Word[], first: number, size: number): string {
  let out = lead;
  for (let at = first + 1; at < first + size; at++) out += ` ${(words[at] as Word).text}`;
  return out;
}

function leadingId(words: readonly Word[]): { letter: IdLetter; number: number; place: Place; words: number } | null {
  const one = /^([DAP])(\d{1,4})$/i.exec(words[0]?.text ?? '');
  if (one && words.length > 1) {
    const word = words[0] as Word;
    return {
      letter: (one[1] as string).toUpperCase() as IdLetter,
      number: Number(one[2]),
      place: { start: word.start, end: word.end },
      words: 1,
    };
  }
  return null;
}

function nearMiss(
  text: string,
  words: readonly Word[],
  first: number,
  leadText: string,
  lexicon: Lexicon,
): HeadMiss | null {
  // A label typed wrongly stands alone before its colon or bracket, but for an id.
  let size = words.length - first;
  if (size > 1 && (id.test((words[words.length - 1] as Word).text) || ref.test((words[words.length - 1] as Word).text)))
    size--;
  if (size < 1 || size > labelWordLimit) return null;
  const written = joinWords(leadText, words, first, size);
  if (written.length > 40) return null;
  const folded = foldLabel(written);
  const isNext = lexicon.nextLabels.has(folded);
  if ((isNext || (lexicon.withoutRole.has(folded) && first === 0)) && (isCapital(text) || hasMarks(text))) {
    const place = { start: (words[0] as Word).start, end: (words[size - 1] as Word).end };
    const label = text.slice(place.start, place.end);
    return {
      head: null,
      kind: lexicon.voteLabels.has(folded) ? 'vote' : isNext ? 'next' : 'role',
      place,
      written: label,
      label,
      internal: false,
    };
  }
  const near = lexicon.nearLabel(folded);
  if (!near) return null;
  return {
    head: null,
    kind: 'near',
    place: { start: (words[first] as Word).start, end: (words[first + size - 1] as Word).end },
    written: text.slice((words[first] as Word).start, (words[first + size - 1] as Word).end),
    label: near.written,
    internal: near.role === 'internal',
  };
}
