import { normalize } from '../text/normalize.ts';
import { mayBeginPhrase } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** Longer texts say something. */
const longest = 90;

/** Whether all that words say is that there is nothing: « aucune », « / (pour information) », « pas de décision à ce stade », `no further action required`. */
export function saysNothing(
  said: string,
  { nothing, besideNothing }: Pick<Words, 'nothing' | 'besideNothing'>,
): boolean {
  if (said.length > longest) return false;
  const words = normalize(said).replace(/\([^()]*\)/g, ' ');
  const first = /[^\s,!*_]+/.exec(words)?.[0] ?? '';
  if (!mayBeginPhrase(first, nothing) && !mayBeginPhrase(first, besideNothing)) return false;
  const tokens = words
    .split(/[\s,!*_]+|(?<=')/)
    .map((token) => token.replace(/\.$/, ''))
    .filter((token) => token !== '');
  if (nothing.has(tokens.join(' '))) return true;
  return (
    tokens.some((token) => nothing.has(token)) && tokens.every((one) => nothing.has(one) || besideNothing.has(one))
  );
}
