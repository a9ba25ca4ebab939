import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** A sentence of a draft that reads like an entry and is in no register. */
export const rule: ArchiveRule = {
  id: 'entry-in-prose',
  severity: 'info',
  scope: 'archive',
  *run({ candidates }) {
    for (const { minutes, candidate } of candidates()) {
      const { role, text, owners, due, place } = candidate;
      const args = {
        text,
        role: `candidate/${role}`,
        owners: owners.map(({ name }) => name),
        due: due?.written ?? null,
        meeting: minutes.id,
      };
      yield { file: minutes.file, problem: problem('entry-in-prose', place, args) };
    }
  },
};
