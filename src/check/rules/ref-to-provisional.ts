import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** A ref that cites an entry whose id is not written yet: the number may change. */
export const rule: ArchiveRule = {
  id: 'ref-to-provisional',
  severity: 'warning',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'ref-to-provisional'),
};
