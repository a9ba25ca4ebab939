import type { Cell, Chart, Document, Inline, ListItem, Part, Row, Table } from '../model/table.ts';
import { escapeControls } from '../text/controls.ts';
import type { Locale } from '../text/wording.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Format, RenderOptions } from './format.ts';
import { isBareLink, safeHref } from './links.ts';
import {
  captionOf,
  cellWords,
  chartLabels,
  chartTop,
  chartValue,
  headLines,
  inlineWords,
  marks,
  nothing,
  oneLine,
  sentenceWords,
  stateDrawn,
  titleWords,
  underTable,
} from './words.ts';

// --- text

/** Where text would become more than text, wherever it stands. `{` before `{` or `%` is Liquid's, on GitHub Pages. */
const special =
  /[\\`*[\]<~#$|@]|&(?=[#a-zA-Z]|$)|\{(?=[{%]|$)|:(?=\/\/)|(?<=[wW]{3})\.|(?<![0-9A-Za-z\u00c0-\u024f])_|_(?![0-9A-Za-z\u00c0-\u024f])/g;

/** Web and mail addresses, which are written as links, so that nothing in them needs an escape. */
const address =
  /\bhttps?:\/\/[^\s<>\\`|"]+|\b[a-z0-9][a-z0-9.+_-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}\b/gi;

/** What may start a block: a bullet, a number, a quote, the line under a heading or a table's head. */
const blockStart = /^(?:>|[-](?=[\s:-]|$)|\+(?=\s|$)|=(?=[=\s]|$)|:(?=-)|\d{1,9}(?=[.)](?:\s|$)))/;

function escaped(text: string): string {
  return text.replace(special, '\\$&');
}

/** Text as Markdown that is read as that text and nothing else, on one line; addresses become links, unless they are in one. */
function inlineText(text: string, linkify = true): string {
  const safe = escapeControls(oneLine(text));
  if (!linkify) return escaped(safe);
  let out = '';
  let at = 0;
  for (const match of safe.matchAll(address)) {
    const found = match[0].replace(/[.,;:!?'")\]}*_~]{1,20}$/, '');
    if (!/^[\x21-\x7e]+$/.test(found) || /&#?\w{1,32};|:\/\/(?:\/|$)/.test(found)) continue;
    out += `${escaped(safe.slice(at, match.index))}<${found}>`;
    at = match.index + found.length;
  }
  return out + escaped(safe.slice(at));
}

/** The lines of a paragraph, each made harmless at its start; hard breaks between them. */
function paragraphLines(markdown: string): string {
  return markdown
    .replace(/[ \n]+$/, '')
    .split('\n')
    .map((line) =>
      line.replace(/^ +| +$/g, '').replace(blockStart, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`)),
    )
    .join('\\\n');
}

/** Without the blanks at its ends; no-break ones stay. */
function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

// --- inline

/** Inline Markdown: text, or a span of marks that must not touch its like. */
interface Piece {
  readonly kind: 'text' | 'code' | 'link' | 'struck';
  readonly markdown: string;
  /** The same without the span's marks, or with others. */
  readonly bare: string;
  /** What stands between the marks of struck text. */
  readonly struck?: string;
}

const blank: Inline = { kind: 'text', text: ' ' };

/** Pieces in one kind of emphasis. */
interface Stretch {
  readonly pieces: Piece[];
  readonly mark: '' | '*' | '**' | '***';
}

function codePiece(text: string): Piece {
  const safe = escapeControls(oneLine(text));
  const bare = escaped(safe);
  if (trimmed(safe) === '') return { kind: 'text', markdown: bare, bare };
  const longest = (safe.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(safe) ? ' ' : '';
  return { kind: 'code', markdown: fence + padding + safe + padding + fence, bare };
}

/**
 * Adds pieces to what is written, before `next`: a span of code does not touch another, struck text has its marks where they are read as
 * such, and `!` does not make an image of a link.
 */
function append(written: { out: string; code: boolean }, pieces: readonly Piece[], next: string): void {
  for (const [at, { kind, markdown, bare, struck }] of pieces.entries()) {
    if (kind === 'link' && markdown.startsWith('[') && written.out.endsWith('!'))
      written.out = `${written.out.slice(0, -1)}\\!`;
    const touching = kind === 'code' && written.code;
    const isText = struck !== undefined && !strikes(written.out, struck, pieces[at + 1]?.markdown ?? next);
    written.out += touching || isText ? bare : markdown;
    written.code = kind === 'code' && !touching;
  }
}

/** What every reader of Markdown takes for a blank or a punctuation mark next to emphasis, and what any may. */
const surely = {
  first: /^(?:$|[\s!-/:-@[-`{-~]|(?![\u{10000}-\u{10ffff}])\p{P})/u,
  last: /(?:^|[\s!-/:-@[-`{-~]|(?![\u{10000}-\u{10ffff}])\p{P})$/u,
};
const maybe = { first: /^[\s\p{P}\p{S}]/u, last: /[\s\p{P}\p{S}]$/u };

/** Whether marks around words are read as marks between what stands before and after them. */
function strikes(before: string, words: string, after: string): boolean {
  const inner = trimmed(words);
  const start = words.indexOf(inner);
  const lead = before + words.slice(0, start);
  const tail = words.slice(start + inner.length) + after;
  if (/~$/.test(lead) || tail.startsWith('~') || inner.trim() !== inner || inner === '') return false;
  return (surely.last.test(lead) || !maybe.first.test(inner)) && (surely.first.test(tail) || !maybe.last.test(inner));
}

/** Joins stretches; emphasis is left out where its marks would not be read as marks, and the text stays. */
function joined(stretches: readonly Stretch[]): string {
  const written = { out: '', code: false };
  let afterMark = false;
  stretches.forEach(({ pieces, mark }, at) => {
    const own = { out: '', code: false };
    const next = stretches[at + 1]?.pieces[0]?.markdown ?? '';
    append(own, pieces, mark === '' ? next : '*');
    const inner = trimmed(own.out);
    const start = own.out.indexOf(inner);
    const tail = own.out.slice(start + inner.length);
    const before = written.out + own.out.slice(0, start);
    const after = tail + next;
    const opens = /^\S/.test(inner) && (surely.last.test(before) || !maybe.first.test(inner));
    const closes = /\S$/.test(inner) && (surely.first.test(after) || !maybe.last.test(inner));
    if (mark === '' || !opens || !closes || (afterMark && start === 0)) {
      append(written, pieces, next);
      afterMark = false;
      return;
    }
    written.out = before + mark + inner + mark + tail;
    written.code = false;
    afterMark = tail === '';
  });
  return written.out;
}

/** A link; the blanks at its ends stand around it. */
function linkPiece(content: string, href: string): Piece {
  const words = content.replaceAll('\n', ' ');
  return { kind: 'link', markdown: words.replace(trimmed(words), (inner) => `[${inner}](${href})`), bare: content };
}

/** Struck text; where it cannot be, nothing in it is emphasized either, since nobody knows what stands beside it. */
function struckPiece(content: string, stretches: readonly Stretch[]): Piece {
  const inner = trimmed(content);
  const bare = joined([{ pieces: stretches.flatMap(({ pieces }) => pieces), mark: '' }]);
  return { kind: 'struck', markdown: content.replace(inner, () => `~~${inner}~~`), bare, struck: content };
}

class Writer {
  readonly #locale: Locale;
  readonly #link: (href: string) => string | null;

  constructor(options: RenderOptions) {
    this.#locale = { words: options.words, today: null };
    this.#link = (href) => {
      const target = options.link === undefined ? href : (options.link?.(href) ?? null);
      const safe = target === null ? null : safeHref(target);
      return safe === null
        ? null
        : safe.replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29')).replaceAll('&', '&amp;');
    };
  }

  #stretches(inlines: readonly Inline[], bold: boolean, italic: boolean, linkify: boolean): Stretch[] {
    const mark = bold && italic ? '***' : bold ? '**' : italic ? '*' : '';
    const out: Stretch[] = [];
    const push = (own: Stretch['mark'], added: readonly Piece[]): void => {
      const pieces = added.filter((piece) => piece.markdown !== '');
      if (pieces.length === 0) return;
      const last = out.at(-1);
      if (last !== undefined && last.mark === own) for (const piece of pieces) last.pieces.push(piece);
      else out.push({ pieces, mark: own });
    };
    const say = (markdown: string, own: Stretch['mark'] = mark): void =>
      push(own, [{ kind: 'text', markdown, bare: markdown }]);
    for (const inline of inlines) {
      switch (inline.kind) {
        case 'text':
          say(inlineText(inline.text, linkify));
          break;
        case 'phrase':
          say(inlineText(sayPhrase(inline.phrase, this.#locale), linkify));
          break;
        case 'cell':
          push(mark, [this.#cellPiece(inline.cell, linkify)]);
          break;
        case 'code':
          push(mark, [codePiece(inline.text)]);
          break;
        case 'break':
          say('\n', '');
          break;
        case 'struck': {
          const stretches = this.#stretches(inline.children, false, false, linkify);
          const content = joined(stretches);
          // On more than one line, with code in it or around others that are struck, it has no marks of its own.
          if (trimmed(content) !== '' && !/[~`\n]/.test(content)) push(mark, [struckPiece(content, stretches)]);
          else for (const each of this.#stretches(inline.children, bold, italic, linkify)) push(each.mark, each.pieces);
          break;
        }
        case 'link': {
          // An address that is its own text becomes a link by itself, as it was typed.
          const said = inlineWords(inline.children, this.#locale);
          const bare = isBareLink(inline.href, said) && inlineText(said) === `<${said}>`;
          const href = linkify && !bare ? this.#link(inline.href) : null;
          const content = href === null ? '' : joined(this.#stretches(inline.children, false, false, false));
          if (href !== null && content.trim() !== '') push(mark, [linkPiece(content, href)]);
          else for (const each of this.#stretches(inline.children, bold, italic, linkify)) push(each.mark, each.pieces);
          break;
        }
        default: {
          const strong = bold || inline.kind === 'strong';
          for (const each of this.#stretches(inline.children, strong, italic || inline.kind === 'em', linkify)) {
            push(each.mark, each.pieces);
          }
        }
      }
    }
    return out;
  }

  inlines(inlines: readonly Inline[]): string {
    return joined(this.#stretches(inlines, false, false, true));
  }

  #cellPiece(cell: Cell, linkify: boolean): Piece {
    const markdown = this.cell(cell, linkify);
    const link = cell?.kind === 'ref' && markdown.startsWith('[');
    return { kind: link ? 'link' : 'text', markdown, bare: markdown };
  }

  /** A cell as inline Markdown. */
  cell(cell: Cell, linkify = true): string {
    if (cell === null) return nothing;
    const words = cellWords(cell, this.#locale);
    switch (cell.kind) {
      case 'state': {
        const { mark, word } = stateDrawn(cell, this.#locale);
        return inlineText(mark === '' || word === '' ? mark + word : `${mark}\u00a0${word}`, linkify);
      }
      case 'date':
        return inlineText(cell.late === true ? `${words}\u00a0${marks.bad}` : words, linkify);
      case 'ref': {
        const href = cell.href == null || !linkify ? null : this.#link(cell.href);
        const content = inlineText(words, href === null && linkify);
        return href === null || content.trim() === '' ? content : linkPiece(content, href).markdown;
      }
      case 'inlines':
        // A bar in code parts cells, too.
        return joined(this.#stretches(cell.children, false, false, linkify))
          .replaceAll('\n', '<br>')
          .replace(/(?<!\\)\|/g, '\\|');
      case 'list':
        return cell.cells.length === 0 ? nothing : cell.cells.map((each) => this.cell(each, linkify)).join(', ');
      default:
        return words.trim() === '' ? nothing : inlineText(words, linkify);
    }
  }

  // --- tables

  #row(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
  }

  #shown(ids: readonly string[], row: Row): string {
    const given = ids.map((id) => row.cells[id] ?? null).filter((cell) => cell !== null);
    if (given.length === 0) return nothing;
    return given.map((cell) => trimmed(this.cell(cell))).join('<br>');
  }

  table(table: Table): string[] {
    if (table.rows.length === 0 && table.empty.length > 0)
      return table.empty.map((sentence) => this.#sentence(sentenceWords(sentence, this.#locale)));
    const under = underTable(table, this.#locale);
    const lines = [
      this.#row(
        table.shown.map((column) =>
          headLines(column, this.#locale)
            .map((line) => trimmed(inlineText(line)))
            .join('<br>'),
        ),
      ),
      this.#row(table.shown.map((column) => (column.align === 'right' ? '---:' : '---'))),
      ...Array.from(table.rows, (row) => this.#row(table.shown.map((column) => this.#shown(column.cells, row)))),
    ];
    return under === '' ? [lines.join('\n')] : [lines.join('\n'), this.#sentence(under)];
  }

  #sentence(words: string): string {
    return paragraphLines(inlineText(words));
  }

  // --- documents

  title(words: string): string {
    return trimmed(`# ${trimmed(inlineText(words))}`);
  }

  document(document: Document, caption: string | null): string[] {
    const title =
      document.title === null ? this.title(titleWords(document, this.#locale)) : this.#heading(document.title, 1);
    const aside = document.aside == null ? '' : paragraphLines(this.inlines(document.aside));
    return [title, caption === null ? '' : this.#sentence(caption), aside, ...this.#parts(document.parts)];
  }

  #heading(children: readonly Inline[], level: number): string {
    return trimmed(`${'#'.repeat(level)} ${trimmed(this.inlines(children).replaceAll('\n', ' '))}`);
  }

  #parts(parts: readonly Part[]): string[] {
    let listsBefore = 0;
    return parts.flatMap((part) => {
      listsBefore = part.kind === 'list' ? listsBefore + 1 : 0;
      return this.#part(part, listsBefore % 2 === 0);
    });
  }

  /** Blocks, to be set apart by blank lines. `other`: with the other bullet, as a list follows a list. */
  #part(part: Part, other: boolean): string[] {
    switch (part.kind) {
      case 'heading':
        return [this.#heading(part.children, part.level + 1)];
      case 'paragraph':
        return [paragraphLines(this.inlines(part.children))];
      case 'list':
        return [this.#list(part.items, part.ordered, part.start, other)];
      case 'table':
        return this.table(part.table);
      case 'facts':
        return part.facts.map(({ label, lines }) => {
          const colon: Inline = { kind: 'text', text: this.#locale.words.typography.colon.trimEnd() };
          const said = lines.flatMap((line, at): Inline[] => [at === 0 ? blank : { kind: 'break' }, ...line]);
          return paragraphLines(this.inlines([{ kind: 'strong', children: [...label, colon] }, ...said]));
        });
      case 'quote':
        return [blocks(this.#parts(part.children)).replace(/^/gm, '> ').replace(/ +$/gm, '')];
      case 'codeblock':
        return [codeBlock(part.text)];
      case 'chart':
        return this.#chart(part.chart);
      case 'rule':
        return ['___'];
    }
  }

  #list(items: readonly ListItem[], ordered: boolean, start: number, other: boolean): string {
    const tight = items.every(
      ({ children: [first, ...rest] }) =>
        first === undefined ||
        (first.kind === 'paragraph' && rest.every((part) => part.kind === 'list' && interrupts(part))),
    );
    const first = Math.max(0, Math.min(start, 999_999_999 - items.length));
    return items
      .map((item, at) => {
        const marker = ordered ? `${first + at}${other ? ')' : '.'} ` : other ? '* ' : '- ';
        const body = this.#parts(item.children);
        const box = item.box === null ? '' : item.box === 'done' ? '[x] ' : '[ ] ';
        if (box !== '' && item.children[0]?.kind !== 'paragraph') body.unshift(item.box === 'done' ? '☑' : '☐');
        else if (box !== '') body[0] = box + (body[0] ?? '');
        const content = tight ? body.filter((block) => block !== '').join('\n') : blocks(body);
        return trimmed(marker + content.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`));
      })
      .join(tight ? '\n' : '\n\n');
  }

  #chart(chart: Chart): string[] {
    const { words } = this.#locale;
    const top = chartTop(chart);
    const labels = chartLabels(chart, words);
    const lines = chart.points.map((point, at) => {
      const label = inlineText(labels[at] ?? '');
      const filled = '█'.repeat(Math.round(Math.max(0, Math.min(1, point.value / top)) * 20));
      return `- ${paragraphLines(`${label}${words.typography.colon}${chartValue(chart, point.value, words)} ${filled}`)}`;
    });
    const title = paragraphLines(
      this.inlines([{ kind: 'strong', children: [{ kind: 'phrase', phrase: chart.title }] }]),
    );
    return [title, lines.join('\n')];
  }
}

/** Whether a list may follow a paragraph with no blank line between. */
function interrupts(part: Part): boolean {
  return (
    part.kind === 'list' && (!part.ordered || part.start === 1) && part.items[0]?.children[0]?.kind === 'paragraph'
  );
}

function codeBlock(text: string): string {
  const safe = escapeControls(text.replace(/\r\n?/g, '\n'), true).replace(/\n$/, '');
  const longest = (safe.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${safe}\n${fence}`;
}

/** Blocks with a blank line between, those that are empty left out. */
function blocks(list: readonly string[]): string {
  return list.filter((block) => block !== '').join('\n\n');
}

/** For a wiki, a repository or a mail in Markdown; see markdown.md. */
export const markdown: Format = {
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  render(what, options) {
    const writer = new Writer(options);
    const caption = captionOf(what, options);
    if (!('table' in what)) return [`${blocks(writer.document('document' in what ? what.document : what, caption))}\n`];
    const locale: Locale = { words: options.words, today: null };
    const head = [writer.title(titleWords(what, locale)), caption === null ? '' : paragraphLines(inlineText(caption))];
    return [`${blocks([...head, ...writer.table(what.table)])}\n`];
  },
};
