import type { Person } from '../model/archive.ts';
import type { Minutes, Office, WrittenPerson } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';

/** So many meetings on one side say who has an office; fewer where there are no more. */
const mostBeside = 2;

/**
 * Tells who is meant by what somebody is: « la trésorière », `Clerk`. It is the one person whose role in the meeting's list says so; else who leads
 * or writes, as the meetings before or after it say, too: who takes the notes in turn is not *the secretary*. Null where several could be meant.
 */
export function createOfficeHolders(
  minutes: readonly Minutes[],
  personOf: (written: WrittenPerson, of: Minutes) => Person,
): (called: WrittenPerson, of: Minutes) => Person | null {
  const tellers = new Map<Office, readonly Minutes[]>();

  function tellersOf(office: Office): readonly Minutes[] {
    const known = tellers.get(office) ?? minutes.filter((one) => one[office] !== null);
    tellers.set(office, known);
    return known;
  }

  function nameIn(of: Minutes, office: Office): string | null {
    const written = of[office];
    return written === null ? null : personOf(written, of).name;
  }

  /** Whether those beside it say the same: on one side at least, or there are none. */
  function isLasting(of: Minutes, office: Office): boolean {
    const all = tellersOf(office);
    const at = all.indexOf(of);
    const name = nameIn(of, office);
    const sides = [all.slice(Math.max(at - mostBeside, 0), at), all.slice(at + 1, at + 1 + mostBeside)];
    const told = sides.filter((side) => side.length > 0);
    return told.length === 0 || told.some((side) => side.every((one) => nameIn(one, office) === name));
  }

  return ({ organisation, office }, of) => {
    const role = normalize(organisation ?? '');
    const bearers = of.people.filter((one) => one.name !== null && one.role !== null && normalize(one.role) === role);
    const [bearer] = bearers;
    if (bearer !== undefined) return bearers.length > 1 ? null : personOf(bearer, of);
    const written = office === undefined ? null : of[office];
    if (office === undefined || written?.name == null) return null;
    const holder = personOf(written, of);
    // A vice-chair who leads the meeting is not *the chair*, and whom the list calls so is.
    const isOther = of.people.some((one) => {
      const isHolder = one.name !== null && personOf(one, of).name === holder.name;
      return isHolder ? one.role !== null && !one.offices.includes(office) : one.offices.includes(office);
    });
    return isOther || !isLasting(of, office) ? null : holder;
  };
}
