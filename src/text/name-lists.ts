import type { Registry } from '../model/config.ts';
import type { WrittenPerson } from '../model/minutes.ts';
import { exactOf, type NameReader } from './name-form.ts';
import { createNameIndex, type KnownOrganisation, type KnownPerson, type NameIndex, type NameSource } from './names.ts';
import { keyPart, remembered } from './remember.ts';

/** Somebody of a meeting's lists, as far as naming goes. */
export type Listed = Pick<WrittenPerson, 'name' | 'organisation' | 'email'> & { readonly familyName?: string | null };

/** The indexes of the last lists, by reader: the same people meet again and again, and several rooms ask for the same list. */
interface LastLists {
  readonly byKey: Map<string, NameIndex>;
  /** The very last one: mostly it is asked for again. */
  last: readonly Listed[];
  index: NameIndex | null;
}

const lastLists = new WeakMap<NameReader, LastLists>();

/** So many lists are kept, and lists of so many people. */
const keptLists = 64;
const keptPeople = 100;

/** The index of people as some lists write them; somebody written the same way twice is there once. Of a meeting, equal lists have one index. */
export function indexOfListed(listed: Iterable<Listed>, source: NameSource, reader: NameReader): NameIndex {
  if (source !== 'meeting') return indexAnew(listed, source, reader);
  const all = [...listed];
  if (all.length > keptPeople) return indexAnew(all, source, reader);
  let lists = lastLists.get(reader);
  if (lists === undefined) {
    lists = { byKey: new Map(), last: [], index: null };
    lastLists.set(reader, lists);
  }
  if (lists.index !== null && areEqual(lists.last, all)) return lists.index;
  lists.last = all;
  lists.index = remembered(lists.byKey, keptLists, keyOf(all), () => indexAnew(all, source, reader));
  return lists.index;
}

function areEqual(some: readonly Listed[], others: readonly Listed[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) {
    const [one, other] = [some[at] as Listed, others[at] as Listed];
    if (one.name !== other.name || one.organisation !== other.organisation || one.email !== other.email) return false;
    if ((one.familyName ?? null) !== (other.familyName ?? null)) return false;
  }
  return true;
}

/** The same for lists of the same words, whatever these are. */
function keyOf(listed: readonly Listed[]): string {
  let key = '';
  for (const { name, organisation, email, familyName } of listed)
    key += keyPart(name) + keyPart(organisation) + keyPart(email) + keyPart(familyName ?? null);
  return key;
}

function indexAnew(listed: Iterable<Listed>, source: NameSource, reader: NameReader): NameIndex {
  const people = new Map<string, KnownPerson>();
  const organisations = new Map<string, KnownOrganisation>();
  const seen = new SeenWritings();
  for (const { name, organisation, email, familyName } of listed) {
    if (seen.has(name, organisation, email)) continue;
    if (name !== null) {
      const key = `${exactOf(name)}\n${organisation === null ? '' : exactOf(organisation)}`;
      const known = people.get(key);
      if (known === undefined) {
        people.set(key, {
          kind: 'person',
          name,
          aliases: [],
          organisation,
          email,
          familyName: familyName ?? null,
          source,
        });
      } else if (known.email === null && email !== null) people.set(key, { ...known, email });
    }
    if (organisation !== null) {
      const key = exactOf(organisation);
      if (!organisations.has(key))
        organisations.set(key, { kind: 'organisation', name: organisation, aliases: [], acronym: null, source });
    }
  }
  return createNameIndex(withoutBareTwins([...people.values()]), [...organisations.values()], reader);
}

/** What was written so before, letter for letter: nothing new is in it. In the lists of an archive, that is most of it. */
class SeenWritings {
  /** By name and organisation, the address that was written last with them. */
  private readonly written = new Map<string | null, Map<string | null, string | null>>();

  /** True where it was there, and puts it there. */
  has(name: string | null, organisation: string | null, email: string | null): boolean {
    let ofName = this.written.get(name);
    if (ofName === undefined) {
      ofName = new Map();
      this.written.set(name, ofName);
    }
    const last = ofName.get(organisation);
    if (last !== undefined && (email === null || email === last)) return true;
    ofName.set(organisation, email);
    return false;
  }
}

/** The same name with and without an organisation is one person: the one with it is kept. */
function withoutBareTwins(people: readonly KnownPerson[]): KnownPerson[] {
  const placed = new Map<string, number>();
  for (const person of people) {
    if (person.organisation !== null) placed.set(exactOf(person.name), (placed.get(exactOf(person.name)) ?? 0) + 1);
  }
  const kept = people.filter((person) => person.organisation !== null || !placed.has(exactOf(person.name)));
  // Somebody who changed house is still one person: the last organisation written stands.
  const last = new Map<string, KnownPerson>();
  for (const person of kept) last.set(exactOf(person.name), person);
  return [...last.values()];
}

/** The index of `people.yaml`. */
export function indexOfRegistry(registry: Registry, reader: NameReader): NameIndex {
  return createNameIndex(
    registry.people.map((person) => ({
      kind: 'person',
      name: person.name,
      aliases: person.aliases,
      organisation: person.organisation,
      email: person.functionMailbox ? null : person.email,
      familyName: person.familyName,
      source: 'registry',
    })),
    registry.organisations.map((organisation) => ({
      kind: 'organisation',
      name: organisation.name,
      aliases: organisation.aliases,
      acronym: organisation.acronym,
      source: 'registry',
    })),
    reader,
  );
}
