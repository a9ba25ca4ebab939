import type { Code, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Foreign, ForeignBlock, ForeignFrontMatter, Span } from '../foreign.ts';
import { block, cellOf } from '../foreign.ts';
import { isBlank, isBold, span, trimmed } from '../spans.ts';
import { LeftOut, safeLink, tidy } from './common.ts';
import { type HtmlReader, loadHtml, oneLine } from './html.ts';

/** Reads free Markdown, with HTML in it, and the front matter that it may bring. */
export async function readMarkdown(text: string): Promise<Foreign> {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ]);
  const { frontMatter, body: typed, line } = splitFrontMatter(text);
  const body = withNearMarks(typed);
  const root = unified().use(remarkParse).use(remarkGfm).parse(body);
  // The HTML parser is loaded only where there is HTML.
  const html = root.children.some(hasHtml) ? await loadHtml() : null;
  const walker = new MarkdownWalker(body, line, html);
  walker.children(root.children, 0);
  return { format: 'markdown', blocks: walker.out, dropped: walker.left.all(), frontMatter, joined: [] };
}

/** What stands far from the mark of its list, as a word processor sets it, is no code. */
function withNearMarks(text: string): string {
  return text.replace(/^( {0,3}(?:\d{1,3}\\?[.)]|[-*+]))[ \t]{5,200}(?=\S)/gm, '$1 ');
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml));
}

/** Cuts off `---` … `---` (or `...`) at the start. */
export function splitFrontMatter(text: string): { frontMatter: ForeignFrontMatter | null; body: string; line: number } {
  const none = { frontMatter: null, body: text, line: 1 };
  if (!/^---[ \t]{0,20}\r?\n/.test(text.slice(0, 30))) return none;
  const lines = text.slice(0, 64 * 1024).split(/\r\n|\n|\r/);
  const end = lines.findIndex((one, index) => index > 0 && /^(?:---|\.\.\.)[ \t]{0,20}$/.test(one));
  if (end === -1) return none;
  const values = new Map<string, string>();
  for (const one of lines.slice(1, end)) {
    const match = /^([\p{L}][\p{L}\w -]{0,60}?) ?: {1,20}(\S.{0,2000})$/u.exec(one);
    if (match) values.set((match[1] as string).toLowerCase(), unquoted((match[2] as string).trim()));
  }
  const all = text.split(/\r\n|\n|\r/);
  return { frontMatter: { lines: lines.slice(1, end), values }, body: all.slice(end + 1).join('\n'), line: end + 2 };
}

function unquoted(value: string): string {
  const match = /^(["'])(.*)\1$/.exec(value);
  if (match === null) return value;
  return match[1] === "'"
    ? (match[2] as string).replaceAll("''", "'")
    : (match[2] as string).replace(/\\(["\\])/g, '$1');
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly href: string | null;
}

const noMarks: Marks = { bold: false, italic: false, strike: false, href: null };

/** Whether a paragraph may be written as it stands: HTML in it may not. */
function isPlainSource(node: Paragraph): boolean {
  const pure = (one: Nodes): boolean =>
    one.type === 'html' ? one.value.startsWith('<!--') : !('children' in one) || one.children.every(pure);
  return pure(node);
}

class MarkdownWalker {
  readonly out: ForeignBlock[] = [];
  private readonly text: string;
  private readonly firstLine: number;
  private readonly html: HtmlReader | null;
  readonly left = new LeftOut();
  private readonly wrapped: boolean;

  constructor(text: string, firstLine: number, html: HtmlReader | null) {
    this.text = text;
    this.firstLine = firstLine;
    this.html = html;
    this.wrapped = isWrapped(text.split('\n'));
  }

  children(nodes: readonly RootContent[], depth: number): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as RootContent;
      if (node.type === 'html' && !node.value.startsWith('<!--')) {
        // Blank lines cut HTML into pieces: what follows directly belongs to it.
        let value = node.value;
        for (
          let next = nodes[index + 1];
          next?.type === 'html' && !next.value.startsWith('<!--');
          next = nodes[index + 1]
        ) {
          value += `\n${next.value}`;
          index++;
        }
        this.htmlBlock(value, this.lineOf(node), depth);
      } else this.node(node, depth);
    }
  }

  private node(node: RootContent, depth: number): void {
    const line = this.lineOf(node);
    switch (node.type) {
      case 'heading': {
        const spans = this.spansOf(node.children);
        if (!isBlank(spans))
          this.out.push(block('heading', line, { level: node.depth, spans: oneLine(spans), depth, look: look(spans) }));
        return;
      }
      case 'paragraph':
        this.paragraph(node, depth);
        return;
      case 'list':
        this.list(node, depth);
        return;
      case 'table':
        this.table(node, depth);
        return;
      case 'thematicBreak':
        this.out.push(block('rule', line, { depth }));
        return;
      case 'code':
        if (this.isIndented(node)) {
          this.indented(node, depth);
          return;
        }
        this.out.push(block('raw', line, { depth, raw: this.sourceOf(node), spans: [span(node.value)] }));
        return;
      case 'html':
        this.out.push(block('raw', line, { depth, raw: node.value }));
        return;
      default:
        this.out.push(block('raw', line, { depth, raw: this.sourceOf(node), spans: [span(wordsOf(node))] }));
    }
  }

  private paragraph(node: Paragraph, depth: number): void {
    const source = this.sourceOf(node);
    // `{: .no_toc}` and the like say how a page is drawn.
    if (/^\{:[^{}]{0,200}\}$/.test(source)) {
      this.left.add('bookmark', source);
      return;
    }
    const spans = this.spansOf(node.children);
    if (isBlank(spans)) return;
    this.out.push(
      block('paragraph', this.lineOf(node), {
        depth,
        spans,
        look: look(spans),
        source: this.kept(node, source),
      }),
    );
  }

  /** The source of a paragraph, with the line ends that mean nothing removed; null where it cannot be kept. */
  private kept(node: Paragraph, source: string): string | null {
    if (!isPlainSource(node)) return null;
    return this.wrapped && !/ {2}\n|\\\n/.test(source) ? unwrap(source) : source;
  }

  private isIndented(node: Code): boolean {
    return !/^(?:`{3}|~{3})/.test(this.text.slice(node.position?.start.offset).trimStart());
  }

  /** Minutes have their text set in, and no code but between fences. */
  private indented(node: Code, depth: number): void {
    const lines = node.value.split('\n').map((one) => one.trim());
    const first = lines.findIndex((one) => one !== '');
    if (first !== -1)
      this.out.push(
        block('paragraph', this.lineOf(node), { depth, spans: [span(lines.join(this.wrapped ? ' ' : '\n').trim())] }),
      );
  }

  private list(node: List, depth: number): void {
    let number = node.start ?? 1;
    for (const item of node.children) {
      this.item(item, depth + 1, node.ordered ? String(number) : null);
      number++;
    }
  }

  private item(node: ListItem, depth: number, number: string | null): void {
    const [first, ...rest] = node.children;
    const whole = this.sourceOf(node);
    // kramdown puts the table of contents there.
    if (rest.length === 0 && /\{:toc\}\s{0,10}$/.test(whole)) {
      this.left.add('bookmark', whole);
      return;
    }
    const box = node.checked == null ? null : node.checked ? 'done' : 'open';
    if (first?.type === 'paragraph') {
      const spans = this.spansOf(first.children);
      // Where bold or a link follows the box, remark has the box in the paragraph's place.
      const start = (box === null ? null : first.children[0]?.position?.start) ?? first.position?.start;
      const position = first.position && start && { start, end: first.position.end };
      const source = this.sourceOf(position ? { ...first, position } : first);
      this.out.push(
        block('item', this.lineOf(node), {
          depth,
          spans,
          ordered: number !== null,
          number,
          box,
          look: look(spans),
          source: this.kept(first, source),
        }),
      );
      this.children(rest, depth);
    } else {
      // A number alone is that of what follows.
      if (first === undefined && number !== null)
        this.out.push(block('item', this.lineOf(node), { depth, ordered: true, number, box }));
      this.children(node.children, depth);
    }
  }

  private table(node: Table, depth: number): void {
    const rows = node.children.map((row) =>
      row.children.map((cell) => {
        const spans = this.spansOf(cell.children);
        const blocks = isBlank(spans) ? [] : [block('paragraph', this.lineOf(cell), { spans, look: look(spans) })];
        return cellOf(blocks);
      }),
    );
    this.out.push(block('table', this.lineOf(node), { rows, depth }));
  }

  private htmlBlock(value: string, line: number, depth: number): void {
    if (this.html === null) return;
    const { blocks, dropped } = this.html(value, line);
    for (const one of dropped) this.left.add(one.reason, one.text, one.count);
    for (const one of blocks) this.out.push(depth === 0 ? one : { ...one, depth: one.depth + depth });
  }

  private spansOf(nodes: readonly PhrasingContent[]): Span[] {
    const out: Span[] = [];
    this.inline(nodes, noMarks, out);
    return trimmed(tidy(out));
  }

  private inline(nodes: readonly PhrasingContent[], marks: Marks, out: Span[]): void {
    let link: string | null = null;
    for (const node of nodes) {
      const now: Marks = link === null ? marks : { ...marks, href: link };
      switch (node.type) {
        case 'text':
          out.push(span(this.wrapped ? node.value.replace(/[ \t]?\n[ \t]?/g, ' ') : node.value, now));
          break;
        case 'strong':
          this.inline(node.children, { ...now, bold: true }, out);
          break;
        case 'emphasis':
          this.inline(node.children, { ...now, italic: true }, out);
          break;
        case 'delete':
          this.inline(node.children, { ...now, strike: true }, out);
          break;
        case 'break':
          out.push(span('\n'));
          break;
        case 'link': {
          const href = safeLink(node.url);
          if (href === null && /^[/#.\w][^:]*$/.test(node.url))
            out.push(span(wordsOf(node), { raw: this.sourceOf(node) }));
          else this.inline(node.children, { ...now, href: href ?? now.href }, out);
          break;
        }
        case 'html': {
          const opens = /^<a\s[^>]{0,2000}?href\s?=\s?["']([^"']{1,2000})["']/i.exec(node.value)?.[1];
          if (opens !== undefined) link = safeLink(opens);
          else if (/^<\/a/i.test(node.value)) link = null;
          else if (/^<br\b/i.test(node.value)) out.push(span('\n'));
          else if (node.value.startsWith('<!--')) out.push(span('', { raw: node.value }));
          break;
        }
        case 'inlineCode':
          out.push(span(node.value, { raw: this.sourceOf(node) }));
          break;
        default:
          out.push(span(wordsOf(node), { raw: this.sourceOf(node) }));
      }
    }
  }

  private lineOf(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.firstLine - 1;
  }

  /** As written, without the indentation that its list gives it. */
  private sourceOf(node: Nodes): string {
    const { position } = node;
    if (position === undefined) return '';
    const indent = position.start.column - 1;
    const [first, ...rest] = this.text.slice(position.start.offset, position.end.offset).split('\n');
    return [first, ...rest.map((one) => one.slice(Math.min(indent, one.length - one.trimStart().length)))].join('\n');
  }
}

function look(spans: readonly Span[]): ForeignBlock['look'] {
  return { bold: isBold(spans), underline: false, centred: false, size: null };
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node && node.alt != null && node.alt !== '') return node.alt;
  return 'children' in node
    ? node.children.map(wordsOf).join(node.type === 'blockquote' || node.type === 'list' ? '\n' : '')
    : '';
}

function unwrap(source: string): string {
  return source.includes('\n')
    ? source
        .split('\n')
        .map((one) => one.trim())
        .join(' ')
    : source;
}

/**
 * Whether the lines of a text were broken by a program at some width: then a line end inside a paragraph means nothing.
 * Most lines that are followed by another are about as long as the longest, and none is much longer.
 */
export function isWrapped(lines: readonly string[]): boolean {
  const inside: number[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = (lines[index] as string).trim();
    const next = (lines[index + 1] as string).trim();
    if (
      line === '' ||
      next === '' ||
      !/^[\p{L}\p{N}(«"“'’[]/u.test(next) ||
      /^\d{1,3}[.)]\s/.test(next) ||
      /^[#|>]/.test(line)
    )
      continue;
    if (next.includes('|') || /\S {3,}\S/.test(line.slice(0, 500))) continue;
    inside.push((lines[index] as string).length + 1 + (next.split(' ', 1)[0] as string).length);
  }
  if (inside.length < 4) return false;
  const sorted = [...inside].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] as number;
  if (width < 60 || width > 200) return false;
  return inside.filter((one) => one >= width * 0.8).length >= inside.length * 0.6;
}
