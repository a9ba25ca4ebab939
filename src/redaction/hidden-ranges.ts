import type { Archive, Meeting } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { AgendaItem, Entry } from '../model/minutes.ts';
import { mergedPlaces, reachesInto } from '../model/place.ts';
import type { Inline, Part } from '../model/table.ts';
import { minuteNumberOf } from '../text/minute-number.ts';
import { idOf, internalContentIn } from './internal-content.ts';

/** A range of a PV that a copy leaves out, with what stands there instead: the numbers of what is in it. */
interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** What a copy of one PV leaves out, in the order of the file, none within another. */
export function hiddenIn(archive: Archive, { minutes }: Meeting, audience: Audience): Hidden[] {
  if (audience === 'board') return [];
  const { items, entries, agenda, next, mentions } = minutes;
  const internalContent = internalContentIn(archive);
  const hidden: Hidden[] = [];
  for (const item of items) {
    if (internalContent.whole(item, minutes))
      hidden.push({ ...item.extent, parts: internalItem(item, entries, items) });
    else if (internalContent.title(item, minutes)) hidden.push({ ...item.place, parts: internalItem(item, [], items) });
  }
  for (const line of [...(agenda ?? []), ...next.flatMap((one) => one.agenda)])
    if (internalContent.line(line, minutes)) hidden.push({ ...line.place, parts: [internalPart(null)] });
  for (const one of next) if (one.internal) hidden.push({ ...one.place, parts: [internalPart(null)] });
  for (const [at, entry] of entries.entries()) {
    if (!internalContent.entry(entry, minutes)) continue;
    const { start, end } = entry.extent;
    // They come in the order in which they begin.
    const within: Entry[] = [];
    for (let next = at; next < entries.length && (entries[next] as Entry).extent.start <= end; next++)
      if ((entries[next] as Entry).extent.end <= end) within.push(entries[next] as Entry);
    hidden.push({ start, end, parts: within.map((one) => internalPart(idOf(one))) });
  }
  // « Le bail (2020-03-05/D1) est signé. »: a sentence that is no entry says what the internal one does. An entry is marked by itself.
  const extents = mergedPlaces(entries.map(({ extent }) => extent));
  for (const { ref, passage } of mentions)
    if (internalContent.cites(ref) && !reachesInto(extents, passage))
      hidden.push({ ...passage, parts: [internalPart(null)] });
  hidden.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Hidden[] = [];
  let reached = -1;
  for (const one of hidden) {
    if (one.end <= reached) continue;
    outermost.push(one);
    reached = one.end;
  }
  return outermost;
}

/** `5. huis clos`, `25/013 huis clos`, and the numbers of what was decided there. */
function internalItem(item: AgendaItem, entries: readonly Entry[], items: readonly AgendaItem[]): Part[] {
  const own = minuteNumberOf(item.title)?.number;
  const number: Inline = { kind: 'text', text: own === undefined ? `${item.typedNumber ?? item.number}. ` : `${own} ` };
  const ids = entries.filter((entry) => items[entry.item] === item).map(idOf);
  return [
    { kind: 'heading', level: 1, children: [number, internalWords], id: itemId(item) },
    ...ids.filter((id) => id !== null).map((id) => internalPart(id)),
  ];
}

/** By which a page is opened at a point. */
export function itemId({ number }: Pick<AgendaItem, 'number'>): string {
  return `point-${number}`;
}

const internalWords: Inline = { kind: 'phrase', phrase: { code: 'internal', args: {} }, tone: 'quiet' };

function internalPart(id: string | null): Part {
  if (id === null) return { kind: 'paragraph', children: [internalWords] };
  return {
    kind: 'paragraph',
    id,
    children: [{ kind: 'phrase', phrase: { code: 'internal-of', args: { id } }, tone: 'quiet' }],
  };
}
