import type { TimeRange } from '../dates/times.ts';
import type { Minutes, Move, MoveKind } from '../model/minutes.ts';
import { oncePer } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { inTheEvening } from './hours.ts';
import type { Line } from './line.ts';
import { type Beside, cutAtCommas, type Named, namesIn, nothingBeside, readBeside } from './named.ts';
import { sliceIn } from './slices.ts';
import { trimmed, type View } from './view.ts';

/**
 * The grammar of a line that says who comes, who goes, and when the meeting breaks:
 *
 *     move  := sign? LABEL hour? [ "(" part ("," part)* ")" ] ":" names      part := hour | range | proxy
 *     names := name [ "(" part ("," part)* ")" ] ("," | et | en | and) …
 *
 * A break needs an hour; who comes or goes is somebody known, or has an hour in the bracket of the label.
 */

/** What such a line says, one of each person. */
export type MoveRead = Omit<Move, 'item' | 'internal' | 'place'>;

/** Longer lines are no such. */
const lineLimit = 600;
const headLimit = 90;

/** Reads a line as a move; null: it is none. */
export function readMoves({ view, written }: Line, context: ReadContext): MoveRead[] | null {
  if (written.length > lineLimit || !written.includes(':')) return null;
  const separator = separatorIn(view.text);
  if (separator === -1) return null;
  const lead = (/^[\s>•·–-]{0,8}/.exec(view.text) as RegExpExecArray)[0].length;
  const head = readLabel(view, lead, separator, context);
  if (head === null) return null;
  const { kind, beside } = head;
  if (kind === 'suspension') {
    const time = beside.time ?? wholeTime(view.text.slice(separator + 1), context);
    if (time === null || (time.end === null && beside.time === null)) return null;
    return [{ kind, person: null, time: time.start, until: time.end, representedBy: null }];
  }
  const people = namesIn(view, separator + 1, view.text.length, context);
  if (people === null || people.length === 0 || !mayMove(people, head)) return null;
  return people.map(({ person, beside: own }) => ({
    kind,
    person,
    time: (own.time ?? beside.time)?.start ?? null,
    until: null,
    representedBy: kind === 'departure' ? (own.proxy ?? beside.proxy) : null,
  }));
}

interface Label {
  readonly kind: MoveKind;
  readonly beside: Beside;
}

/** The colon that ends a label: not one of an hour, and not one in brackets. */
function separatorIn(text: string): number {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, headLimit); at++) {
    const mark = text.charAt(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (mark === ':' && depth === 0 && !/\d:\d/.test(text.slice(at - 1, at + 2))) return at;
  }
  return -1;
}

/** « Arrivée à 9h50 », « Départ (11h10, procuration à Adrien) »: all of its words say something. */
function readLabel(view: View, from: number, to: number, context: ReadContext): Label | null {
  const { text } = view;
  const open = text.indexOf('(', from);
  const bracketed = open !== -1 && open < to;
  const close = bracketed ? text.lastIndexOf(')', to) : -1;
  if (bracketed && (close < open || text.slice(close + 1, to).trim() !== '')) return null;
  const words = normalize(text.slice(from, bracketed ? open : to)).split(' ');
  for (let count = Math.min(words.length, 6); count >= 1; count--) {
    const kind = context.words.moves.get(words.slice(0, count).join(' '));
    if (kind === undefined) continue;
    const rest = words.slice(count);
    const hour = rest.length === 0 ? null : context.dates.readTime(rest.join(' '));
    if (rest.length > 0 && hour === null) return null;
    const beside = bracketed ? readBeside(cutAtCommas(sliceIn(view, open + 1, close)), context) : nothingBeside;
    if (beside.unread.length > 0 || beside.on !== null || (bracketed && beside.time === null && beside.proxy === null))
      return null;
    return { kind, beside: { ...beside, time: beside.time ?? hour } };
  }
  return null;
}

/** Whether people may be those who come or go: one of them is known, or the label has an hour and all bear a first and a last name. */
function mayMove(people: readonly Named[], { beside }: Label): boolean {
  if (people.some(({ isKnown }) => isKnown)) return true;
  return beside.time !== null && people.every(({ person }) => /^\p{Lu}\S*(?:\s\S+)*\s\p{Lu}/u.test(person.name ?? ''));
}

/** Whether a line is about somebody who comes or goes, or about a break: its hour is not that of the meeting. */
export function isAboutMove(line: string, context: Pick<ReadContext, 'words' | 'dates'>): boolean {
  return hasMoveLabel(line, context) || moveTold(line, context) !== null;
}

/** « Arrivée (10h05) : Luc Petit » */
export function hasMoveLabel(line: string, { words }: Pick<ReadContext, 'words'>): boolean {
  const said = normalize(line.slice(0, headLimit)).replace(/^[^a-z]+/, '');
  const [first = ''] = /^[a-z]+(?: [a-z]+)?(?= ?[(:])/.exec(said) ?? [];
  return words.moves.has(first);
}

function wholeTime(words: string, { dates }: ReadContext): TimeRange | null {
  const { start, end } = trimmed(words, 0, words.length);
  return dates.readTime(words.slice(start, words.charAt(end - 1) === '.' ? end - 1 : end));
}

/**
 * What a sentence that begins with somebody tells of a move: « Mme Cools quitte la réunion à 20h55 »; null: whether somebody comes or goes is not clear.
 * `start`: when the meeting began, where that is known: `left at 8.55` is in the evening where it began at half past seven.
 */
export function moveTold(
  sentence: string,
  { words, dates }: Pick<ReadContext, 'words' | 'dates'>,
  start: Move['time'] = null,
): Pick<Move, 'kind' | 'time'> | null {
  if (sentence.length > lineLimit) return null;
  const said = ` ${normalize(sentence)
    .replace(/[^a-z0-9']+/g, ' ')
    .trim()} `;
  const says = (list: readonly string[]): boolean =>
    verbsOf(list).some(([whole, first, last]) => said.includes(whole) || (said.includes(first) && said.endsWith(last)));
  const [comes, goes] = [says(words.comes), says(words.goes)];
  if (comes === goes) return null;
  const times = dates.findTimes(sentence);
  const [only] = times;
  const told = times.length === 1 && only !== undefined && only.time.end === null ? only.time.start : null;
  const time = told ?? (times.length === 0 ? dottedHour(sentence, { words, dates }) : null);
  return { kind: comes ? 'arrival' : 'departure', time: time && start ? inTheEvening(time, start) : time };
}

/**
 * « Jacqueline part à la retraite le 31 décembre », « Fatima quitte le CC », « Inès quitte l'école »: who goes on another day than that of the meeting, or leaves those who meet, does
 * not leave the meeting.
 */
export function leavesForGood(
  sentence: string,
  { date, language }: Pick<Minutes, 'date' | 'language'>,
  { words, dates, lexicon }: Pick<ReadContext, 'words' | 'dates' | 'lexicon'>,
): boolean {
  const days = dates.mayHoldDate(sentence) ? dates.findDates(sentence, { meeting: date, language }) : [];
  if (days.some((one) => one.date !== date)) return true;
  const said = ` ${normalize(sentence)} `;
  return words.goes.some((verb) => {
    const at = said.indexOf(` ${verb} `);
    const next = at === -1 ? '' : said.slice(at + verb.length + 2);
    const [first = '', second = ''] = next.replace(/^l'/, '').split(/[^a-z0-9]+/, 2);
    const noun = lexicon.articles.has(first) ? second : first;
    return words.bodyNouns.has(noun) || words.organisations.has(noun);
  });
}

/** Verbs between blanks, whole and in their halves: `Koenraad komt pas om 20.15 uur binnen`, where the second one ends the sentence. */
const verbsOf = oncePer((list: readonly string[]) =>
  list.map((one) => {
    const [first = '', last = first] = one.split(' ... ');
    return [` ${one.replace(' ...', '')} `, ` ${first} `, ` ${last} `] as const;
  }),
);

/** `left at 11.20`, `arrived 7.50`, `verlaat de zaal om 20.15`: the one figure with a stop in it, after a word that leads to an hour, is an hour where somebody comes or goes. */
function dottedHour(sentence: string, { words, dates }: Pick<ReadContext, 'words' | 'dates'>): Move['time'] {
  const [only, other] = sentence.matchAll(/(?<=\s)(\p{L}{1,8})\s(\d{1,2}\.[0-5]\d)(?![\d.]\d|\s?[€%])/gu);
  // The word leads to an hour where it does to one that is said in full.
  if (only === undefined || other !== undefined) return null;
  const lead = normalize(only[1] as string);
  const isVerb = words.comes.includes(lead) || words.goes.includes(lead);
  if (!isVerb && dates.findTimes(`x ${only[1]} 9h`).length === 0) return null;
  const time = dates.readTime(only[2] as string);
  return time === null || time.end !== null ? null : time.start;
}
