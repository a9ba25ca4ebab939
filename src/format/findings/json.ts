import type { ShownFinding } from '../../model/check.ts';
import { jsonText } from '../json.ts';
import type { FindingFormat } from './format.ts';

/** A finding of the contract; its order of keys is, too. */
export function findingRecord(finding: ShownFinding): Readonly<Record<string, unknown>> {
  const { rule, severity, message, file, line, column, endLine, endColumn, fixable, remedy, related } = finding;
  const place = { line, column, endLine, endColumn };
  return { rule, severity, message, file, ...place, fixable, suggestion: remedy, related, url: null };
}

/** For programs: the document of the contract; see json.md. */
export const json: FindingFormat = {
  *render({ files, counts, groups }) {
    const { error, warning, info } = counts;
    yield jsonText({ version: 1, files, counts: { error, warning, info } }).replace(/\n\}$/, ',\n  "findings": [');
    let first = true;
    for (const { findings } of groups) {
      for (const finding of findings) {
        yield `${first ? '' : ','}\n    ${jsonText(findingRecord(finding)).replaceAll('\n', '\n    ')}`;
        first = false;
      }
    }
    yield first ? ']\n}\n' : '\n  ]\n}\n';
  },
};
