import type { Action } from '../../model/archive.ts';
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
    const said: { readonly file: string; readonly date: IsoDate; readonly found: Problem; readonly isNone: boolean }[] =
      [];
    return {
      visit({ file, date }, { problems, entries }) {
        const reviews = new Set(entries.filter((entry) => entry.reviews).map(({ place }) => place.start));
        for (const found of problems)
          if (found.code === 'update-without-ref')
            said.push({ file, date, found, isNone: reviews.has(found.place.start) });
      },
      *end() {
        if (said.length === 0) return;
        const open = archive.actions.filter(({ status }) => status === 'open');
        const near = nearestOf(archive.actions);
        for (const { file, date, found, isNone } of said) {
          const text = String(found.args.text ?? '');
          const action = numbered(text, date, open) ?? near(text, date);
          // Closed elsewhere, with its ref; or nothing is open that this could close (they are in the order of their meetings). What is in no
          // register because of it is told wherever there was an action before.
          const first = isNone ? archive.meetings[0] : open[0];
          if (action ? action.status !== 'open' : first === undefined || first.date >= date) continue;
          const args = { ...found.args, ref: action?.ref ?? null, near: action?.text ?? null };
          yield { file, problem: { ...found, code: codeOf(found, action !== null), args } };
        }
      },
    };
  },
};

/** « A2 : en cours » closes nothing. */
function codeOf({ code, args }: Problem, isNear: boolean): string {
  if (!isNear) return code;
  return args.outcome === 'done' || args.outcome === 'cancelled' ? `${code}/near` : `${code}/about`;
}

/** « A1 : fait », « A1 du 5 mars : fait »: the one earlier action of that number that is open; null where there are several, or none. */
function numbered(text: string, before: IsoDate, open: readonly Action[]): Action | null {
  const id = /^(?:\p{L}{2,12} )?(A\d{1,4})(?![\p{L}\d])/u.exec(text)?.[1];
  if (id === undefined) return null;
  const found = open.filter(({ ref, date }) => date < before && ref.endsWith(`/${id}`));
  return found.length === 1 ? (found[0] as Action) : null;
}
