import { proxiesOf } from '../../ledger/proxies.ts';
import { problem } from '../../model/finding.ts';
import { walkHeld } from '../meetings.ts';
import type { ArchiveRule } from '../rule.ts';

/** Somebody who votes for more others than `czs.yaml` allows. */
export const rule: ArchiveRule = {
  id: 'proxies-exceeded',
  severity: 'warning',
  scope: 'archive',
  walk: ({ archive }) => {
    const most = archive.config.votes.proxies;
    return walkHeld(function* (meeting) {
      if (most === null) return;
      for (const { person, gave } of proxiesOf(meeting)) {
        const over = gave[most];
        if (over !== undefined)
          yield problem('proxies-exceeded', over.place, {
            name: person.name,
            n: gave.length,
            most,
            people: gave.map(({ name }) => name),
          });
      }
    });
  },
};
