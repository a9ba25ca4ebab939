import type { Block } from '../markdown/block.ts';
import { BodyText } from '../markdown/body-text.ts';
import { isFootnote } from '../markdown/footnotes.ts';
import { inlines, plainText } from '../markdown/inline.ts';
import { withTypedLines } from '../markdown/typed-lines.ts';
import { type Place, placesOf } from '../model/place.ts';
import type { Cell, Inline, ListItem, Part, Table } from '../model/table.ts';
import { cellsOf } from '../recognise/tables.ts';
import { isWrapped } from '../text/wrapped.ts';

/** A range of the file that a copy leaves out, and what stands there instead. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** What of a body is shown. */
export interface PartsOptions {
  /** The minutes that it is of, from the root of the archive: by it images are found, of which there are only the words else. */
  readonly file?: string | null;
  /** In order, none within another. */
  readonly cuts?: readonly Cut[];
  /** Offsets of lines that begin something of their own in the middle of a paragraph: they get a paragraph. */
  readonly breaks?: ReadonlySet<number>;
  /** What is shown after the paragraph in which a line begins, by its offset. */
  readonly beside?: ReadonlyMap<number, readonly Part[]>;
  /** Ids of what begins at an offset: a heading, or a line of a paragraph or of a table. */
  readonly ids?: ReadonlyMap<number, string>;
  /** Where the heading of the document stands, which is not said again; -1: nowhere. */
  readonly title?: number;
}

/**
 * The body of a PV as parts of a document: what a reader sees, without comments, HTML and definitions of links. `##` is a heading of
 * level 1, since the document's title stands above it.
 */
export function partsOf(text: string, blocks: readonly Block[], options: PartsOptions = {}): Part[] {
  return new PartBuilder(text, blocks, options).build(Number.POSITIVE_INFINITY);
}

class PartBuilder {
  private readonly file: string | null;
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly body: BodyText;
  /** Whether the lines of its paragraphs are; null: it has too few to tell. */
  private readonly isWrapped: boolean | null;
  private readonly cuts: readonly Cut[];
  private readonly breaks: ReadonlySet<number>;
  private readonly title: number;
  private readonly beside: ReadonlyMap<number, readonly Part[]>;
  /** In order, with what is left of them from `nextId` on. */
  private readonly ids: readonly (readonly [number, string])[];
  private nextId = 0;
  private at = 0;
  /** The first cut that may still hold what comes, and whether it has been replaced. */
  private cut = 0;
  private replaced = -1;

  constructor(
    text: string,
    blocks: readonly Block[],
    { file = null, cuts = [], breaks = new Set(), beside = new Map(), ids = new Map(), title = -1 }: PartsOptions,
  ) {
    this.file = file;
    this.text = text;
    this.blocks = blocks;
    this.body = new BodyText(text, blocks);
    this.isWrapped = isWrapped(text, blocks);
    this.cuts = cuts;
    this.breaks = breaks;
    this.title = title;
    this.beside = beside;
    this.ids = [...ids].sort(([a], [b]) => a - b);
  }

  /** The parts of the blocks that start before an offset. */
  build(end: number): Part[] {
    const parts: Part[] = [];
    for (let block = this.blocks[this.at]; block !== undefined && block.start < end; block = this.blocks[this.at]) {
      if (block.kind === 'item') {
        const list = this.list(block);
        if (list !== null) parts.push(list);
        continue;
      }
      this.at++;
      // One by one: where each line is an entry, they are more than a call takes.
      if (block.kind === 'paragraph') for (const part of this.paragraphs(block.lines)) parts.push(part);
      else if (this.isHidden(block)) parts.push(...this.instead());
      else if (isFootnote(this.text, block)) for (const part of this.quoted(this.lines(block.lines))) parts.push(part);
      else {
        const part = this.part(block);
        if (part !== null) parts.push(part);
      }
    }
    return parts;
  }

  private part(block: Block): Part | null {
    switch (block.kind) {
      case 'heading': {
        const children = inlines(this.lines(block.lines).join(' '), this.file);
        if (block.start === this.title || children.length === 0) return null;
        const id = this.idIn(block.start, block.end);
        return { kind: 'heading', level: block.depth < 3 ? 1 : block.depth === 3 ? 2 : 3, children, ...id };
      }
      case 'quote':
        return { kind: 'quote', children: this.quoted(this.lines(block.lines)) };
      case 'code':
        return { kind: 'codeblock', text: this.lines(block.lines).join('\n') };
      case 'table':
        return this.table(block);
      case 'rule':
        return { kind: 'rule' };
      case 'html': {
        const words = plainText(this.lines(block.lines).join('\n'));
        return words === '' ? null : { kind: 'paragraph', children: [{ kind: 'text', text: words }] };
      }
      default:
        return null;
    }
  }

  /** A list with all its items; null where nothing of it is left. */
  private list(first: Block): Part | null {
    const items: ListItem[] = [];
    let block: Block | undefined = first;
    while (block !== undefined && block.kind === 'item' && block.list === first.list) {
      this.at++;
      const hidden = this.isCut(block.start) || this.isCut(block.lines[0] ?? block.start);
      const children = [...this.paragraphs(block.lines), ...this.build(block.end)];
      if (!hidden || children.length > 0) items.push({ box: hidden ? null : block.box, children });
      block = this.blocks[this.at];
    }
    return items.length === 0 ? null : { kind: 'list', ordered: first.ordered, start: first.number ?? 1, items };
  }

  /** Lines as one paragraph, or several where something begins or is left out between them. */
  private paragraphs(pairs: readonly number[]): Part[] {
    const parts: Part[] = [];
    let open: string[] = [];
    let id: { readonly id?: string } = {};
    let beside: readonly Part[] = [];
    const close = () => {
      const children = open.length === 0 ? [] : inlines(withTypedLines(open, this.isWrapped), this.file);
      if (children.length > 0) parts.push({ kind: 'paragraph', children, ...id });
      parts.push(...beside);
      open = [];
      id = {};
      beside = [];
    };
    for (const { start, end } of this.withoutCuts(pairs)) {
      if (start === end) {
        close();
        parts.push(...this.instead());
        continue;
      }
      if (this.breaks.has(start)) close();
      beside = [...beside, ...this.besideLine(start, end)];
      id = { ...this.idIn(start, end), ...id };
      // A comment may go on from one piece to the next.
      open.push(this.body.exact(start, end));
    }
    close();
    return parts;
  }

  /** Lines, and what of them stands before and after what is left out, for which there is an empty place. */
  private *withoutCuts(pairs: readonly number[]): Generator<Place> {
    for (const { start, end } of placesOf(pairs)) {
      let from = start;
      while (this.isCutIn({ start: from, end })) {
        const cut = this.cuts[this.cut] as Cut;
        if (cut.start > from) yield { start: from, end: cut.start };
        yield { start: cut.start, end: cut.start };
        from = Math.max(cut.end, from);
        if (from >= end) break;
      }
      if (from < end && !(from > start && this.text.slice(from, end).trim() === '')) yield { start: from, end };
    }
  }

  /** What is shown beside the entry that begins in a line, perhaps after its bullet and its box. */
  private besideLine(start: number, end: number): readonly Part[] {
    if (this.beside.size === 0) return [];
    return [...this.beside].flatMap(([at, parts]) => (start <= at && at < end ? parts : []));
  }

  /** The id of what begins in a range. Offsets come in order: what was passed is not looked at again. */
  private idIn(start: number, end: number): { readonly id?: string } {
    while ((this.ids[this.nextId]?.[0] ?? Number.POSITIVE_INFINITY) < start) this.nextId++;
    const [at, id] = this.ids[this.nextId] ?? [Number.POSITIVE_INFINITY, ''];
    return at < end ? { id } : {};
  }

  /** A table; what stands for a row that is left out is a row. */
  private table({ lines }: Block): Part | null {
    const [head, rule, ...rows] = placesOf(lines);
    if (head === undefined) return null;
    const wordsOf = ({ start, end }: Place): string[] => wordsOfCells(this.text.slice(start, end));
    const inlinesOf = (words: string): readonly Inline[] => inlines(words, this.file);
    return tablePart(
      wordsOf(head).map(inlinesOf),
      rule === undefined ? [] : wordsOf(rule),
      rows.flatMap((row): TableRow[] => {
        if (!this.isCutIn(row)) return [{ cells: wordsOf(row).map(inlinesOf), ...this.idIn(row.start, row.end) }];
        const instead = this.instead().flatMap((part) => (part.kind === 'paragraph' ? [part] : []));
        return instead.map(({ children, id }) => ({ cells: [children], ...(id === undefined ? {} : { id }) }));
      }),
    );
  }

  private quoted(lines: readonly string[]): Part[] {
    const parts: Part[] = [];
    let open: string[] = [];
    for (const line of [...lines, '']) {
      if (line.trim() !== '') {
        open.push(line);
        continue;
      }
      if (open.length > 0)
        parts.push({ kind: 'paragraph', children: inlines(withTypedLines(open, this.isWrapped), this.file) });
      open = [];
    }
    return parts;
  }

  private lines(pairs: readonly number[]): string[] {
    return placesOf(pairs).map(({ start, end }) => this.text.slice(start, end));
  }

  /** Offsets come in order: what was passed is not looked at again. */
  private isCut(offset: number): boolean {
    while ((this.cuts[this.cut]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.cut++;
    return (this.cuts[this.cut]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }

  /** Whether a cut reaches into a range. */
  private isCutIn({ start, end }: Place): boolean {
    return this.isCut(start) || (this.cuts[this.cut]?.start ?? end) < end;
  }

  /** Of a table without its heads nobody could tell what is left. */
  private isHidden({ kind, start, lines }: Block): boolean {
    return this.isCut(start) || (kind === 'table' && this.isCutIn({ start, end: lines[1] ?? start }));
  }

  /** What stands for the present cut, the first time. */
  private instead(): readonly Part[] {
    if (this.replaced === this.cut) return [];
    this.replaced = this.cut;
    return this.cuts[this.cut]?.parts ?? [];
  }
}

interface TableRow {
  readonly cells: readonly (readonly Inline[])[];
  readonly id?: string;
}

/** A table of the PV: its heads are data, and what stands in it is as it was written. */
function tablePart(heads: TableRow['cells'], rule: readonly string[], rows: readonly TableRow[]): Part {
  const ids = heads.map((_, at) => `column${at + 1}`);
  const cell = (children: readonly Inline[] = []): Cell => ({ kind: 'inlines', children });
  const align = (at: number) => (/^-+:$/.test(rule[at] ?? '') ? ({ align: 'right' } as const) : {});
  const table: Table = {
    id: 'minutes',
    columns: ids.map((id, at) => ({ id, label: cell(heads[at]), ...align(at) })),
    shown: ids.map((id, at) => ({ head: id, label: cell(heads[at]), cells: [id], ...align(at) })),
    rows: rows.map(({ cells, ...row }) => ({
      cells: Object.fromEntries(ids.map((id, at) => [id, cell(cells[at])])),
      ...row,
    })),
    summary: [],
    empty: [],
  };
  return { kind: 'table', table };
}

function wordsOfCells(line: string): string[] {
  return cellsOf(line, { start: 0, end: line.length }).map(({ start, end }) =>
    line.slice(start, end).replaceAll('\\|', '|'),
  );
}
