import type { DatePreposition } from '../language/date-words.ts';
import { dayAt, tiedDay } from './days.ts';
import type { Day, Found, Grammar, Item } from './items.ts';
import { plausibleYear, skip, yearAfter } from './month-words.ts';
import { itemAt, mayBegin } from './periods.ts';
import { timeAt } from './times.ts';
import type { Sense } from './tokens.ts';
import { closesClean, sense, tokenAt } from './tokens.ts';

/** How days, months and periods join into one date, and which words around them belong to it. */

/** One or more items that make one date. */
export interface Chain extends Found {
  readonly items: readonly Item[];
  readonly relation: 'single' | 'range' | 'list' | 'either';
}

/** A chain with the words around it. */
export interface Expression extends Found {
  readonly chain: Chain;
  readonly preposition: DatePreposition | null;
  readonly cue: Cue;
  /** `semaine du`: the whole week. */
  readonly week: boolean;
}

/**
 * What makes it likely that numbers are a date: `strong` a word that even makes one of `2/5`; `weak` another word for
 * dates; `of` an article or the like; `start` nothing but the start of a line; `bracket` an opening mark; `none`.
 */
export type Cue = 'strong' | 'weak' | 'of' | 'start' | 'bracket' | 'none';

/** More days than this in one list are read from the last ones on. */
const longestList = 16;

interface Joint {
  readonly kind: 'to' | 'and' | 'comma' | 'or';
  readonly next: number;
}

function jointAt(g: Grammar, index: number): Joint | null {
  const token = tokenAt(g.list, index);
  if (token.kind === 'mark') {
    if (token.line) return null;
    const double = tokenAt(g.list, index + 1).text === '-' && !tokenAt(g.list, index + 1).gap;
    if (token.text === '-') return { kind: 'to', next: index + (double ? 2 : 1) };
    if (token.text === '\u2192') return { kind: 'to', next: index + 1 };
    if (token.text === ',') return { kind: 'comma', next: index + 1 };
    if (token.text === '&' || token.text === '+') return { kind: 'and', next: index + 1 };
    return token.text === '/' && !token.gap ? { kind: 'to', next: index + 1 } : null;
  }
  for (const kind of ['to', 'and', 'or'] as const) {
    const word = sense(g, index, kind);
    if (word !== null) return { kind, next: index + word.words.length };
  }
  return null;
}

type Opener = 'from' | 'between' | null;

/** One item, or several that make one date: a range, days of one month, a choice. */
function chainAt(g: Grammar, index: number, opener: Opener, cue: Cue): Chain | null {
  const chain = chainOf(g, index, opener, cue);
  if (chain === null) return null;
  // `le 5 mai 2020-2021`: a year that is none.
  const after = tokenAt(g.list, chain.next);
  if (after.kind === 'number' && after.gap && !after.line && plausibleYear(after.text) !== null) return null;
  if (closesClean(g, chain.next)) return chain;
  const last = chain.items.at(-1);
  // `2020-04-23T09:30` goes on with its time.
  return last?.kind === 'day' && last.form === 'iso' && tokenAt(g.list, chain.next).text === 't' ? chain : null;
}

function chainOf(g: Grammar, index: number, opener: Opener, cue: Cue): Chain | null {
  const first = itemAt(g, index);
  if (first === null) return null;
  const alone = { items: [first], relation: 'single', start: index, next: first.next } as const;
  if (first.kind === 'day' && first.form === 'bare') {
    const isNamed = first.weekdays.length > 0 && !first.loose;
    return dayListAt(g, first, opener, cue) ?? (g.whole || isNamed ? alone : null);
  }
  const joint = jointAt(g, first.next);
  if (joint === null) return alone;
  const at = skip(g, joint.next, 'articles');
  const mark = tokenAt(g.list, first.next);
  const isTied = mark.kind === 'mark' && !mark.gap && !tokenAt(g.list, at).gap;
  const second = isTied && tokenAt(g.list, at).kind === 'number' ? tiedDay(g, at) : itemAt(g, at);
  if (second === null) return alone;
  const both = { items: [first, second], start: index, next: second.next };
  const slash = mark.text === '/';
  if (joint.kind === 'to' || (joint.kind === 'and' && opener === 'between')) {
    if (first.kind === 'day' && second.kind === 'day') {
      if (second.month !== null) return slash ? alone : { ...both, relation: 'range' };
      return monthFirstPair(g, first, second, 'range') ?? alone;
    }
    const spans = (item: Item): boolean =>
      item.kind === 'part' || item.kind === 'month' || item.kind === 'quarter' || item.kind === 'end';
    const mixed =
      (spans(first) || first.kind === 'day') && (spans(second) || second.kind === 'day') && second.kind !== first.kind;
    if (spans(first) && spans(second)) return { ...both, relation: 'range' };
    return mixed && !slash && (second.kind !== 'day' || second.month !== null) ? { ...both, relation: 'range' } : alone;
  }
  if (joint.kind === 'and' && first.kind === 'day' && second.kind === 'day') {
    return monthFirstPair(g, first, second, 'list') ?? alone;
  }
  if (joint.kind === 'and' && first.kind === 'month' && second.kind === 'month' && second.month === first.month + 1) {
    return { ...both, relation: 'range' };
  }
  const dated =
    first.kind === second.kind && (second.kind === 'day' ? second.month !== null : second.kind !== 'meeting');
  return joint.kind === 'or' && dated ? { ...both, relation: 'either' } : alone;
}

/** `May 3-5, 2020`, `August 24th and 25th`; `May 3 and 4 guests` is one day. */
function monthFirstPair(g: Grammar, first: Day, second: Day, relation: 'range' | 'list'): Chain | null {
  if (first.form !== 'month-first' || first.year !== null || second.form !== 'bare') return null;
  const written = yearAfter(g, second.next, true);
  const { year } = written;
  const ordinal = tokenAt(g.list, second.next - 1).kind === 'word';
  if (relation === 'list' && year === null && !ordinal) return null;
  const items = [
    { ...first, year },
    { ...second, month: first.month, year, next: written.next },
  ];
  return { items, relation, start: first.start, next: written.next };
}

/** `3 et 4 mai`, `du 3 au 5 mai`, `3-5 mai`, `les 3, 10 et 17 mai`, `3 ou 4 mai`: the month is the last one's. */
function dayListAt(g: Grammar, first: Day, opener: Opener, cue: Cue): Chain | null {
  const items: Day[] = [first];
  const kinds = new Set<Joint['kind']>();
  let last: Joint['kind'] = 'comma';
  let next = first.next;
  while (items.length < longestList) {
    const mark = tokenAt(g.list, next);
    const joint = jointAt(g, next);
    if (joint === null) return null;
    // `PV 3 - 5 mars`, `salle 3 et 4 mai`: the first number may be another thing's.
    const tied = mark.kind === 'mark' && '-/'.includes(mark.text) && !mark.gap;
    if (!tied && (cue === 'none' || (mark.text === '-' && cue === 'start')) && opener === null && !g.whole) return null;
    const at = skip(g, joint.next, 'articles');
    const item = tied ? tiedDay(g, at) : dayAt(g, at);
    if (item === null || item.day === null) return null;
    // `23/04 janvier` is no list of days.
    if (mark.text === '/' && item.day <= (items.at(-1)?.day ?? 0)) return null;
    last = joint.kind === 'and' && opener === 'between' ? 'to' : mark.text === '/' ? 'and' : joint.kind;
    kinds.add(last);
    items.push(item);
    next = item.next;
    if (item.month !== null) break;
  }
  const end = items.at(-1);
  // `salle 3, 4 mai`: a comma alone makes no list; and a range has two ends.
  if (
    end?.month == null ||
    (last === 'comma' && (cue === 'none' || cue === 'start' || cue === 'bracket')) ||
    (kinds.has('to') && items.length > 2) ||
    (kinds.has('or') && kinds.size > 1)
  )
    return null;
  if (end.form === 'iso' || end.form === 'month-first') return null;
  const { month, year, back } = end;
  const filled = items.map((item) => (item === end ? item : { ...item, month, year, back }));
  const relation = kinds.has('to') ? 'range' : kinds.has('or') ? 'either' : 'list';
  return { items: filled, relation, start: first.start, next: end.next };
}

export interface Prefix {
  readonly preposition: DatePreposition | null;
  readonly strong: boolean;
  readonly next: number;
}

/** Prepositions and articles before a date: `au plus tard pour le`, `d'ici la`. */
export function prefixAt(g: Grammar, index: number): Prefix | null {
  let preposition: DatePreposition | null = null;
  let strong = false;
  let next = index;
  for (let words = 0; words < 4; words++) {
    const found = sense(g, next, 'prepositions');
    const article = sense(g, next, 'articles');
    const length = Math.max(found?.words.length ?? 0, preposition === null ? 0 : (article?.words.length ?? 0));
    if (length === 0) break;
    // `been on since March`, `dienen het dossier in voor 3 mei`: *on* and *in* before another preposition belong to the verb.
    const isAdverb: boolean = (preposition === 'on' || preposition === 'in') && found?.value !== preposition;
    if (found !== null && (isForeign(g, found, next) || isAdverb)) return null;
    if (found?.value === 'after' && found.words.length > 1 && isOfVerb(g, next)) return null;
    if (sense(g, next, 'strongCues') !== null || (preposition !== null && preposition !== 'on')) strong = true;
    const value = found === null ? null : (found.value as DatePreposition);
    if (value === 'at-latest') strong = true;
    if (value !== null && (preposition === null || preposition === 'on' || value === 'at-latest')) preposition = value;
    next += length;
  }
  return preposition === null ? null : { preposition, strong, next };
}

/** « s'il *ne* répond *pas* avant mars »: the verb is denied, and not the day. */
function isOfVerb(g: Grammar, index: number): boolean {
  for (let at = Math.max(0, index - 4); at < index; at++)
    if (/^n(?:e|['’]?)$/.test(tokenAt(g.list, at).text)) return true;
  return false;
}

/** `en` is a preposition in French and *and* in Dutch: where the context's language has another meaning, the next word must be of the same language. */
function isForeign(g: Grammar, found: Sense, index: number): boolean {
  if (found.language === g.language || !tokenAt(g.list, index).senses.some((s) => s.language === g.language))
    return false;
  return !tokenAt(g.list, index + found.words.length).senses.some((s) => s.language === found.language);
}

function expression(
  chain: Chain,
  start: number,
  cue: Cue,
  preposition: DatePreposition | null,
  week = false,
): Expression {
  return { chain, start, next: chain.next, cue, preposition, week };
}

/** What stands before a token that starts a date itself. */
function cueBefore(g: Grammar, index: number): Cue {
  const token = tokenAt(g.list, index);
  const before = tokenAt(g.list, index - 1);
  if (before.kind === 'break' || token.line) return 'start';
  if (before.kind !== 'mark') return 'none';
  if ('-*+\u2022\u00b7'.includes(before.text) && before.line) return 'start';
  return '([|:"\u00ab'.includes(before.text)
    ? 'bracket'
    : before.text === ',' || before.text === ';'
      ? 'bracket'
      : 'none';
}

/**
 * The date that starts at a token with its own words before it, or null. `follows`: it is joined to a date that
 * ended just before (`le 23/04 et 22/06`).
 */
export function expressionAt(g: Grammar, index: number, follows: boolean): Expression | null {
  if (!mayBegin(tokenAt(g.list, index), g.acronyms)) return null;
  const opener = sense(g, index, 'between') ?? sense(g, index, 'from');
  if (opener !== null) {
    const kind = opener.role === 'between' ? 'between' : 'from';
    const strong = sense(g, index, 'strongCues') !== null;
    const cue = strong ? 'strong' : 'weak';
    const chain = chainAt(g, skip(g, index + opener.words.length, 'articles'), kind, cue);
    if (chain?.relation === 'range') return expression(chain, index, cue, null);
  }
  const prefix = prefixAt(g, index);
  if (prefix !== null) {
    const cue = prefix.strong ? 'strong' : 'weak';
    const chain = chainAt(g, prefix.next, null, cue);
    if (chain !== null) return expression(chain, index, cue, prefix.preposition);
    const week = weekAt(g, prefix.next);
    if (week !== null) return expression(week, index, cue, prefix.preposition, true);
  }
  const at = sense(g, index, 'at');
  if (at !== null) {
    const item = itemAt(g, skip(g, index + at.words.length, 'articles'));
    if (item?.kind === 'part' || item?.kind === 'end' || item?.kind === 'meeting') {
      return expression({ items: [item], relation: 'single', start: index, next: item.next }, index, 'weak', 'on');
    }
  }
  const week = weekAt(g, index);
  if (week !== null) return expression(week, index, 'weak', null, true);
  const of = sense(g, index, 'of');
  if (of !== null) {
    const cue = sense(g, index, 'strongCues') === null ? 'of' : 'strong';
    const start = index + of.words.length;
    const chain = chainAt(g, start, null, cue);
    return chain === null ? null : expression(chain, start, cue, null);
  }
  const cue = follows ? 'strong' : cueBefore(g, index);
  const chain = chainAt(g, index, null, cue);
  return chain === null ? null : expression(chain, index, cue, null);
}

/** `semaine du 11 mai` */
function weekAt(g: Grammar, index: number): Chain | null {
  const week = sense(g, index, 'weekOf');
  if (week === null) return null;
  const chain = chainAt(g, skip(g, index + week.words.length, 'articles'), 'from', 'strong');
  const day = chain?.items[0];
  return chain?.relation === 'single' && day?.kind === 'day' && day.month !== null ? chain : null;
}

/** What stands after a date: what makes `2/5` a date or a fraction. */
export function followedBy(g: Grammar, index: number): 'time' | 'end' | 'place' | 'word' {
  const token = tokenAt(g.list, index);
  if (timeAt(g, index) !== null) return 'time';
  if (token.kind === 'break' || token.line) return 'end';
  if (token.kind === 'mark') return token.text === ',' && timeAt(g, index + 1) !== null ? 'time' : 'end';
  const joint = jointAt(g, index);
  if (joint !== null && joint.kind !== 'comma' && itemAt(g, skip(g, joint.next, 'articles')) !== null) return 'place';
  return sense(g, index, 'placeWords') !== null ? 'place' : 'word';
}
