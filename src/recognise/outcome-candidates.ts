import type { Candidate } from '../model/candidate.ts';
import type { OutcomeKind } from '../model/minutes.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import type { Evidence } from './evidence-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenEntry } from './open-entries.ts';
import { tokensOf, type Words } from './words.ts';

/** What became of an entry, where the words tell; of a question or a proposal it is a decision. `due`: they tell by when, too. */
export function outcomeOf(
  evidence: Evidence,
  about: OpenEntry | null,
  said: OutcomeKind | null,
  due: boolean,
): Candidate['outcome'] {
  const isAsked = about !== null && about.role !== 'action';
  if (said === 'cancelled' && !isAsked) return 'cancelled';
  if (evidence.has('refusal') && (isAsked || said !== 'in-progress')) return isAsked ? 'rejected' : 'cancelled';
  if (said === 'in-progress' || (said !== 'done' && evidence.has('not-done'))) return 'in-progress';
  if (isAsked && (evidence.has('agreement') || evidence.has('deciding'))) return 'adopted';
  // « Sera fait pour le 30 avril. », « À faire d'ici mai »
  const isOpen = said !== 'done' && (due || stillOpen.some((one) => evidence.has(one)));
  if (said !== 'done' && !evidence.has('done')) return due && about?.role === 'action' ? 'in-progress' : null;
  // What the words name was weighed with what stands beside it.
  return isAsked || isOpen ? 'in-progress' : 'done';
}

/** What beside a word for « done » says that it is not, or not all of it. */
const stillOpen = ['not-done', 'to-be-done', 'negation', 'future'] as const;

/**
 * Whether words that say that something is done say nothing else: « FR ok, NL volgt », « OK pour la partie FR » may be a part of it; « le bail est signé,
 * *c'est réglé* » says at its end that it is all.
 */
export function isWhole(
  said: string,
  { lexicon, words }: { readonly lexicon: Pick<Lexicon, 'outcomes'>; readonly words: Words },
): boolean {
  if (words.forWhom.some((word) => ` ${normalize(said)} `.includes(` ${word} `))) return false;
  const clauses = withoutEnd(said, '.!').split(/[,;(–]/);
  const last = tokensOf(normalize(clauses.at(-1) as string));
  const verb = last.slice(0, 2).findIndex((word) => words.beingVerbs.includes(word));
  const isDone = [last, last.slice(verb + 1)].some((all) => lexicon.outcomes.get(all.join(' ')) === 'done');
  return clauses.length === 1 || (isDone && last.length > 1);
}
