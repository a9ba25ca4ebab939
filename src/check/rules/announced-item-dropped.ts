import { problem } from '../../model/finding.ts';
import { datePlace, type Minutes } from '../../model/minutes.ts';
import { refOf } from '../../model/ref.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** A point of the announced agenda that the planned meeting does not have. */
export const rule: ArchiveRule = {
  id: 'announced-item-dropped',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const byId = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
    for (const one of archive.announced) {
      const meeting = one.meeting === null ? undefined : byId.get(one.meeting);
      const by = byId.get(one.agendaBy);
      if (!meeting || !by || meeting.status !== 'planned') continue;
      // Said in another language, it is said in other words.
      if (meeting.minutes.language !== by.minutes.language) continue;
      const said = spoken(meeting.minutes);
      for (const line of one.next.agenda) {
        const entry = line.entry === null ? undefined : by.minutes.entries[line.entry];
        // Its own, or an older one that it announces anew.
        const ref = entry && refOf(by.id, entry);
        if (ref && meeting.minutes.entries.some((other) => other.updates === ref)) continue;
        const words = contentWords(line.title);
        if (words.size === 0 || isSaid(words, said)) continue;
        yield {
          file: meeting.file,
          problem: problem(
            'announced-item-dropped',
            datePlace(meeting.minutes),
            { text: line.text, by: by.date },
            { related: [{ code: 'related-announced', args: { by: by.id }, file: by.file, place: line.place }] },
          ),
        };
      }
    }
  },
};

function isSaid(words: ReadonlySet<string>, said: readonly ReadonlySet<string>[]): boolean {
  return said.some((other) => overlap(words, other) >= 0.6);
}

/** The words of each heading, agenda line and entry. */
function spoken(minutes: Minutes): Set<string>[] {
  return [
    ...minutes.items.map((item) => item.title),
    ...(minutes.agenda ?? []).map((line) => line.title),
    ...minutes.entries.map((entry) => entry.text),
  ].map(contentWords);
}

function overlap(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (other.has(word)) shared++;
  return shared / words.size;
}
