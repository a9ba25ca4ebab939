import type { InternalWords } from '../language/internal-words.ts';
import type { Place } from '../model/place.ts';
import { oncePer } from './memo.ts';

/** What finds the words that say that something is internal. */
export interface InternalExpressions {
  readonly any: RegExp;
  readonly phrases: RegExp;
  readonly alone: RegExp;
  /** All of a line. */
  readonly lines: RegExp;
  readonly atEnd: RegExp;
  /** At either end of a title, or in a bracket of it. */
  readonly inTitles: RegExp;
  /** Before a passage: « Privé : une lettre a été lue », `<private>`, but not « Privé : 3 ». */
  readonly before: RegExp;
  /** What opens a part in camera that goes on: « le huis clos pour *les points suivants* ». */
  readonly opens: RegExp;
  /** What says, at the front of what is under a title, that nothing is in it. */
  readonly unopened: RegExp;
  /** What ends it. */
  readonly reopens: RegExp;
}

/** These of some languages: minutes mix them. */
export const expressionsOf = oncePer((all: readonly InternalWords[]): InternalExpressions => {
  const wordsOf = (kind: keyof InternalWords): string => oneOf(all.flatMap((words) => words[kind]));
  const [phrase, word, title, line] = [wordsOf('phrases'), wordsOf('alone'), wordsOf('titles'), wordsOf('lines')];
  const [opening, onwards, reopening] = [wordsOf('opens'), wordsOf('onwards'), wordsOf('reopens')];
  // No letter after it: « internement », « in camera’s ».
  const end = "(?![a-z\\d]|['’]s)";
  // Marks of lists, quotes, cells, boxes and emphasis.
  const blank = '[^\\S\\n]{0,9}';
  const lead = `(?:^|[|:.!?]|<[a-z]{1,12}>)${blank}(?:(?:[>#*+-]|\\d{1,3}[.)]|\\[[ x]\\])${blank}){0,6}(?:[*_("'«“~\\\\]${blank}){0,6}`;
  const after = `(?:${blank}[*_)"'»”~.!\\\\]){0,6}${blank}(?=[:|]|</|\\r?$)`;
  const bracket = `[([](?:[^()[\\]\\n]{0,60}[,;/]${blank})?(${word})${blank}[)\\],;/]`;
  return {
    any: new RegExp(`\\b_?(?:${phrase}|${word}|${title}|${line}|${opening})${end}`, 'i'),
    phrases: new RegExp(`\\b_?(${phrase})${end}`, 'dgi'),
    alone: new RegExp(`${lead}(${word})${after}|${bracket}`, 'dgim'),
    lines: new RegExp(`^${blank}[(*_]{0,3}(${line})[)*_.]{0,4}${blank}\\r?$`, 'dgim'),
    atEnd: new RegExp(`(?:[-–—][^\\S\\n]|[,;:|*_([])[\\s*_]{0,4}(${word})[\\s*_.)\\]]{0,4}$`, 'dgim'),
    inTitles: new RegExp(
      `^(?:\\d{1,3}[.)]?${blank})?[([*_]{0,3}(${title})[)\\]*_]{0,3}${blank}[-–—:]|[([](${title})[)\\]]|[-–—:][^\\S\\n](${title})[*_.]{0,3}$`,
      'dgim',
    ),
    before: new RegExp(
      `<(${word}|${title})>|${lead}(${title})[*_\\\\]{0,6}${blank}:[*_\\\\]{0,6}${blank}(?=\\p{L}+[^\\S\\n]\\p{L})`,
      'dgimu',
    ),
    opens: new RegExp(
      `\\b_?(?:(${opening})${end}|(${phrase})[^.!?]{0,80}?\\b${onwards}${end}|${onwards}[^.!?]{0,80}?\\b(${phrase})${end})`,
      'dgi',
    ),
    unopened: new RegExp(`^[\\s*_(>-]{0,8}${wordsOf('unopened')}${end}`, 'i'),
    reopens: new RegExp(`\\b_?(${reopening})${end}`, 'dgi'),
  };
});

/**
 * One of some words, the longest first, with or without their accents; blanks between them may be hyphens, emphasis, or the end of a line, in a
 * quote too.
 */
function oneOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const accented = '(?:[a-z][\\u0300-\\u036f]?|[^\\0-\\x7f])';
  const sources = longestFirst.map((each) =>
    each.replace(/[ -]|[^\0-\x7f]/g, (mark) => (mark === ' ' || mark === '-' ? '[\\s*_>-]{1,6}' : accented)),
  );
  return `(?:${sources.join('|')})`;
}

/** Where an expression finds words in a part of a text. */
export function placesOf(expression: RegExp, text: string, from = 0, to = text.length): Place[] {
  const places: Place[] = [];
  for (const { indices = [] } of text.slice(from, to).matchAll(expression))
    for (const words of indices.slice(1))
      if (words !== undefined) places.push({ start: from + words[0], end: from + words[1] });
  return places;
}
