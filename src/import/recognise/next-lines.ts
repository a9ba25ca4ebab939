import { plainLabel } from '../../recognise/field-line.ts';
import type { HeadContext } from './head-context.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';

/**
 * The lists of days under labels of next meetings, where no item is about them: the labels are `gone`, and given apart. A line that announces one
 * meeting stays where it is, and czs reads it there.
 */
export function announcedIn(
  lines: readonly Line[],
  known: readonly Line[],
  { lexicon, dates, language }: Pick<HeadContext, 'lexicon' | 'dates' | 'language'>,
): { readonly next: readonly Line[]; readonly labels: readonly string[] } {
  const next: Line[] = [];
  const labels: string[] = [];
  const isItem = lines.some(
    (line) =>
      line.as === 'section' && isNext((labelOf(line.text)?.text ?? line.text).replace(/^\d{1,2}[.)]\s/, ''), lexicon),
  );
  if (isItem) return { next, labels };
  const holdsDay = (text: string): boolean =>
    dates.findDates(text, { meeting: '2000-01-01', language }).some(({ precision }) => precision === 'day');
  for (const [index, line] of lines.entries()) {
    const list = listOfDays(lines, index, lexicon, holdsDay);
    if (list === null) continue;
    line.as = 'gone';
    labels.push(line.text);
    next.push(...list.filter((one) => !known.includes(one)));
  }
  return { next, labels };
}

/** « Prochaines réunions : » alone on a line: the list of days and nothing else under it; null where there is none. */
function listOfDays(
  lines: readonly Line[],
  index: number,
  lexicon: Lexicon,
  holdsDay: (text: string) => boolean,
): Line[] | null {
  const line = lines[index] as Line;
  const label = labelOf(line.text);
  if (line.as !== 'text' || label === null || label.rest !== '' || line.block.depth > 0) return null;
  if (!isNext(label.text, lexicon)) return null;
  const list: Line[] = [];
  for (let at = index + 1; at < lines.length; at++) {
    const one = lines[at] as Line;
    if (one.block.kind !== 'item' || one.block.depth > 1) {
      // What stands under a day, as its agenda, would be torn from it.
      if (one.block.depth > 0) return null;
      break;
    }
    if (one.as !== 'text' || !holdsDay(one.text)) return null;
    list.push(one);
  }
  return list.length === 0 ? null : list;
}

/** Whether words are a label or a heading of next meetings. */
export function isNext(text: string, lexicon: Lexicon): boolean {
  return (
    lexicon.headings.get(plainLabel(text)) === 'next-meetings' || lexicon.spoken.fields.get(plainLabel(text)) === 'next'
  );
}
