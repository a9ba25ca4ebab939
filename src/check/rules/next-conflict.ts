import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { NextMeeting } from '../../model/minutes.ts';
import { fold } from '../../text/fold.ts';
import type { ArchiveRule } from '../rule.ts';

/** Two PVs, or a PV and the convocation, that say different hours or places of one meeting. */
export const rule: ArchiveRule = {
  id: 'next-conflict',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const said = new Map<string, { by: Meeting; next: NextMeeting }>();
    for (const by of archive.meetings) {
      if (by.minutes.status === 'cancelled') continue;
      for (const next of by.minutes.next) {
        if (next.date === null || next.title !== null || next.cancelled || next.movedTo !== null) continue;
        const before = said.get(next.date);
        said.set(next.date, { by, next });
        if (!before) continue;
        const differ =
          next.start !== null && before.next.start !== null && next.start !== before.next.start
            ? { what: 'start', one: before.next.start, other: next.start }
            : next.meetingPlace !== null &&
                before.next.meetingPlace !== null &&
                !samePlace(next.meetingPlace, before.next.meetingPlace)
              ? { what: 'place', one: before.next.meetingPlace, other: next.meetingPlace }
              : null;
        if (!differ) continue;
        yield {
          file: by.minutes.file,
          problem: problem(
            `next-conflict/${differ.what}`,
            next.place,
            { date: next.date, one: differ.one, other: differ.other, by: before.by.id },
            {
              related: [
                {
                  code: 'related-announced',
                  args: { by: before.by.id },
                  file: before.by.minutes.file,
                  place: before.next.place,
                },
              ],
            },
          ),
        };
      }
    }
  },
};

/** One place may be said in more words than the other. */
function samePlace(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x.includes(y) || y.includes(x);
}
