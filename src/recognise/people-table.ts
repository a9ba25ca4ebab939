import type { Attendee } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { squeeze } from '../text/normalize.ts';
import { type PeopleContext, readBeside, readListed, readRole } from './attendees.ts';
import { normalizeLabel } from './lexicon.ts';
import type { PersonColumn } from './words.ts';

/**
 * Who a table says was there: a column of names, and what the other cells of a row say of somebody: an organisation, a function, « présente (jusqu'à
 * 20 h 45) », « procuration à Leïla Hamdi ». null: the first row heads no column of names, or most rows say nothing of presence.
 */
export function peopleInTable(
  text: string,
  rows: readonly (readonly Place[])[],
  context: PeopleContext,
): Attendee[] | null {
  const [head, ...body] = rows;
  const kinds = head?.map(({ start, end }) => context.words.personColumns.get(wordsOf(text.slice(start, end)))) ?? [];
  if (!kinds.includes('name')) return null;
  const found: Attendee[] = [];
  let present = 0;
  for (const cells of body) {
    const person = personIn(text, cells, kinds, context);
    if (person === null) continue;
    found.push(person.attendee);
    if (person.isPresence) present++;
  }
  return present * 2 > found.length ? found : null;
}

function wordsOf(cell: string): string {
  return normalizeLabel(cell.replace(/[*_:?]/g, ''));
}

/** Somebody in a row, and whether it says that he or she was there, or not. */
function personIn(
  text: string,
  cells: readonly Place[],
  kinds: readonly (PersonColumn | undefined)[],
  context: PeopleContext,
): { readonly attendee: Attendee; readonly isPresence: boolean } | null {
  const said: string[] = [];
  let name: Place | null = null;
  let role: string | null = null;
  let isPresence = false;
  for (const [at, cell] of cells.entries()) {
    const words = squeeze(text.slice(cell.start, cell.end).replace(/[*_]/g, ''));
    if (words === '') continue;
    const kind = kinds[at];
    if (kind === 'name' && name === null) name = cell;
    else if (kind === 'role') role = words;
    else if (kind === 'organisation') said.unshift(words);
    // A bracket in a bracket is one more thing said.
    else if (kind === undefined)
      for (const piece of words.split(/[(),;]/).map((one) => one.trim())) {
        const beside = piece === '' ? null : readBeside(piece, context);
        if (beside === null) continue;
        said.push(piece);
        isPresence ||= beside.presence !== undefined || beside.representedBy !== undefined;
      }
  }
  if (name === null) return null;
  const written = squeeze(text.slice(name.start, name.end).replace(/[*_]/g, ''));
  const { attendee } = readListed(
    said.length === 0 ? written : `${written} (${said.join(', ')})`,
    name,
    'present',
    context,
  );
  if (attendee.name === null) return null;
  return { attendee: { ...attendee, ...readRole(attendee.role ?? role, context.words) }, isPresence };
}
