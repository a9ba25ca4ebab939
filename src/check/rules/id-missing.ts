import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

/** Entries whose ids are not written: their numbers may still change. One finding a PV, so that all are written together. */
export const rule: MeetingRule = {
  id: 'id-missing',
  severity: 'info',
  scope: 'meeting',
  // What a planned meeting lacks is no finding until it is held, and an approved one changes no more.
  statuses: ['draft'],
  *run({ minutes, idEdits }) {
    const missing = minutes.entries.filter(
      (entry) => entry.letter !== null && entry.number !== null && !entry.idWritten,
    );
    const first = missing[0];
    if (!first) return;
    const ids = missing.map((entry) => `${entry.letter}${entry.number}`);
    yield problem('id-missing', first.place, { n: ids.length, ids }, { edits: idEdits() });
  },
};
