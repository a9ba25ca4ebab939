import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** Two entries of one meeting with one id: only the first can be cited. */
export const rule: ArchiveRule = {
  id: 'id-duplicate',
  severity: 'error',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'id-duplicate'),
};
