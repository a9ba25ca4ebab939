import type { Registry } from '../model/config.ts';
import type { Attendee, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { NameReader } from '../text/name-form.ts';
import { indexOfListed, indexOfRegistry } from '../text/name-lists.ts';
import { isResolved, type NameIndex } from '../text/names.ts';

/** Who is known, for the rules about people: built once, whatever number of rules ask. */

const own = new WeakMap<Minutes, NameIndex>();
const registered = new WeakMap<Registry, NameIndex>();

/** The people in the lists of a meeting, its chair and its secretary. */
export function ownPeople(minutes: Minutes, names: NameReader): NameIndex {
  let index = own.get(minutes);
  if (index === undefined) {
    index = indexOfListed(listedIn(minutes), 'meeting', names);
    own.set(minutes, index);
  }
  return index;
}

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
export function listedIn({ people, chair, secretary }: Minutes): (WrittenPerson | Attendee)[] {
  return [...people, ...(chair ? [chair] : []), ...(secretary ? [secretary] : [])];
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
