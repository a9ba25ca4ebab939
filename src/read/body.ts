import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import type {
  AgendaItem,
  AgendaLine,
  Entry,
  EntryRole,
  IdLetter,
  ItemRole,
  Language,
  NextMeeting,
  WrittenOwner,
} from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import { fold, intern, squeeze } from '../text/fold.ts';
import type { FoundDate } from '../text/found-date.ts';
import { isSmall } from '../text/letters.ts';
import { readNumbered } from './agenda-line.ts';
import type { Block } from './block.ts';
import { BodyText } from './body-text.ts';
import { outcomeAtEnd } from './closing.ts';
import type { BodyContext } from './context.ts';
import { dueAtMeeting, finishEntries } from './entries.ts';
import {
  beginsWith,
  type EntryHead,
  type HeadMiss,
  mayBeBare,
  mayBeHead,
  moved,
  readBareLabel,
  readEntryHead,
} from './entry-head.ts';
import {
  type HeadingText,
  type NearInternal,
  type OpenItem,
  readHeading,
  readInternalLine,
  readTitleBracket,
  splitNumber,
} from './heading.ts';
import { findInVain } from './in-vain.ts';
import { plainText } from './inline.ts';
import { beginning, foldLabel, type LabelHit, languageOf } from './lexicon.ts';
import { beginsWithRef, findMentions } from './mentions.ts';
import { tallyOf } from './modes.ts';
import { looksLikeName, splitAnd } from './name-shape.ts';
import { readNextMeetings } from './next-meetings.ts';
import { dateContext } from './outcomes.ts';
import { readPerson } from './person.ts';
import { isNearInternal, noQualifiers, type Qualifiers, readQualifiers, unreadProblem, withAll } from './qualifiers.ts';
import { placedBack } from './readable.ts';
import { addAll, isDecided, nobody, type Seed } from './seed.ts';
import { isBlank, isMark, sliceOf, splitCommas, trimPlace, unmarked } from './slices.ts';
import { type StruckId, unlessStruck } from './struck.ts';
import { endsText, trailingOf } from './trailing.ts';

export interface Body {
  readonly title: string | null;
  readonly titlePlace: Place | null;
  readonly items: readonly AgendaItem[];
  readonly agenda: readonly AgendaLine[] | null;
  readonly entries: readonly Entry[];
  readonly next: readonly NextMeeting[];
  readonly mentions: readonly { readonly ref: string; readonly place: Place }[];
  readonly problems: readonly Problem[];
  /** How many labels and headings of each language were read. */
  readonly languages: Readonly<Record<Language, number>>;
}

interface Inherited {
  readonly hit: { role: EntryRole; unanimous: boolean };
  readonly qualifiers: Qualifiers;
}

const letters: Readonly<Partial<Record<EntryRole, IdLetter>>> = {
  decision: 'D',
  pending: 'D',
  rejected: 'D',
  action: 'A',
  proposal: 'P',
};

const roleOfLetter: Readonly<Record<IdLetter, EntryRole>> = { D: 'decision', A: 'action', P: 'proposal' };

/** Roles that a register counts: only their misses are worth a finding. */
const counted = new Set<string>(['decision', 'unanimous', 'pending', 'rejected', 'proposal', 'action']);

/** A label within a line is looked for in so many characters before its colon. */
const insideLimit = 80;

/** Where the last sentence before `end` begins, or the last bold words; -1 where neither does after `start`. */
function beginningInside(text: string, start: number, end: number): number {
  // A mark of bold right before the colon is the end of what it would begin.
  let at = end - 1;
  while (at > start && (isMark(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at--;
  for (; at > start; at--) {
    const code = text.charCodeAt(at);
    if (code === 42) {
      if (text.charCodeAt(at - 1) === 42) return at - 1;
    } else if (code === 46 || code === 33 || code === 63 || code === 59 || code === 0x2026) {
      let next = at + 1;
      while (isBlank(text.charCodeAt(next))) next++;
      if (next > at + 1) return next;
    }
  }
  return -1;
}

/** Reads the body of a PV from its blocks. Pure; never throws; what it cannot read stays text and becomes a problem. */
export function readBody(text: string, blocks: readonly Block[], context: BodyContext): Body {
  return new BodyReader(text, blocks, context).read();
}

/** What announces a meeting outside the item that does: it is told, unless that item names its days too. */
interface Elsewhere {
  readonly code: 'next-date-invalid/elsewhere' | 'next-date-invalid/table';
  readonly place: Place;
  readonly args: Readonly<Record<string, string>>;
  readonly days: readonly FoundDate[];
}

class BodyReader {
  private readonly body: BodyText;
  /** As it is read: blanks stand for the comments, tags and strikethrough marks among its words, and characters for their entities. */
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly context: BodyContext;
  private readonly problems: Problem[] = [];
  private readonly items: OpenItem[] = [];
  private readonly seeds: Seed[] = [];
  private readonly stack: Seed[] = [];
  private readonly inherited = new Map<number, Inherited>();
  private readonly languages: Record<Language, number> = { fr: 0, nl: 0, en: 0 };
  private agenda: AgendaLine[] | null = null;
  private agendaInternal = false;
  /** The part of the agenda is: `### Huis clos`. */
  private partInternal = false;
  private title: string | null = null;
  private titlePlace: Place | null = null;
  private section: ItemRole | null = null;
  private readonly nextRanges: { from: number; to: number; item: number }[] = [];
  /** What is read of a section that is no item; null in those that are. */
  private apart: 'counted' | 'internal' | null = null;
  /** Blocks under the current item that say something. */
  private hasContent = false;
  private postponed = false;
  /** Ids that are written in entries that are struck out: they are not used again. */
  private readonly struckIds: StruckId[] = [];
  /** The last colon that was looked for; before the text where none was yet, -1 where there is no more. */
  private colon = -2;
  /** Lines that announce a meeting outside the item that does, and the days in them. */
  private readonly elsewhere: Elsewhere[] = [];

  constructor(text: string, blocks: readonly Block[], context: BodyContext) {
    this.body = new BodyText(text, blocks);
    this.text = this.body.readable;
    this.blocks = blocks;
    this.context = context;
  }

  read(): Body {
    const { blocks } = this;
    for (let at = 0; at < blocks.length; at++) this.readBlock(blocks[at] as Block, at);
    this.closeItem(blocks.length === 0 ? 0 : (blocks[blocks.length - 1] as Block).end, blocks.length);
    const entries = finishEntries(this.seeds, this.items, this.struckIds, this.body, this.context, this.problems);
    const next: NextMeeting[] = [];
    for (const { from, to, item } of this.nextRanges)
      for (const meeting of readNextMeetings(
        this.text,
        this.body.struck,
        blocks,
        from,
        to,
        this.context,
        entries,
        item,
        this.items[item]?.internal === true,
        this.problems,
      ))
        next.push(meeting);
    if (this.elsewhere.length > 0) this.tellElsewhere(next);
    const mentions = findMentions(this.body.source, blocks[0]?.start ?? 0, entries);
    if (mentions.length > 0 || entries.some(({ updates, idWritten }) => updates !== null || idWritten))
      this.problems.push(...findInVain(this.text, entries, mentions, this.context));
    const body = {
      title: this.title,
      titlePlace: this.titlePlace,
      items: this.items,
      agenda: this.agenda,
      entries: next.length === 0 ? entries : dueAtMeeting(entries, next),
      next,
      mentions,
      problems: this.problems,
      languages: this.languages,
    };
    return this.body.begins.size === 0 ? body : placedBack(body, this.body.begins);
  }

  private readBlock(block: Block, at: number): void {
    const { kind } = block;
    const { section, stack } = this;
    while (stack.length > 0 && (stack[stack.length - 1] as Seed).end <= block.start) stack.pop();
    if (kind === 'table' && section !== 'next-meetings' && !this.isInClosedItem()) this.nextInTable(block.lines);
    if (kind === 'paragraph' || kind === 'item') {
      this.hasContent = true;
      if (section === 'agenda') this.readAgendaLine(block);
      const { lines } = block;
      if (lines.length === 0) return;
      if (section === 'agenda' || section === 'presence' || section === 'appendix') {
        this.readApart(block, at, section);
        return;
      }
      const start = lines[0] as number;
      const colon = this.colonFrom(start);
      const inherited = kind === 'item' && this.inherited.size > 0 ? (this.inherited.get(block.list) ?? null) : null;
      if (
        (colon !== -1 && colon < (lines[lines.length - 1] as number)) ||
        inherited !== null ||
        block.box !== null ||
        section === 'review'
      ) {
        if (kind !== 'paragraph' || !this.isPluralOverList(block, at)) this.readLines(block, at, inherited);
        return;
      }
      // Most blocks have no colon, and begin no entry: they belong to the one that is open, if one is.
      const isShort = lines.length === 2 && (lines[1] as number) - start <= 60;
      const { lexicon } = this.context;
      const alone = kind === 'paragraph' && isShort;
      if (alone && this.isPluralOverList(block, at)) return;
      for (let i = 0; i < lines.length; i += 2) {
        const from = lines[i] as number;
        if (mayBeBare(this.text, from, lexicon)) this.bareLabel(from, lines[i + 1] as number, false);
      }
      if (stack.length > 0) addAll((stack[stack.length - 1] as Seed).text, lines);
      else if (alone || isShortItem(block)) this.postponedLine(start, lines[1] as number);
    } else if (kind === 'heading') this.readHeadingBlock(block, at);
    else if (kind === 'comment') {
      if (!this.text.endsWith('-->', block.end))
        this.problems.push(problem('body-unread/comment', { start: block.start, end: block.lines[1] ?? block.end }));
    } else if (kind !== 'definition') {
      this.hasContent = true;
      // No entry is open in a section that has none.
      if ((kind === 'quote' || kind === 'code') && stack.length > 0)
        addAll((stack[stack.length - 1] as Seed).text, block.lines);
    }
  }

  /** A line of its own right over a list, which gives its role to the items. */
  private isPluralOverList(block: Block, at: number): boolean {
    const { lines } = block;
    return (
      lines.length === 2 &&
      this.blocks[at + 1]?.depth === block.depth + 1 &&
      this.readPluralAlone({ start: lines[0] as number, end: lines[1] as number }, at)
    );
  }

  private readHeadingBlock(block: Block, at: number): void {
    const place = { start: block.lines[0] ?? block.end, end: block.lines[1] ?? block.end };
    if (block.depth === 1) {
      if (this.title === null) {
        this.title = intern(this.body.words(place.start, place.end)) || null;
        this.titlePlace = place;
      }
      return;
    }
    if (block.depth > 2) {
      this.hasContent = true;
      // « ### Actions (interne) » over a list says so of its items.
      if (this.readPluralAlone(place, at)) return;
      const { internal, near } = readHeading(this.text.slice(place.start, place.end), this.context);
      if (this.section === 'agenda') this.partInternal = internal;
      if (internal) this.openInternalPart(block, place, at);
      else if (near !== null) this.nearInternalHeading(near, place);
      else this.nextInHeading(place, at);
      return;
    }
    this.closeItem(block.start, at);
    const heading = this.headingAt(place);
    if (heading.roleLanguage) this.languages[heading.roleLanguage]++;
    this.section = heading.role;
    this.hasContent = false;
    this.postponed = heading.postponed;
    if (heading.role === 'agenda') {
      this.agenda ??= [];
      this.agendaInternal = heading.internal;
      this.partInternal = false;
      return;
    }
    if (heading.role === 'presence') {
      this.peopleInBody(heading.title, { start: block.start, end: place.end }, at);
      return;
    }
    if (heading.near !== null) this.nearInternalHeading(heading.near, place);
    if (this.body.struck.length > 0 && this.body.struckUntil(trimPlace(this.text, place.start, place.end).start) !== -1)
      this.problems.push(problem('struck-text/item', place, { text: heading.title }));
    // Literals in a literal are slow as long as V8 has not optimised them.
    const { start, end } = block;
    const itemPlace = { start, end };
    const titlePlace = moved(heading.titlePlace, place.start);
    const extent = { start, end };
    this.items.push({
      number: this.items.length + 1,
      typedNumber: heading.typedNumber,
      title: heading.title,
      role: heading.role,
      purpose: heading.purpose,
      minutes: heading.minutes,
      internal: heading.internal,
      state: 'empty',
      place: itemPlace,
      titlePlace,
      extent,
    });
    if (heading.role === null) this.nextInHeading(titlePlace, at);
    if (heading.role === 'next-meetings')
      this.nextRanges.push({ from: at + 1, to: at + 1, item: this.items.length - 1 });
    if (heading.role === null && this.blocks[at + 1]?.kind === 'item') this.labelAsItem(heading.title, titlePlace, at);
  }

  /** `## Actions`, an item of the agenda, right over a list that no label and no box makes actions of. */
  private labelAsItem(title: string, place: Place, at: number): void {
    if (title.length > 60 || !this.mayBeLabel(place.start)) return;
    const hit = this.context.lexicon.label(foldLabel(title.replace(/ \([^()]{1,30}\)$/, '')));
    if (!hit?.plural || !counted.has(hit.role) || this.isListOfEntries(at)) return;
    this.problems.push(problem('label-unread/heading', place, { written: title, label: title }));
  }

  /** Whether an item of the list after a block has a box, or a label of its own. */
  private isListOfEntries(at: number): boolean {
    const { blocks, text } = this;
    const { list, depth: least } = blocks[at + 1] as Block;
    for (let i = at + 1; i < blocks.length; i++) {
      const { kind, list: own, depth, box, lines } = blocks[i] as Block;
      if (kind === 'heading' || depth < least) return false;
      if (kind !== 'item' || own !== list) continue;
      if (box !== null) return true;
      const [start, end] = lines;
      if (start === undefined || end === undefined) continue;
      const colon = text.indexOf(':', start);
      if (!mayBeHead(start, end, colon) || colon >= end) continue;
      if (readEntryHead(text, start, end, end, colon, this.context.lexicon)?.head) return true;
    }
    return false;
  }

  /** `Décision / Actions` over a list: which of the two each of its items is, nobody can tell. */
  private severalLabels(folded: string, place: Place, at: number): void {
    const parts = folded.split(/ ?[/&+] ?| (?:et|en|and) /);
    if (parts.length < 2 || parts.length > 4 || folded.endsWith(':') || this.isListOfEntries(at)) return;
    const { lexicon } = this.context;
    if (!parts.every((part) => counted.has(lexicon.label(part)?.role ?? ''))) return;
    const written = squeeze(unmarked(this.text.slice(place.start, place.end)));
    this.problems.push(problem('label-unread/several', place, { written, label: written }));
  }

  /** « Personnel (huit clos) », « Huis cols » would be in every copy. */
  private nearInternalHeading({ part, label }: NearInternal, { start }: Place): void {
    const args = { written: plainText(part.text), label };
    this.problems.push(problem('qualifier-unread/internal', moved(part.place, start), args));
  }

  /** What a heading says: a comment in it parts no word and keeps no bold from closing. */
  private headingAt({ start, end }: Place): HeadingText {
    const heading = readHeading(this.text.slice(start, end), this.context);
    if (this.body.comments === null && this.body.begins.size === 0) return heading;
    const title = this.body.words(start + heading.titlePlace.start, start + heading.titlePlace.end);
    if (title === heading.title) return heading;
    const { role, roleLanguage } = readHeading(title, this.context);
    return { ...heading, title, role, roleLanguage };
  }

  /** What would be an internal entry elsewhere: an internal passage. */
  private internalSeed({ start, end }: Place, text: Place, isItem: boolean): Seed {
    return {
      role: 'internal',
      letter: null,
      item: this.currentItem(),
      head: null,
      qualifiers: noQualifiers(),
      namedOwners: nobody,
      box: null,
      start,
      end,
      headEnd: text.start,
      text: [text.start, text.end],
      isItem,
      review: false,
      internal: true,
    };
  }

  /** `### Le gardien (huis clos)`: what stands under it, up to the next heading of its level, is one internal entry. */
  private openInternalPart({ start, depth }: Block, place: Place, at: number): void {
    if (this.section === 'presence') return;
    const { blocks } = this;
    let last = at;
    for (let next = blocks[last + 1]; next !== undefined; next = blocks[last + 1]) {
      if (next.kind === 'heading' && next.depth <= depth) break;
      last++;
    }
    let { end } = place;
    for (let i = at; i <= last; i++) end = Math.max(end, (blocks[i] as Block).end);
    const seed: Seed = { ...this.internalSeed({ start, end }, place, false), isPart: true };
    this.seeds.push(seed);
    this.stack.push(seed);
  }

  private closeItem(end: number, at: number): void {
    this.stack.length = 0;
    const { items, nextRanges } = this;
    if (items.length === 0 || this.section === 'agenda' || this.section === 'presence') return;
    const item = items[items.length - 1] as OpenItem;
    const { place } = item;
    if (item.extent.end > place.end) return;
    const until = Math.min(end, (this.blocks[at - 1] as Block).end);
    item.extent = { start: place.start, end: Math.max(until, place.end) };
    item.state = this.postponed ? 'postponed' : this.hasContent ? 'treated' : 'empty';
    if (item.role === 'next-meetings' && nextRanges.length > 0)
      (nextRanges[nextRanges.length - 1] as { to: number }).to = at;
  }

  /** `### Actions`, or a line that is nothing but `**Actions**`, over a list gives its role to each of its items. */
  private readPluralAlone(place: Place, at: number): boolean {
    const next = this.blocks[at + 1];
    if (next?.kind !== 'item' || place.end - place.start > 60) return false;
    if (this.section === 'presence' || this.section === 'agenda' || this.section === 'appendix') return false;
    const { length } = splitNumber(this.text.slice(place.start, place.end));
    const bracket = this.bracketAtEnd(place.start + length, place.end);
    const folded = foldLabel(unmarked(this.text.slice(place.start + length, bracket?.open ?? place.end)));
    const hit = this.context.lexicon.label(folded);
    if (hit === undefined && this.mayBeLabel(place.start + length)) this.severalLabels(folded, place, at);
    if (!hit?.plural) return false;
    this.countLanguage(hit, this.text.slice(place.start + length, bracket?.open ?? place.end));
    let qualifiers = noQualifiers();
    if (bracket !== null) {
      qualifiers = readQualifiers(this.text, trimPlace(this.text, bracket.open + 1, bracket.close), this.context, true);
      for (const part of qualifiers.unread) this.problems.push(unreadProblem(part, this.context));
      for (const found of qualifiers.problems) this.problems.push(found);
    }
    this.inherited.set(next.list, {
      hit: { role: hit.role === 'unanimous' ? 'decision' : hit.role, unanimous: hit.role === 'unanimous' },
      qualifiers,
    });
    return true;
  }

  private countLanguage(hit: LabelHit, typed: string): void {
    const language = languageOf(hit, typed);
    if (language !== null) this.languages[language]++;
  }

  /** The bracket that ends a line, but for marks; null where none does. */
  private bracketAtEnd(start: number, end: number): { open: number; close: number } | null {
    let close = end - 1;
    while (close > start && (isMark(this.text.charCodeAt(close)) || isBlank(this.text.charCodeAt(close)))) close--;
    if (this.text.charCodeAt(close) !== 41) return null;
    const open = this.text.lastIndexOf('(', close);
    return open > start ? { open, close } : null;
  }

  private readAgendaLine(block: Block): void {
    if (block.kind !== 'item' && block.kind !== 'paragraph') return;
    if (block.kind === 'item' && block.depth > 1) return;
    if (block.kind === 'paragraph' && block.depth > 0) return;
    const { lines } = block;
    // An item is one line of the agenda, however many it takes; a paragraph has a number on each of its lines.
    const step = block.kind === 'item' ? lines.length : 2;
    for (let i = 0; i < lines.length; i += step) {
      const start = lines[i] as number;
      const end = lines[i + step - 1] as number;
      const { lexicon } = this.context;
      const readable = this.text.slice(start, end);
      const internalEnding = readInternalLine(readable, lexicon);
      const ending = internalEnding ?? readTitleBracket(readable, lexicon);
      const line = this.body.exact(start, ending === null ? end : start + ending.end);
      const { number, length, title } = readNumbered(line);
      if (block.kind === 'paragraph' && number === null && !/^\d{1,3}\.\d/.test(title)) continue;
      const place = { start: start + length, end };
      const internal = this.agendaInternal || this.partInternal || internalEnding !== null;
      this.agenda?.push({ typedNumber: number ?? block.number, title, internal, place });
      // What stands under it is.
      if (internalEnding !== null && block.kind === 'item' && block.end > end) this.internalUnder(end, block.end);
    }
  }

  /** What stands under an internal line of an agenda is one internal entry. */
  private internalUnder(line: number, end: number): void {
    const { start } = trimPlace(this.text, line, end);
    if (start >= end) return;
    const seed: Seed = { ...this.internalSeed({ start, end }, { start, end: start }, false), isPart: true };
    this.seeds.push(seed);
    this.stack.push(seed);
  }

  private peopleInBody(title: string, place: Place, at: number): void {
    const people: string[] = [];
    for (let i = at + 1; i < this.blocks.length; i++) {
      const block = this.blocks[i] as Block;
      if (block.kind === 'heading') break;
      if (block.kind === 'item') {
        const line = joinedPlace(block.lines);
        if (line) people.push(this.body.words(line.start, line.end));
      } else if (block.kind === 'paragraph') {
        for (const line of pairs(block.lines)) {
          for (const slice of splitCommas(this.text, line.start, line.end)) people.push(plainText(slice.text));
        }
      }
    }
    this.problems.push(
      problem('people-in-body', place, { heading: title, people: people.filter((name) => name !== '').slice(0, 100) }),
    );
  }

  /**
   * Reads a block of a section that is no item: what counts may stand there all the same, but for the list of an agenda and for an appendix,
   * and what is internal is so wherever it stands.
   */
  private readApart(block: Block, at: number, section: 'agenda' | 'presence' | 'appendix'): void {
    const { lines } = block;
    const colon = this.colonFrom(lines[0] as number);
    const inherited = this.inherited.size === 0 ? null : (this.inherited.get(block.list) ?? null);
    const hasColon = colon !== -1 && colon < (lines[lines.length - 1] as number);
    if (!hasColon && inherited === null && this.stack.length === 0) return;
    // Lines before the list of an agenda may be the agenda.
    const isBelow = block.kind === 'paragraph' && block.depth === 0 && this.agenda !== null && this.agenda.length > 0;
    const isOwn = section === 'presence' || (section === 'agenda' && isBelow);
    this.apart = isOwn ? 'counted' : 'internal';
    this.readLines(block, at, block.kind === 'item' ? inherited : null);
    this.apart = null;
  }

  /** Whether an entry with such a label, or with none, may stand where one is read. */
  private mayStand(role: string | null): boolean {
    return (
      this.apart === null || role === 'internal' || (this.apart === 'counted' && (role === null || counted.has(role)))
    );
  }

  /** Reads the lines of a paragraph or of an item: an entry may begin on each of them. */
  private readLines(block: Block, at: number, inherited: Inherited | null): void {
    const { lines } = block;
    const { stack } = this;
    const isItem = block.kind === 'item';
    const blockEnd = isItem ? (lines[lines.length - 1] as number) : block.end;
    let open: Seed | null = null;
    let isDropped = false;
    for (let i = 0; i < lines.length; i += 2) {
      const start = lines[i] as number;
      const end = lines[i + 1] as number;
      // A bracket that went on over the line's end belongs to the head before.
      if (open && start < open.headEnd) {
        if (end > open.headEnd) open.text.push(open.headEnd, end);
        continue;
      }
      const colon = this.colonFrom(start);
      const read = mayBeHead(start, blockEnd, colon)
        ? readEntryHead(this.text, start, end, blockEnd, colon, this.context.lexicon)
        : null;
      let seed: Seed | null = null;
      if (read !== null && read.head !== null) {
        if (this.mayStand(read.words.hit?.role ?? null)) seed = this.seedOfHead(read, block, at, i, inherited);
        else if (readInternalLine(this.text.slice(start, end), this.context.lexicon) !== null)
          seed = this.internalSeed({ start, end: block.end }, { start, end }, isItem && i === 0);
      } else {
        if (read !== null && this.isMissed(read, open)) {
          if (read.kind === 'next') this.nextElsewhere(read, { start: colon + 1, end }, at);
          else this.miss(read);
        }
        if (isItem && i === 0 && (this.apart === null || inherited !== null)) seed = this.seedOfItem(block, inherited);
        if (!read) this.bareLabel(start, end, seed !== null);
      }
      if (seed !== null && this.body.struck.length > 0) {
        seed = unlessStruck(seed, lines, i, this.body, this.context, this.struckIds, this.problems);
        if (seed === null) {
          // Nor is it a part of the entry before it, or of the one around it.
          isDropped = true;
          if (open) {
            open.end = start;
            stack.pop();
            open = null;
          }
        }
      }
      if (seed === null && isDropped) continue;
      isDropped = false;
      if (colon !== -1 && colon < end) this.labelInside(seed === null ? start : seed.headEnd, end);
      if (!seed) {
        if (stack.length > 0) (stack[stack.length - 1] as Seed).text.push(start, end);
        else if (this.apart !== null) continue;
        else if (isItem ? isShortItem(block) : lines.length === 2 && end - start <= 60) this.postponedLine(start, end);
        if (isItem && i === 0 && this.section === 'review') this.outcomeWithoutRef(block, start, end);
        continue;
      }
      if (open) {
        open.end = start;
        stack.pop();
        // It is no part of the entry that it closes.
        seed.internal = this.isInternal() || inherited?.qualifiers.internal === true;
        this.problems.push(this.gluedProblem(seed, block));
      }
      this.seeds.push(seed);
      stack.push(seed);
      open = seed;
    }
    if (open) this.extendOverList(open, block, at);
  }

  /** The next colon at an offset or after it; -1 where there is none. Lines come in their order, so that each is looked for once. */
  private colonFrom(start: number): number {
    let { colon } = this;
    if (colon !== -1 && colon < start) {
      colon = this.text.indexOf(':', start);
      this.colon = colon;
    }
    return colon;
  }

  private gluedProblem(seed: Seed, block: Block): Problem {
    let lineStart = seed.start;
    while (lineStart > 0 && this.text.charCodeAt(lineStart - 1) !== 10 && this.text.charCodeAt(lineStart - 1) !== 13)
      lineStart--;
    const crlf = this.text.startsWith('\r\n', lineStart - 2);
    const edits: Edit[] =
      block.kind === 'paragraph' && block.depth === 0
        ? [{ start: lineStart, end: lineStart, text: crlf ? '\r\n' : '\n' }]
        : [];
    return problem('entry-glued', { start: seed.start, end: Math.max(seed.headEnd, seed.start) }, {}, { edits });
  }

  /** A paragraph whose text is empty or ends in a colon goes on in the list directly after it; a plural label gives its role to the list's items. */
  private extendOverList(seed: Seed, block: Block, at: number): void {
    const { blocks, stack } = this;
    const hit = seed.head === null ? null : seed.head.words.hit;
    let list = at + 1 < blocks.length ? (blocks[at + 1] as Block) : null;
    if (list !== null && (list.kind !== 'item' || list.depth !== block.depth + 1)) list = null;
    // Not one that stands after the entry around this one.
    if (list !== null && stack.length > 1 && list.start >= (stack[stack.length - 2] as Seed).end) list = null;
    if (list === null && (hit === null || !hit.plural)) return;
    const own = seed.text.length === 0 ? '' : this.text.slice(seed.text[0], seed.text[seed.text.length - 1]).trimEnd();
    if (own === '' && hit?.plural) {
      // Without a list it counts nothing.
      if (list)
        this.inherited.set(list.list, {
          hit: { role: seed.role, unanimous: hit.role === 'unanimous' },
          qualifiers: seed.qualifiers,
        });
      this.seeds.pop();
      this.stack.pop();
      return;
    }
    // An item holds what is under it already.
    if (list === null || block.kind === 'item' || (own !== '' && !/:[*_]{0,3}$/.test(own))) return;
    let { end } = list;
    for (let i = at + 1; i < blocks.length; i++) {
      const other = blocks[i] as Block;
      if (other.depth < list.depth || other.kind === 'heading') break;
      if (other.kind === 'item' && other.list === list.list) end = other.end;
      else if (other.start >= end) break;
    }
    seed.end = end;
  }

  /** Whether words that are no head are worth a finding where they stand: « Vote : » in an entry is told with it. */
  private isMissed({ kind, internal }: HeadMiss, open: Seed | null): boolean {
    if (kind === 'role' || kind === 'vote') return this.apart === null && open === null && this.stack.length === 0;
    if (kind === 'next') return this.apart === null;
    return internal || this.apart !== 'internal';
  }

  /** « Prochaine réunion : le 12 mars » elsewhere than under such a heading: nothing is announced, unless that day is under one, too. */
  private nextElsewhere({ place, label }: Pick<HeadMiss, 'place' | 'label'>, rest: Place, at: number): void {
    const days = this.section === 'next-meetings' || this.isInClosedItem() ? [] : this.daysIn(rest, at);
    if (days.length > 0) this.elsewhere.push({ code: 'next-date-invalid/elsewhere', place, args: { label }, days });
  }

  /** A meeting that only a closed item tells of is perhaps not to be told elsewhere. */
  private isInClosedItem(): boolean {
    return this.items[this.items.length - 1]?.internal === true;
  }

  /** « ## Prochaine réunion : le 12 mars à 20 h »: a title, and no such heading. */
  private nextInHeading({ start, end }: Place, at: number): void {
    const colon = this.text.slice(start, Math.min(end, start + 60)).indexOf(':');
    if (colon <= 0) return;
    const label = unmarked(this.text.slice(start, start + colon).trim());
    if (!this.context.lexicon.nextLabels.has(foldLabel(label))) return;
    this.nextElsewhere({ place: { start, end: start + colon }, label }, { start: start + colon + 1, end }, at);
  }

  private tellElsewhere(next: readonly NextMeeting[]): void {
    const said = new Set(next.flatMap(({ date, movedTo }) => [date, movedTo]));
    for (const { code, place, args, days } of this.elsewhere) {
      const isSaid = ({ date }: FoundDate): boolean => date !== null && said.has(date);
      if (!days.every(isSaid)) this.problems.push(problem(code, place, args));
    }
  }

  /** « | Prochaine réunion | 12 mars à 14 h | » */
  private nextInTable(lines: readonly number[]): void {
    const { lexicon, dates } = this.context;
    for (let at = 0; at < lines.length; at += 2) {
      const [start, end] = [lines[at] as number, lines[at + 1] as number];
      const cell = /^\|?([^|:]{4,50}):?[^|:]{0,4}\|/.exec(this.text.slice(start, Math.min(end, start + 60)))?.[1];
      if (cell === undefined || !lexicon.nextLabels.has(foldLabel(unmarked(cell.trim())))) continue;
      const found = dates.findDates(this.text.slice(start, end), dateContext(this.context));
      const day = found.find(({ precision }) => precision === 'day');
      if (day === undefined) continue;
      const place = { start: start + day.start, end: start + day.end };
      this.elsewhere.push({ code: 'next-date-invalid/table', place, args: { text: day.words }, days: [day] });
    }
  }

  /** The days that stand in some words, or where there are none at the beginning of the next block; some may be no days. */
  private daysIn({ start, end }: Place, at: number): readonly FoundDate[] {
    const { dates } = this.context;
    const words = this.text.slice(start, Math.min(end, start + 400));
    const [from = end, to = end] = /[^\s\u00a0*_]/.test(words) ? [start, end] : (this.blocks[at + 1]?.lines ?? []);
    const found = dates.findDates(this.text.slice(from, Math.min(to, from + 400)), dateContext(this.context));
    return found.filter(({ precision, problem: why }) => precision === 'day' || why !== null);
  }

  private miss({ kind, internal, place, written, label }: HeadMiss): void {
    if (kind === 'role' || kind === 'vote') {
      this.problems.push(problem(kind === 'vote' ? 'label-without-role/vote' : 'label-without-role', place, { label }));
      return;
    }
    const code =
      kind === 'near'
        ? internal
          ? 'label-near-miss/internal'
          : 'label-near-miss'
        : kind === 'unread'
          ? 'label-unread'
          : internal
            ? 'label-unread/internal'
            : `label-unread/${kind}`;
    this.problems.push(problem(code, place, { written, label }));
  }

  /**
   * « La salle est libre. Décision : on la loue. », « …, **décision :** on la loue »: a label that a sentence or bold marks begin with within a
   * line is none, and what it says is in no register; an internal one is in every copy.
   */
  private labelInside(start: number, end: number): void {
    const { text, context } = this;
    // Of a line of hostile length, its beginning.
    const limit = Math.min(end, start + 4000);
    for (let colon = text.indexOf(':', start); colon !== -1 && colon < limit; colon = text.indexOf(':', colon + 1)) {
      const at = beginningInside(text, Math.max(start, colon - insideLimit), colon);
      if (at <= start || !this.mayBeLabel(at)) continue;
      const read = readEntryHead(text, at, end, end, colon, context.lexicon);
      if (read === null || read.head === null || read.words.extra !== null) continue;
      const { hit, label } = read.words;
      // What is internal is asked with all that is said to be so.
      if (hit === null || hit.progress || label === null || !counted.has(hit.role)) continue;
      const place = { start: at + read.words.labelStart, end: colon };
      const written = squeeze(unmarked(text.slice(place.start, place.end)));
      const name = hit.role === 'action' ? this.ownersAlone(colon + 1, end) : null;
      const kind = name === null ? 'inside' : 'inside-owner';
      this.problems.push(problem(`label-unread/${kind}`, place, { written, label: written, name: name ?? '' }));
    }
  }

  /** « La gouttière fuit. Action : Théo. »: people, and nothing else, up to the end of the line; else null. */
  private ownersAlone(start: number, end: number): string | null {
    if (end - start > 80) return null;
    const words = unmarked(squeeze(this.text.slice(start, end)))
      .replace(/\.$/, '')
      .trim();
    if (words === '') return null;
    const names = splitAnd({ text: words, place: { start, end } }, this.context);
    return names.every((name) => this.context.names.isKnown(name.text)) ? words : null;
  }

  /** Whether a line begins with the letters of a label: a quick look. */
  private mayBeLabel(start: number): boolean {
    return beginsWith(this.text, this.firstLetter(start), this.context.lexicon, beginning.label);
  }

  /** Where what is neither a mark nor a blank begins. */
  private firstLetter(start: number): number {
    let from = start;
    while (isMark(this.text.charCodeAt(from)) || isBlank(this.text.charCodeAt(from))) from++;
    return from;
  }

  /** A line that begins with a label, and has no colon to end it: in no register, and if it is internal, in every copy. */
  private bareLabel(start: number, end: number, isEntry: boolean): boolean {
    const bare = readBareLabel(this.text, start, end, this.context.lexicon);
    if (bare === null) return false;
    const { miss, role, bracket } = bare;
    const read = bracket === null ? null : readQualifiers(this.text, bracket, this.context, true);
    const internal =
      miss.internal ||
      (read !== null && (read.internal || read.unread.some((part) => isNearInternal(part, this.context))));
    if (!internal) {
      // What a box or a plural label over the list counts is counted.
      if (isEntry || !counted.has(role)) return false;
      // `Action (Camille) appeler la commune`, but not `Décision (voir l'annexe) du conseil`.
      if (miss.kind === 'colon' && read !== null && read.unread.length > 0) return false;
    }
    // What makes it internal is part of what to write.
    const inside =
      internal && miss.kind === 'bracket' && bracket !== null
        ? sliceOf(this.text, bracket.start, bracket.end).text
        : '';
    this.miss({ ...miss, internal, label: inside === '' ? miss.label : `${miss.label} (${squeeze(inside)})` });
    return true;
  }

  /** An entry with a label, an id or a ref before its colon, in the line at `line`; null where the words make none. */
  private seedOfHead(
    head: EntryHead,
    block: Block,
    at: number,
    line: number,
    inherited: Inherited | null,
  ): Seed | null {
    const { context } = this;
    const { words } = head;
    const { hit, extra } = words;
    const { textStart } = head;
    const lineEnd = block.lines[line + 1] as number;
    const isItem = line === 0 && block.kind === 'item';
    const box = isItem ? block.box : null;
    let role: EntryRole;
    if (hit !== null) role = hit.role === 'unanimous' ? 'decision' : hit.role;
    else if (line === 0 && inherited !== null && letters[inherited.hit.role] === words.letter && words.ref === null)
      role = inherited.hit.role;
    // A bare ref to a decision says nothing of its being taken.
    else if (words.ref !== null && words.letter === 'D') role = 'pending';
    else role = roleOfLetter[words.letter as IdLetter];

    // « Décisions : » with words after it is no list, but one entry under a plural label.
    const qualifiers = head.bracket ? readQualifiers(this.text, head.bracket, context, true) : noQualifiers();
    let name: Place | null = null;
    if (extra !== null) {
      const place = moved(extra, head.head.start);
      if (role === 'working-group') name = place;
      else if (role === 'proposal' && this.proposerOf(place, qualifiers)) {
        // The proposer is taken.
      } else {
        if (counted.has(role) || hit?.role === 'internal') this.labelUnread(head, place);
        return null;
      }
    }
    if (role === 'working-group' && !this.isWorkingGroup(head, qualifiers, name, block, at)) {
      if (name !== null) this.labelUnread(head, name);
      return null;
    }
    if (role === 'action' && hit !== null && hit.progress && box === null && words.ref === null) {
      // Alone it reports progress.
      const blockEnd = block.lines[block.lines.length - 1] ?? block.end;
      const trailing = trailingOf(this.text, head.textStart, blockEnd, context)?.found;
      const asks = (one: Qualifiers | undefined) =>
        one !== undefined && one.unread.length === 0 && (one.owners.length > 0 || one.due !== null);
      if (!asks({ ...qualifiers, unread: [] }) && !asks(trailing)) return null;
    }
    // A word alone before its colon, in a sentence of its own, is a label only with a text, a list or a bracket.
    if (hit !== null) {
      this.countLanguage(hit, head.words.label ?? '');
      if (words.letter !== null && words.ref === null) this.checkLetter(head, words.letter, letters[role]);
    }
    if (qualifiers.unread.length > 0)
      for (const part of qualifiers.unread) this.problems.push(unreadProblem(part, context));
    if (qualifiers.problems.length > 0) this.problems.push(...qualifiers.problems);
    if (head.glued) {
      this.problems.push(
        problem(
          'markup-near-miss/bold',
          { start: head.head.start, end: head.textStart },
          {},
          {
            edits: [{ start: head.textStart, end: head.textStart, text: ' ' }],
          },
        ),
      );
    }
    return {
      role,
      letter: words.ref !== null && words.letter !== null ? words.letter : (letters[role] ?? null),
      item: this.currentItem(),
      head,
      qualifiers,
      namedOwners: nobody,
      box,
      start: head.head.start,
      end: block.end,
      headEnd: textStart,
      text: textStart < lineEnd ? [textStart, lineEnd] : [],
      isItem,
      review: this.section === 'review',
      // What the label over a list marks as internal stays so, also where an item has a label of its own.
      internal: this.isInternal() || inherited?.qualifiers.internal === true,
    };
  }

  /** `Action D5 :` counts as A5, as its label says: whoever cites D5 would mean another entry, or none. */
  private checkLetter({ words, head }: EntryHead, typed: IdLetter, counted: IdLetter | undefined): void {
    if (typed === counted || counted === undefined || words.number === null) return;
    const place = moved(words.idPlace, head.start);
    const args = { label: words.label ?? '', id: `${typed}${words.number}`, counted: `${counted}${words.number}` };
    this.problems.push(problem('label-unread/letter', place, args));
  }

  /** An item without a label: a box, or a list under a plural label. */
  private seedOfItem(block: Block, inherited: Inherited | null): Seed | null {
    const line = joinedPlace(block.lines);
    if (line === null) return null;
    const top = this.stack.length === 0 ? null : (this.stack[this.stack.length - 1] as Seed);
    if (block.box !== null && !inherited) {
      // Under an action, a box is a step of it.
      if (top?.role === 'action') return null;
      const whole = this.text.slice(line.start, line.end);
      if (this.context.names.isKnown(plainText(whole))) return null;
    } else if (!inherited) return null;
    const role = inherited ? inherited.hit.role : 'action';
    const lineEnd = block.lines[1] as number;
    let headEnd = line.start;
    let namedOwners: readonly WrittenOwner[] = nobody;
    if (inherited && !isDecided(role)) {
      const colon = this.text.slice(line.start, Math.min(line.end, line.start + 120)).indexOf(':');
      if (colon > 0) {
        const after = trimPlace(this.text, line.start + colon + 1, line.end);
        if (after.start < after.end) namedOwners = this.knownOwners(line.start, line.start + colon);
        if (namedOwners.length > 0) {
          headEnd = after.start;
          const closing = /^(?:\*\*|__)[\s\u00a0]*/.exec(this.text.slice(headEnd, headEnd + 4));
          if (closing) headEnd += closing[0].length;
        }
      }
    }
    return {
      role,
      letter: letters[role] ?? null,
      item: this.currentItem(),
      head: null,
      qualifiers: inherited ? { ...inherited.qualifiers, unread: [], problems: [] } : noQualifiers(),
      namedOwners,
      box: block.box,
      start: line.start,
      end: block.end,
      headEnd,
      text: headEnd < lineEnd ? [headEnd, lineEnd] : [],
      isItem: true,
      review: this.section === 'review',
      internal: this.isInternal(),
    };
  }

  /** `Camille et Tom`, `tous`: the owners that the words are, if all of them are known; else none. */
  private knownOwners(start: number, end: number): readonly WrittenOwner[] {
    const found = readQualifiers(this.text, { start, end }, this.context, false);
    const { due, mode, outcome, links, proposers, internal, unread } = found;
    const only = !due && !mode && !outcome && !internal && links.length + proposers.length + unread.length === 0;
    return only ? found.owners : [];
  }

  private currentItem(): number {
    return this.section === 'agenda' || this.section === 'presence' ? -1 : this.items.length - 1;
  }

  private isInternal(): boolean {
    const { items, stack } = this;
    if (this.section === 'agenda' ? this.agendaInternal : items[this.currentItem()]?.internal === true) return true;
    for (let at = stack.length - 1; at >= 0; at--) {
      const seed = stack[at] as Seed;
      if (seed.internal || seed.role === 'internal' || seed.qualifiers.internal) return true;
    }
    return false;
  }

  private lineEndIn(block: Block, offset: number): number {
    // By halves: a paragraph may have a hundred thousand lines.
    const { lines } = block;
    let low = 0;
    let high = lines.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle * 2 + 1] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return lines[low * 2 + 1] ?? block.end;
  }

  /** `Proposition d'Adrien Lenoble :` names the proposer if the person is known. */
  private proposerOf(extra: Place, qualifiers: Qualifiers): boolean {
    const words = unmarked(this.text.slice(extra.start, extra.end));
    for (const of of this.context.lexicon.of) {
      const folded = fold(words);
      const joint = of.endsWith("'") ? of : `${of} `;
      if (!folded.startsWith(joint)) continue;
      const rest = words.slice(joint.length).trim();
      if (rest === '') continue;
      const start = extra.start + this.text.slice(extra.start, extra.end).indexOf(rest);
      const names = splitAnd({ text: rest, place: { start, end: start + rest.length } }, this.context);
      if (!names.every((name) => this.context.names.isKnown(name.text))) continue;
      const people = names.map((name) => readPerson(name.text, name.place));
      qualifiers.proposers = withAll(qualifiers.proposers, people);
      return true;
    }
    return false;
  }

  /** Words between a label and its colon that are none of those which may stand there. */
  private labelUnread(head: EntryHead, extra: Place): void {
    // « Décision interne : … »
    if (readQualifiers(this.text, extra, this.context, false).internal) {
      const written = unmarked(squeeze(this.text.slice(extra.start, extra.end)));
      this.problems.push(problem('qualifier-unread/internal', extra, { written, label: `(${written})` }));
      return;
    }
    // « Décision – budget : … »
    if (this.bareLabel(head.head.start, head.head.end, false)) return;
    // Bold, or short: a sentence that only begins with a label's word is prose.
    const bold = /^[*_]{1,2}/.test(this.text.slice(head.head.start, head.head.start + 2));
    const name = unmarked(squeeze(this.text.slice(extra.start, extra.end)));
    const meant = this.meantBracket(head.words.hit?.role, name, extra);
    // « Décision, on l'espère : … »
    const from = head.head.start + head.words.labelStart;
    if (!meant.isSure && /,[\s\u00a0\u202f*_]*$/.test(this.text.slice(from, extra.start))) return;
    // « Approuvé par 5 voix contre 2 : », « Décision à prendre à la prochaine réunion : »: a vote or a day is no prose.
    if (!bold && !meant.isSure && name.split(' ').length > (isSmall(name.codePointAt(0) ?? 0) ? 3 : 4)) return;
    const place = { start: head.head.start + head.words.labelStart, end: extra.end };
    const written = unmarked(squeeze(this.text.slice(place.start, place.end)));
    // « Proposée par : », a field of a form.
    if (this.context.lexicon.proposedBy.includes(fold(written))) return;
    this.problems.push(problem(meant.code, place, { written, label: head.words.label ?? '', name: meant.inside }));
  }

  /** What words between a label and its colon would be in a bracket: « Action Camille : », « Proposition Camille : », « Décision prise à l'unanimité : ». */
  private meantBracket(
    role: LabelHit['role'] | undefined,
    name: string,
    extra: Place,
  ): { readonly code: string; readonly inside: string; readonly isSure: boolean } {
    const { lexicon, names } = this.context;
    if (role === 'action' || role === 'proposal') {
      const folded = fold(name);
      const joint = lexicon.of.find((of) => folded.startsWith(of.endsWith("'") ? of : `${of} `));
      const person = joint === undefined ? name : name.slice(joint.length).trim();
      if (joint === undefined ? looksLikeName(name) : names.isKnown(person))
        return {
          code: role === 'action' ? 'label-unread/owner' : 'label-unread/proposer',
          inside: person,
          isSure: false,
        };
    }
    const read = readQualifiers(this.text, extra, this.context, false);
    const isMeant = read.unread.length === 0 && read.problems.length === 0;
    return {
      code: isMeant ? 'label-unread/qualifier' : 'label-unread',
      inside: name,
      isSure: (isMeant && (read.mode !== null || read.due !== null)) || tallyOf(fold(name), this.context) !== null,
    };
  }

  private isWorkingGroup(
    head: EntryHead,
    qualifiers: Qualifiers,
    name: Place | null,
    block: Block,
    at: number,
  ): boolean {
    if (qualifiers.owners.length > 0) return true;
    const lineEnd = this.lineEndIn(block, head.textStart);
    if (trimPlace(this.text, head.textStart, lineEnd).start >= lineEnd) {
      const next = this.blocks[at + 1];
      return next?.kind === 'item' && next.depth === block.depth + 1;
    }
    if (name === null) return false;
    const end = Math.min(this.text.length, head.textStart + 400);
    const stop = this.text.slice(head.textStart, end).search(/[\r\n]/);
    const words = sliceOf(this.text, head.textStart, stop === -1 ? end : head.textStart + stop);
    return splitCommas(this.text, words.place.start, words.place.end)
      .flatMap((slice) => splitAnd(slice, this.context))
      .some((slice) => this.context.names.isKnown(slice.text.replace(/\.$/, '')));
  }

  /**
   * « Reporté. », « Reporté à la prochaine réunion. », « Non abordé, faute de temps. » or « Le point est reporté. » alone in a paragraph, or
   * in an item of a list that is in no other: the item goes on.
   */
  private postponedLine(begin: number, end: number): void {
    const { lexicon, dates } = this.context;
    // Where a mark or part of an entity stood is a blank.
    let start = begin;
    while (start < end && isBlank(this.text.charCodeAt(start))) start++;
    let first = start;
    while (isMark(this.text.charCodeAt(first))) first++;
    const isFirst = this.mayPutOff(first);
    if (!isFirst && !isShortWord(this.text, first)) return;
    const next = this.afterShortWord(first, end);
    if (!isFirst && (next === -1 || !this.mayPutOff(next))) return;
    const word = fold(this.firstWord(start, end));
    const article = next !== -1 && lexicon.articles.has(word);
    if (lexicon.labelSize(article ? fold(this.firstWord(next, end)) : word) === 0) return;
    const line = foldLabel(unmarked(this.text.slice(start, end))).replace(/[.!\s]+$/, '');
    const folded = article ? line.slice(word.length).trimStart() : line;
    const says = (word: string): boolean => {
      if (!folded.startsWith(word)) return false;
      const rest = folded.slice(word.length);
      return (
        /^(?:,|$)/.test(rest) || (rest[0] === ' ' && dates.readDate(rest.slice(1), dateContext(this.context)) !== null)
      );
    };
    if ([...lexicon.postponedWords].some(says) && this.body.struckUntil(start) === -1) this.postponed = true;
  }

  /** By two letters: whether a word may begin what puts an item off. Those with accents are told apart further on. */
  private mayPutOff(at: number): boolean {
    return beginsWith(this.text, at, this.context.lexicon, beginning.postponed);
  }

  /** Where the next word stands after one of two or three letters, as articles are; -1 after any other. */
  private afterShortWord(start: number, end: number): number {
    const { text } = this;
    let at = start + 1;
    while (!isBlank(text.charCodeAt(at))) if (++at === start + 4) return -1;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    return at < end ? at : -1;
  }

  /** The first word of a line, without marks and stops. */
  private firstWord(start: number, end: number): string {
    let from = start;
    while (from < end && isMark(this.text.charCodeAt(from))) from++;
    let to = from;
    while (to < end && !endsText(this.text.charCodeAt(to)) && !',!:'.includes(this.text.charAt(to))) to++;
    return this.text.slice(from, to);
  }

  /** In a review item, a line that says it is done and cites nothing. */
  private outcomeWithoutRef(block: Block, start: number, end: number): void {
    const outcome = outcomeAtEnd(this.text, start, end, this.context);
    if (
      !outcome ||
      block.box !== null ||
      beginsWithRef(this.text, start) ||
      (outcome.outcome.kind !== 'done' && outcome.outcome.kind !== 'cancelled')
    )
      return;
    this.problems.push(
      problem(
        'update-without-ref',
        { start, end },
        { text: this.body.words(start, outcome.at), outcome: outcome.outcome.kind },
      ),
    );
  }
}

/** A quick look: false where the word at an offset has more than three letters. */
function isShortWord(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  const fourth = text.charCodeAt(at + 3);
  return second < 65 || third < 65 || fourth < 65 || second === 0xa0 || third === 0xa0 || fourth === 0xa0;
}

/** An item of a list that is in no other, of one short line. */
function isShortItem({ kind, depth, box, lines }: Block): boolean {
  if (kind !== 'item' || depth !== 1 || box !== null || lines.length !== 2) return false;
  return (lines[1] as number) - (lines[0] as number) <= 60;
}

/** From the first line's start to the last one's end; null for an item that begins with no paragraph. */
function joinedPlace(lines: readonly number[]): Place | null {
  return lines.length === 0 ? null : { start: lines[0] as number, end: lines[lines.length - 1] as number };
}

/** The lines of a block as places. */
function pairs(lines: readonly number[]): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < lines.length; i += 2) places.push({ start: lines[i] as number, end: lines[i + 1] as number });
  return places;
}
