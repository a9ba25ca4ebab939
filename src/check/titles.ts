import { fold } from '../text/fold.ts';

/** A title as it is compared with others: letters and digits, folded. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
