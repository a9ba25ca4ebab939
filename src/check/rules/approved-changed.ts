import { digestOf } from '../../ledger/digest.ts';
import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** An approved PV whose text is no longer the one that was approved. */
export const rule: MeetingRule = {
  id: 'approved-changed',
  severity: 'error',
  scope: 'meeting',
  statuses: ['approved'],
  *run({ minutes, text }) {
    const { approval } = minutes;
    if (approval?.digest == null || approval.digest === digestOf(text, minutes)) return;
    yield problem('approved-changed', minutes.keys.status ?? approval.place, { on: approval.on });
  },
};
