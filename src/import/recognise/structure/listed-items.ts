import { plainLabel } from '../../../recognise/field-line.ts';
import { trimmed } from '../../spans.ts';
import type { Line } from '../lines.ts';
import { isWrapper, promote, type Sheet } from './sheet.ts';

/** Items that are the lines of a list: with notes under them, or issues of a tracker. */

/** A list with notes under its lines, under a heading such as « Minutes » or alone in the file. */
export function byList(sheet: Sheet): boolean {
  const tops = sheet.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.as === 'text' && line.block.kind === 'item' && line.block.depth === 1);
  const runs: number[][] = [];
  for (const { index } of tops) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const between = before === undefined ? [] : sheet.lines.slice(before + 1, index);
    if (run !== undefined && between.every((one) => one.block.depth > 0)) run.push(index);
    else runs.push([index]);
  }
  // Notes under its lines, or nothing but the list.
  const body = sheet.lines.filter((line) => line.as === 'text').length;
  const noted = (run: readonly number[]): boolean =>
    run.some((index) => (sheet.lines[index + 1]?.block.depth ?? 0) === 2) || run.length >= body * 0.8;
  // « **1) Budget** » over bullets, or over a list with numbers of its own: titles, and what is under them.
  const isMixed = (run: readonly number[]): boolean =>
    new Set(run.map((at) => markOf(sheet.lines[at] as Line))).size > 1;
  const best = runs.sort((a, b) => b.length - a.length).find((run) => run.length >= 3 && noted(run) && !isMixed(run));
  if (best === undefined) return false;
  const last = best[best.length - 1] as number;
  let end = last + 1;
  while (end < sheet.lines.length && (sheet.lines[end] as Line).block.depth > 1) end++;
  const inside = end - (best[0] as number);
  if (inside < sheet.lines.length * 0.5) return false;
  const short = best.filter((index) => (sheet.lines[index] as Line).text.length <= 120);
  if (short.length < best.length * 0.8) return false;
  for (const index of short) promote(sheet, index);
  return true;
}

/** What a line of a list is marked with: a bullet, a number, or a number in bold. */
function markOf({ block: { ordered, look } }: Line): string {
  return ordered ? `${look.bold ? 'bold ' : ''}number` : 'bullet';
}

/** Makes items of the lines of a list directly under a heading, where most of what is there is that list. */
export function promoteList(sheet: Sheet, heading: number): boolean {
  let end = heading + 1;
  while (end < sheet.lines.length && (sheet.lines[end] as Line).block.kind !== 'heading') end++;
  const inside = sheet.lines.slice(heading + 1, end);
  const tops: number[] = [];
  let all = 0;
  for (let index = heading + 1; index < end; index++) {
    const { block, as, text } = sheet.lines[index] as Line;
    if (as !== 'text' || block.kind !== 'item' || block.depth !== 1) continue;
    all++;
    // Titles, not sentences.
    if (text.length <= 100 && !/[.!]$/.test(text)) tops.push(index);
  }
  if (tops.length < all * 0.7) return false;
  const listed = inside.filter((one) => one.block.depth > 0).length;
  if (tops.length < 2 || listed < inside.length * 0.7 || listed < tops.length * 1.5) return false;
  for (const index of tops) if (!promoteInner(sheet, index)) promote(sheet, index);
  return true;
}

/** `- Agenda items` over a list with notes of its own: the lines of that are the items. */
function promoteInner(sheet: Sheet, top: number): boolean {
  const { block, text } = sheet.lines[top] as Line;
  const label = plainLabel(text);
  if (!isWrapper(text, sheet.lexicon) && !sheet.lexicon.agenda.has(label)) return false;
  const inner: number[] = [];
  for (let at = top + 1; at < sheet.lines.length; at++) {
    const one = (sheet.lines[at] as Line).block;
    if (one.depth <= block.depth) break;
    if (one.kind === 'item' && one.depth === block.depth + 1) inner.push(at);
  }
  if (inner.length === 0) return false;
  for (const index of inner) promote(sheet, index);
  (sheet.lines[top] as Line).as = 'wrapper';
  return true;
}

/** Lines of lists that are issues of a tracker, `- Charter [#48](…/issues/48)`, are what a call goes through: where several are, each is an item. */
export function promoteIssues(sheet: Sheet): void {
  const first = sheet.lines.findIndex(({ as }) => as === 'section' || as === 'wrapper');
  if (first === -1) return;
  const found: number[] = [];
  for (let at = first + 1; at < sheet.lines.length; at++) {
    const { block, as, text } = sheet.lines[at] as Line;
    if (as !== 'text' || block.kind !== 'item' || block.depth !== 1 || block.box !== null || text.length > 200)
      continue;
    const last = trimmed(block.spans).at(-1);
    const isIssue = last?.href != null && /\/(?:issues|pull|merge_requests)\/\d+$/.test(last.href);
    if (isIssue && text.replace(last.text, '').trim().length > 3) found.push(at);
  }
  const noted = found.filter((at) => {
    const next = sheet.lines[at + 1];
    return next !== undefined && (next.block.depth > 1 || next.block.kind === 'paragraph');
  });
  if (found.length < 2 || noted.length < found.length / 2) return;
  for (const index of found) promote(sheet, index);
  // A heading over nothing but such lines is none of them.
  for (let at = first; at < sheet.lines.length; at++) {
    const line = sheet.lines[at] as Line;
    const isOver = line.block.kind === 'heading' && (line.as === 'section' || line.as === 'sub');
    if (isOver && found.includes(at + 1)) line.as = 'wrapper';
  }
}
