import type { Archive, Meeting } from '../model/archive.ts';
import { normalize } from '../text/normalize.ts';

/** Somebody whom one may mean. */
export interface Somebody {
  readonly name: string;
  readonly organisation: string | null;
}

/** So many meetings back, who came is likely to be meant. */
const recent = 24;

/** Whom the archive knows, in lists and in the registry: who came to the last meetings first, each once. */
export function everybodyIn({ meetings, registry }: Archive): readonly Somebody[] {
  const known = new Map<string, Somebody>();
  const add = ({ name, organisation }: Somebody): void => {
    const key = normalize(name);
    if (key !== '' && !known.has(key)) known.set(key, { name, organisation });
  };
  const addListed = ({ people }: Meeting): void => {
    for (const { person } of people) if (person.kind === 'person') add(person);
  };
  for (const meeting of meetings.slice(-recent).reverse()) addListed(meeting);
  for (const one of registry.people) add(one);
  for (const meeting of meetings) addListed(meeting);
  return [...known.values()];
}
