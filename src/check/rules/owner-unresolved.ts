import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** An owner whom no list and no registry knows. */
export const rule: ArchiveRule = {
  id: 'owner-unresolved',
  severity: 'warning',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'owner-unresolved'),
};
