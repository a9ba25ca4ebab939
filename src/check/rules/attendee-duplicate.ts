import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';
import { areOpposed, listedTwice } from '../same-people.ts';

/** Somebody who stands twice in the lists, and is counted twice. */
export const rule: MeetingRule = {
  id: 'attendee-duplicate',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes, names }) {
    for (const [first, again] of listedTwice(minutes, names)) {
      if (areOpposed(first, again)) continue;
      yield problem(
        'attendee-duplicate',
        again.place,
        { name: again.name },
        { related: [{ code: 'related-first', args: {}, file: null, place: first.place }] },
      );
    }
  },
};
