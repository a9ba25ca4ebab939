import type { Action, Archive, Meeting, Person } from '../model/archive.ts';
import type { Registry } from '../model/config.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Attendee } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';

/** Somebody who is of the archive no longer, and the last day. */
export interface Left {
  readonly person: Person;
  readonly until: IsoDate;
}

/** The owners of an action who have left, as `people.yaml` says (`until`). */
export function leftOwners(
  { registry, today }: Pick<Archive, 'registry' | 'today'>,
  { owners }: Action,
): readonly Left[] {
  return owners.flatMap((person) => leftBefore(registry, person, today) ?? []);
}

/** Those in the lists of a meeting to come who will have left by its day. */
export function leftInvited(
  { registry }: Pick<Archive, 'registry'>,
  { status, date, people }: Meeting,
): readonly (Left & { readonly written: Attendee })[] {
  if (status !== 'planned') return [];
  return people.flatMap(({ person, written }) => {
    const left = written.presence === 'guest' ? null : leftBefore(registry, person, date);
    return left === null ? [] : [{ ...left, written }];
  });
}

/** Since when somebody is of the archive no longer, on a day; null: he or she is, or nobody says otherwise. */
function leftBefore({ people }: Registry, person: Person, day: IsoDate): Left | null {
  if (person.kind !== 'person') return null;
  const entries = people.filter(({ name }) => normalize(name) === normalize(person.name));
  const days = entries.flatMap(({ until }) => until ?? []).sort();
  const last = days.length === entries.length ? (days.at(-1) ?? null) : null;
  return last !== null && last < day ? { person, until: last } : null;
}
