import type { IsoTime } from '../model/iso-date.ts';
import { squeeze } from '../text/normalize.ts';
import type { Tokens } from './tokens.ts';
import { closesClean, opensClean, sense, tokenAt } from './tokens.ts';

/** A time of day, or from one to another (which may be on the next day). */
export interface TimeRange {
  readonly start: IsoTime;
  readonly end: IsoTime | null;
}

/** A time among tokens. */
export interface TimeAt extends TimeRange {
  /** The token after it. */
  readonly next: number;
  /** A word says that it is a time (`à`, `om`), or that it is a range. */
  readonly cue: boolean;
  /** How sure its shape is: `9:30` and `9 am` are nothing else, `9h` may last nine hours. */
  readonly sure: boolean;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** What says that it is an hour; null: a bare number. */
  readonly mark: 'hours' | 'colon' | 'dot' | 'am' | 'pm' | 'noon' | 'spoken' | null;
}

function isTwoDigits(text: string): boolean {
  return text.length === 2 && text < '60';
}

/** `9h30`, `9 h 30`, `9:30`, `20.00 uur`, `9 am`, `midi`; a bare number too. `lenient`: `20.00` alone is a time. */
function clockAt(tokens: Tokens, index: number, lenient: boolean): Clock | null {
  const { list } = tokens;
  const noon = sense(tokens, index, 'noon');
  if (noon !== null) return { hour: 12, minute: 0, next: index + noon.words.length, mark: 'noon' };
  const spoken = spokenAt(tokens, index);
  if (spoken !== null) return spoken;
  const number = tokenAt(list, index);
  if (number.kind !== 'number' || number.text.length > 2) return null;
  let hour = Number(number.text);
  let minute = 0;
  let mark: Clock['mark'] = null;
  let next = index + 1;
  const separator = tokenAt(list, next);
  const digits = tokenAt(list, next + 1);
  if ((separator.text === ':' || separator.text === '.') && !separator.gap && digits.kind === 'number' && !digits.gap) {
    if (!isTwoDigits(digits.text)) return null;
    minute = Number(digits.text);
    mark = separator.text === ':' ? 'colon' : 'dot';
    next = mark === 'colon' ? afterZulu(list, next + 2) : next + 2;
  }
  const hours = sense(tokens, next, 'hours');
  const am = sense(tokens, next, 'am');
  const half = am ?? sense(tokens, next, 'pm');
  if (hours !== null) {
    const spaced = tokenAt(list, next).gap;
    next += hours.words.length;
    if (mark === null) {
      const minutes = minutesAt(tokens, next, spaced);
      if (minutes === 'broken') return null;
      if (minutes !== null) {
        minute = minutes;
        next++;
      }
    }
    mark = 'hours';
    // « 8h et demie », « 8 heures du soir »; in « 20h vingt personnes » people are counted.
    const parted = minute === 0 ? minutesAfter(tokens, hour, next) : null;
    const clock = parted !== null && parted.next > next + 1 ? parted : { hour, minute, next, mark };
    if (clock.next > next || dayHalf(tokens, next) !== null) return inHalf(tokens, clock);
  } else if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (am === null ? 12 : 0);
    mark = am === null ? 'pm' : 'am';
    next += half.words.length;
  } else if (sense(tokens, next, 'noon') !== null && hour === 12) {
    mark = 'noon';
    next++;
  }
  if (hour > 23 || (mark === 'dot' && !lenient)) return null;
  const after = tokenAt(list, next);
  const range = after.text === '-' && tokenAt(list, next + 1).kind === 'number';
  return range || closesClean(tokens, next) ? { hour, minute, next, mark } : null;
}

/**
 * An hour as it is said: `half acht` (in Dutch 7:30, in English half past), `kwart na 8`, `acht uur`, « vingt heures trente ». Without a word for the
 * half of the day one to eight are after noon: who says it so meets in the evening.
 */
function spokenAt(tokens: Tokens, index: number): Clock | null {
  const beside = sense(tokens, index, 'besideHour');
  const at = index + (beside?.words.length ?? 0);
  const named = sense(tokens, at, 'spokenHours');
  const figure = tokenAt(tokens.list, at);
  const isFigure = beside !== null && figure.kind === 'number' && /^(?:[1-9]|1[0-2])$/.test(figure.text);
  if (named === null && !isFigure) return null;
  const hour = named === null ? Number(figure.text) : Number(named.value);
  const next = at + (named?.words.length ?? 1);
  if (beside !== null) {
    const total = hour * 60 + Number(beside.value);
    const clock = { hour: Math.floor(total / 60) % 24, minute: total % 60, next, mark: 'spoken' } as const;
    return closesClean(tokens, next) ? inHalf(tokens, clock) : null;
  }
  const hours = sense(tokens, next, 'hours');
  // `huit h` is nobody's.
  if (hours === null || hours.words.join('').length < 3) return null;
  // « à huit heures » may be of the morning.
  const mark = hours.language === 'fr' ? 'hours' : 'spoken';
  return inHalf(tokens, { ...minutesAfter(tokens, hour, next + hours.words.length), mark });
}

/** « huit heures *et demie* », « vingt heures *moins le quart* » */
function minutesAfter(tokens: Tokens, hour: number, next: number): Clock {
  const after = sense(tokens, next, 'afterHour');
  if (after === null) return { hour, minute: 0, next, mark: 'hours' };
  const total = hour * 60 + Number(after.value);
  return { hour: Math.floor(total / 60) % 24, minute: total % 60, next: next + after.words.length, mark: 'hours' };
}

function dayHalf(tokens: Tokens, index: number): { readonly isPm: boolean; readonly length: number } | null {
  const found = sense(tokens, index, 'dayHalves');
  return found === null ? null : { isPm: found.value === 'pm', length: found.words.length };
}

/** A clock with the half of the day that is said after it. */
function inHalf(tokens: Tokens, clock: Clock): Clock | null {
  const half = dayHalf(tokens, clock.next);
  const next = clock.next + (half?.length ?? 0);
  if (clock.hour > 23 || !closesClean(tokens, next)) return null;
  const isLate = half === null ? clock.mark === 'spoken' && clock.hour > 0 && clock.hour <= 8 : half.isPm;
  return { ...clock, hour: isLate && clock.hour < 12 ? clock.hour + 12 : clock.hour, next };
}

/** Where a time as computers write it ends: after the `Z` of `15:00Z` and `15:00:00Z`. Seconds without it are a length (`1:14:00`). */
function afterZulu(list: Tokens['list'], index: number): number {
  const colon = tokenAt(list, index);
  const seconds = tokenAt(list, index + 1);
  const hasSeconds = colon.text === ':' && !colon.gap && !seconds.gap && isTwoDigits(seconds.text);
  const at = hasSeconds ? index + 2 : index;
  const zone = tokenAt(list, at);
  return zone.text === 'z' && !zone.gap ? at + 1 : index;
}

/** Minutes after the mark of the hours: tied to it, or as far from it as it is from the hours. */
function minutesAt(tokens: Tokens, index: number, spaced: boolean): number | 'broken' | null {
  const token = tokenAt(tokens.list, index);
  if (token.kind !== 'number') return null;
  if (!token.gap) return isTwoDigits(token.text) ? Number(token.text) : 'broken';
  const tied = tokenAt(tokens.list, index + 1);
  const own = tied.kind === 'mark' && !tied.gap && !closesClean(tokens, index + 1);
  if (!isTwoDigits(token.text) || own || token.line) return null;
  return spaced || tied.kind !== 'word' || tied.senses.length > 0 ? Number(token.text) : null;
}

function iso(hour: number, minute: number): IsoTime {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

interface TimeOptions {
  /** `20.00` without more is a time. */
  readonly lenient?: boolean;
  /** What is to the left is known, and may be tied to it: `2020-04-23T09:30`. */
  readonly tied?: boolean;
}

/** The time or range that starts at a token with its own words (`de 9h à 12h`, `om 9u30`), or null. */
export function timeAt(
  tokens: Tokens,
  index: number,
  { lenient = false, tied = false }: TimeOptions = {},
): TimeAt | null {
  const from = sense(tokens, index, 'timeFrom');
  const at = sense(tokens, index, 'timeAt');
  const word = from === null || (at !== null && at.words.length > from.words.length) ? at : from;
  const start = index + (word?.words.length ?? 0);
  const first = tied || opensClean(tokens, start) ? clockAt(tokens, start, true) : null;
  if (first === null) return null;
  const last = closeOf(tokens, first, from !== null, lenient);
  // `9.00` alone is a figure; `9.00 tot 10.40 uur` says of both that they are hours.
  const isFigure = first.mark === 'dot' && !lenient;
  if (isFigure && (last === null || last.mark === 'colon')) return null;
  if (last === null) {
    if (first.mark === null) return null;
    // `half twelve` may be of a dozen.
    const sure = !/^(?:hours|noon|spoken)$/.test(first.mark);
    return { start: iso(first.hour, first.minute), end: null, next: first.next, cue: at !== null, sure };
  }
  let { hour } = first;
  if (last.mark === 'pm' && first.mark !== 'am' && first.mark !== 'pm' && hour < 12) {
    // `2-3pm` is the afternoon, `11-1pm` starts before noon.
    if ((hour + 12) * 60 + first.minute < last.hour * 60 + last.minute) hour += 12;
  }
  return { start: iso(hour, first.minute), end: iso(last.hour, last.minute), next: last.next, cue: true, sure: true };
}

/** The second time of a range, or null: *and* closes only what a word has opened, a bare `9` needs a word or a tied dash. */
function closeOf(tokens: Tokens, first: Clock, opened: boolean, lenient: boolean): Clock | null {
  // `19.30 u. tot 21.45 u.`: a short word has its stop.
  const stop = tokenAt(tokens.list, first.next);
  const at = first.mark === 'hours' && stop.text === '.' && !stop.gap ? first.next + 1 : first.next;
  const dash = tokenAt(tokens.list, at);
  const isDash = dash.text === '-' && !dash.line;
  const to = sense(tokens, at, 'timeTo');
  if (!isDash && to === null) return null;
  if (sense(tokens, at, 'and') !== null && !opened) return null;
  if (first.mark === null && !opened && (!isDash || dash.gap)) return null;
  const last = clockAt(tokens, at + (to?.words.length ?? 1), lenient);
  return last === null || last.mark === null ? null : last;
}

/** A time in a text. */
export interface FoundTime {
  readonly words: string;
  /** Where it stands with its words, in UTF-16 code units; half open. */
  readonly start: number;
  readonly end: number;
  readonly time: TimeRange;
}

/** Before this hour a bare `2h` or `2h30` is a duration. */
export const earliestHour = '06:00';

/** The time or range that a whole text is. */
export function readTimeIn(tokens: Tokens): TimeRange | null {
  const found = timeAt(tokens, 0, { lenient: true });
  if (found === null) return null;
  const last = tokens.list.length - (tokens.list.at(-1)?.text === '.' ? 1 : 0);
  return found.next >= last ? { start: found.start, end: found.end } : null;
}

/** Every time in running prose: what a word, a range or its own shape makes one, or an hour of the day at the start of a phrase. */
export function findTimesIn(tokens: Tokens): FoundTime[] {
  const { list, source } = tokens;
  const found: FoundTime[] = [];
  for (let i = 0; i < list.length; i++) {
    const token = tokenAt(list, i);
    if (token.kind !== 'number' && token.senses.length === 0) continue;
    const time = timeAt(tokens, i);
    if (time === null) continue;
    const before = tokenAt(list, i - 1);
    const starts = token.line || before.kind === 'break' || (before.kind === 'mark' && ',;(-|'.includes(before.text));
    if (time.cue || time.sure || (starts && token.kind === 'number' && time.start >= earliestHour)) {
      const { start } = token;
      const { end } = tokenAt(list, time.next - 1);
      found.push({ words: squeeze(source.slice(start, end)), start, end, time: { start: time.start, end: time.end } });
    }
    i = time.next - 1;
  }
  return found;
}
