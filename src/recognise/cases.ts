import type { Mode } from '../model/minutes.ts';

/**
 * Whether a vote is what others are answered of a case of theirs, which stands first by its number: `DM/25/0902 3 The Green, rear extension. No objection.` It
 * adopts nothing.
 */
export function answersCase(mode: Mode | null, text: string): boolean {
  return mode?.kind === 'consensus' && /^[\s*_]{0,4}(?:\p{Lu}{1,4}\/)?\d{2,4}\/\d{4,6}\b/u.test(text.slice(0, 28));
}
