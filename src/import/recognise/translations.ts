import type { Language } from '../../model/minutes.ts';
import type { Cell, ForeignBlock } from '../foreign.ts';
import { quoted, withQuotes } from '../sources/common.ts';
import { plain, span, trimmed } from '../spans.ts';
import { type Lexicon, languageOf } from './lexicon.ts';

/**
 * A table whose columns say the same in several languages: its rows become text in the language of the archive, or else in that of the first column,
 * each with what the other columns say in a quotation below it. In a table nothing of it would be an item or an entry; as text, all of it twice.
 */
export function openTranslations(
  blocks: readonly ForeignBlock[],
  lexicon: Lexicon,
  language: Language,
): readonly ForeignBlock[] {
  return blocks.flatMap((one) => (one.kind === 'table' ? (opened(one, lexicon, language) ?? [one]) : [one]));
}

function opened({ rows }: ForeignBlock, lexicon: Lexicon, language: Language): ForeignBlock[] | null {
  const columns = rows[0]?.length ?? 0;
  const isPlain = ({ blocks, columns: wide, above }: Cell): boolean =>
    wide === 1 && !above && blocks.every(({ kind }) => kind !== 'table' && kind !== 'raw');
  if (columns < 2 || columns > 3 || rows.some((row) => row.length !== columns || !row.every(isPlain))) return null;
  const spoken = Array.from({ length: columns }, (_, at) =>
    languageOf(rows.map((row) => wordsOf(row[at] as Cell)).join('\n'), lexicon),
  );
  if (spoken.includes(null) || new Set(spoken).size < columns) return null;
  const own = Math.max(spoken.indexOf(language), 0);
  return rows.flatMap((row) => [
    ...(row[own] as Cell).blocks,
    ...row.flatMap((cell, at) => (at === own ? [] : quotation(cell))),
  ]);
}

function wordsOf({ blocks }: Cell): string {
  return blocks
    .map(({ spans }) => plain(spans))
    .join('\n')
    .trim();
}

function quotation({ blocks }: Cell): readonly ForeignBlock[] {
  const said = blocks.filter(({ spans }) => trimmed(spans).length > 0);
  return withQuotes(
    said.map(({ kind, number, spans, line }) => {
      const mark = kind !== 'item' ? '' : number === null ? '- ' : `${number}. `;
      return quoted(mark === '' ? spans : [span(mark), ...spans], line, 0);
    }),
  );
}
