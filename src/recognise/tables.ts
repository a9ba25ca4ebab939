import type { TaskColumn } from '../language/recognise.ts';
import type { Place } from '../model/place.ts';
import { fold } from '../text/fold.ts';
import type { ReadContext } from './context.ts';
import { trimmed } from './view.ts';

/** A table of tasks or of decisions: which of its columns holds what, and its rows. */
export interface TaskTable {
  readonly holds: 'actions' | 'decisions';
  readonly rows: readonly TaskRow[];
}

/** The cells of a row, trimmed; only those of columns that say something. */
interface TaskRow {
  readonly place: Place;
  readonly cells: Readonly<Partial<Record<TaskColumn, Place>>>;
}

/**
 * Reads a table whose head names what its columns hold: who and what (and when), or decisions (and votes), in any order. `under`: what the label or
 * heading over it says that it holds. null: it is another table.
 */
export function readTaskTable(
  document: string,
  lines: readonly number[],
  under: 'actions' | 'decisions' | null,
  context: ReadContext,
): TaskTable | null {
  const rows: Place[][] = [];
  for (let at = 0; at < lines.length; at += 2)
    rows.push(cellsOf(document, lines[at] as number, lines[at + 1] as number));
  const [head, , ...body] = rows;
  if (head === undefined) return null;
  const columns = head.map(
    ({ start, end }) => context.words.columns.get(fold(document.slice(start, end).replace(/[*_:]/g, ''))) ?? null,
  );
  const has = (column: TaskColumn): boolean => columns.includes(column);
  const isTasks = has('what') && (has('who') || has('when') || has('state'));
  const isDecisions = has('decision') && !isTasks;
  if (!isTasks && !isDecisions && !(under !== null && (has('what') || has('decision')))) return null;
  const holds = isTasks ? 'actions' : isDecisions ? 'decisions' : (under as 'actions' | 'decisions');
  return {
    holds,
    rows: body.flatMap((cells) => {
      const found: Partial<Record<TaskColumn, Place>> = {};
      for (const [at, place] of cells.entries()) {
        const column = columns[at];
        if (column != null && place.start < place.end && found[column] === undefined) found[column] = place;
      }
      const first = cells[0];
      const last = cells.at(-1);
      if (first === undefined || last === undefined) return [];
      return [{ place: { start: first.start, end: last.end }, cells: found }];
    }),
  };
}

/** The cells of a row of a table, without the pipes around them. */
export function cellsOf(document: string, start: number, end: number): Place[] {
  const cells: Place[] = [];
  let from = document.charAt(start) === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const isPipe = at < end && document.charAt(at) === '|' && document.charAt(at - 1) !== '\\';
    if (!isPipe && at < end) continue;
    if (at === end && document.charAt(end - 1) === '|' && from >= end) break;
    cells.push(trimmed(document, from, at));
    from = at + 1;
  }
  return cells;
}
