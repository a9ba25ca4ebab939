import type { IdLetter } from '../model/minutes.ts';

/** An id or a ref that a head cites. */
export interface Cited {
  readonly letter: IdLetter | null;
  readonly number: number | null;
  readonly ref: string | null;
  readonly start: number;
  readonly end: number;
}

const refShape =
  /^[ \t\u00a0\u202f]*(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAP])[ \u00a0]?(\d{1,4})(?![\p{L}\p{N}])/iu;
const idShape =
  /^[ \t\u00a0\u202f]*(?:(?:n°|nº|no\.?|nr\.?|#)[ \u00a0\u202f]{0,8})?([DAP])?[ \u00a0\u202f]{0,8}(\d{1,4})(?![\p{L}\p{N}]|[./]\d)/iu;

/** What a ref or an id begins with. */
const citing = /\s*(?:n[°ºor]|#|[DAP]?\s{0,8}\d)/iy;

/** A quick look: whether a ref or an id may stand at an index. */
export function mayCite(text: string, index: number): boolean {
  citing.lastIndex = index;
  return citing.test(text);
}

/** The ref or the id at an index: `2020-03-05/A1`, `D3`, after a label `n° 3`, too. A bare number is one only where the head goes on. */
export function idAt(
  text: string,
  index: number,
  afterLabel: boolean,
  isBold: (start: number, end: number) => boolean,
): Cited | null {
  const rest = text.slice(index, index + 360);
  const ref = refShape.exec(rest);
  const id = ref === null ? idShape.exec(rest) : null;
  const found = ref ?? id;
  if (found === null) return null;
  const start = index + (/^[ \t\u00a0\u202f]*/.exec(rest) as RegExpExecArray)[0].length;
  const end = index + found[0].length;
  if (ref !== null) {
    const letter = (ref[2] as string).toUpperCase() as IdLetter;
    return { letter, number: null, ref: `${(ref[1] as string).toLowerCase()}/${letter}${Number(ref[3])}`, start, end };
  }
  const letter = (id?.[1]?.toUpperCase() as IdLetter | undefined) ?? null;
  if (letter === null && (!afterLabel || !/^\s*(?:[([:–—=→]|->|- )|^[ \t]*[\r\n]/.test(text.slice(end)))) return null;
  if (!afterLabel && !/^[\s]*(?:[([:]|[-–—] )/.test(text.slice(end)) && (letter === null || !isBold(start, end)))
    return null;
  return { letter, number: Number(id?.[2]), ref: null, start, end };
}
