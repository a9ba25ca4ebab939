import type { Document, Fact, ListItem, Part } from '../model/table.ts';
import { splitControls } from '../text/controls.ts';
import type { ColorLevel, Format, Renderable, RenderOptions } from './format.ts';
import type { Line, Run } from './layout.ts';
import {
  boldStyle,
  codeStyle,
  dimStyle,
  italicStyle,
  pad,
  plainStyle,
  prefixed,
  printed,
  widthOf,
  wrap,
} from './layout.ts';
import { TextCharts } from './text-charts.ts';
import { TextMetrics } from './text-metrics.ts';
import { TextRuns, toned } from './text-runs.ts';
import { gap, TextTables } from './text-tables.ts';
import { documentOf, titleWords } from './words.ts';

/** So many lines are one piece. */
const atOnce = 64;

class Composer {
  readonly #metrics: TextMetrics;
  readonly #runs: TextRuns;
  readonly #tables: TextTables;
  readonly #charts: TextCharts;

  constructor(options: RenderOptions, metrics: TextMetrics) {
    this.#metrics = metrics;
    this.#runs = new TextRuns(options);
    this.#tables = new TextTables(this.#runs, metrics);
    this.#charts = new TextCharts(this.#runs, metrics);
  }

  /** The lines. Whatever is measured is measured now; the rows of a table are made as they are asked for. */
  compose(what: Renderable, width: number | null): Iterable<Line> {
    const document = documentOf(what);
    if (document !== null) return this.#document(document, width);
    return 'table' in what ? this.#tables.table(what.table, width) : [];
  }

  #document(document: Document, width: number | null): Line[] {
    const title =
      document.title === null
        ? this.#runs.text(titleWords(document, this.#runs.locale), boldStyle)
        : this.#runs.inlines(document.title, boldStyle);
    const aside = document.aside == null ? null : this.#runs.inlines(document.aside, plainStyle);
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
        const lines = wrap(this.#runs.inlines(part.children, style), width, this.#metrics);
        return part.level === 1 ? this.#underlined(lines, '─') : lines;
      }
      case 'paragraph': {
        const runs = this.#runs.inlines(part.children, plainStyle);
        return runs.length === 0 ? [] : wrap(runs, width, this.#metrics);
      }
      case 'list':
        return this.#items(part.items, part.ordered, part.start, width);
      case 'table':
        return [...this.#tables.table(part.table, width)];
      case 'facts':
        return this.#facts(part.facts, width);
      case 'quote': {
        const bar: Run = { text: '│ ', style: dimStyle };
        return this.#parts(part.children, inner(width, 2)).map((line) => [bar, ...line]);
      }
      case 'codeblock':
        return this.#code(part.text, width);
      case 'chart':
        return this.#charts.chart(part.chart, width);
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
    return this.#tables.labelled(
      facts.map((fact) => ({
        label: this.#runs.inlines(fact.label, dimStyle).map((run) => ({ ...run, text: run.text.toUpperCase() })),
        lines: fact.lines.map((line) => this.#runs.inlines(line, plainStyle)),
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
}

function inner(width: number | null, marks: number): number | null {
  return width === null ? null : Math.max(1, width - marks);
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
