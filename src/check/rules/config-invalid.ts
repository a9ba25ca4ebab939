import { type ArchiveRule, foundProblems } from '../rule.ts';

/** Something in `czs.yaml` or `people.yaml` that czs cannot use. */
export const rule: ArchiveRule = {
  id: 'config-invalid',
  severity: 'error',
  scope: 'archive',
  run: (facts) => foundProblems(facts, 'config-invalid'),
};
