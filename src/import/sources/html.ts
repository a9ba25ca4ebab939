import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Cell, Dropped, Foreign, ForeignBlock, Span } from '../foreign.ts';
import { block, cellOf, Refusal } from '../foreign.ts';
import { isBlank, isBold, plain, slice, span, trimmed } from '../spans.ts';
import { belowTitle, LeftOut, safeLink, tidy } from './common.ts';

/** How deep elements may nest. */
/** Cells that others reach down to, in one table. */
const mostFilled = 10_000;
/** Columns in which cells may reach down. */
const mostReaching = 200;

const mostDepth = 200;
/** How many blocks a page may have. */
const mostBlocks = 50_000;

export type HtmlReader = (text: string, line: number) => { blocks: ForeignBlock[]; dropped: Dropped[] };

/** Reads a page of HTML. Throws a {@link Refusal}. */
export async function readHtml(text: string): Promise<Foreign> {
  const read = await loadHtml();
  const { blocks, dropped } = read(text, 1);
  return { format: 'html', blocks, dropped, frontMatter: null, joined: [] };
}

/** Loads the HTML parser; what it gives reads a page or a piece of one. Nothing in the HTML is run or fetched. */
export async function loadHtml(): Promise<HtmlReader> {
  const [{ unified }, { default: rehypeParse }] = await Promise.all([import('unified'), import('rehype-parse')]);
  const parser = unified().use(rehypeParse, { fragment: true }).freeze();
  return (text, line) => {
    let root: Root;
    try {
      root = parser.parse(text);
    } catch (error) {
      // parse5 and what builds the tree recurse: what is too deep for them is too deep.
      if (error instanceof RangeError) throw new Refusal('too-deep', mostDepth);
      throw error;
    }
    return new HtmlWalker(line).read(root);
  };
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var input img br wbr'.split(
    ' ',
  ),
);
const skipped = new Set(
  'script style noscript template head iframe object embed svg math canvas audio video select option textarea'.split(
    ' ',
  ),
);

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly href: string | null;
  readonly code: boolean;
}

const none: Marks = { bold: false, italic: false, strike: false, href: null, code: false };

/** The bullet or the number that Word writes into the text of an item. */
const wordMark = /^(?:[·•§▪o–-]|(\d{1,2}|[a-z])[.)])[\s\u00a0]+(?=\S)/;

class HtmlWalker {
  private readonly out: ForeignBlock[] = [];
  private readonly left = new LeftOut();
  private readonly firstLine: number;
  private title = '';
  private readonly titles = new Set<ForeignBlock>();

  constructor(firstLine: number) {
    this.firstLine = firstLine;
  }

  read(root: Root): { blocks: ForeignBlock[]; dropped: Dropped[] } {
    this.children(root, 0, this.out, 0);
    const title = this.title.replace(/\s+/g, ' ').trim();
    if (title !== '') {
      const said = this.out.some((one) => plain(one.spans).toLowerCase().includes(title.toLowerCase()));
      // The page's own name over a title that the text has.
      const [first] = this.out.filter((one) => one.kind === 'heading');
      const titled =
        first?.level === 1 && this.out.filter(({ kind, level }) => kind === 'heading' && level === 1).length === 1;
      if (said) this.left.add('page-header', title);
      else if (titled) this.out.unshift(block('paragraph', this.firstLine, { spans: [span(title)] }));
      else this.out.unshift(block('heading', this.firstLine, { level: 1, spans: [span(title)] }));
    }
    return {
      blocks: belowTitle(this.out, this.titles),
      dropped: this.left.all(),
    };
  }

  private children(parent: Root | Element, depth: number, out: ForeignBlock[], level: number): void {
    if (level > mostDepth) throw new Refusal('too-deep', mostDepth);
    let inline: ElementContent[] = [];
    const flush = (): void => {
      if (inline.length > 0) this.paragraphs(inline, depth, out);
      inline = [];
    };
    for (const node of parent.children) {
      if (node.type === 'text' || (node.type === 'element' && inlineNames.has(node.tagName) && !holdsBlocks(node, 0))) {
        inline.push(node);
        continue;
      }
      if (node.type !== 'element') {
        if (node.type === 'comment' && /[\p{L}\p{N}]/u.test(node.value)) this.left.add('comment', node.value);
        continue;
      }
      flush();
      this.element(node, depth, out, level + 1);
    }
    flush();
  }

  private element(node: Element, depth: number, out: ForeignBlock[], level: number): void {
    if (out.length > mostBlocks) throw new Refusal('too-many', mostBlocks);
    const line = this.lineOf(node);
    if (node.tagName === 'title') {
      this.title += textOf(node);
      return;
    }
    if (node.tagName === 'head') {
      for (const one of node.children) if (one.type === 'element' && one.tagName === 'title') this.title += textOf(one);
      return;
    }
    if (skipped.has(node.tagName)) {
      const text = textOf(node);
      if (text.trim() !== '') this.left.add('script', text);
      return;
    }
    if (isHidden(node)) {
      const text = textOf(node);
      if (text.trim() !== '') this.left.add('hidden-text', text);
      return;
    }
    const heading = /^h([1-6])$/.exec(node.tagName);
    if (heading) {
      const spans = this.spansOf(node.children, none);
      if (!isBlank(spans))
        out.push(block('heading', line, { level: Number(heading[1]), spans: oneLine(spans), depth: 0 }));
      return;
    }
    switch (node.tagName) {
      case 'p':
        if (holdsBlocks(node, 0)) this.children(node, depth, out, level);
        else this.wordParagraph(node, depth, out);
        return;
      case 'ul':
      case 'ol':
      case 'menu':
        this.list(node, depth, out, level);
        return;
      case 'li':
        this.item(node, depth + 1, null, out, level);
        return;
      case 'table':
        this.table(node, depth, out, level);
        return;
      case 'hr':
        out.push(block('rule', line, { depth }));
        return;
      case 'pre': {
        const text = textOf(node).replace(/^\n|\s+$/g, '');
        if (text.trim() !== '') out.push(block('raw', line, { depth, raw: fenced(text), spans: [span(text)] }));
        return;
      }
      case 'dt': {
        const spans = this.spansOf(node.children, { ...none, bold: true });
        if (!isBlank(spans))
          out.push(
            block('paragraph', line, {
              spans: oneLine(spans),
              depth,
              look: { bold: true, underline: false, centred: false, size: null },
            }),
          );
        return;
      }
      default:
        this.children(node, depth, out, level);
    }
  }

  /** A paragraph as Word saves it for the web: its title, and the items of its lists, are paragraphs of a class. */
  private wordParagraph(node: Element, depth: number, out: ForeignBlock[]): void {
    const at = out.length;
    this.paragraphs(node.children, depth, out);
    const made = out[at];
    const { className } = node.properties;
    const name = Array.isArray(className) ? String(className[0] ?? '') : '';
    if (made === undefined || !name.startsWith('Mso')) return;
    if (name === 'MsoTitle') {
      out[at] = { ...made, kind: 'heading', level: 1, spans: oneLine(made.spans) };
      this.titles.add(out[at]);
    }
    const mark = name.startsWith('MsoList') ? wordMark.exec(plain(made.spans)) : null;
    if (mark === null) return;
    const number = mark[1] ?? null;
    out[at] = {
      ...made,
      kind: 'item',
      depth: depth + 1,
      ordered: number !== null,
      number,
      spans: trimmed(slice(made.spans, mark[0].length)),
    };
  }

  private list(node: Element, depth: number, out: ForeignBlock[], level: number): void {
    const ordered = node.tagName === 'ol';
    let number = Number(node.properties.start ?? 1);
    if (!Number.isInteger(number) || number < 0 || number > 1_000_000) number = 1;
    for (const one of node.children) {
      if (one.type !== 'element') continue;
      if (one.tagName === 'li') this.item(one, depth + 1, ordered ? String(number++) : null, out, level + 1);
      else if (one.tagName === 'ul' || one.tagName === 'ol') this.list(one, depth + 1, out, level + 1);
      else this.element(one, depth, out, level + 1);
    }
  }

  private item(node: Element, depth: number, number: string | null, out: ForeignBlock[], level: number): void {
    const inside: ForeignBlock[] = [];
    this.children(node, depth, inside, level);
    const first = inside[0];
    if (first !== undefined && first.kind === 'paragraph' && first.depth === depth) {
      const box = /^([☐☑])\s/u.exec(plain(first.spans))?.[1];
      const spans =
        box === undefined
          ? first.spans
          : trimmed([
              { ...(first.spans[0] as Span), text: (first.spans[0] as Span).text.slice(1) },
              ...first.spans.slice(1),
            ]);
      inside[0] = {
        ...first,
        kind: 'item',
        ordered: number !== null,
        number,
        spans,
        box: box === undefined ? null : box === '☑' ? 'done' : 'open',
      };
    }
    out.push(...inside);
  }

  private table(node: Element, depth: number, out: ForeignBlock[], level: number): void {
    if (level > mostDepth) throw new Refusal('too-deep', mostDepth);
    const rows: Cell[][] = [];
    /** By column, for how many rows more a cell above reaches down. */
    const reaching: number[] = [];
    let filled = 0;
    const fill = (cells: Cell[], column: number): void => {
      reaching[column] = (reaching[column] as number) - 1;
      if (filled++ < mostFilled) cells.push(cellOf([], { above: true }));
    };
    const rowsOf = (parent: Element): void => {
      for (const one of parent.children) {
        if (one.type !== 'element') continue;
        if (one.tagName === 'tr') {
          const cells: Cell[] = [];
          let at = 0;
          for (const cell of one.children) {
            if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
            const blocks: ForeignBlock[] = [];
            this.children(cell, 0, blocks, level + 1);
            while ((reaching[at] ?? 0) > 0) fill(cells, at++);
            const made = cellOf(blocks, { columns: Number(cell.properties.colSpan ?? 1) });
            cells.push(made);
            const down = Math.min(Number(cell.properties.rowSpan ?? 1) || 1, 1000) - 1;
            for (const to = at + made.columns; at < to; at++) if (at < mostReaching) reaching[at] = down;
          }
          if (cells.length === 0) continue;
          for (; at < reaching.length; at++) if ((reaching[at] ?? 0) > 0) fill(cells, at);
          rows.push(cells);
        } else if (one.tagName === 'caption') this.children(one, depth, out, level + 1);
        else if (/^t(?:head|body|foot)$/.test(one.tagName)) rowsOf(one);
      }
    };
    rowsOf(node);
    if (rows.length > 0) out.push(block('table', this.lineOf(node), { rows, depth }));
  }

  /** Text that stands on its own: one paragraph, or one for each line that two breaks separate. */
  private paragraphs(nodes: readonly ElementContent[], depth: number, out: ForeignBlock[]): void {
    const spans = this.spansOf(nodes, none);
    if (isBlank(spans)) return;
    const first =
      nodes.find((one) => one.type === 'element' || (one.type === 'text' && one.value.trim() !== '')) ?? nodes[0];
    const look = { bold: isBold(spans), underline: false, centred: false, size: null };
    out.push(block('paragraph', first === undefined ? this.firstLine : this.lineOf(first), { spans, depth, look }));
  }

  private spansOf(nodes: readonly ElementContent[], marks: Marks): Span[] {
    const out: Span[] = [];
    this.inline(nodes, marks, out, 0);
    return trimmed(tidy(out));
  }

  private inline(nodes: readonly ElementContent[], marks: Marks, out: Span[], level: number): void {
    if (level > mostDepth) throw new Refusal('too-deep', mostDepth);
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replace(/[\n\r\t\f]/g, ' ');
        if (marks.code && text.trim() !== '') out.push(span(text, { raw: codeSpan(text) }));
        else out.push(span(text, { bold: marks.bold, italic: marks.italic, strike: marks.strike, href: marks.href }));
        continue;
      }
      if (node.type !== 'element') {
        if (node.type === 'comment' && /[\p{L}\p{N}]/u.test(node.value)) this.left.add('comment', node.value);
        continue;
      }
      if (skipped.has(node.tagName)) {
        const text = textOf(node);
        if (text.trim() !== '') this.left.add('script', text);
        continue;
      }
      switch (node.tagName) {
        case 'br':
          out.push(span('\n'));
          break;
        case 'img': {
          const alt = typeof node.properties.alt === 'string' ? node.properties.alt.trim() : '';
          this.left.add('image', '');
          if (alt !== '') out.push(span(alt, { italic: true }));
          break;
        }
        case 'input':
          if (node.properties.type === 'checkbox') out.push(span(node.properties.checked ? '☑ ' : '☐ '));
          break;
        default: {
          const { tagName } = node;
          const style = typeof node.properties.style === 'string' ? node.properties.style : '';
          const href =
            tagName === 'a' && typeof node.properties.href === 'string' ? safeLink(node.properties.href) : null;
          this.inline(
            node.children,
            {
              bold:
                marks.bold ||
                tagName === 'b' ||
                tagName === 'strong' ||
                /font-weight:\s?(?:bold|[6-9]00)/.test(style.slice(0, 1000)),
              italic: marks.italic || tagName === 'i' || tagName === 'em',
              strike: marks.strike || tagName === 's' || tagName === 'strike' || tagName === 'del',
              href: href ?? marks.href,
              code: marks.code || tagName === 'code',
            },
            out,
            level + 1,
          );
        }
      }
    }
  }

  private lineOf(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.firstLine - 1;
  }
}

function holdsBlocks(node: Element, level: number): boolean {
  if (level > mostDepth) return false;
  return node.children.some(
    (one) =>
      one.type === 'element' &&
      (!(inlineNames.has(one.tagName) || skipped.has(one.tagName)) || holdsBlocks(one, level + 1)),
  );
}

function isHidden(node: Element): boolean {
  if (node.properties.hidden) return true;
  const style = node.properties.style;
  return typeof style === 'string' && /display:\s?none/.test(style.slice(0, 1000));
}

function textOf(node: Element, level = 0): string {
  if (level > mostDepth) return '';
  let out = '';
  for (const one of node.children) {
    if (one.type === 'text') out += one.value;
    else if (one.type === 'element') out += one.tagName === 'br' ? '\n' : textOf(one, level + 1);
  }
  return out;
}

/** A heading has one line. */
export function oneLine(spans: readonly Span[]): Span[] {
  return spans.map((one) => (one.text.includes('\n') ? { ...one, text: one.text.replace(/ ?\n ?/g, ' ') } : one));
}

/** Code that holds backticks in a longer fence. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.min(longest + 1, 1000));
  return `${fence}\n${text}\n${fence}`;
}

function codeSpan(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return text.includes('``')
    ? text.replace(/[*_`[\]<]/g, '\\$&')
    : `${fence}${fence === '``' ? ` ${text.trim()} ` : text}${fence}`;
}
