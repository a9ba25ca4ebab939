import { problem } from '../../model/finding.ts';
import type { AgendaItem } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** More empty items than this are one finding: a PV that is still to be written, or is written otherwise. */
const most = 3;

/** An item of a meeting that was held, with nothing under it: it counts as not treated, and goes on to the next agenda. */
export const rule: MeetingRule = {
  id: 'item-empty',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  *run({ minutes }) {
    const empty = minutes.items.filter(isEmpty);
    if (empty.length > most) {
      const [first] = empty as [AgendaItem];
      const titles = empty.map(({ title }) => title);
      yield problem('item-empty/several', first.titlePlace, { n: empty.length, titles });
    } else for (const { title, titlePlace } of empty) yield problem('item-empty', titlePlace, { title });
  },
};

/** Elsewhere nothing says something: nobody raised anything; no next meeting is fixed yet; an annex is another document. */
function isEmpty({ state, role }: AgendaItem): boolean {
  return state === 'empty' && role !== 'any-other-business' && role !== 'next-meetings' && role !== 'appendix';
}
