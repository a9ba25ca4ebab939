import type { Language } from '../model/minutes.ts';
import type { Cell, Document, Fact, Inline, ListItem, Part, Row, Table } from '../model/table.ts';
import type { Locale } from '../text/wording.ts';
import { sayPhrase, stateWord, wordOf } from '../text/wording.ts';
import { base64 } from './base64.ts';
import type { RenderOptions } from './format.ts';
import { chartFigure } from './html-chart.ts';
import { escaped, escapedLine, escapedText } from './html-text.ts';
import { isBareLink, safeHref } from './links.ts';
import { type Picture, pictureTypes } from './picture.ts';
import {
  cellWords,
  headLines,
  inlineWords,
  isMatrix,
  isOurs,
  marks,
  nothing,
  sentenceWords,
  stateDrawn,
  titleWords,
  underTable,
} from './words.ts';

/** A picture as an address that holds all of it. */
function dataAddress({ kind, bytes }: Picture): string {
  return `data:${pictureTypes[kind].mediaType};base64,${base64(bytes)}`;
}

/** An element in another language than its page. */
function inLanguage(element: string, language: Language | null): string {
  return language === null ? element : element.replace(/^<\w+/, `$& lang="${language}"`);
}

/** What a writer of HTML is told. */
export interface HtmlOptions extends Pick<RenderOptions, 'words' | 'link' | 'picture' | 'pictureAddress'> {
  /** Where a ref, a meeting or what a link names stands among pages that are written together: an address that is safe as it is; null: nowhere. */
  readonly near?: (target: string) => string | null;
  /** What a ref is shown as; null: as it is. */
  readonly refWords?: (ref: string) => string | null;
  /** How a row of a table is written, whose columns are drawn in a way: anew, or as it was. */
  readonly row?: (row: Row, columns: string, write: (row: Row) => string) => string;
  /** What else the element of a row is given, escaped: ` data-year="2020"`. */
  readonly attributes?: (row: Row) => string;
  /** Pictures are fetched once they come near: of pages that may hold many. */
  readonly lazy?: boolean;
}

/** A full ref, where no letter stands before or after it. */
const refs = /(?<![\p{L}\p{N}/-])\d{4}-\d\d-\d\d(?:-[\p{L}\p{N}_-]{1,80})?\/[DAP]\d{1,4}(?![\p{L}\p{N}])/gu;

/** Writes parts of documents and tables as HTML, without the page around them; nothing in them runs or is fetched. */
export class HtmlWriter {
  readonly #locale: Locale;
  readonly #link: (href: string) => string | null;
  readonly #near: (target: string) => string | null;
  readonly #refWords: (ref: string) => string | null;
  readonly #attributes: (row: Row) => string;
  readonly #row: NonNullable<HtmlOptions['row']>;
  readonly #picture: NonNullable<RenderOptions['picture']>;
  readonly #pictureAddress: (picture: Picture) => string;
  readonly #lazy: string;
  readonly #ids = new Set<string>();
  /** Whether a picture stands in what was written. */
  hasPictures = false;
  #charts = 0;
  /** The language of what is written in the document, where it is another than that of the page: for who has it read aloud. */
  #foreign: Language | null = null;

  constructor(options: HtmlOptions) {
    this.#near = options.near ?? (() => null);
    this.#refWords = options.refWords ?? (() => null);
    this.#attributes = options.attributes ?? (() => '');
    this.#row = options.row ?? ((row, _, write) => write(row));
    this.#locale = { words: options.words, today: null };
    this.#picture = options.picture ?? (() => null);
    this.#lazy = options.lazy === true ? ' loading="lazy"' : '';
    this.#pictureAddress = options.pictureAddress ?? dataAddress;
    this.#link = (href) => {
      const target = options.link === undefined ? href : (options.link?.(href) ?? null);
      return target === null ? null : safeHref(target);
    };
  }

  // --- inline

  #anchor(href: string, content: string, words: string): string {
    const near = content === '' ? null : this.#near(href);
    if (near !== null) return `<a href="${escaped(near)}">${content}</a>`;
    const safe = this.#link(href);
    const bare = isBareLink(href, words) ? ' class="bare"' : '';
    return safe === null || content === ''
      ? content
      : `<a${bare} href="${escaped(safe)}" rel="noreferrer">${content}</a>`;
  }

  /** An id, once in a page. */
  #idOf({ id }: { readonly id?: string }): string {
    if (id === undefined || this.#ids.has(id)) return '';
    this.#ids.add(id);
    return ` id="${escaped(id)}"`;
  }

  #refAnchor(ref: string, href: string | null, words: string): string {
    const near = this.#near(ref);
    if (near !== null) return `<a href="${escaped(near)}">${words}</a>`;
    return href === null ? words : this.#anchor(href, words, ref);
  }

  /** Escaped words in which each ref that stands in a page leads there. */
  #withRefs(words: string, inLink: boolean): string {
    if (inLink || !words.includes('/')) return words;
    return words.replace(refs, (ref) => this.#refAnchor(ref, null, ref));
  }

  /** What stands in a line. */
  inlines(inlines: readonly Inline[], inLink = false): string {
    return inlines.map((inline) => this.#inline(inline, inLink)).join('');
  }

  #inline(inline: Inline, inLink: boolean): string {
    switch (inline.kind) {
      case 'text':
        return this.#inItsLanguage(this.#withRefs(escapedText(inline.text), inLink), inline.language);
      case 'phrase': {
        const words = this.#withRefs(escapedText(sayPhrase(inline.phrase, this.#locale)), inLink);
        const tone = inline.tone === undefined ? '' : ` class="${inline.tone}"`;
        const own = this.#foreign === null ? '' : ` lang="${this.#locale.words.language}"`;
        return tone === '' && own === '' ? words : `<span${tone}${own}>${words}</span>`;
      }
      case 'cell':
        return this.#cell(inline.cell, inLink);
      case 'strong':
        return `<strong>${this.inlines(inline.children, inLink)}</strong>`;
      case 'em':
        return `<em>${this.inlines(inline.children, inLink)}</em>`;
      case 'struck':
        return `<del>${this.inlines(inline.children, inLink)}</del>`;
      case 'code':
        return `<code>${escapedText(inline.text)}</code>`;
      case 'break':
        return '<br>';
      case 'image': {
        const picture = this.#picture(inline);
        return picture === null ? this.inlines(inline.children, inLink) : this.#image(picture, inline.children);
      }
      case 'link': {
        const content = this.inlines(inline.children, true);
        return inLink ? content : this.#anchor(inline.href, content, inlineWords(inline.children, this.#locale));
      }
    }
  }

  #image(picture: Picture, children: readonly Inline[]): string {
    this.hasPictures = true;
    const words = escapedLine(inlineWords(children, this.#locale));
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round((side * 96) / 2.54)));
    return `<img src="${escaped(this.#pictureAddress(picture))}" alt="${words}" width="${width}" height="${height}"${this.#lazy}>`;
  }

  #cell(cell: Cell, inLink = false): string {
    if (cell === null) return `<span class="none">${nothing}</span>`;
    if (cell.kind === 'inlines') return this.inlines(cell.children, inLink);
    const words = escapedLine(cellWords(cell, this.#locale));
    switch (cell.kind) {
      case 'state': {
        const { mark, word } = stateDrawn(cell, this.#locale);
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
      case 'ref': {
        const other = this.#refWords(cell.ref);
        const shown = other === null ? words : escapedLine(other);
        return inLink ? shown : this.#refAnchor(cell.ref, cell.href ?? null, shown);
      }
      case 'phrase':
        return cell.tone === undefined
          ? this.#withRefs(words, inLink)
          : `<span class="${cell.tone}">${this.#withRefs(words, inLink)}</span>`;
      case 'list':
        return cell.cells.length === 0
          ? this.#cell(null)
          : cell.cells.map((each) => this.#cell(each, inLink)).join(', ');
      case 'text':
        return words === '' ? this.#cell(null) : this.#inItsLanguage(this.#withRefs(words, inLink), cell.language);
      default:
        return words === '' ? this.#cell(null) : words;
    }
  }

  /** Words of a PV, with their language where it is another than that of the page. */
  #inItsLanguage(words: string, language: Language | undefined): string {
    return language === undefined || language === this.#locale.words.language
      ? words
      : `<span lang="${language}">${words}</span>`;
  }

  /** A sign that stands for a state, with its word for who hears it or does not know it. */
  #mark(sign: string, state: string): string {
    const word = escapedLine(stateWord(state, this.#locale.words));
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
        .map((sentence) => `<p class="empty">${escapedLine(sentenceWords(sentence, this.#locale))}</p>\n`)
        .join('');
    }
    const heads = table.shown.map((column) => escapedLine(headLines(column, this.#locale).join('/')));
    const classes = table.shown.map((_, column) => this.#columnClass(table, column));
    const matrix = isMatrix(table);
    const wide = table.shown.length > 20 ? ' wide' : '';
    const slim = isSlim(table) ? ' class="slim"' : '';
    const columns = classes.join();
    const write = (row: Row): string => {
      const cells = table.shown.map((column, at) => {
        const label = matrix ? '' : ` data-head="${heads[at]}"`;
        const shown = this.#shown(column.cells, row);
        // What heads a row or a column has a word in it.
        return at === 0 && shown !== ''
          ? `<th scope="row"${classes[at]}>${shown}</th>`
          : `<td${classes[at]}${label}>${shown}</td>`;
      });
      return `<tr${this.#idOf(row)}${row.quiet === true ? ' class="gone"' : ''}${this.#attributes(row)}>${cells.join('')}</tr>\n`;
    };
    const body = Array.from(table.rows, (row) => this.#row(row, columns, write));
    const under = underTable(table, this.#locale);
    return [
      // Who has no mouse reaches what is wider than the screen with the keyboard.
      matrix
        ? `<div class="scroll" role="region" tabindex="0" aria-label="${escapedLine(wordOf('titles', table.id, this.#locale.words))}"><table class="matrix${wide}">`
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
      document.title === null ? escapedLine(titleWords(document, this.#locale)) : this.inlines(document.title);
    const aside = document.aside == null ? '' : `<p class="aside">${this.inlines(document.aside)}</p>\n`;
    const { language } = document;
    const foreign = language === undefined || language === this.#locale.words.language ? null : language;
    return this.header(title, aside, caption, document.title === null ? null : foreign) + this.body(document);
  }

  /** What stands under the title of a document. */
  body({ language, parts }: Pick<Document, 'language' | 'parts'>): string {
    const foreign = language === undefined || language === this.#locale.words.language ? null : language;
    return parts
      .map((part) => {
        this.#foreign = isOurs(part) ? null : foreign;
        return inLanguage(this.#part(part), this.#foreign);
      })
      .join('');
  }

  /** The title, and under it a paragraph each: whose it is, of when. */
  header(title: string, aside: string, caption: string | null, language: Language | null = null): string {
    const under = caption === null ? '' : `<p class="caption">${escapedLine(caption)}</p>\n`;
    return `<header>\n${inLanguage(`<h1>${title}</h1>`, language)}\n${under}${aside}</header>\n`;
  }

  /** Parts, one after the other. */
  parts(parts: readonly Part[]): string {
    return parts.map((part) => this.#part(part)).join('');
  }

  #part(part: Part): string {
    switch (part.kind) {
      case 'heading': {
        const tag = `h${part.level + 1}`;
        return `<${tag}${this.#idOf(part)}>${this.inlines(part.children)}</${tag}>\n`;
      }
      case 'paragraph':
        return this.#paragraph(part);
      case 'list':
        return this.#list(part.items, part.ordered, part.start);
      case 'table':
        return this.table(part.table);
      case 'facts':
        return this.#facts(part.facts);
      case 'quote':
        return `<blockquote>\n${this.parts(part.children)}</blockquote>\n`;
      case 'codeblock':
        return `<pre><code>${part.text
          .split(/\r\n?|\n/)
          .map((line) => escaped(line.replaceAll('\t', '    ')))
          .join('\n')}</code></pre>\n`;
      case 'chart':
        return chartFigure(part.chart, `chart-${++this.#charts}`, this.#locale.words);
      case 'rule':
        return '<hr>\n';
    }
  }

  /** Of an image that is not shown, and has no words, nothing is left. */
  #paragraph(part: Part & { readonly kind: 'paragraph' }): string {
    const content = this.inlines(part.children);
    return content === '' ? '' : `<p${this.#idOf(part)}>${content}</p>\n`;
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
        first?.kind === 'paragraph' ? this.inlines(first.children) : first === undefined ? '' : this.#part(first);
      // The paragraph that begins an item has no element of its own.
      const id = first?.kind === 'paragraph' ? this.#idOf(first) : '';
      return `<li${id}${item.box === null ? '' : ' class="task"'}>${box}${head}${rest.length > 0 ? `\n${this.parts(rest)}` : ''}</li>\n`;
    });
    return `<${tag}${from}>\n${body.join('')}</${tag}>\n`;
  }

  #facts(facts: readonly Fact[]): string {
    const body = facts.map(
      (fact) =>
        `<dt>${this.inlines(fact.label)}</dt>\n${fact.lines.map((line) => `<dd>${this.inlines(line)}</dd>\n`).join('')}`,
    );
    return `<dl>\n${body.join('')}</dl>\n`;
  }
}

/** A name and a figure or two: narrow enough for the smallest screen, where rows of other tables become lists. */
function isSlim({ shown }: Table): boolean {
  const isNamed = shown.every(({ grow, label }) => grow !== true && label === undefined);
  return isNamed && shown.length <= 3 && shown.some(({ align }) => align === 'right');
}
