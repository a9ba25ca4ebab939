import { problem } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';

/** Only a date with its year is looked at: most texts have none. */
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** A date whose weekday is another: one of the two is wrong. Only where the year is written, so that nothing is supposed. */
export const rule: MeetingRule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, text, blocks, dates, body }) {
    // Due dates and next meetings have rules of their own.
    const own: Place[] = minutes.items.filter(({ role }) => role === 'next-meetings').map(({ extent }) => extent);
    for (const { due } of minutes.entries) if (due) own.push(due.place);
    const context = { meeting: minutes.date, language: minutes.language };
    const { title } = minutes.keys;
    const pieces: [number, number][] = title ? [[title.start, Math.min(title.end, title.start + 500)]] : [];
    for (const { kind, start, lines } of blocks) {
      if (start < body || (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item')) continue;
      if (lines.length > 0) pieces.push([lines[0] as number, lines[lines.length - 1] as number]);
    }
    for (const [from, to] of pieces) {
      const piece = text.slice(from, to);
      if (!year.test(piece)) continue;
      for (const found of dates.findDates(piece, context)) {
        if (found.problem?.kind !== 'weekday-mismatch' || !found.yearWritten) continue;
        const place = { start: from + found.start, end: from + found.end };
        if (own.some((other) => place.start < other.end && place.end > other.start)) continue;
        yield problem('weekday-mismatch', place, { text: found.words, date: found.problem.date });
      }
    }
  },
};
