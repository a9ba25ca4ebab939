import type { InternalWords } from '../language/internal-words.ts';
import type { Place } from '../model/place.ts';
import { addTo } from './group.ts';
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
  /** At the end of a line of a list that more stands below or behind, or of the first cell of a row: « - Le bail (privé) : ». */
  readonly inLists: RegExp;
  /** All of a line, with what sets a part off from the rest: `:::spoiler Confidential`, `[private]`, `--- privé ---`, « Confidential section begins ». */
  readonly sets: RegExp;
  /** A sentence that says so of a part of the minutes: « Cette partie n'est pas publiée. » */
  readonly states: RegExp;
  /** A comment that says so, and one that says that it ends. */
  readonly commentOpens: RegExp;
  readonly commentCloses: RegExp;
  /** What opens a part in camera that goes on: « le huis clos pour *les points suivants* ». */
  readonly opens: RegExp;
  /** What opens one, where what ends it follows. */
  readonly pauses: RegExp;
  /** What says, at the front of what is under a title, that nothing is in it. */
  readonly unopened: RegExp;
  /** What ends it. */
  readonly reopens: RegExp;
}

/** These of some languages: minutes mix them. The same languages in another list have the same. */
export const expressionsOf = oncePer((all: readonly InternalWords[]): InternalExpressions => {
  const same = made.find(({ words }) => words.length === all.length && words.every((one) => all.includes(one)));
  if (same !== undefined) return same.expressions;
  const expressions = makeExpressions(all);
  made.push({ words: all, expressions });
  return expressions;
});

const made: { readonly words: readonly InternalWords[]; readonly expressions: InternalExpressions }[] = [];

function makeExpressions(all: readonly InternalWords[]): InternalExpressions {
  const wordsOf = (kind: keyof InternalWords): string => oneOf(all.flatMap((words) => words[kind]));
  const [phrase, word, line, stated] = [wordsOf('phrases'), wordsOf('alone'), wordsOf('lines'), wordsOf('stated')];
  const group = wordsOf('groups');
  // « réservé à l'OA » has no blank there.
  const joint = '[\\s*_>-]{0,6}';
  const forAlone = `(?:${wordsOf('onlyFor')}${joint}${group}|(?:${wordsOf('forThem')}${joint})?${group}${blankSign}${wordsOf('only')})`;
  const title = `(?:${wordsOf('titles')}|${forAlone})`;
  const [part, begun, ended] = [wordsOf('parts'), wordsOf('begins'), wordsOf('ends')];
  const [opening, onwards, reopening] = [wordsOf('opens'), wordsOf('onwards'), wordsOf('reopens')];
  // No letter after it: « internement », « in camera’s ».
  const end = "(?![a-z\\d]|['’]s)";
  // Marks of lists, quotes, cells, boxes and emphasis.
  const blank = '[^\\S\\n]{0,9}';
  const lead = `(?:^|[|:.!?]|<[a-z]{1,12}>)${blank}(?:(?:[>#*+-]|\\d{1,3}[.)]|\\[[ x]\\])${blank}){0,6}(?:[*_("'«“~\\\\]${blank}){0,6}`;
  const after = `(?:${blank}[*_)"'»”~.!\\\\]){0,6}${blank}(?=[:|]|</|\\r?$)`;
  const inBracket = (words: string): string => `[([](?:[^()[\\]\\n]{0,60}[,;/]${blank})?(${words})${blank}[)\\],;/]`;
  const said = `(?:${word}|${title})`;
  // `PR 41 (closed)`, `#41 [closed]` are told to everybody.
  const shut = `[([]${blank}(${wordsOf('shut')})${blank}[)\\]](?<!(?:[#!]\\d|\\b${wordsOf('shutThings')}\\b)[^\\n]{0,120})`;
  const titlesOf = (has: (one: string) => boolean): string => oneOf(all.flatMap(({ titles }) => titles.filter(has)));
  const several = `(?:${titlesOf((one) => one.includes(' '))}|${forAlone})`;
  const single = titlesOf((one) => !one.includes(' '));
  const colon = `[*_\\\\]{0,6}${blank}:[*_\\\\]{0,6}${blank}`;
  const mark = '(?:[-*+]|\\d{1,3}[.)])[ \\t]';
  const closed = `[^\\n|.!?()[\\]]{0,80}[([](${title})[)\\]][*_]{0,3}`;
  return {
    any: new RegExp(
      `\\b_?(?:${phrase}|${word}|${title}|${line}|${stated}|${opening}|${wordsOf('pauses')})${end}|${shut}`,
      'im',
    ),
    phrases: new RegExp(`\\b_?(${phrase})${end}`, 'dgi'),
    alone: new RegExp(`${lead}(${word})${after}|${inBracket(word)}`, 'dgim'),
    lines: new RegExp(`^${blank}[(*_]{0,3}(${line})[)*_.]{0,4}${blank}\\r?$`, 'dgim'),
    atEnd: new RegExp(`(?:[-–—][^\\S\\n]|[,;:|*_([])[\\s*_]{0,4}(${word})[\\s*_.)\\]]{0,4}$`, 'dgim'),
    inTitles: new RegExp(
      `^(?:\\d{1,3}[.)]?${blank})?[([*_]{0,3}(${title})[)\\]*_]{0,3}${blank}(?:[-–—:]|\\r?$)|${inBracket(title)}|${shut}|[-–—:][^\\S\\n](${title})[*_.]{0,3}$`,
      'dgim',
    ),
    before: new RegExp(
      `<(${word}|${title})>|${lead}(?:(${several})${colon}(?=\\p{L})|(${single})${colon}(?=\\p{L}+[^\\S\\n]\\p{L}))`,
      'dgimu',
    ),
    inLists: new RegExp(
      `^[ \\t>]{0,9}${mark}${closed}${blank}:|^${mark}${closed}\\r?\\n[ \\t]{1,9}\\S|^[ >]{0,9}\\|${closed}${blank}\\|(?=[^|\\n]{0,80}[a-z])`,
      'dgim',
    ),
    sets: new RegExp(
      `^[ \\t>]{0,9}(?::{3,9}${blank}(?:[a-z]{1,20}[ \\t]{1,3})?|[\`~=–—+-]{2,9}${blank}|<[a-z]{1,12}>|[[(]){0,4}[*_]{0,3}(?:${begun}[ ])?(${said})(?:[ ]${begun})?[*_\\])}.:=–—~+ \\t-]{0,9}(?:</[a-z]{1,12}>)?${blank}\\r?$`,
      'dgim',
    ),
    states: new RegExp(
      `\\b(?:${part}[^.!?:;]{1,30}?\\b(${said}|${stated})|(${said}) ${part})${blank}[*_)"”]{0,4}(?=[.!:,]|${wordsOf('joins')}[ ]|\\r?$)`,
      'dgim',
    ),
    commentOpens: new RegExp(`<!--${blank}(?:${begun}[ ])?(${said})(?:[ ]${begun})?${blank}-->`, 'dgi'),
    commentCloses: new RegExp(
      `<!--${blank}(?:(?:/|${ended}[ ])${blank}(${said})|(${said})[ ]${ended})${blank}-->`,
      'dgi',
    ),
    opens: new RegExp(
      `\\b_?(?:(${opening})${end}|(${phrase})[^.!?]{0,80}?\\b${onwards}${end}|${onwards}[^.!?]{0,80}?\\b(${phrase})${end})`,
      'dgi',
    ),
    pauses: new RegExp(`\\b_?(${wordsOf('pauses')})${end}`, 'dgi'),
    unopened: new RegExp(`^[\\s*_(>-]{0,8}${wordsOf('unopened')}${end}`, 'i'),
    reopens: new RegExp(`\\b_?(${reopening})${end}`, 'dgi'),
  };
}

/**
 * One of some words, the longest that fits, with or without their accents; blanks between them may be hyphens, emphasis, or the end of a line, in a
 * quote too. What several begin with stands in it once: the shorter, the faster.
 */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const letters = words.map((word) => [
    ...word
      .toLowerCase()
      .replace(/[ -]/g, ' ')
      .replace(/[^\0-\x7f]/g, '\x7f'),
  ]);
  return branches([...new Map(letters.map((each) => [each.join(''), each])).values()]);
}

function branches(words: readonly (readonly string[])[]): string {
  const byLetter = new Map<string, (readonly string[])[]>();
  for (const [letter, ...rest] of words) if (letter !== undefined) addTo(byLetter, letter, rest);
  const all = [...byLetter].map(([letter, rests]) => (signs.get(letter) ?? letter) + branches(rests));
  if (words.some(({ length }) => length === 0)) return all.length === 0 ? '' : `(?:${all.join('|')}|)`;
  return all.length === 1 ? (all[0] as string) : `(?:${all.join('|')})`;
}

/** What stands in an expression for a blank, and for a letter with an accent. */
const blankSign = '[\\s*_>-]{1,6}';
const signs: ReadonlyMap<string, string> = new Map([
  [' ', blankSign],
  ["'", "['’]"],
  ['\x7f', '(?:[a-z][\\u0300-\\u036f]?|[^\\0-\\x7f])'],
]);

/** Where an expression finds words in a part of a text. */
export function placesOf(expression: RegExp, text: string, from = 0, to = text.length): Place[] {
  const places: Place[] = [];
  for (const { indices = [] } of text.slice(from, to).matchAll(expression))
    for (const words of indices.slice(1))
      if (words !== undefined) places.push({ start: from + words[0], end: from + words[1] });
  return places;
}
