/** Paragraphs that nobody filled are shorter than this, in letters: who breaks lines to fill them has more room. */
const leastFilled = 60;

/**
 * The lines of a paragraph as one source in which a line that somebody typed alone stays a line; where an editor broke a paragraph to fill its
 * lines, they are joined as Markdown has it. Filled is a line to which the next word could not be added, in a paragraph of long lines, and
 * before which no colon stands; one whose lines are all sentences was not filled.
 */
export function withTypedLines(lines: readonly string[]): string {
  const typed = lines.map((line) => line.trim());
  const width = Math.max(...typed.map((line) => (line.includes(' ') ? line.length : 0)), 0);
  const pairs = typed.slice(1).map((next, at) => [typed[at] as string, next] as const);
  const areSentences = pairs.every(([line, next]) => /[.!?…:;]$/.test(line) && /^[^\p{Ll}]/u.test(next));
  const isFilled = ([line, next]: readonly [string, string]): boolean =>
    !line.endsWith(':') && line.length + 1 + (/^\S{0,80}/.exec(next)?.[0].length ?? 0) > width;
  return lines
    .map((line, at) => {
      const pair = pairs[at];
      if (pair === undefined || pair.includes('')) return line;
      const alone = width < leastFilled || areSentences || !isFilled(pair);
      return alone && !line.includes('`') ? `${line.trimEnd()}  ` : line;
    })
    .join('\n');
}
