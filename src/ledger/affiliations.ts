import type { Archive, Person } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { exactOf } from '../names/form.ts';

/** The organisation with which a list names somebody, and from when on. */
interface Affiliation {
  readonly date: IsoDate;
  readonly name: string;
}

/** Whose somebody is on a day; null where no list says it. */
export type AffiliationOf = (person: Person, day: IsoDate) => string | null;

/**
 * Whose people are, over the lists of an archive: a list that names somebody without an organisation does not say that there is none. What the
 * last list by a day says counts, else what the first one after it does.
 */
export function affiliationsOf({ meetings }: Pick<Archive, 'meetings'>): AffiliationOf {
  let affiliations: ReadonlyMap<string, readonly Affiliation[]> | null = null;
  return ({ kind, name, organisation }, day) => {
    if (kind === 'organisation') return name;
    if (organisation !== null || kind !== 'person') return organisation;
    affiliations ??= listed(meetings);
    const own = affiliations.get(exactOf(name));
    return own === undefined ? null : ((own.findLast(({ date }) => date <= day) ?? own[0])?.name ?? null);
  };
}

/** With which organisations lists name each person, in the order of their meetings. */
function listed(meetings: Archive['meetings']): ReadonlyMap<string, readonly Affiliation[]> {
  const affiliations = new Map<string, Affiliation[]>();
  for (const { date, people } of meetings) {
    for (const { person } of people) {
      if (person.kind !== 'person' || person.organisation === null) continue;
      const normalized = exactOf(person.name);
      const known = affiliations.get(normalized);
      if (known === undefined) affiliations.set(normalized, [{ date, name: person.organisation }]);
      else if (known[known.length - 1]?.name !== person.organisation) known.push({ date, name: person.organisation });
    }
  }
  return affiliations;
}
