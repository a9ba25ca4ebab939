import { mayTellResult } from '../../recognise/modes.ts';
import type { Parts } from '../../recognise/parts.ts';
import { readAll } from '../../recognise/parts.ts';
import { viewOf } from '../../recognise/view.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import type { Walk } from './state.ts';

/** « approuvé », `defeated 1-3`, « non »: a verdict or a vote, and nothing else. */
export function readAnswer({ text, context }: Walk, start: number, end: number): Pick<Parts, 'mode' | 'result'> | null {
  const view = viewOf(text, start, end);
  const said = withoutEnd(view.text, '.!;');
  if (said.length > 80) return null;
  const word = normalize(said);
  if (/^[a-z]{2,}$/.test(word) && context.words.no.has(word)) return { mode: null, result: 'rejected' };
  if (/^[a-z]{2,}$/.test(word) && context.words.yes.has(word)) return { mode: null, result: 'adopted' };
  if (!mayTellResult(word, context.words)) return null;
  const parts = readAll(view, 0, said.length, context, true);
  const isVerdict = parts !== null && (parts.result !== null || parts.mode?.kind === 'vote');
  return isVerdict && parts.owners.length === 0 && parts.due === null && parts.outcome === null ? parts : null;
}
