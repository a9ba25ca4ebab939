import type { Entry, Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { Block } from './block.ts';
import { findComments } from './comments.ts';
import { plainText } from './inline.ts';

/** A piece of a PV that is read as one: an entry, a title, a paragraph. Texts are plain, without marks. */
export interface Passage {
  readonly kind: 'entry' | 'item' | 'title' | 'text';
  readonly text: string;
  /** Words that belong to it and are not its text: an entry's label, people and dates; the place of the meeting. */
  readonly about: string;
  readonly place: Place;
  readonly entry: Entry | null;
  /** Index into `Minutes.items`; -1: none. */
  readonly item: number;
}

/** The passages of a PV: its title, its entries, the titles of its items, then what text is left, each in the order of the file. */
export function* passagesOf(text: string, minutes: Minutes, blocks: readonly Block[]): Generator<Passage> {
  const { entries, items, keys, title, meetingPlace } = minutes;
  const comments = findComments(text, blocks);
  const exact = (start: number, end: number): string =>
    comments === null ? text.slice(start, end) : comments.without(start, end);
  const heading = blocks.find((block) => block.kind === 'heading');
  if (title !== null || meetingPlace !== null) {
    const place = keys.title ?? (heading?.depth === 1 ? heading : (keys.place ?? { start: 0, end: 0 }));
    yield { kind: 'title', text: title ?? '', about: meetingPlace ?? '', place, entry: null, item: -1 };
  }
  for (const entry of entries) {
    const about = plainText(exact(entry.head.start, entry.head.end)).replace(/^[*_]{1,3}|[*_]{1,3}$/g, '');
    yield { kind: 'entry', text: entry.text, about, place: entry.place, entry, item: entry.item };
  }
  for (const [index, item] of items.entries())
    yield { kind: 'item', text: item.title, about: '', place: item.place, entry: null, item: index };
  const taken = new Taken(entries);
  const titles = new Set(items.map((item) => item.place.start));
  let item = -1;
  for (const block of blocks) {
    while (item + 1 < items.length && (items[item + 1]?.place.start ?? 0) <= block.start) item++;
    if (block.kind === 'comment' || block.kind === 'definition' || block.kind === 'rule') continue;
    if (block.kind === 'heading' && (titles.has(block.start) || block === heading)) continue;
    const lines: string[] = [];
    let first = -1;
    let last = -1;
    for (let pair = 0; pair < block.lines.length; pair += 2) {
      const start = block.lines[pair] as number;
      if (taken.holds(start)) continue;
      if (first === -1) first = start;
      last = block.lines[pair + 1] as number;
      lines.push(exact(start, last));
    }
    if (first === -1) continue;
    const words = plainText(lines.join('\n'));
    if (words !== '')
      yield { kind: 'text', text: words, about: '', place: { start: first, end: last }, entry: null, item };
  }
}

/** What stands in entries; asked in the order of the file. */
class Taken {
  private readonly extents: readonly Place[];
  private at = 0;
  private reached = -1;

  constructor(entries: readonly Entry[]) {
    this.extents = entries.map((entry) => entry.extent).sort((a, b) => a.start - b.start);
  }

  holds(offset: number): boolean {
    for (let next = this.extents[this.at]; next !== undefined && next.start <= offset; next = this.extents[++this.at])
      this.reached = Math.max(this.reached, next.end);
    return offset < this.reached;
  }
}
