import type { DateReader } from '../dates/dates.ts';
import type { TimeRange } from '../dates/times.ts';
import type { IsoTime } from '../model/iso-date.ts';
import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** The hours at which a meeting opened and closed, as far as a line tells. */
export interface Hours {
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
}

type HourWords = Pick<
  Words,
  'opens' | 'itIs' | 'fields' | 'us' | 'functionWords' | 'meetingNouns' | 'openingVerbs' | 'closingVerbs'
>;

/** Longer lines say something else, too. */
const longest = 240;

/** No number and words with which a meeting opens are longer. */
const frontLimit = 80;

/**
 * « Début 18h07 », « 17h18 : début de la réunion », « Séance clôturée à 20H50 », `finished 8:45`. `began`: at what hour it opened, where that is known.
 */
export function hoursIn(written: string, words: HourWords, dates: DateReader, began: IsoTime | null = null): Hours {
  let hours: Hours = { start: null, end: null };
  if (written.length > longest) return hours;
  // « Ouverture à 9 h 30. Fin à 12 h 05. »: each clause says its own hour.
  const clauses = written.split(/[.;,]\s+(?=\p{L})|\s[-–—|]\s(?=\p{L})/u);
  for (const clause of clauses.length > 1 ? [...clauses, written] : clauses) {
    const { start, end } = hoursInClause(clause, words, dates, began ?? hours.start);
    hours = { start: hours.start ?? start, end: hours.end ?? end };
  }
  return hours;
}

/** False of a text no part of which says when a meeting opened or closed. */
export function mayTellHours(text: string, words: HourWords): boolean {
  return hintOf(words).test(normalize(text));
}

function hoursInClause(all: string, words: HourWords, dates: DateReader, began: IsoTime | null): Hours {
  const hours = { start: null as IsoTime | null, end: null as IsoTime | null };
  if (!mayTellHours(all, words)) return hours;
  const written = withColons(all);
  const normalized = normalize(written);
  const labelled = written.length < 60 ? underLabel(written, words, dates) : null;
  if (labelled !== null) {
    if (labelled.field === 'start') return { start: labelled.time.start, end: labelled.time.end };
    return { start: null, end: inTheEvening(labelled.time.start, began) };
  }
  // « Il est 18h20 quand Nora ouvre la séance »
  const [itIs = ''] = wholePhrasesBefore(normalized, words.itIs);
  const lead = itIs === '' ? 0 : itIs.length + 1;
  const first = /^[a-z]+/.exec(normalized)?.[0] ?? '';
  const field = written.length < 60 ? words.fields.get(first) : undefined;
  // « Fin 21h32 », « fini 21h32 »: after the name of a field, or a verb that says it, an hour needs no « à ».
  const isVerb = words.openingVerbs.includes(first) || words.closingVerbs.includes(first);
  const isField = field === 'start' || field === 'end' || (isVerb && written.length < 60);
  // « Fin / einde 11h50 »
  const from = isField ? (/^\D{0,30}(?=\d)/.exec(written)?.[0].length ?? 0) : lead;
  for (const { start, end, time } of dates.findTimes(written.slice(from))) {
    const isFirst = normalized.slice(lead, from + start).trim() === '';
    // `De vergadering wordt om 19 uur geopend`: the verb ends the sentence.
    const verb = isFirst ? '' : (/^ ([a-z]+)[.!]?(?: |$)/.exec(normalized.slice(from + end))?.[0] ?? '');
    const told = isFirst ? afterHour(normalized.slice(from + end)) : normalized.slice(0, from + end) + verb;
    // « 4.15 Clôture de chantier : reporté »: figures with a full stop before words that name no meeting are the number of a point.
    const said = isFirst ? (words.fields.get(told) ?? words.fields.get(/^[a-z]+/.exec(told)?.[0] ?? '')) : field;
    const isNumber = isFirst && written !== all && told.split(' ').length > 2;
    if (isNumber && !words.meetingNouns.some((noun) => told.includes(noun))) continue;
    const doWe = (verbs: readonly string[]): boolean =>
      !isFirst && isOurs(normalized.slice(0, from + start), verbs, words);
    if (said === 'end' || says(told, words.meetingNouns, words.closingVerbs) || doWe(words.closingVerbs))
      hours.end ??= inTheEvening(time.start, began ?? hours.start);
    else if (
      said === 'start' ||
      says(told, words.meetingNouns, words.openingVerbs, words.opens) ||
      doWe(words.openingVerbs)
    ) {
      hours.start ??= time.start;
      hours.end ??= time.end;
    }
  }
  return hours;
}

/** `1. Call to order: …`, « 1. Ouverture de la séance »: the title of an item over the head of minutes, which says when the meeting opened and who led it. */
export function opensMeeting(title: string, { opens }: Pick<HourWords, 'opens'>): boolean {
  const front = normalize(title.slice(0, frontLimit)).replace(/^(?:[\d.) ]{1,5}|(?:[ivx]{1,4}|[a-h])[.)] )/, '');
  return wholePhrasesBefore(front, opens).length > 0;
}

/**
 * `Closed 8.40`, `Started 7.35`, `Opened 7:10`: in a clause that says when it opened or closed, figures with a full stop are an hour, from one to seven after noon.
 * `9.05ish` is one, too.
 */
function withColons(clause: string): string {
  const inFull = (_: string, hour: string, minutes: string): string => {
    const isLate = !hour.startsWith('0') && Number(hour) >= 1 && Number(hour) <= 7;
    return `${isLate ? Number(hour) + 12 : hour}:${minutes}`;
  };
  return clause
    .replace(/(?<=\d)ish\b/g, '')
    .replace(dotted, inFull)
    .replace(ofOneFigure, inFull);
}

/** `7:10`, and not `07:10`, `7:10 am`, `7:10 UTC`. */
const ofOneFigure = /(?<![\d:.,])([1-7]):([0-5]\d)(?![\d:]|\s?(?:[APap]\.?[Mm]\b|[A-Z]{3}))/g;

const dotted =
  /(?<![\d.,/€£$] ?)(?<!\d)([01]?\d|2[0-3])\.([0-5]\d)(?!\.?\d|%|\s?(?:€|eur|km|m\b|kg|%|[hu](?![\p{L}])|uur|[ap]\.?m\b))/giu;

/** « Fin : 21h00 », `Heure de fin : 21:00`: an hour, and nothing else, after a label and its colon. */
function underLabel(
  written: string,
  { fields }: HourWords,
  dates: DateReader,
): { readonly field: 'start' | 'end'; readonly time: TimeRange } | null {
  const [, label, value] =
    /^[\s*_-]{0,4}([^:\d]{2,40}?)\s{0,2}:[\s*_]{0,4}(\d[^:]{0,12}(?::\d[^:]{0,12}){0,2})$/.exec(written) ?? [];
  const field = label === undefined ? undefined : fields.get(normalize(label));
  const time =
    field === 'start' || field === 'end' ? dates.readTime((value as string).replace(/[\s.*_]{1,4}$/, '')) : null;
  return time === null ? null : { field: field as 'start' | 'end', time };
}

const hints = new WeakMap<HourWords, RegExp>();

/** One of the words without which no line says when a meeting began or ended: only such lines are read for hours. */
function hintOf(words: HourWords): RegExp {
  let hint = hints.get(words);
  if (hint === undefined) {
    const fields = [...words.fields].flatMap(([label, field]) => (field === 'start' || field === 'end' ? [label] : []));
    const all = [...words.openingVerbs, ...words.closingVerbs, ...words.opens, ...fields];
    const begins = all.flatMap((one) => /[a-z]+/.exec(one)?.[0] ?? []);
    hint = new RegExp(`\\b(?:${[...new Set([...begins, ...words.meetingNouns])].join('|')})\\b`);
    hints.set(words, hint);
  }
  return hint;
}

/** « 17h18 : début de la réunion. Merci. »: the sentence after an hour that stands first. */
function afterHour(normalized: string): string {
  return (normalized.replace(/^[\s:,–—-]{1,10}/, '').split(/[.;]\s/)[0] ?? '').trim();
}

/** « finished 8:45 »: no meeting that began in the evening ends in the morning. */
export function inTheEvening(time: IsoTime, start: IsoTime | null): IsoTime {
  const hour = Number(time.slice(0, 2));
  const last = start !== null && start >= '12:00' ? 11 : 9;
  if (hour < 6 || hour > last || (start !== null && start < time)) return time;
  return `${hour + 12}${time.slice(2)}`;
}

/** « on a terminé à », « nous nous sommes retrouvés vers »: we did, and nothing else than a word like « à » stands before the hour. */
function isOurs(before: string, verbs: readonly string[], { us, functionWords }: HourWords): boolean {
  const said = before.match(/[a-z]+/g) ?? [];
  const last = functionWords.has(said.at(-1) ?? '') ? said.at(-2) : said.at(-1);
  return us.includes(said[0] ?? '') && verbs.includes(last ?? '');
}

/** Whether words beside an hour say that the meeting opens, or closes, then: a phrase, or a noun and a verb near one another. */
function says(
  told: string,
  nouns: readonly string[],
  verbs: readonly string[],
  phrases: readonly string[] = [],
): boolean {
  if (phrases.some((one) => told.includes(one.replace(/ (?:a|om|at)$/, '')))) return true;
  // « We sluiten *af* om 21u50 » is one verb.
  const said = (told.slice(-70).match(/[a-z]+/g) ?? []).filter((word) => word !== 'af');
  const noun = said.findLastIndex((word) => nouns.includes(word));
  const verb = said.findLastIndex((word) => verbs.includes(word));
  // « gestopt om 21u », « finished 8:45 »: the verb alone where the line begins with it; `Wim sluit om 21u40`.
  const isNear = noun !== -1 && verb !== -1 && Math.abs(verb - noun) <= 5;
  return isNear || (verb === 0 && told.length <= 70) || (verb === 1 && said.length <= 4);
}
