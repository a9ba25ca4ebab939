import { fold } from '../text/fold.ts';
import type { Words } from './words.ts';

/** Whether words say that there is no place yet: « lieu à confirmer », « room TBC », « … ? ». */
export function isUnsettled(said: string, words: Words): boolean {
  const folded = fold(said.slice(0, 200)).replace(/^[(\s]+|[)\s.?!]+$/g, '');
  return (
    folded === '' ||
    /^[?…-]+$/.test(folded) ||
    words.unsettled.some((one) => folded.startsWith(one) || folded.endsWith(one))
  );
}
