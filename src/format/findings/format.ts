import type { Findings } from '../../language/findings.ts';
import type { CheckReport } from '../../model/check.ts';
import type { Severity } from '../../model/finding.ts';
import type { Locale } from '../../text/wording.ts';
import type { ColorLevel } from '../format.ts';

/** All that a format of findings is told; each takes what concerns it. */
export interface FindingOptions {
  readonly locale: Locale;
  readonly findings: Findings;
  /** text: columns of the terminal; null: nothing is wrapped. */
  readonly width: number | null;
  /** text. */
  readonly color: ColorLevel;
  /** text: the command that fixes, as it would be typed. */
  readonly fixCommand: string;
  /** sarif: the version of czs, and the address where this copy of it is described. */
  readonly version: string;
  readonly home: string | null;
  /** junit: the severities that make the check fail. */
  readonly failing: ReadonlySet<Severity>;
}

/** One way to write findings, in pieces: nothing is held that was written. */
export interface FindingFormat {
  render(report: CheckReport, options: FindingOptions): Iterable<string> | AsyncIterable<string>;
}
