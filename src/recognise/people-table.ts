import type { Attendee, Presence } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { type PeopleContext, readBeside, readListed, readRole } from './attendees.ts';
import { normalizeLabel } from './lexicon.ts';
import { presenceOf } from './presence.ts';
import type { PersonColumn } from './words.ts';

/**
 * Who a table says was there: a column of names, and what the other cells of a row say of somebody: an organisation, a function, « présente (jusqu'à
 * 20 h 45) », « procuration à Leïla Hamdi », `yes` under `Here?`. null: the first row heads no column of names, or most rows say nothing of presence.
 */
export function peopleInTable(
  text: string,
  rows: readonly (readonly Place[])[],
  context: PeopleContext,
): Attendee[] | null {
  const [head, ...body] = rows;
  const kinds = head?.map((cell) => columnOf(text.slice(cell.start, cell.end), context)) ?? [];
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

/** What the head of a column says that it holds: `presence` is a yes or a no, « Présent ? », `Here?`. */
function columnOf(head: string, { words }: PeopleContext): Column | undefined {
  const said = head.replace(/[*_:?]/g, '');
  return (
    words.personColumns.get(normalizeLabel(said)) ?? (presenceOf(said, words) === 'present' ? 'presence' : undefined)
  );
}

type Column = PersonColumn | 'presence';

/** Somebody in a row, and whether it says that he or she was there, or not. */
function personIn(
  text: string,
  cells: readonly Place[],
  kinds: readonly (Column | undefined)[],
  context: PeopleContext,
): { readonly attendee: Attendee; readonly isPresence: boolean } | null {
  const said: string[] = [];
  let name: Place | null = null;
  let role: string | null = null;
  let isPresence = false;
  let presence: Presence = 'present';
  for (const [at, cell] of cells.entries()) {
    const words = squeeze(text.slice(cell.start, cell.end).replace(/[*_]/g, ''));
    if (words === '') continue;
    const kind = kinds[at];
    if (kind === 'name' && name === null) name = cell;
    else if (kind === 'role') role = words;
    else if (kind === 'organisation') said.unshift(words);
    // A bracket in a bracket is one more thing said.
    else if (kind === undefined || kind === 'presence')
      for (const piece of words.split(/[(),;]/).map((one) => one.trim())) {
        const isNo = kind === 'presence' && context.words.no.has(normalize(piece));
        if (isNo || (kind === 'presence' && context.words.yes.has(normalize(piece)))) {
          isPresence = true;
          if (isNo) presence = 'absent';
          continue;
        }
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
    presence,
    context,
  );
  if (attendee.name === null) return null;
  return { attendee: { ...attendee, ...readRole(attendee.role ?? role, context.words) }, isPresence };
}
