import type { Action, Archive, Decision, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Phrase } from '../model/table.ts';
import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import { holdsWords, isPerson, isWithheld, phrase } from './cells.ts';

/** Whose entries a register is asked for, as typed. */
interface Asked {
  readonly person: string | null;
  readonly organisation?: string | null;
}

/**
 * That a name which a register is asked for is nobody's, and whose it nearly is; nothing where it is somebody's who has no such entry. Who stands in
 * internal entries alone is nobody here, as far as a copy tells.
 */
export function unknownNames(archive: Archive, { person, organisation = null }: Asked, audience: Audience): Phrase[] {
  if (archive.meetings.length === 0) return [];
  const said: Phrase[] = [];
  if (person !== null) {
    const names = namesIn(archive, audience);
    if (!names.some((name) => isPerson({ kind: 'person', name, organisation: null }, person)))
      said.push(phrase('empty/unknown-person', { name: person, suggestion: nearly(person, names) }));
  }
  if (organisation !== null) {
    const names = organisationsIn(archive, audience);
    if (!names.some((name) => holdsWords(name, organisation)))
      said.push(phrase('empty/unknown-organisation', { name: organisation, suggestion: nearly(organisation, names) }));
  }
  return said;
}

/** Everybody whom lists, the registry and what a copy tells of entries name. */
function* peopleIn({ meetings, decisions, actions }: Archive, audience: Audience): Generator<Person> {
  for (const { people, chair, secretary } of meetings) {
    for (const { person } of people) yield person;
    if (chair !== null) yield chair;
    if (secretary !== null) yield secretary;
  }
  const told = <T extends Action | Decision>(records: readonly T[]): T[] =>
    records.filter((record) => !isWithheld(record, audience));
  for (const { owners } of told(actions)) yield* owners;
  for (const { proposers } of told(decisions)) yield* proposers;
}

function namesIn(archive: Archive, audience: Audience): string[] {
  const registered = archive.registry.people.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...new Set([...registered, ...Array.from(peopleIn(archive, audience), ({ name }) => name)])];
}

function organisationsIn(archive: Archive, audience: Audience): string[] {
  const { people, organisations } = archive.registry;
  const registered = [
    ...people.flatMap(({ organisation, formerly }) => [organisation, ...formerly.map((one) => one.organisation)]),
    ...organisations.flatMap(({ name, acronym, aliases }) => [name, acronym, ...aliases]),
  ];
  const listed = Array.from(peopleIn(archive, audience), ({ kind, name, organisation }) =>
    kind === 'organisation' ? name : organisation,
  );
  return [...new Set([...registered, ...listed].filter((name) => name !== null))];
}

/** The name that was probably meant, by all of it or by one of its words. */
function nearly(typed: string, names: readonly string[]): string | null {
  const written = new Map<string, string>();
  for (const name of names)
    for (const words of [normalize(name), ...normalize(name).split(/[ '-]/)])
      if (words.length > 2 && !written.has(words)) written.set(words, name);
  return written.get(nearest(normalize(typed), written.keys()) ?? '') ?? null;
}
