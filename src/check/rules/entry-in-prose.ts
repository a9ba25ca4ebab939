import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';

/** A sentence of a draft that reads like an entry and is in no register. */
export const rule: ArchiveRule = {
  id: 'entry-in-prose',
  severity: 'info',
  scope: 'archive',
  *run({ candidates }) {
    let last: { readonly file: string; readonly end: number } | null = null;
    for (const { minutes, candidate } of candidates()) {
      const { role, text, owners, due, place } = candidate;
      // What may be a decision and an action is one sentence to look at.
      if (last !== null && last.file === minutes.file && place.start < last.end) continue;
      last = { file: minutes.file, end: place.end };
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
