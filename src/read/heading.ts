import { plainText } from '../markdown/inline.ts';
import { isBlank, isMark, type Slice, sliceOf, splitCommas, unmarked } from '../markdown/spans.ts';
import { byLanguage } from '../model/by-language.ts';
import type { ItemRole, Language, Purpose } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { agendaLabelIn } from '../recognise/agenda-line.ts';
import { isApprovalTitle } from '../recognise/approvals.ts';
import type { ReadContext } from '../recognise/context.ts';
import { saysDeferred } from '../recognise/deferred.ts';
import { type Lexicon, normalizeLabel } from '../recognise/lexicon.ts';
import { nextMeetingIn } from '../recognise/next-line.ts';
import { memoize } from '../text/memo.ts';
import { minuteNumberOf } from '../text/minute-number.ts';
import { detached, normalize } from '../text/normalize.ts';

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

/** Words before a number: « Point 3 : toiture ». */
const leading = /^(\p{L}{2,10}(?: \p{L}{2,10})?)[\s\u00a0]+(?=\d)/u;

/** Splits a typed number off the front of a title: `1. Divers`, `2) Divers`, `IV. Divers`, `Point 3 : divers`. */
export function splitNumber(
  text: string,
  { itemWords }: Pick<Lexicon, 'itemWords'>,
): { number: number | null; length: number } {
  const word = leading.exec(text.slice(0, 30));
  const before = word !== null && itemWords.has(normalize(word[1] as string)) ? word[0].length : 0;
  const match = numbered.exec(text.slice(before, before + 20));
  // « 2020 : bilan » and « 12:30 » are no numbers of items.
  if (!match || before + match[0].length >= text.length) return { number: null, length: 0 };
  return { number: match[1] ? Number(match[1]) : roman(match[2] as string), length: before + match[0].length };
}

/** How long the number before the words of a title is, be it that of a minute, which stays in the title. */
export function numberLength(text: string, lexicon: Pick<Lexicon, 'itemWords'>): number {
  return splitNumber(text, lexicon).length || (minuteNumberOf(text)?.length ?? 0);
}

/** What headings were found to say: minutes have few, and the same in meeting after meeting. Titles are slices of the keys. */
const seen = new WeakMap<Lexicon, Readonly<Record<Language, Map<string, HeadingText>>>>();
const seenLimit = 1024;
const seenLength = 48;

/** Reads the words of a heading: its number, its title, its qualifiers (`(pour décision, 20 min)`), its role. */
export function readHeading(words: string, context: ReadContext): HeadingText {
  if (words.length > seenLength) return readHeadingAnew(detached(words), context);
  let known = seen.get(context.lexicon);
  if (known === undefined) {
    known = byLanguage(() => new Map());
    seen.set(context.lexicon, known);
  }
  const headings = known[context.language];
  const heading = headings.get(words);
  if (heading !== undefined) return heading;
  const own = detached(words);
  return memoize(headings, seenLimit, own, readHeadingAnew(own, context));
}

function readHeadingAnew(raw: string, context: ReadContext): HeadingText {
  const { lexicon } = context;
  const isPutOff = (words: string): boolean =>
    lexicon.outcomes.get(normalize(words)) === 'postponed' ||
    saysDeferred(words, context, { dated: true, until: true });
  const bracket = readBracket(raw, lexicon, isPutOff);
  const putOff = bracket.all ? null : putOffFrom(raw, isPutOff);
  const end = bracket.all ? sliceOf(raw, 0, bracket.open).place.end : (putOff ?? raw.length);
  const titleFrom = (from: number): string => plainText(raw.slice(Math.min(from, end), end));
  const roleFrom = (from: number): Role => titleRole(titleFrom(from), context);
  const { number, length, hit, from } = numberAndRole(raw, roleFrom, lexicon);
  const titlePlace = { start: Math.min(length, end), end };
  const title = titleFrom(length);
  const subject = from === length ? title : titleFrom(from);
  const { purpose, minutes } = bracket.all ? bracket : nothingSaid;
  const postponed = putOff !== null || (bracket.all && bracket.postponed);
  // « Huis clos » as a title of its own.
  const internal =
    bracket.internal ||
    saysOtherwise(raw, from, lexicon) ||
    speaksInCamera(raw, lexicon) ||
    isInternalWord(subject, lexicon) ||
    lexicon.label(normalizeLabel(subject))?.role === 'internal';
  return {
    typedNumber: number,
    title,
    titlePlace,
    role: hit?.role ?? null,
    roleLanguage: hit?.language ?? null,
    purpose,
    minutes,
    internal,
    near: internal ? null : nearInternalIn(raw, from, lexicon),
    postponed,
  };
}

/** « Budget *: reporté* », « Budget *– reporté à la prochaine réunion* »: where a title ends that says that its item is put off; null: it does not. */
function putOffFrom(raw: string, isPutOff: (words: string) => boolean): number | null {
  if (raw.length > longestPutOffTitle) return null;
  const [joint, other] = raw.matchAll(/(?:\s?:|\s[–—-])\s/g);
  if (joint === undefined || other !== undefined || !/\p{L}{2}/u.test(raw.slice(0, joint.index))) return null;
  const said = raw.slice(joint.index + joint[0].length).replace(/[\s.*_]{1,6}$/, '');
  return said.length <= longestPutOff && isPutOff(said) ? joint.index : null;
}

/** No more words say that an item is put off, and until when. */
const longestPutOff = 60;
const longestPutOffTitle = 200;

/**
 * The number of a heading, and the role of its title. « 1 Approbation du PV »: a number without its mark is one before a title that has a role; before
 * any other it is part of it (« 3 nouveaux vélos »). That of a minute stays in the title, and what has one is an item, also if it tells who was there.
 * `from`: where the words on its subject begin.
 */
function numberAndRole(
  raw: string,
  roleFrom: (from: number) => Role,
  lexicon: Lexicon,
): { readonly number: number | null; readonly length: number; readonly hit: Role; readonly from: number } {
  const own = minuteNumberOf(raw);
  if (own !== null) {
    const role = roleFrom(own.length);
    const isItem = role !== null && role.role !== 'presence' && role.role !== 'agenda';
    return { number: null, length: 0, hit: isItem ? role : roleFrom(0), from: own.length };
  }
  const marked = splitNumber(raw, lexicon);
  const bare = marked.number === null ? /^(\d{1,2})[\s\u00a0]{1,4}(?=\p{L})/u.exec(raw) : null;
  const hit = bare === null ? null : roleFrom(bare[0].length);
  if (bare !== null && hit !== null)
    return { number: Number(bare[1]), length: bare[0].length, hit, from: bare[0].length };
  return { ...marked, hit: roleFrom(marked.length), from: marked.length };
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

function readBracket(raw: string, lexicon: Lexicon, isPutOff?: (words: string) => boolean): BracketText {
  const bracket = endingBracket(raw);
  if (bracket === null) return nothingSaid;
  const { open, parts } = bracket;
  let all = true;
  let purpose: Purpose | null = null;
  let minutes: number | null = null;
  let internal = false;
  let postponed = false;
  for (const part of parts) {
    const normalized = normalize(part.text);
    const time = /^(\d{1,3})\s?(.{1,10})$/.exec(normalized);
    if (lexicon.purposes.has(normalized)) purpose = lexicon.purposes.get(normalized) as Purpose;
    else if (time && lexicon.minutes.has((time[2] as string).trim())) minutes = Number(time[1]);
    else if (isInternalWord(part.text, lexicon)) internal = true;
    else if (isPutOff?.(part.text) === true) postponed = true;
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
 * « Le bail [huis clos] », « [Huis clos] Le bail », « Le bail – huis clos », « Réservé au CA – salaires ». « Communication – interne » does not: the
 * word has another sense.
 */
function saysOtherwise(raw: string, from: number, lexicon: Lexicon): boolean {
  if (!maySay.test(raw)) return false;
  const colon = raw.indexOf(':', from);
  if (colon !== -1 && isInternalWord(raw.slice(from, colon), lexicon)) return true;
  if (colon !== -1 && raw.includes(')')) {
    const inner = raw.search(/\)[\s\u00a0\u202f*_]{0,8}:/);
    if (inner !== -1 && readBracket(raw.slice(0, inner + 1), lexicon).internal) return true;
  }
  const head =
    /^[*_]{0,3}(?:\[([^[\]]{5,40})\]|\(([^()]{5,40})\))(?!\()|^[^–—:-]{5,40}(?=[\s\u00a0][-–—][\s\u00a0])/.exec(
      raw.slice(from, from + 50),
    );
  if (head !== null) {
    const inside = head[1] ?? head[2];
    const words = inside ?? head[0];
    if (isInternalWord(words, lexicon) && (inside !== undefined || !hasOtherSenses(words, lexicon))) return true;
  }
  const tail = raw.slice(-40).replace(/[\s\u00a0*_.:]{1,9}$/, '');
  if (tail.endsWith(']')) return isInternalWord(tail.slice(tail.lastIndexOf('[') + 1, -1), lexicon);
  const dash = /^[\s\S]*[\s\u00a0][-–—][\s\u00a0]/.exec(tail);
  if (dash === null) return false;
  const last = tail.slice(dash[0].length);
  return isInternalWord(last, lexicon) && !hasOtherSenses(last, lexicon);
}

/**
 * Whether a title speaks of a closed session, wherever it does: « Séance à huis clos », « Personnel, huis clos », « Personnel (huis clos ». It is
 * taken at its word, since what is under it would be in every copy. So is one that ends in « confidentiel » after other words.
 */
function speaksInCamera(raw: string, lexicon: Lexicon): boolean {
  if (raw.length < 9 || raw.length > 300) return false;
  const normalized = normalize(unmarked(raw));
  if (!lexicon.hasInCameraWord.test(normalized)) return false;
  // « in camera's » is no closed session.
  const words = ` ${normalized.replace(/[^\p{L}\p{N}']+|(?<![\p{L}\p{N}])'|'(?!s)/gu, ' ')} `;
  if (lexicon.inCamera.some((one) => words.includes(` ${one} `))) return true;
  if (endsConfidential(words, lexicon)) return true;
  // « Volet confidentiel : personnel »
  const colon = raw.indexOf(':');
  return colon > 8 && endsConfidential(` ${normalize(unmarked(raw.slice(0, colon)))} `, lexicon);
}

function endsConfidential(words: string, lexicon: Lexicon): boolean {
  const last = words.slice(words.trimEnd().lastIndexOf(' ') + 1).trimEnd();
  return lexicon.inCameraWords.includes(last) && lexicon.internal.has(last) && !hasOtherSenses(last, lexicon);
}

/** « interne », « privé », which are said of other things, too. */
function hasOtherSenses(words: string, { internalAdjectives }: Lexicon): boolean {
  const normalized = normalize(unmarked(words));
  return internalAdjectives.some((word) => normalized.startsWith(word));
}

function mayFollow(code: number): boolean {
  return code === 46 || code === 58 || isMark(code) || isBlank(code);
}

function isInternalWord(words: string, lexicon: Lexicon): boolean {
  if (words.length < 5 || words.length > 40) return false;
  return lexicon.internal.has(normalize(unmarked(words)).replace(/[ .:!]{1,9}$/, ''));
}

/** What a heading nearly says, where it says nothing internal: the words, and what they are near to. */
interface NearInternal {
  readonly part: Slice;
  readonly label: string;
}

/**
 * What in a heading is nearly internal: a part of its bracket (« Personnel (huit clos) »), its words before a colon or after a dash, or all of it
 * (« Huis cols »); null where nothing is.
 */
function nearInternalIn(raw: string, from: number, lexicon: Lexicon): NearInternal | null {
  for (const part of endingBracket(raw)?.parts ?? []) {
    const label = lexicon.nearInternal(normalize(part.text));
    if (label !== null) return { part, label };
  }
  let start = from;
  for (let at = from; at <= raw.length; at++) {
    if (at < raw.length && !setsOff(raw, at)) continue;
    const part = sliceOf(raw, start, at);
    start = at + 1;
    const label = nearWords(part, lexicon);
    if (label === null) continue;
    // « Audit – integré »: a word that has other senses is a label only where one stands.
    const isLabel = part.place.start <= from + 4 && (at === raw.length || raw.charCodeAt(at) === 58);
    if (isLabel || !lexicon.internalAdjectives.some((word) => label.startsWith(word))) return { part, label };
  }
  return null;
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
  const words = normalize(plainText(text)).replace(/[ .:!]{1,9}$/, '');
  // « Bail – interne » is written as such a word is, and not read there.
  if (lexicon.internal.has(words)) return null;
  const label = lexicon.nearLabel(words);
  return label?.role === 'internal' ? label.written : lexicon.nearInternal(words);
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
  if (!internal && !saysOtherwise(raw, splitNumber(raw, lexicon).length, lexicon) && !speaksInCamera(raw, lexicon))
    return null;
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

function titleRole(title: string, context: ReadContext): Role {
  return roleOf(normalizeLabel(title), context) ?? nextRole(title, context) ?? approvalRole(title, context);
}

/** « Prochain CA », « Volgende keer », « Prochaine réunion : le 23 avril »: any heading that names the meeting to come and nothing else but its day, or its agenda. */
function nextRole(title: string, context: ReadContext): Role {
  if (agendaLabelIn(title, true, context) !== null) return { role: 'next-meetings', language: null };
  const name = nextMeetingIn(title, context);
  if (name === null || name.start !== 0) return null;
  const rest = title.slice(name.end).replace(/^[\s:–-]+/, '');
  if (rest !== '' && context.dates.findDates(rest, context).every(({ start }) => start > 0)) return null;
  return { role: 'next-meetings', language: null };
}

/** « PV du 15 janvier », « Lecture et adoption du dernier compte rendu », « PV du 15/12 ok »: earlier minutes are to be approved, or are. */
function approvalRole(title: string, context: ReadContext): Role {
  return isApprovalTitle(title, context) ? { role: 'approval', language: null } : null;
}

/** The role that a normalized title gives, seen through an article, and through a note in brackets: « Les divers (infos) ». */
function roleOf(normalized: string, { lexicon, language }: ReadContext): Role {
  const hit = lexicon.heading(normalized, language);
  if (hit) return hit;
  const bare = normalized.endsWith(')') ? normalized.replace(/\s*\([^()]*\)$/, '') : normalized;
  const seen = bare === normalized ? null : lexicon.heading(bare, language);
  if (seen) return seen;
  const article = /^(?:les?|la|l'|de|het|the)\s?/.exec(bare);
  if (article !== null) return lexicon.heading(bare.slice(article[0].length), language);
  // « Présents / Aanwezig »: in two languages.
  const [first, second] = bare.split(' / ').map((half) => lexicon.heading(half, language));
  return first != null && first.role === second?.role ? first : null;
}
