import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** A ref that cites no entry of the archive. */
export const rule: ArchiveRule = {
  id: 'ref-unknown',
  severity: 'error',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'ref-unknown'),
};
