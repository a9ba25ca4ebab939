import type { HeadWord, PresenceWord } from '../language/import.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Attendee, Presence, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { type PeopleContext, readAttendee, readAttendees, splitAttendees } from '../recognise/attendees.ts';
import { presenceOf } from '../recognise/presence.ts';
import { cellsOf } from '../recognise/tables.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { fold } from '../text/fold.ts';
import type { Block } from './block.ts';

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

type Open = { -readonly [K in keyof Fields]: Fields[K] } & { people: Attendee[]; places: Place[] };

const listOf: Readonly<Record<PresenceWord, Presence>> = {
  present: 'present',
  excused: 'excused',
  absent: 'absent',
  guests: 'guest',
  invited: 'invited',
};

/** So many blocks at the end of a PV may say when it closed and who wrote it. */
const footBlocks = 4;

/**
 * Reads the fields of a PV's body: before its first item, under a heading of presence, and at its foot. Lists of people go on in the list, the lines or
 * the cells after their label.
 */
export function readFields(text: string, blocks: readonly Block[], context: PeopleContext): Fields {
  const open: Open = {
    people: [],
    chair: null,
    secretary: null,
    start: null,
    end: null,
    place: null,
    date: null,
    places: [],
  };
  const firstItem = blocks.findIndex(
    ({ kind, depth, lines }) => kind === 'heading' && depth >= 2 && presenceOfHeading(text, lines, context) === null,
  );
  const until = firstItem === -1 ? blocks.length : firstItem;
  let list: Presence | null = null;
  let inHeading = false;
  for (const [at, block] of blocks.entries()) {
    const isHead = at < until;
    if (block.kind === 'heading') {
      const presence = block.depth === 1 ? null : presenceOfHeading(text, block.lines, context);
      inHeading = presence !== null;
      list = presence === null ? null : listOf[presence];
      continue;
    }
    const isFoot = at >= blocks.length - footBlocks;
    if (!isHead && !inHeading && !isFoot) continue;
    if (block.kind === 'table' && (isHead || inHeading)) readTableRows(text, block, open, context);
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const isBox = block.kind === 'item' && block.box !== null;
    const own = isHead || inHeading;
    for (let i = 0; i < block.lines.length; i += 2) {
      const line = { start: block.lines[i] as number, end: block.lines[i + 1] as number };
      const found = own ? readLabel(text, line, open, context) : null;
      if (found !== null) list = found.list;
      else if (list !== null && (block.kind === 'item' || i > 0 || inHeading))
        addPeople(text, line, list, open, context, block.kind === 'item' || inHeading);
      else if (!isBox) readHourOrName(text, line, open, context, isHead);
    }
    if (block.kind === 'paragraph' && !inHeading && !listFollows(blocks, at)) list = null;
  }
  return open;
}

function listFollows(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return next?.kind === 'item';
}

function presenceOfHeading(text: string, lines: readonly number[], { words }: PeopleContext): PresenceWord | null {
  if (lines.length === 0) return null;
  return presenceOf(text.slice(lines[0] as number, lines[1] as number).replace(/^\d{1,2}[.)]\s*/, ''), words);
}

/** A line with a label before a colon: a list of people begins, or a field is said; null where it has none that is known. */
function readLabel(
  text: string,
  line: Place,
  open: Open,
  context: PeopleContext,
): { readonly list: Presence | null } | null {
  const view = viewOf(text, line.start, line.end);
  const colon = /^\s*([^\s:][^:\n]{1,69}?)\s*:(?!\/\/)\s*/.exec(view.text.slice(0, 200));
  if (colon === null) return null;
  return readField(view, colon[1] as string, colon[0].length, line, open, context);
}

function readField(
  view: View,
  label: string,
  from: number,
  line: Place,
  open: Open,
  context: PeopleContext,
): { readonly list: Presence | null } | null {
  const presence = presenceOf(label, context.words);
  if (presence !== null) {
    open.places.push(line);
    const list = listOf[presence];
    addNames(view, from, list, open, context);
    return { list };
  }
  const field = fieldOf(label, context);
  if (field === null) return null;
  const words = view.text.slice(from).trim();
  if (words !== '') take(field, words, view.place(from, view.text.length), open, context);
  open.places.push(line);
  return { list: null };
}

/** `Président / Voorzitter`: each of its parts says the same, or is not known. */
function fieldOf(label: string, { words }: PeopleContext): HeadWord | null {
  const plain = fold(label.replace(/[*_]/g, '').replace(/\((?:e|trice|s|es)\)/g, '')).replace(/[·.](?:e|trice)\b/g, '');
  for (const part of plain.split(/\s*[/|]\s*/)) {
    const field = words.fields.get(part.trim());
    if (field !== undefined && field !== 'next' && field !== 'title') return field;
  }
  return null;
}

function take(field: HeadWord, words: string, place: Place, open: Open, context: PeopleContext): void {
  const times = context.dates.findTimes(words);
  const [time] = times;
  switch (field) {
    case 'chair':
    case 'secretary':
      open[field] ??= personIn(words, place, context);
      break;
    case 'start':
      open.start ??= time?.time.start ?? null;
      open.end ??= time?.time.end ?? times[1]?.time.start ?? null;
      break;
    case 'end':
      open.end ??= time?.time.start ?? null;
      break;
    case 'place':
      open.place ??= isUnsettled(words, context) ? null : words.replace(/[.;]+$/, '');
      break;
    case 'date': {
      const [found] = context.dates.findDates(words, { meeting: null, language: 'fr' });
      if (found?.date != null && found.problem === null && found.precision === 'day') open.date ??= found.date;
      if (time !== undefined) open.start ??= time.time.start;
      if (time?.time.end != null) open.end ??= time.time.end;
      break;
    }
    default:
  }
}

/** « lieu à confirmer »: there is none yet. */
function isUnsettled(words: string, context: Pick<PeopleContext, 'words'>): boolean {
  const folded = fold(words).replace(/^[(\s]+|[)\s.?!]+$/g, '');
  return (
    folded === '' ||
    /^[?…-]+$/.test(folded) ||
    context.words.unsettled.some((one) => folded.startsWith(one) || folded.endsWith(one))
  );
}

function personIn(words: string, place: Place, context: PeopleContext): WrittenPerson | null {
  const { name, organisation, email } = readAttendee(words, place, context);
  return name === null && organisation === null ? null : { name, organisation, email, place };
}

/** People on the line of their label. */
function addNames(view: View, from: number, presence: Presence, open: Open, context: PeopleContext): void {
  for (const { text, place } of splitAttendees(view.text.slice(from), from))
    add(text, view.place(place.start, place.end), presence, open, context);
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
  addNames({ ...view, text: view.text.slice(0, from + words.length) }, from, presence, open, context);
}

function add(words: string, place: Place, presence: Presence, open: Open, context: PeopleContext): void {
  // A sentence, a count and « néant » are nobody.
  if (!/^[@"«]?\s?\p{Lu}|^(?:de|van|d')\s?\p{Lu}/u.test(words) || words.length > 160) return;
  for (const { attendee } of readAttendees(words, place, presence, context)) {
    const { name, organisation } = attendee;
    if (name === null && organisation === null) continue;
    if (
      name !== null &&
      (name.split(/\s+/).length > 7 ||
        /[?!]|\d{3,}/.test(name) ||
        fold(name).match(/^(?:neant|personne|aucun|geen|none|nobody|niemand|nihil)/))
    )
      continue;
    open.people.push(attendee);
  }
}

/** Rows of a table in the head of a PV: « Présents | A, B ». */
function readTableRows(text: string, block: Block, open: Open, context: PeopleContext): void {
  for (let i = 0; i < block.lines.length; i += 2) {
    const cells = cellsOf(text, block.lines[i] as number, block.lines[i + 1] as number);
    const [label, value] = cells;
    if (label === undefined || value === undefined || cells.length > 2) continue;
    const view = viewOf(text, value.start, value.end);
    readField(
      view,
      text
        .slice(label.start, label.end)
        .replace(/[\s:*_]+$/, '')
        .replace(/^[*_]+/, ''),
      0,
      { start: label.start, end: value.end },
      open,
      context,
    );
  }
}

/** « Début 18h07 », « Séance clôturée à 20H50 », « Nora prend les notes ». */
function readHourOrName(text: string, line: Place, open: Open, context: PeopleContext, isHead: boolean): void {
  const words = text.slice(line.start, line.end);
  if (words.length > 240) return;
  const folded = fold(words);
  const { opens, closes, takesNotes, presides, fields } = context.words;
  const says = (list: readonly string[]): boolean => list.some((one) => folded.includes(one));
  const first = folded.split(/[\s:]+/)[0] ?? '';
  const [time] = /\d/.test(words) ? context.dates.findTimes(words) : [];
  if (time !== undefined) {
    const field = words.length < 60 ? fields.get(first) : undefined;
    if (closesMeeting(folded) || says(closes) || field === 'end') open.end ??= time.time.start;
    else if (isHead && (says(opens) || opensMeeting(folded) || field === 'start')) {
      open.start ??= time.time.start;
      open.end ??= time.time.end;
    }
  }
  for (const [list, field] of [
    [takesNotes, 'secretary'],
    [presides, 'chair'],
  ] as const) {
    const verb = list.find((one) => folded.includes(one));
    if (verb === undefined || open[field] !== null) continue;
    const name = /(\p{Lu}[\p{L}'’-]+(?:\s+(?:de|van|den|der|du|la|le|el|\p{Lu}[\p{L}'’-]+))*)\s+$/u.exec(
      words.slice(0, folded.indexOf(verb)),
    );
    if (name !== null)
      open[field] = personIn(
        name[1] as string,
        { start: line.start + name.index, end: line.start + name.index + (name[1] as string).length },
        context,
      );
  }
}

/** A sentence that closes the meeting at an hour, or opens it. */
function closesMeeting(folded: string): boolean {
  return /\b(?:seance|reunion|vergadering|meeting|zitting)\b.{0,30}\b(?:levee|close|cloturee|terminee|gesloten|geeindigd|afgesloten|closed|ended|adjourned)\b|^(?:fin|einde|end|slot|ended|closed|adjourned)\b/.test(
    folded,
  );
}

function opensMeeting(folded: string): boolean {
  return /\b(?:seance|reunion|vergadering|meeting|zitting)\b.{0,30}\b(?:ouverte|commence|debute|geopend|begint|begonnen|opened|started|starts)\b|^(?:debut|begin|start|aanvang)\b/.test(
    folded,
  );
}
