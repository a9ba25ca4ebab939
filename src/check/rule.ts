import type { Archive, ArchiveProblem } from '../model/archive.ts';
import type { Config, Registry } from '../model/config.ts';
import { type Problem, ruleOf, type Severity } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Minutes, Status } from '../model/minutes.ts';
import type { DateReader } from '../text/dates.ts';

/** The blocks of a body, as rules need them: see read/block.ts. */
export interface BlockFact {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly lines: readonly number[];
}

/** What a rule of one meeting is given while the file's text is at hand. It keeps none of it. */
export interface MeetingFacts {
  readonly minutes: Minutes;
  readonly text: string;
  readonly blocks: readonly BlockFact[];
  /** Where the body begins. */
  readonly body: number;
  readonly config: Config;
  readonly registry: Registry;
  readonly dates: DateReader;
  readonly today: IsoDate;
}

/** What a rule of the whole archive is given. */
export interface ArchiveFacts {
  readonly archive: Archive;
  readonly dates: DateReader;
  /** What was found beside the minutes: files that cannot be read, and what is wrong in `czs.yaml` and `people.yaml`. */
  readonly found: readonly ArchiveProblem[];
}

export type RuleOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

interface RuleBase {
  /** Names the wrong thing, readable after "ignore": `action-without-owner`. */
  readonly id: string;
  readonly severity: Severity;
  /** Variants (what follows `/` in a code) that are more or less severe than the rule. */
  readonly variants?: Readonly<Record<string, Severity>>;
  /** Depends on today: never an error, off under `--changed`. */
  readonly timed?: boolean;
  /** Options of `czs.yaml` with their defaults. */
  readonly options?: RuleOptions;
  /** Off unless `czs.yaml` or `--rule` asks for it. */
  readonly optIn?: boolean;
}

/** A rule that needs one file only. */
export interface MeetingRule extends RuleBase {
  readonly scope: 'meeting';
  /** The statuses in which it applies; default: all. */
  readonly statuses?: readonly Status[];
  run(facts: MeetingFacts, options: RuleOptions): Iterable<Problem>;
}

/** A rule that sees the whole archive. */
export interface ArchiveRule extends RuleBase {
  readonly scope: 'archive';
  run(facts: ArchiveFacts, options: RuleOptions): Iterable<ArchiveProblem>;
}

export type Rule = MeetingRule | ArchiveRule;

/** What reading a file found of this rule: its problems come with the minutes. */
export function* readProblems(minutes: Minutes, id: string): Iterable<Problem> {
  for (const problem of minutes.problems) if (problem.code === id || problem.code.startsWith(`${id}/`)) yield problem;
}

/** What folding the archive found of this rule. */
export function* ledgerProblems(archive: Archive, id: string): Iterable<ArchiveProblem> {
  for (const found of archive.problems)
    if (found.problem.code === id || found.problem.code.startsWith(`${id}/`)) yield found;
}

/** What was found of this rule beside the minutes: unreadable files, settings. */
export function* foundProblems(facts: ArchiveFacts, id: string): Iterable<ArchiveProblem> {
  for (const one of facts.found) if (ruleOf(one.problem.code) === id) yield one;
}
