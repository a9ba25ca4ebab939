import type { Language } from '../model/minutes.ts';

/** Bodies of an organisation, each of which keeps minutes of its own. */
export type BodyName = 'assembly' | 'board' | 'bureau';

/**
 * What minutes say in sentences, and rules look for. But for `bodies`, these are sources of regular expressions without groups that capture: a
 * sentence has more forms than a list can hold.
 */
export interface RuleWords {
  /** How a sentence begins that tells what a meeting decided there and then. */
  readonly deciding: readonly string[];
  /** Each text that has one of them has one of these: a quick look. */
  readonly decidingStems: readonly string[];
  /** What is said of earlier minutes and of the agenda, or of other days, decides nothing that a register would hold. */
  readonly elsewhere: readonly string[];
  /** How a decision was taken, as a bracket would say it. */
  readonly modes: readonly string[];
  /** What is a mode only after a verb that tells that it is said of this decision: pairs of both. */
  readonly toldModes: readonly (readonly [verb: string, mode: string])[];
  /** As `decidingStems`, for modes. */
  readonly modeStems: readonly string[];
  /** Before a mode: how things are to be decided from now on is what such a decision is about. */
  readonly aboutModes: readonly string[];
  /** How titles and names of files name a body: folded, or by initials in capitals. */
  readonly bodies: Readonly<Record<BodyName, readonly string[]>>;
}

/** Those of all languages: sentences are looked for in all three, whatever the archive's. */
export type AllRuleWords = Readonly<Record<Language, RuleWords>>;
