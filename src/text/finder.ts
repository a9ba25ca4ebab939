import { normalize } from './normalize.ts';

/** Words that are looked for, compiled once: accents, capitals and the kind of apostrophe, dash and blank do not count. */
export interface Finder {
  /** False where a file cannot hold all the words, whatever its marks: a prefilter of the source before it is read. */
  mayHold(source: string): boolean;
  /** Where the first of the words stands in a text that holds them all; null in any other. Texts are plain, without marks. */
  find(text: string): { readonly start: number; readonly end: number } | null;
}

/** What NFD puts after a letter. */
const accents = '[\\u0300-\\u036f]*';
/** What may stand between two letters of a word in Markdown, and is not shown. */
const hidden = '[\\u0300-\\u036f*_~\\\\]*';
const blanks = '[\\s\\u200b\\u2060]+';
const apostrophes = "['\\u2018\\u2019\\u02bc\\u2032\\u00b4`\\u201b]";
const dashes = '[-\\u2010-\\u2015\\u2212]';

/** Where letters with accents, ligatures and wide letters stand. */
const ranges = [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0xaa, 0x24f],
  [0x1e00, 0x1eff],
  [0xfb00, 0xfb06],
  [0xff21, 0xff5a],
] as const;

/** The characters that normalize to a letter or two, as the inside of a class; made when first asked for. */
let known: ReadonlyMap<string, string> | null = null;

function lookalikes(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const made = new Map<string, string>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      const normalized = normalize(String.fromCharCode(code));
      if (!/^[a-z]{1,3}$/.test(normalized)) continue;
      made.set(normalized, `${made.get(normalized) ?? ''}\\u${code.toString(16).padStart(4, '0')}`);
    }
  }
  known = made;
  return made;
}

/** Ligatures of which a word may have the second half at its start, or the first at its end. */
function halves(letter: string, first: boolean, last: boolean): string {
  let found = '';
  for (const [pair, written] of lookalikes())
    if (pair.length > 1 && ((first && pair.at(-1) === letter) || (last && pair[0] === letter))) found += written;
  return found;
}

/**
 * A pattern that finds normalized words in text as it is written. Each letter is one class of characters and each gap another that
 * shares none with it, so that matching never goes back: it is linear, whatever was typed.
 */
function patternOf(normalized: string, gap: string): string {
  const letters = lookalikes();
  let pattern = '';
  for (let at = 0; at < normalized.length; at++) {
    const letter = normalized[at] as string;
    if (letter === ' ') pattern += blanks;
    else if (letter === "'") pattern += apostrophes;
    else if (letter === '-') pattern += dashes;
    else if (/[a-z]/.test(letter)) {
      const pair = letters.get(normalized.slice(at, at + 2));
      const second = letters.get(normalized[at + 1] ?? '');
      if (pair !== undefined && second !== undefined) {
        // `oe` is `o` and `e`, or one letter.
        pattern += `(?:[${letters.get(letter)}]${gap}[${second}]|[${pair}])${gap}`;
        at++;
      } else pattern += `[${letters.get(letter)}${halves(letter, at === 0, at === normalized.length - 1)}]${gap}`;
    } else pattern += letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return pattern;
}

/** Compiles words; one with blanks in it is a phrase. Without any word nothing is found. */
export function createFinder(words: readonly string[]): Finder {
  const normalized = [...new Set(words.map(normalize))].filter((word) => word !== '');
  const patterns = normalized.map((word) => new RegExp(patternOf(word, accents)));
  const parts = new Set(normalized.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []));
  // The longest first: it is the rarest, and most files end there.
  const quick = [...parts].sort((a, b) => b.length - a.length).map((part) => new RegExp(patternOf(part, hidden)));
  return {
    mayHold(source) {
      if (normalized.length === 0) return false;
      // A character written as `&eacute;` is none of ours to see.
      return quick.every((pattern) => pattern.test(source)) || /&#?\w{2,8};/.test(source);
    },
    find(text) {
      let first: { start: number; end: number } | null = null;
      for (const pattern of patterns) {
        const match = pattern.exec(text);
        if (match === null) return null;
        if (first === null || match.index < first.start)
          first = { start: match.index, end: match.index + match[0].length };
      }
      return first;
    },
  };
}

/**
 * Tells whether a file may hold one of some words: a prefilter, by the longest part of each. Accents and marks within a
 * word are not looked through, which would take three times as long; the words that are asked for have none.
 */
export function mayHoldAny(words: readonly string[]): (source: string) => boolean {
  const longest = words.flatMap((word) => {
    const parts = normalize(word).match(/[a-z]+/g) ?? [];
    return parts.sort((a, b) => b.length - a.length).slice(0, 1);
  });
  // What holds another is found with it.
  const least = [...new Set(longest)].filter((part, _, all) => !all.some((one) => one !== part && part.includes(one)));
  const pattern = new RegExp(least.join('|'), 'i');
  return (source) => pattern.test(source) || /&#?\w{2,8};/.test(source);
}

/** Some words around a place in a text, cut at blanks, with `…` where something is left out. */
export function excerptAt(text: string, place: { readonly start: number; readonly end: number }, most = 160): string {
  if (text.length <= most) return text;
  let start = Math.max(0, place.start - Math.floor(most / 3));
  let end = Math.min(text.length, Math.max(place.end, start + most));
  start = Math.max(0, Math.min(start, end - most));
  if (start > 0) {
    const blank = text.indexOf(' ', start);
    if (blank !== -1 && blank < place.start) start = blank + 1;
  }
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end);
    if (blank >= place.end) end = blank;
  }
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Whether any of some words, or of several in a row, stands in a text as such and not inside another. */
export function holdsAnyWord(text: string, words: readonly string[]): boolean {
  const normalized = ` ${normalize(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => normalized.includes(` ${normalize(word).replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
}
