import type { AroundFindingsOf } from '../findings.ts';
import type { aroundFindings as french } from '../fr/findings.ts';

/** What stands around findings, in English; what each rule says stands beside it. */
export const aroundFindings = {
  related: {
    'related-name': '“{name}”',
    'related-first': 'the first time',
    'related-origin': '{ref} begins here',
    'related-announced': 'announced in the minutes {by}',
  },

  report: {
    series: 'More than once',
    'series-more': '→ {n} times, in {files} {files|file|files}{place?; the last: #} (czs check --rule {rule})',
    clean: 'Nothing to report: {files} {files|file|files} read.',
    summary: '{findings} in {n} {n|file|files} of {files}.',
    'summary-elsewhere': '{findings}; {files} {files|file|files} read.',
    errors: '{n} {n|error|errors}',
    warnings: '{n} {n|warning|warnings}',
    infos: '{n} {n|note|notes}',
    fixable: '{n} can be fixed by a command: {command}',
    more: 'and {n} {n|more finding|more findings} in this file: {findings}',
    baselined: '{n} known {n|finding is|findings are} left aside ({file}).',
    fixed: '{n} {n|line|lines} changed in {files} {files|file|files}.',
    'would-fix': '{n} {n|line|lines} would change in {files} {files|file|files}; nothing was written.',
    'nothing-to-fix': 'Nothing that can be fixed by itself.',
    'fix-approved': '{n} {n|fix was|fixes were} not made: approved minutes no longer change.',
    'baseline-written': '{n} {n|finding is|findings are} noted in {file} and will not be reported again.',
    'baseline-stale': '{n} {n|finding|findings} noted in {file} no longer exist{n|s|}: {command}',
    'nothing-changed': 'No minutes have changed since {base}.',
    'rules-differ':
      'czs.yaml is not that of {base}, whose rules count here: {n} {n|is|are} set otherwise{off?, # of them off}.',
    'baseline-differs':
      '{file} is not that of {base}, which counts here: {added} known {added|finding|findings} more, {removed} fewer.',
    withheld: '{rule}.',
    'withheld-remedy': 'The passage is internal, or a comment: its words are not shown here.',
    'withheld-all': 'No copy of these minutes can be made for now: their words are not shown here.',
    'withheld-settings': 'No copy is made of this file: its words are not shown here.',
    'withheld-related': '(internal)',
    rule: 'Rule',
    rules: 'Rules',
    severity: 'Severity',
    finding: 'Finding',
    place: 'Place',
    off: 'off',
    explain: 'A rule in detail: {command}',
    examples: 'The examples are in French; what they show holds in every language.',
  },
} as const satisfies AroundFindingsOf<typeof french>;
