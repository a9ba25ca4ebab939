import { normalize } from '../text/normalize.ts';
import type { Words } from './words.ts';

/** Longer texts say something. */
const longest = 60;

/** Whether all that words say is that there is nothing: « aucune », « / (pour information) », « pas de décision à ce stade », `no further action required`. */
export function saysNothing(said: string, { nothing, besideNothing }: Words): boolean {
  const normalized = normalize(said).replace(/^[\s*_-]+(?=\S)|\s?\([^()]*\)|[\s.!*_]+$/g, '');
  if (nothing.has(normalized)) return true;
  if (normalized.length > longest || /[^a-z\s',]/.test(normalized)) return false;
  const tokens = normalized.split(/[\s,]+|(?<=')/);
  return (
    tokens.some((token) => nothing.has(token)) && tokens.every((one) => nothing.has(one) || besideNothing.has(one))
  );
}
