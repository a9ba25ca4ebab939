import { type MeetingRule, readProblems } from '../rule.ts';

/** Something in the front matter that czs cannot use, at its own key. */
export const rule: MeetingRule = {
  id: 'front-matter-invalid',
  severity: 'warning',
  // What hides the rest, and what would be wrong in a register.
  variants: {
    engine: 'error',
    'too-long': 'error',
    unclosed: 'error',
    directive: 'error',
    syntax: 'error',
    nesting: 'error',
    'not-a-map': 'error',
    status: 'error',
    duplicate: 'error',
    // What says one thing here and another to a program that follows it.
    tag: 'error',
    anchor: 'error',
    alias: 'error',
    key: 'error',
    'time-form': 'info',
    // Other programs have keys of their own.
    'unknown-key': 'info',
  },
  scope: 'meeting',
  run: ({ minutes }) => readProblems(minutes, 'front-matter-invalid'),
};
