import type { Action } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { contentWords } from './words.ts';

/** A word that so many actions have tells nothing. */
const commonLimit = 100;

/** Finds the earlier action that shares most words with a text, if that is enough to suggest it; of equals, one that is open. */
export function nearestOf(actions: readonly Action[]): (text: string, before: IsoDate) => Action | null {
  const sizes: number[] = [];
  const byWord = new Map<string, number[]>();
  for (const [at, { text }] of actions.entries()) {
    const words = contentWords(text);
    sizes.push(words.size);
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  }
  return (text, before) => {
    const words = contentWords(text);
    const shared = new Map<number, number>();
    for (const word of words) {
      const list = byWord.get(word);
      if (list && list.length <= commonLimit) for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let best: Action | null = null;
    let most = 0.34;
    for (const [at, count] of shared) {
      const action = actions[at] as Action;
      if (action.date >= before) continue;
      const share = count / Math.min(words.size, sizes[at] as number);
      if (share > most || (share === most && best !== null && best.status !== 'open' && action.status === 'open')) {
        most = share;
        best = action;
      }
    }
    return best;
  };
}
