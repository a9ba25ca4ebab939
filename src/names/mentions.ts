import type { Place } from '../model/place.ts';
import type { KnownPerson } from '../text/known.ts';
import { isCapital, isLetter as isLetterCode, isMark } from '../text/letters.ts';
import { memoize, oncePer } from '../text/memo.ts';
import { detached, normalize } from '../text/normalize.ts';
import type { Difference } from './compare.ts';
import type { NameReader } from './form.ts';
import type { NameEntry, NameIndex } from './name-index.ts';
import type { NameEvidence } from './resemblance.ts';
import { nearEvidence } from './resemblance.ts';

/**
 * Names of listed people in running text: those written as in the list, and those that look like one of them. A near miss
 * needs two parts: one equal, the other a letter or two away, both with a capital and no further name beside them; or a title before a family name.
 */

/** Somebody's name in a text. `near`: it only looks like it, see the evidence. */
export interface NameMention {
  readonly kind: 'exact' | 'variant' | 'near';
  readonly person: KnownPerson;
  readonly place: Place;
  /** As typed. */
  readonly written: string;
  readonly differences: readonly Difference[];
  readonly evidence: NameEvidence | null;
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded, nothing between them. */
  readonly letters: string;
  readonly kind: WordKind;
}

type WordKind = 'name' | 'initial' | 'particle' | 'title';

/** No name has longer words, nor more of them. */
const wordLimit = 40;
const reach = 4;
const windowLimit = 6;
/** No near miss is looked for among more bearers of one word. */
const bearerLimit = 200;

/**
 * Finds the names of an index's people in a text, from an offset on, exact and nearly so, in order; places are offsets in the text. Linear in
 * its length.
 */
export function findNearNames(text: string, index: NameIndex, from = 0): NameMention[] {
  const found: NameMention[] = [];
  const mayBear = memo((start) => index.mayBear(start));
  const bearersOfWord = memo((word) => bearersOf(word, index));
  for (let start = from; start < text.length; start++) {
    if (!isCapital(text.charCodeAt(start)) || (start > from && isLetter(text.charCodeAt(start - 1)))) continue;
    // Most words begin otherwise than all that are borne.
    if (!mayBear(text.slice(start, start + 3))) continue;
    const end = wordEnd(text, start);
    const mention =
      end - start > 1 && end - start <= wordLimit ? mentionAt(text, start, end, index, bearersOfWord) : null;
    if (mention !== null) found.push(mention);
    start = Math.max(end, mention?.place.end ?? 0) - 1;
  }
  return found;
}

/** The same words come again and again in a text. */
function memo<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    let value = known.get(words);
    if (value === undefined) {
      value = make(words);
      known.set(words, value);
    }
    return value;
  };
}

/** `Anne's` is Anne: how much of the end is not hers. */
function ownerEnd(word: string): number {
  return /..['’]s$/.test(word) ? 2 : 0;
}

/** Where the word that starts here ends: letters, and hyphens and apostrophes between letters; `Anne's` is Anne. */
function wordEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  return end - ownerEnd(text.slice(start, end));
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (isInner(code) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) at++;
    else break;
  }
  return at;
}

/** Of a letter, or a mark that belongs to one. */
function isLetter(code: number): boolean {
  return isLetterCode(code) || isMark(code);
}

function isInner(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011;
}

function mentionAt(
  text: string,
  start: number,
  end: number,
  index: NameIndex,
  bearersOfWord: (word: string) => readonly NameEntry[],
): NameMention | null {
  // No blank before it and none after: no other word of a name stands beside it.
  if (!isBlank(text.charCodeAt(start - 1)) && !isBlank(text.charCodeAt(end))) return null;
  const bearers = bearersOfWord(text.slice(start, end));
  const { tokens, anchor } = tokensAround(text, start, end, index);
  if (tokens.length < 2) return null;
  if (bearers.length === 0) return afterTitle(text, tokens, anchor, index);
  const { reader } = index;
  // The longest first: *Camille Thill du Bois* is more than *Camille Thill*.
  const windows: { from: number; to: number }[] = [];
  for (let size = Math.min(windowLimit, tokens.length); size >= 2; size--) {
    for (let from = Math.max(0, anchor - size + 1); from <= anchor && from + size <= tokens.length; from++) {
      if (mayBegin(text, tokens[from] as Token)) windows.push({ from, to: from + size });
    }
  }
  for (const { from, to } of windows) {
    let letters = '';
    for (let at = from; at < to; at++) letters += (tokens[at] as Token).letters;
    if (!index.hasLetters(letters)) continue;
    const form = reader.form(textOf(text, tokens, from, to));
    const whole = form.units.length < 2 ? null : index.fullName(form);
    if (whole === null || whole.known.kind !== 'person') continue;
    const differences = whole.kind === 'variant' ? whole.differences : [];
    const kind = whole.kind === 'variant' ? 'variant' : 'exact';
    return mention(kind, whole.known, text, tokens, from, to, differences, null);
  }
  let best: NameMention | null = null;
  for (const { from, to } of windows) {
    if (!standsAlone(text, tokens, from, to)) continue;
    const form = reader.take(textOf(text, tokens, from, to));
    for (const entry of bearers) {
      const evidence = nearEvidence(form, entry.form);
      if (evidence === null || !isTelling(evidence)) continue;
      const score = best?.evidence?.score ?? 0;
      const firstByName = best !== null && evidence.score === score && entry.person.name < best.person.name;
      if (evidence.score > score || firstByName) {
        best = mention('near', entry.person, text, tokens, from, to, [], evidence);
      }
    }
  }
  return best !== null && index.beginsOrganisation(best.written) ? null : best;
}

/** « Mme Lefèbvre », where the list has Dominique Lefèvre: one word after a title, with no further name beside it, that looks like one family name. */
function afterTitle(text: string, tokens: readonly Token[], at: number, index: NameIndex): NameMention | null {
  if (tokens[at - 1]?.kind !== 'title' || !standsAlone(text, tokens, at, at + 1)) return null;
  const answer = index.resolve(textOf(text, tokens, at, at + 1));
  if (answer.kind !== 'near' || answer.known.kind !== 'person' || !isTelling(answer.evidence)) return null;
  return mention('near', answer.known, text, tokens, at, at + 1, [], answer.evidence);
}

function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}

function mention(
  kind: NameMention['kind'],
  person: KnownPerson,
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  differences: readonly Difference[],
  evidence: NameEvidence | null,
): NameMention {
  const place = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
  return { kind, person, place, written: text.slice(place.start, place.end), differences, evidence };
}

/** A name begins with no title, and with a small particle only in lists: « van Anne Durand » is *of* Anne Durand. */
function mayBegin(text: string, token: Token): boolean {
  return token.kind !== 'title' && !isSmallParticle(text, token);
}

/** The people who have the word, or one of the words that hyphens join. */
function bearersOf(word: string, index: NameIndex): readonly NameEntry[] {
  const { reader } = index;
  const whole = index.bearers(reader.letters(word));
  if (whole.length > 0 || !/[-'’\u2010\u2011]/.test(word)) return whole.slice(0, bearerLimit);
  return word
    .split(/[-'’\u2010\u2011]/)
    .flatMap((part) => (part.length > 2 ? index.bearers(reader.letters(part)).slice(0, bearerLimit) : []));
}

/**
 * A spelling that says enough to ask about in running text: one letter or two in a word of four or more, in the order of
 * the list. Halves of names, initials and names turned round are too often somebody else.
 */
function isTelling(evidence: NameEvidence): boolean {
  if (evidence.kind !== 'spelling' || evidence.turned) return false;
  if (evidence.part !== 'first-name' && evidence.part !== 'family-name') return false;
  const [written, listed] = [normalize(evidence.written), normalize(evidence.listed)];
  if (evidence.edit !== 'swapped' && written[0] !== listed[0]) return false;
  return /^\p{Lu}|['’\s]\p{Lu}/u.test(evidence.written);
}

/** True where no further name stands beside the words: *Jean Martins Da Silva* is not *Jean Martin*; « de Jean Martin » is. */
function standsAlone(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to];
  if (after !== undefined && after.kind !== 'title' && !startsLine(text, after)) return false;
  let at = from;
  // A small particle that no name stands before is *of*.
  while (at > 0 && !startsLine(text, tokens[at] as Token) && isSmallParticle(text, tokens[at - 1] as Token)) at--;
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'title') return true;
  // First in a sentence, line or bracket, any word has a capital.
  return isFirst(text, before.start) || startsLine(text, tokens[at] as Token);
}

function isSmallParticle(text: string, { kind, start }: Token): boolean {
  return kind === 'particle' && text[start] === text[start]?.toLowerCase();
}

/** The words around one that may be of the same name: with a capital, initials, particles between them. */
function tokensAround(text: string, start: number, end: number, index: NameIndex): { tokens: Token[]; anchor: number } {
  const tokens: Token[] = [tokenOf(text, start, end, index)];
  let anchor = 0;
  for (let from = start; tokens.length <= reach; ) {
    const gap = overGap(text, from, -1);
    if (gap === -1) break;
    const wordStart = startBefore(text, gap);
    if (wordStart === gap) break;
    const token = tokenOf(text, wordStart, gap, index);
    if (token.kind === 'name' && !isCapital(text.charCodeAt(wordStart)) && !hasCapital(text, token)) break;
    tokens.unshift(token);
    anchor++;
    from = wordStart;
  }
  for (let to = end, more = 0; more < reach; more++) {
    const gap = overGap(text, to, 1);
    if (gap === -1) break;
    let wordStop = wordEnd(text, gap);
    if (wordStop === gap) break;
    if (text[wordStop] === '.' && isInitials(text.slice(gap, wordStop + 1))) wordStop = initialsEnd(text, gap);
    const token = tokenOf(text, gap, wordStop, index);
    if (token.kind === 'name' && !isCapital(text.charCodeAt(gap)) && !hasCapital(text, token)) break;
    tokens.push(token);
    to = wordStop;
  }
  // Particles at the ends belong to no name: « Camille de ».
  while (tokens.length > anchor + 1 && tokens[tokens.length - 1]?.kind === 'particle') tokens.pop();
  return { tokens, anchor };
}

/** `d'Hondt`: the capital is the second letter's. */
function hasCapital(text: string, { start, end }: Token): boolean {
  const apostrophe = /^[a-z]{1,3}['’]/.exec(text.slice(start, end));
  return apostrophe !== null && isCapital(text.codePointAt(start + apostrophe[0].length) ?? 0);
}

/** What words are, whatever stands around them: the same few hundred stand beside names. */
interface Word {
  readonly letters: string;
  readonly kind: WordKind;
}

const wordsKnown = oncePer((_: NameReader) => new Map<string, Word>());
const wordsLimit = 4096;

function tokenOf(text: string, start: number, end: number, { reader }: NameIndex): Token {
  const known = wordsKnown(reader);
  const written = text.slice(start, end);
  const word = known.get(written) ?? memoize(known, wordsLimit, detached(written), wordOf(written, reader));
  return { start, end, letters: word.letters, kind: word.kind };
}

function wordOf(written: string, reader: NameReader): Word {
  const letters = reader.letters(written);
  if (reader.isTitle(letters)) return { letters, kind: 'title' };
  if (reader.isParticle(letters)) return { letters, kind: 'particle' };
  return { letters, kind: written.length < 8 && isInitials(written) ? 'initial' : 'name' };
}

/** `A.`, `J.-P.`: single capitals with full stops. */
function isInitials(word: string): boolean {
  const first = word.codePointAt(0) ?? 0;
  if (!isCapital(first)) return false;
  // Most words end here, before anything asks what `\p{Lu}` holds.
  if (word.length === (first > 0xffff ? 2 : 1)) return true;
  if (!word.includes('.') && !word.includes('-')) return false;
  return /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$|^\p{Lu}(?:-\p{Lu}){0,2}$/u.test(word);
}

function initialsEnd(text: string, start: number): number {
  const match = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}/u.exec(text.slice(start, start + 12));
  return start + (match === null ? 0 : match[0].length);
}

/** True at the start of the text, a line, a sentence or a bracket. */
function isFirst(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x09) continue;
    return !isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x2c;
  }
  return true;
}

/** True for the first word of a line. */
function startsLine(text: string, { start }: Token): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

/** What may part the words of a name: a blank, or a line break. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0xa0 || code === 0x202f || code === 0x0d;
}

/** Where the next word begins, or with a `step` of -1 ends the one before, if blanks of one line, or one line break, lie between; else -1. */
function overGap(text: string, from: number, step: 1 | -1): number {
  let at = from;
  let lines = 0;
  while (Math.abs(at - from) < 8) {
    const code = text.charCodeAt(step === 1 ? at : at - 1);
    if (code === 0x0a) lines++;
    else if (!isBlank(code)) break;
    at += step;
  }
  return at === from || lines > 1 ? -1 : at;
}

/** Where the word that ends here starts; a full stop at its end only after initials. */
function startBefore(text: string, end: number): number {
  let at = end;
  const dotted = text[end - 1] === '.';
  if (dotted) at--;
  while (at > 0 && end - at <= wordLimit) {
    const code = text.charCodeAt(at - 1);
    if (isLetter(code)) at--;
    else if (at < end && at > 1 && (isInner(code) || (dotted && code === 0x2e))) at--;
    else break;
  }
  if (dotted && !isInitials(text.slice(at, end))) return end;
  // A mark that is not between letters begins no word: « d'une » is one word, « -Anne » is not.
  while (at < end && !isLetter(text.charCodeAt(at))) at++;
  return at;
}
