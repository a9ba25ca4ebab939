import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type {
  AgendaItem,
  AgendaLine,
  Attendee,
  Entry,
  EntryLink,
  FrontMatterKey,
  IdLetter,
  Language,
  MeetingId,
  Minutes,
  Mode,
  Outcome,
  Status,
  WrittenDue,
  WrittenOwner,
  WrittenPerson,
} from '../model/minutes.ts';
import type { LineStarts, Place } from '../model/place.ts';
import { detached } from '../text/fold.ts';
import { readUtf8, writeUtf8 } from '../text/utf8.ts';

/*
 * Ten thousand PVs as objects are some hundred objects each, which the collector of garbage copies and visits again and again: that takes
 * longer than reading them. On the shelf they are bytes, out of its sight, and a third as large; what is asked for is made anew.
 */

/** What is asked of entries while an archive is folded, without making them: by entry, its marks and its number. */
interface EntryHeads {
  /** What `letterOf` and the functions beside it tell of an entry. */
  readonly marks: readonly number[];
  readonly numbers: readonly (number | null)[];
}

/** A PV that is kept: what every command asks of it is at hand, the rest is made when it is asked for. */
export interface KeptMinutes {
  readonly file: string;
  readonly id: MeetingId;
  readonly date: IsoDate | null;
  readonly start: IsoTime | null;
  readonly status: Status;
  /** Whether an entry cites another (`updates`), one has a link, something is mentioned, announced, or a working group named. */
  readonly cites: boolean;
  readonly mentions: boolean;
  readonly announces: boolean;
  readonly groups: boolean;
  readonly language: Language;
  /** Whether it marks anything as internal. */
  readonly hasInternal: boolean;
  /** Whether a word in it is nearly a label or qualifier that would. */
  readonly hasNearInternal: boolean;
  /** The whole of it. Asked again soon it is the same object, later an equal one. */
  readonly minutes: Minutes;
  readonly lines: LineStarts;
  readonly items: readonly AgendaItem[];
  /** One entry; equal to that of `minutes`. */
  entry(at: number): Entry;
  readonly heads: EntryHeads;
}

const letters: readonly (IdLetter | null)[] = [null, 'D', 'A', 'P'];
const roles = [
  'decision',
  'pending',
  'rejected',
  'proposal',
  'action',
  'postponed',
  'contact',
  'working-group',
  'information',
  'internal',
] as const;
const outcomes = [null, 'done', 'cancelled', 'in-progress', 'postponed', 'reopened'] as const;
const boxes = [null, 'open', 'done'] as const;

/** Letter: bits 0–1; role: 2–5; outcome: 6–8; box: 9–10; then single bits. */
const idWrittenMark = 1 << 11;
const citesMark = 1 << 12;
const linksMark = 1 << 13;
const internalMark = 1 << 14;

const actionMark = roles.indexOf('action') << 2;
const groupMark = roles.indexOf('working-group') << 2;
const roleBits = 15 << 2;

function marksOf(entry: Entry): number {
  const { letter, outcome, box, role } = entry;
  // The decisions and actions of any PV are told without looking in a list.
  return (
    (letter === null ? 0 : letter === 'D' ? 1 : letter === 'A' ? 2 : 3) |
    (role === 'decision' ? 0 : role === 'action' ? actionMark : roles.indexOf(role) << 2) |
    (outcome === null ? 0 : outcomes.indexOf(outcome.kind) << 6) |
    (box === null ? 0 : box === 'open' ? 1 << 9 : 2 << 9) |
    (entry.idWritten ? idWrittenMark : 0) |
    (entry.updates === null ? 0 : citesMark) |
    (entry.links.length === 0 ? 0 : linksMark) |
    (entry.internal ? internalMark : 0)
  );
}

export function letterOf(marks: number): IdLetter | null {
  return letters[marks & 3] as IdLetter | null;
}

export function roleOf(marks: number): Entry['role'] {
  return roles[(marks >> 2) & 15] as Entry['role'];
}

export function outcomeOf(marks: number): Outcome['kind'] | null {
  return outcomes[(marks >> 6) & 7] as Outcome['kind'] | null;
}

export function boxOf(marks: number): Entry['box'] {
  return boxes[(marks >> 9) & 3] as Entry['box'];
}

export function isIdWritten(marks: number): boolean {
  return (marks & idWrittenMark) !== 0;
}

/** It updates an entry that it cites. */
export function isUpdate(marks: number): boolean {
  return (marks & citesMark) !== 0;
}

export function isInternal(marks: number): boolean {
  return (marks & internalMark) !== 0;
}

export function hasLinks(marks: number): boolean {
  return (marks & linksMark) !== 0;
}

/** A PV kept as it is: for one alone, and for what no shelf takes. */
export function keptWhole(minutes: Minutes): KeptMinutes {
  const { marks, numbers, cites, groups, hasInternal, hasNearInternal } = contentsOf(minutes);
  return {
    file: minutes.file,
    id: minutes.id,
    date: minutes.date,
    start: minutes.start,
    status: minutes.status,
    cites,
    groups,
    language: minutes.language,
    hasInternal,
    hasNearInternal,
    mentions: minutes.mentions.length > 0,
    announces: minutes.next.length > 0,
    minutes,
    lines: minutes.lines,
    items: minutes.items,
    entry: (at) => minutes.entries[at] as Entry,
    heads: { marks, numbers },
  };
}

/** The codes of problems that a word is nearly an internal label or qualifier, or says that something is internal and marks nothing. */
export const nearInternal: ReadonlySet<string> = new Set([
  'internal-unmarked',
  'label-near-miss/internal',
  'label-unread/internal',
  'qualifier-unread/internal',
]);

/** What is asked of a PV without opening it. */
interface Contents extends EntryHeads {
  readonly cites: boolean;
  readonly groups: boolean;
  readonly hasInternal: boolean;
  readonly hasNearInternal: boolean;
}

/** Whether a PV marks anything as internal: an entry, an item, a line of an agenda, a meeting announced. */
export function marksInternal(minutes: Minutes): boolean {
  return minutes.entries.some((entry) => entry.internal) || marksPoints(minutes);
}

function marksPoints({ items, agenda, next }: Minutes): boolean {
  for (const item of items) if (item.internal) return true;
  if (agenda !== null) for (const line of agenda) if (line.internal) return true;
  for (const meeting of next) {
    if (meeting.internal) return true;
    for (const line of meeting.agenda) if (line.internal) return true;
  }
  return false;
}

function contentsOf(minutes: Minutes): Contents {
  const { entries, problems } = minutes;
  const marks: number[] = [];
  const numbers: (number | null)[] = [];
  let all = 0;
  let groups = false;
  for (const entry of entries) {
    const mark = marksOf(entry);
    marks.push(mark);
    numbers.push(entry.number);
    all |= mark;
    if ((mark & roleBits) === groupMark) groups = true;
  }
  const hasInternal = isInternal(all) || marksPoints(minutes);
  const cites = (all & (citesMark | linksMark)) !== 0;
  const hasNearInternal = problems.length > 0 && problems.some(({ code }) => nearInternal.has(code));
  return { marks, numbers, cites, groups, hasInternal, hasNearInternal };
}

/** Bytes are put on the shelf in pieces of so many. */
const chunkSize = 256 * 1024;

/** So many words that come again and again have a number on the shelf; further ones are spelled out. */
const mostNames = 50_000;

/** So many PVs stay open. */
const mostOpen = 8;

/** Where PVs are kept as bytes. */
export class Shelf {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly writer = new Writer(this);
  private chunk = new Uint8Array(0);
  private free = 0;
  private readonly open: (Shelved | null)[] = new Array(mostOpen).fill(null);
  private next = 0;

  /** Keeps a PV; of the object given nothing is held. */
  keep(minutes: Minutes): KeptMinutes {
    const { writer } = this;
    const contents = contentsOf(minutes);
    const parts = writer.write(minutes, contents);
    // A half of a surrogate pair has no UTF-8, and what is no whole number of a usual size no short form.
    if (parts === null) return keptWhole(minutes);
    const { bytes, length } = writer;
    if (this.free + length > this.chunk.length) {
      this.chunk = new Uint8Array(Math.max(chunkSize, length));
      this.free = 0;
    }
    this.chunk.set(length === bytes.length ? bytes : bytes.subarray(0, length), this.free);
    const kept = new Shelved(this, minutes, contents, this.chunk, this.free, parts);
    this.free += length;
    return kept;
  }

  /** The number of a word that may come again; -1: it is to be spelled out. */
  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= mostNames || name.length > 60) return -1;
    const own = detached(name);
    this.numbers.set(own, this.names.length);
    this.names.push(own);
    return this.names.length - 1;
  }

  /** Told of a PV that was opened; the one that was opened longest ago is closed. */
  opened(one: Shelved): void {
    this.open[this.next]?.close();
    this.open[this.next] = one;
    this.next = (this.next + 1) % mostOpen;
  }
}

/** Where the parts of a PV begin in its bytes. */
interface Parts {
  readonly heads: number;
  readonly items: number;
  readonly lines: number;
  readonly rest: number;
  readonly text: number;
  readonly end: number;
}

/** What is made of a PV that is open. */
interface Open {
  text: string | null;
  heads: (EntryHeads & { readonly starts: readonly number[] }) | null;
  minutes: Minutes | null;
  lines: LineStarts | null;
  items: readonly AgendaItem[] | null;
  entries: (Entry | undefined)[];
}

/** A PV on the shelf. */
class Shelved implements KeptMinutes {
  readonly file: string;
  readonly id: MeetingId;
  readonly date: IsoDate | null;
  readonly start: IsoTime | null;
  readonly status: Status;
  readonly cites: boolean;
  readonly mentions: boolean;
  readonly announces: boolean;
  readonly groups: boolean;
  readonly language: Language;
  readonly hasInternal: boolean;
  readonly hasNearInternal: boolean;
  readonly #shelf: Shelf;
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #parts: Parts;
  #open: Open | null = null;

  constructor(shelf: Shelf, minutes: Minutes, contents: Contents, bytes: Uint8Array, from: number, parts: Parts) {
    this.file = minutes.file;
    this.id = minutes.id;
    this.date = minutes.date;
    this.start = minutes.start;
    this.status = minutes.status;
    this.language = minutes.language;
    this.cites = contents.cites;
    this.mentions = minutes.mentions.length > 0;
    this.announces = minutes.next.length > 0;
    this.groups = contents.groups;
    this.hasInternal = contents.hasInternal;
    this.hasNearInternal = contents.hasNearInternal;
    this.#shelf = shelf;
    this.#bytes = bytes;
    this.#from = from;
    this.#parts = parts;
  }

  close(): void {
    this.#open = null;
  }

  #opened(): Open {
    if (this.#open === null) {
      this.#open = { text: null, heads: null, minutes: null, lines: null, items: null, entries: [] };
      this.#shelf.opened(this);
    }
    return this.#open;
  }

  #reader(open: Open, part: number): Reader {
    open.text ??= readUtf8(this.#bytes, this.#from + this.#parts.text, this.#from + this.#parts.end);
    return reader.at(this.#shelf.names, this.#bytes, this.#from + part, open.text);
  }

  get lines(): LineStarts {
    const open = this.#opened();
    open.lines ??= this.#reader(open, this.#parts.lines).lines();
    return open.lines;
  }

  get items(): readonly AgendaItem[] {
    const open = this.#opened();
    open.items ??= this.#reader(open, this.#parts.items).list(readItem);
    return open.items;
  }

  entry(at: number): Entry {
    const open = this.#opened();
    let entry = open.entries[at];
    if (entry === undefined) {
      const { marks, numbers, starts } = this.#heads(open);
      const from = this.#reader(open, starts[at] as number);
      entry = readEntry(from, marks[at] as number, numbers[at] as number | null);
      open.entries[at] = entry;
    }
    return entry;
  }

  get heads(): EntryHeads {
    return this.#heads(this.#opened());
  }

  #heads(open: Open): NonNullable<Open['heads']> {
    open.heads ??= readHeads(reader.at(this.#shelf.names, this.#bytes, this.#from + this.#parts.heads, ''));
    return open.heads;
  }

  get minutes(): Minutes {
    const open = this.#opened();
    open.minutes ??= this.#made(open);
    return open.minutes;
  }

  #made(open: Open): Minutes {
    const entries = this.heads.marks.map((_, at) => this.entry(at));
    const { items, lines } = this;
    const from = this.#reader(open, this.#parts.rest);
    return {
      file: this.file,
      id: this.id,
      date: this.date,
      start: this.start,
      end: from.name(),
      meetingPlace: from.name(),
      title: from.name(),
      status: this.status,
      language: this.language,
      chair: from.flag() ? readPerson(from) : null,
      secretary: from.flag() ? readPerson(from) : null,
      people: from.list(readAttendee),
      approval: from.flag() ? (from.data() as Minutes['approval']) : null,
      items,
      agenda: from.flag() ? from.list(readAgendaLine) : null,
      entries,
      next: from.flag() ? (from.data() as Minutes['next']) : [],
      mentions: from.list(readMention),
      problems: from.flag() ? (from.data() as Minutes['problems']) : [],
      lines,
      keys: readKeys(from),
    };
  }
}

const presences = ['present', 'excused', 'absent', 'guest', 'invited', 'represented'] as const;
const itemRoles = [null, 'approval', 'review', 'any-other-business', 'next-meetings', 'appendix'] as const;
const purposes = [null, 'decision', 'information', 'discussion'] as const;
const itemStates = ['treated', 'postponed', 'empty'] as const;
const modes = ['unanimous', 'consensus', 'majority', 'vote'] as const;
const dueAnchors = [null, 'next-meeting', 'announced'] as const;
const dueReasons = [null, 'period', 'impossible', 'weekday', 'ambiguous', 'start', 'words'] as const;
const linkKinds = ['supersedes', 'repeals', 'adopts', 'follows'] as const;
const keyNames: readonly FrontMatterKey[] = [
  'date',
  'status',
  'title',
  'start',
  'end',
  'place',
  'chair',
  'secretary',
  'invited',
  'attendees',
  'excused',
  'absent',
  'guests',
  'approved',
  'language',
];

/** Seven bits a byte: what is larger, negative or broken does not fit. */
const largest = 2 ** 48;

/** What is below fits two of them. */
const twoBytes = 2 ** 14;

/** Writes PVs, one after the other, in the same bytes. */
class Writer {
  bytes = new Uint8Array(64 * 1024);
  length = 0;
  private fits = true;
  private texts: string[] = [];
  private textLength = 0;
  private readonly shelf: Shelf;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Where the parts of the PV stand in `bytes`, `length` bytes of it; null where it does not fit the form. */
  write(minutes: Minutes, { marks, numbers }: EntryHeads): Parts | null {
    this.length = 0;
    this.fits = true;
    this.texts = [];
    this.textLength = 0;
    const starts: number[] = [];
    for (const entry of minutes.entries) {
      starts.push(this.length);
      writeEntry(this, entry);
    }
    const heads = this.length;
    this.count(marks.length);
    for (let at = 0; at < marks.length; at++) {
      this.count(marks[at] as number);
      this.number(numbers[at] as number | null);
    }
    for (const start of starts) this.count(start);
    const items = this.length;
    this.list(minutes.items, writeItem);
    const lines = this.length;
    this.lines(minutes.lines);
    const rest = this.length;
    writeRest(this, minutes);
    const text = this.texts.join('');
    if (!this.fits || !(text as string & { isWellFormed(): boolean }).isWellFormed()) return null;
    const from = this.length;
    this.room(text.length * 3);
    this.length = writeUtf8(text, this.bytes, from);
    return { heads, items, lines, rest, text: from, end: this.length };
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const bytes = new Uint8Array(2 * (this.length + more));
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }

  /** A whole number from 0 on. */
  count(value: number): void {
    if (this.length + 8 > this.bytes.length) this.room(8);
    let rest = value | 0;
    if (rest === value && rest >= 0 && rest < 128) {
      this.bytes[this.length++] = rest;
      return;
    }
    if (rest !== value || rest < 0) {
      rest = this.large(value);
      if (rest < 0) return;
    }
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes all but the top of a number beyond 31 bits, and gives that; -1 for what does not fit. */
  private large(value: number): number {
    if (!(value >= 0 && value < largest && value % 1 === 0)) {
      this.fits = false;
      return -1;
    }
    let rest = value;
    for (; rest > 0x3fffffff; rest = Math.floor(rest / 128)) this.bytes[this.length++] = (rest % 128) | 128;
    return rest;
  }

  flag(value: boolean): boolean {
    this.count(value ? 1 : 0);
    return value;
  }

  /** A whole number from -1 on, or nothing. */
  number(value: number | null): void {
    this.count(value === null ? 0 : value + 2);
  }

  /** Words of which many PVs have the same. */
  name(value: string | null): void {
    if (value === null) {
      this.count(0);
      return;
    }
    const number = this.shelf.numberOf(value);
    this.count(number + 2);
    if (number === -1) this.text(value);
  }

  /** Words of this PV alone. */
  text(value: string): void {
    this.count(this.textLength);
    this.count(value.length);
    this.texts.push(value);
    this.textLength += value.length;
  }

  /** A start and a length, as two counts: nearly all are below a bound that needs no loop. */
  place({ start, end }: Place): void {
    const length = end - start;
    let at = this.length;
    const { bytes } = this;
    // False for what is negative, broken, or near the end of the room, too.
    if (start >= 0 && start < twoBytes && length >= 0 && length < twoBytes && at + 4 <= bytes.length) {
      if ((start | 0) === start && (length | 0) === length) {
        if (start > 127) {
          bytes[at++] = (start & 127) | 128;
          bytes[at++] = start >> 7;
        } else bytes[at++] = start;
        if (length > 127) {
          bytes[at++] = (length & 127) | 128;
          bytes[at++] = length >> 7;
        } else bytes[at++] = length;
        this.length = at;
        return;
      }
    }
    this.count(start);
    this.count(length);
  }

  /** Something that few PVs have, whatever its shape. */
  data(value: unknown): void {
    this.text(JSON.stringify(value));
  }

  list<T>(values: readonly T[], one: (to: Writer, value: T) => void): void {
    const { length } = values;
    this.count(length);
    for (let at = 0; at < length; at++) one(this, values[at] as T);
  }

  private lines(lines: LineStarts): void {
    this.count(lines.length);
    this.room(lines.length * 5);
    const { bytes } = this;
    let at = this.length;
    let before = 0;
    for (let line = 0; line < lines.length; line++) {
      const start = lines[line] as number;
      let rest = start - before;
      if (rest < 0) this.fits = false;
      before = start;
      for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
      bytes[at++] = rest;
    }
    this.length = at;
  }
}

function writePerson(to: Writer, person: WrittenPerson): void {
  to.name(person.name);
  to.name(person.organisation);
  to.name(person.email);
  to.place(person.place);
}

function writeAttendee(to: Writer, one: Attendee): void {
  writePerson(to, one);
  to.count(presences.indexOf(one.presence));
  const more =
    one.role !== null ||
    one.representedBy !== null ||
    one.from !== null ||
    one.until !== null ||
    one.familyName !== null;
  if (!to.flag(more)) return;
  to.name(one.role);
  to.name(one.representedBy);
  to.name(one.from);
  to.name(one.until);
  to.name(one.familyName);
}

function writeItem(to: Writer, item: AgendaItem): void {
  to.count(item.number);
  to.number(item.typedNumber);
  to.name(item.title);
  to.count(itemRoles.indexOf(item.role));
  to.count(purposes.indexOf(item.purpose));
  to.number(item.minutes);
  to.flag(item.internal);
  to.count(itemStates.indexOf(item.state));
  to.place(item.place);
  to.place(item.titlePlace);
  to.place(item.extent);
}

function writeAgendaLine(to: Writer, line: AgendaLine): void {
  to.number(line.typedNumber);
  to.name(line.title);
  to.flag(line.internal);
  to.place(line.place);
}

function writeMode(to: Writer, mode: Mode): void {
  to.count(modes.indexOf(mode.kind));
  if (mode.kind === 'vote') {
    to.count(mode.for);
    to.count(mode.against);
    to.count(mode.abstain);
    return;
  }
  if (mode.kind === 'majority') to.number(mode.against ?? null);
  to.number(mode.abstain ?? null);
}

function writeDue(to: Writer, due: WrittenDue): void {
  to.name(due.text);
  to.name(due.date);
  to.count(dueAnchors.indexOf(due.anchor));
  to.count(dueReasons.indexOf(due.reason));
  to.place(due.place);
}

function writeOwner(to: Writer, owner: WrittenOwner): void {
  if (to.flag(owner.kind === 'person')) writePerson(to, (owner as WrittenOwner & { kind: 'person' }).person);
  else {
    const { text, place } = owner as WrittenOwner & { kind: 'everyone' };
    to.name(text);
    to.place(place);
  }
}

function writeLink(to: Writer, link: EntryLink): void {
  to.count(linkKinds.indexOf(link.kind));
  to.text(link.ref);
  to.place(link.place);
}

/** What the head does not tell of an entry. */
function writeEntry(to: Writer, entry: Entry): void {
  to.number(entry.item);
  to.name(entry.label);
  if (entry.updates !== null) to.text(entry.updates);
  to.text(entry.text);
  to.place(entry.place);
  to.place(entry.extent);
  to.place(entry.head);
  to.place(entry.idPlace);
  to.place(entry.textPlace);
  to.list(entry.owners, writeOwner);
  if (to.flag(entry.due !== null)) writeDue(to, entry.due as WrittenDue);
  if (to.flag(entry.mode !== null)) writeMode(to, entry.mode as Mode);
  to.list(entry.proposers, writePerson);
  if (entry.outcome !== null) {
    to.name(entry.outcome.date);
    to.place(entry.outcome.place);
  }
  if (entry.links.length > 0) to.list(entry.links, writeLink);
  to.list(entry.people, writePerson);
  to.name(entry.name);
}

function writeRest(to: Writer, minutes: Minutes): void {
  to.name(minutes.end);
  to.name(minutes.meetingPlace);
  to.name(minutes.title);
  if (to.flag(minutes.chair !== null)) writePerson(to, minutes.chair as WrittenPerson);
  if (to.flag(minutes.secretary !== null)) writePerson(to, minutes.secretary as WrittenPerson);
  to.list(minutes.people, writeAttendee);
  if (to.flag(minutes.approval !== null)) to.data(minutes.approval);
  if (to.flag(minutes.agenda !== null)) to.list(minutes.agenda as readonly AgendaLine[], writeAgendaLine);
  if (to.flag(minutes.next.length > 0)) to.data(minutes.next);
  to.list(minutes.mentions, (_, { ref, place }) => {
    to.text(ref);
    to.place(place);
  });
  if (to.flag(minutes.problems.length > 0)) to.data(minutes.problems);
  const keys = Object.keys(minutes.keys) as FrontMatterKey[];
  to.count(keys.length);
  for (const key of keys) {
    to.count(keyNames.indexOf(key));
    to.place(minutes.keys[key] as Place);
  }
}

/** Reads what a Writer wrote. */
class Reader {
  private names: readonly string[] = [];
  private bytes: Uint8Array = new Uint8Array(0);
  private from = 0;
  private words = '';

  at(names: readonly string[], bytes: Uint8Array, from: number, words: string): Reader {
    this.names = names;
    this.bytes = bytes;
    this.from = from;
    this.words = words;
    return this;
  }

  count(): number {
    let byte = this.bytes[this.from++] as number;
    if (byte < 128) return byte;
    let value = byte & 127;
    byte = this.bytes[this.from++] as number;
    value |= (byte & 127) << 7;
    if (byte < 128) return value;
    byte = this.bytes[this.from++] as number;
    value |= (byte & 127) << 14;
    for (let unit = 2 ** 21; byte > 127; unit *= 128) {
      byte = this.bytes[this.from++] as number;
      value += (byte & 127) * unit;
    }
    return value;
  }

  flag(): boolean {
    return this.count() === 1;
  }

  number(): number | null {
    const value = this.count();
    return value === 0 ? null : value - 2;
  }

  name(): string | null {
    const value = this.count();
    if (value === 0) return null;
    return value === 1 ? this.text() : (this.names[value - 2] as string);
  }

  text(): string {
    const start = this.count();
    return this.words.slice(start, start + this.count());
  }

  place(): Place {
    const start = this.count();
    return { start, end: start + this.count() };
  }

  data(): unknown {
    return JSON.parse(this.text());
  }

  list<T>(one: (from: Reader) => T): readonly T[] {
    const length = this.count();
    if (length === 0) return none;
    const values: T[] = [];
    for (let at = 0; at < length; at++) values.push(one(this));
    return values;
  }

  lines(): LineStarts {
    const lines = new Uint32Array(this.count());
    let start = 0;
    for (let at = 0; at < lines.length; at++) {
      start += this.count();
      lines[at] = start;
    }
    return lines;
  }
}

const none: readonly never[] = [];

/** One for all, since nothing is read while something else is. */
const reader = new Reader();

function readHeads(from: Reader): NonNullable<Open['heads']> {
  const count = from.count();
  const marks: number[] = [];
  const numbers: (number | null)[] = [];
  const starts: number[] = [];
  for (let at = 0; at < count; at++) {
    marks.push(from.count());
    numbers.push(from.number());
  }
  for (let at = 0; at < count; at++) starts.push(from.count());
  return { marks, numbers, starts };
}

function readPerson(from: Reader): WrittenPerson {
  return { name: from.name(), organisation: from.name(), email: from.name(), place: from.place() };
}

function readAttendee(from: Reader): Attendee {
  const name = from.name();
  const organisation = from.name();
  const email = from.name();
  const place = from.place();
  const presence = presences[from.count()] as Attendee['presence'];
  const more = from.flag();
  return {
    name,
    organisation,
    email,
    place,
    presence,
    role: more ? from.name() : null,
    representedBy: more ? from.name() : null,
    from: more ? from.name() : null,
    until: more ? from.name() : null,
    familyName: more ? from.name() : null,
  };
}

function readItem(from: Reader): AgendaItem {
  return {
    number: from.count(),
    typedNumber: from.number(),
    title: from.name() as string,
    role: itemRoles[from.count()] as AgendaItem['role'],
    purpose: purposes[from.count()] as AgendaItem['purpose'],
    minutes: from.number(),
    internal: from.flag(),
    state: itemStates[from.count()] as AgendaItem['state'],
    place: from.place(),
    titlePlace: from.place(),
    extent: from.place(),
  };
}

function readAgendaLine(from: Reader): AgendaLine {
  return { typedNumber: from.number(), title: from.name() as string, internal: from.flag(), place: from.place() };
}

function readMode(from: Reader): Mode {
  const kind = modes[from.count()] as Mode['kind'];
  if (kind === 'vote') return { kind, for: from.count(), against: from.count(), abstain: from.count() };
  const against = kind === 'majority' ? from.number() : null;
  const abstain = from.number();
  if (kind === 'majority' && against !== null) return abstain === null ? { kind, against } : { kind, against, abstain };
  return abstain === null ? { kind } : { kind, abstain };
}

function readDue(from: Reader): WrittenDue {
  return {
    text: from.name() as string,
    date: from.name(),
    anchor: dueAnchors[from.count()] as WrittenDue['anchor'],
    reason: dueReasons[from.count()] as WrittenDue['reason'],
    place: from.place(),
  };
}

function readOwner(from: Reader): WrittenOwner {
  if (from.flag()) return { kind: 'person', person: readPerson(from) };
  return { kind: 'everyone', text: from.name() as string, place: from.place() };
}

function readLink(from: Reader): EntryLink {
  return { kind: linkKinds[from.count()] as EntryLink['kind'], ref: from.text(), place: from.place() };
}

function readMention(from: Reader): Minutes['mentions'][number] {
  return { ref: from.text(), place: from.place() };
}

function readEntry(from: Reader, marks: number, number: number | null): Entry {
  const item = from.number() as number;
  const label = from.name();
  const updates = isUpdate(marks) ? from.text() : null;
  const text = from.text();
  const place = from.place();
  const extent = from.place();
  const head = from.place();
  const idPlace = from.place();
  const textPlace = from.place();
  const outcome = outcomeOf(marks);
  return {
    role: roleOf(marks),
    item,
    label,
    letter: letterOf(marks),
    number,
    idWritten: isIdWritten(marks),
    updates,
    text,
    owners: from.list(readOwner),
    due: from.flag() ? readDue(from) : null,
    mode: from.flag() ? readMode(from) : null,
    proposers: from.list(readPerson),
    outcome: outcome === null ? null : { kind: outcome, date: from.name(), place: from.place() },
    links: hasLinks(marks) ? from.list(readLink) : none,
    internal: (marks & internalMark) !== 0,
    box: boxOf(marks),
    people: from.list(readPerson),
    name: from.name(),
    place,
    extent,
    head,
    idPlace,
    textPlace,
  };
}

function readKeys(from: Reader): Minutes['keys'] {
  const keys: Partial<Record<FrontMatterKey, Place>> = {};
  for (let left = from.count(); left > 0; left--) keys[keyNames[from.count()] as FrontMatterKey] = from.place();
  return keys;
}
