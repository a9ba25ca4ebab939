import type { IsoDate } from '../model/iso-date.ts';
import type { Days, EntryLink, IdLetter } from '../model/minutes.ts';
import { intern, normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { lengthNormalizing, type Slice } from './slices.ts';
import type { View } from './view.ts';

/** `remplace 2020-03-05/D1`, `abroge D3 et D4 du 5 mars`: the refs that a part links to; none where something else follows. */
export function readLinks(part: Slice, normalized: string, context: ReadContext): EntryLink[] {
  // « annule et remplace »: what replaces ends, too.
  const [ends = ''] = /^[a-z]{4,12} (?:et|en|and) /.exec(normalized) ?? [];
  for (const { words, kind } of context.lexicon.links) {
    const lead = kind === 'supersedes' && normalized.startsWith(words, ends.length) ? ends : '';
    const said = lead + words;
    if (!normalized.startsWith(said) || normalized.charAt(said.length) !== ' ') continue;
    const links: EntryLink[] = [];
    let at = lengthNormalizing(part.text, said);
    while (at < part.text.length) {
      const rest = part.text.slice(at).replace(/^[\s\u00a0]+/, '');
      const start = part.text.length - rest.length;
      const cited = readRef(rest, context);
      if (!cited) return [];
      links.push({
        kind,
        ref: intern(cited.ref),
        place: { start: part.place.start + start, end: part.place.start + start + cited.length },
      });
      const joint = /^[\s\u00a0]*(?:et|en|and|&|,)[\s\u00a0]/i.exec(rest.slice(cited.length));
      if (!joint) return rest.slice(cited.length).trim() === '' ? links : [];
      at = start + cited.length + joint[0].length;
    }
    return links;
  }
  return [];
}

/** The earlier decisions that brackets in the words of a decision say it replaces or ends: « on passe à 5.000 € (remplace 2026-01-15/D1), accord de tous ». */
export function linksInBrackets({ text, place }: Pick<View, 'text' | 'place'>, context: ReadContext): EntryLink[] {
  return [...text.matchAll(/\(([^()\n]{5,120})\)/g)].flatMap(({ 1: said = '', index }) => {
    const at = { start: index + 1, end: index + 1 + said.length };
    return readLinks({ text: said, place: place(at.start, at.end), view: at }, normalize(said), context);
  });
}

/** So many words stand between what ends a decision and its reference, and so many say that it does not. */
const mostBetween = 12;
const mostBefore = 4;

/** The earlier decisions that a decision ends or replaces, in running words: `to rescind the decision of 2 April (2026-04-02/D1)`, « 2026-04-02/D1 est abrogée », `this supersedes 2026-04-02/D1`. */
export function repealedWithin(
  { text, place }: Pick<View, 'text' | 'place'>,
  { words, lexicon }: Pick<ReadContext, 'words' | 'lexicon'>,
): EntryLink[] {
  const links: EntryLink[] = [];
  for (const { 0: written, index } of text.matchAll(/\b\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8}\/D\d{1,4}\b/gi)) {
    const end = index + written.length;
    const before = wordsOf(/[^.;:!?]*$/.exec(text.slice(Math.max(0, index - 200), index))?.[0] ?? '');
    const after = wordsOf(/^[^.;:!?]*/.exec(text.slice(end, end + 100))?.[0] ?? '').slice(0, mostBefore);
    const verb = before.findLastIndex((word) => words.repealing.has(word));
    const isBefore = verb !== -1 && before.length - verb <= mostBetween;
    const passive = after.findIndex((word) => words.repealing.has(word));
    // « nous passons à Matrix, cela *remplace* 2026-01-22/D3 »
    const replaces = before.findLastIndex((word) =>
      lexicon.links.some((one) => one.kind === 'supersedes' && one.words === word),
    );
    const isReplaced = !isBefore && passive === -1 && replaces !== -1 && before.length - replaces <= mostBefore;
    if (!isBefore && passive === -1 && !isReplaced) continue;
    const at = isReplaced ? replaces : verb;
    const said =
      isBefore || isReplaced ? before.slice(Math.max(0, at - mostBefore), at) : [...before, ...after.slice(0, passive)];
    if (said.some((word) => words.hedges.has(word) || lexicon.negations.has(word))) continue;
    const [date = '', id = ''] = written.split('/');
    const ref = `${date.toLowerCase()}/D${Number(id.slice(1))}`;
    links.push({ kind: isReplaced ? 'supersedes' : 'repeals', ref: intern(ref), place: place(index, end) });
  }
  return links;
}

function wordsOf(text: string): string[] {
  return normalize(text).match(/[a-z']+/g) ?? [];
}

const fullRef = /^(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAP])\s?(\d{1,4})/i;

const shortRef = /^(?:n°\s?)?([DAP])\s?(\d{1,4})/i;

/** A ref as cited: `2020-03-05/D1`, `D1` of the same meeting, or `D3 du 5 mars`. */
export function readRef(words: string, context: ReadContext): { ref: string; length: number } | null {
  const full = fullRef.exec(words);
  if (full)
    return {
      ref: `${(full[1] as string).toLowerCase()}/${(full[2] as string).toUpperCase()}${Number(full[3])}`,
      length: full[0].length,
    };
  const short = shortRef.exec(words);
  if (!short || /^[\p{L}\d]/u.test(words.slice(short[0].length))) return null;
  const id = `${(short[1] as string).toUpperCase() as IdLetter}${Number(short[2])}`;
  const after = words.slice(short[0].length);
  const of = /^[\s\u00a0]+/.exec(after);
  if (of) {
    const rest = after.slice(of[0].length);
    const normalized = normalize(rest);
    for (const mark of context.lexicon.ofMeeting) {
      if (!normalized.startsWith(`${mark} `)) continue;
      const date = citedDay(rest.slice(mark.length + 1), context);
      if (date) return { ref: `${date}/${id}`, length: words.length };
    }
  }
  return { ref: `${context.meetingId}/${id}`, length: short[0].length };
}

/** The days by which the words after an id name the meeting that gave it: « A1 *du 15/01* : ok », « A3 *de janvier* est clos », `A2 (15/1)`; null: by none. */
export function daysOfId(after: string, context: Citing): Days | null {
  const [, open = '', rest = ''] = /^[\s\u00a0]{0,3}(\()?(.{0,60})/su.exec(after) ?? [];
  const normalized = normalize(rest);
  const mark = context.lexicon.ofMeeting.find((one) => normalized.startsWith(`${one} `));
  if (open === '' && mark === undefined) return null;
  const words = rest.slice(mark === undefined ? 0 : mark.length + 1).split(/[\s\u00a0\u202f]+|(?=[,;:)])/, 4);
  for (let count = words.length; count >= 1; count--) {
    const said = words.slice(0, count).join(' ');
    const day = citedDay(said, context);
    if (day !== null) return { from: day, until: day };
    const found = context.dates.readDate(said, context);
    if (found?.precision !== 'month' || found.date === null || found.until === null) continue;
    const isToCome = context.meeting !== null && found.date > context.meeting && !/\d{4}/.test(said);
    return isToCome
      ? { from: yearBefore(found.date), until: yearBefore(found.until) }
      : { from: found.date, until: found.until };
  }
  return null;
}

/** What tells of a day that is cited. */
export type Citing = Pick<ReadContext, 'lexicon' | 'dates' | 'meeting' | 'language' | 'acronyms'>;

function yearBefore(day: IsoDate): IsoDate {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

/** `5 mars` cited in a later meeting is the last 5 March on or before it, not the next one. */
export function citedDay(words: string, context: Omit<Citing, 'lexicon'>): IsoDate | null {
  const found = context.dates.readDate(words, context);
  if (!found || found.problem || found.precision !== 'day' || found.date === null) return null;
  if (context.meeting === null || /\d{4}/.test(words) || found.date <= context.meeting) return found.date;
  return yearBefore(found.date);
}
