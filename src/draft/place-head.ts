import type { Edit, Place } from '../model/place.ts';
import { lineBreakOf } from './front-edits.ts';

/** The edit that puts a head before a sentence, whatever stands around it: one in the middle of a line begins a line of its own. */
export function placeHead(text: string, place: Place, task: 'open' | 'any' | 'no', head: string): Edit {
  return new Placing(text, withMarks(text, place), task).edit(head);
}

/** A sentence with the marks of emphasis right around it: « **On achète la tente.** Le reste attend. » */
function withMarks(text: string, { start, end }: Place): Place {
  const opened = /(?<![*_])(\*\*|__|\*|_)$/.exec(text.slice(Math.max(0, start - 3), start))?.[1];
  return opened !== undefined && text.startsWith(opened, end) && text.charAt(end + opened.length) !== opened.charAt(0)
    ? { start: start - opened.length, end: end + opened.length }
    : { start, end };
}

/** What begins a paragraph of its own in the middle of a line, under the same list item: from where it replaces blanks, and with how much it is set in. */
export function paragraphWithin(text: string, at: number): { start: number; lead: string; inside: string } {
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  let start = at;
  while (start > line && ' \t\u00a0'.includes(text.charAt(start - 1))) start--;
  const [, indent = '', marker = ''] = /^(\s*)((?:[-*+]|\d{1,3}[.)])[ \t]+)?/.exec(text.slice(line, at)) ?? [];
  const inside = indent + ' '.repeat(marker.length);
  return { start, lead: lineBreakOf(text).repeat(2) + inside, inside };
}

/** Between two sentences typed one a line: a text goes on over a blank, not over an end of a line after a full stop. */
const betweenSentences = /(?<=[.!?…])[ \t]*(?:\r\n|\n|\r)(?:[ \t]*>)*[ \t]*/g;

const opening = /^(\s*)((?:[-*+]|\d{1,3}[.)])[ \t]+)?(\[[ xX]\][ \t]+)?$/;
const signs = /^(?:=+>|-+>|→|⇒|➔|➜|➡|>|(?:✅|☑|☐|✔|📌|👉|⚠|❌|⏳)\ufe0f?|\[[ xX]?\]|\s)+/u;

/** Where a label is put, and what parts the entry from what stands around it. */
class Placing {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;
  private readonly task: 'open' | 'any' | 'no';
  private readonly line: number;

  constructor(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    task: 'open' | 'any' | 'no',
  ) {
    this.text = text;
    this.end = end;
    this.task = task;
    this.start = start;
    this.line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  }

  edit(head: string): Edit {
    const before = this.text.slice(this.line, this.start);
    const found = opening.exec(before);
    const sentence = this.text.slice(this.start, this.end);
    const words = sentence.slice(signs.exec(sentence)?.[0].length ?? 0);
    const at = this.end - words.length;
    const line = lineBreakOf(this.text);
    if (/^[ \t]*(?:>[ \t]?)+$/.test(before))
      return this.written(
        this.line,
        at,
        `${this.follows() ? line : ''}${head}${head === '' ? '' : ' '}`,
        words,
        this.rest(''),
      );
    if (found === null) return this.middle(head, words);
    const [, indent = '', marker = '', box = ''] = found;
    const rest = this.rest(marker === '' ? indent : indent + ' '.repeat(marker.length));
    const start = this.line + indent.length + marker.length;
    const boxed = this.task === 'no' ? '' : box !== '' ? box : this.task === 'open' ? '[ ] ' : '';
    if (marker !== '') return this.written(start, at, `${boxed}${head} `, words, rest);
    // A line of a paragraph: an action begins a list, anything else a paragraph of its own.
    const lead = this.task === 'no' ? (this.follows() ? line : '') : '- ';
    return this.written(this.line + indent.length, at, `${lead}${boxed}${head} `, words, rest);
  }

  /** In the middle of a line: a line of its own, under the same list item. */
  private middle(head: string, words: string): Edit {
    const { start, lead, inside } = paragraphWithin(this.text, this.start);
    const item = this.task === 'no' ? '' : this.task === 'open' ? '- [ ] ' : '- ';
    return this.written(start, this.end - words.length, `${lead}${item}${head} `, words, this.rest(inside));
  }

  /** One edit: the label alone where nothing has to be parted in or after the sentence, else the sentence with it, every word kept. */
  private written(
    start: number,
    at: number,
    label: string,
    words: string,
    rest: { readonly text: string; readonly end: number } | null,
  ): Edit {
    const joined = words.replace(betweenSentences, ' ');
    if (rest === null && joined === words) return { start, end: at, text: label };
    return { start, end: rest?.end ?? this.end, text: `${label}${joined}${rest?.text ?? ''}` };
  }

  /** What parts a sentence from what follows it: on its line, or on the next one of the same paragraph. */
  private rest(inside: string): { readonly text: string; readonly end: number } | null {
    const line = lineBreakOf(this.text);
    let end = this.end;
    while (end < this.text.length && ' \t\u00a0'.includes(this.text.charAt(end))) end++;
    if (end < this.text.length && !/[\r\n]/.test(this.text.charAt(end)))
      return { text: `${line}${line}${inside}`, end };
    const next = /^(?:\r\n|\n|\r)([^\r\n]*)/.exec(this.text.slice(end, end + 400))?.[1] ?? '';
    if (next.trim() === '' || /^\s*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|>|\||```|~~~|<!--)/.test(next))
      return null;
    return { text: line, end };
  }

  /** Whether a line of text stands right above. */
  private follows(): boolean {
    const above = this.text.slice(0, this.line).replace(/(?:\r\n|\n|\r)$/, '');
    const last = above.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1);
    return last.trim() !== '' && !/^\s*#{1,6}[ \t]/.test(last) && last.trim() !== '---';
  }
}
