import { normalize } from '../text/normalize.ts';
import type { Words } from './words.ts';

/** A longer title is a sentence. */
const longest = 60;

/** Whether a short title reviews what was to be done: « Suivi des tâches », « Actions du 6 mai », « Ce qu'on devait faire », `Outstanding`. */
export function followsUp(
  title: string,
  { followUpHeads, pastWords, taskWords }: Pick<Words, 'followUpHeads' | 'pastWords' | 'taskWords'>,
): boolean {
  if (title.length > longest) return false;
  const normalized = normalize(title);
  if (
    followUpHeads.some((head) => normalized.startsWith(head) && !/^[\p{L}\p{N}]/u.test(normalized.slice(head.length)))
  )
    return true;
  const said: readonly string[] = normalized.match(/\p{L}+/gu) ?? [];
  return said.some((word) => pastWords.includes(word)) && said.some((word) => taskWords.includes(word));
}
