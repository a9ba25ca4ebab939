import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import { idRuns } from '../../text/id-runs.ts';
import type { MeetingRule } from '../rule.ts';

/** Entries whose ids are not written: their numbers may still change. One finding a PV, so that all are written together. */
export const rule: MeetingRule = {
  id: 'id-missing',
  severity: 'info',
  scope: 'meeting',
  // What a planned meeting lacks is no finding until it is held, and an approved one changes no more.
  statuses: ['draft'],
  *run({ minutes, idEdits }) {
    const missing = minutes.entries.filter(isMissing);
    const [first] = missing;
    if (first === undefined) return;
    const edits = idEdits();
    if (edits.length === 0) return;
    const ids = idRuns(missing.map(({ letter, number }) => `${letter}${number}`));
    yield problem('id-missing', first.place, { n: missing.length, ids }, { edits });
  },
};

function isMissing({ letter, number, idWritten }: Entry): boolean {
  return letter !== null && number !== null && !idWritten;
}
