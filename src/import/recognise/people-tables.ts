import type { ColumnWord, PresenceWord } from '../../language/import.ts';
import { plainLabel } from '../../recognise/field-line.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Dropped } from '../foreign.ts';
import { plain } from '../spans.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { type ForeignPerson, isOrganisation, looksLikeName, readForeignPerson } from './person.ts';

/** Where somebody stands: in a list, or represented. */
export type Presence = PresenceWord | 'represented';

/** Takes what a table says. */
export interface PresenceSink {
  readonly add: (
    person: ForeignPerson,
    presence: Presence,
    line: number,
    sure: boolean,
    representedBy?: string | null,
  ) => void;
  /** Words that put people in a list. */
  readonly label: (presence: Presence, text: string) => void;
  readonly drop: (dropped: Dropped) => void;
}

/** Reads tables of people, whatever their layout. */
export class PeopleTables {
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private readonly sink: PresenceSink;

  constructor(lexicon: Lexicon, list: PeopleList, sink: PresenceSink) {
    this.lexicon = lexicon;
    this.list = list;
    this.sink = sink;
  }

  /** A table of people: a column of names with their presence in marks, in the head of each column, or in the label before it. */
  read(line: Line, under: PresenceWord | null): boolean {
    let label = under;
    const rows = line.block.rows.map((row) =>
      row.map((cell) => squeeze(cell.blocks.map((block) => plain(block.spans)).join('\n'))),
    );
    if (rows.length < 1 || rows.length > 1000) return false;
    const head = rows[0] as string[];
    if (this.sideBySide(line, rows)) return true;
    const kinds = this.headOf(rows);
    const withHead = kinds.some((kind) => kind !== null);
    const body = withHead ? rows.slice(1) : rows;
    // Columns whose head says nothing, and that no other reader of this table explains.
    const isOpen = (column: number): boolean => column !== nameColumn && kinds[column] == null && marks[column] == null;
    const width = Math.max(...rows.map((row) => row.length));
    const marks: (Presence | null)[] = [];
    let nameColumn = kinds.findIndex((kind) => kind?.column === 'name');
    for (let column = 0; column < width; column++) {
      const kind = kinds[column];
      marks.push(kind?.presence ?? null);
    }
    this.letterHeads(head, body, marks);
    const isMark = (text: string): boolean => {
      const normalized = normalize(text);
      return (
        normalized === '' ||
        this.lexicon.spoken.yes.has(normalized) ||
        this.lexicon.spoken.no.has(normalized) ||
        this.lexicon.excusedMark.has(normalized) ||
        this.lexicon.proxyMark.has(normalized)
      );
    };
    // Without heads: a column of marks beside a column of names.
    if (!marks.some((mark) => mark !== null) && (label !== null || body.length >= 3)) {
      for (let column = 1; column < width; column++) {
        const cells = body.map((row) => row[column] ?? '');
        if (
          cells.every(isMark) &&
          cells.filter((cell) => this.lexicon.spoken.yes.has(normalize(cell))).length >= Math.max(1, cells.length * 0.2)
        ) {
          marks[column] = 'present';
          break;
        }
      }
    }
    if (nameColumn === -1) {
      // The column with the most names.
      let best = 0;
      for (let column = 0; column < width; column++) {
        if (marks[column] != null) continue;
        const names = body.filter(
          (row) =>
            looksLikeName(row[column] ?? '', this.lexicon, 'prose') && !isOrganisation(row[column] ?? '', this.lexicon),
        ).length;
        if (names > best) {
          best = names;
          nameColumn = column;
        }
      }
      if (best < body.length * 0.6) return false;
    }
    // « Participants | Fonction »: the head of the names says that they were there.
    label ??= withHead ? presenceOf(head[nameColumn] ?? '', this.lexicon) : null;
    const hasMarks = marks.some((mark) => mark !== null);
    // `Bijen, Antoon`: where all of a column have a comma, the family name stands first.
    const named = body.map((row) => row[nameColumn] ?? '').filter((cell) => cell !== '');
    const isTurned = named.length > 0 && named.every((cell) => familyFirst.test(cell));
    const inOrder = (name: string): string => (isTurned ? name.replace(familyFirst, '$2 $1') : name);
    const described = kinds.filter((kind) => kind !== null).length;
    const people = kinds.some((kind) => kind?.column === 'what' || kind?.column === 'when')
      ? false
      : hasMarks ||
        label !== null ||
        (described >= 2 &&
          kinds.some(
            (kind) => kind?.column === 'email' || kind?.column === 'first-name' || kind?.column === 'organisation',
          ));
    if (!people || nameColumn === -1) return false;
    const at = (row: readonly string[], column: ColumnWord): string => {
      const found = kinds.findIndex((kind) => kind?.column === column);
      return found === -1 ? '' : (row[found] ?? '');
    };
    // Crosses that nobody has read: who was there is for a person to look at.
    const unread = [...head.keys()].some(
      (column) =>
        isOpen(column) &&
        body.every((row) => isMark(row[column] ?? '')) &&
        body.some((row) => (row[column] ?? '') !== ''),
    );
    let count = 0;
    const extra: string[] = [];
    for (const row of body) {
      const name = row[nameColumn] ?? '';
      const first = at(row, 'first-name');
      const parts = name === '' ? null : this.namesOf(first === '' ? inOrder(name) : `${first} ${name}`);
      if (parts === null) {
        const left = row.filter((cell) => cell !== '' && !isMark(cell)).join(' ');
        if (left !== '') extra.push(left);
        continue;
      }
      let presence: Presence = label ?? 'present';
      let representedBy: string | null = null;
      const beside: string[] = [];
      if (hasMarks) {
        presence = 'absent';
        for (let column = 0; column < width; column++) {
          const mark = marks[column];
          if (mark == null || (row[column] ?? '') === '') continue;
          const read = this.marked(row[column] as string, mark);
          presence = read.presence ?? presence;
          if (read.note !== null) beside.push(read.note);
          if (/[\p{L}\p{N}]/u.test(read.mark)) this.sink.drop({ reason: 'presence-mark', text: read.mark, count: 1 });
        }
      }
      // `Excusé` in the column for signatures.
      for (let column = 0; column < width; column++) {
        const cell = row[column] ?? '';
        if (!isOpen(column) || cell === '' || cell.length > 60) continue;
        const said = presenceOf(cell, this.lexicon);
        if (said === null) continue;
        presence = said;
        beside.push(cell);
      }
      const proxy = at(row, 'proxy');
      if (proxy !== '' && !isMark(proxy) && looksLikeName(proxy, this.lexicon, 'prose')) representedBy = proxy;
      const used = new Set([nameColumn]);
      const take = (column: ColumnWord): string | null => {
        const found = kinds.findIndex((kind) => kind?.column === column);
        if (found !== -1) used.add(found);
        return at(row, column) || null;
      };
      take('first-name');
      take('proxy');
      const organisation = take('organisation');
      const email = take('email');
      const role = take('role');
      const rest = row.filter(
        (cell, column) => !used.has(column) && marks[column] == null && cell !== '' && !isMark(cell),
      );
      for (const person of parts) {
        // Initials are no organisation.
        const named = rest.filter((cell) => !/^\p{Lu}{1,4}$/u.test(cell));
        const initials = rest.filter((cell) => !named.includes(cell));
        const isOpenPlace = organisation === null && person.organisation === null;
        const [firstRest, ...others] = isOpenPlace
          ? [named[0] ?? null, ...named.slice(1), ...initials]
          : [null, ...rest];
        this.sink.add(
          {
            ...person,
            organisation: person.organisation ?? organisation ?? firstRest ?? null,
            email: person.email ?? (email?.includes('@') ? email : null),
            role: person.role ?? role,
            note:
              [person.note, email !== null && !email.includes('@') ? email : null, ...beside, ...others]
                .filter((each) => each)
                .join(', ') || null,
          },
          representedBy !== null && presence !== 'present' ? 'represented' : presence,
          line.block.line,
          (hasMarks ? withHead || label !== null : true) && !unread,
          representedBy,
        );
        count++;
      }
    }
    if (count === 0) return false;
    if (withHead) this.sink.label(label ?? 'present', head.filter((cell) => cell !== '').join(' '));
    if (extra.length > 0) this.sink.label(label ?? 'present', extra.join(' ; '));
    return true;
  }

  /** Several lists beside one another: `Aanwezig | Organisatie | Verontschuldigd | Organisatie`, or one of them in two halves. */
  private sideBySide(line: Line, rows: readonly (readonly string[])[]): boolean {
    const [head = [], ...body] = rows;
    const starts = head.flatMap((cell, column) => {
      const presence = presenceOf(cell, this.lexicon);
      const isAgain =
        column > 0 && normalize(cell) === normalize(head[0] ?? '') && this.columnOf(cell)?.column === 'name';
      return presence !== null || isAgain ? [{ column, presence: presence ?? 'present' }] : [];
    });
    if (starts.length < 2 || starts[0]?.column !== 0 || starts.length === head.length) return false;
    const others = head.map((cell) => this.columnOf(cell)?.column ?? null);
    const isStart = (column: number): boolean => starts.some((start) => start.column === column);
    if (
      !head.every(
        (cell, column) =>
          isStart(column) || cell === '' || others[column] === 'organisation' || others[column] === 'role',
      )
    )
      return false;
    const found: (() => void)[] = [];
    for (const row of body) {
      for (const [at, { column, presence }] of starts.entries()) {
        const name = row[column] ?? '';
        const end = starts[at + 1]?.column ?? head.length;
        const beside = (kind: ColumnWord): string | null => {
          const where = others.findIndex((other, index) => index > column && index < end && other === kind);
          return where === -1 ? null : row[where] || null;
        };
        if (name === '') continue;
        const people = this.namesOf(name);
        if (people === null || normalize(name).length < 2) return false;
        for (const person of people) {
          const organisation = person.organisation ?? beside('organisation');
          const role = person.role ?? beside('role');
          found.push(() => this.sink.add({ ...person, organisation, role }, presence, line.block.line, true));
        }
      }
    }
    if (found.length < 2) return false;
    for (const add of found) add();
    for (const { column, presence } of starts) this.sink.label(presence, head[column] as string);
    for (const [column, cell] of head.entries()) if (!isStart(column) && cell !== '') this.sink.label('present', cell);
    return true;
  }

  /** What the heads of columns say; nothing where the first row is somebody with a word of presence, as the rows below it are. */
  private headOf(rows: readonly (readonly string[])[]): ReturnType<PeopleTables['columnOf']>[] {
    const [head = [], ...body] = rows;
    const kinds = head.map((cell) => this.columnOf(cell));
    const said = kinds.flatMap((kind, column) => (kind === null ? [] : [{ kind, column }]));
    const isPerson = head.some(
      (cell, column) => kinds[column] === null && cell.includes(' ') && looksLikeName(cell, this.lexicon, 'prose'),
    );
    const goesOn = said.every(
      ({ kind, column }) =>
        kind.column === null && body.some((row) => presenceOf(row[column] ?? '', this.lexicon) !== null),
    );
    return said.length > 0 && isPerson && goesOn ? head.map(() => null) : kinds;
  }

  /** Heads of one letter, `P | E | A`, over columns of nothing but marks: one alone says nothing, and one for those present is among them. */
  private letterHeads(head: readonly string[], body: readonly (readonly string[])[], marks: (Presence | null)[]): void {
    if (marks.some((mark) => mark !== null)) return;
    const { excusedMark, spoken } = this.lexicon;
    const { yes, no } = spoken;
    const found = new Map<Presence, number>();
    for (const [column, cell] of head.entries()) {
      const letter = normalize(cell).replace(/\.$/, '');
      if (!/^\p{L}{1,4}$/u.test(letter) || letter === 'x' || letter === 'o') continue;
      const crosses = body.map((row) => normalize(row[column] ?? '').split(/[\s(]/)[0] as string);
      if (!crosses.every((cross) => cross === '' || yes.has(cross) || no.has(cross))) continue;
      const says = [
        ...(yes.has(letter) ? (['present'] as const) : []),
        ...(excusedMark.has(letter) ? (['excused'] as const) : []),
        ...(no.has(letter) ? (['absent'] as const) : []),
      ].find((one) => !found.has(one));
      if (says !== undefined) found.set(says, column);
    }
    if (found.size < 2 || !found.has('present')) return;
    for (const [presence, column] of found) marks[column] = presence;
  }

  /**
   * What a cell under a head of presence says: `X`, `X (jusque 11h)`, `excusé, arrive à 10h`, `procuration à Anne Martin`. The words beside the
   * mark are a note. null: it leaves open whether somebody was there.
   */
  private marked(
    cell: string,
    mark: Presence,
  ): { readonly presence: Presence | null; readonly mark: string; readonly note: string | null } {
    const { proxyMark, excusedMark, spoken } = this.lexicon;
    const { yes, no } = spoken;
    const tell = (text: string): Presence | 'no' | null => {
      const normalized = normalize(text);
      if (proxyMark.has(normalized)) return 'represented';
      if (excusedMark.has(normalized)) return 'excused';
      return yes.has(normalized) ? mark : no.has(normalized) ? 'no' : null;
    };
    const whole = tell(cell);
    if (whole !== null) return { presence: whole === 'no' ? null : whole, mark: cell, note: null };
    const said = presenceOf(cell, this.lexicon);
    if (said !== null) return { presence: said, mark: cell, note: null };
    // `A partir de 10h` begins with no mark: a letter is one before a bracket or a comma only, but for the cross.
    const first =
      /^(?:[xX](?=[\s(,;:])|[^\p{L}\p{N}\s](?=[\s(,;:])|\p{L}{1,2}(?=\s?[(,;:])|\p{L}{3,20}(?=[\s(,;:]))/u.exec(
        cell,
      )?.[0];
    const told = first === undefined ? null : (tell(first) ?? presenceOf(first, this.lexicon));
    if (first === undefined || told === null) return { presence: mark, mark: '', note: cell };
    const rest = squeeze(cell.slice(first.length).replace(/^[\s,;:–—-]{1,10}/, ''));
    // The words of a proxy are one with what follows them.
    if (told === 'represented') return { presence: told, mark: '', note: cell };
    return { presence: told === 'no' ? null : told, mark: first, note: rest.replace(/^\(([^()]*)\)$/, '$1') || null };
  }

  /** Names in one cell: `Eve ROY Guy BEC` are two where surnames are in capitals. */
  private namesOf(text: string): ForeignPerson[] | null {
    const two = text.length <= 120 ? twoWithCapitals(text) : null;
    if (two) {
      const both = two.map((each) => readForeignPerson(each, this.lexicon, 'prose'));
      if (both.every((each) => each !== null)) return both as ForeignPerson[];
    }
    if (text.includes('\n') || / et | en | and /.test(text)) {
      const many = this.list.peopleIn(text);
      if (many !== null && many.length > 1) return many;
    }
    const one = readForeignPerson(text, this.lexicon, 'list');
    return one === null ? null : [one];
  }

  private columnOf(cell: string): { column: ColumnWord | null; presence: Presence | null } | null {
    if (cell === '' || cell.length > 60) return null;
    const known = this.lexicon.columns.get(plainLabel(cell));
    const presence = presenceOf(cell, this.lexicon);
    if (
      known?.includes('name') ||
      known?.includes('first-name') ||
      known?.includes('organisation') ||
      known?.includes('email') ||
      known?.includes('role')
    ) {
      const column =
        (['name', 'first-name', 'organisation', 'email', 'role'] as const).find((each) => known.includes(each)) ?? null;
      return { column, presence: null };
    }
    if (known !== undefined && presence === null) return { column: known[0] ?? null, presence: null };
    return presence === null ? null : { column: null, presence };
  }
}

/** A family name, a comma and first names, and nothing else. */
const familyFirst = /^(\p{Lu}[^,()]{1,40}), (\p{Lu}[^,()\d]{1,30})$/u;

/** First names, then a surname in capitals, twice: `Eve ROY Guy BEC`. Word by word, since an expression for it takes for ever. */
function twoWithCapitals(text: string): [string, string] | null {
  const words = text.split(/\s+/);
  let shape = '';
  for (const word of words) {
    if (/^\p{Lu}[\p{Lu}'’-]+$/u.test(word)) shape += 'S';
    else if (/^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}'’]+)?$/u.test(word)) shape += 'f';
    else return null;
  }
  const match = /^f{1,4}S{1,4}(?=f)/.exec(shape);
  if (!match || !/^f{1,4}S{1,4}$/.test(shape.slice(match[0].length))) return null;
  return [words.slice(0, match[0].length).join(' '), words.slice(match[0].length).join(' ')];
}
