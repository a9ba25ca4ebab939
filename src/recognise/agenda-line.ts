import type { IsoDate } from '../model/iso-date.ts';
import { oncePer } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import { type AgendaPart, partsOfList } from './agenda-parts.ts';
import type { ReadContext } from './context.ts';
import type { Evidence } from './evidence-names.ts';
import { nextMeetingIn } from './next-line.ts';
import { sentenceEnd } from './sentences.ts';
import type { Sketch } from './sketch.ts';
import { lengthNormalizing } from './slices.ts';
import { isUnsettled } from './unsettled.ts';

/** What the label of an agenda says: where it ends, and when the meeting is, if it says so. */
export interface AgendaLabel {
  readonly end: number;
  readonly date: IsoDate | null;
}

/** No label of an agenda is longer. */
const labelLimit = 90;

/**
 * The label that begins a line with the agenda of the meeting to come: « Points pour la prochaine réunion : budget, fête », `Agenda for next meeting:`,
 * « À mettre à l'OJ du 9 juin : budget »; a heading needs no colon.
 */
export function agendaLabelIn(line: string, isHeading: boolean, context: ReadContext): AgendaLabel | null {
  const begins = line.slice(0, labelLimit + 10);
  if (!isHeading && !begins.includes(':')) return null;
  const found = /^[\s*_>•→=-]*(\p{L}[^:\n]{5,90}?)(?:\s?:[*_]{0,3}(?=\s|$)|[*_]{0,3}$)/u.exec(begins);
  if (found === null || !(isHeading || found[0].includes(':'))) return null;
  const label = found[1] as string;
  const { agendaLabels } = context.words;
  const said = ` ${normalize(label).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const first = betweenBlanks(agendaLabels)
    .map((one) => said.indexOf(one))
    .filter((at) => at !== -1);
  // « *Les* points suivants », « *À l'*ordre du jour », « *Points à mettre* à l'ordre du jour »
  if (first.length === 0 || Math.min(...first) > 14) return null;
  if (namesEntries(said, context)) return null;
  const end = found[0].length;
  const [day = monthAtEnd(label, context)] = context.dates.findDates(label, { ...context, awaited: true });
  const isToCome = day?.date != null && day.date > (context.meeting ?? '');
  // `Agenda for June`: of a meeting to come, whatever its day.
  const date = isToCome && day.precision === 'day' ? day.date : null;
  const names =
    context.words.nextWords.some((next) => agendaLabels.some((one) => said.endsWith(` ${next} ${one} `))) ||
    [...label.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)].some(
      ({ index }) => nextMeetingIn(label.slice(index), context)?.start === 0,
    );
  return names || isToCome ? { end, date } : null;
}

/** `Action items for next meeting`: what is done until then, or decided, is no agenda. */
function namesEntries(said: string, { lexicon }: AgendaContext): boolean {
  return said.split(/[ ']/).some((one) => ['action', 'decision'].includes(lexicon.label(one)?.role ?? ''));
}

/** « À l'ordre du jour de *juin* », `Op de agenda van juni`: a month at the end of a label, but that of this meeting. */
function monthAtEnd(label: string, context: ReadContext): ReturnType<ReadContext['dates']['readDate']> {
  const last = /\p{L}{3,}$/u.exec(label)?.[0];
  const month = last === undefined ? null : context.dates.readDate(last, { ...context, awaited: true });
  return month?.date?.slice(0, 7) === context.meeting?.slice(0, 7) ? null : month;
}

const betweenBlanks = oncePer((words: readonly string[]) => words.map((one) => ` ${one.replace("'", ' ')} `));

/** An agenda begins no later in a line. */
const agendaLimit = 1000;

/** An agenda that a line gives after its label: « ODJ : comptes, potager et garderie »; its parts are none where it goes on in a list. */
export interface InlineAgenda {
  /** Where its label begins. */
  readonly start: number;
  readonly parts: readonly AgendaPart[];
}

type AgendaContext = Pick<ReadContext, 'words' | 'lexicon'>;

/** A label of an agenda has no more words. */
const longestLabel = 10;

/**
 * Whether words (normalized) are the label of an agenda: they end with one, « *À prévoir* à l'ordre du jour », or begin with one, and the others say no more,
 * « ODJ *proposé* »; or all are such as only fill, « *dan ook* », « *à voir alors* ».
 */
function isAgendaLabel(said: string, context: AgendaContext): boolean {
  const { agendaLabels, agendaFillers, agendaThen, agendaVerbs, nextWords, meetingNouns, functionWords } =
    context.words;
  if (said.split(' ').length > longestLabel || namesEntries(said, context)) return false;
  if (agendaLabels.some((one) => said === one || said.endsWith(` ${one}`))) return true;
  const label = agendaLabels.find((one) => said.startsWith(`${one} `));
  const left = (label === undefined ? said : said.slice(label.length + 1)).split(' ');
  const own = label === undefined ? [agendaThen, agendaVerbs] : [nextWords, meetingNouns];
  const isFiller = (one: string): boolean =>
    functionWords.has(one) || [agendaFillers, agendaThen, ...own].some((list) => list.includes(one));
  return left.every(isFiller) && (label !== undefined || left.some((one) => own.some((list) => list.includes(one))));
}

/** The agenda in some words; `at`: where they stand in the text. null: they give none. */
export function inlineAgendaIn(text: string, at: number, context: AgendaContext): InlineAgenda | null {
  const { words, lexicon } = context;
  for (const found of text
    .slice(0, agendaLimit)
    .matchAll(
      /(^\s*|[\n.;,(–-]\s*)(?:[→⇒]\s|[=-]>\s)?[*_]{0,3}(\p{L}[\p{L}\p{M}'’ /]{1,60}?)\s?(?:\([^()\n]{0,30}\)\s?)?:(?!\/\/)[*_]{0,3}\s*/gu,
    )) {
    // « Au programme / Op de agenda : »
    const labels = (found[2] as string).split('/').map((one) => normalize(one).replace("'", "' ").trim());
    if (!labels.some((one) => isAgendaLabel(one, context))) continue;
    const start = found.index + (found[1] as string).length;
    const from = found.index + found[0].length;
    // « (OJ : assurance, parking) »
    const stop = text.slice(from).search((found[1] as string).includes('(') ? /[\n)]/ : /\n/);
    const end = stop === -1 ? text.length : from + stop;
    // « ODJ : comptes, potager, garderie. Karim demande d'ajouter la kermesse. »
    const sentence = sentenceEnd(text, from, end, lexicon);
    const isList = /[,;]\s/.test(text.slice(from, sentence));
    // « Points : budget. La réunion suivante aura lieu le 16 septembre. »
    const next = text.slice(sentence, sentenceEnd(text, sentence, end, lexicon));
    const isOver = isList || next.trim().split(/\s+/).length > longestTopicTold;
    return { start, parts: partsOfList(text.slice(0, isOver ? sentence : end), from, at) };
  }
  return agendaSaidIn(text, at, words);
}

/** What leads to a topic: « *de la* fête », `*over* het feest`. */
const beforeTopic = /^(?:de\s(?:la\s|l['’])|du\s|des\s|de\s|d['’]|over\s(?:de\s|het\s)?|about\s(?:the\s)?|the\s)/iu;

/** A word of a sentence; « l'on », "we'll" are two. */
const word = /\p{L}[\p{L}\p{M}-]*/u;

/** More words lead to no topic. */
const mostOfLead = 6;

/**
 * Where the topics of a sentence begin that says what the meeting to come is about: a verb of speaking after us, « then » or the agenda, « *On y parlera*
 * du budget », `*Items to include* the wall`, « *Y seront examinés* … »; or what only fills beside « then » or the agenda, « *Dan zeker* de truitjes »,
 * « *Seront à l'ordre du jour* le budget ». -1: it says no such thing.
 */
function topicsFrom(sentence: string, words: AgendaContext['words']): number {
  const { us, agendaThen, agendaVerbs, agendaFillers, functionWords } = words;
  let [isOurs, isThen, isFilled] = [false, false, false];
  let [at, lead] = [0, 0];
  for (let count = 0; count < mostOfLead; count++) {
    const found = word.exec(sentence.slice(at, at + longestTopics));
    if (found === null) break;
    const [start, end] = [at + found.index, at + found.index + found[0].length];
    const said = normalize(found[0]);
    if (agendaVerbs.includes(said)) return isOurs || isThen || isFilled ? fillersEnd(sentence, end, words) : -1;
    const label = labelLength(sentence.slice(start, start + labelLimit), words);
    const isLead = [us, agendaThen, agendaFillers].some((list) => list.includes(said));
    if (label === 0 && !isLead && !functionWords.has(said)) break;
    // « Nous nous verrons le 16 janvier »
    if (isOurs && us.includes(said)) return -1;
    isOurs ||= us.includes(said);
    isThen ||= label > 0 || agendaThen.includes(said);
    isFilled ||= agendaFillers.includes(said);
    at = label > 0 ? start + label : end;
    if (label > 0 || isLead) lead = at;
  }
  return isThen && isFilled && !isOurs ? lead : -1;
}

/** How long the label of an agenda is that words begin with, as in « *Op de agenda* staan … »; 0: they begin with none. */
function labelLength(text: string, { agendaLabels }: AgendaContext['words']): number {
  const said = normalize(text);
  const label = agendaLabels.find((one) => said.startsWith(`${one} `));
  return label === undefined ? 0 : lengthNormalizing(text, label);
}

/** « On y parlera *notamment* du budget », `talk *about* the wall`: past what only fills. */
function fillersEnd(sentence: string, from: number, words: AgendaContext['words']): number {
  const next = /^[\s'’]+(\p{L}+)/u.exec(sentence.slice(from, from + 40));
  const said = normalize(next?.[1] ?? '');
  const isFiller = words.agendaFillers.includes(said) || words.agendaAfter.includes(said);
  return next !== null && isFiller ? fillersEnd(sentence, from + next[0].length, words) : from;
}

/** The agenda that a sentence gives: « On y parlera du budget et de la fête. », `The budget will be considered then.` */
function agendaSaidIn(text: string, at: number, words: AgendaContext['words']): InlineAgenda | null {
  for (const { 0: before, index } of text.slice(0, agendaLimit).matchAll(/(?:^\s*|\n\s*|[.;,]\s+)(?=\p{L})/gu)) {
    const start = index + before.length;
    const sentence = /^[^\n.;:!?]{0,400}/.exec(text.slice(start))?.[0] ?? '';
    const isLabel = text[start + sentence.length] === ':';
    const from = isLabel ? -1 : topicsFrom(sentence, words);
    const topics = from === -1 ? topicsBefore(sentence, normalize(sentence), words) : { from, to: sentence.length };
    if (topics === null || topics.to - topics.from > longestTopics) continue;
    const parts = partsOfList(text.slice(0, start + topics.to), start + topics.from, at);
    if (parts.length > 0) return { start, parts: parts.map((part) => withoutBefore(part, words)) };
  }
  return null;
}

/** Where a sentence names what is to be spoken of before it says so: « *Le budget* sera à l'ordre du jour », `Ann will put *the budget* on the agenda`. */
function topicsBefore(
  sentence: string,
  normalized: string,
  { agendaEnds, agendaPuts, agendaThen }: AgendaContext['words'],
): { readonly from: number; readonly to: number } | null {
  const end = agendaEnds.find((one) => normalized.endsWith(` ${one}`));
  if (end === undefined || normalized.length !== sentence.length) return null;
  const stop = sentence.length - end.length - 1;
  // « Le budget *y* sera abordé »
  const [then = '', last = ''] = /\s(\p{L}+)$/u.exec(normalized.slice(0, stop)) ?? [];
  const to = agendaThen.includes(last) ? stop - then.length : stop;
  const before = ` ${normalized.slice(0, to)}`;
  const put = agendaPuts.find((one) => before.includes(` ${one} `));
  const from = put === undefined ? 0 : before.indexOf(` ${put} `) + put.length + 1;
  return to - from > longestTopics ? null : { from, to };
}

/** Of topics that stops part, « Points : budget. Fête du parc. », none has more words. */
const longestTopicTold = 6;

/** What is announced in a sentence has no more letters. */
const longestTopics = 120;

/** « *de* wijkwandeling *bespreken* »: without what leads to a topic, and the verb at the end. */
function withoutBefore({ text, place }: AgendaPart, { agendaVerbs }: AgendaContext['words']): AgendaPart {
  const [{ length } = ''] = beforeTopic.exec(text) ?? [];
  const [verb] = /\s\p{L}+$/u.exec(text) ?? [];
  const end =
    verb !== undefined && agendaVerbs.includes(normalize(verb.trim())) ? text.length - verb.length : text.length;
  return { text: text.slice(length, end), place: { start: place.start + length, end: place.start + end } };
}

/** What ends the sentence of a day, or parts it from what it is about. */
const afterDay =
  /(?<=\p{L}{3}(?:\s\p{Lu})?|\d\s?\p{L}?|\))[.!;]\s+(?=\p{L})|\s+[–—-]+>?\s+(?=\p{L})|\s*→\s*(?=\p{L})|(?<=\p{L}{2})\s?:\s+(?=\p{L})|(?<=\d)\s?:\s+(?=\p{Ll}[^?\n]{3,80}\?$)/gu;

/** « à 18h30, *même endroit* »: a place is said after the hour. */
const placeSaid = /\d\p{L}{0,3},\s\p{L}{3}[^\d,]*$/u;

/** The agenda that a line lists after its day, without a label that czs knows: « le 14/1 à 20h. Potager, recette des crêpes ». */
export function agendaAfterDay(text: string, at: number, context: ReadContext): InlineAgenda | null {
  for (const found of text.slice(0, agendaLimit).matchAll(afterDay)) {
    if (!/\d/.test(text.slice(0, found.index))) continue;
    const isApart = found[0].includes('→') && placeSaid.test(text.slice(0, found.index));
    const parts = topicsAt(text, found.index + found[0].length, at, context, isApart);
    if (parts.length > 0) return { start: found.index, parts };
  }
  const colon = afterColon.exec(text.slice(0, agendaLimit));
  if (colon !== null) {
    const parts = topicsAt(text, colon.index + colon[0].length, at, context, true, 1);
    if (parts.length > 0 && parts.every(({ text: part }) => isNoPlace(part, context)))
      return { start: colon.index, parts };
  }
  // « à 9h30, Maison de quartier (traiteur, stands, formation) »
  const bracket = /\s\(([^()\n]{8,400})\)/.exec(text.slice(0, agendaLimit));
  if (bracket === null || !/\d/.test(text.slice(0, bracket.index))) return null;
  const from = bracket.index + bracket[0].indexOf('(') + 1;
  const parts = topicsAt(text.slice(0, from + (bracket[1] as string).length), from, at, context);
  return parts.length > 2 ? { start: bracket.index, parts } : null;
}

/** What an identifier is: `RFC 0052`, `PR-12`. */
const identifier = /^\p{Lu}{2,}[ -]#?\d/u;

/** « 16 avril, 16h : budget, fête »: right after a day or its hour, what begins as no name does, or as what has a number. */
const afterColon = /(?<=\d[^\n:]{0,20})\s?:\s+(?=\p{Ll}{2}|\d+\.\d+\s\p{Ll}|\p{Lu}{2,}[ -]#?\d)/u;

/** Whether a part is about something: it says nothing of where the meeting is, nor of whether it is held. */
function isNoPlace(part: string, { words, lexicon }: ReadContext): boolean {
  const said = normalize(part);
  const isNoun = (word: string): boolean =>
    lexicon.placeNouns.some((noun) => word === noun || (noun.length > 3 && word.endsWith(noun)));
  const holds = (one: string): boolean => ` ${said} `.includes(` ${one} `);
  return (
    !said.split(/[ '-]/).some(isNoun) &&
    !isUnsettled(said, words) &&
    ![...lexicon.calledOff, ...lexicon.movedTo].some(holds) &&
    ![words.placeLeads, lexicon.afterPlace].some((list) => list.some((one) => `${said} `.startsWith(`${one} `)))
  );
}

/** A longer part is a sentence. */
const topicLimit = 6;

/** A longer list is none of topics. */
const listLimit = 400;

/**
 * The topics that a sentence lists, after a label of its own or none: « Dan: moestuin, schoolstraat ». None where one of them may be a place, an hour or
 * what somebody does; `isApart`: they are not a place. `at`: where the text stands in that of the PV.
 */
export function topicsAt(
  text: string,
  from: number,
  at: number,
  { words, lexicon, names }: ReadContext,
  isApart = false,
  least = 2,
): readonly AgendaPart[] {
  const label = /^\s*(?:\p{L}[\p{L}’' ]{1,25}:\s+)?/u.exec(text.slice(from));
  const start = from + (label?.[0].length ?? 0);
  const end = /[.!?](?=\s|$)|\n|$/.exec(text.slice(start, start + 2 * listLimit)) as RegExpExecArray;
  // « 16/10 : débriefing du salon ? »: what is asked is about that, if it is no place.
  const isAsked = end[0] === '?' && /\d\s?:\s+$/.test(text.slice(0, start));
  const until = start + end.index + (isAsked ? 1 : 0);
  if ((end[0] === '?' && !isAsked) || until - start > listLimit || text.slice(start, until).includes(':')) return [];
  const parts = partsOfList(text.slice(0, until), start, at);
  const isPlaceNoun = (part: string): boolean => lexicon.placeNouns.includes(normalize(part).split(' ')[0] as string);
  const isTopic = ({ text: part }: AgendaPart, index: number): boolean =>
    // Blanks stand for entities.
    part.split(/\s+/).length <= topicLimit &&
    !/\d\s?[:/]\s?\d|\d\s?[hu](?![\p{L}])|^\d{4}\s/u.test(part) &&
    // « rue Haute 4 », « flat 4 »
    !(
      /\p{L}\s\d{1,4}\p{L}?$/u.test(part) &&
      !(isApart && identifier.test(part)) &&
      (index === 0 || parts.length < 3 || isPlaceNoun(part))
    ) &&
    !names.isKnown(part) &&
    !names.isKnown(part.split(' ')[0] as string);
  const [lead = ''] = normalize(parts[0]?.text ?? '').split(' ');
  const isPlace = [lexicon.placeNouns, lexicon.afterPlace, words.placeLeads].some((list) => list.includes(lead));
  return parts.length >= (isAsked ? 1 : least) && (isApart || !isPlace) && parts.every(isTopic) ? parts : [];
}

/**
 * The lines of the agenda that a sentence or a list item gives after a meeting that is announced, or that may be. `announced`: one was, just before.
 */
export function announcedAgenda(
  { piece, hits }: Sketch,
  evidence: Evidence,
  announced: boolean,
  context: AgendaContext,
): readonly AgendaPart[] {
  const { text, block } = piece;
  if (!announced && !evidence.has('under/next-meeting') && !evidence.has('next-meeting')) return [];
  const said = inlineAgendaIn(text, piece.place.start, context);
  if (said !== null) return said.parts;
  // « [Agenda](…) » says where it is.
  const isElsewhere = hits.some(({ list }) => list === 'headsOfAgenda');
  const isItem =
    block.kind === 'item' && announced && !isElsewhere && !evidence.has('due') && !evidence.has('known-name/first');
  const isUnder = evidence.has('under/agenda') || evidence.has('under/next-meeting');
  return isItem && isUnder ? [{ text: text.trim(), place: piece.place }] : [];
}
