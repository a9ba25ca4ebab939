import type { Person, ResolvedAttendee } from '../model/archive.ts';
import { type Config, organisationOn, type Registry } from '../model/config.ts';
import type { Attendee, Minutes, WrittenPerson } from '../model/minutes.ts';
import { type NameReader, untitled } from '../names/form.ts';
import { isHandle, isInitials, takeHandle } from '../names/handle.ts';
import { indexOfListed, indexOfRegistry, type Listed } from '../names/lists.ts';
import { indexLater, isResolved, type NameAnswer, type NameIndex } from '../names/name-index.ts';
import { resolveIn } from '../names/resolve-in.ts';
import type { KnownPerson } from '../text/known.ts';
import { oncePer } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import { createOfficeHolders } from './office-holders.ts';
import { Recent } from './recent.ts';

/** So many meetings have the index of their own names, and their people, at hand. */
const mostOpen = 8;

/** Whom the names of the archive mean: the meeting's own lists, then the registry, then the lists of all meetings. */
export interface Resolver {
  /** A person as the JSON contract has it: `unresolved` keeps the words as written. */
  person(written: WrittenPerson, minutes: Minutes): Person;
  attendees(minutes: Minutes): readonly ResolvedAttendee[];
  /** The answer itself, with its evidence, for rules. */
  answer(written: WrittenPerson, minutes: Minutes): NameAnswer;
}

/** Builds the layers once; a meeting's own index is made when its first name is asked for, and kept while that meeting is looked at. */
export function createResolver(
  minutes: readonly Minutes[],
  registry: Registry,
  config: Config,
  reader: NameReader,
): Resolver {
  const registered = indexOfRegistry(registry, reader);
  const archive = indexLater(reader, () => indexOfListed(everyone(minutes, reader), 'archive', reader));
  const own = new Recent<Minutes, readonly NameIndex[]>(mostOpen);
  const groups = groupNames(minutes);
  const movers = new Map(registry.people.flatMap((one) => (one.formerly.length > 0 ? [[one.name, one]] : [])));
  const affiliation = [config.organisation, config.acronym].filter((name) => name !== null).map(normalize);

  const organisations = organisationNames(registry, reader);
  const officeHolder = createOfficeHolders(minutes, person);

  /** An organisation by the name that the registry has for it: « BF » and « Bruxelles Formation » are one. */
  function organisationCalled(written: string | null): string | null {
    if (written === null || organisations.size === 0) return written;
    return organisations.get(reader.organisation(written).exact) ?? written;
  }

  function named(name: string, organisation: string | null, canonical: KnownPerson | null): Person {
    const called = canonical?.name ?? name;
    // « @ilse (Ilse Brandt) », whom people.yaml knows by the handle.
    const of = organisation === called ? null : organisation;
    return { kind: 'person', name: called, organisation: organisationCalled(of ?? canonical?.organisation ?? null) };
  }

  function layersOf(of: Minutes): readonly NameIndex[] {
    return [indexOfListed(listedIn(of, reader), 'meeting', reader), registered, archive];
  }

  function answer(written: WrittenPerson, of: Minutes): NameAnswer {
    return resolveIn(own.of(of, layersOf), written);
  }

  function person(written: WrittenPerson, of: Minutes): Person {
    const words = written.name ?? written.organisation ?? '';
    const found = answer(written, of);
    if (isResolved(found)) {
      const { known } = found;
      if (known.kind === 'organisation') return { kind: 'organisation', name: known.name, organisation: null };
      if (known.source === 'registry') {
        const then = on(known, of);
        return named(known.name, then.organisation ?? withoutHandle(written).organisation, then);
      }
      const { organisation } = known.organisation === null ? withoutHandle(written) : known;
      return named(known.name, organisation, on(canonicalOf(known), of));
    }
    const normalized = normalize(words);
    if (affiliation.includes(normalized)) return { kind: 'organisation', name: words, organisation: null };
    const group = groups.get(normalized);
    if (group !== undefined) return { kind: 'group', name: group, organisation: null };
    // « le bureau » is no name: whoever is in it.
    if (written.name === null) return officeHolder(written, of) ?? { kind: 'group', name: words, organisation: null };
    return { kind: 'unresolved', name: words, organisation: written.organisation };
  }

  /** Somebody of the registry as he or she was on the day of some minutes. */
  function on<T extends KnownPerson | null>(known: T, { date }: Minutes): T {
    const person = known === null ? undefined : movers.get(known.name);
    return known === null || person === undefined
      ? known
      : { ...known, organisation: organisationOn(person, date ?? '') };
  }

  /**
   * The registry's record of somebody of a list, which has the name in its canonical form; of a handle or initials alone, that of another
   * list that has them beside a name. Null where there is none.
   */
  function canonical({ name, organisation, email }: Listed): KnownPerson | null {
    // « Vanhamme (Les Lucioles) », whom the registry has under another name of the organisation.
    const written = { name, organisation: organisationCalled(organisation), email };
    const found = registered.people.length === 0 ? null : registered.resolve(written);
    if (found !== null && isResolved(found)) return found.known.kind === 'person' ? found.known : null;
    if (name === null || !(isHandle(name) || isInitials(name))) return null;
    const elsewhere = archive.resolve(name);
    return isResolved(elsewhere) && elsewhere.known.kind === 'person' ? elsewhere.known : null;
  }

  /** The same people act in meeting after meeting. */
  const canonicals = new WeakMap<KnownPerson, { readonly is: KnownPerson | null }>();

  function canonicalOf(known: KnownPerson): KnownPerson | null {
    let found = canonicals.get(known);
    if (found === undefined) {
      found = { is: canonical(known) };
      canonicals.set(known, found);
    }
    return found.is;
  }

  /** Who stands in a list is known by being there. */
  function listed(written: WrittenPerson, of: Minutes): Person {
    const invited = invitedAs(written, of.people);
    if (invited !== null) return listed(invited, of);
    if (written.name === null)
      return { kind: 'organisation', name: organisationCalled(written.organisation) ?? '', organisation: null };
    const { name, organisation } = withoutHandle(written);
    return named(untitled(name ?? written.name, reader), organisation, on(canonical(written), of));
  }

  return {
    person,
    answer,
    attendees: (of) => of.people.map((written) => ({ written, person: listed(written, of) })),
  };
}

/** Organisations of the registry by their names, acronyms and aliases, but for what two of them are called. */
function organisationNames({ organisations }: Registry, reader: NameReader): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, acronym, aliases } of organisations)
    for (const called of [name, acronym, ...aliases]) {
      if (called === null) continue;
      const { exact } = reader.organisation(called);
      const before = names.get(exact);
      if (before !== undefined && before !== name) shared.add(exact);
      names.set(exact, name);
    }
  for (const exact of shared) names.delete(exact);
  return names;
}

function withoutHandle({ name, organisation }: WrittenPerson): Pick<WrittenPerson, 'name' | 'organisation'> {
  return takeHandle(name, organisation) ?? { name, organisation };
}

/** « Présidence : Odile » beside « Odile Marchal » among those present is her, and nobody more. */
function listedIn({ people, chair, secretary }: Minutes, reader: NameReader): Listed[] {
  const officers = [chair, secretary].flatMap((one) => one ?? []);
  const own = people.filter((one) => invitedAs(one, people) === null);
  const listed = [...own, ...officers.filter((one) => !people.some((other) => isShortFor(one, other)))];
  return [...listed, ...standIns(people, listed, reader)];
}

/** « Mme Diallo (Actiris), remplacée par M. Kevin Noël », of whom no list says more: he comes for those whom she comes for. */
function standIns(people: Minutes['people'], listed: readonly Listed[], reader: NameReader): Listed[] {
  const named = people.flatMap((one) => {
    const { representedBy: by } = one;
    if (by === null || !/^\p{Lu}\S*\s(?:.*\s)?\p{Lu}/u.test(untitled(by, reader))) return [];
    return [{ name: by, organisation: (invitedAs(one, people) ?? one).organisation, email: null }];
  });
  if (named.length === 0) return named;
  const index = indexOfListed(listed, 'meeting', reader);
  return named.filter(({ name }) => index.resolve(name).kind === 'unknown');
}

/** « Présents : Lucie » where Lucie Brasseur alone of those invited is called so: it is she. null: nobody, or two. */
function invitedAs({ name }: Listed, people: Minutes['people']): Attendee | null {
  return name === null || name.includes(' ') ? null : (invitedIn(people).get(normalize(name)) ?? null);
}

/** Those who were invited, by each of their names and by their initials; null: two of them are called so. */
const invitedIn = oncePer((people: Minutes['people']): ReadonlyMap<string, Attendee | null> => {
  const called = new Map<string, Attendee | null>();
  for (const one of people)
    if (one.presence === 'invited')
      for (const form of shortFormsOf(one)) called.set(form, called.has(form) ? null : one);
  return called;
});

/** Whether one word, or initials, call somebody who is written in full elsewhere. */
function isShortFor({ name }: Listed, { name: full }: Listed): boolean {
  if (name === null || full === null || name.includes(' ')) return false;
  return shortFormsOf({ name: full }).has(normalize(name));
}

/** « Lucie », « Brasseur » and « LB », folded, of somebody written in full. */
function shortFormsOf({ name }: Pick<Listed, 'name'>): ReadonlySet<string> {
  const words = normalize(name ?? '').split(' ');
  return new Set(words.length < 2 ? [] : [...words, words.map((word) => word.charAt(0)).join('')]);
}

function* everyone(minutes: readonly Minutes[], reader: NameReader): Iterable<Listed> {
  for (const one of minutes) yield* listedIn(one, reader);
}

/** Working groups by their normalized names, with and without « GT ». */
function groupNames(minutes: readonly Minutes[]): Map<string, string> {
  const groups = new Map<string, string>();
  for (const one of minutes) {
    for (const entry of one.entries) {
      if (entry.role !== 'working-group' || entry.name === null) continue;
      for (const form of [
        entry.name,
        `GT ${entry.name}`,
        `Groupe de travail ${entry.name}`,
        `Werkgroep ${entry.name}`,
        `Working group ${entry.name}`,
      ]) {
        groups.set(normalize(form), entry.name);
      }
    }
  }
  return groups;
}
