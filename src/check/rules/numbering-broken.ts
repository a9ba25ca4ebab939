import { problem } from '../../model/finding.ts';
import type { Edit } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';

/** Where the number ends that a title begins with: `3. Titre`, `3) Titre`, `3 – Titre`; not `3.1 Titre`. Without one, where it begins. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === start) return start;
  const after = text[end];
  if (after === '.' || after === ')' || after === '°') return isDigit(text.charCodeAt(end + 1)) ? start : end;
  const dash = after === ' ' || after === '\u00a0' ? end + 1 : end;
  const isParted = dash < text.length && '-–—:'.includes(text[dash] as string);
  return isParted && (text[dash + 1] === ' ' || text[dash + 1] === '\u00a0') ? end : start;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The numbers before the headings do not follow one another. The fix numbers them anew, from where they go wrong. */
export const rule: MeetingRule = {
  id: 'numbering-broken',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes, text, blocks }) {
    // A point that was on the agenda and has no heading leaves its number free.
    const onAgenda = new Set(minutes.agenda?.map((line) => line.typedNumber));
    let expected: number | null = null;
    let shift = 0;
    let first: { start: number; end: number; number: number; expected: number } | null = null;
    const edits: Edit[] = [];
    let restarts = false;
    for (const block of blocks) {
      if (block.kind !== 'heading' || block.depth !== 2) continue;
      const start = block.lines[0];
      if (start === undefined) continue;
      const end = numberEnd(text, start);
      if (end === start) {
        restarts = true;
        continue;
      }
      const number = Number(text.slice(start, end));
      // A second part, under a heading of its own, counts from one again.
      if (expected === null || (restarts && number === 1)) {
        expected = number + 1;
        shift = 0;
        restarts = false;
        continue;
      }
      restarts = false;
      let next: number = expected;
      if (first === null) while (next < number && onAgenda.has(next)) next++;
      expected = next + 1;
      if (number + shift === next && shift === 0) continue;
      first ??= { start, end, number, expected: next };
      shift = next - number;
      if (number !== next) edits.push({ start, end, text: String(next) });
    }
    if (first === null) return;
    yield problem(
      'numbering-broken',
      { start: first.start, end: first.end },
      { number: String(first.number), expected: String(first.expected) },
      { edits },
    );
  },
};
