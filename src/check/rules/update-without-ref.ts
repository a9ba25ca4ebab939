import type { Problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { nearestOf } from '../near-action.ts';
import type { ArchiveRule } from '../rule.ts';

/** In a review item, something is said to be closed without the ref of what it closes: that stays open. */
export const rule: ArchiveRule = {
  id: 'update-without-ref',
  severity: 'warning',
  scope: 'archive',
  walk({ archive }) {
    const said: { readonly file: string; readonly date: IsoDate; readonly found: Problem }[] = [];
    return {
      visit({ file, date }, { problems }) {
        for (const found of problems) if (found.code === 'update-without-ref') said.push({ file, date, found });
      },
      *end() {
        if (said.length === 0) return;
        const { openActions: open } = archive;
        const near = nearestOf(archive.actions);
        for (const { file, date, found } of said) {
          const action = near(String(found.args.text ?? ''), date);
          // Closed elsewhere, with its ref; or nothing is open that this could close (they are in the order of their meetings).
          if (action ? action.status !== 'open' : open[0] === undefined || open[0].date >= date) continue;
          const args = { ...found.args, ref: action?.ref ?? null, near: action?.text ?? null };
          yield { file, problem: { ...found, code: action ? `${found.code}/near` : found.code, args } };
        }
      },
    };
  },
};
