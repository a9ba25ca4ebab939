import { type ArchiveRule, foundProblems } from '../rule.ts';

/** Something in `czs.yaml` or `people.yaml` that czs cannot use. */
export const rule: ArchiveRule = {
  id: 'config-invalid',
  severity: 'error',
  variants: { 'alias-is-name': 'warning', 'shared-alias': 'warning' },
  scope: 'archive',
  run: (facts) => foundProblems(facts, 'config-invalid'),
};
