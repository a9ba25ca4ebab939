import type { Attendee, Minutes } from '../model/minutes.ts';
import type { NameReader } from '../text/name-form.ts';
import { groupVariants } from '../text/name-groups.ts';
import { elsewhere } from './people-facts.ts';

const known = new WeakMap<Minutes, readonly (readonly [Attendee, Attendee])[]>();

/** The people who stand twice in the lists of a meeting: the first place, and each later one. Namesakes of two houses are two people. */
export function listedTwice(minutes: Minutes, names: NameReader): readonly (readonly [Attendee, Attendee])[] {
  let pairs = known.get(minutes);
  if (pairs === undefined) {
    pairs = [...find(minutes, names)];
    known.set(minutes, pairs);
  }
  return pairs;
}

function* find({ people }: Minutes, names: NameReader): Iterable<readonly [Attendee, Attendee]> {
  // Who was called, and came, stands in two lists as it should be.
  const named = people.filter(({ name, presence }) => name !== null && presence !== 'invited');
  const words = named.map(({ name }) => name as string);
  if (words.length < 2) return;
  for (const group of groupVariants(words, names).groups) {
    const [first, ...rest] = group.map((at) => named[at] as Attendee);
    for (const other of rest) if (first && !elsewhere(first, other, names)) yield [first, other];
  }
}

/** True where one of the two says that somebody was there, and the other not; who came for a part of it may stand in both lists. */
export function areOpposed(a: Attendee, b: Attendee): boolean {
  if ([a, b].some(({ from, until }) => from !== null || until !== null)) return false;
  const [here, there] = [a.presence, b.presence].map((one) => one === 'present' || one === 'guest');
  return here !== there && a.presence !== 'represented' && b.presence !== 'represented';
}
