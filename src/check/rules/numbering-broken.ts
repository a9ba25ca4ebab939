import { problem } from '../../model/finding.ts';
import type { Edit } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';

/** `3. Titre`, `3) Titre`, `3 – Titre`; not `3.1 Titre`. */
const numbered = /^(\d{1,3})(?=[.)°](?!\d)|[ \u00a0]?[-–—:][ \u00a0])/;

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
      const digits = numbered.exec(text.slice(start, start + 8))?.[1];
      if (digits === undefined) {
        restarts = true;
        continue;
      }
      const number = Number(digits);
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
      first ??= { start, end: start + digits.length, number, expected: next };
      shift = next - number;
      if (number !== next) edits.push({ start, end: start + digits.length, text: String(next) });
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
