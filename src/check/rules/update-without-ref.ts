import { meantOf } from '../../ledger/told-actions.ts';
import type { Action } from '../../model/archive.ts';
import { type Problem, problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Entry, Minutes, Ref } from '../../model/minutes.ts';
import type { ArchiveRule } from '../rule.ts';

/**
 * In a review item, something is said of an action without its ref: czs says which one it took it for, or, where it cannot tell, that what it closes
 * stays open.
 */
export const rule: ArchiveRule = {
  id: 'update-without-ref',
  severity: 'warning',
  variants: { taken: 'info' },
  scope: 'archive',
  walk({ archive }) {
    const said: { readonly file: string; readonly date: IsoDate; readonly found: Problem; readonly isNone: boolean }[] =
      [];
    const lines: { readonly minutes: Minutes; readonly entry: Entry; readonly ref: Ref }[] = [];
    return {
      visit({ file, date, told }, minutes) {
        const { problems, entries } = minutes;
        for (const [at, ref] of told) {
          const entry = entries[at];
          if (ref !== null && entry !== undefined && entry.reviews !== null) lines.push({ minutes, entry, ref });
        }
        // A box or a row would be an action, were it not for this; a line in words is in no register anyhow.
        const isRow = ({ reviews, family }: Entry): boolean => reviews === 'told' && family !== 'told';
        const reviews = new Set(entries.filter(isRow).map(({ place }) => place.start));
        // What carries on nothing and is under way is an action of this meeting.
        const isNew = (entry: Entry, at: number): boolean => entry.reviews === 'told' && !told.has(at);
        const own = new Set(entries.filter(isNew).map(({ place }) => place.start));
        for (const found of problems)
          if (found.code === 'update-without-ref' && !own.has(found.place.start))
            said.push({ file, date, found, isNone: reviews.has(found.place.start) });
      },
      *end() {
        if (said.length + lines.length === 0) return;
        const byRef = new Map(archive.actions.map((action) => [action.ref, action]));
        const isTaken = new Set<string>();
        for (const { minutes, entry, ref } of lines) {
          const { file, status, language } = minutes;
          const action = byRef.get(ref);
          if (action === undefined) continue;
          isTaken.add(`${file}\n${entry.place.start}`);
          if (status === 'approved') continue;
          const start = refStart(entry);
          const edits = action.idWritten
            ? [{ start, end: start, text: `${action.ref}${language === 'fr' ? ' :' : ':'} ` }]
            : [];
          const args = { text: entry.text, ref: action.ref, near: action.text };
          yield { file, problem: problem('update-without-ref/taken', entry.place, args, { edits }) };
        }
        const open = archive.actions.filter(({ status }) => status === 'open');
        const near = meantOf(archive.actions);
        for (const { file, date, found, isNone } of said) {
          if (isTaken.has(`${file}\n${found.place.start}`)) continue;
          const text = String(found.args.text ?? '');
          const action = numbered(text, date, open) ?? near(text, date);
          // Closed elsewhere, with its ref; or nothing is open that this could close (they are in the order of their meetings). What is in no
          // register because of it is told wherever there was an action before.
          const isOpen = action?.status === 'open';
          const first = isNone ? archive.meetings[0] : open[0];
          if (action && !isOpen && !isNone) continue;
          if (!isOpen && (first === undefined || first.date >= date)) continue;
          const args = { ...found.args, ref: isOpen ? action.ref : null, near: isOpen ? action.text : null };
          yield { file, problem: { ...found, code: codeOf(found, isOpen), args } };
        }
      },
    };
  },
};

/** Where a ref is read that carries a line on: after its label, or before the owners with whom it begins: « - [x] 2020-03-05/A1 : @camille commander … ». */
function refStart({ label, family, head, textPlace }: Entry): number {
  return label !== null || family === 'table' ? textPlace.start : Math.min(head.start, textPlace.start);
}

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
