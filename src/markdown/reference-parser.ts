import type { Code, ListItem, RootContent } from 'mdast';
import { problem } from '../model/finding.ts';
import type { Block, BlockKind, BlocksRead } from './block.ts';
import { isDigit, isSpaceOrTab } from './characters.ts';

/**
 * Reads the blocks of `text` from the offset `from`, where the body starts. Never throws: what remark cannot take
 * gives no blocks and the problem `body-unread/parser`. Hostile text keeps it busy: ask limits.ts first.
 */
export type ReferenceParser = (text: string, from: number) => BlocksRead;

/** Loads remark (some 100 ms, once) and gives the reference producer of blocks, which knows all of GFM. */
export async function loadReferenceParser(): Promise<ReferenceParser> {
  const [{ remark }, { default: remarkGfm }] = await Promise.all([import('remark'), import('remark-gfm')]);
  const processor = remark().use(remarkGfm).use(blocksOnly).freeze();
  return (text, from) => {
    const body = text.slice(from);
    // micromark drops a byte order mark at its very start, and counts from after it.
    const base = from + (body.charCodeAt(0) === 0xfeff ? 1 : 0);
    try {
      const walk = new Walk(text, base);
      walk.nodes(processor.parse(body).children, 0, 0);
      return { blocks: walk.blocks, problems: [] };
    } catch (error) {
      const args = { words: error instanceof Error ? error.message : String(error) };
      return { blocks: [], problems: [problem('body-unread/parser', { start: from, end: from }, args)] };
    }
  };
}

/**
 * The inline constructs of CommonMark and GFM, by the names micromark gives them. Blocks do not depend on them, most
 * of remark's time goes into them, and so do most of the inputs that keep it busy for minutes.
 */
const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'wwwAutolink',
];

/** As mdast-util-from-markdown calls it: `this.stack` holds the open nodes. */
type Handle = (this: { readonly stack: readonly { readonly type: string }[] }, token: unknown) => void;

interface FromMarkdown {
  readonly exit?: Readonly<Record<string, Handle>>;
}

interface ParserData {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: (FromMarkdown | FromMarkdown[])[];
}

/** A remark plugin, used after the others: leaves the blocks to be read, and nothing of what is inside a line. */
function blocksOnly(this: { data(): object }): void {
  const data = this.data() as ParserData;
  data.micromarkExtensions?.push({ disable: { null: inlineConstructs } });
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((part) => ({
    ...part,
    // The only transform of GFM looks for addresses in text.
    transforms: [],
    exit: { ...part.exit, ...boxesOfItems(part.exit ?? {}) },
  }));
}

/** A box under an item that has nothing (`-\n[ ] un`) is met as if it were the item's, and is none: GFM's handlers take it for granted. */
function boxesOfItems(exit: Readonly<Record<string, Handle>>): Record<string, Handle> {
  const guarded = Object.entries(exit).filter(([name]) => name.startsWith('taskListCheckValue'));
  return Object.fromEntries(
    guarded.map(([name, handle]): [string, Handle] => [
      name,
      function (token) {
        if (this.stack.at(-2)?.type === 'listItem') handle.call(this, token);
      },
    ]),
  );
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** The end of a range without the blanks and line ends before it. */
function trimmed(text: string, start: number, end: number): number {
  while (end > start && (isSpaceOrTab(text.charCodeAt(end - 1)) || isLineEnd(text.charCodeAt(end - 1)))) end--;
  return end;
}

/** The lines of a range, as pairs, without trailing blanks. */
function rawLines(text: string, start: number, end: number): number[] {
  const out: number[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    out.push(from, trimmed(text, from, at));
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    from = at + 1;
  }
  out.push(from, trimmed(text, from, end));
  return out;
}

/** Turns mdast nodes into blocks. */
class Walk {
  readonly blocks: Block[] = [];
  private readonly text: string;
  private readonly base: number;
  private lists = 0;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Adds the blocks of nodes that stand in a list (0: in none), and gives the end of the last, 0 if there is none. */
  nodes(nodes: readonly RootContent[], depth: number, list: number): number {
    let end = 0;
    for (const node of nodes) end = this.node(node, depth, list);
    return end;
  }

  private node(node: RootContent, depth: number, list: number): number {
    const rawStart = this.startOf(node);
    const start = this.skipBlanks(rawStart);
    const end = this.endOf(node, start);
    switch (node.type) {
      case 'paragraph':
        return this.add('paragraph', start, end, depth, list, this.lines(start, end));
      case 'heading': {
        // mdast counts definitions before an underlined heading in.
        const words = node.children[0];
        const from = words && hasLineEnd(this.text, start, end) ? this.startOf(words) : start;
        return this.add('heading', from, end, node.depth, list, this.headingLines(from, end));
      }
      case 'thematicBreak':
        return this.add('rule', start, end, depth, list, []);
      case 'table':
        return this.add('table', start, end, depth, list, this.lines(start, end));
      case 'blockquote':
        return this.add('quote', start, end, depth, list, this.lines(start, end, true));
      case 'definition':
      case 'footnoteDefinition':
        return this.add('definition', start, end, depth, list, rawLines(this.text, start, end));
      case 'html': {
        const kind = isComment(this.text, start, end) ? 'comment' : 'html';
        return this.add(kind, start, end, depth, list, rawLines(this.text, start, end));
      }
      case 'code':
        return this.add('code', start, end, depth, list, this.codeLines(node, rawStart, start, end));
      case 'list': {
        const own = ++this.lists;
        let last = end;
        for (const item of node.children) last = this.item(item, node.ordered === true, depth + 1, own);
        return last;
      }
      default:
        return end;
    }
  }

  private item(node: ListItem, ordered: boolean, depth: number, list: number): number {
    const start = this.startOf(node);
    let markEnd = start;
    if (ordered) while (isDigit(this.text.charCodeAt(markEnd))) markEnd++;
    const first = node.children[0];
    const opening = first?.type === 'paragraph' ? first : null;

    let boxStart = -1;
    let textStart = opening ? this.startOf(opening) : -1;
    if (typeof node.checked === 'boolean') {
      // The box is the first `[` of the item's first paragraph, and nothing but definitions can stand before that.
      const before = node.children[node.children.findIndex((child) => child.type !== 'definition') - 1];
      boxStart = this.text.indexOf('[', before ? this.endOf(before, start) : start);
      if (opening) textStart = this.text.indexOf(']', boxStart) + 1;
    }
    const textEnd = opening ? this.endOf(opening, textStart) : -1;

    // The place of the item comes before those of its children, its end after theirs.
    const index = this.blocks.length;
    this.add('item', start, start, depth, list, []);
    const end = Math.max(
      markEnd + 1,
      textEnd,
      this.nodes(opening ? node.children.slice(1) : node.children, depth, list),
    );
    this.blocks[index] = {
      kind: 'item',
      start,
      end,
      depth,
      list,
      ordered,
      number: ordered ? Number(this.text.slice(start, markEnd)) : null,
      box: typeof node.checked === 'boolean' ? (node.checked ? 'done' : 'open') : null,
      boxStart,
      lines: opening ? this.lines(textStart, textEnd) : [],
    };
    return end;
  }

  private add(kind: BlockKind, start: number, end: number, depth: number, list: number, lines: number[]): number {
    this.blocks.push({ kind, start, end, depth, list, ordered: false, number: null, box: null, boxStart: -1, lines });
    return end;
  }

  private startOf(node: RootContent): number {
    return this.base + (node.position?.start.offset as number);
  }

  /** Where a node ends, without the blanks and blank lines that mdast counts in after some of them. */
  private endOf(node: RootContent, start: number): number {
    return trimmed(this.text, start, this.base + (node.position?.end.offset as number));
  }

  private skipBlanks(at: number): number {
    while (isSpaceOrTab(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** The lines of a range, without indentation and, on demand, without `>`. */
  private lines(start: number, end: number, quoted = false): number[] {
    const out = rawLines(this.text, start, end);
    for (let at = 0; at < out.length; at += 2) {
      const to = out[at + 1] as number;
      let from = out[at] as number;
      while (from < to && (isSpaceOrTab(this.text.charCodeAt(from)) || (quoted && this.text.charCodeAt(from) === 62)))
        from++;
      out[at] = from;
    }
    return out;
  }

  private headingLines(start: number, end: number): number[] {
    const { text } = this;
    const lines = this.lines(start, end);
    // An underlined heading has more than one line, the last of which is the underline.
    if (lines.length > 2) return lines.slice(0, -2);
    let from = start;
    while (text.charCodeAt(from) === 35) from++;
    from = Math.min(this.skipBlanks(from), end);
    // `#`s that stand alone at the end close the heading.
    let to = end;
    while (to > from && text.charCodeAt(to - 1) === 35) to--;
    to = to === from || isSpaceOrTab(text.charCodeAt(to - 1)) ? trimmed(this.text, from, to) : end;
    return to > from ? [from, to] : [];
  }

  private codeLines(node: Code, rawStart: number, start: number, end: number): number[] {
    const { text } = this;
    const out = rawLines(this.text, start, end);
    const mark = text.charCodeAt(start);
    // In mdast indented code starts with its blanks, and a fence never does.
    const fenced = rawStart === start && (mark === 96 || mark === 126);
    let lineStart = rawStart;
    while (lineStart > 0 && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--;
    const indent = fenced ? start - lineStart : rawStart - lineStart + 4;
    for (let at = 2; at < out.length; at += 2) {
      const from = out[at] as number;
      const most = Math.min(from + indent, out[at + 1] as number);
      let to = from;
      while (to < most && isSpaceOrTab(text.charCodeAt(to))) to++;
      out[at] = to;
    }
    if (!fenced) return out;
    // What is closed has one line more than its first and those of its value.
    const closed = out.length / 2 - 1 > countLines(node.value);
    return out.slice(2, closed ? -2 : undefined);
  }
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}

/** The lines of a code block's value, without blank ones at its end. */
function countLines(value: string): number {
  const end = trimmed(value, 0, value.length);
  return end === 0 ? 0 : rawLines(value, 0, end).length / 2;
}

/** Whether an HTML block is one comment and nothing else; one that is not closed is. */
function isComment(text: string, start: number, end: number): boolean {
  if (!text.startsWith('<!--', start)) return false;
  const close = text.slice(start + 2, end).indexOf('-->');
  return close === -1 || start + 2 + close === end - 3;
}
