import { isDeadline } from '../dates/found-date.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { firstName } from './ends.ts';
import { bodyAt } from './people.ts';
import { dutchVerbShape, futureShape, infinitiveShape } from './verb-shapes.ts';
import { isQuoted } from './votes.ts';
import { bareTokens } from './words.ts';

/**
 * The grammar of a sentence in which somebody takes something upon him or her, without a label:
 *
 *     commitment := OWNER ( FUTURE verb | VERB … by DAY )
 *
 * OWNER is one known or several, or a body (« le bureau »); FUTURE a word before what will be done (`will`, `zal`, « va », `Lena *to* call`), or a
 * French verb in its form. Nothing near the verb denies it or makes it depend; it does not say how somebody will be.
 */

/** Longer sentences tell more than that. */
const sentenceLimit = 400;
/** So many words after the verb may deny it or make it depend. */
const nearLimit = 6;

/** Whether a sentence says that somebody will do something after the meeting. */
export function readCommitment(sentence: string, context: ReadContext): boolean {
  if (sentence.length > sentenceLimit || isQuoted(sentence)) return false;
  const text = sentence.replace(/^[\s>•→=*_-]+/, '');
  const who = firstName(text, context) ?? bodyAt(text, context);
  if (who === null || !/^[\s\u00a0*_]+\p{Ll}/u.test(text.slice(who.length))) return false;
  const tokens = bareTokens(normalize(text.slice(who.length).replace(/^[\s*_]+/, '')));
  if (leadsToWork(tokens, context)) return !isDoubted(tokens, context);
  return isDueBy(text, tokens, context) && !tokens.some((one) => context.lexicon.negations.has(one));
}

/** Whether the first word is a verb in the future, or leads to one that is. */
function leadsToWork([verb = '', ...rest]: readonly string[], { words, language }: ReadContext): boolean {
  if (!words.futures.has(verb)) return language === 'fr' && futureShape.fr.test(verb) && !words.states.has(verb);
  const end = rest.findIndex((one) => /^[^a-z\d]/.test(one));
  const clause = end === -1 ? rest : rest.slice(0, end);
  const [next = '', after = ''] = clause;
  if (clause.some((one) => words.states.has(one))) return false;
  if (language === 'en') return /^[a-z]{2}/.test(next);
  // « va chez le notaire », `gaat naar Brighton`: a way, and no work.
  const infinitive = language === 'fr' ? infinitiveShape : dutchVerbShape;
  return [next, after, clause.at(-1) ?? ''].some((one) => infinitive.test(one));
}

/** Whether a word near the verb denies it, or makes it depend on something. */
function isDoubted(tokens: readonly string[], { words, lexicon }: ReadContext): boolean {
  return tokens
    .slice(0, nearLimit)
    .some((one) => lexicon.negations.has(one) || (words.hedges.has(one) && !words.futures.has(one)));
}

/** « Samir passe la commande avant le 31 mars »: a day after the meeting by which it is done. */
function isDueBy(text: string, [verb = '']: readonly string[], context: ReadContext): boolean {
  const { dates, meeting, words } = context;
  if (meeting === null || words.functionWords.has(verb) || !/^[a-z']{2}/.test(verb) || !dates.mayHoldDate(text))
    return false;
  return dates
    .findDates(text, context)
    .some((found) => isDeadline(found) && found.date !== null && found.date > meeting);
}
