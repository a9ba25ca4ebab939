import type { Cell, Inline, Sentence, Tone } from '../model/table.ts';
import { isHarmless, splitControls } from '../text/controls.ts';
import type { Locale } from '../text/wording.ts';
import { sayPhrase } from '../text/wording.ts';
import type { RenderOptions } from './format.ts';
import type { Run, Style } from './layout.ts';
import { boldStyle, codeStyle, dimStyle, italicStyle, plainStyle } from './layout.ts';
import { isBareLink, safeHref } from './links.ts';
import { cellWords, marks, nothing, oneLine, sentenceWords, stateDrawn } from './words.ts';

export const toned: Readonly<Record<Tone, Style>> = {
  good: { tone: 'good' },
  waiting: { tone: 'waiting' },
  bad: { tone: 'bad' },
  quiet: { tone: 'quiet' },
  plain: plainStyle,
};

/** A tone colours plain text only: what is quiet or bold already stays so. */
function tonedStyle(style: Style, tone: Tone | undefined): Style {
  return style === plainStyle && tone !== undefined ? toned[tone] : style;
}

/** Cells, inlines and sentences as runs: words, and how they look. */
export class TextRuns {
  readonly locale: Locale;
  readonly #link: (href: string) => string | null;
  readonly #states = new Map<string, string>();

  constructor(options: RenderOptions) {
    this.locale = { words: options.words, today: options.today };
    const { link } = options;
    this.#link = (href) => {
      const target = link?.(href) ?? null;
      return target === null ? null : safeHref(target, true);
    };
  }

  /** Text of a file or of a language as runs: on one line, control characters written out and dim. */
  text(text: string, style: Style): Run[] {
    // Most texts: on one line already, and with nothing to be written out. Tabs and line ends are not harmless.
    if (text !== '' && isHarmless(text) && !text.includes('  ')) return [{ text, style }];
    return splitControls(oneLine(text)).map((part) => ({ text: part.text, style: part.escaped ? dimStyle : style }));
  }

  cell(cell: Cell, style: Style): Run[] {
    if (cell === null) return [{ text: nothing, style: dimStyle }];
    if (cell.kind === 'list') return cell.cells.length === 0 ? this.cell(null, style) : this.#list(cell.cells, style);
    if (cell.kind === 'state') return this.text(this.#drawn(cell), tonedStyle(style, cell.tone));
    if (cell.kind === 'inlines') return this.inlines(cell.children, style);
    const words = cellWords(cell, this.locale);
    switch (cell.kind) {
      case 'date':
        if (cell.late !== true) return this.text(words, style);
        return this.text(`${words}\u00a0${marks.bad}`, tonedStyle(style, 'bad'));
      case 'phrase':
        return this.text(words, tonedStyle(style, cell.tone));
      case 'ref': {
        const link = cell.href == null ? null : this.#link(cell.href);
        return this.text(words, link === null ? style : { ...style, link });
      }
      default:
        return words.trim() === '' ? this.cell(null, style) : this.text(words, style);
    }
  }

  /** A state's mark and word; a register has a few, each in many rows. */
  #drawn(cell: Cell & { readonly kind: 'state' }): string {
    const key = `${cell.code} ${cell.tone} ${cell.short === true}`;
    let drawn = this.#states.get(key);
    if (drawn === undefined) {
      const { mark, word } = stateDrawn(cell, this.locale);
      drawn = mark === '' || word === '' ? mark + word : `${mark}\u00a0${word}`;
      this.#states.set(key, drawn);
    }
    return drawn;
  }

  #list(cells: readonly Cell[], style: Style): Run[] {
    if (cells.length === 1) return this.cell(cells[0] as Cell, style);
    return cells.flatMap((cell, at) =>
      at === 0 ? this.cell(cell, style) : [{ text: ', ', style }, ...this.cell(cell, style)],
    );
  }

  inlines(inlines: readonly Inline[], style: Style): Run[] {
    return inlines.flatMap((inline) => this.#inline(inline, style));
  }

  #inline(inline: Inline, style: Style): Run[] {
    switch (inline.kind) {
      case 'text':
        return this.text(inline.text, style);
      case 'phrase':
        return this.text(sayPhrase(inline.phrase, this.locale), tonedStyle(style, inline.tone));
      case 'cell':
        return this.cell(inline.cell, style);
      case 'strong':
        return this.inlines(inline.children, style === plainStyle ? boldStyle : { ...style, bold: true });
      case 'em':
        return this.inlines(inline.children, style === plainStyle ? italicStyle : { ...style, italic: true });
      case 'struck':
        // As it is typed: not every terminal strikes, and a file never does.
        return [{ text: '~~', style }, ...this.inlines(inline.children, style), { text: '~~', style }];
      case 'code':
        return this.text(inline.text, style === plainStyle ? codeStyle : { ...style, code: true });
      case 'break':
        return [{ text: '\n', style }];
      case 'image':
        return this.inlines(inline.children, style);
      case 'link':
        return this.#linked(inline.href, inline.children, style);
    }
  }

  /** A link that the terminal can follow, else its words with the address after them. */
  #linked(href: string, children: readonly Inline[], style: Style): Run[] {
    const link = this.#link(href);
    if (link !== null) return this.inlines(children, { ...style, link });
    const runs = this.inlines(children, style);
    const address = safeHref(href);
    const words = runs.map((run) => run.text).join('');
    if (address === null || address.startsWith('#') || isBareLink(address, words)) return runs;
    return [...runs, { text: ` (${address})`, style: dimStyle }];
  }

  sentence(sentence: Sentence): Run[] {
    return this.text(sentenceWords(sentence, this.locale), plainStyle);
  }
}
