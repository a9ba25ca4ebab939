import { findUnmarkedInternal } from '../../text/unmarked-internal.ts';
import type { MeetingRule } from '../rule.ts';
import { madeOf } from '../rule-words.ts';

const internal = madeOf((all) => all.map((words) => words.internal));

/** Words that say that something is internal, where nothing is marked so: it would be in every copy, and none is made. */
export const rule: MeetingRule = {
  id: 'internal-unmarked',
  severity: 'error',
  scope: 'meeting',
  run: (facts) => findUnmarkedInternal(facts, internal(facts.words)),
};
