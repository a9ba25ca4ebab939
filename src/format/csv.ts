import type { Cell, Column, Document, ListItem, Part, Table } from '../model/table.ts';
import { escapeControls } from '../text/controls.ts';
import type { Locale } from '../text/wording.ts';
import { wordOf } from '../text/wording.ts';
import type { Format } from './format.ts';
import { cellWords, inlineWords, titleWords } from './words.ts';

/** How one file is written. */
interface Dialect {
  readonly delimiter: string;
  readonly decimal: string;
  readonly end: string;
}

/**
 * What a spreadsheet would take for a formula, also behind blanks and in the wide forms that Excel reads as the narrow
 * ones; and what looks like one that is guarded already, so that a guard can be taken off again.
 */
const formula = /^'*[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

/** A text as a field's value: never a formula; control characters written out, but for line ends. */
function textValue(text: string): string {
  const safe = escapeControls(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), true);
  return formula.test(safe) ? `'${safe}` : safe;
}

function numberValue(value: number, { decimal }: Dialect): string {
  const digits = String(Math.round(value * 1e6) / 1e6);
  return decimal === '.' ? digits : digits.replace('.', decimal);
}

function fieldOf(cell: Cell, dialect: Dialect, locale: Locale): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'date':
      return cell.time == null ? cell.date : `${cell.date} ${cell.time}`;
    case 'number':
    case 'rate':
      return numberValue(cell.value, dialect);
    case 'text':
      return textValue(cell.text);
    case 'list':
      return textValue(
        cell.cells
          .map((each) =>
            each?.kind === 'date' ? each.date : each?.kind === 'text' ? each.text : cellWords(each, locale),
          )
          .filter((each) => each !== '')
          .join('; '),
      );
    default:
      return textValue(cellWords(cell, locale));
  }
}

/** One record; a field is quoted where a reader could take it for more or for less than it is. */
function recordOf(fields: readonly string[], { delimiter, end }: Dialect): string {
  // A semicolon is quoted in any dialect: Belgian Excels split at it, whatever the file meant.
  const special = delimiter === ';' ? /["\r\n;\t]|^[ \u00a0]|[ \u00a0]$/ : /["\r\n;,\t]|^[ \u00a0]|[ \u00a0]$/;
  const written = fields.map((field) => (special.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  // A lone empty field would be an empty line, which readers skip.
  return (written.length === 1 && written[0] === '' ? '""' : written.join(delimiter)) + end;
}

function headOf(column: Column, dialect: Dialect, locale: Locale): string {
  return column.label === undefined
    ? textValue(wordOf('heads', column.id, locale.words))
    : fieldOf(column.label, dialect, locale);
}

function* tableLines(table: Table, dialect: Dialect, locale: Locale): Generator<string> {
  yield recordOf(
    table.columns.map((column) => headOf(column, dialect, locale)),
    dialect,
  );
  for (const row of table.rows) {
    yield recordOf(
      table.columns.map(({ id }) => fieldOf(row.cells[id] ?? null, dialect, locale)),
      dialect,
    );
  }
}

/** Every table of a document, outermost first, with the heading it stands under. */
function tablesOf(document: Document, locale: Locale): { readonly title: string; readonly table: Table }[] {
  const found: { title: string; table: Table }[] = [];
  let title = titleWords(document, locale);
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'heading') title = inlineWords(part.children, locale);
      else if (part.kind === 'table') found.push({ title, table: part.table });
      else if (part.kind === 'quote') walk(part.children);
      else if (part.kind === 'list') for (const item of part.items) walk(item.children);
    }
  };
  walk(document.parts);
  return found;
}

/** The texts of a document without tables, a line each. */
function textsOf(parts: readonly Part[], locale: Locale): string[] {
  return parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
        return [inlineWords(part.children, locale)];
      case 'list':
        return part.items.flatMap((item: ListItem) => textsOf(item.children, locale));
      case 'quote':
        return textsOf(part.children, locale);
      case 'facts':
        return part.facts.flatMap((fact) =>
          fact.lines.map(
            (line) => `${inlineWords(fact.label, locale)}${locale.words.typography.colon}${inlineWords(line, locale)}`,
          ),
        );
      case 'codeblock':
        return [part.text];
      default:
        return [];
    }
  });
}

function* documentLines(document: Document, dialect: Dialect, locale: Locale): Generator<string> {
  const tables = tablesOf(document, locale);
  if (tables.length === 0) {
    yield recordOf([textValue(wordOf('heads', 'text', locale.words))], dialect);
    for (const line of textsOf(document.parts, locale)) yield recordOf([textValue(line)], dialect);
    return;
  }
  for (const [at, { title, table }] of tables.entries()) {
    if (at > 0) yield dialect.end;
    if (tables.length > 1) yield recordOf([textValue(title)], dialect);
    yield* tableLines(table, dialect, locale);
  }
}

/** For spreadsheets: every column of data on its own; see csv.md. */
export const csv: Format = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  *render(what, { words, excel = false, crlf = false }) {
    const locale: Locale = { words, today: null };
    const dialect: Dialect = {
      delimiter: excel ? ';' : ',',
      decimal: excel ? ',' : '.',
      end: excel || crlf ? '\r\n' : '\n',
    };
    if (excel) yield '\ufeff';
    if ('table' in what) yield* tableLines(what.table, dialect, locale);
    else yield* documentLines('document' in what ? what.document : what, dialect, locale);
  },
};
