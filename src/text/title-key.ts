import { fold } from './fold.ts';

/** A title as it is found again: its letters and digits, folded; one that has none is itself. */
export function titleKey(title: string): string {
  const folded = fold(title);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded;
}
