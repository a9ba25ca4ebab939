import type { Archive } from '../model/archive.ts';
import type { AgendaItem, AgendaLine, Entry, Minutes, NextMeeting, Ref } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { fold } from '../text/fold.ts';

type Line = AgendaLine | NextMeeting['agenda'][number];

interface InFile {
  readonly file: string;
}

/** A PV, opened each time that it is asked for, and whether it marks anything as internal. */
interface Marking {
  readonly minutes: Minutes;
  readonly hasInternal: boolean;
}

/**
 * What only the board is to read. Whichever PV says so, planned or called off ones too: what one of them marks as internal is so in all of
 * them, and so is a title that says what an internal entry says, or that was put off or announced and is then treated in camera.
 */
export interface Closed {
  /** An entry with its text and its people. */
  entry(entry: Entry, minutes: Minutes): boolean;
  /** The title of an item of a PV. */
  title(item: AgendaItem, of: InFile): boolean;
  /** All that is in an item, beside its title. */
  whole(item: AgendaItem, of: InFile): boolean;
  /** A line of an agenda, of the PV's own or of a meeting announced in it. */
  line(line: Line, of: InFile): boolean;
  /** Words that are the title of an item of whatever PV. */
  words(title: string): boolean;
}

const nothing: Closed = {
  entry: () => false,
  title: () => false,
  whole: () => false,
  line: () => false,
  words: () => false,
};

const known = new WeakMap<Archive, Closed>();

/** What of an archive only the board is to read. */
export function closedIn(archive: Archive): Closed {
  let closed = known.get(archive);
  if (closed === undefined) {
    closed = closedOf(archive.meetings);
    known.set(archive, closed);
  }
  return closed;
}

/** The same of some PVs, in the order of their meetings: all those that mark anything as internal, and those that are asked about. */
export function closedOf(all: readonly Marking[]): Closed {
  return all.some(({ hasInternal }) => hasInternal) ? new Marked(all) : nothing;
}

/** How an entry is cited within its PV: `D1`, or the ref that it updates; null for what has no number. */
export function idOf(entry: Entry): string | null {
  return entry.updates ?? (entry.number === null ? null : `${entry.letter}${entry.number}`);
}

/** A text without the mark that ends it in a list. */
export function bare(words: string): string {
  return fold(words).replace(/[ .,;]{1,9}$/, '');
}

/** A PV that is asked for again may be another object: what is in it is told by its place. */
function standsAt({ place }: { readonly place: Place }, { file }: InFile): string {
  return `${file} ${place.start}`;
}

class Marked implements Closed {
  /** Every entry with a number, and the same by the day where the meeting has a slug. */
  private readonly full = new Map<Ref, Ref>();
  private readonly refs = new Set<Ref>();
  private readonly texts = new Set<string>();
  /** Where items and lines stand, by `standsAt`. */
  private readonly titles = new Set<string>();
  private readonly wholes = new Set<string>();
  private readonly lines = new Set<string>();

  constructor(all: readonly Marking[]) {
    const slugged: [string, Ref][] = [];
    for (const { minutes } of all) {
      const { id, entries } = minutes;
      for (const entry of entries) {
        if (entry.number === null || entry.updates !== null) continue;
        const ref = `${id}/${idOf(entry)}`;
        this.full.set(ref, ref);
        if (id.length > 10) slugged.push([`${id.slice(0, 10)}/${idOf(entry)}`, ref]);
      }
    }
    for (const [short, ref] of slugged) if (!this.full.has(short)) this.full.set(short, ref);
    for (const { minutes, hasInternal } of all) {
      if (!hasInternal) continue;
      for (const entry of minutes.entries) {
        const ref = entry.internal ? this.refOf(entry, minutes.id) : null;
        if (ref !== null) this.refs.add(ref);
      }
    }
    for (const { minutes } of all)
      for (const entry of minutes.entries)
        if (entry.text !== '' && this.entry(entry, minutes)) this.texts.add(bare(entry.text));
    this.follow(all);
  }

  entry(entry: Entry, minutes: Minutes): boolean {
    if (entry.internal) return true;
    const item = minutes.items[entry.item];
    if (item !== undefined && this.whole(item, minutes)) return true;
    const ref = this.refOf(entry, minutes.id);
    return ref !== null && this.refs.has(ref);
  }

  title(item: AgendaItem, of: InFile): boolean {
    return this.titles.has(standsAt(item, of));
  }

  whole(item: AgendaItem, of: InFile): boolean {
    return this.wholes.has(standsAt(item, of));
  }

  line(line: Line, of: InFile): boolean {
    return this.lines.has(standsAt(line, of));
  }

  words(title: string): boolean {
    return this.texts.has(bare(title));
  }

  private refOf(entry: Entry, meeting: string): Ref | null {
    const id = idOf(entry);
    if (id === null) return null;
    return entry.updates === null ? `${meeting}/${id}` : (this.full.get(id) ?? id);
  }

  /** From the last PV back: a title that is announced or put off is the one that comes next. */
  private follow(all: readonly Marking[]): void {
    const next = new Map<string, boolean>();
    for (const { minutes } of [...all].reverse()) {
      const { items, agenda, entries, next: announced, status } = minutes;
      for (const line of announced.flatMap((one) => one.agenda)) {
        const entry = line.entry === null ? undefined : entries[line.entry];
        if (entry?.internal || this.words(line.text) || next.get(fold(line.text)))
          this.lines.add(standsAt(line, minutes));
      }
      const numbered = new Set(entries.flatMap((entry) => (idOf(entry) === null ? [] : [entry.item])));
      const here = new Set<string>();
      for (const [at, item] of items.entries()) {
        const title = fold(item.title);
        const goesOn = item.role === null && (status === 'planned' || item.state !== 'treated');
        const later = goesOn && next.get(title) === true;
        if (item.internal || later || (item.role === null && this.words(item.title))) {
          this.titles.add(standsAt(item, minutes));
          here.add(title);
        }
        if (item.internal || (later && !numbered.has(at))) this.wholes.add(standsAt(item, minutes));
      }
      for (const line of agenda ?? [])
        if (here.has(fold(line.title)) || this.words(line.title)) this.lines.add(standsAt(line, minutes));
      for (const item of items) next.set(fold(item.title), this.title(item, minutes));
    }
  }
}
