import type { Registry } from '../model/config.ts';
import type { Attendee, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { NameReader } from '../names/form.ts';
import { groupVariants, type NameGroups } from '../names/groups.ts';
import { indexOfListed, indexOfRegistry } from '../names/lists.ts';
import { isResolved, type NameIndex } from '../names/name-index.ts';

/** Who is known, for the rules about people: built once, whatever number of rules ask. */

/** The rules of one meeting run one after the other: only the last one asked for is kept. */
interface Own {
  readonly of: Minutes;
  listed: readonly (WrittenPerson | Attendee)[] | null;
  index: NameIndex | null;
  groups: OwnNames | null;
}

let own: Own | null = null;

function ownOf(minutes: Minutes): Own {
  if (own?.of !== minutes) own = { of: minutes, listed: null, index: null, groups: null };
  return own;
}

/** The people in the lists of a meeting, its chair and its secretary. */
export function ownPeople(minutes: Minutes, names: NameReader): NameIndex {
  const kept = ownOf(minutes);
  kept.index ??= indexOfListed(listedIn(minutes), 'meeting', names);
  return kept.index;
}

/** Whose names in the lists of a meeting are one or alike, and everybody with a name, if there are some. */
export interface OwnNames extends NameGroups {
  readonly listed: readonly (WrittenPerson | Attendee)[];
}

/** The comparisons of lists: equal ones have one index. */
const comparedLists = new WeakMap<NameIndex, NameGroups>();

/** The names of a meeting's lists, compared with one another. */
export function ownNames(minutes: Minutes, names: NameReader): OwnNames {
  const kept = ownOf(minutes);
  if (kept.groups === null) {
    const index = ownPeople(minutes, names);
    let compared = comparedLists.get(index);
    if (compared === undefined) {
      compared = groupVariants(
        namedIn(minutes).map(({ name }) => name as string),
        names,
      );
      comparedLists.set(index, compared);
    }
    const { groups, near } = compared;
    // In most lists nobody is like anybody.
    kept.groups = groups.length + near.length === 0 ? allDifferent : { listed: namedIn(minutes), groups, near };
  }
  return kept.groups;
}

const allDifferent: OwnNames = { listed: [], groups: [], near: [] };

function namedIn(minutes: Minutes): readonly (WrittenPerson | Attendee)[] {
  return listedIn(minutes).filter(({ name }) => name !== null);
}

const registered = new WeakMap<Registry, NameIndex>();

/** The people of `people.yaml`. */
export function registeredPeople(registry: Registry, names: NameReader): NameIndex {
  let index = registered.get(registry);
  if (index === undefined) {
    index = indexOfRegistry(registry, names);
    registered.set(registry, index);
  }
  return index;
}

/** Everybody whom the front matter names, in the order of its lists. */
export function listedIn(minutes: Minutes): readonly (WrittenPerson | Attendee)[] {
  const kept = ownOf(minutes);
  if (kept.listed === null) {
    const { people, chair, secretary } = minutes;
    const listed: (WrittenPerson | Attendee)[] = people.slice();
    if (chair) listed.push(chair);
    if (secretary) listed.push(secretary);
    kept.listed = listed;
  }
  return kept.listed;
}

/** True where the registry has this name, or this writing of it as an alias: somebody has looked at it. */
export function isRegistered(name: string, registry: Registry, names: NameReader): boolean {
  if (registry.people.length === 0) return false;
  const answer = registeredPeople(registry, names).resolve(name, false);
  return isResolved(answer) && answer.kind !== 'variant' && (answer.via === 'name' || answer.via === 'alias');
}

/** True where both name an organisation and these are not one and the same: two people, then. */
export function elsewhere(a: WrittenPerson, b: WrittenPerson, names: NameReader): boolean {
  if (a.organisation === null || b.organisation === null) return false;
  return names.organisation(a.organisation).letters !== names.organisation(b.organisation).letters;
}
