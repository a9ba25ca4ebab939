import { problem } from '../../model/finding.ts';
import type { AgendaItem } from '../../model/minutes.ts';
import type { MeetingRule } from '../rule.ts';

/** Under *Prochaines réunions*, a day that does not exist or whose weekday does not match: nothing is announced by it. */
export const rule: MeetingRule = {
  id: 'next-date-invalid',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  mayFind: ({ minutes }) => minutes.items.some(isOfNext),
  *run({ minutes, text, blocks, dates, config }) {
    const sections = minutes.items.filter(isOfNext);
    const acronyms = [config.acronym, config.organisation].filter((name) => name !== null);
    const context = { meeting: minutes.date, language: minutes.language, acronyms };
    for (const { kind, depth, lines } of blocks) {
      // As announcements are read: paragraphs, and items of the outer lists.
      if (!(kind === 'paragraph' && depth === 0) && !(kind === 'item' && depth === 1)) continue;
      const start = lines[0];
      const end = lines[lines.length - 1];
      if (start === undefined || end === undefined) continue;
      if (!sections.some(({ extent }) => start >= extent.start && end <= extent.end)) continue;
      const line = text.slice(start, end);
      if (!dates.mayHoldDate(line)) continue;
      for (const found of dates.findDates(line, context)) {
        const place = { start: start + found.start, end: start + found.end };
        const { words } = found;
        if (found.problem?.kind === 'impossible') yield problem('next-date-invalid', place, { text: words });
        else if (found.problem?.kind === 'weekday-mismatch')
          yield problem('next-date-invalid/weekday', place, { text: words, date: found.problem.date });
      }
    }
  },
};

function isOfNext({ role }: AgendaItem): boolean {
  return role === 'next-meetings';
}
