import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { columnOf, isMark } from '../../recognise/people-table.ts';
import { columnsOf } from '../../recognise/tables.ts';
import { block, cellOf, type ForeignBlock, type Span } from '../foreign.ts';
import { joined, plain, span } from '../spans.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import { labelOf } from './lines.ts';
import { isInFull, isOrganisation, looksLikeName } from './person.ts';

/** What tabs part in one line, the empty places before and between included. */
type Row = readonly (readonly Span[])[];

/**
 * Lines whose columns somebody set with tabs: people under a label of presence are one to a line, and a list with heads or with marks is the
 * table that it looks like. Any other tab is a blank.
 */
export function openTabs(blocks: readonly ForeignBlock[], lexicon: Lexicon): readonly ForeignBlock[] {
  const out: ForeignBlock[] = [];
  const reader = new TabReader(lexicon, out);
  /** Whether what comes next stands under a label of presence. */
  let people = false;
  for (let at = 0; at < blocks.length; ) {
    const one = blocks[at] as ForeignBlock;
    const typed = rowsOf(one, people, lexicon);
    if (typed.length === 0 || isAgenda(out[out.length - 1], lexicon)) {
      out.push(one);
      if (one.kind !== 'item') people = isPresence(one, lexicon) || (people && isPersonLine(one, lexicon));
      at++;
      continue;
    }
    const rows: RowFrom[] = [];
    const isSpaced = one.tabs.length === 0;
    for (let more: readonly Row[] = typed; more.length > 0; more = rowsOf(blocks[at], isSpaced, lexicon)) {
      const from = blocks[at++] as ForeignBlock;
      rows.push(...more.map((row) => ({ row, from })));
    }
    people = reader.read(rows, people);
  }
  return out;
}

/** The columns of a paragraph: at its tabs, or under a label of presence where somebody typed three blanks and more. */
function rowsOf(one: ForeignBlock | undefined, people: boolean, lexicon: Lexicon): readonly Row[] {
  if (one?.kind !== 'paragraph') return [];
  if (one.tabs.length > 0) return one.tabs;
  const text = plain(one.spans);
  if (text.length > 200 || text.includes('\n') || !/\S {3,}\S/.test(text)) return [];
  const label = labelOf(text, 40);
  const isLabel = label !== null && presenceOf(label.text, lexicon) !== null;
  if (!isLabel && (!people || label !== null)) return [];
  const cells = (isLabel ? label.rest : text).split(/ {3,}/);
  if (cells.length < 2 || cells.includes('')) return [];
  // What is under the label stands in its second column.
  return [[isLabel ? text.slice(0, label.at).trim() : '', ...cells].map((cell) => (cell === '' ? [] : [span(cell)]))];
}

interface RowFrom {
  readonly row: Row;
  readonly from: ForeignBlock;
}

class TabReader {
  private readonly lexicon: Lexicon;
  private readonly out: ForeignBlock[];
  /** A list with several names to a line came before: the others are so, too. */
  private grid = false;

  constructor(lexicon: Lexicon, out: ForeignBlock[]) {
    this.lexicon = lexicon;
    this.out = out;
  }

  /** Writes lines; true where what follows them still stands under a label of presence. */
  read(rows: readonly RowFrom[], under: boolean): boolean {
    let people = under;
    for (let at = 0; at < rows.length; ) {
      const { row, from } = rows[at] as RowFrom;
      const label = this.label(row);
      let end = at + 1;
      if (label === null) {
        while (end < rows.length && this.label((rows[end] as RowFrom).row) === null) end++;
        this.list(rows.slice(at, end), people);
      } else {
        // `Présents :⇥Anne` / `⇥Bob`: lines that begin with a tab go on.
        while (end < rows.length && isBlankCell((rows[end] as RowFrom).row[0])) end++;
        people = presenceOf(label, this.lexicon) !== null;
        const values = [{ row: row.slice(1), from }, ...rows.slice(at + 1, end)];
        // « Excusés⇥Carl Moe »: a label whose colon is the tab; « Excusés⇥: Carl Moe » has its own.
        const hasColon = labelOf(plain(row[0] as Span[]).trim()) !== null || /^\s*:/.test(plain(row[1] ?? []));
        const between = hasColon ? ' ' : ' : ';
        if (!people || values.length === 1)
          for (const [index, each] of rows.slice(at, end).entries()) this.line(each, index === 0 ? between : ' ');
        else {
          this.out.push({ ...from, spans: row[0] as Span[], source: null, tabs: [] });
          this.list(values, true);
        }
      }
      at = end;
    }
    return people;
  }

  /** The label that a line begins with, if what stands before its first tab is one. */
  private label(row: Row): string | null {
    const [first] = row;
    if (first === undefined || row.length < 2 || isBlankCell(first)) return null;
    const text = plain(first).trim();
    const label = labelOf(text);
    if (label !== null) return label.rest === '' ? label.text : null;
    const isLabel = presenceOf(text, this.lexicon) !== null || fieldOf(text, this.lexicon.spoken) !== undefined;
    return isLabel && filled(row).length === 2 && !(text.length <= 3 && isMark(text, this.lexicon.spoken))
      ? text
      : null;
  }

  private list(rows: readonly RowFrom[], people: boolean): void {
    const { spoken } = this.lexicon;
    const texts = rows.map(({ row }) => row.map((cell) => plain(cell).trim()));
    const marked = texts.some((row) => row.slice(1).some((text) => text !== '' && isMark(text, spoken)));
    const heads = (texts[0] ?? []).filter(
      (text) => columnOf(text, spoken) !== null || columnsOf(text, spoken).length > 0,
    );
    const even = rows.length > 2 && new Set(rows.map(({ row }) => filled(row).length)).size === 1;
    const short = texts.every((row) => row.every((text) => text.length <= 60));
    if (rows.length > 1 && (heads.length > 1 || (people ? marked : even && short))) {
      this.table(rows);
      return;
    }
    if (!people) {
      for (const each of rows) this.line(each, ' ');
      return;
    }
    // Three names to a line, or two on one and one on the last: nobody's organisation is a full name.
    const sizes = rows.map(({ row }) => filled(row).length);
    const uneven = Math.max(...sizes) > 2 || Math.min(...sizes) < Math.max(...sizes);
    this.grid = (this.grid || uneven) && texts.flat().every((text) => text === '' || this.isFullName(text));
    const told = texts.findIndex((row) => row.filter((text) => toldOf(text, this.lexicon) !== null).length > 1);
    for (const each of told === -1 ? rows : rows.slice(0, told)) {
      if (!this.grid) this.line(each, ' – ');
      else for (const spans of filled(each.row)) this.out.push({ ...each.from, spans, source: null, tabs: [] });
    }
    if (told !== -1) this.toldTable(rows.slice(told));
  }

  /** « S. Marchal – présente⇥M. Dubois – excusé »: a table of each person and what is said of him or her, column by column. */
  private toldTable(rows: readonly RowFrom[]): void {
    const width = Math.max(...rows.map(({ row }) => row.length));
    const cells = Array.from({ length: width }, (_, column) =>
      rows.flatMap(({ row, from }) => {
        const text = plain(row[column] ?? []).trim();
        const parts = toldOf(text, this.lexicon) ?? [text, ''];
        return text === ''
          ? []
          : [parts.map((part) => cellOf([block('paragraph', from.line, { spans: [span(part)] })]))];
      }),
    ).flat();
    this.out.push(block('table', (rows[0] as RowFrom).from.line, { rows: cells }));
  }

  private line({ row, from }: RowFrom, between: string): void {
    const spans = joined(filled(row), between);
    if (spans.length > 0) this.out.push({ ...from, spans, source: null, tabs: [] });
  }

  /** Where tabs were only struck until the columns stood, several are one. */
  private table(rows: readonly RowFrom[]): void {
    const typed = numbersApart(rows.map(({ row }) => row));
    const counts = new Set(typed.map((row) => row.length));
    const close = typed.map((row) => filled(row));
    const collapse = counts.size > 1 && new Set(close.map((row) => row.length)).size === 1;
    const cells = (collapse ? close : typed).map((row, at) =>
      row.map((spans) =>
        cellOf(isBlankCell(spans) ? [] : [block('paragraph', (rows[at] as RowFrom).from.line, { spans })]),
      ),
    );
    this.out.push(block('table', (rows[0] as RowFrom).from.line, { rows: cells }));
  }

  private isFullName(text: string): boolean {
    return isInFull({ name: text }, this.lexicon) && !isOrganisation(text, this.lexicon);
  }
}

/** « F. El Amrani (CSC) – présente »: somebody, and whether he or she was there; null: something else. */
function toldOf(text: string, lexicon: Lexicon): [name: string, said: string] | null {
  const [name = '', ...rest] = text.split(/ [–—-] /);
  const said = rest.join(', ');
  return rest.length > 0 &&
    looksLikeName(name.split('(')[0] as string, lexicon, 'list') &&
    presenceOf(said.split(',')[0] as string, lexicon) !== null
    ? [name, said]
    : null;
}

/** « N°⇥Point⇥Qui » over « 38⇥Marquage⇥N. Pirard »: the number that leads a row is a mark of the line until a head stands over it. */
function numbersApart(rows: readonly Row[]): readonly Row[] {
  const [heads = [], ...below] = rows;
  const isNumbered = ([first]: Row): boolean => /^\d/.test(first?.[0]?.text ?? '') && first?.[1]?.text === ' ';
  const widest = Math.max(...below.map((row) => row.length));
  if (isNumbered(heads) || widest >= heads.length || !below.every(isNumbered)) return rows;
  return [heads, ...below.map(([first = [], ...more]) => [first.slice(0, 1), first.slice(2), ...more])];
}

function isBlankCell(cell: readonly Span[] | undefined): boolean {
  return cell === undefined || plain(cell).trim() === '';
}

function filled(row: Row): Span[][] {
  return row.filter((cell) => !isBlankCell(cell)).map((cell) => [...cell]);
}

function isPresence(one: ForeignBlock, lexicon: Lexicon): boolean {
  if (one.kind !== 'paragraph' && one.kind !== 'heading') return false;
  const text = plain(one.spans);
  return text.length <= 100 && presenceOf(text, lexicon) !== null;
}

function isPersonLine(one: ForeignBlock, lexicon: Lexicon): boolean {
  const text = plain(one.spans).trim();
  return (
    one.kind === 'paragraph' && text.length <= 80 && looksLikeName(text.split(/[,(–]/)[0] as string, lexicon, 'list')
  );
}

function isAgenda(one: ForeignBlock | undefined, lexicon: Lexicon): boolean {
  return one !== undefined && one.kind !== 'table' && lexicon.agenda.has(plainLabel(plain(one.spans)));
}
