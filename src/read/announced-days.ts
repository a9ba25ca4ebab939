import type { FoundDate } from '../dates/dates.ts';
import type { DatePreposition } from '../language/date-words.ts';
import { hasMarks, plainText } from '../markdown/inline.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { NextLine, NextMeeting } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { agendaAfterDay, inlineAgendaIn } from '../recognise/agenda-line.ts';
import type { AgendaPart } from '../recognise/agenda-parts.ts';
import type { Here, ReadContext } from '../recognise/context.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { nextMeetingIn } from '../recognise/next-line.ts';
import { beginsWithOne, sentenceEnd } from '../recognise/sentences.ts';
import { kept, normalize, squeeze } from '../text/normalize.ts';
import { zoneNames } from '../text/zone-offset.ts';
import { readInternalLine } from './heading.ts';
import { hourAndPlaceAfter, saysNone, skipAtEnd } from './hour-and-place.ts';

/** A meeting that is announced, while more may be said of it. */
export type OpenMeeting = { -readonly [K in keyof NextMeeting]: NextMeeting[K] } & {
  agenda: NextLine[];
};

/** What one line announces. */
export interface Announced {
  /** In the order of the line; without their agenda. */
  readonly meetings: readonly OpenMeeting[];
  /** The agenda that the line gives the last of them. */
  readonly agenda: readonly AgendaPart[];
  readonly problems: readonly Problem[];
}

/**
 * The meetings that one line announces: their days, the hour and the place of each, and whether it is moved or called off. A day that does not
 * exist, or one of two, announces nothing and is a problem. `here`: where and when the meeting is that is spoken of before it.
 */
export function announcedIn(
  text: string,
  place: Place,
  isInternal: boolean,
  context: ReadContext,
  here: Here = context.here,
): Announced {
  const { lexicon } = context;
  const whole = text.slice(place.start, place.end);
  const ending = readInternalLine(whole, lexicon);
  const left = withoutAsides(ending === null ? whole : whole.slice(0, ending.end), context);
  // « … à 20h, salle B. Points prévus : potager, garderie »
  const inline = inlineAgendaIn(left, place.start, context) ?? agendaAfterDay(left, place.start, context);
  const line = new Line(inline === null ? left : left.slice(0, inline.start).trimEnd(), place);
  const found = context.dates.findDates(line.text, { ...context, awaited: true });
  const problems = problemsOf(line, found);
  const dates = datesSaid(line, found, lexicon, problems);
  const first = dates[0];
  if (!first) return { meetings: [], agenda: [], problems };
  let title = kept(titleOf(line, first, 0, context));
  const limits = dates.length === found.length ? [] : found.filter((date) => isBound(date, -1));
  /** There is to be no meeting on the days of these words. */
  let isNone = saysNone(line.text, context);
  let limit = 0;
  const added: OpenMeeting[] = [];
  /** Where the dates begin that are joined to the one at hand; by commas alone, where they may be a choice with it. */
  let joined = 0;
  let choice = { at: 0, from: first.start };
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i] as FoundDate;
    const following = dates[i + 1];
    const ahead = following === undefined ? -1 : skipAtEnd(line.text.slice(date.end, following.start), context);
    const until = ahead === -1 ? (following?.start ?? line.text.length) : date.end + ahead;
    const before = dates[i - 1];
    const previous = added[added.length - 1];
    const between = before === undefined ? '' : line.text.slice(before.end, date.start);
    const joint = before === undefined ? null : jointOf(between);
    // « le 7 mai à 19 h ; AG le 18 juin ; le 9 juillet à 20 h »: where semicolons part meetings, each has its own hour.
    if (joint === null || (between.includes(';') && added.some((one) => one.start !== null))) joined = added.length;
    title = laterTitle(line, before, date, title, context);
    const part = partBefore(between);
    const isJoined = joint !== null && part === '';
    if (before !== undefined && !isJoined) isNone = saysNone(part, context);
    isNone ||= skipAtEnd(line.text.slice(before?.end ?? 0, date.start), context) !== -1;
    if (joint !== 'comma' && joint !== 'or') choice = { at: added.length, from: date.start };
    const tail = line.text.slice(date.end, until);
    if (joint === 'or' || date.problem?.kind === 'ambiguous') {
      added.length = choice.at;
      joined = Math.min(joined, choice.at);
      // « le 12, le 13 ou le 14 »: one choice.
      if (jointOf(tail) !== 'or') {
        const words = squeeze(line.text.slice(choice.from, date.end));
        problems.push(problem('next-date-invalid/choice', line.place(choice.from, date.end), { text: words }));
        choice = { at: added.length, from: until };
      }
      continue;
    }
    if (daysOf(date).length === 0) continue;
    const leading = before === undefined || !previous ? null : beforeMove(between, line.text, date, lexicon);
    // « n'est pas déplacée au 13 »: nothing is said of the 13th but that.
    if (leading !== null && endsInDenial(leading, lexicon)) continue;
    while ((limits[limit]?.start ?? date.end) < date.end) limit++;
    const near = previous === undefined ? here : hereAfter(previous, here);
    const said = hourAndPlaceAfter(line.text, date, until, limits[limit]?.start ?? until, near, context);
    const { start, end, where, noHour } = said;
    if (noHour !== null)
      problems.push(problem('next-date-invalid/hour', line.placeOf(noHour), { text: squeeze(noHour) }));
    const inZone = start === null ? null : zoneSaid.exec(line.text.slice(date.start, until));
    if (start !== null && inZone !== null) {
      const zone = inZone[1] as string;
      problems.push(
        problem('next-date-invalid/zone', line.placeOf(zone), { zone, time: start, date: date.date ?? '' }),
      );
    }
    if (previous && leading !== null) {
      previous.movedTo = date.date;
      previous.start = start ?? previous.start;
      previous.end = end ?? previous.end;
      previous.meetingPlace = where ?? previous.meetingPlace;
      continue;
    }
    const movesNext = following !== undefined && beforeMove(tail, line.text, following, lexicon) !== null;
    const off = movesNext ? null : calledOff(tail, lexicon);
    const meeting = {
      title: nameIn(part, context) ?? title,
      start,
      end,
      meetingPlace: movesNext || off !== null || isNone ? null : where,
      movedTo: null,
      cancelled: isNone || off === 'one' || off === 'all',
      internal: isInternal || ending !== null,
      place,
    };
    for (const day of daysOf(date)) added.push({ ...meeting, date: day, agenda: [] });
    if (following === undefined || jointOf(tail) === null) share(added, joined, off === 'all');
  }
  return { meetings: added, agenda: added.length === 0 ? [] : (inline?.parts ?? []), problems };
}

/**
 * A line without its brackets after a day that speak of another one: « 16 janvier, Salle A (entre-temps : nettoyage le 9 janvier) ». What moves the
 * meeting or calls it off, and a day that is all there is, or joined, stays: « (déplacée au 19 mars) », « (et le 13) ».
 */
function withoutAsides(text: string, context: ReadContext): string {
  if (!text.includes('(')) return text;
  const { lexicon, dates } = context;
  return text.replace(/\([^()\n]{6,120}\)/g, (bracket, at: number) => {
    const inside = bracket.slice(1, -1);
    const [day] = /\d/.test(inside) ? dates.findDates(inside, { ...context, awaited: true }) : [];
    const lead = normalize(inside.slice(0, day?.start ?? 0)).trim();
    if (day === undefined || lead === '' || joints.has(lead.split(' ', 1)[0] as string)) return bracket;
    const said = ` ${normalize(inside)}`;
    if ([...lexicon.calledOff, ...lexicon.movedTo].some((one) => said.includes(` ${one}`))) return bracket;
    const isAfterDay = dates.findDates(text.slice(0, at), { ...context, awaited: true }).length > 0;
    return isAfterDay ? ' '.repeat(bracket.length) : bracket;
  });
}

/** The title of a later day of a line, whose sentence may have its own: « AG : 13 mars. Prochain CA : 17 avril ». */
function laterTitle(
  line: Line,
  before: FoundDate | undefined,
  date: FoundDate,
  title: string | null,
  context: ReadContext,
): string | null {
  if (before === undefined) return title;
  const between = line.text.slice(before.end, date.start);
  const mark = /[.;!?]\s+(?=\p{L}[^.;!?]{1,60}$)/u.exec(between);
  if (mark === null) return title;
  const from = before.end + mark.index + mark[0].length;
  const sentence = line.text.slice(from, date.start);
  if (sentence.includes(':')) return kept(titleOf(line, date, from, context));
  return nextMeetingIn(sentence, context) === null ? title : null;
}

/** What leads to a later day of a line after the semicolon or the sentence before it: `AGM`, « pas de réunion le »; else nothing. */
function partBefore(between: string): string {
  const mark = /^[\s\S]*(?:;|[.!?]\s)/.exec(between);
  return mark === null ? '' : between.slice(mark[0].length);
}

/** No name of a meeting is longer. */
const longestName = 80;

/** The name of a meeting that is one of several of a line, without a colon: « Fête de quartier »; null where it is the next of the series. */
function nameIn(part: string, context: ReadContext): string | null {
  const { lexicon, words } = context;
  if (part.length > longestName) return null;
  const name = squeeze(part.replace(/[\s:,]+$/, ''));
  const all = name.split(' ');
  const isName = all.every((one) => /^\p{Lu}/u.test(one) || words.functionWords.has(normalize(one)));
  if (name === '' || all.length > 4 || !isName || lexicon.toNext.has(normalize(name))) return null;
  if (beginsWithOne(name, lexicon.placeNouns) || nextMeetingIn(name, context) !== null) return null;
  // `AGM` is a meeting of theirs, too.
  const isOwn = isOwnName(name, context) || all.some((one) => words.meetingNouns.includes(normalize(one)));
  return isOwn ? null : kept(name);
}

/** What « même endroit » and « même heure » are after a meeting that is announced: its own, where it has them. */
export function hereAfter({ meetingPlace, start }: Pick<NextMeeting, 'meetingPlace' | 'start'>, here: Here): Here {
  return { place: meetingPlace ?? here.place, start: start ?? here.start };
}

/** A line as it is read: without its marks. Dates, hours and places are read as they are seen: « **12/03/2025** » is the day that it says. */
class Line {
  readonly text: string;
  /** It has marks, or blanks for them, so that what stands in it stands elsewhere in the text. */
  readonly marked: boolean;
  readonly #raw: string;
  readonly #place: Place;
  /** Up to where words were looked for in it; -1 once some were not found. */
  #told = 0;

  constructor(raw: string, place: Place) {
    // Blanks stand for comments, tags and entities.
    this.marked = hasMarks(raw) || raw.includes('  ');
    this.text = this.marked ? plainText(raw) : raw;
    this.#raw = raw;
    this.#place = place;
  }

  /** Where a range of it stands in the text; where marks are among its words, the line. */
  place(start: number, end: number): Place {
    if (this.marked) return this.placeOf(this.text.slice(start, end));
    return { start: this.#place.start + start, end: this.#place.start + end };
  }

  /** Where the next such words stand in the text; the line, where they cannot be told from its marks. */
  placeOf(words: string): Place {
    const at = this.#told === -1 ? -1 : this.#raw.indexOf(words, this.#told);
    // One search to the end of the line is enough, however long it is.
    this.#told = at === -1 ? -1 : at + words.length;
    return at === -1 ? this.#place : { start: this.#place.start + at, end: this.#place.start + at + words.length };
  }
}

/** The days that a date names, one by one; none where it names a period, or no day for sure. */
export function daysOf({ date, days, precision }: FoundDate): readonly IsoDate[] {
  return date !== null && precision === 'day' ? [date] : days;
}

/** What of a line is no day for sure: a meeting of several days, where no day is announced beside it. */
function problemsOf(line: Line, found: readonly FoundDate[]): Problem[] {
  const range = found.find(({ precision }) => precision === 'range');
  if (range === undefined || found.some((date) => daysOf(date).length > 0)) return [];
  return [problem('next-date-invalid/none', line.place(range.start, range.end), { text: range.words })];
}

/** The dates of a line that say when there is a meeting, and those that announce none, for which what follows them is not said of the date before. */
function datesSaid(line: Line, found: readonly FoundDate[], lexicon: Lexicon, problems: Problem[]): FoundDate[] {
  /** Where the sentence of the first day ends; days of a later one may be said of something else. */
  let sentence = -1;
  return found.filter((date) => {
    const { problem: why, words, start, end } = date;
    if (daysOf(date).length > 0) {
      if (!isBound(date, sentence)) {
        if (sentence === -1) sentence = sentenceEnd(line.text, end, line.text.length, lexicon);
        return true;
      }
      // « points à envoyer avant le 5 mars », beside the day of the meeting.
      if (sentence === -1 && found.length === 1)
        problems.push(problem('next-date-invalid/none', line.place(start, end), { text: words }));
      return false;
    }
    if (why?.kind === 'impossible')
      problems.push(problem('next-date-invalid', line.place(start, end), { text: words }));
    else if (why?.kind === 'weekday-mismatch')
      problems.push(problem('next-date-invalid/weekday', line.place(start, end), { text: words, date: why.date }));
    else return why?.kind === 'ambiguous';
    return true;
  });
}

/** An hour, and the zone it is said in: `16:00 UTC`. */
const zoneSaid = new RegExp(`\\d{1,2}(?:[:.hu]\\d{2}|[hu])?\\s?(?:[ap]m\\s?)?(${zoneNames})(?![\\p{L}\\d])`, 'u');

/** What stands before a day that is no meeting's: « avant le 5 mars », `after 3 May`. */
const bounds: ReadonlySet<DatePreposition> = new Set(['before', 'at-latest', 'after', 'since']);

/** True of a day that only says before or after what; in a later sentence than that of the meeting, by when, too. */
function isBound({ preposition, start }: FoundDate, sentence: number): boolean {
  if (preposition === null) return false;
  return bounds.has(preposition) || (preposition === 'by' && sentence !== -1 && start >= sentence);
}

/** What stands between two dates of a line, where it is nothing but a word or a mark that joins them. */
type Joint = 'comma' | 'and' | 'or' | null;

const joints: ReadonlyMap<string, Joint> = new Map<string, Joint>([
  [',', 'comma'],
  [';', 'comma'],
  ...['et', 'en', 'and', '&', 'puis', ', et', ', en', ', and', ', puis', 'ni', 'noch', 'nor'].map(
    (words) => [words, 'and'] as const,
  ),
  ...['ou', 'of', 'or', 'ou bien', ', ou', ', of', ', or'].map((words) => [words, 'or'] as const),
]);

/** Longer words than these join nothing. */
const longestJoint = 12;

function jointOf(between: string): Joint {
  return between.length > longestJoint ? null : (joints.get(normalize(between)) ?? null);
}

/** A title ends at the first colon that is followed by a blank and precedes the date; the series' own name is none. */
function titleOf({ text, marked }: Line, date: FoundDate, from: number, context: ReadContext): string | null {
  const said = text.slice(from, date.start);
  // « **Fête :**12/03 »: Markdown sees no bold there, and people do.
  const colon = (marked ? /:(?=[\s\u00a0*_]|$)/ : /:(?=[\s\u00a0])/).exec(said);
  if (!colon) return null;
  const words = squeeze(said.slice(0, colon.index).replace(/^[*_]+/, ''));
  return words === '' || isOwnName(words, context) ? null : words;
}

/** Whether words name the meeting of the series itself: « réunion », « prochain CA », its acronym; « réunion suivante », « et encore après ». */
function isOwnName(words: string, context: ReadContext): boolean {
  const { lexicon } = context;
  const own = context.acronyms.map(normalize);
  // « En 2027 (toujours à 9h30) : 26 janvier, 16 mars »
  const normalized = normalize(words.replace(/\(s\)/g, 's').replace(/\s*\([^()]*\)$/, ''));
  if (lexicon.meetingWords.has(normalized) || own.includes(normalized)) return true;
  // « Prochaine réunion *de chantier* », « Prochain comité *d'accompagnement* » say of what kind it is.
  const next = nextMeetingIn(words, context);
  if (/^(?:de |d')[a-z]+$/.test(normalize(words.slice(next?.start === 0 ? next.end : 0)).trim())) return true;
  const left = normalized
    .split(/[ ']/)
    .filter(
      (word) =>
        !lexicon.articles.has(word) &&
        !lexicon.meetingWords.has(word) &&
        !own.includes(word) &&
        !isMeetingOf(word, own, context) &&
        !context.words.nextWords.includes(word) &&
        !lexicon.toNext.has(word) &&
        !lexicon.and.has(word) &&
        !/^(?:de|du|des|van|of|in|for|pour|voor|20\d\d)$/.test(word),
    );
  return left.length === 0;
}

/** `bestuursvergadering`, where those who meet are the `bestuur`: their body and a meeting in one word. */
function isMeetingOf(word: string, own: readonly string[], { words: { meetingNouns } }: ReadContext): boolean {
  return own.some(
    (body) =>
      body.length > 3 && word.startsWith(body) && meetingNouns.some((noun) => noun.length > 3 && word.endsWith(noun)),
  );
}

/** « 12/03, 19/03 et 26/03 à 9h, Salle A »: what follows the last of joined dates is said of all that have no hour of their own. */
function share(added: readonly OpenMeeting[], from: number, cancelled: boolean): void {
  const last = added[added.length - 1] as OpenMeeting;
  for (let at = from; at < added.length; at++) {
    const meeting = added[at] as OpenMeeting;
    if (cancelled) meeting.cancelled = true;
    if (meeting.start !== null || last.cancelled) continue;
    meeting.start = last.start;
    meeting.end = last.end;
    meeting.meetingPlace ??= last.meetingPlace;
  }
}

/** Whether what follows a date says that it is called off: that of the day, or all (« 12/03 et 19/03 : annulées »); or denies it. */
function calledOff(tail: string, lexicon: Lexicon): 'one' | 'all' | 'denied' | null {
  const normalized = normalize(tail);
  for (const words of lexicon.calledOff) {
    if (!normalized.includes(words)) continue;
    const found = new RegExp(`(?:^|[ :,(])${words}(?:$|[ .,;)])`).exec(normalized);
    if (found === null) continue;
    if (endsInDenial(normalized.slice(0, found.index), lexicon)) return 'denied';
    return normalized.startsWith(':') || words.endsWith('es') ? 'all' : 'one';
  }
  return null;
}

/** True where the last words say that what follows is not so: « n'est pas », « is niet langer ». */
function endsInDenial(normalized: string, { negations }: Lexicon): boolean {
  const phrase = normalized.slice(Math.max(...[...',;:('].map((mark) => normalized.lastIndexOf(mark))) + 1).trimEnd();
  return phrase
    .split(' ')
    .slice(-2)
    .some((word) => negations.has(word));
}

/**
 * What stands before `déplacée au` (normalized), where that leads to a date; null where it does not. The last word of it may be the date's
 * own first (« au 30 avril »).
 */
function beforeMove(between: string, line: string, date: FoundDate, { movedTo }: Lexicon): string | null {
  const before = normalize(between);
  const own = normalize(line.slice(date.start, date.end));
  for (const words of movedTo) {
    if (before.endsWith(words)) return before.slice(0, -words.length);
    const cut = words.lastIndexOf(' ');
    if (cut !== -1 && before.endsWith(words.slice(0, cut)) && own.startsWith(`${words.slice(cut + 1)} `))
      return before.slice(0, -cut);
  }
  return null;
}
