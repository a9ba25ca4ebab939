import type { Language } from '../model/minutes.ts';
import type { Cell, Chart, Document, Fact, Inline, ListItem, Part, Row, Table, Tone } from '../model/table.ts';
import { escapeControls } from '../text/controls.ts';
import type { Locale } from '../text/wording.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Renderable, RenderOptions } from './format.ts';
import { safeHref } from './links.ts';
import type { Picture } from './picture.ts';
import {
  captionOf,
  cellWords,
  chartLabels,
  chartTop,
  chartValue,
  documentOf,
  headLines,
  isMatrix,
  isOurs,
  largest,
  marks,
  nothing,
  oneLine,
  plain,
  sentenceWords,
  stateDrawn,
  titleWords,
  underTable,
} from './words.ts';

/** Words that look alike. A line feed in them breaks the line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  readonly tone?: Tone;
  /** Where it leads: http, https or mailto. */
  readonly href?: string;
  /** That of its words, where it is another than that of what it stands in. */
  readonly language?: Language;
  /** What stands there instead of its words, which say what is seen. */
  readonly picture?: Picture;
}

export type Runs = readonly Run[];

type TextStyle = 'title' | 'caption' | 'text' | 'summary' | 'code';

export type PageBlock =
  | {
      readonly kind: 'text';
      readonly style: TextStyle;
      readonly runs: Runs;
      readonly language?: Language;
      /** It is on the page of what follows. */
      readonly leads?: true;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: Runs; readonly language?: Language }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      /** Each item begins with a box, and needs no bullet. */
      readonly boxed: boolean;
      readonly items: readonly (readonly PageBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PageBlock[] }
  | PageFact
  | PageTable
  | { readonly kind: 'chart'; readonly title: string; readonly points: readonly ChartPoint[] }
  | { readonly kind: 'rule' };

interface PageFact {
  readonly kind: 'fact';
  readonly label: Runs;
  readonly lines: readonly Runs[];
  /** The room above it: it follows something else than a fact or a heading (`apart`), or somebody signs there. */
  readonly above: 'close' | 'apart' | 'signed';
  /** A table stands under it, and keeps off. */
  readonly leads?: true;
}

export interface PageTable {
  readonly kind: 'table';
  /** Of the width that there is: they add up to 1. */
  readonly widths: readonly number[];
  readonly right: readonly boolean[];
  readonly heads: readonly string[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  /** Of each cell its paragraphs; those after the first are quieter. */
  readonly cells: readonly (readonly Runs[])[];
  readonly quiet: boolean;
}

interface ChartPoint {
  readonly label: string;
  readonly value: string;
  /** 0 to 1. */
  readonly share: number;
}

/** A report or a document as pages have it: all in words, nothing left to choose. docx, odt and pdf are written of it. */
export interface Pages {
  readonly language: Language;
  readonly title: string;
  /** Whose it is. */
  readonly author: string | null;
  /** Said on every page: that it is a draft. */
  readonly notice: string | null;
  /** Before, between and after the number of a page and how many there are. */
  readonly numbering: readonly [string, string, string];
  /** The day that it is of: files say that they were made then. */
  readonly date: string | null;
  /** Wider than high: a matrix of many meetings. */
  readonly landscape: boolean;
  readonly blocks: readonly PageBlock[];
}

export function pagesOf(what: Renderable, options: RenderOptions): Pages {
  return new PageMaker(options).pages(what, options);
}

/** So many columns of a matrix need the longer side of the sheet. */
const wide = 9;

/** Characters on a line of a page. */
const lineLength = 92;

class PageMaker {
  readonly #locale: Locale;
  readonly #link: (href: string) => string | null;
  readonly #picture: NonNullable<RenderOptions['picture']>;
  /** The language of what is written in the document, where it is another than ours. */
  #foreign: Language | undefined;
  #level = 0;
  /** What stands before is no heading, nor what stands under the title. */
  #isApart = false;

  constructor(options: RenderOptions) {
    this.#locale = { words: options.words, today: null };
    this.#picture = options.picture ?? (() => null);
    this.#link = (href) => {
      const target = options.link === undefined ? href : (options.link?.(href) ?? null);
      const safe = target === null ? null : safeHref(target);
      // A fragment leads nowhere on paper.
      return safe?.startsWith('#') ? null : safe;
    };
  }

  pages(what: Renderable, options: RenderOptions): Pages {
    const { words } = this.#locale;
    const document = documentOf(what);
    const title = plain(titleWords(what, this.#locale));
    const caption = captionOf(what, options);
    const head: PageBlock[] = [this.#text('title', this.#titleRuns(document, title))];
    if (caption !== null) head.push(this.#text('caption', [{ text: plain(caption) }]));
    const table = 'table' in what ? what.table : null;
    this.#isApart = caption === null && document?.aside == null;
    const body = table !== null ? this.#table(table) : this.#document(document as Document);
    const [before = '', between = '', after = ''] = sayPhrase(
      { code: 'page', args: { page: '\ue000', pages: '\ue000' } },
      this.#locale,
    ).split('\ue000');
    const tables = [table, ...(document?.parts ?? []).map((part) => (part.kind === 'table' ? part.table : null))];
    return {
      language: words.language,
      title,
      author: options.caption == null ? null : plain(options.caption),
      notice: document?.notice == null ? null : plain(sayPhrase(document.notice, this.#locale)),
      numbering: [before, between, after],
      date: document?.date ?? null,
      landscape: tables.some((each) => each !== null && isMatrix(each) && each.shown.length > wide),
      blocks: [...head, ...leading(body)],
    };
  }

  #titleRuns(document: Document | null, title: string): Runs {
    if (document?.title == null) return [{ text: title }];
    const { language } = document;
    const foreign = language === undefined || language === this.#locale.words.language ? {} : { language };
    return this.#runs(document.title, foreign);
  }

  #document({ aside, language, parts }: Document): PageBlock[] {
    const foreign = language === this.#locale.words.language ? undefined : language;
    const blocks: PageBlock[] = aside == null ? [] : [this.#text('caption', this.#runs(aside))];
    for (const part of parts) {
      this.#foreign = isOurs(part) ? undefined : foreign;
      blocks.push(...this.#part(part));
      this.#isApart = part.kind !== 'heading' && part.kind !== 'facts';
    }
    return blocks;
  }

  #parts(parts: readonly Part[]): PageBlock[] {
    return parts.flatMap((part) => this.#part(part));
  }

  #part(part: Part): PageBlock[] {
    switch (part.kind) {
      case 'heading': {
        // No level is skipped: who has it read aloud would look for what is missing.
        this.#level = Math.min(part.level, this.#level + 1);
        return [{ ...this.#foreigner(), kind: 'heading', level: this.#level, runs: this.#runs(part.children) }];
      }
      case 'paragraph':
        return this.#paragraph(this.#runs(part.children));
      case 'list':
        return [
          {
            kind: 'list',
            ordered: part.ordered,
            start: Math.max(0, Math.min(Math.trunc(part.start), 32_000)),
            boxed: !part.ordered && part.items.every(({ box }) => box !== null),
            items: part.items.map((item) => this.#item(item)),
          },
        ];
      case 'table':
        return this.#table(part.table);
      case 'facts':
        return part.facts.map((fact, at) => this.#fact(fact, at === 0 && this.#isApart));
      case 'quote':
        return [{ kind: 'quote', blocks: this.#parts(part.children) }];
      case 'codeblock': {
        const text = part.text.replace(/\r\n?/g, '\n').replace(/\n$/, '').replaceAll('\t', '    ');
        return [this.#text('code', [{ text: escapeControls(text, true), code: true }])];
      }
      case 'chart':
        return [this.#chart(part.chart)];
      case 'rule':
        return [{ kind: 'rule' }];
    }
  }

  /** Of an image that is not shown, and has no words, nothing is left. */
  #paragraph(runs: Runs): PageBlock[] {
    return runs.length === 0 ? [] : [this.#text('text', runs)];
  }

  #text(style: TextStyle, runs: Runs): PageBlock {
    return { ...this.#foreigner(), kind: 'text', style, runs };
  }

  #foreigner(): { readonly language?: Language } {
    return this.#foreign === undefined ? {} : { language: this.#foreign };
  }

  #item({ box, children }: ListItem): PageBlock[] {
    const blocks = this.#parts(children);
    if (box === null) return blocks;
    const sign: Run = { text: box === 'done' ? '☑\u00a0' : '☐\u00a0' };
    const [first, ...rest] = blocks;
    return first?.kind === 'text' && first.style === 'text'
      ? [{ ...first, runs: [sign, ...first.runs] }, ...rest]
      : [this.#text('text', [sign]), ...blocks];
  }

  #fact({ label, lines, signed }: Fact, isApart: boolean): PageBlock {
    const colon: Run = { text: this.#locale.words.typography.colon.trimEnd(), bold: true };
    return {
      kind: 'fact',
      label: [...this.#runs(label, { bold: true }), colon],
      lines: lines.map((line) => this.#runs(line)),
      above: signed === true ? 'signed' : isApart ? 'apart' : 'close',
    };
  }

  #chart(chart: Chart): PageBlock {
    const { words } = this.#locale;
    const top = chartTop(chart);
    const labels = chartLabels(chart, words);
    return {
      kind: 'chart',
      title: plain(sayPhrase(chart.title, this.#locale)),
      points: chart.points.map(({ value }, at) => ({
        label: plain(labels[at] ?? ''),
        value: chartValue(chart, value, words),
        share: Math.max(0, Math.min(1, value / top)),
      })),
    };
  }

  // --- tables

  #table(table: Table): PageBlock[] {
    if (table.rows.length === 0 && table.empty.length > 0)
      return table.empty.map((sentence) =>
        this.#text('text', [{ text: plain(sentenceWords(sentence, this.#locale)) }]),
      );
    const rows = Array.from(table.rows, (row): PageRow => {
      const cells = table.shown.map(({ cells: ids }) => this.#shown(ids, row));
      return { cells, quiet: row.quiet === true };
    });
    const heads = table.shown.map((column) => headLines(column, this.#locale).map(plain).join('\n'));
    const under = underTable(table, this.#locale);
    return [
      {
        kind: 'table',
        widths: widthsOf(table, heads, rows),
        right: table.shown.map(({ align }) => align === 'right'),
        heads,
        rows,
      },
      ...(under === '' ? [] : [this.#text('summary', [{ text: plain(under) }])]),
    ];
  }

  #shown(ids: readonly string[], row: Row): readonly Runs[] {
    const given = ids.map((id) => row.cells[id] ?? null).filter((cell) => cell !== null);
    if (given.length === 0) return [[{ text: nothing, tone: 'quiet' }]];
    return given.map((cell) => this.#cell(cell, {}));
  }

  #cell(cell: Cell, look: Omit<Run, 'text'>): Runs {
    if (cell === null) return [{ ...look, text: nothing, tone: 'quiet' }];
    switch (cell.kind) {
      case 'inlines':
        return this.#runs(cell.children, look);
      case 'list':
        return cell.cells.flatMap((each, at) => [
          ...(at === 0 ? [] : [{ ...look, text: ', ' }]),
          ...this.#cell(each, look),
        ]);
      case 'state': {
        const { mark, word } = stateDrawn(cell, this.#locale);
        return [{ ...look, text: mark === '' || word === '' ? mark + word : `${mark}\u00a0${word}`, tone: cell.tone }];
      }
      case 'date': {
        const words = cellWords(cell, this.#locale);
        return [
          cell.late === true ? { ...look, text: `${words}\u00a0${marks.bad}`, tone: 'bad' } : { ...look, text: words },
        ];
      }
      case 'ref': {
        const href = cell.href == null ? null : this.#link(cell.href);
        return [{ ...look, text: plain(cell.ref), ...(href === null ? {} : { href }) }];
      }
      default: {
        const text = plain(cellWords(cell, this.#locale));
        if (text === '') return [{ ...look, text: nothing, tone: 'quiet' }];
        const { language, tone } = cell as { readonly language?: Language; readonly tone?: Tone };
        const foreign = language === undefined || language === this.#locale.words.language ? {} : { language };
        return [{ ...look, ...foreign, text, ...(tone === undefined ? {} : { tone }) }];
      }
    }
  }

  // --- inline

  #runs(inlines: readonly Inline[], look: Omit<Run, 'text'> = {}): Run[] {
    return inlines.flatMap((inline) => this.#inline(inline, look));
  }

  #inline(inline: Inline, look: Omit<Run, 'text'>): Runs {
    switch (inline.kind) {
      case 'text': {
        const text = escapeControls(oneLine(inline.text));
        const { language } = inline;
        const known = this.#foreign ?? this.#locale.words.language;
        return [language === undefined || language === known ? { ...look, text } : { ...look, text, language }];
      }
      case 'phrase': {
        const text = escapeControls(oneLine(sayPhrase(inline.phrase, this.#locale)));
        const own = this.#foreign === undefined ? {} : { language: this.#locale.words.language };
        return [{ ...look, ...own, text, ...(inline.tone === undefined ? {} : { tone: inline.tone }) }];
      }
      case 'cell':
        return this.#cell(inline.cell, look);
      case 'strong':
        return this.#runs(inline.children, { ...look, bold: true });
      case 'em':
        return this.#runs(inline.children, { ...look, italic: true });
      case 'struck':
        return this.#runs(inline.children, { ...look, struck: true });
      case 'code':
        return [{ ...look, text: escapeControls(oneLine(inline.text)), code: true }];
      case 'break':
        return [{ ...look, text: '\n' }];
      case 'image': {
        const picture = this.#picture(inline);
        if (picture === null) return this.#runs(inline.children, look);
        const words = this.#runs(inline.children).map(({ text }) => text);
        return [{ ...look, text: plain(words.join('')), picture }];
      }
      case 'link': {
        const href = look.href === undefined ? this.#link(inline.href) : null;
        return this.#runs(inline.children, href === null ? look : { ...look, href });
      }
    }
  }
}

/** A sentence, or a fact, before a table or a chart leads it. */
function leading(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1]?.kind;
    const mayLead = block.kind === 'fact' || (block.kind === 'text' && block.style === 'text');
    return mayLead && (next === 'table' || next === 'chart') ? { ...block, leads: true } : block;
  });
}

/** How many characters the longest line of a cell has. */
function lengthOf(paragraphs: readonly Runs[]): number {
  const lines = paragraphs.flatMap((runs) =>
    runs
      .map(({ text }) => text)
      .join('')
      .split('\n'),
  );
  return largest(lines.map((line) => line.length));
}

/** What has no more characters stays on its line. */
const shortest = 16;

/** Columns are as wide as what they hold, up to a part of the line; what is left is for the one that grows, or for all. */
function widthsOf(table: Table, heads: readonly string[], rows: readonly PageRow[]): number[] {
  const grows = table.shown.findIndex(({ grow }) => grow === true);
  const most = isMatrix(table) ? 26 : grows === -1 ? lineLength / 3 : lineLength / 4;
  const wanted = table.shown.map((_, at) => {
    const longest = largest([
      largest((heads[at] ?? '').split('\n').map((line) => line.length + 1)),
      ...rows.map(({ cells }) => lengthOf(cells[at] ?? [])),
    ]);
    // A ref breaks nowhere that looks well: what is short has some room to spare.
    return Math.max(5, Math.min(longest, most)) + (longest > shortest ? 3 : 5);
  });
  if (grows !== -1) {
    const others = wanted.reduce((sum, width, at) => (at === grows ? sum : sum + width), 0);
    wanted[grows] = Math.max(lineLength - others, lineLength / 3);
  }
  const sum = wanted.reduce((all, width) => all + width, 0);
  return wanted.map((width) => width / sum);
}
