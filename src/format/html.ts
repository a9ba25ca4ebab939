import type { Messages } from '../language/messages.ts';
import type { Language } from '../model/minutes.ts';
import type { Cell, Chart, Document, Fact, Inline, ListItem, Part, Row, Table } from '../model/table.ts';
import { escapeControls } from '../text/controls.ts';
import type { Voice } from '../text/wording.ts';
import { formatDate, sayPhrase, stateWord, wordOf } from '../text/wording.ts';
import type { Format, RenderOptions } from './format.ts';
import { isBareLink, safeHref } from './links.ts';
import { style } from './style.ts';
import {
  captionOf,
  cellWords,
  chartLabels,
  chartTop,
  chartValue,
  headLines,
  inlineWords,
  isMatrix,
  isOurs,
  largest,
  marks,
  nothing,
  oneLine,
  plain,
  sentenceWords,
  stateDrawn,
  titleWords,
  underTable,
} from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or a quoted attribute's value: no mark of HTML left in it, control characters written out. */
function escaped(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** Text within a line: its outer blanks stay. */
function escapedText(text: string): string {
  return escaped(oneLine(text));
}

function escapedLine(text: string): string {
  return escaped(plain(text));
}

/** An element in another language than its page. */
function inLanguage(element: string, language: Language | null): string {
  return language === null ? element : element.replace(/^<\w+/, `$& lang="${language}"`);
}

class Page {
  readonly #voice: Voice;
  readonly #link: (href: string) => string | null;
  #charts = 0;
  /** The language of what is written in the document, where it is another than that of the page: for who has it read aloud. */
  #foreign: Language | null = null;

  constructor(options: RenderOptions) {
    this.#voice = { words: options.words, today: null };
    this.#link = (href) => {
      const target = options.link === undefined ? href : (options.link?.(href) ?? null);
      return target === null ? null : safeHref(target);
    };
  }

  // --- inline

  #anchor(href: string, content: string, words: string): string {
    const safe = this.#link(href);
    const bare = isBareLink(href, words) ? ' class="bare"' : '';
    return safe === null || content === ''
      ? content
      : `<a${bare} href="${escaped(safe)}" rel="noreferrer">${content}</a>`;
  }

  #inlines(inlines: readonly Inline[], inLink = false): string {
    return inlines.map((inline) => this.#inline(inline, inLink)).join('');
  }

  #inline(inline: Inline, inLink: boolean): string {
    switch (inline.kind) {
      case 'text':
        return this.#inItsLanguage(escapedText(inline.text), inline.language);
      case 'phrase': {
        const words = escapedText(sayPhrase(inline.phrase, this.#voice));
        const tone = inline.tone === undefined ? '' : ` class="${inline.tone}"`;
        const own = this.#foreign === null ? '' : ` lang="${this.#voice.words.language}"`;
        return tone === '' && own === '' ? words : `<span${tone}${own}>${words}</span>`;
      }
      case 'cell':
        return this.#cell(inline.cell, inLink);
      case 'strong':
        return `<strong>${this.#inlines(inline.children, inLink)}</strong>`;
      case 'em':
        return `<em>${this.#inlines(inline.children, inLink)}</em>`;
      case 'struck':
        return `<del>${this.#inlines(inline.children, inLink)}</del>`;
      case 'code':
        return `<code>${escapedText(inline.text)}</code>`;
      case 'break':
        return '<br>';
      case 'link': {
        const content = this.#inlines(inline.children, true);
        return inLink ? content : this.#anchor(inline.href, content, inlineWords(inline.children, this.#voice));
      }
    }
  }

  #cell(cell: Cell, inLink = false): string {
    if (cell === null) return `<span class="none">${nothing}</span>`;
    if (cell.kind === 'inlines') return this.#inlines(cell.children, inLink);
    const words = escapedLine(cellWords(cell, this.#voice));
    switch (cell.kind) {
      case 'state': {
        const { mark, word } = stateDrawn(cell, this.#voice);
        if (word === '')
          return `<span class="state ${cell.tone}" role="img" aria-label="${words}" title="${words}">${mark}</span>`;
        const shape = mark === '' ? '' : `<span aria-hidden="true">${mark}</span>\u00a0`;
        return `<span class="state ${cell.tone}">${shape}${words}</span>`;
      }
      case 'date': {
        const machine = cell.time == null ? cell.date : `${cell.date}T${cell.time}`;
        const time = `<time datetime="${escaped(machine)}">${words}</time>`;
        return cell.late === true
          ? `<span class="bad">${time}\u00a0${this.#mark(marks.bad, 'action/overdue')}</span>`
          : time;
      }
      case 'ref':
        return cell.href == null || inLink ? words : this.#anchor(cell.href, words, cell.ref);
      case 'phrase':
        return cell.tone === undefined ? words : `<span class="${cell.tone}">${words}</span>`;
      case 'list':
        return cell.cells.length === 0
          ? this.#cell(null)
          : cell.cells.map((each) => this.#cell(each, inLink)).join(', ');
      case 'text':
        return words === '' ? this.#cell(null) : this.#inItsLanguage(words, cell.language);
      default:
        return words === '' ? this.#cell(null) : words;
    }
  }

  /** Words of a PV, with their language where it is another than that of the page. */
  #inItsLanguage(words: string, language: Language | undefined): string {
    return language === undefined || language === this.#voice.words.language
      ? words
      : `<span lang="${language}">${words}</span>`;
  }

  /** A sign that stands for a state, with its word for who hears it or does not know it. */
  #mark(sign: string, state: string): string {
    const word = escapedLine(stateWord(state, this.#voice.words));
    return `<span role="img" aria-label="${word}" title="${word}">${sign}</span>`;
  }

  // --- tables

  #shown(ids: readonly string[], row: Row): string {
    const given = ids.map((id) => row.cells[id] ?? null).filter((cell) => cell !== null);
    const [first = null, ...others] = given;
    return this.#cell(first) + others.map((cell) => `<div class="sub">${this.#cell(cell)}</div>`).join('');
  }

  /** What a column holds, for its style: short things are not broken, figures stand right. */
  #columnClass(table: Table, column: number): string {
    const shown = table.shown[column];
    if (shown === undefined || shown.grow === true) return ' class="grow"';
    if (shown.align === 'right') return shown.label === undefined ? ' class="figure"' : ' class="end"';
    const id = shown.cells[0] ?? '';
    const kinds = new Set(Array.from(table.rows, (row) => row.cells[id]?.kind));
    return kinds.has('ref') || kinds.has('date') || kinds.has('state') ? ' class="short"' : '';
  }

  table(table: Table): string {
    if (table.rows.length === 0 && table.empty.length > 0) {
      return table.empty
        .map((sentence) => `<p class="empty">${escapedLine(sentenceWords(sentence, this.#voice))}</p>\n`)
        .join('');
    }
    const heads = table.shown.map((column) => escapedLine(headLines(column, this.#voice).join('/')));
    const classes = table.shown.map((_, column) => this.#columnClass(table, column));
    const matrix = isMatrix(table);
    const wide = table.shown.length > 20 ? ' wide' : '';
    const slim = isSlim(table) ? ' class="slim"' : '';
    const body = Array.from(table.rows, (row) => {
      const cells = table.shown.map((column, at) => {
        const label = matrix ? '' : ` data-head="${heads[at]}"`;
        const shown = this.#shown(column.cells, row);
        // What heads a row or a column has a word in it.
        return at === 0 && shown !== ''
          ? `<th scope="row"${classes[at]}>${shown}</th>`
          : `<td${classes[at]}${label}>${shown}</td>`;
      });
      return `<tr${row.quiet === true ? ' class="gone"' : ''}>${cells.join('')}</tr>\n`;
    });
    const under = underTable(table, this.#voice);
    return [
      // Who has no mouse reaches what is wider than the screen with the keyboard.
      matrix
        ? `<div class="scroll" role="region" tabindex="0" aria-label="${escapedLine(wordOf('titles', table.id, this.#voice.words))}"><table class="matrix${wide}">`
        : `<div class="scroll"><table${slim}>`,
      '\n<thead><tr>',
      ...table.shown.map((column, at) =>
        column.label === undefined || !matrix
          ? heads[at] === ''
            ? `<td${classes[at]}></td>`
            : `<th scope="col"${classes[at]}>${heads[at]}</th>`
          : `<th scope="col" class="turned"><span>${heads[at]}</span></th>`,
      ),
      '</tr></thead>\n<tbody>\n',
      ...body,
      '</tbody>\n</table></div>\n',
      under === '' ? '' : `<p class="summary">${escapedLine(under)}</p>\n`,
    ].join('');
  }

  // --- documents

  document(document: Document, caption: string | null): string {
    const title =
      document.title === null ? escapedLine(titleWords(document, this.#voice)) : this.#inlines(document.title);
    const aside = document.aside == null ? '' : `<p class="aside">${this.#inlines(document.aside)}</p>\n`;
    const { language } = document;
    const foreign = language === undefined || language === this.#voice.words.language ? null : language;
    const parts = document.parts.map((part) => {
      this.#foreign = isOurs(part) ? null : foreign;
      return inLanguage(this.#part(part), this.#foreign);
    });
    return this.header(title, aside, caption, document.title === null ? null : foreign) + parts.join('');
  }

  /** The title, and under it a paragraph each: whose it is, of when. */
  header(title: string, aside: string, caption: string | null, language: Language | null = null): string {
    const under = caption === null ? '' : `<p class="caption">${escapedLine(caption)}</p>\n`;
    return `<header>\n${inLanguage(`<h1>${title}</h1>`, language)}\n${under}${aside}</header>\n`;
  }

  #parts(parts: readonly Part[]): string {
    return parts.map((part) => this.#part(part)).join('');
  }

  #part(part: Part): string {
    switch (part.kind) {
      case 'heading': {
        const tag = `h${part.level + 1}`;
        return `<${tag}>${this.#inlines(part.children)}</${tag}>\n`;
      }
      case 'paragraph':
        return part.children.length === 0 ? '' : `<p>${this.#inlines(part.children)}</p>\n`;
      case 'list':
        return this.#list(part.items, part.ordered, part.start);
      case 'table':
        return this.table(part.table);
      case 'facts':
        return this.#facts(part.facts);
      case 'quote':
        return `<blockquote>\n${this.#parts(part.children)}</blockquote>\n`;
      case 'codeblock':
        return `<pre><code>${part.text
          .split(/\r\n?|\n/)
          .map((line) => escaped(line.replaceAll('\t', '    ')))
          .join('\n')}</code></pre>\n`;
      case 'chart':
        return this.#chart(part.chart);
      case 'rule':
        return '<hr>\n';
    }
  }

  #list(items: readonly ListItem[], ordered: boolean, start: number): string {
    const tag = ordered ? 'ol' : 'ul';
    const from = ordered && start !== 1 ? ` start="${Math.trunc(start)}"` : '';
    const body = items.map((item) => {
      const [first, ...rest] = item.children;
      const box =
        item.box === null
          ? ''
          : `<span class="box">${item.box === 'done' ? this.#mark('☑', 'action/done') : this.#mark('☐', 'action/open')}</span> `;
      const head =
        first?.kind === 'paragraph' ? this.#inlines(first.children) : first === undefined ? '' : this.#part(first);
      return `<li${item.box === null ? '' : ' class="task"'}>${box}${head}${rest.length > 0 ? `\n${this.#parts(rest)}` : ''}</li>\n`;
    });
    return `<${tag}${from}>\n${body.join('')}</${tag}>\n`;
  }

  #facts(facts: readonly Fact[]): string {
    const body = facts.map(
      (fact) =>
        `<dt>${this.#inlines(fact.label)}</dt>\n${fact.lines.map((line) => `<dd>${this.#inlines(line)}</dd>\n`).join('')}`,
    );
    return `<dl>\n${body.join('')}</dl>\n`;
  }

  // --- charts: ink on paper, no colour needed; the figures are written out

  #chart(chart: Chart): string {
    const { words } = this.#voice;
    const title = escapedLine(sayPhrase(chart.title, this.#voice));
    if (chart.points.length === 0) return `<figure><figcaption>${title}</figcaption></figure>\n`;
    const labels = chartLabels(chart, words);
    const values = chart.points.map((point) => chartValue(chart, point.value, words));
    const id = `chart-${++this.#charts}`;
    const described = chart.points.map((_, at) => `${labels[at]}${words.typography.colon}${values[at]}`).join(' ; ');
    const ticks = ticksOf(chart, words);
    const drawing = chart.kind === 'line' ? lineChart(chart, ticks, values) : barChart(chart, ticks, values);
    return `<figure><figcaption id="${id}">${title}</figcaption>\n<svg viewBox="${-drawing.left} 0 ${chartWidth + drawing.left} ${drawing.height}" role="img" aria-labelledby="${id}"><desc>${escapedLine(described)}</desc>\n${drawing.body}</svg></figure>\n`;
  }
}

interface Drawing {
  /** How far labels reach out of the drawing, to the left. */
  readonly left: number;
  readonly height: number;
  readonly body: string;
}

/** What stands under a point: a label, or a day with its year where it is another than the one before. */
interface Tick {
  readonly label: string;
  readonly year: string;
}

function ticksOf(chart: Chart, words: Messages): Tick[] {
  let last = '';
  return chart.points.map(({ label, date }) => {
    if (date === undefined) return { label: plain(label.length > 24 ? `${label.slice(0, 23)}…` : label), year: '' };
    const year = date.slice(0, 4);
    const tick = { label: formatDate(date, words, 'brief'), year: year === last ? '' : year };
    last = year;
    return tick;
  });
}

const chartWidth = 720;
const plotTop = 28;
const plotHeight = 150;
const base = plotTop + plotHeight;

/** Coordinates to a tenth: no more is seen. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function share(chart: Chart, value: number): number {
  return Math.max(0, Math.min(1, value / chartTop(chart)));
}

/** A name and a figure or two: narrow enough for the smallest screen, where rows of other tables become lists. */
function isSlim({ shown }: Table): boolean {
  const isNamed = shown.every(({ grow, label }) => grow !== true && label === undefined);
  return isNamed && shown.length <= 3 && shown.some(({ align }) => align === 'right');
}

/** Labels under the points: slanted where they would touch, and as many as there is room for. */
function axis(ticks: readonly Tick[], x: (point: number) => number): Drawing {
  const step = ticks.length > 1 ? x(1) - x(0) : chartWidth;
  const longest = ticks.reduce((most, { label }) => Math.max(most, label.length), 0);
  const slanted = longest * 6.4 + 4 > step;
  const every = Math.max(1, Math.ceil(16 / step));
  const body = ticks
    .map(({ label, year }, point) => {
      if (point % every !== 0 && year === '') return '';
      const place = slanted
        ? `text-anchor="end" transform="translate(${at(x(point) + 4)} ${base + 14}) rotate(-40)"`
        : `text-anchor="middle" x="${at(x(point))}" y="${base + 17}"`;
      const words = escaped(slanted && year !== '' ? `${label}/${year}` : label);
      const under =
        slanted || year === ''
          ? ''
          : `<text class="tick" text-anchor="middle" x="${at(x(point))}" y="${base + 32}">${year}</text>`;
      return `<text class="tick" ${place}>${words}</text>${under}\n`;
    })
    .join('');
  const years = ticks.some(({ year }) => year !== '');
  const reach = (longest + (years ? 5 : 0)) * 6.4;
  return {
    left: slanted ? Math.max(0, Math.ceil(reach * 0.77 - x(0))) : 0,
    height: Math.ceil(base + (slanted ? 20 + reach * 0.65 : years ? 40 : 26)),
    body,
  };
}

function ground(): string {
  return `<line class="axis" x1="0" x2="${chartWidth}" y1="${base}" y2="${base}"/>\n`;
}

function barChart(chart: Chart, ticks: readonly Tick[], values: readonly string[]): Drawing {
  const step = chartWidth / chart.points.length;
  const bar = Math.min(44, step * 0.62);
  const x = (point: number): number => (point + 0.5) * step;
  const readable = step > largest(values.map((value) => value.length)) * 7;
  const bars = chart.points
    .map((point, index) => {
      const height = share(chart, point.value) * plotHeight;
      const value = readable
        ? `<text class="value" text-anchor="middle" x="${at(x(index))}" y="${at(base - height - 6)}">${escaped(values[index] ?? '')}</text>`
        : '';
      return `<rect x="${at(x(index) - bar / 2)}" y="${at(base - height)}" width="${at(bar)}" height="${at(height)}"/>${value}\n`;
    })
    .join('');
  const under = axis(ticks, x);
  return { ...under, body: ground() + bars + under.body };
}

function lineChart(chart: Chart, ticks: readonly Tick[], values: readonly string[]): Drawing {
  const margin = 24;
  const count = chart.points.length;
  const x = (point: number): number =>
    count === 1 ? chartWidth / 2 : margin + (point * (chartWidth - 2 * margin)) / (count - 1);
  const y = (value: number): number => base - share(chart, value) * plotHeight;
  const readable = x(1) - x(0) > largest(values.map((value) => value.length)) * 7 + 4;
  const numbers = chart.points.map((point) => point.value);
  const told = new Set([0, count - 1, numbers.indexOf(largest(numbers))]);
  const points = chart.points.map((point, index) => `${at(x(index))},${at(y(point.value))}`).join(' ');
  const dots = chart.points
    .map((point, index) => {
      const dot = count > 60 ? '' : `<circle cx="${at(x(index))}" cy="${at(y(point.value))}" r="3"/>`;
      const value =
        readable || told.has(index)
          ? `<text class="value" text-anchor="middle" x="${at(x(index))}" y="${at(y(point.value) - 9)}">${escaped(values[index] ?? '')}</text>`
          : '';
      return `${dot}${value}\n`;
    })
    .join('');
  const under = axis(ticks, x);
  const line = `<polyline points="${points}"/>\n`;
  return { ...under, body: ground() + line + dots + under.body };
}

/** For a browser, a printer or a mail: one file, nothing from elsewhere, no script; see html.md. */
export const html: Format = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  render(what, options) {
    const page = new Page(options);
    const voice: Voice = { words: options.words, today: null };
    const caption = captionOf(what, options);
    const title = escapedLine(titleWords(what, voice));
    const main =
      'table' in what
        ? page.header(title, '', caption) + page.table(what.table)
        : page.document('document' in what ? what.document : what, caption);
    return [
      `<!doctype html>
<html lang="${options.words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`,
    ];
  },
};
