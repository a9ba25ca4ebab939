import { problem } from '../../model/finding.ts';
import { isResolved } from '../../names/name-index.ts';
import { registeredPeople } from '../people-facts.ts';
import type { MeetingRule } from '../rule.ts';

/** Somebody in a list who is not in `people.yaml`, where there is one. */
export const rule: MeetingRule = {
  id: 'attendee-unknown',
  severity: 'info',
  variants: { near: 'warning' },
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, registry, names }) {
    if (registry.people.length === 0) return;
    const index = registeredPeople(registry, names);
    for (const { name, organisation, email, presence, place } of minutes.people) {
      // A guest is of no registry.
      if (name === null || presence === 'guest') continue;
      const answer = index.resolve({ name, organisation, email });
      if (isResolved(answer)) continue;
      if (answer.kind === 'near') yield problem('attendee-unknown/near', place, { name, near: answer.known.name });
      else if (answer.kind === 'ambiguous') {
        const candidates = answer.candidates.slice(0, 4).map((one) => one.name);
        yield problem('attendee-unknown/ambiguous', place, { name, candidates });
      } else yield problem('attendee-unknown', place, { name });
    }
  },
};
