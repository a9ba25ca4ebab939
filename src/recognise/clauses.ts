import { isAside } from '../text/brackets.ts';
import type { Piece } from './pieces.ts';
import { areJoined, hasWithin, joinedFrom, type Sketch, type SketchContext, sketchOf } from './sketch.ts';
import { isFuture } from './verb-shapes.ts';
import { trimmed } from './view.ts';

/** Before another who does something. */
const joint = /(?:,|;|\s(?:et|en|and|&|\+|mais|maar|but|tandis que|terwijl|while))\s*$/iu;

/**
 * A sentence taken apart, and each further clause of it in which somebody else is to do something else: « Samuel achète les bacs *et Fatou cherche des
 * parents* », `MP signs, *KM clears the cupboards*`.
 */
export function clausesOf(piece: Piece, context: SketchContext): Sketch[] {
  const sketch = sketchOf(piece, context);
  const at = clauseAt(sketch);
  if (at === null) return [sketch];
  const rest = { ...partOf(piece, at, piece.text.length), opens: false, first: false };
  return [sketchOf(partOf(piece, 0, at), context), ...clausesOf(rest, context)];
}

function partOf(piece: Piece, from: number, to: number): Piece {
  const { start, end } = trimmed(piece.text, from, to);
  return {
    ...piece,
    text: piece.text.slice(start, end),
    place: { start: piece.place.start + start, end: piece.place.start + end },
  };
}

/** Where the words stand that join another clause; null: there is none. */
function clauseAt(sketch: Sketch): number | null {
  const { mentions, piece, opening } = sketch;
  for (const [at, mention] of mentions.entries()) {
    const joined = joint.exec(piece.text.slice(0, mention.start));
    const last = mentions[at - 1];
    if (joined === null || isAside(piece.text, mention.start)) continue;
    if (last !== undefined && areJoined(piece.text.slice(last.end, mention.start))) continue;
    const to = joinedFrom(mentions.slice(at), piece.text).at(-1)?.to ?? mention.to;
    const others = [opening + 1, ...mentions.slice(0, at).map((other) => other.to)];
    if (isToDo(sketch, to, to + 2) && others.some((from) => isToDo(sketch, from, Math.min(from + 2, mention.from))))
      return joined.index + (/^[,;]/.test(joined[0]) ? 1 : 0);
  }
  return null;
}

/** Whether one of some words is a verb of what somebody is to do. */
function isToDo(sketch: Sketch, from: number, to: number): boolean {
  return (
    hasWithin(sketch, 'tasks', from, to) ||
    hasWithin(sketch, 'duties', from, to) ||
    sketch.words.slice(from, to).some((word) => isFuture(word, sketch.language))
  );
}
