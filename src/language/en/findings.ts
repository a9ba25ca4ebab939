import type { FindingsOf } from '../findings.ts';
import type { findings as french } from '../fr/findings.ts';

/** What `check` says in English. */
export const findings = {
  rules: {
    // Exceptions and files
    'ignore-unused': 'An exception (czs-ignore) that serves nothing',
    'ignore-without-reason': 'An exception (czs-ignore) without a reason',

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
  },

  findings: {
    // Exceptions and files
    'ignore-unused': {
      message: 'This exception for {rule} serves nothing: the rule finds nothing here.',
      remedy: 'Delete the comment.',
    },
    'ignore-unused/rule': {
      message: '“{rule}” is no rule.{suggestion? Is it “#”?}',
      remedy: 'Correct the name; the list: czs explain.',
    },
    'ignore-unused/forbidden': {
      message: 'An exception cannot silence {rule}.',
      remedy: 'Mend what the rule reports, and delete the comment.',
    },
    'ignore-unused/off': {
      message: 'Exceptions in minutes are switched off in czs.yaml (inline-ignores).',
      remedy: 'Delete the comment.',
    },
    'ignore-without-reason': {
      message: 'An exception without a reason does not count.',
      remedy: 'Write <!-- czs-ignore {rule}: the reason -->.',
    },

    // A: front matter, people, agenda, copy

    // B: decisions, actions, entries, ids, meetings
  },

  related: {
    // A
    // B
  },

  report: {
    clean: 'Nothing to report: {files} {files|file|files} read.',
    summary: '{findings} in {n} {n|file|files} of {files}.',
    'summary-elsewhere': '{findings}; {files} {files|file|files} read.',
    errors: '{n} {n|error|errors}',
    warnings: '{n} {n|warning|warnings}',
    infos: '{n} {n|remark|remarks}',
    fixable: '{n} can be fixed by a command: {command}',
    more: 'and {n} {n|more finding|more findings} in this file',
    baselined: '{n} known {n|finding is|findings are} left aside ({file}).',
    fixed: '{n} {n|fix|fixes} in {files} {files|file|files}.',
    'would-fix': '{n} {n|fix|fixes} would be made in {files} {files|file|files}; nothing was written.',
    'nothing-to-fix': 'Nothing that can be fixed by itself.',
    'fix-failed': '{file} was not fixed: {failure}.',
    'fix-approved': '{n} {n|fix was|fixes were} not made: approved minutes no longer change.',
    'baseline-written': '{n} {n|finding is|findings are} noted in {file} and will not be reported again.',
    'baseline-stale': '{n} {n|finding|findings} noted in {file} no longer exist{n|s|}: {command}',
    'nothing-changed': 'No minutes have changed since {base}.',
    rule: 'Rule',
    rules: 'Rules',
    severity: 'Severity',
    finding: 'Finding',
    place: 'Place',
    off: 'off',
    explain: 'A rule in detail: {command}',
  },
} as const satisfies FindingsOf<typeof french>;
