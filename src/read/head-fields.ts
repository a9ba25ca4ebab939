import type { HeadWord } from '../language/import.ts';
import { type Block, firstLine } from '../markdown/block.ts';
import type { IsoTime } from '../model/iso-date.ts';
import type { Attendee, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isHandle } from '../names/handle.ts';
import type { PeopleContext } from '../recognise/attendees.ts';
import { type FieldLabel, fieldsOf, hasOtherLabel, plainLabel } from '../recognise/field-line.ts';
import { type HeadContext, readHeadLine } from '../recognise/head-line.ts';
import { hoursIn } from '../recognise/hours.ts';
import { isFull, isOrganisation, splitAttendees } from '../recognise/listed-people.ts';
import { officersIn } from '../recognise/officers.ts';
import { lineSentences } from '../recognise/told-attendance.ts';
import { isUnsettled } from '../recognise/unsettled.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { isListed, lineLimit, officeHolder, personIn } from './head-officers.ts';
import type { OpenPeople } from './head-people.ts';

/** What lines of the body say that is a key of the front matter: « Présents : … », « Secrétaire : Théo », « Fin 12h15 ». */
export interface Fields {
  readonly people: readonly Attendee[];
  readonly chair: WrittenPerson | null;
  readonly secretary: WrittenPerson | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  /** The lines on which a label says one of them. */
  readonly said: readonly SaidField[];
}

interface SaidField {
  readonly field: HeadWord;
  readonly line: Place;
}

export type OpenFields = { -readonly [K in Exclude<keyof Fields, 'said'>]: Fields[K] } & OpenPeople & {
    readonly said: SaidField[];
    /** A label that stands alone on its line, or is a heading: what comes next is its value. */
    pending: SaidField | null;
  };

/** The field that a heading names over its value; among the items, only when the meeting ended, who led it and who wrote. */
export function fieldOfHeading(
  text: string,
  heading: Block,
  next: Block | undefined,
  isHead: boolean,
  open: OpenFields,
  { words }: PeopleContext,
): OpenFields['pending'] {
  const [line, value] = [firstLine(heading), next === undefined ? null : firstLine(next)];
  const field = words.fields.get(plainLabel(text.slice(line.start, line.end)));
  if (field === undefined || value === null || field === 'next' || field === 'title') return null;
  if (!isHead && !/^(?:end|chair|secretary)$/.test(field)) return null;
  const said = text.slice(value.start, value.end);
  const isOffice = field === 'chair' || field === 'secretary';
  const isTold = isOffice && said.length <= 120 && officersIn(said, words, () => false)[field] !== null;
  return isTold || isValue(field, said, open) ? { field, line } : null;
}

/** `### Moderator: Ann Lee`: a heading that is a label and its value. */
export function takeHeading(
  text: string,
  heading: Block,
  isHead: boolean,
  open: OpenFields,
  context: HeadContext,
): boolean {
  const line = firstLine(heading);
  const view = viewOf(text, line.start, line.end);
  const [said, more] = fieldsOf(view, context);
  if (said?.label.kind !== 'field' || said.start > 0 || more !== undefined) return false;
  if (!isHead && !isOffice(said.label)) return false;
  const value = view.text.slice(said.from).trim();
  if (value === '' || !isValue(said.label.field, value, open)) return false;
  if (!takeField(said.label.field, value, view.place(said.from, view.text.length), open, context)) return false;
  open.said.push({ field: said.label.field, line });
  return true;
}

/** Whether a line may be the value of the label over it: whoever has an office is listed, or has a full name. */
function isValue(field: HeadWord, value: string, { people }: OpenFields): boolean {
  const isOfPerson = field === 'chair' || field === 'secretary';
  return value.length <= 120 && (!isOfPerson || isListed(value, people) || isFull(value));
}

/** Takes a line as the value of the label over it. */
export function takePending(view: View, line: Place, open: OpenFields, context: HeadContext): boolean {
  const { pending } = open;
  open.pending = null;
  const value = view.text.trim();
  if (pending === null) return false;
  // « Secrétaire de séance » over « Anne Petit est désignée secrétaire. »
  if (!isValue(pending.field, value, open)) return readOfficers(view, open, context, () => false);
  if (hasOtherLabel(view) || fieldsOf(view, context).length > 0) return false;
  if (!takeField(pending.field, value, line, open, context)) return false;
  open.said.push(pending, { ...pending, line });
  return true;
}

export function isOffice(label: FieldLabel): boolean {
  return label.kind === 'field' && (label.field === 'chair' || label.field === 'secretary');
}

/** « Note taker: Ann », « Anne facilitates, Paul to scribe » among the first points: somebody of the list. */
export function readEarly(view: View, open: OpenFields, context: HeadContext): void {
  const { text } = view;
  if (text.length > 80) return;
  const [said, more] = fieldsOf(view, context);
  if (said !== undefined && more === undefined && said.label.kind === 'field' && isOffice(said.label)) {
    const name = text.slice(said.from).trim();
    if (isListed(name, open.people))
      takeField(said.label.field, name, view.place(said.from, text.length), open, context);
  } else if (text.length <= 60) {
    readOfficers(view, open, context, (name) => isListed(name, open.people), true);
  }
}

/** Takes whom a line says to preside or to write; false: it says nothing of the kind. */
function readOfficers(
  view: View,
  open: OpenFields,
  context: HeadContext,
  isKnown: (name: string) => boolean,
  isKnownOnly = false,
): boolean {
  const officers = officersIn(view.text, context.words, isKnown);
  let isRead = false;
  for (const office of ['chair', 'secretary'] as const) {
    const { name, start } = officers[office] ?? { name: '', start: 0 };
    // « Dan (notes) » of the list wrote, whoever will the next time.
    if (name === '' || (isKnownOnly && !isKnown(name)) || officeHolder(open.people, office) !== null) continue;
    open[office] ??= personIn(name, view.place(start, start + name.length), context);
    isRead = true;
  }
  return isRead;
}

/** « Secrétaire : Marc ; gardien du temps : Julie »: what another label says is no name. */
function upToLabel(words: string, { titles }: PeopleContext['words']): string {
  for (const end of words.matchAll(/\s?[;,|]\s(?=[^:;,|]{2,40}:\s)|(?<=([\p{L}\d)]{3,30}))\.\s+(?=\p{Lu})/gu))
    if (!titles.has(normalize(end[1] ?? ''))) return words.slice(0, end.index);
  return words;
}

/** « Anne Petit, Luc Roy »: the first of several who had an office by turns. */
function firstOf(people: string, words: PeopleContext['words']): string {
  const [first, ...more] = splitAttendees(people, 0, words).map(({ text }) => text);
  return first !== undefined && [first, ...more].every((one) => isFull(one) && !isOrganisation(one, words))
    ? first
    : people;
}

/** Takes the value of a field; false: the words are none. */
export function takeField(
  field: HeadWord,
  words: string,
  place: Place,
  open: OpenFields,
  context: HeadContext,
): boolean {
  const times = context.dates.findTimes(words);
  const time = times[0]?.time ?? (field === 'start' || field === 'end' ? context.dates.readTime(words) : null);
  switch (field) {
    case 'chair':
    case 'secretary':
      // « PV : voir plus loin » names nobody.
      if (/\p{Lu}|^\p{L}+$/u.test(words) || isHandle(words))
        open[field] ??= personIn(firstOf(upToLabel(words, context.words), context.words), place, context);
      return open[field] !== null;
    case 'start':
      open.start ??= time?.start ?? null;
      open.end ??= time?.end ?? times[1]?.time.start ?? null;
      return time !== null;
    case 'end':
      open.end ??= time?.start ?? null;
      return time !== null;
    case 'place': {
      // « Lieu : salle du Conseil - 9h40 », « Waar: refter, 20u »
      const hour = /(?:\s[-–]|,)\s+(?:(?:van|de|from|om|at|à)\s+)?(\d[^,]{1,24})$/.exec(words);
      const at = hour === null ? null : context.dates.readTime(hour[1] as string);
      const where = at === null ? words : words.slice(0, hour?.index);
      open.start ??= at?.start ?? null;
      open.end ??= at?.end ?? null;
      open.place ??= isUnsettled(where, context.words) ? null : withoutEnd(where, '.;');
      return open.place !== null;
    }
    case 'date': {
      const [found] = context.dates.findDates(words, { meeting: null, language: context.language });
      const hours = found?.time ?? time;
      open.start ??= hours?.start ?? null;
      open.end ??= hours?.end ?? null;
      // « mardi 14 janvier, 19h30, petite salle »
      readHead(words, false, open, context);
      return found !== undefined;
    }
    default:
      return false;
  }
}

/** When and where, in a line or in each sentence of a paragraph: « Chez Odile, 20h. Présents : … ». */
export function readHead(line: string, isTitle: boolean, open: OpenFields, context: HeadContext): void {
  const all = line.length > lineLimit ? lineSentences(line.slice(0, 1200)).map(({ sentence }) => sentence) : [line];
  for (const said of all) {
    // « We starten om 20u05, Wouter komt later binnen (20u30) »: the hour at which it opens, before any other.
    open.start ??= hoursIn(said, context.words, context.dates).start;
    const { start, end, place } = readHeadLine(said, isTitle, context);
    open.start ??= start;
    open.end ??= end;
    open.place ??= place;
  }
}
