import { problem } from '../../model/finding.ts';
import type { AgendaItem } from '../../model/minutes.ts';
import { titleKey } from '../../text/title-key.ts';
import type { MeetingRule } from '../rule.ts';

/** Two items of one title. */
export const rule: MeetingRule = {
  id: 'item-duplicate',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes }) {
    const seen = new Map<string, AgendaItem>();
    for (const item of minutes.items) {
      const key = titleKey(item.title);
      if (key === '') continue;
      const first = seen.get(key);
      if (!first) seen.set(key, item);
      else {
        const related = [{ code: 'related-first', args: {}, file: null, place: first.titlePlace }];
        yield problem('item-duplicate', item.titlePlace, { title: item.title }, { related });
      }
    }
  },
};
