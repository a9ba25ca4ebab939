import type { WrittenOwner } from '../model/minutes.ts';
import type { ReadContext } from '../recognise/context.ts';
import { ownersIn } from '../recognise/people.ts';
import { sliceIn } from '../recognise/slices.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { squeeze } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';

/**
 * Names that no list knows, in a list of actions whose other lines name somebody known at the same place: « - *Théo :* ranger », « - *Bill S* -
 * envoyer », « - affiches (*Lucie Maréchal*) ».
 */

/** Where an action of a list names who is to do it. */
interface Named {
  readonly at: 'front' | 'end';
  /** The name, and where the text is cut. */
  readonly from: number;
  readonly to: number;
  readonly cut: number;
}

const front =
  /^\s*(\p{Lu}[\p{L}.'’-]{0,20}(?:[ /&]{1,3}(?:(?:et|en|and) )?\p{Lu}[\p{L}.'’-]{0,20}){0,3})(?:\s?:|\s?[–—-](?=\s))\s*(?=\S)/u;
const end = /[([]([^()[\]\n]{2,60})[)\]][\s.;]*$/u;

/** What nobody knows is a name where it has two capitals, `Bill S`, `PeterW`, and in a bracket two words: « Attention : » is none. */
const unknown: Readonly<Record<Named['at'], RegExp>> = {
  front: /^\p{Lu}\p{Ll}{1,20}(?:\p{Lu}\p{Ll}{0,20})?(?:[ /&]{1,3}(?:(?:et|en|and) )?\p{Lu}[\p{L}.'’-]{0,20}){0,3}$/u,
  end: /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u,
};

/** What says whom an action of a list names, if its list is one that names somebody in each. */
export type ListedNames = (
  draft: Draft,
  view: View,
) => { readonly owners: readonly WrittenOwner[]; readonly start: number; readonly end: number } | null;

/** Looks at all actions of minutes, item by item. */
export function listedNames(drafts: readonly Draft[], text: string, context: ReadContext): ListedNames {
  const tallies = new Map<number, Record<Named['at'], { known: number; all: number }>>();
  for (const draft of drafts) {
    const [first] = draft.text;
    if (draft.role !== 'action' || draft.whole || first === undefined) continue;
    const tally = tallies.get(draft.item) ?? { front: { known: 0, all: 0 }, end: { known: 0, all: 0 } };
    tallies.set(draft.item, tally);
    const view = viewOf(text, first.start, first.end);
    for (const { at, from, to } of namesOf(view)) {
      const isKnown = ownersIn(sliceIn(view, from, to), context, false) !== null;
      if (isKnown) tally[at].known++;
      if (isKnown || looksLikeOne(view, at, from, to)) tally[at].all++;
    }
  }
  return (draft, view) => {
    const tally = tallies.get(draft.item);
    if (tally === undefined || draft.role !== 'action') return null;
    for (const { at, from, to, cut } of namesOf(view)) {
      const { known, all } = tally[at];
      if (!looksLikeOne(view, at, from, to)) continue;
      if (at === 'front' ? known < 2 || known * 2 < all : known < 1 || known * 3 < all) continue;
      const found = ownersIn(sliceIn(view, from, to), context, true);
      if (found === null || found.unread !== null) continue;
      return { owners: found.owners, start: at === 'front' ? cut : 0, end: at === 'end' ? cut : view.text.length };
    }
    return null;
  };
}

function looksLikeOne({ text }: View, at: Named['at'], from: number, to: number): boolean {
  // Blanks stand for what an entity has more than its character.
  const words = squeeze(text.slice(from, to));
  return unknown[at].test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

function namesOf({ text }: View): Named[] {
  const named: Named[] = [];
  const first = front.exec(text.slice(0, 120));
  if (first !== null) {
    const from = first[0].indexOf(first[1] as string);
    named.push({ at: 'front', from, to: from + (first[1] as string).length, cut: first[0].length });
  }
  const last = end.exec(text.slice(-100));
  if (last !== null) {
    const cut = Math.max(0, text.length - 100) + last.index;
    named.push({ at: 'end', from: cut + 1, to: cut + 1 + (last[1] as string).length, cut });
  }
  return named;
}
