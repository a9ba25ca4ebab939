import type { Meeting } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import type { WrittenVote } from '../../model/minutes.ts';
import { exactOf } from '../../names/form.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** Somebody who stands twice among those who voted on one decision. */
export const rule: ArchiveRule = {
  id: 'vote-twice',
  severity: 'warning',
  scope: 'archive',
  alone: true,
  walk: () => walkHeld(problemsOf),
};

function* problemsOf(meeting: Meeting): Iterable<Problem> {
  for (const { votes } of meeting.minutes.entries) {
    const seen = new Map<string, WrittenVote>();
    for (const vote of votes) {
      const { name } = meeting.personOf(vote.person);
      const key = exactOf(name);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, vote);
      else {
        const related = [{ code: 'related-name', args: { name }, file: null, place: first.person.place }];
        const args = { name, one: `cast/${first.vote}`, other: `cast/${vote.vote}` };
        yield problem(first.vote === vote.vote ? 'vote-twice' : 'vote-twice/both', vote.person.place, args, {
          related,
        });
      }
    }
  }
}
