import { detached, fold } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';

/** The same points come again from meeting to meeting. */
const known = new Map<string, string>();
const knownLimit = 2048;

/** A title as it is compared with others: letters and digits, folded. */
export function titleKey(title: string): string {
  return known.get(title) ?? remembered(known, knownLimit, detached(title), () => keyAnew(title));
}

function keyAnew(title: string): string {
  return detached(
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}
