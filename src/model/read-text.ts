import type { Minutes } from './minutes.ts';

/** One block of a body: what rules and filters of copies need of it. See markdown/block.ts. */
export interface BlockFact {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly lines: readonly number[];
}

/** Minutes that were read, and their text. */
export interface ReadText {
  readonly text: string;
  readonly minutes: Minutes;
  readonly blocks: readonly BlockFact[];
  /** Where the body begins. */
  readonly body: number;
}
