import type { CalendarUnit } from '../language/date-words.ts';
import { dayAt, monthFirstDay } from './days.ts';
import type { End, Grammar, Item, Meeting, Month, Part, Period, Quarter, Year } from './items.ts';
import { lookAfter, monthWord, rangeFollows, skip, yearAfter, yearAt } from './month-words.ts';
import type { Token } from './tokens.ts';
import { closesClean, isCapital, opensClean, sense, tokenAt } from './tokens.ts';

/** Whatever a date may be made of, at a token: a day, a month, a part of one, a period, a meeting. */

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
  const week = weekNumberAt(g, named);
  if (week !== null) return { ...week, start: index };
  return part.value === 'end' ? endAt(g, index, next, named) : null;
}

/** What `fin`, `eind`, `end` may close besides a month by name: `du mois`, `de l'année prochaine`, `2020`, `of next quarter`. */
function endAt(g: Grammar, start: number, of: number, named: number): End | Period | null {
  const found = sense(g, of, 'endOf');
  if (found !== null) {
    const at = of + found.words.length;
    // The end of a week is a Friday or a Sunday: the week is what is known.
    if (found.value === 'week')
      return { ...(periodAt(g, named) ?? { kind: 'period', unit: 'week', offset: 0, week: null, next: at }), start };
    const unit = found.value as End['unit'];
    const year = unit === 'year' ? yearAt(g, at) : null;
    if (year !== null) return { kind: 'end', unit, offset: 0, year, start, next: at + 1 };
    const { back, next } = lookAfter(g, at);
    return { kind: 'end', unit, offset: back ? -1 : next > at ? 1 : 0, year, start, next };
  }
  const period = periodAt(g, named);
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
  if (found === null) return weekNumberAt(g, index);
  const unit = found.value as CalendarUnit;
  const next = index + found.words.length;
  return { kind: 'period', unit, offset: now === null ? 1 : 0, week: null, start: index, next };
}

/** « semaine 19 », « sem. 14 », `wk 7`: a week of the year by its number. */
function weekNumberAt(g: Grammar, index: number): Period | null {
  const week = sense(g, index, 'weekNumbers');
  const at = index + (week?.words.length ?? 0);
  const token = tokenAt(g.list, at);
  if (week === null || token.kind !== 'number' || token.line || !/^\d{1,2}$/.test(token.text)) return null;
  const number = Number(token.text);
  if (number < 1 || number > 53 || !closesClean(g, at + 1) || tokenAt(g.list, at + 1).text === '/') return null;
  return { kind: 'period', unit: 'week', offset: 0, week: number, start: index, next: at + 1 };
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
