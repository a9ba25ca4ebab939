import { type Block, linesPlace } from '../markdown/block.ts';
import { plainText } from '../markdown/inline.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, NextLine, NextMeeting } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import { agendaLabelIn, type InlineAgenda, inlineAgendaIn, topicsAt } from '../recognise/agenda-line.ts';
import { type AgendaPart, partsOfList } from '../recognise/agenda-parts.ts';
import type { ReadContext } from '../recognise/context.ts';
import { hoursIn } from '../recognise/hours.ts';
import { nextMeetingIn } from '../recognise/next-line.ts';
import { isUnended } from '../recognise/sentences.ts';
import { intern, normalize, squeeze, withoutEnd } from '../text/normalize.ts';
import { type Announced, announcedIn, daysOf, hereAfter, type OpenMeeting } from './announced-days.ts';
import { Extents } from './extents.ts';
import { numberLength, readHeading, readInternalLine, readTitleBracket, splitNumber } from './heading.ts';
import type { Section } from './outline.ts';

/** A meeting of the last dated block: the list after it, up to `end`, is its agenda. `list`: that of the block, where it is an item; else 0. */
interface Current {
  readonly meeting: OpenMeeting;
  readonly list: number;
  readonly end: number;
}

/**
 * Reads the meetings announced in a `next-meetings` item: each top-level list item, paragraph or sub-heading with a date, and the
 * list under it as its agenda. Days that are none, and what cannot be read for sure, are added to `problems`.
 */
export function readNextMeetings(
  text: string,
  blocks: readonly Block[],
  { from, to, internal, place }: Section,
  context: ReadContext,
  entries: readonly Entry[],
  problems: Problem[],
): NextMeeting[] {
  const meetings: OpenMeeting[] = [];
  const heading = place && {
    start: place.start + numberLength(text.slice(place.start, place.end), context.lexicon),
    end: place.end,
  };
  const isInternal = internalIn(entries, internal);
  let { here } = context;
  const announce = (place: Place): OpenMeeting | null => {
    const said = announcedIn(text, place, isInternal(place.start), context, here);
    for (const one of said.meetings) here = hereAfter(one, here);
    // One by one: a hundred thousand dates are more than a call takes.
    for (const one of said.problems) problems.push(one);
    for (const one of said.meetings) meetings.push(one);
    return withAgenda(said);
  };
  const underHeading = (place: Place): Current | null => {
    const meeting = announce(place);
    return meeting === null ? null : { meeting, list: 0, end: Number.MAX_SAFE_INTEGER };
  };
  const inHeading = heading === null ? null : afterName(text, heading, context);
  // « ## Prochaine réunion : le 23 avril » is one, too.
  let current = inHeading === null ? null : underHeading(inHeading);
  const ofAgenda = (date: IsoDate | null, place: Place, end: number): Current => {
    const meeting = meetingOfAgenda(date, isInternal(place.start), place);
    meetings.push(meeting);
    return { meeting, list: 0, end };
  };
  const label =
    heading === null || current !== null ? null : agendaLabelIn(text.slice(heading.start, heading.end), true, context);
  if (heading !== null && label !== null) current = ofAgenda(label.date, heading, Number.MAX_SAFE_INTEGER);
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    const { kind, depth } = block;
    if (kind === 'heading') current = underHeading(linesPlace(block));
    const holdsEntries =
      kind === 'table' && entries.some(({ place }) => place.start >= block.start && place.end <= block.end);
    if (kind === 'table' && !holdsEntries) findInTable(text, block, context, problems);
    if (kind !== 'item' && kind !== 'paragraph') continue;
    const isItem = kind === 'item';
    const place = linesPlace(block);
    if (place.start >= place.end) continue;
    if (isItem && current !== null && block.start < current.end && depth > (current.list === 0 ? 0 : 1)) {
      addAgendaLine(text, block, current.meeting, entries, context, isInternal);
      continue;
    }
    if (depth > (isItem ? 1 : 0)) continue;
    const words = text.slice(place.start, place.end);
    if (isNote(text, place, words)) continue;
    // « Points pour la prochaine réunion : a, b, c »
    const ofNext = isItem ? null : agendaLabelIn(words, false, context);
    if (ofNext !== null) {
      current = ofAgenda(ofNext.date, place, endOfList(blocks, at + 1, to));
      addParts(current.meeting, partsOfList(words, ofNext.end, place.start));
      continue;
    }
    // « ODJ : a, b, c » under the day it is for.
    const inline = current === null ? null : inlineAgendaIn(words, place.start, context);
    if (current !== null && inline !== null && inline.start === 0 && inline.parts.length > 0) {
      addParts(current.meeting, inline.parts);
      continue;
    }
    let meeting: OpenMeeting | null = null;
    for (const line of isItem ? [place] : meetingLines(text, block, context)) meeting = announce(line) ?? meeting;
    const own = meeting !== null || current !== null || isItem ? null : inlineAgendaIn(words, place.start, context);
    if (own !== null) {
      // « Date à fixer. Ordre du jour : budget, fête »
      current = ofAgenda(null, place, endOfList(blocks, at + 1, to));
      addParts(current.meeting, own.parts);
      continue;
    }
    if (meeting !== null) {
      const opens = !isItem && opensAgenda(text, blocks, at, to, context, entries);
      current = { meeting, list: isItem ? block.list : 0, end: opens ? endOfList(blocks, at + 1, to) : block.end };
    } else if (!isItem) {
      // « Ordre du jour : » between a meeting and its list.
      current &&=
        endsInColon.test(words) && block.start < current.end + 400
          ? { ...current, list: 0, end: endOfList(blocks, at + 1, to) }
          : null;
    }
  }
  return merge(meetings);
}

/** « (1) Décidé le 13 novembre. » at the end of minutes is a note to the words above after which its mark stands, and announces nothing. */
function isNote(text: string, { start }: Place, words: string): boolean {
  const mark = /^\(\d{1,3}\)(?= )/.exec(words)?.[0];
  if (mark === undefined) return false;
  const at = text.lastIndexOf(mark, start - 1);
  return at > 0 && /[^\s>*-][ \u00a0]?$/.test(text.slice(0, at).slice(-2));
}

/**
 * The lines of a paragraph that announce each a meeting of its own: a day begins it, after a label or none, and the line before it has one, too. Others go
 * on with the line before them, but « Fin 11h55 », which is said of this meeting.
 */
function meetingLines(text: string, block: Block, context: ReadContext): Place[] {
  const whole = linesPlace(block);
  const all = placesOf(block.lines);
  if (all.length < 2 || all.length > mostLines) return [whole];
  const out: Place[] = [];
  let isOver = false;
  let hasDay = false;
  for (const line of all) {
    const words = text.slice(line.start, line.end);
    const [day] = context.dates.mayHoldDate(words) ? context.dates.findDates(words, { ...context, awaited: true }) : [];
    if (day === undefined && hoursIn(words, context.words, context.dates).end !== null) {
      isOver = true;
      continue;
    }
    const last = out.at(-1);
    const before = last === undefined ? '' : text.slice(last.start, last.end);
    const begins = day !== undefined && beginsMeeting(words.slice(0, day.start), before, context);
    const isNew = last === undefined || isOver || (begins && hasDay && !isUnended(before, context.words.functionWords));
    if (isNew) {
      out.push(line);
      hasDay = false;
    } else out[out.length - 1] = { start: last.start, end: line.end };
    hasDay ||= day !== undefined;
    isOver = false;
  }
  return out;
}

/** What leads to the day of a meeting of its own: nothing, a label, or, after a sentence, another meeting: « La réunion de juin aura lieu le … ». */
function beginsMeeting(lead: string, before: string, { words: { meetingNouns } }: ReadContext): boolean {
  if (/^[\s*_>•–-]*(?:\p{L}[^:\n]{1,60}:[\s*_]*)?$/u.test(lead)) return true;
  const said = normalize(lead).split(/[ ']/);
  return /[.!?][)\]»”"*_\s]{0,4}$/.test(before) && said.some((word) => meetingNouns.includes(word));
}

/** No paragraph has more lines that are meetings. */
const mostLines = 60;

/**
 * The meetings that a line outside a section of them announces, after the words that name it, each with the agenda that stands beside or under it:
 * « Prochaine AG : jeudi 13 mars, 18h30, au réfectoire. ODJ : comptes, toiture ».
 */
export function readAnnouncement(
  text: string,
  blocks: readonly Block[],
  { block: at, start, from, end, internal, agenda }: Announcement,
  context: ReadContext,
  entries: readonly Entry[],
  problems: Problem[],
): readonly NextMeeting[] {
  const block = blocks[at] as Block;
  const isInternal = internalIn(entries, internal);
  const addList = (meeting: OpenMeeting, list: number): void => {
    const last = endOfList(blocks, list, blocks.length);
    for (let next = list; next < blocks.length && (blocks[next] as Block).start < last; next++)
      if ((blocks[next] as Block).kind === 'item')
        addAgendaLine(text, blocks[next] as Block, meeting, entries, context, isInternal);
  };
  if (agenda !== null) {
    const meeting = meetingOfAgenda(agenda.date, isInternal(from), { start, end });
    addParts(meeting, agenda.parts);
    if (meeting.agenda.length === 0) addList(meeting, at + 1);
    return meeting.agenda.length === 0 ? [] : [meeting];
  }
  const said = announcedIn(text, { start: from, end }, isInternal(from), context);
  for (const one of said.problems) if (one.code !== 'next-date-invalid/none') problems.push(one);
  const meeting = withAgenda(said);
  if (meeting === null) return [];
  const { meetings } = said;
  for (const one of meetings) one.place = { start, end };
  if (meeting.agenda.length > 0) return meetings;
  const rest = inlineAgendaIn(text.slice(end, block.end), end, context) ?? topicsAfter(text, end, block.end, context);
  const next = blocks[at + 1];
  const isOver = next?.kind === 'paragraph' && block.kind === 'paragraph' && block.end === (block.lines.at(-1) ?? 0);
  const own = isOver && rest === null ? inlineAgendaIn(text.slice(next.start, next.end), next.start, context) : rest;
  if (own !== null) addParts(meeting, own.parts);
  const list = own === rest || own === null ? at + 1 : at + 2;
  const first = blocks[list];
  const isLast = own === null && block.kind === 'paragraph' && end >= text.slice(0, block.end).trimEnd().length;
  const opens =
    own === null
      ? /:[\s*_]*$/.test(text.slice(start, block.end)) || (isLast && listsTopics(text, blocks, list, context))
      : own.parts.length === 0;
  if (meeting.agenda.length > 0 || !opens || first?.kind !== 'item') return meetings;
  addList(meeting, list);
  return meetings;
}

/** Whether all of a list under the line of a meeting are topics: some words each, no day, and nobody who would do something. */
function listsTopics(document: string, blocks: readonly Block[], at: number, context: ReadContext): boolean {
  const last = endOfList(blocks, at, blocks.length);
  for (let next = at; next < blocks.length && (blocks[next] as Block).start < last; next++) {
    const item = linesPlace(blocks[next] as Block);
    // « fête (Lotte) » says who brings a topic.
    const words = plainText(document.slice(item.start, item.end))
      .replace(/\s*\([^()]*\)$/, '')
      .split(' ');
    const isTopic =
      words.length <= mostWords && words.every((word) => !context.names.isKnown(word.replace(/[:,]$/, '')));
    const text = words.join(' ');
    // « budget 2026 »: a year is no day.
    const hasDay =
      isTopic &&
      context.dates.mayHoldDate(text) &&
      context.dates.findDates(text, context).some(({ precision }) => precision !== 'year');
    if (!isTopic || hasDay) return false;
  }
  return last > 0;
}

/** A topic has so many words. */
const mostWords = 8;

/** What the rest of a line lists, after the sentence that announces a meeting. */
function topicsAfter(text: string, from: number, to: number, context: ReadContext): InlineAgenda | null {
  const stop = text.indexOf('\n', from);
  const parts = topicsAt(text.slice(from, stop === -1 || stop > to ? to : stop), 0, from, context);
  return parts.length === 0 ? null : { start: from, parts };
}

/** A line that names the meeting to come, outside a section of them. */
export interface Announcement {
  /** Index of its block. */
  readonly block: number;
  /** Where its sentence begins, and where what follows the name does. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly internal: boolean;
  /** « Points pour la prochaine réunion : … »: an agenda alone, and the day that its label has. */
  readonly agenda: { readonly date: IsoDate | null; readonly parts: readonly AgendaPart[] } | null;
}

/** A meeting of which the agenda alone is told. */
function meetingOfAgenda(date: IsoDate | null, internal: boolean, place: Place): OpenMeeting {
  const nothing = { title: null, start: null, end: null, meetingPlace: null, movedTo: null, cancelled: false };
  return { ...nothing, date, internal, place, agenda: [] };
}

/** An agenda without a day is that of the meeting that the PV announces, where it does. */
export function withTheirAgenda(meetings: readonly NextMeeting[]): NextMeeting[] {
  const [first] = meetings.filter(({ date, title, cancelled }) => date !== null && title === null && !cancelled);
  if (first === undefined) return [...meetings];
  const undated = meetings.filter(({ date }) => date === null);
  const more = undated.flatMap(({ agenda }) => agenda);
  return meetings.filter(({ date }) => date !== null).map((one) => (one === first ? withMore(first, more) : one));
}

/** A meeting with more lines on its agenda. */
export function withMore(meeting: NextMeeting, agenda: readonly NextLine[]): NextMeeting {
  return { ...meeting, agenda: [...meeting.agenda, ...agenda] };
}

/** Whether what stands at an offset is internal, by its heading or by an entry; asked in the order of the file. */
function internalIn(entries: readonly Entry[], isWhole: boolean): (offset: number) => boolean {
  if (isWhole) return () => true;
  const extents = new Extents(entries.filter(({ internal }) => internal));
  return (offset) => extents.hold(offset);
}

/** A day in a table announces nothing: it is told, row by row. */
function findInTable(text: string, block: Block, context: ReadContext, problems: Problem[]): void {
  for (const { start, end } of placesOf(block.lines)) {
    const found = context.dates.findDates(text.slice(start, end), context).find((date) => daysOf(date).length > 0);
    if (found === undefined) continue;
    const place = { start: start + found.start, end: start + found.end };
    problems.push(problem('next-date-invalid/none', place, { text: found.words }));
  }
}

const endsInColon = /:[*_]{0,3}$/;

/**
 * Whether the list after a paragraph that announces a meeting is its agenda: a colon says it, or no item of it is an entry or has a day to come, but that of
 * minutes to be approved.
 */
function opensAgenda(
  text: string,
  blocks: readonly Block[],
  at: number,
  to: number,
  context: ReadContext,
  entries: readonly Entry[],
): boolean {
  const first = blocks[at + 1];
  if (first?.kind !== 'item') return false;
  const { start, end } = linesPlace(blocks[at] as Block);
  if (endsInColon.test(text.slice(start, end))) return true;
  const isToCome = (day: IsoDate): boolean => context.meeting === null || day > context.meeting;
  const last = endOfList(blocks, at + 1, to);
  const isEntry = ({ role, extent }: Entry): boolean =>
    // What is to be decided is a topic.
    role !== 'pending' && role !== 'proposal' && extent.start >= first.start && extent.start < last;
  if (entries.some(isEntry)) return false;
  for (let next = at + 1; next < to && (blocks[next] as Block).start < last; next++) {
    const item = linesPlace(blocks[next] as Block);
    const words = text.slice(item.start, item.end);
    if (
      context.dates.mayHoldDate(words) &&
      readHeading(plainText(words), context).role !== 'approval' &&
      context.dates.findDates(words, context).some((date) => daysOf(date).some(isToCome))
    )
      return false;
  }
  return true;
}

/** Where what a heading says after the name of the meeting to come stands; null where that is nothing. */
function afterName(text: string, { start, end }: Place, context: ReadContext): Place | null {
  const name = nextMeetingIn(text.slice(start, end), context);
  return name === null || !/\d/.test(text.slice(start + name.end, end)) ? null : { start: start + name.end, end };
}

function endOfList(blocks: readonly Block[], at: number, to: number): number {
  const first = blocks[at];
  if (first?.kind !== 'item') return 0;
  let end = first.end;
  for (let i = at; i < to; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'item' && block.list === first.list) end = block.end;
    else if (block.start >= end) break;
  }
  return end;
}

/** The last meeting of a line, with the agenda that the line gives it. */
function withAgenda({ meetings, agenda }: Announced): OpenMeeting | null {
  const last = meetings.at(-1);
  if (last === undefined) return null;
  addParts(last, agenda);
  return last;
}

function addParts(meeting: OpenMeeting, parts: readonly AgendaPart[]): void {
  for (const { text, place } of parts) {
    const line = intern(withoutEnd(squeeze(text), '.'));
    meeting.agenda.push({
      text: line,
      title: line,
      internal: meeting.internal,
      purpose: null,
      minutes: null,
      place,
      entry: null,
    });
  }
}

function addAgendaLine(
  text: string,
  block: Block,
  meeting: OpenMeeting,
  entries: readonly Entry[],
  context: ReadContext,
  isInternal: (offset: number) => boolean,
): void {
  const whole = linesPlace(block);
  const at = entries.findIndex((one) => one.extent.start >= block.start && one.extent.start <= whole.end);
  // Deeper lists belong to the line above them.
  const last = meeting.agenda[meeting.agenda.length - 1];
  if (last && block.start < last.place.end) return;
  for (const { place, entry } of linesOf(text, whole, entries[at]?.extent.start ?? whole.start, at)) {
    const found = entry === -1 ? null : (entries[entry] as Entry);
    const written = text.slice(place.start, place.end);
    const ending = readInternalLine(written, context.lexicon);
    const raw = ending === null ? written : written.slice(0, ending.end);
    const words = found ? found.text : plainText(raw.slice(splitNumber(raw, context.lexicon).length));
    // « ; » and « . » end a line of a list; « … » is its own.
    const line = intern(words.replace(/(?:[\s\u00a0\u202f]*;|(?<!\.)\.)$/, ''));
    // What an internal qualifier stands beside was cut off with it.
    const said = ending === null && found === null ? readTitleBracket(line, context.lexicon) : null;
    meeting.agenda.push({
      text: line,
      title: said === null ? line : intern(line.slice(0, said.end)),
      internal: meeting.internal || ending !== null || found?.internal === true || isInternal(place.start),
      purpose: (ending ?? said)?.purpose ?? null,
      minutes: (ending ?? said)?.minutes ?? null,
      place: {
        start: place.start === whole.start ? block.start : place.start,
        end: place.end === whole.end ? block.end : place.end,
      },
      entry: found ? entry : null,
    });
  }
}

/** The lines of an item of an agenda: « - élection », and « Point reporté : stages », an entry right below it, without a mark of its own. */
function linesOf(
  text: string,
  whole: Place,
  begins: number,
  entry: number,
): readonly { readonly place: Place; readonly entry: number }[] {
  const own = text.slice(whole.start, begins).trimEnd();
  const isBelow = own !== '' && text.slice(whole.start + own.length, begins).includes('\n');
  if (!isBelow) return [{ place: whole, entry }];
  return [
    { place: { start: whole.start, end: whole.start + own.length }, entry: -1 },
    { place: { start: begins, end: whole.end }, entry },
  ];
}

/** One meeting of one PV is announced once: what a second line adds (its agenda) goes to the first. Two hours of a day are two meetings. */
function merge(meetings: readonly OpenMeeting[]): NextMeeting[] {
  const merged = new Map<string, OpenMeeting>();
  for (const meeting of meetings) {
    const day = `${meeting.date} ${normalize(meeting.title ?? '')}`;
    const first = merged.get(day);
    const key = first?.start && meeting.start && first.start !== meeting.start ? `${day} ${meeting.start}` : day;
    const known = merged.get(key);
    if (!known) {
      merged.set(key, meeting);
      continue;
    }
    known.start ??= meeting.start;
    known.end ??= meeting.end;
    known.meetingPlace ??= meeting.meetingPlace;
    known.movedTo ??= meeting.movedTo;
    known.cancelled ||= meeting.cancelled;
    known.internal ||= meeting.internal;
    for (const line of meeting.agenda) known.agenda.push(line);
  }
  return [...merged.values()];
}
