import { isDecided } from '../../recognise/ends.ts';
import { noParts } from '../../recognise/parts.ts';
import { numberedWithin, sharesOfOthers } from '../../recognise/shares.ts';
import { viewOf } from '../../recognise/view.ts';
import type { Draft } from '../drafts.ts';
import { actionsAfter } from './label-within.ts';
import { draftOf, type Walk } from './state.ts';

/**
 * The entries of the others whom the text of an action gives something to do, or of the numbers of its list, of which it keeps the first's: « Action : Marc :
 * tables ; Sofia : chaises », `Actions: 1. Sam to ring. 2. Ann to write.`; and that of the label of an action in the text of a decision.
 */
export function draftsOfOthers(walk: Walk, draft: Draft): Draft[] {
  if (isDecided(draft.role)) return actionsAfter(walk, draft);
  const [text, more] = draft.text;
  const isNew = draft.updates === null && draft.box !== 'done' && !draft.review && !draft.struck;
  if (draft.role !== 'action' || !isNew || draft.whole || draft.family === 'keyed') return [];
  if (text === undefined || more !== undefined) return [];
  const view = viewOf(walk.text, text.start, text.end);
  const [first = 0, ...numbers] = numberedWithin(view.text);
  const listed = numbers.map((start) => ({ start, headEnd: start, owners: [] }));
  const others = (listed.length > 0 ? listed : sharesOfOthers(view, draft.parts.owners, walk.context)).map((share) => ({
    ...share,
    start: text.start + share.start,
    headEnd: text.start + share.headEnd,
  }));
  // `Actions: 1. …`: the number is none of its words.
  if (first > 0) draft.text = [{ start: text.start + first, end: text.end }];
  // « Inès appelle ; Luc paie *(deadline 3/6)* »: a label in a bracket at the end is the last one's.
  const own = draft.parts;
  const isOfLast = draft.family === 'label' && draft.head === null && others.length > 0;
  if (isOfLast)
    Object.assign(draft, { parts: { ...noParts, owners: own.owners, read: own.owners.length }, family: 'commitment' });
  return others.map(({ start, headEnd, owners }, at) => {
    if (at === 0) draft.text = [{ start: text.start + first, end: shareEnd(walk, start) }];
    const next = others[at + 1];
    const end = next === undefined ? text.end : shareEnd(walk, next.start);
    const parts = { ...(isOfLast && next === undefined ? own : noParts), owners, read: owners.length };
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
  const before = text.slice(Math.max(0, next - 16), next);
  return next - (/(?:[;,.]\s+(?:\(?\d{1,2}[.)]\s+)?|\s(?:et|en|and)\s+)$/.exec(before)?.[0].length ?? 0);
}
