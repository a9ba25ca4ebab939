import type { ArchiveProblem, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { compareOrganisations } from '../../names/compare.ts';
import { takeHandle } from '../../names/handle.ts';
import { isResolved } from '../../names/name-index.ts';
import { listedIn, registeredPeople } from '../people-facts.ts';
import type { ArchiveFacts, ArchiveRule, Walk } from '../rule.ts';

/** One writing of an organisation in the lists of the archive. */
interface Writing {
  name: string;
  times: number;
  /** Where it stands last. */
  meeting: Meeting;
  place: Place;
  /** Who is of it, normalized. */
  readonly people: Set<string>;
}

/** More organisations than this are not compared with one another. */
const most = 400;

/** One organisation that the lists write in two ways: `MLOC Forest` and `Mission Locale de Forest`. */
export const rule: ArchiveRule = {
  id: 'organisation-variant',
  severity: 'info',
  scope: 'archive',
  walk(facts) {
    const writings = new Map<string, Writing>();
    return { visit: gatherer(facts, writings), end: () => variants(facts, [...writings.values()]) };
  },
};

function* variants(facts: ArchiveFacts, all: Writing[]): Generator<ArchiveProblem> {
  const { names } = facts;
  const writings = all.sort((a, b) => b.times - a.times).slice(0, most);
  for (let at = 1; at < writings.length; at++) {
    const other = writings[at] as Writing;
    for (const one of writings.slice(0, at)) {
      const { kind } = compareOrganisations(other.name, one.name, names);
      if (kind !== 'variant' && kind !== 'near' && !isHeldAs(one, other, facts)) continue;
      if (areRegistered(one.name, other.name, facts)) continue;
      yield {
        file: other.meeting.file,
        problem: problem(
          'organisation-variant',
          other.place,
          { written: other.name, listed: one.name },
          {
            related: [{ code: 'related-name', args: { name: one.name }, file: one.meeting.file, place: one.place }],
          },
        ),
      };
      break;
    }
  }
}

/** « Schaerbeek » and « Commune de Schaerbeek », of one and the same person: the words of one are all in the other. */
function isHeldAs(one: Writing, other: Writing, { names }: ArchiveFacts): boolean {
  if (![...one.people].some((person) => other.people.has(person))) return false;
  const [a, b] = [names.organisation(one.name).words, names.organisation(other.name).words];
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** Both are in `people.yaml`: as one, or as two. */
function areRegistered(a: string, b: string, { archive, names }: ArchiveFacts): boolean {
  if (archive.registry.organisations.length === 0) return false;
  const index = registeredPeople(archive.registry, names);
  return [a, b].every((name) => {
    const answer = index.resolve({ name: null, organisation: name, email: null }, false);
    return isResolved(answer) && answer.known.kind === 'organisation' && answer.kind !== 'variant';
  });
}

function gatherer({ names }: ArchiveFacts, writings: Map<string, Writing>): Walk['visit'] {
  // The same organisations come again in every meeting: each is taken apart once.
  const byName = new Map<string, Writing>();
  return (meeting, minutes) => {
    for (const written of listedIn(minutes)) {
      const { place } = written;
      const { organisation: name } = takeHandle(written.name, written.organisation) ?? written;
      if (name === null) continue;
      let writing = byName.get(name);
      if (writing === undefined) {
        const { exact } = names.organisation(name);
        writing = writings.get(exact) ?? { name, times: 0, meeting, place, people: new Set() };
        writings.set(exact, writing);
        byName.set(name, writing);
      }
      writing.name = name;
      writing.times++;
      if (written.name !== null) writing.people.add(names.form(written.name).exact);
      writing.meeting = meeting;
      writing.place = place;
    }
  };
}
