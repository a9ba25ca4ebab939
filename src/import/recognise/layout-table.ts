import { plainLabel } from '../../recognise/field-line.ts';
import { columnsOf } from '../../recognise/tables.ts';
import { block, type Cell, cellOf, type Dropped, type ForeignBlock } from '../foreign.ts';
import { joined, span } from '../spans.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, line, linesOfBlocks } from './lines.ts';

/**
 * Tables that lay out the minutes become lines, row by row: in their cells no sentence is an entry, and no line a title. They are those in which sentences
 * stand without any head over them, the talk on the left and what was decided on the right, and those with a column for what was said, « Point | Discussion |
 * Action | Qui »: what stands in the other columns follows below their heads.
 */
export function openLayouts(
  lines: readonly Line[],
  lexicon: Lexicon,
): { readonly lines: Line[]; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const opened = lines.flatMap((one, at) => {
    if (one.block.kind !== 'table' || one.as !== 'text') return [one];
    const rows = one.block.rows.map((row) => row.map(linesOf));
    const agenda = lexicon.agenda.has(plainLabel(lines[at - 1]?.text ?? '')) ? agendaOf(rows) : null;
    if (agenda !== null) {
      if (!isNumber(rows[0]?.[0])) dropped.push(headsDropped(rows[0] ?? []));
      return agenda;
    }
    if (isHeadless(rows, lexicon)) return withoutHeads(rows);
    const talk = talkColumn(rows, lexicon);
    if (talk === -1) return [one];
    const heads = rows.find((row) => row.length > 1)?.slice(0, talk + 1);
    dropped.push(headsDropped(heads ?? []));
    return withHeads(one.block, rows, talk);
  });
  return { lines: opened, dropped };
}

function headsDropped(heads: Row): Dropped {
  const words = heads.flat().map(({ text }) => text);
  return { reason: 'layout', text: words.join(' – '), count: 1 };
}

/** « N° | Point | Rapporteur » below « Ordre du jour »: a line of the agenda a row, what else it says in a bracket; null: its rows have no numbers. */
function agendaOf(rows: readonly Row[]): Line[] | null {
  const found = rows.flatMap(([first = [], ...cells]) => {
    const [title, ...more] = cells.flat().map(({ block: one }) => one);
    const [number] = first.map(({ text }) => text.replace(/\D/g, ''));
    if (!isNumber(first) || number === undefined || title === undefined) return [];
    const said = joined(
      more.map(({ spans }) => spans),
      ', ',
    );
    const spans = said.length === 0 ? title.spans : [...title.spans, span(' ('), ...said, span(')')];
    return [line({ ...title, kind: 'item', depth: 1, ordered: true, number, spans, source: null })];
  });
  return found.length < 2 || found.length < rows.length - 1 ? null : found;
}

type Row = readonly (readonly Line[])[];

function withoutHeads(rows: readonly Row[]): Line[] {
  const areTitled = rows.every((row) => titleOf(row) !== null);
  return rows.flatMap((row) => {
    const title = areTitled || isNumber(row[0]) ? titleOf(row) : null;
    return title === null ? row.flat() : [title.line, ...row.slice(title.columns).flat()];
  });
}

/** « Point | Discussion | Action | Qui »: each row is an item, with what was said, and a table of the rest. A row of one cell stands over those below it. */
function withHeads({ rows, line: at }: ForeignBlock, lines: readonly Row[], talk: number): Line[] {
  const first = lines.findIndex((row) => row.length > 1);
  const heads = lines[first] as Row;
  const of = (row: number, columns: readonly number[]): Cell[] =>
    columns.map((column) => rows[row]?.[column] ?? cellOf([]));
  return lines.flatMap((row, index) => {
    if (row.length === 1) return row.flat();
    if (index === first) return [];
    const title = titleOf(row.slice(0, talk));
    const before = title === null ? row.slice(0, talk) : [[title.line], ...row.slice(title.columns, talk)];
    const columns = row.flatMap((cell, column) => (column > talk && saysAnything(cell) ? [column] : []));
    const [only, second] = columns;
    const rest =
      only === undefined
        ? []
        : second === undefined
          ? [...(heads[only] ?? []).map(asLabel), ...(row[only] as readonly Line[])]
          : [line(block('table', at, { rows: [of(first, columns), of(index, columns)] }))];
    return [...before.flat(), ...(row[talk] ?? []), ...rest];
  });
}

function asLabel({ block: one }: Line): Line {
  const spans = one.spans.map((each) => ({ ...each, bold: true }));
  return line({ ...one, kind: 'paragraph', spans, source: null, look: { ...one.look, bold: true } });
}

function saysAnything(cell: readonly Line[]): boolean {
  return cell.some(({ text }) => /[\p{L}\d]/u.test(text));
}

/** The column of what was said, by its head, where sentences stand in it; -1: there is none, or a cell goes over some of several. */
function talkColumn(all: readonly Row[], { wrappers }: Lexicon): number {
  const [heads, ...rows] = all.filter((row) => row.length > 1);
  if (heads === undefined || rows.some((row) => row.length !== heads.length)) return -1;
  return heads.findLastIndex(
    (head, column) =>
      column > 0 &&
      head.length === 1 &&
      wrappers.has(plainLabel((head[0] as Line).text)) &&
      rows.some((row) => row[column]?.some(isSentence)),
  );
}

function linesOf({ blocks }: Cell): Line[] {
  return linesOfBlocks(blocks).filter(({ text, block: { kind } }) => text !== '' || kind !== 'paragraph');
}

/** « 1 | Bail » and « Le propriétaire propose 3 %. | … » are no heads. */
function isHeadless(rows: readonly Row[], { spoken }: Lexicon): boolean {
  const [first = []] = rows;
  const isHead = (cell: readonly Line[]): boolean =>
    cell.length === 1 && !isSentence(cell[0] as Line) && columnsOf((cell[0] as Line).text, spoken).length > 0;
  const begins = isNumber(first[0]) || first.flat().some(isSentence);
  return (
    rows.length > 1 &&
    first.length > 1 &&
    begins &&
    !first.some(isHead) &&
    rows.some((row) => row.flat().some(isSentence))
  );
}

function isNumber(cell: readonly Line[] = []): boolean {
  return cell.length === 1 && /^\d{1,2}[.)]?$/.test((cell[0] as Line).text);
}

/** « Le bail est reconduit. »; « Oui. » and « 3 rue Haute » are none. */
function isSentence({ text }: Line): boolean {
  return /[.!?][»")]?$/.test(text) && text.split(' ').length >= fewestWords;
}

const fewestWords = 4;

/** What a row is about, from its first columns. */
interface Title {
  readonly line: Line;
  readonly columns: number;
}

/** « | 1 | Bail | Le propriétaire propose … | »: the short cells with which a row begins, as one line that looks like a title; null: it begins otherwise. */
function titleOf(row: Row): Title | null {
  const text = row.findIndex((cell) => cell.length > 1 || cell.some(isSentence));
  const columns = text === -1 ? row.length : text;
  const cells = row.slice(0, columns).flat();
  const [first] = cells;
  if (first === undefined || !cells.some((cell) => /\p{L}{2}/u.test(cell.text))) return null;
  const spans = joined(cells.map(spansOf), ' ');
  const look = { ...first.block.look, bold: true };
  const [title] = linesOfBlocks([block('paragraph', first.block.line, { spans, look })]);
  return title === undefined ? null : { line: title, columns };
}

/** « 1 » in a column of its own numbers what follows it. */
function spansOf({ text, block: { spans, number } }: Line): ForeignBlock['spans'] {
  if (/^\d{1,2}$/.test(text)) return [span(`${text}.`)];
  return number === null ? spans : [span(`${number}. `), ...spans];
}
