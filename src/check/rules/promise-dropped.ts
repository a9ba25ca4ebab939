import type { Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { datePlace } from '../../model/minutes.ts';
import { normalize } from '../../text/normalize.ts';
import type { ArchiveFacts, ArchiveRule } from '../rule.ts';
import { properWords } from '../words.ts';

/** Something that a PV puts off to the next meeting, by name, and that the next meeting's agenda does not have. */
export const rule: ArchiveRule = {
  id: 'promise-dropped',
  severity: 'info',
  scope: 'archive',
  *run(facts) {
    const { archive } = facts;
    // In writing people answer what is asked: nothing was put off to that.
    const meetings = archive.meetings.filter(
      ({ status, minutes }) => status !== 'cancelled' && minutes.kind !== 'written',
    );
    for (let at = 0; at + 1 < meetings.length; at++) {
      const meeting = meetings[at];
      const next = meetings[at + 1];
      if (!meeting?.held || next?.status !== 'planned') continue;
      const titles = titlesOf(next);
      const own = new Set([archive.config.acronym, archive.config.organisation].map((name) => normalize(name ?? '')));
      for (const entry of meeting.minutes.entries) {
        if (entry.box === 'done' || entry.outcome?.kind === 'done' || entry.outcome?.kind === 'cancelled') continue;
        const words = promiseIn(entry.text, meeting, facts);
        if (words === null) continue;
        const names = properWords(entry.text).filter((word) => !own.has(normalize(word)));
        const [name] = names;
        if (name === undefined || names.some((word) => titles.includes(normalize(word)))) continue;
        const related = [{ code: 'related-promise', args: {}, file: meeting.file, place: entry.place }];
        const place = datePlace(next.minutes);
        const args = { name, words, date: next.date };
        yield { file: next.file, problem: problem('promise-dropped', place, args, { related }) };
      }
    }
  },
};

/** The agenda in words. What is carried over under the review of actions is no point of it. */
function titlesOf({ minutes }: Meeting): string {
  const titles = [
    ...minutes.items.map((item) => item.title),
    ...(minutes.agenda ?? []).map((line) => line.title),
    ...minutes.entries.filter((entry) => minutes.items[entry.item]?.role !== 'review').map((entry) => entry.text),
  ];
  return normalize(titles.join(' \n '));
}

/** « à la prochaine CZS » in a text: it is to come up there. By then (« d’ici la prochaine CZS ») says nothing of the agenda. */
function promiseIn(text: string, { minutes }: Meeting, { archive, dates }: ArchiveFacts): string | null {
  const acronyms = [archive.config.acronym, archive.config.organisation].filter((name) => name !== null);
  const found = dates.findDates(text, { meeting: minutes.date, language: minutes.language, acronyms });
  const said = found.find((date) => date.anchor === 'next-meeting' && (date.preposition ?? 'on') === 'on');
  return said?.words ?? null;
}
