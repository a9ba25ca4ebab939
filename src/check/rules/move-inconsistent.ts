import { seatOf } from '../../ledger/seats.ts';
import type { Meeting } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import type { Move } from '../../model/minutes.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** Somebody who leaves and was not there, who comes and was there already, or who is in no list. */
export const rule: ArchiveRule = {
  id: 'move-inconsistent',
  severity: 'warning',
  variants: { unlisted: 'info' },
  scope: 'archive',
  alone: true,
  walk: () => walkHeld(problemsOf),
};

function* problemsOf(meeting: Meeting): Iterable<Problem> {
  for (const move of meeting.minutes.moves) {
    if (move.person === null) continue;
    const person = meeting.personOf(move.person);
    const seat = person.kind === 'unresolved' ? undefined : seatOf(meeting, person);
    const args = { name: person.name };
    if (seat === undefined || seat.listed === null)
      yield problem('move-inconsistent/unlisted', move.person.place, args);
    else if (seat.listed !== 'guest' && !isSound(seat, move))
      yield problem(move.kind === 'arrival' ? 'move-inconsistent/there' : 'move-inconsistent', move.person.place, args);
  }
}

/** Whether somebody may come or go at a move: by the moves before it, else by the list at the opening. */
function isSound({ listed, moves }: NonNullable<ReturnType<typeof seatOf>>, move: Move): boolean {
  const before = moves[moves.indexOf(move) - 1];
  if (before !== undefined) return before.kind !== move.kind;
  // Who is in the list of those present and comes later was not there when it opened.
  return move.kind === 'arrival' || listed === 'present' || listed === 'represented';
}
