import type { DateWords } from '../language/date-words.ts';
import type { Place } from '../model/place.ts';

/** Where a date may be: something that every date has. One pass over the letters. */

export interface DateHints {
  /** Where the first digit, month, noun of a period or *prochain* from an offset on begins; -1 where there is none. */
  next(text: string, from: number): number;
}

/** The words that hint at a date: without accents, those that have some with them too, and how long the longest is, each mark counted. */
export interface HintTable {
  readonly plain: readonly string[];
  readonly accented: readonly string[];
  readonly longest: number;
}

/** What every date has but for digits: a month, the noun of a period, *prochain*. */
export function hintTable(words: readonly DateWords[]): HintTable {
  const noun = (phrase: string): string => phrase.split(/[ ']/).reduce((a, b) => (b.length > a.length ? b : a));
  const periods = words.flatMap((w) =>
    // « cette sem »: which one it is comes first.
    [
      ...Object.values(w.thisPeriod)
        .flat()
        .map((phrase) => phrase.replace(/^\S+ /, '')),
      ...[w.endOf, w.nextPeriod].flatMap((lists) => Object.values(lists).flat()),
    ],
  );
  const all = [
    ...words.flatMap((w) => [...w.months.flat(), ...w.shortMonths.flat(), ...w.quarters, ...w.next]),
    ...periods.map(noun),
  ];
  // `mois-ci` begins with what is found by itself.
  const first = all.map((word) => word.toLowerCase().split('-')[0] as string);
  return {
    plain: [...new Set(first.map(withoutMarks))],
    accented: [...new Set(first.filter((word) => withoutMarks(word) !== word))],
    longest: Math.max(...first.map((word) => word.normalize('NFD').length)),
  };
}

/** Something that every date has: a digit or one of these words; with each accent, or without, or with a combining one. */
export function createDateHints({ plain: words, accented: marked, longest }: HintTable): DateHints {
  const plain = new Set(words);
  const accented = marked.map(lettersOf);

  const isHint = (text: string, start: number, end: number, isAscii: boolean): boolean => {
    if (end - start > longest) return false;
    const word = text.slice(start, end).toLowerCase();
    if (isAscii) return plain.has(word);
    for (const each of accented) if (spells(word, each)) return true;
    return false;
  };

  return {
    next(text, from) {
      const { length } = text;
      for (let at = from; at < length; ) {
        const code = text.charCodeAt(at);
        if (code >= 0x30 && code <= 0x39) return at;
        if (!isAsciiLetter(code)) {
          at++;
          continue;
        }
        let end = at + 1;
        while (end < length && isAsciiLetter(text.charCodeAt(end))) end++;
        // No further than the longest word: `é` in two characters, over and over, would be read again from each.
        let wordEnd = end;
        while (wordEnd < length && wordEnd - at <= longest && isWordLetter(text.charCodeAt(wordEnd))) wordEnd++;
        if (!(at > 0 && isTied(text.charCodeAt(at - 1))) && isHint(text, at, wordEnd, end === wordEnd)) return at;
        // After a letter beyond ASCII a word may begin anew: `\b` knows no other letters.
        at = end;
      }
      return -1;
    },
  };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** What a letter may be tied to: another, a digit, `_`. */
function isTied(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** What goes on with a word. */
function isWordLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code);
  return (code >= 0xc0 && code < 0x250) || (code >= 0x300 && code < 0x370);
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code < 0x370;
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** A letter, and the same without its accent. */
type Letter = readonly [letter: string, bare: string];

function lettersOf(word: string): readonly Letter[] {
  return [...word].map((letter) => [letter, withoutMarks(letter)]);
}

/** Whether a word in lower case is this one, where each letter with an accent may be without, or have any mark behind it instead. */
function spells(word: string, accented: readonly Letter[]): boolean {
  let at = 0;
  for (const [letter, bare] of accented) {
    if (word[at] === letter) at++;
    else {
      if (bare === letter || word[at] !== bare) return false;
      at++;
      if (at < word.length && isCombining(word.charCodeAt(at))) at++;
    }
  }
  return at === word.length;
}

/** The lines that match, each with the one before and after it, since a date may be wrapped; those that meet are one. */
export function linesWith(text: string, hints: DateHints): Place[] {
  const places: { start: number; end: number }[] = [];
  for (let at = hints.next(text, 0); at !== -1; ) {
    const last = places.at(-1);
    const line = lineStart(text, at);
    const start = line === 0 ? 0 : lineStart(text, line - 1);
    const end = lineEnd(text, lineEnd(text, at));
    if (last !== undefined && start <= last.end) last.end = end;
    else places.push({ start, end });
    // What is in this line is known to be read; the next may ask for one more.
    at = hints.next(text, Math.max(lineEnd(text, at), at + 1));
  }
  return places;
}

function lineStart(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
}

/** The start of the next line, or the end of the text. */
function lineEnd(text: string, index: number): number {
  const at = text.indexOf('\n', index);
  return at === -1 ? text.length : at + 1;
}
