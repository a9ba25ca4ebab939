import type { CheckReport, ShownFinding } from '../../model/check.ts';
import type { Args, Severity } from '../../model/finding.ts';
import { escapeControls } from '../../text/controls.ts';
import { sayReport } from '../../text/finding-words.ts';
import { stateWord } from '../../text/wording.ts';
import { type Line, pad, plainStyle, prefixed, printed, type Run, type Style, wrap } from '../layout.ts';
import { TextMetrics } from '../text-metrics.ts';
import type { FindingFormat, FindingOptions } from './format.ts';
import { countWords, gravest, summaryWords } from './summary.ts';

/** Findings of one file that are printed, errors before others; the rest is counted. */
export const shownLimit = 200;

const tones: Readonly<Record<Severity, Style>> = {
  error: { tone: 'bad' },
  warning: { tone: 'waiting' },
  info: { tone: 'quiet' },
};
const marks: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: '○' };
const dim: Style = { dim: true };
const bold: Style = { bold: true };

/** For people, in a terminal or a log; see text.md. */
export const text: FindingFormat = {
  async *render(report, options) {
    const paint = painter(options.color > 0);
    // Where a program looks for places, it looks for them from here.
    const prefix = options.width === null ? report.prefix : '';
    for (const group of report.groups) {
      const near = new TextMetrics(null);
      let lines = fileLines(group, prefix, options, near);
      if (near.beyond) {
        const { default: stringWidth } = await import('string-width');
        lines = fileLines(group, prefix, options, new TextMetrics(stringWidth));
      }
      yield printed(lines, paint);
    }
    if (report.series.length > 0) yield printed(seriesLines(report, prefix, options), paint);
    const end: Line[] = [
      ...wrap([{ text: summaryWords(report, options), style: bold }], options.width, new TextMetrics(null)),
    ];
    if (report.fixable > 0) {
      const args = { n: report.fixable, command: options.fixCommand };
      const said = sayReport('fixable', args, options.findings, options.locale);
      end.push(...wrap([{ text: said, style: plainStyle }], options.width, new TextMetrics(null)));
    }
    yield printed(end, paint);
  },
};

/** What holds for many PVs, once each, with the last place and the command that shows all. */
function seriesLines({ series }: CheckReport, prefix: string, options: FindingOptions): Line[] {
  const metrics = new TextMetrics(null);
  const isWrapped = options.width !== null;
  const room = options.width === null ? null : Math.max(20, options.width - 4);
  const say = (code: string, args: Args): string => sayReport(code, args, options.findings, options.locale);
  const lines: Line[] = isWrapped ? [[{ text: say('series', {}), style: bold }]] : [];
  const indent: Run = { text: isWrapped ? '  ' : '', style: plainStyle };
  const under: Run = { text: '  ', style: plainStyle };
  for (const { shown, times, files } of series) {
    const { rule, line, column } = shown;
    const place = `${escapeControls(prefix + shown.file)}:${line}:${column}`;
    const own: Run[] = isWrapped ? [] : [{ text: `${place} `, style: bold }];
    lines.push(...prefixed(wrap([...own, ...messageRuns(shown, options).slice(0, -1)], room, metrics), indent, under));
    const more = say('series-more', { n: times, files, rule, place: isWrapped ? place : null });
    lines.push(...prefixed(wrap([{ text: more, style: dim }], room, metrics), under, under));
  }
  lines.push([]);
  return lines;
}

type Group = CheckReport['groups'] extends Iterable<infer Each> ? Each : never;

function fileLines({ file, findings }: Group, prefix: string, options: FindingOptions, metrics: TextMetrics): Line[] {
  const isWrapped = options.width !== null;
  const name = escapeControls(prefix + file);
  const lines: Line[] = isWrapped ? [[{ text: name, style: bold }]] : [];
  const indexes = gravest(
    findings.map(({ severity }) => severity),
    shownLimit,
  );
  const shown = indexes.map((at) => findings[at] as ShownFinding);
  const placeWidth = shown.reduce((most, { line, column }) => Math.max(most, `${line}:${column}`.length), 0);
  const indent = isWrapped ? 2 + placeWidth + 2 : 2;
  const room = options.width === null ? null : Math.max(20, options.width - indent);
  const blank: Run = { text: ' '.repeat(indent), style: plainStyle };
  for (const finding of shown) {
    const place = pad([{ text: `${finding.line}:${finding.column}`, style: dim }], placeWidth, metrics, 'right');
    const [first = [], ...rest] = wrap(messageRuns(finding, options), room, metrics);
    if (isWrapped)
      lines.push([{ text: '  ', style: plainStyle }, ...place, { text: '  ', style: plainStyle }, ...first]);
    else lines.push([{ text: `${name}:${finding.line}:${finding.column} `, style: bold }, ...first]);
    lines.push(
      ...prefixed(
        [...rest, ...excerptLines(finding, room, metrics), ...relatedLines(finding, prefix, room, metrics)],
        blank,
        blank,
      ),
    );
  }
  if (findings.length > shown.length) {
    const left = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) left[severity]++;
    for (const { severity } of shown) left[severity]--;
    const args = { n: findings.length - shown.length, findings: countWords(left, options) ?? '' };
    const more = sayReport('more', args, options.findings, options.locale);
    const before: Run = isWrapped ? blank : { text: `${name}: `, style: plainStyle };
    lines.push(...prefixed(wrap([{ text: more, style: dim }], room, metrics), before, blank));
  }
  lines.push([]);
  return lines;
}

function messageRuns({ severity, message, remedy, rule }: ShownFinding, { locale }: FindingOptions): Run[] {
  const runs: Run[] = [
    { text: `${marks[severity]}\u00a0${stateWord(`severity/${severity}`, locale.words)}`, style: tones[severity] },
    { text: ` ${message}${remedy === null ? ' ' : ''}`, style: plainStyle },
  ];
  if (remedy !== null) runs.push({ text: ` ${remedy} `, style: plainStyle });
  runs.push({ text: `[${rule}]`, style: dim });
  return runs;
}

/** The line and, below it, carets; a long line is cut around them where the terminal is narrow. */
function excerptLines({ excerpt, severity }: ShownFinding, room: number | null, metrics: TextMetrics): Line[] {
  if (excerpt === null) return [];
  const { from, to } = excerpt;
  let [before, mark, after] = [excerpt.text.slice(0, from), excerpt.text.slice(from, to), excerpt.text.slice(to)];
  const most = room === null ? null : room - 2;
  const whole = most === null || metrics.width(excerpt.text) <= most;
  if (most !== null && !whole && metrics.width(before) > most / 3)
    before = `…${lastColumns(before, Math.floor(most / 3) - 1, metrics)}`;
  const used = metrics.width(before);
  if (most !== null && used + metrics.width(mark) > most) {
    mark = `${firstColumns(mark, most - used - 1, metrics)}…`;
    after = '';
  }
  const left = most === null ? null : most - used - metrics.width(mark);
  if (left !== null && metrics.width(after) > left)
    after = left < 1 ? '' : `${firstColumns(after, left - 1, metrics)}…`;
  const bar: Run = { text: '│ ', style: dim };
  return [
    [bar, { text: before + mark + after, style: plainStyle }],
    [bar, { text: `${' '.repeat(used)}${'^'.repeat(Math.max(1, metrics.width(mark)))}`, style: tones[severity] }],
  ];
}

function firstColumns(text: string, columns: number, metrics: TextMetrics): string {
  let out = '';
  let used = 0;
  for (const unit of metrics.units(text)) {
    used += metrics.width(unit);
    if (used > columns) break;
    out += unit;
  }
  return out;
}

function lastColumns(text: string, columns: number, metrics: TextMetrics): string {
  const units = metrics.units(text);
  let used = 0;
  let at = units.length;
  while (at > 0) {
    used += metrics.width(units[at - 1] as string);
    if (used > columns) break;
    at--;
  }
  return units.slice(at).join('');
}

function relatedLines({ related }: ShownFinding, prefix: string, room: number | null, metrics: TextMetrics): Line[] {
  const mark: Run = { text: '→ ', style: dim };
  const under: Run = { text: '  ', style: plainStyle };
  return related.flatMap(({ file, line, column, message }) =>
    prefixed(
      wrap(
        [{ text: `${escapeControls(prefix + file)}:${line}:${column} ${message}`, style: dim }],
        room === null ? null : room - 2,
        metrics,
      ),
      mark,
      under,
    ),
  );
}

/** Looks of a run (ECMA-48, SGR), as in the tables. */
const looks = { bad: [31, 39], waiting: [33, 39], quiet: [36, 39], good: [32, 39], plain: null } as const;

function painter(color: boolean): (run: Run) => string {
  if (!color) return ({ text }) => text;
  return ({ text, style }) => {
    let out = text;
    const look = style.tone === undefined ? null : looks[style.tone];
    if (look !== null) out = `\u001b[${look[0]}m${out}\u001b[${look[1]}m`;
    if (style.dim === true) out = `\u001b[2m${out}\u001b[22m`;
    if (style.bold === true) out = `\u001b[1m${out}\u001b[22m`;
    return out;
  };
}
