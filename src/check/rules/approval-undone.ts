import { type ArchiveRule, foundProblems } from '../rule.ts';

/** Minutes that were approved at the revision that is compared with, and are no longer. */
export const rule: ArchiveRule = {
  id: 'approval-undone',
  severity: 'error',
  scope: 'archive',
  run: (facts) => foundProblems(facts, 'approval-undone'),
};
