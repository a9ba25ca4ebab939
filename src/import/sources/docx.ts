import type { Cell, Dropped, Foreign, ForeignBlock, Look, Span } from '../foreign.ts';
import { block, cellOf, Refusal } from '../foreign.ts';
import { isBlank, isBold, plain, slice, span, trimmed } from '../spans.ts';
import {
  aroundPages,
  belowTitle,
  isPageNumber,
  numeral,
  quoted,
  quoteStyle,
  safeLink,
  squash,
  symbol,
  tabRows,
  tidy,
  withQuotes,
} from './common.ts';
import {
  attribute,
  child,
  descendants,
  elements,
  orNull,
  readXml,
  textOf,
  type XmlElement,
  type XmlLimits,
} from './xml.ts';
import { decoded, unpack } from './zip.ts';

/**
 * .docx → blocks. Read directly and not through HTML, because what tells a heading from a paragraph in Word files (outline
 * levels and bold of inherited styles, automatic numbers) is lost on the way there, and so are words (fields, headers).
 */

export const docxLimits: XmlLimits = { depth: 200, elements: 1_500_000, counted: new Set(['w:p']), most: 50_000 };

const wanted =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments|settings)\.xml|word\/(?:header|footer)\d{0,4}\.xml|word\/_rels\/[\w.]{1,80}\.rels|_rels\/\.rels|docProps\/core\.xml)$/;

/** Reads a Word document. Throws a {@link Refusal}. */
export async function readDocx(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Promise<Foreign> {
  const { names, files } = await unpack(bytes, (name) => wanted.test(name));
  if (names.some((name) => name.endsWith('vbaProject.bin'))) throw new Refusal('macro');
  const xml = (name: string): XmlElement | null => {
    const part = files.get(name);
    return part === undefined ? null : canonical(decoded(part, decode));
  };
  const types = files.get('[Content_Types].xml');
  if (types !== undefined && (decode(types) ?? '').includes('macroEnabled')) throw new Refusal('macro');
  const document = xml('word/document.xml');
  const body = document === null ? null : child(child(document, 'w:document'), 'w:body');
  if (body === null) throw new Refusal('not-a-document');
  return new DocxReader(xml).read(body, names);
}

/** A table that may be the head of the minutes: rows and columns, and no number of a page in it. */
function isGrid({ kind, rows }: ForeignBlock): boolean {
  const texts = rows.flatMap((row) => row.map((cell) => cell.blocks.map((one) => plain(one.spans)).join(' ')));
  return (
    kind === 'table' &&
    rows.length >= 2 &&
    rows.every((row) => row.length >= 2) &&
    !texts.some((text) => /\d/.test(text) && isPageNumber(text))
  );
}

/** Word writes its prefixes as everybody knows them; a file that does not is given them. */
function canonical(text: string): XmlElement {
  const root = readXml(text, docxLimits);
  const top = root.children.find((one): one is XmlElement => typeof one !== 'string');
  if (top === undefined) return root;
  const prefix = /\sxmlns:([\w-]{1,40})="[^"]{0,200}\/wordprocessingml\/(?:2006\/)?main"/.exec(top.source)?.[1];
  if (prefix === undefined || prefix === 'w') return root;
  const renamed = new RegExp(`(<\\/?|\\s)${prefix}:`, 'g');
  return readXml(text.replace(renamed, '$1w:'), docxLimits);
}

interface Style {
  readonly name: string;
  readonly parent: string | null;
  readonly level: number | null;
  readonly bold: boolean | null;
  readonly caps: boolean | null;
  readonly size: number | null;
  readonly list: { readonly id: string; readonly level: number } | null;
  readonly hidden: boolean | null;
}

interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface RunMarks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  readonly size: number | null;
}

class DocxReader {
  private readonly xml: (name: string) => XmlElement | null;
  private readonly styles = new Map<string, Style>();
  /** The numbers of pages in the table of contents. */
  private readonly pages: string[] = [];
  private defaultStyle: string | null = null;
  private readonly levels = new Map<string, ReadonlyMap<number, ListLevel>>();
  private readonly lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();
  private links = new Map<string, string>();
  /** Headings in the style of titles. */
  private readonly titles = new Set<ForeignBlock>();
  private readonly notes: { mark: string; kind: 'footnote' | 'endnote'; id: string }[] = [];
  private line = 0;
  private images = 0;
  private deleted = 0;
  private hidden = '';
  private fields: { code: string; shown: boolean; href: string | null }[] = [];

  constructor(xml: (name: string) => XmlElement | null) {
    this.xml = xml;
    this.readStyles();
    this.readNumbering();
  }

  read(body: XmlElement, names: readonly string[]): Foreign {
    this.links = this.readLinks('document');
    const blocks = withQuotes(belowTitle(this.blocks(body, 0), this.titles));
    blocks.push(...this.readNotes());
    const dropped: Dropped[] = [];
    for (const text of this.pages) dropped.push({ reason: 'page-number', text, count: 1 });
    const around = this.readHeaders(names, blocks, dropped);
    const comments = this.xml('word/comments.xml');
    if (comments !== null) {
      const texts = [...descendants(comments)].filter((one) => one.name === 'w:comment').map((one) => textOf(one));
      if (texts.length > 0) dropped.push({ reason: 'comment', text: texts.join('\n'), count: texts.length });
    }
    if (this.images > 0) dropped.push({ reason: 'image', text: '', count: this.images });
    if (this.deleted > 0) dropped.push({ reason: 'deleted-text', text: '', count: this.deleted });
    if (this.hidden !== '') dropped.push({ reason: 'hidden-text', text: this.hidden, count: 1 });
    return { format: 'docx', blocks: [...around, ...blocks], dropped, frontMatter: null, joined: [] };
  }

  private readStyles(): void {
    const root = this.xml('word/styles.xml');
    if (root === null) return;
    for (const style of elements(child(root, 'w:styles'), 'w:style')) {
      const id = attribute(style, 'w:styleId');
      if (id === null) continue;
      const paragraph = child(style, 'w:pPr');
      const run = child(style, 'w:rPr');
      const numbering = child(paragraph, 'w:numPr');
      const list = value(child(numbering, 'w:numId'));
      const level = value(child(paragraph, 'w:outlineLvl'));
      this.styles.set(id, {
        name: value(child(style, 'w:name')) ?? id,
        parent: value(child(style, 'w:basedOn')),
        level: level === null ? null : Number(level),
        bold: flag(run, 'w:b'),
        caps: flag(run, 'w:caps'),
        size: size(run),
        list: list === null ? null : { id: list, level: Number(value(child(numbering, 'w:ilvl')) ?? 0) },
        hidden: flag(run, 'w:vanish'),
      });
      if (attribute(style, 'w:type') === 'paragraph' && on(attribute(style, 'w:default') ?? '0'))
        this.defaultStyle = id;
    }
  }

  /** The first value along the chain of styles. */
  private inherited<T>(id: string | null, pick: (style: Style) => T | null): T | null {
    let at = id;
    for (let step = 0; step < 20 && at !== null; step++) {
      const style = this.styles.get(at);
      if (style === undefined) return null;
      const found = pick(style);
      if (found !== null) return found;
      at = style.parent;
    }
    return null;
  }

  private readNumbering(): void {
    const root = child(this.xml('word/numbering.xml'), 'w:numbering');
    if (root === null) return;
    for (const one of elements(root, 'w:abstractNum')) {
      const id = attribute(one, 'w:abstractNumId');
      if (id === null) continue;
      const levels = new Map<number, ListLevel>();
      for (const level of elements(one, 'w:lvl')) {
        levels.set(Number(attribute(level, 'w:ilvl') ?? 0), {
          format: value(child(level, 'w:numFmt')) ?? 'decimal',
          text: value(child(level, 'w:lvlText')) ?? '',
          start: Number(value(child(level, 'w:start')) ?? 1),
        });
      }
      this.levels.set(id, levels);
    }
    for (const one of elements(root, 'w:num')) {
      const id = attribute(one, 'w:numId');
      const abstract = value(child(one, 'w:abstractNumId'));
      if (id === null || abstract === null) continue;
      const starts = new Map<number, number>();
      for (const override of elements(one, 'w:lvlOverride')) {
        const start = value(child(override, 'w:startOverride'));
        if (start !== null) starts.set(Number(attribute(override, 'w:ilvl') ?? 0), Number(start));
      }
      this.lists.set(id, { abstract, starts });
    }
  }

  private readLinks(part: string): Map<string, string> {
    const out = new Map<string, string>();
    const root = this.xml(`word/_rels/${part}.xml.rels`);
    if (root === null) return out;
    for (const one of descendants(root)) {
      const id = attribute(one, 'Id');
      const target = attribute(one, 'Target');
      if (id !== null && target !== null && (attribute(one, 'Type') ?? '').endsWith('/hyperlink')) out.set(id, target);
    }
    return out;
  }

  /** Headers and footers: each line once, before the text; page numbers and what the text says too are left out. */
  private readHeaders(names: readonly string[], body: readonly ForeignBlock[], dropped: Dropped[]): ForeignBlock[] {
    const said = new Set<string>();
    for (const one of body) said.add(squash(plain(one.spans)));
    // What a document says of itself (that it is a draft) its pages may repeat.
    const about = orNull(() => child(this.xml('docProps/core.xml'), 'cp:coreProperties'));
    const status = child(about, 'cp:contentStatus');
    if (status !== null) said.add(squash(textOf(status)));
    const out: ForeignBlock[] = [];
    for (const name of names.filter((one) => /^word\/(?:header|footer)\d{0,4}\.xml$/.test(one)).sort()) {
      const root = this.xml(name);
      if (root === null) continue;
      this.links = this.readLinks(name.slice(5, -4));
      const top = [...elements(root)][0];
      if (top === undefined) continue;
      for (const one of this.blocks(top, 0).flatMap((each) => (isGrid(each) ? [each] : flatten([each])))) {
        if (one.kind === 'table') {
          // Every kind of page may have the same table at its top.
          const key = squash(
            flatten([one])
              .map(({ spans }) => plain(spans))
              .join(' '),
          );
          if (said.has(key)) dropped.push({ reason: 'page-header', text: key, count: 1 });
          else out.push({ ...one, line: 0 });
          said.add(key);
          continue;
        }
        const spans = aroundPages(one, said, dropped);
        if (spans.length > 0) out.push(block('paragraph', 0, { spans }));
      }
    }
    return out;
  }

  private readNotes(): ForeignBlock[] {
    const out: ForeignBlock[] = [];
    for (const kind of ['footnote', 'endnote'] as const) {
      const used = this.notes.filter((one) => one.kind === kind);
      const root = used.length === 0 ? null : child(this.xml(`word/${kind}s.xml`), `w:${kind}s`);
      if (root === null) continue;
      this.links = this.readLinks(`${kind}s`);
      const byId = new Map([...elements(root, `w:${kind}`)].map((one) => [attribute(one, 'w:id'), one]));
      for (const { mark, id } of used) {
        const note = byId.get(id);
        if (note === undefined) continue;
        const text = flatten(this.blocks(note, 0)).map((one) => one.spans);
        const spans: Span[] = [
          span(`(${mark}) `),
          ...text.flatMap((part, index) => (index === 0 ? part : [span(' '), ...part])),
        ];
        out.push(block('paragraph', this.line, { spans }));
      }
    }
    return out;
  }

  private blocks(parent: XmlElement, depth: number): ForeignBlock[] {
    const out: ForeignBlock[] = [];
    for (const one of elements(parent)) {
      switch (one.name) {
        case 'w:p':
          out.push(...this.paragraph(one, depth));
          break;
        case 'w:tbl':
          out.push(...this.table(one, depth));
          break;
        case 'w:sdt':
          out.push(...this.blocks(child(one, 'w:sdtContent') ?? one, depth));
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          out.push(...this.blocks(one, depth));
          break;
      }
    }
    return out;
  }

  private paragraph(node: XmlElement, nested: number): ForeignBlock[] {
    this.line++;
    const properties = child(node, 'w:pPr');
    const style = value(child(properties, 'w:pStyle')) ?? this.defaultStyle;
    const bold = this.inherited(style, (one) => one.bold) ?? false;
    const spans: Span[] = [];
    const boxes: ForeignBlock[] = [];
    const seen = { underline: false, plain: false, size: null as number | null };
    this.inline(
      node,
      {
        bold,
        italic: false,
        strike: false,
        underline: false,
        hidden: false,
        size: this.inherited(style, (one) => one.size),
      },
      null,
      spans,
      boxes,
      seen,
    );
    const content = trimmed(tidy(spans));
    const line = this.line;
    if (isBlank(content)) return boxes;
    const look: Look = {
      bold: isBold(content),
      underline: seen.underline && !seen.plain,
      centred: value(child(properties, 'w:jc')) === 'center',
      size: seen.size,
    };
    const level = this.headingLevel(style, properties);
    const list = this.listOf(style, properties);
    const lead = list === null ? null : this.advance(list.id, list.level);
    if (level !== null) {
      const heading = block('heading', line, { level, spans: content, number: lead?.number ?? null, look });
      if (this.isTitle(style)) this.titles.add(heading);
      return [heading, ...boxes];
    }
    if (list !== null && lead !== null) {
      return [
        block('item', line, {
          depth: nested + list.level + 1,
          spans: content,
          ordered: lead.number !== null,
          number: lead.number,
          tabs: tabRows(spans),
          look,
        }),
        ...boxes,
      ];
    }
    if (style !== null && /^(?:toc|tm|inhopg)\s?1$/i.test(this.styles.get(style)?.name ?? style))
      return [this.contentsLine(spans, line, look), ...boxes];
    if (this.inherited(style, (one) => (quoteStyle.test(one.name) ? true : null)) === true)
      return [quoted(content, line, nested), ...boxes];
    return [block('paragraph', line, { spans: content, tabs: tabRows(spans), look, depth: nested }), ...boxes];
  }

  /** A line of the table of contents, without the page that ends it. */
  private contentsLine(spans: readonly Span[], line: number, look: Look): ForeignBlock {
    const text = plain(spans);
    const page = /[\t .]{1,200}(\d{1,4})\s{0,10}$/.exec(text);
    if (page !== null) this.pages.push(page[1] as string);
    const title = page === null ? spans : slice(spans, 0, page.index);
    return block('paragraph', line, { spans: trimmed(tidy(title)), look, contents: true });
  }

  private headingLevel(style: string | null, properties: XmlElement | null): number | null {
    const own = value(child(properties, 'w:outlineLvl'));
    const level = own === null ? this.inherited(style, (one) => one.level) : Number(own);
    if (level !== null && level >= 0 && level <= 8) return Math.min(level + 1, 6);
    const name = this.inherited(style, (one) => (/^(?:heading|titre|kop)\s?[1-9]$/i.test(one.name) ? one.name : null));
    if (name !== null) return Math.min(Number(name.slice(-1)), 6);
    return this.isTitle(style) ? 1 : null;
  }

  private isTitle(style: string | null): boolean {
    return this.inherited(style, (one) => (/^(?:title|titre|titel)$/i.test(one.name) ? true : null)) === true;
  }

  private listOf(style: string | null, properties: XmlElement | null): { id: string; level: number } | null {
    const own = child(properties, 'w:numPr');
    const inherited = this.inherited(style, (one) => one.list);
    const id = value(child(own, 'w:numId')) ?? inherited?.id ?? null;
    if (id === null || id === '0') return null;
    const level = Number(value(child(own, 'w:ilvl')) ?? inherited?.level ?? 0);
    return { id, level: Math.min(Math.max(Number.isFinite(level) ? level : 0, 0), 8) };
  }

  /** Counts one more item of a list; gives the number that Word shows, or null for a bullet. */
  private advance(id: string, level: number): { number: string | null } | null {
    const list = this.lists.get(id);
    if (list === undefined) return { number: null };
    const levels = this.levels.get(list.abstract);
    const shape = levels?.get(level);
    if (shape === undefined) return { number: null };
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [at, start] of list.starts) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? shape.start - 1) + 1;
    counters.length = level + 1;
    if (shape.format === 'bullet' || shape.format === 'none') return { number: null };
    const text = shape.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      return numeral(counters[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? 'decimal');
    });
    return { number: text.replace(/^[\s([]+|[\s.)\]:–-]+$/g, '').slice(0, 20) || null };
  }

  private inline(
    node: XmlElement,
    marks: RunMarks,
    href: string | null,
    out: Span[],
    boxes: ForeignBlock[],
    seen: { underline: boolean; plain: boolean; size: number | null },
  ): void {
    for (const one of node.children) {
      if (typeof one === 'string') continue;
      switch (one.name) {
        case 'w:r': {
          const own = this.runMarks(one, marks);
          this.run(one, own, href ?? this.fieldLink(), out, boxes, seen);
          break;
        }
        case 'w:hyperlink': {
          const id = attribute(one, 'r:id');
          const target = id === null ? null : safeLink(this.links.get(id) ?? null);
          this.inline(one, marks, target ?? href, out, boxes, seen);
          break;
        }
        case 'w:sdt': {
          const box = checkboxOf(one);
          if (box !== null) {
            out.push(span(box ? '☑' : '☐'));
            break;
          }
          this.inline(child(one, 'w:sdtContent') ?? one, marks, href, out, boxes, seen);
          break;
        }
        case 'w:del':
        case 'w:moveFrom':
          this.deleted++;
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
          if (one.name === 'w:fldSimple' && /^\s*(?:PAGE|NUMPAGES)\b/.test(attribute(one, 'w:instr') ?? '')) break;
          this.inline(one, marks, href, out, boxes, seen);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          out.push(span(mathText(one), { ...emphasis(marks), href }));
          break;
      }
    }
  }

  private runMarks(run: XmlElement, paragraph: RunMarks): RunMarks {
    const properties = child(run, 'w:rPr');
    const style = value(child(properties, 'w:rStyle'));
    const underline = child(properties, 'w:u');
    return {
      bold: flag(properties, 'w:b') ?? this.inherited(style, (one) => one.bold) ?? paragraph.bold,
      italic: flag(properties, 'w:i') ?? paragraph.italic,
      strike: flag(properties, 'w:strike') ?? paragraph.strike,
      underline: underline === null ? paragraph.underline : (attribute(underline, 'w:val') ?? 'single') !== 'none',
      hidden: flag(properties, 'w:vanish') ?? this.inherited(style, (one) => one.hidden) ?? false,
      size: size(properties) ?? paragraph.size,
    };
  }

  private run(
    node: XmlElement,
    marks: RunMarks,
    href: string | null,
    out: Span[],
    boxes: ForeignBlock[],
    seen: { underline: boolean; plain: boolean; size: number | null },
  ): void {
    const add = (text: string): void => {
      if (this.inFieldCode() || text === '') return;
      if (marks.hidden) {
        this.hidden += `${text} `;
        return;
      }
      if (/[\p{L}\p{N}]/u.test(text)) {
        if (marks.underline && href === null) seen.underline = true;
        else seen.plain = true;
        seen.size ??= marks.size;
      }
      out.push(span(text, { ...emphasis(marks), href }));
    };
    for (const one of node.children) {
      if (typeof one === 'string') continue;
      switch (one.name) {
        case 'w:t':
          add(textOf(one));
          break;
        case 'w:delText':
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          break;
        case 'w:br':
        case 'w:cr':
          if ((attribute(one, 'w:type') ?? 'textWrapping') === 'textWrapping') add('\n');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:sym':
          add(symbol(attribute(one, 'w:char') ?? ''));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = one.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          const mark = String(this.notes.length + 1);
          this.notes.push({ mark, kind, id: attribute(one, 'w:id') ?? '' });
          out.push(span(` (${mark})`));
          break;
        }
        case 'w:fldChar':
          this.field(attribute(one, 'w:fldCharType') ?? '', one, add);
          break;
        case 'w:instrText': {
          const top = this.fields[this.fields.length - 1];
          if (top !== undefined) top.code += textOf(one).slice(0, 2000);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          this.drawing(one, boxes);
          break;
        case 'w:ruby':
          this.inline(child(one, 'w:rubyBase') ?? one, marks, href, out, boxes, seen);
          break;
      }
    }
  }

  private inFieldCode(): boolean {
    return this.fields.some((one) => !one.shown) || this.fields.some((one) => /^\s*(?:PAGE|NUMPAGES)\b/.test(one.code));
  }

  private fieldLink(): string | null {
    for (let index = this.fields.length - 1; index >= 0; index--) {
      const { href, shown } = this.fields[index] as { href: string | null; shown: boolean };
      if (shown && href !== null) return href;
    }
    return null;
  }

  private field(type: string, node: XmlElement, add: (text: string) => void): void {
    if (type === 'begin') {
      const box = child(child(node, 'w:ffData'), 'w:checkBox');
      if (box !== null) add((flag(box, 'w:checked') ?? flag(box, 'w:default') ?? false) ? '☑' : '☐');
      if (this.fields.length < 50) this.fields.push({ code: '', shown: false, href: null });
    } else if (type === 'separate') {
      const top = this.fields[this.fields.length - 1];
      if (top === undefined) return;
      top.shown = true;
      const link = /^\s{0,20}HYPERLINK\s{1,20}"([^"]{1,2000})"/.exec(top.code)?.[1];
      top.href = safeLink(link ?? null);
    } else if (type === 'end') this.fields.pop();
  }

  /** Images are counted; the text of text boxes stands after its paragraph. */
  private drawing(node: XmlElement, boxes: ForeignBlock[]): void {
    if (node.name === 'mc:AlternateContent') {
      // Both branches say the same: the second only where the first holds no text.
      const choice = child(node, 'mc:Choice');
      const fallback = child(node, 'mc:Fallback');
      const before = boxes.length;
      if (choice !== null) for (const one of elements(choice)) this.drawing(one, boxes);
      if (boxes.length === before && fallback !== null) for (const one of elements(fallback)) this.drawing(one, boxes);
      return;
    }
    const stack: XmlElement[] = [node];
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      if (one.name === 'w:txbxContent') boxes.push(...this.blocks(one, 0));
      else if (one.name === 'a:blip' || one.name === 'v:imagedata') this.images++;
      else if (one.name === 'mc:AlternateContent') this.drawing(one, boxes);
      else stack.push(...[...elements(one)].reverse());
    }
  }

  private table(node: XmlElement, depth: number): ForeignBlock[] {
    const line = this.line + 1;
    const rows: Cell[][] = [];
    for (const row of tableRows(node)) {
      if (child(child(row, 'w:trPr'), 'w:del') !== null) {
        this.deleted++;
        continue;
      }
      const cells: Cell[] = [];
      for (const cell of tableCells(row)) {
        const properties = child(cell, 'w:tcPr');
        const merged = child(properties, 'w:vMerge');
        const above = merged !== null && (value(merged) ?? 'continue') === 'continue';
        cells.push(
          cellOf(this.blocks(cell, 0), { columns: Number(value(child(properties, 'w:gridSpan')) ?? 1), above }),
        );
      }
      if (cells.length > 0) rows.push(cells);
    }
    return rows.length === 0 ? [] : [block('table', line, { rows, depth })];
  }
}

function* tableRows(node: XmlElement): Generator<XmlElement> {
  for (const one of elements(node)) {
    if (one.name === 'w:tr') yield one;
    else if (one.name === 'w:sdt') yield* tableRows(child(one, 'w:sdtContent') ?? one);
    else if (one.name === 'w:ins' || one.name === 'w:customXml') yield* tableRows(one);
  }
}

function* tableCells(node: XmlElement): Generator<XmlElement> {
  for (const one of elements(node)) {
    if (one.name === 'w:tc') yield one;
    else if (one.name === 'w:sdt') yield* tableCells(child(one, 'w:sdtContent') ?? one);
    else if (one.name === 'w:customXml') yield* tableCells(one);
  }
}

function emphasis(marks: RunMarks): Pick<Span, 'bold' | 'italic' | 'strike'> {
  return { bold: marks.bold, italic: marks.italic, strike: marks.strike };
}

function value(element: XmlElement | null): string | null {
  return element === null ? null : attribute(element, 'w:val');
}

function on(text: string): boolean {
  return text !== '0' && text !== 'false' && text !== 'off';
}

/** A property that is on or off; null where it is not set. */
function flag(properties: XmlElement | null, name: string): boolean | null {
  const found = child(properties, name);
  return found === null ? null : on(attribute(found, 'w:val') ?? '1');
}

function size(properties: XmlElement | null): number | null {
  const half = Number(value(child(properties, 'w:sz')) ?? Number.NaN);
  return Number.isFinite(half) ? half / 2 : null;
}

function checkboxOf(sdt: XmlElement): boolean | null {
  const box = child(child(sdt, 'w:sdtPr'), 'w14:checkbox');
  if (box === null) return null;
  const checked = child(box, 'w14:checked');
  return checked !== null && on(attribute(checked, 'w14:val') ?? '1');
}

function mathText(node: XmlElement): string {
  let out = '';
  for (const one of descendants(node)) if (one.name === 'm:t') out += textOf(one);
  return out;
}

/** Every line of blocks, tables opened. */
function flatten(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  return blocks.flatMap((one) =>
    one.kind === 'table' ? one.rows.flatMap((row) => row.flatMap((cell) => flatten(cell.blocks))) : [one],
  );
}
