import type { Registry } from '../model/config.ts';
import type { WrittenPerson } from '../model/minutes.ts';
import type { KnownOrganisation, KnownPerson, NameSource } from '../text/known.ts';
import { keyPart, memoized } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import { exactOf, type NameReader, untitled } from './form.ts';
import { isHandle, takeHandle } from './handle.ts';
import type { NameIndex } from './name-index.ts';
import { createNameIndex } from './names.ts';

/** Somebody of a meeting's lists, as far as naming goes. */
export type Listed = Pick<WrittenPerson, 'name' | 'organisation' | 'email'> & { readonly familyName?: string | null };

/** The indexes of the last lists, by reader: the same people meet again and again, and several rooms ask for the same list. */
interface LastLists {
  readonly byKey: Map<string, NameIndex>;
  /** The very last one: mostly it is asked for again. */
  last: readonly Listed[];
  index: NameIndex | null;
  /** Those who stand in them, so that what is made for somebody in one list is there in the next. */
  readonly people: Map<string, KnownPerson>;
  readonly organisations: Map<string, KnownOrganisation>;
}

const lastLists = new WeakMap<NameReader, LastLists>();

/** So many lists are kept, and lists of so many people. */
const keptLists = 64;
const keptPeople = 100;
/** So many people of all lists are kept. */
const keptKnown = 20_000;

function lastListsOf(reader: NameReader): LastLists {
  let lists = lastLists.get(reader);
  if (lists === undefined) {
    lists = { byKey: new Map(), last: [], index: null, people: new Map(), organisations: new Map() };
    lastLists.set(reader, lists);
  }
  return lists;
}

/** The index of people as some lists write them; somebody written the same way twice is there once. Of a meeting, equal lists have one index. */
export function indexOfListed(
  listed: Iterable<Listed> | readonly Listed[],
  source: NameSource,
  reader: NameReader,
): NameIndex {
  if (source !== 'meeting') return indexAnew(listed, source, reader);
  const all: readonly Listed[] = Array.isArray(listed) ? listed : [...listed];
  if (all.length > keptPeople) return indexAnew(all, source, reader);
  const lists = lastListsOf(reader);
  if (lists.index !== null && areEqual(lists.last, all)) return lists.index;
  lists.last = all;
  lists.index = memoized(lists.byKey, keptLists, keyOf(all), () => indexAnew(all, source, reader));
  return lists.index;
}

function areEqual(some: readonly Listed[], others: readonly Listed[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) {
    const one = some[at] as Listed;
    const other = others[at] as Listed;
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
  /** By name and organisation. */
  const people = new Map<string, { readonly key: string; person: KnownPerson }>();
  const organisations = new Map<string, KnownOrganisation>();
  /** By name, the handles that some list has beside it. */
  const handles = new Map<string, readonly string[]>();
  const shared = lastListsOf(reader);
  const seen = source === 'meeting' ? null : new SeenWritings();
  for (const { name: typed, organisation: bracket, email, familyName } of listed) {
    if (seen?.has(typed, bracket, email)) continue;
    const called = takeHandle(typed, bracket);
    const { name: written, organisation } = called ?? { name: typed, organisation: bracket };
    const affiliation = organisation === null ? '' : exactOf(organisation);
    if (written !== null) {
      const name = untitled(written, reader);
      const key = exactOf(name);
      // « Claire Adam (CA) »: letters that stand for a body call nobody.
      if (called !== null && !reader.isBody(called.handle.toLowerCase()))
        handles.set(key, withOne(handles.get(key) ?? none, called.handle));
      const known = people.get(`${key}\n${affiliation}`);
      if (known === undefined) {
        const named = { name, aliases: none, organisation, email, familyName: familyName ?? null, source };
        people.set(`${key}\n${affiliation}`, { key, person: { kind: 'person', ...named } });
      } else if (known.person.email === null && email !== null) known.person = { ...known.person, email };
    }
    if (organisation !== null && !organisations.has(affiliation)) {
      const named = { name: organisation, aliases: [], acronym: null, source };
      organisations.set(affiliation, sharedOrganisation({ kind: 'organisation', ...named }, shared));
    }
  }
  // The same name with and without an organisation is one person: the one with it is kept. Somebody who changed affiliation is still one person: the
  // last organisation written stands.
  const one = new Map<string, KnownPerson>();
  for (const { key, person } of people.values())
    if (person.organisation !== null || !one.has(key)) one.set(key, person);
  // Who is written by a handle alone is the one who bears it.
  for (const aliases of handles.values()) for (const alias of aliases) one.delete(exactOf(alias));
  const areHandles = Array.from(one.values()).some(({ name }) => isHandle(name));
  const firstNames = new Set(
    areHandles ? Array.from(one.values(), ({ name }) => normalize(name.split(' ')[0] as string)) : none,
  );
  const known = Array.from(one, ([key, person]) => {
    // « tobru : … », where the list has `@tobru` and nobody who is called so.
    const bare = isHandle(person.name) ? normalize(person.name.slice(1)) : '';
    const aliases = handles.get(key) ?? (bare === '' || firstNames.has(bare) ? none : [bare]);
    return sharedPerson(aliases.length === 0 ? person : { ...person, aliases }, shared);
  });
  return createNameIndex(known, [...organisations.values()], reader);
}

const none: readonly string[] = [];

/** So many handles of one name are known by it. */
const mostHandles = 8;

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.length === mostHandles || list.includes(one) ? list : [...list, one];
}

/** The same record for the same words, whichever list they are from. */
function sharedPerson(person: KnownPerson, { people }: LastLists): KnownPerson {
  const { name, organisation, email, familyName, source, aliases } = person;
  let key = source + keyPart(name) + keyPart(organisation) + keyPart(email) + keyPart(familyName ?? null);
  for (const alias of aliases) key += keyPart(alias);
  return memoized(people, keptKnown, key, () => person);
}

function sharedOrganisation(organisation: KnownOrganisation, { organisations }: LastLists): KnownOrganisation {
  const { name, source } = organisation;
  return memoized(organisations, keptKnown, source + keyPart(name), () => organisation);
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

/** The index of `people.yaml`. */
export function indexOfRegistry(registry: Registry, reader: NameReader): NameIndex {
  return createNameIndex(
    registry.people.map((person) => ({
      kind: 'person',
      name: person.name,
      aliases: person.aliases,
      organisation: person.organisation,
      formerly: person.formerly.map(({ organisation }) => organisation),
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
