import { quorumOf } from '../../ledger/attendance.ts';
import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** Fewer people present or represented than the quorum of `czs.yaml`. */
export const rule: MeetingRule = {
  id: 'quorum-not-reached',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes, config, registry }) {
    const quorum = minutes.date === null || minutes.kind === 'written' ? null : quorumOf({ config, registry }, minutes);
    // Nobody at all is another rule's.
    if (quorum === null || quorum.there === 0 || quorum.reached) return;
    const { there, needed } = quorum;
    const place = minutes.keys.attendees ?? minutes.keys.date ?? { start: 0, end: 3 };
    yield problem('quorum-not-reached', place, { present: there, needed });
  },
};
