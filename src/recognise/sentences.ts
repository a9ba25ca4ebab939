import { isCapital, isLetter } from '../text/letters.ts';
import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { letterOfItem } from './line.ts';
import type { Words } from './words.ts';

/**
 * Where the sentence ends in which an offset of a line stands: after a mark and what it closes, which a blank and a capital follow, unless an abbreviation
 * ends there, or it stands in a bracket that is closed later; at the latest `to`.
 */
export function sentenceEnd(text: string, from: number, to: number, lexicon: Lexicon): number {
  let hasWords = false;
  // The last character of the range ends it, whatever it is.
  for (let at = from; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    // What a bracket holds alone, « (19h40, départ de Léa. Ruth arrive.) », are sentences of their own.
    if (code === openBracket && hasWords) at = closed(text, at, to);
    hasWords ||= isLetter(code);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    if (!beginsSentence(text, at + 1)) continue;
    // « salle A. Merci d'envoyer vos points »
    if (code !== 46 || !isShort(text, at, lexicon) || beginsWithOne(text.slice(at + 1), lexicon.afterPlace))
      return Math.min(pastClosing(text, at + 1, closing), to);
  }
  return to;
}

const openBracket = 40;

/** A bracket holds so much at most; longer ones were never closed. */
const longestBracket = 200;

/** « (Fond. Roi Baudouin, 2000 €) »: where a bracket is closed in its line, else where it is opened. */
function closed(text: string, at: number, to: number): number {
  const inside = text.slice(at + 1, Math.min(to, at + longestBracket));
  const end = /^[^()\n]*\)/.exec(inside)?.[0].length;
  return end === undefined ? at : at + end;
}

/** True where a text begins with one of some words, which are normalized. */
export function beginsWithOne(text: string, words: readonly string[]): boolean {
  return wholePhrasesBefore(normalize(text.slice(0, 40)), words).length > 0;
}

const opening = '«“"\'‘(*_[';

const closing = '»”"\')]';

/** Marks of emphasis close words that opened elsewhere. */
function pastClosing(text: string, from: number, marks: string): number {
  let at = from;
  while (at < text.length && marks.includes(text.charAt(at))) at++;
  return at;
}

function beginsSentence(text: string, from: number): boolean {
  let at = pastClosing(text, from, `${closing}*_`);
  const blank = at;
  while (at < text.length && ' \u00a0\u202f\t\r\n'.includes(text.charAt(at))) at++;
  if (at === blank) return false;
  while (at < text.length && (opening.includes(text.charAt(at)) || '\u00a0\u202f'.includes(text.charAt(at)))) at++;
  return at < text.length && isCapital(text.codePointAt(at) as number);
}

/** « 2.5 *M.* Benali a envoyé la note »: the number of a point, and no quantity, stands before a title. */
const numberOfLine = /(?:^|[\r\n])[\s>*•–-]{0,6}\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \u00a0]$/;

/** No number of a point, with the marks before it, is longer. */
const longestNumber = 24;

/** True of a word that the full stop at `end` shortens: « Av. », `St.`, an initial, « A.S.B.L. »; « 14 h. » and `8 p.m.` are whole. */
export function isShort(text: string, end: number, lexicon: Lexicon): boolean {
  let start = end;
  while (start > 0 && !' \u00a0\u202f\t\r\n(['.includes(text.charAt(start - 1))) start--;
  const word = text.slice(start, end);
  if (word.length === 1) {
    const before = text.slice(Math.max(0, start - longestNumber), start);
    return isLetter(word.charCodeAt(0)) && (numberOfLine.test(before) || !/\d[\s\u00a0\u202f]?$/.test(before));
  }
  if (word.length > 20) return false;
  // « Th. Hubert », « Ph. », « Chr. »: what has no vowel is no word.
  if (/^\p{Lu}[bcdfghjklmnpqrstvwxz]{1,2}$/u.test(word)) return true;
  const normalized = normalize(word);
  if (lexicon.abbreviations.has(normalized)) return true;
  return /^[a-z](?:[.-][a-z])+$/.test(normalized) && normalized !== 'p.m' && normalized !== 'a.m';
}

/** The sentences of a range. */
export function* sentencesIn(
  text: string,
  start: number,
  end: number,
  context: { readonly lexicon: Lexicon },
): Iterable<{ start: number; end: number }> {
  let from = start;
  while (from < end) {
    // What closes the sentence before begins none; marks after a blank open what they emphasise.
    while (from > start && from < end && /[*_”»)]/.test(text.charAt(from))) from++;
    while (from < end && /\s/.test(text.charAt(from))) from++;
    const stop = sentenceEnd(text, from, end, context.lexicon);
    // « **On achète une tente. Accord.** »: what the marks close in a later sentence is none of the first.
    const marks = /^[*_]{1,3}/.exec(text.slice(from, from + 3))?.[0] ?? '';
    if (marks !== '' && !text.slice(from + marks.length, stop).includes(marks)) from += marks.length;
    if (stop > from) yield { start: from, end: stop };
    from = Math.max(stop, from + 1);
  }
}

/** No word after which a sentence goes on is longer. */
const longestWord = 30;

/** « le 12 mars et le »: a line that its writer did not end. */
export function isUnended(line: string, functionWords: ReadonlySet<string>): boolean {
  const end = line.trimEnd().slice(-longestWord);
  const last = end.split(/[^\p{L}]/u).at(-1) as string;
  return /[,;&–-]$/.test(end) || functionWords.has(normalize(last));
}

/** So long a line was ended by its width. */
const longLine = 40;

/**
 * Whether a sentence goes on in the next line, as people type: it begins in a capital and ends in no mark, but in a word that ends nothing, or it is long and
 * that line begins with one, « … pour la réfection / *de* la toiture »; each in small letters, and no « vote : … », nor « b. … ».
 */
export function goesOnIn(line: string, below: string, { functionWords }: Pick<Words, 'functionWords'>): boolean {
  const next = below.trimStart();
  if (!/^\p{Ll}/u.test(next) || letterOfItem.test(next) || /^[^\s:]{1,20}\s?:/.test(next)) return false;
  const last = line.slice(line.lastIndexOf('\n') + 1).trim();
  if (!/^\p{Lu}/u.test(line.replace(/^[\s*_>-]+/, '')) || /[.:;!?…,]$/.test(last)) return false;
  const isOpen = isUnended(last, functionWords) && !/\s(?:aussi|ook|too|also|ok)$/.test(last);
  return isOpen || (last.length > longLine && leadsOn(next, functionWords));
}

/** Whether a line begins with an answer, or with who does something: « on vote », `ok voor iedereen`. */
export function beginsClause(line: string): boolean {
  return answersOrActs.test(normalize(/^\p{L}+['’]?/u.exec(line)?.[0] ?? ''));
}

const answersOrActs = /^(?:ok|oui|non|ja|neen?|yes|no|on|nous|il|elle|we|wij|ik|er|i|it)$/;

/** Whether a line begins with a word that goes on with what was said before it: « *pour* les réunions ». */
export function leadsOn(line: string, functionWords: ReadonlySet<string>): boolean {
  const first = normalize(/^\p{L}+['’]?/u.exec(line)?.[0] ?? '');
  return functionWords.has(first) && !answersOrActs.test(first) && !articles.test(first);
}

/** Begins another thought in small letters, too: « la salle est libre ». */
const articles = /^(?:y|le|la|les|l'|un|une|het|een|the|a|an)$/;
