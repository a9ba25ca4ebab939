import type { DateReader } from '../dates/dates.ts';
import type { AllRuleWords } from '../language/rule-words.ts';
import { nearInternal } from '../ledger/internal.ts';
import type { Archive, ArchiveProblem, Meeting } from '../model/archive.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Config, Registry } from '../model/config.ts';
import { type Problem, ruleOf, type Severity } from '../model/finding.ts';
import { type IsoDate, isIsoDate } from '../model/iso-date.ts';
import type { Entry, Minutes, Status } from '../model/minutes.ts';
import type { Edit } from '../model/place.ts';
import type { ReadText } from '../model/read-text.ts';
import type { NameReader } from '../names/form.ts';

/** What a rule of one meeting is given while the file's text is at hand. It keeps none of it. */
export interface MeetingFacts extends ReadText {
  readonly config: Config;
  readonly registry: Registry;
  readonly dates: DateReader;
  readonly names: NameReader;
  /** What rules look for in sentences. */
  readonly words: AllRuleWords;
  readonly today: IsoDate;
  /** Whether something stands at a path of the archive (from its root, with `/`). */
  exists(path: string): boolean;
  /** Its text as it was approved, where that is kept; null: it is not. */
  approvedText(): string | null;
}

/** What a rule of the whole archive is given. */
export interface ArchiveFacts {
  readonly archive: Archive;
  readonly dates: DateReader;
  readonly names: NameReader;
  readonly words: AllRuleWords;
  /** What was found beside the minutes: files that cannot be read, and what is wrong in `czs.yaml` and `people.yaml`. */
  readonly found: readonly ArchiveProblem[];
  /** The sentences of drafts that read like an entry: looking for them is not for a rule. */
  candidates(): Iterable<CandidateOfFile>;
  /** The entries of a PV that lack an id: drafting is not for a rule. */
  withoutId(meeting: Meeting): WithoutId;
}

/** Entries that get an id, and the edits that write these; none where the text is not at hand. */
interface WithoutId {
  readonly entries: readonly Entry[];
  readonly edits: readonly Edit[];
}

/** A candidate and the PV that it is in. */
export interface CandidateOfFile {
  readonly minutes: Minutes;
  readonly candidate: Candidate;
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

/** What a rule does in the one walk over all meetings. */
export interface Walk {
  /** Each meeting, in their order, with its PV. */
  visit(meeting: Meeting, minutes: Minutes): void;
  /** After the last one. */
  end(): Iterable<ArchiveProblem>;
}

interface ArchiveRuleBase extends RuleBase {
  readonly scope: 'archive';
  /** Says of a file alone what it says of it in its archive, as far as the file goes: for editors. */
  readonly alone?: boolean;
}

/** A rule that sees the whole archive; one that looks at every meeting walks with the others. */
export type ArchiveRule = ArchiveRuleBase &
  (
    | { run(facts: ArchiveFacts, options: RuleOptions): Iterable<ArchiveProblem>; readonly walk?: never }
    | { walk(facts: ArchiveFacts, options: RuleOptions): Walk; readonly run?: never }
  );

export type Rule = MeetingRule | ArchiveRule;

/** What reading a file found of this rule: its problems come with the minutes. */
export function* readProblems(minutes: Minutes, id: string): Iterable<Problem> {
  for (const problem of minutes.problems) if (problem.code === id || problem.code.startsWith(`${id}/`)) yield problem;
}

/** The same, of what can still be mended: an approved PV does not change, and is told only of what may be internal and marks nothing. */
export function* mendableProblems(minutes: Minutes, id: string): Iterable<Problem> {
  for (const problem of readProblems(minutes, id))
    if (minutes.status !== 'approved' || nearInternal.has(problem.code)) yield problem;
}

/** The same, with the date that the file's name says where a remedy shows how to write one. */
export function* undatedProblems(minutes: Minutes, id: string): Iterable<Problem> {
  const named = minutes.id.slice(0, 10);
  const date = isIsoDate(named) ? named : '2020-03-05';
  for (const one of readProblems(minutes, id)) yield { ...one, args: { date, file: minutes.file, ...one.args } };
}

/** What replaying the archive found of this rule. */
export function* ledgerProblems(archive: Archive, id: string): Iterable<ArchiveProblem> {
  for (const found of archive.problems)
    if (found.problem.code === id || found.problem.code.startsWith(`${id}/`)) yield found;
}

/** What was found of this rule beside the minutes: unreadable files, settings. */
export function* foundProblems(facts: ArchiveFacts, id: string): Iterable<ArchiveProblem> {
  for (const one of facts.found) if (ruleOf(one.problem.code) === id) yield one;
}
