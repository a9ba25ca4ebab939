import type { Vocabulary } from '../language/vocabulary.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { MeetingId, Minutes, Ref } from '../model/minutes.ts';
import type { Edit } from '../model/place.ts';
import { entryHead, markdownText, numericDate } from './entry-text.ts';
import { lineAtEnd, underNewHeading } from './review.ts';

/** What a correction is about: an entry, the PV of a day, or one of several of that day. */
export type Corrected = { readonly ref: Ref } | { readonly day: IsoDate } | { readonly meeting: MeetingId };

/** The head of a correction, in bold: `**Rectification 2020-04-23/D1 :**`, « **Rectification du PV du 23/04/2020 :** ». */
export function correctionHead(about: Corrected, words: Vocabulary): string {
  const id =
    'ref' in about
      ? about.ref
      : 'meeting' in about
        ? about.meeting
        : `${words.ofMinutes} ${numericDate(about.day, words)}`;
  return entryHead('correction', id, [], words);
}

/** The edit that writes a correction of the PV of a day into another: at the end of the item that approves that PV, or the last, else under a heading of its own. */
export function correctionEdit(
  text: string,
  minutes: Minutes,
  body: number,
  { head, text: said, day }: { readonly head: string; readonly text: string; readonly day: IsoDate },
  words: Vocabulary,
): Edit {
  const line = `${head} ${markdownText(said)}`;
  const own = minutes.approvals.find(({ of }) => of.some(({ from, until }) => from <= day && day <= until));
  const item = minutes.items[own?.item ?? -1] ?? minutes.items.find(({ role }) => role === 'approval');
  if (item !== undefined) return lineAtEnd(text, item, line);
  return underNewHeading(text, minutes, body, { heading: words.labels.correction.many[0] as string, written: line });
}
