import { plain, slice, trimmed } from '../../spans.ts';
import { presenceOf } from '../lexicon.ts';
import { type Line, line as lineOf } from '../lines.ts';
import type { Sheet } from './sheet.ts';

/** Items that begin with the reference of the minutes: `26/023 Bus shelter`. */

const begin = /^(\p{Lu}{0,4}\d{1,4}(?:[.:/]\d{1,4}){1,2})(?:\s?[-–]|[.:)])?\s{1,20}(?=[\p{Lu}\d])/u;

/** A longer line is no title. */
const longestTitle = 260;

/**
 * `C048/23 1. Apologies`, `2307.04 Vacancy`, `45.23 – Finance`: references of the minutes, in which one number goes on from line to line and the others
 * stay. `2.1`, `2.2` are none: what is below an item begins at 1.
 */
export function referenceChain(sheet: Sheet, from: number): number[] | null {
  const groups = new Map<string, { index: number; numbers: number[] }[]>();
  for (const [index, { as, block, text }] of sheet.lines.entries()) {
    if (index < from || as === 'title' || block.depth > 1 || block.kind === 'table') continue;
    if (text.length > longestTitle && leadOf(text) === null) continue;
    const words = block.number === null ? text : `${block.number} ${text}`;
    const token = begin.exec(words)?.[1];
    if (token === undefined) continue;
    const shape = token.replace(/\d+/g, '#');
    const one = { index, numbers: (token.match(/\d+/g) ?? []).map(Number) };
    groups.set(shape, [...(groups.get(shape) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first, second] = group;
    if (first === undefined || second === undefined || group.length < 3) continue;
    const running = first.numbers.findIndex((number, at) => number !== second.numbers[at]);
    const steps = group.slice(1).map(({ numbers }, at) =>
      numbers.every((number, place) => {
        const before = group[at]?.numbers[place] as number;
        return place === running ? number === before + 1 || number === before + 2 : number === before;
      }),
    );
    const others = first.numbers.filter((_, at) => at !== running);
    const isBelow = first.numbers[running] === 1 && running > 0 && others.every((number) => number < 100);
    if (running === -1 || isBelow || !steps.every(Boolean)) continue;
    return group.flatMap(({ index }) => (isListed(sheet, index) ? [] : [index]));
  }
  return null;
}

/** Whether a line only says who was there, and nothing under it says more, or was taken for it. */
function isListed(sheet: Sheet, index: number): boolean {
  const { as, text } = sheet.lines[index] as Line;
  const below = sheet.lines[index + 1];
  const isOver = below?.as === 'text' && below.block.kind === 'paragraph' && !begin.test(below.text);
  return as !== 'text' || (!isOver && presenceOf(text.replace(/^\S+\s+/, ''), sheet.lexicon) !== null);
}

/** `26/023 Bus shelter: three quotations … It was resolved …`: the title, and where its text begins; null: all of it is a title. */
function leadOf(text: string): { readonly length: number; readonly rest: number } | null {
  const [token = ''] = begin.exec(text) ?? [];
  const lead = /^([^.;:–—]{2,100}?)(?:\s?[;:.]|\s[-–—])\s+(?=\S)/u.exec(text.slice(token.length, token.length + 110));
  if (token === '' || lead === null) return null;
  const rest = token.length + lead[0].length;
  const isText = text.length - rest > longestRest || /[.!?]$/.test(text);
  return isText ? { length: token.length + (lead[1] as string).length, rest } : null;
}

/** `Planning: 14 Mill Lane` is all of it a title. */
const longestRest = 80;

/** Parts the titles of such items from their texts, where one paragraph holds both. */
export function splitReferences(sheet: Sheet): void {
  for (const index of (referenceChain(sheet, 0) ?? []).reverse()) {
    const { block } = sheet.lines[index] as Line;
    const lead = block.kind === 'paragraph' ? leadOf(plain(block.spans)) : null;
    if (lead === null) continue;
    const head = lineOf({ ...block, spans: trimmed(slice(block.spans, 0, lead.length)), source: null });
    const tail = lineOf({ ...block, spans: trimmed(slice(block.spans, lead.rest)), source: null });
    sheet.lines.splice(index, 1, head, tail);
  }
}
