import type { TimeRange } from '../dates/times.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { WrittenPerson } from '../model/minutes.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { firstName } from './ends.ts';
import { splitAttendees } from './listed-people.ts';
import { splitNames } from './people.ts';
import { looksLikeName, readPerson } from './person.ts';
import { weightOf } from './share-weights.ts';
import { afterWords, pieceOf, type Slice, sliceIn } from './slices.ts';
import type { View } from './view.ts';

/** Somebody in a list on one line, and what stands in brackets beside the name. */
export interface Named {
  readonly person: WrittenPerson;
  /** Of the lists or the registry; else only what looks like a name. */
  readonly isKnown: boolean;
  readonly beside: Beside;
}

/** What brackets beside a name, or a label, say of somebody who comes, goes or votes. */
export interface Beside {
  readonly time: TimeRange | null;
  /** Who votes in his or her place. */
  readonly proxy: string | null;
  /** How many votes, and how many shares. */
  readonly count: number | null;
  readonly shares: number | null;
  readonly on: IsoDate | null;
  /** Words that are none of these. */
  readonly unread: readonly string[];
}

export const nothingBeside: Beside = { time: null, proxy: null, count: null, shares: null, on: null, unread: [] };

/** So much of a line is a list of names. */
const listLimit = 2_000;

/**
 * The people of a list on one line: « Camille Renard (procuration à Paul Noiret), Adrien et Lotte (2 voix) ». null: some of it is neither somebody
 * known nor looks like a name.
 */
export function namesIn(view: View, start: number, end: number, context: ReadContext): Named[] | null {
  if (end - start > listLimit) return null;
  let until = end;
  while (until > start && /[\s.;]/.test(view.text.charAt(until - 1))) until--;
  const text = view.text.slice(start, until);
  const found: Named[] = [];
  const listed = splitAttendees(text, start, context.words);
  for (const one of listed.flatMap(({ place }) => handlesIn(sliceIn(view, place.start, place.end), context))) {
    const { name, brackets } = withoutWeight(withoutBrackets(one), context);
    const pieces = splitNames(name, context);
    if (pieces.length === 0) return null;
    const beside = readBeside(brackets, context);
    for (const [at, piece] of pieces.entries()) {
      const isKnown = context.names.isKnown(piece.text);
      const known = isKnown ? piece : leading(piece, context);
      if (known === null && !looksLikeName(piece.text)) return null;
      const person = readPerson((known ?? piece).text, (known ?? piece).place);
      const own = at === pieces.length - 1 ? beside : nothingBeside;
      // « Léa (répond trop tard, 10/3) »: a remark is no organisation.
      const organisation = own.unread.find((one) => !/^\p{Ll}\S* /u.test(one) || context.names.isKnown(one)) ?? null;
      found.push({
        person: person.organisation === null ? { ...person, organisation } : person,
        isKnown: known !== null,
        beside: own,
      });
    }
  }
  return found;
}

/** « Zoé Marchal rejoint la séance »: somebody known, and a verb after the name. */
function leading(piece: Slice, context: ReadContext): Slice | null {
  const first = firstName(piece.text, context);
  if (first === null || !/^\s+\p{Ll}/u.test(piece.text.slice(first.length))) return null;
  return pieceOf(piece, 0, first.length);
}

/** `jpark, ilse, nokafor`: after a comma small letters begin what is said of somebody, but where they are somebody known. */
function handlesIn(slice: Slice, context: ReadContext): Slice[] {
  const pieces = cutAtCommas(slice);
  const [, ...others] = pieces.map((one) => context.names.isKnown(withoutBrackets(one).name.text));
  const isCut = pieces.some(({ text }) => /\([^()]*$/.test(text));
  return others.includes(true) && !isCut ? pieces : [slice];
}

/** A name, and the parts of the brackets after it. */
interface NameAndBrackets {
  readonly name: Slice;
  readonly brackets: readonly Slice[];
}

function withoutBrackets(slice: Slice): NameAndBrackets {
  const brackets: Slice[] = [];
  let name = slice;
  while (name.text.endsWith(')')) {
    const open = name.text.lastIndexOf('(');
    if (open < 1) break;
    brackets.unshift(...cutAtCommas(pieceOf(name, open + 1, name.text.length - 1)));
    name = pieceOf(name, 0, open);
  }
  // « Camille Renard, par procuration à Paul Noiret »
  const comma = name.text.indexOf(', ');
  if (comma > 0 && /^\p{Ll}/u.test(name.text.slice(comma + 2))) {
    brackets.unshift(...cutAtCommas(pieceOf(name, comma + 2, name.text.length)));
    name = pieceOf(name, 0, comma);
  }
  return { name, brackets };
}

/** « Maes 600 », « Mme Leroy : 1.000 quotités »: how many votes or shares, without a bracket; « Lot 3 » may be whom a list calls so. */
function withoutWeight(named: NameAndBrackets, context: ReadContext): NameAndBrackets {
  const { name, brackets } = named;
  const at = name.text.search(/(?<=\p{L}\.?)[\s:=–-]+\d[\d.]*(?: [a-z]+)?$/u);
  if (at < 1 || context.names.isKnown(name.text)) return named;
  const sign = (/^[\s:=–-]+/.exec(name.text.slice(at)) as RegExpExecArray)[0].length;
  const weight = pieceOf(name, at + sign, name.text.length);
  if (weightOf(normalize(weight.text), context.words) === null) return named;
  return { name: pieceOf(name, 0, at), brackets: [weight, ...brackets] };
}

/** The pieces of some words between commas and semicolons. */
export function cutAtCommas(slice: Slice): Slice[] {
  const pieces: Slice[] = [];
  let from = 0;
  for (let at = 0; at <= slice.text.length; at++) {
    if (at < slice.text.length && !/[,;]/.test(slice.text.charAt(at))) continue;
    const piece = pieceOf(slice, from, at);
    if (piece.text !== '') pieces.push(piece);
    from = at + 1;
  }
  return pieces;
}

/** What the parts of brackets say, each by itself. */
export function readBeside(parts: readonly Slice[], context: ReadContext): Beside {
  let beside = nothingBeside;
  // An answer is given before the meeting, or soon after: a day without a year is the one nearest to it.
  const around = context.meeting === null ? null : addDays(context.meeting, -180);
  for (const part of parts) {
    const normalized = normalize(part.text);
    const time = context.dates.readTime(part.text);
    const proxy = afterWords(part, normalized, context.words.proxyTo);
    const weight = weightOf(normalized, context.words);
    const day =
      weight === null && time === null ? context.dates.readDate(part.text, { ...context, meeting: around }) : null;
    const on = day?.date ?? null;
    if (time !== null) beside = { ...beside, time };
    else if (proxy !== null && /^\p{Lu}/u.test(proxy.text)) beside = { ...beside, proxy: squeeze(proxy.text) };
    else if (weight !== null) beside = { ...beside, ...weight };
    else if (on !== null) beside = { ...beside, on };
    else beside = { ...beside, unread: [...beside.unread, squeeze(part.text)] };
  }
  return beside;
}
