import type { Entry } from '../model/minutes.ts';

/** An action that this meeting gives and does not close. */
export function isNewOpenAction(entry: Entry): boolean {
  return (
    entry.role === 'action' &&
    entry.updates === null &&
    entry.box !== 'done' &&
    entry.outcome?.kind !== 'done' &&
    entry.outcome?.kind !== 'cancelled'
  );
}
