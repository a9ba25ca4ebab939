import type { EntryFamily, EntryRole, IdLetter } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { BallotList } from '../recognise/ballots.ts';
import type { Head } from '../recognise/head.ts';
import type { Parts } from '../recognise/parts.ts';

/** « Proposition P1 »: the proposal that others cite; « Proposition D1 » is the decision that it became. */
export function isNumberedProposal(head: Head | null): boolean {
  return head?.number != null && head.typedLetter !== 'D';
}

/** An entry while it is being read. */
export interface Draft {
  role: EntryRole;
  letter: IdLetter | null;
  /** Index into the items; -1 before the first. */
  readonly item: number;
  readonly head: Head | null;
  readonly family: EntryFamily;
  /** What its head, its box, its list or its row say; what the ends of its text say comes when it is finished. */
  parts: Parts;
  /** The entry that it updates, where its own head does not say so. */
  updates: string | null;
  /** Who voted what, list by list. */
  ballot: readonly BallotList[];
  /** Where the vote stands that is told before it. */
  voteAbove: Place | null;
  readonly box: 'open' | 'done' | null;
  /** Where it begins, and where its text does. */
  readonly start: number;
  readonly headEnd: number;
  end: number;
  /** Its own text, line by line, without that of entries nested in it. */
  text: Place[];
  /** A row of a table: what it is about. */
  readonly about: Place | null;
  /** The cells of the table that its text leads to, row by row: « on achète ce qui suit : ». */
  rows: readonly (readonly Place[])[];
  /** It is an item of a list: its text is the item's first paragraph. */
  readonly isItem: boolean;
  /** It stands under a heading that reviews the actions of earlier meetings. */
  readonly review: boolean;
  /** A row of a table whose cell for the state says something. */
  readonly isStated: boolean;
  /** A row of a list of who does what by when, that is not over. */
  readonly isPlanned: boolean;
  /** It stands in a list of a list: what it puts off is no item. */
  readonly isPart: boolean;
  internal: boolean;
  /** All of its line is struck out: it counts only where it is closed or internal. */
  readonly struck: boolean;
  /** A row of a table and an internal passage have nothing to be read at the ends of their text. */
  readonly whole: boolean;
}
