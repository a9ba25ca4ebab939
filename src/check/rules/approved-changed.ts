import { digestOf } from '../../ledger/digest.ts';
import { problem } from '../../model/finding.ts';
import { positionOf } from '../../model/place.ts';
import { changesBetween } from '../fixes.ts';
import type { MeetingRule } from '../rule.ts';

/** So many changes are told one by one. */
const most = 20;

/** An approved PV whose text is no longer the one that was approved: line by line, where that is kept. */
export const rule: MeetingRule = {
  id: 'approved-changed',
  severity: 'error',
  scope: 'meeting',
  statuses: ['approved'],
  *run({ minutes, text, approvedText }) {
    const { approval, id, lines } = minutes;
    if (approval?.digest == null || approval.digest === digestOf(text, minutes)) return;
    const kept = approvedText();
    if (!kept?.includes(approval.digest)) {
      yield problem('approved-changed', minutes.keys.status ?? approval.place, { meeting: id });
      return;
    }
    // The approval itself is no part of what was approved.
    const [first, last] = [approval.place.start, approval.place.end].map((at) => positionOf(lines, at).line - 1);
    for (const { to, come } of changesBetween(comparable(kept), comparable(text)).slice(0, most)) {
      if (come > 0 && to >= (first as number) && to + come - 1 <= (last as number)) continue;
      const start = lines[Math.min(to, lines.length - 1)] as number;
      const end = come === 0 ? start : (lines[to + come] ?? text.length);
      const code = come === 0 ? 'approved-changed/gone' : 'approved-changed/line';
      yield problem(code, { start, end: start + text.slice(start, end).trimEnd().length }, { meeting: id });
    }
  },
};

/** Lines as the digest has them. */
function comparable(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd());
}
