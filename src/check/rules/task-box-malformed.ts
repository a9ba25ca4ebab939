import { hasReadProblems, type MeetingRule, readProblems } from '../rule.ts';

/** A box that Markdown does not show as one: `- []`, `- [V]`, `- [ ]texte`. */
export const rule: MeetingRule = {
  id: 'task-box-malformed',
  severity: 'info',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  mayFind: hasReadProblems,
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
  },
};
