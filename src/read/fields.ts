import type { HeadWord, PresenceWord } from '../language/import.ts';
import type { Block } from '../markdown/block.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Attendee, Presence, WrittenPerson } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import { isHandle } from '../names/handle.ts';
import { type PeopleContext, timesIn } from '../recognise/attendees.ts';
import { type FieldLabel, fieldsOf, hasOtherLabel, labelOf } from '../recognise/field-line.ts';
import { readFieldValue } from '../recognise/field-value.ts';
import { type HeadContext, readHeadLine } from '../recognise/head-line.ts';
import { hoursIn, mayTellHours, opensMeeting } from '../recognise/hours.ts';
import { holderIn, splitAttendees } from '../recognise/listed-people.ts';
import { hasMoveLabel, isAboutMove } from '../recognise/moves.ts';
import { peopleInTable } from '../recognise/people-table.ts';
import { presenceOf, saysBeside } from '../recognise/presence.ts';
import { officesOf } from '../recognise/roles.ts';
import { rowsOf } from '../recognise/tables.ts';
import { attendanceTold, lineSentences } from '../recognise/told-attendance.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { givesOffice, isListed, lineLimit, nameWriter, personIn, readOffice } from './head-officers.ts';
import {
  addLate,
  addNames,
  addTold,
  duringMeeting,
  holdsAName,
  holdsNames,
  isOfLate,
  listOf,
  type OpenPeople,
  otherLabel,
  readSentences,
  saysEverybody,
  withAway,
} from './head-people.ts';
import { addFromList, groupLed, type LinesOfLists, linesOfLists } from './people-lines.ts';

/** What lines of the body say that is a key of the front matter: « Présents : … », « Secrétaire : Théo », « Fin 12h15 ». */
export interface Fields {
  readonly people: readonly Attendee[];
  readonly chair: WrittenPerson | null;
  readonly secretary: WrittenPerson | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  readonly date: IsoDate | null;
  /** Where they stand. */
  readonly places: readonly Place[];
  /** Where a list of those present says « tout le monde sauf … » and no names. */
  readonly everybody: Place | null;
}

type Open = { -readonly [K in keyof Fields]: Fields[K] } & OpenPeople & {
    /** The people so far stand in lists after labels that are not known. */
    grouped: boolean;
    /** « 16 h – 17 h » in the head: of no account where a line says when the meeting closed. */
    planned: IsoTime | null;
  };

/** In the first blocks of a PV, any line may tell when and where. */
const headBlocks = 4;

/** So many blocks at the end of a PV may say when it closed and who wrote it. */
const footBlocks = 4;

/**
 * Reads the fields of a PV's body: before its first item, under a heading of presence, and at its foot. Lists of people go on in the list, the lines or
 * the cells after their label. `told`: who presided and wrote, where the front matter says it (nobody else is looked for), and whom it knows.
 */
export function readFields(
  text: string,
  blocks: readonly Block[],
  told: Pick<Fields, 'chair' | 'secretary'> & Pick<OpenPeople, 'isKnown'>,
  context: HeadContext,
): Fields {
  const open: Open = {
    people: [],
    chair: told.chair,
    secretary: told.secretary,
    start: null,
    end: null,
    place: null,
    date: null,
    places: [],
    everybody: null,
    grouped: false,
    planned: null,
    isKnown: told.isKnown,
    hasFirstNames: false,
    hasSmallNames: false,
    myself: null,
    writer: null,
  };
  /** The first item: the head is before it. */
  let until = blocks.length;
  let list: OpenList | null = null;
  // Most PVs have no list of people in their text.
  let lists: LinesOfLists | null = null;
  let inHeading = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const presence = block.depth === 1 ? null : presenceOfHeading(text, block.lines, context);
      const opens =
        presence === null && at < until && opensMeeting(text.slice(block.lines[0], block.lines[1]), context.words);
      if (presence === null && block.depth > 1 && !opens) until = Math.min(until, at);
      for (const line of at < until ? placesOf(block.lines).slice(0, 1) : []) {
        readHead(text.slice(line.start, line.end), true, open, context);
        if (!opens) continue;
        readHour(text, line, open, context, true);
        readOffice(text, line, open, context, { isHead: true, isItem: false });
      }
      inHeading = presence !== null;
      list = presence === null ? null : { presence: listOf[presence], isClosed: false };
      continue;
    }
    const isFoot = at >= blocks.length - footBlocks;
    let isHead = at < until;
    // « 1. Approbation du PV » under the names is the first item of minutes without headings.
    if (isHead && block.kind === 'item' && block.ordered && block.depth === 1 && (list === null || list.isClosed)) {
      until = at;
      isHead = false;
      list = null;
    }
    if (!isHead && !inHeading && !isFoot) continue;
    if (block.kind === 'table' && (isHead || inHeading))
      readTableRows(text, block, inHeading ? (list?.presence ?? null) : null, open, context);
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const isItem = block.kind === 'item';
    const isBox = isItem && block.box !== null;
    const own = isHead || inHeading;
    const isUnder = list !== null && !isItem;
    for (const [i, line] of placesOf(block.lines).entries()) {
      const view = viewOf(text, line.start, line.end);
      // « **Arrivée (10h05) :** M. Petit arrive » says when somebody of the list came.
      if (!isItem && /^[^:(]*\(/.test(view.text) && hasMoveLabel(view.text, context)) continue;
      const said = fieldsOf(view, context).filter(
        ({ label, from, to }) => own || mayEnd(label, view.text.slice(from, to)),
      );
      const [first] = said;
      if (first !== undefined) {
        // « Excusés⏎Anne Petit (congé). Absent : néant. »: the list of the heading goes on up to the label.
        const names = { ...view, text: view.text.slice(0, first.start) };
        if (list?.isClosed === false && !isItem && holdsAName(names.text, context.words))
          addNames(names, 0, list.presence, open, context);
        list = null;
        for (const { label, from, to } of said)
          list = take(label, { ...view, text: view.text.slice(0, to) }, from, line, open, context);
        // « Début 19h35. Animation : Nadia. »
        if (own && !isItem) {
          readHour(text, line, open, context, isHead);
          // « Présents : Nadia, Luc. Nadia anime, Luc prend note. »
          readOffice(text, line, open, context, { isHead, isItem });
        }
        const isHeadLine = said.every(({ label }) => label.kind === 'field');
        // `Clerk: Ann Hill. Bob Ray attended for item 4.`
        if (isHeadLine && own && !isItem) addTold(view, open, context);
        // « Jitsi, 16:00–17:05. Excusés : … »
        const until = isHeadLine ? view.text.length : first.start;
        if (isHead && !isItem && at < headBlocks && until > 0)
          readHead(view.text.slice(0, until), at === 0 && i === 0, open, context);
        continue;
      }
      // « - Marc Leroy⏎Excusés⏎- Julie Petit »: Markdown has the label in the item before it.
      const alone = own && (!isItem || i > 0) ? presenceOf(view.text, context.words) : null;
      if (alone !== null) {
        open.places.push(line);
        list = { presence: listOf[presenceUnder(view.text, alone, open, context)], isClosed: false };
        continue;
      }
      const group = isItem || !own ? null : groupLed(text, view.text, blocks[at + 1], list !== null, context);
      if (group !== null) {
        open.places.push(line);
        list = { presence: list?.presence ?? 'present', isClosed: false, group };
        continue;
      }
      // « Apologies⏎Apologies were received from Sue Long. »
      const isOpen = inHeading || list?.isClosed === false;
      if (isOpen && !isItem && isToldIn(view.text, context) && addTold(view, open, context).length > 0) {
        open.places.push(line);
        continue;
      }
      const bare = own && (!isItem || i === 0) ? bareLabel(view, open, context) : null;
      if (bare !== null) {
        const opened = take(bare.label, view, bare.from, line, open, context);
        // The next item is one of its own.
        list = isItem ? null : opened;
        continue;
      }
      // Under names on the line of their own label, « Pour le syndic : Mme Hanot » and « On commence à 20h » begin something else.
      if (
        list?.isClosed === true &&
        !isItem &&
        (hasOtherLabel(view) ||
          saysHour(view.text, context) ||
          givesOffice(view.text, open, context) ||
          !goesOnIn(view.text, list, context))
      )
        list = null;
      const guessed = isHead && !isItem && list === null ? unlabelledLine(view, open, context) : null;
      if (guessed !== null) {
        list = guessed;
        continue;
      }
      if (isHead && !isItem && list === null && at < headBlocks) {
        if (!isAboutMove(view.text, context)) readHead(view.text, at === 0 && i === 0, open, context);
        list = readTold(view, line, open, context);
        if (list !== null) continue;
      }
      if ((!isItem || (isHead && list === null)) && readHour(text, line, open, context, isHead)) list = null;
      else if (list !== null && (isItem || isUnder || i > 0) && !isMoveLabelled(view.text, context)) {
        lists ??= linesOfLists(text, blocks);
        const { presence, group = null } = list;
        addFromList(text, line, block, { lists, presence, isListed: isItem || inHeading, group }, open, context);
      }
      if (!isBox && (list === null || isItem)) readOffice(text, line, open, context, { isHead, isItem });
    }
    if (!isItem && !inHeading && (list?.isClosed === true || !goesOn(text, block, blocks[at + 1], context)))
      list = null;
  }
  nameWriter(text, blocks, open, context);
  const people = open.grouped ? withAway(open.people) : open.people;
  return { ...open, end: open.end ?? open.planned, people: people.map((one) => duringMeeting(one, open.start)) };
}

/**
 * Whether the list of a label goes on in the next block: in items, in lines of names under a label on a line of its own, or in those for whom others came,
 * « Pour Actiris : Paul Roche ».
 */
function goesOn(text: string, { lines }: Block, next: Block | undefined, { words }: PeopleContext): boolean {
  const [first = ''] = next === undefined ? [] : text.slice(next.lines[0], next.lines[1]).split(' ', 1);
  if (next?.kind === 'paragraph' && words.onBehalf.has(normalize(first))) return true;
  if (next?.kind !== 'paragraph' || lines.length > 2) return next?.kind === 'item';
  if (presenceOf(text.slice(lines[0], lines[1]), words) === null) return false;
  return placesOf(next.lines).every(({ start, end }) => holdsAName(text.slice(start, end), words));
}

/** « **Départ (20h10) :** Luc Petit » amid a list is no name. */
function isMoveLabelled(line: string, context: HeadContext): boolean {
  return /^[\s*_]{0,8}[\p{L} ]{3,40}(?:\([^()]{1,40}\))?\s?:/u.test(line) && isAboutMove(line, context);
}

/** Whether a line under a label of presence is no list: sentences, which speak of no other day, as « Excuses reçues d'Ann, Bob et Eve » does. */
function isToldIn(line: string, context: HeadContext): boolean {
  const { dates, language, words } = context;
  const [first = ''] = line.split(' ', 1);
  const isTold = presenceOf(first, words) !== null && attendanceTold(line, context).length > 0;
  const isSentence = isTold || !holdsAName(line, words);
  return isSentence && dates.findDates(line, { meeting: null, language }).length === 0;
}

/** Whether a line goes on with the list of the line before; after its full stop, with nothing but names. */
function goesOnIn(line: string, { isEnded }: OpenList, context: PeopleContext): boolean {
  const parts = isEnded ? line.split(/[,;]/).filter((part) => part.trim() !== '') : [line];
  const [first] = lineSentences(line, context);
  const isTold = first !== undefined && attendanceTold(first.sentence, context).length > 0;
  return !isTold && parts.every((part) => holdsAName(part, context.words));
}

/** « PV Aurore », « excusé Luc », « exc. Luc »: a label without its colon, and nothing but names after it; under a list of people, as a heading has such words, too. */
function bareLabel(view: View, open: Open, context: PeopleContext): { label: FieldLabel; from: number } | null {
  const isFirst = open.people.length === 0;
  // « Apologies from Helen »: the longest label.
  for (const blank of [...view.text.slice(0, 60).matchAll(/\s+(?<=\p{L}\.?\s{1,9})(?=\p{L})/gu)].reverse()) {
    const before = view.text.slice(0, blank.index).replace(/^[\s•·*–-]+/, '');
    const label = /^[\p{L}'’ ]+\.?$/u.test(before) ? labelOf(before, context) : null;
    if (label === null) continue;
    const from = blank.index + blank[0].length;
    const names = view.text.slice(from).trim();
    // « aanwezig Fatima, Dries, Els » may be the first line.
    const isList = label.kind === 'people' && !names.includes(':') && beginWithNames(names, context.words);
    if (isList && (!isFirst || names.split(',').length > 2)) return { label, from };
    if (label.kind === 'field' && !isFirst && /^(?:chair|secretary)$/.test(label.field) && isListed(names, open.people))
      return { label, from };
  }
  return null;
}

/** Whether each part of a list begins with a name, whatever is said of who that is: « Helen + Mme Petit ; Colin en congé ». */
function beginWithNames(list: string, words: PeopleContext['words']): boolean {
  return splitAttendees(list.slice(0, 900), 0, words).every(({ text }) => {
    const [, name = '', more = ''] = /^(.*?)(?:\s(\p{Ll}.*))?$/su.exec(text) ?? [];
    return (
      holdsNames(name, words) &&
      (more === '' || (/\p{Lu}/u.test(text) && more.split(' ').length <= 5) || holdsNames(text, words))
    );
  });
}

/**
 * A list of people after a label of somebody's own: « Zijn er: Hilde (voorzitter), Greet (verslag), Wout ». It is one where all of its parts are names, three
 * or more, and an office, an hour, several full names or their number (« On était quatre : … ») say whose, or full names in each of several groups; a
 * label that denies says who is not there.
 */
function unlabelledList(label: string, view: View, from: number, open: Open, context: PeopleContext): OpenList | null {
  const { words } = context;
  if (view.text.length > 900) return null;
  const parts = splitAttendees(view.text.slice(from), 0, words).map(({ text }) => text);
  if (!parts.every((part) => holdsNames(part, words) || holderIn(part, words) !== null)) return null;
  const said = wordsOfLabel(label);
  const denies = said.some((word) => words.not.has(word));
  const hasSign = parts.some((part) => {
    const bracket = /\(([^()]{1,60})\)/.exec(part)?.[1] ?? '';
    return officesOf(bracket, words).length > 0 || timesIn(bracket, context.dates) !== null;
  });
  const isCounted = said.some((word) => (words.numbers.get(word) ?? Number(word)) === parts.length);
  const full = parts.filter((part) => /^\p{Lu}[\p{L}.]+\s+(?:\S+\s+){0,2}\p{Lu}/u.test(part)).length;
  const isFirst = open.people.length === 0;
  // « Enseignants : M. Karim Saïdi, Mme Nora Klein »: one group after the other, in full names.
  const isGroup = full === parts.length && (open.grouped || (isFirst && (hasSign || full > 2)));
  const isList = isFirst && parts.length >= 3 && (hasSign || isCounted || full >= 2);
  if (denies ? isFirst : !isGroup && !isList) return null;
  const presence = denies ? 'absent' : 'present';
  open.grouped ||= !denies;
  addNames(view, from, presence, open, context);
  return { presence, isClosed: true };
}

/** A line of people after a label of somebody's own. */
function unlabelledLine(view: View, open: Open, context: PeopleContext): OpenList | null {
  const label = otherLabel.exec(view.text.slice(0, 100));
  return label === null ? null : unlabelledList(label[1] as string, view, label[0].length, open, context);
}

function wordsOfLabel(label: string): string[] {
  return normalize(label).match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? [];
}

/** Whether a line names an hour outside its brackets: « Café De Zwaan, 19u45 ». */
function saysHour(line: string, { dates }: PeopleContext): boolean {
  return /\d/.test(line) && dates.findTimes(line.slice(0, lineLimit).replace(/\([^()]*\)/g, ' ')).length > 0;
}

/** Whether a field may stand at the foot, too: when it closed, who presided and who wrote. */
function mayEnd(label: FieldLabel, value: string): boolean {
  return label.kind === 'field' && /^(?:end|chair|secretary)$/.test(label.field) && value.length <= 60;
}

/** A list of people that goes on; `isClosed`: its label had names on its own line, `isEnded`: and a full stop after them. */
interface OpenList {
  readonly presence: Presence;
  readonly isClosed: boolean;
  readonly isEnded?: boolean;
  readonly group?: string;
}

function presenceOfHeading(text: string, lines: readonly number[], { words }: PeopleContext): PresenceWord | null {
  if (lines.length === 0) return null;
  return presenceOf(text.slice(lines[0], lines[1]).replace(/^\d{1,2}[.)]\s*/, ''), words);
}

/** Who stands under a label: `In attendance` beside those who are present are guests. */
function presenceUnder(label: string, kind: PresenceWord, open: Open, { words }: HeadContext): PresenceWord {
  return saysBeside(label, words) && open.people.some(({ presence }) => presence === 'present') ? 'guests' : kind;
}

/** The label of a cell, as {@link presenceUnder} has it. */
function cellLabel(written: string, open: Open, context: HeadContext): FieldLabel | null {
  const label = labelOf(written, context);
  return label?.kind === 'people'
    ? { ...label, presence: presenceUnder(written, label.presence, open, context) }
    : label;
}

/** Takes what a label says; the list of people that it opens. */
function take(
  label: FieldLabel,
  view: View,
  from: number,
  line: Place,
  open: Open,
  context: HeadContext,
): OpenList | null {
  open.places.push(line);
  if (label.kind === 'field') {
    const words = view.text.slice(from).trim();
    if (words !== '') takeField(label.field, words, view.place(from, view.text.length), open, context);
    return null;
  }
  const presence =
    label.kind === 'proxies'
      ? 'represented'
      : listOf[presenceUnder(view.text.slice(0, from), label.presence, open, context)];
  const before = open.people.length;
  addNames(view, from, presence, open, context);
  if (presence === 'present' && saysEverybody(view.text.slice(from), open.people.length > before, context))
    open.everybody ??= line;
  if (isOfLate(view.text.slice(0, from), context)) addLate(open.people.splice(before), view, open, context);
  // « Excusés : néant » has said it.
  const isEnded = /[\p{L})]{2}\.\s*$/u.test(view.text);
  return { presence, isClosed: open.people.length > before || from < view.text.trimEnd().length, isEnded };
}

/** « Secrétaire : Marc ; gardien du temps : Julie »: what another label says is no name. */
function upToLabel(words: string, { titles }: PeopleContext['words']): string {
  for (const end of words.matchAll(/\s?[;,|]\s(?=[^:;,|]{2,40}:\s)|(?<=([\p{L}\d)]{3,30}))\.\s+(?=\p{Lu})/gu))
    if (!titles.has(normalize(end[1] ?? ''))) return words.slice(0, end.index);
  return words;
}

function takeField(field: HeadWord, words: string, place: Place, open: Open, context: HeadContext): void {
  switch (field) {
    case 'chair':
    case 'secretary':
      // « PV : voir plus loin » names nobody.
      if (/\p{Lu}|^\p{L}+$/u.test(words) || isHandle(words))
        open[field] ??= personIn(upToLabel(words, context.words), place, context);
      break;
    case 'start':
    case 'end':
    case 'place': {
      const { start, end, place: where } = readFieldValue(field, words, context);
      open.start ??= start;
      open.end ??= end;
      open.place ??= where;
      break;
    }
    case 'date': {
      const [found] = context.dates.findDates(words, { meeting: null, language: context.language });
      if (found?.date != null && found.problem === null && found.precision === 'day') open.date ??= found.date;
      // « mardi 14 janvier, 19h30, petite salle »
      readHead(words, false, open, context);
      break;
    }
    default:
  }
}

/** Takes who was there, and who was not, as sentences tell it; the list that goes on in the next line, if a comma says so. */
function readTold(view: View, line: Place, open: Open, context: HeadContext): OpenList | null {
  readSentences(view, line, open, context);
  const told = addTold(view, open, context);
  if (told.length > 0) open.places.push(line);
  const last = told.at(-1);
  return last === undefined || !/[,;]\s*$/.test(view.text)
    ? null
    : { presence: listOf[last.presence], isClosed: false };
}

/** A table in the head of a PV: rows « Présents | A, B », a row of labels over the lists, or a row for each of the people. */
function readTableRows(text: string, block: Block, under: Presence | null, open: Open, context: HeadContext): void {
  const rows = rowsOf(text, block.lines);
  const wordsOf = (cell: Place): string => withoutEnd(text.slice(cell.start, cell.end).replace(/[*_]/g, ''), ':');
  const heads = rows[0]?.map(wordsOf) ?? [];
  if (heads.length > 1 && heads.every((head) => labelOf(head, context) !== null)) {
    for (const cells of rows.slice(1))
      for (const [at, cell] of cells.entries()) {
        const label = cell.start < cell.end ? cellLabel(heads[at] ?? '', open, context) : null;
        if (label !== null) take(label, viewOf(text, cell.start, cell.end), 0, cell, open, context);
      }
    return;
  }
  const people = peopleInTable(text, rows, under, context);
  if (people !== null) {
    open.people.push(...people);
    return;
  }
  for (const cells of rows) {
    const [first, value] = cells;
    if (first === undefined || value === undefined || cells.length > 2) continue;
    const written = wordsOf(first);
    const label = cellLabel(written, open, context);
    const row = { start: first.start, end: value.end };
    const view = viewOf(text, value.start, value.end);
    if (label !== null) take(label, view, 0, row, open, context);
    else if (unlabelledList(written, view, 0, open, context) !== null) open.places.push(row);
    // « De – à | 9h30 – 11h »: what such a label says, the hours say.
    else if (wordsOfLabel(written).every((word) => context.words.functionWords.has(word)))
      readHead(view.text, false, open, context);
  }
}

/** When and where, in a line or in each sentence of a paragraph: « Chez Odile, 20h. Présents : … ». */
function readHead(line: string, isTitle: boolean, open: Open, context: HeadContext): void {
  const all =
    line.length > lineLimit ? lineSentences(line.slice(0, 1200), context).map(({ sentence }) => sentence) : [line];
  for (const said of all) {
    // « We starten om 20u05, Wouter komt later binnen (20u30) »: the hour at which it opens, before any other.
    open.start ??= hoursIn(said, context.words, context.dates).start;
    const { start, end, place } = readHeadLine(said, isTitle, context);
    open.start ??= start;
    open.planned ??= end;
    open.place ??= place;
  }
}

/** True where a line says when the meeting opened or closed; at the foot, when it closed. */
function readHour(text: string, line: Place, open: Open, context: PeopleContext, isHead: boolean): boolean {
  const all = text.slice(line.start, line.end);
  if (!mayTellHours(all, context.words)) return false;
  // « La réunion commence à 19h, Luc arrive à 19h30 »: the hour of a move is not the meeting's.
  const isMove = isHead && isAboutMove(all, context);
  const clauses = isMove ? all.split(/[.,;]\s+(?=\p{L})/u).filter((one) => !isAboutMove(one, context)) : [all];
  const written = clauses.join(', ');
  const told = isHead && written.length > lineLimit ? (lineSentences(written, context)[0]?.sentence ?? '') : written;
  const { start, end } = hoursIn(told, context.words, context.dates, open.start);
  if (isHead) open.start ??= start;
  if (isHead || start === null) open.end ??= end;
  return end !== null || (isHead && start !== null);
}
