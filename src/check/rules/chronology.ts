import { problem } from '../../model/finding.ts';
import { fold } from '../../text/fold.ts';
import type { MeetingFacts, MeetingRule } from '../rule.ts';

/** Titles that report on something that has happened; the rest of the title is what. */
const report =
  /^(?:bilan|evaluation|retours?|debriefing|compte[ -]rendu|terugblik|evaluatie|balans|verslag|review|debrief|report|feedback)\b(?: (?:du|de la|de l'|des|de|d'|sur(?: l[ea'])?|van(?: de| het)?|op(?: de| het)?|over(?: de| het)?|of(?: the)?|on(?: the)?|from(?: the)?))? ?(.{4,60})$/;

/** A point that reports on an event which is dated after the meeting that it stands in. */
export const rule: MeetingRule = {
  id: 'chronology',
  severity: 'warning',
  scope: 'meeting',
  *run(facts) {
    const { minutes } = facts;
    for (const next of minutes.next) {
      if (next.date === null) continue;
      for (const line of next.agenda) yield* check(facts, line.text, line.place, next.date);
    }
    if (minutes.date === null) return;
    for (const item of minutes.items) {
      if (item.role === null) yield* check(facts, item.title, item.titlePlace, minutes.date);
    }
  },
};

function* check(facts: MeetingFacts, title: string, place: { start: number; end: number }, meeting: string) {
  const match = report.exec(fold(title));
  if (!match) return;
  const event = (match[1] as string).trim().replace(/\s+\d{4}$/, '');
  const dated = dateOf(facts, event);
  if (dated !== null && dated > meeting) {
    // The event as the title writes it: its last words.
    const spoken = title
      .split(/[\s\u00a0]+/)
      .slice(-event.split(' ').length)
      .join(' ');
    yield problem('chronology', place, { title, date: meeting, event: spoken, on: dated });
  }
}

/** The one day on which a file says that an event is; null where it says none, or several. */
function dateOf({ text, blocks, minutes, dates, config }: MeetingFacts, event: string): string | null {
  const acronyms = [config.acronym, config.organisation].filter((name) => name !== null);
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const start = block.lines[0];
    const end = block.lines[block.lines.length - 1];
    if (start === undefined || end === undefined) continue;
    // One sentence says it, or one line « Partner Day : 2 juin ».
    for (const sentence of text.slice(start, end).split(/(?<=[.!?;])\s/)) {
      if (sentence.length > 600 || !fold(sentence).includes(event)) continue;
      for (const date of dates.findDates(sentence, { meeting: minutes.date, language: minutes.language, acronyms })) {
        if (date.precision === 'day' && date.date !== null && date.date !== minutes.date) found.add(date.date);
      }
    }
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}
