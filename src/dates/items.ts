import type { CalendarUnit } from '../language/date-words.ts';
import type { Language } from '../model/minutes.ts';
import { timeAt } from './times.ts';
import type { Sense, Token, Tokens } from './tokens.ts';
import { closesClean, isCapital, opensClean, sense, senses, tokenAt } from './tokens.ts';

/**
 * One day, month or period: tokens to what they name, with no calendar and no meeting. Each function looks at a few
 * tokens from an index on, and gives what it found with the token after it, or null.
 */

/** What a text is read with. */
export interface Grammar extends Tokens {
  /** The text is one date and nothing else: forms that mean too little in running prose are read too. */
  readonly whole: boolean;
  /** A date is awaited in the text. */
  readonly awaited: boolean;
  /** Acronyms of the series, as tokens. */
  readonly acronyms: readonly (readonly string[])[];
  readonly monthFirst: ReadonlySet<Language>;
  /** The days that were read from each token: lists of numbers would read them again and again. */
  readonly days: Map<number, Day | null>;
}

/** Where a part of a date stands among the tokens. */
export interface Found {
  readonly start: number;
  /** The token after it. */
  readonly next: number;
}

export interface Day extends Found {
  readonly kind: 'day';
  /** null: a weekday alone. */
  readonly day: number | null;
  /** null: to be told by what follows (`3 et 4 mai`). */
  readonly month: number | null;
  readonly year: number | null;
  /** What the written weekday may be; none is written where empty. */
  readonly weekdays: readonly number[];
  /** The weekday is two letters of another language: it counts only if it fits. */
  readonly loose: boolean;
  readonly form: 'iso' | 'numeric' | 'named' | 'month-first' | 'bare' | 'weekday';
  /** Numeric, with a zero before the day or the month. */
  readonly padded: boolean;
  /** Its year has two digits. */
  readonly shortYear: boolean;
  /** `20.04.23`: the other order of the numbers is a date too. */
  readonly swapped: { readonly day: number; readonly month: number; readonly year: number } | null;
  /** `10 may`: a number and an everyday word. */
  readonly weak: boolean;
  /** `dernier`: it looks back. */
  readonly back: boolean;
  readonly yearsOn: YearsOn;
}

/** Years from the meeting's own, where the words say so (`de l'année prochaine`). */
type YearsOn = -1 | 0 | 1 | null;

interface Part extends Found {
  readonly kind: 'part';
  readonly part: 'start' | 'middle' | 'end';
  readonly month: number;
  readonly year: number | null;
  readonly back: boolean;
  readonly yearsOn: YearsOn;
}

/** `fin du mois`, `fin 2020`; `offset` counts from the period that the meeting is in. */
interface End extends Found {
  readonly kind: 'end';
  readonly unit: Exclude<CalendarUnit, 'week' | 'weekend'>;
  readonly offset: -1 | 0 | 1;
  readonly year: number | null;
}

export interface Month extends Found {
  readonly kind: 'month';
  readonly month: number;
  readonly year: number | null;
  readonly back: boolean;
  readonly yearsOn: YearsOn;
  /** A full name. */
  readonly full: boolean;
  /** After `mois de`. */
  readonly named: boolean;
  /** An everyday word in small letters, or `05/2020`, which may be the number of something. */
  readonly weak: boolean;
}

interface Quarter extends Found {
  readonly kind: 'quarter';
  readonly quarter: number;
  readonly year: number | null;
}

interface Period extends Found {
  readonly kind: 'period';
  readonly unit: CalendarUnit;
  readonly offset: 0 | 1;
}

interface Year extends Found {
  readonly kind: 'year';
  readonly year: number;
}

interface Meeting extends Found {
  readonly kind: 'meeting';
}

export type Item = Day | Part | End | Month | Quarter | Period | Year | Meeting;

/** Four digits that are a year, 1800 to 2199, as a number. */
export function plausibleYear(text: string): number | null {
  return text.length === 4 && text >= '1800' && text <= '2199' ? Number(text) : null;
}

/** The year of two digits: 00 to 68 are 2000 to 2068. */
function fullYear(text: string): number {
  return Number(text) + (Number(text) <= 68 ? 2000 : 1900);
}

/** The index after a phrase of a role, where there is one. */
export function skip(tokens: Tokens, index: number, role: Sense['role']): number {
  return index + (sense(tokens, index, role)?.words.length ?? 0);
}

/** A year of four digits, or null; one that counts hours or goes on is none. */
function yearAt(g: Grammar, index: number): number | null {
  const token = tokenAt(g.list, index);
  const year = token.kind === 'number' ? plausibleYear(token.text) : null;
  return year !== null && closesClean(g, index + 1) ? year : null;
}

interface WrittenYear {
  readonly year: number | null;
  readonly next: number;
}

/** A year after a month, perhaps after `,` (`12 mai, 2020`, where that is all there is); where the text is one day, one of two digits too. */
export function yearAfter(g: Grammar, index: number, comma = false, day = true): WrittenYear {
  const at = comma && tokenAt(g.list, index).text === ',' && tokenAt(g.list, index + 1).gap ? index + 1 : index;
  const year = yearAt(g, at);
  if (year !== null) return { year, next: at + 1 };
  const short = tokenAt(g.list, index);
  if (day && g.whole && short.kind === 'number' && short.text.length === 2 && timeAt(g, index) === null) {
    return { year: fullYear(short.text), next: index + 1 };
  }
  return { year: null, next: index };
}

interface MonthWord {
  readonly month: number;
  readonly next: number;
  readonly full: boolean;
  /** An everyday word, in small letters. */
  readonly weak: boolean;
  /** The languages that have it. */
  readonly languages: readonly Language[];
}

function monthWord(g: Grammar, index: number): MonthWord | null {
  if (tokenAt(g.list, index).kind !== 'word') return null;
  const full = sense(g, index, 'months');
  const found = full ?? sense(g, index, 'shortMonths');
  if (found === null) return null;
  const stop = tokenAt(g.list, index + 1);
  const dotted = full === null && stop.text === '.' && !stop.gap;
  return {
    month: Number(found.value),
    next: index + (dotted ? 2 : 1),
    full: full !== null,
    weak: sense(g, index, 'capitalMonths') !== null && !isCapital(g, index),
    languages: tokenAt(g.list, index).senses.flatMap((s) => (s.role === found.role ? [s.language] : [])),
  };
}

/** `dernier`, `prochain`, `de l'année prochaine` after a date. */
function lookAfter(g: Grammar, index: number): { back: boolean; yearsOn: YearsOn; next: number } {
  const years = sense(g, index, 'yearPhrases');
  if (years !== null) {
    const yearsOn = years.value === 'this' ? 0 : years.value === 'next' ? 1 : -1;
    return { back: false, yearsOn, next: index + years.words.length };
  }
  const past = sense(g, index, 'past');
  if (past !== null) return { back: true, yearsOn: null, next: index + past.words.length };
  return { back: false, yearsOn: null, next: skip(g, index, 'coming') };
}

const noWeekdays: readonly number[] = [];

/** A day with nothing special about it. One literal: spreading a default into each is ten times slower. */
function plainDay(
  form: Day['form'],
  found: Found,
  day: number | null,
  month: number | null,
  year: number | null,
): Mutable<Day> {
  return {
    kind: 'day',
    form,
    start: found.start,
    next: found.next,
    day,
    month,
    year,
    weekdays: noWeekdays,
    loose: false,
    padded: false,
    shortYear: false,
    swapped: null,
    weak: false,
    back: false,
    yearsOn: null,
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A day, perhaps with its weekday, in any form. */
export function dayAt(g: Grammar, index: number): Day | null {
  let day = g.days.get(index);
  if (day === undefined) {
    day = readDay(g, index);
    g.days.set(index, day);
  }
  return day;
}

function readDay(g: Grammar, index: number): Day | null {
  const monthFirst = monthFirstDay(g, index);
  const long = sense(g, index, 'weekdays');
  const weekday = long ?? sense(g, index, 'shortWeekdays');
  // `Mar 5` is a month in English, and half of a weekday's date in French.
  if (monthFirst !== null && weekday?.language !== g.language) return monthFirst;
  if (weekday === null) return dayBody(g, index);
  let next = index + 1;
  if (long === null && tokenAt(g.list, next).text === '.') next++;
  const named = next;
  if (tokenAt(g.list, next).text === ',') next++;
  const body = dayBody(g, skip(g, next, 'articles'));
  const weekdays = [...new Set(senses(g, index, weekday.role).map((s) => Number(s.value)))];
  const loose = long === null && tokenAt(g.list, index).text.length === 2 && weekday.language !== g.language;
  if (body !== null) return { ...body, start: index, weekdays, loose, weak: false };
  if (!g.whole || loose) return null;
  const after = skip(g, named, 'coming');
  const alone = plainDay('weekday', { start: index, next: after }, null, null, null);
  alone.weekdays = weekdays;
  return alone;
}

function dayBody(g: Grammar, index: number): Day | null {
  const token = tokenAt(g.list, index);
  if (token.kind === 'word') return monthFirstDay(g, index) ?? namedDay(g, index);
  if (token.kind !== 'number' || token.text.length > 4 || !opensClean(g, index)) return null;
  return numericDay(g, index) ?? namedDay(g, index) ?? bareDay(g, index);
}

/** `2020-04-23`, `23/04/2020`, `23.04.2020`, `23/04/20`, `23/04`; alone, `23.04` */
function numericDay(g: Grammar, index: number): Day | null {
  const numbers: string[] = [tokenAt(g.list, index).text];
  const mark = tokenAt(g.list, index + 1);
  if (!'/-.'.includes(mark.text) || mark.kind !== 'mark') return null;
  let next = index + 1;
  let spaced = false;
  while (numbers.length < 3) {
    const separator = tokenAt(g.list, next);
    const number = tokenAt(g.list, next + 1);
    if (separator.text !== mark.text || number.kind !== 'number' || number.line) break;
    // `23 / 04 / 2020` is a date, `23 / 04` and `23 - 04` are not.
    if (separator.gap !== number.gap || (separator.gap && mark.text !== '/')) break;
    spaced ||= separator.gap;
    numbers.push(number.text);
    next += 2;
  }
  const [first = '', second = '', third] = numbers;
  const stamp = tokenAt(g.list, next).text === 't' && tokenAt(g.list, next + 1).kind === 'number';
  const tied = mark.text !== '-' && rangeFollows(g, next);
  if (second === '' || second.length > 2 || !(closesClean(g, next) || stamp || tied)) return null;
  const found = { start: index, next };
  const padded = first.startsWith('0') || second.startsWith('0');

  const isoYear = plausibleYear(first);
  if (isoYear !== null) {
    if (third?.length !== 2 || second.length !== 2 || mark.text === '.') return null;
    return plainDay('iso', found, Number(third), Number(second), isoYear);
  }
  const day = Number(first);
  const month = Number(second);
  const likely = day >= 1 && day <= 31 && month >= 1 && month <= 31;
  if (first.length > 2 || (!g.whole && !likely)) return null;
  if (third === undefined) {
    // `12/05, 2020`, where that is all there is.
    const written = g.whole && mark.text === '/' ? yearAfter(g, next, true, false) : null;
    if (written !== null && written.year !== null && written.next === next + 2)
      return padDay(plainDay('numeric', { start: index, next: written.next }, day, month, written.year), padded);
    const number = tokenAt(g.list, next);
    const more = number.kind === 'number' && timeAt(g, next) === null;
    // `6/7 décembre` are two days. « 15.03 » is one where it is all there is.
    const isMark = mark.text === '/' || (g.whole && mark.text === '.' && second.length === 2 && likely && month <= 12);
    if (!isMark || spaced || more || monthWord(g, next) !== null || (!g.whole && month > 12)) return null;
    return padDay(plainDay('numeric', found, day, month, null), padded);
  }
  const year = plausibleYear(third);
  if (year !== null) return padDay(plainDay('numeric', found, day, month, year), padded);
  // `20.04.23` is as often year, month, day: only where nothing else can be meant, and then ambiguous.
  if (third.length !== 2 || spaced || (mark.text !== '/' && !g.whole)) return null;
  const short = padDay(plainDay('numeric', found, day, month, fullYear(third)), padded);
  short.shortYear = true;
  if (mark.text !== '/') short.swapped = { day: Number(third), month, year: fullYear(first) };
  return short;
}

function padDay(day: Mutable<Day>, padded: boolean): Mutable<Day> {
  day.padded = padded;
  return day;
}

/** `5 mai`, `1er avril 2020`, `5th of March`, `2juin2020`, `5-mai-2020`, `premier mai` */
function namedDay(g: Grammar, index: number): Day | null {
  const token = tokenAt(g.list, index);
  const inWords = sense(g, index, 'firstDay');
  if (inWords === null && (token.kind !== 'number' || token.text.length > 2)) return null;
  const day = inWords === null ? Number(token.text) : 1;
  if (!g.whole && (day < 1 || day > 31)) return null;
  let next = index + 1;
  const ordinal = inWords === null && sense(g, next, 'ordinals') !== null;
  if (ordinal) next++;
  const of = sense(g, next, 'dayOf');
  // One word alone (`5 of March`) needs the ordinal, and `first May` the `of`.
  if (of !== null && (of.words.length > 1 || ordinal || inWords !== null)) next += of.words.length;
  else if (inWords !== null && g.monthFirst.has(inWords.language)) return null;
  const dash = tokenAt(g.list, next);
  const joined = dash.text === '-' && !dash.gap && !tokenAt(g.list, next + 1).gap;
  if (joined) next++;
  const month = monthWord(g, next);
  if (month === null) return null;
  next = month.next;
  if (joined && tokenAt(g.list, next).text === '-' && !tokenAt(g.list, next).gap) next++;
  const written = yearAfter(g, next, g.whole || month.languages.some((language) => g.monthFirst.has(language)));
  if (joined && written.year === null) return null;
  // `2juin` without a blank is a day, `2mar` may be anything.
  const tied = !tokenAt(g.list, index + 1).gap && !ordinal && !joined;
  if (tied && !month.full && written.year === null) return null;
  if (!closesClean(g, written.next) && !rangeFollows(g, written.next)) return null;
  const named = lookingDay(g, 'named', index, written, day, month.month);
  named.weak = month.weak && !ordinal && written.year === null && !g.whole;
  return named;
}

/** A dash or stroke that may tie a second date to this one; whether it does, the chain sees. */
function rangeFollows(g: Grammar, index: number): boolean {
  const mark = tokenAt(g.list, index);
  if (mark.gap || (mark.text !== '-' && mark.text !== '/')) return false;
  const next = tokenAt(g.list, index + 1);
  return next.kind === 'number' || monthWord(g, index + 1) !== null || sense(g, index + 1, 'parts') !== null;
}

/** `March 5, 2020`, `Mar 5th` */
function monthFirstDay(g: Grammar, index: number): Day | null {
  const month = monthWord(g, index);
  const token = tokenAt(g.list, month?.next ?? 0);
  if (month === null || token.kind !== 'number' || token.text.length > 2 || !token.gap) return null;
  if (!month.languages.some((language) => g.monthFirst.has(language))) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  let next = month.next + 1;
  const ordinal = sense(g, next, 'ordinals') !== null && !tokenAt(g.list, next).gap;
  if (ordinal) next++;
  const dash = tokenAt(g.list, next);
  const range = dash.text === '-' && tokenAt(g.list, next + 1).kind === 'number';
  if ((!range && !closesClean(g, next)) || monthWord(g, next) !== null) return null;
  const written = yearAfter(g, next, true);
  if (!ordinal && written.year === null) {
    // `9` of `March 9 am` is an hour, and `April 5` in Dutch a sentence's start.
    const english = month.languages.every((language) => g.monthFirst.has(language)) && month.full;
    const other = !english && !g.monthFirst.has(g.language) && !g.whole;
    if (other || (!g.whole && !isCapital(g, index)) || (timeAt(g, month.next) !== null && !range)) return null;
  }
  return lookingDay(g, 'month-first', index, written, day, month.month);
}

/** A day in words, with `prochain` and the like after it. */
function lookingDay(
  g: Grammar,
  form: Day['form'],
  start: number,
  written: WrittenYear,
  day: number,
  month: number,
): Mutable<Day> {
  const { back, yearsOn, next } = lookAfter(g, written.next);
  const found = plainDay(form, { start, next }, day, month, written.year);
  found.back = back;
  found.yearsOn = yearsOn;
  return found;
}

/** The number of a day whose month comes later in the chain. */
function bareDay(g: Grammar, index: number): Day | null {
  const token = tokenAt(g.list, index);
  const day = Number(token.text);
  if (token.text.length > 2 || day < 1 || day > 31) return null;
  const next = index + 1 + (!tokenAt(g.list, index + 1).gap && sense(g, index + 1, 'ordinals') !== null ? 1 : 0);
  const dash = tokenAt(g.list, next);
  const tied =
    '-/'.includes(dash.text) && dash.kind === 'mark' && !dash.gap && tokenAt(g.list, next + 1).kind === 'number';
  if (!tied && !closesClean(g, next)) return null;
  if (sense(g, next, 'hours') !== null) return null;
  return plainDay('bare', { start: index, next }, day, null, null);
}

/** The day after a dash that ties it to another: what is tied to its left is known. */
export function tiedDay(g: Grammar, index: number): Day | null {
  const token = tokenAt(g.list, index);
  if (token.kind !== 'number') return null;
  return numericDay(g, index) ?? namedDay(g, index) ?? bareDay(g, index);
}

/** `fin avril`, `mi-mai`, `end of April 2020`, `fin du mois`, `eind 2020` */
function partAt(g: Grammar, index: number): Part | End | Period | null {
  const part = sense(g, index, 'parts');
  if (part === null) return null;
  let next = index + part.words.length;
  const dash = tokenAt(g.list, next);
  const joined = dash.text === '-' && !dash.gap;
  if (joined) next++;
  const of = sense(g, next, 'partOf');
  const named = of === null ? next : skip(g, next + of.words.length, 'articles');
  const month = monthWord(g, named);
  if (month !== null) {
    // `the end may be near`
    if (month.weak && of === null && !joined) return null;
    const written = yearAfter(g, month.next, g.whole, false);
    if (!closesClean(g, written.next) && !rangeFollows(g, written.next)) return null;
    // `We start March 3` names the day.
    if (written.year === null && !g.whole && monthFirstDay(g, named) !== null) return null;
    const value = part.value as Part['part'];
    return {
      kind: 'part',
      part: value,
      month: month.month,
      year: written.year,
      start: index,
      ...lookAfter(g, written.next),
    };
  }
  return part.value === 'end' ? endAt(g, index, next, named) : null;
}

/** What `fin`, `eind`, `end` may close besides a month by name: `du mois`, `de l'année prochaine`, `2020`, `of next quarter`. */
function endAt(g: Grammar, start: number, of: number, named: number): End | Period | null {
  const found = sense(g, of, 'endOf');
  if (found !== null) {
    const at = of + found.words.length;
    const unit = found.value as End['unit'];
    const year = unit === 'year' ? yearAt(g, at) : null;
    if (year !== null) return { kind: 'end', unit, offset: 0, year, start, next: at + 1 };
    const { back, next } = lookAfter(g, at);
    return { kind: 'end', unit, offset: back ? -1 : next > at ? 1 : 0, year, start, next };
  }
  const period = periodAt(g, named);
  // The end of a week is a Friday or a Sunday: the week is what is known.
  if (period !== null) {
    const { unit, offset, next } = period;
    return unit === 'week' || unit === 'weekend'
      ? { ...period, start }
      : { kind: 'end', unit, offset, year: null, start, next };
  }
  const year = yearAt(g, named);
  return year === null ? null : { kind: 'end', unit: 'year', offset: 0, year, start, next: named + 1 };
}

/** `avril 2020`, `mois de mai`, and, where nothing else can be meant, `05/2020`. */
function monthAt(g: Grammar, index: number): Month | null {
  const of = sense(g, index, 'monthOf');
  const at = index + (of?.words.length ?? 0);
  const month = monthWord(g, at);
  if (month === null) return of === null ? numericMonth(g, index) : null;
  const written = yearAfter(g, month.next, g.whole, false);
  if (!closesClean(g, written.next) && !rangeFollows(g, written.next)) return null;
  const found = { month: month.month, year: written.year, full: month.full, named: of !== null };
  return { kind: 'month', start: index, ...found, ...lookAfter(g, written.next), weak: month.weak && of === null };
}

function numericMonth(g: Grammar, index: number): Month | null {
  const month = tokenAt(g.list, index);
  const mark = tokenAt(g.list, index + 1);
  if (month.kind !== 'number' || month.text.length > 2 || mark.text !== '/' || mark.gap) return null;
  const year = tokenAt(g.list, index + 2).gap ? null : yearAt(g, index + 2);
  const value = Number(month.text);
  if (year === null || value < 1 || value > 12 || !opensClean(g, index)) return null;
  return {
    kind: 'month',
    start: index,
    next: index + 3,
    month: value,
    year,
    full: false,
    named: false,
    weak: true,
    back: false,
    yearsOn: null,
  };
}

/** `T2 2020`, `2e trimestre`, `second quarter of 2020` */
function quarterAt(g: Grammar, index: number): Quarter | null {
  const letter = sense(g, index, 'quarterLetters');
  const word = sense(g, index, 'quarterOrdinals');
  const token = tokenAt(g.list, index + (letter === null ? 0 : 1));
  let next = index + 1;
  let quarter = Number(word?.value ?? 0);
  if (letter !== null) {
    if (!isCapital(g, index) || token.gap || token.kind !== 'number') return null;
    quarter = Number(token.text);
    next++;
  } else {
    if (word === null) {
      if (token.kind !== 'number' || sense(g, next, 'ordinals') === null || !opensClean(g, index)) return null;
      quarter = Number(token.text);
      next++;
    }
    if (sense(g, next, 'quarters') === null) return null;
    next++;
  }
  if (quarter < 1 || quarter > 4 || !closesClean(g, next)) return null;
  const of = skip(g, next, 'partOf');
  const year = yearAt(g, of);
  return { kind: 'quarter', quarter, year, start: index, next: year === null ? next : of + 1 };
}

function periodAt(g: Grammar, index: number): Period | null {
  const now = sense(g, index, 'thisPeriod');
  const found = now ?? sense(g, index, 'nextPeriod');
  if (found === null) return null;
  const unit = found.value as CalendarUnit;
  return { kind: 'period', unit, offset: now === null ? 1 : 0, start: index, next: index + found.words.length };
}

/** The end of an acronym of the series at a token, or null. */
function acronymEnd(g: Grammar, index: number): number | null {
  for (const words of g.acronyms) {
    if (words.every((word, i) => tokenAt(g.list, index + i).text === word)) return index + words.length;
  }
  return null;
}

/** `prochaine réunion`, `prochaine CZS`; the next meeting of somebody else is none. */
function meetingAt(g: Grammar, index: number): Meeting | null {
  const named = sense(g, index, 'nextMeeting');
  const adjective = named === null ? sense(g, index, 'next') : null;
  let next = named === null ? null : index + named.words.length;
  if (adjective !== null) next = acronymEnd(g, index + adjective.words.length);
  if (next === null) {
    const acronym = acronymEnd(g, index);
    if (acronym === null || sense(g, acronym, 'next') === null) return null;
    next = acronym + 1;
  }
  const of = sense(g, next, 'meetingOf');
  if (of !== null) {
    const ours = acronymEnd(g, next + of.words.length);
    if (ours === null) return null;
    next = ours;
  }
  return { kind: 'meeting', start: index, next };
}

function yearAlone(g: Grammar, index: number): Year | null {
  const year = g.whole ? yearAt(g, index) : null;
  return year === null ? null : { kind: 'year', year, start: index, next: index + 1 };
}

/** Whether a date may begin with a token: a number, a word that dates have, or the name of a series. */
export function mayBegin({ kind, senses, text }: Token, acronyms: Grammar['acronyms']): boolean {
  return kind === 'number' || senses.length > 0 || acronyms.some(([first]) => first === text);
}

/** The day, part, month, period or meeting that starts at a token. */
export function itemAt(g: Grammar, index: number): Item | null {
  const token = tokenAt(g.list, index);
  if (token.kind === 'number') {
    const quarter = quarterAt(g, index);
    return quarter ?? numericMonth(g, index) ?? dayAt(g, index) ?? yearAlone(g, index);
  }
  if (!mayBegin(token, g.acronyms)) return null;
  return (
    dayAt(g, index) ??
    monthAt(g, index) ??
    partAt(g, index) ??
    periodAt(g, index) ??
    quarterAt(g, index) ??
    meetingAt(g, index)
  );
}
