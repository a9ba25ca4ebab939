import type { Block } from '../../markdown/block.ts';
import { plain } from '../spans.ts';
import type { Line } from './lines.ts';

/** Lines of a document as the reader of minutes takes them: a text, and the blocks that say where each stands in it. */
export interface TypedBlocks {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The line that stands at an offset of the text. */
  lineAt(offset: number): Line | undefined;
}

/** `isField`: words are the label of a field, which a line of nothing but bold letters heads. */
export function typedBlocks(lines: readonly Line[], isField: (text: string) => boolean): TypedBlocks {
  const blocks: (Block & { lines: number[] })[] = [];
  const starts: { readonly start: number; readonly line: Line }[] = [];
  let text = '';
  let list = 0;
  for (const line of lines) {
    const { kind, ordered, number, box, depth, look } = line.block;
    const rows = kind === 'table' ? rowsOf(line) : [line.text];
    if (rows.join('') === '' || kind === 'raw' || kind === 'rule') continue;
    const start = text.length;
    starts.push({ start, line });
    const place = rows.flatMap((row) => {
      const from = text.length;
      text += `${row}\n`;
      return [from, text.length - 1];
    });
    const last = blocks.at(-1);
    if (line.glued && last !== undefined && last.kind !== 'heading' && kind === 'paragraph' && line.as === 'text') {
      last.lines.push(...place);
      continue;
    }
    const isHeading =
      headings.has(line.as) ||
      (line.as === 'gone' && kind === 'heading') ||
      ((kind === 'heading' || look.bold) && isField(line.text));
    if (kind !== 'item') list++;
    blocks.push({
      kind: isHeading ? 'heading' : kind === 'item' || kind === 'table' ? kind : 'paragraph',
      start,
      end: text.length - 1,
      depth: isHeading ? (over.has(line.as) && !isField(line.text) ? 1 : 2) : depth,
      list: kind === 'item' ? list : 0,
      ordered,
      number: number === null ? null : Number.parseInt(number, 10) || null,
      box,
      boxStart: -1,
      lines: place,
    });
  }
  return { text, blocks, lineAt: (offset) => starts.findLast(({ start }) => start <= offset)?.line };
}

/** A table as Markdown has it. */
function rowsOf({ block: { rows } }: Line): string[] {
  const cells = rows.map((row) =>
    row.map(({ blocks }) =>
      blocks
        .map(({ spans }) => plain(spans))
        .join(', ')
        .replace(/[\s|]+/g, ' '),
    ),
  );
  const all = cells.map((row) => `| ${row.join(' | ')} |`);
  return [...all.slice(0, 1), '|---|', ...all.slice(1)];
}

const headings: ReadonlySet<Line['as']> = new Set(['title', 'section', 'sub', 'wrapper', 'agenda', 'preamble-heading']);

/** Headings that stand over all items, and end no head. */
const over: ReadonlySet<Line['as']> = new Set(['title', 'wrapper', 'preamble-heading']);
