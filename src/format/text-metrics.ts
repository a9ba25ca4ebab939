/**
 * How many columns of a terminal a text takes. Latin letters, their accents in both forms and the marks that we
 * draw are counted here; anything beyond asks string-width, which is loaded when the first such text is met.
 */

/** The width of a text in columns: `string-width`, or an equal. */
export type StringWidth = (text: string) => number;

const ascii = /^[\x20-\x7e]*$/;

/** Latin, its combining marks, general punctuation, currency, arrows, lines, blocks, and the marks and boxes we draw. */
const near =
  /^[\x20-\x7e\xa0-\u036f\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u2193\u2500-\u25a0\u25b2\u25cb\u2610\u2611\u2714\u2715]*$/;
/** The same without marks that combine: each takes a column. */
const single =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u2193\u2500-\u25a0\u25b2\u25cb\u2610\u2611\u2714\u2715]*$/;
/**
 * Pieces of a long text, cut where no letter or emoji is torn: before ASCII, kana or an ideograph. On Node 20
 * Intl.Segmenter, which string-width uses too, takes time quadratic in the length of its text.
 */
const pieces = /[\s\S]{128,1024}?(?=[ -~\u3040-\u9fff])|[\s\S]{1,1024}/gu;
const kanaOrIdeograph = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/g;
/** Letters that take a column each, and kana and ideographs, which take two. */
const singleOrDouble =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u2193\u2500-\u25a0\u25b2\u25cb\u2610\u2611\u2714\u2715\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/;
const combining = /[\u0300-\u036f\xad]/g;

let segmenter: Intl.Segmenter | undefined;

export class TextMetrics {
  /** True once a text was met that only string-width can measure; what was laid out till then is to be laid out again. */
  beyond = false;
  readonly #stringWidth: StringWidth | null;
  readonly #known = new Map<string, number>();

  constructor(stringWidth: StringWidth | null) {
    this.#stringWidth = stringWidth;
  }

  /** Columns that a text without control characters takes. */
  width(text: string): number {
    if (ascii.test(text)) return text.length;
    if (single.test(text)) return text.length;
    if (near.test(text)) return text.length - (text.match(combining)?.length ?? 0);
    if (singleOrDouble.test(text)) return text.length + (text.match(kanaOrIdeograph)?.length ?? 0);
    if (this.#stringWidth === null) {
      this.beyond = true;
      return text.length;
    }
    let width = this.#known.get(text);
    if (width === undefined) {
      width = 0;
      for (const piece of text.match(pieces) ?? []) width += this.#stringWidth(piece);
      this.#known.set(text, width);
    }
    return width;
  }

  /** The text in units that a line may not be broken within: a letter with its accents, an emoji with its parts. */
  units(text: string): string[] {
    if (ascii.test(text) || singleOrDouble.test(text)) return text.split('');
    if (near.test(text)) return text.match(/.?[\u0300-\u036f]+|./g) ?? [];
    segmenter ??= new Intl.Segmenter();
    const units: string[] = [];
    for (const piece of text.match(pieces) ?? []) {
      for (const { segment } of segmenter.segment(piece)) units.push(segment);
    }
    return units;
  }
}
