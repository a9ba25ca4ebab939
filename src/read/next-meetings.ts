import type { Entry, NextLine, NextMeeting } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { FoundDate } from '../text/dates.ts';
import { fold, intern, kept, squeeze } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import type { Block } from './block.ts';
import type { BodyContext } from './context.ts';
import { readInternalLine, splitNumber } from './heading.ts';
import { plainText } from './inline.ts';
import { dateContext } from './qualifiers.ts';

type Open = { -readonly [K in keyof NextMeeting]: NextMeeting[K] } & {
  agenda: NextLine[];
};

/**
 * Reads the meetings announced in a `next-meetings` item: each top-level list item, paragraph or sub-heading with a date, and the
 * list under it as its agenda.
 */
export function readNextMeetings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  context: BodyContext,
  entries: readonly Entry[],
  item: number,
  internal: boolean,
): NextMeeting[] {
  const meetings: Open[] = [];
  const secret = new Secret(entries, internal);
  /** Meetings of the last dated block: the list after it is their agenda. */
  let current: Open | null = null;
  let currentList = 0;
  let currentEnd = 0;
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'heading') {
      current = announce(text, linePlace(block), context, meetings, secret);
      currentEnd = Number.MAX_SAFE_INTEGER;
      currentList = 0;
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
    const announced = announce(text, place, context, meetings, secret);
    if (announced) {
      current = announced;
      currentList = block.kind === 'item' ? block.list : 0;
      const opensList = block.kind === 'paragraph' && /:[*_]{0,3}$/.test(text.slice(place.start, place.end));
      currentEnd = block.kind === 'item' ? block.end : opensList ? endOfList(blocks, at + 1, to) : block.end;
    } else if (block.kind === 'paragraph') {
      // « Ordre du jour : » between a meeting and its list.
      if (current && /:[*_]{0,3}$/.test(text.slice(place.start, place.end)) && block.start < currentEnd + 400) {
        currentEnd = endOfList(blocks, at + 1, to);
        currentList = 0;
      } else current = null;
    }
  }
  return merge(meetings, item);
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

/** The first of the entries that begins at an offset or after it, by halves. */
function firstFrom(entries: readonly Entry[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).extent.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addAgendaLine(
  text: string,
  block: Block,
  meeting: Open,
  entries: readonly Entry[],
  context: BodyContext,
  secret: Secret,
): void {
  const place = linePlace(block);
  const first = firstFrom(entries, block.start);
  const entry = (entries[first]?.extent.start ?? place.end + 1) <= place.end ? first : -1;
  // Deeper lists belong to the line above them.
  const last = meeting.agenda[meeting.agenda.length - 1];
  if (last && block.start < last.place.end) return;
  const found = entry === -1 ? null : (entries[entry] as Entry);
  const whole = text.slice(place.start, place.end);
  const ending = readInternalLine(whole, context.lexicon);
  const raw = ending === null ? whole : whole.slice(0, ending.end);
  const words = found ? found.text : plainText(raw.slice(splitNumber(raw).length));
  meeting.agenda.push({
    // « ; » and « . » end a line of a list; « … » is its own.
    text: intern(words.replace(/(?:[\s\u00a0\u202f]*;|(?<!\.)\.)$/, '')),
    internal: meeting.internal || ending !== null || found?.internal === true || secret.holds(place.start),
    purpose: ending?.purpose ?? null,
    minutes: ending?.minutes ?? null,
    place: { start: block.start, end: block.end },
    entry: found ? entry : null,
  });
}

/** The meetings that one line announces, added to `meetings`; the last of them. */
function announce(text: string, place: Place, context: BodyContext, meetings: Open[], secret: Secret): Open | null {
  const whole = text.slice(place.start, place.end);
  const ending = readInternalLine(whole, context.lexicon);
  const raw = ending === null ? whole : whole.slice(0, ending.end);
  const internal = ending !== null || secret.holds(place.start);
  const dates = context.dates
    .findDates(raw, dateContext(context))
    .filter((date) => date.precision === 'day' && date.date !== null);
  const first = dates[0];
  if (!first) return null;
  const title = kept(titleOf(raw, first, context));
  const added: Open[] = [];
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i] as FoundDate;
    const until = (dates[i + 1]?.start ?? raw.length) as number;
    const previous = added[added.length - 1];
    if (previous && isMovedTo(raw, (dates[i - 1] as FoundDate).end, date, context)) {
      previous.movedTo = date.date;
      const { start, end, rest } = timeAndRest(raw, date, until, context);
      previous.start = start ?? previous.start;
      previous.end = end ?? previous.end;
      previous.meetingPlace = placeOf(rest) ?? previous.meetingPlace;
      continue;
    }
    const { start, end, rest } = timeAndRest(raw, date, until, context);
    const tail = fold(raw.slice(date.end, until));
    const following = dates[i + 1];
    const movesNext = following !== undefined && isMovedTo(raw, date.end, following, context);
    const off =
      !movesNext && context.lexicon.calledOff.some((words) => tail.includes(words) && wordsAlone(words).test(tail));
    added.push({
      title,
      date: date.date,
      start,
      end,
      meetingPlace: movesNext || off ? null : placeOf(rest),
      agenda: [],
      movedTo: null,
      cancelled: off,
      internal,
      place,
    });
  }
  // One by one: a hundred thousand dates are more than a call takes.
  for (const meeting of added) meetings.push(meeting);
  return added[added.length - 1] ?? null;
}

/** What finds words that stand on their own. */
function wordsAlone(words: string): RegExp {
  return new RegExp(`(?:^|[ :,(])${words}(?:$|[ .,;)])`);
}

/** True where `déplacée au` stands between the offset `from` and a date; its last word may be the date's own first (« au 30 avril »). */
function isMovedTo(raw: string, from: number, date: FoundDate, context: BodyContext): boolean {
  const before = fold(raw.slice(from, date.start));
  const own = fold(raw.slice(date.start, date.end));
  return context.lexicon.movedTo.some((words) => {
    if (before.endsWith(words)) return true;
    const cut = words.lastIndexOf(' ');
    return cut !== -1 && before.endsWith(words.slice(0, cut)) && own.startsWith(`${words.slice(cut + 1)} `);
  });
}

function timeAndRest(raw: string, date: FoundDate, until: number, context: BodyContext) {
  const tail = raw.slice(date.end, until);
  if (date.time) return { start: date.time.start, end: date.time.end, rest: tail };
  const found = context.dates.findTimes(tail)[0];
  if (!found || found.start > 40) return { start: null, end: null, rest: tail };
  return {
    start: found.time.start,
    end: found.time.end,
    rest: tail.slice(0, found.start).replace(/(?:[\s\u00a0,]|à|om|at|de|van|from)+$/, '') + tail.slice(found.end),
  };
}

/** A title ends at the first colon that is followed by a blank and precedes the date; the series' own name is none. */
function titleOf(raw: string, date: FoundDate, context: BodyContext): string | null {
  const colon = /:(?=[\s\u00a0*_])/.exec(raw.slice(0, date.start));
  if (!colon) return null;
  const words = plainText(raw.slice(0, colon.index)).replace(/[\s\u00a0\u202f]+$/, '');
  const { lexicon } = context;
  const own = context.acronyms.map(fold);
  const folded = fold(words.replace(/\(s\)/g, 's'));
  if (lexicon.meetingWords.has(folded) || own.includes(folded)) return null;
  const left = folded
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

/** What follows the date and the hour: the place, without the comma and the « à » before it. */
function placeOf(rest: string): string | null {
  const words = withoutLead(
    plainText(rest)
      .replace(/^[\s\u00a0,;.–—:()-]+/, '')
      .replace(/(?:[\s\u00a0,;.–—:(-]|[\s\u00a0](?:et|en|and|le|op|on))+$/, ''),
  ).trim();
  return holdsWord(words) ? intern(squeeze(words)) : null;
}

/** What leads to a place, in the order in which it is tried: « à la salle », but « au premier étage ». */
const leads = [
  'au sein de la',
  "au sein de l['’]",
  'au sein du',
  'au sein des',
  "au sein d['’]",
  'au sein de',
  'à la',
  "à l['’]",
  'à',
  'au(?! \\S+ (?:de|étage))',
  'in de',
  'in het',
  'in',
  'te',
  'at the',
  'at',
];

let leadPatterns: readonly RegExp[] | null = null;

/** A place without what leads to it, where a word follows. */
function withoutLead(text: string): string {
  if (!/^[aàit]/i.test(text)) return text;
  leadPatterns ??= leads.map((lead) => new RegExp(`^${lead}[\\s\\u00a0]*`, 'i'));
  for (const pattern of leadPatterns) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0 && startsWord(text, length)) return text.slice(length);
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
function merge(meetings: readonly Open[], _item: number): NextMeeting[] {
  const merged = new Map<string, Open>();
  for (const meeting of meetings) {
    const day = `${meeting.date} ${fold(meeting.title ?? '')}`;
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
