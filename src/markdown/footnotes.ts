import type { Entry } from '../model/minutes.ts';
import { type Place, reachesInto } from '../model/place.ts';
import { addTo } from '../text/group.ts';
import type { Block } from './block.ts';
import { plainText } from './inline.ts';

/** A footnote: its block, and where the words cite it, outside of notes. */
export interface Footnote {
  readonly block: Block;
  /** Offsets, in order. */
  readonly calls: readonly number[];
}

/** What a copy may say of a note by its words alone; a note that nothing open cites is in no copy. */
export type NoteIsOpen = (words: string) => boolean;

/** Whether a block is a footnote's: `[^1]: Words`. */
export function isFootnote(text: string, { kind, start }: Block): boolean {
  return kind === 'definition' && text.startsWith('[^', start);
}

/** The footnotes of a text by where they start. In linear time: each bracket is looked at once. */
export function footnotesIn(text: string, blocks: readonly Block[]): ReadonlyMap<number, Footnote> {
  const notes = new Map<number, Footnote>();
  const definitions = blocks.filter((block) => block.kind === 'definition');
  if (!definitions.some((block) => isFootnote(text, block))) return notes;
  const calls = new Map<string, number[]>();
  let next = 0;
  for (let at = text.indexOf('[^'); at !== -1; at = text.indexOf('[^', at + 2)) {
    while ((definitions[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    if ((definitions[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
    addTo(calls, labelAt(text, at), at);
  }
  for (const block of definitions)
    if (isFootnote(text, block)) notes.set(block.start, { block, calls: calls.get(labelAt(text, block.start)) ?? [] });
  return notes;
}

/** Capitals are the same in labels; one longer than any is none. */
function labelAt(text: string, at: number): string {
  const near = text.slice(at, at + 300);
  return near.slice(0, near.indexOf(']') + 1).toLowerCase();
}

/** The innermost entry that holds each of the offsets, which are in order. */
export function holdersOf(offsets: readonly number[], entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  const sorted = [...entries].sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
  const holders = new Map<number, Entry>();
  const open: Entry[] = [];
  let next = 0;
  for (const offset of offsets) {
    for (let one = sorted[next]; one !== undefined && one.extent.start <= offset; one = sorted[++next]) {
      while (open.length > 0 && (open[open.length - 1] as Entry).extent.end <= one.extent.start) open.pop();
      open.push(one);
    }
    while (open.length > 0 && (open[open.length - 1] as Entry).extent.end <= offset) open.pop();
    const holder = open[open.length - 1];
    if (holder !== undefined) holders.set(offset, holder);
  }
  return holders;
}

/**
 * The notes that a copy leaves out: no open words cite them, or some that it leaves out do, or their own words are not open. `cuts` are in order,
 * none within another.
 */
export function closedNotes(
  text: string,
  blocks: readonly Block[],
  cuts: readonly Place[],
  isOpen: NoteIsOpen,
): Place[] {
  return [...footnotesIn(text, blocks).values()]
    .filter(({ block, calls }) => {
      const words = plainText(text.slice(block.start, block.end));
      return (
        calls.length === 0 || calls.some((call) => reachesInto(cuts, { start: call, end: call })) || !isOpen(words)
      );
    })
    .map(({ block: { start, end } }) => ({ start, end }))
    .filter((place) => !reachesInto(cuts, { start: place.start, end: place.start }));
}
