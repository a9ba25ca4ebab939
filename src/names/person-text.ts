import type { Place } from '../model/place.ts';
import { isLetter, isNumber } from '../text/letters.ts';
import { squeeze } from '../text/normalize.ts';

/**
 * A person as somebody writes him or her: `Name (Organisation) <email>`, `Name (Organisation) : email` and what
 * lies near. The words stay as typed; what is none of the three parts is kept apart, never dropped.
 */

type PartName = 'name' | 'organisation' | 'email' | 'rest';

/** The parts of a written person, white space normalized, with where each stands in the text that was given. */
export interface PersonText {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  /** What follows and is none of these: `(excusé)`, `présidente`. */
  readonly rest: string | null;
  readonly places: Readonly<Record<PartName, Place | null>>;
}

/** Blanks, and the marks that part a name from what follows it. */
const blank = /[\s\u00a0\u2007\u202f]/;
const separator = /[\s\u00a0\u2007\u202f,;:|]/;
/** Or an arrow begins so: « → », `=>`. */
const dash = /[-\u2013\u2014\u2192\u21d2=]/;
const mailCharacter = /[^\s\u00a0\u202f<>()[\]{},;:"«»@]/;
/** Longer "words" around an `@` are no address. */
const mailLimit = 128;

/** Reads a person as written. Never throws; words that are no such form are a name as they are. */
export function parsePerson(text: string): PersonText {
  const places: Record<PartName, Place | null> = { name: null, organisation: null, email: null, rest: null };
  const mail = findMail(text);
  if (mail === null) {
    readName(text, text.length, places);
  } else {
    places.email = mail.inner;
    const { start, end } = mail.outer;
    const open = text.lastIndexOf('(', start);
    const close = text.indexOf(')', end);
    if (open !== -1 && close !== -1 && text.indexOf(')', open) === close && trim(text, end, close) === null) {
      // `Name (email)`, `Name (Organisation, email)`
      places.name = trimName(text, 0, open);
      places.organisation = trimName(text, open + 1, start);
      places.rest = trimRest(text, close + 1, text.length);
    } else {
      readName(text, start, places);
      readTail(text, end, places);
    }
  }
  const part = (name: PartName): string | null => {
    const place = places[name];
    return place === null ? null : squeeze(text.slice(place.start, place.end));
  };
  return { name: part('name'), organisation: part('organisation'), email: part('email'), rest: part('rest'), places };
}

/** Writes a person in the canonical form, `Name (Organisation) <email>`; parts that are null are left out. */
export function formatPerson(person: {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
}): string {
  const parts: string[] = [];
  if (person.name !== null) parts.push(person.name);
  if (person.organisation !== null) parts.push(`(${person.organisation})`);
  if (person.email !== null) parts.push(`<${person.email}>`);
  return parts.join(' ');
}

/** `Name`, `Name (Organisation)`, `Name (Organisation), rest`. */
function readName(text: string, to: number, places: Record<PartName, Place | null>): void {
  const open = text.indexOf('(');
  const close = open === -1 || open >= to ? -1 : closingBracket(text, open, to);
  if (close === -1) {
    places.name = trimName(text, 0, to);
    return;
  }
  const after = trim(text, close + 1, to);
  const next = after === null ? '' : (text[after.start] as string);
  // Words that go on after the bracket (`Marie (dite Mimi) Dupont`) make it a part of the name.
  if (after !== null && next !== '(' && !separator.test(next) && !dash.test(next)) {
    places.name = trimName(text, 0, to);
    return;
  }
  places.name = trimName(text, 0, open);
  places.organisation = trim(text, open + 1, close);
  places.rest = trimRest(text, close + 1, to);
}

/** What follows an address: an organisation in brackets, or nothing of ours. */
function readTail(text: string, from: number, places: Record<PartName, Place | null>): void {
  const tail = trim(text, from, text.length);
  if (tail === null) return;
  if (places.organisation === null && text[tail.start] === '(') {
    const close = closingBracket(text, tail.start, tail.end);
    if (close !== -1) {
      places.organisation = trim(text, tail.start + 1, close);
      places.rest = trimRest(text, close + 1, tail.end);
      return;
    }
  }
  const rest = trimRest(text, tail.start, tail.end);
  // A rest before the address and one after it: both, with the address between them, so that nothing is lost.
  if (rest !== null) places.rest = { start: places.rest?.start ?? rest.start, end: rest.end };
}

function closingBracket(text: string, open: number, to: number): number {
  let depth = 0;
  for (let at = open; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return at;
  }
  return -1;
}

function trim(text: string, from: number, to: number): Place | null {
  let start = from;
  let end = to;
  while (start < end && blank.test(text[start] as string)) start++;
  while (end > start && blank.test(text[end - 1] as string)) end--;
  return start < end ? { start, end } : null;
}

/** Trims blanks, and the marks that stand between a name and what follows; a dash only after a blank. */
function trimName(text: string, from: number, to: number): Place | null {
  let start = from;
  let end = to;
  while (start < end && separator.test(text[start] as string)) start++;
  while (end > start) {
    const last = text[end - 1] as string;
    if (separator.test(last)) end--;
    else if (dash.test(last) && end - 2 >= start && blank.test(text[end - 2] as string)) end--;
    else break;
  }
  return start < end ? { start, end } : null;
}

function trimRest(text: string, from: number, to: number): Place | null {
  const place = trim(text, from, to);
  if (place === null) return null;
  let { start } = place;
  while (start < place.end && (separator.test(text[start] as string) || dash.test(text[start] as string))) start++;
  return hasWords(text, start, place.end) ? { start, end: place.end } : null;
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at) as number;
    if (isLetter(code) || isNumber(code)) return true;
    // A sign that stands for a letter: « ™ », « ⓐ », the radicals of Chinese.
    if (code >= 0x2000 && isLetter(String.fromCodePoint(code).normalize('NFKC').codePointAt(0) as number)) return true;
    if (code > 0xffff) at++;
  }
  return false;
}

/** The first address: itself, and with its angle brackets, `mailto:` and so on. */
function findMail(text: string): { inner: Place; outer: Place } | null {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < mailLimit && mailCharacter.test(text[start - 1] as string)) start--;
    let end = at + 1;
    while (end < text.length && end - at < mailLimit && mailCharacter.test(text[end] as string)) end++;
    while (end > at && /[.!?'’-]/.test(text[end - 1] as string)) end--;
    const host = text.slice(at + 1, end);
    if (start === at || at - start === mailLimit || !/^[^.]+(?:\.[^.]+)+$/.test(host)) continue;
    const outer = { start, end };
    if (/mailto:$/i.test(text.slice(Math.max(0, start - 7), start))) outer.start -= 7;
    if (text[outer.start - 1] === '<' && text[outer.end] === '>') {
      outer.start--;
      outer.end++;
    }
    return { inner: { start, end }, outer };
  }
  return null;
}

/** What splitting a list of names must be told; the reader's and the ledger's name lists both can tell it. */
export interface NameTeller {
  /** True where the words as a whole are a person or an organisation (`Culture et Emploi`). */
  isKnown(words: string): boolean;
  /** The same, but for the word that several organisations begin with (« Mission », « Commune »): it names none of them. */
  mayAct(words: string): boolean;
  /** The normalized organisation of the one person that the words name; null where unknown. */
  organisationOf(words: string): string | null;
  /** The normalized full name of the one person that the words name; null where unknown. */
  nameOf(words: string): string | null;
}

/** The parts of a typed list, at commas and semicolons outside brackets; white space normalized, empty ones left out. */
export function splitList(typed: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < typed.length; at++) {
    const letter = typed.charAt(at);
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if ((letter === ',' || letter === ';') && depth <= 0) {
      parts.push(squeeze(typed.slice(from, at)));
      from = at + 1;
    }
  }
  return [...parts, squeeze(typed.slice(from))].filter((part) => part !== '');
}
