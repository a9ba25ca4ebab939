import type { Language } from '../model/minutes.ts';
import type { InternalWords } from './internal-words.ts';

/** Bodies of an organisation, each of which keeps minutes of its own. */
export type BodyName = 'assembly' | 'board' | 'bureau';

/** What minutes say, and rules look for: each as it is written, and no expression. */
export interface RuleWords {
  /** What stands for what is to come: alone after a colon, in a bracket, or on a line. */
  readonly toCome: readonly string[];
  /** What stands before a day that is not known yet: « le ?? mars ». */
  readonly beforeDays: readonly string[];
  /** The fields of forms, as they stand in brackets: « [Nom] ». 3 to 6 letters each. */
  readonly formFields: readonly string[];
  /** What says that a decision goes back on an earlier one: normalized; `…` stands for any words between. */
  readonly revisits: readonly string[];
  /** What says that something is internal. */
  readonly internal: InternalWords;
  /** How titles and names of files name a body: normalized, or by initials in capitals. */
  readonly bodies: Readonly<Record<BodyName, readonly string[]>>;
}

/** Those of all languages: sentences are looked for in all three, whatever the archive's. */
export type AllRuleWords = Readonly<Record<Language, RuleWords>>;
