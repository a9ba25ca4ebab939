import type { CheckReport, ShownFinding } from '../../model/check.ts';
import type { Severity } from '../../model/finding.ts';
import { escapeControls } from '../../text/controls.ts';
import { sayReport } from '../../text/finding-words.ts';
import { capitalised, stateWord } from '../../text/wording.ts';
import type { FindingFormat, FindingOptions } from './format.ts';
import { gravest, summaryWords } from './summary.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The text of a workflow command: a line end in it would begin another, and a terminal obeys what names of files may hold. */
function data(text: string): string {
  return escapeControls(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One annotation, as a workflow command. */
function annotation(finding: ShownFinding, prefix: string): string {
  const { severity, file, line, column, endLine, endColumn, rule, message, remedy } = finding;
  const properties: [string, string][] = [
    ['file', prefix + file],
    ['line', String(line)],
    ['endLine', String(endLine)],
  ];
  // Columns of several lines are refused by the runner.
  if (line === endLine) properties.push(['col', String(column)], ['endColumn', String(Math.max(column, endColumn))]);
  properties.push(['title', rule]);
  const said = properties.map(([name, value]) => `${name}=${property(value)}`).join(',');
  return `::${commands[severity]} ${said}::${data(remedy === null ? message : `${message} ${remedy}`)}\n`;
}

/** Annotations of GitHub Actions; see github.md. */
export const github: FindingFormat = {
  *render(report, options) {
    for (const { findings } of report.groups) for (const finding of findings) yield annotation(finding, report.prefix);
    yield `${summaryWords(report, options)}\n`;
  },
};

/** Bytes that a job summary may have: GitHub refuses it whole above a mebibyte. */
const summaryLimit = 900_000;

/** The job summary: Markdown, with a table of the findings as far as there is room, errors before others. */
export function jobSummary(report: CheckReport, options: Pick<FindingOptions, 'locale' | 'findings'>): string {
  const { locale, findings: words } = options;
  const head = (code: string) => markdown(sayReport(code, {}, words, locale));
  let out = `### czs\n\n${markdown(summaryWords(report, options))}\n`;
  const rows: string[] = [];
  const severities: Severity[] = [];
  for (const { findings } of report.groups) {
    for (const { file, line, severity, message, remedy, rule } of findings) {
      const said = remedy === null ? message : `${message} ${remedy}`;
      const word = capitalised(stateWord(`severity/${severity}`, locale.words), locale.words);
      const row = `| ${[`${report.prefix}${file}:${line}`, word, said, rule].map(markdown).join(' | ')} |\n`;
      rows.push(row);
      severities.push(severity);
    }
  }
  // Four bytes a character at most.
  const sizes = rows.map((row) => row.length * 4);
  const shown = gravest(severities, summaryLimit - out.length, sizes);
  const left = rows.length - shown.length;
  if (shown.length > 0) {
    const heads = ['place', 'severity', 'finding', 'rule'].map(head);
    out += `\n| ${heads.join(' | ')} |\n| --- | --- | --- | --- |\n${shown.map((at) => rows[at]).join('')}`;
  }
  return left > 0 ? `${out}\n… + ${left}\n` : out;
}

/** Text as Markdown that says just that: no link, no mark, no HTML, no mention. */
function markdown(text: string): string {
  return escapeControls(text)
    .replace(/[\\`*_{}[\]()#+!|~<>&$]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/@(?=\w)/g, '@\u2060');
}
