import { marksInternal, speaksOfClosed } from '../ledger/internal.ts';
import type { Archive } from '../model/archive.ts';
import type { AgendaItem, AgendaLine, Entry, Minutes, NextMeeting, Ref } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { oncePer } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf } from '../text/stems.ts';
import { titleKey, titleOf } from '../text/title-key.ts';

type Line = AgendaLine | NextMeeting['agenda'][number];

interface InFile {
  readonly file: string;
}

/**
 * What only the board is to read. Whichever PV says so, planned or called off ones too: what one of them marks as internal is so in all of
 * them, and so is a title that says what an internal entry says, or that was put off or announced and is then treated in camera.
 */
export interface InternalContent {
  /** An entry with its text and its people. */
  entry(entry: Entry, minutes: Minutes): boolean;
  /** The title of an item of a PV. */
  title(item: AgendaItem, of: InFile): boolean;
  /** All that is in an item, beside its title. */
  whole(item: AgendaItem, of: InFile): boolean;
  /** A line of an agenda, of the PV's own or of a meeting announced in it. */
  line(line: Line, of: InFile): boolean;
  /** A ref of an internal entry, of whatever PV. */
  cites(ref: Ref): boolean;
  /** Words that are the title of an item of whatever PV. */
  words(title: string): boolean;
}

const nothing: InternalContent = {
  entry: () => false,
  title: () => false,
  whole: () => false,
  line: () => false,
  cites: () => false,
  words: () => false,
};

/** What of an archive only the board is to read. */
export const internalContentIn = oncePer(({ meetings, doubts }: Archive) =>
  internalContentOf(
    meetings.map(({ minutes }) => minutes),
    doubts,
  ),
);

/**
 * The same of some PVs, in the order of their meetings: all those that mark anything as internal, and those that are asked about. Of a PV in doubt
 * it is everything; what it may mean closes nothing in the others.
 */
export function internalContentOf(all: readonly Minutes[], doubts: Archive['doubts'] = new Map()): InternalContent {
  const marked = all.some(marksInternal) ? new Marked(all) : nothing;
  return doubts.size === 0 ? marked : new Doubted(marked, doubts);
}

/** How an entry is cited within its PV: `D1`, or the ref that it updates; null for what has no number. */
export function idOf(entry: Entry): string | null {
  return entry.updates ?? (entry.number === null ? null : `${entry.letter}${entry.number}`);
}

/** A text without the mark that ends it in a list. */
export function bare(words: string): string {
  return normalize(words).replace(/[ .,;]{1,9}$/, '');
}

/** The key of a title, and without a note in brackets at its end. */
function titleKeys(title: string): string[] {
  const open = title.endsWith(')') ? title.lastIndexOf('(') : -1;
  return open > 0 ? [titleKey(title), titleKey(title.slice(0, open))] : [titleKey(title)];
}

function standsAt({ place }: { readonly place: Place }, { file }: InFile): string {
  return `${file} ${place.start}`;
}

/** « 2. Plainte d'Odile », where point 2 is « Huis clos : une plainte »: a line that no title says is of an internal point by its number, or by a word of it. */
function isRetitled(
  { title, typedNumber }: AgendaLine,
  closed: readonly AgendaItem[],
  { items, agenda }: Minutes,
): boolean {
  const key = titleKey(title);
  if (closed.length === 0 || items.some((item) => titleKeys(item.title).includes(key))) return false;
  const listed = new Set((agenda ?? []).map((line) => titleKey(line.title)));
  return closed.some((item) => {
    if (titleKeys(item.title).some((one) => listed.has(one))) return false;
    if (typedNumber !== null && typedNumber === (item.typedNumber ?? item.number)) return true;
    const words = stemsOf(title);
    return [...stemsOf(item.title)].some((stem) => /\D/.test(stem) && words.has(stem));
  });
}

class Doubted implements InternalContent {
  private readonly marked: InternalContent;
  private readonly doubts: Archive['doubts'];

  constructor(marked: InternalContent, doubts: Archive['doubts']) {
    this.marked = marked;
    this.doubts = doubts;
  }

  entry(entry: Entry, minutes: Minutes): boolean {
    return this.doubts.has(minutes.file) || this.marked.entry(entry, minutes);
  }

  title(item: AgendaItem, of: InFile): boolean {
    return this.doubts.has(of.file) || this.marked.title(item, of);
  }

  whole(item: AgendaItem, of: InFile): boolean {
    return this.doubts.has(of.file) || this.marked.whole(item, of);
  }

  line(line: Line, of: InFile): boolean {
    return this.doubts.has(of.file) || this.marked.line(line, of);
  }

  cites(ref: Ref): boolean {
    return this.marked.cites(ref);
  }

  words(title: string): boolean {
    return this.marked.words(title);
  }
}

/** Words in quotation marks, and numbers by which something is cited. */
const mayAmend = /["“«„]|[DAP]\d|\d[/-]\d/;

class Marked implements InternalContent {
  /** Every entry with a number, and the same by the day where the meeting has a slug. */
  private readonly full = new Map<Ref, Ref>();
  private readonly refs = new Set<Ref>();
  private readonly texts = new Set<string>();
  /** Titles that are not told, of items with entries that are, by `titleKey`. */
  private readonly headings = new Set<string>();
  /** Where items and lines stand, by `standsAt`. */
  private readonly titles = new Set<string>();
  private readonly wholes = new Set<string>();
  private readonly lines = new Set<string>();

  private readonly all: readonly Minutes[];

  constructor(all: readonly Minutes[]) {
    this.all = all;
    const slugged: [string, Ref][] = [];
    for (const { id, entries } of all) {
      for (const entry of entries) {
        if (entry.number === null || entry.updates !== null) continue;
        const ref = `${id}/${idOf(entry)}`;
        this.full.set(ref, ref);
        if (id.length > 10) slugged.push([`${id.slice(0, 10)}/${idOf(entry)}`, ref]);
      }
    }
    for (const [short, ref] of slugged) if (!this.full.has(short)) this.full.set(short, ref);
    for (const minutes of all) {
      for (const entry of minutes.entries) {
        const ref = entry.internal ? this.refOf(entry, minutes.id) : null;
        if (ref !== null) this.refs.add(ref);
      }
    }
    for (const minutes of all)
      for (const entry of minutes.entries)
        if (entry.text !== '' && this.entry(entry, minutes)) {
          this.texts.add(bare(entry.text));
          // The next agenda has it as a point.
          if (entry.role === 'pending') this.texts.add(bare(titleOf(entry.text)));
        }
    this.follow(all);
  }

  entry(entry: Entry, minutes: Minutes): boolean {
    if (entry.internal) return true;
    const item = minutes.items[entry.item];
    if (item !== undefined && this.whole(item, minutes)) return true;
    const ref = this.refOf(entry, minutes.id);
    const corrected = entry.corrects?.to ?? null;
    if ([ref, corrected].some((one) => one !== null && this.cites(one))) return true;
    const meetings = corrected !== null ? this.ofMeeting(corrected) : this.approvedIn(entry, minutes);
    return meetings.some((of) => speaksOfClosed(entry.text, of));
  }

  cites(ref: Ref): boolean {
    return this.refs.has(this.full.get(ref) ?? ref);
  }

  private ofMeeting(meeting: string): readonly Minutes[] {
    const day = (id: string): string => id.slice(0, 10);
    const of = this.all.find(({ id }) => id === meeting) ?? this.all.find(({ id }) => day(id) === meeting);
    return of === undefined ? [] : [of];
  }

  /** The PVs that the item of an entry approves, which the entry may amend: « approuvé, en lisant … au point 25/013 ». */
  private approvedIn({ item, text }: Entry, minutes: Minutes): readonly Minutes[] {
    if (!mayAmend.test(text)) return [];
    return minutes.approvals.flatMap((one) => {
      if (one.item !== item) return [];
      if (one.of.length === 0) return this.all.slice(0, this.all.indexOf(minutes)).slice(-1);
      return this.all.filter(({ date: day }) =>
        one.of.some(({ from, until }) => day !== null && day >= from && day <= until),
      );
    });
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
    return this.says(title) || this.headings.has(titleKey(title));
  }

  private says(title: string): boolean {
    return this.texts.has(bare(title));
  }

  private refOf(entry: Entry, meeting: string): Ref | null {
    const id = idOf(entry);
    if (id === null) return null;
    return entry.updates === null ? `${meeting}/${id}` : (this.full.get(id) ?? id);
  }

  /**
   * From the first PV on: a point that an agenda has as internal is so where it is next treated, and in each agenda up to then. Notes the
   * lines, and gives where the items stand.
   */
  private announcedInternal(all: readonly Minutes[]): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = new Set<string>();
    for (const minutes of all) {
      const { items, agenda, next, status } = minutes;
      const listed = new Set<string>();
      for (const line of agenda ?? []) {
        if (line.internal) for (const key of titleKeys(line.title)) listed.add(key);
        else if (waiting.has(titleKey(line.title))) this.lines.add(standsAt(line, minutes));
      }
      for (const item of items) {
        const key = titleKey(item.title);
        if (!listed.has(key) && (item.role !== null || !waiting.has(key))) continue;
        found.add(standsAt(item, minutes));
        if (item.state === 'treated' && status !== 'planned' && status !== 'cancelled') waiting.delete(key);
      }
      // « Impayés (huis clos) », and under the next meetings: « impayés ».
      const again = new Set(items.flatMap((item) => (item.internal ? titleKeys(item.title) : [])));
      for (const line of next.flatMap((one) => one.agenda)) {
        const isAgain = again.has(titleKey(line.title));
        if (isAgain) this.lines.add(standsAt(line, minutes));
        if (line.internal || isAgain) for (const key of titleKeys(line.title)) waiting.add(key);
        else if (waiting.has(titleKey(line.title))) this.lines.add(standsAt(line, minutes));
      }
    }
    return found;
  }

  /** From the last PV back: a title that is announced or put off is the one that comes next. */
  private follow(all: readonly Minutes[]): void {
    const told = this.announcedInternal(all);
    const next = new Map<string, boolean>();
    for (const minutes of [...all].reverse()) {
      const { items, agenda, entries, next: announced, status } = minutes;
      for (const line of announced.flatMap((one) => one.agenda)) {
        const entry = line.entry === null ? undefined : entries[line.entry];
        if (line.internal || entry?.internal || this.says(line.title) || next.get(titleKey(line.title)))
          this.lines.add(standsAt(line, minutes));
      }
      const numbered = new Set(entries.flatMap((entry) => (idOf(entry) === null ? [] : [entry.item])));
      const here = new Set<string>();
      for (const [at, item] of items.entries()) {
        const title = titleKey(item.title);
        const announcedSo = told.has(standsAt(item, minutes));
        const goesOn = item.role === null && (status === 'planned' || item.state !== 'treated');
        const later = goesOn && next.get(title) === true;
        if (item.internal || announcedSo || later || (item.role === null && this.says(item.title))) {
          this.titles.add(standsAt(item, minutes));
          if (!item.internal && numbered.has(at)) this.headings.add(title);
          for (const key of titleKeys(item.title)) here.add(key);
        }
        if (item.internal || ((later || announcedSo) && !numbered.has(at))) this.wholes.add(standsAt(item, minutes));
      }
      const closed = items.filter((item) => this.title(item, minutes));
      for (const line of agenda ?? [])
        if (
          line.internal ||
          here.has(titleKey(line.title)) ||
          this.says(line.title) ||
          isRetitled(line, closed, minutes)
        )
          this.lines.add(standsAt(line, minutes));
      for (const item of items) {
        next.set(titleKey(item.title), this.title(item, minutes));
        // « Le bail (réservé au bureau, huis clos) » was perhaps announced as « Le bail ».
        if (item.internal) for (const key of titleKeys(item.title)) next.set(key, true);
      }
    }
  }
}
