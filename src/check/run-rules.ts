import { digestOf } from '../ledger/digest.ts';
import type { Config } from '../model/config.ts';
import { type Finding, type Problem, ruleOf, type Severity } from '../model/finding.ts';
import type { ArchiveFacts, ArchiveRule, MeetingFacts, MeetingRule, Rule, RuleOptions, Walk } from './rule.ts';

/** Severities asked for on the command line, by rule id. */
export type Overrides = Readonly<Record<string, Severity | 'off'>>;

export interface RunOptions {
  readonly config: Config;
  readonly overrides: Overrides;
  /** Only these rules; empty: all. */
  readonly only: readonly string[];
  /** False under `--changed`: rules that depend on today say nothing. */
  readonly timed: boolean;
}

interface Active<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly options: RuleOptions;
}

/** The rules that are on, with their severities, settled once for all files. */
export interface RuleSet {
  readonly meeting: readonly Active<MeetingRule>[];
  readonly archive: readonly Active<ArchiveRule>[];
  /** The severity of a rule that is on; null: off. */
  severityOf(id: string): Severity | null;
}

/** Settles which rules run and how severe they are: the command line goes before `czs.yaml`, which goes before the rule. */
export function chooseRules(rules: readonly Rule[], options: RunOptions): RuleSet {
  const meeting: Active<MeetingRule>[] = [];
  const archive: Active<ArchiveRule>[] = [];
  const severities = new Map<string, Severity>();
  for (const rule of rules) {
    const severity = severityOf(rule, options);
    if (severity === null) continue;
    severities.set(rule.id, severity);
    const active = { severity, options: { ...rule.options, ...options.config.rules[rule.id]?.options } };
    if (rule.scope === 'meeting') meeting.push({ rule, ...active });
    else archive.push({ rule, ...active });
  }
  return {
    meeting,
    archive,
    severityOf: (id) => severities.get(id) ?? null,
  };
}

function severityOf(rule: Rule, options: RunOptions): Severity | null {
  if (options.only.length > 0 && !options.only.includes(rule.id)) return null;
  if (rule.timed && !options.timed) return null;
  const set = options.overrides[rule.id] ?? options.config.rules[rule.id]?.severity ?? null;
  const asked = options.only.includes(rule.id) || options.config.rules[rule.id] !== undefined;
  const severity = set ?? (rule.optIn && !asked ? 'off' : rule.severity);
  if (severity === 'off') return null;
  return rule.timed && severity === 'error' ? 'warning' : severity;
}

/** Whether `czs.yaml` excepts a PV from a rule, by the id of its meeting: `except: [2020-03-05]`, where an approved one can have no exception in it. */
export function isExcepted(options: RuleOptions | undefined, file: string): boolean {
  const except = options?.except;
  if (except === undefined) return false;
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return (Array.isArray(except) ? except : [except]).includes(id);
}

/** Whether a PV is as `czs approve` has left it. */
function isFrozen({ minutes, text }: MeetingFacts): boolean {
  const { status, approval } = minutes;
  return status === 'approved' && approval?.digest != null && approval.digest === digestOf(text, minutes);
}

/** Runs the rules of one meeting while its text is at hand. */
export function checkMeeting(set: RuleSet, facts: MeetingFacts): Finding[] {
  const findings: Finding[] = [];
  const { minutes } = facts;
  for (const { rule, severity, options } of set.meeting) {
    if (rule.statuses && !rule.statuses.includes(minutes.status)) continue;
    if (isExcepted(options, minutes.file)) continue;
    for (const problem of rule.run(facts, options))
      findings.push(asFinding(problem, minutes.file, variantSeverity(rule, problem, severity)));
  }
  // What is frozen is not to be changed for a warning.
  return findings.some((one) => one.severity !== 'error') && isFrozen(facts)
    ? findings.filter((one) => one.severity === 'error')
    : findings;
}

/** Runs the rules of the whole archive. */
export function checkLedger(set: RuleSet, facts: ArchiveFacts): Finding[] {
  const walks = new Map<ArchiveRule, Walk>();
  for (const { rule, options } of set.archive) if (rule.walk) walks.set(rule, rule.walk(facts, options));
  if (walks.size > 0) {
    const visitors = [...walks.values()];
    for (const meeting of facts.archive.meetings) {
      const { minutes } = meeting;
      for (const visitor of visitors) visitor.visit(meeting, minutes);
    }
  }
  const findings: Finding[] = [];
  for (const { rule, severity, options } of set.archive) {
    const found = rule.run ? rule.run(facts, options) : (walks.get(rule) as Walk).end();
    for (const { file, problem } of found)
      if (!isExcepted(options, file)) findings.push(asFinding(problem, file, variantSeverity(rule, problem, severity)));
  }
  return findings;
}

/** A variant's own severity, unless somebody has set the rule's. */
function variantSeverity(rule: Rule, problem: Problem, severity: Severity): Severity {
  if (severity !== rule.severity) return severity;
  const slash = problem.code.indexOf('/');
  return slash === -1 ? severity : (rule.variants?.[problem.code.slice(slash + 1)] ?? severity);
}

/** A problem as a finding of the rule that owns its code. */
export function asFinding(problem: Problem, file: string, severity: Severity): Finding {
  return { ...problem, rule: ruleOf(problem.code), severity, file };
}

/** Findings in the order in which they are shown: by file, place, rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
