import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';
import { areOpposed, listedTwice, officesOfAbsent } from '../same-people.ts';

/** Somebody who is said to have been there, and not. */
export const rule: MeetingRule = {
  id: 'presence-conflict',
  severity: 'error',
  variants: { office: 'warning' },
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
    for (const [office, away] of officesOfAbsent(minutes, names))
      yield problem(
        'presence-conflict/office',
        away.place,
        { name: away.name },
        { related: [{ code: 'related-first', args: {}, file: null, place: office.place }] },
      );
  },
};
