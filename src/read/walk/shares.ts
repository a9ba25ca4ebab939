import { isDecided } from '../../recognise/ends.ts';
import { noParts } from '../../recognise/parts.ts';
import { sharesOfOthers } from '../../recognise/shares.ts';
import { viewOf } from '../../recognise/view.ts';
import type { Draft } from '../drafts.ts';
import { actionAfter } from './label-within.ts';
import { draftOf, type Walk } from './state.ts';

/**
 * The entries of the others whom the text of an action gives something to do, of which it keeps the first's: « Action : Marc : tables ; Sofia : chaises »; and
 * that of the label of an action in the text of a decision.
 */
export function draftsOfOthers(walk: Walk, draft: Draft): Draft[] {
  if (isDecided(draft.role)) return actionAfter(walk, draft);
  const [text, more] = draft.text;
  const isNew = draft.updates === null && draft.box !== 'done' && !draft.review && !draft.struck;
  if (draft.role !== 'action' || !isNew || draft.whole || draft.family === 'keyed') return [];
  if (text === undefined || more !== undefined) return [];
  const view = viewOf(walk.text, text.start, text.end);
  const others = sharesOfOthers(view, draft.parts.owners, walk.context).map((share) => ({
    ...share,
    start: text.start + share.start,
    headEnd: text.start + share.headEnd,
  }));
  return others.map(({ start, headEnd, owners }, at) => {
    if (at === 0) draft.text = [{ start: text.start, end: shareEnd(walk, start) }];
    const next = others[at + 1];
    const end = next === undefined ? text.end : shareEnd(walk, next.start);
    const parts = { ...noParts, owners, read: owners.length };
    return draftOf(walk, {
      role: 'action',
      start,
      headEnd,
      end,
      text: [{ start, end }],
      parts,
      family: 'share',
    });
  });
}

/** Where the words end that stand before what the next person is to do, without the mark or the word between them. */
function shareEnd({ text }: Walk, next: number): number {
  return next - (/(?:[;,.]\s+|\s(?:et|en|and)\s+)$/.exec(text.slice(0, next).slice(-8))?.[0].length ?? 0);
}
