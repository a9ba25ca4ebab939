import type { Args } from './finding.ts';
import type { IsoDate } from './iso-date.ts';
import type { Language } from './minutes.ts';

/** A code and its arguments; the language that shows it words it (`messages.phrases[code](args)`). */
export interface Phrase {
  readonly code: string;
  readonly args: Args;
}

/** How a state is coloured; its word comes from the language (`messages.states[code]`). */
export type Tone = 'good' | 'waiting' | 'bad' | 'quiet' | 'plain';

/** One value of a table. Text is as written; each format escapes it for its own language. */
export type Cell =
  | null
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly quoted?: boolean /** in which it is written: said in HTML, where it is another than the page's */;
      readonly language?: Language;
    }
  | {
      readonly kind: 'ref';
      readonly ref: string /** where the row comes from: a link in HTML */;
      readonly href?: string | null;
    }
  | {
      readonly kind: 'date';
      readonly date: IsoDate;
      readonly weekday?: boolean;
      readonly time?: string | null;
      readonly late?: boolean;
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'rate' /** 0 to 1 */; readonly value: number }
  | {
      readonly kind: 'state';
      readonly code: string;
      readonly tone: Tone /** drawn as its mark alone, in a matrix */;
      readonly short?: boolean;
    }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly cells: readonly Cell[] }
  /** What somebody wrote in a table of their own: with its marks and links, and empty where nothing was written. */
  | { readonly kind: 'inlines'; readonly children: readonly Inline[] };

/** One column of data: its head is worded by the language (`messages.heads[id]`). */
export interface Column {
  readonly id: string;
  readonly align?: 'left' | 'right';
  /** A head that is data, instead of a word: the date of a meeting in a matrix. */
  readonly label?: Cell;
}

/**
 * How columns are drawn for people: each shown column has a head and one or more columns under one another in one cell
 * (the first plain, the others quiet). CSV has every column on its own.
 */
export interface ShownColumn {
  readonly head: string;
  /** A head that is data, instead of `messages.heads[head]`. */
  readonly label?: Cell;
  readonly cells: readonly string[];
  /** The one column that takes what width is left; at most one. */
  readonly grow?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Drawn struck or dim: superseded, repealed, cancelled. */
  readonly quiet?: boolean;
  /** By which a page of a site is opened at it. */
  readonly id?: string;
}

/** A phrase that is a sentence of its own, or the parts of one: joined with commas, ended with a full stop. */
export type Sentence = Phrase | readonly Phrase[];

/**
 * The rows of a report, or of a table in a PV, with no wording and no escaping in them. What has columns with a `label` and is wider than
 * the terminal is normalized: its first column is said again before each group of the others.
 */
export interface Table {
  /** The report's id; its title is `messages.titles[id]`. */
  readonly id: string;
  /** What was asked about, as typed: said after the title. */
  readonly subject?: string;
  readonly columns: readonly Column[];
  readonly shown: readonly ShownColumn[];
  readonly rows: readonly Row[];
  /** What an empty cell of a matrix means; said under it, beside what its marks mean. */
  readonly unset?: Phrase;
  /** One line under the table. */
  readonly summary: readonly Sentence[];
  /** What to type next, a line each: said to who reads at a terminal, and in nothing that is handed on. */
  readonly hints?: readonly Phrase[];
  /** Said instead of an empty table, each on a line: why, and what to try. */
  readonly empty: readonly Sentence[];
}

/** What a report gives: the JSON records of the contract, and the table for people and spreadsheets. */
export interface Report {
  readonly records: readonly unknown[];
  readonly table: Table;
}

/** A report of entries, each with its ref. */
export interface Register<Entry extends { readonly ref: string } = { readonly ref: string }> extends Report {
  readonly records: readonly Entry[];
}

/** What a report that is a text gives: its JSON (of any shape), and the document for people. */
export interface DocumentReport {
  readonly data: unknown;
  readonly document: Document;
}

export type Inline =
  /** `of`: a name that it goes with; a copy that leaves out the name leaves it out, too. */
  | { readonly kind: 'text'; readonly text: string; readonly language?: Language; readonly of?: string }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly tone?: Tone }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'struck'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A picture that minutes name, as they name it (`src`); `file`: those minutes, from the root of the archive. What it holds stands where it is not shown. */
  | { readonly kind: 'image'; readonly src: string; readonly file: string; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' };

/** `id`: that by which a page of a site is opened at it. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[]; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[]; readonly id?: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'quote'; readonly children: readonly Part[] }
  | { readonly kind: 'codeblock'; readonly text: string }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'rule' };

export interface ListItem {
  readonly box: 'open' | 'done' | null;
  readonly children: readonly Part[];
}

/** A label and what is said under it, line by line: the rows of an overview. */
export interface Fact {
  readonly label: readonly Inline[];
  /** Somebody signs there: on paper it has room. */
  readonly signed?: boolean;
  readonly lines: readonly (readonly Inline[])[];
}

/** A small chart: bars or a line over labelled points; text formats draw it with blocks, HTML with inline SVG. */
export interface Chart {
  readonly kind: 'bars' | 'line';
  readonly title: Phrase;
  /** A point with a date is labelled with it instead. */
  readonly points: readonly { readonly label: string; readonly date?: IsoDate; readonly value: number }[];
  /** The top of the scale; null: the largest value. */
  readonly max: number | null;
  readonly unit: 'count' | 'rate';
}

/** A text for people, with no wording of ours and no escaping in it. */
export interface Document {
  /** `messages.titles[id]` unless `title` is given. */
  readonly id: string;
  readonly title: readonly Inline[] | null;
  /** That of its title and its text, tables of its own included; facts, registers, charts and phrases are in the language of who reads. */
  readonly language?: Language;
  /** Stands at the other end of the title's line: a date. */
  readonly aside?: readonly Inline[] | null;
  /** What is to be seen on every page: that it is a draft, or that the meeting is cancelled. */
  readonly notice?: Phrase | null;
  /** The day that it is of: what is written of when a file was made. */
  readonly date?: IsoDate;
  readonly parts: readonly Part[];
}
