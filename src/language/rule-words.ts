import type { Language } from '../model/minutes.ts';
import type { InternalWords } from './internal-words.ts';

/** Bodies of an organisation, each of which keeps minutes of its own. */
export type BodyName = 'assembly' | 'board' | 'bureau';

/**
 * What minutes say, and rules look for. What is said in sentences, which have more forms than a list can hold, is in sources of regular expressions
 * without groups that capture: all but `toCome` and what follows it.
 */
export interface RuleWords {
  /** How a decision was taken, as a bracket would say it. */
  readonly modes: readonly string[];
  /** What is a mode only after a verb that tells that it is said of this decision: pairs of both. */
  readonly toldModes: readonly (readonly [verb: string, mode: string])[];
  /** Each text that has a mode has one of these: a quick look. */
  readonly modeStems: readonly string[];
  /** Before a mode: how things are to be decided from now on is what such a decision is about. */
  readonly aboutModes: readonly string[];
  /** What stands for what is to come: alone after a colon, in a bracket, or on a line. Each as it is written, and no expression. */
  readonly toCome: readonly string[];
  /** What stands before a day that is not known yet: « le ?? mars ». As `toCome`. */
  readonly beforeDays: readonly string[];
  /** The fields of forms, as they stand in brackets: « [Nom] ». As `toCome`; 3 to 6 letters each. */
  readonly formFields: readonly string[];
  /** What says that something is internal. */
  readonly internal: InternalWords;
  /** How titles and names of files name a body: normalized, or by initials in capitals. */
  readonly bodies: Readonly<Record<BodyName, readonly string[]>>;
}

/** Those of all languages: sentences are looked for in all three, whatever the archive's. */
export type AllRuleWords = Readonly<Record<Language, RuleWords>>;
