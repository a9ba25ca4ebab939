import type { Edit, Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a message is told: worded by the language that shows it. Text here is as written in the file, never escaped. */
export type Arg = string | number | null | readonly string[];
export type Args = Readonly<Record<string, Arg>>;

/**
 * Something in a file that is not as it should be. Reading and resolving yield problems as values; a rule of
 * check/ owns each code and gives it a severity.
 */
export interface Problem {
  /** `rule-id`, or `rule-id/variant` where one rule has several messages. */
  readonly code: string;
  readonly args: Args;
  readonly place: Place;
  /** The fix, where one exists: never a word of prose. */
  readonly edits: readonly Edit[];
  /** Other places that are evidence; `file` is null for the same file. */
  readonly related: readonly Related[];
}

export interface Related {
  /** A message code of its own (`related-…`). */
  readonly code: string;
  readonly args: Args;
  readonly file: string | null;
  readonly place: Place;
}

/** A problem that a rule reports, with its file and severity. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the archive's root, with `/`. */
  readonly file: string;
}

/** Makes a problem; `edits` and `related` default to none. */
export function problem(
  code: string,
  place: Place,
  args: Args = {},
  more: { edits?: readonly Edit[]; related?: readonly Related[] } = {},
): Problem {
  return { code, args, place, edits: more.edits ?? [], related: more.related ?? [] };
}

/** The rule that owns a code. */
export function ruleOf(code: string): string {
  const slash = code.indexOf('/');
  return slash === -1 ? code : code.slice(0, slash);
}
