import { plainLabel } from '../../recognise/field-line.ts';
import { normalize } from '../../text/normalize.ts';
import type { HeadContext } from './head-context.ts';
import { presenceOf, wordsOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import { isOtherDay } from './other-days.ts';

/** Finds the line that is the title of a document without headings. */
export function findTitle(lines: readonly Line[], context: HeadContext): Line | null {
  const { lexicon, dates, language } = context;
  let best: { line: Line; score: number } | null = null;
  let seen = 0;
  const largest = Math.max(0, ...lines.slice(0, 12).map((line) => line.block.look.size ?? 0));
  for (const line of lines.slice(0, 14)) {
    if (line.as !== 'text' || line.text === '') continue;
    if (line.block.kind !== 'paragraph' && line.block.kind !== 'heading') break;
    if (presenceOf(line.text, lexicon) !== null || lexicon.agenda.has(plainLabel(line.text))) break;
    if (line.glued && line.block.source !== null && !line.block.look.bold) continue;
    const { text } = line;
    // What stands at the top or the foot of every page is a title where the document itself has none.
    const isOfPages = line.block.line === 0;
    if (!isOfPages) seen++;
    if (text.length > 160) break;
    const label = labelOf(text);
    const head = label === null ? undefined : lexicon.spoken.fields.get(plainLabel(label.text));
    if (head !== undefined && head !== 'title') continue;
    if (label !== null && presenceOf(label.text, lexicon) !== null) break;
    const words = ` ${wordsOf(normalize(text)).join(' ')} `;
    const named = lexicon.titles.some((title) => words.includes(` ${wordsOf(title).join(' ')} `));
    const days = dates.findDates(text, { meeting: null, language }).filter((date) => date.precision === 'day');
    const [own] = days.filter(({ start }, at) => !isOtherDay(text.slice(days[at - 1]?.end ?? 0, start), lexicon));
    // « PV approuvé le 12 février 2026 », « Version du 3 février »: a remark on the document.
    if (days.length > 0 && own === undefined) continue;
    const dated = own !== undefined;
    let score =
      (named ? 1.2 : 0) +
      (dated && text.length < 120 ? 1 : 0) +
      (line.block.look.bold ? 0.6 : 0) +
      (line.block.look.centred ? 0.6 : 0);
    score += seen === 1 && !isOfPages ? 0.7 : 0;
    if (line.block.kind === 'heading') score += named || dated ? 2 : -2;
    if (largest > 0 && line.block.look.size === largest) score += 0.5;
    if (/[.:;,]$/.test(text)) score -= 1;
    if (text.length > 110) score -= 0.5;
    if (score >= 1.2 && (best === null || score > best.score)) best = { line, score };
  }
  return best?.line ?? null;
}
