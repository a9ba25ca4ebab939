import { problem } from '../../model/finding.ts';
import type { MeetingRule } from '../rule.ts';

const marker = /^(?:<{7}(?: .*)?|>{7}(?: [0-9a-f]{7,40}(?: .*)?| \S*)?)$/gm;

/** What git leaves where two people changed one passage: both versions, between lines of marks. */
export const rule: MeetingRule = {
  id: 'conflict-marker',
  severity: 'error',
  scope: 'meeting',
  *run({ text, blocks }) {
    const code = blocks.filter(({ kind }) => kind === 'code');
    let open: { readonly start: number; readonly end: number } | null = null;
    for (const found of text.matchAll(marker)) {
      const place = { start: found.index, end: found.index + found[0].trimEnd().length };
      if (code.some(({ start, end }) => place.start >= start && place.end <= end)) continue;
      if (found[0].startsWith('<')) {
        if (open !== null) yield problem('conflict-marker/half', open);
        open = place;
      } else if (open !== null && /^={7}\s*$/m.test(text.slice(open.end, place.start))) {
        yield problem('conflict-marker', { start: open.start, end: open.end });
        open = null;
      } else {
        if (open !== null) yield problem('conflict-marker/half', open);
        open = null;
        // Seven quotes in one another are not of git.
        if (found[0].length > 8) yield problem('conflict-marker/half', place);
      }
    }
    if (open !== null) yield problem('conflict-marker/half', open);
  },
};
