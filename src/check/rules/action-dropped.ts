import { meantOf } from '../../ledger/told-actions.ts';
import type { Action, Archive, ArchiveProblem, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { datePlace, type Minutes, type Ref } from '../../model/minutes.ts';
import type { ArchiveRule } from '../rule.ts';

/** An action that the last PV left open and that this one neither carries over nor closes. */
export const rule: ArchiveRule = {
  id: 'action-dropped',
  severity: 'warning',
  scope: 'archive',
  walk({ archive }) {
    /** A PV that cites no action has no follow-up of actions, or one in words only: the registers still show them. */
    const citing = new Set<Meeting>();
    return {
      visit(meeting, minutes) {
        if (meeting.status !== 'cancelled' && citesAction(meeting, minutes)) citing.add(meeting);
      },
      end: () => dropped(archive, citing),
    };
  },
};

function* dropped(archive: Archive, citing: ReadonlySet<Meeting>): Generator<ArchiveProblem> {
  // Only the meeting that can still be mended: the latest one that is not approved, held or planned.
  const meetings = archive.meetings.filter((meeting) => meeting.status !== 'cancelled');
  for (let at = meetings.length - 1; at > 0; at--) {
    const meeting = meetings[at];
    const before = meetings[at - 1];
    if (!meeting || meeting.status === 'approved') return;
    if (!before?.held) continue;
    if (!citing.has(meeting)) continue;
    const { minutes } = meeting;
    const cited = citedIn(meeting);
    addMeant(cited, minutes, meeting.date, archive.actions);
    // What the last follow-up before it left out was dropped then.
    const last = meetings.slice(0, at).findLast((one) => citing.has(one));
    const known = last === undefined ? null : citedIn(last);
    const review = minutes.items.find((item) => item.role === 'review');
    for (const action of archive.actions) {
      const { ref, text, source, entry } = action;
      if (action.status !== 'open' || action.date > before.date || cited.has(ref)) continue;
      if (last !== undefined && action.date < last.date && !known?.has(ref)) continue;
      const related = [{ code: 'related-origin', args: { ref }, file: source.file, place: entry.place }];
      const place = review?.place ?? datePlace(minutes);
      yield { file: meeting.file, problem: problem('action-dropped', place, { ref, text }, { related }) };
    }
    return;
  }
}

function citesAction(meeting: Meeting, { mentions, entries }: Minutes): boolean {
  const isAction = (ref: Ref) => /\/A\d+$/.test(ref);
  return (
    mentions.some(({ ref }) => isAction(ref)) ||
    entries.some(({ updates }) => updates !== null && isAction(updates)) ||
    toldIn(meeting).length > 0
  );
}

function citedIn(meeting: Meeting): Set<Ref> {
  const { mentions, entries } = meeting.minutes;
  return new Set([
    ...mentions.map(({ ref }) => ref),
    ...entries.flatMap(({ updates }) => updates ?? []),
    ...toldIn(meeting),
  ]);
}

/** The actions that rows of a list are known to follow up on: `--fix` writes their refs. */
function toldIn({ told }: Meeting): Ref[] {
  return [...told.values()].filter((ref) => ref !== null);
}

/** What is closed in words only is the matter of update-without-ref. */
function addMeant(cited: Set<Ref>, { problems }: Minutes, date: IsoDate, actions: readonly Action[]): void {
  const closed = problems.filter(({ code }) => code === 'update-without-ref');
  if (closed.length === 0) return;
  const near = meantOf(actions);
  for (const { args } of closed) {
    const action = near(String(args.text ?? ''), date);
    if (action) cited.add(action.ref);
  }
}
