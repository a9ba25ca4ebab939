import type { Dropped, Foreign, ForeignBlock } from '../foreign.ts';
import { block, cellOf, Refusal } from '../foreign.ts';
import { span } from '../spans.ts';
import { isInitial, numeralsIn, tabRows } from './common.ts';
import { isWrapped } from './markdown.ts';

/**
 * Plain text → blocks. It may have been typed, saved from Word, or taken from a PDF (`pdftotext -layout`): then lines are
 * broken at some width, pages have headers, footers and numbers, and tables are columns of blanks.
 */

/** The longest line that is read. */
const longestLine = 100_000;
const mostLines = 200_000;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** First of a page: a form feed stands before it. */
  readonly page: boolean;
  /** With its tabs, where it has some. */
  readonly tabbed: string | null;
}

/** Reads plain text. Throws a {@link Refusal}. */
export function readText(text: string): Foreign {
  const dropped: Dropped[] = [];
  const joinedWords: string[] = [];
  const all = toLines(text);
  if (all.length > mostLines) throw new Refusal('too-many', mostLines);
  const lines = withoutBookmarks(withoutPages(all, dropped), dropped);
  const builder = new TextBuilder(lines, joinedWords);
  return { format: 'text', blocks: builder.build(), dropped, frontMatter: null, joined: joinedWords };
}

function toLines(text: string): Line[] {
  const out: Line[] = [];
  let number = 0;
  for (const one of text.split(/\r\n|\n|\r/)) {
    number++;
    const parts = one.split('\f');
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] as string;
      if (part.length > longestLine) throw new Refusal('too-large', longestLine);
      const text = part.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').trimEnd();
      const tabbed = text.includes('\t') ? text : null;
      out.push({ text: text.replaceAll('\t', '    '), number, page: index > 0, tabbed });
    }
  }
  return out;
}

const pageNumber =
  /^(?:[-–—]\s?)?(?:(?:page|pagina|p\.|blz\.?|bladzijde)\s?)?\d{1,4}(?:\s?(?:\/|sur|of|van|de)\s?\d{1,4})?(?:\s?[-–—])?$/i;
const dateAndPage = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s{2,200}\d{1,4}\s?\/\s?\d{1,4}$/;

/** Leaves out what a page brings with it: numbers, and lines that stand at the top or bottom of several pages. */
function withoutPages(lines: readonly Line[], dropped: Dropped[]): Line[] {
  const starts: number[] = [0];
  for (let index = 0; index < lines.length; index++) if ((lines[index] as Line).page) starts.push(index);
  const residue = new Set<number>();
  if (starts.length > 1) {
    const edges = new Map<string, number[]>();
    for (let page = 0; page < starts.length; page++) {
      const from = starts[page] as number;
      const to = starts[page + 1] ?? lines.length;
      const filled: number[] = [];
      for (let index = from; index < to; index++) if ((lines[index] as Line).text.trim() !== '') filled.push(index);
      for (const index of new Set([...filled.slice(0, 2), ...filled.slice(-2)])) {
        const key = (lines[index] as Line).text
          .replace(/\d{1,6}/g, '0')
          .replace(/ {1,400}/g, ' ')
          .trim();
        edges.set(key, [...(edges.get(key) ?? []), index]);
      }
    }
    for (const found of edges.values()) if (found.length > 1) for (const index of found) residue.add(index);
  }
  const numbered = starts.length > 1;
  return lines.filter((line, index) => {
    const text = line.text.trim();
    const alone = (lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') === '';
    if (
      dateAndPage.test(text) ||
      (pageNumber.test(text) && (numbered ? residue.has(index) || alone : alone && /[/a-z–—-]/i.test(text)))
    ) {
      dropped.push({ reason: 'page-number', text, count: 1 });
      return false;
    }
    if (!residue.has(index) || text === '') return true;
    dropped.push({ reason: 'page-header', text, count: 1 });
    return false;
  });
}

const bookmark = /\[bookmark: ?[\w-]{0,100}\]/g;

function withoutBookmarks(lines: readonly Line[], dropped: Dropped[]): Line[] {
  return lines.map((line) => {
    if (!line.text.includes('[bookmark:')) return line;
    const found = line.text.match(bookmark) ?? [];
    for (const text of found) dropped.push({ reason: 'bookmark', text, count: 1 });
    return found.length === 0 ? line : { ...line, text: line.text.replace(bookmark, '') };
  });
}

const bullet = /^( {0,80})([-*•·▪▫–—◦●○‣➢►❖✓✔➔→\uf0b7\uf0a7\uf0d8]|o(?= {1,8}\S))( {1,80})(?=\S)/u;
const boxed = /^( {0,80})(?:[-*•·] {1,8})?(?:\[([ xX✓vV])\]|([☐☑☒])) {1,80}(?=\S)/u;
const numbered =
  /^( {0,80})(?:(\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}\. \d{1,3}(?=\.? {1,80}\p{Lu})|\d{1,3})(?:\\?[.)]|[-–]|°)?|([IVX]{1,6})\\?[.)]|([a-zA-Z])\))( {1,80})(?=\S)/u;
const numberedStrict =
  /^ {0,80}(?:\d{1,3}(?:\.\d{1,3}){0,3}\\?[.)]|\d{1,3}(?:\.\d{1,3}){1,3}(?= )|\d{1,3}\. \d{1,3}\.?(?= {1,80}\p{Lu})|\d{1,2} ?[-–](?= )|[IVX]{1,6}\\?[.)]|[a-zA-Z]\)) {1,80}\S/u;
/** A line of a mail that another quotes. */
const quoted = /^ {0,3}>/;
const rule = /^ {0,80}([-=_*~–—])(?: ?\1){4,500}$/;

/** Lines that a program broke are no longer than this, and so many sentences go on over their ends. */
const [widest, fewest] = [150, 3];

/** At so many characters programs break the lines of a mail. */
const mailWidth = 80;

class TextBuilder {
  private readonly lines: readonly Line[];
  private readonly joinedWords: string[];
  private readonly wrapped: boolean;
  /** Sentences go on from line to line, if not at one width. */
  private readonly broken: boolean;
  private readonly numerals: ReadonlySet<string>;
  private readonly width: number;
  private readonly out: ForeignBlock[] = [];
  /** Columns at which the open lists stand. */
  private indents: number[] = [];
  private words: ReadonlySet<string> | null = null;
  /** No table begins before this line. */
  private noTable = 0;

  constructor(lines: readonly Line[], joinedWords: string[]) {
    this.lines = lines;
    this.joinedWords = joinedWords;
    const texts = lines.map((one) => one.text);
    this.wrapped = isWrapped(texts);
    this.numerals = numeralsIn(texts);
    const lengths = texts
      .map((one) => one.length)
      .filter((one) => one > 40)
      .sort((a, b) => a - b);
    this.width = lengths[Math.floor(lengths.length * 0.9)] ?? 80;
    // No line of a mail is longer than that, and one that is as long and goes on shows that a program broke it.
    const isMail = texts.every((one) => one.length <= mailWidth) && this.width >= mailWidth * 0.85;
    this.broken =
      this.width <= widest && lines.filter((_, index) => this.goesOn(index)).length >= (isMail ? 1 : fewest);
  }

  build(): ForeignBlock[] {
    for (let index = 0; index < this.lines.length; ) index = this.next(index);
    return this.out;
  }

  private at(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  /** Reads one block; gives the index of the line after it. */
  private next(index: number): number {
    const line = this.lines[index] as Line;
    const { text } = line;
    if (text.trim() === '') return index + 1;
    if (line.tabbed !== null && this.tabbed(line, index)) return index + 1;
    const table = this.columns(index);
    if (table !== null) return table;
    if (rule.test(text)) {
      const before = this.out[this.out.length - 1];
      const under = before?.kind === 'paragraph' && before.line === line.number - 1 && /^[=-]/.test(text.trim());
      if (under && (before.spans[0]?.text.length ?? 0) <= 120) {
        this.out[this.out.length - 1] = { ...before, kind: 'heading', level: text.trim().startsWith('=') ? 1 : 2 };
      } else this.out.push(block('rule', line.number));
      return index + 1;
    }
    const box = boxed.exec(text);
    if (box) {
      const depth = this.depthAt((box[1] as string).length);
      const [content, end] = this.gather(index, text.slice(box[0].length), box[0].length);
      const done = box[3] === undefined ? box[2] !== ' ' : box[3] !== '☐';
      this.out.push(block('item', line.number, { depth, spans: [span(content)], box: done ? 'done' : 'open' }));
      return end;
    }
    const mark = bullet.exec(text);
    if (mark) {
      const depth = this.depthAt((mark[1] as string).length);
      const [content, end] = this.gather(index, text.slice(mark[0].length), mark[0].length);
      this.out.push(block('item', line.number, { depth, spans: [span(content)] }));
      return end;
    }
    const number = this.numberedAt(text);
    if (number) {
      const indent = (number[1] as string).length;
      const depth = this.depthAt(indent);
      const [content, end] = this.gather(index, text.slice(number[0].length), number[0].length);
      const shown = (number[2] ?? number[3] ?? number[4] ?? '').replaceAll(' ', '');
      this.out.push(block('item', line.number, { depth, spans: [span(content)], ordered: true, number: shown }));
      return end;
    }
    const indent = text.length - text.trimStart().length;
    this.indents = [];
    const [content, end] = this.gather(index, text.trim(), indent);
    this.out.push(
      block('paragraph', line.number, {
        spans: [span(content)],
        under: this.isUnder(index),
        look: { bold: false, underline: false, centred: indent > 20, size: null },
      }),
    );
    return end;
  }

  /** A line with columns that tabs set; one that only begins with a tab where it goes on with such a line. */
  private tabbed(line: Line, index: number): boolean {
    const text = line.tabbed as string;
    const lead = /^[ \t]{0,80}(?:[-*•·▪–◦●○]|\d{1,3}[.)])[ \t]{1,80}/.exec(text)?.[0] ?? '';
    const tabs = tabRows([span(text.slice(lead.length))]);
    const columns = (tabs[0] ?? []).filter((cell) => cell.length > 0).length;
    const before = this.out[this.out.length - 1];
    const goesOn = lead === '' && before !== undefined && before.tabs.length > 0 && before.line === line.number - 1;
    if (columns < 2 && !(tabs.length > 0 && goesOn)) return false;
    const spans = [
      span(
        line.text
          .slice(lead.replaceAll('\t', '    ').length)
          .trim()
          .replace(/ {2,400}/g, ' '),
      ),
    ];
    if (lead === '') {
      this.indents = [];
      this.out.push(block('paragraph', line.number, { spans, tabs, under: this.isUnder(index) }));
    } else {
      const indent = lead.length - lead.trimStart().length;
      const number = /\d{1,3}/.exec(lead)?.[0] ?? null;
      const depth = this.depthAt(indent);
      this.out.push(block('item', line.number, { depth, spans, tabs, ordered: number !== null, number }));
    }
    return true;
  }

  private isUnder(index: number): boolean {
    const before = this.out[this.out.length - 1];
    return (before?.kind === 'paragraph' || before?.kind === 'item') && this.at(index - 1).trim() !== '';
  }

  private depthAt(indent: number): number {
    while (this.indents.length > 0 && (this.indents[this.indents.length - 1] as number) > indent + 1)
      this.indents.pop();
    const last = this.indents[this.indents.length - 1];
    if (last === undefined || indent > last + 1) this.indents.push(indent);
    return Math.min(this.indents.length, 8);
  }

  /** The text of a block over the lines that were broken inside it. */
  private gather(index: number, first: string, column: number): [string, number] {
    const parts = [first.trim()];
    let at = index + 1;
    for (; at < this.lines.length; at++) {
      const text = this.at(at);
      if (text.trim() === '' || this.starts(at)) break;
      const indent = text.length - text.trimStart().length;
      // Lines set in the middle of the page stand each for itself.
      if (column > 20 || indent > 40) break;
      // What begins with a capital below a line that had room for more is no more of it: « 2) Rue scolaire », and what was said of it.
      const isNew = /^\p{Lu}/u.test(text.trimStart()) && !this.reaches(at - 1);
      const hanging = indent === column && column > 0 && !isNew;
      if (!this.wrapped && !hanging && !(this.broken && this.goesOn(at - 1))) break;
      if (this.wrapped && !hanging && !this.reaches(at - 1) && !this.goesOn(at - 1)) break;
      if (this.wrapped && !hanging && this.isTitle(at)) break;
      parts.push(text.trim());
    }
    return [this.join(parts), at];
  }

  private numberedAt(text: string): RegExpExecArray | null {
    const found = numberedStrict.test(text) ? numbered.exec(text) : null;
    return found?.[3] !== undefined && isInitial(found[3], this.numerals) ? null : found;
  }

  /** Whether a line begins a block of its own. */
  private starts(index: number): boolean {
    const text = this.at(index);
    return (
      quoted.test(text) ||
      bullet.test(text) ||
      boxed.test(text) ||
      this.numberedAt(text) !== null ||
      rule.test(text) ||
      this.gaps(text)
    );
  }

  /** Whether a line was broken because the next word had no room. */
  private reaches(index: number): boolean {
    const next = this.at(index + 1)
      .trim()
      .split(' ', 1)[0] as string;
    return this.at(index).length + 1 + next.length >= this.width * 0.85;
  }

  /** Whether a line that had room for more goes on all the same: in small letters, after no mark that ends a sentence. After a list they may be a label. */
  private goesOn(index: number): boolean {
    const text = this.at(index);
    const next = this.at(index + 1).trim();
    return (
      text.length >= this.width * 0.6 &&
      !/[.:;!?]$/.test(text) &&
      /^\p{Ll}/u.test(next) &&
      !(/[,;]$/.test(text) && /^\p{L}{2,20}(?: \p{L}{2,20})? ?:/u.test(next))
    );
  }

  /** Whether a short line between the end of a sentence and a list stands for itself: `Décision / Actions`. */
  private isTitle(index: number): boolean {
    const text = this.at(index).trim();
    if (text.length >= this.width * 0.4 || !/^\p{Lu}/u.test(text) || /[.,;:!?)]$/.test(text)) return false;
    return /[.!?]$/.test(this.at(index - 1)) && this.starts(index + 1);
  }

  private join(parts: readonly string[]): string {
    let out = parts[0] as string;
    for (const part of parts.slice(1)) {
      if (/\p{Ll}[-\u00ad\u2010]$/u.test(out) && /^\p{Ll}/u.test(part)) {
        const before = /[\p{L}]{1,40}[-\u00ad\u2010]$/u.exec(out)?.[0].slice(0, -1) ?? '';
        const after = /^[\p{L}]{1,40}/u.exec(part)?.[0] ?? '';
        if (this.knows(`${before}-${after}`)) out += part;
        else if (out.endsWith('\u00ad') || this.knows(before + after)) {
          out = out.slice(0, -1) + part;
          this.joinedWords.push(before + after);
        } else out += part;
      } else out += ` ${part}`;
    }
    return out;
  }

  /** Whether the text has this word elsewhere, uncut. */
  private knows(word: string): boolean {
    this.words ??= new Set(
      this.lines.flatMap((one) => one.text.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+){0,4}/gu) ?? []),
    );
    return this.words.has(word.toLowerCase());
  }

  private gaps(text: string): boolean {
    const line = text.slice(0, 1000).replace(/^ {0,80}(?:[-*•·▪–◦●○o]|\d{1,3}[.)]) {1,80}/, '');
    return /\S {3,}\S/.test(line) && !/^ {30}/.test(line);
  }

  /** A table drawn with blanks: three lines or more whose columns agree. */
  private columns(index: number): number | null {
    if (index < this.noTable || !this.gaps(this.at(index))) return null;
    let end = index;
    while (end < this.lines.length && end - index < 2000 && this.gaps(this.at(end)) && !(this.lines[end] as Line).page)
      end++;
    const rows = this.lines.slice(index, end).map((one) => one.text);
    const cuts = cutsOf(rows);
    if (cuts.length === 0) {
      // Lines that have no columns together have none with more lines before them.
      let last = 3;
      while (last <= rows.length && cutsOf(rows.slice(-last)).length > 0) last *= 2;
      this.noTable = end - last + 1;
      return null;
    }
    const cells = rows.map((row) => [0, ...cuts].map((from, column) => row.slice(from, cuts[column]).trim()));
    this.out.push(
      block('table', (this.lines[index] as Line).number, {
        rows: cells.map((row, at) =>
          row.map((text) =>
            cellOf(
              text === '' ? [] : [block('paragraph', (this.lines[index + at] as Line).number, { spans: [span(text)] })],
            ),
          ),
        ),
      }),
    );
    this.indents = [];
    return end;
  }
}

/** Where the columns of lines begin, but for the first; none where they do not agree. */
function cutsOf(rows: readonly string[]): number[] {
  if (rows.length < 3) return [];
  const width = Math.min(Math.max(...rows.map((one) => one.length)), 1000);
  const blank = new Array<boolean>(width).fill(true);
  for (const row of rows)
    for (let at = 0; at < Math.min(row.length, width); at++) if (row[at] !== ' ') blank[at] = false;
  const cuts: number[] = [];
  for (let at = 1; at < width; at++) {
    if (blank[at] || !blank[at - 1]) continue;
    let from = at - 1;
    while (from > 0 && blank[from - 1]) from--;
    if (from === 0) continue;
    if (at - from >= 2 || rows.slice(1).every((row) => isMarks(row.slice(from)))) cuts.push(at);
  }
  return cuts;
}

/** Nothing but the marks of a presence table. */
function isMarks(text: string): boolean {
  return /^ {0,400}(?:[xX✓✔vV] {0,400}){0,6}$/.test(text.slice(0, 400));
}
