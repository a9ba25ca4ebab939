import type { Archive, ArchiveProblem, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { WrittenPerson } from '../../model/minutes.ts';
import type { NameReader } from '../../names/form.ts';
import { groupVariants } from '../../names/groups.ts';
import { shortNames } from '../../names/short.ts';
import { elsewhere, isRegistered, listedIn, registeredPeople } from '../people-facts.ts';
import { type ArchiveFacts, type ArchiveRule, ledgerProblems, type Walk } from '../rule.ts';

/** One writing of a name in the lists of the archive. */
interface Writing {
  name: string;
  times: number;
  /** Where it stands last. */
  meeting: Meeting;
  person: WrittenPerson;
}

/** A name that the lists of several PVs write in two ways: in the registers, two people; and an owner whom other lists write otherwise. */
export const rule: ArchiveRule = {
  id: 'name-inconsistent',
  severity: 'warning',
  variants: { variant: 'info', owner: 'info', short: 'info' },
  scope: 'archive',
  walk(facts) {
    const writings = new Map<string, Writing>();
    const people = new Map<string, Writing>();
    const gather = gatherer(facts, writings);
    return {
      visit(meeting, minutes) {
        gather(meeting, minutes);
        gatherPeople(meeting, people);
      },
      *end() {
        yield* inconsistent(facts, [...writings.values()]);
        yield* cutShort(facts, [...people.values()]);
        yield* ledgerProblems(facts.archive, 'name-inconsistent');
      },
    };
  },
};

function* inconsistent({ archive, names }: ArchiveFacts, writings: readonly Writing[]): Generator<ArchiveProblem> {
  const { groups, near } = groupVariants(
    writings.map(({ name }) => name),
    names,
  );
  const pairs: { one: Writing; other: Writing; variant: boolean }[] = [];
  for (const group of groups) {
    const same = group.map((at) => writings[at] as Writing).sort((a, b) => b.times - a.times);
    for (const other of same.slice(1)) pairs.push({ one: same[0] as Writing, other, variant: true });
  }
  for (const { a, b, comparison } of near) {
    const both = [writings[a] as Writing, writings[b] as Writing].sort((x, y) => y.times - x.times);
    if (comparison.evidence.kind === 'spelling')
      pairs.push({ one: both[0] as Writing, other: both[1] as Writing, variant: false });
  }
  for (const { one, other, variant } of pairs) {
    // In the lists of one meeting, another rule says it.
    if (one.meeting === other.meeting) continue;
    if (elsewhere(one.person, other.person, names)) continue;
    if (isRegistered(one.name, archive.registry, names) && isRegistered(other.name, archive.registry, names)) continue;
    if (isNearRegistered(other, archive, names)) continue;
    yield {
      file: other.meeting.file,
      problem: problem(
        variant ? 'name-inconsistent/variant' : 'name-inconsistent',
        other.person.place,
        { written: other.name, listed: one.name, n: one.times },
        {
          related: [
            {
              code: 'related-name',
              args: { name: one.name },
              file: one.meeting.file,
              place: one.person.place,
            },
          ],
        },
      ),
    };
  }
}

/** Who is called by one word of somebody's name, or by its initials: two people in the registers. Said once, of the first; with a registry, `attendee-unknown` says it. */
function* cutShort({ archive, names }: ArchiveFacts, people: readonly Writing[]): Generator<ArchiveProblem> {
  if (archive.registry.people.length > 0) return;
  const byName = new Map(people.map((one) => [one.name, one]));
  const found = shortNames([...byName.keys()], names).flatMap(({ short, name }) => {
    const [one, full] = [byName.get(short), byName.get(name)];
    return one === undefined || full === undefined || elsewhere(one.person, full.person, names) ? [] : [{ one, full }];
  });
  const [first] = found;
  if (first === undefined) return;
  const { one, full } = first;
  const related = {
    code: 'related-name',
    args: { name: full.name },
    file: full.meeting.file,
    place: full.person.place,
  };
  yield {
    file: one.meeting.file,
    problem: problem(
      'name-inconsistent/short',
      one.person.place,
      { written: one.name, listed: full.name, more: found.length - 1 },
      { related: [related] },
    ),
  };
}

/** The people of the lists as the registers have them, each where he or she stands last. */
function gatherPeople(meeting: Meeting, people: Map<string, Writing>): void {
  for (const { person, written } of meeting.people) {
    if (person.kind !== 'person') continue;
    const known = people.get(person.name);
    people.set(person.name, { name: person.name, times: (known?.times ?? 0) + 1, meeting, person: written });
  }
}

/** Somebody whom `attendee-unknown` asks about, at the same place: whether it is who is called nearly so in `people.yaml`. */
function isNearRegistered({ meeting, person }: Writing, { registry, config }: Archive, names: NameReader): boolean {
  if (registry.people.length === 0 || config.rules['attendee-unknown']?.severity === 'off') return false;
  if (meeting.status !== 'draft' || !meeting.minutes.people.some(({ place }) => place.start === person.place.start))
    return false;
  return registeredPeople(registry, names).resolve(person).kind === 'near';
}

/** By writings: capitals and blanks apart, which are no other writing. */
function gatherer({ names }: ArchiveFacts, writings: Map<string, Writing>): Walk['visit'] {
  // The same names come again in every meeting: each is taken apart once.
  const byName = new Map<string, Writing>();
  return (meeting, minutes) => {
    for (const person of listedIn(minutes)) {
      const { name } = person;
      if (name === null) continue;
      let writing = byName.get(name);
      if (writing === undefined) {
        const { exact } = names.form(name);
        writing = writings.get(exact) ?? { name, times: 0, meeting, person };
        writings.set(exact, writing);
        byName.set(name, writing);
      }
      writing.name = name;
      writing.times++;
      writing.meeting = meeting;
      writing.person = person;
    }
  };
}
