import type { Language } from '../model/minutes.ts';
import type { Grammar, YearsOn } from './items.ts';
import { timeAt } from './times.ts';
import type { Sense, Tokens } from './tokens.ts';
import { closesClean, isCapital, sense, tokenAt } from './tokens.ts';

/** The words of which dates are made: a month by name, the year after it, what looks ahead or back. */

/** Four digits that are a year, 1800 to 2199, as a number. */
export function plausibleYear(text: string): number | null {
  return text.length === 4 && text >= '1800' && text <= '2199' ? Number(text) : null;
}

/** The year of two digits: 00 to 68 are 2000 to 2068. */
export function fullYear(text: string): number {
  return Number(text) + (Number(text) <= 68 ? 2000 : 1900);
}

/** The index after a phrase of a role, where there is one. */
export function skip(tokens: Tokens, index: number, role: Sense['role']): number {
  return index + (sense(tokens, index, role)?.words.length ?? 0);
}

/** A year of four digits, or null; one that counts hours or goes on is none. */
export function yearAt(g: Grammar, index: number): number | null {
  const token = tokenAt(g.list, index);
  const year = token.kind === 'number' ? plausibleYear(token.text) : null;
  return year !== null && closesClean(g, index + 1) ? year : null;
}

export interface WrittenYear {
  readonly year: number | null;
  readonly next: number;
}

/** A year after a month, perhaps after `,` (`12 mai, 2020`, where that is all there is); where the text is one day, one of two digits too. */
export function yearAfter(g: Grammar, index: number, comma: boolean, day = true): WrittenYear {
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

export function monthWord(g: Grammar, index: number): MonthWord | null {
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
export function lookAfter(g: Grammar, index: number): { back: boolean; yearsOn: YearsOn; next: number } {
  const years = sense(g, index, 'yearPhrases');
  if (years !== null) {
    const yearsOn = years.value === 'this' ? 0 : years.value === 'next' ? 1 : -1;
    return { back: false, yearsOn, next: index + years.words.length };
  }
  const past = sense(g, index, 'past');
  if (past !== null) return { back: true, yearsOn: null, next: index + past.words.length };
  return { back: false, yearsOn: null, next: skip(g, index, 'coming') };
}

/** A dash or stroke that may tie a second date to this one; whether it does, the chain sees. */
export function rangeFollows(g: Grammar, index: number): boolean {
  const mark = tokenAt(g.list, index);
  if (mark.gap || (mark.text !== '-' && mark.text !== '/')) return false;
  const next = tokenAt(g.list, index + 1);
  return next.kind === 'number' || monthWord(g, index + 1) !== null || sense(g, index + 1, 'parts') !== null;
}
