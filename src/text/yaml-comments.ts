import type { Place } from '../model/place.ts';

/** Where the comment of a line of YAML begins; its length where it has none. */
export function yamlComment(line: string): number {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] as string;
    const before = at === 0 ? ' ' : (line[at - 1] as string);
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '#' && /\s/.test(before)) return at;
    else if ((mark === '"' || mark === "'") && /[\s[{,:]/.test(before)) quote = mark;
  }
  return line.length;
}

/** The comments of lines of YAML, up to an offset. */
export function yamlCommentsIn(text: string, end: number): Place[] {
  const found: Place[] = [];
  for (let start = 0; start < end; ) {
    const next = text.indexOf('\n', start);
    const to = next === -1 ? end : Math.min(next, end);
    const line = text.slice(start, to);
    const at = line.includes('#') ? yamlComment(line) : line.length;
    if (at < line.length) found.push({ start: start + at, end: to });
    start = to + 1;
  }
  return found;
}
