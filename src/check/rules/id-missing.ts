import { problem } from '../../model/finding.ts';
import { idRuns } from '../../text/id-runs.ts';
import type { ArchiveRule } from '../rule.ts';

/** Entries whose ids are not written: their numbers may still change. One finding a PV, so that all are written together. */
export const rule: ArchiveRule = {
  id: 'id-missing',
  severity: 'info',
  scope: 'archive',
  alone: true,
  *run({ archive, withoutId }) {
    for (const meeting of archive.meetings) {
      const { file, status } = meeting;
      // What a planned meeting lacks is no finding until it is held, and an approved one changes no more.
      if (status !== 'draft') continue;
      const { entries, edits } = withoutId(meeting);
      const [first] = entries;
      if (first === undefined) continue;
      const ids = idRuns(entries.map(({ letter, number }) => `${letter}${number}`));
      yield { file, problem: problem('id-missing', first.place, { n: entries.length, ids }, { edits }) };
    }
  },
};
