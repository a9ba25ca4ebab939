import type { DateReader, FoundDate } from '../dates/dates.ts';
import { isDeadline } from '../dates/found-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { type Language, languages } from '../model/minutes.ts';
import { isAside } from '../text/brackets.ts';
import { shared } from '../text/spoken-language.ts';
import { followsSpan } from './due-said.ts';
import { type Hit, type Phrasebook, type Phrasebooks, type Word, type WordList, wordsOf } from './evidence-words.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import type { Piece } from './pieces.ts';
import { isNameIn } from './words.ts';

/** What is known before the first sentence is looked at. */
export interface SketchContext {
  readonly books: Phrasebooks;
  readonly mentions: MentionFinder;
  readonly dates: DateReader;
  readonly meeting: IsoDate | null;
  readonly language: Language;
  readonly acronyms: readonly string[];
}

/** A sentence taken apart: its words, whom and which days it names, who would do it, and what is said of it. */
export interface Sketch {
  readonly piece: Piece;
  readonly language: Language;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  /** The lists of which a phrase stands in it. */
  readonly lists: ReadonlySet<WordList>;
  readonly mentions: readonly Mention[];
  readonly dates: readonly FoundDate[];
  /** The day or days by which it is due, as far as words tell. */
  readonly due: FoundDate | null;
  readonly arrow: { readonly start: number; readonly end: number } | null;
  /** The first word after an arrow at the beginning. */
  readonly opening: number;
  /** Who stands at the beginning, as those who do something: « Nadia et Tom … ». */
  readonly subject: readonly Mention[];
  /** A body or an office that stands there as they do: « *Le trésorier* et Nadia … », « Nadia et *le trésorier* … ». */
  readonly office: Hit | null;
  /** The first word after them, pronouns and the like left out: where their verb would be. */
  readonly verb: number;
  /** Between them and that word there is a colon, a dash or an arrow. */
  readonly parted: boolean;
  /** The first word after the first colon, dash or arrow inside the sentence; -1 where there is none. */
  readonly core: number;
  /** Those of whom the leading line is made: « Nadia : » over a list. */
  readonly leaders: readonly Mention[];
  /** Those named at the end: in a bracket, or after a dash, an arrow, a comma. */
  readonly closing: readonly Mention[];
}

const arrowShape = /=+>|-+>|→|⇒|➔|➜|➡|>>|(?<=\s)>(?=\s)|^>(?=\s)/u;
const separator = /:(?=\s|$)|=(?=\s)|\s[-–—](?=\s)|=+>|-+>|→|⇒|➔|➜|➡|(?<=\s)>(?=\s)/gu;
/** « 3.2 Hilde: zaal », « A1 Bilal voit »: a number before the words. */
const numbering = /^\s*(?:\d{1,2}(?:\.\d{1,2}){1,2}\.?|[ADP]\d{1,3})\s+(?=\p{L})/u;
const headLimit = 45;

/** Takes a piece apart. */
export function sketchOf(piece: Piece, context: SketchContext): Sketch {
  const { text } = piece;
  const words = wordsOf(text);
  const mentions = context.mentions.any || text.includes('@') ? context.mentions.find(words, text) : [];
  const language = languageOf(words, mentions, context);
  const book = context.books[language];
  const dates = datesIn(text, words, language, context);
  const hits = book.find(words).filter((hit) => stands(hit, words, dates, text));
  const found = arrowShape.exec(text);
  const arrow = found === null ? null : { start: found.index, end: found.index + found[0].length };
  const leads = arrow !== null && !/[\p{L}\p{N}]/u.test(text.slice(0, arrow.start));
  const first = wordAfter(words, leads ? arrow.end : (numbering.exec(text)?.[0].length ?? 0));
  const core = coreOf(words, text, first);
  const opening = pastTopic(words, mentions, hits, text, first, core);
  const subject = subjectAt(words, mentions, opening, text, book);
  const last = subject.at(-1);
  const afterNames = last === undefined ? opening : pastBracket(words, last, text);
  const office = officeAt(words, last === undefined ? null : afterNames, opening, hits, book);
  const afterSubject = last === undefined ? opening : (office?.to ?? afterNames);
  const between = last === undefined ? '' : text.slice(last.end, words[afterSubject]?.start ?? text.length);
  return {
    piece,
    language,
    words,
    hits,
    lists: new Set(hits.map(({ list }) => list)),
    mentions,
    dates,
    due: dueIn(dates, hits, words, text),
    arrow,
    opening,
    subject,
    office,
    verb: pastLittleWords(words, afterSubject, book),
    parted: /:|[-–—]\s|=>|->|→/.test(between),
    core,
    leaders: leadersIn(piece.lead || piece.head, context.mentions),
    closing: closingIn(mentions, text, words),
  };
}

/** Before who does something in the passive. */
export const byWhom = /^(?:par|door|by)$/;

/** Whether a phrase of a list begins at a word. */
export function hasAt(sketch: Sketch, list: WordList, at: number): boolean {
  if (!sketch.lists.has(list)) return false;
  return sketch.hits.some((hit) => hit.list === list && hit.from === at);
}

/** Whether a phrase of a list begins at one of some words. */
export function hasWithin(sketch: Sketch, list: WordList, from: number, to: number): boolean {
  if (!sketch.lists.has(list)) return false;
  return sketch.hits.some((hit) => hit.list === list && hit.from >= from && hit.from < to);
}

const besideVotes = /^(?:et|en|and|contre|tegen|against|abst.*|onth.*|dont|sur|de|à|op)$/;

/** Whether a phrase means what its list says: no vote that is a day, nothing to be done where there is « rien à faire ». */
function stands(hit: Hit, words: readonly Word[], dates: readonly FoundDate[], text: string): boolean {
  if (hit.list === 'votes') return isVote(hit, words, dates, text);
  // `Email from Mrs Tapp`
  if (hit.list === 'orders' && words[hit.to]?.normalized === 'from') return false;
  const first = words[hit.from] as Word;
  // `13 May`
  if (hit.list === 'hedges' && hit.to === hit.from + 1 && isNameIn(text, first.normalized)) return false;
  // « reste à 10 € »: what leads to a verb leads to no figure.
  const isOfDuty = hit.list === 'duties' || hit.list === 'toBeDone' || hit.list === 'pends';
  if (isOfDuty && words[hit.to - 1]?.normalized === 'a' && /^\d/.test(words[hit.to]?.normalized ?? '')) return false;
  const before = words.slice(Math.max(0, hit.from - 2), hit.from);
  return hit.list !== 'toBeDone' || !before.some(({ normalized }) => /^(?:rien|niets|niks|nothing)$/.test(normalized));
}

/** « 15/07 » is a day and « 3.2 » a number, and no vote of 15 to 7 or 3 to 2. */
function isVote({ from, to }: Hit, words: readonly Word[], dates: readonly FoundDate[], text: string): boolean {
  const [first, last] = [words[from] as Word, words[to - 1] as Word];
  if (dates.some(({ start, end }) => start < last.end && first.start < end)) return false;
  const said = text.slice(first.start, last.end);
  // « 12 pour les autres » is a price.
  const after = /^\s+(\p{L}+)/u.exec(text.slice(last.end, last.end + 30))?.[1]?.toLowerCase();
  if (/\d\s+(?:pour|voor|for)$/i.test(said) && after !== undefined && !besideVotes.test(after)) return false;
  return /\p{L}/u.test(said) || /^\d+\s*[/–-]\s*\d+$/.test(said);
}

const shortLine = 8;

/** Whether the words of a sentence leave no doubt of its language: two of them are common in it, and shared with no other. */
export function tellsLanguage({ words, language }: Sketch, books: Phrasebooks): boolean {
  return books[language].common(words.filter(({ normalized }) => !shared.test(normalized))) >= 2;
}

function languageOf(all: readonly Word[], mentions: readonly Mention[], { books, language }: SketchContext): Language {
  // `An vertrekt` is no English.
  const words =
    mentions.length === 0
      ? all
      : all.filter(({ start, end }) => mentions.every((one) => end <= one.start || start >= one.end));
  let best = language;
  let most = books[language].common(words);
  const telling = words.filter(({ normalized }) => !shared.test(normalized));
  for (const other of languages) {
    if (other === language) continue;
    const count = books[other].common(words);
    const own = books[other].common(telling);
    // A short line has one such word, and none of the language of the document.
    const isEnough = count >= 2 ? own > 0 || most === 0 : own > 0 && most === 0 && all.length <= shortLine;
    if (isEnough && count >= 2 * most && count > most) {
      best = other;
      most = count;
    }
  }
  return best;
}

function wordAfter(words: readonly Word[], offset: number): number {
  const index = words.findIndex(({ start }) => start >= offset);
  return index === -1 ? words.length : index;
}

/** « Choix de la salle : *le groupe* a décidé … »: where those present are who does something after what it is about, the sentence begins there. */
function pastTopic(
  words: readonly Word[],
  mentions: readonly Mention[],
  hits: readonly Hit[],
  text: string,
  first: number,
  core: number,
): number {
  if (core === -1 || !/:\s*$/.test(text.slice(0, words[core]?.start)) || mentions.some(({ from }) => from < core))
    return first;
  const isOurs = ({ list, from, to }: Hit): boolean =>
    (list === 'ourselves' || list === 'offices') && from >= core && from < core + 2 && to < words.length;
  // « Décision 8.1 : la commune paie », « Tout le monde est d'accord : on garde le local »
  const isSaid = ({ list, from }: Hit): boolean => from < core && saying.has(list);
  return hits.some(isOurs) && !hits.some(isSaid) ? core : first;
}

/** What nothing is about. */
const saying: ReadonlySet<WordList> = new Set(['headsOfDecisions', 'headsOfActions', 'agrees', 'decides']);

const joint = /^\s*(?:,|\+|&|\/|et|en|and|ou|of|or)\s*$/iu;

/** The names at a word and those joined to them. An article or a sign may stand before the first. */
function subjectAt(
  words: readonly Word[],
  mentions: readonly Mention[],
  opening: number,
  text: string,
  book: Phrasebook,
): Mention[] {
  const at = mentions.findIndex(({ from }) => from >= opening);
  const first = mentions[at];
  if (first === undefined || first.from > opening + 1) return [];
  if (first.from === opening + 1 && !book.isArticle(words[opening])) return [];
  return joinedFrom(mentions.slice(at), text);
}

/** Whether words between two names join them. */
export function areJoined(between: string): boolean {
  return joint.test(between);
}

/** The first of some names, and those joined to it by *et*, a comma, a plus. */
export function joinedFrom([first, ...more]: readonly Mention[], text: string): Mention[] {
  const group = first === undefined ? [] : [first];
  for (const next of more) {
    if (!areJoined(text.slice((group.at(-1) as Mention).end, next.start))) break;
    group.push(next);
  }
  return group;
}

/** The word after a name and a bracket that follows it. */
function pastBracket(words: readonly Word[], { to, end }: Mention, text: string): number {
  const bracket = /^\s*\([^()]{0,60}\)/.exec(text.slice(end));
  return bracket === null ? to : wordAfter(words, end + bracket[0].length);
}

/** The office that is joined to names before a word, « Luc *et le trésorier* », `Ann *and the Clerk* to write`; without names (null) that with which a sentence begins. */
function officeAt(
  words: readonly Word[],
  afterNames: number | null,
  opening: number,
  hits: readonly Hit[],
  book: Phrasebook,
): Hit | null {
  if (afterNames !== null && !joint.test(words[afterNames]?.normalized ?? '')) return null;
  const from = afterNames === null ? opening : afterNames + 1;
  const at = book.isArticle(words[from]) ? from + 1 : from;
  return hits.findLast((hit) => hit.list === 'offices' && (hit.from === at || hit.from === from)) ?? null;
}

function pastLittleWords(words: readonly Word[], from: number, book: Phrasebook): number {
  let at = from;
  while (at < from + 3 && book.isLittle(words[at])) at++;
  return at;
}

function coreOf(words: readonly Word[], text: string, opening: number): number {
  const from = words[opening]?.start ?? 0;
  for (const { 0: sign, index } of text.matchAll(separator)) {
    if (index <= from) continue;
    if (index - from > headLimit) return -1;
    const core = wordAfter(words, index + sign.length);
    return core < words.length ? core : -1;
  }
  return -1;
}

/** Those whom a leading line names and nothing else. */
function leadersIn(lead: string, mentions: MentionFinder): readonly Mention[] {
  if (lead === '' || !mentions.any) return [];
  const words = wordsOf(lead);
  const named = mentions.find(words, lead);
  const count = named.reduce((sum, { from, to }) => sum + to - from, 0);
  return count > 0 && words.length - count <= named.length - 1 ? named : [];
}

/** « (Delphine *lui demande*) », `(JS *to ask her*)`: what somebody does is no day and no other name. */
const clauseAfter =
  /^\s(?!(?:et|en|and|ou|of|or|pour|pr|avant|d'ici|le|au|voor|tegen|op|vóór|by|before|for|on)\s)\p{Ll}+\s\p{L}/u;

/** The names in the last bracket, or after the last dash, arrow, comma or colon, where nothing but names and days is there. */
function closingIn(mentions: readonly Mention[], text: string, words: readonly Word[]): Mention[] {
  const last = mentions.at(-1);
  if (last === undefined || last.from === 0) return [];
  const tail = text.slice(last.end);
  if (
    !/^[^\p{L}]*$/u.test(tail) &&
    !(/^[^()]{0,40}[)\]][^\p{L}]*$/u.test(tail) && !clauseAfter.test(tail)) &&
    !/^\s*[,(–-]\s*[^()]{0,30}\)?[.\s]*$/u.test(tail)
  )
    return [];
  const closing: Mention[] = [last];
  for (let at = mentions.length - 2; at >= 0; at--) {
    const one = mentions[at] as Mention;
    if (!areJoined(text.slice(one.end, (closing[0] as Mention).start))) break;
    closing.unshift(one);
  }
  const before = text.slice(0, (closing[0] as Mention).start);
  const led =
    /(?:[([{]\s*(?:@|resp\.?\s*:?|door|par|by|acti(?:on|e)\s*:?|\d[\d/.]*,?)?|[-–—:@/,]|->|=>|→|>|\s(?:door|par|by|via|pour|voor))\s*$/iu.test(
      before,
    );
  return led && words.length > closing.length ? closing : [];
}

/** The days that a sentence names; else those that stand alone in a bracket with names, « (Ruth, 3/6) », and the days of the week. */
function datesIn(
  text: string,
  words: readonly Word[],
  language: Language,
  { dates, meeting, acronyms }: SketchContext,
): FoundDate[] {
  const about = { meeting, language, acronyms };
  const found = dates.findDates(text, about);
  const add = (written: string, start: number): void => {
    const one = dates.readDate(written, about);
    if (one !== null) found.push({ ...one, start, end: start + written.length });
  };
  if (found.length > 0) return found;
  if (/\d/.test(text))
    for (const { 0: inside, index } of text.matchAll(/[^()[\],;]{3,30}(?=[)\],])/g))
      add(inside.trim(), index + inside.length - inside.trimStart().length);
  if (found.length === 0 && dates.mayHoldWeekday(text))
    for (const { start, end } of words)
      if (end - start > 3 && !dates.isRecurring(text, start)) add(text.slice(start, end), start);
  return found;
}

/** By when, on or in: of several days the one that says so, else the last; not one that something is of, « le dégât du 2/2 », or that is said by the way. */
function dueIn(
  dates: readonly FoundDate[],
  hits: readonly Hit[],
  words: readonly Word[],
  text: string,
): FoundDate | null {
  const said = dates.find(isDeadline);
  if (said !== undefined) return followsSpan(text, said.start) ? null : said;
  const isOf = ({ start }: FoundDate): boolean =>
    hits.some(({ list, to }) => list === 'ofDay' && wordAfter(words, start) === to);
  return dates.findLast((one) => (one.preposition !== null || !isOf(one)) && !isAside(text, one.start)) ?? null;
}
