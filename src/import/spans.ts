import type { Span } from './foreign.ts';

/** A span without marks. */
export function span(text: string, marks: Partial<Span> = {}): Span {
  return { text, bold: false, italic: false, strike: false, href: null, raw: null, ...marks };
}

/** The words of spans, marks removed. */
export function plain(spans: readonly Span[]): string {
  if (spans.length === 1) return (spans[0] as Span).text;
  let out = '';
  for (const one of spans) out += one.text;
  return out;
}

/** True where nothing but blanks stands in it. */
export function isBlank(spans: readonly Span[]): boolean {
  for (const one of spans) if (one.raw !== null || one.text.trim() !== '') return false;
  return true;
}

/** A range of characters of {@link plain}; a span kept as it is (`raw`) is taken whole where its start is in the range. */
export function slice(spans: readonly Span[], from: number, to = Number.POSITIVE_INFINITY): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const one of spans) {
    const end = at + one.text.length;
    if (one.raw !== null) {
      if (at >= from && at < to) out.push(one);
    } else if (end > from && at < to) {
      const text = one.text.slice(Math.max(0, from - at), Math.min(one.text.length, to - at));
      if (text !== '') out.push(text === one.text ? one : { ...one, text });
    }
    at = end;
  }
  return out;
}

/** Spans without blanks at either end; what is kept as it is (`raw`) is no blank. */
export function trimmed(spans: readonly Span[]): Span[] {
  let from = 0;
  let to = spans.length;
  while (from < to && isEmpty(spans[from] as Span)) from++;
  while (to > from && isEmpty(spans[to - 1] as Span)) to--;
  if (from === to) return [];
  const out = spans.slice(from, to);
  const first = out[0] as Span;
  if (first.raw === null && first.text !== first.text.trimStart()) out[0] = { ...first, text: first.text.trimStart() };
  const last = out[out.length - 1] as Span;
  if (last.raw === null && last.text !== last.text.trimEnd())
    out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out;
}

function isEmpty(one: Span): boolean {
  return one.raw === null && one.text.trim() === '';
}

/** One list of spans for each line somebody made. */
export function lines(spans: readonly Span[]): Span[][] {
  const out: Span[][] = [[]];
  for (const one of spans) {
    if (one.raw !== null || !one.text.includes('\n')) {
      (out[out.length - 1] as Span[]).push(one);
      continue;
    }
    const parts = one.text.split('\n');
    for (let index = 0; index < parts.length; index++) {
      if (index > 0) out.push([]);
      if (parts[index] !== '') (out[out.length - 1] as Span[]).push({ ...one, text: parts[index] as string });
    }
  }
  return out.map(trimmed);
}

/** Spans one after the other with text between them. */
export function joined(parts: readonly (readonly Span[])[], between: string): Span[] {
  const out: Span[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (out.length > 0) out.push(span(between));
    out.push(...part);
  }
  return out;
}

/** Whether every letter and digit of it is bold. */
export function isBold(spans: readonly Span[]): boolean {
  let seen = false;
  for (const one of spans) {
    if (!/[\p{L}\p{N}]/u.test(one.text)) continue;
    if (!one.bold) return false;
    seen = true;
  }
  return seen;
}

/** How many characters from the start are bold (blanks and punctuation before the first plain letter count). */
export function boldLead(spans: readonly Span[]): number {
  let length = 0;
  for (const one of spans) {
    if (!one.bold && /\S/.test(one.text)) break;
    length += one.text.length;
  }
  return length;
}

/** Neighbours with the same marks made one; blanks between two marked spans take their mark. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (let index = 0; index < spans.length; index++) {
    let one = spans[index] as Span;
    const before = out[out.length - 1];
    const after = spans[index + 1];
    if (
      one.raw === null &&
      before !== undefined &&
      after !== undefined &&
      one.text.trim() === '' &&
      before.raw === null
    ) {
      if (sameMarks(before, after))
        one = { ...one, bold: before.bold, italic: before.italic, strike: before.strike, href: before.href };
    }
    if (before !== undefined && before.raw === null && one.raw === null && sameMarks(before, one)) {
      out[out.length - 1] = { ...before, text: before.text + one.text };
    } else out.push(one);
  }
  return out;
}

function sameMarks(a: Span, b: Span): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.href === b.href;
}

/** Spans as Markdown. A line break becomes a hard one. `marks: false` leaves bold and italic out (headings). */
export function markdown(
  spans: readonly Span[],
  options: { readonly marks?: boolean; readonly cell?: boolean } = {},
): string {
  const marks = options.marks ?? true;
  const ready = merged(
    marks ? spans : spans.map((one) => (one.bold || one.italic ? { ...one, bold: false, italic: false } : one)),
  );
  let out = '';
  for (let index = 0; index < ready.length; index++) {
    const one = ready[index] as Span;
    if (one.raw !== null) {
      out += options.cell
        ? one.raw
            .split('\n')
            .join(' ')
            .replace(/(?<!\\)\|/g, '\\|')
        : one.raw;
      continue;
    }
    const text = escaped(one.text, out === '' || out.endsWith('\n'), options.cell ?? false);
    out += marked(text, one, out, ready[index + 1]);
  }
  if (!out.includes('\n')) return out;
  const rows = out.split('\n').map((line) => line.trim());
  return options.cell ? rows.filter((line) => line !== '').join('<br>') : rows.join('\\\n');
}

const wordCharacter = /[\p{L}\p{N}]/u;

function marked(text: string, one: Span, before: string, after: Span | undefined): string {
  if (!one.bold && !one.italic && !one.strike && one.href === null) return text;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const core = text.slice(start, end);
  if (core === '') return text;
  let out = core;
  const { href } = one;
  if (href !== null) {
    const bare = core.replace(/\\/g, '');
    if (href === bare || href === `mailto:${bare}`) out = core;
    else
      out = `[${core.replace(/\n/g, ' ')}](${/[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href})`;
  }
  // Marks only where Markdown will see them: not inside a word, and not across lines.
  const left = start === 0 ? before.slice(-1) : ' ';
  const right = end === text.length ? (after?.raw ?? after?.text ?? '').slice(0, 1) : ' ';
  const inWord = wordCharacter.test(left) || wordCharacter.test(right) || /[*_~]/.test(left);
  // A mark must touch a letter where its other side does: `**« a »**b` would not open.
  const touches = !/^[\p{P}\p{S}]/u.test(core) || left === '' || /[\s\p{P}]/u.test(left);
  const closes = !/[\p{P}\p{S}]$/u.test(core) || right === '' || /[\s\p{P}]/u.test(right);
  if (!inWord && touches && closes && !core.includes('\n')) {
    if (one.strike) out = `~~${out}~~`;
    if (one.italic) out = `*${out}*`;
    if (one.bold) out = `**${out}**`;
  }
  return text.slice(0, start) + out + text.slice(end);
}

/** URLs and addresses keep their characters; the rest is escaped where Markdown would read it as a mark. */
const addresses = /(?:https?:\/\/|www\.)[^\s<>()[\]«»"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

function escaped(text: string, atLineStart: boolean, cell: boolean): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(addresses)) {
    out += escapeWords(text.slice(from, match.index), cell) + (cell ? match[0].replace(/\|/g, '\\|') : match[0]);
    from = match.index + match[0].length;
  }
  out += escapeWords(text.slice(from), cell);
  return cell ? out : escapeLineStarts(out, atLineStart);
}

function escapeWords(text: string, cell: boolean): string {
  const out = text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/\[(?=\^)|\](?=[([:])/g, '\\$&');
  return cell ? out.replace(/\|/g, '\\|') : out;
}

/** What would start a heading, a list, a quote, a rule or a table at the start of a line. */
function escapeLineStarts(text: string, atLineStart: boolean): string {
  const out = text.split('\n');
  for (let index = atLineStart ? 0 : 1; index < out.length; index++) out[index] = escapeLineStart(out[index] as string);
  return out.join('\n');
}

/** Escapes what Markdown would read as a block's mark at the start of a line. */
export function escapeLineStart(line: string): string {
  const blanks = line.length - line.trimStart().length;
  const rest = line.slice(blanks);
  if (/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={1,200}\s*$|-{2,200}\s*$|\|)/.test(rest))
    return `${line.slice(0, blanks)}\\${rest}`;
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(rest);
  if (number) return `${line.slice(0, blanks)}${number[1]}\\${rest.slice((number[1] as string).length)}`;
  return line;
}
