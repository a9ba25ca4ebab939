import type { WrittenOwner, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { squeeze } from '../text/fold.ts';
import type { BodyContext } from './context.ts';
import { splitAnd } from './name-shape.ts';
import { readPerson } from './person.ts';
import type { Seed } from './seed.ts';
import { splitCommas, unmarked } from './slices.ts';

export function groupName(seed: Seed, text: string): string | null {
  const extra = seed.head?.words.extra;
  if (!extra) return null;
  const words = squeeze(unmarked(text.slice(seed.start + extra.start, seed.start + extra.end)));
  // « pour le Partner Day » is the Partner Day's.
  return (
    words.replace(
      /^(?:pour(?: l[ea]s?)?|du|de la|de l['’]|des|de|d['’]|sur|voor(?: de| het)?|over|van|for(?: the)?|on)[\s\u00a0]*(?=\S)/i,
      '',
    ) || words
  );
}

/** Contacts: the qualifiers, else the text up to its first full stop. Members: the qualifiers, the list, else the known names of the text. */
export function peopleOf(
  seed: Seed,
  owners: readonly WrittenOwner[],
  text: string,
  context: BodyContext,
): WrittenPerson[] {
  const fromBracket = owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []));
  if (fromBracket.length > 0) return fromBracket;
  const ranges = seed.text;
  if (ranges.length === 0) return [];
  if (ranges.length > 2 || seed.role === 'working-group') {
    const listed: WrittenPerson[] = [];
    for (let i = 0; i < ranges.length; i += 2) {
      for (const slice of splitCommas(text, ranges[i] as number, ranges[i + 1] as number)) {
        for (const piece of splitAnd(slice, context)) listed.push(personAt(piece.text, piece.place));
      }
    }
    return mergeEmails(listed);
  }
  const [start, end] = [ranges[0] as number, ranges[1] as number];
  const stop = text.slice(start, end).search(/\.(?=[\s\u00a0]|$)/);
  const until = stop === -1 ? end : start + stop;
  const people: WrittenPerson[] = [];
  for (const slice of splitCommas(text, start, until)) {
    for (const piece of splitAnd(slice, context)) people.push(personAt(piece.text, piece.place));
  }
  return mergeEmails(people);
}

function personAt(words: string, place: Place): WrittenPerson {
  return readPerson(words.replace(/^[*_]{1,2}|[*_]{1,2}$|\.$/g, ''), place);
}

/** `Elisabeth, e.jerome@example.org` is one person. */
function mergeEmails(people: readonly WrittenPerson[]): WrittenPerson[] {
  const merged: WrittenPerson[] = [];
  for (const person of people) {
    const last = merged[merged.length - 1];
    if (person.name === null && person.organisation === null && person.email !== null) {
      if (last && last.email === null) merged[merged.length - 1] = { ...last, email: person.email };
      continue;
    }
    if (person.name !== null || person.organisation !== null) merged.push(person);
  }
  return merged;
}
