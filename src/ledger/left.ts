import type { Action, Archive, Person } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
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
  return owners.flatMap((person): Left[] => {
    if (person.kind !== 'person') return [];
    const entries = registry.people.filter(({ name }) => normalize(name) === normalize(person.name));
    const days = entries.flatMap(({ until }) => until ?? []).sort();
    const last = days.length === entries.length ? (days.at(-1) ?? null) : null;
    return last !== null && last < today ? [{ person, until: last }] : [];
  });
}
