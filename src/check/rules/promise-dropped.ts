import { problem } from '../../model/finding.ts';
import { fold } from '../../text/fold.ts';
import type { ArchiveRule } from '../rule.ts';
import { properWords } from '../words.ts';

/** Something put off to the next meeting, by name, that the next meeting's agenda does not have. */
export const rule: ArchiveRule = {
  id: 'promise-dropped',
  severity: 'info',
  scope: 'archive',
  *run({ archive }) {
    const meetings = archive.meetings.filter((meeting) => meeting.minutes.status !== 'cancelled');
    for (let at = 0; at + 1 < meetings.length; at++) {
      const meeting = meetings[at];
      const next = meetings[at + 1];
      if (!meeting?.held || !next || next.minutes.status !== 'planned') continue;
      const titles = fold(
        [
          ...next.minutes.items.map((item) => item.title),
          ...(next.minutes.agenda ?? []).map((line) => line.title),
        ].join(' \n '),
      );
      const own = new Set([archive.config.acronym, archive.config.organisation].map((name) => fold(name ?? '')));
      for (const entry of meeting.minutes.entries) {
        if (entry.due?.anchor !== 'next-meeting' || entry.role !== 'action' || entry.box === 'done') continue;
        const names = properWords(entry.text).filter((word) => !own.has(fold(word)));
        if (names.length === 0 || names.some((word) => titles.includes(fold(word)))) continue;
        yield {
          file: next.minutes.file,
          problem: problem(
            'promise-dropped',
            next.minutes.keys.date ?? { start: 0, end: 3 },
            { name: names[0] as string, words: entry.due.text, date: next.date },
            { related: [{ code: 'related-promise', args: {}, file: meeting.minutes.file, place: entry.place }] },
          ),
        };
      }
    }
  },
};
