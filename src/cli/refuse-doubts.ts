import { isUnsealed } from '../ledger/approvals.ts';
import type { Archive } from '../model/archive.ts';
import { ruleOf } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';
import { UserError } from './user-error.ts';

/** What keeps a copy from being made, where it is no word that is nearly internal. */
const ways: ReadonlyMap<string, 'bare' | 'unmarked'> = new Map([
  ['internal-unmarked', 'unmarked'],
  ['internal-unmarked/after', 'unmarked'],
  ['internal-unmarked/rest', 'unmarked'],
  ['label-unread/internal', 'bare'],
]);

/**
 * Makes no copy, and no agenda, of PVs in which it is open whether something was meant to be internal.
 * @throws UserError at the first of them, with every way out of it
 */
export function refuseDoubts(
  { doubts }: Pick<Archive, 'doubts'>,
  minutes: readonly Pick<Minutes, 'file' | 'id' | 'status' | 'approval' | 'keys'>[],
  what: 'copy' | 'agenda',
): void {
  if (doubts.size === 0) return;
  for (const one of minutes) {
    const { file, id } = one;
    const doubt = doubts.get(file);
    if (doubt === undefined) continue;
    const { line, problem, words: written } = doubt;
    const { label = null } = problem.args;
    const isSealed = one.status === 'approved' && !isUnsealed(one);
    const how = isSealed ? 'approved' : (ways.get(problem.code) ?? 'near');
    const setting = `${ruleOf(problem.code)}: {except: [${id}]}`;
    throw new UserError(`${what}-${how}-internal`, { file, line, written, label, setting });
  }
}
