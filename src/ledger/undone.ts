import type { ArchiveProblem } from '../model/archive.ts';
import { problem } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';

const nowhere = { start: 0, end: 0 };

/**
 * What became of minutes that were approved before and are no longer as they were: a PV without its status, gone, or with another digest.
 * One that was moved is known by its id.
 */
export function* undoneApprovals(before: Iterable<Minutes>, now: Iterable<Minutes>): Generator<ArchiveProblem> {
  const byFile = new Map<string, Minutes>();
  const byId = new Map<string, Minutes>();
  for (const one of now) {
    byFile.set(one.file, one);
    byId.set(one.id, one);
  }
  for (const was of before) {
    if (was.status !== 'approved') continue;
    const is = byFile.get(was.file) ?? byId.get(was.id);
    if (is === undefined) {
      yield { file: was.file, problem: problem('approval-undone/gone', nowhere) };
      continue;
    }
    const { file } = is;
    if (is.status !== 'approved') {
      yield { file, problem: problem('approval-undone', is.keys.status ?? nowhere) };
      continue;
    }
    const digest = was.approval?.digest ?? null;
    if (digest !== null && digest !== is.approval?.digest)
      yield { file, problem: problem('approval-undone/digest', is.keys.approved ?? nowhere) };
  }
}
