import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';

/** A longer title is a sentence. */
const longest = 60;

/**
 * Whether a short title reviews what was to be done: « Suivi des tâches », « Actions du 6 mai », « Ce qu'on devait faire », `Outstanding`,
 * `last week's AIs`.
 */
export function followsUp(title: string, { words, lexicon }: Pick<ReadContext, 'words' | 'lexicon'>): boolean {
  if (title.length > longest) return false;
  const normalized = normalize(title);
  const said: readonly string[] = normalized.match(/\p{L}+/gu) ?? [];
  // « *Van de* vorige keer »
  const first = said.findIndex((word) => !words.functionWords.has(word));
  if ([normalized, said.slice(first).join(' ')].some((all) => wholePhrasesBefore(all, words.followUpHeads).length > 0))
    return true;
  return (
    said.some((word) => words.pastWords.includes(word)) &&
    said.some((word) => words.taskWords.includes(word) || lexicon.label(word)?.role === 'action')
  );
}

/** Whether a title over earlier actions says that they are done: « Actions réalisées », `Afgewerkte acties`; « faites et en cours » does not. */
export function tellsDone(title: string, { lexicon }: Pick<ReadContext, 'lexicon'>): boolean {
  const said: readonly string[] = normalize(title).match(/[\p{L}'’]+/gu) ?? [];
  const isDone = (word: string): boolean =>
    [word, word.replace(/[es]$/, '')].some((one) => lexicon.outcomes.get(one) === 'done');
  return title.length <= longest && said.some(isDone) && !said.some((word) => lexicon.and.has(word));
}
