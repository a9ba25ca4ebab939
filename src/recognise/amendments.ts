import { normalize } from '../text/normalize.ts';
import { mayBeginPhrase, wholePhrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** No phrase that leads to an amendment is longer; fewer words amend nothing; a colon that leads to it stands so near. */
const [longestLead, leastWords, nearColon] = [40, 3, 80];

/** Where a sentence that approves minutes goes on with what may correct them; led to by a word, it does. */
export interface Amendment {
  readonly at: number;
  readonly isLed: boolean;
}

/**
 * Where a sentence that approves minutes goes on with what may correct them: at a word that leads to that (« approuvé *moyennant* une remarque »), before what it
 * sets in quotation marks (`approved with “540” replaced by “450”`), or after a comma or a colon; null: it does not. « approuvé, *sous réserve* d'une correction
 * de M. Noël : lire … » approves with a reserve, and the correction stands after the colon.
 */
export function amendmentIn(sentence: string, { amending }: Pick<Words, 'amending'>): Amendment | null {
  for (const { 1: word = '', index } of sentence.matchAll(/\s(\p{L}+['’]?)/gu)) {
    if (!mayBeginPhrase(normalize(word), amending)) continue;
    const from = index + 1;
    if (wholePhrasesBefore(normalize(sentence.slice(from, from + longestLead)), amending).length > 0) {
      const colon = /^[^:;?!"“«„\n]{1,80}:\s/u.exec(sentence.slice(from, from + nearColon));
      const at = from + (colon?.[0].length ?? 0);
      return { at: wordsIn(sentence.slice(at)) < leastWords ? from : at, isLed: true };
    }
  }
  const quoting = /(?<!\p{L})\p{L}{1,30}\s(?=["“«„])/u.exec(sentence);
  const mark = /[,:;(]\s*(?=["«“]?\s?[\p{L}\d])/u.exec(sentence);
  const at = mark === null ? (quoting?.index ?? -1) : mark.index + mark[0].length;
  return at === -1 || wordsIn(sentence.slice(at)) < leastWords ? null : { at, isLed: false };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
