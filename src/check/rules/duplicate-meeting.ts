import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** Two files with one meeting id: only the first is in the registers. */
export const rule: ArchiveRule = {
  id: 'duplicate-meeting',
  severity: 'error',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'duplicate-meeting'),
};
