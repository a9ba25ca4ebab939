import { stillOpen } from '../entries.ts';
import { nearestOf } from '../near-action.ts';
import type { ArchiveRule } from '../rule.ts';

/** In a review item, something is said to be closed without the ref of what it closes: that stays open. */
export const rule: ArchiveRule = {
  id: 'update-without-ref',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const { actions: open } = stillOpen(archive);
    let near: ReturnType<typeof nearestOf> | null = null;
    for (const { date, minutes } of archive.meetings) {
      for (const found of minutes.problems) {
        if (found.code !== 'update-without-ref') continue;
        near ??= nearestOf(archive.actions);
        const action = near(String(found.args.text ?? ''), date);
        // Closed elsewhere, with its ref; or nothing is open that this could close (they are in the order of their meetings).
        if (action ? action.status !== 'open' : open[0] === undefined || open[0].date >= date) continue;
        const args = { ...found.args, ref: action?.ref ?? null, near: action?.text ?? null };
        yield { file: minutes.file, problem: { ...found, code: action ? `${found.code}/near` : found.code, args } };
      }
    }
  },
};
