import type { Meeting, Person } from '../model/archive.ts';
import type { Place } from '../model/place.ts';
import { exactOf } from '../names/form.ts';
import { namedIn } from './seats.ts';

/** Somebody who votes for others at a meeting. */
export interface ProxyHolder {
  readonly person: Person;
  /** Each of those he or she votes for once, with where that is said. */
  readonly gave: readonly { readonly name: string; readonly place: Place }[];
}

/** Who votes for whom at a meeting: by the lists, by who left, and by the votes. */
export function proxiesOf(meeting: Meeting): ProxyHolder[] {
  const holders = new Map<string, { person: Person; gave: { name: string; place: Place }[] }>();
  const add = (holder: string, giver: Person, place: Place): void => {
    const person = namedIn(meeting, holder, { place });
    const key = exactOf(person.name);
    const one = holders.get(key) ?? { person, gave: [] };
    if (!one.gave.some(({ name }) => exactOf(name) === exactOf(giver.name))) one.gave.push({ name: giver.name, place });
    holders.set(key, one);
  };
  const { minutes } = meeting;
  for (const { person, written } of meeting.people)
    if (written.representedBy !== null) add(written.representedBy, person, written.place);
  for (const { person, representedBy, place } of minutes.moves)
    if (person !== null && representedBy !== null) add(representedBy, meeting.personOf(person), place);
  for (const { votes } of minutes.entries)
    for (const { person, by } of votes) if (by !== null) add(by, meeting.personOf(person), person.place);
  return [...holders.values()];
}
