import type { WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { parsePerson } from '../text/person-text.ts';

/** A person as written in running text or in the front matter; the words stay as typed. */
export function readPerson(text: string, place: Place): WrittenPerson {
  const person = parsePerson(text);
  return { name: person.name, organisation: person.organisation, email: person.email, place };
}
