import type { Entry, WrittenPerson } from './minutes.ts';

/** Whom an entry names, but for those who vote: a field that holds people is added here, and copies and searches know them. */
export function peopleNamedIn({ owners, proposers, people }: Entry): WrittenPerson[] {
  return [...owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : [])), ...proposers, ...people];
}
