import type { Attendee, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { NameReader } from '../names/form.ts';
import { indexOfListed } from '../names/lists.ts';
import { isResolved } from '../names/name-index.ts';
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

/** Who presides or writes, and is among those alone who were not there. */
export function* officesOfAbsent(minutes: Minutes, names: NameReader): Iterable<readonly [WrittenPerson, Attendee]> {
  const { chair, secretary, people } = minutes;
  for (const office of [chair, secretary]) {
    if (office === null || office.name === null) continue;
    const own = indexOfListed(people, 'meeting', names).resolve(office.name);
    if (!isResolved(own)) continue;
    const theirs = people.filter(({ name }) => name === own.known.name);
    const isAway = ({ presence, from, until }: Attendee): boolean =>
      (presence === 'absent' || presence === 'excused' || presence === 'represented') &&
      from === null &&
      until === null;
    const [first] = theirs;
    if (first !== undefined && theirs.every(isAway)) yield [office, first];
  }
}
