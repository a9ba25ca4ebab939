import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** No phrase that leads to an amendment is longer; fewer words amend nothing. */
const [longestLead, leastWords] = [40, 3];

/**
 * Where a sentence that approves minutes goes on with what may correct them: at a word that leads to that (« approuvé *moyennant* une remarque »), before what it
 * sets in quotation marks (`approved with “540” replaced by “450”`), or after a comma or a colon; null: it does not.
 */
export function amendmentIn(sentence: string, { amending }: Pick<Words, 'amending'>): number | null {
  const lead = leadIn(sentence, amending);
  if (lead !== null) return lead;
  const quoting = /(?<!\p{L})\p{L}{1,30}\s(?=["“«„])/u.exec(sentence);
  const mark = /[,:;(]\s*(?=["«“]?\s?[\p{L}\d])/u.exec(sentence);
  const at = mark === null ? (quoting?.index ?? -1) : mark.index + mark[0].length;
  const words = at === -1 ? 0 : (sentence.slice(at).match(/[\p{L}\d]+/gu)?.length ?? 0);
  return words < leastWords ? null : at;
}

/** Where a word leads to what may correct the minutes. */
function leadIn(sentence: string, amending: Words['amending']): number | null {
  for (const { index } of sentence.matchAll(/\s\p{L}/gu)) {
    const from = index + 1;
    if (wholePhrasesBefore(normalize(sentence.slice(from, from + longestLead)), amending).length > 0) return from;
  }
  return null;
}

/** « Approuvé, *mais Luc demande de noter que …* »: what a sentence says before a word that leads to what may correct the minutes; all of it where none does. */
export function beforeAmendment(sentence: string, { words }: { readonly words: Pick<Words, 'amending'> }): string {
  return sentence.slice(0, leadIn(sentence, words.amending) ?? undefined);
}
