import type { Document, Table } from '../model/table.ts';
import { escapedJson } from '../text/json.ts';
import type { Locale } from '../text/wording.ts';
import type { Format } from './format.ts';
import { cellWords, headLines, sentenceWords, summaryWords } from './words.ts';

/** Data as JSON, two blanks a level, nothing in it that could steer a terminal. */
export function jsonText(data: unknown): string {
  return escapedJson(JSON.stringify(data, null, 2));
}

/** Data as JSON on one line, without its end. */
export function jsonLine(data: unknown): string {
  return escapedJson(JSON.stringify(data));
}

/** Records as `jsonText` has an array of them, one after the other: a long register is never one text. */
function* recordsText(records: readonly unknown[]): Generator<string> {
  if (records.length === 0) yield '[]';
  for (const [at, record] of records.entries()) yield `${at === 0 ? '[' : ','}\n  ${indented(jsonText(record))}`;
  if (records.length > 0) yield '\n]';
}

/** An object as `jsonText` has it, in pieces: the lists in it one record after the other. */
export function* objectText(data: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(data)) {
    yield `${before}\n  ${jsonText(key)}: `;
    before = ',';
    for (const piece of Array.isArray(value) ? recordsText(value) : [jsonText(value)]) yield indented(piece);
  }
  yield before === '{' ? '{}' : '\n}';
}

/** Two blanks deeper. No text in JSON has a line break of its own: each of them begins a line. */
function indented(json: string): string {
  return json.replaceAll('\n', '\n  ');
}

/** A document that carries no data of its own: its parts, with everything said in words. */
function worded(document: Document, locale: Locale): unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('shown' in value) return tableOf(value as Table, locale);
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
      if (key === 'phrase' || (key === 'title' && isPhrase(each))) return [key, sentenceWords(each, locale)];
      return key === 'cell' ? [key, cellWords(each, locale)] : [key, walk(each)];
    });
    return Object.fromEntries(entries);
  };
  return walk(document);
}

// biome-ignore lint/suspicious/noExplicitAny: a value of a document, told apart by its shape
function isPhrase(value: any): boolean {
  return typeof value?.code === 'string' && typeof value.args === 'object';
}

function tableOf(table: Table, locale: Locale): unknown {
  return {
    id: table.id,
    heads: table.shown.map((column) => headLines(column, locale).join('/')),
    rows: Array.from(table.rows, (row) =>
      table.shown.map((column) =>
        column.cells.map((id) => cellWords(row.cells[id] ?? null, locale)).filter((words) => words !== ''),
      ),
    ),
    summary: summaryWords(table, locale),
  };
}

/** For programs: the records of a report, or the data of a paper, two blanks a level; see json.md. */
export const json: Format = {
  extension: 'json',
  mediaType: 'application/json',
  *render(what, { words }) {
    if ('table' in what) yield* recordsText(what.records);
    else yield jsonText('data' in what ? what.data : worded(what, { words, today: null }));
    yield '\n';
  },
};
