import type { ArchiveRule } from '../rule.ts';

/** An exception written in a PV that does not say why. Found by `ignores.ts`, once every other rule has run. */
export const rule: ArchiveRule = { id: 'ignore-without-reason', severity: 'error', scope: 'archive', run: () => [] };
