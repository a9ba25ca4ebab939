import type { Args } from './finding.ts';
import type { IsoDate } from './iso-date.ts';

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
  | { readonly kind: 'text'; readonly text: string; readonly quoted?: boolean }
  | { readonly kind: 'ref'; readonly ref: string; /** where the row comes from: a link in HTML */ readonly href?: string | null }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly weekday?: boolean; readonly time?: string | null; readonly late?: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'rate'; /** 0 to 1 */ readonly value: number }
  | { readonly kind: 'state'; readonly code: string; readonly tone: Tone }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly cells: readonly Cell[] };

/** One column of data: its head is worded by the language (`messages.heads[id]`). */
export interface Column {
  readonly id: string;
  readonly align?: 'left' | 'right';
}

/**
 * How columns are drawn for people: each shown column has a head and one or more columns under one another in one cell
 * (the first plain, the others quiet). CSV has every column on its own.
 */
export interface ShownColumn {
  readonly head: string;
  readonly cells: readonly string[];
  /** The one column that takes what width is left; at most one. */
  readonly grow?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Drawn struck or dim: superseded, repealed, cancelled. */
  readonly quiet?: boolean;
}

/** The rows of a report, with no wording and no escaping in them. */
export interface Table {
  /** The report's id; its title is `messages.titles[id]`. */
  readonly id: string;
  readonly columns: readonly Column[];
  readonly shown: readonly ShownColumn[];
  readonly rows: readonly Row[];
  /** One line under the table. */
  readonly summary: readonly Phrase[];
  /** Said instead of an empty table: why, and what to try. */
  readonly empty: readonly Phrase[];
}

/** What a report gives: the JSON records of the contract, and the table for people and spreadsheets. */
export interface Report {
  readonly records: readonly unknown[];
  readonly table: Table;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly tone?: Tone }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' };

export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'quote'; readonly children: readonly Part[] }
  | { readonly kind: 'codeblock'; readonly text: string }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'rule' };

export interface ListItem {
  readonly box: 'open' | 'done' | null;
  readonly children: readonly Part[];
}

/** A small chart: bars or a line over labelled points; text formats draw it with blocks, HTML with inline SVG. */
export interface Chart {
  readonly kind: 'bars' | 'line';
  readonly title: Phrase;
  readonly points: readonly { readonly label: string; readonly value: number }[];
  /** The top of the scale; null: the largest value. */
  readonly max: number | null;
  readonly unit: 'count' | 'rate';
}

/** A text for people, with no wording of ours and no escaping in it. */
export interface Document {
  /** `messages.titles[id]` unless `title` is given. */
  readonly id: string;
  readonly title: readonly Inline[] | null;
  readonly parts: readonly Part[];
}
