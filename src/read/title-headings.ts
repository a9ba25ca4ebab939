import type { DateReader } from '../dates/dates.ts';
import type { Block } from '../markdown/block.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { presenceOf } from '../recognise/presence.ts';
import type { Words } from '../recognise/words.ts';
import { normalize } from '../text/normalize.ts';

/** A longer heading says more than what is met, and when. */
const longest = 160;

/** So many headings make a title: the organisation, what meets, the day. */
const mostHeadings = 3;

/**
 * The blocks with the headings of a title as ones of the first level: « ## Repair Café » over « ## Réunion du mardi 3 mars 2026 » are no agenda items. They
 * stand at the top with nothing between them, and the last of them says the day of the meeting.
 */
export function withTitleHeadings(
  text: string,
  blocks: readonly Block[],
  meeting: IsoDate | null,
  { dates, words }: { readonly dates: DateReader; readonly words: Words },
): readonly Block[] {
  if (meeting === null) return blocks;
  let from = 0;
  while (blocks[from]?.kind === 'comment' || blocks[from]?.kind === 'definition') from++;
  let to = from;
  for (let at = from; at < from + mostHeadings && blocks[at]?.kind === 'heading'; at++) {
    const { lines, end } = blocks[at] as Block;
    const said = text.slice(lines[0] ?? end, lines[1] ?? end);
    // « 1. Approbation du PV du 3 mars »: an item has a number, or speaks of another day.
    if (said.length > longest || /^\s*\d{1,2}\s?[.)/-]/.test(said) || isRole(said, words)) break;
    if (dates.saysDay(said, meeting)) to = at + 1;
  }
  if (to === from || (to === from + 1 && blocks[from]?.depth === 1)) return blocks;
  return blocks.map((block, at) => (at >= from && at < to ? { ...block, depth: 1 } : block));
}

/** « Ordre du jour du 3 mars », « Présents »: what stands under them is no text of the title's. */
function isRole(said: string, words: Words): boolean {
  const normalized = normalize(said);
  return presenceOf(said, words) !== null || words.agendaLabels.some((label) => normalized.startsWith(label));
}
