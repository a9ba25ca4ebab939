import { problem } from '../../model/finding.ts';
import { datePlace, type Entry, type EntryRole } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

const noted: ReadonlySet<EntryRole> = new Set(['decision', 'rejected', 'action'] as const);

/** A planned meeting whose date is past: was it held, moved or cancelled? Of a consultation in writing, what was answered? */
export const rule: MeetingRule = {
  id: 'status-late',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned'],
  timed: true,
  *run({ minutes, today }) {
    const { date, kind, closes } = minutes;
    if (date === null || date >= today) return;
    const place = minutes.keys.status ?? datePlace(minutes);
    const n = minutes.entries.filter(isLeftOut).length;
    if (kind === 'meeting') yield problem(n > 0 ? 'status-late/noted' : 'status-late', place, { date, n });
    else if ((closes ?? date) < today) yield problem('status-late/written', place, { date: closes ?? date });
  },
};

/** Whether an entry that was typed under the agenda is in no register: only what it says outright of an earlier one is. */
function isLeftOut({ role, updates, outcome, box }: Entry): boolean {
  if (updates === null) return noted.has(role);
  return outcome === null && (box === 'done' || role === 'decision' || role === 'rejected');
}
