import { type MeetingRule, readProblems } from '../rule.ts';

/** A list of presence under a heading: people are counted where they stand in the front matter. */
export const rule: MeetingRule = {
  id: 'people-in-body',
  severity: 'warning',
  variants: { empty: 'info' },
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run({ minutes }) {
    for (const found of readProblems(minutes, 'people-in-body')) {
      const { people } = found.args;
      const first = typeof people === 'object' && people !== null ? people[0] : undefined;
      if (first === undefined) yield { ...found, code: 'people-in-body/empty' };
      else yield { ...found, args: { ...found.args, first } };
    }
  },
};
