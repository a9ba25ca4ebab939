import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';
import { areOpposed, listedTwice } from '../same-people.ts';

/** Somebody who is said to have been there, and not. */
export const rule: MeetingRule = {
  id: 'presence-conflict',
  severity: 'error',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes, names }) {
    for (const [first, again] of listedTwice(minutes, names)) {
      if (!areOpposed(first, again)) continue;
      yield problem(
        'presence-conflict',
        again.place,
        { name: again.name },
        { related: [{ code: 'related-first', args: {}, file: null, place: first.place }] },
      );
    }
  },
};
