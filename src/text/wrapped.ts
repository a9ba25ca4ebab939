/** What of a block is looked at: see markdown/block.ts. */
interface BlockOfLines {
  readonly kind: string;
  readonly lines: readonly number[];
}

/** Fewer ends of lines tell nothing of a document. */
const fewest = 4;

/** Where more line ends than this share leave room for the next word, people ended them. */
const mostEnded = 0.3;

/** What is longer is full, however wide the widest line. */
const widest = 130;

/**
 * Whether the lines of paragraphs are wrapped by hand or by an editor: hardly one ends where the first word of the next would still have fitted. Lines
 * that people end where a thought ends leave room for it. Null: too few lines to tell.
 */
export function isWrapped(text: string, blocks: readonly BlockOfLines[]): boolean | null {
  const paragraphs = blocks.filter(({ kind, lines }) => (kind === 'paragraph' || kind === 'item') && lines.length > 2);
  const { share, count } = ended(
    paragraphs.map(({ lines: pairs }) => {
      const lines: string[] = [];
      for (let pair = 0; pair < pairs.length; pair += 2) lines.push(text.slice(pairs[pair], pairs[pair + 1]));
      return lines;
    }),
  );
  return count < fewest ? null : share < mostEnded;
}

/** The same of one paragraph, of which any line end counts. */
export function isParagraphWrapped(lines: readonly string[]): boolean {
  return ended([lines]).share < mostEnded;
}

/** Whether somebody ended a line: the first word of the next would have fitted. */
export function isEnded(line: string, next: string, width: number): boolean {
  return filled(line, next) <= width;
}

/** How long a line would be with the first word of the next. */
function filled({ length }: string, next: string): number {
  return length + 1 + (/^\S{1,40}/.exec(next)?.[0].length ?? 0);
}

/** How many of all line ends somebody made, as a share: the widest line may be the last of its paragraph. */
function ended(paragraphs: readonly (readonly string[])[]): { readonly share: number; readonly count: number } {
  const longest = paragraphs.flat().reduce((most, { length }) => Math.max(most, length), 0);
  const width = Math.min(longest, widest);
  const ends = paragraphs.flatMap((lines) => lines.slice(1).map((next, at) => filled(lines[at] as string, next)));
  const made = ends.filter((one) => one <= width).length;
  return { share: ends.length === 0 ? 0 : made / ends.length, count: ends.length };
}
