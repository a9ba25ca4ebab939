import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** An owner's name that several people or organisations bear. */
export const rule: ArchiveRule = {
  id: 'owner-ambiguous',
  severity: 'warning',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'owner-ambiguous'),
};
