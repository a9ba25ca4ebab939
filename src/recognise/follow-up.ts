import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** A longer title is a sentence. */
const longest = 60;

/** Whether a short title reviews what was to be done: « Suivi des tâches », « Actions du 6 mai », « Ce qu'on devait faire », `Outstanding`. */
export function followsUp(
  title: string,
  {
    followUpHeads,
    pastWords,
    taskWords,
    functionWords,
  }: Pick<Words, 'followUpHeads' | 'pastWords' | 'taskWords' | 'functionWords'>,
): boolean {
  if (title.length > longest) return false;
  const normalized = normalize(title);
  const said: readonly string[] = normalized.match(/\p{L}+/gu) ?? [];
  // « *Van de* vorige keer »
  const first = said.findIndex((word) => !functionWords.has(word));
  if ([normalized, said.slice(first).join(' ')].some((all) => wholePhrasesBefore(all, followUpHeads).length > 0))
    return true;
  return said.some((word) => pastWords.includes(word)) && said.some((word) => taskWords.includes(word));
}
