import type { Language } from '../model/minutes.ts';
import type { Sentences } from './messages.ts';

/** What a finding says: what is wrong (with what was expected), then what to do. Holes as in `messages.ts`. */
export interface FindingWords {
  readonly message: string;
  /** The way out, as an order: `Écrire « Décision : ».` */
  readonly remedy?: string;
}

/** A sentence in each language that czs speaks. */
type InEachLanguage = Readonly<Record<Language, string>>;

/** What a rule says: `src/check/rules/<id>.words.ts`. */
export interface RuleSentences {
  /** One line without a full stop: what it finds. */
  readonly title: InEachLanguage;
  /** Code (`rule` or `rule/variant`) → its sentences; a variant without sentences of its own has those of its rule. */
  readonly findings: Readonly<Record<string, { readonly message: InEachLanguage; readonly remedy?: InEachLanguage }>>;
  /** Codes of related places that this rule alone has: `related-…`. */
  readonly related?: Readonly<Record<string, InEachLanguage>>;
  /** The prose of its page (`<id>.md`, which says it in English), a paragraph each. */
  readonly page: readonly Readonly<Record<Exclude<Language, 'en'>, string>>[];
}

/** What stands around findings in one language: `src/language/<code>/findings.ts`. */
export interface AroundFindings {
  /** Codes of related places that several rules have: `related-…`. */
  readonly related: Sentences;
  /** Summaries, heads, notes. */
  readonly report: Sentences;
}

/** The type of a language that says everything that another says, and nothing else. */
export type AroundFindingsOf<Reference extends AroundFindings> = {
  readonly [Section in keyof AroundFindings]: Readonly<Record<keyof Reference[Section], string>>;
};

/** What `check` says in one language; loaded by the commands that show findings. */
export interface Findings extends AroundFindings {
  /** Rule id → its title. */
  readonly rules: Sentences;
  /** Code → its sentences. */
  readonly findings: Readonly<Record<string, FindingWords>>;
}
