import { openBracket } from '../text/brackets.ts';
import type { Piece } from './pieces.ts';
import { areJoined, hasWithin, joinedFrom, type Sketch, type SketchContext, sketchOf } from './sketch.ts';
import { isFuture, joints, pastShape, presentShape } from './verb-shapes.ts';
import { trimmed } from './view.ts';

/** Before another who does something; no more letters than these are looked at. */
const joint = /(?:,|;|\s(?:et|en|and|&|\+|mais|maar|but|tandis que|terwijl|while))\s*$/iu;
const longestJoint = 16;

/** « Luc *le* reporte »: what is shorter is rather a pronoun. */
const shortestVerb = 3;

/**
 * A sentence taken apart, and each further clause of it in which somebody else is to do something else: « Samuel achète les bacs *et Fatou cherche des
 * parents* », `MP signs, *KM clears the cupboards*`.
 */
export function clausesOf(piece: Piece, context: SketchContext, articles: ReadonlySet<string>): Sketch[] {
  const whole = sketchOf(piece, context);
  const starts = clauseStarts(whole, articles);
  if (starts.length === 0) return [whole];
  const ends = [...starts, piece.text.length];
  return [0, ...starts].map((start, at) => sketchOf(clauseIn(piece, start, ends[at] as number), context));
}

function clauseIn(piece: Piece, from: number, to: number): Piece {
  const { start, end } = trimmed(piece.text, from, to);
  return {
    ...piece,
    text: piece.text.slice(start, end),
    place: { start: piece.place.start + start, end: piece.place.start + end },
    opens: piece.opens && from === 0,
    first: piece.first && from === 0,
  };
}

/** Where the words stand that join each further clause. */
function clauseStarts(sketch: Sketch, articles: ReadonlySet<string>): number[] {
  const { mentions, piece, opening } = sketch;
  const starts: number[] = [];
  /** The words after those who may do something in the clause so far. */
  let afterDoers = [opening + 1];
  for (const [at, { start, from, to, name }] of mentions.entries()) {
    const before = piece.text.slice(Math.max(0, start - longestJoint), start);
    const joined = joint.exec(before);
    const last = mentions[at - 1];
    const isListed = last !== undefined && areJoined(piece.text.slice(last.end, start));
    if (joined !== null && !isListed && last?.name !== name && openBracket(piece.text, start) === -1) {
      const verb = joinedFrom(mentions.slice(at), piece.text).at(-1)?.to ?? to;
      const isNext = isToDo(sketch, verb, verb + 2)
        ? afterDoers.some((one) => isToDo(sketch, one, Math.min(one + 2, from)))
        : doesToo(sketch, verb, articles) && last !== undefined && isDoing(sketch, last.to, last.to + 2);
      if (isNext) {
        starts.push(start - before.length + joined.index + (/^[,;]/.test(joined[0]) ? 1 : 0));
        afterDoers = [];
      }
    }
    afterDoers.push(to);
  }
  return starts;
}

/** « Nathalie transmet les fiches, *Cécile récupère la réponse* »: after somebody who does something, another is named with what may be any verb; « Cécile *les* enveloppes » stays beside what says it. */
function doesToo({ words, language }: Sketch, verb: number, articles: ReadonlySet<string>): boolean {
  const { normalized = '', capital = true } = words[verb] ?? {};
  return (
    !capital &&
    normalized.length >= shortestVerb &&
    presentShape[language].test(normalized) &&
    !joints.test(normalized) &&
    !articles.has(normalized) &&
    !pastShape[language].test(normalized)
  );
}

/** Whether one of some words is a verb of what somebody is to do. */
function isToDo(sketch: Sketch, from: number, to: number): boolean {
  return hasWithin(sketch, 'duties', from, to) || isDoing(sketch, from, to);
}

/** Whether one of some words is a verb of what somebody does or will do. */
function isDoing(sketch: Sketch, from: number, to: number): boolean {
  const { words, language } = sketch;
  return hasWithin(sketch, 'tasks', from, to) || words.slice(from, to).some((word) => isFuture(word, language));
}
