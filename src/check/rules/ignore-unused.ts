import type { ArchiveRule } from '../rule.ts';

/** An exception written in a PV that silences nothing. Found by `ignores.ts`, once every other rule has run. */
export const rule: ArchiveRule = { id: 'ignore-unused', severity: 'warning', scope: 'archive', run: () => [] };
