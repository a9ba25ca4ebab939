import type { ReadContext } from './context.ts';
import { firstName, ownersAtFront } from './ends.ts';
import { ownersIn } from './people.ts';
import { sliceIn } from './slices.ts';
import type { View } from './view.ts';

/** Longer texts are not looked through. */
const lookedAt = 400;

/**
 * Where what others than the first are to do begins in the text of an action, offsets of the view: « Marc : tables ; Sofia : chaises »,
 * `Carys emails the hirers, Ben does the poster`. Empty where it does not begin with somebody known, whom the head may name (`isOwned`).
 */
export function sharesOfOthers(view: View, isOwned: boolean, context: ReadContext): readonly number[] {
  const text = view.text.slice(0, lookedAt);
  const marks = [...text.matchAll(/[;,.]\s+|\s(?:et|en|and)\s+/g)];
  const first = marks.length === 0 ? 0 : (firstName(text, context)?.length ?? 0);
  const starts: number[] = [];
  for (const mark of marks) {
    const at = mark.index + mark[0].length;
    if (mark.index >= first && isShare(view, at, mark[0].startsWith('.'), context)) starts.push(at);
  }
  return starts.length > 0 && (isOwned || isShare(view, 0, false, context)) ? starts : [];
}

/** « Marc : … », « Marc – … », « Marc envoie … »; in a sentence of its own (`isSentence`) only the first two. « Inviter Paul et Sofia pour le repas » names a guest. */
function isShare(view: View, start: number, isSentence: boolean, context: ReadContext): boolean {
  const text = view.text.slice(start, start + 120);
  const front = /^([^:;,.\n]{1,40}?)(?::|\s[–—-])\s/u.exec(text)?.[1]?.trim() ?? '';
  if (front !== '') {
    const from = start + text.indexOf(front);
    const owners = ownersIn(sliceIn(view, from, from + front.length), context, false);
    if (owners !== null && owners.unread === null) return true;
  }
  const name = isSentence ? null : firstName(text, context);
  const verb = name === null ? null : /^\s+([\p{L}\p{M}'’]+)/u.exec(text.slice(name.length));
  // « Sofia étant absente »
  if (verb === null || /(?:ant|ing|nde)$/.test(verb[1] as string)) return false;
  if (context.words.functionWords.has(verb[1] as string)) return false;
  return ownersAtFront(view, start, view.text.length, context) !== null;
}
