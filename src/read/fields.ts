import type { HeadWord, PresenceWord } from '../language/import.ts';
import type { Block } from '../markdown/block.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Attendee, Office, Presence, WrittenPerson } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import {
  beginsWithTitle,
  holderIn,
  officesOf,
  type PeopleContext,
  readAttendee,
  readAttendees,
  readBeside,
  roleBefore,
  splitAttendees,
  splitUncapitalized,
  timesIn,
} from '../recognise/attendees.ts';
import { type FieldLabel, fieldsOf, hasOtherLabel, labelOf } from '../recognise/field-line.ts';
import { type HeadContext, readHeadLine } from '../recognise/head-line.ts';
import { hoursIn, inTheEvening } from '../recognise/hours.ts';
import { isAboutMove } from '../recognise/moves.ts';
import { nextMeetingIn } from '../recognise/next-line.ts';
import { officersIn } from '../recognise/officers.ts';
import { peopleInTable } from '../recognise/people-table.ts';
import { presenceOf } from '../recognise/presence.ts';
import { rowsOf } from '../recognise/tables.ts';
import { attendanceTold, type ToldPeople } from '../recognise/told-attendance.ts';
import { isUnsettled } from '../recognise/unsettled.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { normalize } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';

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
}

type Open = { -readonly [K in keyof Fields]: Fields[K] } & {
  people: Attendee[];
  places: Place[];
  /** The people so far stand in lists after labels that are not known. */
  grouped: boolean;
  /** Somebody in a list so far has a first name only. */
  hasFirstNames: boolean;
  /** Somebody's name has no capital. */
  hasSmallNames: boolean;
  /** Where a list has whoever writes it without a name: « … et moi ». */
  myself: Place | null;
  /** Whoever writes, by name: « … et moi (Julie) ». */
  writer: WrittenPerson | null;
};

const listOf: Readonly<Record<PresenceWord, Presence>> = {
  present: 'present',
  excused: 'excused',
  absent: 'absent',
  guests: 'guest',
  invited: 'invited',
};

/** Longer lines say no hour and no office. */
const lineLimit = 240;

/** In the first blocks of a PV, any line may tell when and where. */
const headBlocks = 4;

/** So many blocks at the end of a PV may say when it closed and who wrote it. */
const footBlocks = 4;

/**
 * Reads the fields of a PV's body: before its first item, under a heading of presence, and at its foot. Lists of people go on in the list, the lines or
 * the cells after their label. `told`: who presided and wrote, where the front matter says it; nobody else is looked for.
 */
export function readFields(
  text: string,
  blocks: readonly Block[],
  told: Pick<Fields, 'chair' | 'secretary'>,
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
    grouped: false,
    hasFirstNames: false,
    hasSmallNames: false,
    myself: null,
    writer: null,
  };
  /** The first item: the head is before it. */
  let until = blocks.length;
  let list: OpenList | null = null;
  let inHeading = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const presence = block.depth === 1 ? null : presenceOfHeading(text, block.lines, context);
      if (presence === null && block.depth > 1) until = Math.min(until, at);
      if (at < until && block.lines.length > 0)
        readHead(text.slice(block.lines[0] as number, block.lines[1] as number), true, open, context);
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
      const said = fieldsOf(view, context).filter(
        ({ label, from, to }) => own || mayEnd(label, view.text.slice(from, to)),
      );
      if (said.length > 0) {
        list = null;
        for (const { label, from, to } of said)
          list = take(label, { ...view, text: view.text.slice(0, to) }, from, line, open, context);
        // « Début 19h35. Animation : Nadia. »
        if (own && !isItem) readHour(text, line, open, context, isHead);
        // « Jitsi, 16:00–17:05. Excusés : … »
        const until = said.every(({ label }) => label.kind === 'field') ? view.text.length : (said[0]?.start ?? 0);
        if (isHead && !isItem && at < headBlocks && until > 0)
          readHead(view.text.slice(0, until), at === 0 && i === 0, open, context);
        continue;
      }
      // « - Marc Leroy⏎Excusés⏎- Julie Petit »: Markdown has the label in the item before it.
      const alone = own && (!isItem || i > 0) ? presenceOf(view.text, context.words) : null;
      if (alone !== null) {
        open.places.push(line);
        list = { presence: presenceUnder(view.text, alone, open, context), isClosed: false };
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
        (hasOtherLabel(view) || saysHour(view.text, context) || !holdsAName(view.text, context.words))
      )
        list = null;
      const guessed = isHead && !isItem && list === null ? unlabelledList(view, open, context) : null;
      if (guessed !== null) {
        list = guessed;
        continue;
      }
      const isMove = isHead && isAboutMove(view.text, context);
      if (isHead && !isItem && list === null && at < headBlocks) {
        if (!isMove) readHead(view.text, at === 0 && i === 0, open, context);
        list = readTold(view, line, open, context);
        if (list !== null) continue;
      }
      if (!isMove && (!isItem || (isHead && list === null)) && readHour(text, line, open, context, isHead)) list = null;
      else if (list !== null && (isItem || isUnder || i > 0))
        addPeople(text, line, list.presence, open, context, isItem || inHeading);
      if (!isBox && (list === null || isItem)) readOffice(text, line, open, context);
    }
    if (!isItem && !inHeading && (list?.isClosed === true || !goesOn(text, block, blocks[at + 1], context)))
      list = null;
  }
  nameWriter(text, blocks, open, context);
  const people = open.grouped ? withAway(open.people) : open.people;
  return { ...open, people: people.map((one) => duringMeeting(one, open.start)) };
}

/** « Luc, Ann et moi (Julie) », « … en ik » over the signature of a letter: who writes is the secretary, and was there. */
function nameWriter(text: string, blocks: readonly Block[], open: Open, context: HeadContext): void {
  if (officeHolder(open.people, 'secretary') === null)
    open.secretary ??= open.writer ?? signatureOf(text, blocks, context);
  const { secretary, myself, people } = open;
  if (myself === null || secretary === null || people.some(({ name }) => name === secretary.name)) return;
  people.push({ ...readAttendee(secretary.name ?? '', myself, context), organisation: secretary.organisation });
}

/** Who signs a letter: a name alone below a line that ends in a comma, « Sportieve groeten,⏎Dirk (secr.) ». */
function signatureOf(text: string, blocks: readonly Block[], context: HeadContext): WrittenPerson | null {
  const lines = blocks.slice(-2).flatMap(({ kind, lines: of }) => (kind === 'paragraph' ? of : []));
  const [from = 0, to = 0, start = 0, end = 0] = lines.slice(-4);
  const greeting = text.slice(from, to).trim();
  const name = text.slice(start, end).trim();
  const isLetter = /^\p{Lu}[^,]{2,40},$/u.test(greeting) && greeting.split(/\s+/).length <= 5;
  if (!isLetter || !/^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:\s?\([^()]{2,40}\))?$/u.test(name)) return null;
  const signer = readAttendee(name, { start, end }, context);
  return signer.offices.includes('chair') ? null : personOnly(signer);
}

function personOnly({ name, organisation, email, place }: Attendee): WrittenPerson {
  return { name, organisation, email, place };
}

/** « Stijn (tot half tien) » of a meeting that began at eight in the evening left in the evening, too. */
function duringMeeting(one: Attendee, start: IsoTime | null): Attendee {
  if (start === null || (one.from === null && one.until === null)) return one;
  const late = (time: IsoTime | null): IsoTime | null => (time === null ? null : inTheEvening(time, start));
  return { ...one, from: late(one.from), until: late(one.until) };
}

/** Whether the list of a label goes on in the next block: in items, or in lines of names under a label on a line of its own. */
function goesOn(text: string, { lines }: Block, next: Block | undefined, { words }: PeopleContext): boolean {
  if (next?.kind !== 'paragraph' || lines.length > 2) return next?.kind === 'item';
  if (presenceOf(text.slice(lines[0], lines[1]), words) === null) return false;
  return placesOf(next.lines).every(({ start, end }) => holdsAName(text.slice(start, end), words));
}

/** Groups name all of their members: « Excusé : M. Parmentier » says which of them was not there. */
function withAway(people: readonly Attendee[]): Attendee[] {
  const family = ({ name }: Attendee): string => normalize(name?.split(' ').at(-1) ?? '');
  const isAway = ({ presence }: Attendee): boolean => /^(?:excused|absent|represented)$/.test(presence);
  const away = new Map<Attendee, Attendee>();
  for (const one of people.filter(isAway)) {
    const members = people.filter((member) => member.presence === 'present' && family(member) === family(one));
    if (one.name !== null && members.length === 1) away.set(members[0] as Attendee, one);
  }
  const told = new Set(away.values());
  return people
    .filter((one) => !told.has(one))
    .map((one) => {
      const { presence, representedBy } = away.get(one) ?? one;
      return { ...one, presence, representedBy };
    });
}

/** « PV Aurore », « excusé Luc »: a label without its colon, and nothing but names after it; under a list of people, as a heading has such words, too. */
function bareLabel(view: View, open: Open, context: PeopleContext): { label: FieldLabel; from: number } | null {
  const isFirst = open.people.length === 0;
  // « Apologies from Helen »: the longest label.
  for (const blank of [...view.text.slice(0, 60).matchAll(/(?<=\p{L})\s+(?=\p{L})/gu)].reverse()) {
    const before = view.text.slice(0, blank.index).replace(/^[\s•·*–-]+/, '');
    const label = /^[\p{L}'’ ]+$/u.test(before) ? labelOf(before, context) : null;
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

/** Whether a name, or a first name, is one of the people listed so far. */
function isListed(name: string, people: readonly Attendee[]): boolean {
  return people.some((one) => one.name === name || one.name?.split(' ')[0] === name);
}

/** Up to the names of a list: a label that is not known. */
const otherLabel = /^\s*((?:[^:,;()\n]|\([^()\n]{0,50}\)){2,60}?)\s*:\s+(?=\S)/u;

/**
 * A list of people after a label of somebody's own: « Zijn er: Hilde (voorzitter), Greet (verslag), Wout ». It is one where all of its parts are names, three
 * or more, and an office, an hour, several full names or their number (« On était quatre : … ») say whose, or full names in each of several groups; a
 * label that denies says who is not there.
 */
function unlabelledList(view: View, open: Open, context: PeopleContext): OpenList | null {
  const label = otherLabel.exec(view.text.slice(0, 100));
  const { words } = context;
  if (label === null || view.text.length > 900) return null;
  const parts = splitAttendees(view.text.slice(label[0].length), 0, words).map(({ text }) => text);
  if (!parts.every((part) => holdsNames(part, words) || holderIn(part, words) !== null)) return null;
  const said = normalize(label[1] as string).match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? [];
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
  addNames(view, label[0].length, presence, open, context);
  return { presence, isClosed: true };
}

/** Whether a line names an hour outside its brackets: « Café De Zwaan, 19u45 ». */
function saysHour(line: string, { dates }: PeopleContext): boolean {
  return /\d/.test(line) && dates.findTimes(line.slice(0, lineLimit).replace(/\([^()]*\)/g, ' ')).length > 0;
}

/** Whether a line goes on with a list of names: all of its parts are names, or one is a full one (« … administrateur⏎délégué, Anne Martin »). */
function holdsAName(line: string, words: PeopleContext['words']): boolean {
  const names = line.slice(0, Math.min(900, endOfNames(line, words)));
  if (holdsNames(names, words)) return true;
  return splitAttendees(names, 0, words).some(
    ({ text }) => /^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}/u.test(text) && holdsNames(text, words),
  );
}

/** Whether the parts of a list are names: words in a capital, particles and initials, with what stands in brackets or after a dash beside them. */
function holdsNames(list: string, words: PeopleContext['words']): boolean {
  if (list.length > 900) return false;
  const said = list.replace(/\([^()]*\)/g, ' ').trim();
  if (said === '') return false;
  return splitAttendees(said, 0, words).every(({ text }) => {
    const name = text.split(/\s[-–—/]\s|,/)[0] ?? '';
    const all = name.match(/\S+/g) ?? [];
    return (
      all.length > 0 &&
      all.length <= 6 &&
      !/\d/.test(name) &&
      all.every(
        (word, at) =>
          /^[\p{Lu}@"«(.]/u.test(word) || words.particles.has(normalize(word)) || (at === 0 && all.length > 1),
      )
    );
  });
}

/** Whether a field may stand at the foot, too: when it closed, who presided and who wrote. */
function mayEnd(label: FieldLabel, value: string): boolean {
  return label.kind === 'field' && /^(?:end|chair|secretary)$/.test(label.field) && value.length <= 60;
}

/** A list of people that goes on; `isClosed`: its label had names on its own line. */
interface OpenList {
  readonly presence: Presence;
  readonly isClosed: boolean;
}

/** Who presides and who takes the notes, where the list of people says it beside a name: « Helen Marsh (chair) ». */
export function officeHolder(people: readonly Attendee[], office: Office): WrittenPerson | null {
  const holders = people.filter(({ offices, presence }) => presence === 'present' && offices.includes(office));
  const [only] = holders;
  return only === undefined || holders.length > 1 ? null : personOnly(only);
}

function presenceOfHeading(text: string, lines: readonly number[], { words }: PeopleContext): PresenceWord | null {
  if (lines.length === 0) return null;
  return presenceOf(text.slice(lines[0] as number, lines[1] as number).replace(/^\d{1,2}[.)]\s*/, ''), words);
}

/** Who stands under a label: `In attendance` beside those who are present are guests. */
function presenceUnder(label: string, kind: PresenceWord, open: Open, { words }: HeadContext): Presence {
  const isBeside = phrasesBefore(normalize(label).trim(), words.besidePresent).length > 0;
  return isBeside && open.people.some(({ presence }) => presence === 'present') ? 'guest' : listOf[kind];
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
    label.kind === 'proxies' ? 'represented' : presenceUnder(view.text.slice(0, from), label.presence, open, context);
  const before = open.people.length;
  addNames(view, from, presence, open, context);
  // « Excusés : néant » has said it.
  return { presence, isClosed: open.people.length > before || from < view.text.trimEnd().length };
}

/** « Secrétaire : Marc ; gardien du temps : Julie »: what another label says is no name. */
function upToLabel(words: string): string {
  return words.split(/\s?[;,|]\s(?=[^:;,|]{2,40}:\s)|(?<=[\p{L}\d)]{3})\.\s+(?=\p{Lu})/u, 1)[0] as string;
}

function takeField(field: HeadWord, words: string, place: Place, open: Open, context: HeadContext): void {
  const times = context.dates.findTimes(words);
  const time = times[0]?.time ?? (field === 'start' || field === 'end' ? context.dates.readTime(words) : null);
  switch (field) {
    case 'chair':
    case 'secretary':
      // « PV : voir plus loin » names nobody.
      if (/\p{Lu}|^@?\p{L}+$/u.test(words)) open[field] ??= personIn(upToLabel(words), place, context);
      break;
    case 'start':
      open.start ??= time?.start ?? null;
      open.end ??= time?.end ?? times[1]?.time.start ?? null;
      break;
    case 'end':
      open.end ??= time?.start ?? null;
      break;
    case 'place': {
      // « Lieu : salle du Conseil - 9h40 », « Waar: refter, 20u »
      const hour = /(?:\s[-–]|,)\s+(?:(?:van|de|from|om|at|à)\s+)?(\d[^,]{1,24})$/.exec(words);
      const at = hour === null ? null : context.dates.readTime(hour[1] as string);
      const where = at === null ? words : words.slice(0, hour?.index);
      open.start ??= at?.start ?? null;
      open.end ??= at?.end ?? null;
      open.place ??= isUnsettled(where, context.words) ? null : where.replace(/[.;]+$/, '');
      break;
    }
    case 'date': {
      const [found] = context.dates.findDates(words, { meeting: null, language: 'fr' });
      if (found?.date != null && found.problem === null && found.precision === 'day') open.date ??= found.date;
      // « mardi 14 janvier, 19h30, petite salle »
      readHead(words, false, open, context);
      break;
    }
    default:
  }
}

function personIn(words: string, place: Place, context: PeopleContext): WrittenPerson | null {
  const found = readAttendee(words, place, context);
  return found.name === null && found.organisation === null ? null : { ...personOnly(found), place };
}

/** People on the line of their label. */
function addNames(view: View, from: number, presence: Presence, open: Open, context: PeopleContext): void {
  // « Pouvoirs : 2 (Anne à Marc, Julie à Luc) »
  const counted = /^\s*\d{1,3}\s*\(((?:[^()]|\([^()]*\)){1,600})\)[\s.;]*$/.exec(view.text.slice(from));
  if (counted !== null) {
    const start = from + counted[0].indexOf('(') + 1;
    addNames(
      { ...view, text: view.text.slice(0, start + (counted[1] as string).length) },
      start,
      presence,
      open,
      context,
    );
    return;
  }
  const list = view.text.slice(from);
  const stop = endOfNames(list, context.words);
  // Whoever wrote one list without capitals may have one name in the next.
  const least = open.hasSmallNames ? 1 : 2;
  for (const group of groupsIn(list.slice(0, stop), context.words)) {
    const before = open.people.length;
    const uncapitalized = splitUncapitalized(group.names, from + group.start, context.words, least);
    const entries = uncapitalized ?? splitAttendees(group.names, from + group.start, context.words, open.hasFirstNames);
    for (const { text, place } of entries)
      add(text, view.place(place.start, place.end), presence, open, context, uncapitalized !== null);
    for (let at = before; at < open.people.length; at++) {
      const one = open.people[at] as Attendee;
      open.people[at] = { ...one, organisation: one.organisation ?? group.organisation };
    }
  }
  if (stop === list.length) return;
  const after = from + stop + 1;
  const place = (start: number, end: number): Place => view.place(after + start, after + end);
  addTold({ ...view, text: list.slice(stop + 1), place }, open, context);
  addComing(list.slice(stop + 1), view.place(after, view.text.length), open, context);
}

/** « Etterbeek : Bart Verschueren, Julie Baeten ; Actiris : Nora Klein »: names after their organisation; a list without such is one group. */
function groupsIn(
  list: string,
  words: PeopleContext['words'],
): readonly { readonly organisation: string | null; readonly names: string; readonly start: number }[] {
  const groups: { organisation: string | null; names: string; start: number }[] = [];
  let start = 0;
  for (const piece of list.split(/(?<=;)/)) {
    const label = /^\s*\p{Lu}/u.test(piece) ? otherLabel.exec(piece.slice(0, 100)) : null;
    const names = piece.slice(label?.[0].length ?? 0).replace(/;$/, '');
    const last = groups.at(-1);
    if (label !== null && holdsNames(names, words))
      groups.push({ organisation: (label[1] as string).trim(), names, start: start + label[0].length });
    else if (last === undefined) groups.push({ organisation: null, names: piece, start });
    else last.names = list.slice(last.start, start + piece.length);
    start += piece.length;
  }
  return groups;
}

/** A stop after a word, a name, and a word that is none. */
const sentenceAfterNames =
  /(?<=(\p{L}*[\p{L})][\p{Ll})]))\.(?=\s{1,4}\p{Lu}[\p{L}\p{M}'’-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,30}){0,3}\s\p{Ll})/gu;

/** « Présents : Inès, mevr. Klein. Sofia arrive à 20h »: where the names end, and a sentence begins. */
function endOfNames(list: string, { titles }: PeopleContext['words']): number {
  for (const { index, 1: before = '' } of list.matchAll(sentenceAfterNames))
    if (!titles.has(normalize(before))) return index;
  return list.length;
}

/** « Sofia arrive à 20h », `Marta Bell joined at 7.15pm`; of « Luc est excusé, Nora arrive à 20h » nobody knows whose the hour is. */
const coming =
  /^\s*(\p{Lu}[\p{L}\p{M}'’-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,30}){0,3})\s(?!.{0,60},\s\p{Lu})(\p{Ll}.{0,60})$/u;

/** Who comes or goes when, as sentences after a list of names say it; they name nobody else. */
function addComing(sentences: string, place: Place, open: Open, context: PeopleContext): void {
  for (const sentence of sentences.split(/[.;](?=\s|$)/)) {
    const [, name, said] = coming.exec(sentence) ?? [];
    const beside = name === undefined ? null : readBeside(said as string, context);
    const { from = null, until = null } = beside ?? {};
    if (name === undefined || (from === null && until === null)) continue;
    const at = open.people.findIndex((one) => one.name === name);
    if (at === -1) add(`${name} (${said})`, place, 'present', open, context);
    else open.people[at] = { ...(open.people[at] as Attendee), from, until };
  }
}

/** People on a line of their own. */
function addPeople(
  text: string,
  line: Place,
  presence: Presence,
  open: Open,
  context: PeopleContext,
  isItem: boolean,
): void {
  const view = viewOf(text, line.start, line.end);
  const words = view.text.replace(/^[\s•·–-]+|[\s,;]+$/g, '');
  if (!isItem && words.length > 200) return;
  const from = view.text.indexOf(words);
  open.places.push(line);
  // « Julien Seghers, GRACQ »: an item of a list is one person, unless it is a list of names itself.
  const several = splitAttendees(words, 0, context.words);
  const areNames =
    several.every((one) => /^\p{Lu}\S*\s\S*\p{Lu}/u.test(one.text)) ||
    groupsIn(words, context.words).some(({ organisation }) => organisation !== null);
  if (isItem && several.length > 1 && !areNames)
    add(words, view.place(from, from + words.length), presence, open, context);
  else addNames({ ...view, text: view.text.slice(0, from + words.length) }, from, presence, open, context);
}

/** Takes who was there, and who was not, as sentences tell it; the list that goes on in the next line, if a comma says so. */
function readTold(view: View, line: Place, open: Open, context: HeadContext): OpenList | null {
  readCounted(view, line, open, context);
  const told = addTold(view, open, context);
  if (told.length > 0) open.places.push(line);
  const last = told.at(-1);
  return last === undefined || !/[,;]\s*$/.test(view.text)
    ? null
    : { presence: listOf[last.presence], isClosed: false };
}

/** « … We waren met z'n vijven: Gert, Stijn, Lieve, An en ik. »: as many people after a sentence's colon as it counts before it. */
function readCounted(view: View, line: Place, open: Open, context: HeadContext): void {
  if (open.people.length > 0) return;
  for (const { 0: all, index } of view.text.matchAll(/[^.!?]{4,90}:\s[^.!?]{4,400}/gu)) {
    const colon = all.indexOf(': ');
    const said = normalize(all.slice(0, colon)).match(/[\p{L}\p{N}]+/gu) ?? [];
    const count = said.map((word) => context.words.numbers.get(word) ?? Number(word)).find((one) => one > 1);
    const names = all.slice(colon + 1);
    const isNamed = ({ text }: { readonly text: string }): boolean =>
      context.words.myself.includes(normalize(text)) ||
      holderIn(text, context.words) !== null ||
      holdsNames(text, context.words);
    const entries = splitAttendees(names, 0, context.words);
    if (count !== entries.length || !entries.every(isNamed)) continue;
    const to = index + all.length;
    addNames({ ...view, text: view.text.slice(0, to) }, index + colon + 1, 'present', open, context);
    open.places.push(line);
  }
}

function addTold({ text, place }: View, open: Open, context: PeopleContext): readonly ToldPeople[] {
  const told = attendanceTold(text, context);
  for (const { presence, people } of told)
    for (const one of people) {
      const name = one.text.replace(/ \(.*/s, '');
      if (open.people.some((listed) => listed.name === name)) continue;
      add(one.text, place(one.place.start, one.place.end), listOf[presence], open, context);
    }
  return told;
}

function add(
  words: string,
  place: Place,
  presence: Presence,
  open: Open,
  context: PeopleContext,
  uncapitalized = false,
): void {
  if (context.words.myself.includes(normalize(words))) {
    open.myself ??= presence === 'present' ? place : null;
    return;
  }
  const isWriter = holderIn(words, context.words)?.role === null;
  // A sentence, a count and « néant » are nobody.
  const isName =
    uncapitalized ||
    /^[@"«]?\s?\p{Lu}|^(?:de|van|d')\s?\p{Lu}/u.test(words) ||
    beginsWithTitle(words, context.words) ||
    holderIn(words, context.words) !== null ||
    roleBefore(words, true, context.words) ||
    // « nonkel Jef »
    (open.hasFirstNames && /^\p{Ll}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]*$/u.test(words));
  if (!isName || words.length > 160) return;
  for (const { attendee } of readAttendees(words, place, presence, context)) {
    const { name, organisation } = attendee;
    if (name === null && organisation === null) continue;
    if (
      name !== null &&
      (name.split(/\s+/).length > 7 ||
        /[?!]|\d{3,}/.test(name) ||
        normalize(name).match(/^(?:neant|personne|aucun|geen|none|nobody|niemand|nihil)/) ||
        context.words.notNames.has(normalize(name)) ||
        presenceOf(name, context.words) !== null)
    )
      continue;
    open.people.push(attendee);
    if (isWriter) open.writer ??= personOnly(attendee);
    open.hasFirstNames ||= /^\p{L}+$/u.test(name ?? '');
    open.hasSmallNames ||= /^\p{Ll}/u.test(name ?? '');
  }
}

/** A table in the head of a PV: rows « Présents | A, B », a row of labels over the lists, or a row for each of the people. */
function readTableRows(text: string, block: Block, under: Presence | null, open: Open, context: HeadContext): void {
  const rows = rowsOf(text, block.lines);
  const labels = rows[0]?.map((cell) =>
    labelOf(text.slice(cell.start, cell.end).replace(/[*_]|[\s:]+$/g, ''), context),
  );
  if (labels !== undefined && labels.length > 1 && labels.every((label) => label !== null)) {
    for (const cells of rows.slice(1))
      for (const [at, cell] of cells.entries()) {
        const label = labels[at];
        if (label != null && cell.start < cell.end)
          take(label, viewOf(text, cell.start, cell.end), 0, cell, open, context);
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
    const label = labelOf(text.slice(first.start, first.end).replace(/[\s:]+$/, ''), context);
    if (label !== null)
      take(label, viewOf(text, value.start, value.end), 0, { start: first.start, end: value.end }, open, context);
  }
}

function readHead(line: string, isTitle: boolean, open: Open, context: HeadContext): void {
  const { start, end, place } = readHeadLine(line, isTitle, context);
  open.start ??= start;
  open.end ??= end;
  open.place ??= place;
}

/** True where a line says when the meeting opened or closed; at the foot, when it closed. */
function readHour(text: string, line: Place, open: Open, context: PeopleContext, isHead: boolean): boolean {
  const { start, end } = hoursIn(text.slice(line.start, line.end), context.words, context.dates, open.start);
  if (isHead) open.start ??= start;
  if (isHead || start === null) open.end ??= end;
  return end !== null || (isHead && start !== null);
}

/** « Nora prend les notes », « Véronique Tasiaux, échevine, qui préside », « désigne Nora Klein en qualité de secrétaire ». */
function readOffice(text: string, line: Place, open: Open, context: HeadContext): void {
  if (open.chair !== null && open.secretary !== null) return;
  const written = text.slice(line.start, line.end);
  if (written.length > lineLimit) return;
  const normalized = normalize(written);
  const { words } = context;
  if (!words.mayNameOffice.test(normalized)) return;
  // « Next call 28 May, Marta chairs » says nothing of this meeting.
  if (nextMeetingIn(written, { ...context, acronyms: [] }) !== null) return;
  for (const [list, office] of [
    [words.takesNotes, 'secretary'],
    [words.presides, 'chair'],
  ] as const) {
    const verb = list.find((one) => normalized.includes(one));
    if (verb === undefined || open[office] !== null) continue;
    // « Véronique Tasiaux, échevine, qui préside »: who is in the list is meant.
    const listed = open.people.at(-1);
    if (!/,\s*(?:qui|die|who)\s+$/.test(written.slice(0, normalized.indexOf(verb)))) continue;
    if (listed === undefined || listed.place.start < line.start) continue;
    open[office] = personOnly(listed);
  }
  const officers = officersIn(written, words, (name) => isListed(name, open.people));
  for (const office of ['chair', 'secretary'] as const) {
    const found = officers[office];
    if (found === null || open[office] !== null) continue;
    const start = line.start + found.start;
    open[office] = personIn(found.name, { start, end: start + found.name.length }, context);
  }
}
