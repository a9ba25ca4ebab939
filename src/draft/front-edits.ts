import type { KeyName, Vocabulary } from '../language/vocabulary.ts';
import type { Attendee, Minutes } from '../model/minutes.ts';
import { type Edit, lineStartAt, type Place } from '../model/place.ts';
import { formatPerson } from '../names/person-text.ts';
import { normalize } from '../text/normalize.ts';
import { yamlText } from './yaml-text.ts';

/** A PV with its front matter, as an edit needs it. */
export interface FrontSource {
  readonly text: string;
  readonly minutes: Minutes;
  /** The YAML between the fences: offsets of its start, and of the line that closes it. */
  readonly fence: { readonly from: number; readonly to: number };
  /** What is written is in this language. */
  readonly words: Vocabulary;
}

/** The keys in the order in which czs writes them: a new one goes after the last of those before it. */
const order: readonly KeyName[] = [
  'date',
  'status',
  'language',
  'kind',
  'opened',
  'closes',
  'title',
  'start',
  'end',
  'place',
  'chair',
  'secretary',
  'invited',
  'attendees',
  'excused',
  'absent',
  'guests',
  'sent',
  'approved',
];

/** How the lines of a text end: as its first does. */
export function lineBreakOf(text: string): string {
  const feed = text.indexOf('\n');
  if (feed === -1) return text.includes('\r') ? '\r' : '\n';
  return text.charCodeAt(feed - 1) === 13 ? '\r\n' : '\n';
}

/** Where the line after the one that holds `at` starts; the end of the text where there is none. */
export function nextLineAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}

/** Sets a key that holds one value: its value is replaced, or a line is added. `value` is YAML. */
export function setScalar({ text, minutes, fence, words }: FrontSource, key: KeyName, value: string): Edit {
  const place = minutes.keys[key];
  if (place === undefined) {
    const at = afterKeysBefore({ text, minutes, fence }, key);
    return { start: at, end: at, text: `${words.keys[key][0]}: ${value}${lineBreakOf(text)}` };
  }
  const colon = text.indexOf(':', place.start);
  if (colon >= place.end || text.slice(colon + 1, place.end).trim() === '')
    return { start: colon + 1, end: colon + 1, text: ` ${value}` };
  let from = colon + 1;
  while (from < place.end && text.charCodeAt(from) === 32) from++;
  return { start: from, end: place.end, text: value };
}

/** Sets a key to lines of its own, its old ones removed. `lines` are YAML, the key included. */
export function setLines(
  { text, minutes, fence }: Omit<FrontSource, 'words'>,
  key: KeyName,
  lines: readonly string[],
): Edit {
  const eol = lineBreakOf(text);
  const written = lines.map((line) => line + eol).join('');
  const place = minutes.keys[key];
  if (place === undefined) {
    const at = afterKeysBefore({ text, minutes, fence }, key);
    return { start: at, end: at, text: written };
  }
  return { start: lineStartAt(text, place.start), end: nextLineAt(text, place.end), text: written };
}

/** Where a key that is not there is to be written: after the last of those that come before it. */
function afterKeysBefore(
  { text, minutes, fence }: Pick<FrontSource, 'text' | 'minutes' | 'fence'>,
  key: KeyName,
): number {
  const ends = order.slice(0, order.indexOf(key)).flatMap((name) => {
    const place = minutes.keys[name];
    return place ? [endOfKey(text, fence, place)] : [];
  });
  // A new list stands below the last of its neighbours, wherever somebody put them.
  return ends.length === 0 ? fence.from : Math.max(...ends);
}

/** The line after a key and its value, and after comments that are indented under it. */
function endOfKey(text: string, fence: FrontSource['fence'], place: Place): number {
  return afterComments(text, fence.to, nextLineAt(text, place.end), 0);
}

/** Where the lines end that are comments, set in further than `indent`: they belong to what stands above them. */
export function afterComments(text: string, to: number, from: number, indent: number): number {
  let at = from;
  while (at < to) {
    let start = at;
    while (text.charCodeAt(start) === 32) start++;
    if (text.charCodeAt(start) !== 35 || start - at <= indent) break;
    at = nextLineAt(text, start);
  }
  return at;
}

/** The lists in which people stand; `represented` people stand among the excused. */
export type PeopleKey = 'invited' | 'attendees' | 'excused' | 'absent' | 'guests';

/** Somebody who goes to a list. */
export interface Move {
  readonly to: PeopleKey;
  /** Who stands in a list already; null: somebody new. */
  readonly from: Attendee | null;
  /** Name, organisation and address of somebody new. */
  readonly person: Pick<Attendee, 'name' | 'organisation' | 'email'>;
  /** By whom he or she is represented. */
  readonly representedBy: string | null;
}

/** The list of the front matter that somebody stands in. */
export function listOf(minutes: Minutes, attendee: Attendee): PeopleKey | null {
  for (const key of ['invited', 'attendees', 'excused', 'absent', 'guests'] as const) {
    const place = minutes.keys[key];
    if (place && attendee.place.start >= place.start && attendee.place.end <= place.end) return key;
  }
  return null;
}

/**
 * Moves people between the lists of the front matter, whole lines with their comments; who stays is not touched. A list written on one
 * line becomes lines where it changes, and one that nobody is left in goes.
 */
export function moveEdits(source: FrontSource, moves: readonly Move[]): Edit[] {
  const { text, minutes, fence, words } = source;
  const eol = lineBreakOf(text);
  const lists = new Map(
    (['invited', 'attendees', 'excused', 'absent', 'guests'] as const).map((key) => [key, readList(source, key)]),
  );
  const leaving = new Set(moves.flatMap(({ from }) => (from === null ? [] : [from])));
  const edits: Edit[] = [];
  for (const [key, list] of lists) {
    const coming = moves.filter(({ to }) => to === key);
    const left = list.items.filter(({ attendee }) => !leaving.has(attendee));
    if (coming.length === 0 && left.length === list.items.length) continue;
    const indent = list.items[0]?.indent ?? [...lists.values()].flatMap(({ items }) => items)[0]?.indent ?? '  ';
    const added = coming.map((move) => linesOf(move, indent, source)).join('');
    const place = minutes.keys[key];
    if (place === undefined) {
      const at = afterKeysBefore(source, key);
      edits.push({ start: at, end: at, text: `${words.keys[key][0]}:${eol}${added}` });
    } else if (list.items.length === 0 && coming.length > 0 && isBare(text, place)) {
      const at = endOfKey(text, fence, place);
      edits.push({ start: at, end: at, text: added });
    } else if (left.length === 0 && (coming.length === 0 || !list.block)) {
      // Nobody is left, or nobody was: the key alone, its blanks and comments.
      const start = lineStartAt(text, place.start);
      const end = endOfKey(text, fence, place);
      const written = coming.length === 0 ? '' : `${keyAsWritten(text, place)}:${eol}${added}`;
      edits.push({ start, end, text: written });
    } else if (list.block) {
      for (const { attendee, lines } of list.items) if (leaving.has(attendee)) edits.push({ ...lines, text: '' });
      const end = Math.max(...list.items.map(({ lines }) => lines.end));
      if (added !== '') edits.push({ start: end, end, text: added });
    } else {
      const kept = left.map(({ attendee }) => `${indent}- ${textOf(text, attendee.place)}${eol}`).join('');
      const start = lineStartAt(text, place.start);
      edits.push({
        start,
        end: nextLineAt(text, place.end),
        text: `${keyAsWritten(text, place)}:${eol}${kept}${added}`,
      });
    }
  }
  return edits;
}

interface ListItem {
  readonly attendee: Attendee;
  /** Before the dash. */
  readonly indent: string;
  /** Whole lines, with the comments under them. */
  readonly lines: Place;
}

/** The people of a list; `block`: each on lines of his or her own. */
function readList({ text, minutes, fence }: FrontSource, key: PeopleKey): { block: boolean; items: ListItem[] } {
  let block = true;
  const items = minutes.people
    .filter((attendee) => listOf(minutes, attendee) === key)
    .map((attendee): ListItem => {
      const start = lineStartAt(text, attendee.place.start);
      const lead = /^( {0,40})- {1,40}["']?$/.exec(text.slice(start, attendee.place.start));
      if (!lead) block = false;
      const indent = lead?.[1] ?? '  ';
      const end = afterComments(text, fence.to, nextLineAt(text, attendee.place.end), indent.length);
      return { attendee, indent, lines: { start, end } };
    });
  return { block: block && items.length > 0, items };
}

/** A key with nothing behind it, but perhaps a comment. */
function isBare(text: string, place: Place): boolean {
  return /^ {0,40}(?:#.*)?$/.test(
    text.slice(text.indexOf(':', place.start) + 1, nextLineAt(text, place.end)).trimEnd(),
  );
}

function keyAsWritten(text: string, place: Place): string {
  return text.slice(place.start, text.indexOf(':', place.start)).trimEnd();
}

function textOf(text: string, place: Place): string {
  return text.slice(place.start, place.end).trim();
}

/** The lines of somebody in the list to come: as they were, but for a proxy that comes or goes; anew for who is new, or has no keys. */
function linesOf({ from, person, representedBy }: Move, indent: string, source: FrontSource): string {
  const { text, fence, words } = source;
  const eol = lineBreakOf(text);
  const map = representedBy !== null || from?.representedBy != null;
  const lines = from === null ? null : linesAsTyped(from, indent, source);
  if (from !== null && !map) return lines?.all ?? `${indent}- ${textOf(text, from.place)}${eol}`;
  const kept = lines && withProxy(lines.all, representedBy, source);
  if (kept !== null) return kept;
  if (!map) return `${indent}- ${yamlText(formatPerson(person))}${eol}`;
  const whole = from ?? { ...person, role: null, from: null, until: null, familyName: null, replaces: null };
  const fields: readonly (readonly [keyof Vocabulary['personKeys'], string | null])[] = [
    ['name', whole.name],
    ['organisation', whole.organisation],
    ['email', whole.email],
    ['role', whole.role],
    ['represented-by', representedBy],
    ['from', whole.from],
    ['until', whole.until],
    ['family-name', whole.familyName],
    ['replaces', whole.replaces],
  ];
  const written = fields.flatMap(([name, value]) =>
    value === null ? [] : [`${words.personKeys[name][0] ?? name}: ${yamlText(value)}`],
  );
  const comment = from === null ? '' : commentAfter(text, fence.to, from.place);
  const anew = written.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}${at === 0 ? comment : ''}${eol}`);
  return `${anew.join('')}${lines?.below ?? ''}`;
}

/** The lines of somebody, set in to where he or she goes, and of them the comments below; null where others stand on one of them. */
function linesAsTyped(
  { place }: Attendee,
  indent: string,
  { text, fence }: FrontSource,
): { readonly all: string; readonly below: string } | null {
  const start = lineStartAt(text, place.start);
  const lead = /^( {0,40})- {1,40}["']?$/.exec(text.slice(start, place.start));
  if (!lead) return null;
  const old = lead[1] as string;
  const next = nextLineAt(text, place.end);
  const end = afterComments(text, fence.to, next, old.length);
  const setIn = (lines: string) =>
    old === indent
      ? lines
      : lines.replace(/^ {0,80}/gm, (blanks) => (blanks.startsWith(old) ? indent + blanks.slice(old.length) : blanks));
  return { all: setIn(text.slice(start, end)), below: setIn(text.slice(next, end)) };
}

/**
 * The lines of somebody who has keys, with the one of the proxy set, added or gone, and all else as it was typed: comments, and keys that
 * czs does not know. Null where they are not such lines.
 */
function withProxy(lines: string, representedBy: string | null, { text, words }: FrontSource): string | null {
  const rows = lines.split(/(?<=\n|\r(?!\n))/).filter((row) => row.endsWith('\n') || row.endsWith('\r'));
  const lead = /^( *)- +/.exec(rows[0] ?? '');
  if (lead === null) return null;
  const depth = lead[0].length;
  const keys = rows.map((row, at) => (at === 0 || leadOf(row) === depth ? keyIn(row.slice(depth)) : null));
  const isKey = (key: string | null | undefined, names: readonly string[]) =>
    key != null && names.some((name) => normalize(name) === key);
  if (!isKey(keys[0], Object.values(words.personKeys).flat())) return null;
  const at = keys.findIndex((key) => isKey(key, words.personKeys['represented-by']));
  const last = keys.findLastIndex((key) => key !== null);
  if (at === -1) {
    if (representedBy === null) return null;
    // After the last key, and what belongs to it.
    let end = last + 1;
    while (end < rows.length && leadOf(rows[end] as string) > depth && !isComment(rows[end] as string)) end++;
    const key = words.personKeys['represented-by'][0] as string;
    rows.splice(end, 0, `${' '.repeat(depth)}${key}: ${yamlText(representedBy)}${lineBreakOf(text)}`);
    return rows.join('');
  }
  const row = rows[at] as string;
  const after = rows[at + 1];
  // A value of several lines, or with a comment behind it, is written anew with all the rest.
  if (row.includes('#') || (after !== undefined && leadOf(after) > depth && !isComment(after))) return null;
  if (representedBy !== null)
    rows[at] = `${row.slice(0, row.indexOf(':', depth))}: ${yamlText(representedBy)}${lineBreakOf(text)}`;
  else if (at === 0) return null;
  else rows.splice(at, 1);
  return rows.join('');
}

function leadOf(row: string): number {
  return row.length - row.replace(/^ {1,80}/, '').length;
}

function isComment(row: string): boolean {
  return row.charCodeAt(leadOf(row)) === 35;
}

/** The key that a line begins with, normalized: what stands before a colon and a blank. */
function keyIn(line: string): string | null {
  const key = /^["']?([^"'#:\s][^"'#:\r\n]{0,60}?)["']? ?:(?=[ \r\n])/.exec(line)?.[1];
  return key === undefined ? null : normalize(key);
}

/** A comment behind somebody on the same line. */
function commentAfter(text: string, to: number, place: Place): string {
  const rest = text.slice(place.end, Math.min(nextLineAt(text, place.end), to)).trimEnd();
  return /^["']?\s{1,20}#/.test(rest) ? rest.replace(/^["']/, '') : '';
}
