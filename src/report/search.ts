import type { ItemRef, Source } from '../model/archive.ts';
import { peopleNamedIn } from '../model/entry-people.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { Passage } from '../model/passage.ts';
import { type Place, spanOf } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import type { Cell, Report, Row, Table } from '../model/table.ts';
import type { InternalContent } from '../redaction/internal-content.ts';
import { compareText } from '../text/compare-text.ts';
import { excerptAt, type Finder } from '../text/finder.ts';
import { detached, normalize } from '../text/normalize.ts';
import { dateCell, numberCell, phrase, phraseCell, textCell } from './cells.ts';
import { hrefOf } from './source.ts';

export interface SearchFilters {
  /** Where this person is named: in the text, or as owner, proposer, contact, member. */
  readonly person: string | null;
  /** Roles of entries and of agenda items, `item`, `title`, `text`; none: all. */
  readonly roles: readonly string[];
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

/** A passage found (`czs search --format json`). */
export interface Hit {
  readonly meeting: string;
  /** null: a PV without a date. */
  readonly date: IsoDate | null;
  /** The role of an entry, else `item`, `title`, `text`. */
  readonly kind: string;
  /** The entry, or the one that it updates. */
  readonly ref: string | null;
  readonly text: string;
  readonly internal: boolean;
  readonly item: ItemRef | null;
  readonly source: Source;
  /** The words around what was found. */
  readonly excerpt: string;
}

/** A hit, and where in its PV it was found. */
interface FoundAt {
  readonly hit: Hit;
  readonly place: Place;
  /** Indexes into `Minutes.entries` and `Minutes.items`; -1: none. */
  readonly entry: number;
  readonly item: number;
}

/** What was found in one PV. */
export interface Found {
  readonly minutes: Minutes;
  readonly hits: readonly FoundAt[];
}

/** The passages of one PV in which all the words stand and that the filters let through. Keeps nothing of the file. */
export function hitsIn(
  minutes: Minutes,
  passages: Iterable<Passage>,
  finder: Finder,
  filters: SearchFilters,
): FoundAt[] {
  const { date } = minutes;
  if ((filters.since !== null || filters.until !== null) && date === null) return [];
  if (filters.since !== null && (date as IsoDate) < filters.since) return [];
  if (filters.until !== null && (date as IsoDate) > filters.until) return [];
  const person = filters.person === null ? null : new PersonWords(filters.person, minutes);
  const found: FoundAt[] = [];
  const indexes = new Map<Entry, number>();
  const refs = new Map<number, ItemRef>();
  const itemRef = (index: number): ItemRef | null => {
    const item = minutes.items[index];
    if (item === undefined) return null;
    const made = refs.get(index) ?? { number: item.number, title: detached(item.title) };
    refs.set(index, made);
    return made;
  };
  for (const passage of passages) {
    const { entry, about } = passage;
    const role = minutes.items[passage.item]?.role ?? '';
    const kind = entry?.role ?? passage.kind;
    if (filters.roles.length > 0 && !filters.roles.includes(kind) && !filters.roles.includes(role)) continue;
    if (person !== null && !person.named(`${about} ${passage.text}`, entry)) continue;
    const told = excerptOf(passage, finder);
    if (told === null) continue;
    const text = detached(passage.text);
    const excerpt = told === text ? text : detached(told);
    const hit: Hit = {
      meeting: minutes.id,
      date,
      kind,
      ref: entry === null ? null : refOf(minutes.id, entry),
      text,
      internal: entry?.internal === true || minutes.items[passage.item]?.internal === true,
      item: itemRef(passage.item),
      source: { file: minutes.file, ...spanOf(minutes.lines, passage.place) },
      excerpt,
    };
    if (entry !== null && indexes.size === 0) for (const [at, one] of minutes.entries.entries()) indexes.set(one, at);
    const at = entry === null ? -1 : (indexes.get(entry) ?? -1);
    found.push({ hit, place: passage.place, entry: at, item: passage.item });
  }
  return found;
}

/** The words around what was found in a passage: in its text, on both sides of its colon, or in what else is written of it; null: nothing was. */
function excerptOf(passage: Passage, finder: Finder): string | null {
  const { text, about } = passage;
  const within = finder.find(text);
  if (within !== null) return excerptAt(text, within);
  const beside = about === '' ? null : finder.find(`${about} ${text}`);
  if (beside !== null) return excerptAt(`${about} ${text}`.trim(), beside);
  const whole = finder.find(passage.whole);
  return whole === null ? null : excerptAt(passage.whole, whole);
}

/** What a copy tells of what was found: nothing that is internal, nor that stands under a title that is. */
export function openHits(found: readonly Found[], internalContent: InternalContent): Hit[] {
  const open: Hit[] = [];
  for (const { minutes, hits } of found) {
    for (const { hit, place, ...at } of hits) {
      const entry = minutes.entries[at.entry] ?? null;
      const item = minutes.items[at.item];
      if (entry !== null && internalContent.entry(entry, minutes)) continue;
      if (
        item !== undefined &&
        (internalContent.whole(item, minutes) || (hit.kind === 'item' && internalContent.title(item, minutes)))
      )
        continue;
      if (entry === null && isWithin(place, minutes, internalContent)) continue;
      open.push(item !== undefined && internalContent.title(item, minutes) ? { ...hit, item: null } : hit);
    }
  }
  return open;
}

/** True for a text that holds a line, or stands in an entry, that a copy does not tell. */
function isWithin({ start, end }: Place, minutes: Minutes, internalContent: InternalContent): boolean {
  const { agenda, next, entries } = minutes;
  const meets = ({ place }: { readonly place: Place }) => place.start < end && place.end > start;
  const isClosed = (line: Parameters<InternalContent['line']>[0]) => meets(line) && internalContent.line(line, minutes);
  return (
    (agenda ?? []).some(isClosed) ||
    next.some((one) => (one.internal && meets(one)) || one.agenda.some(isClosed)) ||
    entries.some(
      (entry) => entry.extent.start <= start && end <= entry.extent.end && internalContent.entry(entry, minutes),
    )
  );
}

/** Tells whether a person is named, as the PV's own lists complete the name: `Camille` is Camille Berger where she was there. */
class PersonWords {
  private readonly wanted: readonly string[];
  private readonly full: readonly ReadonlySet<string>[];

  constructor(typed: string, { people }: Minutes) {
    this.wanted = partsOf(typed);
    this.full = [
      new Set(this.wanted),
      ...people
        .map((one) => new Set(partsOf(one.name ?? '')))
        .filter((parts) => this.wanted.every((part) => parts.has(part))),
    ];
  }

  named(words: string, entry: Entry | null): boolean {
    if (this.wanted.length === 0) return false;
    const parts = new Set(partsOf(words));
    if (this.wanted.every((part) => parts.has(part))) return true;
    if (entry === null) return false;
    return peopleNamedIn(entry).some((one) => this.isOne(one));
  }

  private isOne(person: WrittenPerson): boolean {
    const parts = partsOf(person.name ?? '');
    return parts.length > 0 && this.full.some((names) => parts.every((part) => names.has(part)));
  }
}

function partsOf(name: string): string[] {
  return normalize(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/**
 * What was found: entries first, then the rest, each in the order of the meetings. `files` is how many PVs were looked at; `closed`: some of them have
 * texts that were not, as a copy does not tell what is in them.
 */
export function searchReport(
  found: readonly Hit[],
  about: {
    readonly words: readonly string[];
    readonly files: number;
    readonly filters: SearchFilters;
    readonly closed: boolean;
  },
): Report {
  const hits = [...found].sort(
    (a, b) =>
      Number(isText(a)) - Number(isText(b)) ||
      compareText(a.date ?? '', b.date ?? '') ||
      compareText(a.meeting, b.meeting) ||
      a.source.line - b.source.line,
  );
  const meetings = new Set(hits.map((hit) => hit.meeting)).size;
  return {
    records: hits,
    get table(): Table {
      return {
        id: 'search',
        subject: about.words.join(' '),
        columns: [
          { id: 'ref' },
          { id: 'meeting' },
          { id: 'date' },
          { id: 'kind' },
          { id: 'text' },
          { id: 'item' },
          { id: 'file' },
          { id: 'line' },
        ],
        shown: [
          { head: 'source', cells: ['where', 'in', 'kind'] },
          { head: 'text', cells: ['text', 'item'], grow: true },
        ],
        rows: hits.map(hitRow),
        summary: hits.length === 0 ? [] : [phrase('search/found', { n: hits.length, meetings })],
        empty: [
          isFiltered(about.filters)
            ? phrase('search/filtered', { words: about.words.join(' ') })
            : phrase(about.closed ? 'search/empty-open' : 'search/empty', {
                n: about.files,
                words: about.words.join(' '),
              }),
        ],
        hints: about.closed ? [phrase('hint/closed-texts')] : [],
      };
    },
  };
}

function isFiltered({ person, roles, since, until }: SearchFilters): boolean {
  return person !== null || roles.length > 0 || since !== null || until !== null;
}

function isText({ kind }: Hit): boolean {
  return kind === 'item' || kind === 'title' || kind === 'text';
}

function hitRow(hit: Hit): Row {
  const href = hrefOf(hit.source);
  const at: Cell = { kind: 'ref', ref: hit.ref ?? hit.meeting, href };
  return {
    cells: {
      where: at,
      // What a later PV says of an entry: which PV.
      in: hit.ref === null || hit.ref.startsWith(`${hit.meeting}/`) ? null : { kind: 'ref', ref: hit.meeting, href },
      ref: hit.ref === null ? null : at,
      meeting: { kind: 'ref', ref: hit.meeting, href },
      date: dateCell(hit.date),
      kind: phraseCell(isText(hit) ? `search/${hit.kind}` : `read/${hit.kind}`, { id: null }),
      text: textCell(hit.excerpt),
      item: hit.kind === 'item' ? null : textCell(hit.item?.title ?? null),
      file: textCell(hit.source.file),
      line: numberCell(hit.source.line),
    },
  };
}
