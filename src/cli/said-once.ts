import type { CandidateRole } from '../model/candidate.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { countsOf } from '../report/candidates.ts';
import { addTo } from '../text/group.ts';
import { type Locale, sayPhrase } from '../text/wording.ts';

/** What a rule finds in more PVs than these holds for the series. */
const aSeries: Readonly<Record<Severity, number>> = { error: Number.POSITIVE_INFINITY, warning: 5, info: 3 };

/** What is found more often than this with the same words is one thing. */
const often = 2;

/** Of so many findings in so many PVs nobody reads each: then what a rule finds more often than twice is said once, too. */
const aBacklog = { findings: 60, files: 10 };

/** What holds for many PVs, or is found again and again: where it is found last, and how often in all. */
export interface Series {
  readonly finding: Finding;
  readonly times: number;
  readonly files: number;
}

/**
 * The findings as people are told them: what holds for a series once, and so what is found again and again with the same words (an ambiguous
 * name); the others in their order. Errors are all told.
 */
export function saidOnce(findings: readonly Finding[]): {
  readonly single: readonly Finding[];
  readonly series: readonly Series[];
} {
  const all = [...grouped(findings, ({ rule, severity }) => `${rule} ${severity}`).values()];
  const isBacklog = findings.length > aBacklog.findings && filesOf(findings) > aBacklog.files;
  const series = all.filter((group) => isSeries(group, isBacklog));
  const rest = all.filter((group) => !series.includes(group)).flat();
  for (const same of grouped(rest, ({ code, args }) => `${code} ${JSON.stringify(args)}`).values())
    if (same.length > often && same[0].severity !== 'error') series.push(same);
  const dropped = new Set(series.flat());
  return { single: findings.filter((one) => !dropped.has(one)), series: series.map(seriesOf).sort(byWeight) };
}

function isSeries(group: Group, isBacklog: boolean): boolean {
  const [{ severity }] = group;
  if (severity === 'error' || group.length <= often) return false;
  return isBacklog || filesOf(group) > aSeries[severity];
}

function seriesOf(group: Group): Series {
  const finding = group.reduce((last, one) => (one.file > last.file ? one : last));
  return { finding, times: group.length, files: filesOf(group) };
}

/** Warnings first; within these, what is found most often. */
function byWeight(one: Series, other: Series): number {
  const isInfo = ({ finding }: Series): number => (finding.severity === 'info' ? 1 : 0);
  return isInfo(one) - isInfo(other) || other.times - one.times;
}

function filesOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ file }) => file)).size;
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = keyOf(finding);
    addTo(groups, key, finding);
  }
  return groups;
}

type Group = [Finding, ...Finding[]];

/**
 * The findings in their order, those of all candidates of a PV as one: « 18 phrases à relire (12 actions, 6 décisions) »; of many PVs those of
 * all as one, at the latest.
 */
export function oneLineAMeeting(
  findings: readonly Finding[],
  isHidden: (finding: Finding) => boolean,
  locale: Locale,
): Finding[] {
  const isCandidate = (finding: Finding): boolean => finding.rule === 'entry-in-prose' && !isHidden(finding);
  const candidates = findings.filter(isCandidate);
  const byFile = grouped(candidates, ({ file }) => file);
  const latest = [...byFile.keys()].sort().at(-1);
  const isMany = byFile.size > aSeries.info;
  const loose = grouped(
    findings.filter((finding) => finding.rule === 'read-loosely' && !isHidden(finding)),
    ({ file }) => file,
  );
  return findings.flatMap((finding) => {
    const alike = finding.rule === 'read-loosely' ? loose.get(finding.file) : undefined;
    if (alike !== undefined && alike.length > 1) return finding === alike[0] ? [looseOf(finding, alike)] : [];
    if (!isCandidate(finding)) return [finding];
    const all = byFile.get(finding.file) as Finding[];
    if (finding !== all[0]) return [];
    if (!isMany) return [summaryOf(finding, all, locale)];
    if (finding.file !== latest) return [];
    const summary = summaryOf(finding, candidates, locale);
    return [{ ...summary, code: 'entry-in-prose/series', args: { ...summary.args, files: byFile.size } }];
  });
}

/** « 4 intitulés sont lus avec ce qui est écrit hors des parenthèses » */
function looseOf(first: Finding, alike: readonly Finding[]): Finding {
  const meeting = first.file.slice(first.file.lastIndexOf('/') + 1).replace('.md', '');
  const fix = alike.filter(({ edits }) => edits.length > 0).length;
  return { ...first, code: 'read-loosely/meeting', args: { n: alike.length, meeting, fix } };
}

function summaryOf(first: Finding, all: readonly Finding[], locale: Locale): Finding {
  const roles = all.map(({ args }) => ({ role: String(args.role).slice('candidate/'.length) as CandidateRole }));
  const parts = countsOf(roles).map((one) => sayPhrase(one, locale));
  const args = { n: all.length, parts: parts.join(', '), meeting: first.args.meeting ?? null };
  return { ...first, code: 'entry-in-prose/meeting', args };
}
