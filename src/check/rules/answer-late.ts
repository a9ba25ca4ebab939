import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** An answer to a written consultation that came after it closed. */
export const rule: MeetingRule = {
  id: 'answer-late',
  severity: 'warning',
  scope: 'meeting',
  *run({ minutes }) {
    if (minutes.kind !== 'written') return;
    const closes = minutes.closes ?? minutes.date;
    if (closes === null) return;
    for (const { votes } of minutes.entries)
      for (const { person, vote, on } of votes)
        if (vote !== 'not-voting' && on !== null && on > closes)
          yield problem('answer-late', person.place, { name: person.name ?? person.organisation ?? '', on, closes });
  },
};
