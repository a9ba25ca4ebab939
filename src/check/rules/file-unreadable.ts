import { type ArchiveRule, foundProblems } from '../rule.ts';

/** A file among the minutes that cannot be read at all: it is in no register. */
export const rule: ArchiveRule = {
  id: 'file-unreadable',
  severity: 'error',
  scope: 'archive',
  run: (facts) => foundProblems(facts, 'file-unreadable'),
};
