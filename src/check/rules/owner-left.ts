import { leftInvited, leftOwners } from '../../ledger/left.ts';
import { problem } from '../../model/finding.ts';
import { walkSpoken } from '../entries.ts';
import type { ArchiveRule } from '../rule.ts';

/** An open action of somebody who has left, and who is still called to a meeting after that. */
export const rule: ArchiveRule = {
  id: 'owner-left',
  severity: 'warning',
  scope: 'archive',
  timed: true,
  walk: ({ archive }) =>
    walkSpoken(archive, function* (spoken) {
      if (archive.registry.people.every(({ until }) => until === null)) return;
      for (const meeting of archive.meetings)
        for (const { person, until, written } of leftInvited(archive, meeting)) {
          const args = { name: person.name, until, date: meeting.date };
          yield { file: meeting.file, problem: problem('owner-left/invited', written.place, args) };
        }
      for (const action of archive.actions) {
        if (action.status !== 'open') continue;
        const latest = spoken.get(action.ref)?.findLast(({ entry }) => entry.owners.length > 0);
        if (latest === undefined) continue;
        for (const { person, until } of leftOwners(archive, action)) {
          const args = { ref: action.ref, name: person.name, until, text: action.text };
          yield { file: latest.meeting.file, problem: problem('owner-left', latest.entry.place, args) };
        }
      }
    }),
};
