import type { CheckReport, ShownFinding } from '../../model/check.ts';
import { sha256 } from '../../text/sha256.ts';
import { jsonText } from '../json.ts';
import type { FindingFormat, FindingOptions } from './format.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The path as a URI reference, below the root of the sources. */
function artifact(path: string): { uri: string; uriBaseId: string } {
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function result(finding: ShownFinding, prefix: string, indexes: ReadonlyMap<string, number>): unknown {
  const { rule, severity, message, remedy, file, line, column, endLine, endColumn, excerpt, related } = finding;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: remedy === null ? message : `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(prefix + file),
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            ...(excerpt === null ? {} : { snippet: { text: excerpt.text.slice(excerpt.from, excerpt.to) } }),
          },
        },
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id: id + 1,
            physicalLocation: {
              artifactLocation: artifact(prefix + each.file),
              region: { startLine: each.line, startColumn: each.column },
            },
            message: { text: each.message },
          })),
        }),
    partialFingerprints: { 'czs/v1': sha256(finding.fingerprint) },
  };
}

/** All but the results; they come in the place of `null`. */
function frame({ rules }: CheckReport, { version, home }: Pick<FindingOptions, 'version' | 'home'>): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'czs',
            version,
            ...(home === null ? {} : { informationUri: home }),
            rules: rules.map(({ id, severity, summary, about, page }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: about },
              help: { text: page, markdown: page },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: null,
      },
    ],
  };
}

/** SARIF 2.1.0, for GitHub code scanning and others; see sarif.md. */
export const sarif: FindingFormat = {
  *render(report, options) {
    const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
    const whole = jsonText(frame(report, options));
    const hole = whole.lastIndexOf('"results": null');
    yield `${whole.slice(0, hole)}"results": [`;
    let first = true;
    for (const { findings } of report.groups) {
      for (const finding of findings) {
        const text = jsonText(result(finding, report.prefix, indexes)).replaceAll('\n', '\n        ');
        yield `${first ? '' : ','}\n        ${text}`;
        first = false;
      }
    }
    yield `${first ? '' : '\n      '}]${whole.slice(hole + '"results": null'.length)}\n`;
  },
};
