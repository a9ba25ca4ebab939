import { normalize } from '../text/normalize.ts';
import { phraseAt, type Words } from './words.ts';

/** How many cast a vote, and the sign of it: `4 +1`, `no -1s`, `five ±0`. */
const signedCount =
  /(?<![\p{L}\d+−-])(\d{1,3}|\p{L}{2,6})\s(?:[x×]\s)?([+−–-]1|[+±−-]0|0(?=s))(?:['’]?s)?(?![\p{L}\d/:]|[.,-]\d)/giu;

/** The words that stand for a sign; each is known whatever the language. */
const words: Readonly<Record<string, string>> = { '+1': 'pour', '-1': 'contre' };

/**
 * Words with the votes that are told by their sign in words: `4 +1, 1 -1` is « 4 pour, 1 contre ». `5 -1` alone may be a score; beside a `+1`, in the
 * plural or after a word for none it counts those against.
 */
export function withSignsSpelled(text: string, { votes, nothing }: Pick<Words, 'votes' | 'nothing'>): string {
  if (!/\s[+−–±-]?[01](?:['’]?s)?(?![\p{L}\d])/u.test(text)) return text;
  const hasYes = [...text.matchAll(signedCount)].some(([, , sign]) => sign === '+1');
  return text.replace(signedCount, (all: string, typed: string, sign: string) => {
    const count = countOf(typed);
    const isSure = hasYes || !/^\d/.test(typed) || /s$/.test(all);
    return count === null || !isSure ? all : `${count} ${words[sign.replace(/[−–]/, '-')] ?? 'abst'}`;
  });

  function countOf(typed: string): number | null {
    if (/^\d/.test(typed)) return Number(typed);
    const word = normalize(typed);
    const found = phraseAt([word], 0, votes)?.value;
    if (found?.is === 'count') return found.count;
    return nothing.has(word) ? 0 : null;
  }
}
