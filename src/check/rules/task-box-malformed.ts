import { problem } from '../../model/finding.ts';
import type { Entry } from '../../model/minutes.ts';
import { type MeetingRule, readProblems } from '../rule.ts';

/** A box that Markdown does not show as one (`- []`, `- [V]`, `- [ ]texte`), or that is ticked where words say that the action goes on. */
export const rule: MeetingRule = {
  id: 'task-box-malformed',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  variants: { contradicted: 'warning' },
  *run({ minutes }) {
    for (const found of readProblems(minutes, 'task-box-malformed')) {
      // Without the blank that the fix puts or takes.
      const { typed, meant } = Object.fromEntries(
        Object.entries(found.args).map(([key, words]) => [key, String(words).trim()]),
      );
      yield {
        ...found,
        code: typed === meant ? 'task-box-malformed/glued' : found.code,
        args: { typed: typed ?? '', meant: meant ?? '' },
      };
    }
    for (const entry of minutes.entries) {
      if (!isContradicted(entry) || entry.outcome === null) continue;
      const { place, kind } = entry.outcome;
      yield problem('task-box-malformed/contradicted', place, { outcome: goingOn.indexOf(kind) });
    }
  },
};

/** What leaves an action open, in the order in which the finding names it. */
const goingOn: readonly string[] = ['in-progress', 'postponed', 'reopened'];

/** A ticked box says that an action is done; what is written goes before it. */
function isContradicted({ role, box, outcome }: Entry): boolean {
  return box === 'done' && role === 'action' && outcome !== null && goingOn.includes(outcome.kind);
}
