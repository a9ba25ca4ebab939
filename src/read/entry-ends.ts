import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import { type Ends, readEnds } from '../recognise/ends.ts';
import type { Parts } from '../recognise/parts.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { firstParagraph } from './closing.ts';
import type { Draft } from './drafts.ts';
import { withVoteTold } from './entry-votes.ts';
import type { ListedNames } from './listed-names.ts';

/** What stands at both ends of the text of an entry that is being read, and the text that is left. */
export interface TextEnds {
  readonly ends: Ends;
  readonly parts: Parts;
  /** Where the text begins after what stands at its front. */
  readonly from: number;
  /** … and where it ends before what stands at its end. */
  readonly to: number;
  readonly ranges: Place[];
}

/** Reads the ends of a draft's own first text, and takes off it what they say. */
export function readTextEnds(draft: Draft, text: string, context: ReadContext, listed: ListedNames | null): TextEnds {
  const count = draft.isItem ? firstParagraph(text, draft.text) : draft.text.length;
  const start = (draft.text[0] as Place).start;
  const view = viewOf(text, start, (draft.text[count - 1] as Place).end);
  const ends = withVoteTold(
    withListedName(readEnds(view, draft.role, draft.parts, context), draft, view, listed),
    draft,
    view,
    context,
  );
  const from = ends.start === 0 ? start : view.at(ends.start);
  const to =
    ends.end >= view.text.trimEnd().length
      ? (draft.text[count - 1] as Place).end
      : view.place(ends.start, ends.end).end;
  const own = draft.text.slice(0, count).flatMap((one) => {
    const place = { start: Math.max(one.start, from), end: Math.min(one.end, to) };
    return place.start < place.end ? [place] : [];
  });
  return { ends, parts: ends.parts, from, to, ranges: [...own, ...draft.text.slice(count)] };
}

/** What the ends of an action say, and whom it names as the others of its list do. */
function withListedName(ends: Ends, draft: Draft, view: View, listed: ListedNames | null): Ends {
  const named = ends.parts.owners.length > 0 || listed === null ? null : listed(draft, view);
  if (named === null) return ends;
  const { owners } = named;
  return {
    ...ends,
    parts: { ...ends.parts, owners, read: ends.parts.read + 1 },
    start: Math.max(ends.start, named.start),
    end: Math.min(ends.end, named.end),
    unread: named.end < view.text.length ? [] : ends.unread,
    loose: true,
  };
}
