import type { ImportMessages } from '../../language/import.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import type { ForeignBlock, Span } from '../foreign.ts';
import { beginsEntry, boldHead, entryHeadOf, ownersOf, saysInternal } from '../recognise/entries.ts';
import { columnsOf, foldLabel, type Lexicon, wordsOf } from '../recognise/lexicon.ts';
import { type Line, labelOf } from '../recognise/lines.ts';
import { isOrganisation, looksLikeName, splitPeople } from '../recognise/person.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { escapeLineStart, joined, markdown, plain, slice, span, trimmed } from '../spans.ts';

export interface BodyOptions {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly suggest: boolean;
  /** The title where it comes from the front matter. */
  readonly title: string | null;
  /** Words around a suggested entry. */
  readonly suggestion: ImportMessages['suggestion'];
  readonly confirm: string;
}

export interface Suggestion {
  readonly role: 'decision' | 'action';
  readonly line: number;
  readonly entry: string;
}

export interface BodyWritten {
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  readonly counts: Readonly<Record<string, number>>;
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
  private inSection = false;
  private inNext = false;
  /** In an item whose title says that its list is one of tasks. */
  private inTasks = false;
  /** Lines that follow are of one paragraph with something internal in it. */
  private whole = false;
  /** The depths of the items that the next block may stand under, as written. */
  private readonly open: number[] = [];
  private readonly series: ReadonlySet<string>;
  private readonly suggestions: Suggestion[] = [];
  private readonly counts: Record<string, number> = {};
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
    return { text: `${this.out.trim()}\n`, suggestions: this.suggestions, counts: this.counts, moved: this.moved };
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
        this.inSection = true;
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
      one.text.includes('\n') ? { ...one, text: one.text.replaceAll('\n', ' ') } : one,
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
    const isNext = lexicon.head.get(foldLabel(words)) === 'next';
    const known = lexicon.headings.get(foldLabel(line.text.replace(/^\d{1,2}[.)]\s/, ''))) === 'next-meetings';
    this.inNext = isNext || known;
    this.inTasks = this.namesTasks(words);
    if (!isNext || known) {
      this.add(`## ${this.headingText(line.block)}`);
      return;
    }
    this.add(`## ${vocabulary.headings['next-meetings'][0] as string}`);
    if (label === null || label.rest === '') {
      if (fold(words) !== fold(vocabulary.headings['next-meetings'][0] as string))
        this.add(`${markdown(line.block.spans, { marks: false }).replace(/[\s:]{1,20}$/, '')}${this.colon()}`);
      return;
    }
    this.add(`${label.text}${this.colon()}`);
    this.add(
      `- ${markdown(trimmed(slice(line.block.spans, plain(line.block.spans).length - label.rest.length)), { marks: false })}`,
    );
    this.lastKind = 'item';
  }

  /** Whether a heading says that its list is one of tasks: `## Actions`, an item of the agenda, where czs reads `### Actions` only. */
  private namesTasks(title: string): boolean {
    const { headings, labels } = this.options.lexicon;
    const folded = foldLabel(title.replace(/\s\([^()]{1,30}\)$/, ''));
    const label = labels.get(folded);
    return label?.role === 'action' && label.plural && !headings.has(folded);
  }

  /** A line of a list of tasks, without a box or a label, as a box has it; a name before its colon is the owner. Null where it is none. */
  private taskOf({ block, text }: Line): string | null {
    const { lexicon, vocabulary } = this.options;
    if (block.depth !== 1 || block.box !== null || text.length < 4 || text.length > 500) return null;
    if (/^(?:aucun|neant|rien|geen|niets|none|nothing|no |nihil|n\/a)/.test(fold(text))) return null;
    if (beginsEntry(text, lexicon) || /^https?:\S+$/.test(text) || block.spans.every((one) => one.strike)) return null;
    this.counts.action = (this.counts.action ?? 0) + 1;
    const label = labelOf(text, 50);
    if (label === null || label.rest === '' || !this.areOwners(label.text))
      return block.source ?? markdown(block.spans);
    const word = vocabulary.labels.action.one[0] as string;
    const head = span(`${word} (${ownersOf(label.text, lexicon)})${this.colon()}`, { bold: true });
    const rest = trimmed(slice(block.spans, plain(block.spans).length - label.rest.length));
    return markdown([head, span(' '), ...rest]);
  }

  private colon(): string {
    return this.french ? '\u00a0:' : ':';
  }

  private text(line: Line, index: number): void {
    const { block } = line;
    const indent = this.indentOf(block);
    if (this.continues(line, index)) return;
    // Only the list right under the heading.
    if (block.kind !== 'item' && block.depth === 0) this.inTasks = false;
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
        const task = this.inTasks ? this.taskOf(line) : null;
        const isDone = block.box === 'done';
        const box = block.box === null && task === null ? '' : isDone ? '[x] ' : '[ ] ';
        const text = task ?? this.content(line, index);
        const row = `${indent}${marker}${box}${indented(box === '' ? guarded(text) : text, `${indent}    `).trimStart()}`;
        if (this.lastKind === 'item') this.out += `\n${row}`;
        else this.add(row);
        this.lastKind = 'item';
        this.open.push(block.depth);
        this.suggest(line, `${indent}    `);
        return;
      }
      default: {
        const text = this.content(line, index);
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
        this.suggest(line, indent);
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
      beginsEntry(one.text, this.options.lexicon);
    if (before?.as !== 'text' || begins(line)) {
      this.whole = false;
      for (let at = index; !this.whole && at < lines.length; at++) {
        const one = lines[at] as Line;
        if (at > index && begins(one)) break;
        // Most lines are alone in their paragraph, and need no reading.
        const next = lines[at + 1];
        if (at === index && (next === undefined || !(next.glued || next.block.under))) break;
        this.whole = saysInternal(one.text, this.options.lexicon);
      }
      return false;
    }
    if (!this.whole) return false;
    const { block } = line;
    // A list under a label without a text is the label's.
    if (block.kind === 'item' && (this.lastKind === 'item' || before.text.endsWith(':'))) return false;
    const indent = this.indentOf(block);
    const mark = block.kind === 'item' ? this.marker(block) : '';
    const text = block.source ?? guarded(`${mark}${markdown(block.spans)}`);
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
    const words = wordsOf(fold(label.text));
    if (
      !words.some((word) => this.series.has(word)) ||
      !words.every((word) => this.series.has(word) || meetingWords.has(word))
    )
      return false;
    this.add(label.text);
    this.item(
      `- ${guarded(markdown(trimmed(slice(line.block.spans, plain(line.block.spans).length - label.rest.length))))}`,
    );
    return true;
  }

  /** A number of a list as Markdown has it; any other stands in the text. */
  private marker(block: ForeignBlock): string {
    if (!block.ordered || block.number === null) return '- ';
    if (/^\d{1,9}$/.test(block.number)) return `${block.number}. `;
    return `- ${this.numberText(block.number)}`;
  }

  private content(line: Line, index: number): string {
    const { block } = line;
    const next = this.found.lines[index + 1];
    const listFollows =
      next?.block.kind === 'item' && next.as === 'text' && (block.kind !== 'item' || next.block.depth > block.depth);
    const head =
      this.inSection && line.text.length < 5000
        ? entryHeadOf(plain(block.spans), this.options.lexicon, listFollows ?? false)
        : null;
    if (head !== null) {
      this.counts[head.role] = (this.counts[head.role] ?? 0) + 1;
      return guarded(markdown(boldHead(block.spans, head, this.french)));
    }
    if (block.source !== null && block.kind !== 'heading') return block.source;
    return markdown(block.spans);
  }

  /** A pipe table with its first row as head; a table of tasks becomes actions. */
  private table(line: Line, indent: string): void {
    const { rows } = line.block;
    if (this.actions(line)) return;
    const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
    const written = rows.map((row) => {
      const cells: string[] = [];
      for (const cell of row) {
        cells.push(cellText(cell.blocks));
        for (let extra = 1; extra < cell.columns; extra++) cells.push('');
      }
      while (cells.length < width) cells.push('');
      return cells;
    });
    const lines = written.map((cells) =>
      `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`.replace(/ {2,}/g, ' '),
    );
    lines.splice(1, 0, `| ${new Array(width).fill('---').join(' | ')} |`);
    this.add(indented(lines.join('\n'), indent));
  }

  /** `Qui / Quoi / Quand`: each row an action. */
  private actions(line: Line): boolean {
    const { lexicon } = this.options;
    const { rows } = line.block;
    if (rows.length < 2 || (rows[0] as (typeof rows)[number]).some((cell) => cell.columns > 1)) return false;
    const texts = rows.map((row) =>
      row.map((cell) =>
        cell.blocks
          .map((one) => plain(one.spans))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    );
    const kinds = (texts[0] as string[]).map((cell) => columnsOf(cell, lexicon));
    const column = (kind: string): number => kinds.findIndex((one) => one.includes(kind as never));
    const what = column('what');
    const who = column('who');
    const when = column('when');
    if (what === -1 || who === -1 || what === who) return false;
    const state = column('state');
    // A row of a larger table: its heads were said there.
    if (line.block.raw === '') this.add(`<!-- ${comment((texts[0] as string[]).join(' | '))} -->`);
    for (let at = 1; at < rows.length; at++) {
      const row = rows[at] as ForeignBlock['rows'][number];
      const text = texts[at] as string[];
      const task = row[what];
      // One name, or one day, beside several tasks.
      for (const each of [who, when])
        if (row[each]?.above && at > 1) text[each] = (texts[at - 1] as string[])[each] ?? '';
      if (task === undefined || text[what] === '' || row.some((cell) => cell.columns > 1)) {
        const left = text.filter((cell) => cell !== '').join(' – ');
        if (left !== '') this.item(`- ${guarded(markdown([span(left)]))}`);
        continue;
      }
      const qualifiers: string[] = [];
      const extra: string[] = [];
      const owners = text[who] ?? '';
      if (this.areOwners(owners)) qualifiers.push(ownersOf(owners, lexicon));
      else if (owners !== '') extra.push(owners);
      const due = when === -1 ? '' : (text[when] ?? '');
      if (due !== '') {
        const dates = lexicon.dates.findDates(due, {
          meeting: this.found.head.date?.value ?? '2000-01-01',
          language: this.found.language,
        });
        const whole = dates.length === 1 && (dates[0]?.words.length ?? 0) >= due.length - 3;
        const mark = this.options.vocabulary.dueMarks[0] as string;
        const led = Object.values(lexicon.vocabularies).some((one) =>
          one.dueMarks.some((word) => fold(due).startsWith(`${fold(word)} `)),
        );
        if (whole) qualifiers.push(led ? due : `${mark} ${this.french && /^\d/.test(due) ? 'le ' : ''}${due}`);
        else extra.push(due);
      }
      let done = false;
      for (let other = 0; other < text.length; other++) {
        const cell = text[other] as string;
        if (other === what || other === who || other === when || cell === '') continue;
        if (
          other === state &&
          Object.values(lexicon.vocabularies).some((one) => one.outcomes.done.some((word) => fold(word) === fold(cell)))
        ) {
          qualifiers.push(cell);
          done = true;
        } else if (lexicon.internal.has(fold(cell))) qualifiers.push(cell);
        else extra.push(cell);
      }
      // What any cell of the row marks as internal makes all of it so: its bracket may not end the action any more.
      const marked = qualifiers.some((one) => one.split(', ').some((part) => lexicon.internal.has(fold(part))));
      if (!marked && text.some((cell) => saysInternal(cell, lexicon)))
        qualifiers.push(this.options.vocabulary.internal[0] as string);
      const label = this.options.vocabulary.labels.action.one[0] as string;
      const head = span(`${label}${qualifiers.length === 0 ? '' : ` (${qualifiers.join(', ')})`}${this.colon()}`, {
        bold: true,
      });
      const spans: Span[] = [
        head,
        span(' '),
        ...joined(
          task.blocks.map((one) => one.spans),
          ' ',
        ),
      ];
      if (extra.length > 0) spans.push(span(` – ${extra.join(' – ')}`));
      this.item(`- [${done ? 'x' : ' '}] ${markdown(spans)}`);
      this.counts.action = (this.counts.action ?? 0) + 1;
    }
    this.lastKind = 'other';
    return true;
  }

  private item(text: string): void {
    if (this.lastKind === 'item') this.out += `\n${text}`;
    else this.add(text);
    this.lastKind = 'item';
  }

  private areOwners(text: string): boolean {
    if (text === '') return false;
    const { lexicon } = this.options;
    const everyone = Object.values(lexicon.vocabularies).some((one) =>
      one.everyone.some((word) => fold(word) === fold(text)),
    );
    return (
      everyone ||
      splitPeople(text, lexicon).every((one) => looksLikeName(one, lexicon, 'prose') || isOrganisation(one, lexicon))
    );
  }

  /** A decision or a task told in prose, as a comment with the entry to paste. */
  private suggest(line: Line, indent: string): void {
    const { lexicon, vocabulary, suggest } = this.options;
    // A comment in the middle of a paragraph would end it.
    if (!suggest || !this.inSection || this.whole || line.text.length < 15 || line.text.length > 2000) return;
    if (entryHeadOf(line.text, lexicon, true) !== null || line.block.box !== null) return;
    for (const sentence of line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      const folded = ` ${fold(sentence)} `;
      const has = (phrases: readonly string[]): boolean =>
        phrases.some(
          (phrase) =>
            folded.includes(` ${phrase} `) ||
            folded.includes(` ${phrase},`) ||
            folded.includes(` ${phrase}.`) ||
            folded.includes(` ${phrase}:`) ||
            folded.includes(` ${phrase}'`),
        );
      const role = has(lexicon.decides) ? 'decision' : this.isTask(sentence, has) ? 'action' : null;
      if (role === null) continue;
      const label = vocabulary.labels[role].one[0] as string;
      const unanimous =
        role === 'decision' && has(lexicon.unanimously)
          ? ` (${(vocabulary.unanimous[0] as string).replaceAll("'", '’')})`
          : '';
      const owner = role === 'action' ? this.ownerOf(sentence) : null;
      const entry = `${role === 'action' ? '- [ ] ' : ''}**${label}${unanimous}${owner === null ? '' : ` (${owner})`}${this.colon()}** ${markdown([span(sentence)])}`;
      this.suggestions.push({ role, line: line.block.line, entry });
      this.out += `\n${this.lastKind === 'item' ? '' : '\n'}${indent}<!-- ${this.options.suggestion}${this.colon()} ${comment(entry)} -->`;
    }
  }

  private isTask(sentence: string, has: (phrases: readonly string[]) => boolean): boolean {
    const { lexicon } = this.options;
    if (has(lexicon.shouldBeDone)) return true;
    return has(lexicon.undertakes) && this.ownerOf(sentence) !== null;
  }

  /** A person on the lists who begins the sentence. */
  private ownerOf(sentence: string): string | null {
    const folded = fold(sentence);
    for (const { name } of this.found.people) {
      if (name === null) continue;
      const whole = fold(name);
      if (folded.startsWith(`${whole} `)) return name;
      const first = whole.split(' ')[0] as string;
      if (first.length > 2 && folded.startsWith(`${first} `)) return sentence.split(' ')[0] as string;
    }
    return null;
  }

  /** What the head said of the next meetings, under a heading where czs reads it. */
  private nextMeetings(): void {
    const { next } = this.found.head;
    if (next.length === 0) return;
    const { lexicon, vocabulary } = this.options;
    const last = this.found.lines.filter((line) => line.as === 'section').pop();
    const open = last !== undefined && lexicon.headings.get(foldLabel(last.text)) === 'next-meetings';
    if (!open) this.add(`## ${vocabulary.headings['next-meetings'][0] as string}`);
    for (const line of next) {
      this.item(`${this.marker(line.block)}${guarded(markdown(line.block.spans, { marks: false }))}`);
      this.moved.push(line.text);
    }
  }
}

/** How a series may be called: `CZS` of « PV Concertation Zonale Sud », and what stands in capitals itself. Folded. */
function acronymsOf(title: string): Set<string> {
  const out = new Set<string>();
  let initials = '';
  const close = (): void => {
    if (initials.length >= 2) out.add(fold(initials));
    initials = '';
  };
  for (const word of title.split(/[\s\u00a0]+/)) {
    if (/^\p{Lu}{2,8}$/u.test(word)) {
      out.add(fold(word));
      close();
    } else if (/^\p{Lu}\p{Ll}/u.test(word)) initials += word[0] as string;
    else if (!/^(?:de|du|des|d|la|le|les|et|van|voor|of|for|the|and)$/i.test(word)) close();
  }
  close();
  return out;
}

/** Text in a comment cannot end it. */
function comment(text: string): string {
  return text.replace(/--/g, '- -').replace(/-$/, '- ');
}

/** A text that begins like a block's mark is escaped. */
function guarded(text: string): string {
  return escapeLineStart(text);
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
