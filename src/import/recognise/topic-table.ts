import type { ForeignBlock } from '../foreign.ts';
import { block, cellOf } from '../foreign.ts';
import { plain, span } from '../spans.ts';
import { columnsOf, type Lexicon } from './lexicon.ts';
import { type Line, line, toLines } from './lines.ts';

/**
 * Minutes that are one table (`Point | Discussion | Décision | Qui | Quand`): each row becomes a heading with what stands in its cells, its
 * task a table of its own. Gives the lines with such tables opened; the heads of their columns stay as a comment.
 */
export function openTopicTables(lines: readonly Line[], lexicon: Lexicon): Line[] {
  if (!lines.some((one) => one.block.kind === 'table')) return [...lines];
  const levels = lines.flatMap((one) => (one.block.kind === 'heading' ? [one.block.level] : []));
  // Below the title, beside the other headings.
  const level = Math.max(2, levels.length === 0 ? 2 : Math.min(...levels.slice(1), 6));
  return lines.flatMap((one) =>
    one.block.kind === 'table' && one.as === 'text' ? (opened(one, level, lexicon) ?? [one]) : [one],
  );
}

function opened(table: Line, level: number, lexicon: Lexicon): Line[] | null {
  const [head, ...body] = table.block.rows;
  if (head === undefined || body.length < 2) return null;
  const texts = head.map((cell) => textOf(cell.blocks));
  const kinds = texts.map((text) => columnsOf(text, lexicon));
  const topic = kinds.findIndex((kind) => kind.includes('topic'));
  if (topic === -1 || !kinds.some((kind) => kind.includes('content') || kind.includes('what'))) return null;
  const titled = body.filter((row) => /\p{L}/u.test(textOf(row[topic]?.blocks ?? [])));
  if (titled.length < body.length * 0.5 || titled.some((row) => textOf(row[topic]?.blocks ?? []).length > 150))
    return null;
  const is = (kind: 'what' | 'who' | 'when' | 'state' | 'number'): number =>
    kinds.findIndex((each, at) => at !== topic && each.includes(kind) && !each.includes('content'));
  const what = is('what');
  const who = is('who');
  const at = table.block.line;
  const out: Line[] = [
    line(block('raw', at, { raw: `<!-- ${texts.join(' | ').replace(/--/g, '- -')} -->`, spans: [span('')] })),
  ];
  for (const row of body) {
    const number = is('number') === -1 ? '' : textOf(row[is('number')]?.blocks ?? []).replace(/[.)\s]+$/, '');
    const title = row[topic]?.blocks ?? [];
    const first = title[0];
    if (first !== undefined)
      out.push(
        line(
          block('heading', first.line, {
            level,
            spans: first.spans,
            number: first.number ?? (number === '' ? null : number),
          }),
        ),
      );
    out.push(...opening(title.slice(1)));
    for (let column = 0; column < row.length; column++) {
      const cells = row[column]?.blocks ?? [];
      const taken = column === topic || column === is('number') || cells.length === 0;
      if (
        taken ||
        (what !== -1 &&
          who !== -1 &&
          [what, who, is('when'), is('state')].includes(column) &&
          textOf(row[what]?.blocks ?? []) !== '')
      )
        continue;
      // The head of a column that is no plain talk is the label of its text.
      const label = kinds[column]?.includes('content') || texts[column] === '' ? null : (texts[column] as string);
      const [lead, ...rest] = cells as [ForeignBlock, ...ForeignBlock[]];
      if (label === null || cells.length > 1) {
        if (label !== null) out.push(line(block('paragraph', lead.line, { spans: [span(`${label} :`)] })));
        out.push(...opening(cells));
      } else
        out.push(
          line({
            ...lead,
            kind: 'paragraph',
            depth: 0,
            number: null,
            spans: [span(`${label} : ${lead.number === null ? '' : `${lead.number}. `}`), ...lead.spans],
            source: null,
          }),
          ...opening(rest),
        );
    }
    if (what !== -1 && who !== -1 && textOf(row[what]?.blocks ?? []) !== '') {
      const columns = [what, who, is('when'), is('state')].filter((column) => column !== -1);
      const task = [head, row].map((each) => columns.map((column) => each[column] ?? cellOf([])));
      out.push(line(block('table', at, { rows: task, raw: 'row' })));
    }
  }
  return out;
}

function opening(blocks: readonly ForeignBlock[]): Line[] {
  return toLines({ format: 'docx', blocks, dropped: [], frontMatter: null, joined: [] });
}

function textOf(blocks: readonly ForeignBlock[]): string {
  return blocks
    .map((one) => plain(one.spans))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
