import type { Block } from '../markdown/block.ts';
import { BodyText } from '../markdown/body-text.ts';
import { footnotesIn, holdersOf, isFootnote, type NoteIsOpen } from '../markdown/footnotes.ts';
import { plainText } from '../markdown/inline.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Passage } from '../model/passage.ts';
import { placesOf } from '../model/place.ts';
import { Extents } from './extents.ts';

/** The passages of a PV: its title, its entries, the titles of its items, then what text is left, then its notes, each in the order of the
 * file. `noteIsOpen`: for a copy. */
export function* passagesOf(
  text: string,
  minutes: Minutes,
  blocks: readonly Block[],
  noteIsOpen: NoteIsOpen | null = null,
): Generator<Passage> {
  const { entries, items, keys, title, meetingPlace } = minutes;
  const body = new BodyText(text, blocks);
  const heading = blocks.find((block) => block.kind === 'heading');
  if (title !== null || meetingPlace !== null) {
    const place = keys.title ?? (heading?.depth === 1 ? heading : (keys.place ?? { start: 0, end: 0 }));
    yield { kind: 'title', text: title ?? '', about: meetingPlace ?? '', whole: '', place, entry: null, item: -1 };
  }
  for (const [at, entry] of entries.entries()) {
    const about = body.words(entry.head.start, entry.head.end).replace(/^[*_]{1,3}|[*_]{1,3}$/g, '');
    const { start, end } = entry.extent;
    // What is written under it and is an entry, too, is that one's.
    const next = entries[at + 1]?.extent.start ?? end;
    yield {
      kind: 'entry',
      text: entry.text,
      about,
      get whole() {
        return body.words(start, next > start ? Math.min(next, end) : end);
      },
      place: entry.place,
      entry,
      item: entry.item,
    };
  }
  for (const [index, item] of items.entries())
    yield { kind: 'item', text: item.title, about: '', whole: '', place: item.place, entry: null, item: index };
  const taken = new Extents(entries);
  const titles = new Set(items.map((item) => item.place.start));
  let item = -1;
  for (const block of blocks) {
    while (item + 1 < items.length && (items[item + 1]?.place.start ?? 0) <= block.start) item++;
    if (block.kind === 'comment' || block.kind === 'definition' || block.kind === 'rule') continue;
    if (block.kind === 'heading' && (titles.has(block.start) || block === heading)) continue;
    const lines: string[] = [];
    let first = -1;
    let last = -1;
    for (const line of placesOf(block.lines)) {
      // « On décide de louer la salle (2 pour). Merci à Zélie. »: what comes after an entry on its line, and before it.
      const rest: string[] = [];
      for (const { start, end } of taken.outside(line)) {
        const words = body.exact(start, end);
        if (end - start < line.end - line.start && !/[\p{L}\p{N}]/u.test(words)) continue;
        if (first === -1) first = start;
        last = end;
        rest.push(words);
      }
      if (rest.length > 0) lines.push(rest.join(' '));
    }
    if (first === -1) continue;
    const words = plainText(lines.join('\n'));
    if (words !== '')
      yield { kind: 'text', text: words, about: '', whole: '', place: { start: first, end: last }, entry: null, item };
  }
  if (blocks.some((block) => isFootnote(text, block))) yield* notesOf(text, minutes, blocks, noteIsOpen);
}

/** A note is of the entry and the item that cite it: the internal one, where several do. */
function* notesOf(
  text: string,
  { entries, items }: Minutes,
  blocks: readonly Block[],
  isOpen: NoteIsOpen | null,
): Generator<Passage> {
  const notes = [...footnotesIn(text, blocks).values()];
  const calls = notes.flatMap((note) => note.calls).sort((a, b) => a - b);
  const holders = holdersOf(calls, entries);
  const itemOf = new Map<number, number>();
  let at = -1;
  for (const call of calls) {
    while ((items[at + 1]?.place.start ?? Number.POSITIVE_INFINITY) <= call) at++;
    itemOf.set(call, at);
  }
  for (const { block, calls } of notes) {
    const words = plainText(text.slice(block.start, block.end));
    if (isOpen !== null && (calls.length === 0 || !isOpen(words))) continue;
    const isInternal = (call: number): boolean =>
      holders.get(call)?.internal === true || items[itemOf.get(call) ?? -1]?.internal === true;
    const call = calls.find(isInternal) ?? calls[0] ?? -1;
    const { start, end } = block;
    const entry = holders.get(call) ?? null;
    yield {
      kind: 'text',
      text: plainText(words),
      about: '',
      whole: '',
      place: { start, end },
      entry,
      item: itemOf.get(call) ?? -1,
    };
  }
}
