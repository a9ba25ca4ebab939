import type { Source } from '../model/archive.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';

/** The place of a source, which is lines and columns, in its file. */
export function lineStart(minutes: Minutes, source: Source): Place {
  const start = (minutes.lines[source.line - 1] ?? 0) + source.column - 1;
  const end = (minutes.lines[source.endLine - 1] ?? start) + source.endColumn - 1;
  return { start, end: Math.max(start, end) };
}
