/** Tables of reStructuredText as Markdown writes them: their first row is the head. */

/** A table, and how many lines it has. */
interface RstTable {
  readonly rows: readonly (readonly string[])[];
  readonly length: number;
}

const gridBorder = /^\+(?:[-=]{1,400}\+)+$/;
const simpleBorder = /^={2,400}(?: {1,40}={2,400})+$/;

/** A longer table stays text. */
const mostLines = 2000;

/** The table that begins at a line; null where none does, or where a cell goes over several columns or rows. */
export function rstTableAt(lines: readonly string[], at: number): RstTable | null {
  const first = (lines[at] as string).trimEnd();
  if (gridBorder.test(first)) return gridTable(lines, at, first);
  return simpleBorder.test(first) ? simpleTable(lines, at, first) : null;
}

/** `| Qui | Quoi |` between `+-----+------+`. */
function gridTable(lines: readonly string[], at: number, first: string): RstTable | null {
  const marks = [...first.matchAll(/\+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let open: string[] | null = null;
  let to = at + 1;
  for (; to < lines.length && to - at < mostLines; to++) {
    const line = (lines[to] as string).trimEnd();
    if (!/^[+|]/.test(line)) break;
    if (line.length !== first.length) return null;
    if (gridBorder.test(line)) {
      if (marks.some((mark) => line[mark] !== '+')) return null;
      if (open !== null) rows.push(open);
      open = null;
      continue;
    }
    if (marks.some((mark) => line[mark] !== '|')) return null;
    const cells = marks.slice(1).map((mark, column) => line.slice((marks[column] as number) + 1, mark).trim());
    open = joined(open, cells);
  }
  return open === null && rows.length > 1 ? { rows, length: to - at } : null;
}

/** Words in columns below `====  ====`. */
function simpleTable(lines: readonly string[], at: number, first: string): RstTable | null {
  const starts = [...first.matchAll(/=+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let borders = 1;
  let to = at + 1;
  for (; to < lines.length && to - at < mostLines; to++) {
    const line = (lines[to] as string).trimEnd();
    if (line === first) {
      borders++;
      // The second is below the heads, where more follow.
      if (borders === 3 || !isFollowed(lines, to, first)) return done(rows, to + 1 - at);
      continue;
    }
    if (line === '') continue;
    if (simpleBorder.test(line) || starts.slice(1).some((start) => /\S/.test(line[start - 1] ?? ''))) return null;
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    // A row without its first cell goes on with the one above.
    if (cells[0] === '' && rows.length > 0) rows.push(joined(rows.pop() ?? null, cells));
    else rows.push(cells);
  }
  return null;
}

/** Whether the same border stands below another, with rows between them. */
function isFollowed(lines: readonly string[], from: number, border: string): boolean {
  for (let at = from + 1; at < lines.length && at - from < mostLines; at++) {
    const line = (lines[at] as string).trimEnd();
    if (line === border) return at > from + 1;
    if (line === '' && (lines[at + 1] ?? '').trim() === '') return false;
  }
  return false;
}

function done(rows: readonly string[][], length: number): RstTable | null {
  return rows.length > 1 ? { rows, length } : null;
}

/** The cells of a row of several lines. */
function joined(open: readonly string[] | null, cells: readonly string[]): string[] {
  return cells.map((cell, column) => [open?.[column] ?? '', cell].filter(Boolean).join(' '));
}
