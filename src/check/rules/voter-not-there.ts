import { seatOf, seatsOf, thereAt } from '../../ledger/seats.ts';
import type { Meeting, Person } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** A vote of somebody who was not there, who has no vote, or who is in no list. */
export const rule: ArchiveRule = {
  id: 'voter-not-there',
  severity: 'warning',
  scope: 'archive',
  alone: true,
  walk: () => walkHeld(problemsOf),
};

function* problemsOf(meeting: Meeting): Iterable<Problem> {
  const { entries, kind } = meeting.minutes;
  if (entries.every(({ votes }) => votes.length === 0)) return;
  const isListed = seatsOf(meeting).length > 0;
  for (const entry of entries) {
    for (const { person: written, vote } of entry.votes) {
      // Who takes no part need not be there.
      if (vote === 'not-voting' || !isListed) continue;
      const person = meeting.personOf(written);
      const seat = seatOf(meeting, person);
      const args = { name: person.name };
      if (seat === undefined) {
        if (person.kind === 'unresolved' || (kind !== 'written' && !isHouse(meeting, person)))
          yield problem('voter-not-there/unlisted', written.place, args);
      } else if (seat.listed === 'guest') yield problem('voter-not-there/guest', written.place, args);
      // Nobody is there in a written consultation.
      else if (kind !== 'written' && thereAt(seat, meeting, entry) === 'away')
        yield problem('voter-not-there', written.place, args);
    }
  }
}

/** An organisation votes by one of its people. */
function isHouse(meeting: Meeting, person: Person): boolean {
  return (
    person.kind === 'organisation' &&
    seatsOf(meeting).some((seat) => seat.person.organisation === person.name || seat.person.name === person.name)
  );
}
