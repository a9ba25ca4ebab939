import type { Action } from '../../model/archive.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** In a review item, something is said to be closed without the ref of what it closes: that stays open. */
export const rule: ArchiveRule = {
  id: 'update-without-ref',
  severity: 'warning',
  scope: 'archive',
  *run({ archive }) {
    for (const meeting of archive.meetings) {
      for (const found of meeting.minutes.problems) {
        if (found.code !== 'update-without-ref') continue;
        const near = nearest(
          String(found.args.text ?? ''),
          archive.actions.filter(
            (action) => action.date < meeting.date && (action.status === 'open' || action.updates.length > 0),
          ),
        );
        yield {
          file: meeting.minutes.file,
          problem: near
            ? { ...found, code: 'update-without-ref/near', args: { ...found.args, ref: near.ref, near: near.text } }
            : found,
        };
      }
    }
  },
};

/** The action that shares most words with a text, if that is enough to suggest it. */
function nearest(text: string, actions: readonly Action[]): Action | null {
  const words = contentWords(text);
  let best: Action | null = null;
  let most = 0.34;
  for (const action of actions) {
    const other = contentWords(action.text);
    let shared = 0;
    for (const word of words) if (other.has(word)) shared++;
    const share = shared / Math.max(1, Math.min(words.size, other.size));
    if (share > most) {
      most = share;
      best = action;
    }
  }
  return best;
}
