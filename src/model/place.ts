/**
 * Where something stands in a file: a half-open range of UTF-16 code units in the
 * decoded text (the BOM, if any, is not counted).
 */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One replacement in a file: the range `start..end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Offsets at which the lines of a file start; lines end at `\r\n`, `\n` or `\r` and nowhere else. */
export type LineStarts = Uint32Array;

/** Where lines are written down while they are counted: few files have more. */
const found = new Uint32Array(4096);

const room = found.length;

/** Whether a text has a carriage return; a third of the work that `includes` makes. */
export function hasReturn(text: string): boolean {
  return carriageReturn.test(text);
}

const carriageReturn = /\r/;

/** Finds where the lines of `text` start. There is always a first line. */
export function lineStarts(text: string): LineStarts {
  if (!hasReturn(text)) {
    let count = 1;
    let at = text.indexOf('\n');
    for (; at !== -1 && count < room; at = text.indexOf('\n', at + 1)) found[count++] = at + 1;
    if (at === -1) return found.slice(0, count);
  }
  const starts: number[] = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return new Uint32Array(starts);
}

/** Which of the lines an offset stands in, counted from 0; no line before `first` is looked at. */
function lineOf(lines: LineStarts, offset: number, first: number): number {
  let low = first;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line (from 1) and column (from 1) of an offset. */
export function positionOf(lines: LineStarts, offset: number): { line: number; column: number } {
  const line = lineOf(lines, offset, 0);
  return { line: line + 1, column: offset - (lines[line] as number) + 1 };
}

/** A place as lines and columns. */
export function spanOf(lines: LineStarts, { start, end }: Place): Span {
  const first = lineOf(lines, start, 0);
  // Most end in the line that they begin in.
  const next = lines[first + 1];
  const last =
    end < start ? lineOf(lines, end, 0) : next === undefined || end < next ? first : lineOf(lines, end, first);
  return {
    line: first + 1,
    column: start - (lines[first] as number) + 1,
    endLine: last + 1,
    endColumn: end - (lines[last] as number) + 1,
  };
}

/** The one replacement that makes one text of another: what both begin and end with stays. */
export function changeBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let end = 0;
  while (end < shorter - same && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start: same, end: before.length - end, text: after.slice(same, after.length - end) };
}

/** Where a place stands after a change of its text; null where the change touches it. */
export function movedPlace({ start, end }: Place, change: Edit): Place | null {
  if (end <= change.start) return { start, end };
  if (start < change.end) return null;
  const moved = change.text.length - (change.end - change.start);
  return { start: start + moved, end: end + moved };
}

/** Applies edits that do not overlap; they may come in any order. Throws a RangeError where two overlap (a bug of the caller). */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edits overlap or leave the text at ${edit.start}`);
    }
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Pairs of offsets, as a block has its lines, as places. */
export function placesOf(pairs: readonly number[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    places.push({ start: pairs[at] as number, end: pairs[at + 1] as number });
  return places;
}

/** Ranges in their order, those that meet as one. */
export function mergedPlaces(places: readonly Place[]): Place[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Whether a place reaches into one of some ranges, which are in order and none within another. */
export function reachesInto(ranges: readonly Place[], { start, end }: Place): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Place).end <= start) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1);
}

/** Where the line that holds `at` starts. */
export function lineStartAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}
