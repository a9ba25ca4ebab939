import type { Action } from '../../model/archive.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** A word that so many actions have tells nothing. */
const commonLimit = 100;

/** In a review item, something is said to be closed without the ref of what it closes: that stays open. */
export const rule: ArchiveRule = {
  id: 'update-without-ref',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    const open = archive.actions.filter(({ status }) => status === 'open');
    let near: ReturnType<typeof nearestOf> | null = null;
    for (const { date, minutes } of archive.meetings) {
      for (const found of minutes.problems) {
        if (found.code !== 'update-without-ref') continue;
        near ??= nearestOf(archive.actions);
        const action = near(String(found.args.text ?? ''), date);
        // Closed elsewhere, with its ref; or nothing is open that this could close (they are in the order of their meetings).
        if (action ? action.status !== 'open' : open[0] === undefined || open[0].date >= date) continue;
        const args = { ...found.args, ref: action?.ref ?? null, near: action?.text ?? null };
        yield { file: minutes.file, problem: { ...found, code: action ? `${found.code}/near` : found.code, args } };
      }
    }
  },
};

/** Finds the earlier action that shares most words with a text, if that is enough to suggest it; of equals, one that is open. */
function nearestOf(actions: readonly Action[]): (text: string, before: IsoDate) => Action | null {
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
