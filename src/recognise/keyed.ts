import type { TaskColumn } from '../language/recognise.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { trimmed, type View } from './view.ts';

/** A line that names its parts as a table does its columns: « Qui : Christel. Quoi : invitations. Quand : 17/03. » Offsets are those of the view. */
export interface KeyedLine {
  readonly what: Place;
  readonly cells: readonly Place[];
}

/** A key at the start of a line, or of a part of it. */
const key = /(^[\s*_•-]*|[.;,?!–—-]\s+|\s{2,})(\p{L}[\p{L}' ]{1,20}?\.?)\s?[:?]\s+/gu;

/**
 * Reads a text whose parts have the names of columns: who and what at least, or who and then, in a sentence of its own, what; null: it has not.
 * `isAction`: it is the text of an action, so that what comes before its first key is what is to do: « vider la cave. Qui ? Bilal. »
 */
export function readKeyed({ text }: View, isAction: boolean, { words }: Pick<ReadContext, 'words'>): KeyedLine | null {
  if (text.length > 400 || !/[:?]\s/.test(text)) return null;
  const found: { readonly column: TaskColumn; readonly at: number; readonly from: number }[] = [];
  for (const match of text.matchAll(key)) {
    const column = words.columns.get(normalize(match[2] as string));
    if (column === undefined || column === 'number' || found.some((one) => one.column === column)) continue;
    found.push({ column, at: match.index, from: match.index + match[0].length });
  }
  const [first, second] = found;
  if (first === undefined || !found.some(({ column }) => column === 'who' || (isAction && column === 'when')))
    return null;
  const isFirst = /^[\s*_•-]*$/.test(text.slice(0, first.at));
  if (!isFirst && !isAction) return null;
  const valueAt = (index: number): Place => {
    const value = trimmed(text, (found[index] as (typeof found)[number]).from, found[index + 1]?.at ?? text.length);
    return {
      start: value.start,
      end: value.end - (/[.;,\s]*$/.exec(text.slice(value.start, value.end)) as RegExpExecArray)[0].length,
    };
  };
  const places = found.map((_, index) => valueAt(index));
  if (!isFirst) return { what: trimmed(text, 0, first.at), cells: places };
  const what = found.findIndex(({ column }) => column === 'what');
  if (what !== -1) return { what: places[what] as Place, cells: places.filter((_, index) => index !== what) };
  // « Responsable : Élodie. Mettre à jour le site. »
  const stop = second !== undefined ? null : /\.\s+(?=\p{Lu})/u.exec(text.slice(first.from));
  if (stop === null) return null;
  const end = first.from + stop.index;
  const rest = trimmed(text, end + stop[0].length, text.length);
  return rest.start >= rest.end ? null : { what: rest, cells: [{ start: first.from, end }] };
}
