import type { Tone } from '../model/table.ts';
import type { TextMetrics } from './text-metrics.ts';

/** How a run of text looks; one object is shared by all that look the same, so that they are compared by identity. */
export interface Style {
  readonly dim?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly tone?: Tone;
  /** An address, safe to write. */
  readonly link?: string;
}

/** A piece of text in one style, without control characters but for line feeds, which break the line. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Run[];

export const plainStyle: Style = {};
export const dimStyle: Style = { dim: true };
export const boldStyle: Style = { bold: true };
export const italicStyle: Style = { italic: true };
export const codeStyle: Style = { code: true };

export function widthOf(line: Line, metrics: TextMetrics): number {
  let width = 0;
  for (const run of line) width += metrics.width(run.text);
  return width;
}

/** Something that is not broken, unless it is wider than a whole line. */
interface Word {
  readonly runs: Run[];
  width: number;
  /** Whether a blank stands before it, which the end of a line swallows. */
  readonly blank: boolean;
}

/** From here on letters are as wide as two, and a line may break between them. */
const ideographs = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3fffd}]/u;
/** Never at the start of a line. */
const closing =
  /^[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d]/;

function append(line: Run[], text: string, style: Style): void {
  const last = line.at(-1);
  if (last !== undefined && last.style === style) line[line.length - 1] = { text: last.text + text, style };
  else line.push({ text, style });
}

/** Cuts runs into lines at line feeds, and these into words at plain blanks: a no-break space is part of a word. */
function linesOfWords(runs: Line, metrics: TextMetrics): Word[][] {
  const lines: Word[][] = [[]];
  let word: Word | null = null;
  let blank = false;
  const add = (text: string, style: Style): void => {
    if (word === null) {
      word = { runs: [], width: 0, blank };
      lines[lines.length - 1]?.push(word);
    }
    append(word.runs, text, style);
    word.width += metrics.width(text);
    blank = false;
  };
  for (const { text, style } of runs) {
    for (const part of text.match(/[ \t]+|\n|[^ \t\n]+/g) ?? []) {
      if (part === '\n') {
        lines.push([]);
        word = null;
        blank = false;
      } else if (part[0] === ' ' || part[0] === '\t') {
        word = null;
        blank = true;
      } else if (ideographs.test(part)) {
        for (const unit of metrics.units(part)) {
          if (ideographs.test(unit) && !closing.test(unit)) word = null;
          add(unit, style);
          if (ideographs.test(unit)) blank = false;
        }
      } else add(part, style);
    }
  }
  return lines;
}

/** After these a word that must be broken is broken, in the last half of a line: an address, a path. */
const breakAfter = /[-/_.,;?&=@:)]/;

/** Breaks a word that no line can hold: at most `width` columns a piece, except where one unit is wider. */
function breakWord(word: Word, width: number, metrics: TextMetrics): Word[] {
  const units = word.runs.flatMap(({ text, style }) =>
    metrics.units(text).map((unit) => ({ unit, style, width: metrics.width(unit) })),
  );
  const pieces: Word[] = [];
  let start = 0;
  while (start < units.length) {
    let end = start;
    let used = 0;
    let good = start;
    for (; end < units.length; end++) {
      const unit = units[end] as (typeof units)[number];
      if (end > start && used + unit.width > width) break;
      used += unit.width;
      if (used * 2 > width && breakAfter.test(unit.unit)) good = end + 1;
    }
    if (end < units.length && good > start) end = good;
    const piece: Word = { runs: [], width: 0, blank: word.blank && start === 0 };
    for (const unit of units.slice(start, end)) {
      append(piece.runs, unit.unit, unit.style);
      piece.width += unit.width;
    }
    pieces.push(piece);
    start = end;
  }
  return pieces;
}

function isOneLine(runs: Line): boolean {
  return runs.every(({ text }) => !text.includes('\n')) && runs[0]?.text[0] !== ' ' && runs.at(-1)?.text.at(-1) !== ' ';
}

const textOf = ({ runs }: Word): string =>
  runs.length === 1 ? (runs[0] as Run).text : runs.map(({ text }) => text).join('');
/** What French sets after a blank, one after the other: it does not begin a line. */
const endsPhrase = /^[»:;!?][»:;!?.,)\u00a0\u202f]{0,5}$/;

/** What stays with the word after it: a guillemet that opens, and a number with what it counts (« 3 actions », `20 €`). */
const opensPhrase = /^(?:\(?«|\(?\d{1,4})$/;

/** Keeps `«` and numbers with the word after them, and `»`, `:`, `;`, `!`, `?` with the one before, where people type a plain blank. */
function kept(words: readonly Word[], width: number): Word[] {
  const out: Word[] = [];
  let opened = false;
  for (const word of words) {
    const text = textOf(word);
    const last = out.at(-1);
    if (last && word.blank && (opened || endsPhrase.test(text)) && last.width + 1 + word.width <= width) {
      const runs = [...last.runs];
      const style = word.runs[0]?.style;
      append(runs, ' ', runs.at(-1)?.style === style && style !== undefined ? style : plainStyle);
      for (const run of word.runs) append(runs, run.text, run.style);
      out[out.length - 1] = { runs, width: last.width + 1 + word.width, blank: last.blank };
    } else out.push(word);
    opened = opensPhrase.test(text);
  }
  return out;
}

/**
 * Breaks runs into lines of at most `width` columns, at blanks; a word wider than that is broken too. With null
 * nothing is broken but at line feeds. There is always at least one line.
 */
export function wrap(runs: Line, width: number | null, metrics: TextMetrics): Line[] {
  if (isOneLine(runs) && (width === null || widthOf(runs, metrics) <= width)) return [runs];
  const lines: Run[][] = [];
  for (const words of linesOfWords(runs, metrics)) {
    let line: Run[] = [];
    let used = 0;
    const place = (word: Word): void => {
      const gap = word.blank && used > 0 ? 1 : 0;
      if (width !== null && used > 0 && used + gap + word.width > width) {
        lines.push(line);
        line = [];
        used = 0;
      } else if (gap === 1) {
        const next = word.runs[0];
        const last = line.at(-1);
        append(line, ' ', next !== undefined && last?.style === next.style ? next.style : plainStyle);
        used++;
      }
      for (const run of word.runs) append(line, run.text, run.style);
      used += word.width;
    };
    for (const word of width === null ? words : kept(words, width)) {
      if (width !== null && word.width > width) for (const piece of breakWord(word, width, metrics)) place(piece);
      else place(word);
    }
    lines.push(line);
  }
  return lines;
}

/** The widest word of runs: below this, `wrap` breaks words. */
export function widestWord(runs: Line, metrics: TextMetrics): number {
  let widest = 0;
  for (const words of linesOfWords(runs, metrics)) for (const word of words) widest = Math.max(widest, word.width);
  return widest;
}

/** Fills a line with blanks to a width, at its end or (right) at its start. */
export function pad(line: Line, width: number, metrics: TextMetrics, align: 'left' | 'right' = 'left'): Line {
  const missing = width - widthOf(line, metrics);
  if (missing <= 0) return line;
  return align === 'right' ? [blanks(missing), ...line] : [...line, blanks(missing)];
}

/** Puts blocks of lines side by side, `gap` blanks between them; the last is not filled. */
export function beside(
  blocks: readonly { readonly lines: readonly Line[]; readonly width: number; readonly align?: 'left' | 'right' }[],
  gap: number,
  metrics: TextMetrics,
): Line[] {
  const height = blocks.reduce((most, block) => Math.max(most, block.lines.length), 0);
  const between = blanks(gap);
  const lines: Line[] = [];
  for (let row = 0; row < height; row++) {
    const line: Run[] = [];
    let filled: Run[] = [];
    for (const [column, { lines: cells, width, align }] of blocks.entries()) {
      const cell = cells[row] ?? [];
      if (column > 0) filled.push(between);
      if (!cell.some((run) => run.text !== '')) {
        filled.push(blanks(width));
        continue;
      }
      const missing = width - widthOf(cell, metrics);
      for (const run of filled) line.push(run);
      filled = [];
      if (missing > 0) (align === 'right' ? line : filled).push(blanks(missing));
      for (const run of cell) line.push(run);
    }
    lines.push(line);
  }
  return lines;
}

function blanks(width: number): Run {
  return { text: ' '.repeat(width), style: plainStyle };
}

/** Puts marks before lines: one before the first, another before the rest. */
export function prefixed(lines: readonly Line[], first: Run, rest: Run): Line[] {
  return lines.map((line, at) => {
    const mark = at === 0 ? first : rest;
    return line.length === 0 && mark.text.trim() === '' ? line : [mark, ...line];
  });
}

/** Lines as text: each run painted, none with blanks at its end. */
export function printed(lines: readonly Line[], paint: (run: Run) => string): string {
  let out = '';
  for (const line of lines) {
    let end = line.length;
    while (end > 0 && /^ *$/.test(line[end - 1]?.text ?? '')) end--;
    for (let at = 0; at < end; at++) out += paint(line[at] as Run);
    out += '\n';
  }
  return out;
}
