import { type Problem, problem } from '../model/finding.ts';
import type { AgendaItem, ItemRole, Language, Purpose } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { editBetween } from '../text/distance.ts';
import { detached, fold } from '../text/fold.ts';
import { revealed } from '../text/lookalikes.ts';
import { mapFor, remember } from '../text/remember.ts';
import type { BodyContext } from './context.ts';
import { plainText } from './inline.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { saidAsWritten } from './said-words.ts';
import { isBlank, isMark, type Slice, sliceOf, splitCommas, unmarked } from './slices.ts';
import { spelledInternal } from './spelled-internal.ts';

/** A level-2 heading, taken apart. */
export interface HeadingText {
  readonly typedNumber: number | null;
  readonly title: string;
  /** Where the title stands, counted from where the heading's words begin. */
  readonly titlePlace: Place;
  readonly role: ItemRole | null;
  readonly roleLanguage: Language | null;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly internal: boolean;
  /** What it nearly says, where it is not internal. */
  readonly near: NearInternal | null;
  readonly postponed: boolean;
}

/** No digit follows: `1.2 Toiture` is numbered in a way of its own, and keeps all of it. */
const numbered =
  /^(?:(\d{1,3})(?:[.)°](?!\d)|[\s\u00a0]?[-–—:])(?:[\s\u00a0]+[-–—])?[\s\u00a0]*|([IVX]{1,5})[.)][\s\u00a0]+)(?=\S)/;

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function roman(digits: string): number {
  let total = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = romans[digits.charAt(at)] ?? 0;
    total += value < (romans[digits.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** Splits a typed number off the front of a title: `1. Divers`, `2) Divers`, `IV. Divers`. */
export function splitNumber(text: string): { number: number | null; length: number } {
  const match = numbered.exec(text.slice(0, 20));
  // « 2020 : bilan » and « 12:30 » are no numbers of items.
  if (!match || match[0].length >= text.length) return { number: null, length: 0 };
  return { number: match[1] ? Number(match[1]) : roman(match[2] as string), length: match[0].length };
}

/** What headings were found to say: minutes have few, and the same in meeting after meeting. Titles are slices of the keys. */
const seen = new WeakMap<Lexicon, Readonly<Record<Language, Map<string, HeadingText>>>>();
const seenLimit = 1024;
const seenLength = 48;

/** Reads the words of a heading: its number, its title, its qualifiers (`(pour décision, 20 min)`), its role. */
export function readHeading(words: string, context: BodyContext): HeadingText {
  if (words.length > seenLength) return readHeadingAnew(detached(words), context);
  let known = seen.get(context.lexicon);
  if (known === undefined) {
    known = { fr: new Map(), nl: new Map(), en: new Map() };
    seen.set(context.lexicon, known);
  }
  const headings = known[context.language];
  const heading = headings.get(words);
  if (heading !== undefined) return heading;
  const own = detached(words);
  return remember(headings, seenLimit, own, readHeadingAnew(own, context));
}

function readHeadingAnew(raw: string, context: BodyContext): HeadingText {
  const { lexicon } = context;
  const { number, length } = splitNumber(raw);
  const bracket = readBracket(raw, lexicon);
  const end = bracket.all ? sliceOf(raw, 0, bracket.open).place.end : raw.length;
  const titlePlace = { start: Math.min(length, end), end };
  const title = plainText(raw.slice(titlePlace.start, titlePlace.end));
  const folded = foldLabel(title);
  const hit = roleOf(folded, context);
  const { purpose, minutes, postponed } = bracket.all ? bracket : nothingSaid;
  // « Huis clos » as a title of its own.
  const internal =
    bracket.internal ||
    saysOtherwise(raw, length, lexicon) ||
    speaksInCamera(raw, lexicon) ||
    isInternalWord(title, lexicon) ||
    lexicon.label(folded)?.role === 'internal';
  return {
    typedNumber: number,
    title,
    titlePlace,
    role: hit?.role ?? null,
    roleLanguage: hit?.language ?? null,
    purpose,
    minutes,
    internal,
    near: internal ? null : nearInternalIn(raw, lexicon),
    postponed,
  };
}

/** What a bracket at the end of a heading says, in so far as it is known. */
interface BracketText {
  /** Where it opens; -1 where there is none. */
  readonly open: number;
  /** All of its parts are known. */
  readonly all: boolean;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly internal: boolean;
  readonly postponed: boolean;
}

const nothingSaid: BracketText = {
  open: -1,
  all: false,
  purpose: null,
  minutes: null,
  internal: false,
  postponed: false,
};

function readBracket(raw: string, lexicon: Lexicon): BracketText {
  const bracket = endingBracket(raw);
  if (bracket === null) return nothingSaid;
  const { open, parts } = bracket;
  let all = true;
  let purpose: Purpose | null = null;
  let minutes: number | null = null;
  let internal = false;
  let postponed = false;
  for (const part of parts) {
    const folded = fold(part.text);
    const time = /^(\d{1,3})\s?(.{1,10})$/.exec(folded);
    if (lexicon.purposes.has(folded)) purpose = lexicon.purposes.get(folded) as Purpose;
    else if (time && lexicon.minutes.has((time[2] as string).trim())) minutes = Number(time[1]);
    else if (isInternalWord(part.text, lexicon)) internal = true;
    else if (lexicon.outcomes.get(folded) === 'postponed') postponed = true;
    else all = false;
  }
  return { open, all, purpose, minutes, internal, postponed };
}

/** The bracket that ends a line, also before a full stop, a colon or marks; null where there is none, or it is a link's. */
function endingBracket(raw: string): { readonly open: number; readonly parts: readonly Slice[] } | null {
  let close = raw.length - 1;
  while (close > 0 && mayFollow(raw.charCodeAt(close))) close--;
  if (raw.charCodeAt(close) !== 41) return null;
  let depth = 0;
  for (let open = close; open >= 0; open--) {
    const code = raw.charCodeAt(open);
    if (code === 41) depth++;
    else if (code === 40 && --depth === 0) {
      if (raw.charCodeAt(open - 1) === 93) return null;
      const parts = splitCommas(raw, open + 1, close);
      return parts.length === 0 ? null : { open, parts };
    }
  }
  return null;
}

/** What sets an internal word off from the rest of a line: most lines have none of it. */
const maySay = /[)\]:]|[-–—][\s\u00a0]/;

/**
 * Whether a line says that it is internal otherwise than in a bracket at its end: « Le bail (huis clos) : la lettre », « Huis clos : le bail »,
 * « Le bail [huis clos] », « Le bail – huis clos ». « Communication – interne » does not: the word has another sense.
 */
function saysOtherwise(raw: string, from: number, lexicon: Lexicon): boolean {
  if (!maySay.test(raw)) return false;
  const colon = raw.indexOf(':', from);
  if (colon !== -1 && isInternalWord(raw.slice(from, colon), lexicon)) return true;
  if (colon !== -1 && raw.includes(')')) {
    const inner = raw.search(/\)[\s\u00a0\u202f*_]{0,8}:/);
    if (inner !== -1 && readBracket(raw.slice(0, inner + 1), lexicon).internal) return true;
  }
  const tail = raw.slice(-40).replace(/[\s\u00a0*_.:]{1,9}$/, '');
  if (tail.endsWith(']')) return isInternalWord(tail.slice(tail.lastIndexOf('[') + 1, -1), lexicon);
  const dash = /^[\s\S]*[\s\u00a0][-–—][\s\u00a0]/.exec(tail);
  if (dash === null) return false;
  const last = tail.slice(dash[0].length);
  return isInternalWord(last, lexicon) && !/^[\s\u00a0*_]{0,9}intern/i.test(last);
}

/**
 * Whether a title speaks of a closed session, wherever it does: « Séance à huis clos », « Personnel, huis clos », « Personnel (huis clos ». It is
 * taken at its word, since what is under it would be in every copy. So is one that ends in « confidentiel » after other words.
 */
function speaksInCamera(raw: string, lexicon: Lexicon): boolean {
  if (raw.length < 9 || raw.length > 300) return false;
  if (!lexicon.hasInCameraWord.test(raw.toLowerCase())) return false;
  // « in camera's » is no closed session.
  const words = ` ${fold(unmarked(raw)).replace(/[^\p{L}\p{N}']+|(?<![\p{L}\p{N}])'|'(?!s)/gu, ' ')} `;
  if (lexicon.inCamera.some((one) => words.includes(` ${one} `))) return true;
  if (endsConfidential(words, lexicon)) return true;
  // « Volet confidentiel : personnel »
  const colon = raw.indexOf(':');
  return colon > 8 && endsConfidential(` ${fold(unmarked(raw.slice(0, colon)))} `, lexicon);
}

function endsConfidential(words: string, lexicon: Lexicon): boolean {
  const last = words.slice(words.trimEnd().lastIndexOf(' ') + 1).trimEnd();
  return lexicon.inCameraWords.includes(last) && lexicon.internal.has(last);
}

function mayFollow(code: number): boolean {
  return code === 46 || code === 58 || isMark(code) || isBlank(code);
}

function isInternalWord(words: string, lexicon: Lexicon): boolean {
  if (words.length < 5 || words.length > 40) return false;
  return lexicon.internal.has(fold(unmarked(words)).replace(/[ .:!]{1,9}$/, ''));
}

/** Titles that say nothing internal, without their numbers. */
const harmless = new WeakMap<Lexicon, Map<string, true>>();

const harmlessLimit = 1000;

/** That the title of a whole PV says that it is internal, which makes nothing in it so; or nearly says it; null for any other. */
export function titleProblem(words: string, place: Place, context: BodyContext): Problem | null {
  // From meeting to meeting, a title changes its numbers, which say nothing of it.
  const shape = words.replace(/\d/g, '0');
  const known = mapFor(harmless, context.lexicon);
  if (known.has(shape)) return null;
  const { internal, near } = readHeading(words, context);
  if (near === null && !internal) remember(known, harmlessLimit, detached(shape), true);
  // Not the whole title: it may be what is not to be told.
  if (near !== null) return nearInternalProblem(near, place);
  if (!internal) return null;
  const folded = ` ${fold(plainText(words)).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const said = [...context.lexicon.inCamera, ...context.lexicon.internal].find((one) => folded.includes(` ${one} `));
  const label = said ?? context.lexicon.inCamera[0] ?? '';
  return problem('label-unread/internal-elsewhere', place, { written: label, label });
}

/** What a heading nearly says, where it says nothing internal: the words, and what they are near to. */
export interface NearInternal {
  readonly part: Slice;
  readonly label: string;
  /** Nothing is slipped in it: it is not read there, since it may mean something else (« Bail – interne »), or as it is written (`#interne`). */
  readonly isWord: boolean;
}

/** That a heading nearly says that it is internal. */
export function nearInternalProblem({ part, label, isWord }: NearInternal, place: Place): Problem {
  const args = { written: plainText(part.text), label };
  return problem(isWord ? 'label-unread/internal-elsewhere' : 'qualifier-unread/internal', place, args);
}

/**
 * What in a heading is nearly internal: a part of its bracket (« Personnel (huit clos) »), its words before a colon or after a dash, all of it
 * (« Huis cols »), or what it says of a closed session (« Séance à huit clos »); null where nothing is.
 */
function nearInternalIn(raw: string, lexicon: Lexicon): NearInternal | null {
  if (raw.includes(')')) {
    for (const part of endingBracket(raw)?.parts ?? []) {
      const label = lexicon.nearInternal(fold(part.text));
      if (label !== null) return { part, label, isWord: false };
    }
  }
  const from = splitNumber(raw).length;
  let start = from;
  for (let at = from; at <= raw.length; at++) {
    if (at < raw.length && !setsOff(raw, at)) continue;
    const part = sliceOf(raw, start, at);
    start = at + 1;
    // « Bail, sous embargo »: it is read in a bracket or after a dash.
    const said = saidAsWritten(part.text, lexicon);
    if (said !== null && (!said.weak || opensTitle(raw, part.place, from, lexicon)))
      return { part, label: said.label, isWord: true };
    const words = nearWords(part, lexicon);
    if (words === null) continue;
    // « Audit – integré »: a word that has other senses is a label only where one stands.
    const isLabel = part.place.start <= from + 4 && (at === raw.length || raw.charCodeAt(at) === 58);
    if (isLabel || !lexicon.internalAdjectives.some((word) => words.startsWith(word)))
      return { part, label: words, isWord: false };
  }
  const near = nearPhrase(raw, lexicon) ?? apartWord(raw, from, lexicon);
  if (near !== null) return near;
  // As it looks: « ｈｕｉｓ ｃｌｏｓ ».
  const shown = revealed(raw);
  if (shown !== raw && (saysOtherwise(shown, from, lexicon) || speaksInCamera(shown, lexicon)))
    return {
      part: { text: 'huis clos', place: sliceOf(raw, from, raw.length).place },
      label: 'huis clos',
      isWord: true,
    };
  const spelled = spelledInternal(raw, lexicon);
  if (spelled === null) return null;
  return {
    part: { text: spelled.written, place: sliceOf(raw, 0, raw.length).place },
    label: spelled.label,
    isWord: true,
  };
}

/** « Évaluation du personnel – interne », « Bail | interne », « Bail **interne** », and not « Audit – interne », « Frais externes et – interne ». */
const apartOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?:[-–—][\\s\\u00a0\\u202f]{1,4}|[,;:|][\\s\\u00a0\\u202f]{0,4}|[[{("'«“*_]{1,3}[\\s\\u00a0\\u202f]{0,2})[("'«“*_]{0,3}(${words.join('|')})[\\s\\u00a0\\u202f.!)\\]}"'»”*_]{0,8}$`,
  );

/** By their lexicon, the same: made where a title holds such a word. */
const aparts = new WeakMap<Lexicon, RegExp>();

/** « Bail **réservé au bureau** », « Bail | sous embargo » */
const bold = /(?:[*_]{1,3}|\|[ \u00a0]?)([^*_|]{5,40})[*_]{0,3}$/;

/** The last word of a title that has other senses and is set off, which only who wrote it can tell from a mark; null where none is. */
function apartWord(raw: string, from: number, lexicon: Lexicon): NearInternal | null {
  const tail = revealed(raw.slice(-40)).toLowerCase();
  const { place } = sliceOf(raw, 0, raw.length);
  const words = bold.exec(tail)?.[1];
  if (words !== undefined && isInternalWord(words, lexicon) && !lexicon.inward.test(words))
    return { part: { text: words, place }, label: lexicon.reserved.get(fold(words)) ?? words, isWord: true };
  if (!lexicon.inward.test(tail)) return null;
  const apart = aparts.get(lexicon) ?? apartOf(lexicon.internalAdjectives);
  aparts.set(lexicon, apart);
  const found = apart.exec(tail);
  if (found === null || lexicon.outward.test(raw)) return null;
  const before = fold(plainText(revealed(raw.slice(from)).slice(0, -(tail.length - found.index)))).replace(
    /[ .:*_–—-]{1,9}$/,
    '',
  );
  if (lexicon.internalKinds.has(before)) return null;
  return { part: { text: found[1] as string, place }, label: found[1] as string, isWord: true };
}

/** « Interne – le bail »: whether words with other senses open a title before a dash, and what they are opposed to is not in it. */
function opensTitle(raw: string, { start, end }: Place, from: number, lexicon: Lexicon): boolean {
  if (start > from + 4 || lexicon.outward.test(raw)) return false;
  const after = raw.slice(end).trimStart().charCodeAt(0);
  return after === 45 || after === 0x2013 || after === 0x2014 || after === 124;
}

/** What sets words of a heading off: a colon, a comma, a bracket, a dash between blanks. */
function setsOff(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  if (code === 58 || code === 59 || code === 44 || code === 40 || code === 41 || code === 91 || code === 93)
    return true;
  return (code === 45 || code === 0x2013 || code === 0x2014) && isBlank(raw.charCodeAt(at + 1));
}

function nearWords({ text }: Slice, lexicon: Lexicon): string | null {
  if (text.length < 5 || text.length > 30) return null;
  return lexicon.nearInternal(fold(plainText(text)).replace(/[ .:!]{1,9}$/, ''));
}

/** One letter is wrong in what a title says of a closed session, so that one of its words is whole; or in a « confidentiel » that ends it. */
function nearPhrase(raw: string, lexicon: Lexicon): NearInternal | null {
  if (raw.length < 8 || raw.length > 300) return null;
  const small = raw.toLowerCase();
  const { place } = sliceOf(raw, 0, raw.length);
  const colon = small.indexOf(':');
  for (const end of [raw.length, colon]) {
    const word = lastWord(small, end);
    // In the plural it is said of things: « données confidentielles ».
    if (word.length < 10 || word.length > 16 || word.endsWith('s')) continue;
    const text = fold(word);
    const label = lexicon.nearInternal(text);
    if (label !== null && !label.includes(' ')) return { part: { text, place }, label, isWord: false };
  }
  if (!lexicon.hasInCameraPart.test(small)) return null;
  const words = fold(plainText(raw)).split(/[^\p{L}\p{N}']+/u);
  for (const phrase of lexicon.inCameraPhrases) {
    for (let at = 0; at < words.length; at++) {
      const one = words[at] as string;
      if (isNearly(one, phrase.joined, lexicon))
        return { part: { text: one, place }, label: phrase.words, isWord: false };
      // One letter is wrong: one of the two first ones is still there.
      const [first, second] = [one.charCodeAt(0), one.charCodeAt(1)];
      const [a, b] = [phrase.words.charCodeAt(0), phrase.words.charCodeAt(1)];
      if (first !== a && second !== b && first !== b && second !== a) continue;
      const text = words.slice(at, at + phrase.size).join(' ');
      if (isNearly(text, phrase.words, lexicon)) return { part: { text, place }, label: phrase.words, isWord: false };
    }
  }
  return null;
}

/** The last word of what ends at an offset, without marks and stops. */
function lastWord(raw: string, end: number): string {
  let to = end;
  while (to > 0 && mayFollow(raw.charCodeAt(to - 1))) to--;
  let from = to;
  while (from > 0 && !isBlank(raw.charCodeAt(from - 1)) && !isMark(raw.charCodeAt(from - 1))) from--;
  return raw.slice(from, to);
}

function isNearly(words: string, label: string, lexicon: Lexicon): boolean {
  if (Math.abs(words.length - label.length) > 1) return false;
  const edit = editBetween(words, label);
  return edit !== 'none' && edit !== 'several' && lexicon.nearInternal(words) !== null;
}

/** What is said in a line of an agenda that ends in an internal qualifier, or in another bracket. */
export interface InternalLine {
  /** Where its words end: before the bracket, unless some of that is not known. */
  readonly end: number;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
}

/** Reads a line that ends in an internal qualifier: « Licenciement (huis clos) »; null for any other. */
export function readInternalLine(raw: string, lexicon: Lexicon): InternalLine | null {
  if (!maySay.test(raw)) return speaksInCamera(raw, lexicon) ? { end: raw.length, purpose: null, minutes: null } : null;
  const { open, all, purpose, minutes, internal } = readBracket(raw, lexicon);
  if (!internal && !saysOtherwise(raw, splitNumber(raw).length, lexicon) && !speaksInCamera(raw, lexicon)) return null;
  if (!internal || !all) return { end: raw.length, purpose: null, minutes: null };
  return { end: sliceOf(raw, 0, open).place.end, purpose, minutes };
}

/** Where a title ends before a bracket of which all is known, and what that says: « Budget (pour décision, 20 min) »; null for any other. */
export function readTitleBracket(line: string, lexicon: Lexicon): InternalLine | null {
  if (!line.includes(')')) return null;
  const { open, all, purpose, minutes } = readBracket(line, lexicon);
  const end = all ? sliceOf(line, 0, open).place.end : 0;
  return end === 0 ? null : { end, purpose, minutes };
}

type Role = { readonly role: ItemRole; readonly language: Language | null } | null;

/** The role that a folded title gives, seen through an article, and through a note in brackets: « Les divers (infos) ». */
function roleOf(folded: string, { lexicon, language }: BodyContext): Role {
  const hit = lexicon.heading(folded, language);
  if (hit) return hit;
  const bare = folded.endsWith(')') ? folded.replace(/\s*\([^()]*\)$/, '') : folded;
  const seen = bare === folded ? null : lexicon.heading(bare, language);
  if (seen) return seen;
  const article = /^(?:les?|la|l'|de|het|the)\s?/.exec(bare);
  return article === null ? null : lexicon.heading(bare.slice(article[0].length), language);
}

/** An item while it is being read: its end and its state are not known yet. */
export type OpenItem = { -readonly [K in keyof AgendaItem]: AgendaItem[K] };
