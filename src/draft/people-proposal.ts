import type { EverybodyKnown, KnownAffiliation, KnownSomebody, Spell } from '../ledger/people.ts';
import type { Registry, RegistryOrganisation, RegistryPerson } from '../model/config.ts';
import { spanOf } from '../model/place.ts';
import { joinedLetters, type NameReader, unitLimit } from '../names/form.ts';
import { shortNames } from '../names/short.ts';
import { compareText } from '../text/compare-text.ts';

/** A name that looks like one that is proposed, and is left for a person to decide. */
export interface Undecided {
  readonly name: string;
  readonly of: string;
  /** `file:line` of its first place. */
  readonly place: string;
}

export interface Proposed {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that are left out, said in a comment under the entry. */
  readonly undecided: readonly Undecided[];
}

export interface ProposedPerson extends Proposed {
  readonly organisation: string | null;
  readonly email: string | null;
  /** The first day, where it is told. */
  readonly from?: string;
}

/** What `people.yaml` lacks: entries to add, and aliases for entries that it has, by their position. */
export interface PeopleProposal {
  readonly people: readonly ProposedPerson[];
  readonly organisations: readonly Proposed[];
  readonly aliases: readonly {
    readonly list: 'people' | 'organisations';
    readonly at: number;
    readonly aliases: readonly string[];
  }[];
  /** Addresses that the lists of the PVs have, for people of the file that have none there. */
  readonly emails: readonly { readonly at: number; readonly email: string }[];
  /** All resemblances that are left to decide, those in no comment too. */
  readonly undecided: readonly Undecided[];
}

/**
 * What `people.yaml` lacks, as the lists of the PVs have it. Of two names that look alike, the one written more often is proposed and the
 * other left to a person; whom no list has, or who is a first name or a family name alone that others bear, is not proposed. Of addresses, the last
 * that is somebody's alone.
 */
export function proposePeople(known: EverybodyKnown, registry: Registry, names: NameReader): PeopleProposal {
  const bearers = new Map<string, number>();
  for (const { name } of known.people) {
    const { units } = names.form(name);
    const parts = new Set(
      units.flatMap(({ letters }, at) =>
        at === 0 || units.length > unitLimit ? letters : [letters, joinedLetters(units, at)],
      ),
    );
    for (const part of parts) bearers.set(part, (bearers.get(part) ?? 0) + 1);
  }
  // « Peeters », « El Amrani »
  const isBare = (name: string): boolean => {
    const { units } = names.form(name);
    return units.length === 0 || (bearers.get(joinedLetters(units)) ?? 0) > (units.length === 1 ? 1 : 0);
  };
  const exactOf = (text: string): string => names.form(text).exact;
  const people = sorted(known.people, registry.people, exactOf, isBare);
  // « Bah » and « Fatoumata Bah »: who is called by one word is somebody of the list, or somebody else.
  const decided = new Set(
    registry.people.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => exactOf(one))),
  );
  const byName = new Map(known.people.map((one) => [one.name, one]));
  const shorts = shortNames(
    known.people.map(({ name }) => name),
    names,
  ).flatMap(({ short, name }): Undecided[] => {
    const one = byName.get(short);
    if (one === undefined || !isBare(short) || decided.has(exactOf(short))) return [];
    return one.writings.some(({ listed }) => listed > 0) ? [{ name: short, of: name, place: firstPlace(one) }] : [];
  });
  const undecided = [...people.undecided, ...shorts];
  const affiliations = sorted(
    known.organisations,
    registry.organisations,
    (text) => names.organisation(text).exact,
    (name) => name === '',
  );
  const shared = new Map<string, number>();
  for (const one of known.people)
    for (const email of one.emails) shared.set(email.toLowerCase(), (shared.get(email.toLowerCase()) ?? 0) + 1);
  // An address that two people have is a function's.
  const ownAddress = ({ emails }: KnownSomebody): string | null =>
    emails.findLast((email) => shared.get(email.toLowerCase()) === 1) ?? null;
  const entries = new Map(registry.people.map(({ name, email }, at) => [names.form(name).exact, { at, email }]));
  return {
    people: people.added.map((one) => ({
      ...proposed(one, undecided),
      organisation: usualOf(one.organisations)?.name ?? null,
      email: ownAddress(one),
    })),
    emails: known.people.flatMap((one) => {
      const entry = one.reason.kind === 'registry' ? entries.get(names.form(one.name).exact) : undefined;
      const email = ownAddress(one);
      return entry === undefined || entry.email !== null || email === null ? [] : [{ at: entry.at, email }];
    }),
    organisations: affiliations.added.map((one) => proposed(one, affiliations.undecided)),
    aliases: [
      ...people.aliases.map((one) => ({ list: 'people' as const, ...one })),
      ...affiliations.aliases.map((one) => ({ list: 'organisations' as const, ...one })),
    ],
    undecided: [...undecided, ...affiliations.undecided],
  };
}

/** Of which organisation somebody is: the last, but one that only one PV has counts less than another that more have. */
function usualOf(spells: readonly Spell[]): Spell | null {
  const latest = [...spells].sort((a, b) => compareText(b.last, a.last) || b.meetings - a.meetings);
  const [last] = latest;
  if (last === undefined || last.meetings > 1) return last ?? null;
  return latest.reduce((most, one) => (one.meetings > most.meetings ? one : most));
}

interface Sorted<T> {
  readonly added: readonly T[];
  readonly aliases: readonly { readonly at: number; readonly aliases: readonly string[] }[];
  readonly undecided: readonly Undecided[];
}

/** What is new, what completes an entry, and what only looks like something. */
function sorted<T extends KnownSomebody | KnownAffiliation>(
  known: readonly T[],
  registered: readonly (RegistryPerson | RegistryOrganisation)[],
  exactOf: (text: string) => string,
  isBare: (name: string) => boolean,
): Sorted<T> {
  const places = new Map<string, number>();
  registered.forEach(({ name }, at) => {
    if (!places.has(exactOf(name))) places.set(exactOf(name), at);
  });
  const taken = new Set(
    registered.flatMap((one) => [one.name, ...one.aliases, 'acronym' in one ? (one.acronym ?? '') : ''].map(exactOf)),
  );
  const rank = (one: T): number =>
    one.reason.kind === 'registry'
      ? Number.POSITIVE_INFINITY
      : one.writings.reduce((sum, { listed }) => sum + listed, 0);
  const byName = new Map(known.map((one) => [one.name, one]));
  const added: T[] = [];
  const aliases: { at: number; aliases: string[] }[] = [];
  const undecided: Undecided[] = [];
  // The surest first, of two as common the fuller, so that it is the others that are held against it.
  const sure = [...known].sort((a, b) => rank(b) - rank(a) || b.name.length - a.name.length);
  const order = new Map(sure.map((one, at) => [one.name, at]));
  const before = (a: string, b: string): boolean => (order.get(a) ?? 0) < (order.get(b) ?? 0);
  for (const one of known) {
    if (one.reason.kind === 'registry') {
      const at = places.get(exactOf(one.name));
      const missing = newAliases(one, exactOf, taken);
      if (at !== undefined && missing.length > 0) aliases.push({ at, aliases: missing });
      continue;
    }
    if (isBare(one.name) || taken.has(exactOf(one.name))) continue;
    const surer = one.near.find(({ name }) => before(name, one.name) && rank(byName.get(name) as T) > 0);
    if (surer !== undefined) undecided.push({ name: one.name, of: surer.name, place: firstPlace(one) });
    else if (rank(one) > 0) added.push(one);
  }
  return { added, aliases, undecided };
}

function newAliases(
  one: KnownSomebody | KnownAffiliation,
  exactOf: (text: string) => string,
  taken: ReadonlySet<string>,
): string[] {
  return one.writings.flatMap(({ kind, text }) => (kind === 'variant' && !taken.has(exactOf(text)) ? [text] : []));
}

function proposed(one: KnownSomebody | KnownAffiliation, undecided: readonly Undecided[]): Proposed {
  return {
    name: one.name,
    aliases: one.writings.flatMap(({ kind, text }) => (kind === 'variant' ? [text] : [])),
    undecided: undecided.filter(({ of }) => of === one.name),
  };
}

function firstPlace({ writings }: KnownSomebody | KnownAffiliation): string {
  const first = writings[0]?.places[0];
  if (first === undefined) return '';
  const { minutes } = first.meeting;
  return `${minutes.file}:${spanOf(minutes.lines, first.place).line}`;
}

/** The registry that a proposal makes of the one there is: what the completed file must be read as. */
export function completedRegistry(registry: Registry, proposal: PeopleProposal): Registry {
  const withAliases = <T extends RegistryPerson | RegistryOrganisation>(
    entries: readonly T[],
    list: 'people' | 'organisations',
  ): T[] =>
    entries.map((entry, at) => {
      const more = proposal.aliases.find((one) => one.list === list && one.at === at)?.aliases ?? [];
      return { ...entry, aliases: [...entry.aliases, ...more] };
    });
  const people = withAliases(registry.people, 'people').map((one, at) => ({
    ...one,
    email: one.email ?? proposal.emails.find((added) => added.at === at)?.email ?? null,
  }));
  return {
    people: [
      ...people,
      ...proposal.people.map(({ name, aliases, organisation, email }) => ({
        name,
        aliases,
        organisation,
        formerly: [],
        email,
        from: null,
        until: null,
        functionMailbox: false,
        familyName: null,
        shares: null,
        publication: 'full' as const,
      })),
    ],
    organisations: [
      ...withAliases(registry.organisations, 'organisations'),
      ...proposal.organisations.map(({ name, aliases }) => ({ name, aliases, acronym: null, domains: [], kind: null })),
    ],
    problems: [],
  };
}
