import type { Outcome, OutcomeKind } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { outcomeOf } from './outcomes.ts';

/** What a column of states says became of an action. */

const stateLimit = 160;

/** What one of the clauses of a state says, the first that does: « fait : 640 € », « envoyée le 28/09 », « ❌ abandonné, trop cher », « 3 offertes, ok ». */
export function stateIn(text: string, { start, end }: Place, context: ReadContext): Outcome | null {
  const isClosed = (words: string): boolean => context.words.closedStates.includes(words);
  // « soldées »
  const kindOf = (words: string): OutcomeKind | undefined =>
    context.lexicon.outcomes.get(words) ??
    (isClosed(words) || isClosed(words.replace(/(?:es|e|s)$/, '')) ? 'done' : undefined);
  for (const clause of text.slice(start, Math.min(end, start + stateLimit)).matchAll(/(?:[^,;.!?()–—:]|:(?=\S))+/g)) {
    const words = clause[0].replace(/^[^\p{L}\p{N}✅✔✓☑]+/u, '').trimEnd();
    const from = start + clause.index + clause[0].indexOf(words);
    const place = { start: from, end: from + words.length };
    const outcome = outcomeOf({ text: words, place }, normalize(words), context, kindOf);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** Whether a cell says that something is done, open, under way or nothing: « fait », « ✔ », « nog te doen », « oui ». */
export function saysState(cell: string, context: ReadContext): boolean {
  const { words } = context;
  const normalized = normalize(cell);
  const isWord = [words.openStates, words.toDo, words.yes, words.no].some((list) => list.has(normalized));
  return !/\p{L}{3}/u.test(cell) || isWord || stateIn(cell, { start: 0, end: cell.length }, context) !== null;
}
