import { bytesOf } from '../../src/cli/print.ts';
import type { Piece } from '../../src/format/format.ts';
import type { PageBlock, Runs } from '../../src/format/pages.ts';

/** What a format gives in pieces, as one text. */
export async function whole(pieces: Iterable<Piece> | AsyncIterable<Piece>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(pieces));
}

/** The same of a format of text that waits for nothing. */
export function wholeOf(pieces: Iterable<Piece> | AsyncIterable<Piece>): string {
  return [...(pieces as Iterable<string>)].join('');
}

/** Words and figures in their order, without marks, numbers of lists and addresses. */
export function wordsIn(written: string): string[] {
  return (
    written
      .replace(/\]\([^)]*\)|<br>|&(?:amp|lt|gt);|\\/g, ' ')
      .replace(/^ *(?:\d+[.)]|[-*]) (?:\[[ x]\] )?/gm, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What stands on pages, in its order. */
export function pageText(blocks: readonly PageBlock[]): string {
  const runs = (all: Runs): string => all.map((run) => run.text).join('');
  const shown = (block: PageBlock): string => {
    switch (block.kind) {
      case 'text':
      case 'heading':
        return runs(block.runs);
      case 'list':
        return block.items.map(pageText).join('\n');
      case 'quote':
        return pageText(block.blocks);
      case 'fact':
        return [block.label, ...block.lines].map(runs).join('\n');
      case 'table':
        return [...block.heads, ...block.rows.flatMap(({ cells }) => cells.flat().map(runs))].join('\n');
      case 'chart':
        return [block.title, ...block.points.map(({ label, value }) => `${label}\n${value}`)].join('\n');
      case 'rule':
        return '';
    }
  };
  return blocks.map(shown).join('\n');
}
