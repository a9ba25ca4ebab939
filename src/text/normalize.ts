/**
 * Folding: the form in which words are compared. Accents, capitals, the kind of apostrophe and
 * of dash, and the kind and number of blanks make no difference.
 */

import { memoize } from './memo.ts';

const ascii = /^[\x20-\x7e]*$/;
const blanks = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;

/** What has been normalized: minutes say the same few thousand words again and again. Kept small, and of short texts only. */
const known = new Map<string, string>();
const knownLimit = 4096;
const shortLimit = 48;

/** Folds words: lower case, no accents, `'` for every apostrophe, `-` for every dash, single blanks, trimmed. */
export function normalize(text: string): string {
  if (text.length > shortLimit) return foldAnew(text);
  const normalized = known.get(text);
  if (normalized !== undefined) return normalized;
  const own = detached(text);
  return memoize(known, knownLimit, own, foldAnew(own));
}

/** A copy: a slice of a file would keep all of the file in memory. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

const interned = new Map<string, string>();

/**
 * The same text, as one string for all who ask: names and places come again in every meeting, and none of them keeps the file it was
 * read from in memory.
 */
export function intern(text: string): string {
  if (text.length > shortLimit) return detached(text);
  const one = interned.get(text);
  if (one !== undefined) return one;
  const own = detached(text);
  return memoize(interned, knownLimit, own, own);
}

/** As {@link intern}, where there is a text. */
export function kept(text: string | null): string | null {
  return text === null ? null : intern(text);
}

function foldAnew(text: string): string {
  return foldBlanks(ascii.test(text) ? text : withoutAccents(text)).toLowerCase();
}

/** What characters become, by their number: first those of French and Dutch; the rest is added as it is met. */
const plain = new Map<number, string>([0xa0, 0x202f, 0x2009].map((blank) => [blank, ' ']));
const common =
  "`' ’' ‘' –- —- «« »» ““ ”” …... €€ °° ºo ñn áa íi óo úu œoe ŒOE æae ßss àa âa äa çc ée èe êe ëe îi ïi ôo öo ùu ûu üu ÀA ÂA ÇC ÉE ÈE ÊE ËE ÎI ÔO ÖO ÛU ÜU";
for (const each of common.split(' ')) plain.set(each.charCodeAt(0), each.slice(1));

/** A text in which accents are gone, and apostrophes and dashes are those of a keyboard. */
function withoutAccents(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && code !== 0x60) continue;
    if (code >= 0xd800 && code <= 0xdfff) return decomposed(text);
    let normalized = plain.get(code);
    if (normalized === undefined) {
      normalized = decomposed(text.charAt(at));
      plain.set(code, normalized);
    }
    out += text.slice(from, at) + normalized;
    from = at + 1;
  }
  return out + text.slice(from);
}

/** Character by character the same: what Unicode takes apart does not depend on its neighbours, once the marks are gone. */
function decomposed(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc\u2032\u00b4`\u201b]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u0153\u0152\u00e6\u00df\u0131\u00f8\u0142]/g, (letter) => undivided[letter] as string);
}

/** Letters that no decomposition takes apart. */
const undivided: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', ß: 'ss', ı: 'i', ø: 'o', ł: 'l' };

/** What normalizing blanks would change: any blank but a single plain space between words. */
const untidy = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|(?:^| ) | $/;

function foldBlanks(text: string): string {
  return untidy.test(text) ? text.replace(blanks, ' ').trim() : text;
}

/**
 * What squeezing may change, in one look: a blank that is normalized, a character that composes with others or is composed anew. None does
 * below U+0300, nor of the dashes, quotes and dots from U+2010 on.
 */
const maySqueeze = /[\u0300-\u200f\t-\r\u00a0\u2028-\u202f\u205f-\uffff]|(?:^| ) | $/;

/** A character that composes with the one before it, or is composed anew: none is below U+0300, nor one of those dashes, quotes and dots. */
const mayCompose = /[\u0300-\u200f\u2028-\u202e\u205f-\uffff]/;

/** Accents composed (NFC). */
export function composed(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}

/**
 * White space normalized to single blanks and trimmed, accents composed (NFC): one name is one name, whether its « é » was typed on a Mac's
 * file system or on a keyboard. Everything else as it was.
 */
export function squeeze(text: string): string {
  return maySqueeze.test(text) ? foldBlanks(text).normalize('NFC') : text;
}

/** A text without the blanks and the marks that end it, in one walk back: a pattern that looks from each blank for the end is quadratic. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}
