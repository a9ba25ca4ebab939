/**
 * What every source gives: a flat list of blocks in the document's order, with nothing understood yet. What is under
 * a list item follows it with a greater depth.
 */

/** A run of text with its marks. `\n` in it is a line break that somebody made. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** http, https or mailto; every other scheme is left out and its text kept. */
  readonly href: string | null;
  /** Markdown to be written as it is (code, an image, HTML); `text` is what of it counts as words. */
  readonly raw: string | null;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'table' | 'rule' | 'raw';

/** How a line looks, where that is known: what a person takes for a heading. */
export interface Look {
  /** Every letter of it is bold (by the run or by the style). */
  readonly bold: boolean;
  readonly underline: boolean;
  readonly centred: boolean;
  /** In points; null where unknown. */
  readonly size: number | null;
}

export interface ForeignBlock {
  readonly kind: BlockKind;
  /** heading: 1 to 6, by its style. Others: 0. */
  readonly level: number;
  /** How many lists it stands in: an item of an outermost list and what is under it have 1. */
  readonly depth: number;
  readonly spans: readonly Span[];
  /** item: whether the list is ordered. */
  readonly ordered: boolean;
  /** item, heading: the number that the program shows (`3`, `2.1`, `b`), without what follows it; else null. */
  readonly number: string | null;
  readonly box: 'open' | 'done' | null;
  /** table: its rows; a cell holds blocks. */
  readonly rows: readonly (readonly Cell[])[];
  /** raw: Markdown to be written as it is. */
  readonly raw: string;
  readonly look: Look;
  /** The Markdown that `spans` were read from, where it can be written as it stands; else null. */
  readonly source: string | null;
  /** paragraph, item: its lines with what tabs part in each; empty where no tab stands between its words. */
  readonly tabs: readonly (readonly (readonly Span[])[])[];
  /** paragraph: no empty line parts it from the text before it, in a source where one would part paragraphs. */
  readonly under: boolean;
  /** A line of a table of contents: the title of a part, its page left out. */
  readonly contents: boolean;
  /** Where it stands in the source, from 1: a line of a text, a paragraph of a document. */
  readonly line: number;
}

export interface Cell {
  readonly blocks: readonly ForeignBlock[];
  readonly columns: number;
  /** It is the lower part of the cell above it. */
  readonly above: boolean;
}

/** What was left out, so that the report can say it. */
export type DropReason =
  | 'page-number'
  | 'page-header'
  | 'bookmark'
  | 'comment'
  | 'deleted-text'
  | 'image'
  | 'script'
  | 'presence-mark'
  | 'list-number'
  | 'separator'
  | 'hidden-text'
  /** The heads of a table that lays out the minutes: its rows stand as text. */
  | 'layout'
  /** The head of a mail, its signature, and mails that it quotes: lines. */
  | 'mail';

export interface Dropped {
  readonly reason: DropReason;
  /** The words left out; empty where only a number is known. */
  readonly text: string;
  readonly count: number;
}

/** Front matter that a Markdown source brought with it: its lines, in order. */
export interface ForeignFrontMatter {
  readonly lines: readonly string[];
  /** Top-level `key: value` lines that are plain text. */
  readonly values: ReadonlyMap<string, string>;
}

export type SourceFormat = 'docx' | 'odt' | 'html' | 'text' | 'markdown' | 'rst';

export interface Foreign {
  readonly format: SourceFormat;
  readonly blocks: readonly ForeignBlock[];
  readonly dropped: readonly Dropped[];
  readonly frontMatter: ForeignFrontMatter | null;
  /** Words that were cut at the end of a line and put together again. */
  readonly joined: readonly string[];
}

/** Why a file is not imported; the message is worded by the command. */
export type RefusalCode =
  | 'too-large'
  | 'not-a-document'
  | 'corrupt'
  | 'encrypted'
  | 'macro'
  | 'doctype'
  | 'too-deep'
  | 'too-many'
  | 'legacy-doc'
  | 'pdf'
  | 'unknown'
  | 'empty';

/** A document that czs will not read: the one exception of this room, a value for the command to word. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly limit: number | null;

  constructor(code: RefusalCode, limit: number | null = null) {
    super(code);
    this.code = code;
    this.limit = limit;
  }
}

/** A cell of one column; `above` where it only goes on with the cell above it. */
export function cellOf(
  blocks: readonly ForeignBlock[],
  { columns = 1, above = false }: { readonly columns?: number; readonly above?: boolean } = {},
): Cell {
  return { blocks, columns: Number.isFinite(columns) ? Math.min(Math.max(Math.floor(columns), 1), 100) : 1, above };
}

const noLook: Look = { bold: false, underline: false, centred: false, size: null };

/** A block with everything at its default but what is given. */
export function block(kind: BlockKind, line: number, more: Partial<ForeignBlock> = {}): ForeignBlock {
  return {
    kind,
    level: 0,
    depth: 0,
    spans: [],
    ordered: false,
    number: null,
    box: null,
    rows: [],
    raw: '',
    look: noLook,
    source: null,
    tabs: [],
    under: false,
    contents: false,
    line,
    ...more,
  };
}
