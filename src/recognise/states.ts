import type { Outcome, OutcomeKind } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { isOpenKind, outcomeOf } from './outcomes.ts';

/** What a column of states says became of an action. */

const stateLimit = 160;

/**
 * What one of the clauses of a state says, the first that does: « fait : 640 € », « envoyée le 28/09 », « ❌ abandonné, trop cher », « 3 offertes, ok ».
 * What is done stays open where other words say that some of it is: « Uccle : fait ; Forest : en attente », « fait, sauf la cave ».
 */
export function stateIn(text: string, { start, end }: Place, context: ReadContext): Outcome | null {
  const isClosed = (words: string): boolean => context.words.closedStates.includes(words);
  // « soldées »
  const kindOf = (words: string): OutcomeKind | undefined =>
    context.lexicon.outcomes.get(words) ??
    (isClosed(words) || isClosed(words.replace(/(?:es|e|s)$/, '')) ? 'done' : undefined);
  const { openStates, toDo } = context.words;
  let done: Outcome | null = null;
  let wasOpen = false;
  for (const clause of text.slice(start, Math.min(end, start + stateLimit)).matchAll(/(?:[^,;.!?()–—:]|:(?=\S))+/g)) {
    const words = clause[0].replace(/^[^\p{L}\p{N}✅✔✓☑]+/u, '').trimEnd();
    const from = start + clause.index + clause[0].indexOf(words);
    const place = { start: from, end: from + words.length };
    const normalized = normalize(words);
    const outcome = outcomeOf({ text: words, place }, normalized, context, kindOf);
    const isOpen =
      outcome === null ? [openStates, toDo].some((list) => list.has(normalized)) : isOpenKind(outcome.kind);
    if (done !== null) {
      if (isOpen) return outcome ?? { ...done, kind: 'in-progress' };
    } else if (outcome?.kind === 'done') {
      // « en attente, fait le 02/04 », « envoyée le 28/02, toujours pas de réponse »
      if (outcome.date === null && (wasOpen || exceptsSome(text.slice(place.end, end), context)))
        return { ...outcome, kind: 'in-progress' };
      done = outcome;
    } else if (outcome !== null) return outcome;
    wasOpen ||= isOpen;
  }
  return done;
}

/** Whether words begin with what takes some of it back: « *sauf* la cave », `*but* not all`. */
function exceptsSome(rest: string, { words: { butWords, skips } }: ReadContext): boolean {
  const first = normalize(/\p{L}+/u.exec(rest.slice(0, 20))?.[0] ?? '');
  return butWords.has(first) || skips.includes(first);
}

/** Whether a cell says that something is done, open, under way or nothing: « fait », « ✔ », « nog te doen », « oui ». */
export function saysState(cell: string, context: ReadContext): boolean {
  const { words } = context;
  const normalized = normalize(cell);
  const isWord = [words.openStates, words.toDo, words.yes, words.no].some((list) => list.has(normalized));
  return !/\p{L}{3}/u.test(cell) || isWord || stateIn(cell, { start: 0, end: cell.length }, context) !== null;
}
