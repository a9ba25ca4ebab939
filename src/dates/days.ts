import type { Day, Found, Grammar } from './items.ts';
import {
  fullYear,
  lookAfter,
  monthWord,
  plausibleYear,
  rangeFollows,
  skip,
  type WrittenYear,
  yearAfter,
} from './month-words.ts';
import { timeAt } from './times.ts';
import { closesClean, isCapital, opensClean, sense, senses, tokenAt } from './tokens.ts';

/** One day, perhaps with its weekday, in any of the forms in which it is written. */

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
  const isAmerican = g.american && mark.text === '/' && Number(first) <= 12;
  const day = Number(isAmerican ? second : first);
  const month = Number(isAmerican ? first : second);
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
  // `20.04.23` is as often year, month, day: only where nothing else can be meant, and then ambiguous. `11.3.26` may be a number of anything.
  const isOdd = mark.text === '.' && !g.whole && first.length + second.length < 4;
  if (third.length !== 2 || spaced || (mark.text !== '/' && !g.whole && !isOdd)) return null;
  const short = padDay(plainDay('numeric', found, day, month, fullYear(third)), padded);
  short.shortYear = true;
  short.weak = isOdd;
  if (mark.text !== '/' && !isOdd) short.swapped = { day: Number(third), month, year: fullYear(first) };
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

/** `March 5, 2020`, `Mar 5th` */
export function monthFirstDay(g: Grammar, index: number): Day | null {
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
