import type { DateReader } from '../dates/dates.ts';
import type { Block } from '../markdown/block.ts';
import type { IsoDate } from '../model/iso-date.ts';

/** Where the title of a PV has two headings, the second says no more than the day. */
const longest = 160;

/**
 * The blocks with the second heading of a title as one of the first level: « # Repair Café » over « ## Réunion du mardi 3 mars 2026 » is no agenda item. It
 * stands right under the first heading and says the day of the meeting.
 */
export function withTitleHeadings(
  text: string,
  blocks: readonly Block[],
  meeting: IsoDate | null,
  dates: DateReader,
): readonly Block[] {
  const seen = blocks.findIndex(({ kind }) => kind !== 'comment' && kind !== 'definition');
  const [first, second] = [blocks[seen], blocks[seen + 1]];
  if (meeting === null || first?.kind !== 'heading' || second?.kind !== 'heading' || second.depth <= first.depth)
    return blocks;
  const words = text.slice(second.lines[0] ?? second.end, second.lines[1] ?? second.end);
  // « 1. Approbation du PV du 3 mars »: an item has a number, or speaks of another day.
  if (words.length > longest || /^\s*\d{1,2}\s?[.)/-]/.test(words)) return blocks;
  const isDay = dates.findDates(words, { meeting, language: 'fr' }).some(({ date }) => date === meeting);
  if (!isDay) return blocks;
  return blocks.map((block) => (block === second ? { ...block, depth: 1 } : block));
}
