import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import { type ArchiveRule, ledgerProblems } from '../rule.ts';

/** Two files with one meeting id: only one is in the registers. Two of one day that say the same: both are. */
export const rule: ArchiveRule = {
  id: 'duplicate-meeting',
  severity: 'error',
  variants: { same: 'warning' },
  scope: 'archive',
  *run({ archive }) {
    yield* ledgerProblems(archive, 'duplicate-meeting');
    const { meetings } = archive;
    /** Of a day with several meetings: the first that says something, by what it says. */
    let said = new Map<string, Meeting>();
    for (const [at, one] of meetings.entries()) {
      const isFirst = meetings[at - 1]?.date !== one.date;
      if (isFirst && meetings[at + 1]?.date !== one.date) continue;
      if (isFirst) said = new Map();
      const content = contentOf(one);
      const other = content === null ? undefined : said.get(content);
      if (content !== null && other === undefined) said.set(content, one);
      if (other === undefined) continue;
      const place = datePlace(one.minutes);
      yield { file: one.file, problem: problem('duplicate-meeting/same', place, { other: other.file }) };
    }
  },
};

/** What minutes say, whatever the marks; null where they say next to nothing. */
function contentOf({ minutes, status }: Meeting): string | null {
  const { entries, items, people, title, start, meetingPlace } = minutes;
  if (status === 'cancelled' || entries.length + people.length === 0) return null;
  return JSON.stringify([
    [title, start, meetingPlace],
    entries.map(({ role, text }) => [role, text]),
    items.map(({ title, state }) => [title, state]),
    people.map(({ name, presence }) => [name, presence]),
  ]);
}
