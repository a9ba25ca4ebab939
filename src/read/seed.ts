import type { EntryRole, IdLetter, WrittenOwner } from '../model/minutes.ts';
import type { EntryHead } from './entry-head.ts';
import type { Qualifiers } from './qualifiers.ts';

/** An entry while it is being read. */
export interface Seed {
  readonly role: EntryRole;
  readonly letter: IdLetter | null;
  readonly item: number;
  readonly head: EntryHead | null;
  readonly qualifiers: Qualifiers;
  /** Named before the colon in a list under a plural label. */
  readonly namedOwners: readonly WrittenOwner[];
  readonly box: 'open' | 'done' | null;
  readonly start: number;
  end: number;
  readonly headEnd: number;
  /** Pairs of offsets: its own text, without that of entries nested in it. */
  text: number[];
  readonly isItem: boolean;
  /** A sub-heading with what stands under it. */
  readonly isPart?: true;
  readonly review: boolean;
  internal: boolean;
}

/** One empty list for all entries. */
export const nobody: readonly never[] = [];

/** True of entries that nobody is to do: no register has an owner of theirs. */
export function isDecided(role: EntryRole): boolean {
  return role === 'decision' || role === 'pending' || role === 'rejected';
}

/** Adds offsets to others: one by one, since a paragraph may have a hundred thousand lines. */
export function addAll(offsets: number[], more: readonly number[]): void {
  for (let at = 0; at < more.length; at++) offsets.push(more[at] as number);
}

/** The index of the end of the item's first paragraph in its ranges: lines of one paragraph are one line break apart. */
export function lastOfFirstText(text: string, ranges: readonly number[]): number {
  let index = 1;
  while (index + 2 < ranges.length) {
    const gap = text.slice(ranges[index] as number, ranges[index + 1] as number);
    if (!/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(gap)) break;
    index += 2;
  }
  return index;
}
