import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
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
  if (wholePhrasesBefore(normalized, followUpHeads).length > 0) return true;
  const said: readonly string[] = normalized.match(/\p{L}+/gu) ?? [];
  return said.some((word) => pastWords.includes(word)) && said.some((word) => taskWords.includes(word));
}
