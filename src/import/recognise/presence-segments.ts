import type { PresenceWord } from '../../language/import.ts';
import { normalize } from '../../text/normalize.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import { labelOf } from './lines.ts';

/** The labels of presence in one line, and what stands after each. */

/** A label of a line, and what follows it up to the next. */
export interface Segment {
  readonly presence: PresenceWord | null;
  readonly label: string;
  rest: string;
  readonly at: number;
  /** It begins a sentence of its own. */
  readonly isSentence: boolean;
}

/** What a label says of presence by one of its words, given what follows it. */
type ListWithin = (label: string, rest: string) => PresenceWord | null;

/** The labels of a line and what follows each: a label begins the line or a sentence. */
export function segmentsOf(text: string, lexicon: Lexicon, listWithin: ListWithin): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  let lastFrom = 0;
  let isSentence = false;
  while (at < text.length && out.length < 30) {
    const label = labelOf(text.slice(at), 60);
    if (label === null) break;
    const presence = presenceOf(label.text, lexicon) ?? listWithin(label.text, label.rest);
    if (out.length === 0 && presence === null) return [];
    // The next label begins after a full stop, a semicolon, a dash or a bracket that closes.
    const from = at + label.at;
    let next = text.length;
    const marks = /(?:[.;]|\s[-–—|])\s{1,3}(?=\p{Lu}[^.;:()]{1,50}(?:\([^()]{1,40}\)\s?)?:)/gu;
    marks.lastIndex = from;
    const parted = marks.exec(text);
    const glued = gluedLabel(text, from, parted?.index ?? text.length, lexicon);
    const match = glued ?? parted;
    if (match !== null) next = match.index;
    out.push({ presence, label: label.text, rest: text.slice(from, next), at, isSentence });
    lastFrom = from;
    if (match === null) break;
    isSentence = match[0].startsWith('.');
    at = match.index + match[0].length;
  }
  // What looked like one more label and is none belongs to the last.
  const last = out[out.length - 1];
  if (last !== undefined) last.rest = text.slice(lastFrom);
  return out;
}

/**
 * A label of presence that nothing parts from the names before it, where two lines became one: « Paul Leroy Excusés : Luc Noir »; or a comma or a
 * semicolon, and no capital: « Paul Leroy ; excusé : Luc Noir ».
 */
function gluedLabel(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
): { readonly 0: string; readonly index: number } | null {
  const marks =
    /(?:(?<=[\p{L})])\s{1,4}(?=\p{Lu})|\s?[,;]\s{1,3}(?=\p{L}))(?=(\p{L}[\p{L}'’-]{1,20}(?:\s\p{L}[\p{L}'’.-]{0,20}){0,3})\s?:)/gu;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null && match.index < to; match = marks.exec(text))
    if (presenceOf(match[1] as string, lexicon) !== null) return { 0: match[0], index: match.index };
  return null;
}

/** `Piet, met afmelding`: the names, and the notice that was given; null where there is none. */
export function noticeAtEnd(text: string, lexicon: Lexicon): { rest: string; notice: string } | null {
  const match = /^(.{2,400}),? ((?:met|avec|with) (\p{L}{4,20}))\.?$/u.exec(text);
  if (!match || !lexicon.spoken.withNotice.has(normalize(match[3] as string))) return null;
  return { rest: (match[1] as string).replace(/,$/, ''), notice: match[2] as string };
}
