import type { DateReader } from '../../dates/dates.ts';
import type { FoundDate } from '../../dates/found-date.ts';
import { problem } from '../../model/finding.ts';
import { type MeetingFacts, type MeetingRule, readProblems } from '../rule.ts';

/** The file's name, the front matter and the title do not say the same date. */
export const rule: MeetingRule = {
  id: 'file-name-mismatch',
  severity: 'error',
  variants: { name: 'warning', title: 'warning' },
  scope: 'meeting',
  *run(facts) {
    for (const found of readProblems(facts.minutes, 'file-name-mismatch')) {
      const { name, date } = found.args;
      // `2020-03-05-bureau.md` keeps its word.
      const word = /^\d{4}-\d{2}-\d{2}(-[^/]{1,200})?\.md$/.exec(String(name))?.[1] ?? '';
      yield { ...found, args: { ...found.args, rename: `${date}${word}.md` } };
    }
    yield* titles(facts);
  },
};

function* titles({ minutes, text, blocks, dates }: MeetingFacts) {
  const { date } = minutes;
  if (date === null) return;
  const heading = blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  const places = [minutes.keys.title, heading && { start: heading.start, end: heading.end }];
  for (const place of places) {
    if (!place) continue;
    const title = text.slice(place.start, Math.min(place.end, place.start + 500));
    if (saysOnly(title, date, dates)) continue;
    const found: readonly FoundDate[] = dates
      .findDates(title, { meeting: date, language: minutes.language })
      .filter((one) => one.yearWritten && one.date !== null && (one.precision === 'day' || one.precision === 'days'));
    // Several dates, or two days of a seminar: which one is the meeting's is not told.
    const [only] = found;
    if (found.length !== 1 || !only || only.date === date || only.days.includes(date)) continue;
    yield problem(
      'file-name-mismatch/title',
      { start: place.start + only.start, end: place.start + only.end },
      { title: only.date, date },
    );
    return;
  }
}

/** « Réunion du 2020-03-05 »: the meeting's own date, and no other. Most titles that are written so are of this kind. */
function saysOnly(title: string, date: string, dates: DateReader): boolean {
  const at = title.indexOf(date);
  return at !== -1 && !dates.mayHoldDate(title.slice(0, at)) && !dates.mayHoldDate(title.slice(at + date.length));
}
