import type { FoundDate } from '../dates/dates.ts';
import { isDeadline } from '../dates/found-date.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import { isAside } from '../text/brackets.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { DueContext } from './context.ts';
import { dayOfOccasion, deadlineDay, dueOf, type Parts, resolved } from './parts.ts';
import { type Slice, sliceIn } from './slices.ts';
import { type View, withoutStop } from './view.ts';

/** By when an action is to be done, as its words say it: the day that words like *pour*, *tegen*, `by` lead to, the one that ends them, an occasion. */
export function dueSaid(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const occasion = dueBefore(view, start, end, context);
  // « avant la réunion *de mai* » names no month alone.
  if (occasion?.month != null) return occasion.due;
  return (
    dueWithin(view, start, end, context) ??
    dueBeforeMark(view, start, end, context) ??
    dueAtEnd(view, start, end, context) ??
    dueCounted(view, start, end, context) ??
    occasion?.due ??
    dueInWords(view, start, end, context) ??
    dayAtEnd(view, start, end, context)
  );
}

/** What something is to be done before, of which no date is said: `by Easter`, `before the May meeting`. */
function dueBefore(
  view: View,
  start: number,
  end: number,
  context: DueContext,
): { readonly due: Parts['due']; readonly month: number | null } | null {
  const found = context.dates.occasionIn(view.text.slice(start, end), context);
  // « préparer le rapport pour l'AG » says what it is for.
  if (found === null || found.isLoose) return null;
  const slice = sliceIn(view, start + found.start, start + found.end);
  const due = { text: squeeze(slice.text), ...dayOfOccasion(found, context), place: slice.place };
  return { due, month: found.month };
}

/** The last words of a text that ask for haste: `circulate the accounts ASAP`. */
function dueInWords(view: View, start: number, end: number, { lexicon }: DueContext): Parts['due'] {
  const stop = withoutStop(view.text, start, end);
  const base = Math.max(start, stop - 60);
  for (const { index, 0: blank } of view.text.slice(base, stop).matchAll(/[\s\u00a0]+/g)) {
    const slice = sliceIn(view, base + index + blank.length, stop);
    if (lexicon.undated.has(normalize(slice.text))) return asSaid(slice);
  }
  return null;
}

/** So many days ahead a day without its year is meant, and not one that is over: « fait le 3 février ». */
const mostAhead = 200;

/** The one day that ends the words of an action: « Dirk envoie la liste le 15 janvier ». */
function dayAtEnd(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const text = view.text.slice(start, end);
  if (!context.dates.mayHoldDate(text) || context.meeting === null) return null;
  const [found, second] = context.dates.findDates(text, context);
  if (found === undefined || second !== undefined || /[\p{L}\d]/u.test(text.slice(found.end))) return null;
  const words = text.slice(found.start, found.end);
  // « préparer la fête *du* 14 juin »
  const before = normalize(text.slice(0, found.start).trimEnd().split(/\s/).at(-1) ?? '');
  if (context.lexicon.of.includes(before) || isAside(text, found.start) || followsSpan(text, found.start)) return null;
  // « écrire au bourgmestre FAIT le 10/02 »
  if (context.lexicon.outcomes.get(before) === 'done') return null;
  const day = resolved(found, words, context);
  if (day.date === null || day.date <= context.meeting) return null;
  if (!found.yearWritten && day.date > addDays(context.meeting, mostAhead)) return null;
  return { text: squeeze(words), ...day, place: view.place(start + found.start, start + found.end) };
}

function asSaid({ text, place }: Slice): Parts['due'] {
  return { text: squeeze(text), date: null, anchor: null, reason: 'words', place };
}

/** The day that the one count in a text makes: « vider le compost *dans deux semaines* ». */
function dueCounted(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const text = view.text.slice(start, end);
  const found = context.meeting === null ? null : context.dates.countedIn(text, context.meeting);
  if (found === null) return null;
  const at = start + Math.max(text.indexOf(found.words), 0);
  return {
    text: squeeze(found.words),
    date: found.date,
    anchor: null,
    reason: null,
    place: view.place(at, at + found.words.length),
  };
}

/** « le 20 *au plus tard* », `20 maart *ten laatste*`: the day before a word that says by when and ends the text. */
function dueBeforeMark(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const stop = withoutStop(view.text, start, end);
  const base = Math.max(start, stop - 60);
  const said = normalize(view.text.slice(base, stop));
  const [mark] = context.lexicon.dueMarks.filter((one) => said.endsWith(` ${one}`)).sort((a, b) => b.length - a.length);
  if (mark === undefined || said.length !== stop - base) return null;
  const until = stop - mark.length - 1;
  for (const blank of [...view.text.slice(base, until).matchAll(/[\s\u00a0]+/g)].slice(-5)) {
    const from = base + blank.index + blank[0].length;
    const words = view.text.slice(from, until);
    const led = `${mark} ${words}`;
    const date = deadlineDay(led, context.dates, context) ?? dayOf(led, context);
    const slice = sliceIn(view, from, stop);
    if (date !== null) return { text: squeeze(slice.text), date, anchor: null, reason: null, place: slice.place };
  }
  return null;
}

/** The one day that words are; null: they are another thing, or a period. */
function dayOf(words: string, context: DueContext): IsoDate | null {
  const found = context.dates.readDate(words, context);
  return found === null || !isDeadline(found) ? null : resolved(found, words, context).date;
}

/** Whether a period is a week, or one that begins soon and a word leads to: « faite en février » is not that of next year, « juin ou août » a choice. */
function isNear(period: FoundDate | null, { meeting }: DueContext): boolean {
  if (period?.date == null || meeting === null || period.date > addDays(meeting, mostAhead)) return false;
  return period.precision === 'week' || period.preposition !== null;
}

/** The day that the last words of a text name without naming a date: « by Friday », « deze week », « lundi prochain ». */
function dueAtEnd(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const stop = withoutStop(view.text, start, end);
  const blanks = [...view.text.slice(Math.max(start, stop - 60), stop).matchAll(/[\s\u00a0]+/g)].slice(-5);
  const base = Math.max(start, stop - 60);
  // « relever la boîte tous les *mardis* »
  const lastWord = blanks.at(-1);
  if (lastWord && context.dates.isRecurring(view.text, base + lastWord.index + lastWord[0].length)) return null;
  for (const blank of blanks) {
    const from = base + blank.index + blank[0].length;
    const slice = sliceIn(view, from, stop);
    const day = deadlineDay(slice.text, context.dates, context);
    if (day !== null) return { text: squeeze(slice.text), place: slice.place, date: day, anchor: null, reason: null };
    // « pour le 32/12 », which in a sentence is no date
    const whole = context.dates.readDate(slice.text, context);
    if (whole !== null && isDeadline(whole) && whole.problem?.kind === 'impossible') return dueOf(slice, context);
    if (/\d/.test(slice.text) || context.dates.findDates(slice.text, context).length > 0) continue;
    const due = dueOf(slice, context);
    // « le 9 *juin* » is a day.
    const isPeriod =
      due?.reason === 'period' && !/\d\p{L}{0,3}\s*$/u.test(view.text.slice(base, from)) && isNear(whole, context);
    if (due !== null && (due.date !== null || due.anchor !== null || isPeriod)) return due;
  }
  return null;
}

/** A stretch of time at the end of some words. */
const span =
  /(?:^|\s)(?:\d{1,3}|une?|deux|trois|quatre|een|één|twee|drie|vier|an?|one|two|three|four)\s(?:jours?|semaines?|mois|dag(?:en)?|we(?:ken|ek)|maand(?:en)?|days?|weeks?|months?)\s$/u;
const longestSpan = 24;

/** « *un mois* avant le 12 juin »: by a day that nobody names. */
export function followsSpan(text: string, start: number): boolean {
  return span.test(text.slice(Math.max(0, start - longestSpan), start));
}

/** The one day in a text that words like *pour*, *tegen*, `by` lead to; null where there is none, or more than one. */
function dueWithin(view: View, start: number, end: number, context: DueContext): Parts['due'] {
  const text = view.text.slice(start, end);
  if (!context.dates.mayHoldDate(text)) return null;
  const dues = context.dates.findDates(text, context).filter((one) => isDeadline(one) || one.preposition === 'until');
  const [found, second] = dues;
  if (found === undefined || second !== undefined || followsSpan(text, found.start)) return null;
  const words = text.slice(found.start, found.end);
  const day = resolved(found, words, context);
  // « pour le 32/12 »: a day that does not exist is told.
  if (day.date === null && day.anchor === null && found.problem !== null && day.reason !== 'impossible') return null;
  return {
    text: squeeze(words),
    ...day,
    place: view.place(start + found.start, start + found.end),
  };
}
