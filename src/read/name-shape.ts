import { intern } from '../text/fold.ts';
import { isHandle, isRowOfHandles } from '../text/handle.ts';
import { isCapital, isLetter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import type { BodyContext } from './context.ts';
import { type Slice, slicePart } from './slices.ts';

/** Capital first, at most six words, no sentence: what a name or an organisation looks like. */
export function looksLikeName(words: string): boolean {
  return nameShape(words) !== 'none';
}

/** What words were found to look like: the same people act in meeting after meeting. */
const shapes = new Map<string, NameShape>();

const shapesLimit = 4096;

/** `several`: names joined by *et*, *en*, *and*, `&` or `+`, or one name that has such a word. */
type NameShape = 'none' | 'one' | 'several';

/** What some words look like; asked of the same names in meeting after meeting. */
export function nameShape(words: string): NameShape {
  const code = words.charCodeAt(0);
  // `@alice`, who may be nobody we know, is called by that sign.
  if (code === 64) {
    if (isHandle(words)) return 'one';
    return isRowOfHandles(words) || (words.length <= 80 && joint.test(words)) ? 'several' : 'none';
  }
  if (words.length > 80 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return 'none';
  return shapes.get(words) ?? remember(shapes, shapesLimit, intern(words), nameShapeAnew(words));
}

function nameShapeAnew(words: string): NameShape {
  if (!isCapital(words.codePointAt('"«“'.includes(words.charAt(0)) ? 1 : 0) ?? 0)) return 'none';
  if (noName.test(words) && noName.test(words.replace(/\b\p{Lu}\.\s/gu, ''))) return 'none';
  // A week, a quarter, half a year: « S12 », `Q2`, `H1 2026`.
  if (/^[A-Z]\d{1,2}(?:[ \u00a0]\d{4})?$/.test(words)) return 'none';
  if (words.split(/[\s\u00a0]+/).length > 6) return 'none';
  return joint.test(words) ? 'several' : 'one';
}

/** What is in no name, but for the full stop of an initial. */
const noName = /[?!:;/\\]|\.\s/;

const joint = /[\s\u00a0](?:et|en|and|&|\+)[\s\u00a0]/i;

/** Splits owners at *et*, *en*, *and*, `&` and `+`, unless the whole is known. */
export function splitAnd(part: Slice, context: BodyContext): Slice[] {
  if (context.names.isKnown(part.text)) return [part];
  const pattern = isRowOfHandles(part.text) ? / /g : /[\s\u00a0](?:et|en|and|&|\+)[\s\u00a0]/giu;
  const pieces: Slice[] = [];
  const brackets = part.text.includes('(');
  let read = 0;
  let depth = 0;
  let from = 0;
  for (let match = pattern.exec(part.text); match; match = pattern.exec(part.text)) {
    // « Thomas (Culture et Emploi) » is one.
    for (; brackets && read < match.index; read++) {
      const code = part.text.charCodeAt(read);
      if (code === 40) depth++;
      else if (code === 41 && depth > 0) depth--;
    }
    if (depth > 0) continue;
    pieces.push(slicePart(part, from, match.index));
    from = match.index + match[0].length;
    // The blank that ends one joint may begin the next.
    pattern.lastIndex = from;
  }
  pieces.push(slicePart(part, from, part.text.length));
  return pieces.filter((piece) => piece.text !== '');
}

/** `Jan/An`: owners too, where all of them are known here; null for anything else, since names of organisations have slashes. */
export function bySlashes(part: Slice, context: BodyContext): Slice[] | null {
  if (!part.text.includes('/') || context.names.isKnown(part.text)) return null;
  const pieces: Slice[] = [];
  for (let from = 0; from <= part.text.length; ) {
    const slash = part.text.indexOf('/', from);
    const end = slash === -1 ? part.text.length : slash;
    const piece = slicePart(part, from, end);
    if (piece.text === '' || !context.names.isKnown(piece.text)) return null;
    pieces.push(piece);
    from = end + 1;
  }
  return pieces;
}

/** Whether words are one, without a stop or a digit: `jan.` is a month. */
export function isOneWord(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code !== 45 && !isLetter(code)) return false;
  }
  return true;
}
