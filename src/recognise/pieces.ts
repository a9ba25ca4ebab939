import type { Entry, Minutes } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import { isParagraphWrapped, isWrapped } from '../text/wrapped.ts';
import { type Amendment, amendmentIn } from './amendments.ts';
import type { ReadContext } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import { letterOfItem } from './line.ts';
import { goesOnIn, sentenceEnd } from './sentences.ts';
import { rowsOf } from './tables.ts';
import { trimmed } from './view.ts';
import { phraseAt } from './words.ts';

/** A block of a document, as this room needs it: see markdown/block.ts. */
export interface BlockOfText {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly list: number;
  readonly box: 'open' | 'done' | null;
  readonly lines: readonly number[];
}

/** A sentence, a list item or a line, with what stands around it. */
export interface Piece {
  readonly place: Place;
  /** Its text; marks, links and addresses are blanks, so that its offsets are those of the document. */
  readonly text: string;
  readonly block: BlockOfText;
  /** It is the first of its line. */
  readonly opens: boolean;
  /** Its item, as `Minutes.items` counts; -1: none. */
  readonly item: number;
  /** The words of the heading above it. */
  readonly head: string;
  /** It is one of the first lines, before any item: the head of the document. */
  readonly top: boolean;
  /** It is the first after that heading. */
  readonly first: boolean;
  /** The words of the line above, ending in a colon, of which it is told: « À faire : ». Empty where there is none. */
  readonly lead: string;
  /** It stands in the text of a decision or of a proposal, after its first sentence. */
  readonly within: boolean;
  /** It goes on in the sentence that approves the minutes before, « Le PV est approuvé, *mais il faut lire 250 €* », and may amend them, or a word leads to that. */
  readonly amends: 'may' | 'led' | null;
  /** Its line is quoted: it has the mark itself. */
  readonly quoted: boolean;
  /** The last entry above it in its item, and how many pieces ago it ended; null where there is none. */
  readonly above: { readonly entry: Entry; readonly distance: number } | null;
}

/** Whether an entry stands between two pieces: the second does not go on with the first. */
export function hasEntryBetween(before: Piece, { above }: Piece): boolean {
  return above !== null && above.entry.place.start >= before.place.end;
}

/** What of a PV is read as something: it is no sentence that may be an entry. */
type ReadAlready = Pick<Minutes, 'entries' | 'items' | 'agenda' | 'next' | 'moves' | 'people' | 'chair' | 'secretary'>;

/** A line that names so many people of the meeting is a list of them; a shorter one with fewer, too. */
const listOfPeople = 2;
const fieldLimit = 80;

/** A longer sentence approves nothing. */
const longestApproval = 300;

/** A longer sentence decides no one thing and charges somebody with another. */
const longestCharge = 400;

/** Longer lines are not taken apart, and no candidates. */
const lineLimit = 4000;
const leadLimit = 90;
/** A shorter line of a paragraph was ended by whoever typed it. */
const fullLine = 60;

/** The pieces of a PV that stand in no entry, heading, code, table or appendix; of a block of quotation, its lines. */
export function piecesOf(
  text: string,
  blocks: readonly BlockOfText[],
  minutes: ReadAlready,
  context: Pick<ReadContext, 'lexicon' | 'words'>,
): Piece[] {
  return new Cutter(text, minutes, context, isWrapped(text, blocks) ?? false).cut(blocks);
}

/** « P = présent, E = excusé, A = absent »: what signs stand for. */
function isLegend(text: string): boolean {
  const parts = text.split(/[,;]/);
  return parts.length > 1 && parts.every((part) => /^\s*\p{L}{1,3}\s?=\s?\p{L}/u.test(part));
}

interface Lead {
  readonly words: string;
  /** The depth of the list item that leads; 0: a line of a paragraph. */
  readonly depth: number;
  /** A list stood under it already. */
  used: boolean;
}

/** « échéance : 20 septembre 2024 », and no more. */
const longestDue = 36;

class Cutter {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly words: ReadContext['words'];
  private readonly wrapped: boolean;
  private readonly taken: readonly Taken[];
  /** What follows the first sentence of each decision and proposal, in order. */
  private readonly rests: readonly Place[];
  private rest = 0;
  /** Where the sentences that approve minutes go on after a comma or a colon, in order. */
  private readonly amending: readonly Amendment[];
  private amended = 0;
  /** Where a sentence goes on that says of a carried entry what became of it, in order: « Fait, *Nora rappelle la commune* ». */
  private readonly going: readonly number[];
  private gone = 0;
  /** Where entries that earlier minutes left open end: no sentence goes on over them. */
  private readonly carried: ReadonlySet<number>;
  private readonly items: Minutes['items'];
  private readonly next: readonly Place[];
  /** Where the people stand who were there, presided or wrote, in order. */
  private readonly people: readonly number[];
  private person = 0;
  private readonly pieces: Piece[] = [];
  private at = 0;
  private covered = 0;
  private above: { entry: Entry; distance: number } | null = null;
  private item = -1;
  private appendixEnd = 0;
  private head = '';
  private heads = 0;
  private first = true;
  private lead: Lead | null = null;

  constructor(
    text: string,
    { entries, items, agenda, next, moves, people, chair, secretary }: ReadAlready,
    { lexicon, words }: Pick<ReadContext, 'lexicon' | 'words'>,
    wrapped: boolean,
  ) {
    // A comment is nobody's to read.
    this.text = text.includes('<!--') ? text.replace(/<!--[\s\S]*?(?:-->|$)/g, blank) : text;
    this.items = items;
    this.next = next.flatMap(({ place, agenda }) => [place, ...agenda.map((line) => line.place)]);
    this.lexicon = lexicon;
    this.words = words;
    this.wrapped = wrapped;
    // What a vote decides stands in the line before it.
    const read: Taken[] = [];
    const rests: Place[] = [];
    const amending: Amendment[] = [];
    const going: number[] = [];
    for (const entry of entries) {
      const { role, extent, textPlace } = entry;
      // A proposal that is adopted is a decision of these minutes.
      const isCarried = entry.updates !== null || entry.links.some(({ kind }) => kind === 'adopts');
      if (isCarried && /^,\s/.test(text.slice(extent.end, extent.end + 2))) going.push(extent.end + 1);
      const isApproval = entry.family === 'approval' || (role === 'decision' && items[entry.item]?.role === 'approval');
      // « Décision : approuvé » is on the title above.
      const amends = isApproval && textPlace.start >= extent.start ? this.amendedFrom(textPlace) : null;
      if (amends !== null) {
        amending.push(amends);
        read.push({ place: { start: Math.min(extent.start, textPlace.start), end: amends.at }, entry });
        read.push({ place: { start: textPlace.end, end: Math.max(extent.end, textPlace.end) }, entry: null });
        continue;
      }
      const end = role === 'decision' || role === 'proposal' ? this.endOfDecided(textPlace) : textPlace.end;
      if (end < textPlace.end) {
        // « Décision : on garde la date. Marc réserve la salle. »
        going.push(end);
        rests.push({ start: end, end: textPlace.end });
        read.push({ place: { start: Math.min(extent.start, end), end }, entry });
        read.push({ place: { start: textPlace.end, end: Math.max(extent.end, textPlace.end) }, entry: null });
      } else read.push({ place: extent, entry });
      // `Ayes: Ann, Bob. Nays: Cleo.` between a motion and what came of it
      for (const { person } of entry.votes) read.push({ place: this.sentenceUpTo(person.place), entry: null });
      // « Vote : 5 pour, 2 contre. », and the decision in the next paragraph
      if (entry.voteAbove !== null) read.push({ place: entry.voteAbove, entry: null });
      // « => On prend Jansen »: the arrow before what a vote decided goes with it.
      let start = textPlace.start;
      while (start > 0 && /[>→=⇒ -]/.test(text[start - 1] as string)) start--;
      read.push({ place: { start, end }, entry: null });
    }
    this.carried = new Set(entries.flatMap(({ updates, extent }) => (updates === null ? [] : [extent.end])));
    this.rests = rests.sort((a, b) => a.start - b.start);
    this.amending = amending.sort((a, b) => a.at - b.at);
    this.going = going.sort((a, b) => a - b);
    const awaited = next.flatMap((meeting) => meeting.agenda);
    for (const { place } of [...items, ...moves, ...(agenda ?? []), ...awaited]) read.push({ place, entry: null });
    // « Prochaine réunion le 20 mai à 9h30. *Marc réserve la salle.* »
    for (const { place } of next)
      read.push({ place: { start: place.start, end: this.endOf(place.start, place.end) }, entry: null });
    this.taken = read.sort((a, b) => a.place.start - b.place.start);
    // « Nora ouvre la séance et enverra le PV » says more than « Présidente : Nora ».
    const officers = [chair, secretary].filter(
      (one) => one !== null && /:[\s*_]*$/.test(text.slice(0, one.place.start).slice(-8)),
    );
    this.people = [...people, ...officers].flatMap((one) => one?.place.start ?? []).sort((a, b) => a - b);
  }

  cut(blocks: readonly BlockOfText[]): Piece[] {
    for (const block of blocks) {
      this.enterItem(block.start);
      // « Point 5 : Suivi » is the title that its item has without its number.
      if (block.kind === 'heading' && block.start !== this.items[this.item]?.place.start)
        this.openHead(this.wordsAt(block.lines[0] ?? block.start, block.lines[1] ?? block.end));
      else if (block.kind === 'heading') continue;
      else if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'quote') this.cutBlock(block);
      else if (block.kind === 'table') this.cutTable(block);
      else if (block.kind !== 'comment') this.lead = null;
    }
    return this.pieces;
  }

  private enterItem(offset: number): void {
    for (;;) {
      const next = this.items[this.item + 1];
      if (next === undefined || next.place.start > offset) return;
      this.item++;
      this.openHead(next.title);
      if (next.role === 'appendix') this.appendixEnd = next.extent.end;
    }
  }

  private openHead(words: string): void {
    this.head = words;
    this.heads++;
    this.first = true;
    this.lead = null;
    this.above = null;
  }

  /** Each line of a cell by itself: no sentence goes on in the next cell, and what leads to a list leads to none of them. */
  private cutTable(block: BlockOfText): void {
    this.lead = null;
    // « Nora Petit | présente jusqu'à 20 h 45 »
    if (this.people.some((at) => at >= block.start && at < block.end)) return;
    for (const cell of rowsOf(this.text, block.lines).flat())
      for (const { start, end } of linesOfCell(this.text, cell)) {
        this.cutLine({ ...block, kind: 'cell', start, end, lines: [start, end] }, start, end);
        this.lead = null;
      }
  }

  private cutBlock(block: BlockOfText): void {
    const { lead } = this;
    if (lead !== null) {
      if (block.kind === 'item') {
        if (lead.depth > 0 && block.depth <= lead.depth) this.lead = null;
        else lead.used = true;
      } else if (lead.used || lead.depth > 0) this.lead = null;
    }
    const { lines } = block;
    if (this.wrapped && lines.length > 2 && block.kind === 'paragraph') {
      this.cutLine(block, lines[0] as number, lines.at(-1) as number);
      return;
    }
    const isFull = block.kind === 'paragraph' && lines.length > 4 && isParagraphWrapped(this.linesOf(lines));
    for (let pair = 0; pair < lines.length; pair += 2) {
      const from = lines[pair] as number;
      while (pair + 2 < lines.length && this.goesOn(block, pair, isFull)) pair += 2;
      this.cutLine(block, from, lines[pair + 1] as number);
    }
  }

  /** Whether the sentence of a line goes on in the next: in an item where that begins in a small letter, in a paragraph where its lines are full, too. */
  private goesOn({ kind, lines }: BlockOfText, pair: number, isFull: boolean): boolean {
    const [start, end, next] = lines.slice(pair, pair + 3) as [number, number, number];
    if (this.carried.has(trimmed(this.text, start, end).end)) return false;
    if (kind === 'item' && this.wrapped) return true;
    if (kind === 'paragraph' && goesOnIn(this.text.slice(start, end), this.text.slice(next, next + 80), this.words))
      return true;
    const words = this.text.slice(next, next + 24);
    return (
      (kind === 'item' || (isFull && end - start > fullLine)) && /^[\p{Ll}(]/u.test(words) && !letterOfItem.test(words)
    );
  }

  private linesOf(pairs: readonly number[]): string[] {
    return placesOf(pairs).map(({ start, end }) => this.text.slice(start, end));
  }

  private cutLine(block: BlockOfText, from: number, to: number): void {
    this.enterItem(from);
    if (to - from > lineLimit || to <= this.appendixEnd) return;
    if (block.kind === 'paragraph' && this.isHeading(from, to)) {
      this.openHead(this.wordsAt(from, to));
      return;
    }
    const words = plain(this.text.slice(from, to));
    if (to - from <= leadLimit && /:\s*$/.test(words) && !this.isTaken(from)) {
      this.lead = {
        words: withoutEnd(words, ':').trim(),
        depth: block.kind === 'item' ? block.depth : 0,
        used: false,
      };
      return;
    }
    const first = from + (letterOfItem.exec(this.text.slice(from, from + 24))?.[0].length ?? 0);
    for (let start = first; start < to; ) {
      while ((this.amending[this.amended]?.at ?? to) < start) this.amended++;
      const stop = this.endOf(start, to);
      const amends = this.amending[this.amended]?.at ?? stop;
      while ((this.going[this.gone] ?? to) <= start) this.gone++;
      const goes = this.going[this.gone] ?? stop;
      const end = goes < stop ? goes : amends > start && amends < stop ? amends : stop;
      this.take(block, start, end, start === first);
      start = end;
    }
  }

  /** Where a sentence that approves minutes goes on with what may correct them; null: it does not. */
  private amendedFrom({ start, end }: Place): Amendment | null {
    const found = amendmentIn(this.text.slice(start, Math.min(end, start + longestApproval)), this.words);
    return found === null ? null : { ...found, at: start + found.at };
  }

  /** Where the first sentence of a decision ends, or goes on with what somebody is to do: « … approuve le budget *et charge Luc de …* ». */
  private endOfDecided({ start, end }: Place): number {
    const first = this.endOf(start, end);
    for (const { 0: joint, index } of this.text
      .slice(start, Math.min(first, start + longestCharge))
      .matchAll(/\s(?:et|en|and)\s(?:on\s|we\s)?/g)) {
      const after = start + index + joint.length;
      if (wholePhrasesBefore(normalize(this.text.slice(after, after + 16)), this.words.bids).length > 0)
        return start + index + 1;
    }
    return first;
  }

  /** From the start of the sentence that somebody is named in to that name. */
  private sentenceUpTo({ start, end }: Place): Place {
    const before = this.text.slice(Math.max(0, start - leadLimit), start);
    const sign = Math.max(...['.', ';', '\n'].map((mark) => before.lastIndexOf(mark)));
    return { start: start - before.slice(sign + 1).trimStart().length, end };
  }

  /** A sentence ends at its full stop, or at a semicolon before a blank; « …; échéance 20 mars » goes on. */
  private endOf(start: number, to: number): number {
    const end = sentenceEnd(this.text, start, to, this.lexicon);
    const part = this.text.slice(start, end);
    const semicolon = part.search(/;\s/);
    const isParted = semicolon > 0 && !/&#?\w{1,8}$/.test(part.slice(0, semicolon));
    const goesOn = !isParted || this.saysWhen(part.slice(semicolon + 1)) || this.endsInCast(part.slice(0, semicolon));
    return goesOn ? end : start + semicolon + 1;
  }

  /** « employeurs : 2 *pour* ; travailleurs : 3 pour, 1 contre »: the votes of each bench are of one vote. */
  private endsInCast(clause: string): boolean {
    const [, last = ''] = /\d\s(\p{L}{3,12})\s?$/u.exec(clause.slice(-20)) ?? [];
    return last !== '' && phraseAt([normalize(last)], 0, this.words.votes)?.value.is === 'cast';
  }

  /** Whether some words say by when, and nothing else. */
  private saysWhen(rest: string): boolean {
    const said = rest.length > longestDue ? '' : normalize(rest.trimStart());
    return /\d/.test(said) && wholePhrasesBefore(said, this.lexicon.dueMarks).length > 0;
  }

  /**
   * Whether the line of an offset begins with the mark of a quotation. A line below one that has none goes on without being quoted, and `>> Ann to call` below
   * none is a sign of one's own.
   */
  private isQuoted(offset: number): boolean {
    const lineAt = (end: number): string => this.text.slice(this.text.lastIndexOf('\n', end - 1) + 1, end).trimStart();
    const line = lineAt(offset);
    const before = lineAt(this.text.lastIndexOf('\n', offset - 1));
    return line.startsWith('>') && (!line.startsWith('>>') || before.startsWith('>'));
  }

  private take(block: BlockOfText, from: number, to: number, opens: boolean): void {
    const { start, end } = trimmed(this.text, from, to);
    // What is read begins after the marks of bold.
    const marks = /^[*_]*/.exec(this.text.slice(start, start + 6)) as RegExpExecArray;
    if (
      // « 14h00 → 16h10 » has no word.
      !/\p{L}{2}/u.test(this.text.slice(start, end)) ||
      this.isTaken(start + marks[0].length) ||
      isLegend(this.text.slice(start, end)) ||
      this.listsPeople(start, end) ||
      this.announces(start, end)
    )
      return;
    const within = this.isWithin(start);
    const amendment = this.amending[this.amended];
    this.pieces.push({
      place: { start, end },
      text: plain(this.text.slice(start, end)),
      block,
      opens,
      item: this.item,
      head: this.head,
      top: this.heads < 2 && this.item === -1 && this.pieces.length < 6,
      first: this.first,
      lead: this.lead?.words ?? '',
      within,
      amends: amendment?.at !== from ? null : amendment.isLed ? 'led' : 'may',
      quoted: block.kind === 'quote' && this.isQuoted(start),
      above: this.above === null ? null : { ...this.above },
    });
    this.first = false;
    // « *Reporté, il faut un devis.* », in the text of what is carried, is not below it.
    if (this.above !== null && !within) this.above.distance++;
  }

  /** Asked in the order of the document. */
  private isTaken(offset: number): boolean {
    for (;;) {
      const next = this.taken[this.at];
      if (next === undefined || next.place.start > offset) return offset < this.covered;
      this.at++;
      this.covered = Math.max(this.covered, next.place.end);
      if (next.entry !== null) this.above = { entry: next.entry, distance: 0 };
    }
  }

  /** Whether an offset stands in the text of a decision or of a proposal; asked in the order of the document. */
  private isWithin(offset: number): boolean {
    while ((this.rests[this.rest]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.rest++;
    return (this.rests[this.rest]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }

  /** Whether the day of a next meeting that is read stands in a range: « **Prochaine réunion :** on se revoit le 4 juin ». */
  private announces(start: number, end: number): boolean {
    return this.next.some((place) => place.start >= start && place.start < end);
  }

  /** Whether a range says who was there, presided or wrote; asked in the order of the document. */
  private listsPeople(start: number, end: number): boolean {
    while ((this.people[this.person] ?? end) < start) this.person++;
    let count = 0;
    while ((this.people[this.person + count] ?? end) < end) count++;
    return count >= listOfPeople || (count > 0 && end - start <= fieldLimit);
  }

  /** A line in bold, in capitals, or short and numbered before others that are not. */
  private isHeading(from: number, to: number): boolean {
    const line = this.text.slice(from, to).trim();
    if (line.length > 70 || /[.!;,]$/.test(line) || /->|=>|→/.test(line)) return false;
    if (/^(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?$/.test(line)) return true;
    if (/^[\p{Lu}\d\s'’/&,.()-]+$/u.test(line) && /\p{Lu}{4}/u.test(line)) return true;
    return /^\d{1,2}\s*[.)/]\s*\p{L}/u.test(line) && !/[:?]/.test(line) && line.split(/\s+/).length <= 8;
  }

  private wordsAt(from: number, to: number): string {
    return plain(this.text.slice(from, to))
      .replace(/^[\s\dIVX.)/:–-]*(?=\p{L})/u, (number) => (/[\d.)/]/.test(number) ? '' : number))
      .trim();
  }
}

/** Fewer words in a cell are no sentence: « fait », « Luc ». */
const leastInCell = 5;

/** The lines of a cell that may be sentences; `<br>` parts them. */
function linesOfCell(text: string, { start, end }: Place): Place[] {
  const lines: Place[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(/<br\s?\/?>/gi)) {
    lines.push(trimmed(text, from, start + index));
    from = start + index + mark.length;
  }
  return [...lines, trimmed(text, from, end)].filter(
    (line) => (text.slice(line.start, line.end).match(/[\p{L}\d]+/gu) ?? []).length >= leastInCell,
  );
}

interface Taken {
  readonly place: Place;
  readonly entry: Entry | null;
}

/** Blanks of the same length; lines stay lines. */
const blank = (all: string): string => all.replace(/[^\r\n]/g, ' ');

/** A text in which marks, addresses and what is struck out are blanks. */
export function plain(text: string): string {
  if (!/[*_`~[\]<>\\]|:\/\/|&gt;/.test(text)) return text;
  return text
    .replace(/&gt;/g, '>   ')
    .replace(/~~[^~\n]{1,400}~~/g, blank)
    .replace(/\]\((?:[^(){}\s]|\{\{[^{}]{0,60}\}\}){0,400}(?:\s+"[^"\n]{0,100}")?\s*\)/g, blank)
    .replace(/\bhttps?:\/\/\S{1,400}/g, blank)
    .replace(/<\/?[a-z][^<>\n]{0,100}>/gi, blank)
    .replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|`+/gu, blank)
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, blank);
}
