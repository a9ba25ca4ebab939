import type { Cell, Dropped, Foreign, ForeignBlock, Look, Span } from '../foreign.ts';
import { block, cellOf, Refusal } from '../foreign.ts';
import { isBlank, plain, slice, span, trimmed } from '../spans.ts';
import {
  aroundPages,
  belowTitle,
  isPageNumber,
  quoted,
  quoteStyle,
  SeenWords,
  safeLink,
  squash,
  symbol,
  tabRows,
  tidy,
  withQuotes,
} from './common.ts';
import { checkboxOf, numbersPages, WordFields } from './docx-fields.ts';
import { WordNumbering } from './docx-numbering.ts';
import { type RunMarks, value, WordStyles } from './docx-styles.ts';
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

class DocxReader {
  private readonly xml: (name: string) => XmlElement | null;
  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private readonly fields = new WordFields();
  /** The numbers of pages in the table of contents. */
  private readonly pages: string[] = [];
  private links = new Map<string, string>();
  /** Headings in the style of titles. */
  private readonly titles = new Set<ForeignBlock>();
  private readonly notes: { mark: string; kind: 'footnote' | 'endnote'; id: string }[] = [];
  private line = 0;
  private images = 0;
  private deleted = 0;
  private hidden = '';

  constructor(xml: (name: string) => XmlElement | null) {
    this.xml = xml;
    this.styles = new WordStyles(xml('word/styles.xml'));
    this.numbering = new WordNumbering(xml('word/numbering.xml'));
  }

  read(body: XmlElement, names: readonly string[]): Foreign {
    this.links = linksIn(this.xml('word/_rels/document.xml.rels'));
    const blocks = withQuotes(belowTitle(this.blocks(body, 0), this.titles));
    blocks.push(...this.readNotes());
    const dropped: Dropped[] = [];
    for (const text of this.pages) dropped.push({ reason: 'page-number', text, count: 1 });
    const around = this.readHeaders(names, blocks, dropped);
    const comments = commentsIn(this.xml('word/comments.xml'));
    if (comments.length > 0) dropped.push({ reason: 'comment', text: comments.join('\n'), count: comments.length });
    if (this.images > 0) dropped.push({ reason: 'image', text: '', count: this.images });
    if (this.deleted > 0) dropped.push({ reason: 'deleted-text', text: '', count: this.deleted });
    if (this.hidden !== '') dropped.push({ reason: 'hidden-text', text: this.hidden, count: 1 });
    return { format: 'docx', blocks: [...around, ...blocks], dropped, frontMatter: null, joined: [] };
  }

  /** Headers and footers: each line once, before the text; page numbers and what the text says too are left out. */
  private readHeaders(names: readonly string[], body: readonly ForeignBlock[], dropped: Dropped[]): ForeignBlock[] {
    const said = new Set<string>();
    for (const one of body) said.add(squash(plain(one.spans)));
    // What a document says of itself (that it is a draft) its pages may repeat.
    const about = orNull(() => child(this.xml('docProps/core.xml'), 'cp:coreProperties'));
    const status = child(about, 'cp:contentStatus');
    if (status !== null) said.add(squash(textOf(status)));
    const isDated = flatten(body).some(({ spans }) => /\b(?:19|20)\d\d\b/.test(plain(spans)));
    const out: ForeignBlock[] = [];
    for (const name of names.filter((one) => /^word\/(?:header|footer)\d{0,4}\.xml$/.test(one)).sort()) {
      const root = this.xml(name);
      if (root === null) continue;
      this.links = linksIn(this.xml(`word/_rels/${name.slice(5, -4)}.xml.rels`));
      const top = [...elements(root)][0];
      if (top === undefined) continue;
      const parts = [...elements(top)].flatMap((part) => {
        // « PV du 11/09/2025 – page 1/3 » is the foot of the page, whole; where tabs part it, and no day is told but there, only its number is.
        const isFoot = isDated && numbersPages(part);
        return this.blocks({ ...top, children: [part] }, 0).map((each) => ({ each, isFoot }));
      });
      for (const { each, isFoot } of parts)
        for (const one of isGrid(each) ? [each] : flatten([each])) {
          if (isFoot && one.kind !== 'table' && one.tabs.length === 0) {
            dropped.push({ reason: 'page-header', text: plain(one.spans), count: 1 });
            continue;
          }
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
      this.links = linksIn(this.xml(`word/_rels/${kind}s.xml.rels`));
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
    const style = value(child(properties, 'w:pStyle')) ?? this.styles.normal;
    const bold = this.styles.inherited(style, (one) => one.bold) ?? false;
    const spans: Span[] = [];
    const boxes: ForeignBlock[] = [];
    const seen = new SeenWords();
    this.inline(
      node,
      {
        bold,
        italic: false,
        strike: false,
        underline: this.styles.inherited(style, (one) => one.underline) ?? false,
        hidden: false,
        size: this.styles.sizeOf(style),
      },
      null,
      spans,
      boxes,
      seen,
    );
    const content = trimmed(tidy(spans));
    const line = this.line;
    if (isBlank(content)) return boxes;
    const look = seen.look(content, value(child(properties, 'w:jc')) === 'center');
    const level = this.styles.headingLevel(style, properties);
    const list = this.styles.listOf(style, properties);
    const lead = list === null ? null : this.numbering.advance(list.id, list.level);
    if (level !== null) {
      const heading = block('heading', line, { level, spans: content, number: lead?.number ?? null, look });
      if (this.styles.isTitle(style)) this.titles.add(heading);
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
    if (style !== null && /^(?:toc|tm|inhopg)\s?1$/i.test(this.styles.nameOf(style)))
      return [this.contentsLine(spans, line, look), ...boxes];
    if (this.styles.inherited(style, (one) => (quoteStyle.test(one.name) ? true : null)) === true)
      return [quoted(content, line, nested), ...boxes];
    return [block('paragraph', line, { spans: content, tabs: tabRows(spans), look, depth: nested }), ...boxes];
  }

  /** A line of the table of contents, without the page that ends it. */
  private contentsLine(spans: readonly Span[], line: number, look: Look): ForeignBlock {
    const page = /[\t .]{1,200}(\d{1,4})\s{0,10}$/.exec(plain(spans));
    if (page !== null) this.pages.push(page[1] as string);
    const title = page === null ? spans : slice(spans, 0, page.index);
    return block('paragraph', line, { spans: trimmed(tidy(title)), look, contents: true });
  }

  private inline(
    node: XmlElement,
    marks: RunMarks,
    href: string | null,
    out: Span[],
    boxes: ForeignBlock[],
    seen: SeenWords,
  ): void {
    for (const one of node.children) {
      if (typeof one === 'string') continue;
      switch (one.name) {
        case 'w:r': {
          const own = this.styles.runMarks(one, marks);
          this.run(one, own, href ?? this.fields.link(), out, boxes, seen);
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

  private run(
    node: XmlElement,
    marks: RunMarks,
    href: string | null,
    out: Span[],
    boxes: ForeignBlock[],
    seen: SeenWords,
  ): void {
    const add = (text: string): void => {
      if (this.fields.inCode() || text === '') return;
      if (marks.hidden) {
        this.hidden += `${text} `;
        return;
      }
      seen.see(text, marks, href !== null);
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
          this.fields.mark(attribute(one, 'w:fldCharType') ?? '', one, add);
          break;
        case 'w:instrText':
          this.fields.addCode(textOf(one));
          break;
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

function commentsIn(part: XmlElement | null): string[] {
  return part === null ? [] : [...descendants(part)].flatMap((one) => (one.name === 'w:comment' ? [textOf(one)] : []));
}

/** The addresses of links by their ids, as the relations of a part have them. */
function linksIn(relations: XmlElement | null): Map<string, string> {
  const out = new Map<string, string>();
  if (relations === null) return out;
  for (const one of descendants(relations)) {
    const id = attribute(one, 'Id');
    const target = attribute(one, 'Target');
    if (id !== null && target !== null && (attribute(one, 'Type') ?? '').endsWith('/hyperlink')) out.set(id, target);
  }
  return out;
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
