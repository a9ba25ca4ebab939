import type { Attendee, Minutes } from '../model/minutes.ts';
import type { NameReader } from '../names/form.ts';
import { elsewhere, ownNames } from './people-facts.ts';

/** The people who stand twice in the lists of a meeting: the first place, and each later one. Namesakes of two affiliations are two people. */
export function* listedTwice(minutes: Minutes, names: NameReader): Iterable<readonly [Attendee, Attendee]> {
  const { listed, groups } = ownNames(minutes, names);
  for (const group of groups) {
    // Who was called, and came, stands in two lists as it should be; so does who presides.
    const [first, ...rest] = group
      .map((at) => listed[at])
      .filter((one): one is Attendee => one !== undefined && 'presence' in one && one.presence !== 'invited');
    for (const other of rest) if (first && !elsewhere(first, other, names)) yield [first, other];
  }
}

/** True where one of the two says that somebody was there, and the other not; who came for a part of it may stand in both lists. */
export function areOpposed(a: Attendee, b: Attendee): boolean {
  if ([a, b].some(({ from, until }) => from !== null || until !== null)) return false;
  const [here, there] = [a.presence, b.presence].map((one) => one === 'present' || one === 'guest');
  return here !== there && a.presence !== 'represented' && b.presence !== 'represented';
}
