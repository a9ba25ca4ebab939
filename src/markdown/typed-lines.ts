import { isEnded, isParagraphWrapped } from '../text/wrapped.ts';

/** Paragraphs that nobody filled are shorter than this, in letters: who breaks lines to fill them has more room. */
const leastFilled = 60;

/** No editor fills lines that wide. */
const mostFilled = 200;

/** « Excusés : … »: a line that begins with a label of a few words. */
const labelled = /^[*_]{0,3}\p{Lu}[\p{L}·.()'’/-]*(?:\s[\p{L}·.()'’/-]+){0,3}\s?:[*_]{0,3}\s/u;

/** So many lines of a paragraph tell by themselves whether it is wrapped. */
const enough = 3;

/**
 * The lines of a paragraph as one source in which a line that somebody typed alone stays a line; where an editor broke a paragraph to fill its lines,
 * they are joined as Markdown has it, but where the next word would have fitted, a colon stands before, or a label begins as one begins the paragraph. `isWrapped`: whether the lines of the
 * document are (text/wrapped.ts), which says so of paragraphs too short to tell; null where it has too few lines. A paragraph whose lines are all
 * sentences was not filled.
 */
export function withTypedLines(lines: readonly string[], isWrapped: boolean | null): string {
  const typed = lines.map((line) => line.trim());
  const width = Math.max(...typed.map((line) => (line.includes(' ') ? line.length : 0)), 0);
  const pairs = typed.slice(1).map((next, at) => [typed[at] as string, next] as const);
  const areSentences = pairs.every(([line, next]) => /[.!?…:;]$/.test(line) && /^[^\p{Ll}]/u.test(next));
  const hasLabel = labelled.test(typed[0] ?? '');
  const isFilled =
    width >= leastFilled &&
    width <= mostFilled &&
    !areSentences &&
    (isWrapped === true || (isParagraphWrapped(typed) && (isWrapped === null || lines.length >= enough)));
  return lines
    .map((line, at) => {
      const pair = pairs[at];
      if (pair === undefined || pair.includes('')) return line;
      const isField = hasLabel && labelled.test(pair[1]);
      const alone = !isFilled || isField || pair[0].endsWith(':') || isEnded(...pair, width);
      // A backslash at its end breaks it already, and would be seen before blanks.
      return alone && !line.includes('`') && !line.trimEnd().endsWith('\\') ? `${line.trimEnd()}  ` : line;
    })
    .join('\n');
}
