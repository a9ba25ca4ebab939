import { block, type Dropped, type DropReason, type ForeignBlock, type Look, type Span } from '../foreign.ts';
import { isBold, joined, lines, markdown, plain, span, trimmed } from '../spans.ts';

/** What several sources share: links, symbols, numbers and blanks. */

/** Only links that a reader of the minutes may follow. */
export function safeLink(href: string | null): string | null {
  if (href === null) return null;
  const clean = href.trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>"]{1,2000}$/i.test(clean) ? clean : null;
}

/** The first value that one of the styles has along the chain of those that a style is based on; null: none has any. */
export function inheritedFrom<S extends { readonly parent: string | null }, T>(
  styles: ReadonlyMap<string, S>,
  id: string | null,
  pick: (style: S) => T | null,
): T | null {
  let at = id;
  // A chain may go round.
  for (let step = 0; step < 20 && at !== null; step++) {
    const style = styles.get(at);
    if (style === undefined) return null;
    const found = pick(style);
    if (found !== null) return found;
    at = style.parent;
  }
  return null;
}

/** The few characters of symbol fonts that minutes use; any other is a bullet. */
export function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16);
  const known: Readonly<Record<number, string>> = {
    111: '☐',
    113: '☐',
    168: '☐',
    254: '☑',
    253: '☒',
    252: '✓',
    251: '✗',
    224: '→',
    232: '→',
    223: '←',
    231: '←',
    74: '☺',
  };
  return known[code & 0xff] ?? '•';
}

/** Marks that are no text: controls, soft hyphens, zero widths (but the joiner of emoji), directions. */
const unseen =
  /[^\P{Cc}\t\n\r\f]|[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;
const symbols = /[\uf020-\uf0ff]/g;

/** Text without what no reader sees, symbols of symbol fonts as characters. */
export function cleaned(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(symbols, (mark) => symbol(mark.charCodeAt(0).toString(16)));
}

/** Blanks normalized: tabs and runs of blanks become one. */
export function tidy(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  let blank = true;
  for (const one of spans) {
    if (one.raw !== null) {
      out.push(one);
      blank = false;
      continue;
    }
    let text = cleaned(one.text)
      .replace(/[\t\r\f]/g, ' ')
      .replace(/ {2,}/g, ' ');
    if (blank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    blank = text.endsWith(' ') || text.endsWith('\n');
    out.push(text === one.text ? one : { ...one, text });
  }
  return out;
}

/** A number, a letter or a bullet with a tab behind it: it is a mark of the line, and no column. */
const leads = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}\s?[.)°]?|[IVX]{1,5}[.)]|[a-z]\)|[-–—•·▪*◦●➢►→☐☑☒✓]|\[[ xXvV✓]\])$/u;

/** What tabs part in each line of a paragraph; empty where none stands between its words or before them. */
export function tabRows(spans: readonly Span[]): Span[][][] {
  if (!spans.some((one) => one.raw === null && one.text.includes('\t'))) return [];
  const rows: Span[][][] = [[[]]];
  for (const one of spans) {
    const pieces = one.raw === null ? one.text.split(/([\t\n])/) : [one.text];
    for (const piece of pieces) {
      const row = rows[rows.length - 1] as Span[][];
      if (one.raw === null && piece === '\n') rows.push([[]]);
      else if (one.raw === null && piece === '\t') row.push([]);
      else if (piece !== '') (row[row.length - 1] as Span[]).push(one.raw === null ? { ...one, text: piece } : one);
    }
  }
  const out = rows.map((row) => {
    const cells = row.map((cell) => trimmed(tidy(cell)));
    while (cells.length > 1 && cells[cells.length - 1]?.length === 0) cells.pop();
    const first = cells.findIndex((cell) => cell.length > 0);
    const [mark, ...more] = cells[first] ?? [];
    const next = cells.findIndex((cell, at) => at > first && cell.length > 0);
    if (mark === undefined || more.length > 0 || next === -1 || !leads.test(mark.text)) return cells;
    return [[mark, span(' '), ...(cells[next] as Span[])], ...cells.slice(next + 1)];
  });
  return out.some((row) => row.length > 1) ? out.filter((row) => row.some((cell) => cell.length > 0)) : [];
}

/** Folded so that a header is found again in the text. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A number as Word writes it in a list. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((Math.max(number, 1) - 1) % 26)).repeat(
        Math.min(Math.ceil(Math.max(number, 1) / 26), 5),
      );
      return format === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
    case 'upperRoman': {
      const roman = toRoman(number);
      return format === 'lowerRoman' ? roman.toLowerCase() : roman;
    }
    default:
      return String(number);
  }
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let out = '';
  for (const [worth, letters] of romans) {
    while (left >= worth) {
      out += letters;
      left -= worth;
    }
  }
  return out;
}

const lineNumeral = /^\s{0,80}([IVX]{1,6})\s?\\?[.)–-]\s/;

/** The Roman numerals with which lines begin. */
export function numeralsIn(lines: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const numeral = lineNumeral.exec(line)?.[1];
    if (numeral !== undefined) found.add(numeral);
  }
  return found;
}

/** `V. Durant propose …`: an initial, where no line begins with the numeral before it or after it. */
export function isInitial(numeral: string, numerals: ReadonlySet<string>): boolean {
  const value = { I: 1, V: 5, X: 10 }[numeral];
  return value !== undefined && !numerals.has(toRoman(value - 1)) && !numerals.has(toRoman(value + 1));
}

const pageWords = new Set(['page', 'pagina', 'p', 'blz', 'bladzijde', 'sur', 'de', 'of', 'van']);

const day = /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2}|\d{4}-\d\d-\d\d/;

/** Whether a line of a header or footer says nothing but which page it is on. */
export function isPageNumber(text: string): boolean {
  if (text.length > 60 || day.test(text)) return false;
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => pageWords.has(word));
}

/**
 * What is left of a line at the head or the foot of pages without numbers of pages and what is `said` already; tabs part its pieces, and what is
 * left is said then.
 */
export function aroundPages(
  { spans, tabs }: Pick<ForeignBlock, 'spans' | 'tabs'>,
  said: Set<string>,
  dropped: Dropped[],
): Span[] {
  const kept: (readonly Span[])[] = [];
  for (const piece of tabs.length === 0 ? [spans] : tabs.flat()) {
    const text = plain(piece);
    const key = squash(text);
    if (key === '') continue;
    if (isPageNumber(text)) dropped.push({ reason: 'page-number', text, count: 1 });
    else if (said.has(key)) dropped.push({ reason: 'page-header', text, count: 1 });
    else kept.push(piece);
    said.add(key);
  }
  return joined(kept, ' ');
}

/** Blocks in which what is styled as the title stands above all headings, as it does on paper; where only one is, and before all of them. */
export function belowTitle(blocks: readonly ForeignBlock[], titles: ReadonlySet<ForeignBlock>): ForeignBlock[] {
  const title = blocks.find(({ kind }) => kind === 'heading');
  if (titles.size !== 1 || title === undefined || !titles.has(title)) return [...blocks];
  return blocks.map((one) =>
    one.kind === 'heading' && one !== title ? { ...one, level: Math.min(one.level + 1, 6) } : one,
  );
}

/** Names of styles for what is quoted, those that Word and LibreOffice give: « Citation » in a French Word is « Quote » in its file. */
export const quoteStyle = /^(?:quote|quotations?)$/i;

/** A paragraph of a quotation, as Markdown. */
export function quoted(spans: readonly Span[], line: number, depth: number): ForeignBlock {
  const raw = lines(spans).map((one) => `> ${markdown(one)}`);
  return block('raw', line, { depth, spans, raw: raw.join('  \n') });
}

/** Blocks in which paragraphs of one quotation, each {@link quoted}, are one. */
export function withQuotes(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  const out: ForeignBlock[] = [];
  for (const one of blocks) {
    const before = out.at(-1);
    if (before !== undefined && isQuoted(before) && isQuoted(one) && before.depth === one.depth)
      out[out.length - 1] = {
        ...before,
        spans: joined([before.spans, one.spans], '\n'),
        raw: `${before.raw}\n>\n${one.raw}`,
      };
    else out.push(one);
  }
  return out;
}

function isQuoted({ kind, raw }: ForeignBlock): boolean {
  return kind === 'raw' && raw.startsWith('> ');
}

/** How the words of a paragraph look, as they come. */
export class SeenWords {
  private underlined = false;
  private plain = false;
  private size: number | null = null;

  see(text: string, marks: { readonly underline: boolean; readonly size: number | null }, isLink: boolean): void {
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (marks.underline && !isLink) this.underlined = true;
    else this.plain = true;
    this.size ??= marks.size;
  }

  look(content: readonly Span[], centred: boolean): Look {
    return { bold: isBold(content), underline: this.underlined && !this.plain, centred, size: this.size };
  }
}

/** What is left out of a source, counted by its reason. */
export class LeftOut {
  private readonly by = new Map<DropReason, { text: string; count: number }>();

  add(reason: DropReason, text: string, count = 1): void {
    const before = this.by.get(reason);
    this.by.set(reason, {
      text: `${before === undefined ? '' : `${before.text}\n`}${text}`,
      count: (before?.count ?? 0) + count,
    });
  }

  all(): Dropped[] {
    return [...this.by].map(([reason, { text, count }]) => ({ reason, text, count }));
  }
}
