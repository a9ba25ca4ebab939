import { type MeetingRule, readProblems } from '../rule.ts';

/** An entry on a later line of a paragraph: Markdown shows it glued to the one before. */
export const rule: MeetingRule = {
  id: 'entry-glued',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, text }) {
    for (const found of readProblems(minutes, 'entry-glued')) if (!isBroken(text, found.place.start)) yield found;
  },
};

/** Two blanks or a backslash end the line before: it is shown as a line of its own. */
function isBroken(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && !/[\r\n]/.test(text.charAt(end - 1))) end--;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return text.endsWith('  ', end) || (text.endsWith('\\', end) && !text.endsWith('\\\\', end));
}
