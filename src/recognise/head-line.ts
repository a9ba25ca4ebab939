import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { PeopleContext } from './attendees.ts';
import type { Lexicon } from './lexicon.ts';

/** Where and when a meeting was held, as a line of its head tells. */
export interface HeadLine {
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
}

/** `date`: the day of the meeting, where it is known. `language`: the PV's. */
export type HeadContext = PeopleContext & {
  readonly lexicon: Pick<Lexicon, 'placeNouns' | 'articles' | 'and' | 'everyone'>;
  readonly date: IsoDate | null;
  readonly language: Language;
};

/** Longer lines say something else. */
const longest = 240;

/** « 18h -> 19h40 », « 9h30 - 11h45 » */
const hourRange = /\d{1,2}\s?[hu:.]\s?(?:\d{2})?\s*(?:[-=]>|→|–|-)\s*\d{1,2}\s?[hu:.]\s?(?:\d{2})?/;

/** Parts of a line: at commas, dashes, brackets and stops, none within « 1.14 », « M. », `info.nl`, `Marie-Rose`. */
const partsOfLine =
  /(?:[^,|–—.()-]|-(?=[>\p{L}\d])|(?<=[\p{L}\d])-|(?<=\d)\.(?=\d)|(?<=\p{L})\.(?=\p{L})|(?<=\b\p{L}{1,2})\.)+/gu;

/** Reads a line that tells when and where in parts (« mardi 5 mars - 18h -> 19h40, salle B ») or in a sentence (« tenue à la maison de quartier »). */
export function readHeadLine(line: string, isTitle: boolean, context: HeadContext): HeadLine {
  const { dates, date, language } = context;
  const { placeLeads } = context.words;
  const found = { start: null as IsoTime | null, end: null as IsoTime | null, place: null as string | null };
  if (line.length > longest) return found;
  const range = hourRange.exec(line)?.[0];
  const hours = range === undefined ? null : dates.readTime(range.replace(/\s?(?:[-=]>|→|–|-)\s?/, ' - '));
  if (range !== undefined && hours !== null) {
    found.start = hours.start;
    found.end = hours.end;
  }
  const withoutRange = hours === null || range === undefined ? line : line.replace(range, gap);
  const times = dates.findTimes(withoutRange);
  const isDated = date !== null && dates.saysDay(withoutRange, date);
  // A place stands beside the day or the hour, or where a sentence says that the meeting was held.
  const isHeld = saysHeld(line, context) || (isDated && beginsAsMeeting(line, context));
  if (hours === null && times.length === 0 && !isDated && !isHeld) return found;
  // `held on Thursday 13 April at 7pm`, « Van 9.00 tot 10.40 uur »
  const [only] = times;
  if (only !== undefined && times.length === 1 && (isDated || only.time.end !== null)) {
    found.start ??= only.time.start;
    found.end ??= only.time.end;
  }
  // « in the Library *on Wednesday 7 October at 6.30 pm* »: a place ends where the day begins.
  const days = isHeld ? dates.findDates(withoutRange, { meeting: date, language }) : [];
  const rest = days.reduce(
    (all, { start, end }) => all.slice(0, start) + gap(all.slice(start, end)) + all.slice(end),
    withoutRange,
  );
  const places: string[] = [];
  for (const { 0: part, index } of rest.matchAll(partsOfLine)) {
    const words = part.trim();
    const time = dates.readTime(words.replace(/\s(?:UTC|GMT|CES?T)$/, ''));
    if (time !== null) {
      found.start ??= time.start;
      found.end ??= time.end;
    } else if (hours !== null && !(isTitle && index === 0) && houseIn(words, context) !== null) {
      places.push(houseIn(words, context) as string);
    } else if (!(isTitle && index === 0) && isPlaceName(words, context)) {
      // A title begins with who meets: « Maison de quartier – réunion du 5 mars ».
      // « salle B, rue du Four 4 », « chez Yvette (rue du Four, 14) »
      const all = upToHour(upToClose(line.slice(index).trim()));
      // « held at Mill Hall, chaired by Ann »; « en mairie, salle des mariages » goes on with the place.
      const next = afterComma(all.slice(words.length));
      const isWhole =
        isHeld &&
        next !== null &&
        !isPlaceName(next, context) &&
        placeLeads.includes(normalize(words.split(' ')[0] as string));
      // « à la Maison de quartier, Namur, le 11/11/23 »
      const isTown = isDated && next !== null && /^\p{Lu}[\p{L}'’-]+$/u.test(next);
      places.push(!isWhole && isPlaceName(all, context) ? all : isTown ? `${words}, ${next}` : words);
    } else {
      const place = placeAtEnd(words, context) ?? (isHeld ? nameAtEnd(words, context) : null);
      const next = afterComma(rest.slice(index + part.length));
      if (place !== null) places.push(next !== null && isPlaceName(next, context) ? `${place}, ${next}` : place);
    }
  }
  const place = places[0] ?? placeBesideDay(withoutRange, isDated, context);
  found.place = place === null ? null : withoutHour(withoutLead(withoutClause(place, context), context), context);
  return found;
}

/** « salle B *car la nôtre est prise* », `the hall*, and will begin with …*`: a clause ends a place. */
export function withoutClause(where: string, { words, lexicon }: Pick<HeadContext, 'words' | 'lexicon'>): string {
  for (const { 0: found, 1: next = '', index } of where.slice(0, placeLimit).matchAll(clauseWord)) {
    const word = normalize(found);
    const isJoined = lexicon.and.has(word) && words.futures.has(normalize(next));
    if (isJoined || words.placeClauses.has(word)) return where.slice(0, index).replace(/[\s,]{1,3}$/, '');
  }
  return where;
}

/** No place has more letters. */
const placeLimit = 200;
const clauseWord = /(?<=\s)\p{Ll}[\p{Ll}'’]*(?=\s(\p{Ll}+))/gu;

/** No name of a place that no list of nouns knows has more words. */
const wordsOfPlace = 5;

/**
 * The place of a line that tells the day of the meeting: what follows the day after `à`, `in`, `bij` (« le 14 novembre *à la caserne* », `3/6 *chez Greg*`), or
 * all that stands beside it and the hour (« lundi 15 juin, 18h05, *studio* »). null: something else is said there.
 */
function placeBesideDay(line: string, isDated: boolean, context: HeadContext): string | null {
  const { dates, date, language, words } = context;
  const [day] = isDated ? dates.findDates(line, { meeting: date, language }) : [];
  if (day === undefined) return null;
  // « À la chaufferie, Bègles, le 11/11/23 »
  const before = line.slice(0, day.start).replace(/[,\s]{1,5}(?:le|op|on)?\s?$/i, '');
  const isPlace =
    words.placeLeads.some((one) => normalize(before).startsWith(`${one} `)) && /\p{Lu}/u.test(before.slice(1));
  if (isPlace && isPlainName(before.split(/,?\s+/), context)) return before;
  const after = /^[\s,(–—-]*(?=\p{L})([^,;:()|–—]+)/u.exec(line.slice(day.end))?.[1]?.trim() ?? '';
  const [lead = '', next = '', ...more] = withoutEnd(after, '.').split(/\s+/);
  const isArticle = /^(?:la|le|les|de|het|the)$|^l['’]/i.test(next) || /^(?:au|aux)$/i.test(lead);
  const isLed = words.placeLeads.includes(normalize(lead)) && (isArticle || /^\p{Lu}/u.test(next));
  if (isLed && isPlainName([...(isArticle ? [] : [next]), ...more], context)) return after;
  // After what is held, the day, the hour, and one thing more.
  const times = dates.findTimes(line);
  if (times.length === 0 && !line.includes(',,,,')) return null;
  const parted = times.reduce(
    (all, { start, end }) => all.slice(0, start) + gap(all.slice(start, end)) + all.slice(end),
    line,
  );
  const [only, other] =
    parted
      .slice(day.end)
      .match(partsOfLine)
      ?.filter((part) => /\p{L}{2}/u.test(part)) ?? [];
  const said = only?.trim() ?? '';
  return other === undefined && isPlainName(said.split(/\s+/), context) ? said : null;
}

/** Whether some words are a few of a name: none that joins or negates, and nobody. */
function isPlainName(
  said: readonly string[],
  { words: { functionWords, meetingNouns, offices, verdicts }, lexicon }: HeadContext,
): boolean {
  return (
    said.length > 0 &&
    said.length <= wordsOfPlace &&
    said.some((word) => /\p{L}{2}/u.test(word)) &&
    // « 14:00 GMT », « mercredi 23, Fablab ! »
    !said.some((word) => /[!?]|^(?:UTC|GMT|BST|(?:C|W|E)?E?S?T|[ECMP][SD]T)$/.test(word)) &&
    !verdicts.test(normalize(said.join(' '))) &&
    !said.some((word) => {
      const bare = normalize(word);
      return (
        (functionWords.has(bare) && !lexicon.articles.has(bare)) || meetingNouns.includes(bare) || offices.has(bare)
      );
    })
  );
}

/** What stands after a comma, up to the next mark; null where none stands there. */
function afterComma(words: string): string | null {
  return /^,\s*([^,.;()]{1,60})/.exec(words)?.[1]?.trim() ?? null;
}

/** As many commas: nothing stands there, and what is beside it is parted. */
function gap(words: string): string {
  return ','.repeat(words.length);
}

/** Words of a bracket up to where it closes: « (18 h, *local 12*) ». */
function upToClose(words: string): string {
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    if (words.charAt(at) === '(') open++;
    else if (words.charAt(at) === ')' && open-- === 0) return words.slice(0, at);
  }
  return words;
}

/** Words up to the part that begins with an hour: « Local des Cordiers, *début 19h30* ». */
function upToHour(words: string): string {
  for (const { index } of words.matchAll(/[,|(–—-]|(?<=\p{L}{3})\.(?=\s)/gu))
    if (/^[,|(–—.-][^,|(–—-]{0,40}\d\s?(?:[hu:]|[ap]m)/.test(words.slice(index, index + 60)))
      return words.slice(0, index).trimEnd();
  return words.replace(/\.$/, '');
}

/** « tenue », « s'est tenue », `held`, a verb or a phrase that opens the meeting. */
function saysHeld(line: string, { words }: HeadContext): boolean {
  const normalized = normalize(line);
  const said = normalized.match(/[a-z]+/g) ?? [];
  return (
    said.some((word) => words.held.includes(word) || words.openingVerbs.includes(word)) ||
    phrasesBefore(normalized, words.opens).length > 0
  );
}

/** « Réunion du 17 mars à Liège »: who reads it is told which meeting it was. */
function beginsAsMeeting(line: string, { words }: HeadContext): boolean {
  return words.meetingNouns.includes(/[a-z]+/.exec(normalize(line))?.[0] ?? '');
}

/** « La séance est ouverte à 19 h 05 *au siège de l'association* », `at 7pm *in the hut*`: from the last lead before a noun of places. */
function placeAtEnd(words: string, context: HeadContext): string | null {
  const { placeLeads, functionWords } = context.words;
  const { lexicon } = context;
  const all = [...words.matchAll(/[\p{L}\p{N}'’&.-]+/gu)];
  const noun = all.findIndex(({ 0: word }) => isPlaceNoun(word, lexicon));
  if (noun === -1) return null;
  const lead = all.findLastIndex(({ 0: word }, at) => at < noun && placeLeads.includes(normalize(word)));
  const first = all[lead];
  // Between the two stand an article and an adjective or two: « au nom de l'école » is no place.
  const between = all.slice(lead + 2, noun).map(({ 0: word }) => normalize(word));
  if (first === undefined || noun - lead > 4 || between.some((word) => functionWords.has(word))) return null;
  const place = withoutHour(words.slice(first.index), context);
  return place.split(/\s+/).length > 10 ? null : place;
}

/** « tenue le 3 mai *à Liège* », `gehouden … *bij De Linde*`: in a sentence that says where it was, from the last lead before a name. */
function nameAtEnd(words: string, { words: { placeLeads, functionWords }, lexicon }: HeadContext): string | null {
  const all = [...words.matchAll(/[\p{L}\p{N}'’&.-]+/gu)];
  const isName = (at: number): boolean => /^\p{Lu}/u.test(all[at]?.[0] ?? '');
  const lead = all.findLastIndex(
    ({ 0: word }, at) =>
      placeLeads.includes(normalize(word)) &&
      (isName(at + 1) || (lexicon.articles.has(normalize(all[at + 1]?.[0] ?? '')) && isName(at + 2))),
  );
  const place = withoutFunctionWords(
    words.slice(all[lead]?.index ?? words.length).replace(/[\s!?]{1,3}$/, ''),
    functionWords,
  );
  return place === '' || /\d/.test(place) || place.split(/\s+/).length > 6 ? null : place;
}

/** « the Library on »: without the words that lead to what follows. */
function withoutFunctionWords(place: string, functionWords: ReadonlySet<string>): string {
  const said = place.trimEnd().split(' ');
  while (said.length > 1 && functionWords.has(normalize(said.at(-1) as string))) said.pop();
  return said.join(' ');
}

/** « the Committee Room *at 7.30 pm* »: a place ends where the hour begins. */
function withoutHour(place: string, { dates, words: { functionWords } }: HeadContext): string {
  const [hour] = dates.findTimes(place);
  return hour === undefined || hour.start < 4 ? place : withoutFunctionWords(place.slice(0, hour.start), functionWords);
}

/** « *CPAS de Forest*, 9h35 – 11h45 », « Réunion au *Centre du Puits* »: beside the hours of a meeting, an organisation is where it was. */
function houseIn(
  said: string,
  { words: { organisations, bodyNouns, meetingNouns, placeLeads } }: HeadContext,
): string | null {
  const all = said.split(/\s+/);
  const isMeeting = meetingNouns.includes(normalize(all[0] as string)) && placeLeads.includes(normalize(all[1] ?? ''));
  const house = all.slice(isMeeting ? 2 : 0);
  const first = normalize(house[0] ?? '');
  const isNoun = organisations.has(first) && !bodyNouns.has(first) && /^\p{Lu}/u.test(house[0] as string);
  return isNoun && house.length > 1 && house.length <= wordsOfPlace ? house.join(' ') : null;
}

/** Whether words are a place: a few, with a noun of places among them, or somebody's: « chez Yvette ». */
function isPlaceName(written: string, { words: { placeLeads }, lexicon }: HeadContext): boolean {
  const said = written.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (said.length > 7 || /[:!?]/.test(written)) return false;
  if (/^(?:[Cc]hez|[Bb]ij) \p{Lu}/u.test(written)) return true;
  const noun = said.findIndex((word) => isPlaceNoun(word, lexicon));
  // « salle B », « petite salle », « dans la salle des professeurs »
  return noun !== -1 && (noun <= 1 || placeLeads.includes(normalize(said[0] as string)));
}

function isPlaceNoun(word: string, { placeNouns }: Pick<Lexicon, 'placeNouns'>): boolean {
  const bare = normalize(word).replace(/^[dl]'/, '');
  return placeNouns.includes(bare) || /.(?:zaal|lokaal|huis)$/.test(bare);
}

/** « dans la salle des professeurs » is « salle des professeurs »; « chez Yvette » says who. */
function withoutLead(place: string, { words: { placeLeads } }: HeadContext): string {
  const lead = placeLeads.find((one) => normalize(place).startsWith(`${one} `));
  if (lead === undefined || lead === 'chez' || lead === 'bij') return place;
  return place
    .slice(lead.length)
    .trim()
    .replace(/^(?:(?:la|le|les|de|het|the)\s|l['’])/, '');
}
