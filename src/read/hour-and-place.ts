import type { DateReader, FoundDate } from '../dates/dates.ts';
import type { IsoTime } from '../model/iso-date.ts';
import type { Here, ReadContext } from '../recognise/context.ts';
import { withoutClause } from '../recognise/head-line.ts';
import { inTheEvening } from '../recognise/hours.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { beginsWithOne, sentenceEnd } from '../recognise/sentences.ts';
import { isUnsettled } from '../recognise/unsettled.ts';
import type { Words } from '../recognise/words.ts';
import { isCapital, isLetter } from '../text/letters.ts';
import { intern, normalize, squeeze } from '../text/normalize.ts';
import { zoneNames } from '../text/zone-offset.ts';

/** What is said after a day that is announced. */
export interface HourAndPlace {
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly where: string | null;
  /** What looks like an hour, and is one of no day: « 25h70 »; else null. */
  readonly noHour: string | null;
}

/**
 * The hour and the place after a day: those of its sentence, or of the one after it where it says none. `until`: where the next day begins;
 * `limit`: where a day begins that is no meeting's; `here`: what « même endroit » and « même heure » are.
 */
export function hourAndPlaceAfter(
  text: string,
  date: FoundDate,
  until: number,
  limit: number,
  here: Here,
  context: ReadContext,
): HourAndPlace {
  const written = saidAfter(text, date, until, limit, context);
  const told = { ...written, start: asLate(written.start, text.slice(date.start, until), here, context) };
  const { lexicon, words } = context;
  const same = told.where === null ? null : sameIn(told.where, context);
  const said = same?.hour ? { ...told, start: told.start ?? here.start, where: same.rest } : told;
  // « même endroit ou en visio » stays as it is said.
  if (same?.place && same.rest === null) return { ...said, where: here.place };
  const whole = withoutOthers(same?.place ? told.where : said.where, context);
  const where = whole === null ? null : withoutStill(withoutClause(whole, context), words);
  // `13/2 en 12/3, telkens 20u`
  const hour = said.start === null && where !== null ? context.dates.readTime(where) : null;
  if (hour !== null)
    return {
      ...said,
      start: asLate(hour.start, text.slice(date.start, until), here, context),
      end: hour.end,
      where: null,
    };
  const isPlace =
    where !== null &&
    !isUnsettled(where, words) &&
    // « 16:00 UTC (08:00 PST, 01:00+1 JST) »
    !/^\d{1,2}[:h]\d{2}/.test(where) &&
    !beginsWithOne(where, lexicon.afterPlace) &&
    !saysWho(text, where, context);
  return { ...said, where: isPlace ? where : null };
}

/** `Next meeting Nov 18 @ 6:30`, in English, after a meeting that began in the evening: so does the next. */
function asLate(start: IsoTime | null, said: string, here: Here, { language }: ReadContext): IsoTime | null {
  const isEvening = language === 'en' && here.start !== null && here.start >= '17:00';
  const isOpen = start !== null && start < '08:00' && !/\d\s?a\.?m\b|(?<!\d)0\d:/i.test(said);
  return isEvening && isOpen ? inTheEvening(start, here.start) : start;
}

/** What words in the place of a place say of this meeting's, and of its hour. */
interface Same {
  readonly place: boolean;
  readonly hour: boolean;
  /** What else they say. */
  readonly rest: string | null;
}

/** « même endroit, même heure », « mêmes lieu et heure », `op hetzelfde uur`; null where nothing is the same. */
function sameIn(where: string, { words, lexicon }: ReadContext): Same | null {
  const { same, samePlaces, sameHours } = words;
  const all = [...where.slice(0, placeLimit).matchAll(/[^\s\u00a0\u202f,]+/gu)].map(({ 0: word, index }) => ({
    word: normalize(word).replace(/[.;]$/, ''),
    start: index,
    end: index + word.length,
  }));
  const isNoun = (at: number): boolean => samePlaces.has(all[at]?.word ?? '') || sameHours.has(all[at]?.word ?? '');
  let place = false;
  let hour = false;
  let left = '';
  let from = 0;
  for (let at = 0; at + 1 < all.length; at++) {
    if (!same.has((all[at] as Word).word) || !isNoun(at + 1)) continue;
    let first = at;
    // « au même endroit et à la même heure »: what leads to it goes with it.
    while (first > 0 && (all[first - 1] as Word).start >= from && isLead((all[first - 1] as Word).word)) first--;
    let last = at + 1;
    while (lexicon.and.has(all[last + 1]?.word ?? '') && isNoun(last + 2)) last += 2;
    for (let noun = at + 1; noun <= last; noun++) {
      place ||= samePlaces.has((all[noun] as Word).word);
      hour ||= sameHours.has((all[noun] as Word).word);
    }
    left += `${where.slice(from, (all[first] as Word).start)} `;
    from = (all[last] as Word).end;
    at = last;
  }
  if (!place && !hour) return null;
  return { place, hour, rest: placeOf((left + where.slice(from)).replace(zoneAtEnd, '')) };

  function isLead(word: string): boolean {
    return words.placeLeads.includes(word) || lexicon.articles.has(word) || lexicon.and.has(word);
  }
}

/** The zone of the hour, which is put after a place. */
const zoneAtEnd = new RegExp(`\\s*\\((?:${zoneNames})\\)$`);

/** A word of what is said after a day. */
interface Word {
  /** Normalized. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The same, where what is said in the place of a place may be none. */
function saidAfter(
  text: string,
  date: FoundDate,
  until: number,
  limit: number,
  { lexicon, dates, language }: ReadContext,
): HourAndPlace {
  const stop = sentenceEnd(text, date.end, until, lexicon);
  const said = text.slice(date.end, limit < stop ? segmentStart(text, date.end, limit) : stop);
  const { rest, ...hour } = hourAndRest(date, said, dates);
  const isLast = until === text.length;
  if (stop >= until) {
    const where = placeOf(isLast ? withoutMore(rest, lexicon) : withoutNext(withoutMore(rest, lexicon), lexicon));
    // « le 12 mars à 14 h, la suivante le 9 avril »
    return { ...hour, where };
  }
  const more = text.slice(stop, until);
  if (holdsWord(rest)) {
    const also = goingOn(more, lexicon);
    const place = withoutMore(rest, lexicon);
    return { ...hour, where: placeOf(also === '' ? place.replace(/[\s\u00a0\u202f]*[!?]$/, '') : place + also) };
  }
  // « le 12 mars à 14 h. Salle du Moulin. »
  const own = more.slice(0, sentenceEnd(more, 0, more.length, lexicon));
  const found = hour.start === null ? dates.findTimes(own)[0] : undefined;
  if (found !== undefined && found.start <= 4) {
    const { start, end } = found.time;
    return { ...hour, start, end, where: placeOf(withoutMore(own.slice(found.end), lexicon)) };
  }
  // What leads to the next day is about that.
  const leads = !isLast && own.length === more.length;
  // « Marc réserve la salle avant le 1er avril. »
  const hasDay = dates.findDates(own, { meeting: null, language }).length > 0;
  if (leads || hasDay || beginsWithOne(own.trimStart(), lexicon.afterPlace)) return { ...hour, where: null };
  return { ...hour, where: placeOf(own + goingOn(more.slice(own.length), lexicon)) };
}

/** « Pas de réunion le 17/12 », `Geen vergadering op 24 december`, `Skip 2 April`: there is none on the days of the sentence. */
export function saysNone(said: string, { words }: ReadContext): boolean {
  if (beginsWithOne(said.slice(0, 60).replace(/^[\s*_]+/, ''), words.skips)) return true;
  const [first = '', ...next] = (normalize(said.slice(0, 60)).match(/[a-z]+/g) ?? []) as string[];
  return words.nothing.has(first) && next.slice(0, 3).some((word) => words.meetingNouns.includes(word));
}

/** Where words right before a day begin that say so of it: « chaque jeudi, *sauf* le 2 avril », « le 20 mai (*et non* le 13) »; -1: nothing does. */
export function skipAtEnd(said: string, { words }: ReadContext): number {
  const last = [...said.slice(-40).matchAll(/[\p{L}\p{M}'’]+/gu)].slice(-longestSkip);
  const at = last.findIndex(({ index }) => {
    const normalized = normalize(said.slice(-40).slice(index)).trim();
    return words.skips.includes(normalized) || words.contrasts.includes(normalized);
  });
  return at === -1 ? -1 : Math.max(0, said.length - 40) + (last[at]?.index ?? 0);
}

/** No words that say so are more. */
const longestSkip = 4;

/** « salle A. *Nora apporte les clés* »: somebody who is known, and what is no more of the name. */
function saysWhat(said: string, context: ReadContext): boolean {
  const [, name = '', next = ''] = /^(\p{L}[\p{L}-]{1,30})\s+(\p{Ll}[\p{L}'’]+)\s/u.exec(said) ?? [];
  return name !== '' && acts(name, next, context);
}

/** Whether somebody who is known does something, by the word after the name: « CPAS *salle 2* » is a place. */
function acts(name: string, next: string, { names, words, lexicon }: ReadContext): boolean {
  return names.mayAct(name) && !words.particles.has(next) && !lexicon.placeNouns.includes(normalize(next));
}

/** « salle A, *pas de réunion en août* »: that there is none is said of another day; `Jitsi, *chair: Nora*`: who holds an office is no place. */
function withoutOthers(where: string | null, context: ReadContext): string | null {
  if (where === null) return null;
  for (const { index, 0: mark } of where.slice(0, placeLimit).matchAll(/^|[,;.]\s+/g)) {
    const said = where.slice(index + mark.length);
    const [, label = ''] = /^(\p{L}[\p{L} ()-]{1,30}?)\s?:/u.exec(said) ?? [];
    const isOther =
      context.words.offices.has(normalize(label)) ||
      saysNone(said, context) ||
      (mark !== '' && saysWhat(said, context));
    if (isOther) return placeOf(where.slice(0, index));
  }
  return where;
}

/** « toujours à la caserne », « cette fois au CPAS »: what is as ever or for once names no place by itself. */
function withoutStill(where: string, { still, thisTime }: Words): string | null {
  const [first = ''] = where.split(' ', 1);
  const once = thisTime.find((one) => normalize(where).startsWith(`${one} `));
  const lead = once?.length ?? (still.has(normalize(first)) ? first.length : 0);
  // « chez Élodie cette fois (la salle sera en peinture) »
  const said = where.slice(lead).replace(/\s\([^()]*\)$/, '');
  const isSaid = thisTime.some((one) => normalize(said).endsWith(` ${one}`));
  const words = isSaid ? said : where.slice(lead);
  const last = thisTime.find((one) => normalize(words).endsWith(` ${one}`));
  return words === where && last === undefined ? where : placeOf(words.slice(0, words.length - (last?.length ?? 0)));
}

/** No place has more letters. */
const placeLimit = 200;
/** Nor is what leads to one further before it. */
const leadLimit = 40;

/** Whether words in the place of a place say what somebody does: « c'est Safia qui préside », `Sam chairs`; « chez Safia » is a place. */
function saysWho(line: string, where: string, context: ReadContext): boolean {
  const { words } = context;
  if (where.length > placeLimit) return false;
  const at = Math.max(0, line.indexOf(where));
  const lead = line.slice(Math.max(0, at - leadLimit), at);
  const before = normalize(lead).match(/\p{L}+(?=[^\p{L}]*$)/u)?.[0] ?? '';
  // « chez Safia », « bij Marleen thuis »
  if ([before, normalize(where).split(' ')[0] as string].some((one) => words.placeLeads.includes(one))) return false;
  return [...where.matchAll(/(\p{Lu}\p{L}+)\s+(\p{Ll}+)/gu)].some(([, name = '', next = '']) =>
    acts(name, next, context),
  );
}

/** Where what a day stands in begins: after a comma, a dash, a bracket or a semicolon. */
function segmentStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !',;(–—'.includes(text.charAt(at - 1))) at--;
  return Math.max(from, at - 1);
}

/** The sentences that go on about a place: « Rue Haute 4. », « 1060 Saint-Gilles. »; nothing where the first of them does not. */
function goingOn(text: string, lexicon: Lexicon): string {
  let end = 0;
  while (end < text.length) {
    const next = sentenceEnd(text, end, text.length, lexicon);
    const sentence = text.slice(end, next).trim();
    if (beginsWithOne(sentence, lexicon.afterPlace)) break;
    if (!beginsWithOne(sentence, lexicon.placeNouns) && !/^\d|[\p{L},] \d{1,4} ?\p{L}?[.!]?$/u.test(sentence)) break;
    end = next;
  }
  return text.slice(0, end);
}

/** A place without what is said of something else after a dash or a semicolon: « salle A ; ordre du jour : budget ». */
function withoutMore(rest: string, lexicon: Lexicon): string {
  for (let at = 0; at < rest.length; at++) {
    const mark = rest.charAt(at);
    const isDash = (mark === '-' || mark === '–' || mark === '—') && rest.charAt(at - 1) === ' ';
    if ((mark === ';' || isDash) && beginsWithOne(rest.slice(at + 1).trimStart(), lexicon.afterPlace))
      return rest.slice(0, at);
  }
  return rest;
}

/** What stands between two days without the words that lead to the second: « salle A, *puis* », `Mill Hall, and then`. */
function withoutNext(said: string, lexicon: Lexicon): string {
  // « salle A ; AG »: after a semicolon, what leads to the next day.
  const mark = said.lastIndexOf(';');
  const between = mark !== -1 && holdsWord(said.slice(0, mark)) ? said.slice(0, mark) : said;
  const at = between.lastIndexOf(',');
  if (at !== -1 && beginsWithOne(withoutJoint(between.slice(at + 1), lexicon), lexicon.afterPlace))
    return between.slice(0, at);
  // « salle A puis le 9 avril »
  const words = between.trimEnd();
  const blank = words.lastIndexOf(' ');
  return blank !== -1 && lexicon.toNext.has(normalize(words.slice(blank + 1))) ? words.slice(0, blank) : between;
}

/** Words without « et » before them. */
function withoutJoint(text: string, { and }: Lexicon): string {
  const words = text.trimStart();
  const blank = words.indexOf(' ');
  return blank !== -1 && and.has(words.slice(0, blank)) ? words.slice(blank + 1) : words;
}
type HourAndRest = Omit<HourAndPlace, 'where'> & { readonly rest: string };

/** The hour of a day, beside it or after it, and what is said after that. */
function hourAndRest(date: FoundDate, tail: string, dates: DateReader): HourAndRest {
  if (date.time) {
    const { start, end } = date.time;
    // « 12/03/2025 (à 9h, Salle A) »: the hour stays in the bracket with the rest.
    const inside = /^[\s\u00a0\u202f]?\(/.test(tail) ? dates.findTimes(tail)[0] : undefined;
    const rest = inside !== undefined && inside.start <= 2 ? tail.slice(inside.end) : tail;
    return { start, end, ...withoutHour(zoneLast(rest), dates) };
  }
  const dotted = dottedHour.exec(tail);
  if (dotted !== null) {
    const words = dotted[1] as string;
    const rest = tail.slice(dotted[0].length);
    // « 7.30 » may be in the evening.
    const start = Number.parseInt(words, 10) < 8 ? null : (dates.readTime(words)?.start ?? null);
    return { start, end: null, rest, noHour: start === null ? words : null };
  }
  const found = dates.findTimes(tail)[0];
  if (!found || found.start > 40) return { start: null, end: null, ...withoutHour(tail, dates) };
  const lead = tail.slice(0, found.start).replace(/(?:[\s\u00a0,@]|à|om|at|de|van|from)+$/, '');
  const { rest, noHour } = withoutHour(zoneLast(tail.slice(found.end)), dates);
  return { start: found.time.start, end: found.time.end, rest: lead + rest, noHour };
}

const zone = new RegExp(`^[\\s\\u00a0]?(${zoneNames})[\\s\\u00a0]?(?=[,;./()@|]|$|[–—-][\\s\\u00a0]|\\p{Ll})`, 'u');
/** The same hour elsewhere: « 16:00 UTC *(17:00 CET)* ». */
const elsewhere = new RegExp(
  `^[\\s(/,=|]{1,4}\\d{1,2}(?:[:hu.]\\d{2}|[hu])?[\\s\\u00a0]?(?:[ap]m[\\s\\u00a0])?(?:${zoneNames})\\b\\)?`,
);

/** What follows an hour, its time zone put after the place: « 15:00 UTC, Zoom » is at « Zoom (UTC) ». The zone alone is no place. */
function zoneLast(rest: string): string {
  const found = zone.exec(rest);
  if (found === null) return rest;
  let place = rest.slice(found[0].length);
  for (let also = elsewhere.exec(place); also !== null; also = elsewhere.exec(place))
    place = place.slice(also[0].length);
  return holdsWord(place) ? `${place.trimEnd().replace(/\.$/, '')} (${found[1] as string})` : place;
}

/** `om 20.00`, « , 19.30 »: right after a day, figures with a full stop are an hour. */
const dottedHour =
  /^[\s\u00a0\u202f,;(–—-]*(?:(?:à|om|at|vers)[\s\u00a0\u202f]+)?(\d{1,2}\.[0-5]\d)(?=[\s\u00a0\u202f,;)]|\.?$|\.\s)(?!\s?(?:[hu]|uur|[ap]\.?m)\b)/i;

/** What looks like an hour, with what leads to it. */
const hourLike =
  /^[\s\u00a0\u202f,;:(–—-]*(?:(?:à|a\u0300?|om|at|vers|de|van|from|tot|to|until|jusqu['’](?:à|a\u0300))[\s\u00a0\u202f]+)?(\d{1,2}(?::\d{2}|[ \u00a0\u202f]?(?:heures?|uur|[hu])(?:[ \u00a0\u202f]?\d{2})?))/i;

/** What follows a date, without an hour that no day has (« 25h70 »): that is no place. */
function withoutHour(rest: string, dates: DateReader): Pick<HourAndRest, 'rest' | 'noHour'> {
  const found = hourLike.exec(rest);
  if (found === null) return { rest, noHour: null };
  const words = found[1] as string;
  const { length } = found[0];
  const isOther = startsWord(rest, length) || rest[length] === '/' || dates.readTime(words) !== null;
  return isOther ? { rest, noHour: null } : { rest: rest.slice(length), noHour: words };
}

/** What follows the date and the hour: the place, without the comma and the « à » before it. */
function placeOf(rest: string): string | null {
  // « **Prochaine réunion : le 16 juin à la crèche** »: bold that began before ends here.
  const said = rest.replace(/^([^*]*)\*\*[\s.]*$/, '$1');
  const words = withoutLead(withoutEnds(squeeze(said).normalize('NFC'))).trim();
  return holdsWord(words) ? intern(words) : null;
}

const endMarks = ' ,;.–—:-';
/** Stars before a place were to make what is before it bold. */
const leadMarks = `${endMarks}*_→`;
const joiningWords = new Set(['et', 'en', 'and', 'ou', 'of', 'or', 'le', 'op', 'on']);

/** A text without the marks and joining words at its ends, brackets around the first of it, and those that have no other half. */
function withoutEnds(text: string): string {
  const halves = text.includes('(') || text.includes(')') ? bracketsOf(text) : null;
  const dropped = new Set<number>();
  let start = 0;
  let end = text.length;
  for (; start < end; start++) {
    const mark = text[start] as string;
    if (leadMarks.includes(mark) || dropped.has(start)) continue;
    if (mark !== '(' && (mark !== ')' || halves?.has(start))) break;
    dropped.add(start);
    const other = halves?.get(start);
    if (other !== undefined) dropped.add(other);
  }
  for (; end > start; end--) {
    const mark = text[end - 1] as string;
    if (endMarks.includes(mark) || mark === '(' || dropped.has(end - 1)) continue;
    if (mark === ')') {
      // « Salle A () » is what is left of an hour in brackets.
      const other = halves?.get(end - 1);
      if (other !== undefined && !isBare(text, other + 1, end - 1)) break;
      if (other !== undefined) end = other + 1;
      continue;
    }
    const blank = text.lastIndexOf(' ', end - 1);
    if (end - blank > 4 || !joiningWords.has(text.slice(Math.max(blank + 1, start), end))) break;
    end = Math.max(blank + 1, start) + 1;
  }
  if (dropped.size === 0) return text.slice(start, end);
  let words = '';
  for (let at = start; at < end; at++) if (!dropped.has(at)) words += text[at];
  return words;
}

/** True where nothing but blanks and commas stands between two offsets. */
function isBare(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!endMarks.includes(text[at] as string)) return false;
  return true;
}

/** The brackets of a text that have another half, with it. */
function bracketsOf(text: string): ReadonlyMap<number, number> {
  const halves = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const other = open.pop();
      if (other === undefined) continue;
      halves.set(other, at);
      halves.set(at, other);
    }
  }
  return halves;
}

/** What leads to a place, in the order in which it is tried: « à la salle », but « au premier étage », and « à confirmer » is none. */
const leads = [
  'au sein de la',
  "au sein de l['’]",
  'au sein du',
  'au sein des',
  "au sein d['’]",
  'au sein de',
  'à la',
  "à l['’]",
  'à(?!\\s(?:confirmer|convenir|décider|définir|déterminer|fixer|préciser|voir)(?!\\S))',
  'au(?! \\S+ (?:de|étage))',
  'in de',
  'in het',
  'in',
  'te(?!\\s(?:bepalen|beslissen|bevestigen|bespreken)(?!\\S))',
  'at the',
  'at',
];

let leadPatterns: readonly RegExp[] | null = null;

/** A place without what leads to it, where a word follows. */
function withoutLead(text: string): string {
  if (!/^[aàit]/i.test(text)) return text;
  leadPatterns ??= leads.map((lead) => new RegExp(`^${lead}[\\s\\u00a0]*`, 'i'));
  for (const pattern of leadPatterns) {
    const led = pattern.exec(text)?.[0] ?? '';
    // « in De Kring », « à La Fonderie »: so is one with a capital.
    if (isCapital(led.codePointAt(led.trimEnd().lastIndexOf(' ') + 1 || led.length) ?? 0)) continue;
    const { length } = led;
    // « in 't Klooster »: the article is the name's.
    // « terug in de refter » begins with no « te ».
    if (/[\s\u00a0'’]$/.test(led) && (startsWord(text, length) || /^['’]t\s/.test(text.slice(length, length + 3))))
      return text.slice(length);
  }
  return text;
}

function startsWord(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function holdsWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (startsWord(text, at)) return true;
  return false;
}
