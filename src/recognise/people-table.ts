import type { PresenceWord } from '../language/import.ts';
import type { Attendee, Presence } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { type PeopleContext, readBeside, readListed } from './attendees.ts';
import { normalizeLabel } from './lexicon.ts';
import { splitAttendees } from './listed-people.ts';
import { presenceOf } from './presence.ts';
import { letterOf, type PresenceLetters, presenceLetters } from './presence-letters.ts';
import { readRole } from './roles.ts';
import type { PersonColumn, Words } from './words.ts';

/** Where a table puts somebody. */
export type TablePresence = PresenceWord | 'represented';

/** Somebody in a row of a table, and what its other cells say. */
export interface TablePerson {
  readonly row: number;
  /** The column of the name. */
  readonly column: number;
  readonly name: string;
  /** null: no cell, no head and no label over the table says. */
  readonly presence: TablePresence | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly proxy: string | null;
  /** Words beside a mark or a word of presence: « jusqu'à 20 h 45 ». */
  readonly beside: readonly string[];
  /** Cells of columns that nothing says anything of. */
  readonly others: readonly string[];
  /** Marks that say who was there. */
  readonly marks: readonly string[];
  /** The number of the row in its table; null: the rows have none. */
  readonly number: string | null;
  /** All of its words but the marks. */
  readonly words: string;
}

/** Who a table says was there. */
export interface PeopleTable {
  readonly people: readonly TablePerson[];
  readonly hasHead: boolean;
  /** false: who was there is guessed, since crosses stand under no head, or in a column that nobody has read. */
  readonly isSure: boolean;
  /** Rows that name nobody. */
  readonly unnamed: readonly string[];
}

type TableContext = PeopleContext & {
  /** Whether a cell is somebody's name, where no head says of its column what it holds. */
  readonly isName: (cell: string) => boolean;
};

/**
 * Reads a table of people: a column of names with their presence in marks, in words, in the head of the column or in the label over the table (`under`);
 * several lists may stand beside one another. null: it is another table.
 */
export function readPeopleTable(
  rows: readonly (readonly string[])[],
  under: PresenceWord | null,
  context: TableContext,
): PeopleTable | null {
  const { words, isName } = context;
  const [head = []] = rows;
  if (rows.length === 0 || rows.length > 1000) return null;
  const columns = headsOf(rows, context);
  if (columns.includes('task')) return null;
  const hasHead = columns.some((column) => column !== null);
  const body = hasHead ? rows.slice(1) : rows;
  const width = Math.max(...rows.map((row) => row.length));
  const cellsOf = (column: number): string[] => body.map((row) => row[column] ?? '');
  const hasMarks = (column: number): boolean => isOfMarks(cellsOf(column), context);
  const numbers = [...head.keys()].find((column) => columns[column] == null && isOfNumbers(cellsOf(column))) ?? -1;
  const marks = new Map<number, TablePresence>();
  const lists: { readonly column: number; readonly presence: PresenceWord | null }[] = [];
  for (const [column, kind] of columns.entries()) {
    const presence = presenceOf(bare(head[column] ?? ''), words);
    const named = cellsOf(column).filter((cell) => cell !== '');
    const isOfNames = (): boolean =>
      named.length > 0 && named.every((cell) => isName(cell) && !saysPresence(cell, words));
    if (kind === 'name' || (isPresence(kind) && isOfNames())) lists.push({ column, presence });
    else if (isPresence(kind)) marks.set(column, kind);
  }
  // « A | V | Afw »
  const isShort = [...marks.keys()].every((column) => /^\p{L}{1,4}$/u.test(letterOf(head[column] ?? '')));
  const heads = isShort ? letterHeads(head, body, context, marks) : null;
  if (marks.size === 0 && (under !== null || body.length >= 3)) {
    // Without heads: a column of crosses beside a column of names. A letter may say that those with a cross were away.
    const crosses = Array.from({ length: width }, (_, column) => column).find(
      (column) =>
        column > 0 &&
        hasMarks(column) &&
        !words.excusedMark.has(normalize(head[column] ?? '')) &&
        !words.no.has(normalize(head[column] ?? '')) &&
        cellsOf(column).filter((cell) => words.yes.has(normalize(cell))).length >= Math.max(1, body.length * 0.2),
    );
    if (crosses !== undefined) marks.set(crosses, 'present');
  }
  // `A | V` in a column of presence, too.
  const inColumn = new Map<number, PresenceLetters | null>();
  for (const [column, kind] of marks) {
    const cells = cellsOf(column).map((cell) => markBefore(cell, context) ?? '');
    const isTick = (cell: string): boolean =>
      words.yes.has(normalize(cell)) && !/^\p{L}$/u.test(cell.replace(/^x$/i, '✓'));
    if (kind === 'present') inColumn.set(column, presenceLetters(cells, cells.some(isTick), words));
  }
  const isLetterUnsure = [heads, ...inColumn.values()].some((one) => one?.isSure === false);
  if (lists.length === 0) {
    const counts = Array.from({ length: width }, (_, column) =>
      marks.has(column) ? 0 : cellsOf(column).filter(isName).length,
    );
    const most = Math.max(...counts);
    if (most === 0 || most < body.length * 0.6) return null;
    const column = counts.indexOf(most);
    lists.push({ column, presence: hasHead ? presenceOf(bare(head[column] ?? ''), words) : null });
  }
  // `Aanwezig | Organisatie | Verontschuldigd | Organisatie`, or one list in two halves.
  const first = normalize(head[lists[0]?.column ?? 0] ?? '');
  const isSeveral = lists.every(({ column, presence }) => presence !== null || normalize(head[column] ?? '') === first);
  if (!isSeveral) lists.length = 1;
  const label = under ?? lists[0]?.presence ?? null;
  const isDescribed =
    columns.filter((column) => column !== null).length >= 2 &&
    columns.some((column) => column === 'email' || column === 'first-name' || column === 'organisation');
  const isOpen = (column: number): boolean =>
    (columns[column] == null || columns[column] === 'signature') &&
    !marks.has(column) &&
    lists.every((list) => list.column !== column);
  // A sheet that somebody signed: who did not is not there, for a person to look at.
  const signature = columns.indexOf('signature');
  const signed =
    signature === -1 ? [] : cellsOf(signature).filter((cell) => cell !== '' && presenceOf(cell, words) === null);
  const isSheet = label === null && signed.length > 0 && signed.length < body.length;
  const people: TablePerson[] = [];
  const unnamed: string[] = [];
  for (const [at, row] of body.entries()) {
    const all = row.filter((cell) => !isMark(cell, words)).join(' ');
    const before = people.length;
    for (const [number, { column, presence }] of lists.entries()) {
      const written = row[column] ?? '';
      if (written === '') continue;
      const [from, to] = lists.length === 1 ? [0, width] : [column, lists[number + 1]?.column ?? width];
      const cell = (kind: PersonColumn): string | null => {
        const where = columns.findIndex((one, index) => one === kind && index >= from && index < to);
        return where === -1 ? null : row[where] || null;
      };
      const own = (lists.length > 1 ? (presence ?? under) : label) ?? null;
      const told = { beside: [] as string[], others: [] as string[], marks: [] as string[] };
      const isUnsigned = isSheet && (row[signature] ?? '') === '';
      let stands: TablePresence | null = marks.size > 0 || (isUnsigned && own === null) ? 'absent' : own;
      for (let index = from; index < to; index++) {
        const text = row[index] ?? '';
        if (text === '' || index === numbers || !(marks.has(index) || isOpen(index))) continue;
        const read = readCell(text, marks.get(index) ?? null, inColumn.get(index) ?? null, context);
        stands = read.presence ?? stands;
        told.beside.push(...read.beside);
        // « (s) », « signé », initials: that somebody signed.
        const isSign = (one: string): boolean =>
          isMark(one, words) || (columns[index] === 'signature' && /^\S{1,12}$/.test(one));
        told.marks.push(...read.marks, ...read.others.filter(isSign));
        told.others.push(...read.others.filter((one) => !isSign(one)));
      }
      const proxy = cell('proxy');
      const isProxy = proxy !== null && isName(proxy);
      const firstName = cell('first-name');
      // « Invité (Les Tilleuls) » in the column of functions
      const role = cell('role');
      const isGuest = stands === 'present' && role !== null && presenceOf(bare(role), words) === 'guests';
      const house = isGuest ? (/\(([^()]{2,80})\)$/.exec(role)?.[1] ?? null) : null;
      people.push({
        row: at + (hasHead ? 1 : 0),
        column,
        name: firstName === null ? written : `${firstName} ${written}`,
        presence: isGuest ? 'guests' : isProxy && stands !== 'present' ? 'represented' : stands,
        organisation: cell('organisation') ?? house,
        role: isGuest ? null : role,
        email: cell('email'),
        proxy: isProxy ? proxy : null,
        number: row[numbers] || null,
        ...told,
        marks: isGuest ? [...told.marks, bare(role)] : told.marks,
        words: all,
      });
    }
    if (people.length === before && all !== '') unnamed.push(all);
  }
  const said = people.filter(({ presence }) => presence !== null).length;
  if (!isDescribed && said * 2 <= people.length) return null;
  // Crosses and letters that nobody has read: who was there is for a person to look at.
  const isUnread = [...head.keys()].some((column) => {
    if (!isOpen(column) || column === numbers) return false;
    const filled = cellsOf(column).filter((cell) => cell !== '');
    const letters = filled.filter((cell) => /\p{L}/u.test(cell) && isMark(cell, words)).length;
    return filled.length > 0 && (hasMarks(column) || (letters >= 2 && letters * 3 >= filled.length));
  });
  return {
    people,
    hasHead,
    isSure: (marks.size === 0 || hasHead || label !== null) && !isSheet && !isUnread && !isLetterUnsure,
    unnamed,
  };
}

/**
 * Who a table of typed minutes says was there. `under`: what the heading above says of all of them. null: no head says that a column is one of names, or
 * neither the heading nor most rows say anything of presence.
 */
export function peopleInTable(
  text: string,
  rows: readonly (readonly Place[])[],
  under: Presence | null,
  context: PeopleContext,
): Attendee[] | null {
  const cells = rows.map((row) => row.map(({ start, end }) => squeeze(text.slice(start, end).replace(/[*_]/g, ''))));
  const word = under === 'guest' ? 'guests' : under === 'represented' ? 'excused' : under;
  const table = readPeopleTable(cells, word, { ...context, isName: () => false });
  if (table === null) return null;
  if (under === null && table.people.filter(({ presence }) => presence !== null).length * 2 <= table.people.length)
    return null;
  return table.people.flatMap(({ row, column, name, presence, organisation, role, email, proxy, beside }) => {
    const said = [organisation, ...beside.filter((piece) => readBeside(piece, context) !== null)];
    const around = said.filter((one) => one !== null).join(', ');
    const place = rows[row]?.[column] as Place;
    const stands = presence === 'guests' ? 'guest' : (presence ?? under ?? 'present');
    // « Steven Callebaut, Aurélie Pochet »: full names.
    const several = splitAttendees(name, 0, context.words).map((one) => one.text);
    const names = several.every((one) => /^\p{Lu}\S*\s\S*\p{Lu}/u.test(one)) ? several : [name];
    return names.flatMap((one) => {
      const { attendee } = readListed(around === '' ? one : `${one} (${around})`, place, 'present', context);
      if (attendee.name === null) return [];
      return {
        ...attendee,
        presence: attendee.presence === 'present' ? stands : attendee.presence,
        email: attendee.email ?? (email?.includes('@') ? email : null),
        representedBy: attendee.representedBy ?? proxy,
        ...readRole(attendee.role ?? role, context.words),
      };
    });
  });
}

/** Whether the cells of a column number the rows: 1, 2, 3 … */
function isOfNumbers(cells: readonly string[]): boolean {
  const first = Number.parseInt(cells[0] ?? '', 10);
  return cells.length > 1 && cells.every((cell, at) => cell.replace(/[.)°]$/, '') === String(first + at));
}

type Column = PersonColumn | PresenceWord | 'task' | null;

const presenceWords: ReadonlySet<string> = new Set([
  'present',
  'excused',
  'absent',
  'guests',
  'invited',
] satisfies PresenceWord[]);

function isPresence(column: Column | undefined): column is PresenceWord {
  return column != null && presenceWords.has(column);
}

/** What the heads of columns say; nothing where the first row is somebody with a word of presence, as the rows below it are. */
function headsOf(rows: readonly (readonly string[])[], { words, isName }: TableContext): Column[] {
  const [head = [], ...body] = rows;
  const columns = head.map((cell) => columnOf(cell, words));
  const isSomebody =
    head.some((cell, at) => columns[at] === null && cell.includes(' ') && isName(cell)) &&
    columns.every(
      (column, at) =>
        column === null || (isPresence(column) && body.some((row) => presenceOf(row[at] ?? '', words) !== null)),
    );
  return isSomebody ? head.map(() => null) : columns;
}

/** What the head of a column says that it holds: « Présent ? » and `Here?` marks of presence, « Quoi » what somebody is to do. */
export function columnOf(head: string, words: Words): Column {
  if (head === '' || head.length > 60) return null;
  const said = bare(head);
  // « Organisation / Organisatie »
  const [person] = said.split('/').flatMap((one) => words.personColumns.get(normalizeLabel(one)) ?? []);
  const presence = presenceOf(said, words) ?? (areMarks(said.split('/'), words) ? 'present' : null);
  if (person !== undefined && (person !== 'proxy' || presence === null)) return person;
  const task = words.columns.get(normalizeLabel(said));
  return presence ?? (task === 'what' || task === 'when' ? 'task' : null);
}

/** `P/E/A`: the marks that the cells of the column have. */
function areMarks(letters: readonly string[], words: Words): boolean {
  const said = letters.map(normalize);
  const isAway = (one: string): boolean => words.no.has(one) || words.excusedMark.has(one);
  return (
    said.length >= 2 &&
    said.every((one) => /^\p{L}{1,4}$/u.test(one) && isMark(one, words)) &&
    said.some((one) => words.yes.has(one)) &&
    said.some(isAway)
  );
}

function bare(head: string): string {
  // « Représentant·e·s »
  return head.replace(/[*_:?]|·\p{L}{1,5}/gu, '').trim();
}

/** Whether the cells of a column are marks: each begins with one, as « P (dès 10h) » does, and many are nothing else. */
function isOfMarks(cells: readonly string[], context: TableContext): boolean {
  const bare = cells.filter((cell) => isMark(cell, context.words)).length;
  return bare * 3 >= cells.length && cells.every((cell) => markBefore(cell, context) !== null);
}

/** The letter or sign that a cell is, or with which it begins, before what is said beside it: `P (dès 10h)`, « E – maladie »; null: another word. */
function markBefore(cell: string, context: TableContext): string | null {
  if (isMark(cell, context.words)) return cell;
  const [mark = ''] = /^[^\s(,;:–—]{1,12}/u.exec(cell) ?? [];
  if (mark === '' || !isMark(mark, context.words)) return null;
  const rest = cell.slice(mark.length).trim();
  // « P dès 10h », and not « A partir de 10h ».
  const isSaid = (): boolean => /^\p{Ll}/u.test(mark) || readBeside(cell, context) !== null;
  return /^(?:[(,;:–—]|-\s)/.test(rest) || (!isSaid() && readBeside(rest, context) !== null) ? mark : null;
}

/** Heads of one letter, `P | E | A`, over columns of nothing but marks: one alone says nothing, and one for those present is among them. */
function letterHeads(
  head: readonly string[],
  body: readonly (readonly string[])[],
  context: TableContext,
  marks: Map<number, TablePresence>,
): PresenceLetters | null {
  const { yes, no, excusedMark } = context.words;
  const found = new Map<TablePresence, number>();
  const columns = [...head.entries()].filter(([column, cell]) => {
    const letter = letterOf(cell);
    const isLetter = /^\p{L}{1,4}$/u.test(letter) && letter !== 'x' && letter !== 'o';
    return isLetter && body.every((row) => markBefore(row[column] ?? '', context) !== null);
  });
  const letters = presenceLetters(
    columns.map(([, cell]) => cell),
    false,
    context.words,
  );
  for (const [column, cell] of columns) {
    const letter = letterOf(cell);
    const told = letters?.isSure ? letters.says.get(letter) : undefined;
    const says =
      told ??
      [
        ...(yes.has(letter) ? (['present'] as const) : []),
        ...(excusedMark.has(letter) ? (['excused'] as const) : []),
        ...(no.has(letter) ? (['absent'] as const) : []),
      ].find((one) => !found.has(one));
    if (says !== undefined) found.set(says, column);
  }
  if (found.size >= 2 && found.has('present')) for (const [presence, column] of found) marks.set(column, presence);
  return letters;
}

/** Whether a cell says who was there, and is nobody's name. */
function saysPresence(cell: string, words: Words): boolean {
  return isMark(cell, words) || presenceOf(cell, words) !== null;
}

/** Whether a cell holds nothing but a mark of presence, or nothing. */
export function isMark(text: string, { yes, no, excusedMark, proxyMark }: Words): boolean {
  const said = normalize(text);
  return said === '' || yes.has(said) || no.has(said) || excusedMark.has(said) || proxyMark.has(said);
}

/**
 * What a cell says of somebody's presence: `X`, `X (jusque 11h)`, « présente, arrive à 10h », « procuration à Anne Martin ». `mark`: what a mark in its
 * column says, and `letters` where letters of the column say it together; null: it has no such column, and only words say something.
 */
function readCell(
  cell: string,
  mark: TablePresence | null,
  letters: PresenceLetters | null,
  context: TableContext,
): Pick<TablePerson, 'presence' | 'beside' | 'others' | 'marks'> {
  const { words } = context;
  const beside: string[] = [];
  const others: string[] = [];
  const marks: string[] = [];
  let presence: TablePresence | null = null;
  const before = mark === null ? null : markBefore(cell, context);
  const said = before === null ? cell : cell.slice(before.length).replace(/^[\s:–—-]{1,4}/, '');
  for (const piece of [before ?? '', ...said.split(/[(),;]/).map((one) => one.trim())]) {
    if (piece === '') continue;
    const read = readBeside(piece, context);
    const told: TablePresence | null = read?.representedBy === undefined ? presenceOf(piece, words) : 'represented';
    const isSign: boolean = presence === null && mark !== null && isMark(piece, words);
    if (isSign || (told !== null && told !== 'represented')) {
      const letter = letters?.isSure ? letters.says.get(letterOf(piece)) : undefined;
      presence ??= letter ?? (isSign ? saidByMark(piece, mark as TablePresence, words) : told);
      marks.push(piece);
      continue;
    }
    presence ??= told;
    (mark === null && read === null ? others : beside).push(piece);
  }
  // Words in a column of marks are one.
  if (mark !== null && marks.length === 0) presence ??= mark;
  return { presence, beside, others: others.length === 0 || beside.length + marks.length > 0 ? others : [cell], marks };
}

/** What a mark says in a column over which `mark` stands; null: nothing. */
function saidByMark(written: string, mark: TablePresence, words: Words): TablePresence | null {
  const said = normalize(written);
  if (words.proxyMark.has(said)) return 'represented';
  if (words.excusedMark.has(said)) return 'excused';
  if (words.yes.has(said)) return mark;
  return mark === 'present' ? 'absent' : null;
}
