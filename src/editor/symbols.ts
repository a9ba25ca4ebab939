import type { Archive, Meeting } from '../model/archive.ts';
import type { Entry, Minutes } from '../model/minutes.ts';
import { type Place, positionOf } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { type Locale, stateWord } from '../text/wording.ts';
import type { InFile, RegisterEntry } from './citations.ts';
import { frontOf } from './editing.ts';

/** Something with a name in a PV: an agenda item, or an entry. */
export interface Outlined {
  readonly kind: 'item' | Entry['role'];
  readonly name: string;
  readonly detail: string;
  readonly extent: Place;
  /** What to go to. */
  readonly place: Place;
  readonly children: readonly Outlined[];
}

/** The agenda items of a PV with their entries. */
export function outlineOf({ items, entries }: Minutes): readonly Outlined[] {
  const entriesOf = (item: number): Outlined[] => entries.filter((entry) => entry.item === item).map(outlined);
  return [
    ...entriesOf(-1),
    ...items.map(({ typedNumber, title, extent, place }, at): Outlined => {
      const children = entriesOf(at);
      const name = `${typedNumber === null ? '' : `${typedNumber}. `}${title}` || '…';
      return { kind: 'item', name, detail: '', extent: around(extent, children), place, children };
    }),
  ];
}

/** An extent that holds what is under it: an entry in a table's last row may end after it. */
function around(extent: Place, children: readonly Outlined[]): Place {
  return children.reduce(
    ({ start, end }, child) => ({ start: Math.min(start, child.extent.start), end: Math.max(end, child.extent.end) }),
    extent,
  );
}

function outlined({ role, letter, number, updates, text, label, extent, place }: Entry): Outlined {
  const id = updates ?? (letter === null || number === null ? (label ?? '') : `${letter}${number}`);
  return {
    kind: role,
    name: `${id} ${text}`.trim() || '…',
    detail: '',
    extent,
    place: within(place, extent),
    children: [],
  };
}

function within(place: Place, { start, end }: Place): Place {
  return { start: Math.max(place.start, start), end: Math.min(Math.max(place.end, start), end) };
}

/** A decision, an action, a proposal or an agenda item of the archive. */
export interface Found extends InFile {
  readonly kind: Outlined['kind'];
  readonly name: string;
  /** Its state, or the meeting. */
  readonly about: string;
}

const mostFound = 200;

/** What the archive holds under some words: all of them, in any order, accents and capitals left aside. The newest first. */
export function searchSymbols(archive: Archive, query: string, locale: Locale): readonly Found[] {
  const wanted = normalize(query).split(/\s+/);
  const matches = (text: string): boolean => wanted.every((word) => normalize(text).includes(word));
  const found: Found[] = [];
  const records = (kind: Found['kind'], list: readonly RegisterEntry[], group: string): void => {
    for (const record of list) {
      const name = `${record.ref} ${record.text}`;
      if (!matches(name)) continue;
      const { file } = record.source;
      const about = stateWord(`${group}/${'became' in record ? record.became : record.status}`, locale.words);
      found.push({ kind, name, file, place: record.entry.place, about });
    }
  };
  records('decision', archive.decisions, 'decision');
  records('action', archive.actions, 'action');
  records('proposal', archive.proposals, 'proposal');
  for (const { id, file, minutes } of archive.meetings) {
    for (const { title, place } of minutes.items)
      if (title !== '' && matches(`${title} ${id}`)) found.push({ kind: 'item', name: title, file, place, about: id });
  }
  return found.sort((a, b) => (a.file < b.file ? 1 : a.file > b.file ? -1 : 0)).slice(0, mostFound);
}

/** What can be folded away: from one line to another, counted from 1. */
export function foldsOf(text: string, { items, entries, lines }: Minutes): readonly { from: number; to: number }[] {
  const front = frontOf(text);
  const places = [
    ...(front === null ? [] : [{ start: 0, end: Math.min(front.end + 3, text.length) }]),
    ...items.map(({ extent }) => extent),
    ...entries.map(({ extent }) => extent),
  ];
  return places.flatMap(({ start, end }) => {
    const trimmed = start + text.slice(start, end).trimEnd().length;
    const [from, to] = [positionOf(lines, start).line, positionOf(lines, trimmed).line];
    return to > from ? [{ from, to }] : [];
  });
}

/** The numbers that entries have without their being written, where they would be; `meeting`, null for a PV in no archive, tells which have none. */
export function hintsOf(
  { entries }: Minutes,
  meeting: Pick<Meeting, 'told'> | null,
): readonly { readonly offset: number; readonly id: string }[] {
  return entries.flatMap(({ letter, number, idWritten, idPlace }, at) =>
    letter === null || number === null || idWritten || meeting?.told.has(at)
      ? []
      : [{ offset: idPlace.start, id: `${letter}${number}` }],
  );
}
