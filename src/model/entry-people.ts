import type { Entry, WrittenPerson } from './minutes.ts';

/** Somebody whom an entry names, and in which of its fields. */
interface NamedIn {
  readonly field: 'owners' | 'proposers' | 'people';
  readonly person: WrittenPerson;
}

/**
 * Whom an entry names, but for those who vote, by field: a field that holds people is added here, and copies, searches and what is known of
 * people have them.
 */
export function peopleByField({ owners, proposers, people }: Entry): NamedIn[] {
  return [
    ...owners.flatMap((owner): NamedIn[] =>
      owner.kind === 'person' ? [{ field: 'owners', person: owner.person }] : [],
    ),
    ...proposers.map((person): NamedIn => ({ field: 'proposers', person })),
    ...people.map((person): NamedIn => ({ field: 'people', person })),
  ];
}

export function peopleNamedIn(entry: Entry): WrittenPerson[] {
  return peopleByField(entry).map(({ person }) => person);
}
