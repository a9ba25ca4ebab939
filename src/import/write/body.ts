import type { Vocabulary } from '../../language/vocabulary.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { normalize } from '../../text/normalize.ts';
import type { ForeignBlock } from '../foreign.ts';
import type { Grammar } from '../grammar.ts';
import { type Lexicon, wordsOf } from '../recognise/lexicon.ts';
import { type Line, labelOf } from '../recognise/lines.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { escapeLineStart, markdown, plain, slice, span, trimmed } from '../spans.ts';
import { beginsEntry, saysInternal } from './passages.ts';

export interface BodyOptions {
  readonly lexicon: Lexicon;
  readonly grammar: Grammar;
  readonly vocabulary: Vocabulary;
  /** The title where it comes from the front matter. */
  readonly title: string | null;
}

export interface BodyWritten {
  readonly text: string;
  /** Lines that left their place in the body for another place in it. */
  readonly moved: readonly string[];
}

/** The body of imported minutes as Markdown. */
export function writeBody(found: Recognised, options: BodyOptions): BodyWritten {
  return new BodyWriter(found, options).write();
}

class BodyWriter {
  private readonly found: Recognised;
  private readonly options: BodyOptions;
  private readonly french: boolean;
  private out = '';
  private lastKind: 'none' | 'item' | 'other' = 'none';
  private inNext = false;
  /** Lines that follow are of one paragraph with something internal in it. */
  private whole = false;
  /** The depths of the items that the next block may stand under, as written. */
  private readonly open: number[] = [];
  private readonly series: ReadonlySet<string>;
  private readonly moved: string[] = [];

  constructor(found: Recognised, options: BodyOptions) {
    this.found = found;
    this.options = options;
    this.french = found.language === 'fr';
    this.series = acronymsOf(found.head.title?.text ?? options.title ?? '');
  }

  write(): BodyWritten {
    const { lines, head } = this.found;
    if (head.title === null && this.options.title !== null) this.add(`# ${this.options.title}`);
    const later = new Set(head.next);
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (later.has(line)) continue;
      this.line(line, index);
    }
    this.nextMeetings();
    return { text: `${this.out.trim()}\n`, moved: this.moved };
  }

  /** A block of its own, an empty line before it. */
  private add(text: string, glued = false): void {
    if (text === '') return;
    this.out += `${this.out === '' ? '' : glued ? '\n' : '\n\n'}${text}`;
    this.lastKind = 'other';
  }

  /**
   * How far a block stands in: as deep as the items it is under were written. Those that became a heading, or went to the front matter, are
   * no list any more: indented for them, their lists would be code.
   */
  private indentOf(block: ForeignBlock): string {
    const { open } = this;
    const within = block.kind === 'item' ? block.depth - 1 : block.depth;
    while (open.length > 0 && (open[open.length - 1] as number) > within) open.pop();
    return '    '.repeat(open.length);
  }

  private line(line: Line, index: number): void {
    const { block } = line;
    switch (line.as) {
      case 'gone':
        // What is under it is not under the item before it.
        this.indentOf(block);
        return;
      case 'text':
      case 'agenda-line':
        this.text(line, index);
        return;
    }
    this.open.length = 0;
    switch (line.as) {
      case 'title':
        this.add(`# ${this.headingText(block)}`);
        return;
      case 'agenda':
        this.add(`## ${this.headingText(block)}`);
        return;
      case 'section':
        this.section(line);
        return;
      case 'sub':
        this.add(`${'#'.repeat(Math.min(2 + line.level, 6))} ${this.headingText(block)}`);
        return;
      case 'wrapper':
      case 'preamble-heading':
        this.add(this.boldLine(block));
    }
  }

  private headingText(block: ForeignBlock): string {
    const spans = trimmed(block.spans).map((one) =>
      one.raw === null ? { ...one, text: one.text.replace(/\s{2,}|\n/g, ' ') } : one,
    );
    // After `## ` nothing is a block's mark: `1.` stays as typed.
    const text = markdown(spans, { marks: false })
      .replace(/^(\d{1,9})\\/, '$1')
      .replace(/[\s:;]{1,20}$/, '');
    const number = block.number === null ? '' : this.numberText(block.number);
    // A closing `#` would be taken for a mark.
    return `${number}${text}`.replace(/#$/, '\\#');
  }

  private numberText(number: string): string {
    return /^\d+(?:\.\d+)*$/.test(number) ? `${number}. ` : `${number}) `;
  }

  private boldLine(block: ForeignBlock): string {
    const spans = block.spans.map((one) => ({ ...one, bold: true }));
    return `${block.number === null ? '' : escapeLineStart(this.numberText(block.number))}${markdown(spans)}`;
  }

  /** An item's heading; one that announces the next meeting gets its canonical title. */
  private section(line: Line): void {
    const { lexicon, vocabulary } = this.options;
    const label = labelOf(line.text);
    const words = (label?.text ?? line.text).replace(/^\d{1,2}[.)]\s/, '');
    const isNext = lexicon.spoken.fields.get(plainLabel(words)) === 'next';
    const known = lexicon.headings.get(plainLabel(line.text.replace(/^\d{1,2}[.)]\s/, ''))) === 'next-meetings';
    this.inNext = isNext || known;
    if (!isNext || known) {
      this.add(`## ${this.headingText(line.block)}`);
      return;
    }
    this.add(`## ${vocabulary.headings['next-meetings'][0] as string}`);
    if (label === null || label.rest === '') {
      if (normalize(words) !== normalize(vocabulary.headings['next-meetings'][0] as string))
        this.add(`${markdown(line.block.spans, { marks: false }).replace(/[\s:]{1,20}$/, '')}${this.colon()}`);
      return;
    }
    this.add(`${label.text}${this.colon()}`);
    this.add(
      `- ${markdown(trimmed(slice(line.block.spans, plain(line.block.spans).length - label.rest.length)), { marks: false })}`,
    );
    this.lastKind = 'item';
  }

  private colon(): string {
    return this.french ? '\u00a0:' : ':';
  }

  private text(line: Line, index: number): void {
    const { block } = line;
    const indent = this.indentOf(block);
    if (this.continues(line, index)) return;
    switch (block.kind) {
      case 'rule':
        // A line at the very start or end parts nothing.
        if (
          this.out !== '' &&
          this.found.lines.slice(index + 1).some((one) => one.as !== 'gone' && one.block.kind !== 'rule')
        )
          this.add(`${indent}---`);
        return;
      case 'raw':
        this.add(indented(block.raw, indent));
        return;
      case 'table':
        this.table(line, indent);
        return;
      case 'heading':
        this.add(`${indent}${this.boldLine(block)}`);
        return;
      case 'item': {
        if (this.inNext && block.depth === 1 && this.ownMeeting(line)) {
          this.open.push(block.depth);
          return;
        }
        const marker = this.marker(block);
        const isDone = block.box === 'done';
        const box = block.box === null ? '' : isDone ? '[x] ' : '[ ] ';
        const text = this.content(line);
        const row = `${indent}${marker}${box}${indented(box === '' ? escapeLineStart(text) : text, `${indent}    `).trimStart()}`;
        if (this.lastKind === 'item') this.out += `\n${row}`;
        else this.add(row);
        this.lastKind = 'item';
        this.open.push(block.depth);
        return;
      }
      default: {
        const text = this.content(line);
        const glued =
          line.glued &&
          this.lastKind === 'other' &&
          index > 0 &&
          this.found.lines[index - 1]?.as === 'text' &&
          this.found.lines[index - 1]?.block.source !== null &&
          !text.startsWith('**');
        if (line.glued && this.lastKind === 'item' && !text.startsWith('**'))
          this.out += `\\\n${indented(text, indent)}`;
        else this.add(indented(text, indent), glued);
      }
    }
  }

  /**
   * A later line of a paragraph that is internal, or of an entry that is, stays in that paragraph: in one of its own everybody could read it.
   * True where it was written.
   */
  private continues(line: Line, index: number): boolean {
    const { lines } = this.found;
    const before = lines[index - 1];
    const begins = (one: Line): boolean =>
      !(one.glued || one.block.under) ||
      one.apart ||
      one.block.box !== null ||
      beginsEntry(one.text, this.options.grammar, this.found.language);
    if (before?.as !== 'text' || begins(line)) {
      this.whole = false;
      for (let at = index; !this.whole && at < lines.length; at++) {
        const one = lines[at] as Line;
        if (at > index && (one.as !== 'text' || begins(one))) break;
        // Most lines are alone in their paragraph, and need no reading.
        const next = lines[at + 1];
        if (at === index && (next === undefined || !(next.glued || next.block.under))) break;
        this.whole = saysInternal(one.text, this.options.grammar, this.found.language);
      }
      return false;
    }
    if (!this.whole) return false;
    const { block } = line;
    // A list under a label without a text is the label's.
    if (block.kind === 'item' && (this.lastKind === 'item' || before.text.endsWith(':'))) return false;
    const indent = this.indentOf(block);
    const mark = block.kind === 'item' ? this.marker(block) : '';
    const text = block.source ?? escapeLineStart(`${mark}${markdown(block.spans)}`);
    this.out += `${block.source === null ? '\\' : ''}\n${indented(text, indent)}`;
    return true;
  }

  /**
   * `Prochaines CZS : le 23/04 …`: a meeting of the series by its acronym. Its label stands before it, because a title before the date says
   * another series.
   */
  private ownMeeting(line: Line): boolean {
    const label = labelOf(line.text);
    if (label === null || label.rest === '') return false;
    const { meetingWords } = this.options.lexicon;
    const words = wordsOf(normalize(label.text));
    if (
      !words.some((word) => this.series.has(word)) ||
      !words.every((word) => this.series.has(word) || meetingWords.has(word))
    )
      return false;
    this.add(label.text);
    this.item(
      `- ${escapeLineStart(markdown(trimmed(slice(line.block.spans, plain(line.block.spans).length - label.rest.length))))}`,
    );
    return true;
  }

  /** A number of a list as Markdown has it; any other stands in the text. */
  private marker(block: ForeignBlock): string {
    if (!block.ordered || block.number === null) return '- ';
    if (/^\d{1,9}$/.test(block.number)) return `${block.number}. `;
    return `- ${this.numberText(block.number)}`;
  }

  private content({ block }: Line): string {
    if (block.source !== null && block.kind !== 'heading') return block.source;
    return markdown(block.spans);
  }

  /** A pipe table with its first row as head. What reaches over several rows, a name or a day, stands in each of them. */
  private table(line: Line, indent: string): void {
    const { rows } = line.block;
    const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
    const written: string[][] = [];
    for (const row of rows) {
      const cells: string[] = [];
      for (const cell of row) {
        const above = cell.above && written.length > 1 ? (written.at(-1)?.[cells.length] ?? '') : '';
        cells.push(cellText(cell.blocks) || (above.length <= longestRepeated ? above : ''));
        for (let extra = 1; extra < cell.columns; extra++) cells.push('');
      }
      while (cells.length < width) cells.push('');
      written.push(cells);
    }
    const lines = written.map((cells) =>
      `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`.replace(/ {2,}/g, ' '),
    );
    lines.splice(1, 0, `| ${new Array(width).fill('---').join(' | ')} |`);
    this.add(indented(lines.join('\n'), indent));
  }

  private item(text: string): void {
    if (this.lastKind === 'item') this.out += `\n${text}`;
    else this.add(text);
    this.lastKind = 'item';
  }

  /** What the head said of the next meetings, under a heading where czs reads it. */
  private nextMeetings(): void {
    const { next } = this.found.head;
    if (next.length === 0) return;
    const { lexicon, vocabulary } = this.options;
    const last = this.found.lines.filter((line) => line.as === 'section').pop();
    const open = last !== undefined && lexicon.headings.get(plainLabel(last.text)) === 'next-meetings';
    if (!open) this.add(`## ${vocabulary.headings['next-meetings'][0] as string}`);
    for (const line of next) {
      this.item(`${this.marker(line.block)}${escapeLineStart(markdown(line.block.spans, { marks: false }))}`);
      this.moved.push(line.text);
    }
  }
}

/** A cell that reaches over rows is repeated in them up to so many characters. */
const longestRepeated = 80;

/** How a series may be called: `CZS` of « PV Concertation Zonale Sud », and what stands in capitals itself. Folded. */
function acronymsOf(title: string): Set<string> {
  const out = new Set<string>();
  let initials = '';
  const close = (): void => {
    if (initials.length >= 2) out.add(normalize(initials));
    initials = '';
  };
  for (const word of title.split(/[\s\u00a0]+/)) {
    if (/^\p{Lu}{2,8}$/u.test(word)) {
      out.add(normalize(word));
      close();
    } else if (/^\p{Lu}\p{Ll}/u.test(word)) initials += word[0] as string;
    else if (!/^(?:de|du|des|d|la|le|les|et|van|voor|of|for|the|and)$/i.test(word)) close();
  }
  close();
  return out;
}

function indented(text: string, indent: string): string {
  if (indent === '') return text;
  return text
    .split('\n')
    .map((one) => (one === '' ? one : indent + one))
    .join('\n');
}

function cellText(blocks: readonly ForeignBlock[]): string {
  const parts: string[] = [];
  for (const one of blocks) {
    if (one.kind === 'table')
      parts.push(...one.rows.map((row) => row.map((cell) => cellText(cell.blocks)).join(' – ')));
    else if (one.kind === 'raw') parts.push(markdown([span(plain(one.spans))], { cell: true }));
    else {
      const number = one.kind === 'item' ? (one.number === null ? '• ' : `${one.number}. `) : '';
      parts.push(number + markdown(one.spans, { cell: true }));
    }
  }
  return parts.filter((one) => one.trim() !== '').join('<br>');
}
