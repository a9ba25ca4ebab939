import type { Severity } from './finding.ts';
import type { Span } from './place.ts';

/** The line that a finding is about, cut to at most 160 characters, inert: `from..to` is what to underline. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A place that is evidence for a finding, in words. */
interface ShownRelated {
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A finding as formats write it: worded, placed, with its excerpt. */
export interface ShownFinding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the archive's root, with `/`. */
  readonly file: string;
  /** What is wrong, on one line. */
  readonly message: string;
  /** What to do; null where the message says all. */
  readonly remedy: string | null;
  readonly fixable: boolean;
  readonly related: readonly ShownRelated[];
  /** null where the file cannot be read, or the place is empty. */
  readonly excerpt: Excerpt | null;
  /** Stays the same when lines are added above or a message is worded otherwise: rule, meeting, ref or line, ordinal. */
  readonly fingerprint: string;
}

/** One rule in one language, for formats that carry help along. */
export interface RuleFace {
  readonly id: string;
  readonly severity: Severity;
  /** One line. */
  readonly summary: string;
  /** A paragraph, plain text. */
  readonly about: string;
  /** The page, Markdown. */
  readonly page: string;
}

type SeverityCounts = Readonly<Record<Severity, number>>;

/** What a check found, as formats are given it. */
export interface CheckReport {
  /** PVs that were looked at. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly counts: SeverityCounts;
  readonly fixable: number;
  /** Findings by file, in order; made as they are asked for, so that all of them never stand in memory. */
  readonly groups: Iterable<{ readonly file: string; readonly findings: readonly ShownFinding[] }>;
  /** What holds for many PVs, told once, where it is found last: for people. `groups` have the rest. */
  readonly series: readonly { readonly shown: ShownFinding; readonly times: number; readonly files: number }[];
  /** The rules that found something, sorted; a format that needs none is given none. */
  readonly rules: readonly RuleFace[];
  /** Stands before the file names where a tool wants them from a folder above the archive; `''` or ends in `/`. */
  readonly prefix: string;
}
