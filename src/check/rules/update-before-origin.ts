import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** An update in an earlier meeting than the entry it updates. */
export const rule: ArchiveRule = {
  id: 'update-before-origin',
  severity: 'error',
  scope: 'archive',
  run: ({ archive }) => ledgerProblems(archive, 'update-before-origin'),
};
