import type { Cell, Dropped, Foreign, ForeignBlock, Span } from '../foreign.ts';
import { block, cellOf, Refusal } from '../foreign.ts';
import { isBlank, plain, span, trimmed } from '../spans.ts';
import {
  aroundPages,
  belowTitle,
  inheritedFrom,
  numeral,
  quoted,
  quoteStyle,
  SeenWords,
  safeLink,
  squash,
  tabRows,
  tidy,
  withQuotes,
} from './common.ts';
import {
  attribute,
  child,
  descendants,
  elements,
  find,
  orNull,
  readXml,
  textOf,
  type XmlElement,
  type XmlLimits,
} from './xml.ts';
import { decoded, unpack } from './zip.ts';

/** .odt → blocks: text, headings, lists with their numbers, tables, headers and footers. */

const limits: XmlLimits = { depth: 200, elements: 1_500_000, counted: new Set(['text:p', 'text:h']), most: 50_000 };
/** How often `number-columns-repeated`, `number-rows-repeated` or `text:s` may repeat. */
const mostRepeats = 1_000;

/** Reads an OpenDocument text. Throws a {@link Refusal}. */
export async function readOdt(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Promise<Foreign> {
  const { names, files } = await unpack(bytes, (name) =>
    /^(?:content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/.test(name),
  );
  const xml = (name: string): XmlElement | null => {
    const part = files.get(name);
    return part === undefined ? null : readXml(decoded(part, decode), limits);
  };
  const manifest = files.get('META-INF/manifest.xml');
  if (manifest !== undefined && (decode(manifest) ?? '').includes('encryption-data')) throw new Refusal('encrypted');
  if (
    names.some(
      (name) =>
        /^(?:Basic|Scripts)\/.{0,200}\.(?:xml|py|js|bsh)$/.test(name) && !/\/(?:script|dialog)-l[bc]\.xml$/.test(name),
    )
  )
    throw new Refusal('macro');
  const content = xml('content.xml');
  const text = content === null ? null : find(content, 'office:text');
  if (content === null || text === null) throw new Refusal('not-a-document');
  return new OdtReader(
    content,
    xml('styles.xml'),
    orNull(() => xml('meta.xml')),
  ).read(text);
}

interface OdtStyle {
  readonly parent: string | null;
  readonly level: number | null;
  readonly list: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
  readonly underline: boolean | null;
  readonly centred: boolean | null;
  readonly size: number | null;
  readonly hidden: boolean | null;
  readonly name: string;
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly hidden: boolean;
  readonly href: string | null;
}

interface ListState {
  readonly style: string | null;
  readonly depth: number;
  readonly counters: number[];
}

class OdtReader {
  private readonly styles = new Map<string, OdtStyle>();
  private readonly listLevels = new Map<string, ReadonlyMap<number, string | null>>();
  private readonly pageStyles: XmlElement | null;
  private readonly about: XmlElement | null;
  /** Headings in the style of titles. */
  private readonly titles = new Set<ForeignBlock>();
  private readonly counts: Record<'comment' | 'image', number> = { comment: 0, image: 0 };
  private readonly comments: string[] = [];
  private readonly notes: { mark: string; body: XmlElement }[] = [];
  private readonly continued = new Map<string, number[]>();
  private hidden = '';
  /** In points, where no style says another. */
  private size = 12;
  private line = 0;

  constructor(content: XmlElement, styles: XmlElement | null, about: XmlElement | null) {
    this.pageStyles = styles;
    this.about = about;
    for (const root of [styles, content]) if (root !== null) this.readStyles(root);
  }

  read(text: XmlElement): Foreign {
    const blocks = withQuotes(belowTitle(this.blocks(text, null), this.titles));
    for (const { mark, body } of this.notes) {
      const parts = this.blocks(body, null).map((one) => one.spans);
      blocks.push(
        block('paragraph', this.line, {
          spans: [span(`(${mark}) `), ...parts.flatMap((part, index) => (index === 0 ? part : [span(' '), ...part]))],
        }),
      );
    }
    const dropped: Dropped[] = [];
    const around = this.headers(blocks, dropped);
    if (this.counts.comment > 0)
      dropped.push({ reason: 'comment', text: this.comments.join('\n'), count: this.counts.comment });
    if (this.counts.image > 0) dropped.push({ reason: 'image', text: '', count: this.counts.image });
    if (this.hidden !== '') dropped.push({ reason: 'hidden-text', text: this.hidden, count: 1 });
    const changes = child(text, 'text:tracked-changes');
    const deleted = changes === null ? [] : [...descendants(changes)].filter((one) => one.name === 'text:deletion');
    if (deleted.length > 0) dropped.push({ reason: 'deleted-text', text: '', count: deleted.length });
    return { format: 'odt', blocks: [...around, ...blocks], dropped, frontMatter: null, joined: [] };
  }

  private readStyles(root: XmlElement): void {
    for (const one of descendants(root)) {
      if (one.name === 'style:style') {
        const name = attribute(one, 'style:name');
        if (name === null) continue;
        const text = child(one, 'style:text-properties');
        const paragraph = child(one, 'style:paragraph-properties');
        const weight = text && attribute(text, 'fo:font-weight');
        const italic = text && attribute(text, 'fo:font-style');
        const line = text && attribute(text, 'style:text-underline-style');
        const through = text && attribute(text, 'style:text-line-through-style');
        const align = paragraph && attribute(paragraph, 'fo:text-align');
        const level = attribute(one, 'style:default-outline-level');
        const display = text && attribute(text, 'text:display');
        this.styles.set(name, {
          name: attribute(one, 'style:display-name') ?? name,
          parent: attribute(one, 'style:parent-style-name'),
          level: level === null || level === '' ? null : Number(level),
          list: attribute(one, 'style:list-style-name'),
          bold: weight === null ? null : weight === 'bold' || Number(weight) >= 600,
          italic: italic === null ? null : italic !== 'normal',
          strike: through === null ? null : through !== 'none',
          underline: line === null ? null : line !== 'none',
          centred: align === null ? null : align === 'center',
          size: sizeIn(text),
          hidden: display === null ? null : display === 'none',
        });
      } else if (one.name === 'style:default-style' && attribute(one, 'style:family') === 'paragraph') {
        this.size = sizeIn(child(one, 'style:text-properties')) ?? this.size;
      } else if (one.name === 'text:list-style') {
        const name = attribute(one, 'style:name');
        if (name === null) continue;
        const levels = new Map<number, string | null>();
        for (const level of elements(one)) {
          const at = Number(attribute(level, 'text:level') ?? Number.NaN);
          if (!Number.isFinite(at)) continue;
          const format = attribute(level, 'style:num-format');
          levels.set(
            at,
            level.name === 'text:list-level-style-number' && format !== null && format !== '' ? format : null,
          );
        }
        this.listLevels.set(name, levels);
      }
    }
  }

  private inherited<T>(id: string | null, pick: (style: OdtStyle) => T | null): T | null {
    return inheritedFrom(this.styles, id, pick);
  }

  /** What a style says of the looks of a text, else what is around it. */
  private marksOf(style: string | null, around: Marks): Marks {
    return {
      bold: this.inherited(style, (one) => one.bold) ?? around.bold,
      italic: this.inherited(style, (one) => one.italic) ?? around.italic,
      strike: this.inherited(style, (one) => one.strike) ?? around.strike,
      underline: this.inherited(style, (one) => one.underline) ?? around.underline,
      size: this.inherited(style, (one) => one.size) ?? around.size,
      hidden: this.inherited(style, (one) => one.hidden) ?? around.hidden,
      href: around.href,
    };
  }

  private headers(body: readonly ForeignBlock[], dropped: Dropped[]): ForeignBlock[] {
    if (this.pageStyles === null) return [];
    const said = new Set(body.map((one) => squash(plain(one.spans))));
    // What a document says of itself (that it is a draft) its pages may repeat.
    for (const one of this.about === null ? [] : descendants(this.about))
      if (one.name === 'meta:keyword') said.add(squash(textOf(one)));
    const out: ForeignBlock[] = [];
    for (const part of descendants(this.pageStyles)) {
      if (!/^style:(?:header|footer)(?:-left|-first)?$/.test(part.name)) continue;
      for (const one of this.blocks(part, null)) {
        const spans = aroundPages(one, said, dropped);
        if (spans.length > 0) out.push(block('paragraph', 0, { spans }));
      }
    }
    return out;
  }

  private blocks(parent: XmlElement, list: ListState | null): ForeignBlock[] {
    const out: ForeignBlock[] = [];
    for (const one of elements(parent)) {
      switch (one.name) {
        case 'text:p':
        case 'text:h':
          out.push(...this.paragraph(one, list?.depth ?? 0));
          break;
        case 'text:list':
          out.push(...this.list(one, list));
          break;
        case 'table:table':
          out.push(...this.table(one, list?.depth ?? 0));
          break;
        case 'text:section':
        case 'text:index-body':
        case 'draw:text-box':
          out.push(...this.blocks(one, list));
          break;
        case 'text:table-of-content':
          out.push(...this.blocks(child(one, 'text:index-body') ?? one, list));
          break;
        case 'draw:frame':
          out.push(...this.frame(one));
          break;
      }
    }
    return out;
  }

  private list(node: XmlElement, outer: ListState | null): ForeignBlock[] {
    const style = attribute(node, 'text:style-name') ?? outer?.style ?? null;
    const depth = (outer?.depth ?? 0) + 1;
    const key = style ?? '';
    const goesOn =
      attribute(node, 'text:continue-numbering') === 'true' || attribute(node, 'text:continue-list') !== null;
    const counters = outer?.counters ?? (goesOn ? (this.continued.get(key) ?? []) : []);
    if (outer === null) this.continued.set(key, counters);
    if (!goesOn || outer !== null) counters.length = depth - 1;
    const state: ListState = { style, depth, counters };
    const out: ForeignBlock[] = [];
    for (const item of elements(node)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
      let lead = item.name === 'text:list-item';
      for (const part of elements(item)) {
        if (part.name === 'text:list') {
          out.push(...this.list(part, state));
          continue;
        }
        const blocks = this.blocks({ name: '', source: '', children: [part] }, state);
        const first = blocks[0];
        if (lead && first !== undefined && (first.kind === 'paragraph' || first.kind === 'heading')) {
          lead = false;
          const start = Number(attribute(item, 'text:start-value') ?? Number.NaN);
          counters[depth - 1] = Number.isFinite(start) ? start : (counters[depth - 1] ?? 0) + 1;
          counters.length = depth;
          const format = style === null ? null : (this.listLevels.get(style)?.get(depth) ?? null);
          const number = format === null ? null : numeral(counters[depth - 1] ?? 1, formats[format] ?? 'decimal');
          if (first.kind === 'heading') out.push({ ...first, number });
          else out.push({ ...first, kind: 'item', depth, ordered: number !== null, number });
          out.push(...blocks.slice(1));
        } else out.push(...blocks);
      }
    }
    return out;
  }

  private paragraph(node: XmlElement, depth: number): ForeignBlock[] {
    this.line++;
    const style = attribute(node, 'text:style-name');
    const spans: Span[] = [];
    const boxes: ForeignBlock[] = [];
    const seen = new SeenWords();
    const plainText = { bold: false, underline: false, size: this.size, hidden: false, href: null };
    const marks = {
      ...this.marksOf(style, { ...plainText, italic: false, strike: false }),
      italic: false,
      strike: false,
    };
    this.inline(node, marks, spans, boxes, seen);
    const content = trimmed(tidy(spans));
    if (isBlank(content)) return boxes;
    const look = seen.look(content, this.inherited(style, (one) => one.centred) ?? false);
    const outline = node.name === 'text:h' ? Number(attribute(node, 'text:outline-level') ?? 1) : null;
    const title = this.inherited(style, (one) => (/^(?:title|titre|titel)$/i.test(one.name) ? true : null)) === true;
    const level = outline ?? (title ? 1 : null);
    if (level !== null) {
      const heading = block('heading', this.line, {
        level: Math.min(Math.max(level, 1), 6),
        spans: content,
        look,
      });
      if (title) this.titles.add(heading);
      return [heading, ...boxes];
    }
    if (depth === 0 && this.inherited(style, (one) => (quoteStyle.test(one.name) ? true : null)) === true)
      return [quoted(content, this.line, depth), ...boxes];
    return [block('paragraph', this.line, { spans: content, tabs: tabRows(spans), look, depth }), ...boxes];
  }

  private inline(node: XmlElement, marks: Marks, out: Span[], boxes: ForeignBlock[], seen: SeenWords): void {
    const add = (text: string): void => {
      if (marks.hidden) {
        this.hidden += `${text} `;
        return;
      }
      seen.see(text, marks, marks.href !== null);
      out.push(span(text, { bold: marks.bold, italic: marks.italic, strike: marks.strike, href: marks.href }));
    };
    for (const one of node.children) {
      if (typeof one === 'string') {
        // Line ends in the file are blanks; the document's own are elements.
        add(one.replace(/[\n\r\t]/g, ' '));
        continue;
      }
      switch (one.name) {
        case 'text:span': {
          const style = attribute(one, 'text:style-name');
          this.inline(one, this.marksOf(style, marks), out, boxes, seen);
          break;
        }
        case 'text:a':
          this.inline(one, { ...marks, href: safeLink(attribute(one, 'xlink:href')) ?? marks.href }, out, boxes, seen);
          break;
        case 'text:s':
          add(' '.repeat(Math.min(Number(attribute(one, 'text:c') ?? 1) || 1, mostRepeats)));
          break;
        case 'text:tab':
          add('\t');
          break;
        case 'text:line-break':
          add('\n');
          break;
        case 'office:annotation':
          this.counts.comment++;
          this.comments.push(textOf(one));
          break;
        case 'text:note': {
          const body = child(one, 'text:note-body');
          const mark = String(this.notes.length + 1);
          if (body !== null) this.notes.push({ mark, body });
          add(` (${mark})`);
          break;
        }
        case 'draw:frame':
          boxes.push(...this.frame(one));
          break;
        case 'text:page-number':
        case 'text:page-count':
        case 'office:annotation-end':
        case 'text:tracked-changes':
        case 'text:soft-page-break':
          break;
        case 'draw:a':
        case 'draw:g':
          this.inline(one, marks, out, boxes, seen);
          break;
        default:
          // Fields (dates, authors, references) and unknown wrappers say what they show.
          if (!one.name.startsWith('draw:') && !one.name.startsWith('svg:')) this.inline(one, marks, out, boxes, seen);
      }
    }
  }

  private frame(node: XmlElement): ForeignBlock[] {
    const box = child(node, 'draw:text-box');
    if (box !== null) return this.blocks(box, null);
    if (child(node, 'draw:image') !== null) this.counts.image++;
    return [];
  }

  private table(node: XmlElement, depth: number): ForeignBlock[] {
    const line = this.line + 1;
    const rows: Cell[][] = [];
    let repeated = 0;
    for (const row of tableRows(node)) {
      const cells: Cell[] = [];
      // Cells of this row that the one before them covers.
      let covered = 0;
      for (const cell of elements(row)) {
        if (cell.name === 'table:covered-table-cell') {
          const repeats = Math.min(Number(attribute(cell, 'table:number-columns-repeated') ?? 1) || 1, 100);
          for (let count = 0; count < repeats; count++) {
            if (covered > 0) covered--;
            else cells.push(cellOf([], { above: true }));
          }
          continue;
        }
        if (cell.name !== 'table:table-cell') continue;
        const blocks = this.blocks(cell, null);
        const columns = Number(attribute(cell, 'table:number-columns-spanned') ?? 1) || 1;
        const repeats = Math.min(Number(attribute(cell, 'table:number-columns-repeated') ?? 1) || 1, mostRepeats);
        // An empty cell repeated to the edge of the sheet is one empty cell.
        for (let count = 0; count < (blocks.length === 0 ? 1 : repeats) && repeated < mostRepeats; count++) {
          cells.push(cellOf(blocks, { columns }));
          if (count > 0) repeated++;
        }
        covered = columns - 1;
      }
      if (cells.length > 0) rows.push(cells);
    }
    return rows.length === 0 ? [] : [block('table', line, { rows, depth })];
  }
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function* tableRows(node: XmlElement): Generator<XmlElement> {
  for (const one of elements(node)) {
    if (one.name === 'table:table-row') yield one;
    else if (
      one.name === 'table:table-header-rows' ||
      one.name === 'table:table-rows' ||
      one.name === 'table:table-row-group'
    )
      yield* tableRows(one);
  }
}

/** The size that properties of text set, in points; null for none, and for one that is a part of another. */
function sizeIn(properties: XmlElement | null): number | null {
  const points = /^(\d{1,3}(?:\.\d{1,3})?)pt$/.exec((properties && attribute(properties, 'fo:font-size')) ?? '');
  return points === null ? null : Number(points[1]);
}
