import { problem, ruleOf } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';

/** Only a date with its year is looked at: most texts have none. */
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Where one may be, in whole files. */
const years = /(?:19|20)\d\d/g;

/** Where years stand in a text. */
function yearsIn(text: string): number[] {
  const found: number[] = [];
  years.lastIndex = 0;
  while (years.test(text)) found.push(years.lastIndex - 4);
  return found;
}

/** A date whose weekday is another: one of the two is wrong. Only where the year is written, so that nothing is supposed. */
export const rule: MeetingRule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, text, blocks, dates, body }) {
    const offsets = yearsIn(text);
    if (offsets.length === 0) return;
    let own: readonly Place[] | null = null;
    const context = { meeting: minutes.date, language: minutes.language };
    const { title } = minutes.keys;
    const pieces: [number, number][] = title ? [[title.start, Math.min(title.end, title.start + 500)]] : [];
    let next = 0;
    let before = 0;
    for (const block of blocks) {
      const { start } = block;
      // Blocks come in their order; where one does not, its years are looked for anew.
      if (start < before) next = 0;
      before = start;
      while (next < offsets.length && (offsets[next] as number) < start) next++;
      if (next === offsets.length || (offsets[next] as number) >= block.end) continue;
      const { kind, lines } = block;
      if (start < body || lines.length === 0 || (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item'))
        continue;
      pieces.push([lines[0] as number, lines[lines.length - 1] as number]);
    }
    for (const [from, to] of pieces) {
      const piece = text.slice(from, to);
      if (!year.test(piece) || !dates.mayHoldWeekday(piece)) continue;
      for (const found of dates.findDates(piece, context)) {
        if (found.problem?.kind !== 'weekday-mismatch' || !found.yearWritten) continue;
        const place = { start: from + found.start, end: from + found.end };
        own ??= ownPlaces(minutes);
        if (own.some((other) => place.start < other.end && place.end > other.start)) continue;
        yield problem('weekday-mismatch', place, { text: found.words, date: found.problem.date });
      }
    }
  },
};

/** Due dates and next meetings, which have rules of their own, wherever these are announced. */
function ownPlaces({ items, entries, problems }: Minutes): Place[] {
  const places = items.filter(({ role }) => role === 'next-meetings').map(({ extent }) => extent);
  for (const { code, place } of problems) if (ruleOf(code) === 'next-date-invalid') places.push(place);
  for (const { due } of entries) if (due) places.push(due.place);
  return places;
}
