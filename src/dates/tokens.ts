import type { DateWords } from '../language/date-words.ts';
import type { Language } from '../model/minutes.ts';
import { addTo } from '../text/group.ts';
import { normalize } from '../text/normalize.ts';
import { type Packed, pack, unpack } from './packed.ts';

/**
 * What the readers of dates and times see instead of characters: words, numbers and marks, each with the meanings
 * that the three languages give it. One pass, one token for a run of letters or digits, nothing looked up twice.
 */

/** What a phrase can be in a date: the list of {@link DateWords} that it stands in. */
export type Role = Exclude<keyof DateWords, 'exact' | 'monthFirst' | 'counted'>;

/** One meaning of a phrase: `value` is a month, a weekday (1 Monday), a part, a unit … where the role has one. */
export interface Sense {
  readonly role: Role;
  readonly value: number | string;
  readonly language: Language;
  /** The phrase as tokens, normalized; it is found under the first. */
  readonly words: readonly string[];
  /** It counts only with its accents. */
  readonly exact: string | null;
}

export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  /** A word normalized, with the apostrophe that ties it to the next (`d'`); the digits; the mark, dashes as `-`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A blank or the start of the text is before it. */
  readonly gap: boolean;
  /** It is the first of its line. */
  readonly line: boolean;
  readonly senses: readonly Sense[];
}

/** What a word means that a phrase begins with. */
export interface Lexicon {
  get(word: string): readonly Sense[] | undefined;
}

/** A sense as plain data, its properties in their order. */
type PackedSense = readonly [Role, number | string, Language, readonly string[], string | null];

/** Of what a lexicon is made: for each first word its senses, as JSON. */
export type LexiconTable = Packed<string>;

const none: readonly Sense[] = [];
const end: Token = { kind: 'break', text: '', start: Infinity, end: Infinity, gap: true, line: true, senses: none };

/** Longer words are in no language's list: they are not even normalized. */
const longestWord = 40;

const kinds = { mark: 0, digit: 1, letter: 2, blank: 3, apostrophe: 4 } as const;

function classOf(code: number): number {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return kinds.digit;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return kinds.letter;
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return kinds.blank;
    return code === 0x27 || code === 0x60 ? kinds.apostrophe : kinds.mark;
  }
  if (code === 0xa0) return kinds.blank;
  if (code < 0xc0) return code === 0xb4 ? kinds.apostrophe : kinds.mark;
  if (code === 0xd7 || code === 0xf7) return kinds.mark;
  if (code === 0x2bc) return kinds.apostrophe;
  if (code < 0x2000) return code === 0x1680 ? kinds.blank : kinds.letter;
  if (code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060)
    return kinds.blank;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2032) return kinds.apostrophe;
  if (code < 0x3000 || code === 0xfffd) return kinds.mark;
  if (code === 0x3000 || code === 0xfeff) return kinds.blank;
  return code >= 0xd800 && code <= 0xdfff ? kinds.mark : kinds.letter;
}

function markText(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : text.charAt(at);
}

/** The end of the run without blanks or closing brackets: an address is skipped whole. */
function endOfAddress(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) === kinds.blank || code === 0x29 || code === 0x3e || code === 0x5d || code === 0x22) break;
    at++;
  }
  return at;
}

/** Cuts a text into tokens, or its first `most`; web and mail addresses become one mark. Linear in the text. */
export function tokenise(text: string, lexicon: Lexicon, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  let gap = true;
  let line = true;
  while (at < length && tokens.length < most) {
    const start = at;
    const kind = classOf(text.charCodeAt(at));
    if (kind === kinds.blank) {
      let lines = 0;
      do {
        if (text.charCodeAt(at) === 0x0a || (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines++;
        at++;
      } while (at < length && classOf(text.charCodeAt(at)) === kinds.blank);
      gap = true;
      if (lines > 0) line = true;
      // An empty line ends the paragraph, and whatever stood before it.
      if (lines > 1) tokens.push({ kind: 'break', text: '', start, end: at, gap, line, senses: none });
      continue;
    }
    if (kind === kinds.digit) {
      do at++;
      while (at < length && classOf(text.charCodeAt(at)) === kinds.digit);
      tokens.push({ kind: 'number', text: text.slice(start, at), start, end: at, gap, line, senses: none });
    } else if (kind === kinds.letter) {
      let bits = 0;
      let code = text.charCodeAt(at);
      do {
        bits |= code;
        code = text.charCodeAt(++at);
      } while (at < length && classOf(code) === kinds.letter);
      if (at + 1 < length && classOf(code) === kinds.apostrophe && classOf(text.charCodeAt(at + 1)) === kinds.letter) {
        if (code !== 0x27) bits = code | 0x80;
        at++;
      }
      const word = at - start > longestWord ? '' : text.slice(start, at);
      // Most words normalize to lower case and no more.
      const normalized = bits < 0x80 ? word.toLowerCase() : normalize(word);
      tokens.push({
        kind: 'word',
        text: normalized,
        start,
        end: at,
        gap,
        line,
        senses: lexicon.get(normalized) ?? none,
      });
    } else {
      const code = text.charCodeAt(at);
      const address = code === 0x40 || (code === 0x3a && text.startsWith('//', at + 1));
      at = address ? endOfAddress(text, at + 1) : at + 1;
      const mark = address ? '@' : kind === kinds.apostrophe ? "'" : markText(text, start);
      tokens.push({ kind: 'mark', text: mark, start, end: at, gap, line, senses: lexicon.get(mark) ?? none });
    }
    gap = false;
    line = false;
  }
  return tokens;
}

/** The token at an index; beyond either end a break that matches nothing. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? end;
}

/** Tokens under examination: their text, and the language that settles a conflict. */
export interface Tokens {
  readonly source: string;
  readonly list: readonly Token[];
  readonly language: Language;
}

function spells({ source, list }: Tokens, sense: Sense, index: number): boolean {
  const { words } = sense;
  for (let i = 1; i < words.length; i++) if (tokenAt(list, index + i).text !== words[i]) return false;
  if (sense.exact === null) return true;
  const { start, end: stop } = tokenAt(list, index);
  return source.slice(start, stop).normalize('NFC').toLowerCase() === sense.exact;
}

/**
 * The longest phrase of a role that starts at a token, or null. Among equals the context's language goes first.
 */
export function sense(tokens: Tokens, index: number, role: Role): Sense | null {
  let found: Sense | null = null;
  for (const candidate of tokenAt(tokens.list, index).senses) {
    if (candidate.role !== role) continue;
    // Senses are sorted by length: a shorter one can only be worse.
    if (found !== null && candidate.words.length < found.words.length) break;
    if (!spells(tokens, candidate, index)) continue;
    if (candidate.language === tokens.language) return candidate;
    found ??= candidate;
  }
  return found;
}

/** Every meaning of a role that the phrase at a token has in the context's language, else in all. */
export function senses(tokens: Tokens, index: number, role: Role): readonly Sense[] {
  const first = sense(tokens, index, role);
  if (first === null) return none;
  return tokenAt(tokens.list, index).senses.filter(
    (other) =>
      other.role === role &&
      other.words.length === first.words.length &&
      (first.language !== tokens.language || other.language === first.language) &&
      spells(tokens, other, index),
  );
}

const plainWords = /^[a-z ]+$/;
const pieces = /[a-z]+'?|[^a-z ]/g;

/** The tokens of a phrase of {@link DateWords}, normalized: what {@link tokenise} makes of it in a text. */
function wordsOf(phrase: string): readonly string[] {
  return plainWords.test(phrase) ? phrase.split(' ') : (normalize(phrase).match(pieces) ?? []);
}

const nothing: Lexicon = { get: () => undefined };

/** The tokens of a name, normalized. */
export function phraseOf(name: string): readonly string[] {
  return tokenise(name, nothing).map((token) => token.text);
}

/** Folds the words of all languages. */
export function lexiconTable(words: Readonly<Record<Language, DateWords>>): LexiconTable {
  const lexicon = new Map<string, Sense[]>();
  for (const [language, { exact, monthFirst: _, counted: __, ...lists }] of Object.entries(words)) {
    const add = (role: string, value: number | string, phrase: string): void => {
      const tokens = wordsOf(phrase);
      const first = tokens[0] ?? '';
      const only = exact.includes(phrase) ? phrase : null;
      const sense = { role: role as Role, value, language: language as Language, words: tokens, exact: only };
      addTo(lexicon, first, sense);
    };
    for (const [role, list] of Object.entries(lists)) {
      // A plain list, several lists numbered from 1, or lists by name.
      for (const [key, entry] of Object.entries(list)) {
        if (typeof entry === 'string') add(role, '', entry);
        else for (const phrase of entry) add(role, Array.isArray(list) ? Number(key) + 1 : key, phrase);
      }
    }
  }
  const packed = new Map<string, string>();
  for (const [first, senses] of lexicon) {
    senses.sort((a, b) => b.words.length - a.words.length);
    const plain = senses.map((one): PackedSense => [one.role, one.value, one.language, one.words, one.exact]);
    packed.set(first, JSON.stringify(plain));
  }
  return pack(packed);
}

/** The lexicon of a table: what is never said is never read. */
export function createLexicon(table: LexiconTable): Lexicon {
  const senses: Map<string, string | readonly Sense[]> = unpack(table);
  return {
    get(word) {
      const known = senses.get(word);
      if (typeof known !== 'string') return known;
      const read = (JSON.parse(known) as readonly PackedSense[]).map(
        ([role, value, language, words, exact]): Sense => ({ role, value, language, words, exact }),
      );
      senses.set(word, read);
      return read;
    },
  };
}

const opening = '([{\u00ab"\u201c\u201d\u201e\u2018\'|;<>!?\u2026\u2022\u00b7';

/** True where a number may start something of its own: not after a letter, a digit, or a mark that ties it to one (`v2`, `1,5`, `a/5`). */
export function opensClean({ list }: Tokens, index: number): boolean {
  for (let at = index; ; at--) {
    if (tokenAt(list, at).gap) return true;
    const before = tokenAt(list, at - 1);
    if (before.kind !== 'mark') return before.kind === 'break';
    // Emphasis: what counts is before it.
    if (before.text === '*' || before.text === '_') continue;
    if (opening.includes(before.text)) return true;
    if (before.text === '-') return before.gap;
    return (before.text === ',' || before.text === ':') && tokenAt(list, at - 2).kind === 'word';
  }
}

/** True where nothing is tied to the end of what stops before a token: `5%`, `2020-03-05/D1`, `1.2.2020.pdf`. */
export function closesClean({ list }: Tokens, index: number): boolean {
  const after = tokenAt(list, index);
  if (after.gap) return true;
  if (after.kind !== 'mark') return false;
  const next = tokenAt(list, index + 1);
  const tied = !next.gap && next.kind !== 'mark';
  if ('.-_*'.includes(after.text)) return !tied || after.text === '*';
  if (',:'.includes(after.text)) return !(tied && next.kind === 'number');
  return !'/\\%\u20ac$@=\u00b0+~#&^\u00b2'.includes(after.text);
}

/** True where the word at a token has a capital. */
export function isCapital({ source, list }: Tokens, index: number): boolean {
  const first = source.charAt(tokenAt(list, index).start);
  return first !== first.toLowerCase();
}
