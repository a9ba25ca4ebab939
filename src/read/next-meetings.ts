import type { FoundDate } from '../dates/dates.ts';
import type { DatePreposition } from '../language/date-words.ts';
import type { Block } from '../markdown/block.ts';
import { hasMarks, plainText } from '../markdown/inline.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, NextLine, NextMeeting } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { AgendaPart } from '../recognise/agenda-parts.ts';
import type { ReadContext } from '../recognise/context.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { agendaAfterDay, type InlineAgenda, inlineAgendaIn, nextMeetingIn, topicsAt } from '../recognise/next-line.ts';
import { dateContext } from '../recognise/outcomes.ts';
import { isUnsettled } from '../recognise/unsettled.ts';
import { isCapital, isLetter } from '../text/letters.ts';
import { intern, kept, normalize, squeeze } from '../text/normalize.ts';
import { readHeading, readInternalLine, readTitleBracket, splitNumber } from './heading.ts';
import type { Section } from './outline.ts';
import { beginsWithOne, sentenceEnd } from './sentences.ts';

type Open = { -readonly [K in keyof NextMeeting]: NextMeeting[K] } & {
  agenda: NextLine[];
};

/**
 * Reads the meetings announced in a `next-meetings` item: each top-level list item, paragraph or sub-heading with a date, and the
 * list under it as its agenda. Days that are none, and what cannot be read for sure, are added to `problems`.
 */
export function readNextMeetings(
  text: string,
  blocks: readonly Block[],
  { from, to, internal, place: heading }: Section,
  context: ReadContext,
  entries: readonly Entry[],
  problems: Problem[],
): NextMeeting[] {
  const meetings: Open[] = [];
  const secret = new Secret(entries, internal);
  const inHeading = heading === null ? null : afterName(text, heading, context);
  /** Meetings of the last dated block: the list after it is their agenda. « ## Prochaine réunion : le 23 avril » is one, too. */
  let current: Open | null = inHeading === null ? null : announce(text, inHeading, context, meetings, secret, problems);
  let currentList = 0;
  let currentEnd = current === null ? 0 : Number.MAX_SAFE_INTEGER;
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'heading') {
      current = announce(text, linePlace(block), context, meetings, secret, problems);
      currentEnd = Number.MAX_SAFE_INTEGER;
      currentList = 0;
      continue;
    }
    if (block.kind === 'table') {
      findInTable(text, block, context, problems);
      continue;
    }
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
    const place = linePlace(block);
    if (place.start >= place.end) continue;
    const nested =
      block.kind === 'item' &&
      current !== null &&
      block.start < currentEnd &&
      block.depth > (currentList === 0 ? 0 : 1);
    if (nested) {
      addAgendaLine(text, block, current as Open, entries, context, secret);
      continue;
    }
    if (block.depth > (block.kind === 'item' ? 1 : 0)) continue;
    // « ODJ : a, b, c » under the day it is for.
    const inline = current === null ? null : inlineAgendaIn(text.slice(place.start, place.end), place.start, context);
    if (current !== null && inline !== null && inline.start === 0 && inline.parts.length > 0) {
      addParts(current, inline.parts);
      continue;
    }
    const announced = announce(text, place, context, meetings, secret, problems);
    if (announced) {
      current = announced;
      currentList = block.kind === 'item' ? block.list : 0;
      currentEnd =
        block.kind === 'item'
          ? block.end
          : opensAgenda(text, blocks, at, to, context, entries)
            ? endOfList(blocks, at + 1, to)
            : block.end;
    } else if (block.kind === 'paragraph') {
      // « Ordre du jour : » between a meeting and its list.
      if (current && /:[*_]{0,3}$/.test(text.slice(place.start, place.end)) && block.start < currentEnd + 400) {
        currentEnd = endOfList(blocks, at + 1, to);
        currentList = 0;
      } else current = null;
    }
  }
  return merge(meetings);
}

/** A day in a table announces nothing: it is told, row by row. */
function findInTable(text: string, block: Block, context: ReadContext, problems: Problem[]): void {
  for (let at = 0; at < block.lines.length; at += 2) {
    const [start, end] = [block.lines[at] as number, block.lines[at + 1] as number];
    const found = context.dates
      .findDates(text.slice(start, end), dateContext(context))
      .find((date) => daysOf(date).length > 0);
    if (found === undefined) continue;
    const place = { start: start + found.start, end: start + found.end };
    problems.push(problem('next-date-invalid/table', place, { text: found.words }));
  }
}

/**
 * Whether the list after a paragraph that announces a meeting is its agenda: a colon says it, or no item of it is an entry or has a day to come, but that of
 * minutes to be approved.
 */
function opensAgenda(
  text: string,
  blocks: readonly Block[],
  at: number,
  to: number,
  context: ReadContext,
  entries: readonly Entry[],
): boolean {
  const first = blocks[at + 1];
  if (first?.kind !== 'item') return false;
  const { start, end } = linePlace(blocks[at] as Block);
  if (/:[*_]{0,3}$/.test(text.slice(start, end))) return true;
  const isToCome = (day: IsoDate): boolean => context.meeting === null || day > context.meeting;
  const last = endOfList(blocks, at + 1, to);
  if (entries.some(({ extent }) => extent.start >= first.start && extent.start < last)) return false;
  for (let next = at + 1; next < to && (blocks[next] as Block).start < last; next++) {
    const item = linePlace(blocks[next] as Block);
    const words = text.slice(item.start, item.end);
    if (
      context.dates.mayHoldDate(words) &&
      readHeading(plainText(words), context).role !== 'approval' &&
      context.dates.findDates(words, dateContext(context)).some((date) => daysOf(date).some(isToCome))
    )
      return false;
  }
  return true;
}

/** Where what a heading says after the name of the meeting to come stands; null where that is nothing. */
function afterName(text: string, { start, end }: Place, context: ReadContext): Place | null {
  const name = nextMeetingIn(text.slice(start, end), context);
  return name === null || !/\d/.test(text.slice(start + name.end, end)) ? null : { start: start + name.end, end };
}

/** What stands under an internal heading or in an internal entry; asked in the order of the file. */
class Secret {
  private readonly entries: readonly Entry[];
  private readonly whole: boolean;
  private at = 0;
  private reached = -1;

  constructor(entries: readonly Entry[], whole: boolean) {
    this.entries = entries;
    this.whole = whole;
  }

  holds(offset: number): boolean {
    if (this.whole) return true;
    for (let next = this.entries[this.at]; next && next.extent.start <= offset; next = this.entries[++this.at])
      if (next.internal && next.extent.end > this.reached) this.reached = next.extent.end;
    return offset < this.reached;
  }
}

function linePlace(block: Block): Place {
  return { start: block.lines[0] ?? block.end, end: block.lines[block.lines.length - 1] ?? block.end };
}

function endOfList(blocks: readonly Block[], at: number, to: number): number {
  const first = blocks[at];
  if (first?.kind !== 'item') return 0;
  let end = first.end;
  for (let i = at; i < to; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'item' && block.list === first.list) end = block.end;
    else if (block.start >= end) break;
  }
  return end;
}

function addAgendaLine(
  text: string,
  block: Block,
  meeting: Open,
  entries: readonly Entry[],
  context: ReadContext,
  secret: Secret,
): void {
  const place = linePlace(block);
  const entry = entries.findIndex((one) => one.extent.start >= block.start && one.extent.start <= place.end);
  // Deeper lists belong to the line above them.
  const last = meeting.agenda[meeting.agenda.length - 1];
  if (last && block.start < last.place.end) return;
  const found = entry === -1 ? null : (entries[entry] as Entry);
  const whole = text.slice(place.start, place.end);
  const ending = readInternalLine(whole, context.lexicon);
  const raw = ending === null ? whole : whole.slice(0, ending.end);
  const words = found ? found.text : plainText(raw.slice(splitNumber(raw, context.lexicon).length));
  // « ; » and « . » end a line of a list; « … » is its own.
  const line = intern(words.replace(/(?:[\s\u00a0\u202f]*;|(?<!\.)\.)$/, ''));
  // What an internal qualifier stands beside was cut off with it.
  const said = ending === null && found === null ? readTitleBracket(line, context.lexicon) : null;
  meeting.agenda.push({
    text: line,
    title: said === null ? line : intern(line.slice(0, said.end)),
    internal: meeting.internal || ending !== null || found?.internal === true || secret.holds(place.start),
    purpose: (ending ?? said)?.purpose ?? null,
    minutes: (ending ?? said)?.minutes ?? null,
    place: { start: block.start, end: block.end },
    entry: found ? entry : null,
  });
}

/** What stands between two dates of a line, where it is nothing but a word or a mark that joins them. */
type Joint = 'comma' | 'and' | 'or' | null;

const joints: ReadonlyMap<string, Joint> = new Map<string, Joint>([
  [',', 'comma'],
  [';', 'comma'],
  ...['et', 'en', 'and', '&', 'puis', ', et', ', en', ', and', ', puis'].map((words) => [words, 'and'] as const),
  ...['ou', 'of', 'or', 'ou bien', ', ou', ', of', ', or'].map((words) => [words, 'or'] as const),
]);

/** Longer words than these join nothing. */
const longestJoint = 12;

function jointOf(between: string): Joint {
  return between.length > longestJoint ? null : (joints.get(normalize(between)) ?? null);
}

/** A line as it is read: without its marks, and where it stands in the text. */
interface Line {
  readonly text: string;
  readonly raw: string;
  readonly place: Place;
  /** It has marks, or blanks for them, so that what stands in it stands elsewhere in the text. */
  readonly marked: boolean;
  /** Up to where words were looked for in it; -1 once some were not found. */
  told: number;
}

/** Where words of a line stand in the text; where marks are among them, the line. */
function placeIn(line: Line, start: number, end: number): Place {
  if (line.marked) return placeOfWords(line, line.text.slice(start, end));
  return { start: line.place.start + start, end: line.place.start + end };
}

/** Where the next such words of a line stand in the text; the line, where they cannot be told from its marks. */
function placeOfWords(line: Line, words: string): Place {
  const { place, raw, told } = line;
  const at = told === -1 ? -1 : raw.indexOf(words, told);
  // One search to the end of the line is enough, however long it is.
  line.told = at === -1 ? -1 : at + words.length;
  return at === -1 ? place : { start: place.start + at, end: place.start + at + words.length };
}

/** The days that a date names, one by one; none where it names a period, or no day for sure. */
function daysOf(found: FoundDate): readonly IsoDate[] {
  const { date, until, days, precision } = found;
  if (date === null) return noDays;
  if (precision === 'day') return [date];
  if (found.rule !== 'list') return noDays;
  return days.length > 0 || until === null ? days : [date, until];
}

const noDays: readonly IsoDate[] = [];

/**
 * The meetings that one line announces, added to `meetings`; the last of them. A day that does not exist, or one of two, announces
 * nothing and is a problem.
 */
function announce(
  text: string,
  place: Place,
  context: ReadContext,
  meetings: Open[],
  secret: Secret,
  problems: Problem[],
): Open | null {
  const whole = text.slice(place.start, place.end);
  const ending = readInternalLine(whole, context.lexicon);
  const left = text.slice(place.start, ending === null ? place.end : place.start + ending.end);
  // « … à 20h, salle B. Points prévus : potager, garderie »
  const inline = inlineAgendaIn(left, place.start, context) ?? agendaAfterDay(left, place.start, context);
  const raw = inline === null ? left : left.slice(0, inline.start).trimEnd();
  const internal = ending !== null || secret.holds(place.start);
  // Blanks stand for comments, tags and entities.
  const marked = hasMarks(raw) || raw.includes('  ');
  // Dates, hours and places are read as they are seen: « **12/03/2025** » is the day that it says.
  const line: Line = { text: marked ? plainText(raw) : raw, raw, place, marked, told: 0 };
  const found = context.dates.findDates(line.text, dateContext(context));
  if (found.length === 0) findUnread(line, problems);
  // A meeting of several days, or a choice of them? Beside a day that is announced, it is what that day is about.
  const range = found.find(({ precision }) => precision === 'range');
  if (range !== undefined && found.every((date) => daysOf(date).length === 0)) {
    const at = placeIn(line, range.start, range.end);
    problems.push(problem('next-date-invalid/range', at, { text: range.words }));
  }
  /** Where the sentence of the first day ends; days of a later one may be said of something else. */
  let sentence = -1;
  const dates = found.filter((date) => {
    if (daysOf(date).length > 0) {
      if (date.preposition === null || !isBound(date, sentence)) {
        if (sentence === -1) sentence = sentenceEnd(line.text, date.end, line.text.length, context.lexicon);
        return true;
      }
      // « points à envoyer avant le 5 mars », beside the day of the meeting.
      if (sentence === -1 && found.length === 1) {
        const at = placeIn(line, date.start, date.end);
        problems.push(problem('next-date-invalid/bound', at, { text: date.words }));
      }
      return false;
    }
    const { problem: why, words } = date;
    if (why === null) return false;
    // What follows it is not said of the date before it.
    if (why.kind === 'ambiguous') return true;
    if (why.kind !== 'impossible' && why.kind !== 'weekday-mismatch') return false;
    const at = placeIn(line, date.start, date.end);
    if (why.kind === 'impossible') problems.push(problem('next-date-invalid', at, { text: words }));
    else problems.push(problem('next-date-invalid/weekday', at, { text: words, date: why.date }));
    return true;
  });
  const first = dates[0];
  if (!first) return null;
  const title = kept(titleOf(line, first, context));
  const limits = dates.length === found.length ? [] : found.filter((date) => isBound(date, -1)).reverse();
  const added: Open[] = [];
  /** Where the dates begin that are joined to the one at hand; by commas alone, where they may be a choice with it. */
  let joined = 0;
  let choice = { at: 0, from: first.start };
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i] as FoundDate;
    const until = (dates[i + 1]?.start ?? line.text.length) as number;
    const before = dates[i - 1];
    const previous = added[added.length - 1];
    const between = before === undefined ? '' : line.text.slice(before.end, date.start);
    const joint = before === undefined ? null : jointOf(between);
    if (joint === null) joined = added.length;
    if (joint !== 'comma' && joint !== 'or') choice = { at: added.length, from: date.start };
    if (joint === 'or' || date.problem?.kind === 'ambiguous') {
      added.length = choice.at;
      joined = Math.min(joined, choice.at);
      // « le 12, le 13 ou le 14 »: one choice.
      if (jointOf(line.text.slice(date.end, until)) !== 'or') {
        const words = squeeze(line.text.slice(choice.from, date.end));
        problems.push(problem('next-date-invalid/choice', placeIn(line, choice.from, date.end), { text: words }));
        choice = { at: added.length, from: until };
      }
      continue;
    }
    if (daysOf(date).length === 0) continue;
    const leading = before === undefined || !previous ? null : beforeMove(between, line.text, date, context);
    if (previous && leading !== null) {
      // « n'est pas déplacée au 13 »: nothing is said of the 13th but that.
      if (isDenied(leading, context)) continue;
      previous.movedTo = date.date;
      const { start, end, where } = whenAndWhere(line, date, until, limits, context, problems);
      previous.start = start ?? previous.start;
      previous.end = end ?? previous.end;
      previous.meetingPlace = where ?? previous.meetingPlace;
      continue;
    }
    const said = whenAndWhere(line, date, until, limits, context, problems);
    const { start, end } = said;
    const where =
      said.where === null || isUnsettled(said.where, context.words) || saysWho(line.text, said.where, context)
        ? null
        : said.where;
    const tail = line.text.slice(date.end, until);
    const following = dates[i + 1];
    const movesNext = following !== undefined && beforeMove(tail, line.text, following, context) !== null;
    const off = movesNext ? null : calledOff(tail, context);
    const meeting = {
      title,
      start,
      end,
      meetingPlace: movesNext || off !== null ? null : where,
      movedTo: null,
      cancelled: off === 'one' || off === 'all',
      internal,
      place,
    };
    for (const day of daysOf(date)) added.push({ ...meeting, date: day, agenda: [] });
    if (following === undefined || jointOf(tail) === null) share(added, joined, off === 'all');
  }
  // One by one: a hundred thousand dates are more than a call takes.
  for (const meeting of added) meetings.push(meeting);
  const last = added[added.length - 1] ?? null;
  if (last !== null && inline !== null) addParts(last, inline.parts);
  return last;
}

/** No place has more letters. */
const placeLimit = 200;

/** Whether words in the place of a place say what somebody does: « c'est Safia qui préside », `Sam chairs`; « chez Safia » is a place. */
function saysWho(line: string, where: string, { names, words }: ReadContext): boolean {
  if (where.length > placeLimit) return false;
  const before = normalize(line.slice(0, Math.max(0, line.indexOf(where)))).match(/\p{L}+(?=[^\p{L}]*$)/u)?.[0] ?? '';
  if (words.placeLeads.includes(before)) return false;
  return [...where.matchAll(/(\p{Lu}\p{L}+)\s+(\p{Ll}+)/gu)].some(
    ([, name = '', next = '']) => names.isKnown(name) && !words.particles.has(next),
  );
}

function addParts(meeting: Open, parts: readonly AgendaPart[]): void {
  for (const { text, place } of parts) {
    const line = intern(squeeze(text).replace(/[\s.]+$/, ''));
    meeting.agenda.push({
      text: line,
      title: line,
      internal: meeting.internal,
      purpose: null,
      minutes: null,
      place,
      entry: null,
    });
  }
}

/**
 * The meetings that a line outside a section of them announces, after the words that name it, each with the agenda that stands beside or under it:
 * « Prochaine AG : jeudi 13 mars, 18h30, au réfectoire. ODJ : comptes, toiture ».
 */
export function readAnnouncement(
  text: string,
  blocks: readonly Block[],
  { block: at, start, from, end, internal }: Announcement,
  context: ReadContext,
  entries: readonly Entry[],
  problems: Problem[],
): NextMeeting[] {
  const block = blocks[at] as Block;
  const meetings: Open[] = [];
  const secret = new Secret(entries, internal);
  const told: Problem[] = [];
  const meeting = announce(text, { start: from, end }, context, meetings, secret, told);
  for (const one of told)
    if (one.code !== 'next-date-invalid/bound' && one.code !== 'next-date-invalid/range') problems.push(one);
  if (meeting === null) return [];
  for (const one of meetings) one.place = { start, end };
  if (meeting.agenda.length > 0) return meetings;
  const rest = inlineAgendaIn(text.slice(end, block.end), end, context) ?? topicsAfter(text, end, block.end, context);
  const next = blocks[at + 1];
  const isOver = next?.kind === 'paragraph' && block.kind === 'paragraph' && block.end === (block.lines.at(-1) ?? 0);
  const own = isOver && rest === null ? inlineAgendaIn(text.slice(next.start, next.end), next.start, context) : rest;
  if (own !== null) addParts(meeting, own.parts);
  const list = own === rest || own === null ? at + 1 : at + 2;
  const opens = own === null ? /:[\s*_]*$/.test(text.slice(start, block.end)) : own.parts.length === 0;
  const first = blocks[list];
  if (meeting.agenda.length > 0 || !opens || first?.kind !== 'item') return meetings;
  const last = endOfList(blocks, list, blocks.length);
  for (let next = list; next < blocks.length && (blocks[next] as Block).start < last; next++)
    if ((blocks[next] as Block).kind === 'item')
      addAgendaLine(text, blocks[next] as Block, meeting, entries, context, secret);
  return meetings;
}

/** What the rest of a line lists, after the sentence that announces a meeting. */
function topicsAfter(text: string, from: number, to: number, context: ReadContext): InlineAgenda | null {
  const stop = text.indexOf('\n', from);
  const parts = topicsAt(text.slice(from, stop === -1 || stop > to ? to : stop), 0, from, context);
  return parts.length === 0 ? null : { start: from, parts };
}

/** A line that names the meeting to come, outside a section of them. */
export interface Announcement {
  /** Index of its block. */
  readonly block: number;
  /** Where its sentence begins, and where what follows the name does. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly internal: boolean;
}

/** « 12/03, 19/03 et 26/03 à 9h, Salle A »: what follows the last of joined dates is said of all that have no hour of their own. */
function share(added: readonly Open[], from: number, cancelled: boolean): void {
  const last = added[added.length - 1] as Open;
  for (let at = from; at < added.length; at++) {
    const meeting = added[at] as Open;
    if (cancelled) meeting.cancelled = true;
    if (meeting.start !== null || last.cancelled) continue;
    meeting.start = last.start;
    meeting.end = last.end;
    meeting.meetingPlace ??= last.meetingPlace;
  }
}

/** Whether what follows a date says that it is called off: that of the day, or all (« 12/03 et 19/03 : annulées »); or denies it. */
function calledOff(tail: string, context: ReadContext): 'one' | 'all' | 'denied' | null {
  const normalized = normalize(tail);
  for (const words of context.lexicon.calledOff) {
    if (!normalized.includes(words)) continue;
    const found = wordsAlone(words).exec(normalized);
    if (found === null) continue;
    if (isDenied(normalized.slice(0, found.index), context)) return 'denied';
    return normalized.startsWith(':') || words.endsWith('es') ? 'all' : 'one';
  }
  return null;
}

/** What finds words that stand on their own. */
function wordsAlone(words: string): RegExp {
  return new RegExp(`(?:^|[ :,(])${words}(?:$|[ .,;)])`);
}

/** True where the last words say that what follows is not so: « n'est pas », « is niet langer ». */
function isDenied(normalized: string, { lexicon }: ReadContext): boolean {
  const phrase = normalized.slice(Math.max(...[...',;:('].map((mark) => normalized.lastIndexOf(mark))) + 1).trimEnd();
  return phrase
    .split(' ')
    .slice(-2)
    .some((word) => lexicon.negations.has(word));
}

/**
 * What stands before `déplacée au` (normalized), where that leads to a date; null where it does not. The last word of it may be the date's
 * own first (« au 30 avril »).
 */
function beforeMove(between: string, line: string, date: FoundDate, context: ReadContext): string | null {
  const before = normalize(between);
  const own = normalize(line.slice(date.start, date.end));
  for (const words of context.lexicon.movedTo) {
    if (before.endsWith(words)) return before.slice(0, -words.length);
    const cut = words.lastIndexOf(' ');
    if (cut !== -1 && before.endsWith(words.slice(0, cut)) && own.startsWith(`${words.slice(cut + 1)} `))
      return before.slice(0, -cut);
  }
  return null;
}

/** What stands before a day that is no meeting's: « avant le 5 mars », `after 3 May`. */
const bounds: ReadonlySet<DatePreposition> = new Set(['before', 'at-latest', 'after', 'since']);

/** True of a day that only says before or after what; in a later sentence than that of the meeting, by when, too. */
function isBound({ preposition, start }: FoundDate, sentence: number): boolean {
  if (preposition === null) return false;
  return bounds.has(preposition) || (preposition === 'by' && sentence !== -1 && start >= sentence);
}

/** The hour and the place after a day: those of its sentence, or of the one after it where it says none. `limits`: days that are none of a meeting, the last first. */
function whenAndWhere(
  line: Line,
  date: FoundDate,
  until: number,
  limits: FoundDate[],
  context: ReadContext,
  problems: Problem[],
): { readonly start: string | null; readonly end: string | null; readonly where: string | null } {
  const { lexicon } = context;
  const stop = sentenceEnd(line.text, date.end, until, lexicon);
  while (limits.length > 0 && (limits[limits.length - 1] as FoundDate).start < date.end) limits.pop();
  const limit = limits[limits.length - 1]?.start ?? stop;
  const said = line.text.slice(date.end, limit < stop ? segmentStart(line.text, date.end, limit) : stop);
  const { start, end, rest } = timeAndRest(line, date, said, context, problems);
  const isLast = until === line.text.length;
  if (stop >= until) {
    const where = placeOf(isLast ? withoutMore(rest, lexicon) : withoutNext(withoutMore(rest, lexicon), lexicon));
    // « le 12 mars à 14 h, la suivante le 9 avril »
    return { start, end, where: isLast || where === null || !beginsWithOne(where, lexicon.afterPlace) ? where : null };
  }
  // « le 12 mars à 14 h. Salle du Moulin. »
  const isOwn = !holdsWord(rest);
  const more = line.text.slice(stop, until);
  if (isOwn) {
    const own = more.slice(0, sentenceEnd(more, 0, more.length, lexicon));
    const bare = own.trimStart();
    const hour = start === null ? context.dates.findTimes(own)[0] : undefined;
    if (hour !== undefined && hour.start <= 4) {
      const after = withoutMore(own.slice(hour.end), lexicon);
      return { start: hour.time.start, end: hour.time.end, where: placeOf(after) };
    }
    // What leads to the next day is about that.
    const leads = !isLast && own.length === more.length;
    if (leads || beginsWithOne(bare, lexicon.afterPlace)) return { start, end, where: null };
    return { start, end, where: placeOf(own + goingOn(more.slice(own.length), lexicon)) };
  }
  const also = goingOn(more, lexicon);
  const place = withoutMore(rest, lexicon);
  return { start, end, where: placeOf(also === '' ? place.replace(/[\s\u00a0\u202f]*[!?]$/, '') : place + also) };
}

/** Where what a day stands in begins: after a comma, a dash, a bracket or a semicolon. */
function segmentStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !',;(–—'.includes(text.charAt(at - 1))) at--;
  return Math.max(from, at - 1);
}

/** The sentences that go on about a place: « Rue Haute 4. », « 1060 Saint-Gilles. »; nothing where the first of them does not. */
function goingOn(text: string, lexicon: Lexicon): string {
  let end = 0;
  while (end < text.length) {
    const next = sentenceEnd(text, end, text.length, lexicon);
    const sentence = text.slice(end, next).trim();
    if (beginsWithOne(sentence, lexicon.afterPlace)) break;
    if (!beginsWithOne(sentence, lexicon.placeNouns) && !/^\d|[\p{L},] \d{1,4} ?\p{L}?[.!]?$/u.test(sentence)) break;
    end = next;
  }
  return text.slice(0, end);
}

/** A place without what is said of something else after a dash or a semicolon: « salle A ; ordre du jour : budget ». */
function withoutMore(rest: string, lexicon: Lexicon): string {
  for (let at = 0; at < rest.length; at++) {
    const mark = rest.charAt(at);
    const isDash = (mark === '-' || mark === '–' || mark === '—') && rest.charAt(at - 1) === ' ';
    if ((mark === ';' || isDash) && beginsWithOne(rest.slice(at + 1).trimStart(), lexicon.afterPlace))
      return rest.slice(0, at);
  }
  return rest;
}

/** What stands between two days without the words that lead to the second: « salle A, *puis* », `Mill Hall, and then`. */
function withoutNext(between: string, lexicon: Lexicon): string {
  const at = between.lastIndexOf(',');
  if (at !== -1 && beginsWithOne(withoutJoint(between.slice(at + 1), lexicon), lexicon.afterPlace))
    return between.slice(0, at);
  // « salle A puis le 9 avril »
  const words = between.trimEnd();
  const blank = words.lastIndexOf(' ');
  return blank !== -1 && lexicon.toNext.has(normalize(words.slice(blank + 1))) ? words.slice(0, blank) : between;
}

/** Words without « et » before them. */
function withoutJoint(text: string, { and }: Lexicon): string {
  const words = text.trimStart();
  const blank = words.indexOf(' ');
  return blank !== -1 && and.has(words.slice(0, blank)) ? words.slice(blank + 1) : words;
}

function timeAndRest(line: Line, date: FoundDate, tail: string, context: ReadContext, problems: Problem[]) {
  if (date.time) {
    const { start, end } = date.time;
    // « 12/03/2025 (à 9h, Salle A) »: the hour stays in the bracket with the rest.
    const inside = /^[\s\u00a0\u202f]?\(/.test(tail) ? context.dates.findTimes(tail)[0] : undefined;
    const rest = inside !== undefined && inside.start <= 2 ? tail.slice(inside.end) : tail;
    return { start, end, rest: withoutHour(zoneLast(rest), line, context, problems) };
  }
  const found = context.dates.findTimes(tail)[0];
  if (!found || found.start > 40) return { start: null, end: null, rest: withoutHour(tail, line, context, problems) };
  const rest =
    tail.slice(0, found.start).replace(/(?:[\s\u00a0,]|à|om|at|de|van|from)+$/, '') +
    withoutHour(zoneLast(tail.slice(found.end)), line, context, problems);
  return { start: found.time.start, end: found.time.end, rest };
}

const zone =
  /^[\s\u00a0]?((?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[ECMP][SD]?T|(?:CE|WE|EE)S?T|BST|IST|JST|AE[SD]T)[\s\u00a0]?(?=[,;]|$)/;

/** What follows an hour, its time zone put after the place: « 15:00 UTC, Zoom » is at « Zoom (UTC) ». The zone alone stays what is said. */
function zoneLast(rest: string): string {
  const found = zone.exec(rest);
  if (found === null) return rest;
  const place = rest.slice(found[0].length);
  return holdsWord(place) ? `${place} (${found[1] as string})` : rest;
}

/** What looks like an hour, with what leads to it. */
const hourLike =
  /^[\s\u00a0\u202f,;:(–—-]*(?:(?:à|a\u0300?|om|at|vers|de|van|from|tot|to|until|jusqu['’](?:à|a\u0300))[\s\u00a0\u202f]+)?(\d{1,2}(?::\d{2}|[ \u00a0\u202f]?(?:heures?|uur|[hu])(?:[ \u00a0\u202f]?\d{2})?))/i;

/** What follows a date, without an hour that no day has (« 25h70 »): that is a problem, and no place. */
function withoutHour(rest: string, line: Line, context: ReadContext, problems: Problem[]): string {
  const found = hourLike.exec(rest);
  if (found === null) return rest;
  const words = found[1] as string;
  const { length } = found[0];
  if (startsWord(rest, length) || rest[length] === '/' || context.dates.readTime(words) !== null) return rest;
  problems.push(problem('next-date-invalid/hour', placeOfWords(line, words), { text: squeeze(words) }));
  return rest.slice(length);
}

/** What is written as a date and, for what it is tied to, was read as none: « 3:26/03/2025 ». */
const datelike = /(?:^|[^\d./-])(\d{1,2}([./-])\d{1,2}\2\d{4})(?=$|[\s,;:)]|\.(?:$|\s))/;

function findUnread(line: Line, problems: Problem[]): void {
  const found = datelike.exec(line.text);
  if (found === null) return;
  const words = found[1] as string;
  const end = found.index + found[0].length;
  problems.push(problem('next-date-invalid/unread', placeIn(line, end - words.length, end), { text: words }));
}

/** A title ends at the first colon that is followed by a blank and precedes the date; the series' own name is none. */
function titleOf({ text, marked }: Line, date: FoundDate, context: ReadContext): string | null {
  // « **Fête :**12/03 »: Markdown sees no bold there, and people do.
  const colon = (marked ? /:(?=[\s\u00a0*_]|$)/ : /:(?=[\s\u00a0])/).exec(text.slice(0, date.start));
  if (!colon) return null;
  const words = squeeze(text.slice(marked ? endOfStars(text) : 0, colon.index)).normalize('NFC');
  const { lexicon } = context;
  const own = context.acronyms.map(normalize);
  const normalized = normalize(words.replace(/\(s\)/g, 's'));
  if (lexicon.meetingWords.has(normalized) || own.includes(normalized)) return null;
  const left = normalized
    .split(/[ ']/)
    .filter(
      (word) =>
        !lexicon.articles.has(word) &&
        !lexicon.meetingWords.has(word) &&
        !own.includes(word) &&
        !/^(?:de|du|des|van|of)$/.test(word),
    );
  return left.length === 0 || words === '' ? null : words;
}

/** Where the stars at the start of a text end, that were to make it bold. */
function endOfStars(text: string): number {
  let at = 0;
  while (text[at] === '*' || text[at] === '_') at++;
  return at;
}

/** What follows the date and the hour: the place, without the comma and the « à » before it. */
function placeOf(rest: string): string | null {
  const words = withoutLead(withoutEnds(squeeze(rest).normalize('NFC'))).trim();
  return holdsWord(words) ? intern(words) : null;
}

const endMarks = ' ,;.–—:-';
/** Stars before a place were to make what is before it bold. */
const leadMarks = `${endMarks}*_`;
const joiningWords = new Set(['et', 'en', 'and', 'ou', 'of', 'or', 'le', 'op', 'on']);

/** A text without the marks and joining words at its ends, brackets around the first of it, and those that have no other half. */
function withoutEnds(text: string): string {
  const halves = text.includes('(') || text.includes(')') ? bracketsOf(text) : null;
  const dropped = new Set<number>();
  let start = 0;
  let end = text.length;
  for (; start < end; start++) {
    const mark = text[start] as string;
    if (leadMarks.includes(mark) || dropped.has(start)) continue;
    if (mark !== '(' && (mark !== ')' || halves?.has(start))) break;
    dropped.add(start);
    const other = halves?.get(start);
    if (other !== undefined) dropped.add(other);
  }
  for (; end > start; end--) {
    const mark = text[end - 1] as string;
    if (endMarks.includes(mark) || mark === '(' || dropped.has(end - 1)) continue;
    if (mark === ')') {
      // « Salle A () » is what is left of an hour in brackets.
      const other = halves?.get(end - 1);
      if (other !== undefined && !isBare(text, other + 1, end - 1)) break;
      if (other !== undefined) end = other + 1;
      continue;
    }
    const blank = text.lastIndexOf(' ', end - 1);
    if (end - blank > 4 || !joiningWords.has(text.slice(Math.max(blank + 1, start), end))) break;
    end = Math.max(blank + 1, start) + 1;
  }
  if (dropped.size === 0) return text.slice(start, end);
  let words = '';
  for (let at = start; at < end; at++) if (!dropped.has(at)) words += text[at];
  return words;
}

/** True where nothing but blanks and commas stands between two offsets. */
function isBare(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!endMarks.includes(text[at] as string)) return false;
  return true;
}

/** The brackets of a text that have another half, with it. */
function bracketsOf(text: string): ReadonlyMap<number, number> {
  const halves = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const other = open.pop();
      if (other === undefined) continue;
      halves.set(other, at);
      halves.set(at, other);
    }
  }
  return halves;
}

/** What leads to a place, in the order in which it is tried: « à la salle », but « au premier étage », and « à confirmer » is none. */
const leads = [
  'au sein de la',
  "au sein de l['’]",
  'au sein du',
  'au sein des',
  "au sein d['’]",
  'au sein de',
  'à la',
  "à l['’]",
  'à(?!\\s(?:confirmer|convenir|décider|définir|déterminer|fixer|préciser|voir)(?!\\S))',
  'au(?! \\S+ (?:de|étage))',
  'in de',
  'in het',
  'in',
  'te(?!\\s(?:bepalen|beslissen|bevestigen|bespreken)(?!\\S))',
  'at the',
  'at',
];

let leadPatterns: readonly RegExp[] | null = null;

/** A place without what leads to it, where a word follows. */
function withoutLead(text: string): string {
  if (!/^[aàit]/i.test(text)) return text;
  leadPatterns ??= leads.map((lead) => new RegExp(`^${lead}[\\s\\u00a0]*`, 'i'));
  for (const pattern of leadPatterns) {
    const led = pattern.exec(text)?.[0] ?? '';
    // « in De Kring », « à La Fonderie »: so is one with a capital.
    if (isCapital(led.codePointAt(led.trimEnd().lastIndexOf(' ') + 1 || led.length) ?? 0)) continue;
    const { length } = led;
    // « in 't Klooster »: the article is the name's.
    // « terug in de refter » begins with no « te ».
    if (/[\s\u00a0'’]$/.test(led) && (startsWord(text, length) || /^['’]t\s/.test(text.slice(length, length + 3))))
      return text.slice(length);
  }
  return text;
}

function startsWord(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function holdsWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (startsWord(text, at)) return true;
  return false;
}

/** One meeting of one PV is announced once: what a second line adds (its agenda) goes to the first. Two hours of a day are two meetings. */
function merge(meetings: readonly Open[]): NextMeeting[] {
  const merged = new Map<string, Open>();
  for (const meeting of meetings) {
    const day = `${meeting.date} ${normalize(meeting.title ?? '')}`;
    const first = merged.get(day);
    const key = first?.start && meeting.start && first.start !== meeting.start ? `${day} ${meeting.start}` : day;
    const known = merged.get(key);
    if (!known) {
      merged.set(key, meeting);
      continue;
    }
    known.start ??= meeting.start;
    known.end ??= meeting.end;
    known.meetingPlace ??= meeting.meetingPlace;
    known.movedTo ??= meeting.movedTo;
    known.cancelled ||= meeting.cancelled;
    known.internal ||= meeting.internal;
    for (const line of meeting.agenda) known.agenda.push(line);
  }
  return [...merged.values()];
}
