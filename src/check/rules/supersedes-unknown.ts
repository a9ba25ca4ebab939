import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** A decision that replaces one that does not exist. */
export const rule: ArchiveRule = {
  id: 'supersedes-unknown',
  severity: 'error',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'supersedes-unknown'),
};
