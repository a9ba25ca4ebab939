import type {
  Cell,
  Chart,
  Document,
  Fact,
  Inline,
  ListItem,
  Part,
  Row,
  Sentence,
  Table,
  Tone,
} from '../model/table.ts';
import { isHarmless, splitControls } from '../text/controls.ts';
import type { Locale } from '../text/wording.ts';
import { fill, sayPhrase } from '../text/wording.ts';
import type { ColorLevel, Format, Renderable, RenderOptions } from './format.ts';
import type { Line, Run, Style } from './layout.ts';
import {
  beside,
  boldStyle,
  dimStyle,
  pad,
  plainStyle,
  prefixed,
  printed,
  widestWord,
  widthOf,
  wrap,
} from './layout.ts';
import { isBareLink, safeHref } from './links.ts';
import { TextMetrics } from './text-metrics.ts';
import {
  cellWords,
  chartLabels,
  chartTop,
  chartValue,
  documentOf,
  headLines,
  largest,
  marks,
  nothing,
  oneLine,
  sentenceWords,
  stateDrawn,
  titleWords,
  underTable,
} from './words.ts';

/** Blanks between two columns. */
const gap = 2;

/** A word longer than this is broken rather than given a column of its width. */
const longestWord = 32;

/** What the growing column has at least: below it a table becomes one block a row. */
const leastGrow = 24;

/** What a column takes at most of a line where the text in the last one could use it. */
const mostOther = 0.3;

/** Where nothing is wrapped, what follows a growing column begins at most so many columns after it: a longer line runs over. */
const flatLimit = 72;

const toned: Readonly<Record<Tone, Style>> = {
  good: { tone: 'good' },
  waiting: { tone: 'waiting' },
  bad: { tone: 'bad' },
  quiet: { tone: 'quiet' },
  plain: plainStyle,
};

/** A tone colours plain text only: what is quiet or bold already stays so. */
function tonedStyle(style: Style, tone: Tone | undefined): Style {
  return style === plainStyle && tone !== undefined ? toned[tone] : style;
}

const codeStyle: Style = { code: true };
const italicStyle: Style = { italic: true };

/** So many lines are one piece. */
const atOnce = 64;

/** The cells of so many rows are kept: some hundred bytes each. */
const mostKept = 10_000;

/** What a cell is in a terminal: lines that are wrapped, the first plain, the others quiet. */
type CellLines = readonly Line[];

class Composer {
  readonly #locale: Locale;
  readonly #link: (href: string) => string | null;
  readonly #metrics: TextMetrics;
  readonly #states = new Map<string, string>();
  /** The cells of a table that is gone through again. */
  #made: { readonly of: Table; readonly rows: readonly CellLines[][] } | null = null;

  constructor(options: RenderOptions, metrics: TextMetrics) {
    this.#locale = { words: options.words, today: options.today };
    const { link } = options;
    this.#link = (href) => {
      const target = link?.(href) ?? null;
      return target === null ? null : safeHref(target, true);
    };
    this.#metrics = metrics;
  }

  /** The lines. Whatever is measured is measured now; the rows of a table are made as they are asked for. */
  compose(what: Renderable, width: number | null): Iterable<Line> {
    const document = documentOf(what);
    if (document !== null) return this.#document(document, width);
    return 'table' in what ? this.#table(what.table, width) : [];
  }

  // --- runs

  /** Text of a file or of a language as runs: on one line, control characters written out and dim. */
  #text(text: string, style: Style): Run[] {
    // Most texts: on one line already, and with nothing to be written out. Tabs and line ends are not harmless.
    if (text !== '' && isHarmless(text) && !text.includes('  ')) return [{ text, style }];
    return splitControls(oneLine(text)).map((part) => ({ text: part.text, style: part.escaped ? dimStyle : style }));
  }

  #cell(cell: Cell, style: Style): Run[] {
    if (cell === null) return [{ text: nothing, style: dimStyle }];
    if (cell.kind === 'list') return cell.cells.length === 0 ? this.#cell(null, style) : this.#list(cell.cells, style);
    if (cell.kind === 'state') return this.#text(this.#drawn(cell), tonedStyle(style, cell.tone));
    if (cell.kind === 'inlines') return this.#inlines(cell.children, style);
    const words = cellWords(cell, this.#locale);
    switch (cell.kind) {
      case 'date':
        if (cell.late !== true) return this.#text(words, style);
        return this.#text(`${words}\u00a0${marks.bad}`, tonedStyle(style, 'bad'));
      case 'phrase':
        return this.#text(words, tonedStyle(style, cell.tone));
      case 'ref': {
        const link = cell.href == null ? null : this.#link(cell.href);
        return this.#text(words, link === null ? style : { ...style, link });
      }
      default:
        return words.trim() === '' ? this.#cell(null, style) : this.#text(words, style);
    }
  }

  /** A state's mark and word; a register has a few, each in many rows. */
  #drawn(cell: Cell & { readonly kind: 'state' }): string {
    const key = `${cell.code} ${cell.tone} ${cell.short === true}`;
    let drawn = this.#states.get(key);
    if (drawn === undefined) {
      const { mark, word } = stateDrawn(cell, this.#locale);
      drawn = mark === '' || word === '' ? mark + word : `${mark}\u00a0${word}`;
      this.#states.set(key, drawn);
    }
    return drawn;
  }

  #list(cells: readonly Cell[], style: Style): Run[] {
    if (cells.length === 1) return this.#cell(cells[0] as Cell, style);
    return cells.flatMap((cell, at) =>
      at === 0 ? this.#cell(cell, style) : [{ text: ', ', style }, ...this.#cell(cell, style)],
    );
  }

  #inlines(inlines: readonly Inline[], style: Style): Run[] {
    return inlines.flatMap((inline) => this.#inline(inline, style));
  }

  #inline(inline: Inline, style: Style): Run[] {
    switch (inline.kind) {
      case 'text':
        return this.#text(inline.text, style);
      case 'phrase':
        return this.#text(sayPhrase(inline.phrase, this.#locale), tonedStyle(style, inline.tone));
      case 'cell':
        return this.#cell(inline.cell, style);
      case 'strong':
        return this.#inlines(inline.children, style === plainStyle ? boldStyle : { ...style, bold: true });
      case 'em':
        return this.#inlines(inline.children, style === plainStyle ? italicStyle : { ...style, italic: true });
      case 'struck':
        // As it is typed: not every terminal strikes, and a file never does.
        return [{ text: '~~', style }, ...this.#inlines(inline.children, style), { text: '~~', style }];
      case 'code':
        return this.#text(inline.text, style === plainStyle ? codeStyle : { ...style, code: true });
      case 'break':
        return [{ text: '\n', style }];
      case 'image':
        return this.#inlines(inline.children, style);
      case 'link':
        return this.#linked(inline.href, inline.children, style);
    }
  }

  /** A link that the terminal can follow, else its words with the address after them. */
  #linked(href: string, children: readonly Inline[], style: Style): Run[] {
    const link = this.#link(href);
    if (link !== null) return this.#inlines(children, { ...style, link });
    const runs = this.#inlines(children, style);
    const address = safeHref(href);
    const words = runs.map((run) => run.text).join('');
    if (address === null || address.startsWith('#') || isBareLink(address, words)) return runs;
    return [...runs, { text: ` (${address})`, style: dimStyle }];
  }

  #sentence(sentence: Sentence): Run[] {
    return this.#text(sentenceWords(sentence, this.#locale), plainStyle);
  }

  // --- tables

  #table(table: Table, width: number | null): Iterable<Line> {
    const hints = (width === null ? [] : (table.hints ?? [])).map((hint) =>
      this.#text(sayPhrase(hint, this.#locale), plainStyle),
    );
    if (table.rows.length === 0 && table.empty.length > 0) {
      const lines = [...table.empty.map((sentence) => this.#sentence(sentence)), ...hints];
      return lines.flatMap((line) => wrap(line, width, this.#metrics));
    }
    const heads = table.shown.map((column) => {
      // A name of something is not ours to set in capitals: it may be typed as it stands.
      const named = column.label !== undefined && column.label?.kind !== 'date';
      return headLines(column, this.#locale).map((line) => (named ? this.#text(line, dimStyle) : this.#head(line)));
    });
    const under = underTable(table, this.#locale);
    const below = [...(under === '' ? [] : [this.#text(under, plainStyle)]), ...hints];
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
    return this.#text(words.toUpperCase(), dimStyle);
  }

  #shown(cells: readonly string[], row: Row): CellLines {
    const given = cells.map((id) => row.cells[id] ?? null).filter((cell) => cell !== null);
    if (given.length === 0) return [this.#cell(null, dimStyle)];
    return given.map((cell, at) => this.#cell(cell, row.quiet === true || at > 0 ? dimStyle : plainStyle));
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
      yield* this.#labelled(facts, width);
    }
  }

  /** Labels with what is said under each: side by side where there is room, else below. */
  #labelled(facts: readonly { readonly label: Line; readonly lines: readonly Line[] }[], width: number | null): Line[] {
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

  // --- documents

  #document(document: Document, width: number | null): Line[] {
    const title =
      document.title === null
        ? this.#text(titleWords(document, this.#locale), boldStyle)
        : this.#inlines(document.title, boldStyle);
    const aside = document.aside == null ? null : this.#inlines(document.aside, plainStyle);
    const body = this.#parts(document.parts, width);
    return [...this.#titled(title, aside, width), ...(body.length > 0 ? [[], ...body] : [])];
  }

  #titled(title: Line, aside: Line | null, width: number | null): Line[] {
    if (aside === null) return this.#underlined(wrap(title, width, this.#metrics), '═');
    const both = widthOf(title, this.#metrics) + gap + widthOf(aside, this.#metrics);
    if (width === null || both > width)
      return [...wrap(title, width, this.#metrics), ...wrap(aside, width, this.#metrics)];
    return [[...pad(title, width - widthOf(aside, this.#metrics), this.#metrics), ...aside]];
  }

  #underlined(lines: readonly Line[], stroke: string): Line[] {
    const longest = lines.reduce((most, line) => Math.max(most, widthOf(line, this.#metrics)), 0);
    return longest === 0 ? [] : [...lines, [{ text: stroke.repeat(longest), style: dimStyle }]];
  }

  #parts(parts: readonly Part[], width: number | null, tight = false): Line[] {
    const lines: Line[] = [];
    for (const part of parts) {
      const block = this.#part(part, width);
      if (block.length === 0) continue;
      if (lines.length > 0 && !tight) lines.push([]);
      for (const line of block) lines.push(line);
    }
    return lines;
  }

  #part(part: Part, width: number | null): Line[] {
    switch (part.kind) {
      case 'heading': {
        const style = part.level === 3 ? italicStyle : boldStyle;
        const lines = wrap(this.#inlines(part.children, style), width, this.#metrics);
        return part.level === 1 ? this.#underlined(lines, '─') : lines;
      }
      case 'paragraph': {
        const runs = this.#inlines(part.children, plainStyle);
        return runs.length === 0 ? [] : wrap(runs, width, this.#metrics);
      }
      case 'list':
        return this.#items(part.items, part.ordered, part.start, width);
      case 'table':
        return [...this.#table(part.table, width)];
      case 'facts':
        return this.#facts(part.facts, width);
      case 'quote': {
        const bar: Run = { text: '│ ', style: dimStyle };
        return this.#parts(part.children, inner(width, 2)).map((line) => [bar, ...line]);
      }
      case 'codeblock':
        return this.#code(part.text, width);
      case 'chart':
        return this.#chart(part.chart, width);
      case 'rule':
        return [[{ text: '─'.repeat(Math.min(width ?? 40, 40)), style: dimStyle }]];
    }
  }

  #items(items: readonly ListItem[], ordered: boolean, start: number, width: number | null): Line[] {
    const last = String(start + items.length - 1).length;
    const tight = items.every((item) =>
      item.children.every((part) => part.kind === 'paragraph' || part.kind === 'list'),
    );
    return items.flatMap((item, at) => {
      const bullet = ordered ? `${String(start + at).padStart(last)}. ` : item.box === null ? '• ' : '';
      const box = item.box === null ? '' : item.box === 'done' ? '☑ ' : '☐ ';
      const mark = bullet + box;
      const body = this.#parts(item.children, inner(width, mark.length), tight);
      const lines = prefixed(
        body.length === 0 ? [[{ text: '', style: plainStyle }]] : body,
        { text: mark, style: item.box === 'done' ? toned.good : plainStyle },
        { text: ' '.repeat(mark.length), style: plainStyle },
      );
      return at > 0 && !tight ? [[], ...lines] : lines;
    });
  }

  #facts(facts: readonly Fact[], width: number | null): Line[] {
    return this.#labelled(
      facts.map((fact) => ({
        label: this.#inlines(fact.label, dimStyle).map((run) => ({ ...run, text: run.text.toUpperCase() })),
        lines: fact.lines.map((line) => this.#inlines(line, plainStyle)),
      })),
      width,
    );
  }

  /** Code keeps its blanks; a line too long is broken anywhere. */
  #code(text: string, width: number | null): Line[] {
    const room = inner(width, 4);
    const indent: Run = { text: '    ', style: plainStyle };
    return text
      .replace(/\n$/, '')
      .split(/\r\n?|\n/)
      .flatMap((source) => {
        const line = splitControls(source.replaceAll('\t', '    '))
          .map((part) => part.text)
          .join('');
        const pieces: string[] = [''];
        let used = 0;
        if (room === null) pieces[0] = line;
        else {
          for (const unit of this.#metrics.units(line)) {
            const unitWidth = this.#metrics.width(unit);
            if (used > 0 && used + unitWidth > room) {
              pieces.push('');
              used = 0;
            }
            pieces[pieces.length - 1] += unit;
            used += unitWidth;
          }
        }
        return pieces.map((piece): Line => (piece === '' ? [] : [indent, { text: piece, style: codeStyle }]));
      });
  }

  // --- charts

  #chart(chart: Chart, width: number | null): Line[] {
    const title = wrap(this.#text(sentenceWords(chart.title, this.#locale), boldStyle), width, this.#metrics);
    if (chart.points.length === 0) return title;
    return [...title, ...(chart.kind === 'line' ? this.#line(chart, width) : this.#bars(chart, width))];
  }

  #bars(chart: Chart, width: number | null): Line[] {
    const { words } = this.#locale;
    const labels = chartLabels(chart, words).map((label) => this.#text(label, plainStyle));
    const values = chart.points.map((point) => this.#text(chartValue(chart, point.value, words), plainStyle));
    const valueWidth = largest(values.map((value) => widthOf(value, this.#metrics)));
    const most = width === null ? 24 : Math.max(1, Math.floor((width - valueWidth - 2 * gap) / 2));
    const shown = labels.map((label) => (width === null ? [label] : wrap(label, most, this.#metrics)));
    const labelWidth = largest(shown.flatMap((lines) => lines.map((line) => widthOf(line, this.#metrics))));
    const room = Math.max(1, Math.min(40, (width ?? 80) - labelWidth - valueWidth - 2 * gap));
    const top = chartTop(chart);
    return chart.points.flatMap((point, at) =>
      beside(
        [
          { lines: shown[at] ?? [], width: labelWidth },
          { lines: [values[at] ?? []], width: valueWidth, align: 'right' as const },
          { lines: [[{ text: bar(point.value / top, room), style: plainStyle }]], width: room },
        ],
        gap,
        this.#metrics,
      ),
    );
  }

  #line(chart: Chart, width: number | null): Line[] {
    const { words } = this.#locale;
    const labels = chartLabels(chart, words);
    const values = chart.points.map((point) => point.value);
    const spark = sparkline(values, chartTop(chart), Math.max(1, Math.min(width ?? 60, 60)));
    const smallest = values.reduce((least, value) => Math.min(least, value));
    const args = {
      from: labels[0] ?? '',
      to: labels.at(-1) ?? '',
      min: chartValue(chart, smallest, words),
      max: chartValue(chart, largest(values), words),
      last: chartValue(chart, values.at(-1) ?? 0, words),
    };
    const told = words.phrases[smallest === largest(values) ? 'chart/flat' : 'chart/range'];
    return [
      [{ text: spark, style: plainStyle }],
      ...wrap(this.#text(fill(told ?? '', args, this.#locale), dimStyle), width, this.#metrics),
    ];
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

function inner(width: number | null, marks: number): number | null {
  return width === null ? null : Math.max(1, width - marks);
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

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const heights = '▁▂▃▄▅▆▇█';

/** A bar of a share of `room` columns, to an eighth of a column; what is more than nothing is seen. */
function bar(share: number, room: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * room * 8);
  const least = share > 0 ? Math.max(1, filled) : 0;
  return '█'.repeat(least >> 3) + (eighths[least & 7] ?? '');
}

/** One column a point, or the mean of several where there are more points than columns. */
function sparkline(values: readonly number[], top: number, room: number): string {
  const columns = Math.min(values.length, room);
  let out = '';
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * values.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / columns));
    const mean = values.slice(from, to).reduce((total, value) => total + value, 0) / (to - from);
    out += heights[Math.max(0, Math.min(7, Math.round((mean / top) * 7)))] ?? '';
  }
  return out;
}

// --- colours and links

const esc = '\u001b';

function linked(text: string, link: string | undefined): string {
  return link === undefined ? text : `${esc}]8;;${link}${esc}\\${text}${esc}]8;;${esc}\\`;
}

/** Codes that open and close a look (ECMA-48, SGR). */
const looks = {
  code: [36, 39],
  good: [32, 39],
  waiting: [33, 39],
  bad: [31, 39],
  quiet: [2, 22],
  dim: [2, 22],
  bold: [1, 22],
  italic: [3, 23],
} as const;

function looking(text: string, [open, close]: readonly [number, number]): string {
  return `${esc}[${open}m${text}${esc}[${close}m`;
}

/** How a run is written to a terminal: all colours are of the first sixteen, so that they follow the user's own. */
function painter(level: ColorLevel): (run: Run) => string {
  if (level === 0) return (run) => linked(run.text, run.style.link);
  return ({ text, style }) => {
    let out = text;
    if (style.code === true) out = looking(out, looks.code);
    if (style.tone !== undefined && style.tone !== 'plain') out = looking(out, looks[style.tone]);
    if (style.dim === true) out = looking(out, looks.dim);
    if (style.bold === true) out = looking(out, looks.bold);
    if (style.italic === true) out = looking(out, looks.italic);
    return linked(out, style.link);
  };
}

/** For people, in a terminal or a mail; see text.md. */
export const text: Format = {
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  async *render(what, options) {
    const width = options.width === null ? null : Math.max(10, Math.floor(options.width));
    const paint = painter(options.color);
    const near = new TextMetrics(null);
    let lines = new Composer(options, near).compose(what, width);
    if (near.beyond) {
      const { default: stringWidth } = await import('string-width');
      lines = new Composer(options, new TextMetrics(stringWidth)).compose(what, width);
    }
    let piece: Line[] = [];
    for (const line of lines) {
      piece.push(line);
      if (piece.length < atOnce) continue;
      yield printed(piece, paint);
      piece = [];
    }
    yield printed(piece, paint);
  },
};
