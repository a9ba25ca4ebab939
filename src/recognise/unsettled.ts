import { normalize } from '../text/normalize.ts';
import type { Words } from './words.ts';

/** Whether words say that there is no place yet: « lieu à confirmer », « room TBC », « … ? ». */
export function isUnsettled(said: string, words: Words): boolean {
  const normalized = normalize(said.slice(0, 200)).replace(/^[(\s]+|[)\s.?!]+$/g, '');
  return (
    normalized === '' ||
    /^[?…-]+$/.test(normalized) ||
    words.unsettled.some((one) => normalized.startsWith(one) || normalized.endsWith(one))
  );
}
