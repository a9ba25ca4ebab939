import type { Registry } from '../../model/config.ts';
import { problem } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** Fewer people present or represented than the quorum of `czs.yaml`. */
export const rule: MeetingRule = {
  id: 'quorum-not-reached',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['draft'],
  mayFind: ({ config }) => config.quorum !== null,
  *run({ minutes, config: { quorum }, registry }) {
    if (quorum === null || minutes.date === null) return;
    const present = minutes.people.filter(
      ({ presence }) => presence === 'present' || presence === 'represented',
    ).length;
    // Nobody at all is another rule's.
    if (present === 0) return;
    const needed = 'count' in quorum ? quorum.count : Math.ceil(quorum.share * members(minutes, registry) - 1e-9);
    if (present >= needed) return;
    yield problem('quorum-not-reached', minutes.keys.attendees ?? minutes.keys.date ?? { start: 0, end: 3 }, {
      present,
      needed,
    });
  },
};

/** Those of the registry who are members on that day; without a registry, those of the lists who are no guests. */
function members({ people, date }: Minutes, registry: Registry): number {
  if (registry.people.length > 0) {
    const day = date as string;
    return registry.people.filter(({ from, until }) => (from ?? day) <= day && (until ?? day) >= day).length;
  }
  const listed = people.filter(({ presence }) => presence !== 'guest' && presence !== 'invited');
  const invited = people.filter(({ presence }) => presence === 'invited');
  return Math.max(listed.length, invited.length);
}
