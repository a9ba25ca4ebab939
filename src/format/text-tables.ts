import type { Row, Table } from '../model/table.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Line, Run } from './layout.ts';
import { beside, boldStyle, dimStyle, plainStyle, prefixed, widestWord, widthOf, wrap } from './layout.ts';
import type { TextMetrics } from './text-metrics.ts';
import type { TextRuns } from './text-runs.ts';
import { headLines, largest, underTable } from './words.ts';

/** Blanks between two columns. */
export const gap = 2;

/** A word longer than this is broken rather than given a column of its width. */
const longestWord = 32;

/** What the growing column has at least: below it a table becomes one block a row. */
const leastGrow = 24;

/** What a column takes at most of a line where the text in the last one could use it. */
const mostOther = 0.3;

/** Where nothing is wrapped, what follows a growing column begins at most so many columns after it: a longer line runs over. */
const flatLimit = 72;

/** The cells of so many rows are kept: some hundred bytes each. */
const mostKept = 10_000;

/** What a cell is in a terminal: lines that are wrapped, the first plain, the others quiet. */
type CellLines = readonly Line[];

/** Tables in as many columns as there is room for, and labels with what is said under each. */
export class TextTables {
  readonly #runs: TextRuns;
  readonly #metrics: TextMetrics;
  /** The cells of a table that is gone through again. */
  #made: { readonly of: Table; readonly rows: readonly CellLines[][] } | null = null;

  constructor(runs: TextRuns, metrics: TextMetrics) {
    this.#runs = runs;
    this.#metrics = metrics;
  }

  table(table: Table, width: number | null): Iterable<Line> {
    const hints = (width === null ? [] : (table.hints ?? [])).map((hint) =>
      this.#runs.text(sayPhrase(hint, this.#runs.locale), plainStyle),
    );
    if (table.rows.length === 0 && table.empty.length > 0) {
      const lines = [...table.empty.map((sentence) => this.#runs.sentence(sentence)), ...hints];
      return lines.flatMap((line) => wrap(line, width, this.#metrics));
    }
    const heads = table.shown.map((column) => {
      // A name of something is not ours to set in capitals: it may be typed as it stands.
      const named = column.label !== undefined && column.label?.kind !== 'date';
      return headLines(column, this.#runs.locale).map((line) =>
        named ? this.#runs.text(line, dimStyle) : this.#head(line),
      );
    });
    const under = underTable(table, this.#runs.locale);
    const below = [...(under === '' ? [] : [this.#runs.text(under, plainStyle)]), ...hints];
    const end = below.flatMap((line, at) => [...(at === 0 ? [[]] : []), ...wrap(line, width, this.#metrics)]);
    return chained(width === null ? this.#flat(table, heads) : this.#fitted(table, heads, width), end);
  }

  /** The cells of the rows: kept where they are few, for they are measured before they are written; those of a long register are made anew. */
  #rows(table: Table): Iterable<CellLines[]> {
    const { rows, shown } = table;
    if (rows.length > mostKept) return this.#newRows(table);
    if (this.#made?.of !== table) {
      this.#made = {
        of: table,
        rows: Array.from(rows, (row) => shown.map((column) => this.#shown(column.cells, row))),
      };
    }
    return this.#made.rows;
  }

  *#newRows({ rows, shown }: Table): Generator<CellLines[]> {
    for (const row of rows) yield shown.map((column) => this.#shown(column.cells, row));
  }

  #head(words: string): Line {
    return this.#runs.text(words.toUpperCase(), dimStyle);
  }

  #shown(cells: readonly string[], row: Row): CellLines {
    const given = cells.map((id) => row.cells[id] ?? null).filter((cell) => cell !== null);
    if (given.length === 0) return [this.#runs.cell(null, dimStyle)];
    return given.map((cell, at) => this.#runs.cell(cell, row.quiet === true || at > 0 ? dimStyle : plainStyle));
  }

  /** Not to a terminal: a line a row, so that other programs can take it on. */
  #flat(table: Table, heads: readonly CellLines[]): Iterable<Line> {
    const head = heads.map((lines) => flatten(lines, '/'));
    const widths = head.map((line) => widthOf(line, this.#metrics));
    for (const row of this.#rows(table)) {
      for (let column = 0; column < row.length; column++) {
        const width = flatWidth(row[column] as CellLines, this.#metrics);
        if (width > (widths[column] as number)) widths[column] = width;
      }
    }
    // What follows a text is not pushed out of sight by its longest line: that one runs over.
    const limited = widths.map((widest, column) =>
      table.shown[column]?.grow && column < heads.length - 1 ? Math.min(widest, flatLimit) : widest,
    );
    return this.#flatLines(table, head, limited);
  }

  *#flatLines(table: Table, head: readonly Line[], widths: readonly number[]): Generator<Line> {
    const line = (cells: readonly Line[]): Line[] =>
      beside(
        cells.map((cell, column) => ({
          lines: [cell],
          width: widths[column] ?? 0,
          align: this.#align(table, column),
        })),
        gap,
        this.#metrics,
      );
    yield* line(head);
    for (const row of this.#rows(table)) yield* line(row.map((cell) => flatten(cell, ' · ')));
  }

  #align(table: Table, column: number): 'left' | 'right' {
    return table.shown[column]?.align ?? 'left';
  }

  #fitted(table: Table, heads: readonly CellLines[], width: number): Iterable<Line> {
    const grow = table.shown.findIndex((column) => column.grow === true);
    /** The widest line of each column, or (`without`) of all but one. */
    const widest = (measure: (line: Line, metrics: TextMetrics) => number, without: number): number[] => {
      const most = heads.map(() => 0);
      const look = (row: readonly CellLines[]): void => {
        for (const [column, lines] of row.entries()) {
          if (column === without) continue;
          for (const line of lines) most[column] = Math.max(most[column] as number, measure(line, this.#metrics));
        }
      };
      look(heads);
      for (const row of this.#rows(table)) look(row);
      return most;
    };
    const natural = widest(widthOf, -1);
    // All rows are gone through once, whatever columns are asked about.
    let needs: readonly number[] | null = null;
    const least = (column: number): number => {
      needs ??= widest(widestWord, grow);
      return Math.min(needs[column] as number, longestWord);
    };
    const widths = fitWidths(natural, least, grow, width);
    if (widths !== null) return this.#columns(table, heads, widths, [...heads.keys()]);
    const groups = table.shown.some((column) => column.label !== undefined) ? foldColumns(natural, width) : null;
    if (groups === null) return this.#blocks(table, heads, width);
    return chained(
      ...groups.flatMap((group, at) => {
        const lines = this.#columns(table, heads, natural, group);
        return at === 0 ? [lines] : [[[]], lines];
      }),
    );
  }

  *#columns(
    table: Table,
    heads: readonly CellLines[],
    widths: readonly number[],
    which: readonly number[],
  ): Generator<Line> {
    const row = (cells: readonly CellLines[]): Line[] =>
      beside(
        which.map((column) => ({
          lines: (cells[column] ?? []).flatMap((line) => wrap(line, widths[column] ?? 1, this.#metrics)),
          width: widths[column] ?? 1,
          align: this.#align(table, column),
        })),
        gap,
        this.#metrics,
      );
    yield* row(heads);
    for (const cells of this.#rows(table)) yield* row(cells);
  }

  /** Too narrow for columns: each row is a block, its first cell the title. */
  *#blocks(table: Table, heads: readonly CellLines[], width: number): Generator<Line> {
    let isFirst = true;
    for (const [first = [], ...others] of this.#rows(table)) {
      const title = first.flatMap((line) =>
        wrap(
          line.map((run) => (run.style === plainStyle ? { ...run, style: boldStyle } : run)),
          width,
          this.#metrics,
        ),
      );
      const facts = others.map((lines, column) => ({
        label: (heads[column + 1] ?? []).flatMap((line, at) =>
          at === 0 ? line : [{ text: '/', style: dimStyle }, ...line],
        ),
        lines,
      }));
      if (!isFirst) yield [];
      isFirst = false;
      yield* title;
      yield* this.labelled(facts, width);
    }
  }

  /** Labels with what is said under each: side by side where there is room, else below. */
  labelled(facts: readonly { readonly label: Line; readonly lines: readonly Line[] }[], width: number | null): Line[] {
    const labelWidth = facts.reduce((most, fact) => Math.max(most, widthOf(fact.label, this.#metrics)), 0);
    if (width !== null && (labelWidth + gap) * 5 > width * 2) {
      const indent: Run = { text: '  ', style: plainStyle };
      return facts.flatMap((fact) => [
        ...wrap(fact.label, width, this.#metrics),
        ...fact.lines.flatMap((line) => prefixed(wrap(line, Math.max(1, width - 2), this.#metrics), indent, indent)),
      ]);
    }
    const room = width === null ? null : width - labelWidth - gap;
    return facts.flatMap((fact) =>
      beside(
        [
          { lines: [fact.label], width: labelWidth },
          { lines: fact.lines.flatMap((line) => wrap(line, room, this.#metrics)), width: room ?? 0 },
        ],
        gap,
        this.#metrics,
      ),
    );
  }
}

/** The width of a cell on one line, ` · ` between its lines. */
function flatWidth(cell: CellLines, metrics: TextMetrics): number {
  let width = 3 * (cell.length - 1);
  for (const line of cell) width += widthOf(line, metrics);
  return width;
}

function* chained<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** The lines of a cell in one. */
function flatten(cell: CellLines, between: string): Line {
  if (cell.length === 1) return cell[0] as Line;
  return cell.flatMap((line, at) => (at === 0 ? line : [{ text: between, style: dimStyle }, ...line]));
}

/**
 * The widths of columns that fill at most `width`; null where words would have to be broken, or the growing one is too
 * narrow. `least` measures what a column needs; it is asked only where columns must give.
 */
function fitWidths(
  natural: readonly number[],
  least: (column: number) => number,
  grow: number,
  width: number,
): number[] | null {
  const room = width - gap * (natural.length - 1);
  if (total(natural) <= room) return [...natural];
  const wanted = natural[grow] ?? 0;
  // A long vote does not squeeze the text that ends a row: where words let them, the others keep to their share.
  const share = grow === natural.length - 1 ? Math.floor(room * mostOther) : room;
  const others = natural.reduce(
    (sum, each, column) =>
      column === grow ? sum : sum + (each <= share ? each : Math.min(each, Math.max(share, least(column)))),
    0,
  );
  const kept = Math.min(wanted, Math.max(leastGrow, Math.floor(room * 0.4), room - others));
  let widths = natural.map((each, column) => (column === grow ? kept : each));
  if (total(widths) > room) {
    // The widest of the others give, down to a common width as large as it can be, or to what each needs.
    const needs = natural.map((_, column) => (column === grow ? kept : least(column)));
    const given = (limit: number): number[] =>
      widths.map((each, column) => (column === grow ? each : Math.max(needs[column] ?? 0, Math.min(each, limit))));
    let low = 0;
    let high = largest(natural);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (total(given(middle)) <= room) low = middle;
      else high = middle - 1;
    }
    widths = given(low);
  }
  if (grow === -1) return total(widths) <= room ? widths : null;
  const rest = Math.min(wanted, kept + room - total(widths));
  widths[grow] = rest;
  return rest < Math.min(wanted, leastGrow - 4) ? null : widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0);
}

/** Groups of columns that fit side by side, the first column in each; null where not even two do. */
function foldColumns(natural: readonly number[], width: number): number[][] | null {
  const first = natural[0] ?? 0;
  const groups: number[][] = [];
  let used = width + 1;
  for (let column = 1; column < natural.length; column++) {
    const more = gap + (natural[column] ?? 0);
    if (first + more > width) return null;
    if (used + more > width) {
      groups.push([0]);
      used = first;
    }
    groups.at(-1)?.push(column);
    used += more;
  }
  return groups.length === 0 ? null : groups;
}
