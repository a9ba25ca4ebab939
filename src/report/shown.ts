import type { Archive, Meeting } from '../model/archive.ts';
import type { AgendaItem, Entry, Ref } from '../model/minutes.ts';
import type { Inline, Part } from '../model/table.ts';
import { fold } from '../text/fold.ts';
import type { Audience } from './cells.ts';

/** A range of a PV that a copy leaves out, with what stands there instead: the numbers of what is in it. */
interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** How an entry is cited within its PV: `D1`, or the ref that it updates; null for what has no number. */
export function idOf(entry: Entry): string | null {
  return entry.updates ?? (entry.number === null ? null : `${entry.letter}${entry.number}`);
}

/** The refs of everything internal: an update of it is internal too. */
export function internalRefs(archive: Archive): ReadonlySet<Ref> {
  const refs = new Set<Ref>();
  for (const records of [archive.decisions, archive.actions, archive.proposals])
    for (const record of records) if (record.internal) refs.add(record.ref);
  return refs;
}

/** True where only the board is to read an entry. */
export function isInternal(entry: Entry, meeting: string, refs: ReadonlySet<Ref>): boolean {
  return entry.internal || (refs.size > 0 && refs.has(entry.updates ?? `${meeting}/${idOf(entry)}`));
}

/** What a copy of one PV leaves out, in the order of the file, none within another. */
export function hiddenIn(archive: Archive, meeting: Meeting, audience: Audience): Hidden[] {
  if (audience === 'board') return [];
  const { items, entries, agenda } = meeting.minutes;
  const refs = internalRefs(archive);
  const inside = (entry: Entry): boolean => isInternal(entry, meeting.id, refs);
  const closed = items.filter((item) => item.internal);
  const hidden: Hidden[] = closed.map((item) => ({ ...item.extent, parts: closedItem(item, entries, items) }));
  const titles = new Set(closed.map((item) => fold(item.title)));
  for (const line of agenda ?? [])
    if (titles.has(fold(line.title))) hidden.push({ ...line.place, parts: [closedPart(null)] });
  for (const entry of entries) {
    if (!inside(entry)) continue;
    const { start, end } = entry.extent;
    const within = entries.filter((one) => one.extent.start >= start && one.extent.end <= end);
    hidden.push({ start, end, parts: within.map((one) => closedPart(idOf(one))) });
  }
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

/** `5. huis clos`, and the numbers of what was decided there. */
function closedItem(item: AgendaItem, entries: readonly Entry[], items: readonly AgendaItem[]): Part[] {
  const number: Inline = { kind: 'text', text: `${item.typedNumber ?? item.number}. ` };
  const ids = entries.filter((entry) => items[entry.item] === item).map(idOf);
  return [
    { kind: 'heading', level: 1, children: [number, closedWords] },
    ...ids.filter((id) => id !== null).map((id) => closedPart(id)),
  ];
}

const closedWords: Inline = { kind: 'phrase', phrase: { code: 'internal', args: {} }, tone: 'quiet' };

function closedPart(id: string | null): Part {
  if (id === null) return { kind: 'paragraph', children: [closedWords] };
  return {
    kind: 'paragraph',
    children: [{ kind: 'phrase', phrase: { code: 'internal-of', args: { id } }, tone: 'quiet' }],
  };
}
