import type { Messages } from '../language/messages.ts';
import type { Cell, Chart, Document, Inline, Part, Sentence, ShownColumn, Table, Tone } from '../model/table.ts';
import { escapeControls } from '../text/controls.ts';
import { normalize } from '../text/normalize.ts';
import type { Locale } from '../text/wording.ts';
import {
  formatDate,
  formatDateNear,
  formatNumber,
  formatRate,
  formatTime,
  quoted,
  sayPhrase,
  stateWord,
  wordOf,
} from '../text/wording.ts';
import type { Renderable, RenderOptions } from './format.ts';

/** The shape that goes with a state's word, so that colour is never alone in saying it. */
export const marks: Readonly<Record<Tone, string>> = { good: '✔', waiting: '○', bad: '▲', quiet: '✕', plain: '' };

/** What stands in an empty cell for people. */
export const nothing = '–';

/** Text of a file on one line: runs of blanks, tabs and line ends are one blank; no-break spaces stay. */
export function oneLine(text: string): string {
  return /[\t\n\r]| {2}/.test(text) ? text.replace(/[ \t\n\r]+/g, ' ') : text;
}

/** Text of a file on one line, trimmed, its control characters written out. */
export function plain(text: string): string {
  return escapeControls(oneLine(text).replace(/^ | $/g, ''));
}

/** A cell in words, without marks and with the text of files as it is; '' for nothing. */
export function cellWords(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  const { words } = locale;
  switch (cell.kind) {
    case 'text':
      return cell.quoted === true ? quoted(cell.text, words) : cell.text;
    case 'ref':
      return cell.ref;
    case 'date': {
      const date =
        cell.weekday === true ? formatDateNear(cell.date, locale, 'short') : formatDate(cell.date, words, 'numeric');
      return cell.time == null ? date : `${date}, ${formatTime(cell.time, words)}`;
    }
    case 'number':
      return formatNumber(cell.value, words);
    case 'rate':
      return formatRate(cell.value, words);
    case 'state':
      return stateWord(cell.code, words);
    case 'phrase':
      return sayPhrase(cell.phrase, locale);
    case 'list':
      return cell.cells
        .map((each) => cellWords(each, locale))
        .filter((each) => each !== '')
        .join(', ');
    case 'inlines':
      return inlineWords(cell.children, locale);
  }
}

/** A sentence in words; its parts joined with commas and ended with a full stop. */
export function sentenceWords(sentence: Sentence, locale: Locale): string {
  if (!('length' in sentence)) return sayPhrase(sentence, locale);
  return sentence.length === 0 ? '' : `${sentence.map((part) => sayPhrase(part, locale)).join(', ')}.`;
}

/** The summary of a table as one line; '' where it has none. */
export function summaryWords(table: Table, locale: Locale): string {
  return table.summary
    .map((sentence) => sentenceWords(sentence, locale))
    .filter((words) => words !== '')
    .join(' ');
}

/** Whether heads are short data, such as days, and cells marks: not where both are what somebody wrote. */
export function isMatrix({ shown }: Table): boolean {
  return shown.some(({ label }) => label !== undefined && label?.kind !== 'inlines');
}

/** What stands under a table that is drawn: what its marks mean where they stand alone, and its summary; '' for nothing. */
export function underTable(table: Table, locale: Locale): string {
  const drawn = new Map<string, string>();
  let gaps = false;
  if (isMatrix(table)) {
    for (const { cells } of table.rows) {
      for (const { cells: ids } of table.shown) {
        const cell = cells[ids[0] ?? ''] ?? null;
        gaps ||= cell === null;
        if (cell?.kind === 'state' && cell.short === true && marks[cell.tone] !== '')
          drawn.set(marks[cell.tone], stateWord(cell.code, locale.words));
      }
    }
  }
  const legend = Object.values(marks).flatMap((mark) => (drawn.has(mark) ? [`${mark}\u00a0${drawn.get(mark)}`] : []));
  if (gaps && table.unset !== undefined) legend.push(`${nothing}\u00a0${sayPhrase(table.unset, locale)}`);
  const summary = summaryWords(table, locale);
  return [...(legend.length === 0 ? [] : [`${legend.join(', ')}.`]), ...(summary === '' ? [] : [summary])].join(' ');
}

/** The head of a shown column; a date has its year on a second line, so that a matrix stays narrow. */
export function headLines(column: ShownColumn, locale: Locale): string[] {
  const { label } = column;
  if (label === undefined) return [wordOf('heads', column.head, locale.words)];
  if (label?.kind !== 'date') return [cellWords(label, locale)];
  return [formatDate(label.date, locale.words, 'brief'), label.date.slice(0, 4)];
}

/** A state as it is drawn: mark and word, or the mark alone where there is one and it is to be short. */
export function stateDrawn(cell: Cell & { readonly kind: 'state' }, locale: Locale): { mark: string; word: string } {
  const mark = marks[cell.tone];
  return { mark, word: cell.short === true && mark !== '' ? '' : stateWord(cell.code, locale.words) };
}

/** Inline text without its marks; breaks are line feeds. */
export function inlineWords(inlines: readonly Inline[], locale: Locale): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'phrase':
          return sayPhrase(inline.phrase, locale);
        case 'cell':
          return cellWords(inline.cell, locale);
        case 'break':
          return '\n';
        default:
          return inlineWords(inline.children, locale);
      }
    })
    .join('');
}

/** The title of a report or document. */
export function titleWords(what: Renderable, locale: Locale): string {
  if ('table' in what) {
    const { id, subject } = what.table;
    const title = wordOf('titles', id, locale.words);
    return subject === undefined ? title : `${title}${locale.words.typography.colon}${subject}`;
  }
  const document = documentOf(what) as Document;
  return document.title === null ? wordOf('titles', document.id, locale.words) : inlineWords(document.title, locale);
}

/** Whose a report or document is, where its title does not say so; null where nothing is to be said. */
export function captionOf(what: Renderable, { caption, words }: RenderOptions): string | null {
  if (caption == null) return null;
  return normalize(titleWords(what, { words, today: null })).includes(normalize(caption)) ? null : caption;
}

/** The document of what is rendered; null for a report. */
export function documentOf(what: Renderable): Document | null {
  if ('table' in what) return null;
  return 'document' in what ? what.document : what;
}

/** Whether a part is worded by us, with names in it; everything else of a document is as it was written. */
export function isOurs(part: Part): boolean {
  if (part.kind === 'table') return !part.table.shown.some(({ label }) => label?.kind === 'inlines');
  return part.kind === 'facts' || part.kind === 'chart' || part.kind === 'rule';
}

/** The labels of a chart's points, in words. */
export function chartLabels(chart: Chart, words: Messages): string[] {
  return chart.points.map((point) =>
    point.date === undefined ? point.label : formatDate(point.date, words, 'numeric'),
  );
}

/** A chart's value in words. */
export function chartValue(chart: Chart, value: number, words: Messages): string {
  return chart.unit === 'rate' ? formatRate(value, words) : formatNumber(value, words);
}

/** The largest of some numbers from 0 on; `Math.max(...)` overflows the stack on very many. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** The top of a chart's scale, above 0. */
export function chartTop(chart: Chart): number {
  const top = chart.max ?? largest(chart.points.map((point) => point.value));
  return top > 0 ? top : 1;
}
