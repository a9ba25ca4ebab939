import type { PresenceWord } from '../../language/import.ts';
import { isFull } from '../../recognise/listed-people.ts';
import { readPeopleTable, type TablePerson, type TablePresence } from '../../recognise/people-table.ts';
import { squeeze } from '../../text/normalize.ts';
import { plain } from '../spans.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { type ForeignPerson, isOrganisation, looksLikeName, readForeignPerson } from './person.ts';
import type { FoundPresence } from './presence-found.ts';

/** Puts the people of a table in their lists; false where it is no table of people. `under`: what the label over it says of them. */
export function takePeopleTable(
  line: Line,
  under: PresenceWord | null,
  lexicon: Lexicon,
  list: PeopleList,
  found: FoundPresence,
): boolean {
  const isName = (cell: string): boolean => looksLikeName(cell, lexicon, 'prose') && !isOrganisation(cell, lexicon);
  const rows = line.block.rows.map((row) =>
    row.map((cell) => {
      const lines = cell.blocks.map((block) => squeeze(plain(block.spans))).filter((said) => said !== '');
      // Somebody on each line of a cell.
      return lines.join(lines.length > 1 && lines.every((said) => isFull(said) && isName(said)) ? onTheirLines : ' ');
    }),
  );
  const table = readPeopleTable(rows, under, { ...lexicon.beside, isName });
  if (table === null) return false;
  // `Bijen, Antoon`: where all of a column have a comma, the family name stands first.
  const isTurned = table.people.length > 0 && table.people.every(({ name }) => familyFirst.test(name));
  const extra = [...table.unnamed];
  let first: TablePresence | null = null;
  for (const one of table.people) {
    const people = namesOf(isTurned ? one.name.replace(familyFirst, '$2 $1') : one.name, lexicon, list);
    if (people === null) {
      if (one.words !== '') extra.push(one.words);
      continue;
    }
    first ??= one.presence ?? 'present';
    for (const mark of one.marks)
      if (/[\p{L}\p{N}]/u.test(mark)) found.drop({ reason: 'presence-mark', text: mark, count: 1 });
    if (one.number !== null) found.drop({ reason: 'list-number', text: one.number, count: 1 });
    for (const person of people)
      found.add(besides(person, one), one.presence ?? 'present', line.block.line, table.isSure, one.proxy);
  }
  if (first === null) return false;
  const said = [...(table.hasHead ? [(rows[0] ?? []).filter((cell) => cell !== '').join(' ')] : []), ...extra];
  for (const words of said) found.label(under ?? 'present', words);
  return true;
}

/** What parts those of one cell. */
const onTheirLines = '; ';

/** Somebody with what the row says beside the name. */
function besides(person: ForeignPerson, { organisation, role, email, beside, others }: TablePerson): ForeignPerson {
  const isAddress = email?.includes('@') === true;
  // Initials are no organisation.
  const rest = [...others].sort((a, b) => Number(initials.test(a)) - Number(initials.test(b)));
  const house = person.organisation ?? organisation;
  const open = house === null && rest[0] !== undefined && !initials.test(rest[0]) ? (rest.shift() as string) : null;
  const notes = [person.note, isAddress ? null : email, ...beside, ...rest].filter((one) => one);
  return {
    ...person,
    organisation: house ?? open,
    email: person.email ?? (isAddress ? email : null),
    role: person.role ?? role,
    note: notes.join(', ') || null,
  };
}

const initials = /^\p{Lu}{1,4}$/u;

/** A family name, a comma and first names, and nothing else. */
const familyFirst = /^(\p{Lu}[^,()]{1,40}), (\p{Lu}[^,()\d]{1,30})$/u;

/** Names in one cell: `Eve ROY Guy BEC` are two where surnames are in capitals. */
function namesOf(text: string, lexicon: Lexicon, list: PeopleList): ForeignPerson[] | null {
  const two = text.length <= 120 ? twoWithCapitals(text) : null;
  if (two) {
    const both = two.map((each) => readForeignPerson(each, lexicon, 'prose'));
    if (both.every((each) => each !== null)) return both;
  }
  const lines = text.split(onTheirLines);
  if (lines.length > 1) {
    const all = lines.map((each) => readForeignPerson(each, lexicon, 'list'));
    if (all.every((each) => each !== null)) return all;
  }
  if (/ et | en | and /.test(text)) {
    const many = list.peopleIn(text);
    if (many !== null && many.length > 1) return many;
  }
  const one = readForeignPerson(text, lexicon, 'list');
  return one === null ? null : [one];
}

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
