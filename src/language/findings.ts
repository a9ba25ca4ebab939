import type { Sentences } from './messages.ts';

/** What a finding says: what is wrong (with what was expected), then what to do. Holes as in `messages.ts`. */
export interface FindingWords {
  readonly message: string;
  /** The way out, as an order: `Écrire « Décision : ».` */
  readonly remedy?: string;
}

/** What `check` says in one language; loaded by the commands that show findings. */
export interface Findings {
  /** Rule id → one line without a full stop: what it finds. */
  readonly rules: Sentences;
  /** Code (`rule` or `rule/variant`) → its sentences; a variant without sentences of its own has those of its rule. */
  readonly findings: Readonly<Record<string, FindingWords>>;
  /** Codes of related places: `related-…`. */
  readonly related: Sentences;
  /** What stands around findings: summaries, heads, notes. */
  readonly report: Sentences;
}

/** The type of a language that says everything that another says, and nothing else. */
export type FindingsOf<Reference extends Findings> = {
  readonly [Section in keyof Findings]: Readonly<
    Record<keyof Reference[Section], Section extends 'findings' ? FindingWords : string>
  >;
};
