import { sha256 } from '../../text/sha256.ts';
import { jsonText } from '../json.ts';
import type { FindingFormat } from './format.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report of GitLab; see gitlab.md. */
export const gitlab: FindingFormat = {
  *render({ groups, prefix }) {
    yield '[';
    let first = true;
    for (const { findings } of groups) {
      for (const { message, remedy, rule, severity, file, line, endLine, fingerprint } of findings) {
        const issue = {
          description: remedy === null ? message : `${message} ${remedy}`,
          check_name: rule,
          fingerprint: sha256(fingerprint),
          severity: severities[severity],
          location: { path: prefix + file, lines: { begin: line, end: endLine } },
        };
        yield `${first ? '' : ','}\n  ${jsonText(issue).replaceAll('\n', '\n  ')}`;
        first = false;
      }
    }
    yield first ? ']\n' : '\n]\n';
  },
};
