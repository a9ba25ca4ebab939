import { normalize, withoutEnd } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { saysDeferred } from './deferred.ts';
import { verdictOf } from './modes.ts';
import { saysNothing } from './nothing.ts';
import { isUndecided } from './unsettled.ts';
import { endsRefused } from './votes.ts';
import { firstToken, mayBegin, phraseAt, tokensOf } from './words.ts';

/** What came of a decision that was not taken: it was refused, it is still to be taken, or there is none. */
export type NotTaken = 'rejected' | 'pending' | 'none';

/** Longer texts are about more. */
const longest = 160;

/**
 * What the text of a decision says that came of it, where it was not taken: « refusé, trop cher », « Jardin : à revoir », « Charte : reportée à mai », `Roof - TBD`, « aucune »;
 * null: it was.
 */
export function notTaken(said: string, context: ReadContext): NotTaken | null {
  if (said.length > longest) return null;
  // Of what: « Vélo : … »
  const [, about = '', answer = ''] = /^([^:,;.(–—]{2,50}?)(?:\s?:|\s[-–—])\s+(\S.*)$/su.exec(said) ?? [];
  const came = answerIn(said, context);
  if (came !== null || about.split(' ').length > topicLimit) return came;
  return saysDeferred(answer, context) ? 'pending' : answerIn(answer, context);
}

/** What a decision is about has so many words. */
const topicLimit = 5;

function answerIn(said: string, context: ReadContext): NotTaken | null {
  const { words } = context;
  if (said === '') return null;
  if (beginsRefused(said, context) || endsInRefusal(said, context)) return 'rejected';
  if (saysNothing(said, words)) return 'none';
  const bracket = /\(([^()]{1,60})\)[.\s]*$/.exec(said)?.[1];
  return isUndecided(said, words) || (bracket !== undefined && isUndecided(bracket, words)) ? 'pending' : null;
}

/** « refusé (trop cher) », « non, trop cher », `rejected as too dear`: a refusal, and nothing after it but why. */
function beginsRefused(said: string, { words }: ReadContext): boolean {
  const normalized = normalize(said.replace(/^[\s*_]+/, ''));
  const first = firstToken(normalized);
  if (!mayBegin(first, words.votes) && !words.no.has(first)) return false;
  const tokens = tokensOf(normalized);
  const found = phraseAt(tokens, 0, words.votes);
  const length =
    found?.value.is === 'rejected' ? found.length : /^[a-z]{2,}$/.test(first) && words.no.has(first) ? 1 : 0;
  if (length === 0) return false;
  const next = tokens[length] ?? '';
  return !/[a-z\d]/.test(next) || words.reasons.has(next);
}

/** « le projet n'est pas retenu », « vu le prix, … », `te duur, niet akkoord`; « on prend l'offre A, l'offre B est refusée » takes one. */
function endsInRefusal(said: string, context: ReadContext): boolean {
  const clauses = said.split(/[,;]\s+/);
  const last = clauses.at(-1) as string;
  if (clauses.length > 1 && verdictOf(normalize(withoutEnd(last, '.!*_')), context.words) === 'rejected') return true;
  return (clauses.length === 1 || context.words.reasons.has(firstToken(normalize(said)))) && endsRefused(said, context);
}
