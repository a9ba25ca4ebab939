import { problem } from '../../model/finding.ts';
import { isResolved } from '../../names/name-index.ts';
import { registeredPeople } from '../people-facts.ts';
import type { MeetingRule } from '../rule.ts';

/** Somebody in a list, and no guest, who had left by then or had not come yet, as `people.yaml` has it. */
export const rule: MeetingRule = {
  id: 'attendee-left',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, registry, names }) {
    const { date } = minutes;
    const terms = new Map(registry.people.filter((one) => one.from ?? one.until).map((one) => [one.name, one]));
    if (date === null || terms.size === 0) return;
    const index = registeredPeople(registry, names);
    for (const { name, organisation, email, presence, place } of minutes.people) {
      if (name === null || presence === 'guest') continue;
      const answer = index.resolve({ name, organisation, email });
      const term = isResolved(answer) ? terms.get(answer.known.name) : undefined;
      const { from = null, until = null } = term ?? {};
      if (until !== null && until < date) yield problem('attendee-left', place, { name, until });
      else if (from !== null && from > date) yield problem('attendee-left/early', place, { name, from });
    }
  },
};
