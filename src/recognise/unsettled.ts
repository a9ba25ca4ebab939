import { normalize } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** Whether words say that there is no place yet: « lieu à confirmer », « room TBC », « … ? ». */
export function isUnsettled(said: string, words: Words): boolean {
  const normalized = normalize(said.slice(0, 200)).replace(/^[(\s]+|[)\s.?!]+$/g, '');
  return (
    normalized === '' ||
    /^[?…-]+$/.test(normalized) ||
    words.unsettled.some((one) => normalized.replace(still, '').startsWith(one) || normalized.endsWith(one))
  );
}

/** « *encore* à fixer », `*nog* te bepalen`, `*still* to be agreed` */
const still = /^(?:encore|nog|still) /;

/** Whether all that the text of a decision says is that it is not taken yet: « à voter en mai », « en attente de l'avis de la commune », `TBC`, « ? ». */
export function isUndecided(
  said: string,
  { undecided, functionWords }: Pick<Words, 'undecided' | 'functionWords'>,
): boolean {
  const normalized = normalize(said.slice(0, 120)).replace(/^[(*_\s]+|[)*_\s.!;]+$/g, '');
  if (/^[?….]+$/.test(normalized)) return true;
  return [...new Set([normalized, normalized.replace(still, '')])].some((words) =>
    phrasesBefore(words, undecided).some((one) => {
      const [, letters = ''] = /^[\s(]*([a-z]*)/.exec(words.slice(one.length)) ?? [];
      return letters === '' || functionWords.has(letters);
    }),
  );
}
